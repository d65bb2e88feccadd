//! The sentences about the severity that is described, and about changes of it.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn severity(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::StatedImpact => format!(
            "The customer states the impact (situations: {}); Microsoft then sets the severity together with the customer.",
            operands.value("situations")?,
        ),
        RuleId::SituationDescribed => situation(operands)?,
        RuleId::DescribedSeverity => format!(
            "The gravest severity that is described is {}: the response, its time and the customer's duties depend on it.",
            operands.value("severity")?,
        ),
        RuleId::ChangeOnRequest => format!(
            "The customer may ask for the severity to be {} from {} to {}.",
            operands.name("change")?,
            operands.value("from")?,
            operands.value("to")?,
        ),
        RuleId::SeverityChangeEffect => change(operands)?,
        _ => return None,
    })
}

fn situation(operands: &mut Operands<'_>) -> Option<String> {
    let table = operands.value("table")?;
    let severity = operands.value("severity")?;
    let held = operands.held();
    let Some(situation) = operands.name("situation") else {
        return (held == Some(false)).then(|| {
            format!("The table of {table} names none of the situations at severity {severity}.")
        });
    };
    let named = format!("names `{situation}` at severity {severity}");
    Some(match held {
        Some(true) => format!("The table of {table} {named}."),
        Some(false) => format!("The table of {table} {named}, but does not hold."),
        None => format!("The table of {table} {named}; whether it holds is not known."),
    })
}

fn change(operands: &mut Operands<'_>) -> Option<String> {
    operands.skip_reading();
    let before = operands.known("target_before")?;
    let before = before.map_or_else(String::new, |before| format!(" in place of {before}"));
    Some(format!(
        "At {} the clock that started at {} gets a target of {}{before}, of which {} is used: it is reached at {}.",
        operands.value("changed_at")?,
        operands.value("starts_at")?,
        operands.value("target")?,
        operands.value("used")?,
        operands.value("due")?,
    ))
}
