//! Where a clause lives: in a rule, in a check, in data, or nowhere, with the reason.

use crate::document::{CheckId, RuleId, names::named};

/// Where a clause lives in this library.
///
/// # Example
///
/// ```
/// use unified_support::document::{Clause, Home, Reason, clauses};
///
/// let summary = clauses::DOCUMENT_PURPOSE.clause();
/// assert_eq!(*summary.home(), Home::Informative(Reason::Description));
///
/// // Whatever a program could decide by is computed, checked or there as data.
/// let nowhere = |clause: &&Clause| matches!(clause.home(), Home::Informative(_));
/// let computable = Clause::all().filter(|clause| clause.computability().as_str() == "yes");
/// assert_eq!(computable.filter(nowhere).count(), 0);
/// ```
///
/// The page [coverage](mod@crate::manual::coverage) counts the clauses by their homes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "what accounts for every clause must handle every home: a new one must break it"
)]
pub enum Home {
    /// The steps of this rule cite it.
    Computed(RuleId),
    /// The findings of this check, in the review of an order, cite it.
    Checked(CheckId),
    /// It stands as data, for programs to read.
    Modelled {
        /// Where.
        model: Model,
        /// The family of rules that does not decide by it yet, and will.
        to_come: Option<RuleFamily>,
    },
    /// It only informs.
    Informative(Reason),
}

impl Home {
    /// Its kind, without what it holds.
    #[must_use]
    pub const fn kind(&self) -> HomeKind {
        match self {
            Self::Computed(_) => HomeKind::Computed,
            Self::Checked(_) => HomeKind::Checked,
            Self::Modelled { .. } => HomeKind::Modelled,
            Self::Informative(_) => HomeKind::Informative,
        }
    }

    /// The home's name: `computed`, `checked`, `modelled` or `informative`.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }
}

named! {
    /// What kind of home a clause has.
    HomeKind, a "kind of home";
    /// The steps of a rule cite it.
    Computed = "computed",
    /// The findings of a check cite it.
    Checked = "checked",
    /// It stands as data.
    Modelled = "modelled",
    /// It only informs.
    Informative = "informative",
}

named! {
    /// How far a program can decide by a clause.
    Computability, a "computability";
    /// Wholly.
    Yes = "yes",
    /// In part: it rests on facts that the document does not give, or leaves room.
    Partly = "partly",
    /// Not at all.
    No = "no",
}

named! {
    /// The data in which a clause stands.
    Model, a "model";
    /// The catalogue: [`Service`](crate::document::Service) and its terms.
    Catalogue = "catalogue",
    /// The severity tables: [`ResponseRow`](crate::document::ResponseRow).
    SeverityTables = "severity_tables",
    /// The duties of both sides: [`Duty`](crate::document::Duty).
    Duties = "duties",
    /// The figures: [`figures`](mod@crate::document::figures).
    Figures = "figures",
    /// The lists of the text: [`lists`](mod@crate::document::lists).
    Lists = "lists",
    /// The terms that the document defines: [`glossary`](mod@crate::document::glossary).
    Glossary = "glossary",
    /// The choices that the document leaves open: [`Readings`](crate::document::Readings).
    Readings = "readings",
    /// The order: what is written in it, by [`contents`](crate::order::contents).
    Order = "order",
}

named! {
    /// Why a clause only informs.
    Reason, a "reason";
    /// It says what a service or a term is, or how statements fit together.
    Description = "description",
    /// Microsoft may do it and need not.
    Discretion = "discretion",
    /// How a party is to behave, without a date, a number or a choice to check.
    Conduct = "conduct",
    /// It rests on a list, a price or a number that the document does not give.
    NotStated = "not_stated",
    /// The source lost a text there.
    Gap = "gap",
}

named! {
    /// A family of rules.
    RuleFamily, a "family of rules";
    /// What is owed in response to an incident, and when.
    Response = "response",
    /// Fees, allowances and credits.
    Fees = "fees",
    /// Dates, windows and numbers.
    Limits = "limits",
}
