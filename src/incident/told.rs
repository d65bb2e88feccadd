//! What a log tells by an instant: which severity held when, when the incident waited or was closed, and which duties were
//! called for and done.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{IncidentEvent, IncidentEventKind as Kind, IncidentLog};
use crate::document::{DutyName, Severity};

/// What brought something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cause {
    /// The incident's submission.
    Submission,
    /// An event of its log.
    Event(Kind),
}

impl Cause {
    /// The name of what it is: `submitted`, or that of the event.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submission => "submitted",
            Self::Event(kind) => kind.as_str(),
        }
    }
}

/// A stretch of time in which one severity held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SeverityStretch {
    pub(super) severity: Severity,
    pub(super) from: DateTime<Utc>,
    pub(super) until: Option<DateTime<Utc>>,
    pub(super) began_by: Cause,
}

impl SeverityStretch {
    /// The severity.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// From when on it held.
    #[must_use]
    pub const fn from(&self) -> DateTime<Utc> {
        self.from
    }

    /// When another took its place; none if it holds.
    #[must_use]
    pub const fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }

    /// What brought it about.
    #[must_use]
    pub const fn began_by(&self) -> Cause {
        self.began_by
    }
}

/// A stretch of time in which the incident waited for the customer, or was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    pub(super) from: DateTime<Utc>,
    pub(super) until: Option<DateTime<Utc>>,
}

impl Interval {
    /// Its begin.
    #[must_use]
    pub const fn from(&self) -> DateTime<Utc> {
        self.from
    }

    /// Its end; none if it goes on.
    #[must_use]
    pub const fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }
}

/// What a log tells by an instant.
pub(super) struct Told<'l> {
    pub(super) events: &'l [IncidentEvent],
    /// Never empty; each begins where the one before ends.
    pub(super) severities: Vec<SeverityStretch>,
    pub(super) waits: Vec<Interval>,
    pub(super) closures: Vec<Interval>,
    pub(super) agreed_at: Option<DateTime<Utc>>,
    /// When a severity was first set with the customer: agreed, or changed as the customer asked.
    pub(super) set_at: Option<DateTime<Utc>>,
    pub(super) responded_at: Option<DateTime<Utc>>,
    pub(super) mitigated_at: Option<DateTime<Utc>>,
    pub(super) reduced_at: Option<DateTime<Utc>>,
    /// In the order of their names, then of what happened.
    marks: Vec<Mark>,
}

/// That a duty was called for, or done.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    name: DutyName,
    pub(super) at: DateTime<Utc>,
    pub(super) is_done: bool,
}

impl<'l> Told<'l> {
    pub(super) fn until(log: &'l IncidentLog, as_of: DateTime<Utc>) -> Self {
        let events = log.until(as_of);
        let first = SeverityStretch {
            severity: log.incident().severity(),
            from: log.incident().submitted_at(),
            until: None,
            began_by: Cause::Submission,
        };
        let mut told = Self {
            events,
            severities: Vec::from([first]),
            waits: Vec::new(),
            closures: Vec::new(),
            agreed_at: None,
            set_at: None,
            responded_at: None,
            mitigated_at: None,
            reduced_at: None,
            marks: Vec::new(),
        };
        let mut waits_for = 0_usize;
        for event in events {
            told.tell(*event, &mut waits_for);
        }
        // A stable sort: what is answered and asked again at one instant comes in that order.
        told.marks.sort_by_key(|mark| mark.name);
        told
    }

    /// What was called for and done of the duties named `name`, in the order of time.
    pub(super) fn marks(&self, name: DutyName) -> &[Mark] {
        let first = self.marks.partition_point(|mark| mark.name < name);
        let rest = self.marks.get(first..).unwrap_or_default();
        let count = rest.partition_point(|mark| mark.name == name);
        rest.get(..count).unwrap_or_default()
    }

    /// Since when it is closed, if it is.
    pub(super) fn closed_at(&self) -> Option<DateTime<Utc>> {
        let last = self
            .closures
            .last()
            .filter(|closure| closure.until.is_none());
        last.map(|closure| closure.from)
    }

    fn tell(&mut self, event: IncidentEvent, waits_for: &mut usize) {
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
            Kind::SeverityChangeAsked(_) => {}
            Kind::EffortReduced => self.reduced_at = Some(at),
            Kind::CalledFor(name) => self.mark(name, at, false),
            Kind::Done(name) => self.mark(name, at, true),
            Kind::WaitingForCustomer(name) => {
                if *waits_for == 0 {
                    begin(&mut self.waits, at);
                }
                *waits_for = waits_for.saturating_add(1);
                if let Some(name) = name {
                    self.mark(name, at, false);
                }
            }
            Kind::CustomerAnswered(name) => {
                *waits_for = waits_for.saturating_sub(1);
                if *waits_for == 0 {
                    end(&mut self.waits, at);
                }
                if let Some(name) = name {
                    self.mark(name, at, true);
                }
            }
            Kind::FirstCallResponse => self.responded_at = Some(at),
            Kind::Mitigated => self.mitigated_at = Some(at),
            Kind::Closed => begin(&mut self.closures, at),
            Kind::Reopened => {
                self.mitigated_at = None;
                end(&mut self.closures, at);
            }
        }
    }

    fn mark(&mut self, name: DutyName, at: DateTime<Utc>, is_done: bool) {
        self.marks.push(Mark { name, at, is_done });
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
            began_by: Cause::Event(event.kind()),
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
