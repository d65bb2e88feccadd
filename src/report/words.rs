//! Values in words, whatever the language.

use alloc::{
    format,
    string::{String, ToString},
    sync::Arc,
};
use core::{
    fmt::{self, Write},
    marker::PhantomData,
};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};

use super::language::Tongue;
use crate::{
    calendar::{Digest, Share, Zone},
    document::SpokenLanguage,
    finding,
    money::{Credits, Fraction, Money, Rate, Unrounded},
};

/// How values are told: in a language, with instants on the wall clock of a zone or in UTC.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a, L> {
    pub(super) zone: Option<&'a Zone>,
    language: PhantomData<L>,
}

impl<'a, L: Tongue> Words<'a, L> {
    pub(super) const fn new(zone: Option<&'a Zone>) -> Self {
        Self {
            zone,
            language: PhantomData,
        }
    }

    /// A value as a sentence tells it.
    pub(super) const fn of<T: Tell<L> + ?Sized>(
        self,
        value: &'a T,
    ) -> impl fmt::Display + use<'a, T, L> {
        Told { value, words: self }
    }

    /// A number as it is written, with what stands after it, such as a currency.
    #[allow(clippy::unused_self, reason = "the language is the type alone")]
    pub(super) const fn number<T: fmt::Display>(self, plain: T) -> impl fmt::Display + use<T, L> {
        Number::<T, L>(plain, PhantomData)
    }

    pub(super) const fn instant(self, at: DateTime<Utc>) -> impl fmt::Display + use<'a, L> {
        ShownInstant { at, words: self }
    }

    #[allow(clippy::unused_self, reason = "the language is the type alone")]
    pub(super) const fn date(self, date: NaiveDate) -> impl fmt::Display + use<L> {
        ShownDate::<L>(date, PhantomData)
    }

    pub(super) const fn duration(self, length: TimeDelta) -> impl fmt::Display + use<'a, L> {
        ShownDuration {
            length,
            words: self,
        }
    }
}

/// A year, of four digits at least, and with its sign where it has more, or is below zero.
pub(super) struct Year(pub(super) i32);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year @ 0..=9_999 => write!(f, "{year:04}"),
            year => write!(f, "{year:+05}"),
        }
    }
}

/// What a language tells in words of its own.
pub(super) trait Tell<L: Tongue> {
    /// Writes the value as a part of a sentence.
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

struct Told<'a, T: ?Sized, L> {
    value: &'a T,
    words: Words<'a, L>,
}

impl<T: Tell<L> + ?Sized, L: Tongue> fmt::Display for Told<'_, T, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.tell(self.words, f)
    }
}

impl<L: Tongue> Tell<L> for DateTime<Utc> {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.instant(*self))
    }
}

impl<L: Tongue> Tell<L> for NaiveDate {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.date(*self))
    }
}

impl<L: Tongue> Tell<L> for TimeDelta {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.duration(*self))
    }
}

/// A name that the caller gave.
impl<L: Tongue> Tell<L> for str {
    fn tell(&self, _: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (opening, closing) = L::QUOTES;
        write!(f, "{opening}{}{closing}", OneLine(self))
    }
}

impl<L: Tongue> Tell<L> for Arc<str> {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).tell(words, f)
    }
}

impl<L: Tongue> Tell<L> for Digest {
    /// The first digits tell calendars apart; the stamp has them all.
    fn tell(&self, _: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = self.as_bytes().iter().take(6);
        first.try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<L: Tongue> Tell<L> for [SpokenLanguage]
where
    SpokenLanguage: Tell<L>,
{
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, language) in self.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            language.tell(words, f)?;
        }
        Ok(())
    }
}

/// Numbers, with their currency where they have one.
macro_rules! told_as_numbers {
    ($( $type:ty, )+) => {
        $(
            impl<L: Tongue> Tell<L> for $type {
                fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{}", words.number(self))
                }
            }
        )+
    };
}

told_as_numbers! { Money, Unrounded, Credits, u16, u32, u64, usize, i64, }

/// A share, in percent.
impl<L: Tongue> Tell<L> for Rate {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}%", words.number(self.in_percent()), L::PERCENT)
    }
}

/// In percent, where that is a decimal.
impl<L: Tongue> Tell<L> for Share {
    fn tell(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = Fraction::of([self.part().into(), 100], [self.whole().into()]);
        let percent = percent.map(|exact| exact.to_string());
        match percent.filter(|shown| !shown.contains('/')) {
            Some(percent) => write!(f, "{}{}%", words.number(percent), L::PERCENT),
            None => write!(f, "{}", words.number(self)),
        }
    }
}

struct Number<T, L>(T, PhantomData<L>);

impl<T: fmt::Display, L: Tongue> fmt::Display for Number<T, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = format!("{}", self.0);
        let unsigned = plain.strip_prefix('-').unwrap_or(&plain);
        let is_digit = |character: char| character.is_ascii_digit();
        let whole_ends = unsigned.find(|character| !is_digit(character));
        let (whole, rest) = unsigned.split_at(whole_ends.unwrap_or(unsigned.len()));
        if plain.starts_with('-') {
            f.write_char('-')?;
        }
        for (index, digit) in whole.char_indices() {
            let left = whole.len().saturating_sub(index);
            if index > 0 && left.is_multiple_of(3) {
                f.write_str(L::GROUPS)?;
            }
            f.write_char(digit)?;
        }
        let rest = match rest.strip_prefix('.') {
            Some(decimals) => {
                f.write_str(L::POINT)?;
                decimals
            }
            None => rest,
        };
        match rest.split_once(' ') {
            Some((decimals, unit)) => write!(f, "{decimals}{}{unit}", L::UNIT),
            None => f.write_str(rest),
        }
    }
}

struct ShownInstant<'a, L> {
    at: DateTime<Utc>,
    words: Words<'a, L>,
}

impl<L: Tongue> fmt::Display for ShownInstant<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words;
        match words.zone.map(|zone| zone.local(self.at)) {
            Some(Ok(local)) => write!(
                f,
                "{} {} {}",
                words.date(local.date_naive()),
                shown_time(local.time()),
                local.offset()
            ),
            _ => write!(
                f,
                "{} {} UTC",
                words.date(self.at.date_naive()),
                shown_time(self.at.time())
            ),
        }
    }
}

struct ShownDate<L>(NaiveDate, PhantomData<L>);

impl<L: Tongue> fmt::Display for ShownDate<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        L::date(self.0, f)
    }
}

impl<L: Tongue> Tell<L> for NaiveTime {
    fn tell(&self, _: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown_time(*self))
    }
}

/// A time of day, its seconds only where there are any.
pub(super) fn shown_time(time: NaiveTime) -> impl fmt::Display {
    let is_whole_minute = time.second() == 0 && time.nanosecond() == 0;
    time.format(if is_whole_minute {
        "%H:%M"
    } else {
        "%H:%M:%S%.f"
    })
}

/// A text of the caller's that cannot break its line or turn what follows it: control characters, line separators and
/// changes of direction are escaped.
pub(super) struct OneLine<'a>(pub(super) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        finding::OneLine(f).write_str(self.0)
    }
}

/// `words` with a capital.
pub(super) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

/// A length of time such as `1 h 30 min`.
struct ShownDuration<'a, L> {
    length: TimeDelta,
    words: Words<'a, L>,
}

impl<L: Tongue> fmt::Display for ShownDuration<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, nanoseconds) = (self.length.num_seconds(), self.length.subsec_nanos());
        if self.length < TimeDelta::zero() {
            f.write_str(L::MINUS)?;
        }
        let whole = seconds.unsigned_abs();
        let (hours, minutes, rest) = (whole / 3600, whole % 3600 / 60, whole % 60);
        let words = self.words;
        let mut separator = "";
        for (count, unit) in [(hours, "h"), (minutes, "min")] {
            if count > 0 {
                write!(f, "{separator}{}{}{unit}", words.number(count), L::UNIT)?;
                separator = " ";
            }
        }
        if nanoseconds != 0 {
            let fraction = format!("{:09}", nanoseconds.unsigned_abs());
            let fraction = fraction.trim_end_matches('0');
            write!(f, "{separator}{rest}{}{fraction}{}s", L::POINT, L::UNIT)
        } else if rest > 0 || whole == 0 {
            write!(f, "{separator}{rest}{}s", L::UNIT)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::report::{english::English, french::French};

    #[test]
    fn lengths_of_time_name_their_units() {
        for (nanoseconds, english, french) in [
            (0, "0 s", "0\u{a0}s"),
            (1, "0.000000001 s", "0,000000001\u{a0}s"),
            (500_000_000, "0.5 s", "0,5\u{a0}s"),
            (60_000_000_000, "1 min", "1\u{a0}min"),
            (7_200_000_000_000, "2 h", "2\u{a0}h"),
            (7_200_000_000_000_000, "2,000 h", "2\u{202f}000\u{a0}h"),
            (
                5_461_250_000_000,
                "1 h 31 min 1.25 s",
                "1\u{a0}h 31\u{a0}min 1,25\u{a0}s",
            ),
            (
                -3_600_250_000_000,
                "minus 1 h 0.25 s",
                "moins 1\u{a0}h 0,25\u{a0}s",
            ),
        ] {
            let length = TimeDelta::nanoseconds(nanoseconds);
            let words = Words::<English>::new(None);
            assert_eq!(words.duration(length).to_string(), english);
            let words = Words::<French>::new(None);
            assert_eq!(words.duration(length).to_string(), french);
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_has_it() {
        for (plain, english, french) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1000", "1,000", "1\u{202f}000"),
            ("-1234567.5", "-1,234,567.5", "-1\u{202f}234\u{202f}567,5"),
            ("7500.01 EUR", "7,500.01 EUR", "7\u{202f}500,01\u{a0}EUR"),
            ("250 JPY", "250 JPY", "250\u{a0}JPY"),
            ("3700/3", "3,700/3", "3\u{202f}700/3"),
        ] {
            assert_eq!(
                Words::<English>::new(None).number(plain).to_string(),
                english
            );
            assert_eq!(Words::<French>::new(None).number(plain).to_string(), french);
        }
    }

    #[test]
    fn dates_are_told_as_chrono_formats_them() {
        let years = [-12_345, -1, 0, 1, 999, 2_026, 9_999, 10_000];
        let firsts = years.into_iter().flat_map(|year| {
            (1..=12).filter_map(move |month| NaiveDate::from_ymd_opt(year, month, 9))
        });
        for date in firsts {
            let told = Words::<English>::new(None).date(date).to_string();
            assert_eq!(told, date.format("%a %-d %b %Y").to_string());
        }
    }
}
