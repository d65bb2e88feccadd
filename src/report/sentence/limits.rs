//! The sentences about hours and days.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn hours(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::HoursGranted => {
            let purchase = operands.value("purchase")?;
            let service = operands.value("service")?;
            let granted = operands.value("granted")?;
            if operands.truth("included")? {
                format!("With the purchase {purchase} of {service} come {granted}.")
            } else {
                format!("The purchase {purchase} of {service} holds {granted}.")
            }
        }
        RuleId::HoursInTime => format!(
            "The entry {} was delivered on {}: {}.",
            operands.value("entry")?,
            operands.value("on")?,
            if operands.held()? {
                "in time"
            } else {
                "out of time, and it is not drawn"
            },
        ),
        RuleId::HourIncrement => match operands.name("reading")? {
            "exact" => "Hours are taken off to the minute.".into(),
            "started_hour" => "Hours are taken off as started hours.".into(),
            _ => return None,
        },
        RuleId::Overdraw => {
            let of = match operands.name("reading")? {
                "partly" => "only the excess of the entry",
                "whole" => "the whole entry",
                _ => return None,
            };
            format!(
                "More than the {} left, {of} {} is not covered: {}.",
                operands.value("left")?,
                operands.value("entry")?,
                operands.value("excess")?,
            )
        }
        RuleId::HoursPurpose => format!(
            "The entry {} is for `{}`, for which included hours are {}.",
            operands.value("entry")?,
            operands.name("purpose")?,
            if operands.held()? {
                "there"
            } else {
                "not there: extra hours are bought for it"
            },
        ),
        RuleId::HoursAllotted => format!(
            "The hours of SDM of the entry {} were allotted by {}, {} the host {}.",
            operands.value("entry")?,
            operands.value("allotted_by")?,
            if operands.held()? {
                "which is"
            } else {
                "not by"
            },
            operands.value("host")?,
        ),
        RuleId::HoursDrawn => format!(
            "The entry {} of {} is {} the {} left: {} are taken off.",
            operands.value("entry")?,
            operands.value("time")?,
            if operands.held()? { "within" } else { "beyond" },
            operands.value("before")?,
            operands.value("drawn")?,
        ),
        RuleId::HoursLost => {
            let as_of = operands.value("as_of")?;
            let last_day = operands.value("last_day")?;
            let unused = operands.value("unused")?;
            if operands.held()? {
                format!(
                    "On {as_of} the last day, {last_day}, is over: unused and lost are {unused}."
                )
            } else {
                format!("On {as_of} the last day, {last_day}, is not over: left are {unused}.")
            }
        }
        _ => return None,
    })
}

pub(super) fn days(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::DayLimit => {
            let place = match operands.name("what")? {
                "days_on_site" => "on site",
                "days_remote" => "remotely",
                _ => return None,
            };
            format!(
                "{} {place} are {} the limit of {}.",
                operands.days("days")?,
                if operands.held()? { "within" } else { "beyond" },
                operands.days("most")?,
            )
        }
        RuleId::UsualDays => format!(
            "{} are {} it usually takes, {}.",
            operands.days("days")?,
            if operands.held()? {
                "no more than"
            } else {
                "more than"
            },
            operands.days("usual")?,
        ),
        RuleId::HelpOfBothKinds => {
            let effect = match (operands.name("reading")?, operands.held()?) {
                ("either_or", false) => "do not go together",
                ("both", true) => "go together",
                _ => return None,
            };
            format!(
                "Help of {} on site and of {} remotely {effect}.",
                operands.days("on_site_days")?,
                operands.days("remote_days")?,
            )
        }
        _ => return None,
    })
}
