//! What an order's Azure Engineering Direct costs.

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, AedTerms},
};

impl Engine {
    /// What the order's Azure Engineering Direct costs by its fee schedule, and which features the customer has: both as of the
    /// order's execution, for the whole term.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled), if the order holds no purchase of it. The fee
    /// and the features are undetermined each by itself: see [`AedTerms`].
    ///
    /// # Example: a dollar less costs almost the same, and has fewer features
    ///
    /// ```
    /// use unified_support::document::AedFeatureGroup;
    /// use unified_support::engine::Engine;
    /// use unified_support::money::{Currency, Money, Rate, Tier, Tiering};
    /// use unified_support::order::{
    ///     AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, FeeScheduleDraft, OrderDraft, PurchaseDraft,
    ///     ServiceName, SubscriptionDraft,
    /// };
    ///
    /// let mut order = OrderDraft::example().with_purchase(PurchaseDraft::example("1", ServiceName("AED")));
    /// order.currency = "USD".into();
    /// order.base_package = None;
    /// let usd = |dollars: i64| Money::from_minor_units(dollars * 100, Currency::USD);
    /// let tiers = [
    ///     Tier::new(usd(0), Some(usd(50_000_000)), Rate::percent(3)),
    ///     Tier::new(usd(50_000_000), None, Rate::percent(2)),
    /// ];
    /// let answer = |spend| {
    ///     let direct = AedEnrolmentDraft::new([SubscriptionDraft::new("production")])
    ///         .with_assessed_spend(usd(spend))
    ///         .with_fee_schedule(FeeScheduleDraft::new(Tiering::Marginal, tiers))
    ///         .with_extended_features(ExtendedFeaturesDraft::new());
    ///     let draft = order.clone().with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(direct));
    ///     let engine = Engine::try_from(draft).unwrap();
    ///     let decision = engine.aed_fee().unwrap();
    ///     let terms = decision.outcome().decided().unwrap();
    ///     (terms.fee.decided().unwrap().fee.to_string(), terms.features.decided().unwrap().group)
    /// };
    /// assert_eq!(answer(60_000_000), ("1700000.00 USD".into(), AedFeatureGroup::ExtendedFeatureCustomers));
    /// assert_eq!(answer(59_999_999), ("1699999.98 USD".into(), AedFeatureGroup::AllCustomers));
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Arithmetic`](crate::decision::Problem): the fee is more than [`Money`](crate::money::Money) can hold.
    pub fn aed_fee(&self) -> Result<Decision<AedTerms>, QuestionError> {
        explained(|steps| self.traced(steps).aed_fee())
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::aed_fee`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::aed_fee`].
    pub fn aed_fee(self) -> Result<Outcome<AedTerms>, QuestionError> {
        let Self { who, trace } = self;
        fees::aed_fee(who.order(), who.readings(), trace)
    }
}
