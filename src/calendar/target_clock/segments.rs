//! The explanation of elapsed time: where it came from, stretch by stretch.

use alloc::{boxed::Box, collections::BTreeSet, vec};
use core::iter::Peekable;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    ClockEvent, ClockEventKind as Kind, PauseReason, Runs,
    fold::{Fold, Turn},
};

/// A stretch of real time in which a clock ran or stood still, or a change that moved its elapsed time at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    kind: SegmentKind,
    on_clock: i64,
}

/// What a clock did in a segment, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SegmentKind {
    /// It ran.
    Ran,
    /// It stood still: its calendar was closed.
    Closed,
    /// It stood still for these reasons, sorted.
    Paused(Box<[PauseReason]>),
    /// It had stopped.
    Stopped,
    /// At one instant a change set its elapsed time anew.
    Adjusted(Adjustment),
}

/// What set the elapsed time of a clock anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Adjustment {
    /// Another target, as the [`ChangePolicy`](super::ChangePolicy) says.
    TargetChanged,
    /// Other hours, as the [`CalendarEditPolicy`](super::CalendarEditPolicy) says.
    CalendarChanged,
    /// A reopening, as the [`CycleMode`](super::CycleMode) says, with what changed since the stop.
    Reopened,
}

impl Segment {
    /// Its start.
    #[must_use]
    pub const fn from(&self) -> DateTime<Utc> {
        self.from
    }

    /// Its end; its start, where a change set the elapsed time anew.
    #[must_use]
    pub const fn until(&self) -> DateTime<Utc> {
        self.until
    }

    /// What the clock did in it, or why not.
    #[must_use]
    pub const fn kind(&self) -> &SegmentKind {
        &self.kind
    }

    /// The open time in it, by the hours of the moment: what ran, or what a pause kept from counting. Nothing is open while it is
    /// stopped. Of a change, what it added to the elapsed time, below zero where it took away.
    #[must_use]
    pub const fn on_clock(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.on_clock)
    }

    /// What it adds to the elapsed time. All segments together add up to it.
    #[must_use]
    pub const fn counted(&self) -> TimeDelta {
        match self.kind {
            SegmentKind::Ran | SegmentKind::Adjusted(_) => self.on_clock(),
            SegmentKind::Closed | SegmentKind::Paused(_) | SegmentKind::Stopped => {
                TimeDelta::zero()
            }
        }
    }
}

/// See [`TargetClock::segments`](super::TargetClock::segments).
pub(super) struct Segments<'a> {
    /// Those that were not yet listed.
    events: &'a [ClockEvent],
    turns: Peekable<vec::IntoIter<Turn>>,
    at: DateTime<Utc>,
    as_of: DateTime<Utc>,
    runs: Runs,
    paused_for: BTreeSet<PauseReason>,
    has_stopped: bool,
}

impl<'a> Segments<'a> {
    /// Before the start there are none.
    pub(super) fn new(
        events: &'a [ClockEvent],
        as_of: DateTime<Utc>,
        fold: Option<Fold<'_>>,
    ) -> Self {
        let turns = fold.map_or_else(vec::Vec::new, |fold| fold.turns);
        let mut turns = turns.into_iter().peekable();
        Self {
            at: turns.peek().map_or(as_of, |start| start.at),
            events,
            turns,
            as_of,
            runs: Runs::Elapsed,
            paused_for: BTreeSet::new(),
            has_stopped: false,
        }
    }

    /// What happens up to now.
    fn tell_events(&mut self) {
        while let [event, rest @ ..] = self.events
            && event.at <= self.at
        {
            match &event.kind {
                Kind::Paused(reason) => {
                    self.paused_for.insert(reason.clone());
                }
                Kind::Resumed(reason) => {
                    self.paused_for.remove(reason);
                }
                Kind::Stopped => self.has_stopped = true,
                Kind::Reopened => self.has_stopped = false,
                Kind::Started | Kind::CalendarChanged(_) | Kind::TargetChanged(_) => {}
            }
            self.events = rest;
        }
    }

    /// The change that is made now.
    fn adjusted(&mut self) -> Option<Segment> {
        let now = self.at;
        while let Some(turn) = self.turns.next_if(|turn| turn.at <= now) {
            self.runs = turn.runs;
            if let Some(adjustment) = turn.adjustment {
                return Some(Segment {
                    from: now,
                    until: now,
                    kind: SegmentKind::Adjusted(adjustment),
                    on_clock: turn.nanoseconds,
                });
            }
        }
        None
    }

    /// The stretch that begins now, until something changes.
    fn stretch(&self) -> Segment {
        let next = self.events.first().map_or(self.as_of, ClockEvent::at);
        let end = next.min(self.as_of);
        let (is_open, change) = self.runs.stretch(self.at, end);
        let (kind, until) = if self.has_stopped {
            (SegmentKind::Stopped, end)
        } else if !self.paused_for.is_empty() {
            let reasons = self.paused_for.iter().cloned().collect();
            (SegmentKind::Paused(reasons), end)
        } else if is_open {
            (SegmentKind::Ran, change)
        } else {
            (SegmentKind::Closed, change)
        };
        let passes = || self.runs.between(self.at, until);
        Segment {
            from: self.at,
            until,
            on_clock: match kind {
                // The clock has counted them already: its calendar covers them.
                SegmentKind::Ran | SegmentKind::Paused(_) => passes().unwrap_or_default(),
                _ => 0,
            },
            kind,
        }
    }
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        self.tell_events();
        if let Some(adjusted) = self.adjusted() {
            return Some(adjusted);
        }
        if self.as_of <= self.at {
            return None;
        }
        let stretch = self.stretch();
        self.at = stretch.until;
        Some(stretch)
    }
}
