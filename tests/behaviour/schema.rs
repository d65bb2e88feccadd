//! The JSON Schema says of the wire format what the readers and writers do.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    chrono::TimeDelta,
    document::{Clause, ReadingId},
    money::Rate,
    order::{
        AmendedTermDraft, AmendmentDraft, CancellationBandDraft, Order, OrderDraft, ReplacedClause,
        ResponseTargetDraft, WeeklyHoursDraft,
    },
    wire::{Answer, Node, SCHEMA, read_engine},
};

use crate::{builder::read_text, codes, worked_examples};

const ORDER: &str = include_str!("../../examples/data/order.json");
/// An order with every part that there is.
const WHOLE: &str = include_str!("../data/whole_order.json");
const QUESTIONS: &str = include_str!("../../examples/data/questions.jsonl");

struct Schema(Value);

impl Schema {
    fn new() -> Self {
        Self(serde_json::from_str(SCHEMA).expect("the schema is JSON"))
    }

    fn part(&self, name: &str) -> &Value {
        &self.0["$defs"][name]
    }

    /// Whether `value` is valid: for the keywords that the schema uses, and no others.
    fn accepts(&self, schema: &Value, value: &Value) -> bool {
        let keywords = schema.as_object().expect("a schema is an object");
        keywords
            .iter()
            .all(|(keyword, argument)| match keyword.as_str() {
                "description" => true,
                "$ref" => {
                    let name = argument.as_str().and_then(|to| to.strip_prefix("#/$defs/"));
                    self.accepts(self.part(name.expect("a reference to a definition")), value)
                }
                "allOf" => list(argument)
                    .iter()
                    .all(|schema| self.accepts(schema, value)),
                "anyOf" => list(argument)
                    .iter()
                    .any(|schema| self.accepts(schema, value)),
                "oneOf" => {
                    list(argument)
                        .iter()
                        .filter(|schema| self.accepts(schema, value))
                        .count()
                        == 1
                }
                "type" => has_type(value, argument),
                "const" => value == argument,
                "enum" => list(argument).contains(value),
                "minimum" => value.as_i64() >= argument.as_i64(),
                "maximum" => value.as_i64() <= argument.as_i64(),
                "pattern" => value.as_str().is_some_and(|text| matches(text, argument)),
                "minItems" => value
                    .as_array()
                    .is_some_and(|items| items.len() as u64 >= argument.as_u64().unwrap()),
                "maxItems" => value
                    .as_array()
                    .is_some_and(|items| items.len() as u64 <= argument.as_u64().unwrap()),
                "items" => list(value).iter().all(|item| self.accepts(argument, item)),
                "required" => list(argument)
                    .iter()
                    .all(|name| value.get(name.as_str().unwrap()).is_some()),
                "properties" => argument.as_object().unwrap().iter().all(|(name, schema)| {
                    value
                        .get(name)
                        .is_none_or(|value| self.accepts(schema, value))
                }),
                "additionalProperties" => value.as_object().is_none_or(|fields| {
                    let known = keywords.get("properties");
                    fields.iter().all(|(name, value)| {
                        known.is_some_and(|known| known.get(name).is_some())
                            || argument.is_object() && self.accepts(argument, value)
                    })
                }),
                _ => {
                    panic!("the schema uses the keyword `{keyword}`, which this test does not know")
                }
            })
    }

    /// Whether `fact` is a field somewhere in a question that asks for `ask`, or a path in the order.
    fn has_fact(&self, ask: &Value, fact: &str) -> bool {
        let mut names = fact.split('.').map(|part| part.split('[').next().unwrap());
        let questions = list(&self.part("question")["oneOf"]).iter();
        let mut found: Vec<&Value> = questions
            .filter(|question| question["properties"]["ask"]["const"] == *ask)
            .collect();
        assert!(!found.is_empty(), "{ask}");
        let first = names.next().expect("a name");
        found = self.fields(&found, first, true);
        found.extend(self.fields(&[self.part("order")], first, false));
        for name in names {
            found = self.fields(&found, name, false);
        }
        !found.is_empty()
    }

    /// What each field `name` of an object may be; if `is_deep`, of the objects in it too.
    fn fields<'s>(&'s self, objects: &[&'s Value], name: &str, is_deep: bool) -> Vec<&'s Value> {
        let mut found = Vec::new();
        for object in objects {
            let keywords = object.as_object().expect("a schema is an object");
            for (keyword, argument) in keywords {
                let parts: Vec<&Value> = match keyword.as_str() {
                    "$ref" => {
                        let name = argument.as_str().and_then(|to| to.strip_prefix("#/$defs/"));
                        Vec::from([self.part(name.expect("a reference to a definition"))])
                    }
                    "allOf" | "anyOf" | "oneOf" => list(argument).iter().collect(),
                    "items" => Vec::from([argument]),
                    "properties" => {
                        found.extend(argument.get(name));
                        let fields = argument.as_object().into_iter().filter(|_| is_deep);
                        fields.flat_map(|fields| fields.values()).collect()
                    }
                    _ => continue,
                };
                found.extend(self.fields(&parts, name, is_deep));
            }
        }
        found
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn has_type(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => panic!("unknown type {name}"),
    }
}

/// The shape of the texts that the patterns of the schema describe: a program that uses the schema matches them in full.
fn matches(text: &str, pattern: &Value) -> bool {
    let pattern = pattern.as_str().expect("a pattern is text");
    if pattern == "\\S" {
        return !text.trim().is_empty();
    }
    let allowed: &[char] = match pattern {
        "^[A-Z]{2}$" | "^[A-Z]{3}$" => return text.chars().all(|c| c.is_ascii_uppercase()),
        "^[a-z]{2}$" => return text.chars().all(|c| c.is_ascii_lowercase()),
        "^-?(0|[1-9][0-9]*)(\\.[0-9]+|/[1-9][0-9]*)?$" => &['-', '.', '/'],
        "^[A-Z]{2}(-[A-Z0-9]{1,3})?$" => {
            return text
                .chars()
                .all(|c| c == '-' || c.is_ascii_uppercase() || c.is_ascii_digit());
        }
        "^[0-9a-f]{64}$" => return text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()),
        _ => &['-', '+', ':', '.', 'T', 'Z'],
    };
    text.chars()
        .all(|c| c.is_ascii_digit() || allowed.contains(&c))
}

#[test]
fn the_examples_and_their_answers_are_valid() {
    let schema = Schema::new();
    let mut answered = 0;
    for (order, questions) in worked_examples::EXAMPLES {
        let file: Value = serde_json::from_str(order).expect("JSON");
        assert!(schema.accepts(schema.part("order_file"), &file));
        let engine = read_text(order);
        for (line, text) in (1..).zip(questions.lines()) {
            let Ok(node) = serde_json::from_str::<Node>(text) else {
                continue;
            };
            let answer = Answer::for_line(&engine, line, &node);
            let question: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(
                schema.accepts(schema.part("question"), &question),
                answer.question().is_some(),
                "{text}"
            );
            let answer = serde_json::to_value(&answer).expect("JSON");
            assert!(schema.accepts(schema.part("answer"), &answer), "{answer}");
            answered += 1;
        }
    }
    assert!(answered > 150);
    let unreadable = Answer::for_unreadable(1, "no JSON");
    let unreadable = serde_json::to_value(&unreadable).expect("JSON");
    assert!(schema.accepts(schema.part("answer"), &unreadable));
}

#[test]
fn what_can_be_missing_is_a_field_of_the_question_or_of_the_order() {
    let schema = Schema::new();
    assert!(!schema.has_fact(&json!("first_response"), "severity_agreed"));
    let mut seen = BTreeSet::new();
    for (order, questions) in worked_examples::EXAMPLES {
        let node: Node = serde_json::from_str(order).expect("a node");
        let engine = read_engine(&node, Zones::embedded()).expect("an engine");
        for question in questions.lines() {
            if let Ok(node) = serde_json::from_str::<Node>(question) {
                seen.extend(missing_in(&Answer::for_line(&engine, 1, &node)));
            }
        }
    }
    seen.extend(codes::outcomes().iter().flat_map(missing_in));
    assert!(seen.len() > 50, "{seen:?}");
    seen.retain(|(ask, fact)| !schema.has_fact(&json!(ask), fact));
    assert!(seen.is_empty(), "{seen:?}");
}

/// Every fact that the answer, or a part of it, is undetermined without, with what was asked.
fn missing_in(answer: &Answer) -> Vec<(String, String)> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        let facts = value.get("undetermined").map(|one| &one["missing"]);
        let facts = facts.map_or(&[][..], list).iter();
        found.extend(facts.filter_map(|fact| fact.as_str().map(str::to_owned)));
        let parts = value.as_object().map(|fields| fields.values());
        let parts = parts.into_iter().flatten().chain(list(value));
        parts.for_each(|part| collect(part, found));
    }

    let question = serde_json::to_value(answer.question()).expect("JSON");
    let ask = question["ask"].as_str().unwrap_or_default();
    let mut facts = Vec::new();
    collect(&serde_json::to_value(answer).expect("JSON"), &mut facts);
    let facts = facts.into_iter().map(|fact| (ask.to_owned(), fact));
    facts.collect()
}

#[test]
fn what_is_missing_or_unknown_is_invalid() {
    let schema = Schema::new();
    let order: Value = serde_json::from_str(ORDER).expect("JSON");
    let question: Value = serde_json::from_str(QUESTIONS.lines().next().unwrap()).expect("JSON");
    for (part, value) in [("order_file", order), ("question", question)] {
        for key in value.as_object().expect("an object").keys() {
            let mut without = value.clone();
            let field = without.as_object_mut().unwrap().remove(key).unwrap();
            let is_optional = key == "readings";
            assert_eq!(
                schema.accepts(schema.part(part), &without),
                is_optional,
                "{key}"
            );
            without[format!("{key}x")] = field;
            assert!(!schema.accepts(schema.part(part), &without), "{key}");
        }
    }
}

/// Every field of the order is in the schema: what it is without is invalid where the reader says so, and a misspelt one is.
#[test]
fn a_whole_order_is_valid_and_each_of_its_fields_is_known() {
    let schema = Schema::new();
    let order: Value = serde_json::from_str(WHOLE).expect("JSON");
    let is_valid = |file: &Value| schema.accepts(schema.part("order_file"), file);
    assert!(is_valid(&order));
    let mut checked = 0;
    for pointer in pointers(&order) {
        let (parent, key) = pointer.rsplit_once('/').expect("a field");
        let mut file = order.clone();
        let object = file.pointer_mut(parent).and_then(Value::as_object_mut);
        let Some(object) = object else { continue };
        let field = object.remove(key).expect("the field");
        let node: Node = serde_json::from_value(file.clone()).expect("any JSON is a node");
        let codes = read_engine(&node, Zones::embedded()).err();
        let mut codes = codes
            .iter()
            .flatten()
            .map(unified_support::finding::Finding::code);
        // The schema does not say what a reference needs, nor that hours are ever open.
        let is_missed = codes.any(|code| ["missing_field", "not_exactly_one"].contains(&code));
        let says_so = pointer != "/order/locations/1/business_hours/1/from";
        assert_eq!(is_valid(&file), !(is_missed && says_so), "{pointer}");

        let object = file.pointer_mut(parent).expect("the object");
        object[format!("{key}x")] = field;
        assert!(!is_valid(&file), "{pointer}");
        checked += 1;
    }
    assert!(checked > 90, "{checked}");
}

/// The pointer of each field and element in the value.
fn pointers(value: &Value) -> Vec<String> {
    let below = |key: &str, inner: &Value| {
        let inner = pointers(inner).into_iter();
        let inner = inner.map(|pointer| format!("/{key}{pointer}"));
        inner.chain([format!("/{key}")]).collect::<Vec<_>>()
    };
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, inner)| below(key, inner))
            .collect(),
        Value::Array(values) => {
            let values = values.iter().enumerate();
            values
                .flat_map(|(index, inner)| below(&index.to_string(), inner))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A clause is in the schema of an amendment exactly if the library lets that kind of amendment replace it.
#[test]
fn its_amendments_are_those_of_the_library() {
    let schema = Schema::new();
    let order = OrderDraft::example();
    let target = ResponseTargetDraft::new(TimeDelta::minutes(15));
    let monday = WeeklyHoursDraft::new(core::array::from_fn(|_| vec!["09:00-12:00".to_owned()]));
    let mut valid = 0;
    for clause in Clause::all() {
        let replaces = clause.id().as_str();
        for (field, value, term) in [
            (
                "response_target",
                json!({ "seconds": 900 }),
                AmendedTermDraft::ResponseTarget(target),
            ),
            (
                "exclusions",
                json!([]),
                AmendedTermDraft::Exclusions(Vec::new()),
            ),
            (
                "business_hours",
                json!({ "monday": ["09:00-12:00"] }),
                AmendedTermDraft::BusinessHours(monday.clone()),
            ),
            (
                "cancellation_band",
                json!({ "rate": "0.5" }),
                AmendedTermDraft::CancellationBand(CancellationBandDraft::new(Rate::percent(50))),
            ),
            ("count", json!(3), AmendedTermDraft::Count(3)),
        ] {
            let amendment = json!({ "id": "A-1", "replaces": replaces, field: value });
            let is_valid = schema.accepts(schema.part("amendment"), &amendment);
            let amended = order.clone().with_amendment(AmendmentDraft::new(
                "A-1",
                ReplacedClause(replaces),
                term,
            ));
            assert_eq!(is_valid, Order::try_from(amended).is_ok(), "{amendment}");
            valid += usize::from(is_valid);
        }
    }
    assert_eq!(valid, 31);
}

#[test]
fn its_names_are_those_of_the_library() {
    let schema = Schema::new();
    let names = |value: &Value| -> BTreeSet<String> {
        list(value)
            .iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    };
    let readings = &schema.part("readings")["properties"];
    assert_eq!(
        readings.as_object().unwrap().len(),
        ReadingId::all().count()
    );
    for id in ReadingId::all() {
        let variants = id
            .variants()
            .iter()
            .map(|&variant| variant.to_owned())
            .collect();
        assert_eq!(names(&readings[id.key()]["enum"]), variants, "{}", id.key());
    }
}
