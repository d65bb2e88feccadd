//! The clocks of what is owed in an incident.

use alloc::vec::Vec;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    IncidentEventKind as Kind,
    phase::Phase,
    standing::Deadline,
    told::{Cause, Interval, Told},
};
use crate::{
    calendar::{ClockEvent, ClockLog, PauseReason, Runs, Target},
    decision::Error,
    document::{Clock, Party, Pause, Readings, SeverityChange},
    order::Site,
    response::{Candidate, clock_by, runs, target},
};

/// What all clocks of an incident have in common.
pub(super) struct Clocks<'a> {
    pub(super) site: Site<'a>,
    pub(super) told: &'a Told<'a>,
    pub(super) readings: &'a Readings,
    pub(super) as_of: DateTime<Utc>,
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
    /// The clock of the first response, whose target has changed with the severity, if in the last phase `candidate` governs. The
    /// severity that was agreed takes the place of the one that was submitted, from the start.
    pub(super) fn response(
        &self,
        phases: &[Phase],
        candidate: Candidate,
        start: Option<DateTime<Utc>>,
    ) -> Result<Deadline, Error> {
        let agreed = phases.iter().rposition(|phase| {
            matches!(
                phase.stretch.began_by,
                Cause::Event(Kind::SeverityAgreed(_))
            )
        });
        let phases = phases.get(agreed.unwrap_or(0)..).unwrap_or_default();
        let (last, earlier) = match phases.split_last() {
            Some((last, earlier)) => (Some(last), earlier),
            None => (None, phases),
        };
        let earlier = earlier.iter().map(|phase| (phase, phase.governing));
        let all = earlier.chain(last.map(|phase| (phase, Some(candidate))));
        let mut story = Story::new(start);
        let mut first = None;
        let mut without_target = None;
        for (index, (phase, governing)) in all.enumerate() {
            let from = match start {
                Some(start) if index == 0 => start.min(phase.stretch.from),
                _ => phase.stretch.from,
            };
            let Some(governing) = governing else {
                without_target.get_or_insert(from);
                continue;
            };
            if let Some(since) = without_target.take() {
                self.without_target(since, from, &mut story)?;
            }
            let target = governing.running(self.site, self.readings)?;
            story.change(from, &target);
            first.get_or_insert(target);
        }
        let until = self.told.responded_at.unwrap_or(self.as_of);
        self.pause(&mut story, Party::Microsoft, until);
        story.stop(self.told.responded_at);
        let first = match first {
            Some(target) => target,
            None => candidate.running(self.site, self.readings)?,
        };
        self.deadline(first, candidate.clock(), story, self.as_of)
    }

    /// When the clock of something starts that comes with the report: with that of the first response, `start`. Where a severity
    /// brings it later, it starts then, but for the reading by which a severity holds as though it had always held.
    pub(super) fn start_of(
        &self,
        start: Option<DateTime<Utc>>,
        since: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        match self.readings.response.severity_change {
            SeverityChange::Retroactive => start,
            _ => start.map(|start| start.max(since)),
        }
    }

    /// The clock of one thing that `party` owes.
    pub(super) fn of(&self, party: Party, owing: &Owing) -> Result<Deadline, Error> {
        let mut story = Story::new(owing.start);
        let until = owing.ended_at.map_or(self.as_of, |at| at.min(self.as_of));
        let stopped_at = owing.done_at.map_or(until, |at| at.min(until));
        self.pause(&mut story, party, stopped_at);
        story.stop(owing.done_at);
        let target = target(owing.within, runs(owing.clock, self.site, self.readings))?;
        self.deadline(target, owing.clock, story, until)
    }

    /// No clock runs while the incident is closed; and none of Microsoft's while it waits for the customer, by one reading. What
    /// comes after `until` does not matter.
    fn pause(&self, story: &mut Story, party: Party, until: DateTime<Utc>) {
        story.pause_in(&self.told.closures, until, CLOSED);
        let reading = self.readings.response.pause;
        if party == Party::Microsoft && reading == Pause::WaitingForCustomer {
            story.pause_in(&self.told.waits, until, CUSTOMER);
        }
    }

    /// From `since` to `until` no commitment has a time: none is spent. By the reading for which the next severity has held
    /// all along, it counts; but until that is known, nothing is late by it.
    fn without_target(
        &self,
        since: DateTime<Utc>,
        until: DateTime<Utc>,
        story: &mut Story,
    ) -> Result<(), Error> {
        if self.readings.response.severity_change == SeverityChange::Retroactive {
            story.change(since, &target(NEVER, Runs::Elapsed)?);
        } else {
            story.pause(since, Some(until), &NO_TARGET.into());
        }
        Ok(())
    }

    fn deadline(
        &self,
        target: Target,
        clock: Clock,
        story: Story,
        until: DateTime<Utc>,
    ) -> Result<Deadline, Error> {
        let state = clock_by(self.readings, target).state(&story.log(), until);
        let state = state.map_err(Error::time("as_of"))?;
        // A latest instant beyond the calendar is not known; a due instant must be.
        state.due().map_err(Error::time("as_of"))?;
        state.due_if_resumed().map_err(Error::time("as_of"))?;
        Ok(Deadline { clock, state })
    }
}

const CLOSED: &str = "closed";
const CUSTOMER: &str = "customer";
const NO_TARGET: &str = "no response time";

/// Longer than any zone is served.
const NEVER: TimeDelta = TimeDelta::days(40_000);

/// The story of a clock, from its start.
struct Story {
    start: Option<DateTime<Utc>>,
    events: Vec<ClockEvent>,
}

impl Story {
    fn new(start: Option<DateTime<Utc>>) -> Self {
        let events = start.map(ClockEvent::started);
        Self {
            start,
            events: events.into_iter().collect(),
        }
    }

    fn change(&mut self, at: DateTime<Utc>, target: &Target) {
        self.events
            .push(ClockEvent::target_changed(at, target.clone()));
    }

    /// Pauses it in those of `intervals`, which come in order, that are not over by the start nor begin after `until`.
    fn pause_in(&mut self, intervals: &[Interval], until: DateTime<Utc>, reason: &str) {
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
    fn pause(&mut self, from: DateTime<Utc>, until: Option<DateTime<Utc>>, reason: &PauseReason) {
        let Some(start) = self.start else { return };
        let from = from.max(start);
        if until.is_some_and(|until| until <= from) {
            return;
        }
        self.events.push(ClockEvent::paused(from, reason));
        let resumed = until.map(|until| ClockEvent::resumed(until, reason));
        self.events.extend(resumed);
    }

    fn stop(&mut self, at: Option<DateTime<Utc>>) {
        self.events.extend(at.map(ClockEvent::stopped));
    }

    fn log(self) -> ClockLog {
        ClockLog::of_story(self.events)
    }
}
