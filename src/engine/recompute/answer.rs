//! Whether a kept answer is the same still, as an answer.

use alloc::{boxed::Box, vec::Vec};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::datum,
    decision::{StampDifference, Step},
    engine::ReplyOutcome,
};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Node, Reading, mode::required, serde_forms},
    engine::what_if::{outcome_of, read_outcome},
    finding::Findings,
};

/// Whether an answer that was kept is the same now; if not, in what it differs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recomputation {
    /// What is answered now.
    pub outcome: Box<ReplyOutcome>,
    /// Whether the answer is the same: outcome, steps and all that they rest on.
    pub same: bool,
    /// Whether the outcome is.
    pub same_outcome: bool,
    /// The first step that is another.
    pub step: Option<OtherStep>,
    /// In what the stamp that was kept differs from that of now.
    ///
    /// Where the outcome is another and only the library differs, or nothing, the two answers cannot both be of the versions that they
    /// name: one of them was changed.
    pub stamp: Vec<StampDifference>,
}

datum! {
    /// The first step that differs.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct OtherStep {
        /// Its place, from zero.
        pub place: usize,
        /// The step that was kept; none after the last one.
        pub kept: Option<Step>,
        /// The step of now; none after the last one.
        pub now: Option<Step>,
    }
}

impl OtherStep {
    /// The steps at `place` of both lists.
    pub(super) fn at(place: usize, kept: &[Step], now: &[Step]) -> Self {
        Self {
            place,
            kept: kept.get(place).cloned(),
            now: now.get(place).cloned(),
        }
    }
}

/// The name of what was asked comes first, since the outcome is read by it.
#[cfg(feature = "serde")]
impl Fieldset for Recomputation {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("ask", self.outcome.name())?;
        required::write("same", &self.same, map)?;
        required::write("same_outcome", &self.same_outcome, map)?;
        map.serialize_entry("outcome", &self.outcome)?;
        required::write("step", &self.step, map)?;
        required::write("stamp", &self.stamp, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let reader = outcome_of(fields, findings)?;
        let same = required::read("same", fields, findings);
        let same_outcome = required::read("same_outcome", fields, findings);
        let outcome = fields.required("outcome", findings, |node: &Node, path, findings| {
            read_outcome(node, path, findings, reader)
        });
        let step = required::read("step", fields, findings);
        let stamp = required::read("stamp", fields, findings);
        Ok(Self {
            outcome: Box::new(outcome?),
            same: same?,
            same_outcome: same_outcome?,
            step: step?,
            stamp: stamp?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let names = crate::engine::Request::NAMES.iter().copied();
        let outcome = crate::engine::what_if::outcome_shape(shapes);
        Forms::field("ask", shape::one_of(names), true)
            .and(&Forms::required::<bool>("same", shapes))
            .and(&Forms::required::<bool>("same_outcome", shapes))
            .and(&Forms::field("outcome", outcome, true))
            .and(&Forms::required::<Option<OtherStep>>("step", shapes))
            .and(&Forms::required::<Vec<StampDifference>>("stamp", shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(Recomputation);
