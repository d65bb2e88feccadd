//! Why a log or a target is refused.

use chrono::{DateTime, TimeDelta, Utc};

use super::PauseReason;
use crate::{
    calendar::CalendarError,
    finding::{Code, codes},
};

/// Why a log of events contradicts itself, or a target cannot be.
///
/// The same events give the same error in whatever order they come: the first in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ClockError {
    /// The clock starts a second time.
    #[error("the clock starts at {at:?}, but has started before")]
    AlreadyStarted {
        /// When it starts again.
        at: DateTime<Utc>,
    },
    /// The clock is paused, resumed or reopened before it has started.
    #[error("the clock is paused, resumed or reopened at {at:?}, but has not started")]
    NotStarted {
        /// When.
        at: DateTime<Utc>,
    },
    /// The clock is paused for a reason for which it is paused already.
    #[error("the clock is paused for `{reason}` at {at:?}, but is paused for that already")]
    AlreadyPaused {
        /// When it is paused again.
        at: DateTime<Utc>,
        /// What for.
        reason: PauseReason,
    },
    /// The clock is resumed from a reason for which it is not paused.
    #[error("the clock is resumed from `{reason}` at {at:?}, but is not paused for that")]
    NotPaused {
        /// When it is resumed.
        at: DateTime<Utc>,
        /// From what.
        reason: PauseReason,
    },
    /// A pause ends before it begins.
    #[error("a pause from {from:?} ends before it begins, at {until:?}")]
    ReversedPause {
        /// Its start.
        from: DateTime<Utc>,
        /// Its end.
        until: DateTime<Utc>,
    },
    /// The clock is stopped a second time, without having been reopened.
    #[error("the clock stops at {at:?}, but has stopped before")]
    AlreadyStopped {
        /// When it stops again.
        at: DateTime<Utc>,
    },
    /// The clock is reopened, but has not stopped.
    #[error("the clock is reopened at {at:?}, but has not stopped")]
    NotStopped {
        /// When it is reopened.
        at: DateTime<Utc>,
    },
    /// Two different targets, or two different calendars, hold from one instant on.
    #[error("two different changes hold from {at:?} on")]
    ConflictingChanges {
        /// The instant.
        at: DateTime<Utc>,
    },
    /// A target is below zero.
    #[error("a target of {duration} is below zero")]
    NegativeTarget {
        /// The target.
        duration: TimeDelta,
    },
    /// An event's instant, or a target, is none that a calendar can answer for.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

impl ClockError {
    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::AlreadyStarted { .. } => codes::ALREADY_STARTED,
            Self::NotStarted { .. } => codes::NOT_STARTED,
            Self::AlreadyPaused { .. } => codes::ALREADY_PAUSED,
            Self::NotPaused { .. } => codes::NOT_PAUSED,
            Self::ReversedPause { .. } => codes::REVERSED_PAUSE,
            Self::AlreadyStopped { .. } => codes::ALREADY_STOPPED,
            Self::NotStopped { .. } => codes::NOT_STOPPED,
            Self::ConflictingChanges { .. } => codes::CONFLICTING_CHANGES,
            Self::NegativeTarget { .. } => codes::NEGATIVE_TARGET,
            Self::Calendar(error) => error.code(),
        }
    }
}
