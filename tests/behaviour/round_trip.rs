//! What is read from what was written is the same value, in JSON and in CBOR.

use std::collections::BTreeSet;

use unified_support::{
    decision::Step,
    document::{RuleId, Source},
    engine::Reply,
    finding::Finding,
    wire::{Answer, Node, Question},
};

use crate::{corpus::each_question, same_value::round_trip};

#[test]
fn requests_and_answers_of_every_example_and_scenario() {
    let mut asked = 0;
    each_question(|engine, question| {
        round_trip(question);
        if let Ok(given) = Answer::to_question(engine, 1, question.clone()).reply() {
            reply(question, given);
        }
        asked += 1;
    });
    assert!(asked > 100, "{asked} questions");
}

#[test]
fn every_step() {
    let mut rules = BTreeSet::new();
    each_question(|engine, question| {
        if let Ok(reply) = Answer::to_question(engine, 1, question.clone()).reply() {
            for step in reply.steps() {
                round_trip(step);
                assert_ne!(step.rule(), RuleId::Unknown, "{step:?}");
                rules.insert(step.rule());
            }
        }
    });
    // Most rules have an example; `every_kind_of_step` of the reports has them all.
    assert!(rules.len() > 200, "{} rules", rules.len());
}

#[test]
fn a_step_of_a_newer_version_is_kept_as_it_came() {
    for step in [
        r#"{"rule":"moon_phase","clause":"2.2/fn4-business-hours","operands":{"phase":"full","light":0.5}}"#,
        r#"{"rule":"local_hours","reading":"whose_hours","clauses":[],"operands":{"reading":"nobody"}}"#,
        r#"{"rule":"event_consent","clause":"2.3/aem-six-week-notice","holds":true,"operands":{"by":"phone"}}"#,
    ] {
        let read: Step = serde_json::from_str(step).expect("a step");
        assert_eq!(
            (read.rule(), read.source()),
            (RuleId::Unknown, &Source::Unknown)
        );
        assert_eq!(serde_json::to_string(&read).expect("JSON"), step);
        round_trip(&read);
    }
    for broken in [r#""a step""#, r#"{"operands":{}}"#, r#"{"rule":7}"#] {
        let error = serde_json::from_str::<Step>(broken).expect_err("no step");
        assert!(error.to_string().contains("rule"), "{error}");
    }
}

/// A reply is read by the name of its question.
fn reply(question: &Question, reply: &Reply) {
    let name = question.request().name();
    let json = serde_json::to_string(reply).expect("JSON");
    let node: Node = serde_json::from_str(&json).expect("a node");
    let read = Reply::read(name, &node);
    assert_eq!(read.as_ref(), Ok(reply), "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(reply, &mut cbor).expect("CBOR");
    let node: Node = ciborium::from_reader(&*cbor).expect("a node");
    assert_eq!(Reply::read(name, &node).as_ref(), Ok(reply), "{json}");
}

#[test]
fn a_reply_to_an_unknown_question_is_refused() {
    let findings = Reply::read("first_answer", &Node::Map(Vec::new())).expect_err("no question");
    let codes: Vec<_> = findings.iter().map(Finding::code).collect();
    assert_eq!(codes, ["unknown_value"], "{findings}");
    let findings = Reply::read("order_review", &Node::Map(Vec::new())).expect_err("no reply");
    assert!(
        findings
            .iter()
            .all(|finding| finding.code() != "unknown_value")
    );
}
