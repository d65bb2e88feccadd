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
            f.write_str("Le prix")?;
            if let Some(purchase) = purchase {
                write!(f, " de l’achat {}", words.of(purchase))?;
            }
            write!(f, ", de {price}, couvre {}", words.of(whole))?;
            if let Some(purchase) = dates_of {
                write!(f, " ({})", words.of(purchase))?;
            }
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            write!(
                f,
                ", du {first_day} au {last_day}\u{a0}: {}.",
                Days::of(*days)
            )
        }
        ProrationRule::ProratedShare {
            price,
            days,
            of_days,
            cut,
            remainder,
        } => {
            let exact = exactly(*cut, *remainder, *of_days, words);
            let counted = Days::of(*days);
            let (price, days, of_days) = (words.of(price), words.of(days), words.of(of_days));
            write!(
                f,
                "En cumul, {counted} sur {of_days}\u{a0}: {price} × {days} / {of_days} = {exact}."
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
                "En cumul, {units} sur {of_units}\u{a0}: {price} × {units} / {of_units} = {exact}."
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
            write!(
                f,
                "Le montant de {exact} est arrondi {rounded}\u{a0}: {share}."
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
            let (so_far, before, amount) = (words.of(so_far), words.of(before), words.of(amount));
            write!(
                f,
                "À la période du {first_day} au {last_day}, soit {}, revient un montant de {so_far} - {before} = {amount}.",
                Days::of(*days)
            )
        }
        ProrationRule::ProrationRest { price, total, rest } => {
            let (price, total, rest) = (words.of(price), words.of(total), words.of(rest));
            write!(f, "Le reliquat est de {price} - {total} = {rest}.")
        }
    }
}

/// An amount that was cut to the minor unit, with what was cut off, which has the sign of the amount.
fn exactly(cut: Money, remainder: i64, of_days: u64, words: Words<'_>) -> String {
    let (cut, part) = (words.of(&cut), remainder.unsigned_abs());
    let sign = match remainder {
        0 => return cut.to_string(),
        1.. => "et",
        _ => "moins",
    };
    let (part, of_days) = (words.of(&part), words.of(&of_days));
    format!("{cut} {sign} {part}/{of_days} de la plus petite unité monétaire")
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
        "Le temps se compte selon {name}\u{a0}: {}\u{202f}; le tout vaut {of_units}",
        match day_count {
            DayCount::Days => "chaque jour vaut un",
            DayCount::Months => {
                "un mois vaut 377\u{202f}580 et, d’un mois dont seuls certains jours comptent, chaque jour vaut sa fraction de ce mois"
            }
            DayCount::Thirty360 => {
                "l’année a douze mois de 30 jours, février n’a pas de règle propre, et le 31 vaut le 30 si le premier jour est un 30 ou un 31"
            }
            DayCount::ThirtyE360 => {
                "l’année a douze mois de 30 jours, février n’a pas de règle propre, et tout 31 vaut le 30"
            }
            DayCount::Actual365 => {
                "chaque jour vaut un, dans la limite de 365 par année à compter du premier jour du tout"
            }
            DayCount::ActualActual => {
                "une année vaut 133\u{202f}590, un jour d’année bissextile 365 et tout autre jour 366"
            }
        }
    )?;
    f.write_str(".")
}
