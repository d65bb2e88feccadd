//! Readings of the house: those of every order whose file does not name others.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    document::{ReadingId, Readings},
    order::OrderDraft,
    wire::{OrderFile, read_engine, read_engine_by},
};

use crate::builder::{ask, node};

fn file(readings: Option<Value>) -> Value {
    let plain = OrderFile::new(OrderDraft::example(), Readings::default());
    let mut file = serde_json::to_value(plain).expect("JSON");
    if let Some(readings) = readings {
        file["readings"] = readings;
    }
    file
}

/// Each reading in turn, by each of its variants: a file that names none, another, and the document's own.
#[test]
fn a_file_says_where_it_differs_from_the_house() {
    for id in ReadingId::all() {
        for ours in id.variants() {
            let mut house = Readings::default();
            house.set(id.key(), ours).expect("a variant");
            let read = |readings: Option<Value>| {
                let engine = read_engine_by(&node(&file(readings)), Zones::embedded(), house);
                *engine.expect("an engine").readings()
            };
            assert_eq!(read(None), house, "{id}");
            assert_eq!(read(Some(json!({}))), house, "{id}");
            for theirs in id.variants() {
                let mut expected = house;
                expected.set(id.key(), theirs).expect("a variant");
                assert_eq!(read(Some(json!({ id.key(): theirs }))), expected, "{id}");
            }
        }
    }
}

#[test]
fn an_answer_is_that_of_the_readings_whoever_chose_them() {
    let question = json!({ "id": "1", "ask": "first_response", "location": "paris", "severity": "B",
        "product": { "kind": "other" }, "submitted_at": "2026-05-13T16:50:00+02:00" });
    let chosen = json!({ "b_and_c_clock": "elapsed_hours" });
    let house: Readings = serde_json::from_value(chosen.clone()).expect("readings");
    let by_house = read_engine_by(&node(&file(None)), Zones::embedded(), house);
    let by_file = read_engine(&node(&file(Some(chosen))), Zones::embedded());
    let answer = ask(&by_house.expect("an engine"), &question);
    assert_eq!(answer["answer"]["due"], "2026-05-13T16:50:00Z");
    assert_eq!(
        answer["stamp"]["readings"]["b_and_c_clock"],
        "elapsed_hours"
    );
    assert_eq!(answer, ask(&by_file.expect("an engine"), &question));
}

#[test]
fn what_is_wrong_with_the_readings_of_a_file_stays_wrong() {
    let wrong = json!({ "b_and_c_clock": "never", "moon": "full" });
    let house = Readings::default();
    let findings = read_engine_by(&node(&file(Some(wrong))), Zones::embedded(), house);
    let findings = findings.expect_err("two problems");
    let told: Vec<_> = findings
        .iter()
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("unknown_value", "readings.b_and_c_clock"),
            ("unknown_field", "readings.moon")
        ]
    );
}
