//! An answer that was kept, asked again.

use alloc::{boxed::Box, vec::Vec};

use super::{Engine, Reply, Request};
use crate::{
    data::are_written_alike,
    decision::{QuestionError, StampDifference, Step},
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
        let outcome = !reply.has_outcome_of(kept);
        let step = first_difference(kept.steps(), reply.steps());
        let stamp = kept.stamp().differences(&reply.stamp());
        Ok(if outcome || step.is_some() || !stamp.is_empty() {
            Recomputed::Otherwise(Box::new(Difference {
                reply,
                outcome,
                step,
                stamp,
            }))
        } else {
            Recomputed::Same
        })
    }
}

/// The first place at which two lists differ.
fn first_difference(first: &[Step], second: &[Step]) -> Option<usize> {
    let both = first.iter().zip(second);
    let alike = both.take_while(|(one, other)| are_written_alike(one, other));
    let alike = alike.count();
    (alike < first.len().max(second.len())).then_some(alike)
}
