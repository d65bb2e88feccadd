//! The Flex Allowance year by year, and the exchange of a service for another: figures worked out by hand.

#![allow(
    clippy::needless_pass_by_value,
    reason = "JSON is built where it is passed"
)]

mod cap;
mod exchange;
mod log;
mod rest;
mod statement;
mod undone;

use serde_json::{Value, json};

use crate::builder::{ask, read};

/// The worked example: two contract years with an allowance, in dinars of a thousand fils, and half a year without.
const EXAMPLE: &str = include_str!("../../../examples/data/flex_order.json");
const QUESTIONS: &str = include_str!("../../../examples/data/flex_questions.jsonl");

fn file(order: &Value, readings: Value) -> Value {
    json!({ "format": 1, "order": order, "readings": readings })
}

fn example() -> Value {
    let file: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    file["order"].clone()
}

/// The question of the worked example with this id.
fn question(id: &str) -> Value {
    let questions = QUESTIONS.lines();
    let mut questions = questions.map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let found = questions.find(|question| question["id"] == id);
    found.expect("a question")
}

/// An order of 2026 and as many years after it as there are further allowances, executed on 15 December 2025.
fn order<const N: usize, const M: usize>(
    currency: &str,
    allowances: [&str; N],
    services: [Value; M],
) -> Value {
    let years = allowances.map(|allowance| {
        json!({ "list_price": money("9999999", currency), "flex_allowance": money(allowance, currency) })
    });
    json!({
        "number": "WO-1",
        "executed_on": "2025-12-15",
        "term": { "first_day": "2026-01-01", "last_day": format!("{}-12-31", 2025 + N) },
        "currency": currency,
        "host": "paris",
        "locations": [{ "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] }],
        "base_package": { "contract_years": years.to_vec() },
        "services": services.to_vec(),
    })
}

/// The same order, which says what a dollar is worth.
fn at_rate(mut order: Value, rate: &str) -> Value {
    order["usd_exchange"] =
        json!({ "units_per_usd": rate, "dated": "2025-12-15", "source": "treasury" });
    order
}

/// A purchase that Flex pays for, bought with the order and used in 2026.
fn flexed(id: &str, service: &str, price: Value) -> Value {
    json!({
        "id": id,
        "service": service,
        "locations": ["paris"],
        "quantity": { "count": 1, "unit": "deliveries" },
        "bought_on": "2025-12-15",
        "first_day": "2026-01-01",
        "last_day": "2026-12-31",
        "price": price,
        "paid_with": "flex_allowance",
    })
}

/// The same with these fields instead.
fn with(mut value: Value, fields: Value) -> Value {
    let Value::Object(fields) = fields else {
        panic!("no fields: {fields}")
    };
    value.as_object_mut().expect("an object").extend(fields);
    value
}

fn money(amount: &str, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

fn usd(amount: &str) -> Value {
    money(amount, "USD")
}

fn delivered(id: &str, of: &str, on: &str, amount: Value) -> Value {
    json!({ "id": id, "entry": "delivered", "of": of, "on": on, "amount": amount })
}

/// An exchange to which everybody agreed.
fn exchanged(id: &str, of: &str, service: &str, price: Value, on: &str) -> Value {
    json!({ "id": id, "entry": "exchanged", "of": of, "service": service, "price": price, "on": on,
        "agreed": true, "written_agreement": "signed" })
}

/// The whole answer to a question for a statement.
fn stated(order: &Value, readings: Value, as_of: &str, entries: &[Value]) -> Value {
    let question =
        json!({ "id": "1", "ask": "flex_statement", "as_of": as_of, "entries": entries });
    ask(&read(&file(order, readings)), &question)
}

/// The lines of a contract year of a statement: granted, used, to use, open and lost.
fn lines(answer: &Value, index: usize) -> [&str; 5] {
    let year = &answer["answer"]["years"][index];
    ["granted", "used", "to_use", "open", "forfeited"].map(|line| amount(&year[line]))
}

fn amount(money: &Value) -> &str {
    money["amount"].as_str().expect("an amount")
}

/// The rules and clauses of the conditions that failed.
fn failed(answer: &Value) -> Vec<(&str, &str)> {
    let steps = answer["steps"].as_array().expect("steps").iter();
    let failed = steps.filter(|step| step["holds"] == false);
    failed
        .map(|step| {
            let source = step["clause"].as_str().or(step["reading"].as_str());
            (
                step["rule"].as_str().expect("a rule"),
                source.expect("a source"),
            )
        })
        .collect()
}

/// The readings that the answer rests on.
fn readings_used(answer: &Value) -> Vec<&str> {
    let readings = answer["stamp"]["readings"].as_object().expect("readings");
    readings.keys().map(String::as_str).collect()
}
