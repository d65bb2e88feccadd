//! The columns that are written, and what goes row by row.

use super::{BitsMut, RowCounts, RowOutcome};

/// A column of answers: at rows without one stands zero, and its bit is not set.
#[derive(Debug)]
pub struct Output<'a, T> {
    values: &'a mut [T],
    valid: Option<BitsMut<'a>>,
}

impl<'a, T: Copy + Default> Output<'a, T> {
    /// Answers are written to `values`, one for each row.
    #[must_use]
    pub const fn new(values: &'a mut [T]) -> Self {
        Self {
            values,
            valid: None,
        }
    }

    /// The same column; the bit of each row in `valid` says whether it has an answer.
    #[must_use]
    pub fn with_validity(mut self, valid: BitsMut<'a>) -> Self {
        self.valid = Some(valid);
        self
    }

    pub(super) fn write(&mut self, row: usize, answer: Option<T>) {
        if let Some(value) = self.values.get_mut(row) {
            *value = answer.unwrap_or_default();
        }
        if let Some(valid) = &mut self.valid {
            valid.set(row, answer.is_some());
        }
    }

    pub(super) fn check(&self, column: &'static str, rows: usize) -> Result<(), UnequalLengths> {
        if self.values.len() != rows {
            return Err(UnequalLengths {
                column,
                found: self.values.len(),
                rows,
            });
        }
        let valid = self.valid.as_ref();
        valid.map_or(Ok(()), |valid| valid.check(column, rows))
    }
}

/// A column has not one value for each row; nothing is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the column `{column}` has {found} rows, but the column of outcomes has {rows}")]
#[non_exhaustive]
pub struct UnequalLengths {
    /// The column.
    pub column: &'static str,
    /// How many rows it has.
    pub found: usize,
    /// How many rows the column of outcomes has.
    pub rows: usize,
}

/// Answers each row, and writes how it turned out.
#[inline]
pub(super) fn each_row<A>(
    outcomes: &mut [u32],
    answer: impl Fn(usize) -> Result<A, RowOutcome>,
    mut write: impl FnMut(usize, Option<A>),
) -> RowCounts {
    let mut counts = RowCounts::default();
    for (row, code) in outcomes.iter_mut().enumerate() {
        let (outcome, answer) = match answer(row) {
            Ok(answer) => (RowOutcome::Decided, Some(answer)),
            Err(outcome) => (outcome, None),
        };
        write(row, answer);
        *code = outcome.code();
        counts.count(outcome);
    }
    counts
}

/// A value that must be given.
pub(super) fn given<T>(value: Option<T>) -> Result<T, RowOutcome> {
    value.ok_or(RowOutcome::NullInput)
}
