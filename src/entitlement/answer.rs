//! A service that may be used or bought, and how.

use alloc::sync::Arc;

use chrono::NaiveDate;

use crate::{
    data::datum,
    document::{DeliveryMode, ServiceHours, names::named},
};

datum! {
    /// A service that may be used or bought, and how.
    ///
    /// # Example
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::decision::NotApplicable;
    /// use unified_support::document::Service;
    /// use unified_support::engine::Engine;
    /// use unified_support::entitlement::{Basis, EntitlementRequest, Intent};
    /// use unified_support::order::OrderDraft;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let paris = engine.location("paris")?;
    /// let on = date(2026, 6, 15);
    ///
    /// // Webcasts are included in the Base Package.
    /// let webcasts = paris.entitlement(&EntitlementRequest::new(Service::Webcasts, Intent::Use, on));
    /// let entitlement = webcasts.outcome().decided().unwrap();
    /// assert_eq!(entitlement.basis, Basis::BasePackage);
    /// assert_eq!(entitlement.last_day, date(2026, 12, 31));
    ///
    /// // Workshops are not, and nobody bought any.
    /// let workshops = paris.entitlement(&EntitlementRequest::new(Service::Workshops, Intent::Use, on));
    /// assert_eq!(workshops.outcome().not_applicable(), Some(NotApplicable::NotEntitled));
    /// let failed = workshops.steps().iter().filter(|step| step.held() == Some(false));
    /// assert_eq!(failed.map(|step| step.rule().as_str()).collect::<Vec<_>>(), ["included", "purchase_covers"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Entitlement {
        /// What gives it.
        pub basis: Basis,
        /// The id of the purchase that gives it, where one does.
        pub purchase: Option<Arc<str>>,
        /// The last day on which it can be used: what is unused then is lost.
        pub last_day: NaiveDate,
        /// How it is delivered: as was asked, as the purchase says, or by default. None for what nobody delivers.
        pub mode: Option<DeliveryMode>,
        /// When it is available; none where the document says nothing.
        pub hours: Option<ServiceHours>,
    }
}

named! {
    /// What gives an entitlement.
    Basis, a "basis";
    /// The Base Package includes the service.
    BasePackage = "base_package",
    /// A purchase of the order holds it.
    Purchase = "purchase",
    /// Microsoft assigns it at its discretion.
    Discretion = "discretion",
    /// It is for sale.
    ForSale = "for_sale",
}
