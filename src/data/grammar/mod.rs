//! The strict grammar of instants and dates, read and written. That of amounts is in [`money`](crate::money).
//!
//! The form is checked here, byte by byte, before any value is made: chrono accepts more than the grammar does.

use alloc::string::String;
use core::{fmt, iter};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

use super::node::Short;

/// What a text should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// `YYYY-MM-DDTHH:MM:SS`, at most nine digits of fraction, then `Z` or `±HH:MM`.
    Instant,
    /// `YYYY-MM-DD`.
    Date,
    /// `HH:MM`, or `HH:MM:SS` with at most nine digits of fraction.
    Time,
}

impl fmt::Display for Form {
    /// The form in words, with an example.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Instant => "an instant such as `2026-05-13T16:50:00+02:00`",
            Self::Date => "a date such as `2026-05-13`",
            Self::Time => "a time of day such as `17:00`",
        })
    }
}

/// What is wrong with a text.
///
/// Shown, it is a sentence for people, without the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// It does not have the form.
    #[error("expected {0}")]
    Malformed(Form),
    /// The form is right, the calendar has no such date: `2026-02-29`.
    #[error("no such date")]
    NoSuchDate,
    /// The form is right, a day has no such time: `24:00:00`.
    #[error("no such time of day")]
    NoSuchTime,
    /// The form is right, the offset is not within `-23:59` and `+23:59`.
    #[error("no such offset from UTC")]
    NoSuchOffset,
    /// Second 60.
    #[error("a leap second cannot be used")]
    LeapSecond,
    /// A tenth digit of fraction in a second.
    #[error("more than nine digits of fraction")]
    FractionTooLong,
    /// In UTC the instant is before the year 0000 or after the year 9999.
    #[error("outside the years 0000 to 9999 in UTC")]
    OutOfRange,
}

/// A text that the grammar refuses: what is wrong, and the text.
///
/// # Example
///
/// ```
/// use unified_support::wire::{Fault, Form, parse_date};
///
/// let error = parse_date("29/02/2026").unwrap_err();
/// assert_eq!(error.fault(), Fault::Malformed(Form::Date));
/// assert_eq!(error.to_string(), "expected a date such as `2026-05-13` (`29/02/2026`)");
///
/// let error = parse_date("2026-02-29").unwrap_err();
/// assert_eq!(error.fault(), Fault::NoSuchDate);
/// assert_eq!(error.text(), "2026-02-29");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault} (`{}`)", Short(.text))]
pub struct GrammarError {
    fault: Fault,
    text: String,
}

impl GrammarError {
    /// What is wrong with the text.
    #[must_use]
    pub const fn fault(&self) -> Fault {
        self.fault
    }

    /// The text as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    fn new(fault: Fault, text: &str) -> Self {
        Self {
            fault,
            text: text.into(),
        }
    }
}

/// Reads an instant: `YYYY-MM-DDTHH:MM:SS`, at most nine digits of fraction (at least one after a point), then `Z`
/// or an offset `±HH:MM`.
///
/// Every instant that is read can be written by [`format_instant`] and read again. The offset `-00:00`, by which
/// RFC 3339 means UTC with the local time unknown, is UTC like any other zero offset: the instant is the same.
///
/// # Errors
///
/// - another form: `t` or `z`, a space, no seconds, no offset, an offset without colon ([`Fault::Malformed`])
/// - a tenth digit of fraction, even a zero ([`Fault::FractionTooLong`])
/// - no such date ([`Fault::NoSuchDate`]), time of day, such as `24:00:00` ([`Fault::NoSuchTime`]), or offset, such
///   as `+24:00` ([`Fault::NoSuchOffset`])
/// - second 60 ([`Fault::LeapSecond`])
/// - in UTC before the year 0000 or after the year 9999 ([`Fault::OutOfRange`])
///
/// # Example
///
/// ```
/// use unified_support::wire::{Fault, format_instant, parse_instant};
///
/// let instant = parse_instant("2026-05-13T16:50:00.5+02:00")?;
/// assert_eq!(format_instant(instant).to_string(), "2026-05-13T14:50:00.500Z");
///
/// let leap = parse_instant("2016-12-31T23:59:60Z").unwrap_err();
/// assert_eq!(leap.fault(), Fault::LeapSecond);
///
/// // Date and time exist, but in UTC it is the year 10000 already.
/// let late = parse_instant("9999-12-31T23:30:00-01:00").unwrap_err();
/// assert_eq!(late.fault(), Fault::OutOfRange);
/// # Ok::<(), unified_support::wire::GrammarError>(())
/// ```
pub fn parse_instant(text: &str) -> Result<DateTime<Utc>, GrammarError> {
    instant(text).map_err(|fault| GrammarError::new(fault, text))
}

/// Reads a date: exactly `YYYY-MM-DD`, the years 0000 to 9999.
///
/// # Errors
///
/// - another form ([`Fault::Malformed`])
/// - no such date ([`Fault::NoSuchDate`])
///
/// # Example
///
/// ```
/// use unified_support::wire::{Fault, Form, parse_date};
///
/// assert_eq!(parse_date("2024-02-29")?.to_string(), "2024-02-29");
/// assert_eq!(parse_date("2026-02-29").unwrap_err().fault(), Fault::NoSuchDate);
/// assert_eq!(parse_date("2026-5-13").unwrap_err().fault(), Fault::Malformed(Form::Date));
/// # Ok::<(), unified_support::wire::GrammarError>(())
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate, GrammarError> {
    date(text).map_err(|fault| GrammarError::new(fault, text))
}

/// Reads a time of day: `HH:MM`, or `HH:MM:SS` with at most nine digits of fraction.
///
/// # Errors
///
/// - another form ([`Fault::Malformed`])
/// - no such time of day, such as `24:00` ([`Fault::NoSuchTime`])
/// - a leap second
///
/// # Example
///
/// ```
/// use unified_support::wire::{Fault, format_time, parse_time};
///
/// assert_eq!(format_time(parse_time("17:00")?).to_string(), "17:00");
/// assert_eq!(format_time(parse_time("17:00:30")?).to_string(), "17:00:30");
/// assert_eq!(parse_time("24:00").unwrap_err().fault(), Fault::NoSuchTime);
/// # Ok::<(), unified_support::wire::GrammarError>(())
/// ```
pub fn parse_time(text: &str) -> Result<NaiveTime, GrammarError> {
    time(text).map_err(|fault| GrammarError::new(fault, text))
}

/// A time of day as it is written: `HH:MM`, with its seconds where there are any.
#[must_use]
pub fn format_time(time: NaiveTime) -> impl fmt::Display {
    let is_whole_minute = time.second() == 0 && time.nanosecond() == 0;
    time.format(if is_whole_minute {
        "%H:%M"
    } else {
        "%H:%M:%S%.f"
    })
}

/// An instant as it is written: in UTC with `Z`, and with 0, 3, 6 or 9 digits of fraction, as few as it needs.
///
/// An instant outside the years 0000 to 9999 is written with a sign and as many digits as its year needs; one within
/// a leap second, with second 60. [`parse_instant`] refuses both.
///
/// # Example
///
/// ```
/// use unified_support::chrono::{DateTime, TimeDelta};
/// use unified_support::wire::format_instant;
///
/// assert_eq!(format_instant(DateTime::UNIX_EPOCH).to_string(), "1970-01-01T00:00:00Z");
///
/// let later = DateTime::UNIX_EPOCH + TimeDelta::microseconds(500);
/// assert_eq!(format_instant(later).to_string(), "1970-01-01T00:00:00.000500Z");
/// ```
#[must_use]
pub fn format_instant(instant: DateTime<Utc>) -> impl fmt::Display {
    AsDebug(instant)
}

/// An instant as it is written in local time: as [`format_instant`], but with the offset from UTC, `+02:00`.
///
/// A few zones had offsets with seconds, nearly all of them before 1972. Such an offset is written whole,
/// `-00:44:30`: rounded, it would name another instant. [`parse_instant`] does not read it.
///
/// # Example
///
/// ```
/// use unified_support::chrono::{DateTime, FixedOffset};
/// use unified_support::wire::format_local;
///
/// let epoch = |offset_seconds| {
///     FixedOffset::east_opt(offset_seconds).map(|offset| DateTime::UNIX_EPOCH.with_timezone(&offset))
/// };
/// let paris = epoch(3600).unwrap();
/// assert_eq!(format_local(paris).to_string(), "1970-01-01T01:00:00+01:00");
///
/// let monrovia = epoch(-2670).unwrap();
/// assert_eq!(format_local(monrovia).to_string(), "1969-12-31T23:15:30-00:44:30");
/// ```
#[must_use]
pub fn format_local(instant: DateTime<FixedOffset>) -> impl fmt::Display {
    AsDebug(instant)
}

/// A date as it is written: `YYYY-MM-DD`.
///
/// A date outside the years 0000 to 9999 is written with a sign and as many digits as its year needs;
/// [`parse_date`] refuses it.
///
/// # Example
///
/// ```
/// use unified_support::wire::{format_date, parse_date};
///
/// assert_eq!(format_date(parse_date("2026-05-13")?).to_string(), "2026-05-13");
/// # Ok::<(), unified_support::wire::GrammarError>(())
/// ```
#[must_use]
pub fn format_date(date: NaiveDate) -> impl fmt::Display {
    AsDebug(date)
}

/// Shows a value of chrono in its `Debug` form: ISO 8601 with 0, 3, 6 or 9 digits of fraction. Its `Display` form
/// has a space in it, and its RFC 3339 form rounds an offset to minutes.
struct AsDebug<T>(T);

impl<T: fmt::Debug> fmt::Display for AsDebug<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// Reads what [`format_local`] writes, an offset with seconds too.
pub(crate) fn parse_local(text: &str) -> Result<DateTime<FixedOffset>, GrammarError> {
    local(text, true).map_err(|fault| GrammarError::new(fault, text))
}

fn instant(text: &str) -> Result<DateTime<Utc>, Fault> {
    local(text, false).map(|at| at.to_utc())
}

fn local(text: &str, has_offset_seconds: bool) -> Result<DateTime<FixedOffset>, Fault> {
    let parts = Scan::whole(text, |scan| scan.instant(has_offset_seconds));
    let parts = parts.ok_or(Fault::Malformed(Form::Instant))?;
    if nanoseconds(parts.time.fraction).is_none() {
        return Err(Fault::FractionTooLong);
    }
    let date = parts.date.check()?;
    let time = parts.time.check()?;
    let offset = parts.offset.check().ok_or(Fault::NoSuchOffset)?;
    date.and_time(time)
        .checked_sub_offset(offset)
        .filter(|utc| (0..=9999).contains(&utc.year()))
        .map(|utc| utc.and_utc().with_timezone(&offset))
        .ok_or(Fault::OutOfRange)
}

fn time(text: &str) -> Result<NaiveTime, Fault> {
    let parts = Scan::whole(text, Scan::time).ok_or(Fault::Malformed(Form::Time))?;
    parts.check()
}

fn date(text: &str) -> Result<NaiveDate, Fault> {
    let parts = Scan::whole(text, Scan::date).ok_or(Fault::Malformed(Form::Date))?;
    parts.check()
}

/// An instant that has the form; its values may still be impossible.
struct InstantParts<'t> {
    date: DateParts,
    time: TimeParts<'t>,
    offset: OffsetParts,
}

#[derive(Clone, Copy)]
struct TimeParts<'t> {
    hour: u32,
    minute: u32,
    second: u32,
    /// The digits after the point; none without a point.
    fraction: &'t [u8],
}

impl TimeParts<'_> {
    fn check(self) -> Result<NaiveTime, Fault> {
        let nanosecond = nanoseconds(self.fraction).ok_or(Fault::FractionTooLong)?;
        if self.second == 60 {
            return Err(Fault::LeapSecond);
        }
        NaiveTime::from_hms_nano_opt(self.hour, self.minute, self.second, nanosecond)
            .ok_or(Fault::NoSuchTime)
    }
}

struct DateParts {
    year: u32,
    month: u32,
    day: u32,
}

impl DateParts {
    fn check(self) -> Result<NaiveDate, Fault> {
        NaiveDate::from_ymd_opt(self.year.cast_signed(), self.month, self.day)
            .ok_or(Fault::NoSuchDate)
    }
}

struct OffsetParts {
    is_west: bool,
    hours: u32,
    minutes: u32,
    seconds: u32,
}

impl OffsetParts {
    fn check(self) -> Option<FixedOffset> {
        // An offset has the range of a time of day.
        let time = NaiveTime::from_hms_opt(self.hours, self.minutes, self.seconds)?;
        let seconds = time.num_seconds_from_midnight().cast_signed();
        if self.is_west {
            FixedOffset::west_opt(seconds)
        } else {
            FixedOffset::east_opt(seconds)
        }
    }
}

/// The digits after the point as nanoseconds; `None` beyond nine digits.
fn nanoseconds(fraction: &[u8]) -> Option<u32> {
    if fraction.len() > 9 {
        return None;
    }
    let padded = fraction.iter().chain(iter::repeat(&b'0')).take(9);
    u32::try_from(number(padded)?).ok()
}

/// The number that the digits write; `None` where it has no room.
fn number<'d>(digits: impl IntoIterator<Item = &'d u8>) -> Option<i128> {
    digits.into_iter().try_fold(0_i128, |number, &digit| {
        let digit = char::from(digit).to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit.into())
    })
}

/// What is left to read of a text. Each method takes its part from the front, or is `None` where the form ends.
struct Scan<'t>(&'t [u8]);

impl<'t> Scan<'t> {
    /// What `scan` reads, if it reads all of the text.
    fn whole<T>(text: &'t str, scan: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut rest = Self(text.as_bytes());
        let value = scan(&mut rest)?;
        rest.0.is_empty().then_some(value)
    }

    fn instant(&mut self, has_offset_seconds: bool) -> Option<InstantParts<'t>> {
        let date = self.date()?;
        self.literal(b'T')?;
        let time = self.hours_and_minutes()?;
        let time = self.seconds_of(time)?;
        let offset = self.offset(has_offset_seconds)?;
        Some(InstantParts { date, time, offset })
    }

    fn time(&mut self) -> Option<TimeParts<'t>> {
        let time = self.hours_and_minutes()?;
        if self.0.is_empty() {
            return Some(time);
        }
        self.seconds_of(time)
    }

    fn hours_and_minutes(&mut self) -> Option<TimeParts<'t>> {
        let hour = self.digits(2)?;
        self.literal(b':')?;
        let minute = self.digits(2)?;
        Some(TimeParts {
            hour,
            minute,
            second: 0,
            fraction: &[],
        })
    }

    fn seconds_of(&mut self, minutes: TimeParts<'t>) -> Option<TimeParts<'t>> {
        self.literal(b':')?;
        let second = self.digits(2)?;
        let fraction = self.fraction()?;
        Some(TimeParts {
            second,
            fraction,
            ..minutes
        })
    }

    fn date(&mut self) -> Option<DateParts> {
        let year = self.digits(4)?;
        self.literal(b'-')?;
        let month = self.digits(2)?;
        self.literal(b'-')?;
        let day = self.digits(2)?;
        Some(DateParts { year, month, day })
    }

    fn offset(&mut self, has_seconds: bool) -> Option<OffsetParts> {
        let mut parts = OffsetParts {
            is_west: false,
            hours: 0,
            minutes: 0,
            seconds: 0,
        };
        match self.byte()? {
            b'Z' => return Some(parts),
            b'+' => {}
            b'-' => parts.is_west = true,
            _ => return None,
        }
        parts.hours = self.digits(2)?;
        self.literal(b':')?;
        parts.minutes = self.digits(2)?;
        if has_seconds && self.literal(b':').is_some() {
            parts.seconds = self.digits(2)?;
        }
        Some(parts)
    }

    /// A point with at least one digit after it, or nothing.
    fn fraction(&mut self) -> Option<&'t [u8]> {
        if self.literal(b'.').is_none() {
            return Some(&[]);
        }
        let digits = self.all_digits();
        (!digits.is_empty()).then_some(digits)
    }

    /// Exactly `count` digits, as a number.
    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        u32::try_from(number(digits)?).ok()
    }

    /// All digits up to the next byte that is none.
    fn all_digits(&mut self) -> &'t [u8] {
        let count = self
            .0
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (digits, rest) = self.0.split_at_checked(count).unwrap_or_default();
        self.0 = rest;
        digits
    }

    /// The byte `expected`; anything else is left where it is.
    fn literal(&mut self, expected: u8) -> Option<()> {
        self.0 = self.0.strip_prefix(&[expected])?;
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }
}

#[cfg(test)]
mod tests;
