//! Values in words.

mod duty;
mod limits;
mod services;
mod terms;

use alloc::sync::Arc;
use core::fmt::{self, Write};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};

use crate::{
    calendar::{Digest, Zone},
    document::{DeliveryMode, FeeRounding, ServiceHours, SpokenLanguage},
    fees::{FlexCapOf, FlexRefusal, ProrationWhole},
    incident::{IncidentState, Standing},
    money::Money,
};

/// How values are shown: instants on the wall clock of a zone, or in UTC.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) zone: Option<&'a Zone>,
}

impl<'a> Words<'a> {
    /// A value as a sentence tells it.
    pub(super) const fn of<T: Tell + ?Sized>(self, value: &'a T) -> impl fmt::Display + use<'a, T> {
        Told { value, words: self }
    }

    pub(super) const fn instant(self, at: DateTime<Utc>) -> impl fmt::Display + use<'a> {
        ShownInstant { at, words: self }
    }
}

impl Words<'_> {
    /// How `what` stands; `due` is when it is due, where that is known.
    pub(super) fn standing(
        self,
        what: &str,
        standing: Standing,
        due: Option<DateTime<Utc>>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match standing {
            Standing::Awaited => write!(f, "{what} awaited"),
            Standing::Owed => match due {
                Some(due) => write!(f, "{what} due {}", self.instant(due)),
                None => write!(f, "{what} owed"),
            },
            Standing::Met { at } => write!(f, "{what} met {}", self.instant(at)),
            Standing::Missed {
                since,
                done_at: None,
                ..
            } => write!(f, "{what} late since {}", self.instant(since)),
            Standing::Missed {
                since,
                done_at: Some(at),
                ..
            } => write!(
                f,
                "{what} given {}, late since {}",
                self.instant(at),
                self.instant(since)
            ),
            Standing::Ended { at } => write!(f, "{what} no longer owed since {}", self.instant(at)),
        }
    }
}

/// What sentences tell in words of their own.
pub(super) trait Tell {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

struct Told<'a, T: ?Sized> {
    value: &'a T,
    words: Words<'a>,
}

impl<T: Tell + ?Sized> fmt::Display for Told<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.tell(self.words, f)
    }
}

impl Tell for DateTime<Utc> {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.instant(*self))
    }
}

impl Tell for NaiveDate {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown_date(*self))
    }
}

impl Tell for TimeDelta {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", ShownDuration(*self))
    }
}

/// A name that the caller gave.
impl Tell for str {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", OneLine(self))
    }
}

impl Tell for Arc<str> {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).tell(words, f)
    }
}

impl Tell for Digest {
    /// The first digits tell calendars apart; the stamp has them all.
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = self.as_bytes().iter().take(6);
        first.try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Tell for [SpokenLanguage] {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, language) in self.iter().enumerate() {
            write!(f, "{}{language}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// How it rounds.
impl Tell for FeeRounding {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HalfAwayFromZero => "to the nearest minor unit, halves away from zero",
            Self::HalfEven => "to the nearest minor unit, halves to the even one",
            Self::Down => "down to the minor unit",
        })
    }
}

/// Why Flex pays nothing.
impl Tell for FlexRefusal {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotEligible => "it is of no use that Flex may be put to",
            Self::OtherCurrency => "its price is in another currency",
            Self::NoAllowance => "no allowance is given for its year",
            Self::TooLate => "it was bought too late",
            Self::BeyondAllowance => "nothing was left of the allowance",
            Self::NotExchanged => "the exchange by which it was to be had is not made",
        })
    }
}

impl Tell for ProrationWhole {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Term => "the order's term",
            Self::ContractYear => "the contract year",
            Self::Purchase => "the dates of a purchase",
            Self::Dates => "the given dates",
        })
    }
}

struct ShownInstant<'a> {
    at: DateTime<Utc>,
    words: Words<'a>,
}

impl fmt::Display for ShownInstant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.words.zone.map(|zone| zone.local(self.at)) {
            Some(Ok(local)) => write!(
                f,
                "{} {} {}",
                shown_date(local.date_naive()),
                shown_time(local.time()),
                local.offset()
            ),
            _ => write!(
                f,
                "{} {} UTC",
                shown_date(self.at.date_naive()),
                shown_time(self.at.time())
            ),
        }
    }
}

/// A date with its weekday.
pub(super) fn shown_date(date: NaiveDate) -> impl fmt::Display {
    date.format("%a %Y-%m-%d")
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

/// A number of days with its noun.
#[derive(Clone, Copy)]
pub(super) struct Days {
    count: i64,
    kind: &'static str,
}

impl Days {
    pub(super) const fn new(count: i64) -> Self {
        Self { count, kind: "" }
    }

    pub(super) fn of(count: impl TryInto<i64>) -> Self {
        Self::new(count.try_into().unwrap_or(i64::MAX))
    }

    /// The same number of days of one kind, such as `business`.
    pub(super) const fn of_kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.kind.is_empty() { "" } else { " " };
        let plural = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {}{space}day{plural}", self.count, self.kind)
    }
}

/// A text of the caller's that cannot break its line or turn what follows it: control characters, line separators and
/// changes of direction are escaped.
pub(super) struct OneLine<'a>(pub(super) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| {
            let is_escaped = character.is_control()
                || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if is_escaped {
                write!(f, "{}", character.escape_default())
            } else {
                f.write_char(character)
            }
        })
    }
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

/// Sums in several currencies, or that there are none.
pub(super) fn amounts(amounts: &[Money], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if amounts.is_empty() {
        return f.write_str("nothing");
    }
    for (index, amount) in amounts.iter().enumerate() {
        write!(f, "{}{amount}", if index == 0 { "" } else { ", " })?;
    }
    Ok(())
}

/// How a delivery is made, as an adverb.
pub(super) const fn delivered(mode: DeliveryMode) -> &'static str {
    match mode {
        DeliveryMode::Remote => "remotely",
        DeliveryMode::OnSite => "on site",
    }
}

/// When a service is available.
pub(super) const fn available(hours: ServiceHours) -> &'static str {
    match hours {
        ServiceHours::AroundTheClock => "around the clock",
        ServiceHours::BySeverity => "around the clock for requests, then as the severity says",
        ServiceHours::LocationBusinessHours => "in the business hours of the location",
        ServiceHours::HostBusinessHours => "in the business hours of the host",
        ServiceHours::AgreedZoneBusinessHours => {
            "in the business hours of a time zone agreed in writing"
        }
    }
}

/// What a cap of Flex is on.
pub(super) const fn capped(of: FlexCapOf) -> &'static str {
    match of {
        FlexCapOf::CreditsAndCustom => "credits and custom services",
        FlexCapOf::ProactiveCredits => "credits",
        FlexCapOf::CustomProactive => "custom services",
    }
}

/// Where an incident stands.
pub(super) const fn incident_state(state: IncidentState) -> &'static str {
    match state {
        IncidentState::Open => "open",
        IncidentState::WaitingForCustomer => "waiting for the customer",
        IncidentState::Mitigated => "mitigated",
        IncidentState::Closed => "closed",
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
