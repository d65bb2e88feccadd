//! Answers which severity the tables describe for an incident.

use super::{Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    response::{self, Described, DescribedSeverity, Incident},
};

impl Place<'_> {
    /// The severity that the tables describe for `incident`: the gravest whose row names one of its situations, in a table that
    /// holds. The base table holds always, that of UER, Rapid Response or AEM where the order holds the offering and it covers
    /// the incident; AED brings the table of Rapid Response, by the reading [`AedResponse`](crate::document::AedResponse). The
    /// steps say why the severity is not graver.
    ///
    /// With it, when the first response is due at each severity, which is also when it would be due if the severity were raised
    /// or lowered. Without a [change](Described::with_changed_at) that is what [`first_response`](Self::first_response) answers.
    /// With one, the clock runs towards the target of the present severity until the change, and what was used of it counts by
    /// the reading [`SeverityChange`](crate::document::SeverityChange); so it does for every commitment, and the one that governs
    /// is found among their due instants. Offerings cover the incident as of its submission.
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce),
    /// [`NoSeverityDescribed`](crate::decision::NotApplicable::NoSeverityDescribed). Undetermined without a fact on which a table
    /// that would describe a graver severity depends. Each first response can be not applicable or undetermined for itself.
    ///
    /// # Example: raised after two hours of the evening
    ///
    /// ```
    /// use unified_support::document::{Product, Readings, Severity, SeverityChange, Situation};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::{Described, Incident};
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |time: &str| format!("2026-05-12T{time}:00+02:00").parse().unwrap();
    /// let described = Described::new(Situation::CriticalSystemsDegraded)
    ///     .with_severity(Severity::B)
    ///     .with_changed_at(at("19:00"));
    /// let incident = Incident::new(described, Product::Other, at("17:00"));
    ///
    /// let due_at_severity_a = |readings| {
    ///     let engine = engine.with_readings(readings);
    ///     let decision = engine.location("paris")?.severity(&incident)?;
    ///     let described = decision.outcome().decided().unwrap();
    ///     assert_eq!(described.severity, Severity::A);
    ///     let [_, raised, ..] = &described.targets;
    ///     Ok::<_, Box<dyn std::error::Error>>(raised.first_response.decided().unwrap().due)
    /// };
    /// // A new clock of an hour.
    /// assert_eq!(due_at_severity_a(Readings::default())?, at("20:00"));
    /// // Half a business hour was used until the closing.
    /// let carried = Readings::default().with(SeverityChange::CarryElapsed);
    /// assert_eq!(due_at_severity_a(carried)?, at("19:30"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Example: a key process is lost
    ///
    /// ```
    /// use unified_support::decision::NotApplicable;
    /// use unified_support::document::{Product, Situation};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::{Described, Incident};
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let submitted_at = "2026-05-12T17:00:00+02:00".parse().unwrap();
    /// let lost = Incident::new(Described::new(Situation::KeyProcessLost), Product::Other, submitted_at);
    /// // Only Rapid Response and AEM know of that, and the order holds neither.
    /// let decision = engine.location("paris")?.severity(&lost)?;
    /// assert_eq!(decision.outcome().not_applicable(), Some(NotApplicable::NoSeverityDescribed));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second, or what is due lies outside the calendar.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the severity was agreed, or changed, before the incident was submitted.
    /// - [`Problem::UnknownTeam`](crate::decision::Problem): the order has no hours of the incident's team.
    pub fn severity(
        &self,
        incident: &Incident<Described>,
    ) -> Result<Decision<DescribedSeverity>, QuestionError> {
        explained(|steps| self.traced(steps).severity(incident))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::severity`]. A change that is granted makes clocks run, which allocate.
    ///
    /// # Errors
    ///
    /// Those of [`Place::severity`].
    pub fn severity(
        self,
        incident: &Incident<Described>,
    ) -> Result<Outcome<DescribedSeverity>, QuestionError> {
        let Self { who, trace } = self;
        response::severity(who.site, incident, who.readings, trace)
    }
}
