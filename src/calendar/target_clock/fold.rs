//! The fold over a log: one event after another, each at a cost that does not depend on those before it, but for hours
//! that are new and hold for the past.

use alloc::vec::Vec;
use core::mem;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Breach, CalendarEditPolicy, ChangePolicy, ClockEvent, ClockEventKind as Kind, CycleMode,
    LatePolicy, PastPauses, Runs, Stop, Target, TargetClock, Threshold,
    account::{Account, Carried, Edge},
    history::{Activity, Counts, History},
    segments::Adjustment,
    target,
};
use crate::calendar::CalendarError;

/// The instant of something, none where it does not come, or why it cannot be told.
pub(super) type When = Result<Option<DateTime<Utc>>, CalendarError>;

/// A clock that has started, up to the last event that was told.
pub(super) struct Fold<'c> {
    clock: &'c TargetClock,
    target: Target,
    /// The newest hours, which a frozen clock takes up with its next cycle.
    newest: Runs,
    history: History,
    /// What the history holds: everything until then.
    until: DateTime<Utc>,
    account: Account,
    /// The start of the present cycle, and its first stretch.
    cycle_start: (DateTime<Utc>, usize),
    /// How many reasons to pause are in force.
    pauses: usize,
    /// How things stood when it stopped.
    stopped: Option<Figures>,
    /// The breach of the present target, by its place among all.
    breached: Option<usize>,
    pub(super) cycle: u32,
    pub(super) breaches: Vec<Breach>,
    pub(super) stops: Vec<Stop>,
    pub(super) turns: Vec<Turn>,
}

/// From here on the clock counts by `runs`; what moved its elapsed time, and by how much.
pub(super) struct Turn {
    pub(super) at: DateTime<Utc>,
    pub(super) runs: Runs,
    /// None at the start.
    pub(super) adjustment: Option<Adjustment>,
    pub(super) nanoseconds: i64,
}

/// How a clock stands at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) at: DateTime<Utc>,
    pub(super) target: Target,
    pub(super) counted: Carried,
    pub(super) breach: Option<usize>,
    pub(super) due: When,
    pub(super) due_latest: When,
    pub(super) due_if_resumed: When,
    pub(super) thresholds: Vec<Passing>,
}

/// A threshold, the elapsed time from which on it is passed, and when that is: the first instant and the latest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passing {
    pub(super) threshold: Threshold,
    pub(super) amount: i64,
    pub(super) at: When,
    pub(super) at_latest: When,
}

impl Passing {
    /// That of a clock that has not started.
    pub(super) fn of(threshold: Threshold, target: &Target) -> Self {
        Self {
            threshold,
            amount: amount(threshold, target),
            at: Ok(None),
            at_latest: Ok(None),
        }
    }
}

/// What a log says of a clock that has not started yet.
pub(super) struct Beginning {
    pub(super) target: Target,
    /// When it stopped before it started.
    stopped: Option<DateTime<Utc>>,
}

impl Beginning {
    pub(super) fn new(target: Target) -> Self {
        Self {
            target,
            stopped: None,
        }
    }

    /// Tells `events` until the clock starts, and the rest to the clock that has.
    pub(super) fn tell<'c>(
        &mut self,
        clock: &'c TargetClock,
        events: &[ClockEvent],
    ) -> Result<Option<Fold<'c>>, CalendarError> {
        let mut events = events.iter();
        for event in events.by_ref() {
            match &event.kind {
                Kind::TargetChanged(target) => self.target = target.clone(),
                Kind::CalendarChanged(runs) => self.target = self.target.running(runs.clone()),
                Kind::Stopped => self.stopped = Some(event.at),
                Kind::Started => {
                    let mut fold = Fold::new(clock, self.target.clone(), event.at);
                    if let Some(at) = self.stopped {
                        fold.stop(at)?;
                    }
                    events.try_for_each(|event| fold.tell(event))?;
                    return Ok(Some(fold));
                }
                // A log tells of these only after the start.
                Kind::Paused(_) | Kind::Resumed(_) | Kind::Reopened => {}
            }
        }
        Ok(None)
    }
}

impl<'c> Fold<'c> {
    fn new(clock: &'c TargetClock, target: Target, at: DateTime<Utc>) -> Self {
        let mut history = History::new();
        let measure = history.measure(&target.runs, 0);
        let start = Turn {
            at,
            runs: target.runs.clone(),
            adjustment: None,
            nanoseconds: 0,
        };
        Self {
            clock,
            newest: target.runs.clone(),
            target,
            history,
            until: at,
            account: Account::new(measure, 0, Carried::default(), (at, at)),
            cycle_start: (at, 0),
            pauses: 0,
            stopped: None,
            breached: None,
            cycle: 1,
            breaches: Vec::new(),
            stops: Vec::new(),
            turns: [start].into(),
        }
    }

    fn tell(&mut self, event: &ClockEvent) -> Result<(), CalendarError> {
        self.advance(event.at);
        match &event.kind {
            Kind::Started => {}
            Kind::Paused(_) => self.pauses = self.pauses.saturating_add(1),
            Kind::Resumed(_) => self.pauses = self.pauses.saturating_sub(1),
            Kind::Stopped => self.stop(event.at)?,
            Kind::Reopened => self.reopen()?,
            Kind::TargetChanged(target) => self.change_target(target)?,
            Kind::CalendarChanged(runs) => self.change_calendar(runs)?,
        }
        Ok(())
    }

    /// How the clock stands at `at`; where it has stopped, how it stood then.
    pub(super) fn figures_at(&mut self, at: DateTime<Utc>) -> Result<Figures, CalendarError> {
        self.advance(at);
        self.settle()?;
        match &self.stopped {
            Some(figures) => Ok(figures.clone()),
            None => Ok(self.figures()),
        }
    }

    pub(super) fn cycle_start(&self) -> DateTime<Utc> {
        self.cycle_start.0
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    pub(super) fn is_paused(&self) -> bool {
        self.pauses > 0
    }

    /// Writes what happened until `at` into the history.
    fn advance(&mut self, at: DateTime<Utc>) {
        if self.until < at {
            let activity = self.activity();
            self.history.push(self.until, at, activity);
            self.until = at;
        }
    }

    fn activity(&self) -> Activity {
        if self.is_stopped() && self.clock.cycles != CycleMode::FromFirstStart {
            Activity::Stopped
        } else if self.is_paused() {
            Activity::Paused
        } else {
            Activity::Runs
        }
    }

    /// The clock stops because of what happened at `at`.
    fn stop(&mut self, at: DateTime<Utc>) -> Result<(), CalendarError> {
        self.settle()?;
        let figures = self.figures();
        self.stops.push(Stop {
            cycle: self.cycle,
            at,
            target: self.target.duration,
            elapsed: TimeDelta::nanoseconds(figures.counted.on_clock.ran),
            is_met: figures.breach.is_none(),
        });
        self.stopped = Some(figures);
        Ok(())
    }

    fn reopen(&mut self) -> Result<(), CalendarError> {
        let shown = self.shown()?;
        self.stopped = None;
        if self.clock.cycles == CycleMode::NewCycle {
            self.cycle = self.cycle.saturating_add(1);
            self.breached = None;
            self.cycle_start = (self.until, self.history.len());
            self.target = self.target.running(self.newest.clone());
            self.start_over();
        }
        self.turn(Adjustment::Reopened, shown)
    }

    fn change_target(&mut self, target: &Target) -> Result<(), CalendarError> {
        self.settle()?;
        let shown = self.shown()?;
        let before = mem::replace(&mut self.target, target.clone());
        self.newest = target.runs.clone();
        match self.clock.change {
            ChangePolicy::Restart => self.start_over(),
            ChangePolicy::CarryElapsed => self.account.carry(&mut self.history, &target.runs),
            ChangePolicy::Proportional => self.carry_share(&before)?,
            ChangePolicy::Retroactive(pauses) => {
                let (start, first) = self.cycle_start;
                let paused_from = match pauses {
                    PastPauses::Keep => first,
                    PastPauses::Drop => self.history.len(),
                };
                let measure = self.history.measure(&target.runs, first);
                self.account = Account::new(measure, first, Carried::default(), (start, start))
                    .without_pauses_before(paused_from);
            }
        }
        if before != *target || self.clock.change == ChangePolicy::Restart {
            self.breached = None;
        }
        self.turn(Adjustment::TargetChanged, shown)
    }

    fn change_calendar(&mut self, runs: &Runs) -> Result<(), CalendarError> {
        self.newest = runs.clone();
        if self.clock.calendar_edit == CalendarEditPolicy::Frozen {
            return Ok(());
        }
        self.settle()?;
        let shown = self.shown()?;
        self.target = self.target.running(runs.clone());
        if self.clock.calendar_edit == CalendarEditPolicy::KeepUsed {
            self.account.carry(&mut self.history, runs);
        } else {
            self.account.recount(&mut self.history, runs);
        }
        self.turn(Adjustment::CalendarChanged, shown)
    }

    /// Nothing counts of what was.
    fn start_over(&mut self) {
        let first = self.history.len();
        let measure = self.history.measure(&self.target.runs, first);
        let origin = (self.until, self.until);
        self.account = Account::new(measure, first, Carried::default(), origin);
    }

    /// The share of the target `before` that was used carries over; what was late stays late since then.
    fn carry_share(&mut self, before: &Target) -> Result<(), CalendarError> {
        let mut carried = self.account.so_far(&self.history);
        let (elapsed, old) = (carried.on_clock.ran, before.nanoseconds());
        let passed = |edge, is_past: bool| {
            let at = if is_past { self.when(edge, old)? } else { None };
            Ok::<_, CalendarError>(at.unwrap_or(self.until))
        };
        let origin = (
            passed(Edge::First, old <= elapsed)?,
            passed(Edge::Latest, old < elapsed)?,
        );
        carried.on_clock.ran = scaled(elapsed, old, self.target.nanoseconds())?;
        let first = self.history.len();
        let measure = self.history.measure(&self.target.runs, first);
        self.account = Account::new(measure, first, carried, origin);
        Ok(())
    }

    /// Notes what the change that was just made does to the clock; its elapsed time was `shown` before.
    fn turn(&mut self, adjustment: Adjustment, shown: i64) -> Result<(), CalendarError> {
        let now = self.shown()?;
        if !self.is_stopped() {
            match self.late_since()? {
                None => self.breached = None,
                Some(since) => self.note_breach(since, self.until),
            }
        }
        self.turns.push(Turn {
            at: self.until,
            runs: self.target.runs.clone(),
            adjustment: Some(adjustment),
            nanoseconds: now.saturating_sub(shown),
        });
        Ok(())
    }

    /// Counts what has passed, and notes if the clock is late by it.
    fn settle(&mut self) -> Result<(), CalendarError> {
        self.account.count(&mut self.history)?;
        if !self.is_stopped()
            && let Some(since) = self.late_since()?
        {
            self.note_breach(since, since);
        }
        Ok(())
    }

    /// One breach for each target.
    fn note_breach(&mut self, since: DateTime<Utc>, found_at: DateTime<Utc>) {
        if self.breached.is_none() {
            self.breached = Some(self.breaches.len());
            self.breaches.push(Breach {
                cycle: self.cycle,
                target: self.target.duration,
                since,
                found_at,
            });
        }
    }

    /// Since when the present target is breached, of what has been counted.
    fn late_since(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        let (elapsed, target) = (self.counts().ran, self.target.nanoseconds());
        let since = match self.clock.late_after {
            LatePolicy::Due if target <= elapsed => self.when(Edge::First, target)?,
            LatePolicy::DueLatest if target < elapsed => self.when(Edge::Latest, target)?,
            _ => None,
        };
        Ok(since.filter(|&since| since < self.until))
    }

    /// The elapsed time that the clock shows: where it has stopped, that at the stop.
    fn shown(&mut self) -> Result<i64, CalendarError> {
        self.account.count(&mut self.history)?;
        Ok(match &self.stopped {
            Some(figures) => figures.counted.on_clock.ran,
            None => self.counts().ran,
        })
    }

    fn counts(&self) -> Counts {
        self.account.so_far(&self.history).on_clock
    }

    fn figures(&self) -> Figures {
        let target = self.target.nanoseconds();
        let due = self.when(Edge::First, target);
        let thresholds = self.clock.thresholds.iter();
        Figures {
            at: self.until,
            target: self.target.clone(),
            counted: self.account.so_far(&self.history),
            breach: self.breached,
            due_latest: self.when(Edge::Latest, target),
            due_if_resumed: match due {
                Ok(None) => self.when_as(Activity::Runs, Edge::First, target),
                ref known => known.clone(),
            },
            due,
            thresholds: thresholds
                .map(|&threshold| {
                    let passing = Passing::of(threshold, &self.target);
                    Passing {
                        at: self.when(Edge::First, passing.amount),
                        at_latest: self.when(Edge::Latest, passing.amount),
                        ..passing
                    }
                })
                .collect(),
        }
    }

    fn when(&self, edge: Edge, amount: i64) -> When {
        self.when_as(self.activity(), edge, amount)
    }

    /// When `amount` has passed, if from now on the clock does `activity`.
    fn when_as(&self, activity: Activity, edge: Edge, amount: i64) -> When {
        let now = (self.until, activity);
        self.account.instant_of(&self.history, edge, amount, now)
    }
}

/// The elapsed time from which on a threshold of `target` is passed.
fn amount(threshold: Threshold, target: &Target) -> i64 {
    let nanoseconds = target.nanoseconds();
    match threshold {
        Threshold::Used(share) => {
            let used = share.of_nanoseconds(nanoseconds.unsigned_abs());
            i64::try_from(used).unwrap_or(i64::MAX)
        }
        Threshold::Left(left) => {
            let left = left.min(target.duration).num_nanoseconds();
            nanoseconds.saturating_sub(left.unwrap_or(i64::MIN))
        }
    }
}

/// The time used of the target `new`, when `elapsed` was used of `old`: what is left and what is over round up.
fn scaled(elapsed: i64, old: i64, new: i64) -> Result<i64, CalendarError> {
    let share = |part: i64| {
        let [part, new, old] = [part, new, old].map(|value| u128::from(value.unsigned_abs()));
        target::bounded(part.saturating_mul(new).div_ceil(old.max(1)))
    };
    let used = if old == 0 {
        new.saturating_add(elapsed)
    } else if elapsed <= old {
        new.saturating_sub(share(old.saturating_sub(elapsed))?)
    } else {
        new.saturating_add(share(elapsed.saturating_sub(old))?)
    };
    target::bounded(used.unsigned_abs().into())
}
