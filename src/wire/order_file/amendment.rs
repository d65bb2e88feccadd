use super::location::weekly_hours;
use crate::{
    document::Clock,
    finding::{Findings, Path},
    order::{AmendedTermDraft, PartialAmendment, ResponseTargetDraft},
    wire::{
        node::Node,
        reader::{Fields, Reading, exactly_one, list_of},
        values::{component, named, owned, seconds},
    },
};

pub(super) fn amendment(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialAmendment> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, owned).ok();
    let replaces = fields.required("replaces", findings, owned).ok();
    let target = fields.optional("response_target", findings, response_target);
    let exclusions = fields.optional("exclusions", findings, list_of(component));
    let hours = fields.optional("business_hours", findings, weekly_hours);
    let given = [
        (
            "response_target",
            target.map(|target| target.map(AmendedTermDraft::ResponseTarget)),
        ),
        (
            "exclusions",
            exclusions.map(|exclusions| exclusions.map(AmendedTermDraft::Exclusions)),
        ),
        (
            "business_hours",
            hours.map(|hours| hours.map(AmendedTermDraft::BusinessHours)),
        ),
    ];
    let term = exactly_one(given, node, path, findings).ok();
    let _ = fields.finish(findings);
    Ok(PartialAmendment { id, replaces, term })
}

fn response_target(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<ResponseTargetDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let target = fields.required("seconds", findings, seconds);
    let clocks = [Clock::Elapsed, Clock::BusinessHours];
    let clock = fields.optional("clock", findings, named(&clocks, Clock::as_str));
    fields.finish(findings)?;
    let target = ResponseTargetDraft::new(target?);
    Ok(match clock? {
        Some(clock) => target.with_clock(clock),
        None => target,
    })
}
