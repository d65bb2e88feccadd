//! The worked examples: what their steps and findings cite.
//!
//! They are the questions and orders of `examples/data`, and the lines of the pages on the wire format and its codes.

use std::collections::BTreeSet;

use serde_json::Value;
use unified_support::{
    decision::Step,
    document::{CheckId, ClauseId, ReadingId, RuleId},
    engine::Reply,
    wire::{Answer, Node},
};

use crate::{builder::read_text, codes};

/// That a clause is cited: by a step of a rule, or by a finding of a check. That a step's reading names a clause among those
/// that leave the choice open is no citation: the rule need not decide by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Citation {
    Step(RuleId, ClauseId),
    Finding(CheckId, ClauseId),
}

/// Each order with its questions.
pub(crate) const EXAMPLES: [(&str, &str); 13] = [
    (
        include_str!("../../examples/data/order.json"),
        include_str!("../../examples/data/questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/order.json"),
        include_str!("../../examples/data/refused_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/large_order.json"),
        include_str!("../../examples/data/large_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/faulty_order.json"),
        include_str!("../../examples/data/faulty_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/engineering_order.json"),
        include_str!("../../examples/data/engineering_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/billing_order.json"),
        include_str!("../../examples/data/billing_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/credits_order.json"),
        include_str!("../../examples/data/credits_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/yen_order.json"),
        include_str!("../../examples/data/yen_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/dinar_order.json"),
        include_str!("../../examples/data/dinar_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/flex_order.json"),
        include_str!("../../examples/data/flex_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/amended_order.json"),
        include_str!("../../examples/data/amended_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/calendars_order.json"),
        include_str!("../../examples/data/calendars_questions.jsonl"),
    ),
    (
        include_str!("../../examples/data/teams_order.json"),
        include_str!("../../examples/data/teams_questions.jsonl"),
    ),
];

/// The file of the questions of each of [`EXAMPLES`].
pub(crate) const FILES: [&str; 13] = [
    "examples/data/questions.jsonl",
    "examples/data/refused_questions.jsonl",
    "examples/data/large_questions.jsonl",
    "examples/data/faulty_questions.jsonl",
    "examples/data/engineering_questions.jsonl",
    "examples/data/billing_questions.jsonl",
    "examples/data/credits_questions.jsonl",
    "examples/data/yen_questions.jsonl",
    "examples/data/dinar_questions.jsonl",
    "examples/data/flex_questions.jsonl",
    "examples/data/amended_questions.jsonl",
    "examples/data/calendars_questions.jsonl",
    "examples/data/teams_questions.jsonl",
];

/// What all answers cite.
pub(crate) fn citations() -> BTreeSet<Citation> {
    answers().iter().flat_map(cited).collect()
}

/// The rules that all answers follow.
pub(crate) fn rules() -> BTreeSet<RuleId> {
    let answers = answers();
    let steps = answers.iter().flat_map(|answer| list(&answer["steps"]));
    steps.map(|step| rule(&step["rule"])).collect()
}

/// The steps of the examples of `examples/data`, by every variant of every reading in turn, and of the outcomes that are listed.
pub(crate) fn steps() -> Vec<Step> {
    let mut steps = Vec::new();
    for answer in answers_by_every_reading()
        .into_iter()
        .chain(codes::outcomes())
    {
        add_steps(&answer, &mut steps);
    }
    steps
}

/// The answers to the examples of `examples/data`, by every variant of every reading in turn.
pub(crate) fn answers_by_every_reading() -> Vec<Answer> {
    let mut answers = Vec::new();
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        let nodes = questions
            .lines()
            .filter_map(|line| serde_json::from_str::<Node>(line).ok());
        let nodes: Vec<_> = nodes.collect();
        let by_order = *engine.readings();
        answers.extend(nodes.iter().map(|node| Answer::for_line(&engine, 1, node)));
        for id in ReadingId::all() {
            for variant in id.variants() {
                let mut readings = by_order;
                readings.set(id.key(), variant).expect("a variant of it");
                if readings != by_order {
                    let engine = engine.with_readings(readings);
                    answers.extend(nodes.iter().map(|node| Answer::for_line(&engine, 1, node)));
                }
            }
        }
    }
    answers
}

fn add_steps(answer: &Answer, steps: &mut Vec<Step>) {
    let added = answer.reply().map_or(&[][..], Reply::steps);
    for step in added {
        if !steps.contains(step) {
            steps.push(step.clone());
        }
    }
}

fn answers() -> Vec<Value> {
    let mut answers = Vec::new();
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        for (line, question) in (1..).zip(questions.lines()) {
            if let Ok(node) = serde_json::from_str::<Node>(question) {
                let answer = Answer::for_line(&engine, line, &node);
                answers.push(serde_json::to_value(&answer).expect("JSON"));
            }
        }
    }
    answers.extend(codes::answers());
    answers
}

fn cited(answer: &Value) -> Vec<Citation> {
    let mut cited = Vec::new();
    for step in list(&answer["steps"]) {
        let rule = rule(&step["rule"]);
        if let Some(id) = step["clause"].as_str() {
            cited.push(Citation::Step(rule, id.parse().expect("a clause")));
        }
    }
    for finding in list(&answer["answer"]["findings"]) {
        let mut checks = CheckId::ALL.iter();
        let check = checks
            .find(|check| finding["code"] == check.as_str())
            .expect("a check");
        let clause = finding["clause"]
            .as_str()
            .expect("each finding has its clause");
        cited.push(Citation::Finding(*check, clause.parse().expect("a clause")));
    }
    cited
}

pub(crate) fn rule(name: &Value) -> RuleId {
    let mut rules = RuleId::ALL.iter();
    *rules.find(|rule| name == rule.as_str()).expect("a rule")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
