//! How a clock of the caller's own stands.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    ClockChoices, ClockCourse, ClockEntry, ClockEntryKind as Kind, ClockHours, ClockRequest,
    ClockSegment, ClockSegmentName, ClockTarget, MissedClockTarget, StoppedClock,
    blame::{at_target, blamed, target_of},
};
use crate::{
    calendar::{
        self, Adjustment, CalendarError, ClockError, ClockEvent, ClockEventKind, ClockLog,
        ClockState, OpenTime, Outside, Runs, Segment, SegmentKind, Target, TargetClock,
        refuse_leap_second,
    },
    decision::{Outcome, Problem, QuestionError, Step, Trace},
    document::{BusinessTimeRule, IfAny, Source},
    finding::Path,
    incident::{ThresholdCourse, Watched},
    order::{AllHours, Order},
};

/// How the clock of `request` stands.
pub(crate) fn clock<T: Trace>(
    order: &Order,
    all: AllHours<'_>,
    request: &ClockRequest,
    trace: &mut T,
) -> Result<Outcome<ClockCourse>, QuestionError> {
    let as_of = request.as_of;
    refuse_leap_second(as_of).map_err(QuestionError::time("as_of", as_of))?;
    let mut hours = Hours {
        order,
        all,
        used: BTreeSet::new(),
    };
    let target = hours.target(&request.target, &Path::root().key("target"))?;
    let log = hours.log(&request.events)?;
    let used = all.iter().filter(|one| hours.used.contains(one.id()));
    used.for_each(|one| one.record(trace));
    record_log(request, trace);
    let clock = request
        .choices
        .of(target)
        .with_thresholds(request.thresholds.iter().copied());
    let counted = |error| blamed(request, &clock, &log, error);
    let state = clock.state(&log, as_of).map_err(counted)?;
    let history = request.history.then(|| clock.segments(&log, as_of));
    let history = history.transpose().map_err(counted)?;
    let history = history.map(|segments| segments.map(|one| ClockSegment::of(&one)).collect());
    let course = course(&state, history).map_err(|error| match error {
        CalendarError::OutOfSpan {
            what: Outside::Answer,
            ..
        } => at_target(request, target_of(request, &state), error),
        _ => counted(error),
    })?;
    course.record(trace);
    Ok(Outcome::Decided(course))
}

/// The hours of an order, and which of them were asked for.
struct Hours<'o> {
    order: &'o Order,
    all: AllHours<'o>,
    used: BTreeSet<&'o str>,
}

impl<'o> Hours<'o> {
    fn target(&mut self, target: &ClockTarget, path: &Path) -> Result<Target, QuestionError> {
        let runs = self.runs(&target.hours, path)?;
        Target::try_new(target.duration, runs).map_err(|error| {
            let seconds = target.duration.num_seconds();
            QuestionError::at(path.key("seconds"), seconds, Problem::Clock { error })
        })
    }

    fn runs(&mut self, hours: &ClockHours, path: &Path) -> Result<Runs, QuestionError> {
        let ClockHours::Business {
            location,
            union_with,
            intersect_with,
        } = hours
        else {
            return Ok(Runs::Elapsed);
        };
        let mut open = self.open(location, path.key("location"))?.clone();
        for (index, id) in union_with.iter().enumerate() {
            let path = path.key("union_with").index(index);
            let other = self.open(id, path.clone())?;
            open = open.union(other).map_err(of_hours(id, path))?;
        }
        for (index, id) in intersect_with.iter().enumerate() {
            let path = path.key("intersect_with").index(index);
            let other = self.open(id, path.clone())?;
            open = open.intersect(other).map_err(of_hours(id, path))?;
        }
        Ok(open.into())
    }

    fn open(&mut self, id: &str, path: Path) -> Result<&'o OpenTime, QuestionError> {
        let Some(hours) = self.all.find(id) else {
            return Err(QuestionError::at(path, id, self.order.unknown_hours(id)));
        };
        self.used.insert(hours.id());
        Ok(hours.open_time())
    }

    /// The log of `entries`; what is wrong with it is reported at the entry that is to blame.
    fn log(&mut self, entries: &[ClockEntry]) -> Result<ClockLog, QuestionError> {
        let path = Path::root().key("events");
        let mut events = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            events.push(self.event(entry, &path.index(index))?);
        }
        ClockLog::try_new(events.iter().cloned()).map_err(|error| {
            let index = events.iter().rposition(|event| is_of(&error, event));
            let path = index.map_or(path.clone(), |index| path.index(index));
            match index.and_then(|index| events.get(index)) {
                Some(event) if matches!(error, ClockError::Calendar(_)) => {
                    QuestionError::at(path.key("at"), event.at(), Problem::Clock { error })
                }
                _ => QuestionError::at(path, (), Problem::Clock { error }),
            }
        })
    }

    fn event(&mut self, entry: &ClockEntry, path: &Path) -> Result<ClockEvent, QuestionError> {
        let kind = match entry.kind() {
            Kind::Started => ClockEventKind::Started,
            Kind::CalendarChanged(hours) => {
                ClockEventKind::CalendarChanged(self.runs(hours, &path.key("hours"))?)
            }
            Kind::TargetChanged(target) => {
                ClockEventKind::TargetChanged(self.target(target, &path.key("target"))?)
            }
            Kind::Resumed(reason) => ClockEventKind::Resumed(reason.as_str().into()),
            Kind::Paused(reason) => ClockEventKind::Paused(reason.as_str().into()),
            Kind::Stopped => ClockEventKind::Stopped,
            Kind::Reopened => ClockEventKind::Reopened,
        };
        Ok(ClockEvent::new(entry.at(), kind))
    }
}

/// Makes an error of calendars that cannot be combined.
fn of_hours(id: &str, path: Path) -> impl FnOnce(CalendarError) -> QuestionError {
    move |error| QuestionError::at(path, id, Problem::Time { error })
}

/// Whether the error is about `event`, or one that says the same.
fn is_of(error: &ClockError, event: &ClockEvent) -> bool {
    let (kind, of) = (event.kind(), event.at());
    match error {
        ClockError::AlreadyStarted { at } => of == *at && matches!(kind, ClockEventKind::Started),
        ClockError::AlreadyStopped { at } => of == *at && matches!(kind, ClockEventKind::Stopped),
        ClockError::NotStopped { at } => of == *at && matches!(kind, ClockEventKind::Reopened),
        ClockError::AlreadyPaused { at, reason } => {
            of == *at && matches!(kind, ClockEventKind::Paused(paused) if paused == reason)
        }
        ClockError::NotPaused { at, reason } => {
            of == *at && matches!(kind, ClockEventKind::Resumed(resumed) if resumed == reason)
        }
        ClockError::NotStarted { at } => {
            let needs_start = matches!(
                kind,
                ClockEventKind::Paused(_) | ClockEventKind::Resumed(_) | ClockEventKind::Reopened
            );
            of == *at && needs_start
        }
        ClockError::ConflictingChanges { at } => {
            let changes = matches!(
                kind,
                ClockEventKind::TargetChanged(_) | ClockEventKind::CalendarChanged(_)
            );
            of == *at && changes
        }
        ClockError::Calendar(_) => refuse_leap_second(of).is_err(),
        ClockError::ReversedPause { .. } | ClockError::NegativeTarget { .. } => false,
    }
}

impl ClockChoices {
    fn of(self, target: Target) -> TargetClock {
        TargetClock::new(target)
            .with_change(self.change)
            .with_calendar_edit(self.calendar_edit)
            .with_cycles(self.cycles)
            .with_late_after(self.late_after)
    }
}

/// By which choices it counts, and what happened until then, in order.
fn record_log<T: Trace>(request: &ClockRequest, trace: &mut T) {
    if !trace.is_recording() {
        return;
    }
    let choices = request.choices;
    trace.record(|| {
        let rule = BusinessTimeRule::ClockChoices {
            change: choices.change,
            calendar_edit: choices.calendar_edit,
            cycles: choices.cycles,
            late_after: choices.late_after,
        };
        Step::by(Source::Given, rule)
    });
    let known = request
        .events
        .iter()
        .filter(|one| one.at() <= request.as_of);
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|entry| entry.at());
    for entry in known {
        trace.record(|| {
            let (reason, target) = match entry.kind() {
                Kind::Resumed(reason) | Kind::Paused(reason) => {
                    (Some(reason.as_str().into()), None)
                }
                Kind::TargetChanged(target) => (None, Some(target.duration)),
                _ => (None, None),
            };
            let rule = BusinessTimeRule::ClockEvent {
                event: entry.kind().name(),
                at: entry.at(),
                reason: IfAny(reason),
                target: IfAny(target),
            };
            Step::by(Source::Given, rule)
        });
    }
}

fn course(
    state: &ClockState,
    history: Option<Vec<ClockSegment>>,
) -> Result<ClockCourse, CalendarError> {
    let missed = state.breaches().iter().map(|breach| MissedClockTarget {
        cycle: breach.cycle(),
        target: breach.target(),
        since: breach.since(),
        found_at: breach.found_at(),
    });
    let stops = state.stops().iter().map(|stop| StoppedClock {
        cycle: stop.cycle(),
        at: stop.at(),
        target: stop.target(),
        elapsed: stop.elapsed(),
        is_met: stop.is_met(),
    });
    Ok(ClockCourse {
        as_of: state.as_of(),
        phase: state.phase(),
        cycle: state.cycle(),
        starts_at: state.started_at(),
        target: state.target().duration(),
        // A latest instant beyond the calendar is not known; a due instant must be.
        due: state.due()?,
        due_latest: state.due_latest().unwrap_or(None),
        due_if_resumed: state.due_if_resumed()?,
        elapsed: state.elapsed(),
        elapsed_real: state.elapsed_real(),
        used: state.used(),
        remaining: state.remaining(),
        remaining_real: state.remaining_real()?,
        paused: state.paused(),
        paused_real: state.paused_real(),
        is_met: state.is_met(),
        late_since: state.breach().map(calendar::Breach::since),
        excess: state.excess(),
        excess_real: state.excess_real(),
        thresholds: state
            .thresholds()
            .map(|one| ThresholdCourse::new(&one))
            .collect(),
        missed: missed.collect(),
        stops: stops.collect(),
        history,
    })
}

impl ClockSegment {
    fn of(segment: &Segment) -> Self {
        let reasons = match segment.kind() {
            SegmentKind::Paused(reasons) => reasons
                .iter()
                .map(|reason| String::from(reason.as_str()))
                .collect(),
            _ => Vec::new(),
        };
        Self {
            from: segment.from(),
            until: segment.until(),
            what: match segment.kind() {
                SegmentKind::Ran => ClockSegmentName::Ran,
                SegmentKind::Closed => ClockSegmentName::Closed,
                SegmentKind::Paused(_) => ClockSegmentName::Paused,
                SegmentKind::Stopped => ClockSegmentName::Stopped,
                SegmentKind::Adjusted(adjustment) => match adjustment {
                    Adjustment::TargetChanged => ClockSegmentName::TargetChanged,
                    Adjustment::CalendarChanged => ClockSegmentName::CalendarChanged,
                    Adjustment::Reopened => ClockSegmentName::Reopened,
                },
            },
            reasons,
            on_clock: segment.on_clock(),
            counted: segment.counted(),
        }
    }
}

impl ClockCourse {
    fn record<T: Trace>(&self, trace: &mut T) {
        for missed in &self.missed {
            if Some(missed.since) != self.late_since {
                trace.record(|| in_time(false, missed.target, Some(missed.since), None));
            }
        }
        trace.record(|| {
            let rule = BusinessTimeRule::ClockElapsed {
                cycle: self.cycle,
                target: self.target,
                elapsed: self.elapsed,
                paused: self.paused,
                remaining: self.remaining,
                due: self.due,
            };
            Step::by(Source::Given, rule)
        });
        if self.is_met || self.late_since.is_some() {
            let excess = self.late_since.map(|_| (self.excess, self.excess_real));
            trace.record(|| in_time(self.is_met, self.target, self.late_since, excess));
        }
        Watched::Clock.record(&self.thresholds, trace);
    }
}

fn in_time(
    holds: bool,
    target: TimeDelta,
    since: Option<DateTime<Utc>>,
    excess: Option<(TimeDelta, TimeDelta)>,
) -> Step {
    let rule = BusinessTimeRule::ClockInTime {
        holds,
        target,
        since: IfAny(since),
        excess: IfAny(excess.map(|(on_clock, _)| on_clock)),
        excess_real: IfAny(excess.map(|(_, real)| real)),
    };
    Step::by(Source::Given, rule)
}
