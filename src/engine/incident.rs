//! Answers how an incident stands.

use chrono::{DateTime, Utc};

use super::{Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    incident::{self, IncidentCourse, IncidentLog, Watch},
};

impl Place<'_> {
    /// How the incident in `log` stands at `as_of`: its severity, the first call response by every commitment that holds, how
    /// soon it needs attention, when it is worked on, and the duties of either side with their deadlines. Events after `as_of`
    /// are not looked at: asked again later, the answer agrees with the present one.
    ///
    /// The first response has one clock, which gets another target with each change of severity: what that does to the time spent
    /// is the reading [`SeverityChange`](crate::document::SeverityChange); whether it stands still while the customer's answer is awaited is [`Pause`](crate::document::Pause). It stands
    /// still while the incident is closed. A severity that is agreed on replaces the submitted one from the submission on.
    ///
    /// Which offerings cover the incident is decided once, as of its submission. Of the commitments with a time at the present
    /// severity, the one governs that the reading [`OverlappingOffers`](crate::document::OverlappingOffers) prefers: by default
    /// that which falls due first, as the clock has run until the severity came.
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce). Undetermined without a fact on which
    /// an offering that the order holds depends, and with it the duties.
    ///
    /// # Example: a change of severity, by two readings
    ///
    /// ```
    /// use unified_support::document::{Product, Readings, Severity, SeverityChange};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, Standing};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// // Severity B from 10:00, 1 from 11:00 on.
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("10:00")), [
    ///     IncidentEvent::new(at("11:00"), IncidentEventKind::SeverityChangeGranted(Severity::One)),
    /// ])?;
    /// let decision = engine.location("paris")?.incident(&log, at("11:30"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let response = course.first_response.first().unwrap();
    /// assert_eq!(response.deadline.due, Some(at("12:00")));
    ///
    /// // By another reading the hour counts from the submission: it was over when the severity was raised.
    /// let retroactive = engine.with_readings(Readings::default().with(SeverityChange::Retroactive));
    /// let decision = retroactive.location("paris")?.incident(&log, at("11:30"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let response = course.first_response.first().unwrap();
    /// assert_eq!(response.standing, Standing::Missed { since: at("11:00"), done_at: None, ended_at: None });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second; or `as_of`, or what is due, lies outside the calendar.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): `as_of` is before the incident's submission.
    /// - [`Problem::UnknownTeam`](crate::decision::Problem): the order has no hours of the incident's team.
    pub fn incident(
        &self,
        log: &IncidentLog,
        as_of: DateTime<Utc>,
    ) -> Result<Decision<IncidentCourse>, QuestionError> {
        explained(|steps| self.traced(steps).incident(log, as_of))
    }

    /// The same, with what the caller wants to be told beside what the document has: see [`Watch`].
    ///
    /// # Errors
    ///
    /// Those of [`incident`](Self::incident).
    pub fn watched_incident(
        &self,
        log: &IncidentLog,
        watch: &Watch,
        as_of: DateTime<Utc>,
    ) -> Result<Decision<IncidentCourse>, QuestionError> {
        explained(|steps| self.traced(steps).watched_incident(log, watch, as_of))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::incident`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::incident`].
    pub fn incident(
        self,
        log: &IncidentLog,
        as_of: DateTime<Utc>,
    ) -> Result<Outcome<IncidentCourse>, QuestionError> {
        self.watched_incident(log, &Watch::new(), as_of)
    }

    /// See [`Place::watched_incident`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::incident`].
    pub fn watched_incident(
        self,
        log: &IncidentLog,
        watch: &Watch,
        as_of: DateTime<Utc>,
    ) -> Result<Outcome<IncidentCourse>, QuestionError> {
        let Self { who, trace } = self;
        incident::incident(who.site, (log, watch), as_of, who.readings, trace)
    }
}
