//! What is answered stays as it is: the bytes of every outcome of the examples and scenarios, but for its messages.
//!
//! `tests/data/frozen.tsv` has a digest of each. Where an outcome changes on purpose, `FROZEN=write` writes the file anew; its change is
//! then reviewed like any other, and told in the changelog.

use std::{collections::BTreeMap, env, fmt::Write, fs};

use sha2::{Digest, Sha256};
use unified_support::wire::{Answer, Node};

use crate::{builder::read_text, scenarios, worked_examples::EXAMPLES};

const FILE: &str = "tests/data/frozen.tsv";

#[test]
fn outcomes_are_what_they_were() {
    let outcomes = outcomes();
    let mut written = String::new();
    for (place, outcome) in &outcomes {
        writeln!(written, "{place}\t{}", digest(outcome)).expect("a text");
    }
    if env::var("FROZEN").is_ok_and(|wish| wish == "write") {
        fs::write(FILE, &written).expect("the file");
    }
    let frozen = fs::read_to_string(FILE).expect("the file");
    let frozen: BTreeMap<_, _> = frozen
        .lines()
        .filter_map(|line| line.rsplit_once('\t'))
        .collect();
    let mut changed = Vec::new();
    for (place, outcome) in &outcomes {
        match frozen.get(place.as_str()) {
            Some(before) if *before == digest(outcome) => {}
            Some(_) => changed.push(format!("{place} is answered otherwise: {outcome}")),
            None => changed.push(format!("{place} is new")),
        }
    }
    let is_gone = |place: &&&str| !outcomes.contains_key(**place);
    let gone = frozen.keys().filter(is_gone);
    changed.extend(gone.map(|place| format!("{place} is gone")));
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn messages_are_no_part_of_an_outcome() {
    let error = r#"{"id":"1","error":{"code":"a","line":1,"message":"say \"no\", twice"}}"#;
    assert_eq!(
        outcome_of(error),
        r#"{"id":"1","error":{"code":"a","line":1}}"#
    );
    let answer =
        r#"{"id":"1","answer":{"a":[{"code":"b","message":"c","d":1}]},"steps":[],"stamp":{}}"#;
    assert_eq!(
        outcome_of(answer),
        r#"{"id":"1","answer":{"a":[{"code":"b","d":1}]}"#
    );
}

/// Every outcome as it is written, by where it is asked for.
fn outcomes() -> BTreeMap<String, String> {
    let mut outcomes = BTreeMap::new();
    let mut add = |place: String, answer: &Answer| {
        let answer = serde_json::to_string(answer).expect("JSON");
        let before = outcomes.insert(place, outcome_of(&answer));
        assert_eq!(before, None, "asked once");
    };
    for (example, (order, questions)) in (1..).zip(EXAMPLES) {
        let engine = read_text(order);
        for (line, question) in (1..).zip(questions.lines()) {
            if let Ok(node) = serde_json::from_str(question) {
                let place = format!("example {example}, line {line}");
                add(place, &Answer::for_line(&engine, line, &node));
            }
        }
    }
    for scenario in scenarios::all() {
        if let Ok(engine) = scenario.engine()
            && let Some(mut node) = scenario.node()
        {
            // Its own id has its line, which scenarios above it move.
            if let Node::Map(fields) = &mut node {
                fields.retain(|(key, _)| key != "id");
                fields.push(("id".to_owned(), Node::Text("1".to_owned())));
            }
            let answer = Answer::for_line(&engine, 1, &node);
            add(scenario.title().to_owned(), &answer);
        }
    }
    outcomes
}

/// The part of an answer before its steps, without messages.
fn outcome_of(answer: &str) -> String {
    const MESSAGE: &str = r#","message":""#;
    let mut rest = answer
        .split_once(r#","steps":["#)
        .map_or(answer, |(outcome, _)| outcome);
    let mut outcome = String::new();
    while let Some((before, message)) = rest.split_once(MESSAGE) {
        outcome.push_str(before);
        let mut is_escaped = false;
        let end = message.find(|character| {
            let is_end = character == '"' && !is_escaped;
            is_escaped = character == '\\' && !is_escaped;
            is_end
        });
        rest = &message[end.expect("a closing quote") + 1..];
    }
    outcome + rest
}

fn digest(outcome: &str) -> String {
    let digest = Sha256::digest(outcome);
    digest.iter().take(8).fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a text");
        text
    })
}
