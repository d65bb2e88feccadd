//! Why a call on a calendar or a zone is refused.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::finding::{Code, codes};

/// Why a question to a calendar or a zone has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CalendarError {
    /// The instant asked about, or the answer, lies outside the time that is covered.
    #[error("{what} is outside the covered time, {from:?} to {until:?}")]
    OutOfSpan {
        /// What lies outside: the instant that was asked about, or the answer.
        what: Outside,
        /// The first instant that is covered.
        from: DateTime<Utc>,
        /// The end of the covered time.
        until: DateTime<Utc>,
    },
    /// The date asked about, or the answer, lies outside the dates that are covered.
    #[error("{} is outside the covered dates, {first} to {last}", *.what)]
    DateOutOfSpan {
        /// What lies outside: the date that was asked about, or the answer.
        what: Outside,
        /// The first date that is covered.
        first: NaiveDate,
        /// The last date that is covered.
        last: NaiveDate,
    },
    /// The instant is a leap second (its subsecond is 10⁹ ns or more).
    #[error("the instant at {after:?} is a leap second")]
    LeapSecond {
        /// The second that the leap second follows.
        after: DateTime<Utc>,
    },
    /// The duration is longer than any calendar covers.
    #[error("a duration of {seconds} s is longer than any calendar covers")]
    DurationOutOfRange {
        /// Its whole seconds.
        seconds: i64,
    },
    /// The latest instant is asked for of a duration below zero.
    #[error("the latest instant is not defined for the negative duration {duration}")]
    NegativeDuration {
        /// The duration.
        duration: TimeDelta,
    },
    /// Two calendars that are combined cover no common time.
    #[error("the two calendars cover no common time")]
    NoCommonSpan,
    /// Two calendars that are combined leave nothing open.
    #[error("the combined calendar is never open")]
    NoOpenTime,
    /// The columns of a columnar call differ in length: the row has no value in one of them.
    #[error("the row has no value in one of the columns")]
    MissingValue,
}

impl CalendarError {
    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::OutOfSpan { .. } | Self::DateOutOfSpan { .. } => codes::OUT_OF_SPAN,
            Self::LeapSecond { .. } => codes::LEAP_SECOND,
            Self::DurationOutOfRange { .. } => codes::DURATION_OUT_OF_RANGE,
            Self::NegativeDuration { .. } => codes::NEGATIVE_DURATION,
            Self::NoCommonSpan => codes::NO_COMMON_SPAN,
            Self::NoOpenTime => codes::NO_OPEN_TIME,
            Self::MissingValue => codes::MISSING_VALUE,
        }
    }
}

/// Why a columnar call stopped, and at which row.
///
/// The rows before it are written, those from it on are untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row}: {error}")]
#[non_exhaustive]
pub struct RowError {
    /// The row, from zero.
    pub row: usize,
    /// What is wrong with it.
    #[source]
    pub error: CalendarError,
}

/// What lies outside a calendar's span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outside {
    /// The instant that was asked about.
    Instant(DateTime<Utc>),
    /// The second since 1970-01-01T00:00:00Z that was asked about.
    UnixSecond(i64),
    /// The date that was asked about.
    Date(NaiveDate),
    /// The answer.
    Answer,
}

impl core::fmt::Display for Outside {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Instant(at) => write!(f, "the instant {at:?}"),
            Self::UnixSecond(second) => write!(f, "the Unix second {second}"),
            Self::Date(date) => write!(f, "the date {date}"),
            Self::Answer => f.write_str("the answer"),
        }
    }
}
