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
            let (on, purchase, price) = (words.of(on), words.of(purchase), words.of(price));
            let (ordered, service) = (words.of(ordered), words.of(service));
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
            let (purchase, covered) = (words.of(purchase), words.of(covered));
            match refusal {
                None => write!(f, "Flex pays {covered} for {purchase}."),
                Some(_) if *holds => write!(f, "Flex pays a part of {purchase}, {covered}."),
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
            let (ordered, service) = (words.of(ordered), words.of(service));
            if *holds {
                write!(f, "{service} is another service than {ordered}.")
            } else {
                write!(f, "{service} is the service that was ordered, {ordered}.")
            }
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
        } => basis(*reading, (*left, *price), *current_price, *value, words, f),
        ExchangeRule::EqualValue {
            holds,
            reading,
            value,
            price,
        } => equal_value(*holds, *reading, *value, *price, words, f),
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
            let (value, price) = (words.of(value), words.of(price));
            let (remainder, until) = (words.of(remainder), words.of(until));
            write!(
                f,
                "Of {value}, {price} goes to the other service; {remainder} stays with the ordered one until {until}."
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
    write!(f, "An exchange on {} ", words.of(&on))?;
    match until.as_ref().map(|until| words.of(until)) {
        None => f.write_str("is not possible: on no day can both services be used."),
        Some(until) if holds => write!(f, "is in time: both services can be used until {until}."),
        Some(until) => write!(f, "is too late: both services could be used until {until}."),
    }
}

/// What that is worth that is left of a service.
fn basis(
    reading: EqualValueBasis,
    (left, price): (Money, Money),
    current: Option<Money>,
    value: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (left, price) = (words.of(&left), words.of(&price));
    write!(f, "Of a price of {price}, {left} is left, which is worth ")?;
    match (reading, current) {
        (EqualValueBasis::PaidPrice, _) => f.write_str("what was paid for it")?,
        (EqualValueBasis::CurrentPrice, Some(current)) => {
            let current = words.of(&current);
            write!(f, "the same share of the current price of {current}")?;
        }
        (EqualValueBasis::CurrentPrice, None) => {
            f.write_str("the same share of the current price, which is not given")?;
        }
    }
    match value {
        Some(value) => write!(f, ": {}.", words.of(&value)),
        None => f.write_str("."),
    }
}

fn equal_value(
    holds: Option<bool>,
    reading: EqualValue,
    value: Money,
    price: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (value, price) = (words.of(&value), words.of(&price));
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
    let fee = fee.as_ref().map(|fee| words.of(fee));
    match (reading, holds, fee) {
        (LateExchange::NoFee, _, fee) => {
            f.write_str("However late an exchange comes, it costs ")?;
            match fee {
                Some(fee) => write!(f, "{fee}."),
                None => f.write_str("nothing."),
            }
        }
        (LateExchange::AsCancellation, None, _) => f.write_str(
            "An exchange needs the notice of a cancellation, and when the delivery was to begin is not given.",
        ),
        (LateExchange::AsCancellation, Some(_), Some(fee)) => {
            f.write_str("An exchange costs what a cancellation would")?;
            match day {
                Some(day) => write!(f, " before the delivery from {day} on: {fee}."),
                None => write!(f, ", and no delivery is scheduled: {fee}."),
            }
        }
        (LateExchange::AsCancellation, Some(in_time), None) => {
            let comes = if in_time { "in time" } else { "too late" };
            write!(
                f,
                "An exchange may be refused as a cancellation is: this one comes {comes}"
            )?;
            match day {
                Some(day) => write!(f, " for the delivery from {day} on."),
                None => f.write_str("."),
            }
        }
    }
}
