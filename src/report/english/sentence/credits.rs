//! The sentences about what Proactive Credits cost, buy and are exchanged for.

use alloc::{
    format,
    string::{String, ToString},
};
use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::document::{
    CreditExchangeFees, CreditExchangeRule, CreditRoundingTarget, CreditRule, CreditTies, IfAny,
};

/// What a service takes.
pub(super) fn redemption(
    rule: &CreditRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        CreditRule::ServicePrice {
            dated,
            source,
            price: IfAny(price),
            credits: IfAny(credits),
        } => {
            f.write_str("The service costs ")?;
            match (price, credits) {
                (Some(price), None) => write!(f, "{}", words.of(price))?,
                (None, Some(credits)) => f.write_str(&counted(credits, words))?,
                (Some(price), Some(credits)) => {
                    write!(f, "{} or {}", words.of(price), counted(credits, words))?;
                }
                (None, None) => f.write_str("an amount that is not given")?,
            }
            write!(f, ", {}.", quote(*dated, source, words))
        }
        CreditRule::CreditPrice {
            dated,
            source,
            location,
            price,
        } => {
            let (location, price) = (words.of(location), words.of(price));
            let quote = quote(*dated, source, words);
            write!(f, "A credit costs {price} at {location}, {quote}.")
        }
        CreditRule::CreditValue {
            price,
            credit_price,
            value,
        } => {
            let (price, credit_price) = (words.of(price), words.of(credit_price));
            let value = words.number(value);
            write!(f, "In credits that is {price} / {credit_price} = {value}.")
        }
        CreditRule::CreditRoundingTarget {
            reading,
            value,
            balance,
        } => {
            let target = match reading {
                CreditRoundingTarget::Deduction => "the deduction is rounded",
                CreditRoundingTarget::Balance => "the balance that it leaves is rounded",
            };
            let (value, balance) = (words.number(value), counted(balance, words));
            write!(
                f,
                "The exact deduction is {value}, off a balance of {balance}: {target}."
            )
        }
        CreditRule::CreditTies { reading, value } => {
            let goes = match reading {
                CreditTies::HalfUp => "goes up",
                CreditTies::HalfEven => "goes to the even one",
                CreditTies::HalfDown => "goes down",
            };
            let value = words.number(value);
            write!(
                f,
                "{value} lies exactly between two whole numbers: what is rounded {goes}."
            )
        }
        CreditRule::CreditRounding { value, credits } => {
            let (value, credits) = (words.number(value), counted(credits, words));
            write!(f, "{value} is rounded to the nearest unit: {credits}.")
        }
        CreditRule::CreditsSuffice {
            holds,
            balance,
            deduction,
            lacking: IfAny(lacking),
        } => {
            let suffices = if *holds {
                "suffices"
            } else {
                "does not suffice"
            };
            let (balance, deduction) = (counted(balance, words), words.of(deduction));
            write!(
                f,
                "The balance of {balance} {suffices} for a deduction of {deduction}"
            )?;
            match lacking {
                Some(lacking) => write!(f, ": {} too few.", words.of(lacking)),
                None => f.write_str("."),
            }
        }
        CreditRule::CreditDeduction {
            balance,
            deduction,
            rest,
        } => {
            let (deduction, rest) = (words.of(deduction), words.of(rest));
            let balance = counted(balance, words);
            write!(
                f,
                "A deduction of {deduction} from a balance of {balance} leaves {rest}."
            )
        }
    }
}

/// How credits move between locations.
pub(super) fn exchange(
    rule: &CreditExchangeRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        CreditExchangeRule::CreditPair {
            holds,
            // The source in brackets names it, where it decides.
            reading: IfAny(_),
            from,
            to,
            host,
        } => {
            let (from, to, host) = (words.of(from), words.of(to), words.of(host));
            let may = if *holds { "may" } else { "may not" };
            write!(
                f,
                "Credits {may} be exchanged between {from} and {to}, of an order whose host is {host}."
            )
        }
        CreditExchangeRule::NoExceptionCountry {
            holds,
            location,
            country,
        } => {
            let (location, country) = (words.of(location), country.name());
            match holds {
                Some(true) => write!(
                    f,
                    "{location} ({country}) does not lie in an exception country."
                ),
                Some(false) => write!(f, "{location} ({country}) lies in an exception country."),
                None => write!(
                    f,
                    "Whether {location} ({country}) lies in an exception country is not given."
                ),
            }
        }
        CreditExchangeRule::ChangeInWriting => {
            f.write_str("The change may need an agreement in writing.")
        }
        CreditExchangeRule::ExchangeRate {
            dated,
            source,
            from,
            to,
            rate,
        } => {
            let quote = quote(*dated, source, words);
            let worth = words.number(format!("{rate} {to}"));
            write!(f, "1 {from} is worth {worth}, {quote}.")
        }
        CreditExchangeRule::CreditExchangeFees { reading, charge } => {
            f.write_str(match reading {
                CreditExchangeFees::CreditPrice => "The fees are the prices of a credit",
                CreditExchangeFees::ExchangeCharge => "The fees are a charge for the exchange",
            })?;
            match charge {
                Some(charge) => write!(f, "; the charge that is given is {}.", words.of(charge)),
                None => f.write_str("; no charge is given."),
            }
        }
        CreditExchangeRule::ExchangeCharge {
            dated,
            source,
            charge,
        } => {
            let (charge, quote) = (words.of(charge), quote(*dated, source, words));
            write!(f, "The exchange costs {charge}, {quote}.")
        }
        CreditExchangeRule::ChargeCovered {
            holds,
            // The source in brackets names it.
            reading: _,
            charge,
            credits,
            from_price,
        } => {
            let covers = if *holds { "covers" } else { "does not cover" };
            let (charge, from_price) = (words.of(charge), words.of(from_price));
            let credits = counted(credits, words);
            write!(
                f,
                "The value of {credits} of {from_price} {covers} the charge of {charge}."
            )
        }
        CreditExchangeRule::CreditExchange {
            credits,
            from_price,
            rate,
            to_price,
            charge: IfAny(charge),
            value,
        } => {
            let (from_price, to_price) = (words.of(from_price), words.of(to_price));
            let (credits, rate) = (counted(credits, words), words.number(rate));
            write!(
                f,
                "The equivalent of {credits} of {from_price} at a rate of {rate}"
            )?;
            if let Some(charge) = charge {
                write!(f, ", less {},", words.of(charge))?;
            }
            write!(f, " is {} of {to_price}.", counted(value, words))
        }
    }
}

/// The date of a figure, and where it is from.
struct Quote<'a> {
    dated: NaiveDate,
    source: &'a str,
    words: Words<'a>,
}

const fn quote<'a>(dated: NaiveDate, source: &'a str, words: Words<'a>) -> Quote<'a> {
    Quote {
        dated,
        source,
        words,
    }
}

impl fmt::Display for Quote<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words;
        let (dated, source) = (words.of(&self.dated), words.of(self.source));
        write!(f, "as of {dated} by {source}")
    }
}

/// A number of credits with its noun.
pub(super) fn counted(number: impl fmt::Display, words: Words<'_>) -> String {
    let number = words.number(number).to_string();
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} credit{plural}")
}
