//! Wherever an answer names a clause that an amendment replaces, the amendment stands beside it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    wire::{Answer, Node, read_engine},
};

use crate::{scenarios, worked_examples};

/// All that an amendment of this version replaces.
const AMENDABLE: [(&str, &[&str]); 5] = [
    (
        "response_target",
        &[
            "2.2/sev1-azure-15-min",
            "2.2/sev1-other-1-hour",
            "2.2/seva-response-1-hour",
            "2.2/sevb-response-2-hours",
            "2.2/sevc-response-4-hours",
            "2.3/uer-sev1-azure-15-min",
            "2.3/uer-sev1-other-30-min",
            "2.3/uer-seva-response-30-min",
            "2.3/rr-sev1-response-15-min",
            "2.3/rr-seva-response-15-min",
            "2.3/aem-response-15-min",
            "2.3/aem-seva-response-15-min",
        ],
    ),
    (
        "exclusions",
        &[
            "2.2/fn1-azure-exclusions",
            "2.3/uer-fn1-azure-exclusions",
            "2.3/rr-exclusions",
            "2.3/aed-out-of-scope-technologies",
        ],
    ),
    (
        "business_hours",
        &[
            "2.2/fn4-business-hours",
            "2.2/de-business-hours",
            "2.3/ede-business-hours",
            "2.3/rede-business-hours",
        ],
    ),
    (
        "cancellation_band",
        &[
            "2.5/cancellation-14-days-full-refund",
            "2.5/cancellation-6-13-days",
            "2.5/cancellation-5-days-or-less",
        ],
    ),
    (
        "count",
        &[
            "2.2/advisory-six-hour-cap",
            "2.3/uer-onboarding-60-days",
            "2.3/aem-six-week-notice",
            "2.3/aed-onboarding-60-days",
            "2.3/aed-rca-request-window",
            "2.3/aed-rca-10-business-days",
            "2.3/aed-monitors-ready-30-days",
            "2.6/sixty-day-last-request",
        ],
    ),
];

#[test]
fn a_replaced_clause_has_its_amendment_beside_it() {
    let mut questions = Vec::new();
    for (order, asked) in worked_examples::EXAMPLES {
        let order: Value = serde_json::from_str(order).expect("an order");
        let asked = asked
            .lines()
            .filter(|line| !is_of_document(line) && !is_of_another_order(line))
            .filter_map(|line| serde_json::from_str(line).ok());
        questions.push((order, asked.collect::<Vec<Node>>()));
    }
    for scenario in scenarios::all() {
        let node = scenario.node();
        questions.push((scenario.into_order(), node.into_iter().collect()));
    }
    let mut beside = 0;
    let mut alone = BTreeSet::new();
    for (order, nodes) in questions {
        let order: Node = serde_json::from_value(amended(order)).expect("a node");
        let Ok(engine) = read_engine(&order, Zones::embedded()) else {
            continue;
        };
        for node in nodes {
            let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node));
            look_at(&answer.expect("JSON"), "", &mut beside, &mut alone);
        }
    }
    let alone: Vec<_> = alone.into_iter().collect();
    assert!(alone.is_empty(), "{}", alone.join("\n"));
    assert!(beside > 500, "{beside}");
}

/// Whether a question is about the document itself, whatever an order says.
fn is_of_document(question: &str) -> bool {
    let asked: Value = serde_json::from_str(question).unwrap_or_default();
    ["catalogue", "clause", "clauses"]
        .iter()
        .any(|ask| asked["ask"] == *ask)
}

/// Whether a question is also about an order of its own, which has no such amendments.
fn is_of_another_order(question: &str) -> bool {
    let asked: Value = serde_json::from_str(question).unwrap_or_default();
    asked["order"].is_object()
}

/// The order with an amendment of everything that can be amended.
fn amended(mut order: Value) -> Value {
    let mut amendments = Vec::new();
    for (kind, clauses) in AMENDABLE {
        for clause in clauses {
            let term = match kind {
                "response_target" => json!({ "seconds": 4321 }),
                "exclusions" => json!(["azure_stack"]),
                "cancellation_band" => json!({ "rate": "0.4" }),
                "count" => json!(8),
                _ => json!({ "monday": ["08:00-12:00"], "thursday": ["10:00-16:00"] }),
            };
            let id = format!("of {clause}");
            amendments.push(json!({ "id": id, "replaces": clause, kind: term }));
        }
    }
    order["order"]["amendments"] = json!(amendments);
    order
}

fn look_at(value: &Value, path: &str, beside: &mut usize, alone: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => {
            for item in items {
                look_at(item, path, beside, alone);
            }
        }
        Value::Object(fields) => {
            if let Some(clause) = fields.get("clause").and_then(Value::as_str) {
                let is_replaced = AMENDABLE.iter().any(|(_, all)| all.contains(&clause));
                // The review's own finding tells of the amendment.
                if is_replaced
                    && value["code"] != "amended"
                    && value["operands"]["check"] != "amended"
                {
                    if value["amendment"] == format!("of {clause}") {
                        *beside += 1;
                    } else {
                        let rule = value["rule"].as_str().unwrap_or("");
                        alone.insert(format!("{path} {rule}: {clause}"));
                    }
                }
            }
            for (name, field) in fields {
                look_at(field, &format!("{path}.{name}"), beside, alone);
            }
        }
        _ => {}
    }
}
