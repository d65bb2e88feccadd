//! What is known of an incident and what happened to it, without contradiction.

use alloc::{collections::BTreeSet, vec::Vec};

use chrono::{DateTime, Utc};

use super::{IncidentEvent, IncidentEventKind as Kind, LogError, LogProblem};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
use crate::{
    calendar::refuse_leap_second,
    data::serde_forms,
    document::{Duty, DutyName, Party, Severity},
    response::Incident,
};
#[cfg(feature = "serde")]
use crate::{
    data::{Datum, Fields, Fieldset, Node, Reading, mode::required, reader::refuse},
    finding::Findings,
};

/// An incident as it was submitted, and what has happened to it since: sorted, each once, and without contradiction.
///
/// The incident's own severity is the one with which it was submitted. Where it says when that was agreed with the customer, the
/// log has the event [`SeverityAgreed`](Kind::SeverityAgreed) of it.
///
/// # Example: late and twice is the same log
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog};
/// use unified_support::response::Incident;
///
/// let at = |text: &str| format!("2026-05-13T{text}:00Z").parse().unwrap();
/// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("09:00")), [
///     IncidentEvent::new(at("09:40"), IncidentEventKind::FirstCallResponse),
///     IncidentEvent::new(at("12:00"), IncidentEventKind::Closed),
/// ])?;
/// assert_eq!(log.with(log.events().iter().rev().copied())?, log);
///
/// let error = log.with([IncidentEvent::new(at("13:00"), IncidentEventKind::Mitigated)]).unwrap_err();
/// assert_eq!(error.to_string(), "mitigated at 2026-05-13T13:00:00Z: the incident is closed");
/// # Ok::<(), unified_support::incident::LogError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IncidentLog {
    incident: Incident,
    events: Vec<IncidentEvent>,
}

impl IncidentLog {
    /// The log of `incident` and `events`, in whatever order they come.
    ///
    /// # Errors
    ///
    /// The first event, in time, that contradicts what was before: see [`LogProblem`].
    pub fn try_new(
        incident: Incident,
        events: impl IntoIterator<Item = IncidentEvent>,
    ) -> Result<Self, LogError> {
        let mut events: Vec<_> = events.into_iter().collect();
        if let Some(at) = incident.severity_agreed_at() {
            let kind = Kind::SeverityAgreed(incident.severity());
            events.push(IncidentEvent::new(at, kind));
        }
        // One fact, one place.
        let incident = incident.agreed(None);
        events.sort_by_key(|event| (event.at(), event.kind().place()));
        events.dedup();
        let mut story = Story::of(&incident);
        for group in events.chunk_by_mut(|one, two| one.at() == two.at()) {
            story.tell_all(group)?;
        }
        Ok(Self { incident, events })
    }

    /// This log and `events`.
    ///
    /// # Errors
    ///
    /// Those of [`try_new`](Self::try_new).
    pub fn with(&self, events: impl IntoIterator<Item = IncidentEvent>) -> Result<Self, LogError> {
        let all = self.events.iter().copied().chain(events);
        Self::try_new(self.incident.clone(), all)
    }

    /// The incident as it was submitted. When its severity was agreed is an event.
    #[must_use]
    pub const fn incident(&self) -> &Incident {
        &self.incident
    }

    /// What happened to it, in order.
    #[must_use]
    pub fn events(&self) -> &[IncidentEvent] {
        &self.events
    }

    /// The same events of `incident`, of which more is known.
    pub(super) fn of(&self, incident: Incident) -> Self {
        Self {
            incident,
            events: self.events.clone(),
        }
    }

    /// What had happened to it by `as_of`, which counts.
    pub(super) fn until(&self, as_of: DateTime<Utc>) -> &[IncidentEvent] {
        let later = self.events.partition_point(|event| event.at() <= as_of);
        self.events.get(..later).unwrap_or_default()
    }
}

/// The incident's own fields, and `events`.
#[cfg(feature = "serde")]
impl Fieldset for IncidentLog {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.incident.write_fields(map)?;
        required::write("events", &self.events, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let incident = Incident::read_fields(fields, findings);
        let events = fields.required("events", findings, |node, path, findings| {
            let events = Vec::<IncidentEvent>::read(node, path, findings)?;
            Ok((events, node, path.clone()))
        });
        let (incident, (events, node, path)) = (incident?, events?);
        let log = Self::try_new(incident, events.iter().copied());
        log.or_else(|error| {
            // What the log says of itself, such as when its severity was agreed, is no event of the list.
            let index = events.iter().position(|event| *event == error.event());
            let (node, path) = match (index, node) {
                (Some(index), Node::List(nodes)) => {
                    (nodes.get(index).unwrap_or(node), path.index(index))
                }
                _ => fields.given("severity_agreed_at").unwrap_or((node, path)),
            };
            refuse(error.code(), error.problem(), node, &path, findings)
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let events = Forms::required::<Vec<IncidentEvent>>("events", shapes);
        <Incident>::forms(shapes).and(&events)
    }
}

serde_forms!(IncidentLog);

/// What has become of an incident so far.
struct Story {
    submitted_at: DateTime<Utc>,
    severity: Severity,
    is_closed: bool,
    has_happened: BTreeSet<Once>,
    waits_for: BTreeSet<Option<DutyName>>,
}

/// What happens once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Once {
    Agreed,
    /// Once, until another severity brings an effort of its own.
    Reduced,
    Responded,
}

impl Story {
    fn of(incident: &Incident) -> Self {
        Self {
            submitted_at: incident.submitted_at(),
            severity: incident.severity(),
            is_closed: false,
            has_happened: BTreeSet::new(),
            waits_for: BTreeSet::new(),
        }
    }

    /// Tells the events of one instant, and puts them in the order in which they can happen.
    fn tell_all(&mut self, events: &mut [IncidentEvent]) -> Result<(), LogError> {
        let is_reopened = events.last().map(IncidentEvent::kind) == Some(Kind::Reopened);
        if self.is_closed && is_reopened {
            events.rotate_right(1);
        }
        let mut before: Option<IncidentEvent> = None;
        let mut rest = events;
        while let [event, others @ ..] = rest {
            if let [next, ..] = others
                && self.ends_first(*next, *event)
            {
                core::mem::swap(event, next);
            }
            let problem = match before {
                Some(before) if is_conflict(before, *event) => {
                    Err(LogProblem::ConflictingSeverities)
                }
                _ => self.tell(*event),
            };
            problem.map_err(|problem| LogError {
                event: *event,
                problem,
            })?;
            before = Some(*event);
            rest = others;
        }
        Ok(())
    }

    /// Whether `next` ends a wait that `event`, sorted before it, begins anew.
    fn ends_first(&self, next: IncidentEvent, event: IncidentEvent) -> bool {
        match (event.kind(), next.kind()) {
            (Kind::WaitingForCustomer(one), Kind::CustomerAnswered(two)) => {
                one == two && self.waits_for.contains(&one)
            }
            _ => false,
        }
    }

    fn tell(&mut self, event: IncidentEvent) -> Result<(), LogProblem> {
        let submitted_at = self.submitted_at;
        refuse_leap_second(event.at()).map_err(|_| LogProblem::LeapSecond)?;
        if event.at() < submitted_at {
            return Err(LogProblem::BeforeSubmission { submitted_at });
        }
        let may_follow_closure = matches!(
            event.kind(),
            Kind::CalledFor(_) | Kind::CustomerAnswered(_) | Kind::Done(_) | Kind::Reopened
        );
        if self.is_closed && !may_follow_closure {
            return Err(LogProblem::Closed);
        }
        match event.kind() {
            Kind::SeverityAgreed(severity) => {
                self.once(Once::Agreed, LogProblem::AlreadyAgreed)?;
                self.change(severity);
            }
            Kind::SeverityChangeAsked(severity) => self.differs(severity)?,
            Kind::SeverityChangeGranted(severity) => {
                self.differs(severity)?;
                self.change(severity);
            }
            Kind::Downgraded(to) if to <= self.severity => {
                let from = self.severity;
                return Err(LogProblem::NotADowngrade { from, to });
            }
            Kind::Downgraded(severity) => self.change(severity),
            Kind::EffortReduced => self.once(Once::Reduced, LogProblem::AlreadyReduced)?,
            Kind::CalledFor(name) | Kind::Done(name) => of_incidents(name, None)?,
            Kind::WaitingForCustomer(name) => {
                if let Some(name) = name {
                    of_incidents(name, Some(Party::Customer))?;
                }
                if !self.waits_for.insert(name) {
                    return Err(LogProblem::AlreadyWaiting);
                }
            }
            Kind::CustomerAnswered(name) => {
                if !self.waits_for.remove(&name) {
                    return Err(LogProblem::NotWaiting);
                }
            }
            Kind::FirstCallResponse => {
                self.once(Once::Responded, LogProblem::AlreadyResponded)?;
            }
            // Again, if it did harm again; and there may be many messages.
            Kind::Mitigated | Kind::CustomerWrote | Kind::Responded | Kind::UpdateGiven => {}
            Kind::Closed => self.is_closed = true,
            Kind::Reopened if !self.is_closed => return Err(LogProblem::NotClosed),
            Kind::Reopened => self.is_closed = false,
        }
        Ok(())
    }

    fn once(&mut self, what: Once, problem: LogProblem) -> Result<(), LogProblem> {
        if self.has_happened.insert(what) {
            return Ok(());
        }
        Err(problem)
    }

    fn change(&mut self, severity: Severity) {
        if severity != self.severity {
            self.severity = severity;
            self.has_happened.remove(&Once::Reduced);
        }
    }

    fn differs(&self, severity: Severity) -> Result<(), LogProblem> {
        if severity == self.severity {
            return Err(LogProblem::SameSeverity { severity });
        }
        Ok(())
    }
}

/// A duty of that name is owed in the course of an incident, and by the party if one is asked for.
fn of_incidents(name: DutyName, party: Option<Party>) -> Result<(), LogProblem> {
    let mut duties = Duty::all().filter(|duty| duty.name() == name && duty.is_of_incidents());
    let Some(duty) = duties.next() else {
        return Err(LogProblem::NotOfIncidents);
    };
    if party.is_some_and(|party| duty.party() != party) {
        return Err(LogProblem::NotOfCustomer);
    }
    Ok(())
}

/// Two different severities of one kind of event at one instant; equal ones are kept once.
fn is_conflict(one: IncidentEvent, two: IncidentEvent) -> bool {
    matches!(
        (one.kind(), two.kind()),
        (Kind::SeverityChangeAsked(_), Kind::SeverityChangeAsked(_))
            | (
                Kind::SeverityChangeGranted(_),
                Kind::SeverityChangeGranted(_)
            )
            | (Kind::Downgraded(_), Kind::Downgraded(_))
    )
}
