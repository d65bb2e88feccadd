//! What a scenario expects: of objects some of the fields, of lists every item.
//!
//! In the place of a value may stand an object of `contains` or `absent` (items of a list, or parts of a text), `any` (one of
//! several values) and `not` (another value than this).

use serde_json::{Map, Value};

const OPERATORS: [&str; 4] = ["contains", "absent", "any", "not"];

/// Whether `expected` says something, wherever it should.
pub(super) fn check(expected: &Value) -> Result<(), String> {
    match expected {
        Value::Object(fields) => {
            if fields.is_empty() {
                return Err("an expected object names nothing".to_owned());
            }
            let operators = fields.keys().filter(|key| is_operator(key)).count();
            if operators > 0 && operators < fields.len() {
                return Err("an operator stands beside a field".to_owned());
            }
            for (key, value) in fields {
                let is_list = value.as_array().is_some_and(|items| !items.is_empty());
                if is_operator(key) && key != "not" && !is_list {
                    return Err(format!("`{key}` names nothing"));
                }
                check(value)?;
            }
            Ok(())
        }
        Value::Array(items) => items.iter().try_for_each(check),
        _ => Ok(()),
    }
}

/// Where `got` is not what is expected, and what is there.
pub(super) fn differences(expected: &Value, got: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", expected, Some(got), &mut found);
    found
}

fn compare(path: &str, expected: &Value, got: Option<&Value>, found: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(operators), Some(got)) if operators.keys().any(|key| is_operator(key)) => {
            if !operate(operators, got) {
                found.push(format!("{path}: {expected} of {got}"));
            }
        }
        (Value::Object(fields), Some(Value::Object(got))) => {
            for (key, value) in fields {
                compare(&format!("{path}.{key}"), value, got.get(key), found);
            }
        }
        (Value::Array(items), Some(Value::Array(got))) if items.len() == got.len() => {
            for (index, (item, got)) in items.iter().zip(got).enumerate() {
                compare(&format!("{path}[{index}]"), item, Some(got), found);
            }
        }
        (expected, Some(got)) if expected == got => {}
        (expected, Some(got)) => found.push(format!("{path}: {expected} expected, {got}")),
        (expected, None) => found.push(format!("{path}: {expected} expected, nothing there")),
    }
}

fn operate(operators: &Map<String, Value>, got: &Value) -> bool {
    operators.iter().all(|(name, operand)| {
        let operands = operand.as_array().map_or(&[][..], Vec::as_slice);
        match name.as_str() {
            "contains" => is_container(got) && operands.iter().all(|part| has(got, part)),
            "absent" => is_container(got) && !operands.iter().any(|part| has(got, part)),
            "any" => operands
                .iter()
                .any(|value| differences(value, got).is_empty()),
            _ => !differences(operand, got).is_empty(),
        }
    })
}

fn is_operator(key: &str) -> bool {
    OPERATORS.contains(&key)
}

fn is_container(got: &Value) -> bool {
    got.is_array() || got.is_string()
}

fn has(got: &Value, part: &Value) -> bool {
    match got {
        Value::Array(items) => items.iter().any(|item| differences(part, item).is_empty()),
        Value::String(text) => part.as_str().is_some_and(|part| text.contains(part)),
        _ => false,
    }
}
