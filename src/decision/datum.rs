//! How steps are spelled as data.

use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};

use super::{Decision, Outcome, Step};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written,
        mode::{optional, required},
        read_whole,
        reader::{refuse, text},
        serde_forms,
    },
    document::{ClauseId, ReadingId, Rule, RuleId, Source, UnknownRule, Value},
    finding::{Findings, Path},
};

serde_forms!(Step);

/// The outcome, the steps and the stamp.
impl<T: Datum> Fieldset for Decision<T> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.outcome.write_fields(map)?;
        required::write("steps", &self.steps, map)?;
        required::write("stamp", &self.stamp, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let outcome = Outcome::read_fields(fields, findings);
        let steps = required::read("steps", fields, findings);
        let stamp = required::read("stamp", fields, findings);
        Ok(Self {
            outcome: outcome?,
            steps: steps?,
            stamp: stamp?,
        })
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
            None => refuse(
                "malformed_step",
                "expected a step with its `rule`",
                node,
                path,
                findings,
            ),
        }
    }
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
    let rule = fields.required("rule", findings, rule_id)?;
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

fn rule_id(node: &Node, path: &Path, findings: &mut Findings) -> Reading<RuleId> {
    match text(node, path, findings)?.parse() {
        Ok(rule) => Ok(rule),
        Err(_) => refuse("unknown_value", "no such rule", node, path, findings),
    }
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
        let reading = fields.required("reading", findings, reading_id);
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

fn reading_id(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ReadingId> {
    match ReadingId::find(text(node, path, findings)?) {
        Some(id) => Ok(id),
        None => refuse("unknown_reading", "no such reading", node, path, findings),
    }
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
            Value::Count(count) => serializer.serialize_i64(*count),
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
