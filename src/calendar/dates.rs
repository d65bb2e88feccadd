//! The dates of a closure or of special hours: one, a range, or a day of every year.

use core::{fmt, ops::RangeInclusive};

use chrono::{Datelike, Month, NaiveDate, Weekday};

use super::WEEKDAYS;

/// The dates of a closure or of special hours: one, a range, or a day of every year.
///
/// A rule is kept as it was written; a calendar works out its dates within its span, and equals one to which they are given one by one.
///
/// # Example
///
/// ```
/// use unified_support::calendar::{Dates, Nth};
/// use unified_support::chrono::{Month, NaiveDate, Weekday};
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let works_holiday = Dates::range(date(2026, 12, 24), date(2027, 1, 1))?;
/// assert!(works_holiday.contains(date(2026, 12, 31)) && !works_holiday.contains(date(2027, 1, 2)));
///
/// let thanksgiving = Dates::every_nth(Nth::Fourth, Weekday::Thu, Month::November);
/// let found: Vec<_> = thanksgiving.within(date(2026, 1, 1)..=date(2027, 12, 31)).collect();
/// assert_eq!(found, [date(2026, 11, 26), date(2027, 11, 25)]);
///
/// // A day that only leap years have is a date in those alone; one that no year has is refused.
/// let leap_day = Dates::every_year(Month::February, 29)?;
/// assert_eq!(leap_day.within(date(2025, 1, 1)..=date(2028, 12, 31)).count(), 1);
/// assert!(Dates::every_year(Month::April, 31).is_err());
/// # Ok::<(), unified_support::calendar::DatesError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dates(DatesForm);

/// What [`Dates`] are made of: sound, since only `Dates` makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum DatesForm {
    One(NaiveDate),
    /// Both included; the first is not after the last.
    Range(NaiveDate, NaiveDate),
    /// The day is one that the month has in some year.
    EveryYear(Month, u32),
    EveryNth(Nth, Weekday, Month),
}

impl Dates {
    /// One date.
    #[must_use]
    pub const fn on(date: NaiveDate) -> Self {
        Self(DatesForm::One(date))
    }

    /// The dates from `first` to `last`, both included.
    ///
    /// # Errors
    ///
    /// - [`DatesError::Reversed`]: `last` is before `first`.
    pub fn range(first: NaiveDate, last: NaiveDate) -> Result<Self, DatesError> {
        if last < first {
            return Err(DatesError::Reversed { first, last });
        }
        Ok(Self(DatesForm::Range(first, last)))
    }

    /// One date of every year; the 29th of February is one in leap years alone.
    ///
    /// # Errors
    ///
    /// - [`DatesError::NoSuchDay`]: no year has this day.
    pub fn every_year(month: Month, day: u32) -> Result<Self, DatesError> {
        let leap_year = 2000;
        NaiveDate::from_ymd_opt(leap_year, month.number_from_month(), day)
            .map(|_| Self(DatesForm::EveryYear(month, day)))
            .ok_or(DatesError::NoSuchDay { month, day })
    }

    /// A weekday of a month by its number, in every year; none in a year whose month has no fifth.
    #[must_use]
    pub const fn every_nth(nth: Nth, weekday: Weekday, month: Month) -> Self {
        Self(DatesForm::EveryNth(nth, weekday, month))
    }

    /// The date, if it is one alone.
    #[must_use]
    pub const fn one(self) -> Option<NaiveDate> {
        match self.0 {
            DatesForm::One(date) => Some(date),
            _ => None,
        }
    }

    /// Whether `date` is among them.
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        self.within(date..=date).next().is_some()
    }

    /// Those among `dates`, in their order.
    pub fn within(self, dates: RangeInclusive<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
        let (first, last) = dates.into_inner();
        let days = match self.0 {
            DatesForm::One(date) => Some((date, date)),
            DatesForm::Range(first, last) => Some((first, last)),
            DatesForm::EveryYear(..) | DatesForm::EveryNth(..) => None,
        };
        let form = self.0;
        let years = days.map_or(Some(first.year()..=last.year()), |_| None);
        let of_years = years.into_iter().flatten();
        let of_years = of_years.filter_map(move |year| form.in_year(year));
        let of_years = of_years.filter(move |date| (first..=last).contains(date));
        let days = days.map(|(from, to)| (from.max(first), to.min(last)));
        let days = days.map(|(from, to)| from.iter_days().take_while(move |day| *day <= to));
        days.into_iter().flatten().chain(of_years)
    }

    #[cfg_attr(
        not(all(feature = "rules", feature = "serde")),
        allow(dead_code, reason = "only the wire format asks")
    )]
    pub(crate) const fn form(self) -> DatesForm {
        self.0
    }
}

impl DatesForm {
    /// The date of a rule in `year`, if it has one then.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::One(_) | Self::Range(..) => None,
            Self::EveryYear(month, day) => {
                NaiveDate::from_ymd_opt(year, month.number_from_month(), day)
            }
            Self::EveryNth(nth, weekday, month) => {
                let month = month.number_from_month();
                let of = |count| NaiveDate::from_weekday_of_month_opt(year, month, weekday, count);
                match nth.count() {
                    Some(count) => of(count),
                    None => of(5).or_else(|| of(4)),
                }
            }
        }
    }
}

impl From<NaiveDate> for Dates {
    fn from(date: NaiveDate) -> Self {
        Self::on(date)
    }
}

impl fmt::Display for Dates {
    /// Such as `2026-05-14`, `2026-12-24..2027-01-01`, `every 12-25` or `every fourth thursday of 11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            DatesForm::One(date) => write!(f, "{date}"),
            DatesForm::Range(first, last) => write!(f, "{first}..{last}"),
            DatesForm::EveryYear(month, day) => {
                write!(f, "every {:02}-{day:02}", month.number_from_month())
            }
            DatesForm::EveryNth(nth, weekday, month) => {
                let mut days = WEEKDAYS.iter().filter(|(day, _)| *day == weekday);
                let weekday = days.next().map_or("", |(_, name)| name);
                let (nth, month) = (nth.as_str(), month.number_from_month());
                write!(f, "every {nth} {weekday} of {month:02}")
            }
        }
    }
}

/// Which of the same weekdays of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth, which need not be the last.
    Fourth,
    /// The fifth, which not every month has.
    Fifth,
    /// The last: the fifth, or the fourth where there is no fifth.
    Last,
}

impl Nth {
    /// Every one, in order.
    pub const ALL: &[Self] = &[
        Self::First,
        Self::Second,
        Self::Third,
        Self::Fourth,
        Self::Fifth,
        Self::Last,
    ];

    /// The name in the wire format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
            Self::Fourth => "fourth",
            Self::Fifth => "fifth",
            Self::Last => "last",
        }
    }

    /// Its number; none for the last.
    const fn count(self) -> Option<u8> {
        match self {
            Self::First => Some(1),
            Self::Second => Some(2),
            Self::Third => Some(3),
            Self::Fourth => Some(4),
            Self::Fifth => Some(5),
            Self::Last => None,
        }
    }
}

impl TryFrom<i8> for Nth {
    type Error = DatesError;

    /// As in iCalendar: 1 to 5 from the beginning of the month, and -1 for the last.
    ///
    /// # Errors
    ///
    /// - [`DatesError::NoSuchNumber`]: any other number.
    fn try_from(number: i8) -> Result<Self, DatesError> {
        match number {
            1 => Ok(Self::First),
            2 => Ok(Self::Second),
            3 => Ok(Self::Third),
            4 => Ok(Self::Fourth),
            5 => Ok(Self::Fifth),
            -1 => Ok(Self::Last),
            _ => Err(DatesError::NoSuchNumber { number }),
        }
    }
}

/// Why dates were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DatesError {
    /// The last date of a range is before the first.
    #[error("the last day is before the first")]
    Reversed {
        /// The first date.
        first: NaiveDate,
        /// The last date.
        last: NaiveDate,
    },
    /// No year has this day.
    #[error("month {} has no day {day} in any year", .month.number_from_month())]
    NoSuchDay {
        /// The month.
        month: Month,
        /// The day.
        day: u32,
    },
    /// No month has a weekday of this number.
    #[error(
        "expected the number of a weekday in its month, 1 to 5, or -1 for the last, found {number}"
    )]
    NoSuchNumber {
        /// The number.
        number: i8,
    },
}
