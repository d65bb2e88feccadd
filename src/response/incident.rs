//! What is known of an incident.

use alloc::sync::Arc;

use chrono::{DateTime, Utc};

use super::Described;
use crate::document::{Channel, Product, Severity, SpokenLanguage};

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
    product: Product,
    submitted_at: DateTime<Utc>,
    severity_agreed_at: Option<DateTime<Utc>>,
    channel: Option<Channel>,
    language: Option<SpokenLanguage>,
    product_name: Option<Arc<str>>,
    subscription: Option<Arc<str>>,
    event: Option<ReportedEvent>,
    cloud_administrator: Option<bool>,
}

/// The critical business event that an incident belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ReportedEvent {
    solution: Arc<str>,
    is_tagged: bool,
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

impl<S: IncidentSeverity> Incident<S> {
    /// An incident with `product`, of `severity`, submitted at `submitted_at`.
    #[must_use]
    pub const fn new(severity: S, product: Product, submitted_at: DateTime<Utc>) -> Self {
        Self {
            severity,
            product,
            submitted_at,
            severity_agreed_at: None,
            channel: None,
            language: None,
            product_name: None,
            subscription: None,
            event: None,
            cloud_administrator: None,
        }
    }
}

impl<S> Incident<S> {
    /// The same incident, its severity agreed with the customer at `at`.
    #[must_use]
    pub const fn with_severity_agreed_at(mut self, at: DateTime<Utc>) -> Self {
        self.severity_agreed_at = Some(at);
        self
    }

    /// The same incident, which came in over `channel`.
    #[must_use]
    pub const fn reported_by(mut self, channel: Channel) -> Self {
        self.channel = Some(channel);
        self
    }

    /// The same incident, to be handled in `language`.
    #[must_use]
    pub const fn in_language(mut self, language: SpokenLanguage) -> Self {
        self.language = Some(language);
        self
    }

    /// The same incident, with the product's name as the order writes it, such as `Azure SQL Database`.
    #[must_use]
    pub fn with_product_name(mut self, name: impl Into<Arc<str>>) -> Self {
        self.product_name = Some(name.into());
        self
    }

    /// The same incident, of the subscription with this id in Appendix A.
    #[must_use]
    pub fn of_subscription(mut self, id: impl Into<Arc<str>>) -> Self {
        self.subscription = Some(id.into());
        self
    }

    /// The same incident, of a critical business event for `solution`; and whether the case description has `AEM` in it.
    #[must_use]
    pub fn during_event(mut self, solution: impl Into<Arc<str>>, is_tagged: bool) -> Self {
        self.event = Some(ReportedEvent {
            solution: solution.into(),
            is_tagged,
        });
        self
    }

    /// Whether a cloud administrator reports it, of whom a [reading](crate::document::OnlineServicesChannel) may ask more.
    #[must_use]
    pub const fn by_cloud_administrator(mut self, is_one: bool) -> Self {
        self.cloud_administrator = Some(is_one);
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
        let Self {
            severity: _,
            product,
            submitted_at,
            severity_agreed_at,
            channel,
            language,
            product_name,
            subscription,
            event,
            cloud_administrator,
        } = self;
        Incident {
            severity,
            product,
            submitted_at,
            severity_agreed_at,
            channel,
            language,
            product_name,
            subscription,
            event,
            cloud_administrator,
        }
    }

    /// The same incident, its severity agreed at `at`, or not yet.
    pub(crate) const fn agreed(mut self, at: Option<DateTime<Utc>>) -> Self {
        self.severity_agreed_at = at;
        self
    }

    /// The product it is about.
    #[must_use]
    pub const fn product(&self) -> Product {
        self.product
    }

    /// When it was submitted.
    #[must_use]
    pub const fn submitted_at(&self) -> DateTime<Utc> {
        self.submitted_at
    }

    /// When its severity was agreed with the customer, where that is known.
    #[must_use]
    pub const fn severity_agreed_at(&self) -> Option<DateTime<Utc>> {
        self.severity_agreed_at
    }

    /// The channel over which it came in, where that is known.
    #[must_use]
    pub const fn channel(&self) -> Option<Channel> {
        self.channel
    }

    /// The language in which it is handled, where that is known.
    #[must_use]
    pub const fn language(&self) -> Option<SpokenLanguage> {
        self.language
    }

    /// The product's name as the order writes it, where that is known.
    #[must_use]
    pub fn product_name(&self) -> Option<&str> {
        self.product_name.as_deref()
    }

    /// The id of its subscription in Appendix A, where that is known.
    #[must_use]
    pub fn subscription(&self) -> Option<&str> {
        self.subscription.as_deref()
    }

    /// The solution of the critical business event that it belongs to, where that is known.
    #[must_use]
    pub fn event(&self) -> Option<&str> {
        self.event.as_ref().map(|event| &*event.solution)
    }

    /// Whether a cloud administrator reports it, where that was said.
    #[must_use]
    pub const fn cloud_administrator(&self) -> Option<bool> {
        self.cloud_administrator
    }

    /// Whether the case description has `AEM` in it, where the event is known.
    pub(super) fn is_tagged(&self) -> bool {
        self.event.as_ref().is_some_and(|event| event.is_tagged)
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
