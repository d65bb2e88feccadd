//! The dates in which a purchase can be used.

use chrono::NaiveDate;

use super::Coverage;
pub use crate::document::vocabulary::coverage::Cause;
use crate::{
    decision::{Step, Trace},
    document::{
        Category, ClauseId, CreditsPaidWithFlex, IfAny, Prerequisite, Reading, Service, Source,
        Stated, TermRule, clauses,
    },
    order::{Order, PaidWith, Purchase},
};

/// Dates in which a purchase can be used, without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stretch {
    begin: Edge,
    end: Edge,
}

impl Stretch {
    /// What it begins with.
    #[must_use]
    pub const fn begin(&self) -> Edge {
        self.begin
    }

    /// What it ends with.
    #[must_use]
    pub const fn end(&self) -> Edge {
        self.end
    }

    /// Its first date.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.begin.on
    }

    /// Its last date, which belongs to it.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.end.on
    }

    /// Whether `date` is one of its dates.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.begin.on..=self.end.on).contains(&date)
    }
}

/// The first or the last date of a stretch, and what makes it that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    on: NaiveDate,
    cause: Cause,
    clause: ClauseId,
}

impl Edge {
    /// The date, which belongs to the stretch.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What makes it the first or the last one.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// The clause that says so.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }

    const fn new(on: NaiveDate, cause: Cause, stated_by: ClauseId) -> Self {
        Self {
            on,
            cause,
            clause: stated_by,
        }
    }

    fn or_later(self, other: Self) -> Self {
        if other.on > self.on { other } else { self }
    }

    fn or_earlier(self, other: Self) -> Self {
        if other.on < self.on { other } else { self }
    }
}

/// The stretches of a purchase, in order.
#[derive(Clone)]
pub(crate) struct Stretches<'a> {
    coverage: Coverage<'a>,
    /// What is left of its own dates.
    rest: Option<Stretch>,
    /// The clause by which it depends on Rapid Response.
    needs_rapid_response: Option<ClauseId>,
}

impl<'a> Stretches<'a> {
    pub(super) fn of(coverage: Coverage<'a>, purchase: &Purchase) -> Self {
        let mut prerequisites = purchase.service().terms().prerequisites.iter();
        let needed = prerequisites.find(|one| *one.value() == Prerequisite::RapidResponse);
        Self {
            coverage,
            rest: coverage.own(purchase).ok(),
            needs_rapid_response: needed.map(Stated::clause),
        }
    }
}

impl Iterator for Stretches<'_> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        let Some(clause) = self.needs_rapid_response else {
            return self.rest.take();
        };
        let rest = self.rest.take()?;
        let (first, last) = self.coverage.rapid_response_from(rest.begin.on)?;
        let edge = |on| Edge::new(on, Cause::RapidResponse, clause);
        let found = Stretch {
            begin: rest.begin.or_later(edge(first)),
            end: rest.end.or_earlier(edge(last)),
        };
        let next = last.succ_opt().filter(|next| *next <= rest.end.on);
        self.rest = next.map(|next| Stretch {
            begin: edge(next),
            end: rest.end,
        });
        (found.begin.on <= found.end.on).then_some(found)
    }
}

impl<'a> Coverage<'a> {
    /// Why `purchase` can never be used, if it cannot.
    pub(crate) fn never(self, purchase: &'a Purchase) -> Option<(Cause, ClauseId)> {
        if self.stretches(purchase).next().is_some() {
            return None;
        }
        let needed = Stretches::of(self, purchase).needs_rapid_response;
        Some(match (self.own(purchase), needed) {
            (Err(lacking), _) => lacking,
            (Ok(_), Some(clause)) => (Cause::RapidResponse, clause),
            // Without anything to depend on, its own dates are its stretch.
            (Ok(own), None) => (own.end.cause, own.end.clause),
        })
    }

    /// The last date on which `purchase` could be used if no contract year ended it.
    pub(crate) fn last_day_but_for_the_year(self, purchase: &'a Purchase) -> Option<NaiveDate> {
        let mut stretches = self.stretches(purchase);
        let own = stretches.rest.as_mut()?;
        own.end = self.end_without_year(purchase);
        stretches.last().map(|stretch| stretch.last_day())
    }

    /// The dates of `purchase`, before those of Rapid Response are looked at; otherwise why there are none.
    fn own(self, purchase: &Purchase) -> Result<Stretch, (Cause, ClauseId)> {
        if let Some(lacking) = lacking(self.order, purchase) {
            return Err(lacking);
        }
        let (begin, end) = (self.begin(purchase), self.end(purchase));
        if begin.on <= end.on {
            return Ok(Stretch { begin, end });
        }
        // What ends before it begins: of both causes the one that is not its own date.
        let edge = if end.cause == Cause::Purchase {
            begin
        } else {
            end
        };
        Err((edge.cause, edge.clause))
    }

    fn begin(self, purchase: &Purchase) -> Edge {
        let added = match purchase.service().terms().category.value() {
            Category::Enhanced => clauses::ENHANCED_SERVICES_ANY_TIME_IN_TERM,
            _ => clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
        };
        let bought = match purchase.service() {
            Service::ProactiveCredits => clauses::CREDIT_DEFINITION,
            _ => added,
        };
        let own = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
        Edge::new(purchase.first_day(), Cause::Purchase, own)
            .or_later(Edge::new(
                self.order.term().first_day(),
                Cause::Order,
                added,
            ))
            .or_later(Edge::new(purchase.bought_on(), Cause::Bought, bought))
    }

    fn end(self, purchase: &Purchase) -> Edge {
        let end = self.end_without_year(purchase);
        match self.paid_until(
            purchase.service(),
            purchase.paid_with(),
            purchase.first_day(),
        ) {
            Some(year) => end.or_earlier(year),
            None => end,
        }
    }

    fn end_without_year(self, purchase: &Purchase) -> Edge {
        let terms = purchase.service().terms();
        let (with, stated_by) = match terms.ends_with.as_ref() {
            Some(agreement) => (Cause::UnifiedAgreement, agreement.clause()),
            None if terms.category.value().is_proactive() => {
                (Cause::Order, clauses::PROACTIVE_SCHEDULED_IN_TERM)
            }
            None => (Cause::Order, clauses::UNUSED_SERVICES_LOST),
        };
        let own = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
        Edge::new(self.order.term().last_day(), with, stated_by).or_earlier(Edge::new(
            purchase.last_day(),
            Cause::Purchase,
            own,
        ))
    }

    /// The last date of what was paid so and begins on `first_day`, where what paid for it sets one.
    pub(crate) fn paid_until(
        self,
        service: Service,
        paid_with: PaidWith,
        first_day: NaiveDate,
    ) -> Option<Edge> {
        let outlasts_year = service == Service::ProactiveCredits
            && self.readings.money.credits_paid_with_flex == CreditsPaidWithFlex::TermEnd;
        if paid_with != PaidWith::FlexAllowance || outlasts_year {
            return None;
        }
        let (_, last_day) = self
            .order
            .contract_year_of(first_day, self.readings.time.absent_day);
        let clause = clauses::FLEX_SERVICES_USED_WITHIN_YEAR;
        Some(Edge::new(last_day, Cause::ContractYear, clause))
    }

    /// Whether the reading of credits that the Flex Allowance paid decides how long `purchase` can be used, or, where it ends
    /// with the contract year, by which clause the rest is lost.
    fn is_open_when_it_ends(self, purchase: &Purchase) -> bool {
        let (_, year_ends_on) = self
            .order
            .contract_year_of(purchase.first_day(), self.readings.time.absent_day);
        purchase.service() == Service::ProactiveCredits
            && purchase.paid_with() == PaidWith::FlexAllowance
            && year_ends_on <= self.end_without_year(purchase).on
    }

    /// The first dates from `date` on in which Rapid Response is active without a gap, from the first or from `date` to the last.
    fn rapid_response_from(self, date: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let purchases = self.order.purchases().iter();
        let services = purchases.filter(|one| one.service() == Service::RapidResponse);
        let active = || services.clone().filter_map(|one| self.own(one).ok());
        let to_come = active().filter(|stretch| stretch.end.on >= date);
        let first = to_come.min_by_key(|stretch| stretch.begin.on)?;
        let mut last = first.end.on;
        while let Some(further) = active().find(|stretch| {
            let follows = last.succ_opt().is_none_or(|next| stretch.begin.on <= next);
            follows && stretch.end.on > last
        }) {
            last = further.end.on;
        }
        Some((first.begin.on.max(date), last))
    }
}

/// Records in which dates `purchase` can be used, and by what they begin and end.
pub(crate) fn record_stretch<T: Trace>(
    coverage: Coverage<'_>,
    purchase: &Purchase,
    stretch: Option<Stretch>,
    trace: &mut T,
) {
    let id = || purchase.shared_id().clone();
    trace.record(|| {
        let rule = TermRule::SupportTerm {
            purchase: IfAny(Some(id())),
            service: IfAny(Some(purchase.service())),
            first_day: stretch.map(|one| one.first_day()),
            last_day: stretch.map(|one| one.last_day()),
        };
        Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
    });
    let Some(Stretch { begin, end }) = stretch else {
        if let Some((cause, clause)) = coverage.never(purchase) {
            trace.record(|| {
                let rule = TermRule::NeverUsable {
                    purchase: id(),
                    because: cause,
                };
                Step::by(clause, rule)
            });
        }
        return;
    };
    if begin.cause != Cause::Purchase {
        trace.record(|| {
            let rule = TermRule::UsableFrom {
                purchase: id(),
                begins_with: begin.cause,
                from: begin.on,
            };
            Step::by(begin.clause, rule)
        });
    }
    if purchase.paid_with() == PaidWith::FlexAllowance {
        coverage
            .order
            .record_contract_years(coverage.readings.time.absent_day, trace);
    }
    record_end(coverage, purchase, end, trace);
}

/// Records that a reading decides until when `purchase` can be used, where one does.
pub(crate) fn record_open_end<T: Trace>(
    coverage: Coverage<'_>,
    purchase: &Purchase,
    end: Edge,
    trace: &mut T,
) {
    if coverage.is_open_when_it_ends(purchase) {
        record_end(coverage, purchase, end, trace);
    }
}

fn record_end<T: Trace>(coverage: Coverage<'_>, purchase: &Purchase, end: Edge, trace: &mut T) {
    trace.record(|| {
        let is_open = coverage.is_open_when_it_ends(purchase);
        let source = if is_open {
            Source::Reading(CreditsPaidWithFlex::ID)
        } else {
            Source::Clause(end.clause)
        };
        let reading = coverage.readings.money.credits_paid_with_flex;
        let rule = TermRule::UsableUntil {
            purchase: purchase.shared_id().clone(),
            ends_with: end.cause,
            until: end.on,
            reading: IfAny(is_open.then_some(reading)),
        };
        Step::by(source, rule)
    });
}

/// What `purchase` depends on at all times and the order does not have.
fn lacking(order: &Order, purchase: &Purchase) -> Option<(Cause, ClauseId)> {
    let has_base_package = order.base_package().is_some();
    purchase
        .service()
        .terms()
        .prerequisites
        .iter()
        .find_map(|prerequisite| {
            let (is_there, cause) = match prerequisite.value() {
                Prerequisite::BasePackage | Prerequisite::UnifiedAgreement => {
                    (has_base_package, Cause::BasePackage)
                }
                Prerequisite::AppendixA => {
                    (!order.enrolled_subscriptions().is_empty(), Cause::AppendixA)
                }
                Prerequisite::SeparateContract => (
                    purchase.separate_contract().is_some(),
                    Cause::SeparateContract,
                ),
                // Rapid Response has dates of its own; the rest is met by each request.
                _ => (true, Cause::Purchase),
            };
            (!is_there).then_some((cause, prerequisite.clause()))
        })
}
