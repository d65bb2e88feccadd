//! What is billed for travel to a location.

use super::{
    Traced,
    place::{Place, explained},
};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, TravelCosts, Trip},
};

impl Place<'_> {
    /// What is billed for `trip`: the expenses of Microsoft's people who worked on site as agreed, unless they were paid for
    /// beforehand, and visits at a price for each. Remote work bears none, and the customer pays its own people.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled), if the service may not be used so here on the
    /// date: delivery on site that was not agreed in writing is none. Undetermined: without what the
    /// [entitlement](Place::entitlement) depends on; and on site without `prepaid`, without `reasonable` where only reasonable expenses
    /// are billed, and without `visits` for a service that is sold by the visit.
    ///
    /// # Example: one engineer's dinner is billed as it is, the other's if it is reasonable
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::decision::Outcome;
    /// use unified_support::document::{DeliveryMode, Service};
    /// use unified_support::engine::Engine;
    /// use unified_support::entitlement::Facts;
    /// use unified_support::fees::{Expense, Traveller, Trip};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let draft = OrderDraft::example()
    ///     .with_purchase(PurchaseDraft::example("1", ServiceName("EDE")))
    ///     .with_purchase(PurchaseDraft::example("2", ServiceName("REDE")));
    /// let engine = Engine::try_from(draft)?;
    /// let paris = engine.location("paris")?;
    /// let dinner = Money::from_minor_units(9_000, Currency::EUR);
    /// let trip = |service, expense| {
    ///     Trip::new(service, date(2026, 6, 15), DeliveryMode::OnSite, Traveller::Microsoft, [expense])
    ///         .with_facts(Facts::UNKNOWN.agreed_in_writing(true))
    ///         .with_prepaid(false)
    /// };
    /// let ede = paris.travel_costs(&trip(Service::EnhancedDesignatedEngineering, Expense::new(dinner)))?;
    /// assert_eq!(ede.outcome().decided().unwrap().totals, [dinner]);
    ///
    /// let rede = |expense| paris.travel_costs(&trip(Service::ReactiveEnhancedDesignatedEngineering, expense));
    /// let decision = rede(Expense::new(dinner))?;
    /// assert!(matches!(decision.outcome(), Outcome::Undetermined(missing) if missing.names() == ["reasonable"]));
    /// let decision = rede(Expense::new(dinner).with_reasonable(false))?;
    /// assert!(decision.outcome().decided().unwrap().totals.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NegativeAmount`](crate::decision::Problem): an expense, or the price of a visit, is below zero.
    /// - [`Problem::NotOffered`](crate::decision::Problem): visits are given for a service that is not sold by the visit.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): the visits, or all in one currency, come to more than [`Money`](crate::money::Money) can hold.
    pub fn travel_costs(&self, trip: &Trip) -> Result<Decision<TravelCosts>, QuestionError> {
        explained(|steps| self.traced(steps).travel_costs(trip))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::travel_costs`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::travel_costs`].
    pub fn travel_costs(self, trip: &Trip) -> Result<Outcome<TravelCosts>, QuestionError> {
        let Self { who, trace } = self;
        fees::travel_costs(who.site, trip, who.readings, trace)
    }
}
