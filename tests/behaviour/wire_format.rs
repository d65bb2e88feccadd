//! The examples of the wire format's documentation are what the library reads and writes.

use serde_json::Value;
use unified_support::{
    calendar::Zones,
    finding::Findings,
    wire::{Answer, Node, read_engine},
};

use crate::builder::read_text;

const FORMAT: &str = include_str!("../../src/wire/format.md");

/// The text of each JSON block, in order: an order, questions, their answers, and steps of these.
fn blocks() -> [&'static str; 4] {
    let blocks = FORMAT.split("```json\n").skip(1);
    let texts = blocks.map(|block| block.split("```").next().expect("the end of the block"));
    let texts: Vec<_> = texts.collect();
    texts.try_into().expect("four blocks")
}

fn answers() -> Vec<String> {
    let engine = read_text(blocks()[0]);
    let lines = (1..).zip(blocks()[1].lines());
    let answers = lines.map(|(line, question)| {
        let node: Node = serde_json::from_str(question).expect("a question is JSON");
        serde_json::to_string(&Answer::for_line(&engine, line, &node)).expect("an answer is JSON")
    });
    answers.collect()
}

#[test]
fn the_questions_get_the_answers() {
    let expected: Vec<_> = blocks()[2].lines().collect();
    let answers = answers();
    assert_eq!(answers.len(), expected.len());
    for (answer, expected) in answers.iter().zip(expected) {
        assert!(agrees(answer, expected), "{answer}\n{expected}");
    }
}

/// Whether the answer is the expected one, in which `…` stands for what is cut out.
fn agrees(answer: &str, expected: &str) -> bool {
    let Some((first, cut)) = expected.split_once('…') else {
        return answer == expected;
    };
    let (middle, last) = cut.rsplit_once('…').unwrap_or(("", cut));
    let inner = answer
        .strip_prefix(first)
        .and_then(|rest| rest.strip_suffix(last));
    let Some(mut inner) = inner else {
        return false;
    };
    middle.split('…').all(|part| match inner.split_once(part) {
        Some((_, rest)) => {
            inner = rest;
            true
        }
        None => false,
    })
}

#[test]
fn the_steps_are_those_of_the_answers() {
    let answers = answers();
    for step in blocks()[3].lines() {
        assert!(answers.iter().any(|answer| answer.contains(step)), "{step}");
    }
}

#[test]
fn every_step_names_its_source_and_every_stamp_its_parts() {
    for answer in answers() {
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        for step in answer["steps"].as_array().into_iter().flatten() {
            let sources = ["clause", "reading", "given"];
            let named = sources.iter().filter(|key| step.get(key).is_some());
            assert_eq!(named.count(), 1, "{step}");
        }
        if let Some(stamp) = answer.get("stamp") {
            for key in [
                "library",
                "outcomes",
                "edition",
                "holidays",
                "calendars",
                "readings",
            ] {
                assert!(stamp.get(key).is_some(), "{key} in {stamp}");
            }
        }
    }
}

#[test]
fn a_question_that_is_no_object_names_no_field() {
    let node: Node = serde_json::from_str("[]").expect("a node");
    let answer = Answer::for_line(&read_text(blocks()[0]), 3, &node);
    assert_eq!(
        serde_json::to_string(&answer).expect("JSON"),
        r#"{"id":null,"error":{"code":"wrong_type","line":3,"value":"[]","message":"expected an object, found a list"}}"#
    );
}

#[test]
fn each_finding_takes_one_line_whatever_the_input_holds() {
    let odd = "a\\nb\\u001b[31m\\u202e";
    let order = blocks()[0];
    for (from, to) in [
        ("\"EUR\"", format!("\"{odd}\"")),
        ("\"FR\"", format!("\"{odd}\"")),
        ("\"Europe/Paris\"", format!("\"{odd}\"")),
        ("\"flex_cap\"", format!("\"{odd}\"")),
        ("\"lesser_of\"", format!("\"{odd}\"")),
        ("\"host\": \"paris\"", format!("\"host\": \"{odd}\"")),
        ("09:00-17:00", odd.to_owned()),
    ] {
        let changed = order.replace(from, &to);
        let node: Node = serde_json::from_str(&changed).expect("JSON");
        let findings: Findings = read_engine(&node, Zones::embedded()).expect_err(from);
        let shown = findings.to_string();
        assert_eq!(shown.lines().count(), findings.len(), "{shown:?}");
        let mut characters = shown.chars().filter(|&character| character != '\n');
        let breaks = |character: char| character.is_control() || character == '\u{202e}';
        assert!(!characters.any(breaks), "{shown:?}");
    }
}
