//! When something is worked on.

use chrono::{DateTime, Utc};

use super::clocks::Clocks;
use crate::{
    decision::Error,
    document::{ClauseId, Clock},
    response::local_hours,
};

/// When something is worked on: around the clock, or in business hours; and whether now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkingHours {
    clause: ClauseId,
    clock: Clock,
    is_open: bool,
    changes_at: Option<DateTime<Utc>>,
}

impl WorkingHours {
    pub(super) const fn around_the_clock(clause: ClauseId) -> Self {
        Self {
            clause,
            clock: Clock::Elapsed,
            is_open: true,
            changes_at: None,
        }
    }

    /// The clause that states them.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }

    /// Around the clock, or in business hours.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// Whether it is worked on at the instant as of which the incident is told.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.is_open
    }

    /// When that changes next: the closing or the opening. None if it never does, as far as the calendar goes.
    #[must_use]
    pub const fn changes_at(&self) -> Option<DateTime<Utc>> {
        self.changes_at
    }
}

impl Clocks<'_> {
    /// The business hours that count, as of now.
    pub(super) fn business_hours(&self, clause: ClauseId) -> Result<WorkingHours, Error> {
        let calendar = &local_hours(self.site, self.readings, &mut ()).calendar;
        let is_open = calendar.is_open(self.as_of).map_err(Error::time("as_of"))?;
        let change = if is_open {
            calendar.next_close(self.as_of)
        } else {
            calendar.next_open(self.as_of)
        };
        Ok(WorkingHours {
            clause,
            clock: Clock::BusinessHours,
            is_open,
            changes_at: change.ok(),
        })
    }
}
