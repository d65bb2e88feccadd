//! A section of the services description, with what it is divided into.

use core::{fmt, str::FromStr};

use super::Clause;
use crate::document::UnknownName;

/// A section of the document that has clauses: its number, and the heading or the part inside it where it is divided.
///
/// # Example
///
/// ```
/// use unified_support::document::{Section, clauses};
///
/// let section: Section = "2.2 Reactive".parse()?;
/// assert!(section.contains(clauses::SEVB_RESPONSE_2_HOURS.clause()));
/// assert!(!section.contains(clauses::CANCELLATION_6_13_DAYS.clause()));
/// assert!("2.2 React".parse::<Section>().is_err());
/// # Ok::<(), unified_support::document::UnknownName>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Section(&'static str);

impl Section {
    /// That in which a clause stands.
    #[must_use]
    pub const fn of(clause: &Clause) -> Self {
        Self(clause.section())
    }

    /// The section as text, such as `2.2 Reactive/Severity table`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether a clause stands in it, or in a part of it.
    #[must_use]
    pub fn contains(self, clause: &Clause) -> bool {
        contains(self.0, clause.section())
    }
}

impl FromStr for Section {
    type Err = UnknownName;

    /// Reads a section exactly as [`Section::as_str`] writes it.
    ///
    /// # Errors
    ///
    /// - a text that is no section in which, or in a part of which, a clause stands.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let mut sections = Clause::all().map(Clause::section);
        let section = sections.find(|section| contains(text, section));
        let section = section.and_then(|section| section.get(..text.len()));
        section
            .map(Self)
            .ok_or_else(|| UnknownName::new("section", text))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// Whether `section` is `whole` or a part of it. Parts follow a slash; those of a number also a dot or, with a heading, a space.
fn contains(whole: &str, section: &str) -> bool {
    match section.strip_prefix(whole) {
        None => false,
        Some(part) => {
            part.is_empty()
                || part.starts_with('/')
                || is_number(whole) && part.starts_with(['.', ' '])
        }
    }
}

/// Whether a section is named by a number in the end.
fn is_number(section: &str) -> bool {
    let last = section.rsplit(['/', ' ']).next().unwrap_or_default();
    !last.is_empty() && last.split('.').all(|number| number.parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::{Clause, Section};

    #[test]
    fn every_section_is_read_as_it_is_written() {
        for clause in Clause::all() {
            let section = Section::of(clause);
            assert_eq!(section.as_str().parse(), Ok(section));
            assert!(section.contains(clause), "{section}");
        }
    }

    #[test]
    fn a_section_contains_its_parts_and_no_other_that_begins_alike() {
        for (section, clauses_of, is_within) in [
            ("2", "2.6", true),
            ("2.2", "2.2 Proactive/Other", true),
            ("2.2 Reactive", "2.2 Reactive/RSM add-on", true),
            ("2.2 Reactive/RSM", "2.2 Reactive/RSM add-on", false),
            ("2.3 AED", "2.3 AED/2.1 All customers", true),
            ("2.3 AED/2", "2.3 AED/2.1 All customers", true),
            ("2.3 AED/2 Features", "2.3 AED/2.1 All customers", false),
            ("2.4", "2.5", false),
        ] {
            let mut clauses = Clause::all();
            let clause = clauses.find(|clause| clause.section() == clauses_of);
            let section: Section = section.parse().unwrap();
            assert_eq!(section.contains(clause.unwrap()), is_within, "{section}");
        }
    }

    #[test]
    fn what_is_no_section_is_refused() {
        for text in [
            "",
            " ",
            "2.",
            "2.7",
            "2.2 ",
            "2.2 Proactive/",
            "2.3 O365",
            "2.3 aed",
            "é",
        ] {
            let error = text.parse::<Section>().unwrap_err();
            assert_eq!(error.given(), text);
        }
    }
}
