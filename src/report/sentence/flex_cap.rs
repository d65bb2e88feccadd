//! The sentences of the cap on what credits and custom services take of the Flex Allowance.

use core::fmt;

use crate::{
    document::{FlexCap, FlexCapOnExchanges, FlexCapPeriod, FlexCapRule, FlexCapScope},
    fees::FlexCapOf,
};

pub(super) fn sentence(rule: &FlexCapRule, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        FlexCapRule::FlexCapPeriod { reading } => f.write_str(match reading {
            FlexCapPeriod::EachYear => "Each year's allowance has a cap of its own.",
            FlexCapPeriod::WholeTerm => "The allowances of the whole term have one cap.",
        }),
        FlexCapRule::FlexCapScope { reading } => f.write_str(match reading {
            FlexCapScope::Joint => "Credits and custom proactive services have one cap together.",
            FlexCapScope::PerKind => "Credits and custom proactive services have a cap each.",
        }),
        FlexCapRule::FlexCapOnExchanges { reading } => f.write_str(match reading {
            FlexCapOnExchanges::ExchangesCount => {
                "What is had in exchange counts towards the cap, and what is given up no longer does."
            }
            FlexCapOnExchanges::PurchasesOnly => {
                "The cap is on what is bought, and not on exchanges."
            }
        }),
        FlexCapRule::FlexCapShare {
            year,
            allowance,
            rate,
            share,
        } => {
            let of = OfYear(*year);
            write!(f, "The share of the allowance {of} is {allowance} x {rate} = {share}.")
        }
        FlexCapRule::FlexCapAmount {
            dollars,
            usd_exchange,
            amount,
        } => {
            write!(f, "The amount is {dollars}")?;
            match usd_exchange {
                Some(rate) => write!(f, " at {rate} for a dollar")?,
                None => f.write_str(", and the order does not say what a dollar is worth")?,
            }
            match amount {
                Some(amount) => write!(f, ": {amount}."),
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
            write!(f, "The cap is the {which} of {share} and ")?;
            match amount {
                Some(amount) => write!(f, "{amount}")?,
                None => f.write_str("an amount that is not known")?,
            }
            match cap {
                Some(cap) => write!(f, ", in whole minor units and at most the allowance: {cap}."),
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
                Some(false) => "more than",
                None => "perhaps within",
            };
            write!(f, "{of} {year} take {taken}, {within} the cap")?;
            match cap {
                Some(cap) => write!(f, " of {cap}."),
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
