//! Open time by the dates of a zone.

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use chrono::{NaiveDate, TimeDelta};

use super::{CalendarError, OpenTime, Outside, Zone, business_days::BusinessDays};

/// Open time by the dates of a zone: a date is a business day if some instant of it is open.
///
/// Made by [`OpenTime::by_dates_of`].
#[derive(Debug)]
pub struct ZonedOpenTime {
    first: NaiveDate,
    last: NaiveDate,
    days: BusinessDays,
}

impl ZonedOpenTime {
    pub(super) fn new(open: &OpenTime, zone: &Zone) -> Result<Self, CalendarError> {
        let covered = open.covered();
        let first = zone.local_date(covered.start)?;
        let first = if zone.start_of(first)? < covered.start {
            next(first).ok_or_else(|| open.outside(Outside::Answer))?
        } else {
            first
        };
        // The date on which it ends is not covered to its end, unless it is empty.
        let end = zone.local_date(covered.end)?;
        let mut days = Vec::new();
        let mut count = 0_usize;
        let mut last = first;
        for date in first.iter_days().take_while(|date| *date < end) {
            let tomorrow = next(date).ok_or_else(|| open.outside(Outside::Answer))?;
            let of_date = open.between(zone.start_of(date)?, zone.start_of(tomorrow)?)?;
            if of_date > TimeDelta::zero() {
                days.push(count);
            }
            count = count.saturating_add(1);
            last = date;
        }
        Ok(Self {
            first,
            last,
            days: BusinessDays::new(count, days),
        })
    }

    /// The dates that it covers whole.
    #[must_use]
    pub const fn span(&self) -> RangeInclusive<NaiveDate> {
        self.first..=self.last
    }

    /// Whether some instant of `date` is open.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `date` is outside the span.
    pub fn is_business_day(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        let is_one = self.days.contains(self.day(date));
        is_one.ok_or_else(|| self.outside(Outside::Date(date)))
    }

    /// The `count`-th business day after `date`; before it for a negative `count`; `date` itself for zero.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `date` is outside the span, or the answer is.
    pub fn add_business_days(
        &self,
        date: NaiveDate,
        count: i64,
    ) -> Result<NaiveDate, CalendarError> {
        self.is_business_day(date)?;
        let day = self.days.add(self.day(date), count);
        let found = day.and_then(TimeDelta::try_days);
        found
            .and_then(|days| self.first.checked_add_signed(days))
            .ok_or_else(|| self.outside(Outside::Answer))
    }

    /// The number of `date` from the first, which is zero.
    fn day(&self, date: NaiveDate) -> i64 {
        date.signed_duration_since(self.first).num_days()
    }

    const fn outside(&self, what: Outside) -> CalendarError {
        CalendarError::DateOutOfSpan {
            what,
            first: self.first,
            last: self.last,
        }
    }
}

fn next(date: NaiveDate) -> Option<NaiveDate> {
    date.succ_opt()
}
