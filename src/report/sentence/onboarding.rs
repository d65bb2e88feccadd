//! The sentences about onboarding, and about what AED does after it.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn onboarding(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::OnboardingStart => {
            let start = match operands.name("reading")? {
                "work_order_start" => "the Work Order",
                "service_start" => "the service",
                _ => return None,
            };
            let first_day = operands.value("first_day")?;
            format!("Onboarding is counted from the start of {start}, {first_day}.")
        }
        RuleId::OnboardingFirstDay => match operands.name("reading")? {
            "day_one" => "The first of these days has the number one.".into(),
            "day_zero" => "The first of these days has the number zero.".into(),
            _ => return None,
        },
        RuleId::OnboardingWindow => format!(
            "The purchase {} of {} is onboarded in the first {}, until {}.",
            operands.value("purchase")?,
            operands.name("service")?,
            operands.days("days")?,
            operands.value("last_day")?,
        ),
        RuleId::OnboardingHeld => {
            let (from, until) = (operands.known("from")?, operands.known("until")?);
            match (operands.held()?, from, until) {
                (true, Some(from), Some(until)) => {
                    format!("The purchase runs on those from {from} to {until}.")
                }
                (false, None, None) => {
                    "The purchase runs on none of these days, and has no onboarding.".into()
                }
                _ => return None,
            }
        }
        RuleId::OnboardingDuty => {
            let party = match operands.name("party")? {
                "microsoft" => "Microsoft",
                "customer" => "The customer",
                _ => return None,
            };
            format!(
                "{party} owes `{}` in the onboarding, until {}.",
                operands.name("duty")?,
                operands.value("last_day")?,
            )
        }
        RuleId::OnboardingLimited => match operands.known("other_features_from")? {
            Some(from) => format!(
                "Until its onboarding is over, AED is limited to onboarding and discovery: it has its other features from {from} on."
            ),
            None => {
                "AED is limited to onboarding and discovery, and ends before it does more.".into()
            }
        },
        RuleId::AfterOnboarding => {
            let on = operands.value("on")?;
            let until = operands.known("until")?;
            match (operands.held()?, until) {
                (true, Some(until)) => {
                    format!("{on} is not in the onboarding of AED, which lasts until {until}.")
                }
                (true, None) => format!("{on} is in no onboarding of AED."),
                (false, Some(until)) => format!(
                    "{on} is in the onboarding of AED, which lasts until {until}: it is limited to onboarding and discovery."
                ),
                (false, None) => return None,
            }
        }
        RuleId::MonitorsReadyBy => format!(
            "From {}, the end of the onboarding, {} on: monitors are ready for tests by {}.",
            operands.value("onboarding_ends")?,
            operands.days("days")?,
            operands.value("ready_by")?,
        ),
        RuleId::OnboardingStateOn => {
            let on = operands.value("on")?;
            let days = operands.days("days_left")?;
            match operands.name("state")? {
                "before" => format!("On {on} the onboarding has not begun: it has {days}."),
                "open" => {
                    format!("On {on} the onboarding is going on: {days} left, that day included.")
                }
                "over" => format!("On {on} the onboarding is over."),
                "never_open" => format!("On {on} there is no onboarding, nor on any day."),
                _ => return None,
            }
        }
        _ => return None,
    })
}

pub(super) fn monitoring(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::PlatformMonitoring => format!(
            "Monitors watch the platform by the telemetry of more than {} Azure services.",
            operands.value("services_exceed")?,
        ),
        RuleId::MonitorsNotShared => {
            "Monitors and their thresholds are not shown to the customer.".into()
        }
        RuleId::ScenarioAgreed => format!(
            "Both sides {} on the scenario {}.",
            if operands.held()? {
                "agreed"
            } else {
                "have not agreed"
            },
            operands.value("scenario")?,
        ),
        RuleId::ScenarioWithinLimit => format!(
            "The scenario {} is number {} of those agreed, {} the limit of {}.",
            operands.value("scenario")?,
            operands.value("number")?,
            if operands.held()? { "within" } else { "beyond" },
            operands.value("most")?,
        ),
        RuleId::ScenarioInOnboarding => {
            let scenario = operands.value("scenario")?;
            let defined_on = operands.value("defined_on")?;
            let is_in = operands.held()?;
            match operands.known("last_day")? {
                Some(last_day) => format!(
                    "The scenario {scenario} was defined on {defined_on}, {} the onboarding, which ends on {last_day}.",
                    if is_in { "in" } else { "outside" },
                ),
                None => format!(
                    "The scenario {scenario} was defined on {defined_on}, and the purchase has no onboarding."
                ),
            }
        }
        RuleId::MonitorsReadyInTime => {
            let scenario = operands.value("scenario")?;
            let ready_by = operands.value("ready_by")?;
            match (operands.known("tests_ready_on")?, operands.held()?) {
                (Some(on), true) => format!(
                    "The monitors of {scenario} were ready for tests on {on}, by {ready_by}: in time."
                ),
                (Some(on), false) => format!(
                    "The monitors of {scenario} were ready for tests on {on}, after {ready_by}: late."
                ),
                (None, false) => format!(
                    "The monitors of {scenario} were not ready for tests by {ready_by}, and are late."
                ),
                (None, true) => return None,
            }
        }
        RuleId::MonitorAnswered => {
            let scenario = operands.value("scenario")?;
            let as_of = operands.value("as_of")?;
            let state = operands.name("state")?;
            let runs = match (
                operands.truth("purchase_runs")?,
                operands.truth("in_onboarding")?,
            ) {
                (true, false) => "",
                (true, true) => ", and the onboarding is not over",
                (false, _) => ", and the purchase does not run",
            };
            format!(
                "On {as_of} the scenario {scenario} is `{state}`{runs}: its monitors {} around the clock.",
                if operands.held()? {
                    "are answered"
                } else {
                    "are not answered"
                },
            )
        }
        _ => return None,
    })
}

pub(super) fn improvement_plans(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::PlanYear => match operands.name("reading")? {
            "contract_year" => {
                "The plans count together that are requested in one contract year.".into()
            }
            "rolling" => "The plans count together that are requested in any twelve months.".into(),
            _ => return None,
        },
        RuleId::PlanInTerm => {
            let plan = plan(operands)?;
            let held = operands.held()?;
            match (operands.known("first_day")?, operands.known("last_day")?) {
                (Some(first_day), Some(last_day)) => format!(
                    "{plan} is {} the days of the purchase, from {first_day} to {last_day}.",
                    if held { "in" } else { "outside" },
                ),
                _ if held => return None,
                _ => format!("{plan} is outside the days of the purchase: it never runs."),
            }
        }
        RuleId::PlanAfterOnboarding => format!(
            "{} is {} the onboarding, in which AED does nothing else.",
            plan(operands)?,
            if operands.held()? { "not in" } else { "in" },
        ),
        RuleId::PlanWithinCap => format!(
            "{} comes after {} that count with it: {} the {} of twelve months.",
            plan(operands)?,
            operands.value("before")?,
            if operands.held()? { "within" } else { "beyond" },
            operands.value("most")?,
        ),
        RuleId::PlansLeft => {
            let as_of = operands.value("as_of")?;
            let left = operands.value("left")?;
            match operands.known("next_from")? {
                Some(from) => format!(
                    "On {as_of} plans left to request: {left}; the next can be requested from {from} on."
                ),
                None => format!(
                    "On {as_of} plans left to request: {left}; none can be requested any more."
                ),
            }
        }
        _ => return None,
    })
}

/// A request with its date.
fn plan(operands: &mut Operands<'_>) -> Option<String> {
    let request = operands.value("request")?;
    Some(format!(
        "The request {request} of {}",
        operands.value("on")?
    ))
}
