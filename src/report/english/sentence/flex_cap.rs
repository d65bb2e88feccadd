//! The sentences of the cap on what credits and custom services take of the Flex Allowance.

use core::fmt;

use super::super::words::Words;
use crate::{
    document::{FlexCap, FlexCapOnExchanges, FlexCapPeriod, FlexCapRule, FlexCapScope},
    fees::FlexCapOf,
};

pub(super) fn sentence(
    rule: &FlexCapRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexCapRule::FlexCapPeriod { reading } => f.write_str(match reading {
            FlexCapPeriod::EachYear => "Each year's allowance has a cap of its own.",
            FlexCapPeriod::WholeTerm => "The allowances of the whole term have one cap.",
        }),
        FlexCapRule::FlexCapScope { reading } => f.write_str(match reading {
            FlexCapScope::Joint => "Credits and custom proactive services share one cap.",
            FlexCapScope::PerKind => "Credits and custom proactive services have a cap each.",
        }),
        FlexCapRule::FlexCapOnExchanges { reading } => f.write_str(match reading {
            FlexCapOnExchanges::ExchangesCount => {
                "What is received in exchange counts towards the cap, and what is given up no longer does."
            }
            FlexCapOnExchanges::PurchasesOnly => {
                "The cap is on what is bought, not on exchanges."
            }
        }),
        FlexCapRule::FlexCapShare {
            year,
            allowance,
            rate,
            share,
        } => {
            let (of, allowance) = (OfYear(*year), words.of(allowance));
            let (rate, share) = (words.of(rate), words.of(share));
            write!(f, "The share of the allowance {of} is {allowance} × {rate} = {share}.")
        }
        FlexCapRule::FlexCapAmount {
            dollars,
            usd_exchange,
            amount,
        } => {
            write!(f, "The amount is {}", words.of(dollars))?;
            match usd_exchange {
                Some(rate) => write!(f, " at {} for a dollar", words.number(rate))?,
                None => f.write_str(", and the order does not say what a dollar is worth")?,
            }
            match amount {
                Some(amount) => write!(f, ": {}.", words.of(amount)),
                None => f.write_str("."),
            }
        }
        FlexCapRule::FlexCap {
            reading,
            share,
            amount,
            cap,
        } => {
            let which = match reading {
                FlexCap::GreaterOf => "greater",
                FlexCap::LesserOf => "lesser",
            };
            write!(f, "The cap is the {which} of {} and ", words.of(share))?;
            match amount {
                Some(amount) => write!(f, "{}", words.of(amount))?,
                None => f.write_str("an amount that is not known")?,
            }
            match cap {
                Some(cap) => {
                    let cap = words.of(cap);
                    write!(f, ", rounded down to the minor unit and at most the allowance: {cap}.")
                }
                None => f.write_str("."),
            }
        }
        FlexCapRule::FlexWithinCap {
            holds,
            year,
            of,
            taken,
            cap,
        } => {
            let year = OfYear(*year);
            let of = match of {
                FlexCapOf::CreditsAndCustom => "Credits and custom proactive services",
                FlexCapOf::ProactiveCredits => "Credits",
                FlexCapOf::CustomProactive => "Custom proactive services",
            };
            let within = match holds {
                Some(true) => "within",
                Some(false) => "beyond",
                None => "perhaps within",
            };
            let taken = words.of(taken);
            write!(f, "{of} take {taken} of the allowance {year}, {within} the cap")?;
            match cap {
                Some(cap) => write!(f, " of {}.", words.of(cap)),
                None => f.write_str(", which is not known."),
            }
        }
    }
}

/// Of a contract year, or of the whole term.
struct OfYear(Option<u32>);

impl fmt::Display for OfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(year) => write!(f, "of year {year}"),
            None => f.write_str("of the whole term"),
        }
    }
}
