//! When the clock of what an incident is owed starts, and starts again.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::told::{SeverityStretch, Told, Trigger};
use crate::{
    document::{Amendable, ClosedTime, Readings},
    incident::IncidentEventName,
    order::{ClausesOn, Site},
    response::{clauses_at, starts_at},
};

const AGREED: Trigger = Trigger::Event(IncidentEventName::SeverityAgreed);

/// What the time of a first response depends on.
const OF_RESPONSES: [Amendable; 2] = [Amendable::ResponseTarget, Amendable::Exclusions];

/// The starts of the clock of the first response: the first, and by one reading that at each reopening before the response.
pub(super) struct Starts {
    first: Option<DateTime<Utc>>,
    again: Vec<DateTime<Utc>>,
}

impl Starts {
    /// The starts of a clock that first started at `first`, if it has.
    pub(super) fn of(first: Option<DateTime<Utc>>, told: &Told<'_>, readings: &Readings) -> Self {
        let starts_again = readings.response.closed_time == ClosedTime::StartsAgain;
        let closures = told.closures.iter().filter(|_| starts_again);
        let again = closures.filter_map(|closure| {
            let (stopped_at, end) = (closure.from.max(first?), closure.until?);
            let is_undone = |done: DateTime<Utc>| stopped_at < done && end <= done;
            (stopped_at < end && told.responded_at.is_none_or(is_undone)).then_some(end)
        });
        Self {
            first,
            again: again.collect(),
        }
    }

    /// What the clauses say of what holds in `stretch`: as of the start of its clock. A severity that is agreed takes the place of the one
    /// that was submitted, from the start.
    pub(super) fn clauses<'a>(
        &self,
        stretch: &SeverityStretch,
        site: Site<'a>,
        readings: &Readings,
    ) -> ClausesOn<'a> {
        let since = stretch.from;
        let earlier = self.again.iter().rev().find(|at| **at <= since);
        let at = match earlier.copied().or(self.first) {
            Some(start) if stretch.began_by == AGREED => start,
            Some(start) => starts_at(start, since, readings),
            None => since,
        };
        clauses_at(site, at, readings)
    }

    /// The stretches of `severities`, each divided where the clock starts again and the clauses say something else than before.
    pub(super) fn divide(
        &self,
        severities: &[SeverityStretch],
        site: Site<'_>,
        readings: &Readings,
    ) -> Vec<SeverityStretch> {
        let mut divided = Vec::with_capacity(severities.len());
        for severity in severities {
            let mut stretch = *severity;
            for at in &self.again {
                let is_within = stretch.from < *at && severity.until.is_none_or(|end| *at < end);
                let again = SeverityStretch {
                    from: *at,
                    began_by: Trigger::Event(IncidentEventName::Reopened),
                    ..stretch
                };
                let [before, after] =
                    [stretch, again].map(|one| self.clauses(&one, site, readings));
                if is_within && !after.are_as(before, &OF_RESPONSES) {
                    stretch.until = Some(*at);
                    divided.push(stretch);
                    stretch = again;
                }
            }
            divided.push(stretch);
        }
        divided
    }
}
