//! Answers whether a root cause analysis is made, and by when.

use super::{Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    limits::{self, RootCauseAnalysis, RootCauseRequest},
};

impl Place<'_> {
    /// Whether the root cause analysis (RCA) that `request` asks for is made, on which grounds, and by when it is delivered.
    ///
    /// There are three grounds, each tested as of the date of the request: that the order holds the service, which can be asked for
    /// until the incident is closed; AED, under which it can be asked for seven calendar days longer, by the readings
    /// [`RcaWindowUnit`](crate::document::RcaWindowUnit) and [`RcaDaySeven`](crate::document::RcaDaySeven), and is delivered within ten
    /// business days of the request or the mitigation, the later of them, but not asked for in its onboarding; and a reactive designated
    /// engineer (REDE), of whom no limit
    /// is stated. UER contains no analyses (`2.3/uer-rca-not-included`).
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled);
    /// [`RequestedTooLate`](crate::decision::NotApplicable::RequestedTooLate), if a ground fails by the time of the request
    /// alone. Undetermined without a fact on which the grounds depend, if none holds without it. An incident that is closed was
    /// mitigated before: `mitigated_at` matters where that may have been after the request.
    ///
    /// # Example: seven days after the closure, to the second
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::decision::NotApplicable;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{AskedOf, RootCauseFacts, RootCauseRequest};
    /// use unified_support::order::{
    ///     AedEnrolmentDraft, AppendixADraft, OrderDraft, PurchaseDraft, ServiceName, SubscriptionDraft,
    /// };
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    /// let bought = |id, service| PurchaseDraft::example(id, ServiceName(service));
    /// let draft = OrderDraft::example()
    ///     .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment))
    ///     .with_purchase(bought("rr", "Rapid Response"))
    ///     .with_purchase(bought("aed", "Azure Engineering Direct"));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// // The order holds AED. The incident was closed on 1 June.
    /// let paris = engine.location("paris")?;
    /// let outcome = |requested_at: &str| {
    ///     let facts = RootCauseFacts::UNKNOWN.production_impact(true).own_subscriptions(true);
    ///     let request = RootCauseRequest::new(requested_at.parse().unwrap())
    ///         .of_incident_closed_at("2026-06-01T17:00:00+02:00".parse().unwrap())
    ///         .asked_of(AskedOf::AlignedEngineer)
    ///         .with_facts(facts);
    ///     Ok::<_, Box<dyn std::error::Error>>(paris.root_cause_analysis(&request)?.outcome().clone())
    /// };
    /// let in_time = outcome("2026-06-08T23:59:59+02:00")?;
    /// let [ground] = &in_time.decided().unwrap().grounds[..] else { panic!() };
    /// assert_eq!(ground.deliver_by, Some(date(2026, 6, 22)));
    /// let late = outcome("2026-06-09T00:00:00+02:00")?;
    /// assert_eq!(late.not_applicable(), Some(NotApplicable::RequestedTooLate));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second; or the request, or the delivery, lies outside the calendar.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the incident was closed before it was mitigated.
    pub fn root_cause_analysis(
        &self,
        request: &RootCauseRequest,
    ) -> Result<Decision<RootCauseAnalysis>, QuestionError> {
        explained(|steps| self.traced(steps).root_cause_analysis(request))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::root_cause_analysis`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::root_cause_analysis`].
    pub fn root_cause_analysis(
        self,
        request: &RootCauseRequest,
    ) -> Result<Outcome<RootCauseAnalysis>, QuestionError> {
        let Self { who, trace } = self;
        limits::root_cause_analysis(who.site, request, who.readings, trace)
    }
}
