//! The request for an entitlement: what is asked about a service.

use chrono::NaiveDate;

pub use crate::document::vocabulary::entitlement::Requester;
use crate::{
    data::datum,
    document::{DeliveryMode, Service, SpokenLanguage, names::named},
    order::{CoveredProduct, PaidWith},
};

datum! {
    /// A request to use, or to buy, a service at a location on a date.
    ///
    /// What is not given is not tested: without a language, no language is. A fact that the answer depends on and that is not
    /// given makes it undetermined.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{DeliveryMode, SpokenLanguage, Service};
    /// use unified_support::entitlement::{Intent, EntitlementRequest};
    ///
    /// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
    /// let request = EntitlementRequest::new(Service::Workshops, Intent::Use, on)
    ///     .in_language(SpokenLanguage::ENGLISH)
    ///     .delivered(DeliveryMode::OnSite);
    /// assert_eq!(request.service(), Service::Workshops);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct EntitlementRequest {
        pub(super) service: Service,
        pub(super) intent: Intent,
        pub(super) on: NaiveDate,
        pub(super) requester: Option<Requester> = optional,
        pub(super) language: Option<SpokenLanguage> = optional,
        pub(super) mode: Option<DeliveryMode> = optional,
        pub(super) paid_with: Option<PaidWith> = optional,
        pub(super) product: Option<CoveredProduct> = optional,
        pub(super) is_recorded as "recorded": bool = defaulted,
        pub(super) facts: Facts = flat,
    }
}

impl EntitlementRequest {
    /// To use or buy `service` on the date `on`, which is a local date of the location.
    #[must_use]
    pub const fn new(service: Service, intent: Intent, on: NaiveDate) -> Self {
        Self {
            service,
            intent,
            on,
            requester: None,
            language: None,
            mode: None,
            paid_with: None,
            product: None,
            is_recorded: false,
            facts: Facts::UNKNOWN,
        }
    }

    /// The same request, made by `requester`.
    #[must_use]
    pub const fn by(mut self, requester: Requester) -> Self {
        self.requester = Some(requester);
        self
    }

    /// The same request, for delivery in `language`.
    #[must_use]
    pub const fn in_language(mut self, language: SpokenLanguage) -> Self {
        self.language = Some(language);
        self
    }

    /// The same request, for delivery in `mode`.
    #[must_use]
    pub const fn delivered(mut self, mode: DeliveryMode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// The same request, to be paid for with `paid_with`.
    #[must_use]
    pub const fn paid_with(mut self, paid_with: PaidWith) -> Self {
        self.paid_with = Some(paid_with);
        self
    }

    /// The same request, for help with `product`.
    #[must_use]
    pub fn about(mut self, product: CoveredProduct) -> Self {
        self.product = Some(product);
        self
    }

    /// The same request, for a delivery that the customer wants to record. A workshop is recorded only with permission
    /// (`2.2/workshop-no-recording`); nothing is said of other services.
    #[must_use]
    pub const fn recorded(mut self) -> Self {
        self.is_recorded = true;
        self
    }

    /// The same request, with facts that the order does not hold.
    #[must_use]
    pub const fn with_facts(mut self, facts: Facts) -> Self {
        self.facts = facts;
        self
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// Whether it is to be used or bought.
    #[must_use]
    pub const fn intent(&self) -> Intent {
        self.intent
    }

    /// The date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }
}

named! {
    /// Whether a service is to be used or bought.
    Intent, a "intent";
    /// To be used.
    Use = "use",
    /// To be bought.
    Buy = "buy",
}

datum! {
    /// Facts that the order does not hold; each is none where it is not known.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::entitlement::Facts;
    ///
    /// let facts = Facts::UNKNOWN.agreed_in_writing(true);
    /// assert_eq!((facts.agreed_in_writing, facts.language_available), (Some(true), None));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Facts {
        /// Whether delivery on site was agreed in writing.
        pub agreed_in_writing: Option<bool> = optional,
        /// Whether the language is available: that of the customer, or of the location that delivers.
        pub language_available: Option<bool> = optional,
        /// Whether Microsoft lets staff of other locations take part.
        pub microsoft_permits: Option<bool> = optional,
        /// Whether an Azure service with room for the data is active.
        pub azure_service_active: Option<bool> = optional,
        /// Whether Microsoft has expressly permitted, in writing, that the delivery is recorded.
        pub recording_permitted: Option<bool> = optional,
    }
}

impl Facts {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        agreed_in_writing: None,
        language_available: None,
        microsoft_permits: None,
        azure_service_active: None,
        recording_permitted: None,
    };

    /// The same facts, and whether delivery on site was agreed in writing.
    #[must_use]
    pub const fn agreed_in_writing(mut self, holds: bool) -> Self {
        self.agreed_in_writing = Some(holds);
        self
    }

    /// The same facts, and whether the language is available.
    #[must_use]
    pub const fn language_available(mut self, holds: bool) -> Self {
        self.language_available = Some(holds);
        self
    }

    /// The same facts, and whether Microsoft lets staff of other locations take part.
    #[must_use]
    pub const fn microsoft_permits(mut self, holds: bool) -> Self {
        self.microsoft_permits = Some(holds);
        self
    }

    /// The same facts, and whether an Azure service with room for the data is active.
    #[must_use]
    pub const fn azure_service_active(mut self, holds: bool) -> Self {
        self.azure_service_active = Some(holds);
        self
    }

    /// The same facts, and whether Microsoft has expressly permitted, in writing, that the delivery is recorded.
    #[must_use]
    pub const fn recording_permitted(mut self, holds: bool) -> Self {
        self.recording_permitted = Some(holds);
        self
    }
}
