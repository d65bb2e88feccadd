//! Judges incidents one after another, and says what they come to.

use alloc::{sync::Arc, vec::Vec};

use super::{
    Attainment, AttainmentFigures, AttainmentFold, AttainmentGroup, AttainmentIncident,
    AttainmentRequest, JudgedResponse, RefusedIncident, judge_response,
};
use crate::{
    calendar::refuse_leap_second,
    decision::{Outcome, QuestionError, Step, Trace},
    document::{AttainmentRule, IfAny, Readings, Source},
    order::Site,
    response::first_response,
};

/// What the first responses of the incidents come to. `site` gives the location with an id.
pub(crate) fn attainment<'s, T: Trace>(
    site: impl Fn(&str) -> Result<Site<'s>, QuestionError>,
    request: &AttainmentRequest,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Attainment>, QuestionError> {
    let as_of = request.as_of();
    refuse_leap_second(as_of).map_err(QuestionError::time("as_of", as_of))?;
    let (mut fold, mut refused) = (AttainmentFold::new(), Vec::new());
    for (index, incident) in request.incidents().iter().enumerate() {
        let judged = site(incident.location())
            .and_then(|site| judge(site, incident, request, readings, trace));
        match judged.map_err(QuestionError::in_list("incidents", index)) {
            Ok(judged) => fold.push(&judged),
            Err(error) => refused.push(refuse(incident, error, trace)),
        }
    }
    let attainment = Attainment {
        refused,
        ..fold.finish(request.grouping())
    };
    for group in &attainment.groups {
        record(Some(group), &group.figures, trace);
    }
    record(None, &attainment.total, trace);
    Ok(Outcome::Decided(attainment))
}

/// Judges one of them.
fn judge<T: Trace>(
    site: Site<'_>,
    one: &AttainmentIncident,
    request: &AttainmentRequest,
    readings: &Readings,
    trace: &mut T,
) -> Result<JudgedResponse, QuestionError> {
    let as_of = request.as_of();
    trace.record(|| {
        let (incident, location) = one.shared();
        let rule = AttainmentRule::JudgedIncident {
            incident,
            location,
            as_of,
        };
        Step::by(Source::Given, rule)
    });
    let response = first_response(site, one.incident(), readings, trace)?;
    let instants = (one.responded_at(), as_of);
    let judged = judge_response(
        site.support,
        one.incident(),
        &response,
        instants,
        readings,
        trace,
    )?;
    let verdict = judged.verdict();
    trace.record(|| {
        let rule = AttainmentRule::JudgedResponse {
            incident: one.shared().0,
            verdict: verdict.name(),
            responded_at: IfAny(one.responded_at().filter(|at| *at <= as_of)),
            late_by: IfAny(verdict.late_by()),
        };
        Step::by(Source::Given, rule)
    });
    Ok(judged)
}

/// What is wrong with one of them: it is in no figure, and the others are judged without it.
fn refuse<T: Trace>(
    one: &AttainmentIncident,
    error: QuestionError,
    trace: &mut T,
) -> RefusedIncident {
    let (id, location) = one.shared();
    trace.record(|| {
        let rule = AttainmentRule::RefusedIncident {
            incident: Arc::clone(&id),
            field: error.path.as_str().into(),
            code: error.code().as_str().into(),
        };
        Step::by(Source::Given, rule)
    });
    RefusedIncident {
        id,
        location,
        error: error.into(),
    }
}

/// What a group comes to, or all.
fn record<T: Trace>(group: Option<&AttainmentGroup>, figures: &AttainmentFigures, trace: &mut T) {
    let (met, missed, share) = (figures.met, figures.missed, figures.share_met);
    let others = figures.incidents.saturating_sub(met.saturating_add(missed));
    trace.record(|| {
        let rule = match group {
            Some(group) => AttainmentRule::AttainmentOfGroup {
                location: IfAny(group.location.clone()),
                month: IfAny(group.month),
                severity: IfAny(group.severity),
                commitment: IfAny(group.commitment),
                met,
                missed,
                others,
                share,
            },
            None => AttainmentRule::Attainment {
                met,
                missed,
                others,
                share,
            },
        };
        Step::by(Source::Given, rule)
    });
    if let (Some(median), Some(worst)) = (figures.median_late, figures.worst_late) {
        trace.record(|| {
            let rule = AttainmentRule::Lateness {
                missed,
                median_lower: median.lower,
                median_upper: median.upper,
                worst,
            };
            Step::by(Source::Given, rule)
        });
    }
}
