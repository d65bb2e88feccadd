//! The business hours of a clause from date to date, as amendments put them.

use alloc::{sync::Arc, vec, vec::Vec};

use chrono::NaiveDate;

use super::{AmendedTerm, Amendment, Dates, Order};
use crate::{
    calendar::WeeklyHours,
    decision::{Step, Trace},
    document::{AmendmentRule, ClauseId, Source},
    finding::Path,
};

/// The hours that amendments put in the place of those of one clause, as their dates follow one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AmendedHours(Vec<Arc<DatedHours>>);

/// The hours of one amendment.
#[derive(Debug, PartialEq, Eq)]
struct DatedHours {
    source: Source,
    dates: Dates,
    hours: WeeklyHours,
    /// The amendment that writes them.
    path: Path,
}

/// Weekly hours that hold from a date on.
pub(super) struct HoursFrom<'a> {
    pub(super) from: NaiveDate,
    pub(super) hours: WeeklyHours,
    /// The amendment that writes them; none if they are the document's.
    pub(super) path: Option<&'a Path>,
}

impl AmendedHours {
    /// Those that `amendments` put in the place of the hours of `clause`.
    pub(super) fn of(amendments: &[Amendment], clause: ClauseId) -> Self {
        let amended = amendments.iter().filter_map(|amendment| {
            let AmendedTerm::BusinessHours(hours) = amendment.term() else {
                return None;
            };
            let dated = DatedHours {
                source: amendment.source(),
                dates: amendment.dates(),
                hours: hours.value().clone(),
                path: amendment.path().clone(),
            };
            (amendment.replaces() == clause).then(|| Arc::new(dated))
        });
        let mut amended: Vec<_> = amended.collect();
        amended.sort_by_key(|one| one.dates.from);
        Self(amended)
    }

    /// Whether the hours are the document's on all dates.
    pub(crate) fn are_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Who says what the hours of `clause` are on all dates: the one amendment that does, or the clause.
    pub(crate) fn source(&self, clause: ClauseId) -> Source {
        match &self.0[..] {
            [one] if !one.dates.are_bounded() => one.source.clone(),
            _ => Source::Clause(clause),
        }
    }

    /// Records the dates of those that do not hold on all.
    pub(crate) fn record<T: Trace>(&self, trace: &mut T) {
        for one in self.0.iter().filter(|one| one.dates.are_bounded()) {
            trace.record(|| {
                let Dates { from, until } = one.dates;
                Step::by(&one.source, AmendmentRule::HoursAmended { from, until })
            });
        }
    }

    /// The hours of each date of `span`: where none of these holds those of the document, which are `first`, and then each of `changes`
    /// from its date on.
    pub(super) fn between(
        &self,
        first: &WeeklyHours,
        changes: &[(NaiveDate, WeeklyHours)],
        span: (NaiveDate, NaiveDate),
    ) -> Vec<HoursFrom<'_>> {
        let begins = self
            .0
            .iter()
            .flat_map(|one| [one.dates.from, one.dates.after()]);
        let begins = begins
            .flatten()
            .chain(changes.iter().map(|(from, _)| *from));
        let mut dates = vec![span.0];
        dates.extend(begins.filter(|date| span.0 < *date && *date <= span.1));
        dates.sort_unstable();
        dates.dedup();
        let on = |from| {
            let amended = self.0.iter().find(|one| one.dates.contain(from));
            let begun = || changes.iter().rev().find(|(begin, _)| *begin <= from);
            let stated = || begun().map_or(first, |(_, hours)| hours);
            HoursFrom {
                from,
                hours: amended.map_or_else(stated, |one| &one.hours).clone(),
                path: amended.map(|one| &one.path),
            }
        };
        let mut hours: Vec<_> = dates.into_iter().map(on).collect();
        // The hours of an amendment do not change with those that it replaces.
        hours.dedup_by(|next, last| next.path.is_some() && next.path == last.path);
        hours
    }
}

impl Order {
    /// The hours that amendments put in the place of those of `clause`.
    pub(crate) fn amended_hours(&self, clause: ClauseId) -> AmendedHours {
        AmendedHours::of(self.amendments(), clause)
    }
}
