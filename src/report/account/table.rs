//! Tables that are shown as text or in a page.

use alloc::{string::String, vec::Vec};
use core::fmt;

/// A small table: its title, the headings of its columns, rows of as many cells, and perhaps a row of sums.
#[derive(Clone, Debug)]
pub(in crate::report) struct Table {
    title: &'static str,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    sums: Option<Vec<String>>,
}

/// The heading of a column, and to which side its cells are set.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Column {
    pub(in crate::report) heading: &'static str,
    pub(in crate::report) is_number: bool,
}

impl Column {
    pub(in crate::report) const fn text(heading: &'static str) -> Self {
        Self {
            heading,
            is_number: false,
        }
    }

    /// A column of numbers, set to the right so that their digits stand below each other.
    pub(in crate::report) const fn number(heading: &'static str) -> Self {
        Self {
            heading,
            is_number: true,
        }
    }
}

impl Table {
    pub(in crate::report) fn new<const N: usize>(
        title: &'static str,
        columns: [Column; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        Self {
            title,
            columns: columns.into(),
            rows: rows.into_iter().map(Vec::from).collect(),
            sums: None,
        }
    }

    /// The same, with a last row that sums up.
    pub(in crate::report) fn with_sums<const N: usize>(self, sums: [String; N]) -> Self {
        Self {
            sums: Some(sums.into()),
            ..self
        }
    }

    pub(in crate::report) const fn title(&self) -> &'static str {
        self.title
    }

    pub(in crate::report) fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub(in crate::report) fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    pub(in crate::report) fn sums(&self) -> Option<&[String]> {
        self.sums.as_deref()
    }

    /// Takes its rows away.
    pub(in crate::report) fn clear(&mut self) {
        self.rows.clear();
    }

    pub(in crate::report) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether any column has a heading.
    pub(in crate::report) fn has_headings(&self) -> bool {
        self.columns.iter().any(|column| !column.heading.is_empty())
    }

    /// How wide each column is as text.
    fn widths(&self) -> Vec<usize> {
        let columns = self.columns.iter().enumerate();
        let width = |(index, column): (usize, &Column)| {
            let cells = self.rows.iter().map(Vec::as_slice).chain(self.sums());
            let cells = cells.filter_map(|row| row.get(index));
            let widths = cells.map(|cell| cell.chars().count());
            widths
                .max()
                .unwrap_or(0)
                .max(column.heading.chars().count())
        };
        columns.map(width).collect()
    }

    fn write_row<'c>(
        &self,
        widths: &[usize],
        cells: impl Iterator<Item = &'c str>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let mut line = String::from("\n");
        for ((cell, width), column) in cells.zip(widths).zip(&self.columns) {
            let blank = width.saturating_sub(cell.chars().count());
            let (before, after) = if column.is_number {
                (blank, 0)
            } else {
                (0, blank)
            };
            line.push_str("  ");
            line.extend(core::iter::repeat_n(' ', before));
            line.push_str(cell);
            line.extend(core::iter::repeat_n(' ', after));
        }
        f.write_str(line.trim_end_matches(' '))
    }
}

impl fmt::Display for Table {
    /// A line for each row, each after a line break: cells below each other, indented by two spaces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        if self.has_headings() {
            let headings = self.columns.iter().map(|column| column.heading);
            self.write_row(&widths, headings, f)?;
        }
        let mut rows = self.rows.iter().map(Vec::as_slice).chain(self.sums());
        rows.try_for_each(|row| self.write_row(&widths, row.iter().map(String::as_str), f))
    }
}
