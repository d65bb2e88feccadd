//! Answers when a service is delivered, and in whose hours.

use super::{Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    limits::{self, DeliveredHours, HoursRequest},
};

impl Place<'_> {
    /// When the service of `request` is delivered here between two instants, in whose hours, and how much of that lies in this
    /// location's own business hours.
    ///
    /// By what the document says about its hours:
    ///
    /// - around the clock: the whole time; of Azure Event Management, in the windows of its events that are supported: those of the
    ///   purchase, or of all;
    /// - by severity: around the clock for 1 and A, business hours for B and C, as the base severity table has it, also under UER.
    ///   Whose these are is the reading [`LocalHours`](crate::document::LocalHours);
    /// - stated hours, of designated engineers (`2.2/de-business-hours`): those that the clause states, or an amendment of it, on the
    ///   business days of the location, by the same reading. They do not vary by country: a location that keeps other hours gets these
    ///   all the same;
    /// - of service delivery management: the host's business hours, wherever it is delivered (`2.4/sdm-host-business-hours`);
    /// - of the RSM add-on, by the reading [`ExtendedRsm`](crate::document::ExtendedRsm): the business hours of the time zone that the
    ///   purchase agrees on, or any hours. A zone has no hours of its own: those of this location count, or those of the document, by the
    ///   reading [`AgreedZoneHours`](crate::document::AgreedZoneHours), with the location's closures, on the agreed clock.
    ///
    /// Whether the order holds the service is not checked here; see [`Place::entitlement`].
    ///
    /// Not applicable: [`NoStatedHours`](crate::decision::NotApplicable::NoStatedHours). Undetermined without `severity`, or without
    /// the `purchase` or the `agreed_zone` of that, where these matter, and without what decides whether an event is supported.
    ///
    /// # Example: nine to half past five in Tokyo, seen from Paris
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::document::Service;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::HoursRequest;
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    ///
    /// let bought = PurchaseDraft::example("rsm", ServiceName("rsm_add_on")).with_agreed_zone("Asia/Tokyo");
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(bought))?;
    /// // The purchase `rsm` agrees on the zone of Tokyo.
    /// let at = |text: &str| text.parse().unwrap();
    /// let (from, to) = (at("2026-06-15T00:00:00+02:00"), at("2026-06-16T00:00:00+02:00"));
    /// let request = HoursRequest::new(Service::RsmAddOn, from, to).of_purchase("rsm");
    /// let decision = engine.location("paris")?.service_hours(&request)?;
    /// let told = decision.outcome().decided().unwrap();
    /// assert_eq!(told.windows, [at("2026-06-15T02:00:00+02:00")..at("2026-06-15T10:30:00+02:00")]);
    /// assert_eq!((told.delivered, told.overlap), (TimeDelta::minutes(510), TimeDelta::minutes(90)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second, or lies outside the calendar of this location, or of the place whose hours
    ///   count.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the end lies before the start.
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem), [`Problem::NotOfPurchase`](crate::decision::Problem): the order has no such purchase, or it was not made for this location.
    /// - [`Problem::NotOffered`](crate::decision::Problem): the purchase is one of another service.
    pub fn service_hours(
        &self,
        request: &HoursRequest,
    ) -> Result<Decision<DeliveredHours>, QuestionError> {
        explained(|steps| self.traced(steps).service_hours(request))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::service_hours`]. Its windows take memory.
    ///
    /// # Errors
    ///
    /// Those of [`Place::service_hours`].
    pub fn service_hours(
        self,
        request: &HoursRequest,
    ) -> Result<Outcome<DeliveredHours>, QuestionError> {
        let Self { who, trace } = self;
        limits::service_hours(who.site, who.agreed, request, who.readings, trace)
    }
}
