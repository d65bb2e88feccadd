//! What each clause says, in French, and what the source misprints there: in the contract's own terms, and in our words.
//!
//! They say what the English of [`Clause::summary`](crate::document::Clause::summary) and
//! [`Clause::slip`](crate::document::Clause::slip) says. Spaces that do not break stand in the texts as themselves.

mod enhanced;
mod enhanced_azure;
mod general;
mod multi_country;
mod proactive;
mod reactive;
mod terms;

#[cfg(test)]
mod tests;

use crate::document::ClauseId;

/// What the clause says: one short line without a final period.
pub(in crate::report) const fn summary(clause: ClauseId) -> &'static str {
    words(clause).summary
}

/// What the source misprints there, and how it is read: a predicate of which the source is the subject.
pub(in crate::report) const fn slip(clause: ClauseId) -> Option<&'static str> {
    words(clause).slip
}

const fn words(clause: ClauseId) -> &'static Words {
    &clause.row_in(&PARTS).1
}

struct Words {
    summary: &'static str,
    slip: Option<&'static str>,
}

/// The parts, in the order of the document, as those of the clauses.
const PARTS: [&[(ClauseId, Words)]; 7] = [
    general::WORDS,
    proactive::WORDS,
    reactive::WORDS,
    enhanced::WORDS,
    enhanced_azure::WORDS,
    multi_country::WORDS,
    terms::WORDS,
];

const _: () = ClauseId::assert_each_has_a_row(&PARTS);

/// A slip is told in both languages, or in neither.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "computed when it is compiled"
)]
const _: () = {
    let mut part = 0;
    while part < PARTS.len() {
        let mut row = 0;
        while row < PARTS[part].len() {
            let (clause, words) = &PARTS[part][row];
            assert!(
                clause.clause().slip().is_some() == words.slip.is_some(),
                "a slip is told in both languages"
            );
            row += 1;
        }
        part += 1;
    }
};

/// Turns the rows of one part into words: `CLAUSE, "summary";`, with `slip "…"` where the source has one.
macro_rules! french {
    ($( $clause:ident, $summary:literal $(slip $slip:literal)?; )+) => {
        pub(super) const WORDS: &[(crate::document::ClauseId, super::Words)] = &[$(
            (
                crate::document::clauses::$clause,
                super::Words {
                    summary: $summary,
                    slip: super::french!(@slip $($slip)?),
                },
            ),
        )+];
    };
    (@slip $slip:literal) => { Some($slip) };
    (@slip) => { None };
}
use french;
