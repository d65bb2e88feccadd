//! What becomes of the first response at each severity.

use core::cmp::Ordering;

use super::Described;
use crate::{
    decision::{Error, NotApplicable, Outcome, Step, Trace, Undetermined, Value},
    document::{Readings, RuleId, Severity, SeverityChange, clauses, names::named},
    order::Site,
    response::{
        FirstResponse, Incident,
        first_response::{not_started, respond},
        governing::{Due, DueBy, Offerings, Start, has_offerings},
        running,
        target::base_target,
    },
};

named! {
    /// Which way a severity changes.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::response::Change;
    ///
    /// assert_eq!(Change::Raised.as_str(), "raised");
    /// ```
    Change, a "change of severity";
    /// To a graver one.
    Raised = "raised",
    /// Not at all.
    Same = "same",
    /// To a less grave one.
    Lowered = "lowered",
}

/// What becomes of the first response to an incident at a severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeverityTarget {
    severity: Severity,
    change: Change,
    first_response: Outcome<FirstResponse>,
}

impl SeverityTarget {
    /// The severity.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Which way the incident's severity would change: from the one that it has now, or else from the one described.
    #[must_use]
    pub const fn change(&self) -> Change {
        self.change
    }

    /// When the first response is due then.
    pub const fn first_response(&self) -> &Outcome<FirstResponse> {
        &self.first_response
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

impl Targets<'_> {
    /// Those of all severities, the gravest first; the steps tell first of the one that the incident has now.
    pub(super) fn all<T: Trace>(&self, trace: &mut T) -> Result<[SeverityTarget; 4], Error> {
        let present = self.first_response(self.now, None, trace)?;
        let granted = self.granted(&present);
        let mut at = |severity| {
            let change = Change::between(self.now, severity);
            let first_response = if change == Change::Same {
                present.clone()
            } else {
                self.record_change(severity, change, trace);
                match &granted {
                    Granted::Never => self.first_response(severity, None, trace)?,
                    Granted::At(granted) => self.first_response(severity, Some(granted), trace)?,
                    Granted::HangsOn(missing) => Outcome::Undetermined(missing.clone()),
                }
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
    ) -> Result<Outcome<FirstResponse>, Error> {
        let Self { site, readings, .. } = *self;
        let incident = self.incident.clone().with_severity(severity);
        let base = base_target(site, &incident, readings, trace);
        if base.is_none() && !has_offerings(site) {
            return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
        }
        let mut due = Due::from(site, &incident, self.start, readings);
        if let (Some(_), Some(change)) = (self.start, change) {
            due.by = DueBy::Change(change);
        }
        let commitments = self.offerings.commitments(due, &incident, base, trace)?;
        let Some(start) = self.start else {
            return Ok(not_started(&commitments, readings));
        };
        let field = if change.is_some() {
            "changed_at"
        } else {
            start.field
        };
        respond(site, &commitments, field, readings, trace)
    }

    /// The change that is granted, with what ran before it.
    fn granted(&self, present: &Outcome<FirstResponse>) -> Granted {
        let Some(at) = self.incident.described().changed_at() else {
            return Granted::Never;
        };
        let before = match present {
            Outcome::Decided(response) => response.all(),
            Outcome::NotApplicable(_) => Default::default(),
            Outcome::Undetermined(missing) => match self.readings.response.severity_change {
                SeverityChange::CarryElapsed | SeverityChange::Proportional => {
                    return Granted::HangsOn(missing.clone());
                }
                SeverityChange::Restart | SeverityChange::Retroactive => Default::default(),
            },
        };
        Granted::At(running::Change { at, before })
    }

    fn record_change<T: Trace>(&self, severity: Severity, change: Change, trace: &mut T) {
        trace.record(|| {
            Step::by(RuleId::ChangeOnRequest, clauses::SEVERITY_CHANGE_ON_REQUEST)
                .with("from", Value::Name(self.now.as_str()))
                .with("to", Value::Name(severity.as_str()))
                .with("change", Value::Name(change.as_str()))
        });
    }
}

/// Whether a change of severity is granted.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one for each question, and it is not kept"
)]
enum Granted {
    Never,
    At(running::Change),
    /// What was used before it matters, and hangs on these facts.
    HangsOn(Undetermined),
}

impl Change {
    /// From one severity to another: the graver one is the lesser.
    fn between(from: Severity, to: Severity) -> Self {
        match to.cmp(&from) {
            Ordering::Less => Self::Raised,
            Ordering::Equal => Self::Same,
            Ordering::Greater => Self::Lowered,
        }
    }
}
