//! The sentences of a proration.

use core::fmt;

use super::super::words::{Days, Words};
use crate::document::{IfAny, ProrationRule};

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
        } => write!(
            f,
            "Up to then, {days} of {of_days} days: {price} x {days} / {of_days} = {cut} and {remainder}/{of_days} of a minor unit."
        ),
        ProrationRule::ProrationRounding {
            reading,
            cut,
            remainder,
            of_days,
            share,
        } => {
            let rounded = words.of(reading);
            write!(
                f,
                "{cut} and {remainder}/{of_days} of a minor unit is rounded {rounded}: {share}."
            )
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
            write!(
                f,
                "On the part from {first_day} to {last_day}, {}, falls {so_far} - {before} = {amount}.",
                Days::of(*days)
            )
        }
        ProrationRule::ProrationRest { price, total, rest } => {
            write!(f, "On the rest falls {price} - {total} = {rest}.")
        }
    }
}
