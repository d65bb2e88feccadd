//! Which commitments hold while a severity does.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{channel::portal_asked, clocks::Clocks, starts::Starts, told::SeverityStretch};
use crate::{
    decision::{QuestionError, Trace, Undetermined},
    document::{Product, Readings, Severity},
    response::{
        Commitment, CommitmentSet, Commitments, Due, DueBy, Incident, Offerings, Promise, Start,
        base_target, incident_hours, record_governing,
    },
};

/// A stretch of one severity, and the commitments that hold in it. Where the clock starts again in it under other clauses, there are two.
pub(super) struct Phase {
    pub(super) stretch: SeverityStretch,
    /// From when on its severity has held.
    pub(super) severity_since: DateTime<Utc>,
    commitments: Commitments,
    /// The one that governs the first response, if any has a target.
    pub(super) governing: Option<Promise>,
    /// Whether what each commitment brings beside its response time holds.
    brought: [bool; Commitment::ALL.len()],
}

impl Phase {
    /// Those of the commitments that hold, the governing one first.
    pub(super) fn candidates(&self) -> impl Iterator<Item = &Promise> {
        let governing = self.governing.as_ref();
        let others = governing.map(|governing| self.commitments.others(governing));
        governing.into_iter().chain(others.into_iter().flatten())
    }

    /// What `commitment` owes, or where it has no time, the commitment that governs.
    pub(super) fn owed_by(&self, commitment: Commitment) -> Option<&Promise> {
        let mut held = self.commitments.held();
        let own = held.find(|one| one.commitment == commitment);
        own.or(self.governing.as_ref())
    }

    /// Whether `commitment` has a time in it.
    pub(super) fn holds(&self, commitment: Commitment) -> bool {
        self.commitments.holds(commitment)
    }

    /// Whether what `commitment` brings beside its response time holds.
    pub(super) fn has(&self, commitment: Commitment) -> bool {
        let brought = self.brought.get(commitment as usize);
        brought.copied().unwrap_or_default()
    }
}

/// The phases of the incident, or the facts without which they cannot be told. `start` is when the clock of the first response
/// starts, if it has.
pub(super) fn phases<T: Trace>(
    incident: &Incident,
    start: Option<Start>,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Result<Vec<Phase>, Undetermined>, QuestionError> {
    let (site, readings) = (clocks.site, clocks.readings);
    // What an offering asks for beside the severity is the same at each.
    let offerings = Offerings::covering(site, incident, readings, trace)?;
    let severities = &clocks.told.severities;
    if let Some(missing) = missing(&offerings, severities, incident, readings) {
        if matches!(incident.product(), Product::Azure { .. }) {
            trace.record(|| portal_asked(incident, None, readings));
        }
        return Ok(Err(missing));
    }
    let starts = Starts::of(start.map(|start| start.at), clocks.told, readings);
    let stretches = starts.divide(severities, site, readings);
    let mut phases: Vec<Phase> = Vec::with_capacity(stretches.len());
    let mut counted = None;
    for stretch in &stretches {
        let incident = incident.clone().with_severity(stretch.severity);
        let clauses = starts.clauses(stretch, site, readings);
        let base = base_target(clauses, &incident, readings, trace);
        let is_first = phases.is_empty();
        let site = site.at(stretch.severity);
        let hours = site.counted.map(|(of, _)| of);
        // Of the first the clock tells.
        if !is_first && counted != hours {
            incident_hours(site, readings, trace);
        }
        counted = hours;
        let due = Due {
            site,
            start: Start {
                at: start.map_or(stretch.from, |start| start.at.max(stretch.from)),
                field: "as_of",
                given: clocks.as_of,
            },
            clauses,
            // A clock that has not started, or that has run before, is due otherwise.
            by: if is_first && start.is_some() {
                DueBy::Clock
            } else {
                DueBy::Comparison
            },
            readings,
        };
        let commitments = offerings.commitments(due, &incident, base, trace)?;
        let before = phases
            .last()
            .filter(|before| before.stretch.severity == stretch.severity);
        phases.push(Phase {
            stretch: *stretch,
            severity_since: before.map_or(stretch.from, |before| before.severity_since),
            governing: commitments.governing(readings.response.overlapping_offers),
            commitments,
            brought: brought(&offerings, stretch.severity),
        });
        if !is_first {
            compare_as_run(&mut phases, start, clocks)?;
        }
        if let Some(phase) = phases.last() {
            let since = (!is_first).then_some(stretch.from);
            record_governing(
                &phase.commitments,
                phase.governing.as_ref(),
                since,
                readings,
                trace,
            );
        }
    }
    Ok(Ok(phases))
}

/// The facts on which an offering hangs that would bring something at one of the severities.
fn missing(
    offerings: &Offerings,
    severities: &[SeverityStretch],
    incident: &Incident,
    readings: &Readings,
) -> Option<Undetermined> {
    let at_any = |does: fn(Commitment, Severity) -> bool| {
        let all = offerings.iter().map(|(commitment, _)| commitment);
        let some = all.filter(|commitment| {
            let mut severities = severities.iter();
            severities.any(|stretch| does(*commitment, stretch.severity))
        });
        some.fold(CommitmentSet::default(), CommitmentSet::with)
    };
    let bringing = at_any(brings);
    let with_times = at_any(|commitment, severity| commitment.table().row(severity).is_some());
    // An answer tells of each that holds.
    let mut missing = offerings.deciding(|covering| {
        (
            covering.all.and(bringing),
            covering.with_times.and(with_times),
        )
    });
    let reading = readings.response.online_services_channel;
    let asks_for_portal = reading.asks_for_portal(incident.cloud_administrator());
    if asks_for_portal.is_none() && matches!(incident.product(), Product::Azure { .. }) {
        missing.add("cloud_administrator");
    }
    (!missing.names().is_empty()).then_some(missing)
}

/// Whether what each commitment brings beside its response time holds.
fn brought(offerings: &Offerings, severity: Severity) -> [bool; Commitment::ALL.len()] {
    let mut brought = [false; Commitment::ALL.len()];
    let covering = offerings.iter().map(|(commitment, _)| commitment);
    for commitment in covering.chain([Commitment::Base]) {
        if let Some(place) = brought.get_mut(commitment as usize) {
            *place = brings(commitment, severity);
        }
    }
    brought
}

/// Whether `commitment` brings anything at `severity`: UER is for those of its table alone, of the others the document says what they
/// bring beside their tables for any.
fn brings(commitment: Commitment, severity: Severity) -> bool {
    commitment != Commitment::UnifiedEnhancedResponse || commitment.table().row(severity).is_some()
}

/// Which commitment governs in the last phase: where several hold, that depends on how the clock of each has run so far.
fn compare_as_run(
    phases: &mut [Phase],
    start: Option<Start>,
    clocks: &Clocks<'_>,
) -> Result<(), QuestionError> {
    let Some(last) = phases
        .last()
        .filter(|last| last.commitments.held().count() > 1)
    else {
        return Ok(());
    };
    let (from, commitments) = (last.stretch.from, last.commitments.clone());
    let as_of_change = Clocks {
        as_of: from,
        ..*clocks
    };
    let start = start.map(|start| start.at);
    let commitments = commitments.due_as(|promise| {
        let run = as_of_change.response(phases, promise, start, None)?;
        Ok(run.deadline.due_if_resumed.unwrap_or(promise.due))
    })?;
    if let Some(last) = phases.last_mut() {
        last.governing = commitments.governing(clocks.readings.response.overlapping_offers);
        last.commitments = commitments;
    }
    Ok(())
}
