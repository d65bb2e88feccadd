//! How the time of a price is counted.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years have at most six digits, so that the largest count is below 2^41; the divisors are constants above zero or the \
              days of a month"
)]

use core::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::{
    document::{AbsentDay, vocabulary::fees::DayCount},
    order::Periods,
};

/// The parts of a month by `months`: each of its days is as many of them as the number of days goes into this.
const MONTH: i64 = 28 * 29 * 15 * 31;

/// The parts of a year by `actual_actual`: each of its days is as many of them as the other number of days.
const YEAR: i64 = 365 * 366;

/// How much of `whole` lies up to the end of `last`, a day of it, by `day_count`; in units that are its own.
///
/// A day more is never less, so that no part of the whole is below zero.
pub(super) fn units(
    day_count: DayCount,
    whole: &RangeInclusive<NaiveDate>,
    last: NaiveDate,
    absent_day: AbsentDay,
) -> u64 {
    let first = *whole.start();
    let units = match day_count {
        DayCount::Days => days(first, last),
        DayCount::Months => months_to(last, last.day()) - months_to(first, first.day() - 1),
        DayCount::Thirty360 => thirty(
            first,
            last,
            |day, first| {
                if day == 31 && first == 30 { 30 } else { day }
            },
        ),
        DayCount::ThirtyE360 => thirty(first, last, |day, _| day.min(30)),
        DayCount::Actual365 => actual_365(first, last, absent_day),
        DayCount::ActualActual => {
            years_to(last, last.ordinal()) - years_to(first, first.ordinal() - 1)
        }
    };
    u64::try_from(units).unwrap_or(0)
}

/// How many days there are, both included.
fn days(first: NaiveDate, last: NaiveDate) -> i64 {
    last.signed_duration_since(first).num_days() + 1
}

/// How many months lie before the end of the day `day` of the month of `date`, in parts of a month.
fn months_to(date: NaiveDate, day: u32) -> i64 {
    let days = i64::from(date.num_days_in_month());
    months(date) * MONTH + i64::from(day) * (MONTH / days)
}

/// The months from the year 0 to that of `date`.
fn months(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

/// How many years lie before the end of the day `ordinal` of the year of `date`, in parts of a year.
fn years_to(date: NaiveDate, ordinal: u32) -> i64 {
    let each = if date.leap_year() { 365 } else { 366 };
    i64::from(date.year()) * YEAR + i64::from(ordinal) * each
}

/// The days from `first` to the day after `last` in a year of twelve months of 30 days: `cut` makes the number of that day, given that
/// of the first, at most 30.
fn thirty(first: NaiveDate, last: NaiveDate, cut: impl Fn(i64, i64) -> i64) -> i64 {
    let from = i64::from(first.day()).min(30);
    let (month, day) = if last.day() == u32::from(last.num_days_in_month()) {
        (months(last) + 1, 1)
    } else {
        (months(last), i64::from(last.day()) + 1)
    };
    (month - months(first)) * 30 + cut(day, from) - from
}

/// The days, of which each year from `first` on has 365 at most.
fn actual_365(first: NaiveDate, last: NaiveDate, absent_day: AbsentDay) -> i64 {
    let years = Periods::years(first, absent_day);
    let begun = |years_on: i32| {
        let index = u32::try_from(years_on).ok()?;
        let begins = years.begins(index).filter(|begins| *begins <= last)?;
        Some((i64::from(index), begins))
    };
    let years_on = last.year() - first.year();
    // A year may also begin a day before its month does, by the reading.
    let current = begun(years_on + 1).or_else(|| begun(years_on));
    let current = current.or_else(|| begun(years_on - 1));
    let (index, begins) = current.unwrap_or((0, first));
    index * 365 + days(begins, last).min(365)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    const ALL: &[DayCount] = DayCount::ALL;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn count(day_count: DayCount, first: NaiveDate, last: NaiveDate) -> u64 {
        units(day_count, &(first..=last), last, AbsentDay::MonthEnd)
    }

    #[test]
    fn a_year_is_what_its_basis_says() {
        for year in [2026, 2027, 2028] {
            let (first, last) = (date(year, 1, 1), date(year, 12, 31));
            let days = if year == 2028 { 366 } else { 365 };
            let counts = ALL.iter().map(|one| count(*one, first, last));
            let expected = [days, 12 * 377_580, 360, 360, 365, 133_590];
            assert!(counts.eq(expected), "{year}");
        }
    }

    /// The end of a month, and of February, in years of 360 days.
    #[test]
    fn the_last_days_of_months_by_360() {
        let to = |first, last| {
            let by = |day_count| count(day_count, first, last);
            (by(DayCount::Thirty360), by(DayCount::ThirtyE360))
        };
        // From the 1st: by the bond basis the 31st is nothing, by the European the 30th.
        assert_eq!(to(date(2026, 1, 1), date(2026, 1, 29)), (29, 29));
        assert_eq!(to(date(2026, 1, 1), date(2026, 1, 30)), (30, 29));
        assert_eq!(to(date(2026, 1, 1), date(2026, 1, 31)), (30, 30));
        assert_eq!(to(date(2026, 1, 1), date(2026, 2, 1)), (31, 31));
        // The last day of February is all that is left of its thirty.
        assert_eq!(to(date(2026, 2, 1), date(2026, 2, 27)), (27, 27));
        assert_eq!(to(date(2026, 2, 1), date(2026, 2, 28)), (30, 30));
        assert_eq!(to(date(2028, 2, 1), date(2028, 2, 28)), (28, 28));
        assert_eq!(to(date(2028, 2, 1), date(2028, 2, 29)), (30, 30));
        // From the 30th and the 31st.
        assert_eq!(to(date(2026, 1, 30), date(2026, 1, 30)), (0, 0));
        assert_eq!(to(date(2026, 1, 31), date(2026, 1, 31)), (1, 1));
        assert_eq!(to(date(2026, 1, 31), date(2026, 3, 30)), (60, 60));
        // No rule for February: from its last day there are two days more than from the 30th.
        assert_eq!(to(date(2026, 2, 28), date(2026, 3, 30)), (33, 32));
    }

    #[test]
    fn part_of_a_month_is_a_share_of_its_days() {
        let months = |first, last| count(DayCount::Months, first, last);
        assert_eq!(months(date(2026, 1, 1), date(2026, 1, 31)), 377_580);
        assert_eq!(months(date(2026, 2, 1), date(2026, 2, 28)), 377_580);
        assert_eq!(months(date(2028, 2, 1), date(2028, 2, 28)), 28 * 13_020);
        assert_eq!(months(date(2026, 4, 16), date(2026, 4, 30)), 377_580 / 2);
        // From the 15th to the 14th a year later is twelve months.
        assert_eq!(months(date(2026, 1, 15), date(2027, 1, 14)), 12 * 377_580);
    }

    #[test]
    fn the_366th_day_of_a_year_is_nothing_by_365() {
        let days = |first, last| count(DayCount::Actual365, first, last);
        assert_eq!(days(date(2028, 1, 1), date(2028, 2, 29)), 60);
        assert_eq!(days(date(2028, 1, 1), date(2028, 12, 30)), 365);
        assert_eq!(days(date(2028, 1, 1), date(2028, 12, 31)), 365);
        assert_eq!(days(date(2028, 1, 1), date(2029, 1, 1)), 366);
        assert_eq!(days(date(2027, 3, 1), date(2028, 2, 28)), 365);
        assert_eq!(days(date(2027, 3, 1), date(2028, 2, 29)), 365);
        assert_eq!(days(date(2027, 3, 1), date(2028, 3, 1)), 366);
        // A year from 29 February ends on the 28th, by the reading, or on the 27th.
        let by = |last, reading| {
            let first = date(2028, 2, 29);
            units(DayCount::Actual365, &(first..=last), last, reading)
        };
        assert_eq!(by(date(2029, 2, 27), AbsentDay::MonthEnd), 365);
        assert_eq!(by(date(2029, 2, 28), AbsentDay::MonthEnd), 365);
        assert_eq!(by(date(2029, 2, 28), AbsentDay::DayBefore), 366);
    }

    #[test]
    fn years_of_two_lengths_are_years() {
        let parts = |first, last| count(DayCount::ActualActual, first, last);
        assert_eq!(parts(date(2027, 12, 31), date(2027, 12, 31)), 366);
        assert_eq!(parts(date(2028, 1, 1), date(2028, 1, 1)), 365);
        assert_eq!(parts(date(2027, 12, 31), date(2028, 1, 1)), 731);
        assert_eq!(parts(date(2026, 7, 1), date(2029, 6, 30)), 3 * 133_590);
    }

    #[test]
    fn a_day_more_is_never_less() {
        for day_count in ALL {
            for start in 0..70 {
                let first = date(2027, 12, 20) + chrono::TimeDelta::days(start);
                let whole = first..=first + chrono::TimeDelta::days(500);
                let counts = first.iter_days().take(500);
                let counts =
                    counts.map(|last| units(*day_count, &whole, last, AbsentDay::MonthEnd));
                let counts: Vec<_> = counts.collect();
                assert!(counts.is_sorted(), "{day_count} from {first}");
            }
            let all = NaiveDate::MIN..=NaiveDate::MAX;
            assert!(units(*day_count, &all, NaiveDate::MAX, AbsentDay::MonthEnd) > 180_000_000);
        }
    }
}
