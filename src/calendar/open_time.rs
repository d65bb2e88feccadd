//! Exact arithmetic over open time.

use alloc::{sync::Arc, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    CalendarError, Digest, Outside, Zone, ZonedOpenTime,
    compiled::{Compiled, Position},
};

const NANOSECONDS_PER_SECOND: i32 = 1_000_000_000;

/// The instants at which something is open, over a covered stretch of time.
///
/// A [`BusinessCalendar`](super::BusinessCalendar) has one, and combining calendars gives one: [`intersect`](Self::intersect)
/// is open when both are, [`union`](Self::union) when either is. It knows instants only; weekdays, holidays and business
/// days belong to a calendar with a zone.
///
/// Every method is exact to the nanosecond, allocates nothing and costs the same whatever time it spans. The covered
/// time is finite: a question about an instant outside it, and one whose answer would lie outside it, is
/// [`CalendarError::OutOfSpan`], never a guess.
///
/// # Example: the hours that Paris and Tokyo share
///
/// ```
/// use unified_support::calendar::{BusinessCalendar, Hours, WeeklyHours, Zone};
/// use unified_support::chrono::{NaiveDate, TimeDelta};
///
/// let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
/// let hours: Hours = "09:00-17:30".parse()?;
/// let calendar = |zone: Zone| {
///     BusinessCalendar::builder(zone)
///         .weekly(WeeklyHours::weekdays(hours))
///         .span(first, last)
///         .build()
/// };
/// let paris = calendar(Zone::fixed(3600)?)?;
/// let tokyo = calendar(Zone::fixed(9 * 3600)?)?;
///
/// let both = paris.intersect(&tokyo)?;
/// // Monday 8:00Z, when Paris opens: Tokyo closes half an hour later.
/// let monday = "2026-01-05T08:00:00Z".parse().unwrap();
/// assert_eq!(both.add(monday, TimeDelta::minutes(30))?, monday + TimeDelta::minutes(30));
/// assert_eq!(both.add(monday, TimeDelta::minutes(31))?, monday + TimeDelta::hours(24) + TimeDelta::minutes(1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct OpenTime {
    pub(super) compiled: Arc<Compiled>,
    pub(super) digest: Digest,
}

impl OpenTime {
    /// The covered time: from its first instant to its end.
    #[must_use]
    pub fn covered(&self) -> Range<DateTime<Utc>> {
        instant(self.compiled.start(), 0)..instant(self.compiled.end(), 0)
    }

    /// The first instant from `at` on by which `duration` of open time has passed.
    ///
    /// An exact fit lands on the closing, not on the next opening: see [`add_latest`](Self::add_latest). A `duration` of
    /// zero is `at` itself, open or not. A negative one goes back: the last instant with that much open time
    /// between it and `at`.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `at` is not covered, or the answer is not.
    /// - [`CalendarError::LeapSecond`]: `at` is a leap second.
    /// - [`CalendarError::DurationOutOfRange`]: `duration` is longer than any calendar covers (2³² s).
    #[inline]
    pub fn add(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<DateTime<Utc>, CalendarError> {
        let (start, nanosecond) = self.open_until(at)?;
        if duration.is_zero() {
            return Ok(at);
        }
        let (seconds, nanosecond) = sum((i64::from(start.open_seconds), nanosecond), duration)?;
        if duration < TimeDelta::zero() || nanosecond > 0 {
            return self.open_instant(seconds, nanosecond);
        }
        // The last open second before the closing, and its end.
        let last = self.open_instant_second(seconds.saturating_sub(1))?;
        Ok(instant(last.saturating_add(1), 0))
    }

    /// The last instant from `at` on until which no more than `duration` of open time has passed.
    ///
    /// It differs from [`add`](Self::add) on an exact fit only: until the next opening no further time passes. With a `duration`
    /// of zero it is [`next_open`](Self::next_open).
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `at` is not covered, or the answer is not.
    /// - [`CalendarError::LeapSecond`]: `at` is a leap second.
    /// - [`CalendarError::DurationOutOfRange`]: `duration` is longer than any calendar covers (2³² s).
    /// - [`CalendarError::NegativeDuration`]: `duration` is below zero.
    pub fn add_latest(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<DateTime<Utc>, CalendarError> {
        let (start, nanosecond) = self.open_until(at)?;
        if duration < TimeDelta::zero() {
            return Err(CalendarError::NegativeDuration { duration });
        }
        let (seconds, nanosecond) = sum((i64::from(start.open_seconds), nanosecond), duration)?;
        self.open_instant(seconds, nanosecond)
    }

    /// [`add`](Self::add) and [`add_latest`](Self::add_latest) in one: the first and the last instant that satisfy `duration`.
    ///
    /// The last is none where it lies outside the covered time, and for a negative `duration`.
    ///
    /// # Errors
    ///
    /// Those of [`add`](Self::add).
    #[inline]
    pub fn add_both(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>), CalendarError> {
        if duration <= TimeDelta::zero() {
            return Ok((self.add(at, duration)?, self.add_latest(at, duration).ok()));
        }
        let (start, nanosecond) = self.open_until(at)?;
        let (seconds, nanosecond) = sum((i64::from(start.open_seconds), nanosecond), duration)?;
        if nanosecond > 0 {
            let only = self.open_instant(seconds, nanosecond)?;
            return Ok((only, Some(only)));
        }
        let last_open = u32::try_from(seconds.saturating_sub(1)).ok();
        let (end, next) = last_open
            .and_then(|last_open| self.compiled.end_and_next(last_open))
            .ok_or_else(|| self.outside(Outside::Answer))?;
        let first = instant(end, 0);
        let latest = next.map(|next| if next == end { first } else { instant(next, 0) });
        Ok((first, latest))
    }

    /// The open time in `from..to`; below zero where `to` is before `from`.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `from` or `to` is not covered. The end of the covered time is.
    /// - [`CalendarError::LeapSecond`]: `from` or `to` is a leap second.
    #[inline]
    pub fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<TimeDelta, CalendarError> {
        let (start, start_nanosecond) = self.open_until(from)?;
        let (end, end_nanosecond) = self.open_until(to)?;
        let seconds = i64::from(end.open_seconds).saturating_sub(i64::from(start.open_seconds));
        let nanoseconds = i64::from(end_nanosecond).saturating_sub(i64::from(start_nanosecond));
        // Both are far inside the range of a `TimeDelta`.
        Ok(TimeDelta::try_seconds(seconds)
            .unwrap_or_default()
            .checked_add(&TimeDelta::nanoseconds(nanoseconds))
            .unwrap_or_default())
    }

    /// Whether it is open at `at`. It is at an opening, and is not at a closing.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `at` is not covered. The end of the covered time is not.
    /// - [`CalendarError::LeapSecond`]: `at` is a leap second.
    pub fn is_open(&self, at: DateTime<Utc>) -> Result<bool, CalendarError> {
        let (second, _) = split(at)?;
        match self.compiled.position(second) {
            Some(position) if second < self.compiled.end() => Ok(position.is_open),
            _ => Err(self.outside(Outside::Instant(at))),
        }
    }

    /// The first instant from `at` on at which it is open: `at` itself if it is open then.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `at` is not covered, or it does not open again within the covered time.
    /// - [`CalendarError::LeapSecond`]: `at` is a leap second.
    pub fn next_open(&self, at: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
        self.add_latest(at, TimeDelta::zero())
    }

    /// The end of the open stretch that holds `at`, or of the next one.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `at` is not covered, it does not open again within the covered time, or it is still open at
    ///   the end of it.
    /// - [`CalendarError::LeapSecond`]: `at` is a leap second.
    pub fn next_close(&self, at: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
        let (start, _) = self.open_until(at)?;
        self.compiled
            .close_of(start.open_seconds)
            .filter(|&close| close < self.compiled.end())
            .map(|close| instant(close, 0))
            .ok_or_else(|| self.outside(Outside::Answer))
    }

    /// The open stretches inside `range`, in order: none empty, none touching another, cut to `range`. There are none in a
    /// range that ends before it starts.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: the start or the end of `range` is not covered. The end of the covered time is.
    /// - [`CalendarError::LeapSecond`]: the start or the end of `range` is a leap second.
    pub fn open_ranges(
        &self,
        range: Range<DateTime<Utc>>,
    ) -> Result<impl Iterator<Item = Range<DateTime<Utc>>> + '_, CalendarError> {
        self.open_until(range.start)?;
        self.open_until(range.end)?;
        let windows = self.compiled.windows_from(range.start.timestamp());
        Ok(windows
            .take_while(move |&(opens, _)| instant(opens, 0) < range.end)
            .map(move |(opens, closes)| {
                instant(opens, 0).max(range.start)..instant(closes, 0).min(range.end)
            })
            .filter(|open| !Range::is_empty(open)))
    }

    /// The time at which both are open, over the time that both cover.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::NoCommonSpan`]: they cover no common time.
    /// - [`CalendarError::NoOpenTime`]: they are never open together.
    pub fn intersect(&self, other: impl AsRef<Self>) -> Result<Self, CalendarError> {
        let other = other.as_ref();
        let common = self.common(other)?;
        let mut windows = Vec::new();
        let mut others = other.compiled.windows_from(common.start).peekable();
        for (opens, closes) in self.compiled.windows_from(common.start) {
            while let Some(&(other_opens, other_closes)) = others.peek() {
                if other_opens >= closes {
                    break;
                }
                windows.push((opens.max(other_opens), closes.min(other_closes)));
                if other_closes > closes {
                    break;
                }
                others.next();
            }
        }
        windows.retain(|(opens, closes)| opens < closes);
        Self::combined(
            &common,
            windows,
            self.digest.with("intersect", other.digest),
        )
    }

    /// The time at which one of them is open, or both, over the time that both cover.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::NoCommonSpan`]: they cover no common time.
    /// - [`CalendarError::NoOpenTime`]: neither is open in the time that both cover.
    pub fn union(&self, other: impl AsRef<Self>) -> Result<Self, CalendarError> {
        let other = other.as_ref();
        let common = self.common(other)?;
        let windows = self
            .compiled
            .windows_from(common.start)
            .chain(other.compiled.windows_from(common.start))
            .collect();
        Self::combined(&common, windows, self.digest.with("union", other.digest))
    }

    /// Its dates in `zone`: those that it covers whole, of which those with open time are business days.
    ///
    /// # Example: around the clock, by the dates of one office
    ///
    /// ```
    /// # #[cfg(feature = "tzdb")] {
    /// use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
    /// use unified_support::chrono::NaiveDate;
    ///
    /// let july = |day| NaiveDate::from_ymd_opt(2026, 7, day).unwrap();
    /// let office = |zone| BusinessCalendar::builder(zone)
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse().unwrap()))
    ///     .span(july(1), july(31))
    ///     .build();
    /// let tokyo = office(Zone::iana("Asia/Tokyo")?)?;
    /// let los_angeles = office(Zone::iana("America/Los_Angeles")?)?;
    ///
    /// // Los Angeles is open on Friday the 10th until 17:30, when it is Saturday in Tokyo.
    /// let both = tokyo.union(&los_angeles)?;
    /// assert!(both.by_dates_of(tokyo.zone())?.is_business_day(july(11))?);
    /// assert!(!both.by_dates_of(los_angeles.zone())?.is_business_day(july(11))?);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`], [`CalendarError::DateOutOfSpan`]: the zone does not serve all of them.
    pub fn by_dates_of(&self, zone: &Zone) -> Result<ZonedOpenTime, CalendarError> {
        ZonedOpenTime::new(self, zone)
    }

    /// A fingerprint of the definition: equal digests, equal answers.
    ///
    /// Of a calendar it is [`BusinessCalendar::digest`](super::BusinessCalendar::digest); of a combination, the SHA-256 of the word
    /// `intersect` or `union` and of the two digests, the smaller first.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// What the compiled windows keep in memory, in bytes.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.compiled.heap_bytes()
    }

    /// How much was open before `at`, in whole seconds and nanoseconds.
    #[inline]
    fn open_until(&self, at: DateTime<Utc>) -> Result<(Position, u32), CalendarError> {
        let (second, nanosecond) = split(at)?;
        match self.compiled.position(second) {
            // A fraction beyond the last second is outside.
            Some(position) if nanosecond == 0 || second < self.compiled.end() => {
                Ok((position, if position.is_open { nanosecond } else { 0 }))
            }
            _ => Err(self.outside(Outside::Instant(at))),
        }
    }

    /// The last instant before which `seconds` and `nanosecond` are open.
    #[inline]
    fn open_instant(&self, seconds: i64, nanosecond: u32) -> Result<DateTime<Utc>, CalendarError> {
        Ok(instant(self.open_instant_second(seconds)?, nanosecond))
    }

    #[inline]
    fn open_instant_second(&self, open_second: i64) -> Result<i64, CalendarError> {
        u32::try_from(open_second)
            .ok()
            .and_then(|open_second| self.compiled.open_second(open_second))
            .ok_or_else(|| self.outside(Outside::Answer))
    }

    #[cold]
    pub(super) fn outside(&self, what: Outside) -> CalendarError {
        let Range { start, end } = self.covered();
        CalendarError::OutOfSpan {
            what,
            from: start,
            until: end,
        }
    }

    fn common(&self, other: &Self) -> Result<Range<i64>, CalendarError> {
        let start = self.compiled.start().max(other.compiled.start());
        let end = self.compiled.end().min(other.compiled.end());
        if start < end {
            Ok(start..end)
        } else {
            Err(CalendarError::NoCommonSpan)
        }
    }

    fn combined(
        common: &Range<i64>,
        windows: Vec<(i64, i64)>,
        digest: Digest,
    ) -> Result<Self, CalendarError> {
        let compiled = Compiled::new(common.start, common.end, windows);
        if compiled.total() == 0 {
            return Err(CalendarError::NoOpenTime);
        }
        Ok(Self {
            compiled: Arc::new(compiled),
            digest,
        })
    }
}

impl AsRef<Self> for OpenTime {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// Refuses a leap second: chrono can hold one, business time knows none.
pub(crate) fn refuse_leap_second(at: DateTime<Utc>) -> Result<(), CalendarError> {
    split(at).map(|_| ())
}

/// Whole Unix seconds and nanoseconds of an instant that is no leap second.
#[inline]
pub(super) fn split(at: DateTime<Utc>) -> Result<(i64, u32), CalendarError> {
    let (second, nanosecond) = (at.timestamp(), at.timestamp_subsec_nanos());
    if nanosecond >= NANOSECONDS_PER_SECOND.cast_unsigned() {
        return Err(CalendarError::LeapSecond {
            after: instant(second, 0),
        });
    }
    Ok((second, nanosecond))
}

/// The instant of a Unix second that a calendar covers, which chrono always can hold.
#[inline]
pub(super) fn instant(second: i64, nanosecond: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(second, nanosecond).unwrap_or_default()
}

/// `open` and `duration` together, in whole seconds and the nanoseconds above them.
#[inline]
fn sum(
    (seconds, nanosecond): (i64, u32),
    duration: TimeDelta,
) -> Result<(i64, u32), CalendarError> {
    let whole = duration.num_seconds();
    if whole.unsigned_abs() > u64::from(u32::MAX) {
        return Err(CalendarError::DurationOutOfRange { seconds: whole });
    }
    let nanoseconds = nanosecond
        .cast_signed()
        .saturating_add(duration.subsec_nanos());
    let carried = if nanoseconds < 0 {
        -1
    } else {
        i32::from(nanoseconds >= NANOSECONDS_PER_SECOND)
    };
    let rest = nanoseconds.saturating_sub(carried.saturating_mul(NANOSECONDS_PER_SECOND));
    Ok((
        seconds
            .saturating_add(whole)
            .saturating_add(i64::from(carried)),
        rest.cast_unsigned(),
    ))
}
