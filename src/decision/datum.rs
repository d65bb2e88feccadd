//! How steps are written as data.

#[cfg(test)]
use alloc::sync::Arc;
use alloc::{boxed::Box, vec::Vec};

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};

use super::{Decision, Outcome, QuestionError, Sources, Step, Unread};
#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::ReadingId,
};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written,
        mode::{optional, required},
        read_whole,
        reader::{refuse, refuse_within},
        serde_forms,
    },
    document::{ClauseId, Rule, RuleId, Source, UnknownRule, Value},
    finding::{Findings, Path, codes},
};

serde_forms!(Step);

/// The outcome, the steps and the stamp.
impl<T: Datum> Fieldset for Decision<T> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.outcome.write_fields(map)?;
        required::write("steps", &self.steps, map)?;
        required::write("stamp", &self.stamp(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let outcome = Outcome::read_fields(fields, findings);
        let steps = required::read("steps", fields, findings);
        let stamp = required::read("stamp", fields, findings);
        Ok(Self {
            outcome: outcome?,
            steps: steps?,
            sources: Sources::Stamped(Box::new(stamp?)),
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Outcome::<T>::forms(shapes)
            .and(&Forms::required::<Vec<Step>>("steps", shapes))
            .and(&Forms::required::<super::Stamp>("stamp", shapes))
    }
}

/// The same of what has a datum within.
macro_rules! serde_forms_of {
    ($( $type:ident ),+) => {
        $(
            impl<T: Datum> Serialize for $type<T> {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    self.write(serializer)
                }
            }

            impl<'de, T: Datum> Deserialize<'de> for $type<T> {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    read_whole(deserializer)
                }
            }
        )+
    };
}

serde_forms_of!(Decision, Outcome);

/// Reads a list of entries and makes a log of them; what is wrong with the log is reported at the entry that is to blame.
pub(crate) fn read_log<E: Datum, L>(
    make: impl FnOnce(Vec<E>) -> Result<L, QuestionError>,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<L> {
    let entries = Datum::read(node, path, findings)?;
    make(entries).or_else(|error| {
        // An error names the field of the log too, which is the list that is read here.
        let found_at = path.parent().join(&error.path);
        let code = error.code();
        refuse_within(
            code,
            error.problem,
            error.value,
            (node, path),
            &found_at,
            findings,
        )
    })
}

/// What this version cannot read is kept as it came.
impl Datum for Step {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Rule::Unknown(rule) = self.applied() {
            return rule.step().serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", self.rule().as_str())?;
        write_source(self, &mut map)?;
        if let Some(held) = self.held() {
            map.serialize_entry("holds", &held)?;
        } else if self.rule().is_condition() {
            map.serialize_entry("holds", &())?;
        }
        map.serialize_entry("operands", &Operands(self))?;
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut problems = Findings::new();
        if let Ok(step) = read_known(node, path, &mut problems) {
            return Ok(step);
        }
        match UnknownRule::of(node) {
            Some(rule) => Ok(Self::by(Source::Unknown, Rule::Unknown(rule))),
            None => refuse(codes::MALFORMED_STEP, Unread::Step, node, path, findings),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(step_shape)
    }
}

/// What every step has, where it is from, and what it tells by its rule.
#[cfg(test)]
fn step_shape(shapes: &mut Shapes) -> Node {
    let clause = Forms::required::<ClauseId>("clause", shapes);
    let amendment = Forms::required::<Arc<str>>("amendment", shapes);
    let reading = Forms::required::<ReadingId>("reading", shapes)
        .and(&Forms::required::<Vec<ClauseId>>("clauses", shapes));
    let given = Forms::field("given", shape::constant(Node::Bool(true)), true);
    let source = clause
        .clone()
        .or(amendment.and(&clause))
        .or(reading)
        .or(given);
    let mut rules: Option<Forms> = None;
    for (rule, operands) in Rule::forms(shapes) {
        let name = Forms::field("rule", shape::constant(shape::text(rule.as_str())), true);
        let holds = if rule.is_condition() {
            Forms::required::<Option<bool>>("holds", shapes)
        } else {
            Forms::none()
        };
        let operands = Forms::field("operands", operands.into_object(), true);
        let rule = name.and(&holds).and(&operands);
        rules = Some(match rules {
            Some(rules) => rules.or(rule),
            None => rule,
        });
    }
    shape::object_of_each([source, rules.unwrap_or_else(Forms::none)])
}

fn write_source<M: SerializeMap>(step: &Step, map: &mut M) -> Result<(), M::Error> {
    match step.source() {
        Source::Clause(id) => required::write("clause", id, map),
        Source::Amendment { id, replaces } => {
            required::write("amendment", id, map)?;
            required::write("clause", replaces, map)
        }
        Source::Reading(id) => {
            map.serialize_entry("reading", id.key())?;
            required::write("clauses", &step.clauses().to_vec(), map)
        }
        Source::Given => map.serialize_entry("given", &true),
        Source::Unknown => Ok(()),
    }
}

fn read_known(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Step> {
    let mut fields = Fields::open(node, path, findings)?;
    let rule = required::read::<RuleId>("rule", &mut fields, findings)?;
    let source = read_source(&mut fields, findings);
    let held = if rule.is_condition() {
        required::read("holds", &mut fields, findings)
    } else {
        Ok(None)
    };
    let held = held?;
    let rule = fields.required("operands", findings, |node, path, findings| {
        let mut operands = Fields::open(node, path, findings)?;
        let rule = Rule::read(rule, held, &mut operands, findings);
        operands.finish(findings)?;
        rule
    });
    fields.finish(findings)?;
    let (source, clauses) = source?;
    let step = Step::by(source, rule?);
    Ok(match clauses {
        Some(clauses) => step.on(&clauses),
        None => step,
    })
}

/// The source, and the clauses beside a reading.
fn read_source(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<(Source, Option<Vec<ClauseId>>)> {
    if fields.given("given").is_some() {
        let _: bool = required::read("given", fields, findings)?;
        return Ok((Source::Given, None));
    }
    if fields.given("reading").is_some() {
        let reading = required::read("reading", fields, findings);
        let clauses = required::read("clauses", fields, findings);
        return Ok((Source::Reading(reading?), Some(clauses?)));
    }
    let amendment = optional::read("amendment", fields, findings);
    let clause = required::read("clause", fields, findings);
    let source = match (amendment?, clause?) {
        (Some(id), replaces) => Source::Amendment { id, replaces },
        (None, clause) => Source::Clause(clause),
    };
    Ok((source, None))
}

/// The operands of a step.
struct Operands<'a>(&'a Step);

impl Serialize for Operands<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut written = Ok(());
        self.0.each_operand(|name, value| {
            if written.is_ok() {
                written = map.serialize_entry(name, &WrittenValue(&value));
            }
        });
        written?;
        map.end()
    }
}

struct WrittenValue<'a>(&'a Value);

impl Serialize for WrittenValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Instant(at) => at.write(serializer),
            Value::Date(date) => date.write(serializer),
            Value::Duration(duration) => duration.write(serializer),
            Value::Count(count) => Node::Integer(*count).serialize(serializer),
            Value::Rate(rate) => rate.write(serializer),
            Value::Money(money) => money.write(serializer),
            Value::Unrounded(exact) => exact.write(serializer),
            Value::Fraction(exact) => exact.write(serializer),
            Value::Code(code) => serializer.serialize_str(code),
            Value::Text(text) => text.write(serializer),
            Value::Truth(holds) => serializer.serialize_bool(*holds),
            Value::Languages(languages) => serializer.collect_seq(languages.iter().map(Written)),
            Value::Calendar(digest) => digest.write(serializer),
            Value::Missing => serializer.serialize_none(),
        }
    }
}
