//! Answers what falls due between two dates.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Engine, ObligationsRequest, Traced, place::explained};
use crate::{
    calendar::{CalendarError, Outside, refuse_leap_second},
    decision::{Decision, Outcome, QuestionError, Trace},
    obligations::{self, DueBetween, ObligationCalendar},
};

impl Engine {
    /// Everything of the order that falls due between two dates, for both sides, in order: duties that have a date by the order alone
    /// (onboarding, monitors, quarterly meetings, what precedes and follows a planned event, the last request), and when its services
    /// begin, end and lapse. What depends on an incident, a request or a delivery has no date here.
    ///
    /// A date is that of the calendar of its purchase's location: of several, of the host if it is one of them, else of the
    /// first. When a service begins, ends and lapses is listed once for each location. By the reading
    /// [`TermDate`](crate::document::TermDate) the host's calendar counts for all. The entries are ordered by the instants at
    /// which their dates end.
    ///
    /// # Example: the order of the instants, not of the dates
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::obligations::{DueBetween, Moment};
    /// use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let auckland = LocationDraft::new("auckland", CountryCode("NZ"), "Pacific/Auckland", []);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(auckland))?;
    /// let decision = engine.calendar_of_obligations(DueBetween::new(date(2026, 12, 31), date(2026, 12, 31)))?;
    /// let entries = &decision.outcome().decided().unwrap().entries;
    /// // The host comes first in the order; its last day ends 12 hours later.
    /// let places: Vec<_> = entries.iter().map(|entry| (&*entry.location, entry.moment)).collect();
    /// assert_eq!(places, [("auckland", Moment::Lapses), ("paris", Moment::Lapses)]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::DateOutOfOrder`](crate::decision::Problem): the last date is before the first.
    /// - [`Problem::Time`](crate::decision::Problem): a date that falls due lies outside the time that the zone of its location serves.
    pub fn calendar_of_obligations(
        &self,
        asked: DueBetween,
    ) -> Result<Decision<ObligationCalendar>, QuestionError> {
        explained(|steps| self.traced(steps).calendar_of_obligations(asked))
    }

    /// The same, if the text that is wanted beside the answer can have its stamp.
    pub(super) fn calendar_with_stamp(
        &self,
        asked: &ObligationsRequest,
    ) -> Result<Decision<ObligationCalendar>, QuestionError> {
        explained(|steps| self.traced(steps).calendar_with_stamp(asked))
    }
}

/// That the year has four digits, and that it is no leap second.
fn check_stamp(made_at: DateTime<Utc>) -> Result<(), CalendarError> {
    let start = |year, beyond| {
        let first_day = NaiveDate::from_ymd_opt(year, 1, 1);
        first_day.map_or(beyond, |date| date.and_time(NaiveTime::MIN).and_utc())
    };
    let (from, until) = (
        start(0, DateTime::<Utc>::MIN_UTC),
        start(10_000, DateTime::<Utc>::MAX_UTC),
    );
    if !(from..until).contains(&made_at) {
        let what = Outside::Instant(made_at);
        return Err(CalendarError::OutOfSpan { what, from, until });
    }
    refuse_leap_second(made_at)
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::calendar_of_obligations`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::calendar_of_obligations`].
    pub fn calendar_of_obligations(
        self,
        asked: DueBetween,
    ) -> Result<Outcome<ObligationCalendar>, QuestionError> {
        let Self { who, trace } = self;
        let calendars = &who.shared.calendars;
        obligations::calendar_of_obligations(who.order(), calendars, asked, who.readings(), trace)
    }
    /// See [`Engine::calendar_with_stamp`].
    pub(super) fn calendar_with_stamp(
        self,
        asked: &ObligationsRequest,
    ) -> Result<Outcome<ObligationCalendar>, QuestionError> {
        if let Some(made_at) = asked.icalendar_made_at {
            check_stamp(made_at).map_err(QuestionError::time("icalendar_made_at", made_at))?;
        }
        self.calendar_of_obligations(asked.due)
    }
}
