//! The days of services, what falls due, and what a change of severity gives.

use alloc::{format, string::String, vec, vec::Vec};

use chrono::NaiveDate;

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    document::Party,
    limits::{SupportTerm, SupportTerms, TermState},
    obligations::{Moment, Obligation, ObligationCalendar, ObligationKind},
    report::{language::Tongue, summary::Summary, words::Tell},
    response::{DescribedSeverity, FirstResponse},
};

impl<L: Tongue> Account<L> for SupportTerms
where
    TermState: Tell<L>,
{
    /// A row for each service at each location.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let date = |date: Option<NaiveDate>| cell_of(date.map(|date| words.date(date)));
        let row = |line: &SupportTerm| {
            let never = || String::from(L::ACCOUNT.never);
            let purchase = line
                .purchase
                .as_ref()
                .map(|purchase| cell(words.of(purchase)));
            [
                purchase.unwrap_or_else(|| String::from(L::ACCOUNT.base_package)),
                cell(words.of(&line.location)),
                line.first_day
                    .map_or_else(never, |first| cell(words.date(first))),
                date(line.last_day),
                date(line.usable_until),
                date(line.last_request),
                cell_of(line.as_of.as_ref().map(|as_of| words.of(&as_of.state))),
            ]
        };
        let columns = [
            Column::text(labels.purchase),
            Column::text(labels.location),
            Column::text(labels.from),
            Column::text(labels.to),
            Column::text(labels.use_until),
            Column::text(labels.last_request),
            Column::text(labels.state),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.services,
            columns,
            self.lines.iter().map(row),
        )]
    }
}

impl<L: Tongue> Account<L> for ObligationCalendar
where
    ObligationKind: Tell<L>,
    Moment: Tell<L>,
    Party: Tell<L>,
{
    /// A row for each entry.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |entry: &Obligation| {
            [
                cell(words.date(entry.on)),
                cell(words.of(&entry.location)),
                cell(words.of(&entry.what)),
                cell(words.of(&entry.moment)),
                cell(words.of(&entry.party)),
                cell_of(entry.purchase.as_ref().map(|purchase| words.of(purchase))),
                cell(entry.clause),
            ]
        };
        let columns = [
            Column::text(labels.day),
            Column::text(labels.location),
            Column::text(labels.what),
            Column::text(labels.state),
            Column::text(labels.party),
            Column::text(labels.purchase),
            Column::text(labels.source),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.obligations,
            columns,
            self.entries.iter().map(row),
        )]
    }
}

impl<L: Tongue> Account<L> for DescribedSeverity
where
    FirstResponse: Summary<L>,
{
    /// What would be due at each severity.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let rows = self.targets.iter().map(|target| {
            let change = (L::ACCOUNT.severity_change)(target.change);
            [
                format!("{change} {}", target.severity),
                cell(words.summary(&target.first_response)),
            ]
        });
        let columns = [Column::text(labels.severity), Column::text(labels.outcome)];
        vec![Table::new(L::ACCOUNT.titles.severities, columns, rows)]
    }
}
