//! What is wrong with amounts, rates and tiers.

use alloc::format;
use core::fmt;

use super::{
    super::{
        French,
        words::{Tell, Words, plural},
    },
    perhaps,
};
#[cfg(feature = "serde")]
use crate::money::Unread;
use crate::money::{
    AmountError, ArithmeticError, Currency, CurrencyError, Fraction, FractionError, Rate,
    RateError, TierError,
};

impl Tell<French> for CurrencyError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInCapitals { code, suggestion } => {
                let (code, suggestion) = (words.of(code.as_str()), words.of(suggestion.code()));
                write!(f, "la devise {code} s’écrit {suggestion}")
            }
            Self::NoMinorUnit { code, name } => {
                let (code, name) = (words.of(*code), words.of(*name));
                write!(
                    f,
                    "{code} ({name}) n’a pas de subdivision dans la norme ISO 4217, et aucun montant ne peut y être exprimé"
                )
            }
            Self::Unknown { code, suggestion } => {
                let code = words.of(code.as_str());
                write!(
                    f,
                    "{code} n’est pas un code de devise en vigueur de la norme ISO 4217"
                )?;
                perhaps(suggestion.map(Currency::code), f)
            }
        }
    }
}

impl Tell<French> for AmountError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { text } => {
                let text = words.of(text.as_str());
                write!(
                    f,
                    "le montant {text} n’est pas un nombre décimal tel que «\u{a0}1234.50\u{a0}»"
                )
            }
            Self::TooFine { amount, currency } => {
                let (amount, digits) = (words.of(amount.as_str()), currency.minor_digits());
                let plural = plural(digits);
                write!(
                    f,
                    "le montant {amount} est trop fin\u{a0}: la devise {currency} compte {digits} décimale{plural}"
                )
            }
            Self::OutOfRange { amount, currency } => {
                let amount = words.of(amount.as_str());
                write!(f, "le montant {amount} est hors limites\u{a0}: ")?;
                let currency = *currency;
                ArithmeticError::OutOfRange { currency }.tell(words, f)
            }
        }
    }
}

impl Tell<French> for RateError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { text } => {
                let text = words.of(text.as_str());
                write!(
                    f,
                    "le taux {text} n’est pas un nombre décimal tel que «\u{a0}0.5\u{a0}»"
                )
            }
            Self::TooFine { rate } => {
                let (rate, most) = (words.of(rate.as_str()), Rate::DECIMALS);
                write!(
                    f,
                    "le taux {rate} est trop fin\u{a0}: un taux compte au plus {most} décimales"
                )
            }
            Self::OutOfRange { rate } => {
                let rate = words.of(rate.as_str());
                let (least, greatest) = (words.number(Rate::MIN), words.number(Rate::MAX));
                write!(
                    f,
                    "le taux {rate} est hors limites\u{a0}: un taux est compris entre {least} et {greatest}"
                )
            }
        }
    }
}

impl Tell<French> for FractionError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { text } => {
                let text = words.of(text.as_str());
                write!(
                    f,
                    "{text} n’est pas un nombre décimal tel que «\u{a0}12.5\u{a0}»"
                )
            }
            Self::TooFine { number } => {
                let (number, most) = (words.of(number.as_str()), Fraction::DECIMALS);
                write!(
                    f,
                    "le nombre {number} est trop fin\u{a0}: il peut compter au plus {most} décimales"
                )
            }
            Self::Negative { number } => {
                write!(f, "le nombre {} est négatif", words.of(number.as_str()))
            }
            Self::OutOfRange { number } => {
                write!(
                    f,
                    "le nombre {} est hors limites",
                    words.of(number.as_str())
                )
            }
        }
    }
}

impl Tell<French> for TierError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tier = |index: usize| format!("le palier «\u{a0}tiers[{index}]\u{a0}»");
        match self {
            Self::NoTiers => f.write_str("une structure tarifaire compte au moins un palier"),
            Self::BeginOfFirst { from } => {
                let (tier, from) = (tier(0), words.of(from));
                write!(f, "{tier} commence à {from} au lieu de zéro")
            }
            Self::EndOfLast { until } => {
                let until = words.of(until);
                write!(
                    f,
                    "le dernier palier finit à {until}\u{a0}: il ne doit pas avoir de fin"
                )
            }
            Self::Empty {
                tier: index,
                from,
                until,
            } => {
                let (tier, from, until) = (tier(*index), words.of(from), words.of(until));
                write!(
                    f,
                    "{tier} finit à {until}, ce qui n’excède pas son début ({from})"
                )
            }
            Self::Gap {
                tier: index,
                from,
                before,
            } => {
                let (tier, from, before) = (tier(*index), words.of(from), words.of(before));
                write!(
                    f,
                    "{tier} commence à {from}, après la fin du palier précédent ({before})"
                )
            }
            Self::Overlap {
                tier: index,
                from,
                before,
            } => {
                let (tier, from, before) = (tier(*index), words.of(from), words.of(before));
                write!(
                    f,
                    "{tier} commence à {from}, avant la fin du palier précédent ({before})"
                )
            }
            Self::AfterEndless { tier: index } => {
                write!(f, "{} suit un palier sans fin", tier(*index))
            }
            Self::NegativeRate { tier: index, rate } => {
                let (tier, rate) = (tier(*index), words.number(rate));
                write!(f, "{tier} a un taux négatif, {rate}")
            }
            Self::NegativeFloor { floor } => {
                write!(f, "le prix plancher est négatif, {}", words.of(floor))
            }
            Self::NegativeAmount { amount } => {
                let amount = words.of(amount);
                write!(f, "un montant négatif n’est d’aucun palier, {amount}")
            }
            Self::Arithmetic(error) => error.tell(words, f),
        }
    }
}

#[cfg(feature = "serde")]
impl Tell<French> for Unread {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Amount => "il faut un montant exact dans la devise",
            Self::Fraction => "il faut un nombre tel que «\u{a0}12.5\u{a0}» ou «\u{a0}37/3\u{a0}»",
        })
    }
}
