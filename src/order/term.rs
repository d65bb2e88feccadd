use alloc::format;

use chrono::{Days, Months, NaiveDate};

use super::{Periods, TermDraft, problem::OrderProblem};
use crate::{
    document::{AbsentDay, ExpiryDate},
    finding::{Finding, Findings, Level, Path, codes},
};

/// The first and the last date of an order, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    first_day: NaiveDate,
    last_day: NaiveDate,
    calendar_first: NaiveDate,
    calendar_last: NaiveDate,
}

impl Term {
    /// The first date.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The last date, which belongs to the term.
    #[must_use]
    pub const fn last_day(self) -> NaiveDate {
        self.last_day
    }

    /// The dates that a location's calendar covers: from one year before the term to two years after it.
    #[must_use]
    pub const fn calendar_span(self) -> (NaiveDate, NaiveDate) {
        (self.calendar_first, self.calendar_last)
    }

    /// The contract years, from the first: the first and the last date of each, both included.
    ///
    /// Each begins a whole number of years after the term does, where the term begins on 29 February by `reading`; the last ends with
    /// the term.
    ///
    /// # Example: a term from 29 February
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::document::AbsentDay;
    /// use unified_support::order::{Order, OrderDraft, TermDraft};
    ///
    /// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// let mut draft = OrderDraft::example();
    /// draft.term = TermDraft::new(date(2024, 2, 29), date(2025, 6, 30));
    /// let order = Order::try_from(draft)?;
    /// let years: Vec<_> = order.term().contract_years(AbsentDay::MonthEnd).collect();
    /// assert_eq!(
    ///     years,
    ///     [
    ///         (date(2024, 2, 29), date(2025, 2, 28)),
    ///         (date(2025, 3, 1), date(2025, 6, 30)),
    ///     ]
    /// );
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    pub fn contract_years(
        self,
        reading: AbsentDay,
    ) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
        let years = Periods::years(self.first_day, reading).until(self.last_day);
        years.map(move |(first, last)| (first, last.min(self.last_day)))
    }

    /// The date on which the order expires: the last day of its term, or the day after it.
    pub(crate) fn expiry_date(self, reading: ExpiryDate) -> Option<NaiveDate> {
        match reading {
            ExpiryDate::LastDayOfTerm => Some(self.last_day),
            ExpiryDate::DayAfter => self.last_day.succ_opt(),
        }
    }

    /// The last day that is `days` before that.
    pub(crate) fn last_request_day(self, days: u16, reading: ExpiryDate) -> Option<NaiveDate> {
        let days = Days::new(u64::from(days));
        self.expiry_date(reading)?.checked_sub_days(days)
    }

    pub(super) fn check(draft: TermDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        let TermDraft {
            first_day,
            last_day,
        } = draft;
        let value = format!("{first_day}..{last_day}");
        if last_day < first_day {
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::TERM_REVERSED,
                    path.clone(),
                    OrderProblem::TermReversed,
                )
                .with_value(value),
            );
            return None;
        }
        let before = first_day.checked_sub_months(Months::new(12));
        let after = last_day.checked_add_months(Months::new(24));
        let (Some(calendar_first), Some(calendar_last)) = (before, after) else {
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::TERM_OUT_OF_RANGE,
                    path.clone(),
                    OrderProblem::TermOutOfRange,
                )
                .with_value(value),
            );
            return None;
        };
        Some(Self {
            first_day,
            last_day,
            calendar_first,
            calendar_last,
        })
    }
}
