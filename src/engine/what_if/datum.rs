//! How the answers by other readings are written as data.

use alloc::boxed::Box;
#[cfg(test)]
use alloc::vec::Vec;

#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::ReadingId,
};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{OtherVariant, VariedReading, WhatIf, with_outcome};
use crate::{
    data::{
        Fields, Fieldset, Node, Reading,
        mode::{optional, required},
        reader::{list_of, one_of},
        serde_forms,
    },
    decision::RefusedAlone,
    document::VariantName,
    engine::{ReplyOutcome, question::questions},
    finding::{Findings, Path},
};

/// Reads the outcome of one kind of question.
pub(in crate::engine) type Reader = fn(&mut Fields<'_>, &mut Findings) -> Reading<ReplyOutcome>;

macro_rules! as_data {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        /// The names of what can be asked, and what reads the outcome of each.
        const READERS: &[(&str, Reader)] = &[$(
            ($name, |fields, findings| Fieldset::read_fields(fields, findings).map(ReplyOutcome::$kind)),
        )+];
    };
}

questions!(as_data);

/// As the outcome that it is.
impl Serialize for ReplyOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        with_outcome!(self, outcome => outcome.serialize(serializer))
    }
}

/// What is answered by a variant: an outcome, or an `error`.
pub(in crate::engine) struct Answered<'a>(
    pub(in crate::engine) &'a Result<ReplyOutcome, RefusedAlone>,
);

impl Serialize for Answered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Ok(outcome) => outcome.serialize(serializer),
            Err(refused) => serializer.collect_map([("error", refused)]),
        }
    }
}

/// The name of what was asked comes first, since the outcomes are read by it.
impl Fieldset for WhatIf {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("ask", self.outcome.name())?;
        map.serialize_entry("outcome", &self.outcome)?;
        map.serialize_entry("readings", &self.readings)?;
        required::write("same", &self.same, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let outcome = outcome_of(fields, findings)?;
        let own = fields.required("outcome", findings, |node, path, findings| {
            read_outcome(node, path, findings, outcome)
        });
        let varied = |node: &_, path: &_, findings: &mut _| varied(node, path, findings, outcome);
        let readings = fields.required("readings", findings, list_of(varied));
        let same = required::read("same", fields, findings);
        Ok(Self {
            outcome: Box::new(own?),
            readings: readings?,
            same: same?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let names = crate::engine::Request::NAMES.iter().copied();
        let outcome = outcome_shape(shapes);
        let readings = shapes.named::<VariedReading>(varied_shape);
        Forms::field("ask", shape::one_of(names), true)
            .and(&Forms::field("outcome", outcome, true))
            .and(&Forms::field("readings", shape::list(readings), true))
            .and(&Forms::required::<Vec<ReadingId>>("same", shapes))
    }
}

serde_forms!(WhatIf);

impl Serialize for VariedReading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("reading", &self.reading, &mut map)?;
        required::write("taken", &self.taken, &mut map)?;
        map.serialize_entry("others", &self.others)?;
        map.end()
    }
}

impl Serialize for OtherVariant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("variant", &self.variant, &mut map)?;
        map.serialize_entry("outcome", &self.otherwise.as_ref().map(Answered))?;
        required::write("favours", &self.favours, &mut map)?;
        map.end()
    }
}

/// What reads the outcome of the question that `ask` names; without it, nobody knows what it should have.
pub(in crate::engine) fn outcome_of(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Reader> {
    let reader = fields.required("ask", findings, one_of(READERS));
    reader.or_else(|reported| fields.excuse(reported))
}

/// Reads an outcome.
pub(in crate::engine) fn read_outcome(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    reader: Reader,
) -> Reading<ReplyOutcome> {
    whole(node, path, findings, reader)
}

/// Reads an outcome, or why there is none.
pub(in crate::engine) fn read_answered(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    outcome: Reader,
) -> Reading<Result<ReplyOutcome, RefusedAlone>> {
    whole(
        node,
        path,
        findings,
        |fields, findings| match optional::read("error", fields, findings)? {
            Some(refused) => Ok(Err(refused)),
            None => outcome(fields, findings).map(Ok),
        },
    )
}

fn varied(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    outcome: Reader,
) -> Reading<VariedReading> {
    whole(node, path, findings, |fields, findings| {
        let reading = required::read("reading", fields, findings);
        let taken = required::read("taken", fields, findings);
        let other = |node: &_, path: &_, findings: &mut _| other(node, path, findings, outcome);
        let others = fields.required("others", findings, list_of(other));
        Ok(VariedReading {
            reading: reading?,
            taken: taken?,
            others: others?,
        })
    })
}

fn other(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    outcome: Reader,
) -> Reading<OtherVariant> {
    whole(node, path, findings, |fields, findings| {
        let variant = required::read::<VariantName>("variant", fields, findings);
        let otherwise = read_otherwise(fields, findings, outcome);
        let favours = required::read("favours", fields, findings);
        Ok(OtherVariant {
            variant: variant?,
            otherwise: otherwise?,
            favours: favours?,
        })
    })
}

/// Reads the field `outcome`: what is answered otherwise, or null.
pub(in crate::engine) fn read_otherwise(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
    outcome: Reader,
) -> Reading<Option<Result<ReplyOutcome, RefusedAlone>>> {
    fields.required("outcome", findings, |node, path, findings| match node {
        Node::Null => Ok(None),
        node => read_answered(node, path, findings, outcome).map(Some),
    })
}

/// Reads all fields of an object.
pub(in crate::engine) fn whole<T>(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
    read: impl FnOnce(&mut Fields<'_>, &mut Findings) -> Reading<T>,
) -> Reading<T> {
    let mut fields = Fields::open(node, path, findings)?;
    let read = read(&mut fields, findings);
    fields.finish(findings)?;
    read
}

/// The outcome of whatever was asked.
#[cfg(test)]
pub(crate) fn outcome_forms(with_text: Option<Node>, shapes: &mut Shapes) -> Forms {
    use crate::decision::{NotApplicable, Undetermined};

    let mut answers = Vec::new();
    for answer in crate::engine::answer_shapes(shapes) {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers.extend(with_text);
    Forms::field("answer", shape::any_of(answers), true)
        .or(Forms::required::<NotApplicable>("not_applicable", shapes))
        .or(Forms::required::<Undetermined>("undetermined", shapes))
}

#[cfg(test)]
pub(in crate::engine) fn outcome_shape(shapes: &mut Shapes) -> Node {
    shapes.named::<ReplyOutcome>(|shapes| outcome_forms(None, shapes).into_object())
}

/// An outcome, or why there is none.
#[cfg(test)]
pub(in crate::engine) fn answered_shape(shapes: &mut Shapes) -> Node {
    let refused = Forms::required::<RefusedAlone>("error", shapes).into_object();
    shape::any_of([outcome_shape(shapes), refused])
}

/// A calendar of obligations with its text.
#[cfg(test)]
pub(crate) fn calendar_with_text(shapes: &mut Shapes) -> Node {
    let calendar = <crate::obligations::ObligationCalendar as Fieldset>::forms(shapes);
    let text = Forms::required::<Option<alloc::string::String>>("icalendar", shapes);
    calendar.and(&text).into_object()
}

/// What an answer has beside its id: the outcome, the steps and the stamp.
#[cfg(test)]
pub(crate) fn answered_forms(shapes: &mut Shapes) -> Forms {
    use crate::decision::{Stamp, Step};

    let with_text = calendar_with_text(shapes);
    outcome_forms(Some(with_text), shapes)
        .and(&Forms::required::<Vec<Step>>("steps", shapes))
        .and(&Forms::required::<Stamp>("stamp", shapes))
}

#[cfg(test)]
fn varied_shape(shapes: &mut Shapes) -> Node {
    let other = shapes.named::<OtherVariant>(|shapes| {
        let outcome = shape::or_null(answered_shape(shapes));
        Forms::required::<VariantName>("variant", shapes)
            .and(&Forms::field("outcome", outcome, true))
            .and(&Forms::required::<Option<super::Favours>>(
                "favours", shapes,
            ))
            .into_object()
    });
    Forms::required::<ReadingId>("reading", shapes)
        .and(&Forms::required::<VariantName>("taken", shapes))
        .and(&Forms::field("others", shape::list(other), true))
        .into_object()
}
