//! How the table is laid out, and how it is read.
//!
//! A row is a region. Where it begins in `DAYS` stand seven bytes with the weekends of the years, as masks from Monday, the lowest
//! bit; seven bytes with the number of days of each year; then the days, three bytes each, the lowest first:
//!
//! | bits | meaning |
//! | --- | --- |
//! | 0 to 8 | the day of the year, from zero |
//! | 9 | it is an estimate |
//! | 10 | it stands for another date |
//! | 11 | most offices are off, though it is no public holiday |
//! | 12 to 23 | what it is: a number in `EVENTS`, from one |
//!
//! A subdivision has the dates on which it differs from its country, and these take the place of the country's whole; the event
//! zero leaves nothing on the date.

use core::iter::Peekable;

use chrono::{NaiveDate, NaiveTime};

use super::{
    Kind,
    table::{DAYS, EVENTS, FIRST_YEAR, LAST_YEAR, OFF_FROM},
};

/// The number of years that the table has.
const YEARS: usize = 7;
const _: () = assert!(LAST_YEAR - FIRST_YEAR == 6);

const BYTES_PER_DAY: usize = 3;

/// A country, or a subdivision of one.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) country: &'static str,
    /// Empty for the country itself.
    pub(super) subdivision: &'static str,
    start: usize,
    /// The last year of which it has days; before the first year of the table if there is none.
    pub(super) last_year: i32,
    /// The last year without estimates and without decrees to come; before the first year of the table if there is none.
    pub(super) last_official_year: i32,
}

/// A row of the table, in the order of its columns.
#[cfg_attr(
    not(feature = "holidays"),
    allow(dead_code, reason = "there are no rows")
)]
pub(super) const fn row(
    country: &'static str,
    subdivision: &'static str,
    start: usize,
    last_year: i32,
    last_official_year: i32,
) -> Row {
    Row {
        country,
        subdivision,
        start,
        last_year,
        last_official_year,
    }
}

impl Row {
    /// The weekend of a year that the row has.
    pub(super) fn weekend(&self, year: i32) -> u8 {
        let weekends = DAYS.get(self.start..).unwrap_or_default();
        weekends.get(index(year)).copied().unwrap_or_default()
    }

    /// The days of a year that the row has of its own; none of a year that it does not have.
    pub(super) fn days(&self, year: i32) -> PackedDays {
        let index = index(year);
        let rest = DAYS.get(self.start..).unwrap_or_default();
        let counts = rest.get(YEARS..2 * YEARS).unwrap_or_default();
        let count = counts.get(index).copied().unwrap_or_default();
        let before = counts.iter().take(index).map(|&count| usize::from(count));
        let days = rest.get(2 * YEARS..).unwrap_or_default();
        let days = days.get(bytes(before.sum())..).unwrap_or_default();
        let days = days.get(..bytes(usize::from(count))).unwrap_or_default();
        PackedDays { days }
    }
}

/// The place of a year in the table.
fn index(year: i32) -> usize {
    usize::try_from(year.saturating_sub(FIRST_YEAR)).unwrap_or(usize::MAX)
}

const fn bytes(days: usize) -> usize {
    days.saturating_mul(BYTES_PER_DAY)
}

/// Days as they are packed in the table.
#[derive(Clone, Debug)]
pub(super) struct PackedDays {
    days: &'static [u8],
}

impl PackedDays {
    pub(super) const NONE: Self = Self { days: &[] };
}

impl Iterator for PackedDays {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        let ([low, middle, high], rest) = self.days.split_first_chunk::<BYTES_PER_DAY>()?;
        self.days = rest;
        Some(Day {
            word: u32::from_le_bytes([*low, *middle, *high, 0]),
        })
    }
}

/// A day as it is packed in the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    word: u32,
}

impl Day {
    /// Which day of the year it is, from zero.
    const fn ordinal(self) -> u32 {
        self.word & 0x1ff
    }

    pub(super) fn date(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_yo_opt(year, self.ordinal().saturating_add(1))
    }

    pub(super) const fn is_estimate(self) -> bool {
        self.word & 1 << 9 != 0
    }

    pub(super) const fn is_substitute(self) -> bool {
        self.word & 1 << 10 != 0
    }

    pub(super) const fn is_usual(self) -> bool {
        self.word & 1 << 11 != 0
    }

    /// What it is; none where nothing is left of the country's days.
    pub(super) fn event(self) -> Option<(Kind, &'static str)> {
        let number = usize::try_from(self.number()).ok()?;
        EVENTS.get(number.checked_sub(1)?).copied()
    }

    /// From when on a half day is off, if its name says so.
    pub(super) fn off_from(self) -> Option<NaiveTime> {
        let found = OFF_FROM.binary_search_by_key(&self.number(), |(number, _)| *number);
        let (_, minute) = OFF_FROM.get(found.ok()?)?;
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(*minute).saturating_mul(60), 0)
    }

    const fn number(self) -> u32 {
        self.word >> 12
    }
}

/// The days of a country, and those that a subdivision has in their place, in the order of their dates.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    country: Peekable<PackedDays>,
    subdivision: Peekable<PackedDays>,
}

impl Merged {
    pub(super) fn new(country: PackedDays, subdivision: PackedDays) -> Self {
        Self {
            country: country.peekable(),
            subdivision: subdivision.peekable(),
        }
    }
}

impl Iterator for Merged {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        let own = self.subdivision.peek().map(|day| day.ordinal());
        let Some(own) = own else {
            return self.country.next();
        };
        let before = self.country.next_if(|day| day.ordinal() < own);
        if before.is_some() {
            return before;
        }
        while self.country.next_if(|day| day.ordinal() == own).is_some() {}
        self.subdivision.next()
    }
}

#[cfg(all(test, feature = "holidays"))]
mod tests {
    use super::{super::table::ROWS, *};

    #[test]
    fn each_row_ends_where_the_next_begins() {
        let mut start = 0;
        for row in &ROWS {
            assert_eq!(row.start, start, "{}-{}", row.country, row.subdivision);
            let days: usize = (FIRST_YEAR..=LAST_YEAR)
                .map(|year| row.days(year).count())
                .sum();
            start += 2 * YEARS + bytes(days);
        }
        assert_eq!(start, DAYS.len());
    }

    #[test]
    fn rows_are_in_the_order_of_their_codes_and_each_subdivision_has_its_country() {
        let codes = |row: &Row| (row.country, row.subdivision);
        assert!(ROWS.is_sorted_by(|one, next| codes(one) < codes(next)));
        for pair in ROWS.windows(2) {
            let [before, row] = pair else { continue };
            assert!(row.subdivision.is_empty() || before.country == row.country);
        }
    }

    #[test]
    fn every_day_is_a_date_and_every_event_is_used() {
        let mut used = alloc::vec![false; EVENTS.len()];
        for row in &ROWS {
            for year in FIRST_YEAR..=LAST_YEAR {
                for day in row.days(year) {
                    assert!(day.date(year).is_some());
                    let number = day.number() as usize;
                    // Zero takes a day from the country, which a country does not.
                    assert!(number > 0 || !row.subdivision.is_empty());
                    if number > 0 {
                        used[number - 1] = true;
                    }
                }
            }
        }
        assert!(used.iter().all(|&used| used));
    }

    #[test]
    fn what_is_off_from_a_time_on_is_a_half_day() {
        assert!(OFF_FROM.is_sorted_by(|one, next| one.0 < next.0));
        for (number, minute) in OFF_FROM {
            assert_eq!(EVENTS[number as usize - 1].0, Kind::HalfDay);
            assert!((1..24 * 60).contains(&minute));
        }
    }

    #[test]
    fn a_year_outside_the_table_has_no_days() {
        for year in [i32::MIN, FIRST_YEAR - 1, LAST_YEAR + 1, i32::MAX] {
            assert!(ROWS.iter().all(|row| row.days(year).next().is_none()));
        }
    }
}
