//! Reads questions about incidents.

use alloc::borrow::ToOwned;

use super::{Node, Read};
use crate::{
    document::{Channel, Product, Situation},
    engine::IncidentRequest,
    finding::{Findings, Path},
    response::{Described, Incident, IncidentSeverity},
    wire::{
        incident_log::incident_log,
        names::language,
        reader::{Fields, Reading, instant, list_of, non_empty_text, one_of, refuse},
        values::{component, flag, named, severity},
    },
};

impl Read for Incident {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let severity = fields.required("severity", findings, severity);
        incident(severity, fields, findings)
    }
}

impl Read for Incident<Described> {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let described = described(fields, findings);
        incident(described, fields, findings)
    }
}

fn described(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Described> {
    let situations = fields.required("situations", findings, situations);
    let severity = fields.optional("severity", findings, severity);
    let changed_at = fields.optional("changed_at", findings, instant);
    let mut described = situations?;
    if let Some(severity) = severity? {
        described = described.with_severity(severity);
    }
    if let Some(at) = changed_at? {
        described = described.with_changed_at(at);
    }
    Ok(described)
}

/// One situation at least, each once.
fn situations(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Described> {
    let situations = list_of(named(Situation::ALL, Situation::as_str))(node, path, findings)?;
    let [first, others @ ..] = situations.as_slice() else {
        let message = "an incident is described by one situation at least";
        return refuse("no_situation", message, node, path, findings);
    };
    let mut described = Ok(Described::new(*first));
    for (index, situation) in (1..).zip(others) {
        if situations.iter().take(index).any(|one| one == situation) {
            let message = "this is in the list already";
            let written = Node::Text(situation.as_str().to_owned());
            let path = path.index(index);
            described = refuse("repeated_value", message, &written, &path, findings);
        }
        described = described.map(|described| described.and(*situation));
    }
    described
}

impl Read for IncidentRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let severity = fields.required("severity", findings, severity);
        let incident = incident(severity, fields, findings);
        let log = incident_log(incident, fields, findings);
        let as_of = fields.required("as_of", findings, instant);
        Ok(IncidentRequest {
            log: log?,
            as_of: as_of?,
        })
    }
}

/// An incident, of whose severity this could be read.
fn incident<S: IncidentSeverity>(
    severity: Reading<S>,
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Incident<S>> {
    let product = fields.required("product", findings, product);
    let submitted_at = fields.required("submitted_at", findings, instant);
    let severity_agreed_at = fields.optional("severity_agreed_at", findings, instant);
    let channel = fields.optional("channel", findings, named(Channel::ALL, Channel::as_str));
    let language = fields.optional("language", findings, language);
    let product_name = fields.optional("product_name", findings, non_empty_text);
    let subscription = fields.optional("subscription", findings, non_empty_text);
    let event = fields.optional("event", findings, event);
    let is_administrator = fields.optional("cloud_administrator", findings, flag);
    let mut incident = Incident::new(severity?, product?, submitted_at?);
    if let Some(at) = severity_agreed_at? {
        incident = incident.with_severity_agreed_at(at);
    }
    if let Some(channel) = channel? {
        incident = incident.reported_by(channel);
    }
    if let Some(language) = language? {
        incident = incident.in_language(language);
    }
    if let Some(name) = product_name? {
        incident = incident.with_product_name(name);
    }
    if let Some(id) = subscription? {
        incident = incident.of_subscription(id);
    }
    if let Some((solution, is_tagged)) = event? {
        incident = incident.during_event(solution, is_tagged);
    }
    if let Some(is_administrator) = is_administrator? {
        incident = incident.by_cloud_administrator(is_administrator);
    }
    Ok(incident)
}

/// The solution of an event, and whether the case description has `AEM` in it.
fn event<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<(&'n str, bool)> {
    let mut fields = Fields::open(node, path, findings)?;
    let solution = fields.required("solution", findings, non_empty_text);
    let is_tagged = fields.required("tagged", findings, flag);
    fields.finish(findings)?;
    Ok((solution?, is_tagged?))
}

fn product(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Product> {
    let mut fields = Fields::open(node, path, findings)?;
    let is_azure = fields.required(
        "kind",
        findings,
        one_of(&[("azure", true), ("other", false)]),
    )?;
    if !is_azure {
        fields.finish(findings)?;
        return Ok(Product::Other);
    }
    let component = fields.optional("component", findings, component);
    fields.finish(findings)?;
    Ok(Product::Azure {
        component: component?,
    })
}
