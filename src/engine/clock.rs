//! Answers how a clock of the caller's own stands.

use super::{Engine, Traced, place::explained};
use crate::{
    clocks::{self, ClockCourse, ClockRequest},
    decision::{Decision, Outcome, QuestionError, Trace},
};

impl Engine {
    /// How far a clock has run towards its target, through pauses, other targets and other hours: whether it is late, and by how much, in
    /// the time that counts and in real time. Its hours are those of locations and calendars of the order, alone or combined, or it runs
    /// around the clock. They are named as by [`Engine::hours`].
    ///
    /// It is the [`TargetClock`](crate::calendar::TargetClock) of these hours: its choices have the same defaults. The document says
    /// nothing about it.
    ///
    /// # Example: two hours and a half late in business time, eighteen in real time
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::clocks::{ClockEntry, ClockEntryKind, ClockHours, ClockRequest, ClockTarget};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-{text}:00+02:00").parse().unwrap();
    /// let request = ClockRequest::new(
    ///     ClockTarget::new(TimeDelta::hours(4), ClockHours::of("paris")),
    ///     [
    ///         ClockEntry::new(at("15T12:00"), ClockEntryKind::Started),
    ///         ClockEntry::new(at("15T13:00"), ClockEntryKind::Paused("customer".into())),
    ///         ClockEntry::new(at("15T13:30"), ClockEntryKind::Resumed("customer".into())),
    ///     ],
    ///     at("16T10:30"),
    /// );
    /// let decision = engine.clock(&request)?;
    /// let clock = decision.outcome().decided().unwrap();
    /// assert_eq!((clock.due, clock.late_since), (Some(at("15T16:30")), Some(at("15T16:30"))));
    /// // An hour until the closing, an hour and a half from the opening on.
    /// assert_eq!((clock.excess, clock.excess_real), (TimeDelta::minutes(150), TimeDelta::hours(18)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownLocation`](crate::decision::Problem), [`Problem::UnknownHours`](crate::decision::Problem): the order has neither a location nor a calendar of an id that is named.
    /// - [`Problem::Clock`](crate::decision::Problem): an event contradicts what was before, or a target is below zero or longer than any calendar.
    /// - [`Problem::Time`](crate::decision::Problem): `as_of` is a leap second; an event or `as_of` lies outside the calendars, or a target is
    ///   over after their end: the error names the one; or calendars that are combined are never open together.
    pub fn clock(&self, request: &ClockRequest) -> Result<Decision<ClockCourse>, QuestionError> {
        explained(|steps| self.traced(steps).clock(request))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::clock`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::clock`].
    pub fn clock(self, request: &ClockRequest) -> Result<Outcome<ClockCourse>, QuestionError> {
        let Self { who, trace } = self;
        clocks::clock(who.order(), who.all_hours(), request, trace)
    }
}
