//! When a first response is due by a commitment.

use chrono::{DateTime, Utc};

use super::{
    Commitment, Promise,
    running::{Change, runs, target},
    target::{Target, clauses_at, response_clock},
};
use crate::{
    decision::{QuestionError, Step, Trace},
    document::{
        BusinessTimeRule, ClauseId, Clock, LocalHours, Reading, Readings, ResponseRow,
        ResponseRule, clauses,
    },
    order::{ClausesOn, CountedHours, LocatedCalendar, Site},
};

/// An instant at which a clock starts, and the fact that it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub(crate) at: DateTime<Utc>,
    pub(crate) field: &'static str,
    /// The instant that the fact gives, from which the start may be taken.
    pub(crate) given: DateTime<Utc>,
}

/// What the due instants of all commitments have in common.
#[derive(Clone, Copy)]
pub(crate) struct Due<'a> {
    pub(crate) site: Site<'a>,
    pub(crate) start: Start,
    /// What the clauses say of what is due.
    pub(crate) clauses: ClausesOn<'a>,
    pub(crate) by: DueBy<'a>,
    pub(crate) readings: &'a Readings,
}

/// How a due instant is found.
#[derive(Clone, Copy)]
pub(crate) enum DueBy<'a> {
    /// By a clock that runs from the start.
    Clock,
    /// By a clock that has run towards another target until a change.
    Change(&'a Change),
    /// As by a clock that runs from the start, to compare commitments: no step records it.
    Comparison,
}

impl<'a> Due<'a> {
    /// Counted from `start`; where that is not known, from the submission, and to compare commitments alone.
    pub(super) fn from<S>(
        site: Site<'a>,
        incident: &super::Incident<S>,
        start: Option<Start>,
        readings: &'a Readings,
    ) -> Self {
        let submitted = Start {
            at: incident.submitted_at(),
            field: "submitted_at",
            given: incident.submitted_at(),
        };
        let from = start.unwrap_or(submitted);
        Self {
            site,
            start: from,
            clauses: clauses_at(site, from.at, readings),
            by: start.map_or(DueBy::Comparison, |_| DueBy::Clock),
            readings,
        }
    }

    /// When the first response is due by `commitment`.
    pub(super) fn by<T: Trace>(
        self,
        commitment: Commitment,
        target: Target<'_>,
        row: &'static ResponseRow,
        trace: &mut T,
    ) -> Result<Promise, QuestionError> {
        let clock = response_clock(target, row, self.readings, trace);
        let (due, due_latest) = match self.by {
            DueBy::Change(change) => self.after(change, commitment, target, clock, trace)?,
            DueBy::Clock => self.unchanged(target, clock, trace)?,
            DueBy::Comparison => self.unchanged(target, clock, &mut ())?,
        };
        let promise = Promise {
            commitment,
            target: target.within,
            clock,
            due,
            due_latest,
            source: target.source.clone(),
        };
        // Around the clock they differ only where business hours counted before a change.
        let is_told = !matches!(self.by, DueBy::Comparison);
        if is_told && (clock == Clock::BusinessHours || due_latest != Some(due)) {
            trace.record(|| {
                Step::by(
                    target.source,
                    ResponseRule::ResponseDueLatest { due_latest },
                )
            });
        }
        Ok(promise)
    }

    /// The instants at which a clock that runs from the start has reached the target.
    fn unchanged<T: Trace>(
        self,
        target: Target<'_>,
        clock: Clock,
        trace: &mut T,
    ) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>), QuestionError> {
        let start = self.start;
        let (due, due_latest) = match clock {
            Clock::Elapsed => {
                // No instant that a zone serves is beyond what chrono can hold: this one is refused later.
                let due = start.at.checked_add_signed(target.within);
                let due = due.unwrap_or(DateTime::<Utc>::MAX_UTC);
                (due, Some(due))
            }
            Clock::BusinessHours => {
                let hours = incident_hours(self.site, self.readings, trace);
                hours
                    .open_time()
                    .add_both(start.at, target.within)
                    .map_err(QuestionError::time(start.field, start.given))?
            }
        };
        trace.record(|| {
            let rule = ResponseRule::ResponseDue {
                starts_at: start.at,
                target: target.within,
                due,
            };
            Step::by(target.source, rule)
        });
        Ok((due, due_latest))
    }

    /// The instants at which the clock of `commitment` that ran before the change has reached the target.
    fn after<T: Trace>(
        self,
        change: &Change,
        commitment: Commitment,
        by: Target<'_>,
        clock: Clock,
        trace: &mut T,
    ) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>), QuestionError> {
        if clock == Clock::BusinessHours {
            incident_hours(self.site, self.readings, trace);
        }
        let running = target(by.within, runs(clock, self.site, self.readings))?;
        let before = change.before(commitment);
        let site = self.site.at(change.severity);
        let before = before.map(|before| before.running(site, self.readings));
        change.due(
            self.start.at,
            before.transpose()?,
            running,
            self.readings,
            trace,
        )
    }
}

/// The business hours that count for the incident of `site`: those that the order has for such incidents, or those of a place.
pub(crate) fn incident_hours<'a, T: Trace>(
    site: Site<'a>,
    readings: &Readings,
    trace: &mut T,
) -> CountedHours<'a> {
    let Some((of, hours)) = site.counted else {
        return CountedHours::One(local_hours(site, readings, trace));
    };
    trace.record(|| of.step());
    hours.record(trace);
    hours
}

/// The place whose business hours count for a severity.
pub(crate) fn local_hours<'a, T: Trace>(
    site: Site<'a>,
    readings: &Readings,
    trace: &mut T,
) -> &'a LocatedCalendar {
    local_hours_of(&[clauses::FN4_BUSINESS_HOURS], site, readings, trace)
}

/// The place whose business hours count for what `clauses` have done in them.
pub(crate) fn local_hours_of<'a, T: Trace>(
    clauses: &[ClauseId],
    site: Site<'a>,
    readings: &Readings,
    trace: &mut T,
) -> &'a LocatedCalendar {
    let place = place_of_hours(site, readings);
    trace.record(|| {
        let rule = BusinessTimeRule::LocalHours {
            reading: readings.time.local_hours,
            location: place.id.clone(),
        };
        Step::by(LocalHours::ID, rule).on(clauses)
    });
    place.note_use(trace);
    place.record_business_hours(trace);
    place
}

/// The place whose business hours count at `site`.
pub(crate) const fn place_of_hours<'a>(site: Site<'a>, readings: &Readings) -> &'a LocatedCalendar {
    match readings.time.local_hours {
        LocalHours::SupportLocation => site.support,
        LocalHours::Host => site.host,
    }
}
