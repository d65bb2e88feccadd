//! Business time and dates of many instants.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    Cells, Dictionary, Instants, Output, RowCounts, RowOutcome, RowProblem, TimeUnit,
    UnequalLengths,
    output::{each_row, given},
};
use crate::{calendar::CalendarError, engine::NamedHours};

/// Instants, each at a location of an order or by one of its calendars.
///
/// # Example: the date, the deadline and the time that has passed, of half a second before closing
///
/// ```
/// use unified_support::columns::{Cells, Dictionary, Instants, Moments, Output, TimeUnit};
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let hours = [Some(engine.hours("paris")?)];
/// // 2026-05-13T17:29:59.500+02:00
/// let before_closing = [1_778_686_199_500];
/// let instants = Instants::new(Cells::each(&before_closing), TimeUnit::Millisecond);
/// let moments = Moments::new(Dictionary::new(Cells::same(0), &hours), instants);
///
/// let (mut outcomes, mut due) = ([0], [0]);
/// moments.business_time_after(Cells::same(1), &mut outcomes, Output::new(&mut due))?;
/// // 2026-05-14T09:00:00.500+02:00
/// assert_eq!(due, [1_778_742_000_500]);
///
/// let mut passed = [0];
/// let until = Instants::new(Cells::each(&due), TimeUnit::Millisecond);
/// moments.business_time_between(until, &mut outcomes, Output::new(&mut passed))?;
/// assert_eq!(passed, [1_000]);
///
/// // 13 May 2026, in days since 1970.
/// let mut dates = [0];
/// moments.local_dates(&mut outcomes, Output::new(&mut dates))?;
/// assert_eq!(dates, [20_586]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Moments<'a> {
    hours: Dictionary<'a, NamedHours<'a>>,
    instants: Instants<'a>,
}

impl<'a> Moments<'a> {
    /// `instants`, each by one of `hours`.
    #[must_use]
    pub const fn new(hours: Dictionary<'a, NamedHours<'a>>, instants: Instants<'a>) -> Self {
        Self { hours, instants }
    }

    /// The first instants by which `seconds` of business time have passed, in the same unit: see
    /// [`NamedHours::business_time_after`].
    ///
    /// # Errors
    ///
    /// - [`UnequalLengths`]: a column has not as many rows as `outcomes`.
    pub fn business_time_after(
        &self,
        seconds: Cells<'_, i64>,
        outcomes: &mut [u32],
        mut at: Output<'_, i64>,
    ) -> Result<RowCounts, UnequalLengths> {
        let rows = outcomes.len();
        self.check(rows)?;
        seconds.check("seconds", rows)?;
        at.check("at", rows)?;
        let answer = |row| {
            let (hours, from) = self.moment(row)?;
            let duration = TimeDelta::try_seconds(given(seconds.get(row))?);
            let duration = duration.ok_or(RowOutcome::Refused(RowProblem::DurationOutOfRange))?;
            let at = hours.open_time().add(from, duration);
            let at = at.map_err(|error| refused(&error))?;
            in_range(self.instants.unit.count(at))
        };
        Ok(each_row(outcomes, answer, |row, answer| {
            at.write(row, answer);
        }))
    }

    /// The business time until `to`, below zero where that is earlier, in the finer of the two units: see
    /// [`NamedHours::business_time_between`].
    ///
    /// # Errors
    ///
    /// - [`UnequalLengths`]: a column has not as many rows as `outcomes`.
    pub fn business_time_between(
        &self,
        to: Instants<'_>,
        outcomes: &mut [u32],
        mut duration: Output<'_, i64>,
    ) -> Result<RowCounts, UnequalLengths> {
        let rows = outcomes.len();
        self.check(rows)?;
        to.check("to", rows)?;
        duration.check("duration", rows)?;
        let unit = self.instants.unit.max(to.unit);
        let answer = |row| {
            let (hours, from) = self.moment(row)?;
            let to = given(to.get(row).map_err(RowOutcome::Refused)?)?;
            let between = hours.open_time().between(from, to);
            let between = between.map_err(|error| refused(&error))?;
            in_range(units(between, unit))
        };
        Ok(each_row(outcomes, answer, |row, answer| {
            duration.write(row, answer);
        }))
    }

    /// The dates on the wall clocks of the locations, in days since 1970-01-01: months by UTC would put some into the wrong
    /// month.
    ///
    /// # Errors
    ///
    /// - [`UnequalLengths`]: a column has not as many rows as `outcomes`.
    pub fn local_dates(
        &self,
        outcomes: &mut [u32],
        mut dates: Output<'_, i32>,
    ) -> Result<RowCounts, UnequalLengths> {
        let rows = outcomes.len();
        self.check(rows)?;
        dates.check("dates", rows)?;
        let answer = |row| {
            let (hours, at) = self.moment(row)?;
            let zone = hours.zone();
            let zone = zone.ok_or(RowOutcome::Refused(RowProblem::CalendarWithoutZone))?;
            let date = zone.local_date(at).map_err(|error| refused(&error))?;
            Ok(date.to_epoch_days())
        };
        Ok(each_row(outcomes, answer, |row, answer| {
            dates.write(row, answer);
        }))
    }

    /// The instant of a row, and by which hours.
    fn moment(&self, row: usize) -> Result<(&'a NamedHours<'a>, DateTime<Utc>), RowOutcome> {
        let hours = given(self.hours.get(row).map_err(RowOutcome::Refused)?)?;
        let at = given(self.instants.get(row).map_err(RowOutcome::Refused)?)?;
        Ok((hours, at))
    }

    fn check(&self, rows: usize) -> Result<(), UnequalLengths> {
        self.hours.check("hours", rows)?;
        self.instants.check("instants", rows)
    }
}

/// The dates that lie `days` business days after each of `from`, dates being days since 1970-01-01: see
/// [`NamedHours::business_days_after`].
///
/// # Example
///
/// ```
/// use unified_support::columns::{Cells, Dictionary, Output, business_days_after};
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let hours = [Some(engine.hours("paris")?)];
/// let hours = Dictionary::new(Cells::same(0), &hours);
/// // From Wednesday, 13 May 2026: Thursday, and the Monday after.
/// let (mut outcomes, mut dates) = ([0; 2], [0; 2]);
/// business_days_after(hours, Cells::same(20_586), Cells::each(&[1, 3]), &mut outcomes, Output::new(&mut dates))?;
/// assert_eq!(dates, [20_587, 20_591]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`UnequalLengths`]: a column has not as many rows as `outcomes`.
pub fn business_days_after(
    hours: Dictionary<'_, NamedHours<'_>>,
    from: Cells<'_, i32>,
    days: Cells<'_, i64>,
    outcomes: &mut [u32],
    mut dates: Output<'_, i32>,
) -> Result<RowCounts, UnequalLengths> {
    let rows = outcomes.len();
    hours.check("hours", rows)?;
    from.check("from", rows)?;
    days.check("days", rows)?;
    dates.check("dates", rows)?;
    let answer = |row| {
        let hours = given(hours.get(row).map_err(RowOutcome::Refused)?)?;
        let from = NaiveDate::from_epoch_days(given(from.get(row))?);
        let from = from.ok_or(RowOutcome::Refused(RowProblem::OutsideCalendar))?;
        let days = given(days.get(row))?;
        let outcome = hours.traced(&mut ()).business_days_after(from, days);
        Ok(RowOutcome::of(outcome)?.date.to_epoch_days())
    };
    Ok(each_row(outcomes, answer, |row, answer| {
        dates.write(row, answer);
    }))
}

fn refused(error: &CalendarError) -> RowOutcome {
    RowOutcome::Refused(RowProblem::of_time(error))
}

/// What fits the column.
fn in_range<T>(answer: Option<T>) -> Result<T, RowOutcome> {
    answer.ok_or(RowOutcome::Refused(RowProblem::AnswerOutOfRange))
}

/// The units of a duration, which is a whole number of them.
fn units(duration: TimeDelta, unit: TimeUnit) -> Option<i64> {
    match unit {
        TimeUnit::Second => Some(duration.num_seconds()),
        TimeUnit::Millisecond => Some(duration.num_milliseconds()),
        TimeUnit::Microsecond => duration.num_microseconds(),
        TimeUnit::Nanosecond => duration.num_nanoseconds(),
    }
}
