use alloc::string::String;

use chrono::NaiveDate;

use super::{
    EventNotice, FoldedName, Order, PartialEvent,
    check::{in_order, non_empty},
};
use crate::{
    decision::Trace,
    document::{CalendarWeeks, Readings, clauses, event_dates::Notice, vocabulary::order::Cloud},
    finding::{Findings, Path},
};

/// An event for which a service was planned, such as one of Azure Event Management (`2.3/aem-critical-event-definition`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedEvent {
    solution: String,
    /// Its solution as it is compared.
    folded: FoldedName,
    first_day: NaiveDate,
    last_day: NaiveDate,
    confirmed_on: Option<NaiveDate>,
    microsoft_consents: Option<bool>,
    cloud: Option<Cloud>,
}

impl PlannedEvent {
    /// The name of the solution that it is about (`2.3/aem-one-solution-per-event`); several events may be about one.
    #[must_use]
    pub fn solution(&self) -> &str {
        &self.solution
    }

    /// Whether it is about the solution that is called `name`, which is compared as for [`ScopeProduct::is`](super::ScopeProduct::is).
    #[must_use]
    pub fn is_about(&self, name: &str) -> bool {
        self.folded.is(name)
    }

    /// Its solution, as it is written and as it is compared.
    pub(crate) fn names(&self) -> (&str, &FoldedName) {
        (&self.solution, &self.folded)
    }

    /// The first date.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The last date, which belongs to it; not before the first. How long it is, is not checked here.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The date on which it was confirmed in writing (`2.3/aem-six-week-notice`), if it was.
    #[must_use]
    pub const fn confirmed_on(&self) -> Option<NaiveDate> {
        self.confirmed_on
    }

    /// Whether Microsoft agrees to a later confirmation, where that was said.
    #[must_use]
    pub const fn microsoft_consents(&self) -> Option<bool> {
        self.microsoft_consents
    }

    /// The cloud of the solution (`2.3/aem-public-cloud-only`), where that was said.
    #[must_use]
    pub const fn cloud(&self) -> Option<Cloud> {
        self.cloud
    }

    /// Whether it has the notice that it needs, and what says how much that is. What the weeks are is recorded where it decides.
    pub(crate) fn notice<T: Trace>(
        &self,
        order: &Order,
        readings: &Readings,
        trace: &mut T,
    ) -> (Notice, EventNotice) {
        let needed = |readings: &Readings| {
            EventNotice::before(self.first_day, self.confirmed_on, order, readings)
        };
        let is_in_time = |readings: &Readings| {
            self.confirmed_on
                .map(|on| on <= needed(readings).confirm_by())
        };
        let (own, chosen) = (needed(readings), is_in_time(readings));
        let hangs = CalendarWeeks::ALL
            .iter()
            .any(|other| is_in_time(&readings.with(*other)) != chosen);
        let is_amended = order.is_amended_for_a_while(clauses::AEM_SIX_WEEK_NOTICE);
        if self.microsoft_consents != Some(true) && (hangs || is_amended) {
            own.record(order, readings, trace);
        }
        let notice = Notice::of(own.confirm_by(), self.confirmed_on, self.microsoft_consents);
        (notice, own)
    }

    pub(super) fn check(draft: PartialEvent, path: &Path, findings: &mut Findings) -> Option<Self> {
        let solution = draft.solution;
        let solution = solution.and_then(|name| non_empty(name, &path.key("solution"), findings));
        let dates = in_order(draft.first_day, draft.last_day, path, findings);
        let (first_day, last_day) = dates?;
        let solution = solution?;
        Some(Self {
            folded: FoldedName::of(&solution),
            solution,
            first_day,
            last_day,
            confirmed_on: draft.confirmed_on,
            microsoft_consents: draft.microsoft_consents,
            cloud: draft.cloud,
        })
    }
}
