//! Whether a kept answer is the same still.

use core::fmt;

use super::super::{French, words::Words};
use crate::{
    decision::StampDifference,
    engine::Recomputation,
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
        let mut differences = self.stamp.iter();
        differences.try_for_each(|difference| {
            write!(f, "\ndans l’empreinte\u{a0}: {}", words.of(difference))
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
