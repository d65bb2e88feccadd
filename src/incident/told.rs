//! What a log says as of an instant: which severity held when, when the incident waited or was closed, and which duties were
//! called for and done.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{IncidentEvent, IncidentEventKind as Kind, IncidentEventName, IncidentLog};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{Datum, Node, Reading},
    finding::{Findings, Path},
};
use crate::{
    data::{datum, serde_forms},
    decision::{Step, Trace},
    document::{
        ClosedTime, DutyName, IfAny, IncidentRule, Pause, Reading as _, Readings, Severity,
        SeverityChange, Source, clauses,
    },
};

/// What began or ended something in an incident's course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Trigger {
    /// The incident's submission.
    Submission,
    /// An event of its log, of this kind.
    Event(IncidentEventName),
}

impl Trigger {
    /// The name of what it is: `submitted`, or that of the event.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submission => SUBMITTED,
            Self::Event(name) => name.as_str(),
        }
    }
}

const SUBMITTED: &str = "submitted";

#[cfg(feature = "serde")]
impl Datum for Trigger {
    fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        match node {
            Node::Text(name) if name == SUBMITTED => Ok(Self::Submission),
            _ => IncidentEventName::read(node, path, findings).map(Self::Event),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let submitted = shape::constant(shape::text(SUBMITTED));
        shape::any_of([submitted, IncidentEventName::shape(shapes)])
    }
}

serde_forms!(Trigger);

datum! {
    /// A stretch of time in which one severity held.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct SeverityStretch {
        /// The severity.
        pub severity: Severity,
        /// From when on it held.
        pub from: DateTime<Utc>,
        /// When another took its place; none if it holds.
        pub until: Option<DateTime<Utc>>,
        /// What began it.
        pub began_by: Trigger,
    }

    /// A stretch of time in which the incident waited for the customer, or was closed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Interval {
        /// Its start.
        pub from: DateTime<Utc>,
        /// Its end; none if it goes on.
        pub until: Option<DateTime<Utc>>,
    }
}

/// What a log says as of an instant.
pub(super) struct Told<'l> {
    pub(super) events: &'l [IncidentEvent],
    submitted: Severity,
    /// Never empty; each begins where the one before ends.
    pub(super) severities: Vec<SeverityStretch>,
    pub(super) waits: Vec<Interval>,
    pub(super) closures: Vec<Interval>,
    pub(super) agreed_at: Option<DateTime<Utc>>,
    /// When a severity was first set with the customer: agreed, or changed as the customer asked.
    pub(super) set_at: Option<DateTime<Utc>>,
    pub(super) responded_at: Option<DateTime<Utc>>,
    /// Whether it is mitigated.
    pub(super) is_mitigated: bool,
    mitigations: Vec<DateTime<Utc>>,
    pub(super) reduced_at: Option<DateTime<Utc>>,
    /// In the order of their names, then of what happened.
    requests: Vec<Request>,
}

/// A duty that was called for or done, or both. In the order of their names, then of time.
#[derive(Clone, Copy)]
pub(super) struct Request {
    pub(super) name: DutyName,
    /// None, if it was done without having been called for.
    pub(super) called_for: Option<DateTime<Utc>>,
    /// The first time after the call.
    pub(super) done_at: Option<DateTime<Utc>>,
}

impl Request {
    /// When it began: with the call, or where nobody called, when it was done.
    pub(super) fn at(&self) -> Option<DateTime<Utc>> {
        self.called_for.or(self.done_at)
    }
}

impl<'l> Told<'l> {
    pub(super) fn until<T: Trace>(
        log: &'l IncidentLog,
        as_of: DateTime<Utc>,
        readings: &Readings,
        trace: &mut T,
    ) -> Self {
        let events = log.until(as_of);
        let first = SeverityStretch {
            severity: log.incident().severity(),
            from: log.incident().submitted_at(),
            until: None,
            began_by: Trigger::Submission,
        };
        let mut told = Self {
            events,
            submitted: first.severity,
            severities: Vec::from([first]),
            waits: Vec::new(),
            closures: Vec::new(),
            agreed_at: None,
            set_at: None,
            responded_at: None,
            is_mitigated: false,
            mitigations: Vec::new(),
            reduced_at: None,
            requests: Vec::new(),
        };
        let mut waits_for = 0_usize;
        let mut marks = Vec::new();
        for event in events {
            trace.record(|| happened(*event, told.severity()));
            told.tell(*event, &mut waits_for, &mut marks);
        }
        told.requests = requests(marks);
        told.record_readings(readings, trace);
        told
    }

    /// By which readings what happened tells on a clock.
    fn record_readings<T: Trace>(&self, readings: &Readings, trace: &mut T) {
        let is_changed = |stretch: &SeverityStretch| {
            matches!(
                stretch.began_by,
                Trigger::Event(
                    IncidentEventName::SeverityChangeGranted | IncidentEventName::Downgraded
                )
            )
        };
        let readings = &readings.response;
        if self.severities.iter().skip(1).any(is_changed) {
            let reading = readings.severity_change;
            trace.record(|| {
                let rule = IncidentRule::SeverityChangeReading { reading };
                Step::by(SeverityChange::ID, rule)
            });
        }
        let reading = readings.pause;
        for &Interval { from, until } in &self.waits {
            trace.record(|| {
                let rule = IncidentRule::WaitForCustomer {
                    reading,
                    from,
                    until,
                };
                Step::by(Pause::ID, rule)
            });
        }
        let reading = readings.closed_time;
        for &Interval { from, until } in &self.closures {
            trace.record(|| {
                let rule = IncidentRule::ClosedMeanwhile {
                    reading,
                    from,
                    until,
                };
                Step::by(ClosedTime::ID, rule)
            });
        }
    }

    /// All of them, by name.
    pub(super) fn all_requests(&self) -> &[Request] {
        &self.requests
    }

    /// Those of the duties named `name`, in the order of time.
    pub(super) fn requests(&self, name: DutyName) -> &[Request] {
        let first = self.requests.partition_point(|request| request.name < name);
        let rest = self.requests.get(first..).unwrap_or_default();
        let count = rest.partition_point(|request| request.name == name);
        rest.get(..count).unwrap_or_default()
    }

    /// When it was last mitigated between the two instants, which count.
    pub(super) fn mitigated_in(
        &self,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let count = self.mitigations.partition_point(|at| *at <= until);
        let last = self.mitigations.get(..count).and_then(<[_]>::last);
        last.copied().filter(|at| from <= *at)
    }

    /// The last severity that held.
    pub(super) fn severity(&self) -> Severity {
        let last = self.severities.last();
        last.map_or(self.submitted, |last| last.severity)
    }

    /// Since when it is closed, if it is.
    pub(super) fn closed_at(&self) -> Option<DateTime<Utc>> {
        let last = self
            .closures
            .last()
            .filter(|closure| closure.until.is_none());
        last.map(|closure| closure.from)
    }

    fn tell(&mut self, event: IncidentEvent, waits_for: &mut usize, marks: &mut Vec<Mark>) {
        let at = event.at();
        match event.kind() {
            Kind::SeverityAgreed(severity) => {
                self.agreed_at = Some(at);
                self.set_at.get_or_insert(at);
                self.change(severity, event);
            }
            Kind::SeverityChangeGranted(severity) => {
                self.set_at.get_or_insert(at);
                self.change(severity, event);
            }
            Kind::Downgraded(severity) => self.change(severity, event),
            // Nothing of the document depends on them.
            Kind::SeverityChangeAsked(_)
            | Kind::CustomerWrote
            | Kind::Responded
            | Kind::UpdateGiven => {}
            Kind::EffortReduced => self.reduced_at = Some(at),
            Kind::CalledFor(name) => marks.push(Mark::new(name, at, false)),
            Kind::Done(name) => marks.push(Mark::new(name, at, true)),
            Kind::WaitingForCustomer(name) => {
                if *waits_for == 0 {
                    begin(&mut self.waits, at);
                }
                *waits_for = waits_for.saturating_add(1);
                if let Some(name) = name {
                    marks.push(Mark::new(name, at, false));
                }
            }
            Kind::CustomerAnswered(name) => {
                *waits_for = waits_for.saturating_sub(1);
                if *waits_for == 0 {
                    end(&mut self.waits, at);
                }
                if let Some(name) = name {
                    marks.push(Mark::new(name, at, true));
                }
            }
            Kind::FirstCallResponse => self.responded_at = Some(at),
            Kind::Mitigated => {
                self.is_mitigated = true;
                self.mitigations.push(at);
            }
            Kind::Closed => begin(&mut self.closures, at),
            Kind::Reopened => {
                self.is_mitigated = false;
                end(&mut self.closures, at);
            }
        }
    }

    /// Another severity holds from `event` on. One that is replaced at the instant at which it came never held.
    fn change(&mut self, severity: Severity, event: IncidentEvent) {
        let at = event.at();
        let Some(last) = self.severities.last_mut() else {
            return;
        };
        if last.severity == severity {
            return;
        }
        let next = SeverityStretch {
            severity,
            from: at,
            until: None,
            began_by: Trigger::Event(event.kind().name()),
        };
        if last.from < at {
            last.until = Some(at);
            self.severities.push(next);
            return;
        }
        *last = next;
        if let [.., before, _] = self.severities.as_mut_slice()
            && before.severity == severity
        {
            before.until = None;
            self.severities.pop();
        }
    }
}

/// The step of one event, where `severity` held before it.
fn happened(event: IncidentEvent, severity: Severity) -> Step {
    let (kind, at, from) = (event.kind(), event.at(), severity);
    match kind {
        Kind::SeverityAgreed(to) => Step::by(
            clauses::CUSTOMER_STATES_IMPACT,
            IncidentRule::SeverityAgreed { at, from, to },
        ),
        Kind::SeverityChangeAsked(to) => Step::by(
            clauses::SEVERITY_CHANGE_ON_REQUEST,
            IncidentRule::SeverityChangeAsked { at, from, to },
        ),
        Kind::SeverityChangeGranted(to) => Step::by(
            clauses::SEVERITY_CHANGE_ON_REQUEST,
            IncidentRule::SeverityChanged { at, from, to },
        ),
        Kind::Downgraded(to) => {
            // The footnote stands at severity 1 and A.
            let holds = severity <= Severity::A;
            Step::by(
                clauses::FN3_SEVERITY_DOWNGRADE,
                IncidentRule::Downgrade {
                    holds,
                    at,
                    from,
                    to,
                },
            )
        }
        Kind::FirstCallResponse => Step::by(
            clauses::FIRST_CALL_RESPONSE_DEFINITION,
            IncidentRule::ResponseGiven { at },
        ),
        _ => {
            let rule = IncidentRule::IncidentEvent {
                event: kind.name(),
                at,
                duty: IfAny(kind.duty()),
            };
            Step::by(Source::Given, rule)
        }
    }
}

/// That a duty was called for, or done.
struct Mark {
    name: DutyName,
    at: DateTime<Utc>,
    is_done: bool,
}

impl Mark {
    const fn new(name: DutyName, at: DateTime<Utc>, is_done: bool) -> Self {
        Self { name, at, is_done }
    }
}

/// Each call with what answers it. Who calls again while a call is open reminds of it.
fn requests(mut marks: Vec<Mark>) -> Vec<Request> {
    // Stable: the marks of one duty stay in the order of the log.
    marks.sort_by_key(|mark| mark.name);
    let mut requests: Vec<Request> = Vec::with_capacity(marks.len());
    for Mark { name, at, is_done } in marks {
        let open = requests
            .last_mut()
            .filter(|last| last.name == name && last.done_at.is_none());
        match (open, is_done) {
            (Some(open), true) => open.done_at = Some(at),
            (Some(_), false) => {}
            (None, _) => requests.push(Request {
                name,
                called_for: (!is_done).then_some(at),
                done_at: is_done.then_some(at),
            }),
        }
    }
    requests
}

/// A stretch begins; where one has just ended, that goes on.
fn begin(intervals: &mut Vec<Interval>, at: DateTime<Utc>) {
    match intervals.last_mut() {
        Some(last) if last.until == Some(at) => last.until = None,
        _ => intervals.push(Interval {
            from: at,
            until: None,
        }),
    }
}

/// The stretch ends; one of no length was none.
fn end(intervals: &mut Vec<Interval>, at: DateTime<Utc>) {
    if let Some(last) = intervals.last_mut() {
        if last.from == at {
            intervals.pop();
        } else {
            last.until = Some(at);
        }
    }
}
