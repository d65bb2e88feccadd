//! Whether an offering that the order holds covers an incident.

use chrono::NaiveDate;

use super::{
    Commitment, Incident,
    gate::{ChannelGate, Gate, Times},
    target::is_azure_component,
};
use crate::{
    coverage::{self, Coverage, EventMoment, Fit, Sought, in_scope, record_used_at, subscription},
    decision::{Conditions, QuestionError, Step, Trace},
    document::{
        AedResponse, AemSeverityA, AzureComponent, Channel, ClauseId, EntitlementRule, IfAny,
        Languages, OfferingRule, OnlineServicesChannel, Product, Reading, Readings, ResponseRow,
        ResponseTable, Service, Severity, Source, clauses,
    },
    order::Site,
};

/// An incident, where it happened, and what is chosen.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) site: Site<'a>,
    pub(super) incident: &'a Incident,
    pub(super) readings: &'a Readings,
    /// The date of its submission, for the term and for purchases.
    pub(super) on: NaiveDate,
    /// The date of its submission at the support location.
    on_there: NaiveDate,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        site: Site<'a>,
        incident: &'a Incident,
        readings: &'a Readings,
    ) -> Result<Self, QuestionError> {
        let at = incident.submitted_at();
        let on = Coverage::new(site.order, readings).date_of(site, at);
        let on_there = site.support.local_date(at);
        Ok(Self {
            site,
            incident,
            readings,
            on: on.map_err(QuestionError::time("submitted_at", at))?,
            on_there: on_there.map_err(QuestionError::time("submitted_at", at))?,
        })
    }

    const fn coverage(self) -> Coverage<'a> {
        Coverage::new(self.site.order, self.readings)
    }
}

/// An offering that covers an incident, if what is missing turns out well.
#[derive(Clone)]
pub(super) struct Offer {
    pub(super) row: &'static ResponseRow,
    /// What it depends on.
    pub(super) gate: Gate,
}

/// Whether `commitment` covers the incident: none if a condition fails.
pub(super) fn consider<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    trace: &mut T,
) -> Option<Offer> {
    if !held(commitment, case, trace) {
        return None;
    }
    let row = covered_row(commitment, case, &mut Conditions::new(trace))?;
    let gate = covered(commitment, case, trace)?;
    gate.may_bring_times().then_some(Offer { row, gate })
}

/// Whether `commitment` covers the incident at the severities that its table knows: none if a condition fails, otherwise what it
/// depends on.
pub(super) fn consider_at_any_severity<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    trace: &mut T,
) -> Option<Gate> {
    if !held(commitment, case, trace) {
        return None;
    }
    covered(commitment, case, trace)
}

/// The row of the table of `commitment` for the severity of the incident, which the commitment covers otherwise.
pub(super) fn consider_severity<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    trace: &mut T,
) -> Option<&'static ResponseRow> {
    covered_row(commitment, case, &mut Conditions::new(trace))
}

/// The row of `table` for `severity`, by the reading: whether AEM has one for severity A is a choice.
pub(super) fn row(
    table: ResponseTable,
    severity: Severity,
    readings: &Readings,
) -> Option<&'static ResponseRow> {
    let is_chosen = readings.response.aem_severity_a == AemSeverityA::AsSeverity1;
    let is_open = table == ResponseTable::AzureEventManagement && severity == Severity::A;
    table.row(severity).filter(|_| is_chosen || !is_open)
}

/// What must hold beside the purchase and the severity: none if a condition fails, otherwise what it depends on.
fn covered<T: Trace>(commitment: Commitment, case: Case<'_>, trace: &mut T) -> Option<Gate> {
    let mut conditions = Conditions::new(trace);
    let mut gate = Gate::default();
    match commitment {
        Commitment::Base => {}
        Commitment::UnifiedEnhancedResponse => reported(case, &mut conditions, &mut gate),
        Commitment::RapidResponse => {
            is_azure(case, clauses::RR_COMPONENTS_IN_ORDER, &mut conditions);
            named_component(case, &mut conditions);
            not_excluded(commitment, case, &mut conditions);
            portal(case, &mut conditions, &mut gate);
            language(commitment, case, &mut conditions, &mut gate);
        }
        Commitment::AzureEngineeringDirect => {
            is_azure(case, clauses::AED_INITIAL_RESPONSE_BY_RR, &mut conditions);
            let id = case.incident.subscription();
            let fit = subscription(case.coverage(), id, case.on, conditions.trace());
            take(fit, &mut conditions);
            not_excluded(commitment, case, &mut conditions);
            gate.times = times_of_rapid_response(case, &mut conditions);
            language(commitment, case, &mut conditions, &mut gate);
        }
        Commitment::AzureEventManagement => {
            is_azure(case, clauses::AEM_CORE_AZURE_SERVICES, &mut conditions);
            in_public_cloud(case, &mut conditions);
            of_event(case, &mut conditions);
            let clause = clauses::AEM_SUBMIT_IN_AZURE_PORTAL;
            let is_azure_portal = |channel| channel == Channel::AzurePortal;
            channel(is_azure_portal, clause, case, &mut conditions, &mut gate);
            language(commitment, case, &mut conditions, &mut gate);
        }
    }
    gate.own = conditions.missing.clone();
    (!conditions.has_failed).then_some(gate)
}

/// Whether a purchase brings it, on the date and at the location.
fn held<T: Trace>(commitment: Commitment, case: Case<'_>, trace: &mut T) -> bool {
    let service = commitment.service();
    let best = case
        .coverage()
        .best(service, &case.site.support.id, case.on);
    if best.is_none() && trace.is_recording() {
        record_others(service, case, trace);
    }
    trace.record(|| {
        let rule = OfferingRule::OfferingHeld {
            commitment,
            submitted_on: case.on,
            location: case.site.support.id.clone(),
            purchase: best.map(|purchase| purchase.shared_id().clone()),
        };
        Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
    });
    best.is_some()
}

/// Records why none of the purchases of the service can be used.
fn record_others<T: Trace>(service: Service, case: Case<'_>, trace: &mut T) {
    let coverage = case.coverage();
    for held in coverage.by_preference(service, case.on) {
        let location = &case.site.support.id;
        coverage.record_covers(held, case.on, trace);
        record_used_at(held.purchase, location, trace);
    }
}

/// Takes what was found of a condition.
fn take<T: Trace>(fit: Fit, conditions: &mut Conditions<'_, T>) {
    match fit {
        Fit::Covered => {}
        Fit::Not => conditions.has_failed = true,
        Fit::HangsOn(missing) => conditions.missing.add_all(&missing),
    }
}

/// The row of its table for the severity.
fn covered_row<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
) -> Option<&'static ResponseRow> {
    let severity = case.incident.severity();
    let table = commitment.table();
    let row = row(table, severity, case.readings);
    if commitment == Commitment::AzureEventManagement && severity == Severity::A {
        let reading = case.readings.response.aem_severity_a;
        conditions.trace().record(|| {
            let rule = OfferingRule::SeverityCovered {
                reading: IfAny(Some(reading)),
                commitment,
                severity,
                covered: row.is_some(),
            };
            Step::by(AemSeverityA::ID, rule).on(&[clauses::AEM_SEVA_RESPONSE_15_MIN])
        });
        return row;
    }
    // The situation of its row says that the table has the severity.
    let situation = row.and_then(|row| row.situations().first());
    let clause = situation.map_or(table.bc_not_covered(), |stated| Some(stated.clause()));
    conditions.trace().record(|| {
        let rule = OfferingRule::SeverityCovered {
            reading: IfAny(None),
            commitment,
            severity,
            covered: row.is_some(),
        };
        Step::by(clause.map_or(Source::Given, Source::Clause), rule)
    });
    row
}

/// Whether AED brings the response times of Rapid Response, by the reading.
fn brings_times<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) -> bool {
    let reading = case.readings.response.aed_response;
    conditions.trace().record(|| {
        let rule = OfferingRule::TimesOfRapidResponse { reading };
        Step::by(AedResponse::ID, rule)
    });
    reading == AedResponse::RapidResponse
}

/// UER asks for a report by phone or over the web, of which a portal is a part; for an online service a reading may ask for
/// its portal.
fn reported<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>, gate: &mut Gate) {
    let channel = case.incident.channel();
    let reading = case.readings.response.online_services_channel;
    if !matches!(case.incident.product(), Product::Azure { .. }) {
        conditions.require(true, |holds| {
            let channel = IfAny(channel.map(Some));
            accepted_channel(clauses::UER_MUST_REPORT, Some(holds), channel)
        });
        return;
    }
    let step = |holds, channel: IfAny<Option<Channel>>, cloud_administrator| {
        let rule = OfferingRule::ChannelAccepted {
            holds,
            channel,
            reading: IfAny(Some(reading)),
            cloud_administrator,
        };
        Step::by(OnlineServicesChannel::ID, rule).on(&[
            clauses::ONLINE_SERVICES_PORTAL_REQUIRED,
            clauses::CLOUD_ADMINS_MAY_SUBMIT,
            clauses::UER_MUST_REPORT,
        ])
    };
    let given = IfAny(channel.map(Some));
    let is_asked = reading.asks_for_portal(case.incident.cloud_administrator());
    let is_portal = channel.map(Channel::is_of_online_service);
    match (is_asked, is_portal) {
        (Some(false), _) | (_, Some(true)) => {
            conditions.require(true, |holds| step(Some(holds), given, IfAny(None)));
        }
        (Some(true), Some(false)) => {
            conditions.require(false, |holds| step(Some(holds), given, IfAny(None)));
        }
        (None, Some(false)) => conditions.require_fact(None, "cloud_administrator", |holds| {
            step(holds, given, IfAny(Some(None)))
        }),
        (is_asked, None) => {
            conditions.note(|| step(None, IfAny(Some(None)), IfAny(None)));
            gate.channel = Some(ChannelGate {
                accepted: Channel::is_of_online_service,
                is_for_cloud_administrators: is_asked.is_none(),
            });
        }
    }
}

/// Whether AED brings the times of Rapid Response: by the reading, and only through the portal that these ask for. What else it
/// brings asks for no channel.
fn times_of_rapid_response<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) -> Times {
    if !brings_times(case, conditions) {
        return Times::NotBrought;
    }
    let channel = case.incident.channel();
    let step = |holds| accepted_channel(clauses::RR_SUBMIT_ON_PORTAL, holds, IfAny(Some(channel)));
    let Some(channel) = channel else {
        conditions.note(|| step(None));
        return Times::ByChannel(ChannelGate {
            accepted: is_portal,
            is_for_cloud_administrators: false,
        });
    };
    if conditions.test(is_portal(channel), |holds| step(Some(holds))) {
        Times::Brought
    } else {
        Times::NotBrought
    }
}

/// Rapid Response asks for a portal of the cloud service.
fn portal<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>, gate: &mut Gate) {
    let clause = clauses::RR_SUBMIT_ON_PORTAL;
    channel(is_portal, clause, case, conditions, gate);
}

const fn is_portal(channel: Channel) -> bool {
    matches!(channel, Channel::ServicePortal | Channel::AzurePortal)
}

fn channel<T: Trace>(
    accepted: fn(Channel) -> bool,
    clause: ClauseId,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
    gate: &mut Gate,
) {
    let channel = case.incident.channel();
    let step = |holds| accepted_channel(clause, holds, IfAny(Some(channel)));
    if let Some(given) = channel {
        conditions.require(accepted(given), |holds| step(Some(holds)));
    } else {
        conditions.note(|| step(None));
        gate.channel = Some(ChannelGate {
            accepted,
            is_for_cloud_administrators: false,
        });
    }
}

/// Whether `clause` accepts the channel; where that is left out, it accepts any.
pub(crate) fn accepted_channel(
    clause: ClauseId,
    holds: Option<bool>,
    channel: IfAny<Option<Channel>>,
) -> Step {
    let rule = OfferingRule::ChannelAccepted {
        holds,
        channel,
        reading: IfAny(None),
        cloud_administrator: IfAny(None),
    };
    Step::by(clause, rule)
}

fn language<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
    gate: &mut Gate,
) {
    let languages = &commitment.service().terms().languages;
    let Languages::Only(only) = languages.value() else {
        return;
    };
    let language = case.incident.language();
    let step = |holds| {
        let rule = EntitlementRule::Language {
            holds,
            language,
            offered: *languages.value(),
            agreed_in_writing: IfAny(None),
        };
        Step::by(languages.clause(), rule)
    };
    if let Some(language) = language {
        conditions.require(only.contains(&language), |holds| step(Some(holds)));
    } else {
        conditions.note(|| step(None));
        gate.languages = Some(only);
    }
}

fn is_azure<T: Trace>(case: Case<'_>, clause: ClauseId, conditions: &mut Conditions<'_, T>) {
    let product = case.incident.product();
    let holds = matches!(product, Product::Azure { .. });
    conditions.require(holds, |_| is_azure_component(product, clause));
}

const fn component(case: Case<'_>) -> Option<AzureComponent> {
    match case.incident.product() {
        Product::Azure { component } => component,
        Product::Other => None,
    }
}

/// The order names the component, or the product, for Rapid Response.
fn named_component<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    let listed = case.site.order.rapid_response_components();
    let sought = Sought::Described {
        component: component(case),
        name: case.incident.product_name(),
    };
    let clause = clauses::RR_COMPONENTS_IN_ORDER;
    in_scope(listed, sought, clause, conditions);
}

/// The offering does not leave the component out.
fn not_excluded<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
) {
    if let Some(component) = component(case) {
        let clauses = case.site.order.clauses_on(case.on);
        coverage::not_excluded(clauses, commitment.service(), component, conditions);
    }
}

/// AEM is for the public cloud.
fn in_public_cloud<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    if component(case) == Some(AzureComponent::UsGovClouds) {
        conditions.has_failed = true;
        conditions.test(true, |holds| {
            let product = AzureComponent::UsGovClouds;
            let rule = EntitlementRule::ProductExcluded { holds, product };
            Step::by(clauses::AEM_PUBLIC_CLOUD_ONLY, rule)
        });
    }
}

/// A supported event of the solution covers the moment, and the case says so.
fn of_event<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    let coverage = case.coverage();
    let service = Service::AzureEventManagement;
    let held = coverage.in_effect(service, &case.site.support.id, case.on);
    let moment = EventMoment {
        at: case.incident.submitted_at(),
        on: case.on_there,
        zone: case.site.support.zone(),
    };
    let solution = case.incident.event();
    let purchases = held.map(|held| held.purchase);
    let fit = coverage::event(coverage, purchases, solution, moment, conditions.trace());
    let is_none = fit == Fit::Not;
    take(fit, conditions);
    // Who does not say which event it is does not say that the case is tagged either.
    if solution.is_some() && !is_none {
        conditions.require(case.incident.is_tagged(), |holds| {
            Step::by(
                clauses::AEM_SUBMIT_IN_AZURE_PORTAL,
                OfferingRule::EventTag { holds },
            )
        });
    }
}
