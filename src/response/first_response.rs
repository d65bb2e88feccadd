//! When the first call response to an incident is due, and by whose commitment.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use super::{
    Candidate, Commitment, Incident, Promise,
    due::Start,
    governing::{
        Commitments, commitments, has_offerings, only_base, record_governing, record_overlap,
    },
    handled::{OnlyReadings, handled},
    target::{base_target, clauses_at, place_of_dates},
};
use crate::{
    calendar::{self, Outside, refuse_leap_second},
    data::{Few, datum},
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{Clock, Reading, Readings, ResponseClockStart, ResponseRule, TermDate, clauses},
    order::{LocatedCalendar, Site},
};

datum! {
    /// When the first call response is due: the first contact by phone or e-mail that is no automatic one.
    ///
    /// Of all commitments that hold for the incident one governs; the others are listed too.
    ///
    /// Clauses: `2.2/first-call-response-definition`, and the response cells of the severity tables.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct FirstResponse {
        /// The time within which it is to come.
        pub target as "target_seconds": TimeDelta = seconds,
        /// What that time is counted in.
        pub clock: Clock,
        /// The first instant by which the target has passed; on an exact fit, a closing.
        pub due: DateTime<Utc>,
        /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
        /// lies beyond the calendar.
        pub due_latest: Option<DateTime<Utc>>,
        /// `due` on the support location's wall clock.
        pub due_local: DateTime<FixedOffset>,
        /// Whose commitment governs.
        pub commitment: Commitment,
        /// Every commitment that holds for the incident: the governing one, then the others as they fall due.
        pub candidates: Few<Candidate, 5>,
    }
}

/// When the first call response to `incident` is due, by the commitment that governs.
pub(crate) fn first_response<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, QuestionError> {
    check_instants(incident)?;
    let answer = |site: Site<'_>, incident: &Incident, trace: &mut OnlyReadings<'_, T>| {
        let site = site.at(incident.severity());
        of_handled(site, incident, readings, trace)
    };
    match handled(site, incident, readings, trace, answer)? {
        Ok(site) => of_handled(site.at(incident.severity()), incident, readings, trace),
        Err(missing) => Ok(Outcome::Undetermined(missing)),
    }
}

/// The same, of an incident whose hours are known.
fn of_handled<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, QuestionError> {
    if !is_in_force(site, incident.submitted_at(), readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    trace.record(estimated_times);
    // Which amendments hold is decided by the date on which the clock starts, as far as that is known.
    let starts_at = clock_start(incident, readings, &mut ()).map(|start| start.at);
    let clauses = clauses_at(site, starts_at.unwrap_or(incident.submitted_at()), readings);
    let base = base_target(clauses, incident, readings, trace);
    let has_offerings = has_offerings(site);
    if base.is_none() && !has_offerings {
        return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
    }
    let start = clock_start(incident, readings, trace);
    if let (Some(base), Some(start), false) = (base, start, has_offerings) {
        // Most orders hold none: what several commitments would need is not made.
        let governing = only_base(site, incident, base, start, readings, trace)?;
        return decided(site, &governing, [].iter(), start);
    }
    let commitments = commitments(site, incident, base, start, readings, trace)?;
    match start {
        Some(start) => respond(site, &commitments, start, readings, trace),
        None => Ok(not_started(&commitments, readings, trace)),
    }
}

/// What is missing beside the instant at which the clock starts.
pub(super) fn not_started<A, T: Trace>(
    commitments: &Commitments,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<A> {
    record_overlap(commitments, readings, trace);
    let reading = readings.response.overlapping_offers;
    let missing = commitments.deciding(reading, |one| (one.target, one.clock));
    if missing.names().is_empty() && commitments.governing(reading).is_none() {
        return Outcome::NotApplicable(NotApplicable::NoResponseTarget);
    }
    let mut all = Undetermined::missing(&["severity_agreed_at"]);
    all.add_all(&missing);
    Outcome::Undetermined(all)
}

/// The response by the commitment that governs; `start` is what its due instant depends on.
pub(super) fn respond<T: Trace>(
    site: Site<'_>,
    commitments: &Commitments,
    start: Start,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, QuestionError> {
    let reading = readings.response.overlapping_offers;
    let missing = commitments.deciding(reading, |one| (one.due, one.due_latest));
    respond_unless(missing, site, commitments, start, readings, trace)
}

/// The response by the commitment that governs, unless it depends on what is `missing`.
pub(super) fn respond_unless<T: Trace>(
    missing: Undetermined,
    site: Site<'_>,
    commitments: &Commitments,
    start: Start,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, QuestionError> {
    let governing = commitments.governing(readings.response.overlapping_offers);
    if !missing.names().is_empty() {
        record_overlap(commitments, readings, trace);
        return Ok(Outcome::Undetermined(missing));
    }
    let Some(governing) = governing else {
        return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
    };
    if commitments.held().count() > 1 {
        record_governing(commitments, Some(&governing), None, readings, trace);
    } else {
        // By another variant it may depend on facts that were not given.
        record_overlap(commitments, readings, trace);
    }
    decided(site, &governing, commitments.others(&governing), start)
}

fn decided<'p>(
    site: Site<'_>,
    governing: &'p Promise,
    others: impl Iterator<Item = &'p Promise>,
    start: Start,
) -> Result<Outcome<FirstResponse>, QuestionError> {
    let due_local = local_answer(site.support, governing.due);
    let mut candidates = Few::default();
    for promise in core::iter::once(governing).chain(others) {
        candidates.push(promise.candidate());
    }
    Ok(Outcome::Decided(FirstResponse {
        target: governing.target,
        clock: governing.clock,
        due: governing.due,
        due_latest: governing.due_latest,
        due_local: due_local.map_err(QuestionError::time(start.field, start.given))?,
        commitment: governing.commitment,
        candidates,
    }))
}

/// The answer `due` on the wall clock of `place`.
pub(crate) fn local_answer(
    place: &LocatedCalendar,
    due: DateTime<Utc>,
) -> Result<DateTime<FixedOffset>, calendar::CalendarError> {
    place.zone().local(due).map_err(|error| match error {
        // Nobody asked about this instant: it is the answer.
        calendar::CalendarError::OutOfSpan { from, until, .. } => {
            calendar::CalendarError::OutOfSpan {
                what: Outside::Answer,
                from,
                until,
            }
        }
        other => other,
    })
}

/// No leap seconds, and nothing agreed before it was submitted.
pub(crate) fn check_instants<S>(incident: &Incident<S>) -> Result<(), QuestionError> {
    let submitted_at = incident.submitted_at();
    refuse_leap_second(submitted_at).map_err(QuestionError::time("submitted_at", submitted_at))?;
    let Some(agreed_at) = incident.severity_agreed_at() else {
        return Ok(());
    };
    refuse_leap_second(agreed_at).map_err(QuestionError::time("severity_agreed_at", agreed_at))?;
    QuestionError::check_order(
        ("severity_agreed_at", agreed_at),
        ("submitted_at", submitted_at),
    )
}

pub(crate) fn is_in_force<T: Trace>(
    site: Site<'_>,
    submitted_at: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    let reading = readings.time.term_date;
    let place = place_of_dates(site, readings);
    let is_in_force = place.term.contains(&submitted_at);
    place.note_use(trace);
    trace.record(|| {
        let submitted_on = place.local_date(submitted_at);
        let rule = ResponseRule::InForce {
            holds: is_in_force,
            reading,
            submitted_at,
            location: place.id.clone(),
            submitted_on: submitted_on.ok(),
            first_day: site.order.term().first_day(),
            last_day: site.order.term().last_day(),
        };
        Step::by(TermDate::ID, rule)
    });
    is_in_force
}

pub(crate) fn clock_start<S, T: Trace>(
    incident: &Incident<S>,
    readings: &Readings,
    trace: &mut T,
) -> Option<Start> {
    let reading = readings.response.response_clock_start;
    let (at, field) = match reading {
        ResponseClockStart::Submitted => (Some(incident.submitted_at()), "submitted_at"),
        ResponseClockStart::SeverityAgreed => (incident.severity_agreed_at(), "severity_agreed_at"),
    };
    trace.record(|| {
        let rule = ResponseRule::ResponseClockStart {
            reading,
            starts_at: at,
        };
        Step::by(ResponseClockStart::ID, rule)
    });
    let at = at?;
    Some(Start {
        at,
        field,
        given: at,
    })
}

/// That response times are estimates, by the document's own word.
pub(crate) fn estimated_times() -> Step {
    Step::by(
        clauses::SEVERITY_TABLES_ESTIMATED,
        ResponseRule::EstimatedTimes,
    )
}
