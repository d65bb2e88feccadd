//! Whether a kept answer is the same still, as an answer.

use alloc::{boxed::Box, vec::Vec};

#[cfg(feature = "serde")]
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Moved, PartAlone};
use crate::{
    data::datum,
    decision::{StampDifference, Step},
    engine::ReplyOutcome,
};
#[cfg(all(test, feature = "serde"))]
use crate::{
    data::shape::{self, Forms, Shapes},
    engine::{ChangedPart, what_if::answered_shape},
};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Node, Reading, mode::required, reader::list_of, serde_forms},
    engine::what_if::{Answered, Reader, outcome_of, read_otherwise, read_outcome, whole},
    finding::{Findings, Path},
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
    /// By how much the figures of the outcome moved.
    pub moved: Vec<Moved>,
    /// What each part alone makes of the answer of then; none if the order of then is not given.
    pub parts: Option<Vec<PartAlone>>,
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
        required::write("moved", &self.moved, map)?;
        map.serialize_entry("parts", &self.parts)?;
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
        let moved = required::read("moved", fields, findings);
        let part = |node: &Node, path: &Path, findings: &mut Findings| {
            part_alone(node, path, findings, reader)
        };
        let parts = fields.required("parts", findings, |node, path, findings| match node {
            Node::Null => Ok(None),
            _ => list_of(part)(node, path, findings).map(Some),
        });
        let stamp = required::read("stamp", fields, findings);
        Ok(Self {
            outcome: Box::new(outcome?),
            same: same?,
            same_outcome: same_outcome?,
            step: step?,
            moved: moved?,
            parts: parts?,
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
            .and(&Forms::required::<Vec<Moved>>("moved", shapes))
            .and(&Forms::field("parts", parts_shape(shapes), true))
            .and(&Forms::required::<Vec<StampDifference>>("stamp", shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(Recomputation);

#[cfg(feature = "serde")]
impl Serialize for PartAlone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("part", &self.part, &mut map)?;
        map.serialize_entry("outcome", &self.otherwise.as_ref().map(Answered))?;
        required::write("moved", &self.moved, &mut map)?;
        map.end()
    }
}

#[cfg(feature = "serde")]
fn part_alone(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    outcome: Reader,
) -> Reading<PartAlone> {
    whole(node, path, findings, |fields, findings| {
        let part = required::read("part", fields, findings);
        let otherwise = read_otherwise(fields, findings, outcome);
        let moved = required::read("moved", fields, findings);
        Ok(PartAlone {
            part: part?,
            otherwise: otherwise?,
            moved: moved?,
        })
    })
}

#[cfg(all(test, feature = "serde"))]
fn parts_shape(shapes: &mut Shapes) -> Node {
    let part = shapes.named::<PartAlone>(|shapes| {
        let outcome = shape::or_null(answered_shape(shapes));
        Forms::required::<ChangedPart>("part", shapes)
            .and(&Forms::field("outcome", outcome, true))
            .and(&Forms::required::<Vec<Moved>>("moved", shapes))
            .into_object()
    });
    shape::or_null(shape::list(part))
}
