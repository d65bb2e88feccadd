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
                "Le {on}, l’achat {purchase} ({ordered}) est à échanger contre le service {service}, au prix de {price}."
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
                None => write!(f, "L’Allocation Flexible règle l’achat {purchase}, à hauteur de {covered}."),
                Some(_) if *holds => write!(f, "L’Allocation Flexible ne règle qu’une partie de l’achat {purchase}, à hauteur de {covered}."),
                Some(refusal) => {
                    let why = words.of(refusal);
                    write!(f, "L’Allocation Flexible ne règle rien de l’achat {purchase} ({covered})\u{a0}: {why}.")
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
                write!(f, "Le service {service} est différent du service commandé, {ordered}.")
            } else {
                write!(f, "Le service {service} n’est pas différent du service commandé, {ordered}.")
            }
        }
        ExchangeRule::ExchangeAgreed { holds } => f.write_str(match holds {
            Some(true) => "Le responsable de la prestation de services donne son accord.",
            Some(false) => "Le responsable de la prestation de services refuse son accord.",
            None => "Il n’est pas indiqué si le responsable de la prestation de services donne son accord.",
        }),
        ExchangeRule::WrittenAgreement {
            // What is agreed tells it.
            holds: _,
            written_agreement,
        } => f.write_str(match written_agreement {
            Some(WrittenAgreement::NotRequired) => "La modification ne requiert aucun accord écrit.",
            Some(WrittenAgreement::Signed) => "La modification requiert un accord écrit, qui est donné.",
            Some(WrittenAgreement::Outstanding) => {
                "La modification requiert un accord écrit, qui fait défaut."
            }
            None => "Il n’est pas indiqué si la modification fait l’objet d’un accord écrit, à supposer qu’elle en requière un.",
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
                "Sur une valeur de {value}, la part de {price} revient à l’autre service\u{202f}; le reliquat de {remainder} reste attaché au service commandé, utilisable jusqu’au {until}."
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
    write!(f, "Un échange le {} ", words.of(&on))?;
    match until.as_ref().map(|until| words.of(until)) {
        None => f.write_str("est exclu\u{a0}: à aucun moment les deux services ne sont l’un et l’autre utilisables."),
        Some(until) if holds => write!(f, "intervient à temps\u{a0}: les deux services sont utilisables jusqu’au {until}."),
        Some(until) => write!(f, "intervient trop tard\u{a0}: les deux services n’étaient utilisables que jusqu’au {until}."),
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
    write!(
        f,
        "Sur un prix de {price}, il reste {left}, pour une valeur d’échange égale "
    )?;
    match (reading, current) {
        (EqualValueBasis::PaidPrice, _) => f.write_str("au montant payé")?,
        (EqualValueBasis::CurrentPrice, Some(current)) => {
            let current = words.of(&current);
            write!(f, "à la même proportion du prix actuel, de {current}")?;
        }
        (EqualValueBasis::CurrentPrice, None) => {
            f.write_str("à la même proportion du prix actuel, qui n’est pas indiqué")?;
        }
    }
    match value {
        Some(value) => write!(f, "\u{a0}: {}.", words.of(&value)),
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
    write!(f, "L’autre service coûte {price}, ")?;
    let than = match (reading, holds) {
        (_, None) => {
            return write!(
                f,
                "et l’on ignore ce qui reste de la valeur du service commandé, au plus {value}."
            );
        }
        (EqualValue::Ceiling, Some(true)) => "ce qui n’excède pas",
        (EqualValue::Ceiling, Some(false)) => "ce qui excède",
        (EqualValue::Exact, Some(true)) => "ce qui est exactement",
        (EqualValue::Exact, Some(false)) => "ce qui n’est pas exactement",
    };
    write!(f, "{than} la valeur restante du service commandé, {value}.")
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
            f.write_str("Si tardif qu’il soit, un échange ")?;
            match fee {
                Some(fee) => write!(f, "coûte {fee}."),
                None => f.write_str("ne coûte rien."),
            }
        }
        (LateExchange::AsCancellation, None, _) => f.write_str(
            "Un échange est soumis au préavis d’une annulation, et le premier jour prévu de la prestation n’est pas indiqué.",
        ),
        (LateExchange::AsCancellation, Some(_), Some(fee)) => {
            f.write_str("Un échange coûte ce que coûterait une annulation")?;
            match day {
                Some(day) => write!(f, " de la prestation qui devait débuter le {day}\u{a0}: {fee}."),
                None => write!(f, "\u{202f}; or aucune prestation n’est programmée\u{a0}: {fee}."),
            }
        }
        (LateExchange::AsCancellation, Some(in_time), None) => {
            let comes = if in_time { "à temps" } else { "trop tard" };
            write!(
                f,
                "Un échange peut être refusé comme le serait une annulation\u{a0}: celui-ci intervient {comes}"
            )?;
            match day {
                Some(day) => write!(f, ", la prestation devant débuter le {day}."),
                None => f.write_str("."),
            }
        }
    }
}
