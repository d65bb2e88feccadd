//! An order, checked.

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{Months, NaiveDate};

use super::{
    Location, OrderDraft, TermDraft,
    draft::{PartialDraft, PartialLocation},
    location::{LocationParts, non_empty},
};
use crate::{
    finding::{Finding, Findings, Path},
    money::Currency,
};

/// What one customer bought: checked, so that every question finds what it needs.
///
/// Made from an [`OrderDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    number: String,
    executed_on: NaiveDate,
    term: Term,
    currency: Currency,
    locations: Vec<Location>,
    /// The index of the host among the locations.
    host: usize,
}

impl Order {
    /// The Work Order's number.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The date on which it was executed.
    #[must_use]
    pub const fn executed_on(&self) -> NaiveDate {
        self.executed_on
    }

    /// Its term.
    #[must_use]
    pub const fn term(&self) -> Term {
        self.term
    }

    /// Its currency. A price may be in another.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The host and the downstream locations, in the order in which they were written; never none.
    #[must_use]
    pub fn locations(&self) -> &[Location] {
        &self.locations
    }

    /// The host.
    #[must_use]
    #[allow(
        clippy::indexing_slicing,
        reason = "the index of the host is that of a location when the order is checked"
    )]
    pub fn host(&self) -> &Location {
        &self.locations[self.host]
    }

    /// The index of the host among the locations.
    pub(crate) const fn host_index(&self) -> usize {
        self.host
    }
}

impl TryFrom<OrderDraft> for Order {
    type Error = Findings;

    /// Checks an order.
    ///
    /// # Errors
    ///
    /// All findings:
    ///
    /// - `empty_text`: the number or a location's id is empty.
    /// - `term_reversed`: the last day is before the first.
    /// - `term_out_of_range`: a calendar from a year before the term to two years after it would leave the dates that can be
    ///   written.
    /// - `unknown_currency`, `unknown_country`: no such code in ISO 4217 or ISO 3166-1.
    /// - `no_locations`, `repeated_location`: there is no location, or an id is that of another.
    /// - `unknown_host`: the host is none of the locations.
    /// - `malformed_hours`: hours that are no window; see [`Hours`](crate::calendar::Hours).
    /// - `no_business_hours`, `first_hours_with_date`, `missing_field`: the list of business hours is empty, its first hours
    ///   have a date, or later ones have none.
    fn try_from(draft: OrderDraft) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let parts = Parts::check(PartialDraft::from(draft), &mut findings);
        match parts.into_order() {
            Some(order) if !findings.has_errors() => Ok(order),
            _ => Err(findings),
        }
    }
}

/// The first and the last date of an order, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    first_day: NaiveDate,
    last_day: NaiveDate,
    calendar_first: NaiveDate,
    calendar_last: NaiveDate,
}

impl Term {
    /// The first date.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The last date, which belongs to the term.
    #[must_use]
    pub const fn last_day(self) -> NaiveDate {
        self.last_day
    }

    /// The dates that a location's calendar covers: from one year before the term to two years after it.
    #[must_use]
    pub const fn calendar_span(self) -> (NaiveDate, NaiveDate) {
        (self.calendar_first, self.calendar_last)
    }

    fn check(draft: TermDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        let TermDraft {
            first_day,
            last_day,
        } = draft;
        let value = format!("{first_day}..{last_day}");
        if last_day < first_day {
            findings.push(
                Finding::error(
                    "term_reversed",
                    path.clone(),
                    "the last day of the term is before the first",
                )
                .with_value(value),
            );
            return None;
        }
        let before = first_day.checked_sub_months(Months::new(12));
        let after = last_day.checked_add_months(Months::new(24));
        let (Some(calendar_first), Some(calendar_last)) = (before, after) else {
            findings.push(
                Finding::error(
                    "term_out_of_range",
                    path.clone(),
                    "a calendar for the term would leave the dates that can be written",
                )
                .with_value(value),
            );
            return None;
        };
        Some(Self {
            first_day,
            last_day,
            calendar_first,
            calendar_last,
        })
    }
}

/// The parts of an order that are well; an order, if all are.
#[derive(Debug)]
pub(crate) struct Parts {
    number: Option<String>,
    executed_on: Option<NaiveDate>,
    pub(crate) term: Option<Term>,
    currency: Option<Currency>,
    /// Each at its place in the draft.
    pub(crate) locations: Vec<LocationParts>,
    host: Option<usize>,
}

impl Parts {
    /// Checks what is there of an order. A part that is missing was reported by whoever could not read it.
    pub(crate) fn check(draft: PartialDraft, findings: &mut Findings) -> Self {
        let root = Path::root();
        let number = draft.number;
        let number = number.and_then(|number| non_empty(number, &root.key("number"), findings));
        let term = draft.term;
        let term = term.and_then(|term| Term::check(term, &root.key("term"), findings));
        let currency = draft.currency;
        let currency = currency.and_then(|code| {
            let refuse = |message| {
                Finding::error("unknown_currency", root.key("currency"), message).with_value(&code)
            };
            Currency::from_code(&code)
                .map_err(|error| findings.push(refuse(error.to_string())))
                .ok()
        });
        let host = draft.locations.as_deref().and_then(|locations| {
            check_ids(locations, &root.key("locations"), findings);
            find_host(
                draft.host.as_deref()?,
                locations,
                &root.key("host"),
                findings,
            )
        });
        let locations = draft.locations.into_iter().flatten().enumerate();
        let locations = locations
            .map(|(index, location)| {
                let path = root.key("locations").index(index);
                LocationParts::check(location, &path, findings)
            })
            .collect();
        Self {
            number,
            executed_on: draft.executed_on,
            term,
            currency,
            locations,
            host,
        }
    }

    /// The order, if nothing is wrong with any part of it.
    pub(crate) fn into_order(self) -> Option<Order> {
        let locations = self.locations.into_iter();
        let locations: Vec<_> = locations
            .map(LocationParts::into_location)
            .collect::<Option<_>>()?;
        Some(Order {
            number: self.number?,
            executed_on: self.executed_on?,
            term: self.term?,
            currency: self.currency?,
            host: self.host.filter(|&host| host < locations.len())?,
            locations,
        })
    }
}

fn check_ids(locations: &[PartialLocation], path: &Path, findings: &mut Findings) {
    if locations.is_empty() {
        findings.push(Finding::error(
            "no_locations",
            path.clone(),
            "an order has a host, and may have downstream locations",
        ));
    }
    let mut seen = BTreeSet::new();
    for (index, location) in locations.iter().enumerate() {
        let Some(id) = &location.id else { continue };
        if !seen.insert(id) {
            let path = path.index(index).key("id");
            findings.push(
                Finding::error("repeated_location", path, "another location has this id")
                    .with_value(id),
            );
        }
    }
}

fn find_host(
    host: &str,
    locations: &[PartialLocation],
    path: &Path,
    findings: &mut Findings,
) -> Option<usize> {
    let mut ids = locations.iter().map(|location| location.id.as_deref());
    let index = ids.position(|id| id == Some(host));
    // A location whose id could not be read may be the host.
    if index.is_none() && locations.iter().all(|location| location.id.is_some()) {
        findings.push(
            Finding::error(
                "unknown_host",
                path.clone(),
                "the host is none of the locations",
            )
            .with_value(host),
        );
    }
    index
}
