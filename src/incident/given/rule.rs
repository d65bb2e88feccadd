//! How the targets of the caller's own stand.

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};

use chrono::{DateTime, Utc};

use super::{
    GivenTarget, TargetCourse, TargetCycle, TargetKind, TargetTime,
    cycles::{Cycle, by_severity, cycles, mitigated, times},
};
use crate::{
    calendar::{ChangePolicy, CycleMode, TargetClock},
    decision::{Problem, QuestionError, Step, Trace},
    document::{
        GivenTargetRule, IfAny, Party, Severity, Source, vocabulary::incident::TargetPause,
    },
    finding::Path,
    incident::{
        Standing,
        clocks::{Clocks, Course, Story},
        threshold::Watched,
    },
    order::Site,
    response::local_answer,
};

/// How `given` stand, in their order.
pub(in crate::incident) fn targets<T: Trace>(
    given: &[GivenTarget],
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Vec<TargetCourse>, QuestionError> {
    if given
        .iter()
        .any(|target| target.times().any(|(_, time)| time.needs_hours()))
    {
        let place = clocks.site.support;
        place.note_use(trace);
        place.record_business_hours(trace);
    }
    let mut courses = Vec::with_capacity(given.len());
    for (index, target) in given.iter().enumerate() {
        target.record(trace);
        let course = target.course(clocks, trace).map_err(|error| {
            let path = path_of(index);
            QuestionError::at(path, &*target.name, error.problem)
        })?;
        courses.push(course);
    }
    Ok(courses)
}

/// Each has a name of its own and some time.
pub(in crate::incident) fn check_targets(
    given: &[GivenTarget],
    site: Site<'_>,
) -> Result<(), QuestionError> {
    let mut names = BTreeSet::new();
    for (index, target) in given.iter().enumerate() {
        let name = &*target.name;
        let path = path_of(index).key("name");
        if name.trim().is_empty() {
            return Err(QuestionError::at(path, name, Problem::EmptyName));
        }
        if !names.insert(name) {
            let id = name.to_string();
            return Err(QuestionError::at(path, name, Problem::RepeatedId { id }));
        }
        target.check_times(&path_of(index), site)?;
    }
    Ok(())
}

/// What a target of the caller's own cannot be.
impl GivenTarget {
    /// Each time is one, each severity has one, and an instant neither pauses nor has a share that is used.
    fn check_times(&self, path: &Path, site: Site<'_>) -> Result<(), QuestionError> {
        let list = path.key("at_severity");
        for (index, time) in self.times() {
            let path = index.map_or_else(|| path.clone(), |index| list.index(index));
            time.check(&path, site)?;
        }
        let mut seen = BTreeSet::new();
        for (index, one) in self.at_severity.iter().enumerate() {
            let is_repeated = !seen.insert(one.severity);
            if is_repeated || self.time_at(one.severity).is_none() {
                let path = list.index(index).key("severity");
                let severity = one.severity;
                let problem = if is_repeated {
                    let id = severity.to_string();
                    Problem::RepeatedId { id }
                } else {
                    Problem::NotAtSeverity { severity }
                };
                return Err(QuestionError::at(path, severity.as_str(), problem));
            }
        }
        for (index, pause) in self.pauses.iter().enumerate() {
            if self.pauses.iter().take(index).any(|one| one == pause) {
                let (id, path) = (pause.to_string(), path.key("pauses").index(index));
                return Err(QuestionError::at(
                    path,
                    pause.as_str(),
                    Problem::RepeatedId { id },
                ));
            }
        }
        let keeps_used = matches!(
            self.change,
            ChangePolicy::CarryElapsed | ChangePolicy::Proportional
        );
        if self.times().any(|(_, time)| time.is_instant()) {
            if let Some(pause) = self.pauses.first() {
                let path = path.key("pauses").index(0);
                return Err(QuestionError::at(
                    path,
                    pause.as_str(),
                    Problem::InstantOfATarget,
                ));
            }
            if keeps_used && !self.at_severity.is_empty() {
                let policy = self.change.as_str();
                let path = path.key("change");
                return Err(QuestionError::at(path, policy, Problem::InstantOfATarget));
            }
        }
        Ok(())
    }
}

fn path_of(index: usize) -> Path {
    Path::root().key("targets").index(index)
}

impl GivenTarget {
    /// What it is, and by which choices.
    fn record<T: Trace>(&self, trace: &mut T) {
        for (index, time) in self.times() {
            let own = index.and_then(|index| self.at_severity.get(index));
            trace.record(|| self.time_step(time, own.map(|own| own.severity)));
        }
        for severity in self.severities.iter().copied() {
            trace.record(|| {
                let name = self.name.clone();
                let rule = GivenTargetRule::GivenTargetSeverity { name, severity };
                Step::by(Source::Given, rule)
            });
        }
        if !self.at_severity.is_empty() {
            trace.record(|| {
                let (name, change) = (self.name.clone(), self.change);
                let rule = GivenTargetRule::GivenTargetChange { name, change };
                Step::by(Source::Given, rule)
            });
        }
        for pause in self.pauses.iter().copied() {
            trace.record(|| {
                let name = self.name.clone();
                Step::by(
                    Source::Given,
                    GivenTargetRule::GivenTargetPause { name, pause },
                )
            });
        }
    }

    fn time_step(&self, time: TargetTime, severity: Option<Severity>) -> Step {
        let (target, clock, business_days, by) = match time {
            TargetTime::Within { duration, clock } => (Some(duration), Some(clock), None, None),
            TargetTime::EndOfBusinessDay { days } => (None, None, Some(days.get()), None),
            TargetTime::NextOpenDay { by } => (None, None, None, Some(by)),
        };
        let rule = GivenTargetRule::GivenTarget {
            name: self.name.clone(),
            kind: self.kind.name(),
            from: IfAny(match self.kind {
                TargetKind::Update(from) => Some(from),
                TargetKind::Resolution | TargetKind::NextResponse => None,
            }),
            target: IfAny(target),
            clock: IfAny(clock),
            business_days: IfAny(business_days),
            by: IfAny(by),
            severity: IfAny(severity),
            cycles: self.cycles,
            late_after: self.late_after,
        };
        Step::by(Source::Given, rule)
    }

    fn course<T: Trace>(
        &self,
        clocks: &Clocks<'_>,
        trace: &mut T,
    ) -> Result<TargetCourse, QuestionError> {
        let mut course = TargetCourse {
            name: self.name.clone(),
            kind: self.kind.name(),
            cycles: Vec::new(),
        };
        let cycles = cycles(self.kind, self.cycles, clocks.told).into_iter();
        for cycle in cycles.flat_map(|cycle| by_severity(self, cycle, clocks.told)) {
            let times = times(self, &cycle, clocks.told);
            let Some((&(_, first), later)) = times.split_first() else {
                continue;
            };
            let number = course.cycles.len().saturating_add(1);
            self.record_instants(number, cycle.start, &times, clocks, trace)?;
            let cycle = self.cycle(cycle, (first, later), clocks)?;
            cycle.record_elapsed(self, number, trace);
            cycle.record_in_time(self, number, trace);
            Watched::Target(&self.name).record(&cycle.deadline.thresholds, trace);
            course.cycles.push(cycle);
        }
        if course.cycles.is_empty() {
            trace.record(|| {
                let name = self.name.clone();
                Step::by(Source::Given, GivenTargetRule::GivenTargetAwaited { name })
            });
        }
        Ok(course)
    }

    /// The instants that it names, for a cycle that starts at `start`.
    fn record_instants<T: Trace>(
        &self,
        number: usize,
        start: DateTime<Utc>,
        times: &[(DateTime<Utc>, TargetTime)],
        clocks: &Clocks<'_>,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        if !trace.is_recording() {
            return Ok(());
        }
        for (from, time) in times {
            let Some(named) = time.named(self.counted_from(start, *from), clocks.site)? else {
                continue;
            };
            trace.record(|| {
                let rule = GivenTargetRule::GivenTargetInstant {
                    name: self.name.clone(),
                    cycle: number,
                    starts_on: named.starts_on,
                    falls_on: named.falls_on,
                    due: named.due,
                };
                Step::by(Source::Given, rule)
            });
        }
        Ok(())
    }

    /// From when on a time counts that holds from an instant, in a cycle that starts at `start`.
    fn counted_from(&self, start: DateTime<Utc>, from: DateTime<Utc>) -> DateTime<Utc> {
        match self.change {
            ChangePolicy::Restart => from,
            _ => start,
        }
    }

    fn cycle(
        &self,
        cycle: Cycle,
        (first, later): (TargetTime, &[(DateTime<Utc>, TargetTime)]),
        clocks: &Clocks<'_>,
    ) -> Result<TargetCycle, QuestionError> {
        let Cycle {
            start,
            done_at,
            ended_at,
        } = cycle;
        let last = later.last().map_or(first, |last| last.1);
        let (target, _) = first.target(start, clocks.site)?;
        let mut story = Story::new(Some(start));
        for (from, time) in later {
            let (target, _) = time.target(self.counted_from(start, *from), clocks.site)?;
            story.change(*from, &target);
        }
        let course = Course {
            party: Party::Microsoft,
            clock: last.clock(),
            done_at,
            until: ended_at.unwrap_or(clocks.as_of),
            is_followed: ended_at.is_none(),
        };
        let stopped_at = done_at.map_or(course.until, |at| at.min(course.until));
        for pause in &self.pauses {
            match pause {
                TargetPause::WaitingForCustomer => {
                    story.pause_in(&clocks.told.waits, stopped_at, pause.as_str());
                }
                TargetPause::Mitigated => {
                    story.pause_in(&mitigated(clocks.told), stopped_at, pause.as_str());
                }
            }
        }
        let closed_since = match ended_at {
            // The closure that ends it is not one of its own.
            Some(_) => None,
            None => story.close_in(&clocks.told.closures, done_at, course.until),
        };
        let clock = TargetClock::new(target)
            .with_change(self.change)
            .with_cycles(last.reopened(self.cycles))
            .with_late_after(self.late_after);
        let mut run = clocks.run(clock, story, closed_since, &course)?;
        if closed_since.is_some() && self.cycles == CycleMode::NewCycle {
            // A new cycle names an instant of its own.
            let named = last.named(course.until, clocks.site)?;
            let due = named.map(|named| named.due);
            run.deadline.due_if_resumed = due.or(run.deadline.due_if_resumed);
        }
        let due_local = run.deadline.due.map(|due| {
            let local = local_answer(clocks.site.support, due);
            local.map_err(QuestionError::time("as_of", clocks.as_of))
        });
        Ok(TargetCycle {
            standing: run.standing(done_at, ended_at.or(closed_since)),
            phase: run.phase,
            due_local: due_local.transpose()?,
            excess: run.excess,
            deadline: run.deadline,
        })
    }
}

impl TargetCycle {
    fn record_elapsed<T: Trace>(&self, of: &GivenTarget, number: usize, trace: &mut T) {
        let deadline = &self.deadline;
        trace.record(|| {
            let rule = GivenTargetRule::GivenTargetElapsed {
                name: of.name.clone(),
                cycle: number,
                starts_at: deadline.starts_at,
                target: deadline.target,
                elapsed: deadline.elapsed,
                paused: deadline.paused,
                remaining: deadline.remaining,
                due: deadline.due,
            };
            Step::by(Source::Given, rule)
        });
    }

    /// Each target that was missed, and whether the present one was met.
    fn record_in_time<T: Trace>(&self, of: &GivenTarget, number: usize, trace: &mut T) {
        let present = match self.standing {
            Standing::Missed { since, .. } => Some(since),
            _ => None,
        };
        for missed in &self.deadline.missed {
            trace.record(|| {
                let rule = GivenTargetRule::GivenTargetInTime {
                    holds: false,
                    name: of.name.clone(),
                    cycle: number,
                    target: missed.target,
                    at: IfAny(None),
                    since: IfAny(Some(missed.since)),
                    excess: IfAny((present == Some(missed.since)).then_some(self.excess)),
                };
                Step::by(Source::Given, rule)
            });
        }
        if let Standing::Met { at } = self.standing {
            trace.record(|| {
                let rule = GivenTargetRule::GivenTargetInTime {
                    holds: true,
                    name: of.name.clone(),
                    cycle: number,
                    target: self.deadline.target,
                    at: IfAny(Some(at)),
                    since: IfAny(None),
                    excess: IfAny(None),
                };
                Step::by(Source::Given, rule)
            });
        }
    }
}
