//! Outcomes without the steps that led to them.

use super::{
    Engine, ReplyOutcome, Request,
    question::{questions, told},
};
use crate::{
    decision::{Decision, Outcome, QuestionError},
    engine::with_outcome,
};

/// What a row of the table of questions answers: an outcome, or what is told and not decided.
trait IntoOutcome<T> {
    fn into_outcome(self) -> Outcome<T>;
}

impl<T> IntoOutcome<T> for Outcome<T> {
    fn into_outcome(self) -> Self {
        self
    }
}

impl<T> IntoOutcome<T> for Decision<T> {
    fn into_outcome(self) -> Outcome<T> {
        Self::into_outcome(self)
    }
}

/// Has the place or the engine answer, and records no step.
macro_rules! answered_alone {
    (at $engine:ident |$place:ident, $asked:ident| $call:expr) => {{
        let mut trace = ();
        let $place = $engine.location($asked.location())?;
        let $place = $place.traced(&mut trace);
        let $asked = $asked.request();
        $call?
    }};
    (by $engine:ident |$hours:ident, $asked:ident| $call:expr) => {{
        let mut trace = ();
        let $hours = $engine.hours($asked.location())?;
        let $hours = $hours.traced(&mut trace);
        let $asked = $asked.request();
        $call?
    }};
    (of $engine:ident |$who:ident $(, $asked:ident)?| $call:expr) => {{
        let mut trace = ();
        let $who = $engine.traced(&mut trace);
        $call?
    }};
    // What is about another question looks at its steps.
    (on $engine:ident |$who:ident, $asked:ident| $call:expr) => {{
        let $who = $engine;
        $call?
    }};
}

macro_rules! alone {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        impl Engine {
            /// The outcome of any question, as [`ask`](Self::ask) decides it, without the steps and the stamp: in less time, and in the
            /// room that the outcome takes.
            ///
            /// # Example
            ///
            /// ```
            /// use unified_support::engine::{Engine, Request};
            /// use unified_support::order::OrderDraft;
            ///
            /// let engine = Engine::try_from(OrderDraft::example())?;
            /// let outcome = engine.outcome(&Request::OrderReview)?;
            /// assert_eq!(outcome, engine.ask(&Request::OrderReview)?.to_outcome());
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            ///
            /// # Errors
            ///
            /// Those of [`ask`](Self::ask).
            pub fn outcome(&self, request: &Request) -> Result<ReplyOutcome, QuestionError> {
                Ok(match request {
                    $(
                        Request::$kind $(($asked))? => {
                            let answered = answered_alone!($scope self |$who $(, $asked)?| $call);
                            ReplyOutcome::$kind(IntoOutcome::into_outcome(answered))
                        }
                    )+
                })
            }
        }
    };
}

questions!(alone);

impl ReplyOutcome {
    /// Whether it is decided, not applicable or undetermined, without what is answered.
    pub fn kind(&self) -> Outcome<()> {
        with_outcome!(self, outcome => outcome.as_ref().map(|_| ()))
    }
}
