//! The sentences about events that are planned.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn events(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::EventDays => {
            let counted = match operands.name("reading")? {
                "local_dates" => "local dates that it touches",
                "periods24h" => "periods of 24 hours, the last perhaps not whole",
                _ => return None,
            };
            format!(
                "The period from {} to {} has {}: {counted}.",
                operands.value("from")?,
                operands.value("to")?,
                operands.days("days")?,
            )
        }
        RuleId::EventDayLimit => format!(
            "{} are {} one event covers, {}.",
            operands.days("days")?,
            if operands.held()? {
                "no more than"
            } else {
                "more than"
            },
            operands.days("most")?,
        ),
        RuleId::EventsInARow => format!(
            "To cover {}, so many events in a row can be bought: {}.",
            operands.days("days")?,
            operands.value("events")?,
        ),
        RuleId::EventClouds => match operands.name("reading")? {
            "per_customer" => {
                "A customer with a government or sovereign cloud is not covered at all.".into()
            }
            "per_solution" => {
                "Only what runs in a government or sovereign cloud is not covered.".into()
            }
            _ => return None,
        },
        RuleId::EventsNeeded => format!(
            "Each event covers one solution: {} in a row for {} to cover, {} in all.",
            operands.value("in_a_row")?,
            operands.value("solutions")?,
            operands.value("events")?,
        ),
        RuleId::CalendarWeeks => {
            let weeks = match operands.name("reading")? {
                "forty_two_days" => "42 days",
                "whole_weeks" => "six whole weeks from Monday to Sunday",
                _ => return None,
            };
            format!(
                "The six weeks before an event that begins on {} are {weeks}: the last date to confirm it is {}.",
                operands.value("first_day")?,
                operands.value("confirm_by")?,
            )
        }
        RuleId::EventNotice => notice(operands)?,
        RuleId::EventConsent => match operands.known("microsoft_consents") {
            Some(_) => "Whether Microsoft agrees to a shorter notice is not given.".into(),
            None if operands.held()? => "Microsoft agrees to a shorter notice.".into(),
            None => "Microsoft does not agree to a shorter notice.".into(),
        },
        RuleId::EventAssessment => {
            if operands.held()? {
                "The assessment before the event is made in full.".into()
            } else {
                "At shorter notice Microsoft may cut the scope of the assessment before the event."
                    .into()
            }
        }
        RuleId::EventDuty => duty(operands)?,
        _ => return None,
    })
}

fn notice(operands: &mut Operands<'_>) -> Option<String> {
    let confirm_by = format!(
        "An event that begins on {} is confirmed in writing {} weeks before, by {}",
        operands.value("first_day")?,
        operands.value("weeks")?,
        operands.value("confirm_by")?,
    );
    Some(match operands.known("confirmed_on")? {
        Some(on) if operands.held()? => format!("{confirm_by}; it was on {on}, in time."),
        Some(on) => format!("{confirm_by}; it was on {on}, too late."),
        None => format!("{confirm_by}; it is not confirmed."),
    })
}

fn duty(operands: &mut Operands<'_>) -> Option<String> {
    let occasion = match operands.name("occasion")? {
        "before_event" => "Before the event",
        "during_event" => "During the event",
        "after_event" => "After the event",
        _ => return None,
    };
    let duty = operands.name("duty")?;
    Some(match operands.known("due")? {
        Some(due) => format!("{occasion} Microsoft owes `{duty}`, until {due}."),
        None => format!("{occasion} Microsoft owes `{duty}`."),
    })
}
