//! The sentences of a cancellation.

use alloc::{format, string::String};

use super::{Operands, place};
use crate::document::RuleId;

pub(super) fn cancellation(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::CancellationDate => format!(
            "The service was cancelled at {}, on {} by the calendar of {}.",
            operands.value("cancelled_at")?,
            operands.value("cancelled_on")?,
            place(operands)?,
        ),
        RuleId::CancellationNotice => {
            let kind = match operands.name("reading")? {
                "calendar_days" => "calendar",
                "business_days" => "business",
                _ => return None,
            };
            format!(
                "From {} to the first delivery day, {}, the notice is {}.",
                operands.value("cancelled_on")?,
                operands.value("first_delivery_day")?,
                operands.days("notice_days")?.of_kind(kind),
            )
        }
        RuleId::LateCancellation => {
            let effect = match operands.name("reading")? {
                "full_fee" => "counts as one with little notice",
                "refuse" => "is refused",
                _ => return None,
            };
            format!(
                "A cancellation on {}, the first delivery day {} or later, {effect}.",
                operands.value("cancelled_on")?,
                operands.value("first_delivery_day")?,
            )
        }
        RuleId::CancellationBand => band(operands)?,
        RuleId::CancellationFee => format!(
            "The fee is {} x {} = {}.",
            operands.value("price")?,
            operands.value("rate")?,
            operands.value("exact_fee")?,
        ),
        RuleId::FeeRounding => {
            let direction = match operands.name("reading")? {
                "half_away_from_zero" => "to the nearest minor unit, halves away from zero",
                "half_even" => "to the nearest minor unit, halves to the even one",
                "down" => "down to the minor unit",
                _ => return None,
            };
            format!(
                "The fee of {} is rounded {direction}: {}.",
                operands.value("exact_fee")?,
                operands.value("fee")?,
            )
        }
        RuleId::CancellationRefund => format!(
            "The refund is {} - {} = {}.",
            operands.value("price")?,
            operands.value("fee")?,
            operands.value("refund")?,
        ),
        _ => return None,
    })
}

fn band(operands: &mut Operands<'_>) -> Option<String> {
    let notice = operands.days("notice_days")?;
    let rate = operands.value("rate")?;
    let least = operands.known("least_days")?;
    Some(match (operands.held()?, least) {
        (true, Some(least)) => {
            format!("The notice of {notice} is at least {least}: the rate is {rate}.")
        }
        (true, None) => format!("The notice of {notice} is in no band above: the rate is {rate}."),
        (false, Some(least)) => {
            format!("The notice of {notice} is less than {least}: the rate is not {rate}.")
        }
        (false, None) => return None,
    })
}
