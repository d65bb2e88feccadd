//! The sentences of the Flex Allowance and of exchanges.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn allocation(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::FlexAllowance => if operands.held()? {
            "The order has a Base Package, which holds the Flex Allowance."
        } else {
            "The order has no Base Package, and no Flex Allowance with it."
        }
        .into(),
        RuleId::FlexYearsGiven => {
            let (given, years) = (operands.value("given")?, operands.value("years")?);
            if operands.held()? {
                format!("The Base Package gives an allowance for each of {years} contract years.")
            } else {
                format!(
                    "The Base Package gives an allowance for {given} contract years, and the term has {years}."
                )
            }
        }
        RuleId::FlexGranted => format!(
            "For contract year {}, from {} to {}, {} is granted.",
            operands.value("year")?,
            operands.value("first_day")?,
            operands.value("last_day")?,
            operands.value("granted")?,
        ),
        RuleId::FlexAllocateUntil => {
            let until = match operands.name("reading")? {
                "all_at_execution" => "the execution of the order",
                "each_year" => "its last day",
                _ => return None,
            };
            format!(
                "The allowance of year {} is allocated by {until}, {}.",
                operands.value("year")?,
                operands.value("until")?,
            )
        }
        RuleId::FlexUse => {
            let (purchase, service) = (operands.value("purchase")?, operands.name("service")?);
            let within = match operands.name("flex")? {
                "payable_within_cap" => ", within the cap",
                _ => "",
            };
            if operands.held()? {
                format!("Flex may pay for {purchase}, {service}{within}.")
            } else {
                format!("Flex may not pay for {purchase}, {service}.")
            }
        }
        RuleId::FlexCurrency => format!(
            "The price of {}, {}, is {} {}, the currency of the allowance.",
            operands.value("purchase")?,
            operands.value("price")?,
            if operands.held()? { "in" } else { "not in" },
            operands.value("currency")?,
        ),
        RuleId::FlexYearGiven => {
            let (purchase, first_day) = (operands.value("purchase")?, operands.value("first_day")?);
            let gives = if operands.held()? { "an" } else { "no" };
            format!(
                "For the contract year in which {purchase} begins, on {first_day}, the Base Package gives {gives} allowance."
            )
        }
        RuleId::FlexAllocated => format!(
            "{} was bought on {}, and the allowance could {}be allocated until {}.",
            operands.value("purchase")?,
            operands.value("bought_on")?,
            if operands.held()? { "" } else { "only " },
            operands.value("until")?,
        ),
        RuleId::FlexCovered => {
            let (purchase, year) = (operands.value("purchase")?, operands.value("year")?);
            let (price, left) = (operands.value("price")?, operands.value("left")?);
            let covered = operands.value("covered")?;
            if operands.held()? {
                format!(
                    "{purchase} costs {price}, and {left} of year {year} was left: Flex pays {covered}."
                )
            } else {
                format!(
                    "{purchase} costs {price}, but only {left} of year {year} was left: Flex pays no more than {covered}."
                )
            }
        }
        _ => return None,
    })
}

pub(super) fn dollars(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::Execution => {
            let what = match operands.name("reading")? {
                "signature" => "is signed",
                "start_of_term" => "begins to be performed",
                _ => return None,
            };
            format!(
                "The contract is executed when it {what}, on {}.",
                operands.value("on")?
            )
        }
        RuleId::DollarMeant => {
            let whose = match operands.name("reading")? {
                "united_states" => "those of the United States",
                "orders_dollar" => "the order's own",
                _ => return None,
            };
            format!(
                "The dollars of the document are {whose}, {}.",
                operands.value("currency")?
            )
        }
        RuleId::RateDate => {
            let of = match operands.name("reading")? {
                "at_execution" => "the execution",
                "at_use" => "its use",
                _ => return None,
            };
            let day = operands.value("day")?;
            match (operands.known("dated")?, operands.held()) {
                (Some(dated), Some(true)) => format!(
                    "The amount is converted at the rate of the day of {of}, {day}: that of the order, dated {dated}."
                ),
                (Some(dated), Some(false)) => format!(
                    "The amount is converted at the rate of the day of {of}, {day}, and that of the order is dated {dated}."
                ),
                (None, None) => format!(
                    "The amount is converted at the rate of the day of {of}, {day}, and the order has none."
                ),
                _ => return None,
            }
        }
        _ => return None,
    })
}

pub(super) fn use_and_loss(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::FlexUseOrder => {
            let first = match operands.name("reading")? {
                "bought_then_sequence" => {
                    "what was bought first, and of one date what stands first in the order"
                }
                "earliest_lapse" => "what can be used for the shortest time",
                _ => return None,
            };
            format!(
                "Of year {} Flex covers first {first}.",
                operands.value("year")?
            )
        }
        RuleId::UsedInTime => used_in_time(operands)?,
        RuleId::FlexCreditsLapse => {
            let end = match operands.name("reading")? {
                "year_end" => "the year's end",
                "term_end" => "the term's end",
                _ => return None,
            };
            let purchase = operands.value("purchase")?;
            match operands.known("until")? {
                Some(until) => {
                    format!("The credits of {purchase} can be used until {end} at most, {until}.")
                }
                None => format!("The credits of {purchase} can never be used."),
            }
        }
        RuleId::FlexUsed => {
            let (entry, of) = (operands.value("entry")?, operands.value("of")?);
            let (on, until) = (operands.value("on")?, operands.known("until")?);
            let (amount, used) = (operands.value("amount")?, operands.value("used")?);
            let Some(until) = until else {
                return Some(format!(
                    "By entry {entry} {amount} of {of} was delivered on {on}, which can never be used: Flex pays {used} of that."
                ));
            };
            let in_time = if operands.held()? {
                "until"
            } else {
                "only until"
            };
            format!(
                "By entry {entry} {amount} of {of} was delivered on {on}, and Flex pays {in_time} {until}: {used} of that."
            )
        }
        RuleId::FlexForfeited => {
            let why = match operands.name("loss")? {
                "not_allocated" => "not allocated",
                "not_used" => "not used",
                _ => return None,
            };
            format!(
                "Of year {} {} was {why} by {} and is lost.",
                operands.value("year")?,
                operands.value("amount")?,
                operands.value("lost_after")?,
            )
        }
        RuleId::FlexBalance => format!(
            "Year {}: of {} granted, {} is used, {} to be used, {} open, {} lost.",
            operands.value("year")?,
            operands.value("granted")?,
            operands.value("used")?,
            operands.value("to_use")?,
            operands.value("open")?,
            operands.value("forfeited")?,
        ),
        _ => return None,
    })
}

fn used_in_time(operands: &mut Operands<'_>) -> Option<String> {
    let entry = operands.value("entry")?;
    let (on, last_day) = (operands.value("on")?, operands.value("last_day")?);
    let counts = match operands.name("reading")? {
        "by_share_delivered" => "what was delivered by then is used",
        "begun" => "it is used, as it began by then",
        "completed" => "it is not used, as it was not completed by then",
        _ => return None,
    };
    let until = operands.value("until")?;
    let delivery = format!(
        "The delivery of entry {entry} from {on} to {last_day} runs across the last day, {until}: {counts}"
    );
    Some(match operands.known("in_time")? {
        Some(in_time) => format!("{delivery}, {in_time}."),
        None => format!("{delivery}, and how much that was is not given."),
    })
}

pub(super) fn cap(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::FlexCapPeriod => match operands.name("reading")? {
            "each_year" => "Each year's allowance has a cap of its own.".into(),
            "whole_term" => "The allowances of the whole term have one cap.".into(),
            _ => return None,
        },
        RuleId::FlexCapScope => match operands.name("reading")? {
            "joint" => "Credits and custom proactive services have one cap together.".into(),
            "per_kind" => "Credits and custom proactive services have a cap each.".into(),
            _ => return None,
        },
        RuleId::FlexCapOnExchanges => match operands.name("reading")? {
            "exchanges_count" => {
                "What is had in exchange counts towards the cap, and what is given up no longer does."
                    .into()
            }
            "purchases_only" => "The cap is on what is bought, and not on exchanges.".into(),
            _ => return None,
        },
        RuleId::FlexCapShare => {
            let of = of_year(operands)?;
            format!(
                "The share of the allowance {of} is {} x {} = {}.",
                operands.value("allowance")?,
                operands.value("rate")?,
                operands.value("share")?,
            )
        }
        RuleId::FlexCapAmount => {
            let dollars = operands.value("dollars")?;
            match (operands.known("usd_exchange")?, operands.known("amount")?) {
                (Some(rate), Some(amount)) => {
                    format!("The amount is {dollars} at {rate} for a dollar: {amount}.")
                }
                (None, None) => format!(
                    "The amount is {dollars}, and the order does not say what a dollar is worth."
                ),
                _ => return None,
            }
        }
        RuleId::FlexCap => {
            let which = match operands.name("reading")? {
                "greater_of" => "greater",
                "lesser_of" => "lesser",
                _ => return None,
            };
            let share = operands.value("share")?;
            match (operands.known("amount")?, operands.known("cap")?) {
                (Some(amount), Some(cap)) => format!(
                    "The cap is the {which} of {share} and {amount}, in whole minor units and at most the allowance: {cap}."
                ),
                (None, None) => {
                    format!("The cap is the {which} of {share} and an amount that is not known.")
                }
                _ => return None,
            }
        }
        RuleId::FlexWithinCap => within_cap(operands)?,
        _ => return None,
    })
}

fn within_cap(operands: &mut Operands<'_>) -> Option<String> {
    let of = match operands.name("of")? {
        "credits_and_custom" => "Credits and custom proactive services",
        "proactive_credits" => "Credits",
        "custom_proactive" => "Custom proactive services",
        _ => return None,
    };
    let year = of_year(operands)?;
    let taken = operands.value("taken")?;
    let within = match operands.held() {
        Some(true) => "within",
        Some(false) => "more than",
        None => "perhaps within",
    };
    Some(match operands.known("cap")? {
        Some(cap) => format!("{of} {year} take {taken}, {within} the cap of {cap}."),
        None => format!("{of} {year} take {taken}, {within} the cap, which is not known."),
    })
}

/// A contract year, or the whole term.
fn of_year(operands: &mut Operands<'_>) -> Option<String> {
    Some(match operands.known("year")? {
        Some(year) => format!("of year {year}"),
        None => "of the whole term".into(),
    })
}

pub(super) fn exchange(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::Exchange => format!(
            "On {} {}, {}, is to be swapped for {} at {}.",
            operands.value("on")?,
            operands.value("purchase")?,
            operands.value("ordered")?,
            operands.value("service")?,
            operands.value("price")?,
        ),
        RuleId::ExchangeInTime => {
            let (on, until) = (operands.value("on")?, operands.known("until")?);
            let Some(until) = until else {
                return Some(format!(
                    "An exchange on {on} is none in time: what was ordered can never be used."
                ));
            };
            if operands.held()? {
                format!(
                    "An exchange on {on} is one in time: both services can be used until {until}."
                )
            } else {
                format!(
                    "An exchange on {on} is too late: both services could be used until {until}."
                )
            }
        }
        RuleId::ExchangePaidByFlex => {
            let (purchase, covered) = (operands.value("purchase")?, operands.value("covered")?);
            match (operands.known_name("refusal")?, operands.held()?) {
                (None, true) => format!("Flex pays for {purchase}, with {covered}."),
                (Some(_), true) => format!("Flex pays for a part of {purchase}, {covered}."),
                (Some(refusal), false) => format!(
                    "Flex pays nothing for {purchase}, {covered}: {}.",
                    refused(refusal)?
                ),
                (None, false) => return None,
            }
        }
        RuleId::ExchangeForOther => {
            let (ordered, service) = (operands.value("ordered")?, operands.value("service")?);
            if operands.held()? {
                format!("{service} is another service than {ordered}.")
            } else {
                format!("{service} is no other service than {ordered}.")
            }
        }
        RuleId::ExchangeAgreed => match operands.known("agreed") {
            Some(None) => "Whether the service delivery manager agrees is not given.".into(),
            Some(Some(_)) => return None,
            None if operands.held()? => "The service delivery manager agrees.".into(),
            None => "The service delivery manager does not agree.".into(),
        },
        RuleId::WrittenAgreement => written_agreement(operands)?,
        RuleId::EqualValueBasis => equal_value_basis(operands)?,
        RuleId::EqualValue => {
            let reading = operands.name("reading")?;
            let (price, value) = (operands.value("price")?, operands.value("value")?);
            if operands.step.held().is_none() {
                return Some(format!(
                    "The other service costs {price}, and how much of the ordered one is left, at most {value}, is not known."
                ));
            }
            match (reading, operands.held()?) {
                ("ceiling", true) => format!(
                    "The other service costs {price}, no more than what is left of the ordered one, {value}."
                ),
                ("ceiling", false) => format!(
                    "The other service costs {price}, more than what is left of the ordered one, {value}."
                ),
                ("exact", true) => format!(
                    "The other service costs {price}, exactly what is left of the ordered one, {value}."
                ),
                ("exact", false) => format!(
                    "The other service costs {price}, not exactly what is left of the ordered one, {value}."
                ),
                _ => return None,
            }
        }
        RuleId::LateExchange => late_exchange(operands)?,
        RuleId::ExchangeRemainder => format!(
            "Of {} {} goes to the other service; {} stays with the ordered one until {}.",
            operands.value("value")?,
            operands.value("price")?,
            operands.value("remainder")?,
            operands.value("until")?,
        ),
        _ => return None,
    })
}

fn written_agreement(operands: &mut Operands<'_>) -> Option<String> {
    if operands.step.held().is_none() {
        operands.known("written_agreement")?;
        return Some(
            "Whether the change is agreed in writing, if it must be, is not given.".into(),
        );
    }
    let state = operands.name("written_agreement")?;
    Some(match (state, operands.held()?) {
        ("not_required", true) => "The change needs no written agreement.".into(),
        ("signed", true) => "The change is agreed in writing.".into(),
        ("outstanding", false) => "The change needs a written agreement, and there is none.".into(),
        _ => return None,
    })
}

fn equal_value_basis(operands: &mut Operands<'_>) -> Option<String> {
    let reading = operands.name("reading")?;
    let (left, price) = (operands.value("left")?, operands.value("price")?);
    let (current, value) = (operands.known("current_price")?, operands.known("value")?);
    Some(match (reading, current, value) {
        ("paid_price", _, Some(value)) => {
            format!("Of {price} {left} is left: it is worth what was paid for it, {value}.")
        }
        ("current_price", Some(current), Some(value)) => format!(
            "Of {price} {left} is left: it is worth as large a part of the current price {current}, {value}."
        ),
        ("current_price", None, None) => format!(
            "Of {price} {left} is left: it is worth as large a part of the current price, which is not given."
        ),
        _ => return None,
    })
}

/// Why Flex pays nothing.
fn refused(refusal: &str) -> Option<&'static str> {
    Some(match refusal {
        "not_eligible" => "it is of no use that Flex may be put to",
        "other_currency" => "its price is in another currency",
        "no_allowance" => "no allowance is given for its year",
        "too_late" => "it was bought too late",
        "beyond_allowance" => "nothing was left of the allowance",
        _ => return None,
    })
}

fn late_exchange(operands: &mut Operands<'_>) -> Option<String> {
    let reading = operands.name("reading")?;
    let (day, fee) = (
        operands.known("first_delivery_day")?,
        operands.known("fee")?,
    );
    Some(match (reading, operands.held(), day, fee) {
        ("no_fee", Some(true), _, Some(fee)) => {
            format!("However late an exchange comes, it costs {fee}.")
        }
        ("as_cancellation", Some(true), Some(day), Some(fee)) => format!(
            "An exchange costs what a cancellation would before the delivery from {day} on: {fee}."
        ),
        ("as_cancellation", Some(true), None, Some(fee)) => format!(
            "An exchange costs what a cancellation would, and no delivery is scheduled: {fee}."
        ),
        ("as_cancellation", Some(true), Some(day), None) => format!(
            "An exchange may be refused as a cancellation is: this one is none too late for the delivery from {day} on."
        ),
        ("as_cancellation", Some(false), Some(day), None) => format!(
            "An exchange may be refused as a cancellation is: this one is too late for the delivery from {day} on."
        ),
        ("as_cancellation", None, None, None) => {
            "An exchange is held to the notice of a cancellation, and when the delivery was to begin is not given."
                .into()
        }
        _ => return None,
    })
}
