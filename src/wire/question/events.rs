//! Reads questions about events that are planned.

use alloc::vec::Vec;

use super::{Node, Read};
use crate::{
    finding::{Findings, Path},
    limits::{EventRequest, EventSolution},
    order::Cloud,
    wire::{
        reader::{Fields, Reading, date, instant, list_of, non_empty_text, refuse},
        values::{flag, named},
    },
};

impl Read for EventRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = fields.required("from", findings, instant);
        let to = fields.required("to", findings, instant);
        let solutions = fields.required("solutions", findings, solutions);
        let confirmed_on = fields.optional("confirmed_on", findings, date);
        let consents = fields.optional("microsoft_consents", findings, flag);
        let (first, others) = solutions?;
        let request = EventRequest::new(from?, to?, first);
        let mut request = others.into_iter().fold(request, EventRequest::and);
        if let Some(on) = confirmed_on? {
            request = request.confirmed(on);
        }
        if let Some(consents) = consents? {
            request = request.with_consent(consents);
        }
        Ok(request)
    }
}

/// One solution at least; that no two have one name is the rule's to say.
fn solutions(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<(EventSolution, Vec<EventSolution>)> {
    let mut solutions = list_of(solution)(node, path, findings)?.into_iter();
    let Some(first) = solutions.next() else {
        let message = "an event covers one solution at least";
        return refuse("no_solution", message, node, path, findings);
    };
    Ok((first, solutions.collect()))
}

fn solution(node: &Node, path: &Path, findings: &mut Findings) -> Reading<EventSolution> {
    let mut fields = Fields::open(node, path, findings)?;
    let name = fields.required("name", findings, non_empty_text);
    let cloud = fields.required("cloud", findings, named(Cloud::ALL, Cloud::as_str));
    fields.finish(findings)?;
    Ok(EventSolution::new(name?, cloud?))
}
