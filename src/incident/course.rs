//! An incident as of an instant.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{
    GivenTarget, IncidentEvent, IncidentLog,
    attention::{AttentionTime, attention},
    channel::{record_channel, record_languages},
    clocks::Clocks,
    duties::{Circumstances, duties},
    effort::{Effort, effort},
    given::{TargetCourse, check_targets, targets},
    owed::OwedDuty,
    phase::phases,
    responses::{ResponseCourse, responses},
    threshold::Watch,
    told::{Interval, SeverityStretch, Told},
};
use crate::{
    calendar::refuse_leap_second,
    coverage::{Coverage, Sought, lists},
    data::datum,
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        DeliveryMode, IncidentRule, Product, Readings, Service, Severity, clauses, names::named,
    },
    entitlement::{EntitlementRequest, Intent, entitlement},
    order::{CoveredProduct, Site},
    response::{
        Incident, OnlyReadings, check_instants, clock_start, estimated_times, handled, is_in_force,
    },
};

datum! {
    /// An incident as of an instant: what has happened, and what either side owes.
    ///
    /// # Example: what is not known yet does not count
    ///
    /// ```
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, IncidentState, Standing};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("10:00")), [
    ///     IncidentEvent::new(at("12:30"), IncidentEventKind::FirstCallResponse),
    ///     IncidentEvent::new(at("13:00"), IncidentEventKind::Closed),
    /// ])?;
    /// let paris = engine.location("paris")?;
    /// let decision = paris.incident(&log, at("12:15"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// assert_eq!((course.state, course.events.len()), (IncidentState::Open, 0));
    /// let late = Standing::Missed { since: at("12:00"), done_at: None, ended_at: None };
    /// assert_eq!(course.first_response[0].standing, late);
    ///
    /// // It was late also by what is known afterwards.
    /// let decision = paris.incident(&log, at("14:00"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// assert_eq!(course.state, IncidentState::Closed);
    /// let late = Standing::Missed { since: at("12:00"), done_at: Some(at("12:30")), ended_at: None };
    /// assert_eq!(course.first_response[0].standing, late);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct IncidentCourse {
        /// When it was submitted.
        pub submitted_at: DateTime<Utc>,
        /// The instant as of which it holds. Events after it are unknown to it.
        pub as_of: DateTime<Utc>,
        /// Its severity; that at its closure, if it is closed.
        pub severity: Severity,
        /// Where the incident stands. One that waits for the customer is shown as waiting, mitigated or not.
        pub state: IncidentState,
        /// The first call response, by each commitment that holds at the present severity, or held at the one at which it was given:
        /// the governing one first, the others as they fall due. None if no commitment has a time for the product then.
        pub first_response: Vec<ResponseCourse>,
        /// The first call response by each commitment that held at an earlier severity and holds no more, in the order of
        /// [`Commitment`](crate::response::Commitment): as it stood when that severity ended.
        pub ended_responses: Vec<ResponseCourse>,
        /// How soon it needs attention, and did at other severities.
        pub attention: Vec<AttentionTime>,
        /// When it is worked on; none once it is closed.
        pub effort: Option<Effort>,
        /// The duties of both sides that it brings, or has brought, in the order of the document.
        pub duties: Vec<OwedDuty>,
        /// The targets of the caller's own, in the order in which they were given.
        pub targets: Vec<TargetCourse> = defaulted,
        /// Which severity held when: from the submission on, without a gap.
        pub severities: Vec<SeverityStretch>,
        /// What has happened since the submission, in order.
        pub events: Vec<IncidentEvent>,
        /// When it waited for the customer.
        pub waits: Vec<Interval>,
        /// When it was closed.
        pub closures: Vec<Interval>,
    }
}

named! {
    /// Where an incident stands in its life.
    IncidentState, a "state of an incident";
    /// It is worked on.
    Open = "open",
    /// Microsoft waits for the customer.
    WaitingForCustomer = "waiting_for_customer",
    /// It no longer does harm, but is not over.
    Mitigated = "mitigated",
    /// It is closed.
    Closed = "closed",
}

/// The course of the incident in `log`, as of `as_of`.
pub(crate) fn incident<T: Trace>(
    site: Site<'_>,
    (log, watch): (&IncidentLog, &Watch),
    as_of: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<IncidentCourse>, QuestionError> {
    check(log, as_of)?;
    check_targets(&watch.targets, site)?;
    let answer = |site: Site<'_>, incident: &Incident, trace: &mut OnlyReadings<'_, T>| {
        let log = log.of(incident.clone());
        of_handled(site, &log, watch, as_of, readings, trace)
    };
    match handled(site, log.incident(), readings, trace, answer)? {
        Ok(site) => of_handled(site, log, watch, as_of, readings, trace),
        Err(missing) => Ok(Outcome::Undetermined(missing)),
    }
}

/// The same, of an incident whose hours are known.
fn of_handled<T: Trace>(
    site: Site<'_>,
    log: &IncidentLog,
    watch: &Watch,
    as_of: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<IncidentCourse>, QuestionError> {
    if !is_in_force(site, log.incident().submitted_at(), readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    trace.record(estimated_times);
    let told = Told::until(log, as_of, readings, trace);
    let incident = log.incident().clone().agreed(told.agreed_at);
    let start = clock_start(&incident, readings, trace);
    let clocks = Clocks {
        site,
        told: &told,
        readings,
        as_of,
        thresholds: &watch.thresholds,
    };
    let phases = phases(&incident, start, &clocks, trace)?;
    let engineer = has_designated_engineer(&incident, &clocks, trace)?;
    let (phases, has_designated_engineer) = match (phases, engineer) {
        (Ok(phases), Ok(engineer)) => (phases, engineer),
        (phases, engineer) => {
            let mut missing = Undetermined::default();
            for names in phases.err().iter().chain(&engineer.err()) {
                missing.add_all(names);
            }
            return Ok(Outcome::Undetermined(missing));
        }
    };
    let circumstances = Circumstances {
        incident: &incident,
        phases: &phases,
        start: start.map(|start| start.at),
        has_designated_engineer,
        has_extended_features: has_extended_features(site),
    };
    course(&circumstances, &watch.targets, &clocks, trace).map(Outcome::Decided)
}

fn course<T: Trace>(
    circumstances: &Circumstances<'_>,
    given: &[GivenTarget],
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<IncidentCourse, QuestionError> {
    let &Circumstances {
        incident,
        phases,
        start,
        ..
    } = circumstances;
    let told = clocks.told;
    let severity = told.severity();
    trace.record(|| {
        Step::by(
            clauses::SEVERITY_DRIVES_RESPONSE,
            IncidentRule::SeverityDrives { severity },
        )
    });
    let (first_response, ended_responses) = responses(phases, start, clocks, trace)?;
    let attention = attention(phases, start, clocks, trace)?;
    if let Some(phase) = phases.last() {
        record_channel(incident, phase, clocks.readings, trace);
        record_languages(incident, phase, trace);
    }
    let effort = effort(phases, clocks, trace)?;
    let duties = duties(circumstances, effort.as_ref(), clocks, trace)?;
    let targets = targets(given, clocks, trace)?;
    Ok(IncidentCourse {
        as_of: clocks.as_of,
        state: state(told),
        submitted_at: incident.submitted_at(),
        severity,
        first_response,
        ended_responses,
        attention,
        effort,
        duties,
        targets,
        severities: told.severities.clone(),
        events: told.events.to_vec(),
        waits: told.waits.clone(),
        closures: told.closures.clone(),
    })
}

/// No leap seconds, and nothing before the submission.
fn check(log: &IncidentLog, as_of: DateTime<Utc>) -> Result<(), QuestionError> {
    check_instants(log.incident())?;
    refuse_leap_second(as_of).map_err(QuestionError::time("as_of", as_of))?;
    let submitted_at = log.incident().submitted_at();
    QuestionError::check_order(("as_of", as_of), ("submitted_at", submitted_at))
}

fn state(told: &Told<'_>) -> IncidentState {
    let is_waiting = told.waits.last().is_some_and(|wait| wait.until.is_none());
    if told.closed_at().is_some() {
        IncidentState::Closed
    } else if is_waiting {
        IncidentState::WaitingForCustomer
    } else if told.is_mitigated {
        IncidentState::Mitigated
    } else {
        IncidentState::Open
    }
}

/// Whether a reactive designated engineer may be used at the location on the date of the report, or the fact on which that
/// hangs: the engineer is there for the products that the order lists.
fn has_designated_engineer<T: Trace>(
    incident: &Incident,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Result<bool, Undetermined>, QuestionError> {
    let service = Service::ReactiveEnhancedDesignatedEngineering;
    let site = clocks.site;
    let mut purchases = site.order.purchases().iter();
    if !purchases.any(|purchase| purchase.service() == service) {
        return Ok(Ok(false));
    }
    let coverage = Coverage::new(site.order, clocks.readings);
    let on = coverage.date_of(site, incident.submitted_at());
    let on = on.map_err(QuestionError::time("submitted_at", incident.submitted_at()))?;
    // All reactive support is remote, whatever the purchase says of visits.
    let request = EntitlementRequest::new(service, Intent::Use, on).delivered(DeliveryMode::Remote);
    for product in products(incident).into_iter().flatten() {
        let request = request.clone().about(product);
        let outcome = entitlement(site, &request, clocks.readings, trace);
        if outcome.decided().is_some() {
            trace.record(|| {
                Step::by(
                    clauses::REDE_NO_RESPONSE_TIME_CHANGE,
                    IncidentRule::ResponseTimesUnchanged,
                )
            });
            return Ok(Ok(true));
        }
    }
    if incident.product_name().is_some() {
        return Ok(Ok(false));
    }
    let mut held = coverage.in_effect(service, &site.support.id, on);
    let unnamed = Sought::Described {
        component: None,
        name: None,
    };
    let lists_products = held.any(|held| lists(held.purchase.products(), unnamed).is_none());
    let is_granted = entitlement(site, &request, clocks.readings, trace);
    let lists_products = lists_products && is_granted.decided().is_some();
    Ok(if lists_products {
        Err(Undetermined::missing(&["product_name"]))
    } else {
        Ok(false)
    })
}

/// The product as an order may list it: by its component, or by its name.
fn products(incident: &Incident) -> [Option<CoveredProduct>; 2] {
    let component = match incident.product() {
        Product::Azure { component } => component,
        Product::Other => None,
    };
    let named = incident.product_name();
    [
        component.map(CoveredProduct::Component),
        named.map(|name| CoveredProduct::Named(name.into())),
    ]
}

fn has_extended_features(site: Site<'_>) -> bool {
    let appendix = site.order.appendix_a();
    let enrolment = appendix.and_then(|appendix| appendix.azure_engineering_direct());
    enrolment.is_some_and(|enrolment| enrolment.extended_features().is_some())
}
