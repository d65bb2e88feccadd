//! When a target of the caller's own was owed.

use alloc::vec::Vec;
use core::iter;

use chrono::{DateTime, Utc};

use super::{GivenTarget, TargetKind, TargetTime};
use crate::{
    calendar::{ChangePolicy, CycleMode},
    document::vocabulary::incident::UpdatesFrom,
    incident::{IncidentEventKind as Event, Interval, told::Told},
};

/// One time that a target was owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    pub(super) start: DateTime<Utc>,
    /// When that was done which it measures.
    pub(super) done_at: Option<DateTime<Utc>>,
    /// When the incident was closed, to be reopened with a new cycle.
    pub(super) ended_at: Option<DateTime<Utc>>,
}

/// What an event does to a target.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    Done,
    /// Done, and at once awaited again.
    Again,
    Closed,
    Reopened,
}

/// The cycles of a target of that kind, in order, by what is told: only the last one can be neither done nor ended.
pub(super) fn cycles(kind: TargetKind, mode: CycleMode, told: &Told<'_>) -> Vec<Cycle> {
    let mut cycles = Cycles {
        is_new_with_reopening: mode == CycleMode::NewCycle,
        closed_at: None,
        open: None,
        over: Vec::new(),
    };
    if kind.starts_with_submission() {
        let submitted = told.severities.first();
        cycles.open = submitted.map(|first| first.from);
    }
    for (at, mark) in marks(kind, told) {
        cycles.tell(mark, at);
    }
    cycles.all(kind)
}

/// What is told of a target of that kind, in order. A closure of no length is none, and one that goes on where it ended has not ended:
/// of one instant the end of a closure comes first, and its start last.
fn marks(kind: TargetKind, told: &Told<'_>) -> Vec<(DateTime<Utc>, Mark)> {
    let events = told.events.iter();
    let events = events.filter_map(|event| Some((event.at(), kind.mark(event.kind())?)));
    let closures = told.closures.iter();
    let closures = closures.flat_map(|closure| {
        let end = closure.until.map(|until| (until, Mark::Reopened));
        iter::once((closure.from, Mark::Closed)).chain(end)
    });
    let mut marks: Vec<_> = events.chain(closures).collect();
    // Stable: events stay in the order of the log.
    marks.sort_by_key(|(at, mark)| (*at, *mark != Mark::Reopened, *mark == Mark::Closed));
    marks
}

/// The parts of `cycle` in which `target` holds at the severity: with another nothing is owed any more.
pub(super) fn by_severity(target: &GivenTarget, cycle: Cycle, told: &Told<'_>) -> Vec<Cycle> {
    let end = cycle.done_at.or(cycle.ended_at);
    let is_retroactive = matches!(target.change, ChangePolicy::Retroactive(_));
    let mut open = None;
    let mut parts = Vec::new();
    for stretch in &told.severities {
        let is_over = stretch.until.is_some_and(|until| until <= cycle.start);
        let is_later = end.is_some_and(|end| end < stretch.from);
        if is_over || is_later {
            continue;
        }
        match (open, target.time_at(stretch.severity)) {
            (None, Some(_)) if is_retroactive => open = Some(cycle.start),
            (None, Some(_)) => open = Some(stretch.from.max(cycle.start)),
            (Some(start), None) => {
                open = None;
                parts.push(Cycle {
                    start,
                    done_at: None,
                    ended_at: Some(stretch.from),
                });
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
    }
    parts.extend(open.map(|start| Cycle { start, ..cycle }));
    parts
}

/// The times of `target` in `cycle`, which has one, each from when on it counts; what comes once it is over does not.
pub(super) fn times(
    target: &GivenTarget,
    cycle: &Cycle,
    told: &Told<'_>,
) -> Vec<(DateTime<Utc>, TargetTime)> {
    let end = cycle.done_at.or(cycle.ended_at);
    let mut times: Vec<(DateTime<Utc>, TargetTime)> = Vec::new();
    for stretch in &told.severities {
        let is_over = stretch.until.is_some_and(|until| until <= cycle.start);
        let is_later = end.is_some_and(|end| end < stretch.from);
        let Some(time) = target
            .time_at(stretch.severity)
            .filter(|_| !is_over && !is_later)
        else {
            continue;
        };
        if times.last().is_none_or(|last| last.1 != time) {
            times.push((stretch.from.max(cycle.start), time));
        }
    }
    times
}

/// When the incident did no harm, until it was reopened.
pub(super) fn mitigated(told: &Told<'_>) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = Vec::new();
    for event in told.events {
        let open = intervals.last_mut().filter(|last| last.until.is_none());
        match (event.kind(), open) {
            (Event::Mitigated, None) => intervals.push(Interval {
                from: event.at(),
                until: None,
            }),
            (Event::Reopened, Some(open)) => open.until = Some(event.at()),
            _ => {}
        }
    }
    intervals
}

impl TargetKind {
    const fn starts_with_submission(self) -> bool {
        matches!(
            self,
            Self::Resolution | Self::Update(UpdatesFrom::Submission)
        )
    }

    fn mark(self, event: Event) -> Option<Mark> {
        let from_response = Self::Update(UpdatesFrom::FirstCallResponse);
        Some(match (self, event) {
            (Self::NextResponse, Event::CustomerWrote) => Mark::Start,
            (Self::NextResponse, Event::FirstCallResponse | Event::Responded) => Mark::Done,
            (Self::Update(_), Event::FirstCallResponse) if self == from_response => Mark::Start,
            (Self::Update(_), Event::UpdateGiven) => Mark::Again,
            _ => return None,
        })
    }
}

struct Cycles {
    is_new_with_reopening: bool,
    closed_at: Option<DateTime<Utc>>,
    /// The start of the present cycle.
    open: Option<DateTime<Utc>>,
    over: Vec<Cycle>,
}

impl Cycles {
    fn tell(&mut self, mark: Mark, at: DateTime<Utc>) {
        match mark {
            Mark::Start => {
                self.open.get_or_insert(at);
            }
            Mark::Done => self.done(at, None),
            Mark::Again => self.done(at, Some(at)),
            Mark::Closed => self.closed_at = Some(at),
            Mark::Reopened => {
                let closed_at = self.closed_at.take();
                if let Some(start) = self.open.filter(|_| self.is_new_with_reopening) {
                    self.push(start, None, closed_at.map(|closed| closed.max(start)));
                    self.open = Some(at);
                }
            }
        }
    }

    fn done(&mut self, at: DateTime<Utc>, next: Option<DateTime<Utc>>) {
        if let Some(start) = self.open {
            self.push(start, Some(at), None);
            self.open = next;
        }
    }

    fn push(
        &mut self,
        start: DateTime<Utc>,
        done_at: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
    ) {
        self.over.push(Cycle {
            start,
            done_at,
            ended_at,
        });
    }

    /// All of them. What is to be resolved is done with each closure that stands, or begins a new cycle.
    fn all(mut self, kind: TargetKind) -> Vec<Cycle> {
        if let Some(start) = self.open {
            self.push(start, None, None);
        }
        if kind == TargetKind::Resolution {
            if let Some(last) = self.over.last_mut() {
                last.done_at = self.closed_at;
            }
            for cycle in &mut self.over {
                cycle.done_at = cycle.done_at.or(cycle.ended_at.take());
            }
        }
        self.over
    }
}
