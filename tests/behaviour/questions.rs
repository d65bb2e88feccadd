//! Each question of the table is known wherever questions are listed.

use std::collections::BTreeSet;

use serde_json::Value;
use unified_support::{engine::Request, wire::SCHEMA};

use crate::worked_examples::EXAMPLES;

/// What two pages say of all questions.
const FORMAT: &str = include_str!("../../src/wire/format.md");

/// A table of all questions, with the methods that answer them.
const PAGE: &str = include_str!("../../src/engine/questions.md");

#[test]
fn each_question_is_in_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let mut asks = Vec::new();
    add_asks(&schema, &mut asks);
    asks.sort_unstable();
    // A question that can be asked in several forms has its name in each.
    asks.dedup();
    assert_eq!(asks, sorted_names());
}

#[test]
fn each_question_is_explained_and_asked_in_an_example() {
    let questions = EXAMPLES.iter().flat_map(|(_, questions)| questions.lines());
    let questions = questions.filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let asked: BTreeSet<_> = questions
        .filter_map(|question| Some(question["ask"].as_str()?.to_owned()))
        .collect();
    for name in Request::NAMES {
        assert!(FORMAT.contains(name), "{name}");
        assert!(asked.contains(*name), "{name}");
    }
}

/// Whether the methods of the table are there is rustdoc's to check.
#[test]
fn each_question_has_a_place_in_the_table() {
    let rows = PAGE.lines().filter(|line| line.starts_with("| "));
    let cells = rows.filter_map(|row| row.trim_matches([' ', '|']).rsplit(" | ").next());
    let cells: Vec<_> = cells.collect();
    for name in Request::NAMES {
        let quoted = format!("`{name}`");
        assert!(cells.iter().any(|cell| cell.contains(&quoted)), "{name}");
    }
}

fn sorted_names() -> Vec<&'static str> {
    let mut names = Request::NAMES.to_vec();
    names.sort_unstable();
    names
}

/// The constants that the schema has for `ask`.
fn add_asks<'s>(part: &'s Value, asks: &mut Vec<&'s str>) {
    match part {
        Value::Object(fields) => {
            if let Some(name) = fields.get("ask").and_then(|ask| ask["const"].as_str()) {
                asks.push(name);
            }
            fields.values().for_each(|part| add_asks(part, asks));
        }
        Value::Array(parts) => parts.iter().for_each(|part| add_asks(part, asks)),
        _ => {}
    }
}
