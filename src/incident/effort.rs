//! When an incident is worked on.

use chrono::{DateTime, Utc};

use super::{attention::commitment, clocks::Clocks, hours::WorkingHours, phase::Phase};
use crate::{
    data::datum,
    decision::{QuestionError, Step, Trace},
    document::{Clock, IncidentRule, ResponseRow, ResponseTable, clauses},
    response::{Commitment, incident_hours},
};

datum! {
    /// When an incident is worked on, by the table of the commitment that governs its first response.
    ///
    /// # Example: nobody works on severity B at night
    ///
    /// ```
    /// use unified_support::document::{Clock, Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::IncidentLog;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("15T17:00")), [])?;
    /// let decision = engine.location("paris")?.incident(&log, at("15T22:00"))?;
    /// let hours = &decision.outcome().decided().unwrap().effort.as_ref().unwrap().hours;
    /// assert_eq!((hours.clock, hours.open), (Clock::BusinessHours, false));
    /// assert_eq!(hours.changes_at, Some(at("16T09:00")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Effort {
        /// The table.
        pub table: ResponseTable,
        /// When it is worked on, as the table says.
        pub hours: WorkingHours,
        /// When Microsoft gave up the effort around the clock. The document does not say what takes its place.
        pub reduced_at: Option<DateTime<Utc>>,
    }
}

/// The effort in the last phase, unless the incident is closed.
pub(super) fn effort<T: Trace>(
    phases: &[Phase],
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Option<Effort>, QuestionError> {
    let Some(phase) = phases.last().filter(|_| clocks.told.closed_at().is_none()) else {
        return Ok(None);
    };
    let governing = phase.governing.as_ref();
    let governing = governing.map_or(Commitment::Base, |promise| promise.commitment);
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
        Clock::BusinessHours => clocks.at(severity).business_hours(clause)?,
    };
    let is_reduced =
        |at: &DateTime<Utc>| *effort.value() == Clock::Elapsed && phase.severity_since <= *at;
    trace.record(|| {
        let (open, changes_at) = hours.change();
        let rule = IncidentRule::Effort {
            table: row.table(),
            severity,
            clock: hours.clock,
            open,
            changes_at,
        };
        Step::by(hours.source(), rule)
    });
    if hours.are_of_business() {
        incident_hours(clocks.site.at(severity), clocks.readings, trace);
    }
    let reduced_at = clocks.told.reduced_at.filter(is_reduced);
    if let Some(at) = reduced_at {
        record_reduced(at, phase, trace);
    }
    Ok(Some(Effort {
        table: row.table(),
        hours,
        reduced_at,
    }))
}

/// Which commitments let Microsoft give up the effort around the clock, as it did at `at`.
fn record_reduced<T: Trace>(at: DateTime<Utc>, phase: &Phase, trace: &mut T) {
    let offerings = [
        (Commitment::RapidResponse, clauses::RR_FN1_REDUCED_SERVICE),
        (Commitment::AzureEventManagement, clauses::AEM_FN1_STOP_24X7),
    ];
    for (commitment, clause) in offerings {
        trace.record(|| {
            let rule = IncidentRule::EffortReduced {
                holds: phase.has(commitment),
                commitment,
                at,
            };
            Step::by(clause, rule)
        });
    }
}
