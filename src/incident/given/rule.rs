//! How the targets of the caller's own stand.

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};

use chrono::TimeDelta;

use super::{
    GivenTarget, TargetCourse, TargetCycle, TargetKind, TargetTime,
    cycles::{Cycle, cycles},
};
use crate::{
    calendar::{Runs, Target, TargetClock},
    decision::{Problem, QuestionError, Step, Trace},
    document::{Clock, GivenTargetRule, IfAny, Party, Source},
    finding::Path,
    incident::{
        Standing,
        clocks::{Clocks, Course, Story},
        threshold::Watched,
    },
    response::local_answer,
};

/// How `given` stand, in their order.
pub(in crate::incident) fn targets<T: Trace>(
    given: &[GivenTarget],
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Vec<TargetCourse>, QuestionError> {
    if given.iter().any(GivenTarget::needs_hours) {
        let place = clocks.site.support;
        place.note_use(trace);
        place.record_business_hours(trace);
    }
    let mut courses = Vec::with_capacity(given.len());
    for (index, target) in given.iter().enumerate() {
        target.record(trace);
        let course = target.course(clocks).map_err(|error| {
            let path = path_of(index);
            QuestionError::at(path, &*target.name, error.problem)
        })?;
        course.record(trace);
        courses.push(course);
    }
    Ok(courses)
}

/// Each has a name of its own and some time.
pub(in crate::incident) fn check_targets(given: &[GivenTarget]) -> Result<(), QuestionError> {
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
        let TargetTime::Within { duration, .. } = target.by;
        if duration <= TimeDelta::zero() {
            let (path, seconds) = (path_of(index).key("seconds"), duration.num_seconds());
            return Err(QuestionError::at(path, seconds, Problem::NoTime));
        }
    }
    Ok(())
}

fn path_of(index: usize) -> Path {
    Path::root().key("targets").index(index)
}

impl GivenTarget {
    fn record<T: Trace>(&self, trace: &mut T) {
        trace.record(|| {
            let TargetTime::Within { duration, clock } = self.by;
            let rule = GivenTargetRule::GivenTarget {
                name: self.name.clone(),
                kind: self.kind.name(),
                from: IfAny(match self.kind {
                    TargetKind::Update(from) => Some(from),
                    TargetKind::Resolution | TargetKind::NextResponse => None,
                }),
                target: duration,
                clock,
                cycles: self.cycles,
                late_after: self.late_after,
            };
            Step::by(Source::Given, rule)
        });
    }

    fn needs_hours(&self) -> bool {
        let TargetTime::Within { clock, .. } = self.by;
        clock == Clock::BusinessHours
    }

    fn course(&self, clocks: &Clocks<'_>) -> Result<TargetCourse, QuestionError> {
        let cycles = cycles(self.kind, self.cycles, clocks.told).into_iter();
        let cycles = cycles.map(|cycle| self.cycle(cycle, clocks));
        Ok(TargetCourse {
            name: self.name.clone(),
            kind: self.kind.name(),
            cycles: cycles.collect::<Result<_, _>>()?,
        })
    }

    fn cycle(&self, cycle: Cycle, clocks: &Clocks<'_>) -> Result<TargetCycle, QuestionError> {
        let Cycle {
            start,
            done_at,
            ended_at,
        } = cycle;
        let TargetTime::Within { duration, clock } = self.by;
        let runs = match clock {
            Clock::Elapsed => Runs::Elapsed,
            Clock::BusinessHours => (&clocks.site.support.calendar).into(),
        };
        let target = Target::try_new(duration, runs).map_err(|error| {
            QuestionError::new("seconds", duration.num_seconds(), Problem::Clock { error })
        })?;
        let course = Course {
            party: Party::Microsoft,
            clock,
            done_at,
            until: ended_at.unwrap_or(clocks.as_of),
            is_followed: ended_at.is_none(),
        };
        let mut story = Story::new(Some(start));
        let closed_since = match ended_at {
            // The closure that ends it is not one of its own.
            Some(_) => None,
            None => story.close_in(&clocks.told.closures, done_at, course.until),
        };
        let clock = TargetClock::new(target)
            .with_cycles(self.cycles)
            .with_late_after(self.late_after);
        let run = clocks.run(clock, story, closed_since, &course)?;
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

impl TargetCourse {
    fn record<T: Trace>(&self, trace: &mut T) {
        if self.cycles.is_empty() {
            trace.record(|| {
                let rule = GivenTargetRule::GivenTargetAwaited {
                    name: self.name.clone(),
                };
                Step::by(Source::Given, rule)
            });
        }
        for (index, cycle) in self.cycles.iter().enumerate() {
            let number = index.saturating_add(1);
            cycle.record_elapsed(self, number, trace);
            cycle.record_in_time(self, number, trace);
            Watched::Target(&self.name).record(&cycle.deadline.thresholds, trace);
        }
    }
}

impl TargetCycle {
    fn record_elapsed<T: Trace>(&self, of: &TargetCourse, number: usize, trace: &mut T) {
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
    fn record_in_time<T: Trace>(&self, of: &TargetCourse, number: usize, trace: &mut T) {
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
