//! The JSON Schema says of the wire format what the readers and writers do.

use std::collections::BTreeSet;

use serde_json::Value;
use unified_support::{
    calendar::Zones,
    document::{AzureComponent, ReadingId, RuleId},
    wire::{Answer, Node, SCHEMA, read_engine},
};

const ORDER: &str = include_str!("../../examples/data/order.json");
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
        "^[0-9a-f]{64}$" => return text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()),
        _ => &['-', '+', ':', '.', 'T', 'Z'],
    };
    text.chars()
        .all(|c| c.is_ascii_digit() || allowed.contains(&c))
}

#[test]
fn the_examples_and_their_answers_are_valid() {
    let schema = Schema::new();
    let order: Value = serde_json::from_str(ORDER).expect("JSON");
    assert!(schema.accepts(schema.part("order_file"), &order));
    let node: Node = serde_json::from_str(ORDER).expect("a node");
    let engine = read_engine(&node, Zones::embedded()).expect("an engine");
    let mut answered = 0;
    for (line, text) in (1..).zip(QUESTIONS.lines()) {
        let Ok(node) = serde_json::from_str::<Node>(text) else {
            continue;
        };
        let answer = Answer::to_node(&engine, line, &node);
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
    assert!(answered > 20);
    let unreadable = Answer::to_unreadable(1, "no JSON");
    let unreadable = serde_json::to_value(&unreadable).expect("JSON");
    assert!(schema.accepts(schema.part("answer"), &unreadable));
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

#[test]
fn its_names_are_those_of_the_library() {
    let schema = Schema::new();
    let names = |value: &Value| -> BTreeSet<String> {
        list(value)
            .iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    };
    let step = &schema.part("step")["properties"];
    let rules = RuleId::ALL
        .iter()
        .map(|rule| rule.as_str().to_owned())
        .collect();
    assert_eq!(names(&step["rule"]["enum"]), rules);
    let product = &schema.part("question")["oneOf"][0]["properties"]["product"]["oneOf"][0];
    let components = AzureComponent::ALL
        .iter()
        .map(|component| component.as_str().to_owned());
    assert_eq!(
        names(&product["properties"]["component"]["enum"]),
        components.collect()
    );
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
