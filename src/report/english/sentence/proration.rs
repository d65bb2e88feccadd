//! The sentences of a proration.

use alloc::{
    format,
    string::{String, ToString},
};
use core::fmt;

use super::super::words::{Days, Words};
use crate::{
    document::{IfAny, ProrationRule},
    money::Money,
};

pub(super) fn sentence(
    rule: &ProrationRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        ProrationRule::ProrationBasis {
            whole,
            first_day,
            last_day,
            days,
            dates_of: IfAny(dates_of),
            purchase: IfAny(purchase),
            price,
        } => {
            let price = words.of(price);
            f.write_str("The price")?;
            if let Some(purchase) = purchase {
                write!(f, " of the purchase {}", words.of(purchase))?;
            }
            write!(f, ", {price}, is paid for {}", words.of(whole))?;
            if let Some(purchase) = dates_of {
                write!(f, ", {}", words.of(purchase))?;
            }
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            write!(f, ", from {first_day} to {last_day}: {}.", Days::of(*days))
        }
        ProrationRule::ProratedShare {
            price,
            days,
            of_days,
            cut,
            remainder,
        } => {
            let exact = exactly(*cut, *remainder, *of_days, words);
            let (price, days, of_days) = (words.of(price), words.of(days), words.of(of_days));
            write!(
                f,
                "So far, {days} of {of_days} days: {price} × {days} / {of_days} = {exact}."
            )
        }
        ProrationRule::ProrationRounding {
            reading,
            cut,
            remainder,
            of_days,
            share,
        } => {
            let (rounded, share) = (words.of(reading), words.of(share));
            let exact = exactly(*cut, *remainder, *of_days, words);
            write!(f, "{exact} is rounded {rounded}: {share}.")
        }
        ProrationRule::ProratedPart {
            first_day,
            last_day,
            days,
            so_far,
            before,
            amount,
        } => {
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            let (so_far, before, amount) = (words.of(so_far), words.of(before), words.of(amount));
            write!(
                f,
                "The part from {first_day} to {last_day}, {}, bears {so_far} - {before} = {amount}.",
                Days::of(*days)
            )
        }
        ProrationRule::ProrationRest { price, total, rest } => {
            let (price, total, rest) = (words.of(price), words.of(total), words.of(rest));
            write!(f, "The rest is {price} - {total} = {rest}.")
        }
    }
}

/// An amount that was cut to the minor unit, with what was cut off.
fn exactly(cut: Money, remainder: u64, of_days: u64, words: Words<'_>) -> String {
    let (cut, part) = (words.of(&cut), words.of(&remainder));
    match remainder {
        0 => cut.to_string(),
        _ => format!("{cut} and {part}/{} of a minor unit", words.of(&of_days)),
    }
}
