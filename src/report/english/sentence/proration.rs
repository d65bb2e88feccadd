//! The sentences of a proration.

use alloc::{
    format,
    string::{String, ToString},
};
use core::fmt;

use super::super::words::{Days, Words};
use crate::{
    document::{IfAny, ProrationRule, vocabulary::fees::DayCount},
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
        ProrationRule::ProrationDayCount {
            day_count,
            of_units,
        } => counted(*day_count, *of_units, words, f),
        ProrationRule::ProratedUnits {
            price,
            units,
            of_units,
            cut,
            remainder,
        } => {
            let exact = exactly(*cut, *remainder, *of_units, words);
            let (price, units, of_units) = (words.of(price), words.of(units), words.of(of_units));
            write!(
                f,
                "So far, {units} of {of_units}: {price} × {units} / {of_units} = {exact}."
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

/// An amount that was cut to the minor unit, with what was cut off, which has the sign of the amount.
fn exactly(cut: Money, remainder: i64, of_days: u64, words: Words<'_>) -> String {
    let (cut, part) = (words.of(&cut), remainder.unsigned_abs());
    let sign = match remainder {
        0 => return cut.to_string(),
        1.. => "and",
        _ => "less",
    };
    let (part, of_days) = (words.of(&part), words.of(&of_days));
    format!("{cut} {sign} {part}/{of_days} of a minor unit")
}

/// How time is counted, and how much the whole is so.
fn counted(
    day_count: DayCount,
    of_units: u64,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (name, of_units) = (words.of(&day_count), words.of(&of_units));
    write!(
        f,
        "Time is counted by {name}: {}; the whole is {of_units}",
        match day_count {
            DayCount::Days => "each day is one",
            DayCount::Months => {
                "a month is 377,580, and of a month of which only some days are counted each day is as much as the number of its days says"
            }
            DayCount::Thirty360 => {
                "a year has twelve months of 30 days and February no rule of its own, and the 31st is the 30th if the first day is the 30th or \
             the 31st"
            }
            DayCount::ThirtyE360 => {
                "a year has twelve months of 30 days and February no rule of its own, and every 31st is the 30th"
            }
            DayCount::Actual365 => {
                "each day is one, but of each year from the first day of the whole 365 at most"
            }
            DayCount::ActualActual => {
                "a year is 133,590, so that a day of a leap year is 365 and a day of another 366"
            }
        }
    )?;
    f.write_str(".")
}
