//! Which rows of the severity tables name what is described.

use super::{Described, Situations};
use crate::{
    data::{Few, datum},
    decision::{NotApplicable, Outcome, Step, Trace},
    document::{
        ClauseId, IfAny, Readings, ResponseRow, ResponseTable, Severity, SeverityRule, Situation,
    },
    response::{
        governing::{Offerings, TableHolds},
        offering::row,
    },
};

datum! {
    /// A row of a severity table that holds for an incident, and that names what is described of it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct DescribingTable {
        /// The table.
        pub table: ResponseTable,
        /// The severity of the row.
        pub severity: Severity,
        /// What it names of the situations that are described.
        pub situations: Situations,
        /// The clause that states them.
        pub clause: ClauseId,
    }
}

/// The rows that name what is described, as they were found. The base table has four rows, each of the others two.
pub(super) type Tables = Few<DescribingTable, 10>;

/// The gravest severity for which a table that holds names what is described, and all rows that do.
///
/// Undetermined, if a table that may hold names it for a graver severity.
pub(super) fn describe<T: Trace>(
    offerings: &Offerings,
    described: Described,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<(Severity, Tables)> {
    let known = known(offerings, readings);
    let mut gravest = None;
    let mut tables = Tables::default();
    for severity in Severity::ALL {
        for row in rows(severity, readings) {
            let named = Named::by(row, described.all());
            match offerings.hold(row.table()) {
                TableHolds::Yes => match named.table() {
                    Some(table) => {
                        named.record(named.situations, Some(true), trace);
                        tables.push(table);
                        gravest = gravest.or(Some(severity));
                    }
                    // Why it is not graver.
                    None if gravest.is_none() => named.record_none(trace),
                    None => {}
                },
                TableHolds::HangsOnFacts if gravest.is_none() => {
                    named.record(named.situations, None, trace);
                }
                TableHolds::HangsOnFacts => {}
                // What another table names as well is told there.
                TableHolds::No => named.record(named.situations.without(known), Some(false), trace),
            }
        }
    }
    let missing = offerings.deciding(|set| {
        let mut severities = Severity::ALL.iter();
        severities.find(|severity| {
            rows(**severity, readings).any(|row| {
                offerings.hold_if(set, row.table())
                    && Named::by(row, described.all()).table().is_some()
            })
        })
    });
    match gravest {
        _ if !missing.names().is_empty() => Outcome::Undetermined(missing),
        Some(severity) => Outcome::Decided((severity, tables)),
        None => Outcome::NotApplicable(NotApplicable::NoSeverityDescribed),
    }
}

/// What the tables that hold name, for any severity.
fn known(offerings: &Offerings, readings: &Readings) -> Situations {
    let rows = Severity::ALL.into_iter();
    let rows = rows.flat_map(|severity| self::rows(severity, readings));
    rows.filter(|row| matches!(offerings.hold(row.table()), TableHolds::Yes))
        .fold(Situations::NONE, |all, row| all.or(Situations::of(row)))
}

/// The rows of all tables for `severity`.
fn rows(
    severity: Severity,
    readings: &Readings,
) -> impl Iterator<Item = &'static ResponseRow> + use<'_> {
    let tables = ResponseTable::ALL.iter();
    tables.filter_map(move |table| row(*table, severity, readings))
}

/// What a row names of what is described.
struct Named {
    row: &'static ResponseRow,
    situations: Situations,
}

impl Named {
    fn by(row: &'static ResponseRow, described: Situations) -> Self {
        Self {
            row,
            situations: Situations::of(row).and(described),
        }
    }

    /// None, if it names nothing of it.
    fn table(&self) -> Option<DescribingTable> {
        let situation = self.situations.iter().next()?;
        let mut stated = self.row.situations().iter();
        let stated = stated.find(|stated| *stated.value() == situation)?;
        Some(DescribingTable {
            table: self.row.table(),
            severity: self.row.severity(),
            situations: self.situations,
            clause: stated.clause(),
        })
    }

    /// Records each of the situations: whether the table that names it holds, where that is known.
    fn record<T: Trace>(&self, situations: Situations, holds: Option<bool>, trace: &mut T) {
        for stated in self.row.situations() {
            let situation = *stated.value();
            if situations.iter().any(|one| one == situation) {
                trace.record(|| self.step(stated.clause(), holds, Some(situation)));
            }
        }
    }

    /// Records that the table holds, and that its row names nothing of what is described.
    fn record_none<T: Trace>(&self, trace: &mut T) {
        if let Some(stated) = self.row.situations().first() {
            trace.record(|| self.step(stated.clause(), Some(false), None));
        }
    }

    fn step(&self, clause: ClauseId, holds: Option<bool>, situation: Option<Situation>) -> Step {
        let rule = SeverityRule::SituationDescribed {
            holds,
            table: self.row.table(),
            severity: self.row.severity(),
            situation: IfAny(situation),
        };
        Step::by(clause, rule)
    }
}
