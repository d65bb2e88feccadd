//! The sentences about the hours of a service.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn service_hours(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::SeverityHours => format!(
            "Incidents of severity {} are worked on {}.",
            operands.value("severity")?,
            match operands.name("clock")? {
                "elapsed" => "around the clock",
                "business_hours" => "in business hours",
                _ => return None,
            },
        ),
        RuleId::ExtendedRsm => match operands.name("reading")? {
            "agreed_zone_hours" => {
                "Support outside business hours is support in the business hours of an agreed time zone."
                    .into()
            }
            "any_hours" => "Support outside business hours is support at any hour.".into(),
            _ => return None,
        },
        RuleId::AgreedZoneHours => match operands.name("reading")? {
            "location" => "On the clock of an agreed zone the hours of the location are read.".into(),
            "document" => {
                "On the clock of an agreed zone the hours are those of the document, from Monday to Friday."
                    .into()
            }
            _ => return None,
        },
        RuleId::KeptHours => {
            let location = operands.value("location")?;
            let calendar = operands.value("calendar")?;
            operands.value("zone").map_or_else(
                || {
                    format!(
                        "The stated hours hold on the business days of {location} (calendar {calendar})."
                    )
                },
                |zone| {
                    format!(
                        "The zone {zone} was agreed on: the hours and closures of {location} are taken on its clock (calendar {calendar})."
                    )
                },
            )
        }
        RuleId::DeliveredHours => format!(
            "From {} to {} the windows of its delivery are {}, together {}.",
            operands.value("from")?,
            operands.value("to")?,
            operands.value("windows")?,
            operands.value("delivered")?,
        ),
        RuleId::HoursOverlap => format!(
            "Of that {} are in the business hours of {}, and {} outside.",
            operands.value("overlap")?,
            operands.value("location")?,
            operands.value("outside")?,
        ),
        _ => return None,
    })
}
