//! Whether a kept answer is the same still.

use core::fmt;

use super::super::{
    French,
    finding::refused,
    words::{Days, Words},
};
use crate::{
    decision::StampDifference,
    engine::{ChangedPart, Figure, Moved, PartAlone, Recomputation, Shift},
    report::{summary::Summary, words::Tell},
};

impl Summary<French> for Recomputation {
    /// The outcome of now, then a line for each way in which it is not what was kept.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.same, self.same_outcome) {
            (true, _) => "identique\u{a0}: ",
            (false, true) => "même résultat\u{a0}: ",
            (false, false) => "autre résultat\u{a0}: ",
        })?;
        self.outcome.summary(words, f)?;
        if let Some(step) = &self.step {
            let number = step.place.saturating_add(1);
            write!(f, "\nl’étape {} est différente", words.of(&number))?;
        }
        let mut moves = self.moved.iter();
        moves.try_for_each(|moved| write!(f, "\n{}", words.of(moved)))?;
        let mut differences = self.stamp.iter();
        differences.try_for_each(|difference| {
            write!(f, "\ndans l’empreinte\u{a0}: {}", words.of(difference))
        })?;
        let mut parts = self.parts.iter().flatten();
        parts.try_for_each(|part| write!(f, "\n{}", words.of(part)))
    }
}

impl Tell<French> for PartAlone {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.part {
            ChangedPart::Zones => "par les seuls fuseaux horaires\u{a0}: ",
            ChangedPart::Hours => "par les seules heures ouvrées\u{a0}: ",
            ChangedPart::Exceptions => {
                "par les seuls jours fermés et horaires exceptionnels\u{a0}: "
            }
            ChangedPart::Readings => "par les seules lectures\u{a0}: ",
            ChangedPart::Order => "par le seul reste de l’Ordre de Services\u{a0}: ",
        })?;
        match &self.otherwise {
            None => return f.write_str("résultat identique"),
            Some(Ok(outcome)) => write!(f, "{}", words.summary(outcome))?,
            Some(Err(other)) => {
                f.write_str("refusé\u{a0}: ")?;
                refused(other, f)?;
            }
        }
        let mut moves = self.moved.iter();
        moves.try_for_each(|moved| write!(f, "\u{202f}; {}", words.of(moved)))
    }
}

impl Tell<French> for Moved {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.figure {
            Figure::Due => "échéance\u{a0}: ",
            Figure::DueLatest => "dernier instant dans le délai\u{a0}: ",
            Figure::At => "instant\u{a0}: ",
            Figure::AtLatest => "dernier instant\u{a0}: ",
            Figure::Date => "date\u{a0}: ",
            Figure::LastDay => "dernier jour\u{a0}: ",
            Figure::DeliverBy => "date de remise\u{a0}: ",
            Figure::Time => "durée\u{a0}: ",
            Figure::Fee => "frais\u{a0}: ",
            Figure::Refund => "remboursement\u{a0}: ",
            Figure::Total => "total\u{a0}: ",
            Figure::Credits => "Avoirs Proactifs\u{a0}: ",
        })?;
        let is_less = self.by.is_less();
        match self.by.size() {
            Shift::Time(by) => write!(f, "{}", words.duration(by))?,
            Shift::Days(by) => write!(f, "{}", Days::new(by))?,
            Shift::Amount(by) => write!(f, "{}", words.of(&by))?,
            Shift::Credits(by) => write!(f, "{}", words.number(by))?,
        }
        f.write_str(match (self.figure.is_a_moment(), is_less) {
            (true, true) => " plus tôt",
            (true, false) => " plus tard",
            (false, true) => " de moins",
            (false, false) => " de plus",
        })
    }
}

impl Tell<French> for StampDifference {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question => f.write_str("la question"),
            Self::Order => f.write_str("l’Ordre de Services"),
            Self::Edition => f.write_str("l’édition de la description des services"),
            Self::Outcomes => f.write_str("la version des résultats"),
            Self::Reading {
                reading,
                first,
                second,
            } => {
                let [first, second] = [first, second].map(|one| one.as_deref().unwrap_or("aucune"));
                write!(f, "la lecture {reading}\u{a0}: {first}, puis {second}")
            }
            Self::Calendar { location } => write!(f, "le calendrier de {}", words.of(location)),
            Self::Zone { location } => write!(f, "le fuseau horaire de {}", words.of(location)),
            Self::Hours { location } => {
                write!(f, "les horaires hebdomadaires de {}", words.of(location))
            }
            Self::Exceptions { location } => {
                write!(
                    f,
                    "les fermetures et horaires particuliers de {}",
                    words.of(location)
                )
            }
            Self::ZoneSource { location } => {
                write!(f, "la source du fuseau horaire de {}", words.of(location))
            }
            Self::Holidays => f.write_str("le tableau des jours fériés"),
            Self::Library => f.write_str("la version de la bibliothèque"),
        }
    }
}
