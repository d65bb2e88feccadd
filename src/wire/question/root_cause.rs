//! Reads questions about root cause analyses.

use super::Read;
use crate::{
    finding::Findings,
    limits::{AskedOf, RootCauseFacts, RootCauseRequest},
    wire::{
        reader::{Fields, Reading, instant},
        values::{flag, named},
    },
};

impl Read for RootCauseRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let requested_at = fields.required("requested_at", findings, instant);
        let closed_at = fields.optional("closed_at", findings, instant);
        let first_closed_at = fields.optional("first_closed_at", findings, instant);
        let mitigated_at = fields.optional("mitigated_at", findings, instant);
        let whom = fields.optional("asked_of", findings, named(AskedOf::ALL, AskedOf::as_str));
        let facts = root_cause_facts(fields, findings);
        let mut request = RootCauseRequest::new(requested_at?).with_facts(facts?);
        if let Some(at) = closed_at? {
            request = request.of_incident_closed_at(at);
        }
        if let Some(at) = first_closed_at? {
            request = request.of_incident_first_closed_at(at);
        }
        if let Some(at) = mitigated_at? {
            request = request.of_incident_mitigated_at(at);
        }
        if let Some(whom) = whom? {
            request = request.asked_of(whom);
        }
        Ok(request)
    }
}

fn root_cause_facts(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<RootCauseFacts> {
    let technology_covered = fields.optional("technology_covered", findings, flag);
    let production_impact = fields.optional("production_impact", findings, flag);
    let own_subscriptions = fields.optional("own_subscriptions", findings, flag);
    let critical_impact = fields.optional("critical_impact", findings, flag);
    let mut facts = RootCauseFacts::UNKNOWN;
    facts.technology_covered = technology_covered?;
    facts.production_impact = production_impact?;
    facts.own_subscriptions = own_subscriptions?;
    facts.critical_impact = critical_impact?;
    Ok(facts)
}
