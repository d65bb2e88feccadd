//! A row of the catalogue: what the document says of one service.

use super::{
    BoughtFor, Category, Counted, CreditUse, Delivery, DrawDown, EndsWith, Exclusion, Exhibit,
    FlexUse, IncludedHours, Languages, Limit, Mark, Prerequisite, Price, ResponseTimes, Scope,
    Service, ServiceHours, Staff, Travel, Unit, UsedAt,
};
use crate::document::{Channel, ClauseId, Stated};

/// What the document says of one service: a row of the catalogue, each cell with its clause.
///
/// A cell that is none, or empty, is one of which the document says nothing.
///
/// # Example
///
/// ```
/// use unified_support::document::{Service, ServiceHours, clauses};
///
/// let terms = Service::DesignatedEngineering.terms();
/// let hours = terms.hours.unwrap();
/// assert_eq!(*hours.value(), ServiceHours::LocationBusinessHours);
/// assert_eq!(hours.clause(), clauses::DE_BUSINESS_HOURS);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceTerms {
    /// The table that lists it.
    pub category: Stated<Category>,
    /// The mark beside it; a service described under another has that one's.
    pub mark: Stated<Mark>,
    /// The service under which it is described.
    pub parent: Option<Service>,
    /// How it is paid for.
    pub price: Stated<Price>,
    /// What it is bought in.
    pub units: &'static [Stated<Unit>],
    /// How much of it there may be.
    pub limits: &'static [Stated<Limit>],
    /// When hours are taken off what was bought, for a service that is bought by the hour.
    pub draw_down: Option<Stated<DrawDown>>,
    /// Hours of other services that come with it.
    pub included_hours: &'static [Stated<IncludedHours>],
    /// Who delivers it.
    pub staff: &'static [Stated<Staff>],
    /// How it is delivered; none for what is not delivered by people.
    pub delivery: Option<Stated<Delivery>>,
    /// When it is available.
    pub hours: Option<Stated<ServiceHours>>,
    /// In which languages.
    pub languages: Stated<Languages>,
    /// For which locations it may be bought.
    pub bought_for: Stated<BoughtFor>,
    /// Where it may then be used.
    pub used_at: Stated<UsedAt>,
    /// Over which channels its incidents come in, where the text names them for the service itself.
    pub channels: &'static [Stated<Channel>],
    /// Which response times hold with it.
    pub response_times: Option<Stated<ResponseTimes>>,
    /// What it covers.
    pub scope: Option<Stated<Scope>>,
    /// What must hold before it can be had.
    pub prerequisites: &'static [Stated<Prerequisite>],
    /// With what it ends at the latest, whatever its own end.
    pub ends_with: Option<Stated<EndsWith>>,
    /// What it does not cover.
    pub exclusions: &'static [Stated<Exclusion>],
    /// Whether Flex Allowance may pay for it.
    pub flex: Stated<FlexUse>,
    /// Whether Proactive Credits may pay for it.
    pub credits: Stated<CreditUse>,
    /// What travel costs when someone comes, unless it was prepaid.
    pub travel: Option<Stated<Travel>>,
    /// Whether an exhibit of the Work Order defines it.
    pub exhibit: Option<Stated<Exhibit>>,
    /// The last day on which delivery may be requested, in days before the Work Order expires.
    pub last_request_days: Option<Stated<u16>>,
    /// What else the document says of it, in the document's order; the lines of its severity table are the table's.
    pub also: &'static [ClauseId],
}

impl ServiceTerms {
    /// How many of `what` there may be, and the clause that says so; none if the document limits none.
    pub(crate) fn at_most(&self, what: Counted) -> Option<(u32, ClauseId)> {
        let count = |limit: &Stated<Limit>| match *limit.value() {
            Limit::AtMost {
                count,
                what: counted,
                ..
            } if counted == what => Some((count, limit.clause())),
            _ => None,
        };
        self.limits.iter().find_map(count)
    }

    /// The ids of the clauses that state its cells, in the order of the columns; without those of [`also`](Self::also).
    ///
    /// ```
    /// use unified_support::document::{Service, clauses};
    ///
    /// let cells: Vec<_> = Service::ChalkTalks.terms().cells().collect();
    /// assert!(cells.contains(&clauses::CHALK_TALK_LENGTH_AND_MODE));
    /// ```
    pub fn cells(&self) -> impl Iterator<Item = ClauseId> {
        // Named one by one: a new column must be added here.
        let Self {
            category,
            mark,
            parent: _,
            price,
            units,
            limits,
            draw_down,
            included_hours,
            staff,
            delivery,
            hours,
            languages,
            bought_for,
            used_at,
            channels,
            response_times,
            scope,
            prerequisites,
            ends_with,
            exclusions,
            flex,
            credits,
            travel,
            exhibit,
            last_request_days,
            also: _,
        } = self;
        let what = [category.clause(), mark.clause(), price.clause()].into_iter();
        let how_much = of(*units).chain(of(*limits)).chain(of(draw_down));
        let how_much = how_much.chain(of(*included_hours)).chain(of(*staff));
        let how = of(delivery).chain(of(hours)).chain([languages.clause()]);
        let place = [bought_for.clause(), used_at.clause()].into_iter();
        let covers = of(*channels).chain(of(response_times)).chain(of(scope));
        let covers = covers.chain(of(*prerequisites)).chain(of(ends_with));
        let covers = covers.chain(of(*exclusions));
        let paid = [flex.clause(), credits.clause()].into_iter();
        let rest = of(travel).chain(of(exhibit)).chain(of(last_request_days));
        what.chain(how_much)
            .chain(how)
            .chain(place)
            .chain(covers)
            .chain(paid)
            .chain(rest)
    }
}

/// The clauses of the cells of a column.
fn of<'a, T: 'a>(cells: impl IntoIterator<Item = &'a Stated<T>>) -> impl Iterator<Item = ClauseId> {
    cells.into_iter().map(Stated::clause)
}
