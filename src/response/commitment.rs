//! The commitments that may govern a first response.

use chrono::{DateTime, TimeDelta, Utc};

use crate::document::{ClauseId, Clock, Source};

pub use crate::document::vocabulary::response::Commitment;

/// A commitment that holds for an incident, and when its first response is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Candidate {
    pub(super) commitment: Commitment,
    pub(super) target: TimeDelta,
    pub(super) clock: Clock,
    pub(super) due: DateTime<Utc>,
    pub(super) due_latest: Option<DateTime<Utc>>,
    pub(super) source: Source,
}

impl Candidate {
    /// Whose commitment it is.
    #[must_use]
    pub const fn commitment(&self) -> Commitment {
        self.commitment
    }

    /// The clause that states its target, or that an amendment of the order replaces.
    #[must_use]
    pub const fn clause(&self) -> Option<ClauseId> {
        self.source.clause()
    }

    /// The id of the amendment that takes the place of the clause, where one does.
    #[must_use]
    pub fn amendment(&self) -> Option<&str> {
        match &self.source {
            Source::Amendment { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The time within which the response is to come.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.target
    }

    /// What that time is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// The first instant by which the target has passed; on an exact fit, a closing.
    #[must_use]
    pub const fn due(&self) -> DateTime<Utc> {
        self.due
    }

    /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
    /// lies beyond the calendar.
    #[must_use]
    pub const fn due_latest(&self) -> Option<DateTime<Utc>> {
        self.due_latest
    }
}
