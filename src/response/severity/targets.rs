//! When the first response would be due at each severity.

use chrono::{DateTime, Utc};

use super::Described;
use crate::{
    data::datum,
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace},
    document::{Readings, Severity, SeverityRule, clauses, vocabulary::response::Change},
    order::{ClausesOn, Site},
    response::{
        FirstResponse, Incident,
        due::{Due, DueBy, Start},
        first_response::{not_started, respond, respond_unless},
        governing::{Commitments, Offerings, has_offerings},
        running,
        target::{Target, base_target, clauses_at},
    },
};

datum! {
    /// When the first response to an incident would be due at a severity.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct SeverityTarget {
        /// The severity.
        pub severity: Severity,
        /// Which way the incident's severity would change: from the one that it has now, or else from the one described.
        pub change: Change,
        /// When the first response is due then.
        pub first_response: Outcome<FirstResponse> = flat,
    }
}

/// What the first responses at all severities depend on.
#[derive(Clone)]
pub(super) struct Targets<'a> {
    pub(super) site: Site<'a>,
    pub(super) incident: &'a Incident<Described>,
    pub(super) offerings: Offerings,
    /// None, where it is not known.
    pub(super) start: Option<Start>,
    /// The severity that the incident has now.
    pub(super) now: Severity,
    pub(super) readings: &'a Readings,
}

impl<'a> Targets<'a> {
    /// Those of all severities, the gravest first; the steps tell first of the one that the incident has now.
    pub(super) fn all<T: Trace>(
        &self,
        trace: &mut T,
    ) -> Result<[SeverityTarget; 4], QuestionError> {
        let present = self.first_response(self.now, None, trace)?;
        let granted = self.granted(&self.offerings)?;
        let mut at = |severity| {
            let change = Change::between(self.now, severity);
            let first_response = if change == Change::Same {
                present.clone()
            } else {
                self.record_change(severity, change, trace);
                self.first_response(severity, granted.as_ref(), trace)?
            };
            Ok(SeverityTarget {
                severity,
                change,
                first_response,
            })
        };
        let [one, a, b, c] = Severity::ALL;
        Ok([at(one)?, at(a)?, at(b)?, at(c)?])
    }

    /// The first response at `severity`; where that comes by a change, with what was used before.
    fn first_response<T: Trace>(
        &self,
        severity: Severity,
        change: Option<&running::Change>,
        trace: &mut T,
    ) -> Result<Outcome<FirstResponse>, QuestionError> {
        let Self { site, readings, .. } = *self;
        let incident = self.incident.clone().with_severity(severity);
        let base = base_target(self.clauses(change), &incident, readings, trace);
        if base.is_none() && !has_offerings(site) {
            return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
        }
        let commitments = self.commitments(&self.offerings, &incident, base, change, trace)?;
        let Some(start) = self.start else {
            return Ok(not_started(&commitments, readings, trace));
        };
        let Some(change) = change else {
            return respond(site, &commitments, start, readings, trace);
        };
        // What was used before may depend on the same facts: each set of offerings has a story of its own.
        let missing = self.offerings.deciding(|set| {
            let settled = self.offerings.settled(set);
            self.due_after(&settled, &incident, base)
        });
        let changed = Start {
            at: change.at,
            field: "changed_at",
            given: change.at,
        };
        respond_unless(missing, site, &commitments, changed, readings, trace)
    }

    /// From when to when the first response is due at the severity of `incident`, if the change is granted and `offerings` hold.
    fn due_after(
        &self,
        offerings: &Offerings,
        incident: &Incident,
        base: Option<Target<'_>>,
    ) -> Result<Option<[Option<DateTime<Utc>>; 2]>, QuestionError> {
        let change = self.granted(offerings)?;
        let commitments = self.commitments(offerings, incident, base, change.as_ref(), &mut ())?;
        let governing = commitments.governing(self.readings.response.overlapping_offers);
        Ok(governing.map(|one| [Some(one.due), one.due_latest]))
    }

    /// The commitments of `offerings` at the severity of `incident`; where that comes by a change, with what was used before.
    fn commitments<T: Trace>(
        &self,
        offerings: &Offerings,
        incident: &Incident,
        base: Option<Target<'_>>,
        change: Option<&running::Change>,
        trace: &mut T,
    ) -> Result<Commitments, QuestionError> {
        let site = self.site.at(incident.severity());
        let mut due = Due::from(site, incident, self.start, self.readings);
        if let (Some(_), Some(change)) = (self.start, change) {
            due.by = DueBy::Change(change);
        }
        due.clauses = self.clauses(change);
        offerings.commitments(due, incident, base, trace)
    }

    /// The change that is granted, with what ran before it by those of `offerings` that hold.
    fn granted(&self, offerings: &Offerings) -> Result<Option<running::Change>, QuestionError> {
        let Some(at) = self.incident.described().changed_at() else {
            return Ok(None);
        };
        let incident = self.incident.clone().with_severity(self.now);
        let base = base_target(self.clauses(None), &incident, self.readings, &mut ());
        let commitments = self.commitments(offerings, &incident, base, None, &mut ())?;
        let before = commitments.all(self.readings.response.overlapping_offers);
        Ok(Some(running::Change {
            at,
            severity: self.now,
            before,
        }))
    }

    /// What the clauses say of what is due: as of the start of its clock, and after a change as of the change, unless by the reading what
    /// holds then has always held.
    fn clauses(&self, change: Option<&running::Change>) -> ClausesOn<'a> {
        let starts_at = self.start.map(|start| start.at);
        let starts_at = starts_at.unwrap_or(self.incident.submitted_at());
        let since = change.map_or(starts_at, |change| change.at);
        let at = running::starts_at(starts_at, since, self.readings);
        clauses_at(self.site, at, self.readings)
    }

    fn record_change<T: Trace>(&self, severity: Severity, change: Change, trace: &mut T) {
        trace.record(|| {
            let rule = SeverityRule::ChangeOnRequest {
                from: self.now,
                to: severity,
                change,
            };
            Step::by(clauses::SEVERITY_CHANGE_ON_REQUEST, rule)
        });
    }
}
