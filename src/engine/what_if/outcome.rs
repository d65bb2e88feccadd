//! The outcome of a reply, whatever was asked.

use alloc::vec::Vec;
use core::cmp::Ordering;

use super::weighed::Weighed;
use crate::{
    decision::{Comparison, Steps, compared},
    engine::{
        Reply,
        question::{ReplyOutcome, questions},
        recompute::{Figure, Measure, Measured},
    },
};

macro_rules! outcomes {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        impl ReplyOutcome {
            /// The name of what was asked.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $( Self::$kind(_) => $name, )+
                }
            }

            /// Its figures: see [`ReplyOutcome::moved_from`].
            pub(in crate::engine) fn measured(&self) -> Vec<(Figure, Measure)> {
                match self {
                    $( Self::$kind(outcome) => outcome.figures(), )+
                }
            }
        }

        impl Reply {
            /// Its outcome alone.
            #[must_use]
            pub fn to_outcome(&self) -> ReplyOutcome {
                match self {
                    $( Self::$kind(decision) => ReplyOutcome::$kind(decision.outcome().clone()), )+
                }
            }

            /// Compares it with `other`, as [`Decision::compare`](crate::decision::Decision::compare) does: an answer to the same
            /// question, or to one that differs in what is compared. Replies to two kinds of question have two outcomes.
            #[must_use]
            pub fn compare<'a>(&'a self, other: &'a Self) -> Comparison<'a> {
                let same_outcome = self.has_equal_outcome(other);
                let steps = (self.steps(), other.steps());
                compared(same_outcome, steps, (&self.stamp(), &other.stamp()))
            }

            pub(in crate::engine) fn has_equal_outcome(&self, other: &Self) -> bool {
                match (self, other) {
                    $( (Self::$kind(one), Self::$kind(other)) => one.outcome() == other.outcome(), )+
                    _ => false,
                }
            }

            /// Its outcome, and the steps that led to it.
            pub(in crate::engine) fn into_parts(self) -> (ReplyOutcome, Steps) {
                match self {
                    $(
                        Self::$kind(decision) => {
                            let (outcome, steps) = decision.into_parts();
                            (ReplyOutcome::$kind(outcome), steps)
                        }
                    )+
                }
            }
        }

        /// How `other` compares with `one` for the customer.
        pub(super) fn weighed(one: &ReplyOutcome, other: &ReplyOutcome) -> Option<Ordering> {
            match (one, other) {
                $( (ReplyOutcome::$kind(one), ReplyOutcome::$kind(other)) => one.weigh(other), )+
                _ => None,
            }
        }

        /// Does one thing with an outcome, whatever it is of.
        macro_rules! with_outcome {
            ($of_reply:expr, $outcome:ident => $done:expr) => {
                match $of_reply {
                    $( $crate::engine::ReplyOutcome::$kind($outcome) => $done, )+
                }
            };
        }
        pub(crate) use with_outcome;
    };
}

questions!(outcomes);
