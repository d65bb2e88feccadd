//! Where the time of a clock went.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{Account, Asked, Column, Table};
use crate::{clocks::ClockCourse, report::language::Tongue};

impl<L: Tongue> Account<L> for ClockCourse {
    /// Its history, where it was asked for: what it counted adds up to the time used.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let words = asked.words();
        let Some(history) = self.history.as_ref().filter(|history| !history.is_empty()) else {
            return Vec::new();
        };
        let rows = history.iter().map(|segment| {
            let what = (L::ACCOUNT.clock_segment)(segment.what);
            let reasons: Vec<_> = segment
                .reasons
                .iter()
                .map(|reason| words.of(reason.as_str()).to_string())
                .collect();
            let counted = if segment.counted.is_zero() {
                String::new()
            } else {
                words.duration(segment.counted).to_string()
            };
            [
                words.instant(segment.from).to_string(),
                words.instant(segment.until).to_string(),
                if reasons.is_empty() {
                    what
                } else {
                    format!("{what} ({})", reasons.join(", "))
                },
                counted,
            ]
        });
        let headings = L::ACCOUNT.headings;
        let columns = [
            Column::text(headings.from),
            Column::text(headings.until),
            Column::text(headings.what),
            Column::number(headings.time),
        ];
        let all = words.duration(self.elapsed).to_string();
        let table = Table::new(L::ACCOUNT.titles.history, columns, rows);
        [table.with_sums([
            L::ACCOUNT.in_all.to_string(),
            String::new(),
            String::new(),
            all,
        ])]
        .into()
    }
}
