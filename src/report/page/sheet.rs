//! Tables as HTML.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::markup::Html;
use crate::report::account::Table;

/// The narrowest sheet on which a table has columns, in pixels: on a narrower one its rows are cards.
const SHEET: usize = 670;

/// After these, a line may break.
const BREAKS: [char; 5] = [' ', '\u{a0}', '\n', '-', '/'];

/// Longer words may break.
const WORD_MAX: usize = 24;

/// A table with its caption.
pub(super) struct Sheet {
    pub(super) caption: String,
    columns: Vec<Heading>,
    rows: Vec<Vec<String>>,
    sums: Option<Vec<String>>,
}

struct Heading {
    text: String,
    is_number: bool,
}

impl Sheet {
    pub(super) fn new(caption: impl Into<String>, table: &Table) -> Self {
        let columns = table.columns().iter().map(|column| Heading {
            text: column.heading.to_string(),
            is_number: column.is_number,
        });
        Self {
            caption: caption.into(),
            columns: columns.collect(),
            rows: table.rows().to_vec(),
            sums: table.sums().map(<[String]>::to_vec),
        }
    }

    /// A table of texts; of each column the heading is given, and whether it has numbers.
    pub(super) fn of_texts(
        caption: impl Into<String>,
        headings: impl IntoIterator<Item = (String, bool)>,
        rows: Vec<Vec<String>>,
    ) -> Self {
        let columns = headings
            .into_iter()
            .map(|(text, is_number)| Heading { text, is_number });
        Self {
            caption: caption.into(),
            columns: columns.collect(),
            rows,
            sums: None,
        }
    }

    /// Writes it without the columns that are empty: on a narrow screen each row is a card, on which a cell has its heading before it.
    pub(super) fn write(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        let columns = self.filled();
        html.element("table", &[("class", &setting(&columns))], |html| {
            html.leaf("caption", &[], &self.caption)?;
            if columns.iter().any(|column| !column.heading.text.is_empty()) {
                html.element("thead", &[], |html| write_headings(&columns, html))?;
            }
            html.element("tbody", &[], |html| {
                let mut rows = self.rows.iter();
                rows.try_for_each(|row| write_row(row, &columns, html))
            })?;
            match &self.sums {
                Some(sums) => html.element("tfoot", &[], |html| write_row(sums, &columns, html)),
                None => Ok(()),
            }
        })
    }

    fn filled(&self) -> Vec<Filled<'_>> {
        let columns = self.columns.iter().enumerate();
        let filled = columns.map(|(index, heading)| {
            let rows = self.rows.iter().chain(&self.sums);
            let cells = rows.filter_map(|row| row.get(index));
            let is_filled = cells.clone().any(|cell| !cell.is_empty());
            let width = if heading.is_number {
                cells.clone().map(|cell| cell.chars().count()).max()
            } else {
                cells.clone().map(|cell| unbroken(cell)).max()
            };
            let word = cells.map(|cell| unbroken(cell)).max();
            let heading_word = unbroken(&heading.text);
            is_filled.then_some(Filled {
                index,
                heading,
                width: width.unwrap_or(0).max(heading_word),
                word: word.unwrap_or(0).max(heading_word),
            })
        });
        filled.flatten().collect()
    }
}

/// How many characters of a text stand on one line at least: its longest word, but no more than a word has that does not break.
fn unbroken(text: &str) -> usize {
    let words = text.split(BREAKS).map(|word| word.chars().count());
    words.max().unwrap_or(0).min(WORD_MAX)
}

/// How closely a table is set, so that it is no wider than its sheet: as other texts; in small type, with units below their numbers;
/// or with words that break.
fn setting(columns: &[Filled<'_>]) -> &'static str {
    let needed = |characters: fn(&Filled<'_>) -> usize, pixels: usize, gap: usize| {
        columns.iter().fold(0_usize, |sum, column| {
            let width = characters(column).saturating_mul(pixels);
            sum.saturating_add(width).saturating_add(gap)
        })
    };
    if needed(|column| column.width, 8, 16) <= SHEET {
        ""
    } else if needed(|column| column.word, 7, 8) <= SHEET {
        "small"
    } else {
        "small tight"
    }
}

/// A column that has something in it.
struct Filled<'a> {
    index: usize,
    heading: &'a Heading,
    /// How many characters of its cells stand on one line: its longest word, or its longest number with its unit.
    width: usize,
    /// The same with units below their numbers.
    word: usize,
}

fn write_headings(columns: &[Filled<'_>], html: &mut Html<'_, '_>) -> fmt::Result {
    html.element("tr", &[], |html| {
        columns.iter().try_for_each(|column| {
            let heading = column.heading;
            let class = if heading.is_number { "number" } else { "" };
            html.leaf("th", &[("scope", &"col"), ("class", &class)], &heading.text)
        })
    })
}

/// The first cell names the row.
fn write_row(row: &[String], columns: &[Filled<'_>], html: &mut Html<'_, '_>) -> fmt::Result {
    html.element("tr", &[], |html| {
        for (place, column) in columns.iter().enumerate() {
            let cell = row.get(column.index).map_or("", String::as_str);
            let class = class_of(cell, column.heading.is_number);
            let is_first = place == 0;
            let write = |html: &mut Html<'_, '_>| write_cell(column.heading, cell, is_first, html);
            if is_first {
                html.element("th", &[("scope", &"row"), ("class", &class)], write)?;
            } else {
                html.element("td", &[("class", &class)], write)?;
            }
        }
        Ok(())
    })
}

fn class_of(cell: &str, is_number: bool) -> &'static str {
    let mut words = cell.split(BREAKS);
    let is_long = words.any(|word| word.chars().count() > WORD_MAX);
    match (is_number, is_long) {
        _ if cell.is_empty() => "empty",
        (true, true) => "number long",
        (true, false) => "number",
        (false, true) => "long",
        (false, false) => "",
    }
}

fn write_cell(
    heading: &Heading,
    cell: &str,
    is_first: bool,
    html: &mut Html<'_, '_>,
) -> fmt::Result {
    if !heading.text.is_empty() {
        html.leaf("span", &[("class", &"label")], &heading.text)?;
    }
    html.element("span", &[], |html| {
        if heading.is_number {
            // Where room is scarce, the style lets the unit stand below its number.
            html.text(&cell.replace('\u{a0}', " "))
        } else if is_first {
            write_noted(cell, html)
        } else {
            write_lines(cell, html)
        }
    })
}

/// A text of several lines, those after the first as notes to it.
fn write_noted(text: &str, html: &mut Html<'_, '_>) -> fmt::Result {
    let (first, notes) = text.split_once('\n').unwrap_or((text, ""));
    html.text(&first)?;
    if notes.is_empty() {
        return Ok(());
    }
    html.element("span", &[("class", &"note")], |html| {
        write_lines(notes, html)
    })
}

/// A text of several lines.
pub(super) fn write_lines(text: &str, html: &mut Html<'_, '_>) -> fmt::Result {
    for (index, line) in text.lines().enumerate() {
        html.markup(&if index == 0 { "" } else { "<br>" })?;
        html.text(&line)?;
    }
    Ok(())
}
