//! What is read from what was written is the same value, in JSON and in CBOR.

use std::collections::BTreeSet;

use unified_support::{
    decision::{Stamp, Step},
    document::{RuleId, Source, Value},
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
        if let Ok(given) = Answer::for_question(engine, question.clone()).reply() {
            reply(question, given);
        }
        asked += 1;
    });
    assert!(asked > 100, "{asked} questions");
}

/// Whatever was answered: an answer, the text for a calendar program beside it, or why there is none.
#[test]
fn answers_are_read_with_their_questions() {
    let mut read = 0;
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let json = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&json).expect("a node");
        assert_eq!(
            Answer::read(question.clone(), &node).as_ref(),
            Ok(&answer),
            "{json}"
        );
        read += 1;
    });
    assert!(read > 500, "{read} answers");
}

/// A database or another library may keep the fields of an object in an order of its own.
#[test]
fn the_order_of_fields_does_not_matter() {
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let json = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&json).expect("a node");
        let read = Answer::read(question.clone(), &backwards(node));
        assert_eq!(read.as_ref(), Ok(&answer), "{json}");
        let written = serde_json::to_string(&read.expect("an answer"));
        assert_eq!(written.expect("JSON"), json);
    });
}

fn backwards(node: Node) -> Node {
    match node {
        Node::List(nodes) => Node::List(nodes.into_iter().map(backwards).collect()),
        Node::Map(fields) => {
            let fields = fields.into_iter().rev();
            Node::Map(fields.map(|(key, node)| (key, backwards(node))).collect())
        }
        other => other,
    }
}

#[test]
fn a_stamp_names_each_reading_and_calendar_once() {
    let stamp = |readings: &str, calendars: &str| {
        let digest = "0".repeat(64);
        let stamp = format!(
            r#"{{"library":"0","outcomes":1,"edition":"{digest}","order":null,"question":null,"holidays":null,
                "calendars":{calendars},"readings":{readings}}}"#
        );
        serde_json::from_str::<Stamp>(&stamp)
    };
    let read = stamp(r#"{"pause":"stops","a_later_one":"x"}"#, "{}").expect("a stamp");
    let readings: Vec<_> = read.readings().collect();
    assert_eq!(readings, [("a_later_one", "x"), ("pause", "stops")]);
    for (readings, calendars, at) in [
        (
            r#"{"pause":"stops","pause":"runs"}"#,
            "{}",
            "readings.pause",
        ),
        ("{}", r#"{"paris":{},"paris":{}}"#, "calendars.paris"),
    ] {
        let error = stamp(readings, calendars).expect_err(at).to_string();
        assert!(error.contains(at), "{error}");
    }
}

#[test]
fn an_answer_to_another_question_is_refused() {
    let question: Question =
        serde_json::from_str(r#"{"id":"5","ask":"aed_fee"}"#).expect("a question");
    let refused = |answer: &str| {
        let node: Node = serde_json::from_str(answer).expect("a node");
        let findings = Answer::read(question.clone(), &node).expect_err(answer);
        let findings = findings.iter();
        let told = findings.map(|finding| (finding.code().to_owned(), finding.path().to_string()));
        told.collect::<Vec<_>>()
    };
    let told = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let error = r#""error":{"code":"unknown_service","message":"no"}"#;
    assert_eq!(
        refused(&format!(r#"{{"id":"6",{error}}}"#)),
        [told("unknown_value", "id")]
    );
    assert_eq!(
        refused(&format!("{{{error}}}")),
        [told("missing_field", "id")]
    );
    assert_eq!(
        refused(&format!(r#"{{"id":"5",{error},"steps":[]}}"#)),
        [told("unknown_field", "steps")]
    );
    assert_eq!(
        refused(r#"{"id":"5","error":7}"#),
        [told("wrong_type", "error")]
    );
    assert_eq!(refused("[]"), [told("wrong_type", "")]);
    // Neither an answer nor an error.
    assert_eq!(
        refused(r#"{"id":"5"}"#),
        [
            told("not_exactly_one", ""),
            told("missing_field", "steps"),
            told("missing_field", "stamp")
        ]
    );
}

#[test]
fn every_step() {
    let mut rules = BTreeSet::new();
    each_question(|engine, question| {
        if let Ok(reply) = Answer::for_question(engine, question.clone()).reply() {
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

#[test]
fn no_count_of_a_step_is_too_large_to_be_read_back() {
    for days in [1, i64::MAX.unsigned_abs() + 1, u64::MAX] {
        let step = format!(
            r#"{{"rule":"events_in_a_row","clause":"2.3/aem-chain-events","operands":{{"days":{days},"events":1}}}}"#
        );
        let read: Step = serde_json::from_str(&step).expect("a step");
        assert_eq!(read.rule(), RuleId::EventsInARow);
        assert_eq!(read.operand("days"), Some(Value::Count(days.into())));
        assert_eq!(serde_json::to_string(&read).expect("JSON"), step);
        round_trip(&read);
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
