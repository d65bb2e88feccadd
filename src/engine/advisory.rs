//! Answers how much of the advisory support was used.

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    limits::{self, AdvisoryLog, AdvisoryStatement},
};

impl Engine {
    /// How much of the six hours of advisory support was used: for each incident or each contract year, by the reading
    /// [`AdvisoryLimit`](crate::document::AdvisoryLimit).
    ///
    /// The entries are taken by date; those of the same date in the order given. If one does not fit in what is left, either the
    /// part that fits is covered and the excess reported, or nothing is covered: that is the reading
    /// [`Overdraw`](crate::document::Overdraw). An entry about architecture, the development of solutions or customisation is not
    /// covered, nor is one outside the order's term.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled), if the order has no Base Package.
    ///
    /// Undetermined without the `topic` of an entry up to the date and in the term.
    ///
    /// # Example: two incidents in one year
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use std::num::NonZeroU32;
    /// use unified_support::document::{AdvisoryLimit, Readings};
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{AdvisoryCover, AdvisoryEntry, AdvisoryLog, AdvisoryTopic};
    /// use unified_support::order::OrderDraft;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let call = |id, incident, day| {
    ///     AdvisoryEntry::new(id, date(2026, 3, day), incident, NonZeroU32::new(200).unwrap()).about(AdvisoryTopic::Other)
    /// };
    /// let log = AdvisoryLog::new(date(2026, 6, 30), [call("a", "sign-in", 2), call("b", "search", 3)]);
    /// let covers = |engine: &Engine| {
    ///     let decision = engine.advisory_support(&log).unwrap();
    ///     let entries = decision.outcome().decided().unwrap().entries.iter();
    ///     entries.map(|entry| entry.cover).collect::<Vec<_>>()
    /// };
    /// assert_eq!(covers(&engine), [AdvisoryCover::Covered, AdvisoryCover::Covered]);
    /// let per_year = engine.with_readings(Readings::default().with(AdvisoryLimit::PerYear));
    /// assert_eq!(covers(&per_year), [AdvisoryCover::Covered, AdvisoryCover::CoveredPartly]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two entries have one id.
    pub fn advisory_support(
        &self,
        log: &AdvisoryLog,
    ) -> Result<Decision<AdvisoryStatement>, QuestionError> {
        explained(|steps| self.traced(steps).advisory_support(log))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::advisory_support`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::advisory_support`].
    pub fn advisory_support(
        self,
        log: &AdvisoryLog,
    ) -> Result<Outcome<AdvisoryStatement>, QuestionError> {
        let Self { who, trace } = self;
        limits::advisory_support(who.order(), log, who.readings(), trace)
    }
}
