//! Values of the document's tables: each with the clause that states it.

use super::{Cited, ClauseId};

/// A value of the document and the clause that states it.
///
/// What a table's cell holds. A [`Cited`] value may come from elsewhere too (an amendment, a reading, the caller);
/// this one is always the document's.
///
/// # Example
///
/// ```
/// use unified_support::document::{Cited, Mark, Service, clauses};
///
/// let mark = Service::Workshops.terms().mark;
/// assert_eq!((mark.value(), mark.clause()), (&Mark::Additional, clauses::CAT_WORKSHOPS));
/// assert_eq!(Cited::from(mark), Cited::clause(Mark::Additional, clauses::CAT_WORKSHOPS));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stated<T> {
    value: T,
    clause: ClauseId,
}

impl<T> Stated<T> {
    pub(super) const fn new(value: T, clause: ClauseId) -> Self {
        Self { value, clause }
    }

    /// The value.
    #[must_use]
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The clause that states it.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }
}

impl<T> From<Stated<T>> for Cited<T> {
    fn from(stated: Stated<T>) -> Self {
        Self::clause(stated.value, stated.clause)
    }
}
