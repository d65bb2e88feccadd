//! What brings a duty about: an event, a state or a request.

use super::Course;
use crate::{
    decision::{Step, Trace},
    document::{
        AemSeverityA, ClauseId, Duty, DutyOf, IncidentRule, Occasion, Product, Reading, Readings,
        ResponseTable, Service, Severity, clauses,
    },
    incident::{attention::commitment, phase::Phase},
    response::Commitment,
};

impl Course<'_> {
    /// The commitment that the duty comes with, the base one if it comes with any incident; none if it does not come with this one.
    pub(super) fn bringer(self) -> Option<Commitment> {
        let circumstances = self.circumstances;
        match self.duty.of() {
            DutyOf::Support => self.is_owed_for_product().then_some(Commitment::Base),
            DutyOf::Table(table) => Some(commitment(table)),
            DutyOf::Service(service) => match service {
                Service::ProblemResolutionSupport | Service::ReactiveSupportManagement => {
                    Some(Commitment::Base)
                }
                Service::UnifiedEnhancedResponse => Some(Commitment::UnifiedEnhancedResponse),
                Service::RapidResponse => Some(Commitment::RapidResponse),
                Service::AzureEventManagement => Some(Commitment::AzureEventManagement),
                Service::AzureEngineeringDirect => {
                    let is_had = circumstances.has_extended_features || !is_extended(self.duty);
                    is_had.then_some(Commitment::AzureEngineeringDirect)
                }
                Service::ReactiveEnhancedDesignatedEngineering => circumstances
                    .has_designated_engineer
                    .then_some(Commitment::Base),
                _ => None,
            },
        }
    }

    /// That of a request for an online service: of the products that the document names, those of Azure are.
    fn is_owed_for_product(self) -> bool {
        let reading = self.clocks.readings.response.online_services_channel;
        let incident = self.circumstances.incident;
        let asks_for_portal = reading.asks_for_portal(incident.cloud_administrator());
        self.duty.occasion() != Occasion::OnlineServiceRequest
            || (matches!(incident.product(), Product::Azure { .. })
                && asks_for_portal == Some(true))
    }

    /// Whether what brings the duty holds in the phase, at a severity of it.
    pub(super) fn is_brought_by(self, bringer: Commitment, phase: &Phase) -> bool {
        let severity = phase.stretch.severity;
        let severities = self.duty.severities();
        phase.has(bringer)
            && (severities.is_empty() || severities.contains(&severity))
            && (self.duty.of() != EVENT_DUTIES || self.is_in_cell_of(severity))
    }

    /// Whether a cell of AEM's table is of `severity`, the one that it is printed beside or the other.
    fn is_in_cell_of(self, severity: Severity) -> bool {
        let reading = self.clocks.readings.response.aem_severity_a;
        reading == AemSeverityA::AsSeverity1 || printed_beside(self.duty) == severity
    }
}

/// By which reading AEM's table brings duties at severity 1 and A.
pub(super) fn record_event_duties<T: Trace>(phases: &[Phase], readings: &Readings, trace: &mut T) {
    let mut phases = phases.iter();
    if phases.any(brings_event_duties) {
        let reading = readings.response.aem_severity_a;
        trace.record(|| {
            let rule = IncidentRule::EventDutySeverities { reading };
            Step::by(AemSeverityA::ID, rule).on(&EVENT_DUTY_CELLS)
        });
    }
}

/// The cells of AEM's table that have duties and may be of one severity or of both.
const EVENT_DUTY_CELLS: [ClauseId; 5] = [
    clauses::AEM_CRITSIT_30_MIN,
    clauses::AEM_TOP_SPECIALISTS,
    clauses::AEM_ENGINEERS_KNOW_SOLUTION,
    clauses::AEM_EXECUTIVE_NOTICE,
    clauses::AEM_CUSTOMER_DUTIES,
];

/// Whether AEM's table brings a duty in the phase, or would by another reading.
fn brings_event_duties(phase: &Phase) -> bool {
    let severity = phase.stretch.severity;
    let mut duties = EVENT_DUTIES.duties();
    phase.has(Commitment::AzureEventManagement)
        && duties.any(|duty| duty.is_of_incidents() && duty.severities().contains(&severity))
}

const EVENT_DUTIES: DutyOf = DutyOf::Table(ResponseTable::AzureEventManagement);

/// The severity beside which AEM's table prints a duty: the last cells stand after the page break, beside severity A.
fn printed_beside(duty: &Duty) -> Severity {
    match duty.clause() {
        clauses::AEM_ENGINEERS_KNOW_SOLUTION | clauses::AEM_EXECUTIVE_NOTICE => Severity::A,
        _ => Severity::One,
    }
}

/// Whether only customers with the extended features of AED have it: they stand in a part of their own.
fn is_extended(duty: &Duty) -> bool {
    duty.clause().clause().section() == AED_EXTENDED_FEATURES
}

const AED_EXTENDED_FEATURES: &str = "2.3 AED/2.2 Extended features";
