//! What the document does not have.

use core::fmt;

use super::{
    super::{
        French,
        words::{Tell, Words},
    },
    names, perhaps,
};
#[cfg(feature = "serde")]
use crate::document::Unread;
use crate::{
    document::{ReadingError, ReadingId, UnknownClause, UnknownLanguage, UnknownService},
    order::{Country, UnknownCountry},
};

impl Tell<French> for UnknownClause {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "il n’y a pas de clause {}", words.of(self.id()))
    }
}

impl Tell<French> for UnknownService {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = words.of(self.given());
        write!(f, "la description des services n’a pas de service {given}")?;
        perhaps(self.nearest(), f)
    }
}

impl Tell<French> for UnknownLanguage {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = words.of(self.given());
        write!(f, "la norme ISO 639-1 n’a pas de langue {given}")
    }
}

impl Tell<French> for UnknownCountry {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = words.of(self.code());
        write!(f, "aucun pays de la norme ISO 3166-1 n’a le code {code}")?;
        perhaps(self.suggestion().map(Country::code), f)
    }
}

impl Tell<French> for ReadingError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key, variant } => {
                let (key, variant) = (words.of(key.as_str()), words.of(variant.as_str()));
                write!(
                    f,
                    "il n’y a pas de lecture {key} (pour {variant})\u{202f}; les lectures sont "
                )?;
                names(ReadingId::all().map(ReadingId::key), f)
            }
            Self::UnknownVariant { reading, variant } => {
                let (key, variant) = (words.of(reading.key()), words.of(variant.as_str()));
                write!(
                    f,
                    "la lecture {key} n’a pas de variante {variant}\u{202f}; elle a "
                )?;
                names(reading.variants(), f)
            }
        }
    }
}

#[cfg(feature = "serde")]
impl Tell<French> for Unread {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Section(error) => {
                write!(f, "il n’y a pas de section {}", words.of(error.given()))
            }
            Self::Reading(error) => {
                write!(f, "il n’y a pas de lecture {}", words.of(error.given()))
            }
            Self::DutyName(error) => {
                write!(f, "il n’y a pas d’obligation {}", words.of(error.given()))
            }
            Self::Duty { name, clause } => {
                let (name, clause) = (words.of(name.as_str()), words.of(clause.as_str()));
                write!(
                    f,
                    "la clause {clause} n’a pas d’obligation {name} de ce genre"
                )
            }
            Self::Consequences => f.write_str("aucune obligation n’a ces conséquences"),
            Self::Components => f.write_str("aucun service n’exclut ces composants"),
            Self::Languages => f.write_str("aucun service n’est fourni dans ces langues"),
            Self::Variant => f.write_str("aucune lecture n’a cette variante"),
        }
    }
}
