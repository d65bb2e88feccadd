//! The sentences of a proration.

use alloc::{format, string::String};

use super::{Operands, rounding};
use crate::document::RuleId;

pub(super) fn proration(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::ProrationBasis => {
            let whole = match operands.name("whole")? {
                "term" => "the order's term",
                "contract_year" => "the contract year",
                "purchase" => "the dates of a purchase",
                "dates" => "the given dates",
                _ => return None,
            };
            let named = operands.value("dates_of");
            let named = named.map_or_else(String::new, |id| format!(", {id}"));
            let of = operands.value("purchase");
            let of = of.map_or_else(String::new, |id| format!(" of the purchase {id}"));
            format!(
                "The price{of}, {}, is paid for {whole}{named}, from {} to {}: {}.",
                operands.value("price")?,
                operands.value("first_day")?,
                operands.value("last_day")?,
                operands.days("days")?,
            )
        }
        RuleId::ProratedShare => {
            let (days, of_days) = (operands.value("days")?, operands.value("of_days")?);
            let (cut, remainder) = (operands.value("cut")?, operands.value("remainder")?);
            let price = operands.value("price")?;
            format!(
                "Up to then, {days} of {of_days} days: {price} x {days} / {of_days} = {cut} and {remainder}/{of_days} of a minor unit."
            )
        }
        RuleId::ProrationRounding => format!(
            "{} and {}/{} of a minor unit is rounded {}: {}.",
            operands.value("cut")?,
            operands.value("remainder")?,
            operands.value("of_days")?,
            rounding(operands)?,
            operands.value("share")?,
        ),
        RuleId::ProratedPart => format!(
            "On the part from {} to {}, {}, falls {} - {} = {}.",
            operands.value("first_day")?,
            operands.value("last_day")?,
            operands.days("days")?,
            operands.value("so_far")?,
            operands.value("before")?,
            operands.value("amount")?,
        ),
        RuleId::ProrationRest => format!(
            "On the rest falls {} - {} = {}.",
            operands.value("price")?,
            operands.value("total")?,
            operands.value("rest")?,
        ),
        _ => return None,
    })
}
