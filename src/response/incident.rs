//! What is known of an incident.

use alloc::sync::Arc;

use chrono::{DateTime, Utc};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

use super::Described;
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, mode::required},
    finding::Findings,
};
use crate::{
    data::{datum, serde_forms},
    document::{Channel, Product, Severity, SpokenLanguage},
    order::Handling,
};

/// An incident, as far as its first call response depends on it.
///
/// Of a severity that is settled. One whose severity is to be found from what it does to the customer's business is an
/// `Incident<Described>`: see [`Described`](super::Described).
///
/// # Example
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::response::Incident;
///
/// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
/// assert_eq!(incident.severity_agreed_at(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Incident<S = Severity> {
    severity: S,
    known: Known,
}

datum! {
    /// What is known of an incident beside its severity.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct Known {
        product: Product,
        submitted_at: DateTime<Utc>,
        severity_agreed_at: Option<DateTime<Utc>> = optional,
        channel: Option<Channel> = optional,
        language: Option<SpokenLanguage> = optional,
        product_name: Option<Arc<str>> = optional_text,
        subscription: Option<Arc<str>> = optional_text,
        event: Option<ReportedEvent> = optional,
        cloud_administrator: Option<bool> = optional,
        team: Option<Arc<str>> = optional_text,
    }

    /// The critical business event that an incident belongs to.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct ReportedEvent {
        solution: Arc<str> = non_empty,
        is_tagged as "tagged": bool,
    }
}

/// What can stand for the severity of an incident: the [`Severity`] itself, or what is [`Described`].
pub trait IncidentSeverity: sealed::Sealed {}

impl IncidentSeverity for Severity {}
impl IncidentSeverity for Described {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Severity {}
    impl Sealed for super::Described {}
}

/// How what stands for the severity is spelled among the fields of an incident.
#[cfg(feature = "serde")]
trait Spelled: Sized {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self>;

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms;
}

#[cfg(feature = "serde")]
impl Spelled for Severity {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("severity", self, map)
    }

    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        required::read("severity", fields, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<Self>("severity", shapes)
    }
}

#[cfg(feature = "serde")]
impl Spelled for Described {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.write_fields(map)
    }

    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        Self::read_fields(fields, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        <Self as Fieldset>::forms(shapes)
    }
}

#[cfg(feature = "serde")]
impl<S: Spelled> Fieldset for Incident<S> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.severity.write(map)?;
        self.known.write_fields(map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let severity = S::read(fields, findings);
        let known = Known::read_fields(fields, findings);
        Ok(Self {
            severity: severity?,
            known: known?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        S::forms(shapes).and(&Known::forms(shapes))
    }
}

serde_forms!(Incident, Incident<Described>);

impl<S: IncidentSeverity> Incident<S> {
    /// An incident with `product`, of `severity`, submitted at `submitted_at`.
    #[must_use]
    pub const fn new(severity: S, product: Product, submitted_at: DateTime<Utc>) -> Self {
        Self {
            severity,
            known: Known {
                product,
                submitted_at,
                severity_agreed_at: None,
                channel: None,
                language: None,
                product_name: None,
                subscription: None,
                event: None,
                cloud_administrator: None,
                team: None,
            },
        }
    }
}

impl<S> Incident<S> {
    /// The same incident, its severity agreed with the customer at `at`.
    #[must_use]
    pub const fn with_severity_agreed_at(mut self, at: DateTime<Utc>) -> Self {
        self.known.severity_agreed_at = Some(at);
        self
    }

    /// The same incident, which came in over `channel`.
    #[must_use]
    pub const fn reported_by(mut self, channel: Channel) -> Self {
        self.known.channel = Some(channel);
        self
    }

    /// The same incident, to be handled in `language`.
    #[must_use]
    pub const fn in_language(mut self, language: SpokenLanguage) -> Self {
        self.known.language = Some(language);
        self
    }

    /// The same incident, with the product's name as the order writes it, such as `Azure SQL Database`.
    #[must_use]
    pub fn with_product_name(mut self, name: impl Into<Arc<str>>) -> Self {
        self.known.product_name = Some(name.into());
        self
    }

    /// The same incident, of the subscription with this id in Appendix A.
    #[must_use]
    pub fn of_subscription(mut self, id: impl Into<Arc<str>>) -> Self {
        self.known.subscription = Some(id.into());
        self
    }

    /// The same incident, of a critical business event for `solution`; and whether the case description has `AEM` in it.
    #[must_use]
    pub fn during_event(mut self, solution: impl Into<Arc<str>>, is_tagged: bool) -> Self {
        self.known.event = Some(ReportedEvent {
            solution: solution.into(),
            is_tagged,
        });
        self
    }

    /// Whether a cloud administrator reports it, of whom a [reading](crate::document::OnlineServicesChannel) may ask more.
    #[must_use]
    pub const fn by_cloud_administrator(mut self, is_one: bool) -> Self {
        self.known.cloud_administrator = Some(is_one);
        self
    }

    /// The same incident, which this team handles: an order may have [hours](crate::order::IncidentHours) of it.
    #[must_use]
    pub fn handled_by(mut self, team: impl Into<Arc<str>>) -> Self {
        self.known.team = Some(team.into());
        self
    }

    /// The same incident, of another severity.
    ///
    /// # Example: the response to what was described
    ///
    /// ```
    /// use unified_support::document::{Product, Severity, Situation};
    /// use unified_support::response::{Described, Incident};
    ///
    /// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let described = Described::new(Situation::ModerateImpact);
    /// let incident = Incident::new(described, Product::Other, submitted_at).with_severity(Severity::B);
    /// assert_eq!(incident, Incident::new(Severity::B, Product::Other, submitted_at));
    /// ```
    #[must_use]
    pub fn with_severity<U: IncidentSeverity>(self, severity: U) -> Incident<U> {
        Incident {
            severity,
            known: self.known,
        }
    }

    /// The same incident, its severity agreed at `at`, or not yet.
    pub(crate) const fn agreed(mut self, at: Option<DateTime<Utc>>) -> Self {
        self.known.severity_agreed_at = at;
        self
    }

    /// The product it is about.
    #[must_use]
    pub const fn product(&self) -> Product {
        self.known.product
    }

    /// When it was submitted.
    #[must_use]
    pub const fn submitted_at(&self) -> DateTime<Utc> {
        self.known.submitted_at
    }

    /// When its severity was agreed with the customer, where that is known.
    #[must_use]
    pub const fn severity_agreed_at(&self) -> Option<DateTime<Utc>> {
        self.known.severity_agreed_at
    }

    /// The channel over which it came in, where that is known.
    #[must_use]
    pub const fn channel(&self) -> Option<Channel> {
        self.known.channel
    }

    /// The language in which it is handled, where that is known.
    #[must_use]
    pub const fn language(&self) -> Option<SpokenLanguage> {
        self.known.language
    }

    /// The product's name as the order writes it, where that is known.
    #[must_use]
    pub fn product_name(&self) -> Option<&str> {
        self.known.product_name.as_deref()
    }

    /// The id of its subscription in Appendix A, where that is known.
    #[must_use]
    pub fn subscription(&self) -> Option<&str> {
        self.known.subscription.as_deref()
    }

    /// The solution of the critical business event that it belongs to, where that is known.
    #[must_use]
    pub fn event(&self) -> Option<&str> {
        self.known.event.as_ref().map(|event| &*event.solution)
    }

    /// Whether a cloud administrator reports it, where that was said.
    #[must_use]
    pub const fn cloud_administrator(&self) -> Option<bool> {
        self.known.cloud_administrator
    }

    /// The team that handles it, where that is known.
    #[must_use]
    pub fn team(&self) -> Option<&str> {
        self.known.team.as_deref()
    }

    /// How it is handled, as far as hours of an order may depend on it.
    pub(crate) fn handling(&self) -> Handling<'_> {
        Handling {
            channel: self.channel(),
            team: self.team(),
        }
    }

    /// The same incident, handled so.
    pub(crate) fn handled(mut self, handling: Handling<'_>) -> Self {
        self.known.channel = handling.channel;
        self.known.team = handling.team.map(Into::into);
        self
    }

    /// Whether the case description has `AEM` in it, where the event is known.
    pub(super) fn is_tagged(&self) -> bool {
        self.known
            .event
            .as_ref()
            .is_some_and(|event| event.is_tagged)
    }
}

impl Incident {
    /// Its severity.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }
}

impl Incident<Described> {
    /// What is described of it, in the place of its severity.
    #[must_use]
    pub const fn described(&self) -> Described {
        self.severity
    }
}
