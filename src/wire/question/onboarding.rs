//! Reads questions about onboarding, and about what AED does after it.

use alloc::{borrow::ToOwned, string::ToString};

use super::{Node, Read};
use crate::{
    engine::OnboardingRequest,
    finding::{Findings, Path},
    limits::{
        MonitorDates, MonitoringScenario, MonitoringScenarios, OutOfOrder, PlanRequest,
        PlanRequests,
    },
    wire::{
        reader::{Fields, Reading, date, list_of, non_empty_text, refuse},
        values::flag,
    },
};

impl Read for OnboardingRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let purchase = fields.required("purchase", findings, non_empty_text);
        let on = fields.optional("on", findings, date);
        Ok(OnboardingRequest {
            purchase: purchase?.to_owned(),
            on: on?,
        })
    }
}

impl Read for MonitoringScenarios {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let purchase = fields.required("purchase", findings, non_empty_text);
        let as_of = fields.required("as_of", findings, date);
        let scenarios = fields.required("scenarios", findings, list_of(scenario));
        let scenarios = MonitoringScenarios::new(purchase?, as_of?, scenarios?);
        Ok(scenarios)
    }
}

fn scenario(node: &Node, path: &Path, findings: &mut Findings) -> Reading<MonitoringScenario> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let defined_on = fields.required("defined_on", findings, date);
    let agreed = fields.optional("agreed", findings, flag);
    let tests_ready_on = fields.optional("tests_ready_on", findings, date);
    let tested_on = fields.optional("tested_on", findings, date);
    let live_on = fields.optional("live_on", findings, date);
    fields.finish(findings)?;
    let dates = MonitorDates {
        tests_ready_on: tests_ready_on?,
        tested_on: tested_on?,
        live_on: live_on?,
    };
    let scenario = MonitoringScenario::try_new(id?, defined_on?, dates);
    let scenario = made(scenario, node, path, findings)?;
    Ok(match agreed? {
        Some(is_agreed) => scenario.agreed(is_agreed),
        None => scenario,
    })
}

impl Read for PlanRequests {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let purchase = fields.required("purchase", findings, non_empty_text);
        let as_of = fields.required("as_of", findings, date);
        let requests = fields.required("requests", findings, list_of(request));
        let requests = PlanRequests::new(purchase?, as_of?, requests?);
        Ok(requests)
    }
}

fn request(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PlanRequest> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    let delivered_on = fields.optional("delivered_on", findings, date);
    fields.finish(findings)?;
    let request = PlanRequest::new(id?, on?);
    match delivered_on? {
        Some(delivered_on) => made(request.delivered(delivered_on), node, path, findings),
        None => Ok(request),
    }
}

/// What was made of the dates in the object `node`, or the one of them that comes too early.
fn made<T>(
    made: Result<T, OutOfOrder>,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    made.or_else(|error| {
        let given = Fields::open(node, path, findings)?.given(error.field());
        let (node, path) = given.unwrap_or((node, path.clone()));
        refuse("out_of_order", error.to_string(), node, &path, findings)
    })
}
