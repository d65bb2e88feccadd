//! Values that carry their source.

use alloc::sync::Arc;
use core::fmt;

use super::{ClauseId, ReadingId};

/// Where a value comes from.
///
/// # Example
///
/// ```
/// use unified_support::document::{Source, clauses};
///
/// let replaced = clauses::SEVB_RESPONSE_2_HOURS;
/// let source = Source::Amendment { id: "A-7".into(), replaces: replaced };
/// assert_eq!(source.to_string(), "amendment `A-7` to 2.2/sevb-response-2-hours");
/// assert_eq!(source.clause(), Some(replaced));
/// assert_eq!(Source::Given.clause(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "what explains a value must handle every kind of source: a new one must break it"
)]
pub enum Source {
    /// The services description says so.
    Clause(ClauseId),
    /// An amendment to the customer's order says so, in place of a clause.
    Amendment {
        /// The amendment's name in the order.
        id: Arc<str>,
        /// The clause that it replaces.
        replaces: ClauseId,
    },
    /// The document is silent or ambiguous: a chosen reading says so.
    Reading(ReadingId),
    /// The caller gave it: a fact of the question or of the order.
    Given,
    /// A source that a newer version cited and this one does not know; only a step that was read back can have it.
    Unknown,
}

impl From<ClauseId> for Source {
    fn from(clause: ClauseId) -> Self {
        Self::Clause(clause)
    }
}

impl From<ReadingId> for Source {
    fn from(reading: ReadingId) -> Self {
        Self::Reading(reading)
    }
}

impl From<&Self> for Source {
    fn from(source: &Self) -> Self {
        source.clone()
    }
}

impl Source {
    /// The clause it is, or replaces. None for a given value or a reading: [`Step::clauses`](crate::decision::Step::clauses) has
    /// its own.
    #[must_use]
    pub const fn clause(&self) -> Option<ClauseId> {
        match self {
            Self::Clause(id) | Self::Amendment { replaces: id, .. } => Some(*id),
            Self::Reading(_) | Self::Given | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clause(id) => write!(f, "{id}"),
            Self::Amendment { id, replaces } => write!(f, "amendment `{id}` to {replaces}"),
            Self::Reading(id) => write!(f, "reading `{id}`"),
            Self::Given => f.write_str("given"),
            Self::Unknown => f.write_str("unknown to this version"),
        }
    }
}

/// A value together with its [`Source`]: every figure of the document is one.
///
/// # Example
///
/// ```
/// use unified_support::document::{Cited, Source, clauses};
///
/// let hours = Cited::clause(6, clauses::ADVISORY_SIX_HOUR_CAP);
/// assert_eq!(*hours.value(), 6);
/// assert_eq!(*hours.source(), Source::Clause(clauses::ADVISORY_SIX_HOUR_CAP));
/// ```
///
/// # Example: there is none without a source
///
/// ```compile_fail,E0451
/// use unified_support::document::Cited;
///
/// let hours = Cited { value: 6 };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cited<T> {
    value: T,
    source: Source,
}

impl<T> Cited<T> {
    /// `value`, which comes from `source`.
    #[must_use]
    pub const fn new(value: T, source: Source) -> Self {
        Self { value, source }
    }

    /// `value`, which the document's clause `id` states.
    #[must_use]
    pub const fn clause(value: T, id: ClauseId) -> Self {
        Self::new(value, Source::Clause(id))
    }

    /// The value.
    #[must_use]
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// Where it comes from.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }
}
