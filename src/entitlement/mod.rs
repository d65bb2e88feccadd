//! May this service be used, or bought, at this location on this date: by whom, in which language and mode, paid how?
//!
//! Every condition is tested, also after one has failed, and is a step with its operands: the steps of a refusal name
//! all that stands against it.
//!
//! A step that names a condition without saying that it held is one that only the case itself can meet: that a support
//! case is opened, or that a contract is signed.

mod conditions;
mod delivery;
mod payment;
mod request;
mod scope;

use alloc::sync::Arc;

use chrono::NaiveDate;

pub use request::{EntitlementRequest, Facts, Intent, Requester};

use self::conditions::Asked;
pub(crate) use self::{conditions::is_for_sale, delivery::record_hours, payment::payable};
use crate::{
    coverage::Coverage,
    data::datum,
    decision::{Conditions, NotApplicable, Outcome, Trace},
    document::{DeliveryMode, Readings, ServiceHours, names::named},
    order::Site,
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

/// Whether `request` is granted at the support location of `site`.
pub(crate) fn entitlement<T: Trace>(
    site: Site<'_>,
    request: &EntitlementRequest,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<Entitlement> {
    let asked = Asked {
        order: site.order,
        location: &site.support.id,
        request,
        terms: request.service.terms(),
        readings,
        coverage: Coverage::new(site.order, readings),
    };
    let mut conditions = Conditions::new(trace);
    let is_in_term = conditions::date_in_term(&asked, &mut conditions);
    let held = match request.intent {
        Intent::Use => conditions::held(&asked, &mut conditions),
        Intent::Buy => conditions::for_sale(&asked, &mut conditions),
    };
    conditions::prerequisites(&asked, is_in_term, &mut conditions);
    delivery::recording(&asked, &mut conditions);
    scope::excluded(&asked, &mut conditions);
    payment::payment(&asked, &mut conditions);
    let hours = delivery::hours(&asked, &mut conditions);
    outcome(
        &conditions,
        Entitlement {
            basis: held.basis,
            purchase: held.purchase.map(|purchase| purchase.shared_id().clone()),
            last_day: held.last_day,
            mode: held.mode,
            hours,
        },
    )
}

/// The answer, if all conditions hold and nothing is missing.
fn outcome<T: Trace>(
    conditions: &Conditions<'_, T>,
    entitlement: Entitlement,
) -> Outcome<Entitlement> {
    if conditions.has_failed {
        Outcome::NotApplicable(NotApplicable::NotEntitled)
    } else if conditions.missing.names().is_empty() {
        Outcome::Decided(entitlement)
    } else {
        Outcome::Undetermined(conditions.missing.clone())
    }
}
