//! What two orders answer, side by side.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::datum,
    decision::{AlignedStep, Stamp, StampDifference, Step},
    engine::{Favours, RefusedAlone, ReplyOutcome},
};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, mode::required, serde_forms},
    engine::what_if::{Answered, outcome_of, read_answered, read_outcome},
    finding::Findings,
};

/// What one question is answered by two orders, and in what the answers differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedOrders {
    /// What is answered by the order of the engine.
    pub outcome: Box<ReplyOutcome>,
    /// What is answered by the other order; it may refuse the question.
    pub other: Box<Result<ReplyOutcome, RefusedAlone>>,
    /// Whether both are the same.
    pub same_outcome: bool,
    /// Whom the outcome by the other order would favour, where that can be said.
    pub favours: Option<Favours>,
    /// The steps that differ, in the order of both answers.
    pub steps: Vec<StepDifference>,
    /// In what the stamp of the order's answer differs from that of the other's.
    pub stamp: Vec<StampDifference>,
    /// What the answer of the other order rests on; none if it refused the question.
    pub other_stamp: Option<Stamp>,
}

datum! {
    /// A step that is in one of two answers alone, or otherwise in each: then both apply the same rule.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct StepDifference {
        /// The step of the order's answer; none where only the other's has it.
        pub own: Option<PlacedStep>,
        /// The step of the other order's answer; none where only the order's own has it.
        pub other: Option<PlacedStep>,
        /// The names of the operands that differ, in the order of the rule's: none where only its source does, or whether it holds.
        pub operands: Vec<Cow<'static, str>>,
    }

    /// A step, and its place in the answer.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct PlacedStep {
        /// Its place, from zero.
        pub place: usize,
        /// The step.
        pub step: Step,
    }
}

/// Those of all steps that differ, with their places.
pub(super) fn differences(steps: &[AlignedStep<'_>]) -> Vec<StepDifference> {
    let mut differences = Vec::new();
    let (mut own, mut other) = (Places::default(), Places::default());
    for step in steps {
        let difference = match step {
            AlignedStep::Same(step) => {
                own.take(step);
                other.take(step);
                continue;
            }
            AlignedStep::Changed {
                first,
                second,
                operands,
            } => StepDifference {
                own: Some(own.take(first)),
                other: Some(other.take(second)),
                operands: operands.iter().map(|one| one.name.into()).collect(),
            },
            AlignedStep::First(step) => StepDifference {
                own: Some(own.take(step)),
                other: None,
                operands: Vec::new(),
            },
            AlignedStep::Second(step) => StepDifference {
                own: None,
                other: Some(other.take(step)),
                operands: Vec::new(),
            },
        };
        differences.push(difference);
    }
    differences
}

/// Counts the steps of an answer.
#[derive(Default)]
struct Places(usize);

impl Places {
    /// The next step, with its place.
    fn take(&mut self, step: &Step) -> PlacedStep {
        let place = self.0;
        self.0 = place.saturating_add(1);
        PlacedStep {
            place,
            step: step.clone(),
        }
    }
}

/// The name of what was asked comes first, since the outcomes are read by it.
#[cfg(feature = "serde")]
impl Fieldset for ComparedOrders {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("ask", self.outcome.name())?;
        required::write("same_outcome", &self.same_outcome, map)?;
        map.serialize_entry("outcome", &self.outcome)?;
        map.serialize_entry("other", &Answered(&self.other))?;
        required::write("favours", &self.favours, map)?;
        required::write("steps", &self.steps, map)?;
        required::write("stamp", &self.stamp, map)?;
        required::write("other_stamp", &self.other_stamp, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let reader = outcome_of(fields, findings)?;
        let same_outcome = required::read("same_outcome", fields, findings);
        let outcome = fields.required("outcome", findings, |node, path, findings| {
            read_outcome(node, path, findings, reader)
        });
        let other = fields.required("other", findings, |node, path, findings| {
            read_answered(node, path, findings, reader)
        });
        let favours = required::read("favours", fields, findings);
        let steps = required::read("steps", fields, findings);
        let stamp = required::read("stamp", fields, findings);
        let other_stamp = required::read("other_stamp", fields, findings);
        Ok(Self {
            outcome: Box::new(outcome?),
            other: Box::new(other?),
            same_outcome: same_outcome?,
            favours: favours?,
            steps: steps?,
            stamp: stamp?,
            other_stamp: other_stamp?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        use crate::engine::what_if::{answered_shape, outcome_shape};

        let names = crate::engine::Request::NAMES.iter().copied();
        let (outcome, other) = (outcome_shape(shapes), answered_shape(shapes));
        Forms::field("ask", shape::one_of(names), true)
            .and(&Forms::required::<bool>("same_outcome", shapes))
            .and(&Forms::field("outcome", outcome, true))
            .and(&Forms::field("other", other, true))
            .and(&Forms::required::<Option<Favours>>("favours", shapes))
            .and(&Forms::required::<Vec<StepDifference>>("steps", shapes))
            .and(&Forms::required::<Vec<StampDifference>>("stamp", shapes))
            .and(&Forms::required::<Option<Stamp>>("other_stamp", shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(ComparedOrders);
