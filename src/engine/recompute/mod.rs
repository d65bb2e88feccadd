//! An answer that was kept, asked again.

mod answer;
mod asked;
mod moved;
mod parts;

use alloc::{boxed::Box, vec::Vec};

pub use answer::{OtherStep, Recomputation};
pub use asked::RecomputeRequest;
#[cfg(feature = "serde")]
pub(crate) use asked::without_calendar_text;
pub use moved::{Figure, Moved, Shift};
pub(in crate::engine) use moved::{Measure, Measured};
pub use parts::{ChangedPart, PartAlone};

use super::{Engine, Reply, Request, compare::refused_order};
#[cfg(feature = "serde")]
use crate::data::are_written_alike;
use crate::{
    decision::{Decision, Outcome, QuestionError, StampDifference, Step},
    finding::Path,
    order::OrderDraft,
};

/// What is answered now to a question whose answer was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "whether it is the same is what was asked for"]
#[allow(
    clippy::exhaustive_enums,
    reason = "an answer is the same, or it is not"
)]
pub enum Recomputed {
    /// The same: outcome, steps and all that they rest on.
    Same,
    /// Something else.
    Otherwise(Box<Difference>),
}

/// In what an answer differs from one that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// What is answered now.
    pub reply: Reply,
    /// Whether the outcome is another.
    pub outcome: bool,
    /// The place of the first step that is another, from zero: the end of the shorter ones, where they begin alike.
    pub step: Option<usize>,
    /// By how much the figures of the outcome moved: see [`ReplyOutcome::moved_from`](crate::engine::ReplyOutcome::moved_from).
    pub moved: Vec<Moved>,
    /// In what the stamp that was kept differs from that of now.
    ///
    /// Where the outcome is another and only the library differs, or nothing, the two answers cannot both be of the versions that they
    /// name: one of them was changed.
    pub stamp: Vec<StampDifference>,
}

impl Engine {
    /// Asks `request` again, and compares what is answered with `kept`: as both are written.
    ///
    /// # Example: a closure that was added since
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::decision::StampDifference;
    /// use unified_support::engine::{At, BusinessDaysAfterRequest, Engine, Recomputed, Request};
    /// use unified_support::order::{ClosureDraft, OrderDraft};
    ///
    /// let date = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
    /// let request = Request::BusinessDaysAfter(At::new("paris", BusinessDaysAfterRequest::new(date(13), 2)));
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let kept = engine.ask(&request)?;
    /// assert_eq!(engine.recompute(&request, &kept)?, Recomputed::Same);
    ///
    /// let mut draft = OrderDraft::example();
    /// draft.location_mut("paris").unwrap().close(ClosureDraft::new(date(14), "Ascension Day"));
    /// let Recomputed::Otherwise(difference) = Engine::try_from(draft)?.recompute(&request, &kept)? else {
    ///     panic!("the date is another");
    /// };
    /// assert!(difference.outcome);
    /// let location = "paris".into();
    /// assert_eq!(difference.stamp, [StampDifference::Order, StampDifference::Exceptions { location }]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Engine::ask`].
    pub fn recompute(&self, request: &Request, kept: &Reply) -> Result<Recomputed, QuestionError> {
        let reply = self.ask(request)?;
        let outcome = has_other_outcome(&reply, kept);
        let step = first_difference(kept.steps(), reply.steps());
        let stamp = kept.stamp().differences(&reply.stamp());
        Ok(if outcome || step.is_some() || !stamp.is_empty() {
            Recomputed::Otherwise(Box::new(Difference {
                moved: reply.to_outcome().moved_from(&kept.to_outcome()),
                reply,
                outcome,
                step,
                stamp,
            }))
        } else {
            Recomputed::Same
        })
    }

    /// Whether an answer that was kept is the same now, as an answer: its steps are those of now. Where the order of then is given,
    /// it also tells what each part of this engine alone makes of the answer of then: see [`parts_alone`](Self::parts_alone).
    ///
    /// That order is asked with the zone data of now, which no order holds, and by the readings that the stamp of the answer names.
    ///
    /// # Errors
    ///
    /// - [`Problem::NestedQuestion`](crate::decision::Problem): the question is itself about a question.
    /// - [`Problem::OtherOrder`](crate::decision::Problem): no engine can be made of the order of then.
    /// - Those of the question, by the order of now and, if it is given, by that of then.
    pub fn recomputation(
        &self,
        asked: &RecomputeRequest,
    ) -> Result<Decision<Recomputation>, QuestionError> {
        asked.question().refuse_nested()?;
        let recomputed = self.recompute(asked.question(), asked.kept());
        let recomputed = recomputed.map_err(of_question)?;
        let parts = match asked.order() {
            Some(order) => Some(self.parts_since(order, asked)?),
            None => None,
        };
        let difference = match recomputed {
            // What was kept has the steps, but not all that they rest on.
            Recomputed::Same => Difference {
                reply: self.ask(asked.question())?,
                outcome: false,
                step: None,
                moved: Vec::new(),
                stamp: Vec::new(),
            },
            Recomputed::Otherwise(difference) => *difference,
        };
        let now = difference.reply.steps();
        let step = difference.step;
        let step = step.map(|place| OtherStep::at(place, asked.kept().steps(), now));
        let same_outcome = !difference.outcome;
        let same = same_outcome && step.is_none() && difference.stamp.is_empty();
        let (outcome, steps) = difference.reply.into_parts();
        let recomputation = Recomputation {
            outcome: Box::new(outcome),
            same,
            same_outcome,
            step,
            moved: difference.moved,
            parts,
            stamp: difference.stamp,
        };
        Ok(Decision::new(Outcome::Decided(recomputation), steps))
    }

    /// What each part makes of the answer of then, if `order` is the order of then.
    fn parts_since(
        &self,
        order: &OrderDraft,
        asked: &RecomputeRequest,
    ) -> Result<Vec<PartAlone>, QuestionError> {
        let mut readings = self.readings;
        for (key, variant) in asked.kept().stamp().readings() {
            // What this version does not know it cannot go by; the stamp tells that it differs.
            let _ = readings.set(key, variant);
        }
        let before = Self::from_draft(order.clone(), self.shared.zones.clone(), readings);
        let before = before.map_err(refused_order)?;
        self.parts_alone(asked.question(), &before)
            .map_err(of_question)
    }
}

/// What is wrong with the question that is asked again.
fn of_question(error: QuestionError) -> QuestionError {
    QuestionError {
        path: Path::root().key("question").join(&error.path),
        ..error
    }
}

/// Whether two replies to a question have other outcomes, as they are written.
fn has_other_outcome(reply: &Reply, kept: &Reply) -> bool {
    #[cfg(feature = "serde")]
    let is_same = reply.has_outcome_of(kept);
    #[cfg(not(feature = "serde"))]
    let is_same = reply.has_equal_outcome(kept);
    !is_same
}

/// The first place at which two lists differ.
fn first_difference(first: &[Step], second: &[Step]) -> Option<usize> {
    let both = first.iter().zip(second);
    #[cfg(feature = "serde")]
    let are_alike = |(one, other): &(&Step, &Step)| are_written_alike(one, other);
    #[cfg(not(feature = "serde"))]
    let are_alike = |(one, other): &(&Step, &Step)| one == other;
    let alike = both.take_while(are_alike).count();
    (alike < first.len().max(second.len())).then_some(alike)
}
