//! What happens to a clock.

use alloc::{string::String, sync::Arc};
use core::{fmt, ops::Range};

use chrono::{DateTime, Utc};

use super::{ClockError, Runs, Target};

/// Who or what a clock waits for while it is paused, such as `customer` or `vendor`.
///
/// Pauses of different reasons may overlap: the clock is paused while any is in force.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PauseReason(Arc<str>);

impl PauseReason {
    /// The reason as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PauseReason {
    fn from(reason: &str) -> Self {
        Self(reason.into())
    }
}

impl From<String> for PauseReason {
    fn from(reason: String) -> Self {
        Self(reason.into())
    }
}

impl From<&Self> for PauseReason {
    fn from(reason: &Self) -> Self {
        reason.clone()
    }
}

impl fmt::Display for PauseReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something that happens to a clock, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockEvent {
    pub(super) at: DateTime<Utc>,
    pub(super) kind: ClockEventKind,
}

/// What happens to a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClockEventKind {
    /// It starts, once.
    Started,
    /// Its hours are edited, whatever its target is: see [`CalendarEditPolicy`](super::CalendarEditPolicy).
    CalendarChanged(Runs),
    /// It gets another target: see [`ChangePolicy`](super::ChangePolicy).
    TargetChanged(Target),
    /// A reason to resume: that pause ends.
    Resumed(PauseReason),
    /// A reason to pause: it holds until it is resumed from, over a stop as well.
    Paused(PauseReason),
    /// What it waited for has happened. Before the start it is met as soon as it starts, with nothing used.
    Stopped,
    /// What stopped it does not stand: see [`CycleMode`](super::CycleMode).
    Reopened,
}

impl ClockEvent {
    /// `kind`, at `at`.
    #[must_use]
    pub const fn new(at: DateTime<Utc>, kind: ClockEventKind) -> Self {
        Self { at, kind }
    }

    /// The clock starts.
    #[must_use]
    pub const fn started(at: DateTime<Utc>) -> Self {
        Self::new(at, ClockEventKind::Started)
    }

    /// The clock is paused for `reason`.
    pub fn paused(at: DateTime<Utc>, reason: impl Into<PauseReason>) -> Self {
        Self::new(at, ClockEventKind::Paused(reason.into()))
    }

    /// The clock is resumed from `reason`.
    pub fn resumed(at: DateTime<Utc>, reason: impl Into<PauseReason>) -> Self {
        Self::new(at, ClockEventKind::Resumed(reason.into()))
    }

    /// A pause whose end is known: both of its events. An empty one changes nothing.
    ///
    /// # Errors
    ///
    /// - [`ClockError::ReversedPause`]: `range` ends before it begins.
    pub fn pause(
        range: Range<DateTime<Utc>>,
        reason: impl Into<PauseReason>,
    ) -> Result<[Self; 2], ClockError> {
        let Range { start, end } = range;
        if end < start {
            return Err(ClockError::ReversedPause {
                from: start,
                until: end,
            });
        }
        let reason = reason.into();
        Ok([Self::paused(start, &reason), Self::resumed(end, reason)])
    }

    /// The clock stops.
    #[must_use]
    pub const fn stopped(at: DateTime<Utc>) -> Self {
        Self::new(at, ClockEventKind::Stopped)
    }

    /// The clock is reopened.
    #[must_use]
    pub const fn reopened(at: DateTime<Utc>) -> Self {
        Self::new(at, ClockEventKind::Reopened)
    }

    /// The clock gets another target.
    #[must_use]
    pub const fn target_changed(at: DateTime<Utc>, target: Target) -> Self {
        Self::new(at, ClockEventKind::TargetChanged(target))
    }

    /// The clock's hours are edited.
    pub fn calendar_changed(at: DateTime<Utc>, runs: impl Into<Runs>) -> Self {
        Self::new(at, ClockEventKind::CalendarChanged(runs.into()))
    }

    /// When it happens.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// What happens.
    #[must_use]
    pub const fn kind(&self) -> &ClockEventKind {
        &self.kind
    }
}
