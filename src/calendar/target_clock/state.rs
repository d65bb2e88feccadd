//! How a clock stands at an instant.

use alloc::vec::Vec;
use core::num::NonZeroU64;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Share, Target, TargetClock, ThresholdStanding, ThresholdState,
    account::Carried,
    fold::{Figures, Fold, Passing},
};
use crate::calendar::CalendarError;

/// How a clock stands at an instant: what is used and left, when it is due, and what it has missed.
///
/// Of a clock that has stopped, the figures are those at the stop, whatever changes after it; a reopening shows the changes.
///
/// Times are counted on the clock: they pass while its calendar is open, and no pause is in force. Those called real are the
/// time that a watch would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockState {
    as_of: DateTime<Utc>,
    phase: Phase,
    cycle: u32,
    started_at: Option<DateTime<Utc>>,
    figures: Figures,
    breaches: Vec<Breach>,
    stops: Vec<Stop>,
}

/// What a clock does at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a fifth phase would change what a clock is: callers must see it"
)]
pub enum Phase {
    /// It has not started.
    NotStarted,
    /// It runs, as far as its calendar is open.
    Running,
    /// A pause is in force.
    Paused,
    /// It has stopped, paused or not.
    Stopped,
}

/// A target that was missed. It stays in the record whatever comes after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breach {
    pub(super) cycle: u32,
    pub(super) target: TimeDelta,
    pub(super) since: DateTime<Utc>,
    pub(super) found_at: DateTime<Utc>,
}

/// A stop, and how the clock stood at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub(super) cycle: u32,
    pub(super) at: DateTime<Utc>,
    pub(super) target: TimeDelta,
    pub(super) elapsed: TimeDelta,
    pub(super) is_met: bool,
}

impl ClockState {
    pub(super) fn not_started(as_of: DateTime<Utc>, clock: &TargetClock, target: Target) -> Self {
        let thresholds = clock.thresholds.iter();
        let thresholds = thresholds.map(|&threshold| Passing::of(threshold, &target));
        Self {
            as_of,
            phase: Phase::NotStarted,
            cycle: 0,
            started_at: None,
            figures: Figures {
                at: as_of,
                thresholds: thresholds.collect(),
                target,
                counted: Carried::default(),
                breach: None,
                due: Ok(None),
                due_latest: Ok(None),
                due_if_resumed: Ok(None),
            },
            breaches: Vec::new(),
            stops: Vec::new(),
        }
    }

    pub(super) fn new(as_of: DateTime<Utc>, mut fold: Fold<'_>) -> Result<Self, CalendarError> {
        let figures = fold.figures_at(as_of)?;
        Ok(Self {
            as_of,
            phase: if fold.is_stopped() {
                Phase::Stopped
            } else if fold.is_paused() {
                Phase::Paused
            } else {
                Phase::Running
            },
            cycle: fold.cycle,
            started_at: Some(fold.cycle_start()),
            figures,
            breaches: fold.breaches,
            stops: fold.stops,
        })
    }

    /// The instant as of which it holds. Events after it are unknown to it.
    #[must_use]
    pub const fn as_of(&self) -> DateTime<Utc> {
        self.as_of
    }

    /// What the clock does.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// The number of the cycle, from 1; 0 before the start. Only [`CycleMode::NewCycle`](super::CycleMode::NewCycle) makes more
    /// than one.
    #[must_use]
    pub const fn cycle(&self) -> u32 {
        self.cycle
    }

    /// When the cycle started.
    #[must_use]
    pub const fn started_at(&self) -> Option<DateTime<Utc>> {
        self.started_at
    }

    /// The target that it runs towards.
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.figures.target
    }

    /// The time used. It goes on after the due instant.
    #[must_use]
    pub const fn elapsed(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.figures.counted.on_clock.ran)
    }

    /// The real time during which it was neither paused nor stopped, open or not.
    #[must_use]
    pub const fn elapsed_real(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.figures.counted.real.ran)
    }

    /// The time that pauses kept from counting: open time only.
    #[must_use]
    pub const fn paused(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.figures.counted.on_clock.paused)
    }

    /// The real time during which it was paused; what overlaps counts once.
    #[must_use]
    pub const fn paused_real(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.figures.counted.real.paused)
    }

    /// The time left, on the clock; zero once all is used. What has elapsed and what remains are the target together.
    #[must_use]
    pub fn remaining(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.left().max(0))
    }

    /// The real time left until the due instant; none where there is no due instant.
    ///
    /// # Errors
    ///
    /// Those of [`due`](Self::due).
    pub fn remaining_real(&self) -> Result<Option<TimeDelta>, CalendarError> {
        let left = |due: DateTime<Utc>| due.signed_duration_since(self.figures.at);
        Ok(self.due()?.map(|due| left(due).max(TimeDelta::zero())))
    }

    /// The time used beyond the target; zero until then.
    #[must_use]
    pub fn excess(&self) -> TimeDelta {
        TimeDelta::nanoseconds(self.left().saturating_neg().max(0))
    }

    /// The real time since it was late, or for which it was late when it stopped; zero if it was not. A night after a target that was
    /// used up at the closing is late in real time alone.
    #[must_use]
    pub fn excess_real(&self) -> TimeDelta {
        let late = |breach: &Breach| self.figures.at.signed_duration_since(breach.since);
        self.breach().map_or(TimeDelta::zero(), late)
    }

    /// The share of the target that is used, exactly; none of a target of zero.
    #[must_use]
    pub fn used(&self) -> Option<Share> {
        let elapsed = self.figures.counted.on_clock.ran;
        let target = self.target().nanoseconds();
        NonZeroU64::new(target.unsigned_abs())
            .map(|target| Share::of(elapsed.unsigned_abs(), target))
    }

    /// The first instant by which the target has passed, if the clock runs on.
    ///
    /// None before the start, and while a pause keeps the clock from it: see [`due_if_resumed`](Self::due_if_resumed). What has
    /// passed before a pause has passed.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: the instant lies outside the time that the calendar covers.
    pub fn due(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        self.figures.due.clone()
    }

    /// The last instant until which no more than the target has passed, if the clock runs on: after [`due`](Self::due), where time
    /// stands still between them.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: the instant lies outside the time that the calendar covers; that of [`due`](Self::due) may not.
    pub fn due_latest(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        self.figures.due_latest.clone()
    }

    /// What [`due`](Self::due) would be if all pauses ended now.
    ///
    /// # Errors
    ///
    /// Those of [`due`](Self::due).
    pub fn due_if_resumed(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        self.figures.due_if_resumed.clone()
    }

    /// The clock's thresholds, in the order in which they were given, and how each stands.
    ///
    /// # Example: one is reached, one comes next, and a pause silences it
    ///
    /// ```
    /// use unified_support::calendar::{
    ///     ClockEvent, ClockLog, Runs, Share, Target, TargetClock, Threshold, ThresholdStanding,
    /// };
    /// use unified_support::chrono::{DateTime, TimeDelta, Utc};
    ///
    /// let at = |text: &str| format!("2026-07-06T{text}:00Z").parse::<DateTime<Utc>>().unwrap();
    /// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(4), Runs::Elapsed)?)
    ///     .with_thresholds([Threshold::Used(Share::percent(50)), Threshold::Left(TimeDelta::hours(1))]);
    /// let log = ClockLog::try_new([ClockEvent::started(at("10:00")), ClockEvent::paused(at("12:30"), "customer")])?;
    /// let stand = |as_of| Ok::<_, Box<dyn std::error::Error>>({
    ///     let state = clock.state(&log, at(as_of))?;
    ///     state.thresholds().map(|one| one.standing()).collect::<Vec<_>>()
    /// });
    /// assert_eq!(stand("12:00")?, [ThresholdStanding::Reached, ThresholdStanding::Next]);
    /// assert_eq!(stand("13:00")?, [ThresholdStanding::Reached, ThresholdStanding::Silent]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn thresholds(&self) -> impl Iterator<Item = ThresholdState> + '_ {
        let elapsed = self.figures.counted.on_clock.ran;
        let thresholds = self.figures.thresholds.iter();
        let amounts = thresholds.clone().map(|passing| passing.amount);
        let next = amounts.filter(|amount| elapsed < *amount).min();
        thresholds.map(move |passing| ThresholdState {
            threshold: passing.threshold,
            standing: match self.phase {
                // Before the start nothing is reached, not even at once.
                Phase::NotStarted => ThresholdStanding::Silent,
                _ if passing.amount <= elapsed => ThresholdStanding::Reached,
                Phase::Running if Some(passing.amount) == next => ThresholdStanding::Next,
                Phase::Running => ThresholdStanding::Later,
                Phase::Paused | Phase::Stopped => ThresholdStanding::Silent,
            },
            at: passing.at.clone(),
            at_latest: passing.at_latest.clone(),
        })
    }

    /// Whether it has stopped in time for its target. Targets that it had before may have been missed: see
    /// [`breaches`](Self::breaches).
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.phase == Phase::Stopped && self.figures.breach.is_none()
    }

    /// The breach of its target, if it is late or was late when it stopped.
    #[must_use]
    pub fn breach(&self) -> Option<&Breach> {
        self.breaches.get(self.figures.breach?)
    }

    /// Every target that was missed, in the order in which that was found: those of earlier targets and cycles too.
    ///
    /// A target is missed once. Where a change gives the clock time again, and that runs out as well, it is missed again.
    #[must_use]
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// Every stop, in order.
    #[must_use]
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Below zero once more is used than there was.
    fn left(&self) -> i64 {
        let elapsed = self.figures.counted.on_clock.ran;
        self.figures.target.nanoseconds().saturating_sub(elapsed)
    }
}

impl Breach {
    /// The cycle in which it happened, from 1.
    #[must_use]
    pub const fn cycle(&self) -> u32 {
        self.cycle
    }

    /// The target that was missed.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.target
    }

    /// The instant after which the clock was late.
    #[must_use]
    pub const fn since(&self) -> DateTime<Utc> {
        self.since
    }

    /// From when on the log showed it: [`since`](Self::since), or the later change that made the clock late for a time that had passed.
    #[must_use]
    pub const fn found_at(&self) -> DateTime<Utc> {
        self.found_at
    }

    /// Whether a change made the clock late at once, for an instant before it.
    #[must_use]
    pub fn is_by_change(&self) -> bool {
        self.since < self.found_at
    }
}

impl Stop {
    /// The cycle that it ended or interrupted, from 1.
    #[must_use]
    pub const fn cycle(&self) -> u32 {
        self.cycle
    }

    /// When it happened, before the start perhaps.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The target at the stop.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.target
    }

    /// The time used until the stop.
    #[must_use]
    pub const fn elapsed(&self) -> TimeDelta {
        self.elapsed
    }

    /// Whether it came in time for that target.
    #[must_use]
    pub const fn is_met(&self) -> bool {
        self.is_met
    }
}
