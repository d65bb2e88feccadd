//! What a cancellation costs, by the notice.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    document::{CancellationBand, CancellationRule, Rule},
    fees::{CancellationFee, CancellationFees},
    report::{language::Tongue, summary::Summary},
};

impl<L: Tongue> Account<L> for CancellationFee {
    /// The bands, with the one that holds.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let held = asked.steps().find_map(|step| match step.applied() {
            Rule::Cancellation(CancellationRule::CancellationBand {
                least_days,
                applies: true,
                ..
            }) => Some(*least_days),
            _ => None,
        });
        // A fee that was agreed on, or that Microsoft's own cancellation leaves out, is of no band.
        held.map_or(Vec::new(), |held| vec![bands(held, asked)])
    }

    fn tells(rule: &Rule) -> bool {
        !matches!(
            rule,
            Rule::Cancellation(CancellationRule::CancellationBand { .. })
        )
    }
}

fn bands<L: Tongue>(held: Option<i64>, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let rows = CancellationBand::all().map(|band| {
        let (band, clause) = (band.value(), band.source().clause());
        let source = clause.map_or("", |clause| clause.as_str());
        let holds = band.least_days() == held;
        [
            (L::ACCOUNT.band)(band.least_days(), band.most_days()),
            cell(words.of(&band.rate())),
            if holds { L::ACCOUNT.holds } else { "" }.to_string(),
            source.to_string(),
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
{
    /// A row for each delivery.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let rows = self.deliveries.iter().map(|delivery| {
            let id = cell(words.of(&delivery.id));
            let Some(fee) = delivery.outcome.decided() else {
                let remark = cell(words.summary(&delivery.outcome));
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
