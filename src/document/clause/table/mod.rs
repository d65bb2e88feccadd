//! Every clause, in the order of the document: one file for each part of it.

mod enhanced;
mod enhanced_azure;
mod general;
mod multi_country;
mod proactive;
mod reactive;
mod terms;

use super::{Clause, ClauseId};

/// The ids of the clauses: a constant for each, named as the part of its id after the slash.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
///
/// assert_eq!(clauses::SEVB_RESPONSE_2_HOURS.as_str(), "2.2/sevb-response-2-hours");
/// ```
pub mod clauses {
    pub use super::{
        enhanced::ids::*, enhanced_azure::ids::*, general::ids::*, multi_country::ids::*,
        proactive::ids::*, reactive::ids::*, terms::ids::*,
    };
}

/// The parts, in the order of the document: each begins where the one before it ends.
const PARTS: [&[Clause]; 7] = [
    general::CLAUSES,
    proactive::CLAUSES,
    reactive::CLAUSES,
    enhanced::CLAUSES,
    enhanced_azure::CLAUSES,
    multi_country::CLAUSES,
    terms::CLAUSES,
];

/// How many there are.
const COUNT: u16 = terms::END;

const _: () = assert!(COUNT == 520, "the document has 520 clauses");

pub(super) fn all() -> impl Iterator<Item = &'static Clause> {
    PARTS.into_iter().flatten()
}

pub(super) const fn clause(id: ClauseId) -> &'static Clause {
    id.row_in(&PARTS)
}

impl ClauseId {
    /// The row of the clause in a table that has one for each, in the parts of the document: see
    /// [`ClauseId::assert_each_has_a_row`].
    #[allow(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "an id is made for a row of a part, by its place: the loop ends in that part"
    )]
    pub(crate) const fn row_in<T>(self, parts: &'static [&'static [T]]) -> &'static T {
        let (mut part, mut row) = (0, self.0 as usize);
        while row >= parts[part].len() {
            row -= parts[part].len();
            part += 1;
        }
        &parts[part][row]
    }

    /// Fails unless each clause has its row in `parts`, in its place: for a constant, so that it does not compile otherwise.
    #[allow(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "computed when it is compiled"
    )]
    pub(crate) const fn assert_each_has_a_row<T>(parts: &[&[(Self, T)]]) {
        let (mut place, mut part) = (0, 0);
        while part < parts.len() {
            let mut row = 0;
            while row < parts[part].len() {
                assert!(
                    parts[part][row].0.0 == place,
                    "rows stand in the order of clauses"
                );
                (place, row) = (place + 1, row + 1);
            }
            part += 1;
        }
        assert!(place == COUNT, "each clause has a row");
    }
}

/// Turns the rows of one part into its clauses and their ids. `after` names the place at which the part before it ends.
///
/// A row is `NAME = "id", Kind, Computability, Home(what), "summary"`, and `slip "…"` where the source has one. The home
/// `Modelled(model, family)` names the rules that are to come.
macro_rules! clause_rows {
    (
        after $first:expr;
        $(
            $section:literal {
                $(
                    $name:ident = $id:literal, $kind:ident, $computability:ident,
                    $home:ident($($what:ident),+),
                    $summary:literal $(slip $slip:literal)?;
                )+
            }
        )+
    ) => {
        use crate::document::{
            Computability,
            clause::{Clause, ClauseKind, table::clause_rows},
        };

        #[derive(Clone, Copy)]
        #[allow(
            non_camel_case_types,
            clippy::upper_case_acronyms,
            reason = "each row shares its name with its constant"
        )]
        enum Row {
            $( $( $name, )+ )+
            End,
        }

        const FIRST: u16 = $first;

        /// The place after the last row.
        pub(super) const END: u16 = FIRST + Row::End as u16;

        pub(super) const CLAUSES: &[Clause] = &[$( $(
            Clause {
                id: ids::$name,
                text: $id,
                section: $section,
                kind: ClauseKind::$kind,
                computability: Computability::$computability,
                home: clause_rows!(@home $home($($what),+)),
                summary: $summary,
                slip: clause_rows!(@slip $($slip)?),
            },
        )+ )+];

        #[allow(unreachable_pub, reason = "the constants are re-exported as `document::clauses`")]
        pub mod ids {
            use super::{FIRST, Row};
            use crate::document::ClauseId;

            $( $(
                #[doc = concat!("`", $id, "`: ", $summary, ".")]
                pub const $name: ClauseId = ClauseId::at(FIRST + Row::$name as u16);
            )+ )+
        }

        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$( $( stringify!($name), )+ )+];
    };
    (@home Computed($rule:ident)) => {
        $crate::document::Home::Computed($crate::document::RuleId::$rule)
    };
    (@home Checked($check:ident)) => {
        $crate::document::Home::Checked($crate::document::CheckId::$check)
    };
    (@home Modelled($model:ident)) => {
        $crate::document::Home::Modelled {
            model: $crate::document::Model::$model,
            to_come: None,
        }
    };
    (@home Modelled($model:ident, $family:ident)) => {
        $crate::document::Home::Modelled {
            model: $crate::document::Model::$model,
            to_come: Some($crate::document::RuleFamily::$family),
        }
    };
    (@home Informative($reason:ident)) => {
        $crate::document::Home::Informative($crate::document::Reason::$reason)
    };
    (@slip $slip:literal) => { Some($slip) };
    (@slip) => { None };
}
use clause_rows;

#[cfg(test)]
mod tests;
