//! Whether an order complies with the services description.

use super::{Engine, Traced};
use crate::{
    decision::{Decision, Outcome, Steps, Trace},
    review::{self, Review},
};

impl Engine {
    /// Whether the order complies with the services description: every finding, with its clause.
    ///
    /// # Example: an order without a Base Package
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    ///
    /// let mut draft = OrderDraft::example();
    /// draft.base_package = None;
    /// let engine = Engine::try_from(draft)?;
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
