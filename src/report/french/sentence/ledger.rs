//! The sentences about what became of the Proactive Credits of an order.

use core::fmt;

use chrono::NaiveDate;

use super::{super::words::Words, credits::counted};
use crate::{
    document::{CancelledRefund, CreditUseOrder, ExchangedCreditsLastDay, IfAny, LedgerRule},
    money::Credits,
};

pub(super) fn sentence(
    rule: &LedgerRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        LedgerRule::CreditsBought {
            purchase,
            credits,
            first_day,
            location,
            balance: IfAny(balance),
        } => {
            let (purchase, first_day) = (words.of(purchase), words.of(first_day));
            let credits = counted(credits, words);
            write!(
                f,
                "L’achat {purchase} procure {credits} à compter du {first_day}"
            )?;
            bought_for(location.as_deref(), *balance, words, f)
        }
        LedgerRule::PurchaseRedeemed { holds, purchase } => {
            let purchase = words.of(purchase);
            let paid = if *holds {
                "une écriture en constate le paiement"
            } else {
                "aucune écriture n’en constate le paiement"
            };
            write!(
                f,
                "L’achat {purchase} est réglé en Avoirs Proactifs selon l’Ordre de Services\u{a0}: {paid}."
            )
        }
        LedgerRule::CreditUseOrder {
            reading,
            entry,
            location,
            lot,
            last_day,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            let (lot, last_day) = (words.of(lot), words.of(last_day));
            write!(
                f,
                "L’écriture {entry} s’impute sur les Avoirs Proactifs du site de support {location} {}\u{a0}: d’abord sur ceux du lot {lot}, utilisables jusqu’au {last_day}.",
                used_first(*reading)
            )
        }
        LedgerRule::CreditsRedeemed {
            entry,
            location,
            credits,
            balance,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            let (credits, balance) = (counted(credits, words), words.of(balance));
            write!(
                f,
                "L’écriture {entry} prélève {credits} sur le solde du site de support {location}, qui passe à {balance}."
            )
        }
        LedgerRule::CreditsGivenBack {
            reading,
            entry,
            of,
            location,
            credits,
            balance,
        } => {
            let (entry, of, location) = (words.of(entry), words.of(of), words.of(location));
            let (credits, balance) = (counted(credits, words), words.of(balance));
            write!(
                f,
                "L’écriture {entry} porte sur {credits} du prélèvement {of} au site de support {location}\u{a0}: {}\u{202f}; le solde est de {balance}.",
                gone_back(*reading)
            )
        }
        LedgerRule::CreditsReversed {
            entry,
            of,
            location,
            back,
            credits,
            balance,
        } => {
            let (entry, of, location) = (words.of(entry), words.of(of), words.of(location));
            let (credits, balance) = (counted(credits, words), words.of(balance));
            let what = if *back {
                "qu’elle avait prélevés reviennent au"
            } else {
                "qu’elle avait apportés sont repris au"
            };
            write!(
                f,
                "L’écriture {entry} annule l’écriture {of}\u{a0}: {credits} {what} site de support {location}, dont le solde est de {balance}."
            )
        }
        LedgerRule::CreditsLapseUndone {
            entry,
            location,
            credits,
            last_day,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            let (credits, last_day) = (counted(credits, words), words.of(last_day));
            write!(
                f,
                "La perte de {credits} du site de support {location} après le {last_day} tombe, l’écriture {entry} annulant ce qui les y avait portés."
            )
        }
        LedgerRule::CreditsExchanged {
            entry,
            from,
            given,
            from_balance,
            to,
            received,
            to_balance,
        } => {
            let (entry, from, to) = (words.of(entry), words.of(from), words.of(to));
            let (given, received) = (counted(given, words), counted(received, words));
            let (from_balance, to_balance) = (words.of(from_balance), words.of(to_balance));
            write!(
                f,
                "L’écriture {entry} cède {given} du site de support {from}, dont le solde passe à {from_balance}, contre {received} du site de support {to}, dont le solde passe à {to_balance}."
            )
        }
        LedgerRule::CreditsReceived {
            reading,
            entry,
            location,
            credits,
            last_day,
        } => received(*reading, entry, location, *credits, *last_day, words, f),
        LedgerRule::CreditsLapsed {
            location,
            credits,
            last_day,
            balance,
        } => lapsed(location, *credits, *last_day, *balance, words, f),
    }
}

/// For which location credits were bought, and what it has then.
fn bought_for(
    location: Option<&str>,
    balance: Option<Credits>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match location {
        Some(location) => write!(f, " pour le site de support {}", words.of(location))?,
        None => f.write_str(
            "\u{202f}; l’Ordre de Services n’indique pas à quel site de support unique l’achat est destiné",
        )?,
    }
    match balance {
        Some(balance) => write!(f, "\u{a0}: le solde est de {}.", words.of(&balance)),
        None => f.write_str("."),
    }
}

const fn used_first(reading: CreditUseOrder) -> &'static str {
    match reading {
        CreditUseOrder::EarliestLapse => "dans l’ordre où ils se perdent",
        CreditUseOrder::FirstBought => "dans l’ordre de leur achat",
        CreditUseOrder::AsNamed => {
            "tels qu’elle les désigne ou, à défaut, dans l’ordre où ils se perdent"
        }
    }
}

const fn gone_back(reading: CancelledRefund) -> &'static str {
    match reading {
        CancelledRefund::ToItsSource => "la restitution se fait à la source",
        CancelledRefund::Nothing => "rien n’est restitué",
        CancelledRefund::Money => "le remboursement se fait en numéraire, sans restitution",
    }
}

fn received(
    reading: ExchangedCreditsLastDay,
    entry: &str,
    location: &str,
    credits: Credits,
    last_day: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (entry, location, last_day) = (words.of(entry), words.of(location), words.of(&last_day));
    let like = match reading {
        ExchangedCreditsLastDay::ByShare => "comme celle de la part cédée en contrepartie",
        ExchangedCreditsLastDay::Earliest => {
            "comme celle des premiers à se perdre parmi ceux qui sont cédés"
        }
        ExchangedCreditsLastDay::NewLot => "comme celle d’Avoirs Proactifs achetés ce jour-là",
    };
    let credits = counted(credits, words);
    write!(
        f,
        "Sur ce que l’écriture {entry} apporte au site de support {location}, la durée d’utilisation de {credits} court jusqu’au {last_day}, {like}."
    )
}

/// Credits that are lost, after their last day if they had one.
fn lapsed(
    location: &str,
    credits: Credits,
    last_day: Option<NaiveDate>,
    balance: Credits,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (location, balance) = (words.of(location), words.of(&balance));
    write!(
        f,
        "Le site de support {location} perd {}",
        counted(credits, words)
    )?;
    match last_day {
        Some(last_day) => {
            let last_day = words.of(&last_day);
            write!(
                f,
                ", faute d’utilisation au plus tard le {last_day}, dernier jour possible"
            )?;
        }
        None => f.write_str(", dont l’utilisation n’est possible à aucun moment")?,
    }
    write!(f, "\u{a0}: le solde est de {balance}.")
}
