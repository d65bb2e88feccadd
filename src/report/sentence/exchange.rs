//! The sentences about a service that is swapped for another of equal value.

use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::{
    document::{EqualValue, EqualValueBasis, ExchangeRule, LateExchange},
    fees::WrittenAgreement,
    money::Money,
};

pub(super) fn sentence(
    rule: &ExchangeRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        ExchangeRule::Exchange {
            purchase,
            ordered,
            service,
            price,
            on,
        } => {
            let (on, purchase) = (words.of(on), words.of(purchase));
            let (ordered, service) = (ordered.name(), service.name());
            write!(
                f,
                "On {on} {purchase}, {ordered}, is to be swapped for {service} at {price}."
            )
        }
        ExchangeRule::ExchangeInTime { holds, on, until } => in_time(*holds, *on, *until, words, f),
        ExchangeRule::ExchangePaidByFlex {
            holds,
            purchase,
            covered,
            refusal,
        } => {
            let purchase = words.of(purchase);
            match refusal {
                None => write!(f, "Flex pays for {purchase}, with {covered}."),
                Some(_) if *holds => write!(f, "Flex pays for a part of {purchase}, {covered}."),
                Some(refusal) => {
                    let why = words.of(refusal);
                    write!(f, "Flex pays nothing for {purchase}, {covered}: {why}.")
                }
            }
        }
        ExchangeRule::ExchangeForOther {
            holds,
            ordered,
            service,
        } => {
            let (ordered, service) = (ordered.name(), service.name());
            let other = if *holds { "another" } else { "no other" };
            write!(f, "{service} is {other} service than {ordered}.")
        }
        ExchangeRule::ExchangeAgreed { holds } => f.write_str(match holds {
            Some(true) => "The service delivery manager agrees.",
            Some(false) => "The service delivery manager does not agree.",
            None => "Whether the service delivery manager agrees is not given.",
        }),
        ExchangeRule::WrittenAgreement {
            // What is agreed tells it.
            holds: _,
            written_agreement,
        } => f.write_str(match written_agreement {
            Some(WrittenAgreement::NotRequired) => "The change needs no written agreement.",
            Some(WrittenAgreement::Signed) => "The change is agreed in writing.",
            Some(WrittenAgreement::Outstanding) => {
                "The change needs a written agreement, and there is none."
            }
            None => "Whether the change is agreed in writing, if it must be, is not given.",
        }),
        ExchangeRule::EqualValueBasis {
            reading,
            left,
            price,
            current_price,
            value,
        } => basis(*reading, (*left, *price), *current_price, *value, f),
        ExchangeRule::EqualValue {
            holds,
            reading,
            value,
            price,
        } => equal_value(*holds, *reading, *value, *price, f),
        ExchangeRule::LateExchange {
            holds,
            reading,
            first_delivery_day,
            fee,
        } => late(*holds, *reading, *first_delivery_day, *fee, words, f),
        ExchangeRule::ExchangeRemainder {
            value,
            price,
            remainder,
            until,
        } => {
            let until = words.of(until);
            write!(
                f,
                "Of {value} {price} goes to the other service; {remainder} stays with the ordered one until {until}."
            )
        }
    }
}

fn in_time(
    holds: bool,
    on: NaiveDate,
    until: Option<NaiveDate>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "An exchange on {} is ", words.of(&on))?;
    match until.as_ref().map(|until| words.of(until)) {
        None => f.write_str("none in time: what was ordered can never be used."),
        Some(until) if holds => write!(f, "one in time: both services can be used until {until}."),
        Some(until) => write!(f, "too late: both services could be used until {until}."),
    }
}

/// What that is worth that is left of a service.
fn basis(
    reading: EqualValueBasis,
    (left, price): (Money, Money),
    current: Option<Money>,
    value: Option<Money>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "Of {price} {left} is left: it is worth ")?;
    match (reading, current) {
        (EqualValueBasis::PaidPrice, _) => f.write_str("what was paid for it")?,
        (EqualValueBasis::CurrentPrice, Some(current)) => {
            write!(f, "as large a part of the current price {current}")?;
        }
        (EqualValueBasis::CurrentPrice, None) => {
            f.write_str("as large a part of the current price, which is not given")?;
        }
    }
    match value {
        Some(value) => write!(f, ", {value}."),
        None => f.write_str("."),
    }
}

fn equal_value(
    holds: Option<bool>,
    reading: EqualValue,
    value: Money,
    price: Money,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "The other service costs {price}, ")?;
    let than = match (reading, holds) {
        (_, None) => {
            return write!(
                f,
                "and how much of the ordered one is left, at most {value}, is not known."
            );
        }
        (EqualValue::Ceiling, Some(true)) => "no more than",
        (EqualValue::Ceiling, Some(false)) => "more than",
        (EqualValue::Exact, Some(true)) => "exactly",
        (EqualValue::Exact, Some(false)) => "not exactly",
    };
    write!(f, "{than} what is left of the ordered one, {value}.")
}

/// What an exchange costs by its notice, or whether it comes too late.
fn late(
    holds: Option<bool>,
    reading: LateExchange,
    day: Option<NaiveDate>,
    fee: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let day = day.as_ref().map(|day| words.of(day));
    match (reading, holds, fee) {
        (LateExchange::NoFee, _, fee) => {
            f.write_str("However late an exchange comes, it costs ")?;
            match fee {
                Some(fee) => write!(f, "{fee}."),
                None => f.write_str("nothing."),
            }
        }
        (LateExchange::AsCancellation, None, _) => f.write_str(
            "An exchange is held to the notice of a cancellation, and when the delivery was to begin is not given.",
        ),
        (LateExchange::AsCancellation, Some(_), Some(fee)) => {
            f.write_str("An exchange costs what a cancellation would")?;
            match day {
                Some(day) => write!(f, " before the delivery from {day} on: {fee}."),
                None => write!(f, ", and no delivery is scheduled: {fee}."),
            }
        }
        (LateExchange::AsCancellation, Some(in_time), None) => {
            let too = if in_time { "none too late" } else { "too late" };
            write!(
                f,
                "An exchange may be refused as a cancellation is: this one is {too}"
            )?;
            match day {
                Some(day) => write!(f, " for the delivery from {day} on."),
                None => f.write_str("."),
            }
        }
    }
}
