//! What is wrong with what is asked, as far as it could be read.

use core::fmt;

use super::super::{
    French,
    words::{Tell, Words},
};
#[cfg(feature = "serde")]
use crate::decision::Unread;
use crate::{
    fees::{BillingProblem, ProrationProblem, credits::QuoteError},
    incident::LogProblem,
    limits::OutOfOrder,
};

#[cfg(feature = "serde")]
impl Tell<French> for Unread {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSituation => "il faut au moins une situation",
            Self::NoDelivery => "il faut au moins une prestation",
            Self::NoSolution => "un événement couvre au moins une solution",
            Self::UnscheduledWithDay => {
                "une prestation qui n’est pas planifiée n’a pas de «\u{a0}first_delivery_day\u{a0}»"
            }
            Self::Standing => "rien n’est en cet état à de tels instants",
            Self::Step => "il faut une étape avec sa règle («\u{a0}rule\u{a0}»)",
        })
    }
}

impl Tell<French> for BillingProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLines => f.write_str("il n’y a rien à facturer"),
            Self::RepeatedId { id } => {
                let id = words.of(id.as_str());
                write!(f, "une ligne antérieure a l’identifiant {id}")
            }
            Self::BilledTwice { purchase } => {
                let purchase = words.of(purchase.as_str());
                write!(
                    f,
                    "une ligne antérieure prend le prix de l’achat {purchase}"
                )
            }
            Self::RepeatedLocation { id } => {
                let id = words.of(id.as_str());
                write!(f, "le site {id} a déjà une part de cette ligne")
            }
            Self::UnknownLine { id } => {
                let id = words.of(id.as_str());
                write!(f, "il n’y a pas de ligne {id} à annuler")
            }
            Self::NoCharge { id } => {
                let id = words.of(id.as_str());
                write!(
                    f,
                    "la ligne {id} est négative, ou en annule elle-même une autre"
                )
            }
            Self::AboveZero { amount } => {
                let amount = words.of(amount);
                write!(f, "{amount} est positif et n’annule rien")
            }
            Self::FactOfNote => {
                f.write_str("une ligne qui en annule une autre tient d’elle ses critères")
            }
            Self::BelowZero { amount } => write!(f, "{} est négatif", words.of(amount)),
            Self::UndoneTooMuch { undone, amount } => {
                let (undone, amount) = (words.of(undone), words.of(amount));
                write!(f, "{undone} dépasse le montant facturé, soit {amount}")
            }
            Self::OtherCurrency { amount, currency } => {
                let amount = words.of(amount);
                write!(
                    f,
                    "{amount} n’est pas en {currency}, la monnaie de la ligne"
                )
            }
            Self::NoIncrement { amount } => write!(f, "{} n’est pas positif", words.of(amount)),
            Self::SecondIncrement { currency, .. } => {
                write!(f, "un arrondi antérieur est déjà en {currency}")
            }
            Self::NoParts => f.write_str("aucun site n’a supporté cette ligne"),
        }
    }
}

impl Tell<French> for ProrationProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoParts => f.write_str("il n’y a aucune partie"),
            Self::Reversed { .. } => f.write_str("le dernier jour précède le premier"),
            Self::NotConsecutive { before, .. } => {
                let before = words.of(before);
                write!(
                    f,
                    "ce n’est pas le lendemain du {before}, dernier jour de la partie précédente"
                )
            }
        }
    }
}

impl Tell<French> for QuoteError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSource => f.write_str("l’origine du chiffre doit être indiquée"),
            Self::PriceNotAboveZero { price } => {
                let price = words.of(price);
                write!(
                    f,
                    "le prix d’un Avoir Proactif doit être supérieur à zéro, et non de {price}"
                )
            }
            Self::RateNotAboveZero { rate } => {
                let rate = words.number(rate);
                write!(
                    f,
                    "un taux de change doit être supérieur à zéro, et non de {rate}"
                )
            }
            Self::NegativeCharge { charge } => {
                let charge = words.of(charge);
                write!(f, "des frais ne peuvent pas être négatifs\u{a0}: {charge}")
            }
            Self::NegativePrice { price } => {
                let price = words.of(price);
                write!(f, "un prix ne peut pas être négatif\u{a0}: {price}")
            }
            Self::TooManyCredits { credits } => {
                let credits = words.number(credits);
                write!(f, "un prix de {credits} Avoirs Proactifs est hors limites")
            }
        }
    }
}

impl Tell<French> for LogProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeapSecond => "un instant ne peut pas être une seconde intercalaire",
            Self::BeforeSubmission { submitted_at } => {
                let submitted_at = words.of(submitted_at);
                return write!(f, "l’incident a été soumis plus tard, le {submitted_at}");
            }
            Self::Closed => "l’incident est clos",
            Self::NotClosed => "l’incident n’est pas clos",
            Self::AlreadyAgreed => "la sévérité a déjà été convenue",
            Self::SameSeverity { severity } => {
                return write!(f, "la sévérité {severity} vaut déjà");
            }
            Self::NotADowngrade { from, to } => {
                return write!(
                    f,
                    "la sévérité {to} n’est pas inférieure à la sévérité {from}"
                );
            }
            Self::ConflictingSeverities => "deux sévérités différentes surviennent au même instant",
            Self::AlreadyReduced => "l’effort a déjà été réduit",
            Self::AlreadyResponded => "la première réponse par téléphone a déjà été fournie",
            Self::AlreadyWaiting => "Microsoft attend déjà cela",
            Self::NotWaiting => "Microsoft n’attend pas cela",
            Self::NotOfIncidents => "l’obligation ne naît pas au cours d’un incident",
            Self::NotOfCustomer => "l’obligation n’est pas celle du client",
        })
    }
}

impl Tell<French> for OutOfOrder {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before {
                on,
                other,
                not_before,
                ..
            } => {
                let (on, not_before) = (words.of(on), words.of(not_before));
                let other = words.of(*other);
                write!(f, "le {on} précède {other}, le {not_before}")
            }
            Self::Without { on, other, .. } => {
                let (on, other) = (words.of(on), words.of(*other));
                write!(f, "le {on} est indiqué sans {other}")
            }
        }
    }
}
