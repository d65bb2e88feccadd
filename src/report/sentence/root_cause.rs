//! The sentences about root cause analyses.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn root_cause(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::RootCauseWindow => {
            let days = operands.days("days")?;
            match operands.name("reading")? {
                "local_dates" => format!(
                    "A root cause analysis can be asked for on the {days} after the closure, by the dates of the location."
                ),
                "elapsed168h" => format!(
                    "A root cause analysis can be asked for in the {days} after the closure, of 24 hours each."
                ),
                _ => return None,
            }
        }
        RuleId::RootCauseClosure => {
            let which = match operands.name("reading")? {
                "last_closure" => "last",
                "first_closure" => "first",
                _ => return None,
            };
            let when = match operands.known("closed_at")? {
                Some(at) => format!(", that at {at}"),
                None => ", which is to come: it is open".into(),
            };
            format!("The incident was reopened: what counts is its {which} closure{when}.")
        }
        RuleId::RootCauseWindowEnd => match operands.name("reading")? {
            "included" => "The last of them counts to its end.".into(),
            "excluded" => "It must be asked for before the last of them is there.".into(),
            _ => return None,
        },
        RuleId::RootCauseInTime => in_time(operands)?,
        RuleId::RootCauseFact => fact(operands)?,
        RuleId::RootCauseDays => match operands.name("reading")? {
            "open_day" => "A business day is one with business hours.".into(),
            "monday_to_saturday" => {
                "A business day is one from Monday to Saturday that is no public holiday.".into()
            }
            _ => return None,
        },
        RuleId::RootCauseDelivery => format!(
            "From {}, the later of the request and the mitigation, {} on: it is delivered by {}.",
            operands.value("counted_from")?,
            operands.days("days")?.of_kind("business"),
            operands.value("deliver_by")?,
        ),
        RuleId::RootCauseDuty => {
            let whose = match operands.name("party")? {
                "microsoft" => "Microsoft",
                "customer" => "the customer",
                _ => return None,
            };
            format!("For it {whose} owes the duty `{}`.", operands.name("duty")?)
        }
        _ => return None,
    })
}

fn in_time(operands: &mut Operands<'_>) -> Option<String> {
    let requested_at = operands.value("requested_at")?;
    let ends_at = operands.known("ends_at")?;
    Some(match (operands.held()?, ends_at) {
        (true, Some(ends_at)) => {
            format!("Asked for at {requested_at}, and possible until {ends_at}: in time.")
        }
        (true, None) => {
            format!("Asked for at {requested_at}, while the incident is open: in time.")
        }
        (false, Some(ends_at)) => {
            format!("Asked for at {requested_at}, but possible until {ends_at}: too late.")
        }
        (false, None) => return None,
    })
}

fn fact(operands: &mut Operands<'_>) -> Option<String> {
    let what = match operands.name("fact")? {
        "technology_covered" => "there are analyses for the technology",
        "asked_of" => "it is asked of the aligned engineer",
        "production_impact" => "the incident impacts production",
        "own_subscriptions" => "the incident is limited to the customer's own subscriptions",
        "critical_impact" => "the business impact of the incident is critical",
        _ => return None,
    };
    if operands.truth("given") == Some(false) {
        return Some(format!("Whether {what} is not given."));
    }
    Some(if operands.held()? {
        format!("A root cause analysis asks that {what}, which is so.")
    } else {
        format!("A root cause analysis asks that {what}, which is not so.")
    })
}
