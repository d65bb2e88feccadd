//! A fact is missing exactly if its value could change the answer: all values are tried.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use unified_support::engine::Engine;

use crate::builder::{ask, read};

const ORDER: &str = include_str!("../data/scenarios/orders/azure.json");

/// What an incident may leave out, with values of which each makes another condition hold or fail.
fn facts() -> [(&'static str, Vec<Value>); 5] {
    let texts = |all: &[&str]| all.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let event = |solution: &str| json!({"solution": solution, "tagged": true});
    [
        (
            "channel",
            texts(&["phone", "service_portal", "azure_portal"]),
        ),
        ("language", texts(&["en", "ja", "fr"])),
        ("product_name", texts(&["Azure Cosmos DB", "Azure Batch"])),
        ("subscription", texts(&["sub-7", "none"])),
        ("event", vec![event("billing"), event("search")]),
    ]
}

fn file(readings: &Value, without: &[&str]) -> Value {
    let mut file: Value = serde_json::from_str(ORDER).expect("JSON");
    file["readings"] = readings.clone();
    let services = file["order"]["services"].as_array_mut().expect("a list");
    services.retain(|one| !without.iter().any(|id| one["id"] == *id));
    file
}

/// The answer to an incident with these facts, of severity `severity` on a day with an event.
fn answer(engine: &Engine, severity: &str, given: &[(&str, &Value)]) -> Value {
    let mut question = json!({
        "id": "1", "ask": "first_response", "location": "lyon", "severity": severity,
        "product": {"kind": "azure"}, "submitted_at": "2026-09-22T10:00:00+02:00",
    });
    for (name, value) in given {
        question[*name] = (*value).clone();
    }
    ask(engine, &question)
}

/// When the response is due for every choice of values, as a list with one place for each combination.
fn all_due(
    engine: &Engine,
    severity: &str,
    facts: &[(&str, Vec<Value>)],
) -> Vec<(Vec<usize>, String)> {
    let mut combinations = vec![Vec::new()];
    for (_, values) in facts {
        combinations = combinations
            .into_iter()
            .flat_map(|chosen: Vec<usize>| {
                (0..values.len()).map(move |value| {
                    let mut chosen = chosen.clone();
                    chosen.push(value);
                    chosen
                })
            })
            .collect();
    }
    combinations
        .into_iter()
        .map(|chosen| {
            let given: Vec<_> = facts
                .iter()
                .zip(&chosen)
                .map(|((name, values), value)| (*name, &values[*value]))
                .collect();
            let answer = answer(engine, severity, &given);
            let due = answer["answer"]["due"]
                .as_str()
                .expect("an answer")
                .to_owned();
            (chosen, due)
        })
        .collect()
}

#[test]
fn a_fact_is_missing_if_two_of_its_values_make_a_difference() {
    let readings = [
        json!({}),
        json!({"aed_response": "rapid_response"}),
        json!({"overlapping_offers": "most_specific", "aed_response": "rapid_response"}),
        json!({"online_services_channel": "portal_required"}),
    ];
    let facts = facts();
    let mut found = [0, 0];
    for readings in &readings {
        for without in [&[][..], &["uer"], &["rr", "aed"], &["aem"], &["uer", "aem"]] {
            let engine = read(&file(readings, without));
            for severity in ["1", "A", "B"] {
                let all = all_due(&engine, severity, &facts);
                for left_out in 0..32_usize {
                    check(&engine, severity, &facts, &all, left_out, &mut found);
                }
            }
        }
    }
    // Answers that depend on something, and answers that depend on nothing.
    assert!(found.iter().all(|count| *count > 100), "{found:?}");
}

/// Leaves out the facts of which `left_out` has the bit; the others have their first values.
fn check(
    engine: &Engine,
    severity: &str,
    facts: &[(&'static str, Vec<Value>)],
    all: &[(Vec<usize>, String)],
    left_out: usize,
    found: &mut [usize; 2],
) {
    let is_left_out = |index: usize| left_out & (1 << index) != 0;
    // The combinations that may be meant.
    let possible: Vec<_> = all
        .iter()
        .filter(|(chosen, _)| {
            let mut chosen = chosen.iter().enumerate();
            chosen.all(|(index, value)| is_left_out(index) || *value == 0)
        })
        .collect();
    let differ_in = |index: usize, one: &[usize], other: &[usize]| {
        (0..facts.len()).all(|place| (place == index) != (one[place] == other[place]))
    };
    let expected: BTreeSet<&str> = (0..facts.len())
        .filter(|index| is_left_out(*index))
        .filter(|index| {
            possible.iter().any(|(one, due)| {
                possible
                    .iter()
                    .any(|(other, others)| differ_in(*index, one, other) && due != others)
            })
        })
        .map(|index| facts[index].0)
        .collect();
    let given: Vec<_> = facts
        .iter()
        .enumerate()
        .filter(|(index, _)| !is_left_out(*index))
        .map(|(_, (name, values))| (*name, &values[0]))
        .collect();
    let answer = answer(engine, severity, &given);
    let missing = answer["undetermined"]["missing"].as_array();
    let missing: BTreeSet<&str> = missing
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(missing, expected, "{severity} {given:?} {answer}");
    found[usize::from(missing.is_empty())] += 1;
}
