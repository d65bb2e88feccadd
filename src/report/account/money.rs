//! Invoices, parts of a price and ledgers of credits.

use alloc::{format, string::String, vec, vec::Vec};

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    document::{InvoiceRule, Rule},
    fees::{
        InvoiceLine, Invoices, Prorated, ProratedPart,
        credits::{CreditLine, CreditStatement},
    },
    report::language::Tongue,
};

impl<L: Tongue> Account<L> for Invoices {
    /// The invoices, what stands on each, and that their sums are those of the lines.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let cash = cash(self, asked);
        let tables = [invoices(self, asked), lines(self, asked), sums(asked)];
        tables.into_iter().chain(cash).collect()
    }

    fn tells(rule: &Rule) -> bool {
        !matches!(
            rule,
            Rule::Invoice(
                InvoiceRule::BilledLine { .. }
                    | InvoiceRule::LineCriterion { .. }
                    | InvoiceRule::Invoice { .. }
            )
        )
    }
}

fn invoices<L: Tongue>(answer: &Invoices, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let rows = (1_usize..).zip(&answer.invoices).map(|(number, invoice)| {
        [
            cell(words.of(&number)),
            cell_of(invoice.location.as_ref().map(|location| words.of(location))),
            cell_of(invoice.product_type.as_ref().map(|kind| words.of(kind))),
            cell_of(invoice.delivery_date.map(|date| words.date(date))),
            cell(words.of(&invoice.total)),
        ]
    });
    let columns = [
        Column::number(labels.invoice),
        Column::text(labels.location),
        Column::text(labels.product_type),
        Column::text(labels.delivery),
        Column::number(labels.amount),
    ];
    Table::new(L::ACCOUNT.titles.invoices, columns, rows)
}

fn lines<L: Tongue>(answer: &Invoices, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let numbered = (1_usize..).zip(&answer.invoices);
    let rows = numbered.flat_map(|(number, invoice)| {
        invoice.lines.iter().map(move |line| {
            [
                cell(words.of(&number)),
                cell(words.of(&line.line)),
                mark(line, asked),
                cell(words.of(&line.amount)),
            ]
        })
    });
    let columns = [
        Column::number(labels.invoice),
        Column::text(labels.line),
        Column::text(""),
        Column::number(labels.amount),
    ];
    Table::new(
        L::ACCOUNT.titles.invoice_lines,
        columns,
        rows.collect::<Vec<_>>(),
    )
}

/// Whether a line is a part of one, and what it undoes; one below zero that undoes none is marked as given.
fn mark<L: Tongue>(line: &InvoiceLine, asked: Asked<'_, L>) -> String {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let undone = match &line.undoes {
        Some(id) => Some(format!("{} {}", labels.undoes, words.of(id))),
        None if line.amount.is_negative() => Some(String::from(labels.given_refund)),
        None => None,
    };
    let part = line.part.then(|| String::from(labels.part));
    let marks: Vec<_> = part.into_iter().chain(undone).collect();
    marks.join(", ")
}

/// What is payable in cash of the invoices whose totals are rounded, if any is.
fn cash<L: Tongue>(answer: &Invoices, asked: Asked<'_, L>) -> Option<Table> {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let numbered = (1_usize..).zip(&answer.invoices);
    let rows = numbered.filter_map(|(number, invoice)| {
        let cash = invoice.cash?;
        Some([
            cell(words.of(&number)),
            cell(words.of(&invoice.total)),
            cell(words.of(&cash.difference)),
            cell(words.of(&cash.payable)),
        ])
    });
    let rows: Vec<_> = rows.collect();
    let columns = [
        Column::number(labels.invoice),
        Column::number(labels.amount),
        Column::number(labels.rounding),
        Column::number(labels.payable),
    ];
    (!rows.is_empty()).then(|| Table::new(L::ACCOUNT.titles.cash, columns, rows))
}

/// In each currency, what the lines come to and what the invoices do.
fn sums<L: Tongue>(asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let rows = asked.steps().filter_map(|step| match step.applied() {
        Rule::Invoice(InvoiceRule::InvoicedTotal {
            invoices,
            invoiced,
            total,
            ..
        }) => Some([
            cell(words.of(total)),
            cell(words.of(invoices)),
            cell(words.of(invoiced)),
        ]),
        _ => None,
    });
    let columns = [
        Column::number(labels.sum_of_lines),
        Column::number(labels.invoices),
        Column::number(labels.sum_of_invoices),
    ];
    Table::new(L::ACCOUNT.titles.sums, columns, rows)
}

impl<L: Tongue> Account<L> for Prorated {
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |part: &ProratedPart| {
            let from_to = [part.dates.start(), part.dates.end()];
            from_to.map(|date| cell(words.of(date)))
        };
        let from_to = [Column::text(labels.from), Column::text(labels.to)];
        let (days, amount) = (Column::number(labels.days), Column::number(labels.amount));
        let in_all = String::from(L::ACCOUNT.in_all);
        let (nothing, total) = (String::new(), cell(words.of(&self.total)));
        let title = L::ACCOUNT.titles.parts;
        let parts = self.parts.iter().map(|part| {
            let (days, amount) = (cell(words.of(&part.days)), cell(words.of(&part.amount)));
            (row(part), days, part.units, amount)
        });
        let [from, to] = from_to;
        if self.units.is_none() {
            let rows = parts.map(|([from, to], days, _, amount)| [from, to, days, amount]);
            let sums = [in_all, nothing.clone(), nothing, total];
            let table = Table::new(title, [from, to, days, amount], rows);
            return vec![table.with_sums(sums)];
        }
        let rows = parts.map(|([from, to], days, units, amount)| {
            let units = cell_of(units.map(|units| words.number(units)));
            [from, to, days, units, amount]
        });
        let units = Column::number(labels.units);
        let sums = [in_all, nothing.clone(), nothing.clone(), nothing, total];
        let table = Table::new(title, [from, to, days, units, amount], rows);
        vec![table.with_sums(sums)]
    }
}

impl<L: Tongue> Account<L> for CreditStatement {
    /// What is left where and until when, and every movement with the balance after it.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        vec![balances(self, asked), movements(self, asked)]
    }

    fn tells(rule: &Rule) -> bool {
        !matches!(rule, Rule::Term(_))
    }
}

fn balances<L: Tongue>(statement: &CreditStatement, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let rows = statement.balances.iter().flat_map(|balance| {
        // A location without a lot has no more credits, and still its row.
        let lots = balance.lots.iter().map(Some);
        let none = balance.lots.is_empty().then_some(None);
        lots.chain(none).map(move |lot| {
            [
                cell(words.of(&balance.location)),
                lot.map_or_else(
                    || cell(words.of(&balance.balance)),
                    |lot| cell(words.of(&lot.credits)),
                ),
                cell_of(lot.map(|lot| words.of(&lot.last_day))),
            ]
        })
    });
    let columns = [
        Column::text(labels.location),
        Column::number(labels.credits),
        Column::text(labels.until),
    ];
    Table::new(
        L::ACCOUNT.titles.balances,
        columns,
        rows.collect::<Vec<_>>(),
    )
}

fn movements<L: Tongue>(statement: &CreditStatement, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let row = |line: &CreditLine| {
        [
            cell(words.date(line.on)),
            cell(words.of(&line.location)),
            String::from((L::ACCOUNT.credit_line)(line.kind)),
            cell_of(line.id.as_ref().map(|id| words.of(id))),
            cell(words.of(&line.credits)),
            cell(words.of(&line.balance)),
        ]
    };
    let columns = [
        Column::text(labels.day),
        Column::text(labels.location),
        Column::text(labels.what),
        Column::text(labels.entry),
        Column::number(labels.credits),
        Column::number(labels.balance),
    ];
    Table::new(
        L::ACCOUNT.titles.movements,
        columns,
        statement.lines.iter().map(row),
    )
}
