//! The sentences about the course of an incident.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn event(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::SeverityAgreed => {
            let (at, to) = (operands.value("at")?, operands.name("to")?);
            if operands.name("from")? == to {
                format!("At {at} severity {to} was agreed with the customer.")
            } else {
                format!(
                    "At {at} severity {to} was agreed with the customer, in place of what was submitted."
                )
            }
        }
        RuleId::SeverityChangeAsked => format!(
            "At {} the customer asked for severity {} in place of {}.",
            operands.value("at")?,
            operands.value("to")?,
            operands.value("from")?,
        ),
        RuleId::SeverityChanged => format!(
            "At {} severity {} took the place of {}.",
            operands.value("at")?,
            operands.value("to")?,
            operands.value("from")?,
        ),
        RuleId::Downgrade => {
            let (at, to, from) = (
                operands.value("at")?,
                operands.value("to")?,
                operands.value("from")?,
            );
            let ground = if operands.held()? {
                "as it may at severity 1 and A"
            } else {
                "for which the tables give no ground at this severity"
            };
            format!(
                "At {at} Microsoft lowered the severity from {from} to {to} for lack of the customer's resources or responses, {ground}."
            )
        }
        RuleId::SeverityChangeReading => match operands.name("reading")? {
            "restart" => "With another severity a new clock starts, with the full target.".into(),
            "retroactive" => {
                "With another severity its target counts from the start, as if it had always held."
                    .into()
            }
            "carry_elapsed" => {
                "With another severity the time spent so far is taken off the new target.".into()
            }
            "proportional" => {
                "With another severity the share of the target that is left stays left of the new one."
                    .into()
            }
            _ => return None,
        },
        RuleId::WaitForCustomer => wait(operands)?,
        RuleId::ClosedMeanwhile => {
            let effect = match operands.name("reading")? {
                "stands_still" => "its clocks stood still",
                "runs_on" => "its clocks ran on",
                "starts_again" => "its clocks started again when it was reopened",
                _ => return None,
            };
            let from = operands.value("from")?;
            match operands.known("until")? {
                Some(until) => format!("From {from} to {until} the incident was closed: {effect}."),
                None => format!("From {from} on the incident is closed: nothing is owed."),
            }
        }
        RuleId::ResponseGiven => {
            format!("At {} the first call response was given.", operands.value("at")?)
        }
        RuleId::IncidentEvent => {
            let (at, event) = (operands.value("at")?, operands.name("event")?);
            let event = event.replace('_', " ");
            match operands.value("duty") {
                Some(duty) => format!("At {at}: {event}, `{duty}`."),
                None => format!("At {at}: {event}."),
            }
        }
        _ => return None,
    })
}

fn wait(operands: &mut Operands<'_>) -> Option<String> {
    let effect = match operands.name("reading")? {
        "never" => "Microsoft's clocks ran on",
        "waiting_for_customer" => "Microsoft's clocks stood still",
        _ => return None,
    };
    let from = operands.value("from")?;
    Some(match operands.known("until")? {
        Some(until) => {
            format!("From {from} to {until} the incident waited for the customer: {effect}.")
        }
        None => format!("From {from} on the incident waits for the customer: {effect}."),
    })
}

pub(super) fn response(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::SeverityDrives => format!(
            "Response times, level of service and duties are those of severity {}.",
            operands.value("severity")?
        ),
        RuleId::ResponseTimesUnchanged => {
            "The designated engineer changes no response time of another offering.".into()
        }
        RuleId::ResponseElapsed => {
            let commitment = operands.value("commitment")?;
            let (elapsed, target) = (operands.value("elapsed")?, operands.value("target")?);
            let (paused, remaining) = (operands.value("paused")?, operands.value("remaining")?);
            let due = match operands.known("due")? {
                Some(due) => format!("due at {due}"),
                None => "without a due instant as long as it stands still".into(),
            };
            format!(
                "The clock of {commitment} has run {elapsed} of {target} and was paused for {paused}: {remaining} are left, {due}."
            )
        }
        RuleId::LateAfter => {
            let (due, latest) = (operands.value("due")?, operands.value("due_latest")?);
            let limit = match operands.name("reading")? {
                "due" => {
                    format!("{due} is the limit, though no further time passes until {latest}")
                }
                "due_latest" => format!("{latest} is the limit, as no time passes from {due} on"),
                _ => return None,
            };
            format!("The target is used up at a closing: {limit}.")
        }
        RuleId::ResponseInTime => {
            let (commitment, target) = (operands.value("commitment")?, operands.value("target")?);
            if operands.held()? {
                format!(
                    "The first call response at {} came within the target of {target} of {commitment}: {} had passed.",
                    operands.value("at")?,
                    operands.value("elapsed")?,
                )
            } else {
                format!(
                    "The target of {target} of {commitment} was missed: late since {}.",
                    operands.value("since")?
                )
            }
        }
        RuleId::AttentionTimes => match operands.name("reading")? {
            "urgency" => "Attention times tell how pressing a case is, and set no deadline.".into(),
            "deadline" => "Attention times are deadlines, met by the first call response.".into(),
            _ => return None,
        },
        RuleId::Attention => attention(operands)?,
        RuleId::Effort => {
            let (table, severity) = (operands.value("table")?, operands.value("severity")?);
            let when = match operands.name("clock")? {
                "elapsed" => String::from("around the clock"),
                _ => format!("in business hours only{}", change(operands)?),
            };
            format!(
                "By the table of {table} an incident of severity {severity} is worked on {when}."
            )
        }
        RuleId::EffortReduced => {
            let (at, commitment) = (operands.value("at")?, operands.value("commitment")?);
            let ground = if operands.held()? {
                format!("as it may be by {commitment}")
            } else {
                format!("for which {commitment} gives no ground: it does not hold")
            };
            format!("At {at} the effort around the clock was given up, {ground}.")
        }
        _ => return None,
    })
}

fn attention(operands: &mut Operands<'_>) -> Option<String> {
    let (table, severity) = (operands.value("table")?, operands.value("severity")?);
    let within = operands.value("within")?;
    let counted = match operands.name("clock")? {
        "elapsed" => "around the clock",
        "business_hours" => "of business hours",
        _ => return None,
    };
    let need = format!(
        "By the table of {table}, severity {severity} needs attention within {within} {counted}"
    );
    Some(match operands.known("due") {
        Some(Some(due)) => format!("{need}: at {due}."),
        Some(None) => format!("{need}: its clock stands still."),
        None => format!("{need}."),
    })
}

/// Whether it is open now, and until when.
fn change(operands: &mut Operands<'_>) -> Option<String> {
    let now = if operands.truth("open")? {
        "open now"
    } else {
        "closed now"
    };
    Some(match operands.known("changes_at")? {
        Some(at) => format!(" ({now}, until {at})"),
        None => format!(" ({now})"),
    })
}

pub(super) fn duty(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    let named = operands.value("duty");
    Some(match rule {
        RuleId::EventDutySeverities => match operands.name("reading")? {
            "as_severity1" => {
                "What the table of Azure Event Management prints beside severity 1 or A is owed at both."
                    .into()
            }
            "as_base" => {
                "What the table of Azure Event Management prints beside severity 1 or A is owed at that one alone."
                    .into()
            }
            _ => return None,
        },
        RuleId::DutyOwed => {
            let party = match operands.name("party")? {
                "microsoft" => "Microsoft",
                "customer" => "The customer",
                "other_vendor" => "The other vendor",
                _ => return None,
            };
            let since = operands.value("since")?;
            let called_for = operands.value("called_for");
            let called_for =
                called_for.map_or_else(String::new, |at| format!(", called for at {at}"));
            let standing = operands.value("standing")?;
            format!(
                "{party} has the duty `{}` from {since} on{called_for}: {standing}.",
                named?
            )
        }
        RuleId::DutyNotOwed => {
            operands.held()?;
            format!(
                "At {} the incident brings no duty `{}`.",
                operands.value("at")?,
                named?
            )
        }
        RuleId::DutyClockStart => {
            let event = match operands.name("reading")? {
                "microsoft_request" => "when Microsoft asks",
                "submitted" => "with the incident's submission, or the severity that brings it",
                _ => return None,
            };
            match operands.known("starts_at")? {
                Some(at) => format!("The customer's clock starts {event}: at {at}."),
                None => format!("The customer's clock starts {event}: it has not yet."),
            }
        }
        RuleId::DutyClock => match operands.name("clock")? {
            "elapsed" => {
                operands.skip_reading();
                "The customer's time is counted around the clock.".into()
            }
            "business_hours" => {
                operands.skip_reading();
                "The customer's time is counted in business hours.".into()
            }
            _ => return None,
        },
        RuleId::DutyDue => {
            let target = operands.value("target")?;
            match (operands.known("starts_at")?, operands.known("due")?) {
                (Some(at), Some(due)) => format!(
                    "Counted from {at}, the {target} for `{}` are over at {due}.",
                    named?
                ),
                (Some(at), None) => format!(
                    "Counted from {at}, the {target} for `{}` stand still.",
                    named?
                ),
                (None, _) => format!("The {target} for `{}` do not run yet.", named?),
            }
        }
        RuleId::DutyHours => format!(
            "The duty `{}` is done in business hours{}.",
            named?,
            change(operands)?
        ),
        RuleId::Consequence => format!(
            "Where the duty `{}` is not done: {}.",
            named?,
            operands.name("consequence")?.replace('_', " ")
        ),
        _ => return None,
    })
}
