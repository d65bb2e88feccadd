//! The question on the wire: what it refuses, and what it tells.

use serde_json::{Value, json};
use unified_support::wire::{Answer, Node};

use crate::builder::read_text;

fn question() -> Value {
    json!({
        "id": "1", "ask": "severity", "location": "paris", "situations": ["moderate_impact", "minimal_impact"],
        "severity": "B", "changed_at": "2026-05-13T16:52:00+02:00", "product": { "kind": "azure", "component": "azure_stack" },
        "submitted_at": "2026-05-13T16:50:00+02:00", "severity_agreed_at": "2026-05-13T16:51:00+02:00",
        "channel": "web", "language": "fr", "product_name": "Azure Stack", "subscription": "production",
        "event": { "solution": "shop", "tagged": true },
    })
}

fn answer(question: &Value) -> Answer {
    let engine = read_text(include_str!("../../data/whole_order.json"));
    let node: Node = serde_json::from_value(question.clone()).expect("a node");
    Answer::for_line(&engine, 1, &node)
}

#[test]
fn a_value_that_means_nothing_is_named() {
    for (pointer, field, value, code) in [
        ("/situations", "situations", json!([]), "no_situation"),
        ("/situations", "situations", json!({}), "wrong_type"),
        (
            "/situations",
            "situations",
            json!("moderate_impact"),
            "wrong_type",
        ),
        (
            "/situations/0",
            "situations[0]",
            json!("moderate"),
            "unknown_value",
        ),
        ("/situations/1", "situations[1]", json!(null), "wrong_type"),
        (
            "/situations/1",
            "situations[1]",
            json!("moderate_impact"),
            "repeated_value",
        ),
        ("/severity", "severity", json!("2"), "unknown_value"),
        ("/severity", "severity", json!(1), "wrong_type"),
        (
            "/changed_at",
            "changed_at",
            json!("later"),
            "malformed_instant",
        ),
        (
            "/changed_at",
            "changed_at",
            json!("2026-06-30T23:59:60Z"),
            "leap_second",
        ),
        (
            "/changed_at",
            "changed_at",
            json!("2026-05-13T14:49:59.999999999Z"),
            "out_of_order",
        ),
        (
            "/changed_at",
            "changed_at",
            json!("2120-01-01T00:00:00Z"),
            "out_of_span",
        ),
        (
            "/severity_agreed_at",
            "severity_agreed_at",
            json!("2026-05-13T14:49:59Z"),
            "out_of_order",
        ),
        (
            "/submitted_at",
            "submitted_at",
            json!("2026-05-13T16:50"),
            "malformed_instant",
        ),
        (
            "/product/kind",
            "product.kind",
            json!("aws"),
            "unknown_value",
        ),
        (
            "/product/component",
            "product.component",
            json!("azure_stak"),
            "unknown_value",
        ),
        ("/channel", "channel", json!("fax"), "unknown_value"),
        ("/language", "language", json!("xx"), "unknown_language"),
        ("/product_name", "product_name", json!(""), "empty_text"),
        ("/subscription", "subscription", json!("  "), "empty_text"),
        (
            "/event/solution",
            "event.solution",
            json!(" "),
            "empty_text",
        ),
        ("/event/tagged", "event.tagged", json!("yes"), "wrong_type"),
    ] {
        let mut question = question();
        *question.pointer_mut(pointer).expect(pointer) = value.clone();
        let answer = answer(&question);
        let refusal = answer.reply().expect_err(pointer);
        let found = (&*refusal.code, refusal.field.as_deref());
        assert_eq!(found, (code, Some(field)), "{refusal:?}");
        let shown = value.as_str().map(str::to_owned);
        let shown = shown.unwrap_or_else(|| value.to_string());
        assert_eq!(refusal.value, Some(shown), "{refusal:?}");
    }
}

#[test]
fn every_problem_comes_back_at_once() {
    let mut question = question();
    question["situations"] = json!([
        "moderate_impact",
        "moderate_impact",
        "minimal_impact",
        "moderate_impact"
    ]);
    question["severity"] = json!("D");
    question["event"] = json!({});
    question
        .as_object_mut()
        .expect("an object")
        .remove("product");
    let answer = answer(&question);
    let refusal = answer.reply().expect_err("refused");
    for path in [
        "situations[1]",
        "situations[3]",
        "severity",
        "product",
        "event.solution",
        "event.tagged",
    ] {
        assert!(
            refusal.message.contains(path),
            "{path}: {}",
            refusal.message
        );
    }
}

#[test]
fn a_target_has_an_answer_or_what_stands_in_its_place() {
    let mut question = question();
    question["situations"] = json!(["critical_systems_degraded"]);
    let written = serde_json::to_value(answer(&question)).expect("JSON");
    let targets = written["answer"]["targets"].as_array().expect("targets");
    let told: Vec<_> = targets
        .iter()
        .map(|target| {
            (
                target["severity"].as_str(),
                target["change"].as_str(),
                target.as_object().expect("an object").len(),
            )
        })
        .collect();
    let expected = [
        ("1", "raised"),
        ("A", "raised"),
        ("B", "same"),
        ("C", "lowered"),
    ];
    let expected = expected.map(|(severity, change)| (Some(severity), Some(change), 3));
    assert_eq!(told, expected);
}

/// For each question of the large order's examples: the severity, and when the response is due at each, read off the services
/// description and the order by hand. Its severity B has one business hour, by an amendment.
const EXAMPLES: [(&str, &str, [&str; 4]); 7] = [
    // UER holds in Paris; a change on Wednesday evening, before a holiday.
    ("s1", "A", ["13T18:30", "13T18:30", "15T09:20", "15T13:00"]),
    // A key process is lost: Rapid Response knows of it, if the language is one of its own or the subscription is enrolled.
    ("s2", "1", ["13T17:05", "13T17:05", "15T09:20", "15T12:20"]),
    ("s3", "language", [""; 4]),
    // In an event AEM knows of it too, on a holiday in New York; the day after the event nothing does.
    ("s4", "1", ["26T09:15", "26T09:15", "27T10:00", "27T13:00"]),
    ("s5", "no_severity_described", [""; 4]),
    // Rapid Response in Tokyo, in Japanese; and UER, which serves every location.
    ("s6", "A", ["13T10:15", "13T10:15", "13T11:00", "13T14:00"]),
    ("s7", "B", ["13T10:30", "13T10:30", "13T11:00", "13T14:00"]),
];

#[test]
fn the_examples_are_answered_as_expected() {
    let order = include_str!("../../../examples/data/large_order.json");
    let engine = read_text(order);
    let questions = include_str!("../../../examples/data/large_questions.jsonl");
    let mut examples = EXAMPLES.iter();
    for line in questions
        .lines()
        .filter(|line| line.contains(r#""ask":"severity""#))
    {
        let node: Node = serde_json::from_str(line).expect("a node");
        let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node)).expect("JSON");
        let (id, severity, dues) = examples.next().expect("as many as there are questions");
        assert_eq!(answer["id"], *id);
        let missing = answer["undetermined"]["missing"].as_array();
        let missing: Vec<_> = missing
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let decided = answer["answer"]["severity"].as_str();
        let decided = decided.or(answer["not_applicable"]["code"].as_str());
        assert_eq!(decided.unwrap_or(&missing.join(" ")), *severity, "{line}");
        for (index, due) in dues.iter().enumerate() {
            let found = answer["answer"]["targets"][index]["answer"]["due_local"].as_str();
            // Of an instant such as `2026-05-13T18:30:00+02:00`.
            let found = found.map_or("", |local| &local[8..16]);
            assert_eq!(found, *due, "{line}");
        }
    }
    assert_eq!(examples.next(), None);
}
