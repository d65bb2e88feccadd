//! Whether an order is in keeping with the services description.

use super::{Engine, Traced};
use crate::{
    decision::{Decision, Outcome, Steps, Trace},
    review::{self, Review},
};

impl Engine {
    /// Whether the order is in keeping with the services description: every finding, with its clause.
    ///
    /// # Example: the same order by another reading
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::order::{CountryCode, LocationDraft, OrderDraft, TermDraft};
    /// use unified_support::document::Readings;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", [])];
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), "EUR", term, "paris", locations);
    /// let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
    /// let codes = |engine: &Engine| {
    ///     let decision = engine.review();
    ///     let review = decision.outcome().decided().unwrap();
    ///     review.findings.iter().map(|finding| finding.code().to_owned()).collect::<Vec<_>>()
    /// };
    /// assert_eq!(codes(&engine), ["no_base_package", "no_enrolment", "no_administrator"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn review(&self) -> Decision<Review> {
        let mut steps = Steps::new();
        let outcome = self.traced(&mut steps).review();
        Decision::new(outcome, steps)
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::review`].
    pub fn review(self) -> Outcome<Review> {
        let Self { who, trace } = self;
        review::review(&who.shared.order, &who.readings, trace)
    }
}
