//! Periods of months that follow each other from a day: contract years, quarters, twelve months.

use chrono::{Datelike, Months, NaiveDate};

use crate::{
    decision::{Step, Trace},
    document::{AbsentDay, ClauseId, Reading, TermRule},
};

/// Periods of so many months each, one after the other from a day.
///
/// All are counted from that one day, so that a short month does not make every later one begin early.
#[derive(Clone, Copy)]
pub(crate) struct Periods {
    first_day: NaiveDate,
    months: u32,
    reading: AbsentDay,
}

impl Periods {
    /// Periods of `months` from `first_day`.
    pub(crate) const fn of_months(months: u32, first_day: NaiveDate, reading: AbsentDay) -> Self {
        Self {
            first_day,
            months,
            reading,
        }
    }

    /// Periods of twelve months from `first_day`.
    pub(crate) const fn years(first_day: NaiveDate, reading: AbsentDay) -> Self {
        Self::of_months(12, first_day, reading)
    }

    /// The first day of the period `index`, counted from zero; none if it cannot be written.
    pub(crate) fn begins(self, index: u32) -> Option<NaiveDate> {
        let day = self.day_or_month_end(index)?;
        match self.reading {
            AbsentDay::MonthEnd if self.is_absent(day) => day.succ_opt(),
            AbsentDay::MonthEnd | AbsentDay::DayBefore => Some(day),
        }
    }

    /// The first and the last day of the period `index`, counted from zero; none if one of them cannot be written.
    pub(crate) fn nth(self, index: u32) -> Option<(NaiveDate, NaiveDate)> {
        let next = self.begins(index.checked_add(1)?)?;
        Some((self.begins(index)?, next.pred_opt()?))
    }

    /// Those that begin by `last_day`, whole.
    pub(crate) fn until(self, last_day: NaiveDate) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
        (0..).map_while(move |index: u32| {
            let begins = self.begins(index).filter(|begins| *begins <= last_day)?;
            let ends = self.nth(index).map_or(NaiveDate::MAX, |(_, ends)| ends);
            Some((begins, ends))
        })
    }

    /// Records the reading, if one of the periods, which are those of `clause`, ends by `last_day` where another reading ends it
    /// elsewhere.
    pub(crate) fn record<T: Trace>(self, clause: ClauseId, last_day: NaiveDate, trace: &mut T) {
        self.record_by(&[clause], last_day, trace);
    }

    /// The same, of periods that are those of some clauses, or of none.
    pub(crate) fn record_by<T: Trace>(
        self,
        clauses: &[ClauseId],
        last_day: NaiveDate,
        trace: &mut T,
    ) {
        if trace.is_recording() && self.hang_on_the_reading(last_day) {
            trace.record(|| {
                let rule = TermRule::AbsentDay {
                    reading: self.reading,
                    months: self.months,
                    from: self.first_day,
                };
                Step::by(AbsentDay::ID, rule).on(clauses)
            });
        }
    }

    fn hang_on_the_reading(self, last_day: NaiveDate) -> bool {
        let next = (1..).map_while(|index: u32| self.day_or_month_end(index));
        // By the reading that ends a period first, it ends on the eve of this day.
        let mut ended = next.take_while(|next| next.pred_opt() <= Some(last_day));
        ended.any(|next| self.is_absent(next))
    }

    /// So many periods after the first day: the same day of a later month, or the last day of that month.
    fn day_or_month_end(self, index: u32) -> Option<NaiveDate> {
        let months = Months::new(self.months.checked_mul(index)?);
        self.first_day.checked_add_months(months)
    }

    /// Whether `day` stands for a day that its month lacks.
    fn is_absent(self, day: NaiveDate) -> bool {
        day.day() < self.first_day.day()
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;
    use crate::{decision::Steps, document::clauses};

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The first days of the first periods, found by walking the dates one by one: the month and the day of each are compared with the
    /// month and the day that a period would begin on, whether there is such a day or not.
    fn walked(months: i32, first_day: NaiveDate, reading: AbsentDay) -> Vec<NaiveDate> {
        let place = |day: NaiveDate| (12 * day.year() + day.month0().cast_signed(), day.day());
        let (month, day) = place(first_day);
        let mut dates = first_day.iter_days().peekable();
        let starts = (0..6).map(|index| {
            let due = (month + months * index, day);
            loop {
                let date = dates.next().expect("a date");
                let is_first = match reading {
                    AbsentDay::MonthEnd => place(date) >= due,
                    AbsentDay::DayBefore => dates.peek().is_some_and(|next| place(*next) > due),
                };
                if is_first {
                    return date;
                }
            }
        });
        starts.collect()
    }

    #[test]
    fn periods_begin_where_a_walk_over_the_dates_finds_them() {
        for first_day in date("2023-12-25").iter_days().take(800) {
            for months in [1, 3, 12] {
                for reading in [AbsentDay::MonthEnd, AbsentDay::DayBefore] {
                    let periods = Periods::of_months(months, first_day, reading);
                    let walked = walked(months.cast_signed(), first_day, reading);
                    let begins: Vec<_> = (0..6).filter_map(|index| periods.begins(index)).collect();
                    assert_eq!(begins, walked, "{months} from {first_day}, {reading:?}");
                    let ends =
                        (0..5).map(|index| periods.nth(index).expect("a period").1.succ_opt());
                    assert!(ends.eq(walked.iter().skip(1).map(|next| Some(*next))));
                    let until = periods.until(walked[5]).map(|(begins, _)| begins);
                    assert!(until.eq(walked));
                }
            }
        }
    }

    #[test]
    fn the_reading_is_told_where_it_ends_a_period() {
        for (months, first_day, last_day, is_told) in [
            (12, "2024-02-28", "2099-12-31", false),
            (12, "2024-02-29", "2025-02-26", false),
            (12, "2024-02-29", "2025-02-27", true),
            (3, "2026-01-31", "2026-04-28", false),
            (3, "2026-01-31", "2026-04-29", true),
            (3, "2026-07-31", "2027-04-28", false),
            (6, "2026-01-31", "2099-12-31", false),
        ] {
            let mut readings = [AbsentDay::MonthEnd, AbsentDay::DayBefore].into_iter();
            assert!(readings.all(|reading| {
                let mut steps = Steps::new();
                Periods::of_months(months, date(first_day), reading).record(
                    clauses::FLEX_ANNUAL_BASIS,
                    date(last_day),
                    &mut steps,
                );
                steps.as_slice().len() == usize::from(is_told)
            }));
        }
    }

    #[test]
    fn what_cannot_be_written_is_no_period() {
        let periods = Periods::years(NaiveDate::MAX, AbsentDay::MonthEnd);
        assert_eq!(
            (periods.begins(0), periods.begins(1), periods.nth(0)),
            (Some(NaiveDate::MAX), None, None)
        );
        assert!(
            periods
                .until(NaiveDate::MAX)
                .eq([(NaiveDate::MAX, NaiveDate::MAX)])
        );
        assert_eq!(periods.begins(u32::MAX), None);
    }
}
