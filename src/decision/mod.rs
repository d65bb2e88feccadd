//! What a rule answers: an outcome, the steps that led to it, and a stamp of what it rests on.
//!
//! A rule is written once and generic over a [`Trace`]. Asked with `()` it costs what its arithmetic costs; asked with
//! [`Steps`] it records each step as data: the rule, its source, and the operands. Sentences are made from steps where
//! they are shown.

#[cfg(feature = "serde")]
use alloc::boxed::Box;
use alloc::vec::Vec;

mod comparison;
mod conditions;
#[cfg(feature = "serde")]
mod datum;
mod difference;
mod error;
mod not_applicable;
mod outcome;
mod problem;
mod refused;
mod stamp;
mod step;
#[cfg(feature = "serde")]
mod unread;

pub(crate) use comparison::compared;
pub use comparison::{AlignedStep, ChangedOperand, Comparison};
pub(crate) use conditions::Conditions;
#[cfg(feature = "serde")]
pub(crate) use datum::read_log;
pub use difference::StampDifference;
pub(crate) use error::Given;
pub use error::QuestionError;
pub use not_applicable::NotApplicable;
pub use outcome::{Outcome, Undecided, Undetermined};
pub use problem::{Problem, ServicePart};
pub use refused::RefusedAlone;
pub use stamp::{OUTCOME_VERSION, OrderIdentity, Stamp, UsedCalendar};
pub use step::{Step, Steps, Trace};
#[cfg(feature = "serde")]
pub(crate) use unread::Unread;

use self::step::Used;
#[cfg(feature = "serde")]
use crate::calendar::Digest;
pub use crate::document::Value;

/// An outcome with its steps and its stamp.
///
/// # Example
///
/// ```
/// use unified_support::decision::{Decision, Outcome, Step, Steps, Trace};
/// use unified_support::document::{ResponseRule, clauses};
///
/// let mut steps = Steps::new();
/// steps.record(|| {
///     Step::by(clauses::SEVERITY_TABLES_ESTIMATED, ResponseRule::EstimatedTimes)
/// });
/// let decision = Decision::new(Outcome::Decided(42), steps);
/// assert_eq!(*decision.outcome(), Outcome::Decided(42));
/// assert_eq!(decision.steps().len(), 1);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a decision is the answer and its explanation"]
pub struct Decision<T> {
    outcome: Outcome<T>,
    steps: Vec<Step>,
    sources: Sources,
}

/// What the stamp of a decision is made of, beside its steps.
#[derive(Clone, Debug)]
enum Sources {
    /// Of one that was made here, what its steps do not name.
    Used(Used),
    /// Of one that was read back, the stamp that it had.
    #[cfg(feature = "serde")]
    Stamped(Box<Stamp>),
}

impl<T: PartialEq> PartialEq for Decision<T> {
    fn eq(&self, other: &Self) -> bool {
        self.outcome == other.outcome && self.steps == other.steps && self.stamp() == other.stamp()
    }
}

impl<T: Eq> Eq for Decision<T> {}

impl<T> Decision<T> {
    /// The decision to which `steps` led.
    pub fn new(outcome: Outcome<T>, steps: Steps) -> Self {
        let Steps { taken, used } = steps;
        Self {
            outcome,
            steps: taken,
            sources: Sources::Used(used),
        }
    }

    /// Stamps it as the answer to the question of this digest.
    #[cfg(feature = "serde")]
    pub(crate) fn stamp_question(&mut self, question: Option<Digest>) {
        match &mut self.sources {
            Sources::Used(used) => used.question = question,
            Sources::Stamped(stamp) => stamp.question = question,
        }
    }

    /// The outcome.
    pub const fn outcome(&self) -> &Outcome<T> {
        &self.outcome
    }

    /// The outcome alone, without the steps that led to it.
    pub fn into_outcome(self) -> Outcome<T> {
        self.outcome
    }

    /// The answer, or why there is none, for use with `?`.
    ///
    /// # Errors
    ///
    /// - [`Undecided::NotApplicable`]: the rule does not apply.
    /// - [`Undecided::Undetermined`]: facts are missing.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::decision::{Decision, NotApplicable, Outcome, Steps, Undecided};
    ///
    /// let decided = Decision::new(Outcome::Decided(7), Steps::new());
    /// assert_eq!(decided.answer()?, &7);
    /// let refused = Decision::<u8>::new(Outcome::NotApplicable(NotApplicable::NotEntitled), Steps::new());
    /// assert_eq!(refused.answer(), Err(Undecided::NotApplicable(NotApplicable::NotEntitled)));
    /// # Ok::<(), Undecided>(())
    /// ```
    pub fn answer(&self) -> Result<&T, Undecided> {
        self.outcome.as_ref().into_result()
    }

    /// The outcome, and the steps that led to it.
    pub(crate) fn into_parts(self) -> (Outcome<T>, Steps) {
        let steps = |used| Steps {
            taken: self.steps,
            used,
        };
        match self.sources {
            Sources::Used(used) => (self.outcome, steps(used)),
            // Of what was read back only the steps are known.
            #[cfg(feature = "serde")]
            Sources::Stamped(_) => (self.outcome, steps(Used::default())),
        }
    }

    /// The steps in their order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The conditions by which the question was refused, in their order: each did not hold, and had it held, the answer might be
    /// another. Empty for a decision with an answer, and where the answer depends on what is missing.
    ///
    /// # Example: what is refused says why
    ///
    /// ```
    /// use unified_support::decision::{Decision, NotApplicable, Outcome, Step, Steps, Trace};
    /// use unified_support::document::{EventRule, clauses};
    ///
    /// let consent = |holds| Step::by(clauses::AEM_SIX_WEEK_NOTICE, EventRule::EventConsent { holds: Some(holds) });
    /// let decided = |outcome, holds| {
    ///     let mut steps = Steps::new();
    ///     steps.record(|| consent(holds));
    ///     Decision::<()>::new(outcome, steps)
    /// };
    /// let refused = decided(Outcome::NotApplicable(NotApplicable::NoticeTooShort), false);
    /// assert_eq!(refused.failed().collect::<Vec<_>>(), [&consent(false)]);
    /// assert_eq!(decided(Outcome::Decided(()), true).failed().count(), 0);
    /// ```
    pub fn failed(&self) -> impl Iterator<Item = &Step> {
        let is_refused = matches!(self.outcome, Outcome::NotApplicable(_));
        let steps = self.steps.iter();
        steps.filter(move |step| is_refused && step.held() == Some(false))
    }

    /// What the decision rests on. A stamp is made when it is asked for: what it tells, the decision holds.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        match &self.sources {
            Sources::Used(used) => Stamp::of(&self.steps, used),
            #[cfg(feature = "serde")]
            Sources::Stamped(stamp) => Stamp::clone(stamp),
        }
    }
}
