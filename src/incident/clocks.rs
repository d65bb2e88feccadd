//! The clocks of what is owed in an incident.

use alloc::vec::Vec;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    IncidentEventName,
    phase::Phase,
    standing::{Closed, Run},
    told::{Interval, Told, Trigger},
};
use crate::{
    calendar::{
        self, ClockEvent, ClockLog, ClockState, PauseReason, Runs, Target, TargetClock, Threshold,
    },
    decision::QuestionError,
    document::{Clock, Party, Pause, Readings, Severity, SeverityChange},
    order::Site,
    response::{Promise, clock_by, runs, starts_at, target},
};

/// What all clocks of an incident have in common.
pub(super) struct Clocks<'a> {
    pub(super) site: Site<'a>,
    pub(super) told: &'a Told<'a>,
    pub(super) readings: &'a Readings,
    pub(super) as_of: DateTime<Utc>,
    pub(super) thresholds: &'a [Threshold],
}

/// The clock of one thing that is owed.
pub(super) struct Owing {
    /// None if it has not started.
    pub(super) start: Option<DateTime<Utc>>,
    pub(super) within: TimeDelta,
    pub(super) clock: Clock,
    pub(super) done_at: Option<DateTime<Utc>>,
    /// When it ceased to be owed: its clock is not followed any further.
    pub(super) ended_at: Option<DateTime<Utc>>,
}

impl Clocks<'_> {
    /// The same, by the hours that count for this severity.
    pub(super) fn at(&self, severity: Severity) -> Self {
        Clocks {
            site: self.site.at(severity),
            ..*self
        }
    }

    /// The clock of the first response by the commitment of `promise`, which holds in the last phase, or held until `ended_at`. Its
    /// target has changed with the severity: where it had none, what counts is that of the commitment that governed. The severity
    /// that was agreed takes the place of the one that was submitted, from the start.
    pub(super) fn response(
        &self,
        phases: &[Phase],
        promise: &Promise,
        start: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
    ) -> Result<Run, QuestionError> {
        let mut story = Story::new(start);
        let mut first = None;
        let mut without_target = None;
        for (index, phase) in since_agreed(phases).iter().enumerate() {
            let from = match start {
                Some(start) if index == 0 => start.min(phase.stretch.from),
                _ => phase.stretch.from,
            };
            let Some(owed) = phase.owed_by(promise.commitment) else {
                without_target.get_or_insert(from);
                continue;
            };
            if let Some(since) = without_target.take() {
                self.without_target(since, from, &mut story)?;
            }
            let site = self.site.at(phase.stretch.severity);
            let target = owed.running(site, self.readings)?;
            story.change(from, &target);
            first.get_or_insert(target);
        }
        let first = if let Some(target) = first {
            target
        } else {
            let last = phases.last().map(|phase| phase.stretch.severity);
            let site = last.map_or(self.site, |severity| self.site.at(severity));
            promise.running(site, self.readings)?
        };
        let is_in_time = |at: &DateTime<Utc>| ended_at.is_none_or(|end| *at < end);
        let owing = Course {
            party: Party::Microsoft,
            clock: promise.clock,
            done_at: self.told.responded_at.filter(is_in_time),
            until: ended_at.map_or(self.as_of, |at| at.min(self.as_of)),
            is_followed: ended_at.is_none(),
        };
        self.deadline(first, story, &owing)
    }

    /// When the clock of something starts that comes with the report: with that of the first response, `start`. Where a severity
    /// brings it later, it starts then, but for the reading by which a severity holds as though it had always held.
    pub(super) fn start_of(
        &self,
        start: Option<DateTime<Utc>>,
        since: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        start.map(|start| starts_at(start, since, self.readings))
    }

    /// The clock of one thing that `party` owes.
    pub(super) fn of(&self, party: Party, owing: &Owing) -> Result<Run, QuestionError> {
        let target = target(owing.within, runs(owing.clock, self.site, self.readings))?;
        let course = Course {
            party,
            clock: owing.clock,
            done_at: owing.done_at,
            until: owing.ended_at.map_or(self.as_of, |at| at.min(self.as_of)),
            is_followed: owing.ended_at.is_none(),
        };
        self.deadline(target, Story::new(owing.start), &course)
    }

    /// From `since` to `until` no commitment has a time: none is spent. By the reading for which the next severity has held
    /// all along, it counts; but until that is known, nothing is late by it.
    fn without_target(
        &self,
        since: DateTime<Utc>,
        until: DateTime<Utc>,
        story: &mut Story,
    ) -> Result<(), QuestionError> {
        if self.readings.response.severity_change == SeverityChange::Retroactive {
            story.change(since, &target(NEVER, Runs::Elapsed)?);
        } else {
            story.pause(since, Some(until), &NO_TARGET.into());
        }
        Ok(())
    }

    /// The deadline of a clock that starts with `target`. None of Microsoft's runs while the incident waits for the customer, by one
    /// reading; and each stops with the closure of the incident, and is reopened with it.
    fn deadline(
        &self,
        target: Target,
        mut story: Story,
        course: &Course,
    ) -> Result<Run, QuestionError> {
        let Course { done_at, until, .. } = *course;
        let reading = self.readings.response.pause;
        if course.party == Party::Microsoft && reading == Pause::WaitingForCustomer {
            let stopped_at = done_at.map_or(until, |at| at.min(until));
            story.pause_in(&self.told.waits, stopped_at, CUSTOMER);
        }
        let closed_since = story.close_in(&self.told.closures, done_at, until);
        self.run(clock_by(self.readings, target), story, closed_since, course)
    }

    /// How `clock` stands after its `story`, which may have stopped it because its incident has been closed since an instant.
    pub(super) fn run(
        &self,
        clock: TargetClock,
        story: Story,
        closed_since: Option<DateTime<Utc>>,
        course: &Course,
    ) -> Result<Run, QuestionError> {
        let until = course.until;
        let clock = clock.with_thresholds(self.thresholds.iter().copied());
        let log = story.log();
        let known = |state: Result<ClockState, calendar::CalendarError>| {
            let state = state.map_err(QuestionError::time("as_of", self.as_of))?;
            // A latest instant beyond the calendar is not known; a due instant must be.
            state
                .due()
                .map_err(QuestionError::time("as_of", self.as_of))?;
            let if_resumed = state
                .due_if_resumed()
                .map_err(QuestionError::time("as_of", self.as_of))?;
            Ok::<_, QuestionError>((state, if_resumed))
        };
        let (state, _) = known(clock.state(&log, until))?;
        let closed = match closed_since {
            Some(since) => {
                let (_, due_if_reopened) = known(clock.state(&log.reopened_at(until), until))?;
                Some(Closed {
                    since,
                    due_if_reopened,
                })
            }
            None => None,
        };
        Ok(Run::new(course.clock, &state, closed, course.is_followed))
    }
}

/// What the clock of one thing goes through.
pub(super) struct Course {
    pub(super) party: Party,
    pub(super) clock: Clock,
    pub(super) done_at: Option<DateTime<Utc>>,
    /// It is not followed any further.
    pub(super) until: DateTime<Utc>,
    /// Whether it is still owed then.
    pub(super) is_followed: bool,
}

/// The phases from the last agreement on.
pub(super) fn since_agreed(phases: &[Phase]) -> &[Phase] {
    let agreed = phases.iter().rposition(|phase| {
        matches!(
            phase.stretch.began_by,
            Trigger::Event(IncidentEventName::SeverityAgreed)
        )
    });
    phases.get(agreed.unwrap_or(0)..).unwrap_or_default()
}

const CUSTOMER: &str = "customer";
const NO_TARGET: &str = "no response time";

/// Longer than any zone is served.
const NEVER: TimeDelta = TimeDelta::days(40_000);

/// The story of a clock, from its start.
pub(super) struct Story {
    start: Option<DateTime<Utc>>,
    events: Vec<ClockEvent>,
}

impl Story {
    pub(super) fn new(start: Option<DateTime<Utc>>) -> Self {
        let events = start.map(ClockEvent::started);
        Self {
            start,
            events: events.into_iter().collect(),
        }
    }

    pub(super) fn change(&mut self, at: DateTime<Utc>, target: &Target) {
        self.events
            .push(ClockEvent::target_changed(at, target.clone()));
    }

    /// Pauses it in those of `intervals`, which come in order, that are not over by the start nor begin after `until`.
    pub(super) fn pause_in(&mut self, intervals: &[Interval], until: DateTime<Utc>, reason: &str) {
        let Some(start) = self.start else { return };
        let is_over = |one: &Interval| one.until.is_some_and(|end| end <= start);
        let first = intervals.partition_point(is_over);
        let rest = intervals.get(first..).unwrap_or_default();
        let count = rest.partition_point(|one| one.from <= until);
        if count == 0 {
            return;
        }
        let reason = reason.into();
        for one in rest.iter().take(count) {
            self.pause(one.from, one.until, &reason);
        }
    }

    /// What lies before the start pauses nothing.
    pub(super) fn pause(
        &mut self,
        from: DateTime<Utc>,
        until: Option<DateTime<Utc>>,
        reason: &PauseReason,
    ) {
        let Some(start) = self.start else { return };
        let from = from.max(start);
        if until.is_some_and(|until| until <= from) {
            return;
        }
        self.events.push(ClockEvent::paused(from, reason));
        let resumed = until.map(|until| ClockEvent::resumed(until, reason));
        self.events.extend(resumed);
    }

    /// Stops it when it is done, and in those of `closures`, which come in order, that begin before that and not after `until`. Since
    /// when it stands still in one at `until`, undone.
    pub(super) fn close_in(
        &mut self,
        closures: &[Interval],
        done_at: Option<DateTime<Utc>>,
        until: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let start = self.start?;
        let is_over = |one: &Interval| one.until.is_some_and(|end| end <= start);
        let is_before_end = |at: DateTime<Utc>| at <= until && done_at.is_none_or(|done| at < done);
        let closures = closures.iter().filter(|one| !is_over(one));
        for closure in closures.take_while(|one| is_before_end(one.from.max(start))) {
            let since = closure.from.max(start);
            self.events.push(ClockEvent::stopped(since));
            let is_known = |at: &DateTime<Utc>| *at <= until;
            // What is done while it is closed finds the clock stopped.
            match closure.until.filter(is_known) {
                Some(end) if done_at.is_none_or(|done| end <= done) => {
                    self.events.push(ClockEvent::reopened(end));
                }
                _ => return done_at.is_none_or(|done| until < done).then_some(since),
            }
        }
        self.events.extend(done_at.map(ClockEvent::stopped));
        None
    }

    fn log(self) -> ClockLog {
        ClockLog::of_story(self.events)
    }
}
