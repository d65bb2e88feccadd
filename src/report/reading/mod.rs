//! The places where the document is silent or ambiguous, in words.

#[cfg(test)]
mod tests;

use alloc::vec::Vec;
use core::fmt;

use super::{
    Language,
    language::{Tongue, spoken},
};
use crate::{
    decision::Step,
    document::{Reading, ReadingId, Source},
};

/// What a reading asks, what each of its variants means, why the default is the default, and which clauses leave it open: the
/// question and each variant in a line, then the reason and the clauses in one each.
///
/// # Example
///
/// ```
/// use unified_support::document::{CreditTies, Reading};
/// use unified_support::report::{self, Language};
///
/// assert_eq!(
///     report::reading(CreditTies::ID, Language::En).to_string(),
///     "\
/// credit_ties: how is exactly half a Proactive Credit rounded?
/// - half_up (default): up (2.5 becomes 3)
/// - half_even: to the even neighbour (2.5 becomes 2, 3.5 becomes 4)
/// - half_down: down (2.5 becomes 2)
/// Why the default: the document asks for the nearest whole number and is silent on ties, which trade usually rounds up.
/// Clauses: 2.2/credit-deduction-rounded, 2.4/credits-fraction-rounding",
/// );
/// ```
#[must_use]
pub const fn reading(reading: ReadingId, language: Language) -> impl fmt::Display + use<> {
    Sheet { reading, language }
}

struct Sheet {
    reading: ReadingId,
    language: Language,
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => write_sheet::<L>(self.reading, f))
    }
}

fn write_sheet<L: Tongue>(reading: ReadingId, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (told, words) = (L::reading(reading), L::READING);
    let colon = words.colon;
    write!(f, "{reading}{colon}{}", told.question)?;
    for (name, meaning) in (told.variants)() {
        let is_default = name == reading.default_variant();
        let default = if is_default { words.default } else { "" };
        write!(f, "\n- {name}{default}{colon}{meaning}")?;
    }
    write!(f, "\n{}{colon}{}", words.why, told.reason)?;
    write!(f, "\n{}{colon}", words.clauses)?;
    for (index, clause) in reading.clauses().iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{clause}")?;
    }
    f.write_str(if reading.clauses().is_empty() {
        words.none
    } else {
        ""
    })
}

/// The readings that `steps` rest on, each once, in the order in which they first do.
pub(super) fn used(steps: &[Step]) -> Vec<ReadingId> {
    let mut used = Vec::new();
    for step in steps {
        if let Source::Reading(id) = step.source()
            && !used.contains(id)
        {
            used.push(*id);
        }
    }
    used
}

/// What a language says of one reading.
pub struct ToldReading {
    /// What is asked: a question that begins with a small letter.
    pub(super) question: &'static str,
    /// Each variant's name with what it means, the default first.
    pub(super) variants: fn() -> Vec<(&'static str, &'static str)>,
    /// Why the default is the default: a sentence that begins with a small letter.
    pub(super) reason: &'static str,
}

/// What a language says of every reading alike.
#[derive(Clone, Copy)]
pub struct ReadingWords {
    /// After the name of the default variant.
    pub(super) default: &'static str,
    pub(super) colon: &'static str,
    /// Before the reason for the default.
    pub(super) why: &'static str,
    /// Before the clauses.
    pub(super) clauses: &'static str,
    /// In the place of clauses.
    pub(super) none: &'static str,
    /// Above the readings that steps rest on.
    pub(super) used: &'static str,
}

/// What a variant means, in a language: apart from [`Tell`](super::words::Tell), which tells a variant as a part of a sentence.
pub(super) trait Means<L>: Reading {
    fn means(self) -> &'static str;
}

/// The names of `variants` with what they mean.
pub(super) fn told<L, R: Means<L>>(variants: &[R]) -> Vec<(&'static str, &'static str)> {
    let each = variants.iter();
    each.map(|variant| (variant.as_str(), variant.means()))
        .collect()
}

/// Declares what a language says of the readings of a family: `Reading { asks "…"; because "…"; Variant => "meaning", .. }`.
///
/// A reading or a variant that is left out does not compile.
macro_rules! readings {
    (
        $language:ident of $family:ident;
        $(
            $reading:ident {
                asks $question:literal;
                because $reason:literal;
                $( $variant:ident => $meaning:literal, )+
            }
        )+
    ) => {
        pub(super) fn reading(
            row: $crate::document::reading_rows::$family,
        ) -> $crate::report::reading::ToldReading {
            use $crate::{document, document::reading_rows::$family, report::reading};
            match row {
                $(
                    $family::$reading => reading::ToldReading {
                        question: $question,
                        variants: || reading::told::<$language, _>(document::$reading::ALL),
                        reason: $reason,
                    },
                )+
            }
        }

        $(
            impl $crate::report::reading::Means<$language> for $crate::document::$reading {
                fn means(self) -> &'static str {
                    match self { $( Self::$variant => $meaning, )+ }
                }
            }
        )+
    };
}
pub(super) use readings;
