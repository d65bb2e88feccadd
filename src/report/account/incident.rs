//! The thresholds of an incident, beside what the page and the picture of it tell.

use alloc::{string::ToString, vec::Vec};

use super::{Account, Asked, Column, Table, cell_of};
use crate::{
    document::{IncidentRule, Rule},
    incident::{Deadline, IncidentCourse},
    report::language::Tongue,
};

impl<L: Tongue> Account<L> for IncidentCourse {
    /// How each threshold that was asked for stands, of every clock.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let words = asked.words();
        let mut rows = Vec::new();
        let mut add = |what: &str, deadline: &Deadline| {
            for one in &deadline.thresholds {
                rows.push([
                    what.to_string(),
                    (L::ACCOUNT.threshold)(one.threshold),
                    (L::ACCOUNT.threshold_standing)(one.standing),
                    cell_of(one.at.map(|at| words.instant(at))),
                    cell_of(one.at_latest.map(|at| words.instant(at))),
                ]);
            }
        };
        for response in self.first_response.iter().chain(&self.ended_responses) {
            let service = response.commitment.service();
            add(&L::first_call_response(service), &response.deadline);
        }
        for time in &self.attention {
            if let Some(deadline) = &time.deadline {
                add(&L::attention(time.severity), deadline);
            }
        }
        for owed in &self.duties {
            if let Some(deadline) = &owed.deadline {
                add(&L::duty(owed.duty.name()), deadline);
            }
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let headings = L::ACCOUNT.headings;
        let columns = [
            Column::text(headings.what),
            Column::text(headings.threshold),
            Column::text(headings.state),
            Column::text(headings.from),
            Column::text(headings.until),
        ];
        [Table::new(L::ACCOUNT.titles.thresholds, columns, rows)].into()
    }

    fn tells(rule: &Rule) -> bool {
        !matches!(rule, Rule::Incident(IncidentRule::Threshold { .. }))
    }
}
