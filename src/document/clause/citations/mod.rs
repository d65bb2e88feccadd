//! Which rules and checks cite a clause, and a worked example of each.

mod table;

use alloc::{borrow::Cow, vec::Vec};

use super::{ClauseId, Home};
use crate::{
    data::datum,
    document::{CheckId, RuleId, names::named},
};

datum! {
    /// A rule whose steps cite a clause: as the one that they follow, or as one that leaves open what their reading chooses.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CitingRule {
        /// The rule.
        pub rule: RuleId,
        /// The first worked example in which it does; none where it does so in none of them.
        pub example: Option<WorkedExample>,
    }

    /// A check of the review whose findings cite a clause.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CitingCheck {
        /// The check.
        pub check: CheckId,
        /// The first worked example in which it does; none where it does so in none of them.
        pub example: Option<WorkedExample>,
    }

    /// A question of the worked examples, which stand beside the library's source.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub struct WorkedExample {
        /// The file: its questions are asked of the order that stands beside it, or on the page itself.
        pub file: Cow<'static, str>,
        /// The id of the question in it; on the page of codes, the code of its row.
        pub question: Cow<'static, str>,
    }
}

named! {
    /// Why no worked example cites a clause.
    NoExample, a "reason";
    /// It only informs, for the reason that its home has: no rule cites it.
    Informative = "informative",
    /// It stands as data, for programs to read: no rule cites it.
    Data = "data",
    /// Rules or checks may cite it, and none of the worked examples is a case in which one does.
    NoCase = "no_case",
}

impl NoExample {
    /// Why a clause of this home is cited in no example.
    pub(crate) const fn of(home: Home, is_cited: bool) -> Self {
        match home {
            _ if is_cited => Self::NoCase,
            Home::Informative(_) => Self::Informative,
            Home::Modelled { .. } => Self::Data,
            Home::Computed(_) | Home::Checked(_) => Self::NoCase,
        }
    }
}

/// A row of the table: a clause, and what cites it, each with its example.
struct Row {
    clause: ClauseId,
    rules: &'static [(RuleId, Option<Example>)],
    checks: &'static [(CheckId, Option<Example>)],
}

/// A file, and a question in it.
type Example = (&'static str, &'static str);

/// The rules whose steps cite `clause`, in the order of [`RuleId::ALL`].
pub(crate) fn citing_rules(clause: ClauseId) -> Vec<CitingRule> {
    let rules = row(clause).map_or(&[][..], |row| row.rules);
    let rules = rules.iter().map(|(rule, example)| CitingRule {
        rule: *rule,
        example: example.map(WorkedExample::from),
    });
    rules.collect()
}

/// The checks whose findings cite `clause`, in the order of [`CheckId::ALL`].
pub(crate) fn citing_checks(clause: ClauseId) -> Vec<CitingCheck> {
    let checks = row(clause).map_or(&[][..], |row| row.checks);
    let checks = checks.iter().map(|(check, example)| CitingCheck {
        check: *check,
        example: example.map(WorkedExample::from),
    });
    checks.collect()
}

fn row(clause: ClauseId) -> Option<&'static Row> {
    let place = table::ROWS.binary_search_by_key(&clause, |row| row.clause);
    table::ROWS.get(place.ok()?)
}

impl From<Example> for WorkedExample {
    fn from((file, question): Example) -> Self {
        Self {
            file: file.into(),
            question: question.into(),
        }
    }
}

/// Declares the table: of each clause the rules, then the checks, that cite it.
macro_rules! citations {
    (@example) => { None };
    (@example $file:ident $question:literal) => { Some(($file, $question)) };
    ($(
        $clause:ident:
            [$( $rule:ident $($rule_file:ident $rule_question:literal)? ),*]
            [$( $check:ident $($check_file:ident $check_question:literal)? ),*];
    )+) => {
        pub(super) const ROWS: &[super::Row] = &[$(
            super::Row {
                clause: crate::document::clauses::$clause,
                rules: &[$(
                    (
                        crate::document::RuleId::$rule,
                        super::citations!(@example $($rule_file $rule_question)?),
                    ),
                )*],
                checks: &[$(
                    (
                        crate::document::CheckId::$check,
                        super::citations!(@example $($check_file $check_question)?),
                    ),
                )*],
            },
        )+];
    };
}
use citations;
