//! Where a clause stands in the source: facts for finding it, and no sentence of it.

#[cfg(feature = "serde")]
mod datum;
mod enhanced;
mod enhanced_azure;
mod general;
mod multi_country;
mod outline;
mod proactive;
mod reactive;
mod terms;

use super::{Clause, ClauseId};
use crate::document::names::named;

/// Where a clause stands in the text of the services description, which is French: for an auditor who has a clause and looks for
/// what the contract says.
///
/// It quotes a few words to search for, five at most. [`report::passage`](crate::report::passage) tells it in a line.
///
/// # Example: a cell of a table
///
/// ```
/// use unified_support::document::{Passage, Spot, clauses};
///
/// let Passage::Printed(printed) = clauses::SEVB_RESPONSE_2_HOURS.passage() else {
///     panic!("it stands in the text");
/// };
/// assert_eq!(printed.heading().printed(), "Support à la Résolution de Problèmes");
/// assert_eq!(printed.heading().section(), ["2.2 Description des services", "Services réactifs"]);
/// assert_eq!(
///     printed.spot(),
///     Spot::Cell {
///         table: "Sévérité et situation",
///         row: "Sévérité B",
///         column: Some("Notre réponse prévue"),
///     },
/// );
/// assert_eq!(printed.phrase().unwrap().words(), "téléphone en deux (2) heures");
/// ```
///
/// # Example: a clause that is printed nowhere
///
/// ```
/// use unified_support::document::{Derivation, Passage, clauses};
///
/// let Passage::Derived { why, table, .. } = clauses::UER_BC_NOT_COVERED.passage() else {
///     panic!("it does not stand in the text");
/// };
/// assert_eq!(*why, Derivation::NoRow);
/// assert_eq!(*table, "Sévérité et situation de la Réponse Améliorée Unifiée");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a clause stands in the text, or follows from it"
)]
pub enum Passage {
    /// It stands in the text.
    Printed(Printed),
    /// It does not stand in the text as such: it follows from a table.
    Derived {
        /// The heading under which the table stands.
        heading: Heading,
        /// The table, by the label of its first column.
        table: &'static str,
        /// How it follows.
        why: Derivation,
    },
}

impl Passage {
    /// The heading under which it stands, or the table from which it follows.
    #[must_use]
    pub const fn heading(&self) -> Heading {
        match self {
            Self::Printed(printed) => printed.heading,
            Self::Derived { heading, .. } => *heading,
        }
    }
}

impl ClauseId {
    /// Where the clause stands in the source: see [`Passage`].
    #[must_use]
    pub const fn passage(self) -> &'static Passage {
        &self.row_in(&PARTS).1
    }
}

impl Clause {
    /// Where it stands in the source: see [`Passage`].
    #[must_use]
    pub const fn passage(&self) -> &'static Passage {
        self.id().passage()
    }
}

/// The place of a clause that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Printed {
    heading: Heading,
    spot: Spot,
    phrase: Option<Phrase>,
}

impl Printed {
    /// The heading under which it stands.
    #[must_use]
    pub const fn heading(&self) -> Heading {
        self.heading
    }

    /// Where under its heading.
    #[must_use]
    pub const fn spot(&self) -> Spot {
        self.spot
    }

    /// What to search for under its heading; none where the row of a table or a bullet is all that there is to find.
    #[must_use]
    pub const fn phrase(&self) -> Option<Phrase> {
        self.phrase
    }
}

/// A heading of the source.
///
/// It stands on a line alone, or begins a paragraph and ends in a colon, which is left out here. Numbers are those printed: the
/// part about Azure Engineering Direct has a 2.1 and a 2.2 of its own.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
///
/// let heading = clauses::AED_SIP_CAP.passage().heading();
/// assert_eq!(heading.printed(), "Accélération des résultats de l’entreprise");
/// assert_eq!(heading.section()[2..], ["2. Fonctionnalités", "2.1 Fourni à tous les clients"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Heading(&'static [&'static str]);

impl Heading {
    /// The heading as it is printed.
    #[must_use]
    pub const fn printed(self) -> &'static str {
        match self.0.split_last() {
            Some((printed, _)) => printed,
            None => "",
        }
    }

    /// The headings above it, from the section's on; none above that of a section.
    #[must_use]
    pub const fn section(self) -> &'static [&'static str] {
        match self.0.split_last() {
            Some((_, above)) => above,
            None => &[],
        }
    }
}

/// Where under its heading a clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Spot {
    /// In the running text.
    Text,
    /// In this bullet, counted from the heading on.
    Bullet(u8),
    /// In a bullet of the second rank.
    SubBullet {
        /// The bullet above it.
        of: u8,
        /// Its own number below that bullet.
        number: u8,
    },
    /// In the item of this letter.
    Letter(char),
    /// In a cell of a table.
    Cell {
        /// The table, by the label of its first column.
        table: &'static str,
        /// The label of the row.
        row: &'static str,
        /// The label of the column; a column of marks may have none.
        column: Option<&'static str>,
    },
    /// In a footnote of a table.
    Footnote {
        /// The table, by the label of its first column.
        table: &'static str,
        /// The footnote's mark.
        mark: &'static str,
    },
}

/// A few words of the source to search for: two to five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Phrase {
    words: &'static str,
    ordinal: Option<u8>,
}

impl Phrase {
    /// The words, as they are printed one after another; a line may break between them.
    #[must_use]
    pub const fn words(self) -> &'static str {
        self.words
    }

    /// Which of its occurrences under the heading it is, from 1 on; none if there is only this one.
    #[must_use]
    pub const fn ordinal(self) -> Option<u8> {
        self.ordinal
    }
}

named! {
    /// How a clause that does not stand in the text follows from it.
    Derivation, a "derivation";
    /// The table has no row of which it says that there is none.
    NoRow = "no_row",
}

/// The parts, in the order of the document, as those of the clauses.
const PARTS: [&[(ClauseId, Passage)]; 7] = [
    general::PASSAGES,
    proactive::PASSAGES,
    reactive::PASSAGES,
    enhanced::PASSAGES,
    enhanced_azure::PASSAGES,
    multi_country::PASSAGES,
    terms::PASSAGES,
];

const _: () = ClauseId::assert_each_has_a_row(&PARTS);

/// What a row says beside its clause and its words.
#[derive(Clone, Copy)]
enum Row {
    At(Spot),
    Follows {
        table: &'static str,
        why: Derivation,
    },
}

const fn passage(heading: Heading, row: Row, phrase: Option<Phrase>) -> Passage {
    match row {
        Row::At(spot) => Passage::Printed(Printed {
            heading,
            spot,
            phrase,
        }),
        Row::Follows { table, why } => Passage::Derived {
            heading,
            table,
            why,
        },
    }
}

/// Turns the rows of one part into passages: below each heading `CLAUSE, spot, "words to search for";`, with `nth 2` where the words
/// stand there more than once and the second is meant.
macro_rules! passages {
    ($(
        $heading:ident {
            $( $clause:ident, $row:expr $(, $words:literal $(nth $ordinal:literal)?)?; )+
        }
    )+) => {
        #[allow(clippy::wildcard_imports, reason = "headings, tables and spots")]
        use super::outline::*;

        pub(super) const PASSAGES: &[(crate::document::ClauseId, super::Passage)] = &[$( $(
            (
                crate::document::clauses::$clause,
                super::passage($heading, $row, super::passages!(@phrase $($words $($ordinal)?)?)),
            ),
        )+ )+];
    };
    (@phrase) => { None };
    (@phrase $words:literal) => {
        Some(super::Phrase { words: $words, ordinal: None })
    };
    (@phrase $words:literal $ordinal:literal) => {
        Some(super::Phrase { words: $words, ordinal: Some($ordinal) })
    };
}
use passages;
