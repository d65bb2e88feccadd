//! The sentences of a cancellation.

use alloc::{format, string::String};

use super::{Operands, place, rounding};
use crate::document::RuleId;

pub(super) fn cancellation(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::CancelledDelivery => format!(
            "Of the delivery {} at {}:",
            operands.value("delivery")?,
            operands.value("location")?,
        ),
        RuleId::CustomerCancels if !operands.held()? => {
            "Microsoft cancels, and not the customer: no fee is charged by the notice.".into()
        }
        RuleId::MicrosoftMayCancel => by_microsoft(operands)?,
        RuleId::AgreedFee => {
            format!(
                "The parties agreed on a fee of {}.",
                operands.value("agreed_fee")?
            )
        }
        RuleId::TravelSpent => {
            let spent = operands.value("spent")?;
            match operands.known("charged")? {
                Some(charged) => {
                    format!("Of the {spent} spent for travel the customer is charged {charged}.")
                }
                None => format!("Who bears the {spent} spent for travel is not said."),
            }
        }
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
                "clear_days" => "clear",
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
                "refuse_after_start" => {
                    "counts as one with little notice on that day, and is refused after it"
                }
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
        RuleId::FeeRounding => format!(
            "The fee of {} is rounded {}: {}.",
            operands.value("exact_fee")?,
            rounding(operands)?,
            operands.value("fee")?,
        ),
        RuleId::CancellationRefund => format!(
            "The refund is {} - {} = {}.",
            operands.value("price")?,
            operands.value("fee")?,
            operands.value("refund")?,
        ),
        RuleId::CancelledPurchase | RuleId::CancelledRefund | RuleId::CreditsRefunded => {
            refund(rule, operands)?
        }
        RuleId::CancellationTotal => format!(
            "Together the fees are {}, the refunds {}, of which {} go to Flex and {} to credits, and the travel charged {}.",
            operands.value("fee")?,
            operands.value("refund")?,
            operands.value("to_flex")?,
            operands.value("to_credits")?,
            operands.value("travel")?,
        ),
        _ => return None,
    })
}

/// What becomes of a refund of a purchase.
fn refund(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    if rule == RuleId::CreditsRefunded {
        operands.skip_reading();
        return Some(format!(
            "Of the {} credits that the service took, {} go back, which is {} made whole.",
            operands.value("credits_paid")?,
            operands.value("credits")?,
            operands.value("value")?,
        ));
    }
    let with = match operands.name("paid_with")? {
        "price" => "money",
        "flex_allowance" => "the Flex Allowance",
        "proactive_credits" => "Proactive Credits",
        _ => return None,
    };
    if rule == RuleId::CancelledPurchase {
        let purchase = operands.value("purchase")?;
        return Some(format!("The purchase {purchase} is paid with {with}."));
    }
    let (rest, refund) = (operands.value("rest")?, operands.value("refund")?);
    Some(match operands.name("reading")? {
        "to_its_source" => format!("Of {rest} that {with} paid, {refund} go back there."),
        "nothing" => format!("Of {rest} that {with} paid, {refund} are refunded."),
        "money" => format!("Of {rest} that {with} paid, {refund} are refunded in money."),
        _ => return None,
    })
}

fn by_microsoft(operands: &mut Operands<'_>) -> Option<String> {
    let (what, cause) = match operands.name("cause")? {
        "minimum_enrolment" => ("a workshop", "too few enrolled"),
        "lack_of_cooperation" => (
            "the support of an event",
            "the customer does not give what it needs",
        ),
        _ => return None,
    };
    let service = operands.known("service")?;
    Some(match (operands.held()?, service) {
        (true, Some(_)) => format!("Microsoft may cancel {what} because {cause}."),
        (false, Some(service)) => {
            format!("That Microsoft may cancel {what} because {cause} says nothing of {service}.")
        }
        (_, None) => format!("Microsoft may cancel {what} because {cause}; no service is named."),
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
