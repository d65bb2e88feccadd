//! The sentences about Azure Engineering Direct.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn aed(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::AssessedSpend => {
            let as_of = operands.value("as_of")?;
            match operands.known("assessed_spend")? {
                Some(spend) => format!("The assessed product spend is {spend}, as of {as_of}."),
                None => format!("The assessed product spend as of {as_of} is not given."),
            }
        }
        RuleId::SpendInScheduleCurrency => format!(
            "The spend of {} {} in the currency of the fee schedule, {}.",
            operands.value("assessed_spend")?,
            if operands.held()? { "is" } else { "is not" },
            operands.value("currency")?,
        ),
        RuleId::AedFeeTier => {
            let amount = operands.value("amount")?;
            let from = operands.value("from")?;
            let tier = match operands.known("until")? {
                Some(until) => format!("from {from} to below {until}"),
                None => format!("from {from} on"),
            };
            format!(
                "{amount} in the tier {tier}: x {} = {}.",
                operands.value("rate")?,
                operands.value("exact_fee")?,
            )
        }
        RuleId::AedFee => {
            let by = match operands.name("tiering")? {
                "marginal" => "by what of it lies in each tier",
                "whole_amount" => "as a whole, by the tier in which it lies",
                _ => return None,
            };
            format!(
                "The spend of {} is charged {by}: {}.",
                operands.value("assessed_spend")?,
                operands.value("exact_fee")?,
            )
        }
        RuleId::AedFeeFloor => format!(
            "The fee of {} is {} the floor of the schedule, {}.",
            operands.value("fee")?,
            if operands.held()? {
                "not below"
            } else {
                "below"
            },
            operands.value("floor")?,
        ),
        RuleId::ExtendedFeaturesMark
        | RuleId::ExtendedFeaturesFloorPrice
        | RuleId::ExtendedFeaturesSpend
        | RuleId::AedFeatures => features(rule, operands)?,
        RuleId::FloorPriceOwed | RuleId::FloorPriceCharged => floor_price(rule, operands)?,
        _ => return None,
    })
}

/// What the floor price of the extended features makes of the fee.
fn floor_price(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    let price = operands.value("floor_price")?;
    if rule == RuleId::FloorPriceOwed {
        return Some(if operands.held()? {
            format!("The floor price of {price} is owed: the spend alone is not enough.")
        } else {
            format!("The floor price of {price} is not owed: the spend is enough.")
        });
    }
    let (fee, reading) = (operands.value("fee")?, operands.name("reading")?);
    Some(match (operands.known("charged")?, reading) {
        (Some(charged), "floor_of_fee") => format!(
            "The floor price of {price} is the least fee, beside {fee} by the schedule: {charged} is charged."
        ),
        (Some(charged), "beside_fee") => {
            format!("The floor price of {price} is paid on top of the fee, which stays {charged}.")
        }
        (None, "floor_of_fee") => format!(
            "Whether the floor price of {price} is more than the fee of {fee} is not known: they are in different currencies."
        ),
        _ => return None,
    })
}

fn features(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::ExtendedFeaturesMark => format!(
            "The order {} the customer as one with the extended features.",
            if operands.held()? {
                "marks"
            } else {
                "does not mark"
            },
        ),
        RuleId::ExtendedFeaturesFloorPrice => {
            let price = operands.known("floor_price")?;
            match (price, operands.held()?) {
                (Some(price), true) => {
                    format!("The customer pays the floor price of the extended features, {price}.")
                }
                (None, false) => {
                    "The customer pays no floor price of the extended features.".into()
                }
                _ => return None,
            }
        }
        RuleId::ExtendedFeaturesSpend => spend(operands)?,
        RuleId::AedFeatures => {
            let has = match operands.name("group")? {
                "all_customers" => "the features of all customers only",
                "extended_feature_customers" => "the extended features too",
                _ => return None,
            };
            format!(
                "The customer has {has}, until {}.",
                operands.value("last_day")?
            )
        }
        _ => return None,
    })
}

fn spend(operands: &mut Operands<'_>) -> Option<String> {
    let threshold = operands.value("threshold")?;
    let as_of = operands.value("as_of")?;
    let rate = operands.known("units_per_usd")?;
    let Some(spend) = operands.known("assessed_spend")? else {
        operands.known("least")?;
        return Some(format!(
            "Whether a spend of {threshold} was assessed as of {as_of} is not known: none is given."
        ));
    };
    let rate = rate.map_or_else(String::new, |rate| {
        format!(" (units of the order's currency for a US dollar: {rate})")
    });
    Some(match operands.known("least")? {
        Some(least) => format!(
            "The spend of {spend} as of {as_of} {} {threshold}, which is {least}{rate}.",
            if operands.held()? {
                "reaches"
            } else {
                "does not reach"
            },
        ),
        None => format!(
            "Whether the spend of {spend} as of {as_of} reaches {threshold} is not known: no rate for its currency is given{rate}."
        ),
    })
}
