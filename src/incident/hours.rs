//! When something is worked on.

use alloc::sync::Arc;

use chrono::{DateTime, Utc};

use super::clocks::Clocks;
use crate::{
    calendar::{BusinessCalendar, OpenTime},
    data::datum,
    decision::QuestionError,
    document::{ClauseId, Clock, IfAny, Source},
    limits::{StatedHours, stated_hours},
    response::{clauses_at, incident_hours, local_hours},
};

datum! {
    /// When something is worked on: around the clock, or in business hours; and whether now.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct WorkingHours {
        /// Around the clock, or in business hours.
        pub clock: Clock,
        /// The clause that states them.
        pub clause: ClauseId,
        /// The id of the amendment that takes the place of the clause, where one does.
        pub amendment: Option<Arc<str>>,
        /// Whether it is worked on at the instant as of which the incident is described.
        pub open: bool,
        /// When that changes next: the closing or the opening. None if it never does, as far as the calendar goes.
        pub changes_at: Option<DateTime<Utc>>,
    }
}

impl WorkingHours {
    pub(super) const fn around_the_clock(clause: ClauseId) -> Self {
        Self {
            clause,
            amendment: None,
            clock: Clock::Elapsed,
            open: true,
            changes_at: None,
        }
    }

    /// Whether they are business hours.
    pub(super) fn are_of_business(&self) -> bool {
        self.clock == Clock::BusinessHours
    }

    /// Whether it is worked on now, and until when that stays so, in business hours.
    pub(super) fn change(&self) -> (IfAny<bool>, IfAny<Option<DateTime<Utc>>>) {
        let counts = self.are_of_business();
        (
            IfAny(counts.then_some(self.open)),
            IfAny(counts.then_some(self.changes_at)),
        )
    }

    /// The clause, or the amendment that takes its place.
    pub(super) fn source(&self) -> Source {
        match &self.amendment {
            Some(id) => Source::Amendment {
                id: id.clone(),
                replaces: self.clause,
            },
            None => Source::Clause(self.clause),
        }
    }
}

impl Clocks<'_> {
    /// The business hours that count, as of now.
    pub(super) fn business_hours(&self, clause: ClauseId) -> Result<WorkingHours, QuestionError> {
        let hours = incident_hours(self.site, self.readings, &mut ());
        self.hours_by(clause, Some(hours.open_time()))
    }

    /// The business hours that the clause states itself, or an amendment of it, as of now.
    pub(super) fn stated_hours(&self, clause: ClauseId) -> Result<WorkingHours, QuestionError> {
        let place = local_hours(self.site, self.readings, &mut ());
        match stated_hours(self.site, place, clause) {
            StatedHours::Own => self.hours_by(clause, Some(place.calendar.open_time())),
            StatedHours::Other(calendar) => {
                let open = calendar.as_ref().map(BusinessCalendar::open_time);
                self.hours_by(clause, open)
            }
        }
    }

    /// The hours of `open`; without any they are never open.
    fn hours_by(
        &self,
        clause: ClauseId,
        open: Option<&OpenTime>,
    ) -> Result<WorkingHours, QuestionError> {
        let is_open = open.map(|open| open.is_open(self.as_of));
        let is_open = is_open
            .transpose()
            .map_err(QuestionError::time("as_of", self.as_of))?;
        let is_open = is_open.unwrap_or(false);
        let change = open.and_then(|open| {
            let change = if is_open {
                open.next_close(self.as_of)
            } else {
                open.next_open(self.as_of)
            };
            change.ok()
        });
        let clauses = clauses_at(self.site, self.as_of, self.readings);
        let amendment = clauses.amendment_of(clause);
        Ok(WorkingHours {
            clause,
            amendment: amendment.map(|amendment| amendment.shared_id().clone()),
            clock: Clock::BusinessHours,
            open: is_open,
            changes_at: change,
        })
    }
}
