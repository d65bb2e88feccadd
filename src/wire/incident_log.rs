//! Reads the log of an incident.

use alloc::string::ToString;

use super::{
    names::duty,
    node::Node,
    reader::{Fields, Reading, instant, list_of, one_of, refuse},
    values::severity,
};
use crate::{
    document::{DutyName, Severity},
    finding::{Findings, Path},
    incident::{IncidentEvent, IncidentEventKind as Kind, IncidentLog},
    response::Incident,
};

/// The field `events`, what happened to `incident`.
pub(super) fn incident_log(
    incident: Reading<Incident>,
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<IncidentLog> {
    let events = fields.required("events", findings, |node, path, findings| {
        let events = list_of(event)(node, path, findings)?;
        Ok((events, node, path.clone()))
    });
    let (incident, (events, node, path)) = (incident?, events?);
    let log = IncidentLog::try_new(incident, events.iter().copied());
    log.or_else(|error| {
        // What the log says of itself, such as when its severity was agreed, is no event of the list.
        let index = events.iter().position(|event| *event == error.event());
        let (node, path) = match (index, node) {
            (Some(index), Node::List(nodes)) => {
                (nodes.get(index).unwrap_or(node), path.index(index))
            }
            _ => fields.given("severity_agreed_at").unwrap_or((node, path)),
        };
        refuse(
            error.code(),
            error.problem().to_string(),
            node,
            &path,
            findings,
        )
    })
}

/// Which events there are, and what is read beside the instant of one.
const EVENTS: &[(&str, About)] = &[
    ("severity_agreed", About::Severity(Kind::SeverityAgreed)),
    (
        "severity_change_asked",
        About::Severity(Kind::SeverityChangeAsked),
    ),
    (
        "severity_change_granted",
        About::Severity(Kind::SeverityChangeGranted),
    ),
    ("downgraded", About::Severity(Kind::Downgraded)),
    ("effort_reduced", About::Nothing(Kind::EffortReduced)),
    ("called_for", About::Duty(Kind::CalledFor)),
    (
        "waiting_for_customer",
        About::DutyOrNothing(Kind::WaitingForCustomer),
    ),
    (
        "customer_answered",
        About::DutyOrNothing(Kind::CustomerAnswered),
    ),
    ("done", About::Duty(Kind::Done)),
    (
        "first_call_response",
        About::Nothing(Kind::FirstCallResponse),
    ),
    ("mitigated", About::Nothing(Kind::Mitigated)),
    ("closed", About::Nothing(Kind::Closed)),
    ("reopened", About::Nothing(Kind::Reopened)),
];

/// What an event is about, and the event that it makes.
#[derive(Clone, Copy)]
enum About {
    Nothing(Kind),
    Severity(fn(Severity) -> Kind),
    Duty(fn(DutyName) -> Kind),
    DutyOrNothing(fn(Option<DutyName>) -> Kind),
}

fn event(node: &Node, path: &Path, findings: &mut Findings) -> Reading<IncidentEvent> {
    let mut fields = Fields::open(node, path, findings)?;
    let at = fields.required("at", findings, instant);
    // Without it nobody knows which fields there should be.
    let kind = match fields.required("event", findings, one_of(EVENTS))? {
        About::Nothing(kind) => Ok(kind),
        About::Severity(kind) => fields.required("severity", findings, severity).map(kind),
        About::Duty(kind) => fields.required("duty", findings, duty).map(kind),
        About::DutyOrNothing(kind) => fields.optional("duty", findings, duty).map(kind),
    };
    fields.finish(findings)?;
    Ok(IncidentEvent::new(at?, kind?))
}
