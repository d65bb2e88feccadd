//! Whether an offering that the order holds covers an incident.

use alloc::format;

use chrono::NaiveDate;

use super::{Commitment, Incident};
use crate::{
    decision::{Conditions, Error, Step, Trace, Undetermined, Value},
    document::{
        AedResponse, AemSeverityA, AzureComponent, Channel, ClauseId, Exclusion, Languages,
        OnlineServicesChannel, Product, Reading, Readings, ResponseRow, ResponseTable, RuleId,
        Service, Severity, Source, UsedAt, clauses, event_dates::Notice,
    },
    order::{Cloud, PlannedEvent, Purchase, ScopeProduct, Site, record_near_name},
};

/// An incident, where it happened, and what is chosen.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) site: Site<'a>,
    pub(super) incident: &'a Incident,
    pub(super) readings: &'a Readings,
    /// The local date of its submission.
    pub(super) on: NaiveDate,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        site: Site<'a>,
        incident: &'a Incident,
        readings: &'a Readings,
    ) -> Result<Self, Error> {
        let on = site.support.local_date(incident.submitted_at());
        Ok(Self {
            site,
            incident,
            readings,
            on: on.map_err(Error::time("submitted_at"))?,
        })
    }
}

/// An offering that covers an incident, if what is missing turns out well.
#[derive(Clone)]
pub(super) struct Offer {
    pub(super) row: &'static ResponseRow,
    /// The facts that it hangs on and that were not given.
    pub(super) missing: Undetermined,
}

/// Whether `commitment` covers the incident: none if a condition fails.
pub(super) fn consider<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    trace: &mut T,
) -> Option<Offer> {
    let mut conditions = Conditions::new(trace);
    let purchase = held(commitment, case, &mut conditions)?;
    let row = covered_row(commitment, case, &mut conditions)?;
    let missing = covered(commitment, purchase, case, conditions)?;
    Some(Offer { row, missing })
}

/// Whether `commitment` covers the incident at the severities that its table knows: none if a condition fails, otherwise the
/// facts that it hangs on and that were not given.
pub(super) fn consider_at_any_severity<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    trace: &mut T,
) -> Option<Undetermined> {
    let mut conditions = Conditions::new(trace);
    let purchase = held(commitment, case, &mut conditions)?;
    covered(commitment, purchase, case, conditions)
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

/// What must hold beside the purchase and the severity.
fn covered<T: Trace>(
    commitment: Commitment,
    purchase: &Purchase,
    case: Case<'_>,
    mut conditions: Conditions<'_, T>,
) -> Option<Undetermined> {
    match commitment {
        Commitment::Base => {}
        Commitment::UnifiedEnhancedResponse => reported(case, &mut conditions),
        Commitment::RapidResponse => {
            is_azure(case, clauses::RR_COMPONENTS_IN_ORDER, &mut conditions);
            named_component(case, &mut conditions);
            not_excluded(commitment, case, &mut conditions);
            let portals = [Channel::ServicePortal, Channel::AzurePortal];
            channel(
                &portals,
                clauses::RR_SUBMIT_ON_PORTAL,
                case,
                &mut conditions,
            );
            language(commitment, case, &mut conditions);
        }
        Commitment::AzureEngineeringDirect => {
            direct(case, &mut conditions);
            not_excluded(commitment, case, &mut conditions);
            language(commitment, case, &mut conditions);
        }
        Commitment::AzureEventManagement => {
            is_azure(case, clauses::AEM_CORE_AZURE_SERVICES, &mut conditions);
            event(purchase, case, &mut conditions);
            let portal = clauses::AEM_SUBMIT_IN_AZURE_PORTAL;
            channel(&[Channel::AzurePortal], portal, case, &mut conditions);
            language(commitment, case, &mut conditions);
        }
    }
    (!conditions.has_failed).then_some(conditions.missing)
}

/// The purchase that brings it, on the date and at the location.
fn held<'a, T: Trace>(
    commitment: Commitment,
    case: Case<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Option<&'a Purchase> {
    let order = case.site.order;
    let service = commitment.service();
    // UER is bought for the host and serves every location.
    let is_anywhere = *service.terms().used_at.value() == UsedAt::HostAndOtherPlaces;
    let mut purchases = order.running(service, case.on);
    let purchase = purchases.find(|purchase| {
        is_anywhere || purchase.locations().any(|id| *id == *case.site.support.id)
    });
    conditions.test(purchase.is_some(), || {
        let bought = purchase.map(|purchase| Value::Text(purchase.shared_id().clone()));
        Step::by(
            RuleId::OfferingHeld,
            clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
        )
        .with("commitment", Value::Name(commitment.as_str()))
        .with("submitted_on", Value::Date(case.on))
        .with("location", Value::Location(case.site.support.id.clone()))
        .with("purchase", bought.unwrap_or(Value::Missing))
    });
    purchase
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
        conditions.test(row.is_some(), || {
            Step::new(RuleId::SeverityCovered, Source::Reading(AemSeverityA::ID))
                .on(&[clauses::AEM_SEVA_RESPONSE_15_MIN])
                .with("reading", Value::Name(reading.as_str()))
                .with("commitment", Value::Name(commitment.as_str()))
                .with("severity", Value::Name(severity.as_str()))
        });
        return row;
    }
    // The situation of its row says that the table has the severity.
    let situation = row.and_then(|row| row.situations().first());
    let clause = situation.map_or(table.bc_not_covered(), |stated| Some(stated.clause()));
    conditions.test(row.is_some(), || {
        let source = clause.map_or(Source::Given, Source::Clause);
        Step::new(RuleId::SeverityCovered, source)
            .with("commitment", Value::Name(commitment.as_str()))
            .with("severity", Value::Name(severity.as_str()))
    });
    row.filter(|_| {
        commitment != Commitment::AzureEngineeringDirect || brings_times(case, conditions)
    })
}

/// Whether AED brings the response times of Rapid Response, by the reading.
fn brings_times<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) -> bool {
    let reading = case.readings.response.aed_response;
    conditions.require(reading == AedResponse::RapidResponse, || {
        let source = Source::Reading(AedResponse::ID);
        Step::new(RuleId::TimesOfRapidResponse, source)
            .with("reading", Value::Name(reading.as_str()))
    })
}

/// UER asks for a report by phone or over the web, of which a portal is a part; for an online service a reading may ask for
/// its portal.
fn reported<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    let channel = case.incident.channel();
    let reading = case.readings.response.online_services_channel;
    let is_online = matches!(case.incident.product(), Product::Azure { .. });
    if is_online && reading == OnlineServicesChannel::PortalRequired {
        let is_portal = channel.map(Channel::is_of_online_service);
        conditions.require_fact(is_portal, "channel", || {
            let source = Source::Reading(OnlineServicesChannel::ID);
            let step = Step::new(RuleId::ChannelAccepted, source).on(&[
                clauses::ONLINE_SERVICES_PORTAL_REQUIRED,
                clauses::CLOUD_ADMINS_MAY_SUBMIT,
                clauses::UER_MUST_REPORT,
            ]);
            with_channel(step, channel).with("reading", Value::Name(reading.as_str()))
        });
        return;
    }
    conditions.require(true, || {
        with_channel(
            Step::by(RuleId::ChannelAccepted, clauses::UER_MUST_REPORT),
            channel,
        )
    });
}

fn channel<T: Trace>(
    accepted: &[Channel],
    clause: ClauseId,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
) {
    let channel = case.incident.channel();
    let is_accepted = channel.map(|channel| accepted.contains(&channel));
    conditions.require_fact(is_accepted, "channel", || {
        let step = Step::by(RuleId::ChannelAccepted, clause);
        match channel {
            Some(_) => with_channel(step, channel),
            None => step,
        }
    });
}

fn with_channel(step: Step, channel: Option<Channel>) -> Step {
    match channel {
        Some(channel) => step.with("channel", Value::Name(channel.as_str())),
        None => step,
    }
}

fn language<T: Trace>(commitment: Commitment, case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    let languages = &commitment.service().terms().languages;
    let Languages::Only(only) = languages.value() else {
        return;
    };
    let language = case.incident.language();
    let is_offered = language.map(|language| only.contains(&language));
    conditions.require_fact(is_offered, "language", || {
        let step = Step::by(RuleId::Language, languages.clause());
        let step = match language {
            Some(language) => step.with("language", Value::Name(language.code())),
            None => step,
        };
        step.with("offered", Value::Languages(only))
    });
}

fn is_azure<T: Trace>(case: Case<'_>, clause: ClauseId, conditions: &mut Conditions<'_, T>) {
    let is_azure = matches!(case.incident.product(), Product::Azure { .. });
    conditions.require(is_azure, || {
        let name = if is_azure { "azure" } else { "other" };
        Step::by(RuleId::AzureComponent, clause).with("product", Value::Name(name))
    });
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
    let component = component(case);
    let name = case.incident.product_name();
    let is_it = |product: &ScopeProduct| {
        (component.is_some() && product.component() == component)
            || name.is_some_and(|name| product.is_named(name))
    };
    // A component that no list names is told apart by its name alone.
    let is_known = component.is_some() || name.is_some();
    let is_listed = is_known.then(|| listed.iter().any(is_it));
    let is_listed = is_listed.or_else(|| listed.is_empty().then_some(false));
    conditions.require_fact(is_listed, "product_name", || {
        let count = i64::try_from(listed.len()).unwrap_or(i64::MAX);
        let step = Step::by(RuleId::ProductInScope, clauses::RR_COMPONENTS_IN_ORDER);
        let step = match (name, component) {
            (Some(name), _) => step.with("product", Value::Text(name.into())),
            (None, Some(component)) => step.with("product", Value::Name(component.as_str())),
            (None, None) => step,
        };
        step.with("listed", Value::Count(count))
    });
    if let (Some(false), Some(name)) = (is_listed, name) {
        let names = listed.iter().filter_map(ScopeProduct::names);
        record_near_name(
            name,
            names,
            clauses::RR_COMPONENTS_IN_ORDER,
            conditions.trace(),
        );
    }
}

/// The offering does not leave the component out.
fn not_excluded<T: Trace>(
    commitment: Commitment,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
) {
    let Some(component) = component(case) else {
        return;
    };
    for exclusion in commitment.service().terms().exclusions {
        let Exclusion::Components(stated) = exclusion.value() else {
            continue;
        };
        let amended = case.site.order.amended_exclusions(exclusion.clause());
        let excluded: &[AzureComponent] = amended.map_or(stated, |cited| cited.value());
        let is_excluded = excluded.contains(&component);
        conditions.has_failed |= is_excluded;
        conditions.test(is_excluded, || {
            let source = amended.map_or(Source::Clause(exclusion.clause()), |cited| {
                cited.source().clone()
            });
            Step::new(RuleId::ProductExcluded, source)
                .with("product", Value::Name(component.as_str()))
        });
    }
}

/// AED is for the Azure subscriptions that Appendix A enrols, where Rapid Response is held too.
fn direct<T: Trace>(case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    is_azure(case, clauses::AED_INITIAL_RESPONSE_BY_RR, conditions);
    let order = case.site.order;
    let mut rapid_response = order.running(Service::RapidResponse, case.on);
    let is_rapid = rapid_response.next().is_some();
    conditions.require(is_rapid, || {
        Step::by(RuleId::Prerequisite, clauses::AED_NEEDS_UNIFIED_AND_RR)
            .with("prerequisite", Value::Name("rapid_response"))
            .with("on", Value::Date(case.on))
    });
    let subscription = case.incident.subscription();
    let is_enrolled = subscription.map(|id| {
        let mut enrolled = order.enrolled_subscriptions().iter();
        enrolled.any(|subscription| subscription.id() == id)
    });
    conditions.require_fact(is_enrolled, "subscription", || {
        let step = Step::by(
            RuleId::SubscriptionEnrolled,
            clauses::AED_ENROLLED_SUBSCRIPTIONS,
        );
        match subscription {
            Some(id) => step.with("enrolled", Value::Text(id.into())),
            None => step,
        }
    });
}

/// The date lies in the window of a confirmed event of the solution, which runs in the public cloud, and the case says so.
fn event<T: Trace>(purchase: &Purchase, case: Case<'_>, conditions: &mut Conditions<'_, T>) {
    let is_on = |event: &&PlannedEvent| (event.first_day()..=event.last_day()).contains(&case.on);
    let mut on_that_day = purchase.events().iter().filter(is_on);
    let solution = case.incident.event();
    let found = match solution {
        Some(solution) => on_that_day.find(|event| event.is_about(solution)),
        None => None,
    };
    // Without any event on the date it does not matter which one was meant.
    let is_open = solution.is_none() && on_that_day.next().is_some();
    conditions.require_fact((!is_open).then_some(found.is_some()), "event", || {
        let step = Step::by(RuleId::EventWindow, clauses::AEM_24X7_IN_WINDOW)
            .with("submitted_on", Value::Date(case.on));
        match (solution, found) {
            (Some(solution), Some(event)) => step
                .with("solution", Value::Text(solution.into()))
                .with("first_day", Value::Date(event.first_day()))
                .with("last_day", Value::Date(event.last_day())),
            (Some(solution), None) => step.with("solution", Value::Text(solution.into())),
            (None, _) => step,
        }
    });
    if let (None, Some(solution)) = (found, solution) {
        let names = purchase
            .events()
            .iter()
            .filter(is_on)
            .map(PlannedEvent::names);
        let clause = clauses::AEM_ONE_SOLUTION_PER_EVENT;
        record_near_name(solution, names, clause, conditions.trace());
    }
    let Some(event) = found else { return };
    noticed(purchase, event, case, conditions);
    if let Some(cloud) = event.cloud() {
        conditions.require(cloud == Cloud::Public, || {
            Step::by(RuleId::EventCloud, clauses::AEM_PUBLIC_CLOUD_ONLY)
                .with("cloud", Value::Name(cloud.as_str()))
        });
    }
    conditions.require(case.incident.is_tagged(), || {
        Step::by(RuleId::EventTag, clauses::AEM_SUBMIT_IN_AZURE_PORTAL)
            .with("tagged", Value::Truth(case.incident.is_tagged()))
    });
}

/// The event was confirmed in writing six weeks before it begins, or Microsoft agrees to a shorter notice.
fn noticed<T: Trace>(
    purchase: &Purchase,
    event: &PlannedEvent,
    case: Case<'_>,
    conditions: &mut Conditions<'_, T>,
) {
    let weeks = case.readings.time.calendar_weeks;
    let notice = event.notice(weeks, conditions.trace());
    let step = || {
        let on = event.confirmed_on().map_or(Value::Missing, Value::Date);
        Step::by(RuleId::EventConfirmed, clauses::AEM_SIX_WEEK_NOTICE).with("confirmed_on", on)
    };
    match notice {
        Notice::InTime | Notice::Accepted => {
            conditions.require(true, step);
        }
        Notice::TooShort => {
            conditions.require(false, step);
        }
        Notice::Unknown(facts) => {
            conditions.note(step);
            for fact in facts {
                let (purchase, solution) = (purchase.id(), event.solution());
                let path = format!("services[{purchase}].events[{solution}].{fact}");
                conditions.missing.add(path);
            }
        }
    }
}
