//! The columnar forms: many questions at once, in seconds since 1970-01-01T00:00:00Z.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "durations are checked against `u32::MAX`, and open seconds fit `u32`"
)]

use super::{CalendarError, OpenTime, Outside, RowError};

impl OpenTime {
    /// [`add`](Self::add) for each row: the Unix second by which `durations[row]` seconds of open time have passed since
    /// the Unix second `starts[row]`.
    ///
    /// # Example
    ///
    /// ```
    /// # use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
    /// # use unified_support::chrono::NaiveDate;
    /// let calendar = BusinessCalendar::builder(Zone::utc())
    ///     .weekly(WeeklyHours::weekdays("09:00-17:00".parse()?))
    ///     .span(NaiveDate::from_ymd_opt(1970, 1, 1).unwrap(), NaiveDate::from_ymd_opt(1970, 1, 9).unwrap())
    ///     .build()?;
    /// // Thursday 1 January 1970: 09:00, 16:00 and midnight, plus two hours.
    /// let mut due = [0; 3];
    /// calendar.add_seconds(&[32_400, 57_600, 0], &[7_200; 3], &mut due)?;
    /// assert_eq!(due, [39_600, 86_400 + 36_000, 39_600]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A [`RowError`] with the first row that has no answer, and why:
    ///
    /// - [`CalendarError::OutOfSpan`]: its start is not covered, or its answer is not.
    /// - [`CalendarError::DurationOutOfRange`]: its duration is longer than any calendar covers (2³² s).
    /// - [`CalendarError::MissingValue`]: the columns differ in length, and the row is the first beyond the shortest.
    pub fn add_seconds(
        &self,
        starts: &[i64],
        durations: &[i64],
        out: &mut [i64],
    ) -> Result<(), RowError> {
        self.each_row(
            starts,
            durations,
            out,
            Self::second_after,
            Self::no_second_after,
        )
    }

    /// [`between`](Self::between) for each row: the open seconds from the Unix second `from[row]` to `to[row]`.
    ///
    /// # Errors
    ///
    /// A [`RowError`] with the first row that has no answer, and why:
    ///
    /// - [`CalendarError::OutOfSpan`]: its start or its end is not covered.
    /// - [`CalendarError::MissingValue`]: the columns differ in length, and the row is the first beyond the shortest.
    pub fn between_seconds(
        &self,
        from: &[i64],
        to: &[i64],
        out: &mut [i64],
    ) -> Result<(), RowError> {
        self.each_row(
            from,
            to,
            out,
            |open, from, to| Some(open.open_seconds_until(to)? - open.open_seconds_until(from)?),
            Self::not_between,
        )
    }

    /// Answers each row; `why_not` is asked about the first that has no answer.
    #[inline]
    fn each_row(
        &self,
        left: &[i64],
        right: &[i64],
        out: &mut [i64],
        answer: impl Fn(&Self, i64, i64) -> Option<i64>,
        why_not: impl Fn(&Self, i64, i64) -> CalendarError,
    ) -> Result<(), RowError> {
        let rows = left.len().min(right.len()).min(out.len());
        for (row, ((&left, &right), out)) in left.iter().zip(right).zip(&mut *out).enumerate() {
            let Some(answer) = answer(self, left, right) else {
                let error = why_not(self, left, right);
                return Err(RowError { row, error });
            };
            *out = answer;
        }
        if rows == left.len() && rows == right.len() && rows == out.len() {
            return Ok(());
        }
        Err(RowError {
            row: rows,
            error: CalendarError::MissingValue,
        })
    }

    #[inline]
    fn second_after(&self, start: i64, duration: i64) -> Option<i64> {
        let open = self.open_seconds_until(start)?;
        if duration == 0 {
            return Some(start);
        }
        // Forwards to the end of the last open second, backwards to the start of the first.
        let back = i64::from(duration > 0);
        // A sum that wraps around is below zero, or above `u32::MAX`.
        let open_second = u32::try_from(open.wrapping_add(duration - back)).ok()?;
        Some(self.compiled.open_second(open_second)? + back)
    }

    #[cold]
    fn no_second_after(&self, start: i64, duration: i64) -> CalendarError {
        if self.open_seconds_until(start).is_none() {
            self.outside(Outside::UnixSecond(start))
        } else if duration.unsigned_abs() > u64::from(u32::MAX) {
            CalendarError::DurationOutOfRange { seconds: duration }
        } else {
            self.outside(Outside::Answer)
        }
    }

    #[cold]
    fn not_between(&self, from: i64, to: i64) -> CalendarError {
        let outside = if self.open_seconds_until(from).is_none() {
            from
        } else {
            to
        };
        self.outside(Outside::UnixSecond(outside))
    }

    #[inline]
    fn open_seconds_until(&self, second: i64) -> Option<i64> {
        let position = self.compiled.position(second)?;
        Some(i64::from(position.open_seconds))
    }
}
