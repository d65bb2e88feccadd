//! Which commitments hold while one severity does.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::told::{SeverityStretch, Told};
use crate::{
    decision::{Error, Trace, Undetermined},
    document::{AemSeverityA, Readings, Severity},
    order::Site,
    response::{
        Candidate, Commitment, Commitments, Incident, Start, base_target, commitments,
        record_governing,
    },
};

/// A stretch of one severity, and the commitments that hold in it.
pub(super) struct Phase {
    pub(super) stretch: SeverityStretch,
    commitments: Commitments,
    /// The one that governs the first response, if any has a target.
    pub(super) governing: Option<Candidate>,
    /// Whether AEM covers the incident at severity A in all but its response time.
    is_event_at_a: bool,
}

impl Phase {
    /// Those of the commitments that hold, the governing one first.
    pub(super) fn candidates(&self) -> impl Iterator<Item = Candidate> + '_ {
        let governing = self.governing;
        let others = governing.map(|governing| self.commitments.others(governing));
        let others = others.into_iter().flatten().flatten();
        governing.into_iter().chain(others)
    }

    /// Whether what `commitment` brings beside its response time holds.
    pub(super) fn has(&self, commitment: Commitment) -> bool {
        let mut held = self.commitments.held();
        commitment == Commitment::Base
            || held.any(|held| held.commitment() == commitment)
            || (commitment == Commitment::AzureEventManagement && self.is_event_at_a)
    }
}

/// The phases of the incident, or the facts without which they cannot be told. `start` is when the clock of the first response
/// starts, if it has.
pub(super) fn phases<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    told: &Told<'_>,
    start: Option<Start>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Result<Vec<Phase>, Undetermined>, Error> {
    let mut phases = Vec::with_capacity(told.severities.len());
    let mut missing = Undetermined::default();
    for stretch in &told.severities {
        let incident = incident.clone().with_severity(stretch.severity);
        let counted_from = start.map(|start| start.at.max(stretch.from));
        // What has not started is due at no instant: no step tells of one.
        let found = match counted_from {
            Some(at) => found(site, &incident, at, readings, trace)?,
            None => found(site, &incident, stretch.from, readings, &mut ())?,
        };
        let open = found.missing();
        if let Some(names) = &open {
            missing.add_all(names);
        }
        let is_event_at_a = stretch.severity == Severity::A
            && readings.response.aem_severity_a == AemSeverityA::AsBase
            && is_event(site, &incident, stretch.from, readings)?;
        let governing = found.governing(readings.response.overlapping_offers);
        if counted_from.is_some() && open.is_none() {
            record_governing(&found, governing, readings, trace);
        }
        phases.push(Phase {
            stretch: *stretch,
            commitments: found,
            governing,
            is_event_at_a,
        });
    }
    let is_known = missing.names().is_empty();
    Ok(if is_known { Ok(phases) } else { Err(missing) })
}

fn found<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    at: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Commitments, Error> {
    let base = base_target(site, incident, readings, trace);
    let start = Start { at, field: "as_of" };
    commitments(site, incident, base, start, readings, trace)
}

/// Whether AEM covers the incident, but for its severity. By the reading that gives severity A two cells, those printed beside it
/// hold all the same.
fn is_event(
    site: Site<'_>,
    incident: &Incident,
    at: DateTime<Utc>,
    readings: &Readings,
) -> Result<bool, Error> {
    let incident = incident.clone().with_severity(Severity::One);
    let found = found(site, &incident, at, readings, &mut ())?;
    let mut held = found.held();
    Ok(held.any(|held| held.commitment() == Commitment::AzureEventManagement))
}
