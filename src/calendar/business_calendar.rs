//! A calendar: local hours and exceptions in a zone, compiled.

use alloc::sync::Arc;
use core::ops::{Range, RangeInclusive};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    CalendarBuilder, CalendarDigests, CalendarError, Digest, Exception, OpenTime, Outside,
    RowError, Zone,
    business_days::BusinessDays,
    compiled::Compiled,
    definition::{Day, Days, Definition, Origin},
    offsets::Cursor,
    open_time::instant,
};
use crate::finding::Findings;

/// Weekly hours and exceptions in a zone, over a span of dates, compiled for exact arithmetic.
///
/// Cloning is cheap: clones share what was compiled. Every method but those that combine calendars answers without
/// allocation, and at a cost that does not depend on the time it spans.
///
/// # How local hours become instants
///
/// A window opens at the first instant at which the wall clock shows its opening or later, and closes likewise.
/// So in the gap of a clock change it opens at the end of the gap, in a fold at the first pass, and durations are
/// real ones: a night shift over the spring change is an hour shorter.
///
/// # Example: two business hours over a holiday
///
/// ```
/// use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
/// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
///
/// let paris = BusinessCalendar::builder(Zone::iana("Europe/Paris")?)
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .closure(NaiveDate::from_ymd_opt(2026, 5, 14).unwrap(), "Ascension Day")
///     .span(
///         NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
///         NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
///     )
///     .build()?;
///
/// let wednesday: DateTime<Utc> = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let due = paris.add(wednesday, TimeDelta::hours(2))?;
/// assert_eq!(due, "2026-05-15T10:20:00+02:00".parse::<DateTime<Utc>>().unwrap());
/// assert_eq!(paris.between(wednesday, due)?, TimeDelta::hours(2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: an exact fit is due at the closing
///
/// ```
/// # use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
/// # use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
/// # let paris = BusinessCalendar::builder(Zone::iana("Europe/Paris")?)
/// #     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
/// #     .span(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 12, 31).unwrap())
/// #     .build()?;
/// let monday: DateTime<Utc> = "2026-07-06T16:30:00+02:00".parse().unwrap();
/// // Until Tuesday's opening no more open time passes: both instants satisfy one hour.
/// assert_eq!(paris.add(monday, TimeDelta::hours(1))?, "2026-07-06T17:30:00+02:00".parse::<DateTime<Utc>>().unwrap());
/// assert_eq!(paris.add_latest(monday, TimeDelta::hours(1))?, "2026-07-07T09:00:00+02:00".parse::<DateTime<Utc>>().unwrap());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct BusinessCalendar(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    open: OpenTime,
    digests: CalendarDigests,
    definition: Definition,
    business_days: Arc<BusinessDays>,
    findings: Findings,
}

impl BusinessCalendar {
    /// Starts a calendar in `zone`.
    pub const fn builder(zone: Zone) -> CalendarBuilder {
        CalendarBuilder::new(zone)
    }

    pub(super) fn new(
        definition: Definition,
        compiled: Compiled,
        business_days: BusinessDays,
        findings: Findings,
    ) -> Self {
        let open = OpenTime {
            compiled: Arc::new(compiled),
            digest: definition.digest(),
        };
        Self(Arc::new(Inner {
            open,
            digests: definition.digests(),
            definition,
            business_days: Arc::new(business_days),
            findings,
        }))
    }

    /// One that shares what was compiled of this one, and names its exceptions otherwise.
    #[cfg(any(feature = "rules", test))]
    pub(super) fn with_exceptions(
        &self,
        exceptions: impl FnOnce(&Definition) -> alloc::vec::Vec<Exception>,
    ) -> Self {
        let of = &*self.0;
        Self(Arc::new(Inner {
            open: of.open.clone(),
            digests: of.digests,
            definition: of.definition.with_exceptions(exceptions(&of.definition)),
            business_days: Arc::clone(&of.business_days),
            findings: of.findings.clone(),
        }))
    }

    /// The open time alone, without weekdays and dates.
    #[must_use]
    pub fn open_time(&self) -> &OpenTime {
        &self.0.open
    }

    /// The zone in which its hours are local.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.0.definition.zone
    }

    /// The dates that it covers.
    #[must_use]
    pub fn span(&self) -> RangeInclusive<NaiveDate> {
        self.0.definition.first..=self.0.definition.last
    }

    /// The instants that it covers: from the start of its first date to the end of its last.
    #[must_use]
    pub fn covered(&self) -> Range<DateTime<Utc>> {
        self.0.open.covered()
    }

    /// The warnings and notes of its build: see [`CalendarBuilder::build`].
    pub fn findings(&self) -> &Findings {
        &self.0.findings
    }

    /// Its closures and special hours in the order of their dates, but for those that no instant of the span depends on.
    #[must_use]
    pub fn exceptions(&self) -> &[Exception] {
        &self.0.definition.exceptions
    }

    /// A fingerprint of its definition: calendars with equal digests give equal answers, but for the names of exceptions.
    ///
    /// The SHA-256 of these bytes. Numbers are big-endian; a date is an `i32` of days since 1970-01-01, an instant an `i64` of
    /// Unix seconds, hours two `u32` of seconds from midnight; each list is preceded by its length as a `u64`:
    ///
    /// 1. the ASCII text `calendar 1`;
    /// 2. the first and the last date;
    /// 3. the zone: a list of instants, each with the offset that holds from it on, an `i32` of seconds east of UTC. The first
    ///    instant lies 48 hours before the start of the first date, the last at most 48 hours after the end of the last;
    /// 4. the weekly hours: a list of dates from which they hold (the first is `i32::MIN`), each with seven lists of hours
    ///    from Monday on, sorted;
    /// 5. the exceptions that can reach into the span: a list of dates, each with its list of hours, sorted; none on a
    ///    closure. Their names are left out.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.0.open.digest()
    }

    /// A fingerprint of each part of its definition, to tell what two calendars of different [digests](Self::digest) differ in.
    ///
    /// Each is the SHA-256 of a name and of its part of the bytes of [`digest`](Self::digest):
    ///
    /// - `zone`: the ASCII text `zone 1`, and points 2 and 3;
    /// - `hours`: `hours 1`, and point 4;
    /// - `exceptions`: `exceptions 1`, and point 5.
    #[must_use]
    pub fn digests(&self) -> CalendarDigests {
        self.0.digests
    }

    /// What it keeps in memory, in bytes: compiled windows, business days and exceptions. Clones share them, and the calendars of an
    /// engine that have the same hours share the first two.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        let exceptions = self.exceptions().iter().map(|exception| {
            size_of_val(exception)
                .saturating_add(size_of_val(exception.hours()))
                .saturating_add(exception.name().len())
        });
        exceptions.fold(
            self.0
                .open
                .heap_bytes()
                .saturating_add(self.0.business_days.heap_bytes()),
            usize::saturating_add,
        )
    }

    /// The first instant from `at` on by which `duration` of open time has passed: [`OpenTime::add`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::add`].
    #[inline]
    pub fn add(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<DateTime<Utc>, CalendarError> {
        self.0.open.add(at, duration)
    }

    /// The last instant from `at` on until which no more than `duration` of open time has passed: [`OpenTime::add_latest`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::add_latest`].
    pub fn add_latest(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<DateTime<Utc>, CalendarError> {
        self.0.open.add_latest(at, duration)
    }

    /// The first and the last instant that satisfy `duration`: [`OpenTime::add_both`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::add_both`].
    #[inline]
    pub fn add_both(
        &self,
        at: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>), CalendarError> {
        self.0.open.add_both(at, duration)
    }

    /// The open time in `from..to`, below zero where `to` is before `from`: [`OpenTime::between`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::between`].
    #[inline]
    pub fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<TimeDelta, CalendarError> {
        self.0.open.between(from, to)
    }

    /// Whether it is open at `at`: [`OpenTime::is_open`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::is_open`].
    pub fn is_open(&self, at: DateTime<Utc>) -> Result<bool, CalendarError> {
        self.0.open.is_open(at)
    }

    /// The first instant from `at` on at which it is open: [`OpenTime::next_open`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::next_open`].
    pub fn next_open(&self, at: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
        self.0.open.next_open(at)
    }

    /// The end of the open stretch that holds `at`, or of the next one: [`OpenTime::next_close`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::next_close`].
    pub fn next_close(&self, at: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
        self.0.open.next_close(at)
    }

    /// The open stretches inside `range`, merged and cut to it: [`OpenTime::open_ranges`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::open_ranges`].
    pub fn open_ranges(
        &self,
        range: Range<DateTime<Utc>>,
    ) -> Result<impl Iterator<Item = Range<DateTime<Utc>>> + '_, CalendarError> {
        self.0.open.open_ranges(range)
    }

    /// [`add`](Self::add) for each row, in Unix seconds: [`OpenTime::add_seconds`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::add_seconds`].
    pub fn add_seconds(
        &self,
        starts: &[i64],
        durations: &[i64],
        out: &mut [i64],
    ) -> Result<(), RowError> {
        self.0.open.add_seconds(starts, durations, out)
    }

    /// [`between`](Self::between) for each row, in Unix seconds: [`OpenTime::between_seconds`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::between_seconds`].
    pub fn between_seconds(
        &self,
        from: &[i64],
        to: &[i64],
        out: &mut [i64],
    ) -> Result<(), RowError> {
        self.0.open.between_seconds(from, to, out)
    }

    /// The time at which both are open: [`OpenTime::intersect`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::intersect`].
    pub fn intersect(&self, other: impl AsRef<OpenTime>) -> Result<OpenTime, CalendarError> {
        self.0.open.intersect(other)
    }

    /// The time at which one of them is open, or both: [`OpenTime::union`].
    ///
    /// # Errors
    ///
    /// Those of [`OpenTime::union`].
    pub fn union(&self, other: impl AsRef<OpenTime>) -> Result<OpenTime, CalendarError> {
        self.0.open.union(other)
    }

    /// Each date's own windows, unmerged, in the order of their dates and openings. One that a gap swallows is left out.
    ///
    /// A window of the last dates may close after the span. There are none where the last date is before the first.
    ///
    /// # Example: who shaped the day
    ///
    /// ```
    /// # use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
    /// # use unified_support::chrono::NaiveDate;
    /// let date = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    /// let calendar = BusinessCalendar::builder(Zone::utc())
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
    ///     .special_hours(date(24), ["09:00-12:00".parse()?], "Christmas Eve")
    ///     .closure(date(25), "Christmas Day")
    ///     .span(date(1), date(31))
    ///     .build()?;
    /// let windows: Vec<_> = calendar.windows(date(23)..=date(25))?.collect();
    /// assert_eq!(windows.len(), 2);
    /// assert_eq!(windows[0].exception(), None);
    /// assert_eq!(windows[1].exception(), Some("Christmas Eve"));
    /// assert_eq!(windows[1].closes().to_rfc3339(), "2026-12-24T12:00:00+00:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: the first or the last date is outside the span.
    pub fn windows(
        &self,
        dates: RangeInclusive<NaiveDate>,
    ) -> Result<impl Iterator<Item = Window<'_>> + '_, CalendarError> {
        self.day(*dates.start())?;
        self.day(*dates.end())?;
        let definition = &self.0.definition;
        Ok(Windows {
            definition,
            days: definition.days(dates.start().to_epoch_days(), dates.end().to_epoch_days()),
            day: None,
            cursor: Cursor::default(),
        })
    }

    /// Whether a window opens on `date` that a gap does not swallow whole.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `date` is outside the span.
    pub fn is_business_day(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        let day = self.day(date)?;
        let outside = || self.outside(Outside::Date(date));
        self.0.business_days.contains(day).ok_or_else(outside)
    }

    /// The `count`-th business day after `date`; before it for a negative `count`; `date` itself for zero.
    ///
    /// # Example
    ///
    /// ```
    /// # use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
    /// # use unified_support::chrono::NaiveDate;
    /// let july = |day| NaiveDate::from_ymd_opt(2026, 7, day).unwrap();
    /// let calendar = BusinessCalendar::builder(Zone::utc())
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
    ///     .span(july(1), july(31))
    ///     .build()?;
    /// // From Friday the 10th, and from Saturday.
    /// assert_eq!(calendar.add_business_days(july(10), 1)?, july(13));
    /// assert_eq!(calendar.add_business_days(july(11), 1)?, july(13));
    /// assert_eq!(calendar.add_business_days(july(11), -1)?, july(10));
    /// // None is no move, even from a day that is closed.
    /// assert_eq!(calendar.add_business_days(july(11), 0)?, july(11));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `date` is outside the span, or the answer is.
    pub fn add_business_days(
        &self,
        date: NaiveDate,
        count: i64,
    ) -> Result<NaiveDate, CalendarError> {
        let day = self.day(date)?;
        let found = self.0.business_days.add(day, count);
        found
            .and_then(|day| self.date(day))
            .ok_or_else(|| self.outside(Outside::Answer))
    }

    /// How many business days lie after `from` and up to `to`, which counts; below zero where `to` is before `from`.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `from` or `to` is outside the span.
    pub fn business_days_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<i64, CalendarError> {
        let until = |date| {
            let day = self.day(date)?;
            let outside = || self.outside(Outside::Date(date));
            self.0.business_days.count_until(day).ok_or_else(outside)
        };
        Ok(until(to)?.saturating_sub(until(from)?))
    }

    /// The number of `date` from the first date of the span, which is zero.
    fn day(&self, date: NaiveDate) -> Result<i64, CalendarError> {
        if !self.span().contains(&date) {
            return Err(self.outside(Outside::Date(date)));
        }
        Ok(date
            .signed_duration_since(self.0.definition.first)
            .num_days())
    }

    fn date(&self, day: i64) -> Option<NaiveDate> {
        let days = TimeDelta::try_days(day)?;
        self.0.definition.first.checked_add_signed(days)
    }

    fn outside(&self, what: Outside) -> CalendarError {
        CalendarError::DateOutOfSpan {
            what,
            first: self.0.definition.first,
            last: self.0.definition.last,
        }
    }
}

impl AsRef<OpenTime> for BusinessCalendar {
    fn as_ref(&self) -> &OpenTime {
        self.open_time()
    }
}

/// A window of a date: when it opens and closes, and what shaped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window<'a> {
    date: NaiveDate,
    opens: DateTime<Utc>,
    closes: DateTime<Utc>,
    exception: Option<&'a str>,
}

impl<'a> Window<'a> {
    /// The date that it belongs to; a night shift closes on a later one.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Its first instant.
    #[must_use]
    pub const fn opens(&self) -> DateTime<Utc> {
        self.opens
    }

    /// The first instant after it.
    #[must_use]
    pub const fn closes(&self) -> DateTime<Utc> {
        self.closes
    }

    /// The name of the exception that gave the date its hours, where one did.
    #[must_use]
    pub const fn exception(&self) -> Option<&'a str> {
        self.exception
    }
}

/// See [`BusinessCalendar::windows`].
struct Windows<'a> {
    definition: &'a Definition,
    days: Days<'a>,
    /// The day that is being read, its windows cut to those not yet read.
    day: Option<Day<'a>>,
    cursor: Cursor,
}

impl<'a> Iterator for Windows<'a> {
    type Item = Window<'a>;

    fn next(&mut self) -> Option<Window<'a>> {
        loop {
            let day = match self.day.take() {
                Some(day) => day,
                None => self.days.next()?,
            };
            let Some((&hours, rest)) = day.hours.split_first() else {
                continue;
            };
            self.day = Some(Day { hours: rest, ..day });
            let (opens, closes) = self.definition.window(day.number, hours, &mut self.cursor);
            if opens < closes {
                return Some(Window {
                    date: NaiveDate::from_epoch_days(day.number)?,
                    opens: instant(opens, 0),
                    closes: instant(closes, 0),
                    exception: match day.origin {
                        Origin::Exception(_, exception) => Some(exception.name()),
                        Origin::Weekly { .. } => None,
                    },
                });
            }
        }
    }
}
