//! What is wrong with the form of what was read.

use alloc::string::ToString;
use core::fmt;

use super::{
    super::{
        French,
        words::{Tell, Words},
    },
    names,
};
use crate::{
    calendar::DigestError,
    data::{FormProblem, Known, ValueKind},
};
#[cfg(feature = "serde")]
use crate::{
    data::grammar::{Fault, Form},
    wire::NotJson,
};

impl Tell<French> for FormProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("ce champ doit être indiqué"),
            Self::GivenTwice => f.write_str("ce champ est indiqué deux fois"),
            Self::UnknownField(known) => {
                f.write_str("champ inconnu")?;
                or_known(known, "champs connus", f)
            }
            Self::UnknownValue(known) => {
                f.write_str("valeur inconnue")?;
                or_known(known, "valeurs connues", f)
            }
            Self::WrongType { expected, found } => {
                let (expected, found) = (words.of(expected), words.of(found));
                write!(f, "il faut {expected}, et non {found}")
            }
            Self::NumberWithoutQuotes { found } => {
                let found = words.of(found);
                write!(
                    f,
                    "il faut un texte, et non {found}\u{a0}: le nombre s’écrit entre guillemets, comme «\u{a0}\"1250.50\"\u{a0}»"
                )
            }
            Self::EmptyText => f.write_str("il faut un texte qui ne soit pas vide"),
            Self::OutOfRange { min, max } => {
                let (min, max) = (words.number(min), words.number(max));
                write!(f, "il faut un nombre entier de {min} à {max}")
            }
            Self::NotExactlyOne { names: of } => {
                f.write_str("il faut un seul des champs ")?;
                names(of, f)
            }
            Self::InListAlready => f.write_str("cet élément figure déjà dans la liste"),
            Self::NotOfLength { length } => {
                write!(f, "la liste doit compter {length} éléments")
            }
            Self::LongerThan { most } => {
                write!(f, "la liste ne peut pas compter plus de {most} éléments")
            }
            Self::OpposedNanoseconds => {
                f.write_str("les nanosecondes doivent être du même signe que les secondes")
            }
            Self::AnotherFormat { known } => {
                write!(f, "cette version lit le format {known}")
            }
        }
    }
}

fn or_known(known: &Known, these: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(nearest) = &known.nearest {
        let nearest = Words::new(None).of(nearest.as_str()).to_string();
        write!(f, ", peut-être {nearest}")?;
    }
    write!(f, "\u{202f}; {these}\u{a0}: ")?;
    names(&known.names, f)
}

/// With its article.
impl Tell<French> for ValueKind {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "la valeur «\u{a0}null\u{a0}»",
            Self::Bool => "une des valeurs «\u{a0}true\u{a0}» et «\u{a0}false\u{a0}»",
            Self::Integer => "un nombre entier",
            Self::Float => "un nombre à décimales",
            Self::Text => "un texte",
            Self::List => "une liste",
            Self::Map => "un objet",
            Self::BoolOrText => {
                "une des valeurs «\u{a0}true\u{a0}» et «\u{a0}false\u{a0}», ou un texte"
            }
            Self::NullBesideIncident => "la valeur «\u{a0}null\u{a0}» à côté d’un incident",
        })
    }
}

#[cfg(feature = "serde")]
impl Tell<French> for Fault {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed(Form::Instant) => {
                "il faut un instant, comme «\u{a0}2026-05-13T16:50:00+02:00\u{a0}»"
            }
            Self::Malformed(Form::Date) => "il faut une date, comme «\u{a0}2026-05-13\u{a0}»",
            Self::Malformed(Form::Time) => "il faut une heure, comme «\u{a0}17:00\u{a0}»",
            Self::NoSuchDate => "cette date n’existe pas",
            Self::NoSuchTime => "cette heure n’existe pas",
            Self::NoSuchOffset => "ce décalage par rapport à l’heure UTC n’existe pas",
            Self::LeapSecond => "une seconde intercalaire ne peut pas servir d’instant",
            Self::FractionTooLong => "la fraction de seconde compte plus de neuf chiffres",
            Self::OutOfRange => "l’instant est hors des années 0000 à 9999 en heure UTC",
        })
    }
}

impl Tell<French> for DigestError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = words.of(self.text());
        write!(
            f,
            "{text} n’est pas une empreinte, soit 64 chiffres hexadécimaux en minuscules"
        )
    }
}

#[cfg(feature = "serde")]
pub(in crate::report::french) fn not_json(
    found: NotJson,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match found {
        NotJson::Empty => f.write_str("il n’y a pas de texte"),
        NotJson::Utf16 => f.write_str("le texte est en UTF-16, et doit être enregistré en UTF-8"),
        NotJson::Csv => f.write_str("cela ressemble à un tableau (CSV), et doit être du JSON"),
        NotJson::TrailingComma {
            before,
            line,
            column,
        } => {
            f.write_str("une virgule avant ")?;
            match before {
                Some(before) => write!(f, "«\u{a0}{before}\u{a0}»")?,
                None => f.write_str("la fin")?,
            }
            write!(
                f,
                " à la ligne {line}, colonne {column}\u{a0}: rien ne la suit"
            )
        }
    }
}
