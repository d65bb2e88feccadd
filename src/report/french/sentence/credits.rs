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
            f.write_str("Le service coûte ")?;
            match (price, credits) {
                (Some(price), None) => write!(f, "{}", words.of(price))?,
                (None, Some(credits)) => f.write_str(&counted(credits, words))?,
                (Some(price), Some(credits)) => {
                    write!(f, "{} ou {}", words.of(price), counted(credits, words))?;
                }
                (None, None) => f.write_str("un montant qui n’est pas indiqué")?,
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
            write!(
                f,
                "Un Avoir Proactif coûte {price} au site de support {location}, {quote}."
            )
        }
        CreditRule::CreditValue {
            price,
            credit_price,
            value,
        } => {
            let (price, credit_price) = (words.of(price), words.of(credit_price));
            let value = words.number(value);
            write!(
                f,
                "En Avoirs Proactifs, cela représente {price} / {credit_price} = {value}."
            )
        }
        CreditRule::CreditRoundingTarget {
            reading,
            value,
            balance,
        } => {
            let target = match reading {
                CreditRoundingTarget::Deduction => "c’est la déduction qui est arrondie",
                CreditRoundingTarget::Balance => "c’est le solde restant qui est arrondi",
            };
            let (value, balance) = (words.number(value), counted(balance, words));
            write!(
                f,
                "La déduction exacte est de {value}, sur un solde de {balance}\u{a0}: {target}."
            )
        }
        CreditRule::CreditTies { reading, value } => {
            let goes = match reading {
                CreditTies::HalfUp => "à l’entier supérieur",
                CreditTies::HalfEven => "à l’entier pair",
                CreditTies::HalfDown => "à l’entier inférieur",
            };
            let value = words.number(value);
            write!(
                f,
                "La valeur de {value} est exactement à mi-chemin de deux entiers\u{a0}: l’arrondi se fait {goes}."
            )
        }
        CreditRule::CreditRounding { value, credits } => {
            let (value, credits) = (words.number(value), counted(credits, words));
            write!(
                f,
                "La valeur de {value} est arrondie à l’unité la plus proche\u{a0}: {credits}."
            )
        }
        CreditRule::CreditsSuffice {
            holds,
            balance,
            deduction,
            lacking: IfAny(lacking),
        } => {
            let suffices = if *holds { "suffit" } else { "ne suffit pas" };
            let (balance, deduction) = (counted(balance, words), words.of(deduction));
            write!(
                f,
                "Le solde de {balance} {suffices} pour une déduction de {deduction}"
            )?;
            match lacking {
                Some(lacking) => write!(f, "\u{a0}: il en manque {}.", words.of(lacking)),
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
                "La déduction de {deduction} ramène le solde de {balance} à {rest}."
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
            let may = if *holds { "peuvent" } else { "ne peuvent pas" };
            write!(
                f,
                "Les Avoirs Proactifs {may} être échangés entre les sites de support {from} et {to}, l’Hôte de l’Ordre de Services étant {host}."
            )
        }
        CreditExchangeRule::NoExceptionCountry {
            holds,
            location,
            country,
        } => {
            let (location, country) = (words.of(location), country.code());
            match holds {
                Some(true) => write!(
                    f,
                    "Le site de support {location} (pays\u{a0}: {country}) n’est pas situé dans un Pays d’Exception."
                ),
                Some(false) => write!(
                    f,
                    "Le site de support {location} (pays\u{a0}: {country}) est situé dans un Pays d’Exception."
                ),
                None => write!(
                    f,
                    "Il n’est pas indiqué si le site de support {location} (pays\u{a0}: {country}) est situé dans un Pays d’Exception."
                ),
            }
        }
        CreditExchangeRule::ChangeInWriting => {
            f.write_str("Un accord écrit peut être requis pour cette modification.")
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
            write!(f, "1\u{a0}{from} vaut {worth}, {quote}.")
        }
        CreditExchangeRule::CreditExchangeFees { reading, charge } => {
            f.write_str(match reading {
                CreditExchangeFees::CreditPrice => {
                    "Les frais s’entendent des prix d’un Avoir Proactif"
                }
                CreditExchangeFees::ExchangeCharge => {
                    "Les frais s’entendent d’une somme perçue pour l’échange"
                }
            })?;
            match charge {
                Some(charge) => write!(
                    f,
                    "\u{202f}; la somme indiquée pour l’échange est de {}.",
                    words.of(charge)
                ),
                None => f.write_str("\u{202f}; aucune somme n’est indiquée pour l’échange."),
            }
        }
        CreditExchangeRule::ExchangeCharge {
            dated,
            source,
            charge,
        } => {
            let (charge, quote) = (words.of(charge), quote(*dated, source, words));
            write!(f, "L’échange coûte {charge}, {quote}.")
        }
        CreditExchangeRule::ChargeCovered {
            holds,
            // The source in brackets names it.
            reading: _,
            charge,
            credits,
            from_price,
        } => {
            let covers = if *holds { "couvre" } else { "ne couvre pas" };
            let (charge, from_price) = (words.of(charge), words.of(from_price));
            let credits = counted(credits, words);
            write!(
                f,
                "La valeur de {credits} à {from_price} {covers} les frais d’échange de {charge}."
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
                "L’équivalent de {credits} à {from_price}, au taux de change de {rate}"
            )?;
            if let Some(charge) = charge {
                write!(f, ", déduction faite de {}", words.of(charge))?;
            }
            write!(f, ", est de {} à {to_price}.", counted(value, words))
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
        write!(f, "à la date du {dated}, d’après {source}")
    }
}

/// A number of credits with its noun, which is plural from two on.
pub(super) fn counted(number: impl fmt::Display, words: Words<'_>) -> String {
    let number = words.number(number).to_string();
    let whole = number.split(',').next().unwrap_or_default();
    if number.contains('/') {
        format!("{number} d’Avoir Proactif")
    } else if matches!(whole, "0" | "1") {
        format!("{number} Avoir Proactif")
    } else {
        format!("{number} Avoirs Proactifs")
    }
}
