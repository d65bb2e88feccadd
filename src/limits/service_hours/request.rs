//! The question about the hours of a service.

use alloc::string::String;

use chrono::{DateTime, Utc};

use crate::{
    data::datum,
    document::{Service, Severity},
};

datum! {
    /// A question about when a service is delivered between two instants.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{Service, Severity};
    /// use unified_support::limits::HoursRequest;
    ///
    /// let at = |text: &str| text.parse().unwrap();
    /// let request = HoursRequest::new(Service::ProblemResolutionSupport, at("2026-06-01T00:00:00Z"), at("2026-06-08T00:00:00Z"))
    ///     .for_severity(Severity::B);
    /// assert_eq!((request.severity(), request.purchase()), (Some(Severity::B), None));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct HoursRequest {
        service: Service,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        purchase: Option<String> = optional_text,
        severity: Option<Severity> = optional,
    }
}

impl HoursRequest {
    /// Of `service`, from `from` to `to`, which is no part of it.
    #[must_use]
    pub const fn new(service: Service, from: DateTime<Utc>, to: DateTime<Utc>) -> Self {
        Self {
            service,
            from,
            to,
            purchase: None,
            severity: None,
        }
    }

    /// The same question, of what was bought as `purchase`, its id.
    #[must_use]
    pub fn of_purchase(mut self, purchase: impl Into<String>) -> Self {
        self.purchase = Some(purchase.into());
        self
    }

    /// The same question, for incidents of `severity`.
    #[must_use]
    pub const fn for_severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// The first instant.
    #[must_use]
    pub const fn from(&self) -> DateTime<Utc> {
        self.from
    }

    /// The end.
    #[must_use]
    pub const fn to(&self) -> DateTime<Utc> {
        self.to
    }

    /// The id of the purchase, if one is asked about.
    #[must_use]
    pub fn purchase(&self) -> Option<&str> {
        self.purchase.as_deref()
    }

    /// The severity of the incidents, where it was given.
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }
}
