//! Commitments as clocks that run.

use alloc::{vec, vec::Vec};

use chrono::{DateTime, Utc};

use super::{Commitment, Promise, due::incident_hours};
use crate::{
    calendar::{
        self, ChangePolicy, ClockEvent, ClockLog, CycleMode, PastPauses, Runs, TargetClock,
    },
    decision::{QuestionError, Step, Trace},
    document::{
        Clock, ClosedTime, LateAfter, Reading, Readings, Severity, SeverityChange, SeverityRule,
    },
    order::Site,
};

/// A clock that starts with `target`, and does what the readings choose.
pub(crate) fn clock_by(readings: &Readings, target: calendar::Target) -> TargetClock {
    let change = match readings.response.severity_change {
        SeverityChange::Restart => ChangePolicy::Restart,
        SeverityChange::Retroactive => ChangePolicy::Retroactive(PastPauses::Keep),
        SeverityChange::CarryElapsed => ChangePolicy::CarryElapsed,
        SeverityChange::Proportional => ChangePolicy::Proportional,
    };
    let late_after = match readings.response.late_after {
        LateAfter::Due => calendar::LatePolicy::Due,
        LateAfter::DueLatest => calendar::LatePolicy::DueLatest,
    };
    // A clock stops with the closure of its incident, and is reopened with it.
    let cycles = match readings.response.closed_time {
        ClosedTime::StandsStill => CycleMode::Resume,
        ClosedTime::RunsOn => CycleMode::FromFirstStart,
        ClosedTime::StartsAgain => CycleMode::NewCycle,
    };
    TargetClock::new(target)
        .with_change(change)
        .with_cycles(cycles)
        .with_late_after(late_after)
}

/// When the clock of what holds `since` starts, where the clock of the first response started at `start`: no earlier than it holds, but
/// for the reading by which it counts as though it had always held.
pub(crate) fn starts_at(
    start: DateTime<Utc>,
    since: DateTime<Utc>,
    readings: &Readings,
) -> DateTime<Utc> {
    match readings.response.severity_change {
        SeverityChange::Retroactive => start,
        _ => start.max(since),
    }
}

/// What a time that is counted in `clock` passes by.
pub(crate) fn runs(clock: Clock, site: Site<'_>, readings: &Readings) -> Runs {
    match clock {
        Clock::Elapsed => Runs::Elapsed,
        Clock::BusinessHours => incident_hours(site, readings, &mut ()).open_time().into(),
    }
}

impl Promise {
    /// The target of a clock that runs towards it.
    pub(crate) fn running(
        &self,
        site: Site<'_>,
        readings: &Readings,
    ) -> Result<calendar::Target, QuestionError> {
        target(self.target, runs(self.clock, site, readings))
    }
}

/// A target of the document or of an amendment: none is below zero or longer than a calendar.
pub(crate) fn target(
    duration: chrono::TimeDelta,
    runs: Runs,
) -> Result<calendar::Target, QuestionError> {
    calendar::Target::try_new(duration, runs).map_err(|_| {
        let seconds = duration.num_seconds();
        QuestionError::time("submitted_at", ())(calendar::CalendarError::DurationOutOfRange {
            seconds,
        })
    })
}

/// A change of severity that is granted while the clock of the first response runs.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(super) at: DateTime<Utc>,
    /// The severity until then.
    pub(super) severity: Severity,
    /// What the clocks ran towards until then, the governing one first; none, where there was no target.
    pub(super) before: Vec<Promise>,
}

impl Change {
    /// What `commitment` owed until the change, or where it had no time, the commitment that governed.
    pub(super) fn before(&self, commitment: Commitment) -> Option<&Promise> {
        let mut all = self.before.iter();
        let own = all.find(|one| one.commitment == commitment);
        own.or_else(|| self.before.first())
    }

    /// The first and the last instant at which a clock that started at `starts_at` and ran towards `before` has reached `target`,
    /// which it has since the change.
    pub(super) fn due<T: Trace>(
        &self,
        starts_at: DateTime<Utc>,
        before: Option<calendar::Target>,
        target: calendar::Target,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>), QuestionError> {
        let (within, reading) = (target.duration(), readings.response.severity_change);
        let passed = before.as_ref().map(calendar::Target::duration);
        let clock = clock_of_change(before, &target, readings);
        let log = ClockLog::of_story(vec![
            ClockEvent::started(starts_at),
            ClockEvent::target_changed(self.at, target),
        ]);
        // A change before the start shows at the start.
        let state = clock.state(&log, self.at.max(starts_at));
        let state = state.map_err(QuestionError::time("changed_at", self.at))?;
        let due = state
            .due()
            .map_err(QuestionError::time("changed_at", self.at))?;
        // A clock that is never paused is due at some time.
        let due = due.unwrap_or(DateTime::<Utc>::MAX_UTC);
        trace.record(|| {
            let rule = SeverityRule::SeverityChangeEffect {
                reading,
                starts_at,
                changed_at: self.at,
                target_before: passed,
                target: within,
                used: state.elapsed(),
                due,
            };
            Step::by(SeverityChange::ID, rule)
        });
        Ok((due, state.due_latest().ok().flatten()))
    }
}

/// A clock without a target before the change has used none of the new one, unless that counts from the start.
fn clock_of_change(
    before: Option<calendar::Target>,
    target: &calendar::Target,
    readings: &Readings,
) -> TargetClock {
    match before {
        Some(before) => clock_by(readings, before),
        None if readings.response.severity_change == SeverityChange::Retroactive => {
            clock_by(readings, target.clone())
        }
        None => clock_by(&readings.with(SeverityChange::Restart), target.clone()),
    }
}
