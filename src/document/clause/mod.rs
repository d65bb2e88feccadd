//! A clause of the services description: where it stands, of what kind it is, what it says in our words, and where it
//! lives in this library.

mod amendable;
mod citations;
#[cfg(feature = "serde")]
mod datum;
mod home;
mod passage;
mod section;
mod table;

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

pub use amendable::Amendable;
pub use citations::{CitingCheck, CitingRule, NoExample, WorkedExample};
pub(crate) use citations::{citing_checks, citing_rules};
pub use home::{Computability, Home, HomeKind, Model, Reason, RuleFamily};
pub use passage::{Derivation, Heading, Passage, Phrase, Printed, Spot};
pub use section::Section;
pub use table::clauses;

use crate::document::names::named;

/// The stable id of a clause, such as `2.2/sevb-response-2-hours`.
///
/// An id exists only for a clause of the table: hold one and it can be looked up without failing. Ids are ordered as
/// their clauses are in the document.
///
/// # Example
///
/// ```
/// use unified_support::document::{ClauseId, clauses};
///
/// let id: ClauseId = "2.2/sevb-response-2-hours".parse()?;
/// assert_eq!(id, clauses::SEVB_RESPONSE_2_HOURS);
/// assert_eq!(id.section(), "2.2 Reactive/Severity table");
/// assert!(id < clauses::CANCELLATION_6_13_DAYS);
/// # Ok::<(), unified_support::document::UnknownClause>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseId(u16);

impl ClauseId {
    /// The id of the clause at `place` in the table.
    const fn at(place: u16) -> Self {
        Self(place)
    }

    /// The id of the clause that is written `text`, if the table has one.
    ///
    /// ```
    /// use unified_support::document::{ClauseId, clauses};
    ///
    /// assert_eq!(ClauseId::find("2.1/flex-annual-basis"), Some(clauses::FLEX_ANNUAL_BASIS));
    /// assert_eq!(ClauseId::find("2.1/FLEX-annual-basis"), None);
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        Clause::all().map(Clause::id).find(|id| id.as_str() == text)
    }

    /// The id as text: the section's number, a slash, a name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.clause().text
    }

    /// The section that the clause stands in: see [`Clause::section`].
    #[must_use]
    pub const fn section(self) -> &'static str {
        self.clause().section
    }

    /// The clause itself.
    #[must_use]
    pub const fn clause(self) -> &'static Clause {
        table::clause(self)
    }
}

impl FromStr for ClauseId {
    type Err = UnknownClause;

    /// Reads an id exactly as [`ClauseId::as_str`] writes it.
    ///
    /// # Errors
    ///
    /// - a text that is no clause's id; the case of letters matters.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::find(text).ok_or_else(|| UnknownClause {
            id: text.to_owned(),
        })
    }
}

impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ClauseId").field(&self.as_str()).finish()
    }
}

/// No clause has this id.
///
/// ```
/// use unified_support::document::ClauseId;
///
/// let error = "9.9/no-such-clause".parse::<ClauseId>().unwrap_err();
/// assert_eq!(error.to_string(), "no clause `9.9/no-such-clause`");
/// assert_eq!(error.id(), "9.9/no-such-clause");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no clause `{id}`")]
pub struct UnknownClause {
    id: String,
}

impl UnknownClause {
    /// The id as it was given.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// One clause of the services description.
///
/// # Example
///
/// ```
/// use unified_support::document::{ClauseKind, clauses};
///
/// let clause = clauses::CANCELLATION_6_13_DAYS.clause();
/// assert_eq!(clause.kind(), ClauseKind::Fee);
/// assert_eq!(clause.section(), "2.5");
/// assert_eq!(clause.summary(), "Cancelling 6 to 13 days ahead costs 50 % of the service price");
/// ```
///
/// # Example: a slip of the source
///
/// ```
/// use unified_support::document::clauses;
///
/// let slip = clauses::UER_SEV1_OTHER_30_MIN.clause().slip().unwrap();
/// assert!(slip.contains("at least"));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Clause {
    id: ClauseId,
    text: &'static str,
    section: &'static str,
    kind: ClauseKind,
    computability: Computability,
    home: Home,
    summary: &'static str,
    slip: Option<&'static str>,
}

impl Clause {
    /// Every clause, in the order of the document.
    ///
    /// ```
    /// use unified_support::document::{Clause, ClauseKind};
    ///
    /// assert_eq!(Clause::all().count(), 520);
    /// let deadlines = Clause::all().filter(|clause| clause.kind() == ClauseKind::Deadline);
    /// assert_eq!(deadlines.count(), 38);
    /// ```
    pub fn all() -> impl Iterator<Item = &'static Self> {
        table::all()
    }

    /// The clause's id.
    #[must_use]
    pub const fn id(&self) -> ClauseId {
        self.id
    }

    /// The section's number and, where it is divided, the heading inside it: `2.5`, `2.2 Reactive/Severity table`.
    #[must_use]
    pub const fn section(&self) -> &'static str {
        self.section
    }

    /// What kind of statement it is.
    #[must_use]
    pub const fn kind(&self) -> ClauseKind {
        self.kind
    }

    /// How far a program can decide by it.
    #[must_use]
    pub const fn computability(&self) -> Computability {
        self.computability
    }

    /// Where it lives in this library.
    #[must_use]
    pub const fn home(&self) -> &Home {
        &self.home
    }

    /// What it says, in our own words: one short line without a final period.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// A slip of the source that could mislead, and what this library takes it to mean; most clauses have none.
    #[must_use]
    pub const fn slip(&self) -> Option<&'static str> {
        self.slip
    }
}

named! {
    /// What kind of statement a clause is.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{ClauseKind, clauses};
    ///
    /// assert_eq!(clauses::FN4_BUSINESS_HOURS.clause().kind(), ClauseKind::BusinessHours);
    /// assert_eq!(ClauseKind::BusinessHours.as_str(), "business_hours");
    /// ```
    ClauseKind, a "kind of clause";
    /// When something is available or worked on.
    BusinessHours = "business_hours",
    /// A limit on an amount, a number or a length.
    Cap = "cap",
    /// A service, feature or value that the document lists.
    Catalogue = "catalogue",
    /// A point in time by which something happens.
    Deadline = "deadline",
    /// What a term means, or how statements fit together.
    Definition = "definition",
    /// How or where a service is delivered, or an incident reported.
    Delivery = "delivery",
    /// What Microsoft may do and need not.
    Discretion = "discretion",
    /// What the customer gets or may do.
    Entitlement = "entitlement",
    /// What is not covered.
    Exclusion = "exclusion",
    /// When something bought is lost or ends.
    Expiry = "expiry",
    /// What something costs, or how it is paid.
    Fee = "fee",
    /// In which languages a service is delivered.
    Language = "language",
    /// What holds for several support locations.
    MultiCountry = "multi_country",
    /// What a party must do.
    Obligation = "obligation",
    /// What must hold before a service can be used.
    Prerequisite = "prerequisite",
}
