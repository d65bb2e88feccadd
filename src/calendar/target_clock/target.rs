//! What a clock runs towards, and when it runs.

use chrono::{DateTime, TimeDelta, Utc};

use super::ClockError;
use crate::calendar::{BusinessCalendar, CalendarError, OpenTime, Outside, refuse_leap_second};

/// The longest target, in seconds: no calendar covers more.
const SECONDS_MAX: u32 = u32::MAX;

/// When the time of a clock passes.
///
/// Two are equal when they give the same answers: open times by their [digest](OpenTime::digest).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Runs {
    /// Around the clock: elapsed time.
    Elapsed,
    /// While something is open: a calendar, or several combined.
    WhileOpen(OpenTime),
}

impl Runs {
    /// The time that passes in `from..until`, in nanoseconds; `from` is not after `until`.
    pub(super) fn between(
        &self,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<i64, CalendarError> {
        match self {
            Self::Elapsed => nanoseconds(until.signed_duration_since(from)),
            Self::WhileOpen(open) => nanoseconds(open.between(from, until)?),
        }
    }

    /// The first instant from `at` on by which `nanoseconds` have passed.
    pub(super) fn add(
        &self,
        at: DateTime<Utc>,
        nanoseconds: i64,
    ) -> Result<DateTime<Utc>, CalendarError> {
        let duration = TimeDelta::nanoseconds(nanoseconds);
        match self {
            Self::Elapsed => later(at, duration),
            Self::WhileOpen(open) => open.add(at, duration),
        }
    }

    /// The last instant from `at` on until which no more than `nanoseconds` have passed.
    pub(super) fn add_latest(
        &self,
        at: DateTime<Utc>,
        nanoseconds: i64,
    ) -> Result<DateTime<Utc>, CalendarError> {
        let duration = TimeDelta::nanoseconds(nanoseconds);
        match self {
            Self::Elapsed => later(at, duration),
            Self::WhileOpen(open) => open.add_latest(at, duration),
        }
    }

    /// Whether time passes at `at`, and until when that stays so, at most until `end`.
    pub(super) fn stretch(&self, at: DateTime<Utc>, end: DateTime<Utc>) -> (bool, DateTime<Utc>) {
        let Self::WhileOpen(open) = self else {
            return (true, end);
        };
        let is_open = open.is_open(at).unwrap_or(false);
        let change = if is_open {
            open.next_close(at)
        } else {
            open.next_open(at)
        };
        // Where nothing changes any more within the covered time, nothing changes before `end`.
        (is_open, change.map_or(end, |change| change.min(end)))
    }
}

impl PartialEq for Runs {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Elapsed, Self::Elapsed) => true,
            (Self::WhileOpen(one), Self::WhileOpen(two)) => one.digest() == two.digest(),
            _ => false,
        }
    }
}

impl Eq for Runs {}

impl From<OpenTime> for Runs {
    fn from(open: OpenTime) -> Self {
        Self::WhileOpen(open)
    }
}

impl From<&OpenTime> for Runs {
    fn from(open: &OpenTime) -> Self {
        Self::WhileOpen(open.clone())
    }
}

impl From<&BusinessCalendar> for Runs {
    fn from(calendar: &BusinessCalendar) -> Self {
        calendar.open_time().into()
    }
}

/// How much time a clock has, and when that time passes: four hours around the clock, eight business hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub(super) duration: TimeDelta,
    pub(super) runs: Runs,
}

impl Target {
    /// `duration` of time that passes as `runs` says; zero is due at the start.
    ///
    /// # Errors
    ///
    /// - [`ClockError::NegativeTarget`]: `duration` is below zero.
    /// - [`CalendarError::DurationOutOfRange`]: `duration` is longer than any calendar covers (2³² s).
    pub fn try_new(duration: TimeDelta, runs: impl Into<Runs>) -> Result<Self, ClockError> {
        if duration < TimeDelta::zero() {
            return Err(ClockError::NegativeTarget { duration });
        }
        nanoseconds(duration)?;
        Ok(Self {
            duration,
            runs: runs.into(),
        })
    }

    /// How much time the clock has.
    #[must_use]
    pub const fn duration(&self) -> TimeDelta {
        self.duration
    }

    /// When that time passes.
    #[must_use]
    pub const fn runs(&self) -> &Runs {
        &self.runs
    }

    /// The same time, passing as `runs` says.
    pub(super) fn running(&self, runs: Runs) -> Self {
        Self {
            duration: self.duration,
            runs,
        }
    }

    pub(super) fn nanoseconds(&self) -> i64 {
        // Checked when it was made.
        self.duration.num_nanoseconds().unwrap_or(i64::MAX)
    }
}

/// The nanoseconds of a duration, which are no more than a calendar covers: the sum of two fits `i64`.
pub(super) fn nanoseconds(duration: TimeDelta) -> Result<i64, CalendarError> {
    let seconds = duration.num_seconds();
    duration
        .num_nanoseconds()
        .filter(|_| seconds.unsigned_abs() < u64::from(SECONDS_MAX))
        .ok_or(CalendarError::DurationOutOfRange { seconds })
}

/// Elapsed time needs no calendar, and ends only with what an instant can hold.
fn later(at: DateTime<Utc>, duration: TimeDelta) -> Result<DateTime<Utc>, CalendarError> {
    refuse_leap_second(at)?;
    at.checked_add_signed(duration)
        .ok_or(CalendarError::OutOfSpan {
            what: Outside::Answer,
            from: DateTime::<Utc>::MIN_UTC,
            until: DateTime::<Utc>::MAX_UTC,
        })
}

/// The same, of a number of nanoseconds.
pub(super) fn bounded(nanoseconds: u128) -> Result<i64, CalendarError> {
    let seconds = nanoseconds.div_euclid(1_000_000_000);
    i64::try_from(nanoseconds)
        .ok()
        .filter(|_| seconds < u128::from(SECONDS_MAX))
        .ok_or(CalendarError::DurationOutOfRange {
            seconds: i64::try_from(seconds).unwrap_or(i64::MAX),
        })
}
