//! An incident as of an instant.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, FixedOffset, Utc};

use super::{
    IncidentEvent, IncidentLog,
    attention::{AttentionTime, attention},
    clocks::{Clocks, since_agreed},
    duties::{Circumstances, duties},
    effort::{Effort, effort},
    owed::OwedDuty,
    phase::{Phase, phases},
    standing::{Deadline, Standing},
    steps,
    told::{Interval, SeverityStretch, Told},
};
use crate::{
    calendar::refuse_leap_second,
    coverage::{Coverage, Sought, lists},
    data::datum,
    decision::{Error, NotApplicable, Outcome, Step, Trace, Undetermined},
    document::{
        ClauseId, DeliveryMode, IncidentRule, Product, Readings, Service, Severity, clauses,
        names::named,
    },
    entitlement::{EntitlementRequest, Intent, entitlement},
    order::{CoveredProduct, Site},
    response::{
        Commitment, Incident, Promise, check_instants, clock_start, estimated_times, is_in_force,
        local_answer,
    },
};

datum! {
    /// An incident as of an instant: what has happened, and what either side owes.
    ///
    /// # Example: what is not known yet does not count
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
    /// use unified_support::document::{Product, Readings, Severity};
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, IncidentState, Standing};
    /// use unified_support::response::Incident;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
    /// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
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
        /// Where the incident stands. One that waits for the customer is said to wait, mitigated or not.
        pub state: IncidentState,
        /// The first call response, by each commitment that holds at the present severity, or held at the one at which it was given:
        /// the governing one first, the others as they fall due. None if no commitment has a time for the product then.
        pub first_response: Vec<ResponseCourse>,
        /// The first call response by each commitment that held at an earlier severity and holds no more, in the order of
        /// [`Commitment`]: as it stood when that severity ended.
        pub ended_responses: Vec<ResponseCourse>,
        /// How soon it presses for attention, and did at other severities.
        pub attention: Vec<AttentionTime>,
        /// When it is worked on; none once it is closed.
        pub effort: Option<Effort>,
        /// The duties of both sides that it brings, or has brought, in the order of the document.
        pub duties: Vec<OwedDuty>,
        /// Which severity held when: from the submission on, without a gap.
        pub severities: Vec<SeverityStretch>,
        /// What has happened since the submission, in order.
        pub events: Vec<IncidentEvent>,
        /// When it waited for the customer.
        pub waits: Vec<Interval>,
        /// When it was closed.
        pub closures: Vec<Interval>,
    }

    /// The first call response by one commitment, in the course of an incident.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ResponseCourse {
        /// Whose commitment it is.
        pub commitment: Commitment,
        /// The clause that states its target, or that an amendment of the order replaces.
        pub clause: Option<ClauseId>,
        /// The id of the amendment that takes the place of the clause, where one does.
        pub amendment: Option<Arc<str>>,
        /// How it stands.
        pub standing: Standing = flat,
        /// When it is due on the support location's wall clock: none as for [`Deadline::due`].
        pub due_local: Option<DateTime<FixedOffset>>,
        /// Its target, and how its clock stands. What it missed before stays told: its own targets, where the commitment held, and where
        /// it did not, those of the one that governed.
        pub deadline: Deadline,
    }
}

named! {
    /// Where an incident stands in its life.
    IncidentState, a "state of an incident";
    /// It is worked on.
    Open = "open",
    /// Microsoft waits for the customer.
    WaitingForCustomer = "waiting_for_customer",
    /// It does no more harm, but is not over.
    Mitigated = "mitigated",
    /// It is closed.
    Closed = "closed",
}

/// The course of the incident in `log`, as of `as_of`.
pub(crate) fn incident<T: Trace>(
    site: Site<'_>,
    log: &IncidentLog,
    as_of: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<IncidentCourse>, Error> {
    check(log, as_of)?;
    let told = Told::until(log, as_of);
    let incident = log.incident().clone().agreed(told.agreed_at);
    if !is_in_force(site, incident.submitted_at(), readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    trace.record(estimated_times);
    steps::events(&told, incident.severity(), readings, trace);
    let start = clock_start(&incident, readings, trace);
    let clocks = Clocks {
        site,
        told: &told,
        readings,
        as_of,
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
    let course = course(&circumstances, &clocks)?;
    steps::course(&course, &incident, &phases, &clocks, trace);
    Ok(Outcome::Decided(course))
}

fn course(circumstances: &Circumstances<'_>, clocks: &Clocks<'_>) -> Result<IncidentCourse, Error> {
    let &Circumstances { phases, start, .. } = circumstances;
    let told = clocks.told;
    Ok(IncidentCourse {
        as_of: clocks.as_of,
        state: state(told),
        submitted_at: circumstances.incident.submitted_at(),
        first_response: responses(phases, start, clocks)?,
        ended_responses: ended_responses(phases, start, clocks)?,
        attention: attention(phases, start, clocks)?,
        effort: effort(phases, clocks)?,
        duties: duties(circumstances, clocks)?,
        severity: told.severity(),
        severities: told.severities.clone(),
        events: told.events.to_vec(),
        waits: told.waits.clone(),
        closures: told.closures.clone(),
    })
}

/// No leap seconds, and nothing before the submission.
fn check(log: &IncidentLog, as_of: DateTime<Utc>) -> Result<(), Error> {
    check_instants(log.incident())?;
    refuse_leap_second(as_of).map_err(Error::time("as_of", as_of))?;
    let submitted_at = log.incident().submitted_at();
    Error::check_order(("as_of", as_of), ("submitted_at", submitted_at))
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

/// The first response by each commitment that holds in the last phase that matters to it, the governing one first.
fn responses(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<Vec<ResponseCourse>, Error> {
    let phases = until_answered(phases, start, clocks.told);
    let mut responses = Vec::new();
    for promise in phases.last().into_iter().flat_map(Phase::candidates) {
        responses.push(response(phases, promise, start, None, clocks)?);
    }
    if let Some((_, others)) = responses.split_first_mut() {
        others.sort_by_key(|other| (other.deadline.due, other.commitment));
    }
    Ok(responses)
}

/// The first response by each commitment that held in an earlier phase that matters to it, and not in the last.
fn ended_responses(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<Vec<ResponseCourse>, Error> {
    let phases = since_agreed(until_answered(phases, start, clocks.told));
    let mut responses = Vec::new();
    for commitment in Commitment::ALL {
        let held = phases.iter().rposition(|one| one.holds(*commitment));
        let Some((until, next)) =
            held.and_then(|last| phases.split_at_checked(last.saturating_add(1)))
        else {
            continue;
        };
        let promise = until.last().and_then(|one| one.owed_by(*commitment));
        if let (Some(promise), [next, ..]) = (promise, next) {
            let ended_at = Some(next.stretch.from);
            responses.push(response(until, promise, start, ended_at, clocks)?);
        }
    }
    Ok(responses)
}

/// The first response by the commitment of `promise`, which holds in the last of `phases`, or held until `ended_at`.
fn response(
    phases: &[Phase],
    promise: &Promise,
    start: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<ResponseCourse, Error> {
    let run = clocks.response(phases, promise, start, ended_at)?;
    let due_local = match run.deadline.due {
        Some(due) => {
            let local = local_answer(clocks.site.support, due);
            Some(local.map_err(Error::time("as_of", clocks.as_of))?)
        }
        None => None,
    };
    let responded_at = clocks.told.responded_at;
    let in_time = responded_at.filter(|at| ended_at.is_none_or(|end| *at < end));
    let over_at = ended_at.or_else(|| clocks.told.closed_at());
    let order = clocks.site.order;
    let amendment = promise
        .clause()
        .and_then(|clause| order.amendment_of(clause));
    Ok(ResponseCourse {
        commitment: promise.commitment,
        clause: promise.clause(),
        amendment: amendment.map(|amendment| amendment.shared_id().clone()),
        standing: run.standing(in_time, over_at).done_late(responded_at),
        due_local,
        deadline: run.deadline,
    })
}

/// The phases until the clock of the first response stopped: what a later severity would have asked for does not matter.
fn until_answered<'p>(
    phases: &'p [Phase],
    start: Option<DateTime<Utc>>,
    told: &Told<'_>,
) -> &'p [Phase] {
    let Some(responded_at) = told.responded_at else {
        return phases;
    };
    let stopped_at = start.map_or(responded_at, |start| responded_at.max(start));
    let later = phases.partition_point(|phase| phase.stretch.from <= stopped_at);
    phases.get(..later).unwrap_or(phases)
}

/// Whether a reactive designated engineer may be used at the location on the date of the report, or the fact on which that
/// hangs: the engineer is there for the products that the order lists.
fn has_designated_engineer<T: Trace>(
    incident: &Incident,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Result<bool, Undetermined>, Error> {
    let service = Service::ReactiveEnhancedDesignatedEngineering;
    let site = clocks.site;
    let mut purchases = site.order.purchases().iter();
    if !purchases.any(|purchase| purchase.service() == service) {
        return Ok(Ok(false));
    }
    let coverage = Coverage::new(site.order, clocks.readings);
    let on = coverage.date_of(site, incident.submitted_at());
    let on = on.map_err(Error::time("submitted_at", incident.submitted_at()))?;
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
