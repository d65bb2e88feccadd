//! The sentences about Proactive Credits.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

/// What is given, and what a service takes.
pub(super) fn redemption(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::ServicePrice => {
            let price = match operands.value("price") {
                Some(price) => format!("{price}"),
                None => format!("{} credits", operands.value("credits")?),
            };
            format!("The service costs {price}, {}.", quote(operands)?)
        }
        RuleId::CreditPrice => format!(
            "A credit costs {} at {}, {}.",
            operands.value("price")?,
            operands.value("location")?,
            quote(operands)?,
        ),
        RuleId::CreditValue => format!(
            "In credits that is {} / {} = {}.",
            operands.value("price")?,
            operands.value("credit_price")?,
            operands.value("value")?,
        ),
        RuleId::CreditRoundingTarget => {
            let target = match operands.name("reading")? {
                "deduction" => "the deduction is made whole",
                "balance" => "the balance that is left is made whole",
                _ => return None,
            };
            format!(
                "{} credits are to be taken off {}: {target}.",
                operands.value("value")?,
                operands.value("balance")?,
            )
        }
        RuleId::CreditTies => {
            let goes = match operands.name("reading")? {
                "half_up" => "up",
                "half_even" => "to the even one",
                "half_down" => "down",
                _ => return None,
            };
            format!(
                "{} credits lie exactly between two whole numbers: what is made whole goes {goes}.",
                operands.value("value")?,
            )
        }
        RuleId::CreditRounding => format!(
            "{} credits are rounded to the nearest unit: {}.",
            operands.value("value")?,
            operands.value("credits")?,
        ),
        RuleId::CreditsSuffice => {
            let lacking = operands.value("lacking");
            let lacking = lacking.map_or_else(String::new, |count| format!(", {count} lacking"));
            format!(
                "The balance of {} credits {} for a deduction of {}{lacking}.",
                operands.value("balance")?,
                if operands.held()? {
                    "suffices"
                } else {
                    "does not suffice"
                },
                operands.value("deduction")?,
            )
        }
        RuleId::CreditDeduction => format!(
            "Of {} credits {} are taken, and {} are left.",
            operands.value("balance")?,
            operands.value("deduction")?,
            operands.value("rest")?,
        ),
        _ => return None,
    })
}

/// How credits move between locations.
pub(super) fn exchange(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::CreditPair => {
            operands.skip_reading();
            format!(
                "Credits {} be exchanged between {} and {}, of an order whose host is {}.",
                may(operands)?,
                operands.value("from")?,
                operands.value("to")?,
                operands.value("host")?,
            )
        }
        RuleId::NoExceptionCountry => {
            let location = operands.value("location")?;
            let country = operands.value("country")?;
            if operands.known("exception_countries").is_some() {
                return Some(format!(
                    "Whether {location}, in {country}, lies in an exception country is not given."
                ));
            }
            format!(
                "{location}, in {country}, {} an exception country.",
                if operands.held()? {
                    "does not lie in"
                } else {
                    "lies in"
                },
            )
        }
        RuleId::ChangeInWriting => "The change may need an agreement in writing.".into(),
        RuleId::ExchangeRate => format!(
            "One {} is worth {} {}, {}.",
            operands.value("from")?,
            operands.value("rate")?,
            operands.value("to")?,
            quote(operands)?,
        ),
        RuleId::CreditExchangeFees => {
            let fees = match operands.name("reading")? {
                "credit_price" => "The fees are the prices of a credit",
                "exchange_charge" => "The fees are a charge for the exchange",
                _ => return None,
            };
            match operands.known("charge")? {
                Some(charge) => format!("{fees}; the charge that is given is {charge}."),
                None => format!("{fees}; no charge is given."),
            }
        }
        RuleId::ExchangeCharge => format!(
            "The exchange costs {}, {}.",
            operands.value("charge")?,
            quote(operands)?,
        ),
        RuleId::ChargeCovered => {
            operands.skip_reading();
            format!(
                "{} credits of {} {} the charge of {}.",
                operands.value("credits")?,
                operands.value("from_price")?,
                if operands.held()? {
                    "cover"
                } else {
                    "do not cover"
                },
                operands.value("charge")?,
            )
        }
        RuleId::CreditExchange => {
            let charge = operands.value("charge");
            let charge = charge.map_or_else(String::new, |charge| format!(", less {charge},"));
            format!(
                "{} credits of {} at a rate of {}{charge} are {} credits of {}.",
                operands.value("credits")?,
                operands.value("from_price")?,
                operands.value("rate")?,
                operands.value("value")?,
                operands.value("to_price")?,
            )
        }
        _ => return None,
    })
}

fn may(operands: &mut Operands<'_>) -> Option<&'static str> {
    Some(if operands.held()? { "may" } else { "may not" })
}

/// The date of a figure, and where it is from.
fn quote(operands: &mut Operands<'_>) -> Option<String> {
    let dated = operands.value("dated")?;
    Some(format!("as of {dated} by {}", operands.value("source")?))
}
