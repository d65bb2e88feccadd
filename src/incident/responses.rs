//! The first call response in the course of an incident, by each commitment.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, FixedOffset, Utc};

use super::{
    clocks::{Clocks, since_agreed},
    phase::Phase,
    standing::{Deadline, Standing},
    threshold::Watched,
    told::Told,
};
use crate::{
    data::datum,
    decision::{QuestionError, Step, Trace},
    document::{ClauseId, IfAny, IncidentRule, LateAfter, Reading, Readings, Source},
    response::{Commitment, Promise, local_answer},
};

datum! {
    /// The first call response by one commitment, in the course of an incident.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ResponseCourse {
        /// Whose commitment it is.
        pub commitment: Commitment,
        /// The clause that states its target, or that an amendment of the order replaces.
        pub clause: Option<ClauseId>,
        /// The id of the amendment that takes the place of the clause, where one does.
        pub amendment: Option<Arc<str>>,
        /// How it stands.
        pub standing: Standing = flat,
        /// When it is due on the support location's wall clock: none as for [`Deadline::due`].
        pub due_local: Option<DateTime<FixedOffset>>,
        /// Its target, and how its clock stands. What it missed before stays in the record: its own targets, where the commitment
        /// held, and where it did not, those of the one that governed.
        pub deadline: Deadline,
    }
}

/// The first response by each commitment that holds, and by each that held and holds no more; and which of them came in time.
pub(super) fn responses<T: Trace>(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<(Vec<ResponseCourse>, Vec<ResponseCourse>), QuestionError> {
    let held = held_responses(phases, start, clocks)?;
    let ended = ended_responses(phases, start, clocks)?;
    for response in held.iter().chain(&ended) {
        response.record_elapsed(trace);
        Watched::Response(response.commitment).record(&response.deadline.thresholds, trace);
    }
    let (governing, others) = match held.split_first() {
        Some((governing, others)) => (Some(governing), others),
        None => (None, held.as_slice()),
    };
    if let Some(governing) = governing {
        governing.record_limit(clocks.readings, trace);
        governing.record_missed(false, phases, trace);
        governing.record_in_time(trace);
    }
    for other in others.iter().chain(&ended) {
        other.record_missed(true, phases, trace);
    }
    Ok((held, ended))
}

/// The first response by each commitment that holds in the last phase that matters to it, the governing one first.
fn held_responses(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<Vec<ResponseCourse>, QuestionError> {
    let phases = until_answered(phases, start, clocks.told);
    let mut responses = Vec::new();
    for promise in phases.last().into_iter().flat_map(Phase::candidates) {
        responses.push(response(phases, promise, start, None, clocks)?);
    }
    if let Some((_, others)) = responses.split_first_mut() {
        others.sort_by_key(|other| (other.deadline.due, other.commitment));
    }
    Ok(responses)
}

/// The first response by each commitment that held in an earlier phase that matters to it, and not in the last.
fn ended_responses(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<Vec<ResponseCourse>, QuestionError> {
    let phases = since_agreed(until_answered(phases, start, clocks.told));
    let mut responses = Vec::new();
    for commitment in Commitment::ALL {
        let held = phases.iter().rposition(|one| one.holds(*commitment));
        let Some((until, next)) =
            held.and_then(|last| phases.split_at_checked(last.saturating_add(1)))
        else {
            continue;
        };
        let promise = until.last().and_then(|one| one.owed_by(*commitment));
        if let (Some(promise), [next, ..]) = (promise, next) {
            let ended_at = Some(next.stretch.from);
            responses.push(response(until, promise, start, ended_at, clocks)?);
        }
    }
    Ok(responses)
}

/// The first response by the commitment of `promise`, which holds in the last of `phases`, or held until `ended_at`.
fn response(
    phases: &[Phase],
    promise: &Promise,
    start: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<ResponseCourse, QuestionError> {
    let run = clocks.response(phases, promise, start, ended_at)?;
    let due_local = match run.deadline.due {
        Some(due) => {
            let local = local_answer(clocks.site.support, due);
            Some(local.map_err(QuestionError::time("as_of", clocks.as_of))?)
        }
        None => None,
    };
    let responded_at = clocks.told.responded_at;
    let in_time = responded_at.filter(|at| ended_at.is_none_or(|end| *at < end));
    let over_at = ended_at.or_else(|| clocks.told.closed_at());
    Ok(ResponseCourse {
        commitment: promise.commitment,
        clause: promise.clause(),
        amendment: promise.amendment(),
        standing: run.standing(in_time, over_at).done_late(responded_at),
        due_local,
        deadline: run.deadline,
    })
}

/// The phases until the clock of the first response stopped: what a later severity would have asked for does not matter.
fn until_answered<'p>(
    phases: &'p [Phase],
    start: Option<DateTime<Utc>>,
    told: &Told<'_>,
) -> &'p [Phase] {
    let Some(responded_at) = told.responded_at else {
        return phases;
    };
    let stopped_at = start.map_or(responded_at, |start| responded_at.max(start));
    let later = phases.partition_point(|phase| phase.stretch.from <= stopped_at);
    phases.get(..later).unwrap_or(phases)
}

impl ResponseCourse {
    /// How far a clock of the first response has run.
    fn record_elapsed<T: Trace>(&self, trace: &mut T) {
        let deadline = &self.deadline;
        trace.record(|| {
            let rule = IncidentRule::ResponseElapsed {
                commitment: self.commitment,
                target: deadline.target,
                elapsed: deadline.elapsed,
                paused: deadline.paused,
                remaining: deadline.remaining,
                due: deadline.due,
            };
            Step::by(Source::Given, rule)
        });
    }

    /// Which of two instants is the limit, where both satisfy the target.
    fn record_limit<T: Trace>(&self, readings: &Readings, trace: &mut T) {
        let deadline = &self.deadline;
        let both = deadline.due.zip(deadline.due_latest);
        if let Some((due, due_latest)) = both.filter(|(due, latest)| due != latest) {
            let reading = readings.response.late_after;
            trace.record(|| {
                let rule = IncidentRule::LateAfter {
                    reading,
                    due,
                    due_latest,
                };
                Step::by(LateAfter::ID, rule)
            });
        }
    }

    /// The targets that were missed, be it the present one or one before: each by the clause that stated it then. Where the commitment had
    /// none, that of the one that governed was missed, unless only `own` ones are told.
    fn record_missed<T: Trace>(&self, own: bool, phases: &[Phase], trace: &mut T) {
        for breach in &self.deadline.missed {
            let begun = phases.partition_point(|phase| phase.stretch.from <= breach.found_at);
            let phase = phases.get(..begun).and_then(<[Phase]>::last);
            let owed = phase.and_then(|phase| phase.owed_by(self.commitment));
            let (commitment, source) = match owed {
                Some(owed) => (owed.commitment, owed.source.clone()),
                None => (self.commitment, self.source()),
            };
            if own && commitment != self.commitment {
                continue;
            }
            trace.record(|| {
                let rule = IncidentRule::ResponseInTime {
                    holds: false,
                    commitment,
                    target: breach.target,
                    elapsed: IfAny(None),
                    at: IfAny(None),
                    since: IfAny(Some(breach.since)),
                };
                Step::by(source, rule)
            });
        }
    }

    /// That the first response was given in time, if it was.
    fn record_in_time<T: Trace>(&self, trace: &mut T) {
        let deadline = &self.deadline;
        if let Standing::Met { at } = self.standing {
            trace.record(|| {
                let rule = IncidentRule::ResponseInTime {
                    holds: true,
                    commitment: self.commitment,
                    target: deadline.target,
                    elapsed: IfAny(Some(deadline.elapsed)),
                    at: IfAny(Some(at)),
                    since: IfAny(None),
                };
                Step::by(self.source(), rule)
            });
        }
    }

    /// The clause that states the target, or the amendment that takes its place.
    fn source(&self) -> Source {
        match (self.clause, &self.amendment) {
            (Some(replaces), Some(id)) => Source::Amendment {
                id: id.clone(),
                replaces,
            },
            (Some(clause), None) => Source::Clause(clause),
            (None, _) => Source::Given,
        }
    }
}
