//! Hours, advisory time, events and the windows in which something is delivered.

use alloc::{format, string::String, vec, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Account, Asked, Column, Table, cell};
use crate::{
    limits::{
        AdvisedTime, AdvisoryStatement, DeliveredHours, Draw, DrawnHours, EventPlan, HoursStatement,
    },
    report::{
        language::Tongue,
        words::{Tell, Words},
    },
};

impl<L: Tongue> Account<L> for HoursStatement
where
    Draw: Tell<L>,
{
    /// Each entry and what was taken off for it.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |entry: &DrawnHours| {
            [
                cell(words.of(&entry.id)),
                cell(words.date(entry.on)),
                minutes(entry.minutes, words),
                minutes(entry.drawn_minutes, words),
                minutes(entry.excess_minutes, words),
                cell(words.of(&entry.draw)),
            ]
        };
        let columns = [
            Column::text(labels.entry),
            Column::text(labels.day),
            Column::number(labels.time),
            Column::number(labels.used),
            Column::number(labels.over),
            Column::text(labels.remark),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.hours,
            columns,
            self.entries.iter().map(row),
        )]
    }
}

impl<L: Tongue> Account<L> for AdvisoryStatement {
    /// Each entry and what of it is covered.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |entry: &AdvisedTime| {
            [
                cell(words.of(&entry.id)),
                cell(words.of(&entry.incident)),
                cell(words.date(entry.on)),
                minutes(entry.minutes, words),
                minutes(entry.covered_minutes, words),
                minutes(entry.excess_minutes, words),
                String::from((L::ACCOUNT.advisory_cover)(entry.cover)),
            ]
        };
        let columns = [
            Column::text(labels.entry),
            Column::text(labels.incident),
            Column::text(labels.day),
            Column::number(labels.time),
            Column::number(labels.used),
            Column::number(labels.over),
            Column::text(labels.remark),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.advisory,
            columns,
            self.entries.iter().map(row),
        )]
    }
}

impl<L: Tongue> Account<L> for EventPlan {
    /// The window of each event.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let windows = self.windows.iter();
        let windows = windows.map(|window| window.starts_at..window.ends_at);
        vec![from_to(windows, asked.words())]
    }
}

impl<L: Tongue> Account<L> for DeliveredHours {
    /// The windows in which the service is delivered.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        vec![from_to(self.windows.iter().cloned(), asked.words())]
    }
}

fn from_to<L: Tongue>(
    windows: impl Iterator<Item = Range<DateTime<Utc>>>,
    words: Words<'_, L>,
) -> Table {
    let labels = L::ACCOUNT.headings;
    let columns = [Column::text(labels.from), Column::text(labels.to)];
    let rows = windows.map(|window| {
        [
            cell(words.instant(window.start)),
            cell(words.instant(window.end)),
        ]
    });
    Table::new(L::ACCOUNT.titles.windows, columns, rows)
}

/// A length of time; of none nothing is said.
fn minutes<L: Tongue>(minutes: i64, words: Words<'_, L>) -> String {
    // What comes back is below zero.
    let sign = if minutes < 0 { "\u{2212}" } else { "" };
    match TimeDelta::try_minutes(minutes.saturating_abs()) {
        Some(length) if !length.is_zero() => {
            let length: String = cell(words.duration(length));
            format!("{sign}{length}")
        }
        _ => String::new(),
    }
}
