//! How the targets of the caller's own stand.

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};

use chrono::{DateTime, Utc};

use super::{
    GivenTarget, TargetCourse, TargetCycle, TargetKind, TargetTime,
    cycles::{Cycle, cycles},
};
use crate::{
    calendar::{CycleMode, TargetClock},
    decision::{Problem, QuestionError, Step, Trace},
    document::{GivenTargetRule, IfAny, Party, Source},
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
    if given.iter().any(|target| target.by.needs_hours()) {
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
        target.by.check(&path_of(index), site)?;
    }
    Ok(())
}

fn path_of(index: usize) -> Path {
    Path::root().key("targets").index(index)
}

impl GivenTarget {
    fn record<T: Trace>(&self, trace: &mut T) {
        trace.record(|| {
            let (target, clock, business_days, by) = match self.by {
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
                cycles: self.cycles,
                late_after: self.late_after,
            };
            Step::by(Source::Given, rule)
        });
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
        for cycle in cycles(self.kind, self.cycles, clocks.told) {
            let number = course.cycles.len().saturating_add(1);
            self.record_instant(number, cycle.start, clocks, trace)?;
            let cycle = self.cycle(cycle, clocks)?;
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

    /// The instant that it names, for a cycle that starts at `start`.
    fn record_instant<T: Trace>(
        &self,
        number: usize,
        start: DateTime<Utc>,
        clocks: &Clocks<'_>,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        if !trace.is_recording() {
            return Ok(());
        }
        if let Some(named) = self.by.named(start, clocks.site)? {
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

    fn cycle(&self, cycle: Cycle, clocks: &Clocks<'_>) -> Result<TargetCycle, QuestionError> {
        let Cycle {
            start,
            done_at,
            ended_at,
        } = cycle;
        let (target, clock) = self.by.target(start, clocks.site)?;
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
            .with_cycles(self.by.reopened(self.cycles))
            .with_late_after(self.late_after);
        let mut run = clocks.run(clock, story, closed_since, &course)?;
        if closed_since.is_some() && self.cycles == CycleMode::NewCycle {
            // A new cycle names an instant of its own.
            let named = self.by.named(course.until, clocks.site)?;
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
