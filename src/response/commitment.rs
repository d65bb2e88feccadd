//! The commitments that may govern a first response.

use alloc::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    data::datum,
    document::{ClauseId, Clock, Source},
};

pub use crate::document::vocabulary::response::Commitment;

datum! {
    /// A commitment that holds for an incident, and when its first response is due.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Candidate {
        /// Whose commitment it is.
        pub commitment: Commitment,
        /// The time within which the response is to come.
        pub target as "target_seconds": TimeDelta = seconds,
        /// What that time is counted in.
        pub clock: Clock,
        /// The first instant by which the target has passed; on an exact fit, a closing.
        pub due: DateTime<Utc>,
        /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
        /// lies beyond the calendar.
        pub due_latest: Option<DateTime<Utc>>,
        /// The clause that states its target, or that an amendment of the order replaces.
        pub clause: Option<ClauseId>,
        /// The id of the amendment that takes the place of the clause, where one does.
        pub amendment: Option<Arc<str>>,
    }
}

/// A candidate while it is weighed against others.
#[derive(Clone, Debug)]
pub(crate) struct Promise {
    pub(crate) commitment: Commitment,
    pub(crate) target: TimeDelta,
    pub(crate) clock: Clock,
    pub(crate) due: DateTime<Utc>,
    pub(crate) due_latest: Option<DateTime<Utc>>,
    /// What states its target.
    pub(crate) source: Source,
}

impl Promise {
    /// The clause that states its target, or that an amendment of the order replaces.
    pub(crate) const fn clause(&self) -> Option<ClauseId> {
        self.source.clause()
    }

    /// The id of the amendment that takes the place of the clause, where one does.
    pub(crate) fn amendment(&self) -> Option<Arc<str>> {
        match &self.source {
            Source::Amendment { id, .. } => Some(Arc::clone(id)),
            _ => None,
        }
    }

    pub(super) fn candidate(&self) -> Candidate {
        Candidate {
            commitment: self.commitment,
            target: self.target,
            clock: self.clock,
            due: self.due,
            due_latest: self.due_latest,
            clause: self.clause(),
            amendment: self.amendment(),
        }
    }
}
