//! Dates in questions about onboarding and what follows it.

use serde_json::{Value, json};
use unified_support::engine::Engine;

use super::{ask, expect_refusal, order_asked_about, questions, read};

/// The question that asks `ask`.
fn find(ask: &str) -> Value {
    let mut questions = questions().into_iter();
    let found = questions.find(|question| question["ask"] == ask);
    found.expect(ask)
}

#[test]
fn a_date_of_a_scenario_or_a_plan_that_comes_too_early_is_named_and_shown() {
    let engine = read(&order_asked_about().to_string()).expect("the order is well");
    let (monitoring, plans) = (find("monitoring"), find("improvement_plans"));
    let mut untested = monitoring.clone();
    let scenario = untested["scenarios"][0].as_object_mut().unwrap();
    scenario.remove("tested_on");
    for (question, path, value) in [
        (&monitoring, "scenarios[0].tests_ready_on", "2026-02-01"),
        (&monitoring, "scenarios[0].tested_on", "2026-03-01"),
        (&monitoring, "scenarios[0].live_on", "2026-03-08"),
        (&untested, "scenarios[0].live_on", "2026-03-16"),
        (&plans, "requests[0].delivered_on", "2026-04-06"),
    ] {
        expect_refusal(&engine, question, path, &json!(value), "out_of_order");
    }
    for ask in ["onboarding", "monitoring", "improvement_plans"] {
        let value = json!("no such purchase");
        expect_refusal(&engine, &find(ask), "purchase", &value, "unknown_purchase");
    }
}

#[test]
fn an_id_that_is_given_twice_is_shown() {
    let engine = read(&order_asked_about().to_string()).expect("the order is well");
    for (ask, list) in [
        ("monitoring", "scenarios"),
        ("improvement_plans", "requests"),
    ] {
        let mut question = find(ask);
        let entries = question[list].as_array_mut().expect("a list");
        entries.push(entries[0].clone());
        let id = entries[0]["id"].clone();
        let refused = expect_error(&engine, &question);
        assert_eq!(refused["field"], list, "{refused}");
        assert_eq!(refused["value"], id, "{refused}");
    }
}

#[test]
fn a_purchase_without_quarterly_meetings_is_shown() {
    let engine = read(&order_asked_about().to_string()).expect("the order is well");
    let question = json!({
        "id": "1", "ask": "quarterly_meetings", "purchase": "aed", "as_of": "2026-06-30", "held": [],
    });
    let refused = expect_error(&engine, &question);
    assert_eq!(refused["code"], "not_offered", "{refused}");
    assert_eq!(refused["value"], "aed", "{refused}");
}

/// The error that answers `question`, as it is written.
fn expect_error(engine: &Engine, question: &Value) -> Value {
    let answer = serde_json::to_value(ask(engine, &question.to_string())).expect("an answer");
    answer["error"].clone()
}
