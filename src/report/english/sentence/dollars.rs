//! The sentences about amounts that the document gives in dollars, and the execution of a contract.

use core::fmt;

use super::super::words::Words;
use crate::document::{Dollar, DollarRule, Execution, RateDate};

pub(super) fn sentence(
    rule: &DollarRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        DollarRule::Execution { reading, on } => {
            let what = match reading {
                Execution::Signature => "it is signed",
                Execution::StartOfTerm => "its performance begins",
            };
            let on = words.of(on);
            write!(f, "The contract is executed when {what}, on {on}.")
        }
        DollarRule::DollarMeant { reading, currency } => {
            let whose = match reading {
                Dollar::UnitedStates => "those of the United States",
                Dollar::OrdersDollar => "the order's own",
            };
            write!(f, "The dollars of the document are {whose}, {currency}.")
        }
        DollarRule::RateDate {
            holds,
            reading,
            day,
            dated,
        } => {
            let of = match reading {
                RateDate::AtExecution => "the execution",
                RateDate::AtUse => "its use",
            };
            let day = words.of(day);
            write!(
                f,
                "The amount is converted at the rate of the day of {of}, {day}"
            )?;
            match dated.as_ref().map(|dated| words.of(dated)) {
                Some(dated) if *holds == Some(true) => {
                    write!(f, ": that of the order, dated {dated}.")
                }
                Some(dated) => write!(f, ", and that of the order is dated {dated}."),
                None => f.write_str(", and the order has none."),
            }
        }
    }
}
