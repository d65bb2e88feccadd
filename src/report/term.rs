//! The terms of the document in words.

use core::fmt;

use super::{
    Language,
    language::{Tongue, spoken},
};
use crate::document::glossary::GlossaryTerm;

/// A term of the glossary: what it means, what the document calls it, and which clauses say so, a line each. What the document calls it
/// is in its own language.
///
/// # Example
///
/// ```
/// use unified_support::document::glossary;
/// use unified_support::report::{self, Language};
///
/// let host = glossary::find("host").unwrap();
/// assert_eq!(
///     report::term(host, Language::En).to_string(),
///     "\
/// host: the support location for which Unified support was contracted in the Work Order
/// In the document: `Hôte`, `pays d'accueil`
/// Clauses: 2.4/host-definition",
/// );
/// assert_eq!(
///     report::term(host, Language::Fr).to_string().lines().next(),
///     Some("Hôte\u{a0}: le Site de Support pour lequel le Support Unifié a été souscrit dans l’Ordre de Services"),
/// );
/// ```
#[must_use]
pub const fn term(term: &GlossaryTerm, language: Language) -> impl fmt::Display + use<'_> {
    Sheet { term, language }
}

struct Sheet<'a> {
    term: &'a GlossaryTerm,
    language: Language,
}

impl fmt::Display for Sheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => write_sheet::<L>(self.term, f))
    }
}

fn write_sheet<L: Tongue>(term: &GlossaryTerm, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let told = L::term(term);
    let (colon, (opening, closing)) = (L::READING.colon, L::QUOTES);
    write!(f, "{}{colon}{}", told.name, told.meaning)?;
    write!(f, "\n{}{colon}", L::IN_THE_DOCUMENT)?;
    for (index, name) in term.document_names().iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{opening}{name}{closing}")?;
    }
    write!(f, "\n{}{colon}", L::READING.clauses)?;
    for (index, clause) in term.clauses().iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{clause}")?;
    }
    Ok(())
}

/// What a language says of a term.
pub struct ToldTerm {
    /// The term itself.
    pub(super) name: &'static str,
    /// What it means, without a final period.
    pub(super) meaning: &'static str,
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, string::ToString, vec::Vec};

    use super::{Language, Tongue, term};
    use crate::{
        document::glossary::{self, ALL},
        report::{english::English, french::French},
    };

    #[test]
    fn every_term_is_told_in_words_of_each_language() {
        for term in ALL {
            let (english, french) = (English::term(term), French::term(term));
            assert_eq!(english.name, term.name());
            assert_ne!(english.meaning, french.meaning);
            for told in [&english, &french] {
                assert!(told.meaning.len() > 20, "{}", told.meaning);
                assert!(!told.meaning.ends_with('.'), "{}", told.meaning);
            }
        }
        let meanings: BTreeSet<_> = ALL.iter().map(|term| French::term(term).meaning).collect();
        assert_eq!(meanings.len(), ALL.len());
    }

    #[test]
    fn terms_have_names_that_the_document_prints() {
        for term in ALL {
            let name = French::term(term).name;
            let printed = name.split(" (").next().unwrap_or_default();
            assert_eq!(glossary::find(printed), Some(term), "{name}");
        }
    }

    #[test]
    fn signs_stand_as_french_printers_set_them() {
        for each in ALL {
            let told = term(each, Language::Fr).to_string();
            let meaning = French::term(each).meaning;
            assert!(!meaning.contains(['\'', '"', '`']), "{meaning}");
            let signs: Vec<char> = told.chars().collect();
            for (before, sign) in signs.iter().zip(signs.iter().skip(1)) {
                let spaced = match (before, sign) {
                    (_, ':' | '»') => *before == '\u{a0}',
                    (_, ';' | '!' | '?' | '%') => *before == '\u{202f}',
                    ('«', _) => *sign == '\u{a0}',
                    _ => true,
                };
                assert!(spaced, "`{before}{sign}` in {told}");
            }
        }
    }
}
