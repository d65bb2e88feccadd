//! Values in words.

use core::fmt;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{calendar::Zone, decision::Value};

/// How values are shown: instants on the wall clock of a zone, or in UTC.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) zone: Option<&'a Zone>,
}

impl<'a> Words<'a> {
    pub(super) const fn value(self, value: &'a Value) -> impl fmt::Display + use<'a> {
        ShownValue { value, words: self }
    }

    pub(super) const fn instant(self, at: DateTime<Utc>) -> impl fmt::Display + use<'a> {
        ShownInstant { at, words: self }
    }
}

struct ShownValue<'a> {
    value: &'a Value,
    words: Words<'a>,
}

impl fmt::Display for ShownValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value {
            Value::Instant(at) => write!(f, "{}", self.words.instant(*at)),
            Value::Date(date) => write!(f, "{}", shown_date(*date)),
            Value::Duration(duration) => write!(f, "{}", ShownDuration(*duration)),
            Value::Count(count) => write!(f, "{count}"),
            Value::Rate(rate) => write!(f, "{rate}"),
            Value::Money(money) => write!(f, "{money}"),
            Value::Unrounded(exact) => write!(f, "{exact}"),
            Value::Name(name) => f.write_str(name),
            Value::Location(id) => write!(f, "`{id}`"),
            // The first digits tell calendars apart; the stamp has them all.
            Value::Calendar(digest) => digest
                .as_bytes()
                .iter()
                .take(6)
                .try_for_each(|byte| write!(f, "{byte:02x}")),
            Value::Missing => f.write_str("not given"),
        }
    }
}

struct ShownInstant<'a> {
    at: DateTime<Utc>,
    words: Words<'a>,
}

impl fmt::Display for ShownInstant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Seconds only where there are any.
        let is_whole_minute =
            self.at.timestamp().rem_euclid(60) == 0 && self.at.timestamp_subsec_nanos() == 0;
        let time = if is_whole_minute {
            "%H:%M"
        } else {
            "%H:%M:%S%.f"
        };
        match self.words.zone.map(|zone| zone.local(self.at)) {
            Some(Ok(local)) => write!(
                f,
                "{} {} {}",
                local.format("%a %Y-%m-%d"),
                local.format(time),
                local.offset()
            ),
            _ => write!(
                f,
                "{} {} UTC",
                self.at.format("%a %Y-%m-%d"),
                self.at.format(time)
            ),
        }
    }
}

/// A date with its weekday.
pub(super) fn shown_date(date: NaiveDate) -> impl fmt::Display {
    date.format("%a %Y-%m-%d")
}

/// A length of time such as `1 h 30 min`.
pub(super) struct ShownDuration(pub(super) TimeDelta);

impl fmt::Display for ShownDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, nanoseconds) = (self.0.num_seconds(), self.0.subsec_nanos());
        if self.0 < TimeDelta::zero() {
            f.write_str("minus ")?;
        }
        let whole = seconds.unsigned_abs();
        let (hours, minutes, rest) = (whole / 3600, whole % 3600 / 60, whole % 60);
        let mut separator = "";
        for (count, unit) in [(hours, "h"), (minutes, "min")] {
            if count > 0 {
                write!(f, "{separator}{count} {unit}")?;
                separator = " ";
            }
        }
        if nanoseconds != 0 {
            let fraction = alloc::format!("{:09}", nanoseconds.unsigned_abs());
            let fraction = fraction.trim_end_matches('0');
            write!(f, "{separator}{rest}.{fraction} s")
        } else if rest > 0 || whole == 0 {
            write!(f, "{separator}{rest} s")
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn lengths_of_time_name_their_units() {
        for (nanoseconds, shown) in [
            (0, "0 s"),
            (1, "0.000000001 s"),
            (500_000_000, "0.5 s"),
            (60_000_000_000, "1 min"),
            (7_200_000_000_000, "2 h"),
            (5_461_250_000_000, "1 h 31 min 1.25 s"),
            (-3_600_250_000_000, "minus 1 h 0.25 s"),
        ] {
            let duration = TimeDelta::nanoseconds(nanoseconds);
            assert_eq!(ShownDuration(duration).to_string(), shown);
        }
    }
}
