//! How many first responses came in time, by group.

use alloc::{string::String, vec, vec::Vec};

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    document::{AttainmentRule, Rule},
    incident::{Attainment, AttainmentFigures, AttainmentGroup, MiddleTimes},
    report::{
        language::Tongue,
        words::{Tell, Words},
    },
};

impl<L: Tongue> Account<L> for Attainment
where
    crate::calendar::CalendarMonth: Tell<L>,
    crate::response::Commitment: Tell<L>,
{
    /// A row for each group, and the sums: two times in one cell are the two in the middle.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |group: &AttainmentGroup| {
            let [met, missed, others, median, worst] = figures(&group.figures, words);
            [
                cell_of(group.month.as_ref().map(|month| words.of(month))),
                cell_of(group.location.as_ref().map(|location| words.of(location))),
                cell_of(group.severity),
                cell_of(group.commitment.as_ref().map(|one| words.of(one))),
                met,
                missed,
                others,
                median,
                worst,
            ]
        };
        let columns = [
            Column::text(labels.month),
            Column::text(labels.location),
            Column::text(labels.severity),
            Column::text(labels.service),
            Column::number(labels.met),
            Column::number(labels.missed),
            Column::number(labels.neither),
            Column::number(labels.median_late),
            Column::number(labels.worst_late),
        ];
        let [met, missed, others, median, worst] = figures(&self.total, words);
        let none = String::new;
        let in_all = String::from(L::ACCOUNT.in_all);
        let sums = [
            in_all,
            none(),
            none(),
            none(),
            met,
            missed,
            others,
            median,
            worst,
        ];
        let table = Table::new(
            L::ACCOUNT.titles.attainment,
            columns,
            self.groups.iter().map(row),
        );
        vec![table.with_sums(sums)]
    }

    /// How each response came out; when each was due is told by its steps.
    fn tells(rule: &Rule) -> bool {
        matches!(
            rule,
            Rule::Attainment(
                AttainmentRule::JudgedResponse { .. } | AttainmentRule::RefusedIncident { .. }
            )
        )
    }
}

fn figures<L: Tongue>(figures: &AttainmentFigures, words: Words<'_, L>) -> [String; 5] {
    let judged = figures.met.saturating_add(figures.missed);
    let others = figures.incidents.saturating_sub(judged);
    [
        cell(words.of(&figures.met)),
        cell(words.of(&figures.missed)),
        cell(words.of(&others)),
        figures
            .median_late
            .map_or(String::new(), |median| middle(median, words)),
        cell_of(figures.worst_late.map(|worst| words.duration(worst))),
    ]
}

fn middle<L: Tongue>(median: MiddleTimes, words: Words<'_, L>) -> String {
    let mut told = cell(words.duration(median.lower));
    if median.lower != median.upper {
        told.push_str(L::PICTURE.between);
        told.push_str(&cell(words.duration(median.upper)));
    }
    told
}
