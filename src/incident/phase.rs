//! Which commitments hold while one severity does.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::told::{SeverityStretch, Told};
use crate::{
    decision::{Error, Trace, Undetermined},
    document::{AedResponse, AemSeverityA, Readings, Severity},
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
    /// Whether what each commitment brings beside its response time holds.
    brought: [bool; Commitment::ALL.len()],
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
        let brought = self.brought.get(commitment as usize);
        brought.copied().unwrap_or_default()
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
        let mut brought = [false; Commitment::ALL.len()];
        for (commitment, is_brought) in Commitment::ALL.iter().zip(&mut brought) {
            let without_time =
                covers_beside_time(*commitment, site, &incident, stretch.from, readings)?;
            if let Err(names) = &without_time {
                missing.add_all(names);
            }
            *is_brought = found.holds(*commitment) || without_time == Ok(true);
        }
        let governing = found.governing(readings.response.overlapping_offers);
        if counted_from.is_some() && open.is_none() {
            record_governing(&found, governing, readings, trace);
        }
        phases.push(Phase {
            stretch: *stretch,
            commitments: found,
            governing,
            brought,
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

/// Whether `commitment` covers the incident in all but its response time, or the facts on which that hangs.
///
/// AEM does at severity A, by the reading that gives it a cell of its own there: those printed beside it hold all the same. And AED
/// does where it has no response time, be it by a reading or for the severity: what else it brings is for any.
fn covers_beside_time(
    commitment: Commitment,
    site: Site<'_>,
    incident: &Incident,
    at: DateTime<Utc>,
    readings: &Readings,
) -> Result<Result<bool, Undetermined>, Error> {
    let (severity, response) = (incident.severity(), readings.response);
    let has_no_time = match commitment {
        // Whether the table has a time for the product or not.
        Commitment::Base => return Ok(Ok(true)),
        Commitment::AzureEventManagement => {
            severity == Severity::A && response.aem_severity_a == AemSeverityA::AsBase
        }
        Commitment::AzureEngineeringDirect => {
            severity > Severity::A || response.aed_response == AedResponse::Base
        }
        Commitment::UnifiedEnhancedResponse | Commitment::RapidResponse => false,
    };
    let mut purchases = site.order.purchases().iter();
    if !has_no_time || !purchases.any(|one| one.service() == commitment.service()) {
        return Ok(Ok(false));
    }
    // At severity 1 no reading is in the way of AEM.
    let incident = incident.clone().with_severity(Severity::One);
    let readings = readings.with(AedResponse::RapidResponse);
    let found = found(site, &incident, at, &readings, &mut ())?;
    Ok(match found.missing_by(commitment) {
        Some(missing) => Err(missing),
        None => Ok(found.holds(commitment)),
    })
}
