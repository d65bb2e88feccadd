//! How steps, their operands and the stamp are written.

use alloc::{string::ToString, vec::Vec};

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};

use super::{Object, Shown, Written};
use crate::{
    calendar::Digest,
    decision::{Stamp, Step, Value},
    document::Source,
    wire::grammar::{format_date, format_instant},
};

impl Serialize for Written<&[Step]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut steps = serializer.serialize_seq(Some(self.0.len()))?;
        self.0
            .iter()
            .try_for_each(|step| steps.serialize_element(&Written(step)))?;
        steps.end()
    }
}

impl Serialize for Written<&Step> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let step = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", step.rule().as_str())?;
        match step.source() {
            Source::Clause(id) => map.serialize_entry("clause", id.as_str())?,
            Source::Amendment { id, replaces } => {
                map.serialize_entry("amendment", &**id)?;
                map.serialize_entry("clause", replaces.as_str())?;
            }
            Source::Reading(id) => {
                map.serialize_entry("reading", id.key())?;
                let clauses = step.clauses().iter().map(|clause| clause.as_str());
                map.serialize_entry("clauses", &clauses.collect::<Vec<_>>())?;
            }
            Source::Given => map.serialize_entry("given", &true)?,
        }
        if let Some(held) = step.held() {
            map.serialize_entry("holds", &held)?;
        } else if step.rule().is_condition() {
            map.serialize_entry("holds", &())?;
        }
        map.serialize_entry("operands", &Operands(step))?;
        map.end()
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
                written = map.serialize_entry(name, &Written(&value));
            }
        });
        written?;
        map.end()
    }
}

impl Serialize for Written<&Value> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Instant(at) => serializer.collect_str(&format_instant(*at)),
            Value::Date(date) => serializer.collect_str(&format_date(*date)),
            Value::Duration(duration) => Written(duration).serialize(serializer),
            Value::Count(count) => serializer.serialize_i64(*count),
            Value::Rate(rate) => serializer.collect_str(rate),
            Value::Money(money) => Written(*money).serialize(serializer),
            Value::Unrounded(exact) => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("amount", &Shown(exact.amount()))?;
                map.serialize_entry("currency", exact.currency().code())?;
                map.end()
            }
            Value::Fraction(exact) => serializer.collect_str(exact),
            Value::Code(name) => serializer.serialize_str(name),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Truth(holds) => serializer.serialize_bool(*holds),
            Value::Languages(languages) => {
                let codes = languages.iter().map(|language| language.code());
                codes.collect::<Vec<_>>().serialize(serializer)
            }
            Value::Calendar(digest) => serializer.collect_str(digest),
            Value::Missing => serializer.serialize_none(),
        }
    }
}

impl Serialize for Written<&Stamp> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stamp = self.0;
        let calendars = stamp.calendars();
        let calendars = calendars.map(|(id, digest): (_, Digest)| (id, digest.to_string()));
        let readings = stamp.readings().map(|(id, variant)| (id.key(), variant));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("library", stamp.library())?;
        map.serialize_entry("outcomes", &stamp.outcome_version())?;
        map.serialize_entry("tzdb", &stamp.tzdb())?;
        map.serialize_entry("holidays", &stamp.holidays())?;
        map.serialize_entry("calendars", &Object(calendars.collect()))?;
        map.serialize_entry("readings", &Object(readings.collect()))?;
        map.end()
    }
}
