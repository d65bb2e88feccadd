//! Answers questions about onboarding, and about what AED does after it.

use chrono::NaiveDate;

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    limits::{self, ImprovementPlans, Monitoring, MonitoringScenarios, Onboarding, PlanRequests},
};

impl Engine {
    /// When the purchase of UER or AED with the id `purchase` is onboarded, what each side does in these days, and what begins after
    /// them; and how it stands on the date `on`, if one is given.
    ///
    /// They are the first 60 days: of the Work Order or of the service, by the reading
    /// [`OnboardingStart`](crate::document::OnboardingStart), and counted by the reading
    /// [`FirstDayOfAWindow`](crate::document::FirstDayOfAWindow). A purchase that begins in them has what is left of them; one that
    /// begins after them has no onboarding, nor has AED without the Rapid Response with which it ends.
    ///
    /// # Example: a service added later has only what is left of the order's days
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{OnboardingStart, Readings};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let mut bought = PurchaseDraft::example("uer", ServiceName("UER"));
    /// (bought.bought_on, bought.first_day) = (date(2026, 2, 1), date(2026, 2, 15));
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(bought))?;
    /// // The order begins on 1 January, and UER on 15 February.
    /// let held = |engine: &Engine| {
    ///     let decision = engine.onboarding("uer", None)?;
    ///     Ok::<_, Box<dyn std::error::Error>>(decision.outcome().decided().unwrap().held.clone())
    /// };
    /// assert_eq!(held(&engine)?, Some(date(2026, 2, 15)..=date(2026, 3, 1)));
    /// let by_service = engine.with_readings(Readings::default().with(OnboardingStart::ServiceStart));
    /// assert_eq!(held(&by_service)?, Some(date(2026, 2, 15)..=date(2026, 4, 15)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no purchase of that id.
    /// - [`Problem::NotOffered`](crate::decision::Problem): it is of a service about whose onboarding the document says nothing.
    pub fn onboarding(
        &self,
        purchase: &str,
        on: Option<NaiveDate>,
    ) -> Result<Decision<Onboarding>, QuestionError> {
        explained(|steps| self.traced(steps).onboarding(purchase, on))
    }

    /// Where the monitoring scenarios of a purchase of AED stand: how far each has come, whether it was defined in the onboarding and
    /// its monitors were ready in time, and whether they are answered around the clock.
    ///
    /// The scenarios are taken by the dates on which they were defined; those of the same date in the order given. Of those on
    /// which both sides agreed, the first seven count. Monitors are answered once they are live, while the purchase runs.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled), if Appendix A does not mark the customer as one
    /// with the extended features. Whether that mark is founded is for [`Engine::review`]. Undetermined without `agreed` of a scenario.
    ///
    /// # Example: an eighth scenario has no place
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{MonitorDates, MonitoringScenario, MonitoringScenarios, ScenarioState};
    /// use unified_support::order::{
    ///     AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, OrderDraft, PurchaseDraft, ServiceName,
    ///     SubscriptionDraft,
    /// };
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let bought = PurchaseDraft::example("aed", ServiceName("AED"));
    /// let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")])
    ///     .with_extended_features(ExtendedFeaturesDraft::new());
    /// let draft = OrderDraft::example()
    ///     .with_purchase(bought)
    ///     .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// let scenarios = (1..=8).map(|day| {
    ///     let scenario = MonitoringScenario::try_new(format!("{day}"), date(2026, 2, day), MonitorDates::default());
    ///     scenario.unwrap().agreed(true)
    /// });
    /// let decision = engine.monitoring(&MonitoringScenarios::new("aed", date(2026, 2, 28), scenarios))?;
    /// let monitoring = decision.outcome().decided().unwrap();
    /// let states: Vec<_> = monitoring.scenarios.iter().map(|scenario| scenario.state).collect();
    /// assert_eq!(states[6..], [ScenarioState::Defined, ScenarioState::BeyondLimit]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no purchase of that id.
    /// - [`Problem::NotOffered`](crate::decision::Problem): it is not of AED.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two scenarios have one id.
    pub fn monitoring(
        &self,
        scenarios: &MonitoringScenarios,
    ) -> Result<Decision<Monitoring>, QuestionError> {
        explained(|steps| self.traced(steps).monitoring(scenarios))
    }

    /// The outcome of each request for a service improvement plan under a purchase of AED, how many more can be requested, and
    /// from when on.
    ///
    /// There are two in twelve months: in any twelve months that include the request, or in a contract year of the order, by the
    /// reading [`ImprovementPlanYear`](crate::document::ImprovementPlanYear). By the former, two requests block a third until the
    /// first of them is a year old. The requests are taken by date; those of the same date in the order given. One that is
    /// refused does not count.
    ///
    /// # Example: two around the turn of the contract year
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{ImprovementPlanYear, Readings};
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{PlanRequest, PlanRequests};
    /// use unified_support::order::{
    ///     AedEnrolmentDraft, AppendixADraft, OrderDraft, PurchaseDraft, ServiceName, SubscriptionDraft,
    /// };
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let bought = |id, service| {
    ///     let mut bought = PurchaseDraft::example(id, ServiceName(service));
    ///     bought.last_day = date(2027, 12, 31);
    ///     bought
    /// };
    /// let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    /// let mut draft = OrderDraft::example()
    ///     .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment))
    ///     .with_purchase(bought("rr", "Rapid Response"))
    ///     .with_purchase(bought("aed", "AED"));
    /// draft.term.last_day = date(2027, 12, 31);
    /// let engine = Engine::try_from(draft)?;
    /// let requests = [PlanRequest::new("a", date(2026, 11, 2)), PlanRequest::new("b", date(2026, 12, 1))];
    /// let requests = PlanRequests::new("aed", date(2026, 12, 15), requests);
    /// let next_from = |engine: &Engine| {
    ///     let decision = engine.improvement_plans(&requests)?;
    ///     Ok::<_, Box<dyn std::error::Error>>(decision.outcome().decided().unwrap().next_from)
    /// };
    /// assert_eq!(next_from(&engine)?, Some(date(2027, 11, 2)));
    /// let by_year = engine.with_readings(Readings::default().with(ImprovementPlanYear::ContractYear));
    /// assert_eq!(next_from(&by_year)?, Some(date(2027, 1, 1)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no purchase of that id.
    /// - [`Problem::NotOffered`](crate::decision::Problem): it is not of AED.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two requests have one id.
    pub fn improvement_plans(
        &self,
        requests: &PlanRequests,
    ) -> Result<Decision<ImprovementPlans>, QuestionError> {
        explained(|steps| self.traced(steps).improvement_plans(requests))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::onboarding`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::onboarding`].
    pub fn onboarding(
        self,
        purchase: &str,
        on: Option<NaiveDate>,
    ) -> Result<Outcome<Onboarding>, QuestionError> {
        let Self { who, trace } = self;
        limits::onboarding(who.order(), purchase, on, who.readings(), trace)
    }

    /// See [`Engine::monitoring`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::monitoring`].
    pub fn monitoring(
        self,
        scenarios: &MonitoringScenarios,
    ) -> Result<Outcome<Monitoring>, QuestionError> {
        let Self { who, trace } = self;
        limits::monitoring(who.order(), scenarios, who.readings(), trace)
    }

    /// See [`Engine::improvement_plans`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::improvement_plans`].
    pub fn improvement_plans(
        self,
        requests: &PlanRequests,
    ) -> Result<Outcome<ImprovementPlans>, QuestionError> {
        let Self { who, trace } = self;
        limits::improvement_plans(who.order(), requests, who.readings(), trace)
    }
}
