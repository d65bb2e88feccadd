//! The strict grammar of instants, dates and decimals, read and written.
//!
//! The form is checked here, byte by byte, before any value is made: chrono accepts more than the grammar does, and
//! the parser of `rust_decimal` rounds.

use alloc::string::String;
use core::{fmt, iter};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};
use rust_decimal::Decimal;

use super::node::Short;

/// What a text should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// `YYYY-MM-DDTHH:MM:SS`, at most nine digits of fraction, then `Z` or `±HH:MM`.
    Instant,
    /// `YYYY-MM-DD`.
    Date,
    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
    Decimal,
}

impl fmt::Display for Form {
    /// The form in words, with an example.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Instant => "an instant such as `2026-05-13T16:50:00+02:00`",
            Self::Date => "a date such as `2026-05-13`",
            Self::Decimal => "a decimal number in plain digits such as `10000.00`",
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
    /// More digits than a decimal keeps: it would have to be rounded.
    #[error("more digits than can be kept without rounding")]
    TooManyDigits,
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

/// Reads a decimal number in plain digits, `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, exactly: digits after the point are kept
/// as they are, zeros too, and nothing is ever rounded.
///
/// `-0` and `-0.00` are zero, without a sign.
///
/// # Errors
///
/// - another form: a plus sign, a leading zero, a point without digits on both sides, an exponent, a separator of
///   thousands ([`Fault::Malformed`])
/// - more than 28 digits after the point, even zeros, or, read without the point, a number above
///   79228162514264337593543950335 ([`Fault::TooManyDigits`])
///
/// # Example
///
/// ```
/// use unified_support::wire::{Fault, parse_decimal};
///
/// assert_eq!(parse_decimal("10000.00")?.to_string(), "10000.00");
/// assert_eq!(parse_decimal("-0.00")?.to_string(), "0.00");
///
/// let third = parse_decimal("0.33333333333333333333333333333").unwrap_err();
/// assert_eq!(third.fault(), Fault::TooManyDigits);
/// # Ok::<(), unified_support::wire::GrammarError>(())
/// ```
pub fn parse_decimal(text: &str) -> Result<Decimal, GrammarError> {
    decimal(text).map_err(|fault| GrammarError::new(fault, text))
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

fn instant(text: &str) -> Result<DateTime<Utc>, Fault> {
    let parts = Scan::whole(text, Scan::instant).ok_or(Fault::Malformed(Form::Instant))?;
    let nanosecond = nanoseconds(parts.fraction).ok_or(Fault::FractionTooLong)?;
    let date = parts.date.check()?;
    if parts.second == 60 {
        return Err(Fault::LeapSecond);
    }
    let time = NaiveTime::from_hms_nano_opt(parts.hour, parts.minute, parts.second, nanosecond)
        .ok_or(Fault::NoSuchTime)?;
    let offset = parts.offset.check().ok_or(Fault::NoSuchOffset)?;
    date.and_time(time)
        .checked_sub_offset(offset)
        .filter(|utc| (0..=9999).contains(&utc.year()))
        .map(|utc| utc.and_utc())
        .ok_or(Fault::OutOfRange)
}

fn date(text: &str) -> Result<NaiveDate, Fault> {
    let parts = Scan::whole(text, Scan::date).ok_or(Fault::Malformed(Form::Date))?;
    parts.check()
}

fn decimal(text: &str) -> Result<Decimal, Fault> {
    let parts = Scan::whole(text, Scan::decimal).ok_or(Fault::Malformed(Form::Decimal))?;
    parts.check().ok_or(Fault::TooManyDigits)
}

/// An instant that has the form; its values may still be impossible.
struct InstantParts<'t> {
    date: DateParts,
    hour: u32,
    minute: u32,
    second: u32,
    /// The digits after the point; none without a point.
    fraction: &'t [u8],
    offset: OffsetParts,
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
}

impl OffsetParts {
    fn check(self) -> Option<FixedOffset> {
        // An offset has the range of a time of day: 00:00 to 23:59.
        let time = NaiveTime::from_hms_opt(self.hours, self.minutes, 0)?;
        let seconds = time.num_seconds_from_midnight().cast_signed();
        if self.is_west {
            FixedOffset::west_opt(seconds)
        } else {
            FixedOffset::east_opt(seconds)
        }
    }
}

struct DecimalParts<'t> {
    is_negative: bool,
    whole: &'t [u8],
    /// The digits after the point; none without a point.
    fraction: &'t [u8],
}

impl DecimalParts<'_> {
    fn check(self) -> Option<Decimal> {
        let magnitude = number(self.whole.iter().chain(self.fraction))?;
        let mantissa = if self.is_negative {
            magnitude.checked_neg()?
        } else {
            magnitude
        };
        let scale = u32::try_from(self.fraction.len()).ok()?;
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
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

    fn instant(&mut self) -> Option<InstantParts<'t>> {
        let date = self.date()?;
        self.literal(b'T')?;
        let hour = self.digits(2)?;
        self.literal(b':')?;
        let minute = self.digits(2)?;
        self.literal(b':')?;
        let second = self.digits(2)?;
        let fraction = self.fraction()?;
        let offset = self.offset()?;
        Some(InstantParts {
            date,
            hour,
            minute,
            second,
            fraction,
            offset,
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

    fn offset(&mut self) -> Option<OffsetParts> {
        let (is_west, hours, minutes) = match self.byte()? {
            b'Z' => (false, 0, 0),
            sign @ (b'+' | b'-') => {
                let hours = self.digits(2)?;
                self.literal(b':')?;
                (sign == b'-', hours, self.digits(2)?)
            }
            _ => return None,
        };
        Some(OffsetParts {
            is_west,
            hours,
            minutes,
        })
    }

    fn decimal(&mut self) -> Option<DecimalParts<'t>> {
        let is_negative = self.literal(b'-').is_some();
        let whole = self.all_digits();
        if whole.is_empty() || (whole.len() > 1 && whole.starts_with(b"0")) {
            return None;
        }
        let fraction = self.fraction()?;
        Some(DecimalParts {
            is_negative,
            whole,
            fraction,
        })
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
mod tests {
    use alloc::{format, string::ToString, vec::Vec};

    use chrono::TimeZone;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn instants_are_read_in_utc() {
        let utc = |text: &str| format_instant(parse_instant(text).unwrap()).to_string();
        for (text, expected) in [
            ("2026-05-13T16:50:00+02:00", "2026-05-13T14:50:00Z"),
            ("2026-05-13T16:50:00-23:59", "2026-05-14T16:49:00Z"),
            ("2026-05-13T16:50:00-00:00", "2026-05-13T16:50:00Z"),
            ("2026-05-13T16:50:00.1Z", "2026-05-13T16:50:00.100Z"),
            ("2026-05-13T16:50:00.000000000Z", "2026-05-13T16:50:00Z"),
            ("2026-05-13T16:50:00.000001Z", "2026-05-13T16:50:00.000001Z"),
            (
                "2026-05-13T16:50:00.0000001Z",
                "2026-05-13T16:50:00.000000100Z",
            ),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
            (
                "9999-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59.999999999Z",
            ),
        ] {
            assert_eq!(utc(text), expected);
        }
    }

    #[test]
    fn each_fault_of_an_instant_is_told_apart() {
        let fault = |text: &str| parse_instant(text).unwrap_err().fault();
        for malformed in [
            "",
            "2026-05-13",
            "2026-05-13T16:50Z",
            "2026-05-13T16:50:00",
            "2026-05-13t16:50:00Z",
            "2026-05-13T16:50:00z",
            "2026-05-13 16:50:00Z",
            " 2026-05-13T16:50:00Z",
            "2026-05-13T16:50:00Z ",
            "2026-05-13T16:50:00 +02:00",
            "2026-05-13T16:50:00.Z",
            "2026-05-13T16:50:00,5Z",
            "2026-05-13T16:50:00+0200",
            "2026-05-13T16:50:00+02",
            "2026-05-13T16:50:00\u{2212}02:00",
            "2026-05-13T16:50:00+02:00:00",
            "+2026-05-13T16:50:00Z",
            "\u{0662}026-05-13T16:50:00Z",
        ] {
            assert_eq!(
                fault(malformed),
                Fault::Malformed(Form::Instant),
                "{malformed}"
            );
        }
        assert_eq!(fault("2026-02-29T16:50:00Z"), Fault::NoSuchDate);
        assert_eq!(fault("2026-05-13T24:00:00Z"), Fault::NoSuchTime);
        assert_eq!(fault("2026-05-13T16:60:00Z"), Fault::NoSuchTime);
        assert_eq!(fault("2026-05-13T16:50:61Z"), Fault::NoSuchTime);
        assert_eq!(fault("2016-12-31T23:59:60Z"), Fault::LeapSecond);
        assert_eq!(fault("2026-05-13T16:50:00+24:00"), Fault::NoSuchOffset);
        assert_eq!(fault("2026-05-13T16:50:00+02:60"), Fault::NoSuchOffset);
        assert_eq!(
            fault("2026-05-13T16:50:00.0000000000Z"),
            Fault::FractionTooLong
        );
        assert_eq!(fault("0000-01-01T00:00:00+00:01"), Fault::OutOfRange);
        assert_eq!(fault("9999-12-31T23:59:59-00:01"), Fault::OutOfRange);
    }

    #[test]
    fn dates_are_read_exactly() {
        assert_eq!(parse_date("0000-02-29").unwrap().to_string(), "0000-02-29");
        for (text, fault) in [
            ("2026-02-29", Fault::NoSuchDate),
            ("1900-02-29", Fault::NoSuchDate),
            ("2026-00-10", Fault::NoSuchDate),
            ("2026-13-01", Fault::NoSuchDate),
            ("2026-5-13", Fault::Malformed(Form::Date)),
            ("20260513", Fault::Malformed(Form::Date)),
            ("2026-05-13T00:00:00Z", Fault::Malformed(Form::Date)),
            ("-026-05-13", Fault::Malformed(Form::Date)),
        ] {
            assert_eq!(parse_date(text).unwrap_err().fault(), fault, "{text}");
        }
    }

    #[test]
    fn decimals_are_read_exactly() {
        let max = "79228162514264337593543950335";
        for text in [
            "0",
            "-1",
            "0.5",
            "10000.00",
            max,
            "0.0000000000000000000000000001",
        ] {
            assert_eq!(parse_decimal(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_decimal(&format!("-{max}")).unwrap(), Decimal::MIN);
        assert_eq!(parse_decimal("-0").unwrap().to_string(), "0");
        assert!(parse_decimal("-0.00").unwrap().is_sign_positive());
    }

    #[test]
    fn each_fault_of_a_decimal_is_told_apart() {
        let fault = |text: &str| parse_decimal(text).unwrap_err().fault();
        for malformed in [
            "", "-", "+1", "00", "01", "-01", "1.", ".5", "1e3", "1,000", "1_000", " 1", "--1",
            "1.-5", "1.5.5", "\u{0661}",
        ] {
            assert_eq!(
                fault(malformed),
                Fault::Malformed(Form::Decimal),
                "{malformed}"
            );
        }
        for too_long in [
            "79228162514264337593543950336",
            "-79228162514264337593543950336",
            "7.9228162514264337593543950336",
            "0.00000000000000000000000000000",
            "1000000000000000000000000000000000000000000000000000000000",
        ] {
            assert_eq!(fault(too_long), Fault::TooManyDigits, "{too_long}");
        }
    }

    #[test]
    fn what_no_reader_accepts_is_still_written() {
        let late = DateTime::<Utc>::MAX_UTC;
        assert_eq!(
            format_instant(late).to_string(),
            "+262142-12-31T23:59:59.999999999Z"
        );

        let east = FixedOffset::east_opt(86_399).unwrap();
        assert_eq!(
            format_local(late.with_timezone(&east)).to_string(),
            "+262143-01-01T23:59:58.999999999+23:59:59"
        );
    }

    #[test]
    fn messages_are_for_people() {
        let message = |text: &str| parse_instant(text).unwrap_err().to_string();
        assert_eq!(
            message("tomorrow"),
            "expected an instant such as `2026-05-13T16:50:00+02:00` (`tomorrow`)"
        );
        assert_eq!(
            message("2016-12-31T23:59:60Z"),
            "a leap second cannot be used (`2016-12-31T23:59:60Z`)"
        );
        assert_eq!(
            parse_decimal("1,5").unwrap_err().to_string(),
            "expected a decimal number in plain digits such as `10000.00` (`1,5`)"
        );
    }

    /// The text with every digit replaced by `d`: compared with all good forms, a second opinion on the form.
    fn shape(text: &str) -> String {
        let letter = |c: char| if c.is_ascii_digit() { 'd' } else { c };
        text.chars().map(letter).collect()
    }

    fn is_instant(text: &str) -> bool {
        let fraction = |digits: usize| match digits {
            0 => String::new(),
            _ => format!(".{}", "d".repeat(digits)),
        };
        (0..=9).map(fraction).any(|fraction| {
            ["Z", "+dd:dd", "-dd:dd"]
                .iter()
                .any(|offset| shape(text) == format!("dddd-dd-ddTdd:dd:dd{fraction}{offset}"))
        })
    }

    fn is_decimal(text: &str) -> bool {
        let magnitude = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        is_digits(whole) && is_digits(fraction) && (whole == "0" || !whole.starts_with('0'))
    }

    /// `text` with up to two characters replaced, left out or put in.
    fn near(text: &'static str) -> impl Strategy<Value = String> {
        let edit = (any::<prop::sample::Index>(), 0..3_u8, "[0-9TZtz:.+ e_-]");
        (text, prop::collection::vec(edit, 0..3)).prop_map(|(text, edits)| {
            let mut characters: Vec<char> = text.chars().collect();
            for (at, kind, with) in edits {
                let at = at.index(characters.len() + 1);
                if kind < 2 && at < characters.len() {
                    characters.remove(at);
                }
                if kind > 0 {
                    characters.splice(at..at, with.chars());
                }
            }
            characters.into_iter().collect()
        })
    }

    fn instants() -> impl Strategy<Value = DateTime<Utc>> {
        let first = parse_instant("0000-01-01T00:00:00Z").unwrap().timestamp();
        let last = parse_instant("9999-12-31T23:59:59Z").unwrap().timestamp();
        (first..=last, prop_oneof![Just(0), 0..1_000_000_000_u32])
            .prop_map(|(seconds, nanos)| Utc.timestamp_opt(seconds, nanos).unwrap())
    }

    const NEAR_INSTANT: &str = "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[012][0-9]:[0-6][0-9]:[0-6][0-9]\
                                (\\.[0-9]{1,10})?(Z|[+-][012][0-9]:[0-6][0-9])";

    proptest! {
        #[test]
        fn what_is_written_is_read_back(instant in instants(), offset_minutes in -1439..=1439) {
            prop_assert_eq!(parse_instant(&format_instant(instant).to_string()), Ok(instant));

            let offset = FixedOffset::east_opt(offset_minutes * 60).unwrap();
            let local = instant.with_timezone(&offset);
            if (0..=9999).contains(&local.year()) {
                prop_assert_eq!(parse_instant(&format_local(local).to_string()), Ok(instant));
            }
            let date = instant.date_naive();
            prop_assert_eq!(parse_date(&format_date(date).to_string()), Ok(date));
        }

        #[test]
        fn decimals_are_kept(
            mantissa in Decimal::MIN.mantissa()..=Decimal::MAX.mantissa(),
            scale in 0..=28_u32,
        ) {
            let decimal = Decimal::from_i128_with_scale(mantissa, scale);
            let read = parse_decimal(&decimal.to_string()).unwrap();
            prop_assert_eq!((read.mantissa(), read.scale()), (mantissa, scale));
        }

        #[test]
        fn instants_agree_with_a_second_opinion(text in near(NEAR_INSTANT)) {
            let second_opinion = DateTime::parse_from_rfc3339(&text);
            match parse_instant(&text).map_err(|error| error.fault()) {
                Ok(instant) => {
                    prop_assert!(is_instant(&text));
                    prop_assert_eq!(second_opinion.unwrap(), instant);
                }
                Err(Fault::Malformed(_) | Fault::FractionTooLong) => {
                    prop_assert!(!is_instant(&text));
                }
                Err(Fault::LeapSecond) => prop_assert!(is_instant(&text) && text.contains(":60")),
                Err(_) => prop_assert!(is_instant(&text) && second_opinion.is_err()),
            }
        }

        #[test]
        fn dates_agree_with_a_second_opinion(text in near("[0-9]{4}-[01][0-9]-[0-3][0-9]")) {
            let second_opinion = text.parse().ok().filter(|_| shape(&text) == "dddd-dd-dd");
            prop_assert_eq!(parse_date(&text).ok(), second_opinion);
        }

        #[test]
        fn decimals_agree_with_a_second_opinion(
            text in near("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,12})?"),
        ) {
            let second_opinion = Decimal::from_str_exact(&text).ok().filter(|_| is_decimal(&text));
            prop_assert_eq!(parse_decimal(&text).ok(), second_opinion);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (parse_instant(&text), parse_date(&text), parse_decimal(&text));
        }
    }
}
