//! Which severity the tables describe for an incident.

use super::{Described, DescribedSeverity, tables, targets::Targets};
use crate::{
    calendar::refuse_leap_second,
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace},
    document::{Readings, Severity, SeverityRule, clauses},
    order::Site,
    response::{
        Incident, OnlyReadings, check_instants, clock_start, estimated_times, governing::Offerings,
        handled, is_in_force,
    },
};

/// The severity that the tables describe for `incident`.
pub(crate) fn severity<T: Trace>(
    site: Site<'_>,
    incident: &Incident<Described>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<DescribedSeverity>, QuestionError> {
    check_instants(incident)?;
    check_change(incident)?;
    let answer =
        |site: Site<'_>, incident: &Incident<Described>, trace: &mut OnlyReadings<'_, T>| {
            of_handled(site, incident, readings, trace)
        };
    match handled(site, incident, readings, trace, answer)? {
        Ok(site) => of_handled(site, incident, readings, trace),
        Err(missing) => Ok(Outcome::Undetermined(missing)),
    }
}

/// The same, of an incident whose hours are known.
fn of_handled<T: Trace>(
    site: Site<'_>,
    incident: &Incident<Described>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<DescribedSeverity>, QuestionError> {
    if !is_in_force(site, incident.submitted_at(), readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    let described = incident.described();
    trace.record(estimated_times);
    trace.record(|| {
        let situations = described.all().len();
        Step::by(
            clauses::CUSTOMER_STATES_IMPACT,
            SeverityRule::StatedImpact { situations },
        )
    });
    // Only the tables know severities: what else an offering asks for is the same at each.
    let any_severity = incident.clone().with_severity(Severity::One);
    let offerings = Offerings::covering(site, &any_severity, readings, trace)?;
    let (severity, tables) = match tables::describe(&offerings, described, readings, trace) {
        Outcome::Decided(found) => found,
        Outcome::NotApplicable(reason) => return Ok(Outcome::NotApplicable(reason)),
        Outcome::Undetermined(missing) => return Ok(Outcome::Undetermined(missing)),
    };
    trace.record(|| {
        Step::by(
            clauses::SEVERITY_DRIVES_RESPONSE,
            SeverityRule::DescribedSeverity { severity },
        )
    });
    let targets = Targets {
        site,
        incident,
        offerings,
        start: clock_start(incident, readings, trace),
        now: described.severity().unwrap_or(severity),
        readings,
    };
    Ok(Outcome::Decided(DescribedSeverity {
        severity,
        tables,
        targets: targets.all(trace)?,
    }))
}

/// No leap second, and no change before the incident was submitted.
fn check_change(incident: &Incident<Described>) -> Result<(), QuestionError> {
    let Some(changed_at) = incident.described().changed_at() else {
        return Ok(());
    };
    refuse_leap_second(changed_at).map_err(QuestionError::time("changed_at", changed_at))?;
    QuestionError::check_order(
        ("changed_at", changed_at),
        ("submitted_at", incident.submitted_at()),
    )
}
