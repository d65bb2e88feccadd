//! The review of an order: each check one unit on each side of its boundary, read off the services description by hand.

#![allow(
    clippy::needless_pass_by_value,
    reason = "JSON is built where it is passed"
)]

mod appendix;
mod delivery;
mod examples;
mod flex;
mod purchases;
mod readings;
mod together;
mod whole;

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    document::CheckId,
    wire::{Answer, Node, read_engine},
};

use crate::builder::merge;

/// What a finding says: its code, its path, the value shown and its clause.
type Found = (String, String, String, String);

/// An order with something to find at a boundary, and the nearest one without.
struct Case {
    check: CheckId,
    at: Value,
    path: &'static str,
    value: &'static str,
    clause: &'static str,
    beside: Value,
}

#[test]
fn each_check_has_its_cases_in_order() {
    let cases = cases().into_iter().chain(flex::accompanied());
    let mut checks: Vec<_> = cases.map(|case| case.check).collect();
    checks.sort_unstable();
    checks.dedup();
    assert_eq!(checks, CheckId::ALL);
}

#[test]
fn each_check_finds_what_is_at_its_boundary_and_nothing_beside_it() {
    for case in cases() {
        let expected = finding(case.check, case.path, case.value, case.clause);
        assert_eq!(found(&case.at), [expected], "{}", case.at);
        assert_eq!(found(&case.beside), [], "{}: {}", case.check, case.beside);
    }
}

/// Where a fault has another for company, that is beside the boundary too.
#[test]
fn what_is_never_found_alone_is_found_at_its_boundary() {
    for case in flex::accompanied() {
        let expected = finding(case.check, case.path, case.value, case.clause);
        let (at, beside) = (found(&case.at), found(&case.beside));
        let (mut own, common): (Vec<_>, Vec<_>) =
            at.into_iter().partition(|found| !beside.contains(found));
        assert_eq!(own.pop(), Some(expected), "{}", case.at);
        assert_eq!((own, common), (vec![], beside), "{}", case.at);
    }
}

fn cases() -> Vec<Case> {
    [
        whole::cases(),
        purchases::cases(),
        together::cases(),
        delivery::cases(),
        flex::cases(),
        appendix::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// An order of a host and a downstream location, with nothing to find, with `patch` merged in (RFC 7396).
fn order(patch: Value) -> Value {
    let location =
        |id, country, zone| json!({ "id": id, "country": country, "zone": zone, "closures": [] });
    let mut order = json!({
        "number": "WO-1",
        "executed_on": "2025-12-15",
        "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" },
        "currency": "EUR",
        "host": "paris",
        "locations": [location("paris", "FR", "Europe/Paris"), location("tokyo", "JP", "Asia/Tokyo")],
        "base_package": { "contract_years": [year("0.00")] },
        "services": [],
        "appendix_a": { "enrolments": ["E-1"] },
        "administrators": [{ "name": "A. Martin", "location": "paris" }],
    });
    merge(&mut order, patch);
    order
}

/// A contract year with this much Flex Allowance, in euros.
fn year(flex_allowance: &str) -> Value {
    json!({ "list_price": euros("1000.00"), "flex_allowance": euros(flex_allowance) })
}

fn euros(amount: &str) -> Value {
    money(amount, "EUR")
}

fn money(amount: &str, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

/// An order with these purchases.
fn holding<const N: usize>(services: [Value; N]) -> Value {
    order(json!({ "services": services.to_vec() }))
}

/// A purchase for Paris and for the whole term, with its service's name for id, with `patch` merged in.
fn bought(service: &str, patch: Value) -> Value {
    let mut purchase = json!({
        "id": service,
        "service": service,
        "locations": ["paris"],
        "quantity": { "count": 1, "unit": "deliveries" },
        "bought_on": "2025-12-15",
        "first_day": "2026-01-01",
        "last_day": "2026-12-31",
        "price": euros("100.00"),
        "paid_with": "price",
        "exhibit": "Exhibit 1",
    });
    merge(&mut purchase, patch);
    purchase
}

fn of(count: u32, unit: &str) -> Value {
    json!({ "count": count, "unit": unit })
}

fn finding(check: CheckId, path: &str, value: &str, clause: &str) -> Found {
    let text = |text: &str| text.to_owned();
    (text(check.as_str()), text(path), text(value), text(clause))
}

/// The findings of the review of an order, under the default readings.
fn found(order: &Value) -> Vec<Found> {
    found_by(order, json!({}))
}

/// The findings under these readings.
fn found_by(order: &Value, readings: Value) -> Vec<Found> {
    findings_of(&reviewed(order, readings))
}

/// The answer to the question for a review.
fn reviewed(order: &Value, readings: Value) -> Value {
    asked(&json!({ "format": 1, "order": order, "readings": readings }))
}

/// The answer to the question for a review of an order file.
fn asked(file: &Value) -> Value {
    let node = |value: Value| serde_json::from_value::<Node>(value).expect("any JSON is a node");
    let engine = read_engine(&node(file.clone()), Zones::embedded())
        .unwrap_or_else(|findings| panic!("{findings}\n{file:#}"));
    let question = node(json!({ "id": "1", "ask": "order_review" }));
    serde_json::to_value(Answer::for_line(&engine, 1, &question)).expect("JSON")
}

fn findings_of(answer: &Value) -> Vec<Found> {
    let findings = answer["answer"]["findings"].as_array().expect("findings");
    let text = |finding: &Value, key: &str| {
        let value = finding[key].as_str();
        value
            .unwrap_or_else(|| panic!("no {key}: {finding}"))
            .to_owned()
    };
    findings
        .iter()
        .map(|finding| {
            let text = |key| text(finding, key);
            (text("code"), text("path"), text("value"), text("clause"))
        })
        .collect()
}

/// The readings that the steps of a review say it used, in their order, each once.
fn readings_used(answer: &Value) -> Vec<&str> {
    let steps = answer["steps"].as_array().expect("steps");
    let mut used: Vec<_> = steps
        .iter()
        .filter_map(|step| step["reading"].as_str())
        .collect();
    used.dedup();
    used
}
