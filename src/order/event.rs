use alloc::string::String;

use chrono::NaiveDate;

use super::{
    FoldedName, PartialEvent,
    check::{in_order, non_empty},
};
use crate::{
    decision::{Step, Trace},
    document::{
        CalendarWeeks, EventRule, Reading,
        event_dates::{Notice, hangs_on_weeks, last_day_to_confirm},
        vocabulary::order::Cloud,
    },
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

    /// Whether it has the notice that it needs. The reading of six weeks is recorded where it decides.
    pub(crate) fn notice<T: Trace>(&self, reading: CalendarWeeks, trace: &mut T) -> Notice {
        let (first_day, consents) = (self.first_day, self.microsoft_consents);
        let hangs = |on| consents != Some(true) && hangs_on_weeks(first_day, on);
        if self.confirmed_on.is_some_and(hangs) {
            trace.record(|| weeks_of_notice(first_day, reading));
        }
        Notice::of(first_day, self.confirmed_on, consents, reading)
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

/// What the six weeks are before an event that begins on `first_day`.
pub(crate) fn weeks_of_notice(first_day: NaiveDate, reading: CalendarWeeks) -> Step {
    let rule = EventRule::CalendarWeeks {
        reading,
        first_day,
        confirm_by: last_day_to_confirm(first_day, reading),
    };
    Step::by(CalendarWeeks::ID, rule)
}
