//! Months.

use core::fmt;

use chrono::{Datelike, NaiveDate};

/// A month of a year, such as May 2026, written `2026-05`.
///
/// # Example
///
/// ```
/// use unified_support::calendar::CalendarMonth;
/// use unified_support::chrono::NaiveDate;
///
/// let date = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
/// let may = CalendarMonth::of(date(31));
/// assert_eq!((may, may.first_day()), (CalendarMonth::of(date(1)), date(1)));
/// assert_eq!(may.to_string(), "2026-05");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarMonth {
    first_day: NaiveDate,
}

impl CalendarMonth {
    /// The month in which `date` lies.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        // Every month has a first day.
        Self {
            first_day: date.with_day(1).unwrap_or(date),
        }
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }
}

impl fmt::Display for CalendarMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first_day.format("%Y-%m"))
    }
}
