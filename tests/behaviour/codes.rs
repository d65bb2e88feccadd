//! Every example of the list of codes does what the list says, and no code is missing from it.
//!
//! The list is made of the tables in which the codes are declared: a code that is in none of them does not compile.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    document::CheckId,
    engine::Engine,
    finding::{Findings, Level},
    wire::{Answer, Node, Question, read_engine},
};

use crate::builder::{ask, merge, node};

const CODES: &str = include_str!("../../src/wire/codes.md");

fn base() -> Value {
    let start = CODES.find("```json").expect("the order") + "```json".len();
    let length = CODES[start..].find("```").expect("the end of the order");
    serde_json::from_str(&CODES[start..start + length]).expect("the order is JSON")
}

fn read(value: &Value) -> Result<Engine, Findings> {
    read_engine(&node(value), Zones::embedded())
}

/// The cells of each row of the table whose head is `head`, backticks taken off.
fn rows(head: &str) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    for (at, _) in CODES.match_indices(head) {
        let body = CODES[at..]
            .lines()
            .skip(2)
            .take_while(|line| line.starts_with('|'));
        found.extend(body.map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells
                .map(|cell| cell.trim().trim_matches('`'))
                .collect::<Vec<_>>()
        }));
    }
    found
}

#[test]
fn orders_get_the_errors_that_are_listed() {
    let section = CODES.find("# In a question").expect("the next section");
    let mut checked = 0;
    for row in rows("| code | what is wrong | example |") {
        let (code, example) = (row[0], row[2]);
        if CODES.find(example).is_some_and(|at| at > section) {
            continue;
        }
        let findings = if code == "repeated_field" {
            let node: Node = serde_json::from_str(example).expect("a node");
            read_engine(&node, Zones::embedded())
        } else {
            let mut file = base();
            merge(&mut file, serde_json::from_str(example).expect("a patch"));
            read(&file)
        };
        let findings = findings.expect_err(code);
        assert!(
            findings
                .iter()
                .any(|finding| finding.code() == code && finding.level() == Level::Error),
            "{code}: {findings}"
        );
        checked += 1;
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn orders_keep_the_warnings_and_notes_that_are_listed() {
    let rows = rows("| code | level | what it says | example |");
    assert!(rows.len() >= 5);
    for row in rows {
        let mut file = base();
        merge(&mut file, serde_json::from_str(row[3]).expect("a patch"));
        let engine = read(&file).expect(row[0]);
        let matches = |finding: &unified_support::finding::Finding| {
            (finding.code(), finding.level().as_str()) == (row[0], row[1])
        };
        assert!(
            engine.findings().iter().any(matches),
            "{row:?}: {}",
            engine.findings()
        );
    }
}

#[test]
fn questions_get_the_errors_that_are_listed() {
    let engine = read(&base()).expect("the order is well");
    let section = CODES.find("# In a question").expect("the section");
    let mut checked = 0;
    for row in rows("| code | what is wrong | example |") {
        let (code, line) = (row[0], row[2]);
        if CODES.find(line).is_some_and(|at| at < section) {
            continue;
        }
        let answer = match serde_json::from_str::<Node>(line) {
            Ok(node) => Answer::for_line(&engine, 7, &node),
            Err(error) => Answer::for_unreadable(7, error.to_string()),
        };
        let refusal = answer.reply().expect_err(code);
        assert_eq!(
            (&*refusal.code, refusal.line),
            (code, Some(7)),
            "{}",
            refusal.message
        );
        checked += 1;
    }
    assert!(checked > 15, "{checked}");
}

/// What is wrong with a question is told alike of the one that another question is about, with the place it has there.
#[test]
fn questions_within_another_get_the_same_errors_at_their_place() {
    let mut checked = 0;
    each_unread_question(|engine, node| {
        let alone = Answer::for_line(engine, 1, node);
        let alone = alone.reply().expect_err("no answer");
        let Node::Map(fields) = node else { return };
        let is_outer = |name: &str| ["id", "answer_language"].contains(&name);
        let is_wrong_without = alone.field.as_deref().is_some_and(is_outer);
        let is_about_another = fields.iter().any(|(name, _)| name == "question");
        if is_about_another || is_wrong_without {
            return;
        }
        let own = fields.iter().filter(|(name, _)| !is_outer(name));
        let text = |text: &str| Node::Text(text.to_owned());
        let about = Node::Map(vec![
            ("id".to_owned(), text("1")),
            ("ask".to_owned(), text("what_if")),
            ("question".to_owned(), Node::Map(own.cloned().collect())),
            ("readings".to_owned(), Node::List(Vec::new())),
        ]);
        let within = Answer::for_line(engine, 1, &about);
        let within = within.reply().expect_err(&alone.code);
        let field = alone
            .field
            .as_deref()
            .map(|field| format!("question.{field}"));
        assert_eq!(
            (&within.code, &within.field, &within.value),
            (&alone.code, &field, &alone.value),
            "{node:?}"
        );
        checked += 1;
    });
    assert!(checked > 60, "{checked}");
}

#[test]
fn questions_about_other_orders_get_the_errors_that_are_listed() {
    let rows = rows("| code | what is wrong | patch | example |");
    assert!(rows.len() >= 3);
    for row in rows {
        let mut file = base();
        merge(&mut file, serde_json::from_str(row[2]).expect("a patch"));
        let engine = read(&file).expect("the order is well");
        let node: Node = serde_json::from_str(row[3]).expect("a node");
        let answer = Answer::for_line(&engine, 1, &node);
        assert_eq!(answer.reply().expect_err(row[0]).code, row[0]);
    }
}

#[test]
fn outcomes_without_an_answer_are_those_that_are_listed() {
    let rows = rows(OUTCOMES);
    assert!(rows.len() > 15, "{}", rows.len());
    for row in rows {
        let mut file = base();
        merge(&mut file, serde_json::from_str(row[2]).expect("a patch"));
        let engine = read(&file).expect("the order is well");
        let node: Node = serde_json::from_str(row[3]).expect("a node");
        let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node)).expect("JSON");
        let found = match row[0] {
            "not_applicable" => &answer["not_applicable"]["code"],
            _ => missing(&answer).expect(row[1]),
        };
        assert_eq!(found, row[1], "{answer}");
    }
}

/// The first fact that the answer, or a part of it, is undetermined without.
fn missing(answer: &Value) -> Option<&Value> {
    let fields = answer.as_object()?;
    let own = fields
        .get("undetermined")
        .map(|undetermined| &undetermined["missing"][0]);
    own.or_else(|| fields.values().find_map(missing))
}

/// Each outcome without an answer, or of which a part is undetermined.
const OUTCOMES: &str = "| outcome | code or fact | patch | example |";

/// Each check with its level and an order that it finds fault with.
const CHECKS: &str = "| check | level | what it says | example |";

#[test]
fn every_check_of_an_order_is_listed_with_an_example() {
    let rows = rows(CHECKS);
    let listed: Vec<_> = rows.iter().map(|row| row[0]).collect();
    let checks: Vec<_> = CheckId::ALL.iter().map(|check| check.as_str()).collect();
    assert_eq!(listed, checks);
    for (row, check) in rows.iter().zip(CheckId::ALL) {
        assert_eq!((row[1], row[2]), (check.level().as_str(), check.message()));
        let answer = reviewed(row[3]);
        let findings = answer["answer"]["findings"].as_array().expect("findings");
        assert!(
            findings.iter().any(|finding| finding["code"] == row[0]),
            "{}: {answer:#}",
            row[0]
        );
    }
}

/// The review of the order that an example makes of the base.
fn reviewed(example: &str) -> Value {
    let mut file = base();
    merge(&mut file, serde_json::from_str(example).expect("a patch"));
    let engine = read(&file).unwrap_or_else(|findings| panic!("{example}: {findings}"));
    let question = json!({ "id": "1", "ask": "order_review" });
    ask(&engine, &question)
}

/// The answers to all examples on the page that have one.
pub(crate) fn answers() -> Vec<Value> {
    let answers = answers_by_code().into_iter();
    answers.map(|(_, answer)| answer).collect()
}

/// The answers to all examples on the page that have one, each with the code of its row.
pub(crate) fn answers_by_code() -> Vec<(&'static str, Value)> {
    let checks = rows(CHECKS).into_iter();
    let checks = checks.map(|row| (row[0], reviewed(row[3])));
    let codes = rows(OUTCOMES).into_iter().map(|row| row[1]);
    let outcomes = outcomes().into_iter();
    let outcomes = outcomes.map(|answer| serde_json::to_value(answer).expect("JSON"));
    checks.chain(codes.zip(outcomes)).collect()
}

/// Does something with each question on the page that can be read, and the engine by which it is refused.
pub(crate) fn each_refused_question(mut with: impl FnMut(&Engine, &Question)) {
    let plain = rows("| code | what is wrong | example |").into_iter();
    let plain = plain.map(|row| ("{}", row[2]));
    let patched = rows("| code | what is wrong | patch | example |").into_iter();
    for (patch, example) in plain.chain(patched.map(|row| (row[2], row[3]))) {
        let mut file = base();
        merge(&mut file, serde_json::from_str(patch).expect("a patch"));
        let node = serde_json::from_str::<Node>(example);
        let question = node.ok().and_then(|node| Question::read(&node).ok());
        if let (Ok(engine), Some(question)) = (read(&file), question) {
            with(&engine, &question);
        }
    }
}

/// Does something with what is read of each order on the page.
pub(crate) fn each_listed_order(mut with: impl FnMut(Result<Engine, Findings>)) {
    let section = CODES.find("# In a question").expect("the next section");
    let errors = rows("| code | what is wrong | example |").into_iter();
    let errors = errors.map(|row| row[2]);
    let errors = errors.filter(|example| CODES.find(example).is_some_and(|at| at < section));
    let warnings = rows("| code | level | what it says | example |").into_iter();
    let checks = rows(CHECKS).into_iter();
    let others = warnings.chain(checks).map(|row| row[3]);
    for patch in errors.chain(others) {
        let mut file = base();
        merge(&mut file, serde_json::from_str(patch).expect("a patch"));
        with(read(&file));
    }
}

/// Does something with each question on the page, and the engine that cannot answer it.
pub(crate) fn each_unread_question(mut with: impl FnMut(&Engine, &Node)) {
    let section = CODES.find("# In a question").expect("the section");
    let engine = read(&base()).expect("the order is well");
    for row in rows("| code | what is wrong | example |") {
        let is_question = CODES.find(row[2]).is_some_and(|at| at > section);
        if let (true, Ok(node)) = (is_question, serde_json::from_str(row[2])) {
            with(&engine, &node);
        }
    }
}

/// The answers of the outcomes that are listed.
pub(crate) fn outcomes() -> Vec<Answer> {
    let rows = rows(OUTCOMES).into_iter();
    rows.map(|row| {
        let mut file = base();
        merge(&mut file, serde_json::from_str(row[2]).expect("a patch"));
        let engine = read(&file).expect("the order is well");
        let question: Node = serde_json::from_str(row[3]).expect("a node");
        Answer::for_line(&engine, 1, &question)
    })
    .collect()
}

/// The tables from which the page is made.
const TABLES: [&str; 3] = [
    "src/finding/code.rs",
    "src/document/check.rs",
    "src/decision/not_applicable.rs",
];

#[test]
fn no_code_is_made_outside_the_tables() {
    let mut makers = Vec::new();
    collect_makers(Path::new("src"), &mut makers);
    makers.sort();
    let mut tables = TABLES.map(PathBuf::from);
    tables.sort();
    assert_eq!(makers, tables);
}

/// The sources below `folder` that make a code of a text, but for examples in docs.
fn collect_makers(folder: &Path, makers: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect_makers(&path, makers);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        let mut lines = text.lines().map(str::trim_start);
        let is_made = |line: &str| !line.starts_with("//") && line.contains("Code::new(");
        if lines.any(is_made) {
            makers.push(path);
        }
    }
}
