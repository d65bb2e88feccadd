//! How much of a target is used, as an exact share.

use core::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    num::NonZeroU64,
};

use chrono::{DateTime, TimeDelta, Utc};

use super::fold::When;
use crate::calendar::CalendarError;

/// An exact share of a whole, such as three quarters; more than the whole where `part` is greater.
///
/// Shares are compared as they are, not as rounded percentages: 1/2 equals 2/4. Of a clock it is elapsed time over the target,
/// both in nanoseconds.
///
/// # Example: almost is not all
///
/// ```
/// use core::num::NonZeroU64;
/// use unified_support::calendar::Share;
///
/// let whole = NonZeroU64::new(100_000).unwrap();
/// let used = Share::of(99_996, whole);
/// assert!(used < Share::percent(100));
/// // Shown without a fraction it is rounded down, and does not become 100 %.
/// assert_eq!(used.whole_percent(), 99);
/// assert_eq!(Share::of(75_000, whole), Share::percent(75));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Share {
    part: u64,
    whole: NonZeroU64,
}

const HUNDRED: NonZeroU64 = NonZeroU64::MIN.saturating_add(99);

impl Share {
    /// `part` of `whole`.
    #[must_use]
    pub const fn of(part: u64, whole: NonZeroU64) -> Self {
        Self { part, whole }
    }

    /// `percent` hundredths.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        Self {
            part: percent as u64,
            whole: HUNDRED,
        }
    }

    /// The numerator, as given: it is not reduced.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// The denominator, as given; never zero.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole.get()
    }

    /// The denominator, which is known not to be zero.
    #[cfg(feature = "rules")]
    pub(crate) const fn whole_above_zero(self) -> NonZeroU64 {
        self.whole
    }

    /// Its percentage, rounded down to a whole number: 100 is shown from the whole on, and not before.
    #[must_use]
    pub fn whole_percent(self) -> u64 {
        let percent = u128::from(self.part)
            .saturating_mul(100)
            .checked_div(u128::from(self.whole()))
            .unwrap_or_default();
        u64::try_from(percent).unwrap_or(u64::MAX)
    }

    /// The least whole number of nanoseconds that is no less than this share of `nanoseconds`.
    pub(super) fn of_nanoseconds(self, nanoseconds: u64) -> u128 {
        let product = u128::from(self.part).saturating_mul(u128::from(nanoseconds));
        product.div_ceil(u128::from(self.whole()))
    }
}

/// As the share that it is: equal ones hash alike.
impl Hash for Share {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let (mut divisor, mut rest) = (self.whole(), self.part);
        while let Some(next) = divisor.checked_rem(rest) {
            (divisor, rest) = (rest, next);
        }
        let reduced = |number: u64| number.checked_div(divisor);
        (reduced(self.part), reduced(self.whole())).hash(state);
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Share {}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    /// By cross-multiplication: nothing is rounded.
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |part: u64, whole: u64| u128::from(part).saturating_mul(u128::from(whole));
        product(self.part, other.whole()).cmp(&product(other.part, self.whole()))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

/// A point before the due instant at which someone wants to be notified.
///
/// Both forms count on the clock: half of eight business hours is four business hours, and an hour before a due instant at
/// 09:30 lies on the day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Threshold {
    /// From the instant at which this share of the target is used.
    Used(Share),
    /// From the instant at which no more than this time is left; at once where the target is shorter. Below zero it lies that long
    /// after the due instant.
    Left(TimeDelta),
}

/// How a threshold of a clock stands at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdState {
    pub(super) threshold: Threshold,
    pub(super) standing: ThresholdStanding,
    pub(super) at: When,
    pub(super) at_latest: When,
}

/// Whether a threshold is reached, or will be if the clock runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "whoever is to be notified must know each: a new one must break it"
)]
pub enum ThresholdStanding {
    /// Its time has passed on the clock, at that very instant too.
    Reached,
    /// The clock runs, and reaches none before it. Of thresholds that are reached together, each is next.
    Next,
    /// The clock runs, and reaches another before it.
    Later,
    /// It is not reached, and the clock has not started, is paused or has stopped.
    Silent,
}

impl ThresholdState {
    /// The threshold.
    #[must_use]
    pub const fn threshold(&self) -> Threshold {
        self.threshold
    }

    /// Whether it is reached.
    #[must_use]
    pub const fn standing(&self) -> ThresholdStanding {
        self.standing
    }

    /// The first instant by which its time has passed, if the clock runs on. None as for
    /// [`ClockState::due`](super::ClockState::due), which is that of the whole target.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: the instant lies outside the time that the calendar covers.
    pub fn at(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        self.at.clone()
    }

    /// The last instant until which no more than its time has passed: after [`at`](Self::at), where time stands still between them.
    ///
    /// # Errors
    ///
    /// Those of [`at`](Self::at).
    pub fn at_latest(&self) -> Result<Option<DateTime<Utc>>, CalendarError> {
        self.at_latest.clone()
    }
}
