//! The columns that are read.

use core::{marker::PhantomData, ops::Range};

use chrono::{DateTime, Utc};

use super::{Bits, ColumnCode, RowProblem, UnequalLengths};

/// One value for all rows, or one for each; where it is not valid there is none.
///
/// What stands at a row that is not valid may be anything.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a, T> {
    values: Values<'a, T>,
    valid: Option<Bits<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Values<'a, T> {
    Same(T),
    Each(&'a [T]),
}

impl<'a, T: Copy> Cells<'a, T> {
    /// `value`, for all rows.
    #[must_use]
    pub const fn same(value: T) -> Self {
        Self {
            values: Values::Same(value),
            valid: None,
        }
    }

    /// One of `values` for each row.
    #[must_use]
    pub const fn each(values: &'a [T]) -> Self {
        Self {
            values: Values::Each(values),
            valid: None,
        }
    }

    /// The same column, with a value only where the bit of `valid` is set.
    #[must_use]
    pub const fn valid_where(mut self, valid: Bits<'a>) -> Self {
        self.valid = Some(valid);
        self
    }

    /// The value of `row`; none where it is not valid, and beyond the last row.
    pub(super) fn get(&self, row: usize) -> Option<T> {
        if self.valid.is_some_and(|valid| valid.get(row) != Some(true)) {
            return None;
        }
        match self.values {
            Values::Same(value) => Some(value),
            Values::Each(values) => values.get(row).copied(),
        }
    }

    /// Refuses a column that has not one value for each of `rows` rows.
    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        let unequal = |found| UnequalLengths {
            column,
            found,
            rows,
        };
        if let Values::Each(values) = self.values
            && values.len() != rows
        {
            return Err(unequal(values.len()));
        }
        match self.valid {
            Some(valid) if valid.len() < rows => Err(unequal(valid.len())),
            _ => Ok(()),
        }
    }

    /// The rows of `range` alone, those that there are.
    pub(super) fn slice(&self, range: &Range<usize>) -> Self {
        let values = match self.values {
            Values::Same(value) => Values::Same(value),
            Values::Each(values) => {
                let end = range.end.min(values.len());
                Values::Each(values.get(range.start.min(end)..end).unwrap_or_default())
            }
        };
        Self {
            values,
            valid: self.valid.map(|valid| valid.after(range.start)),
        }
    }
}

/// One value for all rows, or the [`ColumnCode`] of one for each; where it is not valid there is none.
#[derive(Debug)]
pub struct Coded<'a, T> {
    codes: Cells<'a, u16>,
    of: PhantomData<T>,
}

/// Whatever the codes stand for.
impl<T> Clone for Coded<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Coded<'_, T> {}

impl<'a, T: ColumnCode> Coded<'a, T> {
    /// `value`, for all rows.
    #[must_use]
    pub fn same(value: T) -> Self {
        Self::new(Cells::same(value.column_code()))
    }

    /// The values that the codes stand for.
    #[must_use]
    pub const fn new(codes: Cells<'a, u16>) -> Self {
        Self {
            codes,
            of: PhantomData,
        }
    }

    /// The value of `row`; none where it is not valid.
    pub(super) fn get(&self, row: usize) -> Result<Option<T>, RowProblem> {
        let Some(code) = self.codes.get(row) else {
            return Ok(None);
        };
        let value = T::from_column_code(code);
        value.ok_or(RowProblem::UnknownCode).map(Some)
    }

    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        self.codes.check(column, rows)
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> Self {
        Self::new(self.codes.slice(range))
    }
}

/// Codes, and the values that they stand for: the code of a row is a place in the list, counted from zero.
///
/// # Example: a name that the order does not know
///
/// ```
/// use unified_support::columns::{Cells, Dictionary, Instants, Moments, Output, RowOutcome, RowProblem, TimeUnit};
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let hours = ["paris", "lyon"].map(|id| engine.hours(id).ok());
/// let column = Dictionary::new(Cells::each(&[0, 1]), &hours);
/// // 2026-05-13T23:30:00Z, a date later in Paris.
/// let late = Instants::new(Cells::same(1_778_715_000), TimeUnit::Second);
/// let (mut outcomes, mut dates) = ([0; 2], [0; 2]);
/// let counts = Moments::new(column, late).local_dates(&mut outcomes, Output::new(&mut dates))?;
/// assert_eq!((dates, counts.decided, counts.refused), ([20_587, 0], 1, 1));
/// assert_eq!(outcomes[1], RowOutcome::Refused(RowProblem::UnknownName).code());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Dictionary<'a, T> {
    codes: Cells<'a, u32>,
    values: &'a [Option<T>],
}

/// Whatever its values are, which are borrowed.
impl<T> Clone for Dictionary<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Dictionary<'_, T> {}

impl<'a, T> Dictionary<'a, T> {
    /// The values whose places in `values` are `codes`; what has none is unknown.
    #[must_use]
    pub const fn new(codes: Cells<'a, u32>, values: &'a [Option<T>]) -> Self {
        Self { codes, values }
    }

    /// The value of `row`; none where it is not valid.
    pub(super) fn get(&self, row: usize) -> Result<Option<&'a T>, RowProblem> {
        let Some(code) = self.codes.get(row) else {
            return Ok(None);
        };
        let code = usize::try_from(code).ok();
        let value = code.and_then(|code| self.values.get(code)?.as_ref());
        value.ok_or(RowProblem::UnknownName).map(Some)
    }

    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        self.codes.check(column, rows)
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> Self {
        Self {
            codes: self.codes.slice(range),
            values: self.values,
        }
    }
}

/// Truth values, a bit for each row; where it is not valid there is none.
#[derive(Clone, Copy, Debug)]
pub struct Flags<'a> {
    bits: Bits<'a>,
    valid: Option<Bits<'a>>,
}

impl<'a> Flags<'a> {
    /// The truth values `bits`.
    #[must_use]
    pub const fn new(bits: Bits<'a>) -> Self {
        Self { bits, valid: None }
    }

    /// The same column, with a value only where the bit of `valid` is set.
    #[must_use]
    pub const fn valid_where(mut self, valid: Bits<'a>) -> Self {
        self.valid = Some(valid);
        self
    }

    pub(super) fn get(&self, row: usize) -> Option<bool> {
        let is_valid = self.valid.is_none_or(|valid| valid.get(row) == Some(true));
        is_valid.then(|| self.bits.get(row)).flatten()
    }

    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        let valid = self.valid.map_or(usize::MAX, |valid| valid.len());
        let found = self.bits.len().min(valid);
        if found < rows {
            return Err(UnequalLengths {
                column,
                found,
                rows,
            });
        }
        Ok(())
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> Self {
        Self {
            bits: self.bits.after(range.start),
            valid: self.valid.map(|valid| valid.after(range.start)),
        }
    }
}

/// What a whole number counts that stands for an instant: time since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimeUnit {
    /// Seconds.
    Second,
    /// 10⁻³ s.
    Millisecond,
    /// 10⁻⁶ s.
    Microsecond,
    /// 10⁻⁹ s.
    Nanosecond,
}

impl TimeUnit {
    /// How many make a second.
    #[must_use]
    pub const fn per_second(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::Millisecond => 1_000,
            Self::Microsecond => 1_000_000,
            Self::Nanosecond => 1_000_000_000,
        }
    }

    /// The instant that `count` units stand for; none where chrono has none.
    pub(super) fn instant(self, count: i64) -> Option<DateTime<Utc>> {
        match self {
            Self::Second => DateTime::from_timestamp(count, 0),
            Self::Millisecond => DateTime::from_timestamp_millis(count),
            Self::Microsecond => DateTime::from_timestamp_micros(count),
            Self::Nanosecond => Some(DateTime::from_timestamp_nanos(count)),
        }
    }

    /// The units until `instant`, which is a whole number of them; none where they do not fit.
    pub(super) fn count(self, instant: DateTime<Utc>) -> Option<i64> {
        match self {
            Self::Second => Some(instant.timestamp()),
            Self::Millisecond => Some(instant.timestamp_millis()),
            Self::Microsecond => Some(instant.timestamp_micros()),
            Self::Nanosecond => instant.timestamp_nanos_opt(),
        }
    }
}

/// Instants, as whole numbers of a unit.
#[derive(Clone, Copy, Debug)]
pub struct Instants<'a> {
    counts: Cells<'a, i64>,
    pub(super) unit: TimeUnit,
}

impl<'a> Instants<'a> {
    /// Instants that `counts` stand for, in `unit`.
    #[must_use]
    pub const fn new(counts: Cells<'a, i64>, unit: TimeUnit) -> Self {
        Self { counts, unit }
    }

    /// The instant of `row`; none where it is not valid.
    pub(super) fn get(&self, row: usize) -> Result<Option<DateTime<Utc>>, RowProblem> {
        let Some(count) = self.counts.get(row) else {
            return Ok(None);
        };
        let instant = self.unit.instant(count);
        instant.ok_or(RowProblem::OutsideCalendar).map(Some)
    }

    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        self.counts.check(column, rows)
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> Self {
        Self {
            counts: self.counts.slice(range),
            unit: self.unit,
        }
    }
}
