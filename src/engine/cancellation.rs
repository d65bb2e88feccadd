//! Answers what cancellations cost.

use super::{Engine, Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, Cancellation, CancellationFee, CancellationFees, CancelledDeliveries},
};

impl Place<'_> {
    /// What `cancellation` costs.
    ///
    /// Not applicable: [`TooLateToCancel`](crate::decision::NotApplicable::TooLateToCancel), if the reading
    /// [`LateCancellation`](crate::document::LateCancellation) refuses it. Undetermined where the document says nothing: without
    /// `travel.charged`, if travel was spent; without `by_microsoft.agreed_fee`, if Microsoft cancels anything but a workshop for
    /// which too few enrolled, or without the `cause` and `service` that would tell.
    ///
    /// # Example: half of an odd amount, and a second that costs
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::Cancellation;
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(tokyo))?;
    /// let tokyo = engine.location("tokyo")?;
    /// let fee = |cancelled_at: &str| {
    ///     let price = Money::from_minor_units(125_001, Currency::JPY);
    ///     let cancellation = Cancellation::new(price, date(2026, 6, 15), cancelled_at.parse().unwrap());
    ///     tokyo.cancellation_fee(&cancellation).map(|decision| decision.outcome().decided().unwrap().fee)
    /// };
    /// // The last second of 9 June in Tokyo is six days ahead: half of 125,001 yen, rounded once.
    /// assert_eq!(fee("2026-06-09T14:59:59Z")?.to_string(), "62501 JPY");
    /// // A second later it is the 10th there, and all of it.
    /// assert_eq!(fee("2026-06-09T15:00:00Z")?.to_string(), "125001 JPY");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Example: a workshop for which too few enrolled
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::Service;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Cancellation, CancellationCause, CancelledByMicrosoft};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::OrderDraft;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// // On the eve, when the customer's own cancellation would cost all of it.
    /// let eve = "2026-06-14T09:00:00+02:00".parse().unwrap();
    /// let price = Money::from_minor_units(1_000_000, Currency::EUR);
    /// let cancellation = Cancellation::new(price, date(2026, 6, 15), eve);
    /// let too_few = CancelledByMicrosoft::new()
    ///     .with_service(Service::Workshops)
    ///     .with_cause(CancellationCause::MinimumEnrolment);
    /// let paris = engine.location("paris")?;
    /// let fee = |cancellation| {
    ///     let decision = paris.cancellation_fee(&cancellation)?;
    ///     Ok::<_, Box<dyn std::error::Error>>(decision.outcome().decided().unwrap().fee.to_string())
    /// };
    /// assert_eq!(fee(cancellation.clone())?, "10000.00 EUR");
    /// assert_eq!(fee(cancellation.cancelled_by_microsoft(too_few))?, "0.00 EUR");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Example: what Flex paid goes back to Flex, and the fee keeps its share
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{CancelledRefund, Readings};
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Cancellation, RefundedAs};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{OrderDraft, PaidWith, PurchaseDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let mut workshop = PurchaseDraft::example("workshop", ServiceName("workshops"));
    /// let price = Money::from_minor_units(1_000_000, Currency::EUR);
    /// (workshop.price, workshop.paid_with) = (price, PaidWith::FlexAllowance);
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(workshop))?;
    /// let ten_days_ahead = "2026-06-05T09:00:00+02:00".parse().unwrap();
    /// let cancellation = Cancellation::new(price, date(2026, 6, 15), ten_days_ahead).of_purchase("workshop");
    /// let refund = |engine: &Engine| {
    ///     let decision = engine.location("paris")?.cancellation_fee(&cancellation)?;
    ///     let fee = *decision.outcome().decided().unwrap();
    ///     Ok::<_, Box<dyn std::error::Error>>((fee.refund.to_string(), fee.purchase.unwrap().refunded_as))
    /// };
    /// assert_eq!(refund(&engine)?, ("5000.00 EUR".into(), Some(RefundedAs::FlexAllowance)));
    /// let nothing = engine.with_readings(Readings::default().with(CancelledRefund::Nothing));
    /// assert_eq!(refund(&nothing)?, ("0.00 EUR".into(), None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem), [`Problem::CreditsOfNoPurchase`](crate::decision::Problem): the order has no purchase of that id; or credits are said to have been paid that did not pay for it.
    /// - [`Problem::DateTooEarly`](crate::decision::Problem): it was cancelled before it was bought, or postponed to no later date.
    /// - [`Problem::GivenTwice`](crate::decision::Problem): a fee is agreed on with `by_microsoft` and without.
    /// - [`Problem::NegativeAmount`](crate::decision::Problem): an amount is below zero.
    /// - [`Problem::AmountTooLarge`](crate::decision::Problem): the agreed fee is above the price.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): the agreed fee is in another currency than the price.
    /// - [`Problem::Time`](crate::decision::Problem): the zone does not serve the instant of the cancellation; or notice is counted in business days and
    ///   one of its dates lies outside the calendar.
    pub fn cancellation_fee(
        &self,
        cancellation: &Cancellation,
    ) -> Result<Decision<CancellationFee>, QuestionError> {
        explained(|steps| self.traced(steps).cancellation_fee(cancellation))
    }
}

impl Engine {
    /// What each of `deliveries` costs, at its location, and all of them together.
    ///
    /// One that is refused, not applicable or undetermined does not stop the others, since none depends on another: each has its own
    /// outcome, and the sums are of those that are decided. That a sum is too large is of all.
    ///
    /// # Example: a tour of workshops
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Cancellation, CancelledDeliveries, CancelledDelivery, TravelSpent};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{CountryCode, LocationDraft, LocationId, OrderDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(tokyo))?;
    ///
    /// let price = Money::from_minor_units(1_000_000, Currency::EUR);
    /// let at = "2026-06-01T23:30:00+02:00".parse().unwrap();
    /// let workshop = Cancellation::new(price, date(2026, 6, 15), at);
    /// // A flight was booked for the third, and nobody has agreed who pays.
    /// let flight = TravelSpent::new(Money::from_minor_units(42_000, Currency::EUR));
    /// let deliveries = CancelledDeliveries::try_new([
    ///     CancelledDelivery::new("first", LocationId("paris"), workshop.clone()),
    ///     CancelledDelivery::new("second", LocationId("tokyo"), workshop.clone()),
    ///     CancelledDelivery::new("third", LocationId("paris"), workshop.clone().after_travel(flight)),
    ///     CancelledDelivery::new("fourth", LocationId("lyon"), workshop),
    /// ])?;
    /// let decision = engine.cancellation_fees(&deliveries)?;
    /// let fees = decision.outcome().decided().unwrap();
    /// // In Paris it is the first of June still: 14 days. In Tokyo it is the second.
    /// let [paris, tokyo, third, fourth] = fees.deliveries.as_slice() else { panic!() };
    /// assert_eq!(paris.decided().unwrap().fee.to_string(), "0.00 EUR");
    /// assert_eq!(tokyo.decided().unwrap().fee.to_string(), "5000.00 EUR");
    /// assert_eq!(third.outcome.as_ref().unwrap().undetermined().unwrap().names(), ["travel.charged"]);
    /// // The order has no Lyon; what is wrong with the fourth is told of it alone.
    /// let refused = fourth.outcome.as_ref().unwrap_err();
    /// assert_eq!((&*refused.code, &*refused.field), ("unknown_location", "deliveries[3].location"));
    /// assert_eq!(fees.totals[0].refund.to_string(), "15000.00 EUR");
    /// assert!(!fees.complete);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Arithmetic`](crate::decision::Problem): a sum is too large; the [`path`](QuestionError::path) is that of the delivery
    ///   with which it becomes so.
    pub fn cancellation_fees(
        &self,
        deliveries: &CancelledDeliveries,
    ) -> Result<Decision<CancellationFees>, QuestionError> {
        explained(|steps| self.traced(steps).cancellation_fees(deliveries))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::cancellation_fee`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::cancellation_fee`].
    pub fn cancellation_fee(
        self,
        cancellation: &Cancellation,
    ) -> Result<Outcome<CancellationFee>, QuestionError> {
        let Self { who, trace } = self;
        fees::cancellation_fee(who.site, cancellation, who.readings, trace)
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::cancellation_fees`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::cancellation_fees`].
    pub fn cancellation_fees(
        self,
        deliveries: &CancelledDeliveries,
    ) -> Result<Outcome<CancellationFees>, QuestionError> {
        let Self { who, trace } = self;
        let site = |id: &str| Ok(who.location(id)?.site);
        fees::cancellation_fees(site, deliveries, who.readings(), trace)
    }
}
