//! What a cancellation costs, by the notice.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    decision::RefusedAlone,
    document::{CancellationBand, CancellationRule, Rule, Source},
    fees::{CancellationFee, CancellationFees},
    money::Rate,
    report::{language::Tongue, summary::Summary, words::Tell},
};

impl<L: Tongue> Account<L> for CancellationFee {
    /// The bands, with the one that holds.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let tried = asked.steps().filter_map(|step| match step.applied() {
            Rule::Cancellation(CancellationRule::CancellationBand {
                least_days,
                rate,
                applies,
                ..
            }) => Some(Tried {
                least_days: *least_days,
                rate: *rate,
                applies: *applies,
                source: step.source(),
            }),
            _ => None,
        });
        let tried: Vec<_> = tried.collect();
        // A fee that was agreed on, or that Microsoft's own cancellation leaves out, is of no band.
        if !tried.iter().any(|band| band.applies) {
            return Vec::new();
        }
        vec![bands(&tried, asked)]
    }

    fn tells(rule: &Rule) -> bool {
        !matches!(
            rule,
            Rule::Cancellation(CancellationRule::CancellationBand { .. })
        )
    }
}

/// A band that a step tried.
#[derive(Clone, Copy)]
struct Tried<'a> {
    least_days: Option<i64>,
    rate: Rate,
    applies: bool,
    source: &'a Source,
}

/// Those that were tried; the others are the document's, for where an amendment has a band all are tried.
fn bands<L: Tongue>(tried: &[Tried<'_>], asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let stated = CancellationBand::all();
    let stated = stated.iter().skip(tried.len()).map(|band| Tried {
        least_days: band.value().least_days(),
        rate: band.value().rate(),
        applies: false,
        source: band.source(),
    });
    let mut above: Option<i64> = None;
    let rows = tried.iter().copied().chain(stated).map(|band| {
        let most_days = above.map(|least| least.saturating_sub(1));
        above = band.least_days;
        [
            (L::ACCOUNT.band)(band.least_days, most_days),
            cell(words.of(&band.rate)),
            if band.applies { L::ACCOUNT.holds } else { "" }.to_string(),
            cited::<L>(band.source),
        ]
    });
    let columns = [
        Column::text(labels.notice),
        Column::number(labels.charged),
        Column::text(""),
        Column::text(labels.source),
    ];
    Table::new(L::ACCOUNT.titles.bands, columns, rows)
}

impl<L: Tongue> Account<L> for CancellationFees
where
    CancellationFee: Summary<L>,
    RefusedAlone: Tell<L>,
{
    /// A row for each delivery.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let rows = self.deliveries.iter().map(|delivery| {
            let id = cell(words.of(&delivery.id));
            let Some(fee) = delivery.decided() else {
                let remark = match &delivery.outcome {
                    Ok(outcome) => cell(words.summary(outcome)),
                    Err(refused) => cell(words.of(refused)),
                };
                return [id, String::new(), String::new(), String::new(), remark];
            };
            [
                id,
                cell(words.of(&fee.fee)),
                cell(words.of(&fee.refund)),
                cell_of(fee.travel.as_ref().map(|travel| words.of(travel))),
                String::new(),
            ]
        });
        let columns = [
            Column::text(labels.delivery),
            Column::number(labels.fee),
            Column::number(labels.refund),
            Column::number(labels.travel),
            Column::text(labels.remark),
        ];
        vec![Table::new(L::ACCOUNT.titles.deliveries, columns, rows)]
    }
}

/// The clause, and the amendment that takes its place.
fn cited<L: Tongue>(source: &Source) -> String {
    match source {
        Source::Amendment { id, replaces } => L::amended(replaces.as_str(), id),
        other => other
            .clause()
            .map_or(String::new(), |clause| clause.to_string()),
    }
}
