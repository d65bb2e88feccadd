//! The sentences about what Proactive Credits cost, buy and are exchanged for.

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
            if let Some(price) = price {
                write!(f, "{price}")?;
            }
            if let Some(credits) = credits {
                write!(f, "{credits} credits")?;
            }
            write!(f, ", {}.", quote(*dated, source, words))
        }
        CreditRule::CreditPrice {
            dated,
            source,
            location,
            price,
        } => {
            let (location, quote) = (words.of(location), quote(*dated, source, words));
            write!(f, "A credit costs {price} at {location}, {quote}.")
        }
        CreditRule::CreditValue {
            price,
            credit_price,
            value,
        } => write!(f, "In credits that is {price} / {credit_price} = {value}."),
        CreditRule::CreditRoundingTarget {
            reading,
            value,
            balance,
        } => {
            let target = match reading {
                CreditRoundingTarget::Deduction => "the deduction is made whole",
                CreditRoundingTarget::Balance => "the balance that is left is made whole",
            };
            write!(
                f,
                "{value} credits are to be taken off {balance}: {target}."
            )
        }
        CreditRule::CreditTies { reading, value } => {
            let goes = match reading {
                CreditTies::HalfUp => "up",
                CreditTies::HalfEven => "to the even one",
                CreditTies::HalfDown => "down",
            };
            write!(
                f,
                "{value} credits lie exactly between two whole numbers: what is made whole goes {goes}."
            )
        }
        CreditRule::CreditRounding { value, credits } => {
            write!(
                f,
                "{value} credits are rounded to the nearest unit: {credits}."
            )
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
            write!(
                f,
                "The balance of {balance} credits {suffices} for a deduction of {deduction}"
            )?;
            match lacking {
                Some(lacking) => write!(f, ", {lacking} lacking."),
                None => f.write_str("."),
            }
        }
        CreditRule::CreditDeduction {
            balance,
            deduction,
            rest,
        } => write!(
            f,
            "Of {balance} credits {deduction} are taken, and {rest} are left."
        ),
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
                Some(true) => {
                    write!(
                        f,
                        "{location}, in {country}, does not lie in an exception country."
                    )
                }
                Some(false) => write!(f, "{location}, in {country}, lies in an exception country."),
                None => write!(
                    f,
                    "Whether {location}, in {country}, lies in an exception country is not given."
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
            write!(f, "One {from} is worth {rate} {to}, {quote}.")
        }
        CreditExchangeRule::CreditExchangeFees { reading, charge } => {
            f.write_str(match reading {
                CreditExchangeFees::CreditPrice => "The fees are the prices of a credit",
                CreditExchangeFees::ExchangeCharge => "The fees are a charge for the exchange",
            })?;
            match charge {
                Some(charge) => write!(f, "; the charge that is given is {charge}."),
                None => f.write_str("; no charge is given."),
            }
        }
        CreditExchangeRule::ExchangeCharge {
            dated,
            source,
            charge,
        } => write!(
            f,
            "The exchange costs {charge}, {}.",
            quote(*dated, source, words)
        ),
        CreditExchangeRule::ChargeCovered {
            holds,
            // The source in brackets names it.
            reading: _,
            charge,
            credits,
            from_price,
        } => {
            let cover = if *holds { "cover" } else { "do not cover" };
            write!(
                f,
                "{credits} credits of {from_price} {cover} the charge of {charge}."
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
            write!(f, "{credits} credits of {from_price} at a rate of {rate}")?;
            if let Some(charge) = charge {
                write!(f, ", less {charge},")?;
            }
            write!(f, " are {value} credits of {to_price}.")
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
