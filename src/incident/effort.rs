//! When an incident is worked on.

use chrono::{DateTime, Utc};

use super::{attention::commitment, clocks::Clocks, hours::WorkingHours, phase::Phase};
use crate::{
    decision::Error,
    document::{Clock, ResponseRow, ResponseTable},
    response::{Candidate, Commitment},
};

/// When an incident is worked on, by the table of the commitment that governs its first response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Effort {
    table: ResponseTable,
    hours: WorkingHours,
    reduced_at: Option<DateTime<Utc>>,
}

impl Effort {
    /// The table.
    #[must_use]
    pub const fn table(&self) -> ResponseTable {
        self.table
    }

    /// When it is worked on, as the table says.
    #[must_use]
    pub const fn hours(&self) -> &WorkingHours {
        &self.hours
    }

    /// When Microsoft gave up the effort around the clock. What takes its place the document does not say.
    #[must_use]
    pub const fn reduced_at(&self) -> Option<DateTime<Utc>> {
        self.reduced_at
    }
}

/// The effort in the last phase, unless the incident is closed.
pub(super) fn effort(phases: &[Phase], clocks: &Clocks<'_>) -> Result<Option<Effort>, Error> {
    let Some(phase) = phases.last().filter(|_| clocks.told.closed_at().is_none()) else {
        return Ok(None);
    };
    let governing = phase
        .governing
        .map_or(Commitment::Base, |one| Candidate::commitment(&one));
    let severity = phase.stretch.severity;
    // AED brings the times of Rapid Response, and not its table.
    let row = governing.table().row(severity);
    let row = row.filter(|row| phase.has(commitment(row.table())));
    let row = row.unwrap_or_else(|| ResponseRow::base(severity));
    let effort = row.effort();
    let Some(clause) = effort.source().clause() else {
        return Ok(None);
    };
    let hours = match effort.value() {
        Clock::Elapsed => WorkingHours::around_the_clock(clause),
        Clock::BusinessHours => clocks.business_hours(clause)?,
    };
    let is_reduced =
        |at: &DateTime<Utc>| *effort.value() == Clock::Elapsed && phase.stretch.from <= *at;
    Ok(Some(Effort {
        table: row.table(),
        hours,
        reduced_at: clocks.told.reduced_at.filter(is_reduced),
    }))
}
