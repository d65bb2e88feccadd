//! What the benchmarks measure: the reference calendar, random starts and durations.
//!
//! The comparison with other crates includes this file, so that all are asked the same questions.

#![allow(
    dead_code,
    reason = "each benchmark that includes the file asks some of the questions"
)]

use chrono::{Datelike, Days, NaiveDate};

/// The zone of the reference calendar. Its hours are Monday to Friday 09:00-17:30.
pub(crate) const ZONE: &str = "Europe/Berlin";

/// How many questions are asked in a row: large enough that no branch predictor learns the answers.
pub(crate) const QUESTIONS: usize = 4096;

/// The durations that are added, in hours.
pub(crate) const HOURS: [i64; 4] = [2, 4, 40, 2000];

/// The German public holidays of `years`, in order, each date once: in 2008 Ascension Day was the first of May.
pub(crate) fn holidays(years: std::ops::RangeInclusive<i32>) -> Vec<NaiveDate> {
    let mut dates: Vec<_> = years.flat_map(holidays_of).collect();
    dates.sort();
    dates.dedup();
    dates
}

/// Unix seconds spread evenly over the five years from 2024 to 2028, the same in every run.
pub(crate) fn starts() -> Vec<i64> {
    let first = date(2024, 1, 1).and_time(chrono::NaiveTime::MIN).and_utc();
    let seconds = 5 * 365 * 86_400;
    let mut random = Random(7);
    (0..QUESTIONS)
        .map(|_| first.timestamp() + random.below(seconds))
        .collect()
}

/// Spans of up to a year, in seconds, the same in every run.
pub(crate) fn spans() -> Vec<i64> {
    let mut random = Random(11);
    (0..QUESTIONS).map(|_| random.below(365 * 86_400)).collect()
}

fn holidays_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    let easter = easter(year);
    let fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)].map(|(m, d)| date(year, m, d));
    let moving = [
        easter - Days::new(2),
        easter + Days::new(1),
        easter + Days::new(39),
        easter + Days::new(50),
    ];
    fixed.into_iter().chain(moving)
}

/// Easter Sunday, by Gauss as completed by Lichtenberg.
fn easter(year: i32) -> NaiveDate {
    let (century, golden) = (year / 100, year % 19);
    let m = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let s = 2 - (3 * century + 3) / 4;
    let d = (19 * golden + m) % 30;
    let r = (d + golden / 11) / 29;
    let full_moon = 21 + d - r;
    let sunday = 7 - (year + year / 4 + s) % 7;
    let after = 7 - (full_moon - sunday).rem_euclid(7);
    let march_day = u64::from((full_moon + after).unsigned_abs());
    date(year, 3, 1) + Days::new(march_day - 1)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar");
    debug_assert_eq!(date.year(), year);
    date
}

/// A linear congruential generator: no dependency, and the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}
