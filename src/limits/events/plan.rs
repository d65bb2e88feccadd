//! What it takes to cover a period with events.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

use super::EventSolution;
use crate::document::{Duty, names::named};

/// How many events of Azure Event Management (AEM) a period takes, when each covers it, and what Microsoft owes.
///
/// Clauses: `2.3/aem-five-day-cap`, `2.3/aem-chain-events`, `2.3/aem-one-solution-per-event`, `2.3/aem-public-cloud-only`,
/// `2.3/aem-six-week-notice`, `2.3/aem-short-notice-scope` and those of the duties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPlan {
    pub(super) days: u64,
    pub(super) windows: Vec<EventWindow>,
    pub(super) served: Vec<EventSolution>,
    pub(super) refused: Vec<EventSolution>,
    pub(super) confirm_by: NaiveDate,
    pub(super) notice_days: Option<i64>,
    pub(super) assessment: EventAssessment,
    pub(super) duties: Vec<EventDuty>,
}

impl EventPlan {
    /// The days of the period, by the reading [`AemEventDays`](crate::document::AemEventDays): the local dates that it touches, or
    /// its periods of 24 hours, of which the last may not be whole.
    #[must_use]
    pub const fn days(&self) -> u64 {
        self.days
    }

    /// The windows that one event after another covers: never none, without a gap, from the period's start to its end. Each
    /// solution takes one event for each window.
    #[must_use]
    pub fn windows(&self) -> &[EventWindow] {
        &self.windows
    }

    /// How many events it takes in all: one for each window and solution.
    #[must_use]
    pub fn events_needed(&self) -> u64 {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        count(self.windows.len()).saturating_mul(count(self.served.len()))
    }

    /// The solutions that are covered, as they were given; never none.
    #[must_use]
    pub fn served(&self) -> &[EventSolution] {
        &self.served
    }

    /// The solutions that are not, because they run in another cloud than the public one.
    #[must_use]
    pub fn refused(&self) -> &[EventSolution] {
        &self.refused
    }

    /// The last date of the location on which it can be confirmed in writing without Microsoft's consent: six calendar weeks before
    /// the first.
    #[must_use]
    pub const fn confirm_by(&self) -> NaiveDate {
        self.confirm_by
    }

    /// The days from the confirmation to the first date; below zero if it was confirmed later, none if it is not confirmed.
    #[must_use]
    pub const fn notice_days(&self) -> Option<i64> {
        self.notice_days
    }

    /// How much of the assessment before the event there is.
    #[must_use]
    pub const fn assessment(&self) -> EventAssessment {
        self.assessment
    }

    /// What Microsoft owes before the period, in it and after it, in the order of the document.
    #[must_use]
    pub fn duties(&self) -> &[EventDuty] {
        &self.duties
    }
}

named! {
    /// How much of the assessment before an event there is.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::EventAssessment;
    ///
    /// assert_eq!("full".parse(), Ok(EventAssessment::Full));
    /// ```
    EventAssessment, a "scope of an assessment";
    /// All of it.
    Full = "full",
    /// Microsoft accepts a shorter notice, and may cut its scope (`2.3/aem-short-notice-scope`).
    MayBeReduced = "may_be_reduced",
}

/// What one event covers of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventWindow {
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) places: Vec<EventDates>,
}

impl EventWindow {
    /// When it starts.
    #[must_use]
    pub const fn starts_at(&self) -> DateTime<Utc> {
        self.starts_at
    }

    /// Its end, which is no part of it: the start of the next, if there is one.
    #[must_use]
    pub const fn ends_at(&self) -> DateTime<Utc> {
        self.ends_at
    }

    /// Its first date at the location that was asked at.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// Its last date there.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// Its dates at every location of the order, in the order's order. Elsewhere it may touch a date more, or less.
    #[must_use]
    pub fn places(&self) -> &[EventDates] {
        &self.places
    }
}

/// The dates of one location that a window touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventDates {
    pub(super) location: Arc<str>,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
}

impl EventDates {
    /// The location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// The first date.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The last date.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }
}

/// A duty of Microsoft's that comes with the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventDuty {
    pub(super) duty: &'static Duty,
    pub(super) due: Option<DateTime<Utc>>,
}

impl EventDuty {
    /// What is owed, and on which occasion.
    #[must_use]
    pub const fn duty(&self) -> &'static Duty {
        self.duty
    }

    /// When it is to be done: before the period starts. None where the document does not say.
    #[must_use]
    pub const fn due(&self) -> Option<DateTime<Utc>> {
        self.due
    }
}
