//! What happens to an incident.

use chrono::{DateTime, Utc};

use crate::{
    data::serde_forms,
    document::{DutyName, Severity, vocabulary::incident::IncidentEventName},
};

/// Something that happens to an incident after its submission, and when.
///
/// # Example
///
/// ```
/// use unified_support::document::Severity;
/// use unified_support::incident::{IncidentEvent, IncidentEventKind};
///
/// let at = "2026-05-13T17:05:00+02:00".parse().unwrap();
/// let event = IncidentEvent::new(at, IncidentEventKind::SeverityChangeGranted(Severity::One));
/// assert_eq!(event.kind().as_str(), "severity_change_granted");
/// assert_eq!(event.kind().severity(), Some(Severity::One));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IncidentEvent {
    at: DateTime<Utc>,
    kind: IncidentEventKind,
}

/// What happens to an incident.
///
/// Events of one instant come in the order of this list, but for two: of what is awaited and answered, and of what is closed
/// and reopened, first comes what can come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IncidentEventKind {
    /// Microsoft and the customer agree on its severity, once (`2.2/customer-states-impact`). If it differs from the one
    /// submitted, it holds from here on.
    SeverityAgreed(Severity),
    /// The customer asks for another severity (`2.2/severity-change-on-request`): nothing changes yet.
    SeverityChangeAsked(Severity),
    /// Another severity holds, because the customer asked for it or both sides agreed on it.
    SeverityChangeGranted(Severity),
    /// Microsoft lowers the severity, because the customer does not give adequate resources or responses
    /// (`2.2/fn3-severity-downgrade`).
    Downgraded(Severity),
    /// Microsoft gives up the effort around the clock, for the same reason (`2.3/rr-fn1-reduced-service`,
    /// `2.3/aem-fn1-stop-24x7`). A new severity brings an effort of its own.
    EffortReduced,
    /// A duty is called for: the other side asks for it, or its occasion has come.
    CalledFor(DutyName),
    /// Microsoft waits for the customer: for a duty that it calls for, or for anything else. Only an answer ends it.
    WaitingForCustomer(Option<DutyName>),
    /// The customer gives what is awaited. A duty is done with it.
    CustomerAnswered(Option<DutyName>),
    /// A duty is done.
    Done(DutyName),
    /// The customer writes something that awaits a response: the document has no time for that, a [target](super::GivenTarget) of
    /// one's own may have.
    CustomerWrote,
    /// The first contact by phone or e-mail that is no automatic one (`2.2/first-call-response-definition`), once.
    FirstCallResponse,
    /// Microsoft responds to what the customer wrote.
    Responded,
    /// Microsoft tells how the work stands.
    UpdateGiven,
    /// The incident no longer does harm, though it may not be over; again, if it did harm again.
    Mitigated,
    /// It is closed: no clock runs, and nothing more is owed except what its end brings.
    Closed,
    /// It is open again, with the severity that it had.
    Reopened,
}

impl IncidentEvent {
    /// `kind`, at `at`.
    #[must_use]
    pub const fn new(at: DateTime<Utc>, kind: IncidentEventKind) -> Self {
        Self { at, kind }
    }

    /// When it happens.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// What happens.
    #[must_use]
    pub const fn kind(&self) -> IncidentEventKind {
        self.kind
    }
}

impl IncidentEventKind {
    /// What kind of event it is.
    #[must_use]
    pub const fn name(self) -> IncidentEventName {
        match self {
            Self::SeverityAgreed(_) => IncidentEventName::SeverityAgreed,
            Self::SeverityChangeAsked(_) => IncidentEventName::SeverityChangeAsked,
            Self::SeverityChangeGranted(_) => IncidentEventName::SeverityChangeGranted,
            Self::Downgraded(_) => IncidentEventName::Downgraded,
            Self::EffortReduced => IncidentEventName::EffortReduced,
            Self::CalledFor(_) => IncidentEventName::CalledFor,
            Self::WaitingForCustomer(_) => IncidentEventName::WaitingForCustomer,
            Self::CustomerAnswered(_) => IncidentEventName::CustomerAnswered,
            Self::Done(_) => IncidentEventName::Done,
            Self::FirstCallResponse => IncidentEventName::FirstCallResponse,
            Self::CustomerWrote => IncidentEventName::CustomerWrote,
            Self::Responded => IncidentEventName::Responded,
            Self::UpdateGiven => IncidentEventName::UpdateGiven,
            Self::Mitigated => IncidentEventName::Mitigated,
            Self::Closed => IncidentEventName::Closed,
            Self::Reopened => IncidentEventName::Reopened,
        }
    }

    /// The name of its kind in the wire format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.name().as_str()
    }

    /// The severity that it is about.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::SeverityAgreed(severity)
            | Self::SeverityChangeAsked(severity)
            | Self::SeverityChangeGranted(severity)
            | Self::Downgraded(severity) => Some(severity),
            _ => None,
        }
    }

    /// The duty that it is about.
    #[must_use]
    pub const fn duty(self) -> Option<DutyName> {
        match self {
            Self::CalledFor(name) | Self::Done(name) => Some(name),
            Self::WaitingForCustomer(name) | Self::CustomerAnswered(name) => name,
            _ => None,
        }
    }

    /// The place among events of one instant: its kind, what it is about, and whether it ends what another begins.
    pub(super) const fn place(self) -> (u8, Option<Severity>, Option<DutyName>, bool) {
        let rank = match self {
            Self::SeverityAgreed(_) => 0,
            Self::SeverityChangeAsked(_) => 1,
            Self::SeverityChangeGranted(_) => 2,
            Self::Downgraded(_) => 3,
            Self::EffortReduced => 4,
            Self::CalledFor(_) => 5,
            Self::WaitingForCustomer(_) | Self::CustomerAnswered(_) => 6,
            Self::Done(_) => 7,
            Self::CustomerWrote => 8,
            Self::FirstCallResponse => 9,
            Self::Responded => 10,
            Self::UpdateGiven => 11,
            Self::Mitigated => 12,
            Self::Closed => 13,
            Self::Reopened => 14,
        };
        let is_end = matches!(self, Self::CustomerAnswered(_));
        (rank, self.severity(), self.duty(), is_end)
    }
}

serde_forms!(IncidentEvent);

/// What an event is about stands beside its name.
#[cfg(feature = "serde")]
mod datum {
    use serde::{Serializer, ser::SerializeMap};

    use super::{IncidentEvent, IncidentEventKind as Kind, IncidentEventName as Name};
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Datum, Fields, Node, Reading,
            mode::{optional, required},
        },
        document::{DutyName, Severity},
        finding::{Findings, Path},
    };

    /// What is read beside the name of an event, and the event that it makes.
    enum About {
        Nothing(Kind),
        Severity(fn(Severity) -> Kind),
        Duty(fn(DutyName) -> Kind),
        DutyOrNothing(fn(Option<DutyName>) -> Kind),
    }

    const fn about(name: Name) -> About {
        match name {
            Name::SeverityAgreed => About::Severity(Kind::SeverityAgreed),
            Name::SeverityChangeAsked => About::Severity(Kind::SeverityChangeAsked),
            Name::SeverityChangeGranted => About::Severity(Kind::SeverityChangeGranted),
            Name::Downgraded => About::Severity(Kind::Downgraded),
            Name::EffortReduced => About::Nothing(Kind::EffortReduced),
            Name::CalledFor => About::Duty(Kind::CalledFor),
            Name::WaitingForCustomer => About::DutyOrNothing(Kind::WaitingForCustomer),
            Name::CustomerAnswered => About::DutyOrNothing(Kind::CustomerAnswered),
            Name::Done => About::Duty(Kind::Done),
            Name::FirstCallResponse => About::Nothing(Kind::FirstCallResponse),
            Name::CustomerWrote => About::Nothing(Kind::CustomerWrote),
            Name::Responded => About::Nothing(Kind::Responded),
            Name::UpdateGiven => About::Nothing(Kind::UpdateGiven),
            Name::Mitigated => About::Nothing(Kind::Mitigated),
            Name::Closed => About::Nothing(Kind::Closed),
            Name::Reopened => About::Nothing(Kind::Reopened),
        }
    }

    impl Datum for IncidentEvent {
        fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            required::write("at", &self.at, &mut map)?;
            required::write("event", &self.kind.name(), &mut map)?;
            optional::write("severity", &self.kind.severity(), &mut map)?;
            optional::write("duty", &self.kind.duty(), &mut map)?;
            map.end()
        }

        fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
            let mut fields = Fields::open(node, path, findings)?;
            let at = required::read("at", &mut fields, findings);
            // Without it nobody knows which fields there should be.
            let kind = match about(required::read("event", &mut fields, findings)?) {
                About::Nothing(kind) => Ok(kind),
                About::Severity(kind) => {
                    required::read("severity", &mut fields, findings).map(kind)
                }
                About::Duty(kind) => required::read("duty", &mut fields, findings).map(kind),
                About::DutyOrNothing(kind) => {
                    optional::read("duty", &mut fields, findings).map(kind)
                }
            };
            fields.finish(findings)?;
            Ok(Self {
                at: at?,
                kind: kind?,
            })
        }

        #[cfg(test)]
        fn shape(shapes: &mut Shapes) -> Node {
            shapes.named::<Self>(|shapes| {
                let at = Forms::required::<chrono::DateTime<chrono::Utc>>("at", shapes);
                let forms = Name::ALL.iter().map(|name| {
                    let event = shape::constant(shape::text(name.as_str()));
                    let event = at.clone().and(&Forms::field("event", event, true));
                    match about(*name) {
                        About::Nothing(_) => event,
                        About::Severity(_) => {
                            event.and(&Forms::required::<Severity>("severity", shapes))
                        }
                        About::Duty(_) => event.and(&Forms::required::<DutyName>("duty", shapes)),
                        About::DutyOrNothing(_) => {
                            event.and(&Forms::optional::<DutyName>("duty", shapes))
                        }
                    }
                });
                let forms = forms.reduce(Forms::or).unwrap_or_else(Forms::none);
                forms.into_object()
            })
        }
    }
}
