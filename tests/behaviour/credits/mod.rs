//! What services take in Proactive Credits, and what credits become at another location.

mod exchange;
mod laws;
mod ledger;
mod model;
mod redemption;
mod reversal;

use serde_json::Value;
use unified_support::{
    chrono::NaiveDate,
    decision::{Outcome, Step},
    document::RuleId,
    fees::credits::{CreditPrice, Quote},
    money::{Currency, Money},
    order::{
        BasePackageDraft, ContractYearDraft, CountryCode, FlexAllowance, LocationDraft, OrderDraft,
    },
    wire::{Answer, Node},
};

use crate::{
    builder::{Build, read_text},
    site::date,
};

const ORDER: &str = include_str!("../../../examples/data/credits_order.json");
const QUESTIONS: &str = include_str!("../../../examples/data/credits_questions.jsonl");

/// The worked examples, each with its answer, worked out by hand.
const ANSWERS: &str = include_str!("answers.jsonl");

/// A host in Paris, downstream locations in Tokyo, London, Kuwait and Sao Paulo, of which the last lies in an exception country.
fn draft() -> OrderDraft {
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
        LocationDraft::new("london", CountryCode("GB"), "Europe/London", []),
        LocationDraft::new("kuwait", CountryCode("KW"), "Asia/Kuwait", []),
        LocationDraft::new("sao_paulo", CountryCode("BR"), "America/Sao_Paulo", []),
    ];
    let amount = |units| Money::from_minor_units(units, Currency::EUR);
    let years = [(); 2]
        .map(|()| ContractYearDraft::new(amount(100_000_000), FlexAllowance(amount(20_000_000))));
    OrderDraft::example()
        .for_days("2026-01-01", "2027-12-31")
        .at(locations)
        .with_base_package(BasePackageDraft::new(years))
        .with_exception_countries(["BR"])
}

fn on() -> NaiveDate {
    date("2026-06-15")
}

fn quote() -> Quote {
    Quote::try_new(date("2026-06-01"), "price list 7").expect("a source")
}

fn money(amount: &str, currency: Currency) -> Money {
    Money::from_decimal_str(amount, currency).expect("an amount")
}

fn credit_price(amount: &str, currency: Currency) -> CreditPrice {
    CreditPrice::try_new(money(amount, currency), quote()).expect("above zero")
}

/// The rules that were applied and the conditions that failed, in their order.
fn rules(steps: &[Step]) -> Vec<(RuleId, Option<bool>)> {
    steps
        .iter()
        .map(|step| (step.rule(), step.held()))
        .collect()
}

fn has(steps: &[Step], rule: RuleId) -> bool {
    steps.iter().any(|step| step.rule() == rule)
}

#[test]
fn the_worked_examples_have_these_answers() {
    let engine = read_text(ORDER);
    let expected: Vec<Value> = ANSWERS
        .lines()
        .map(|line| serde_json::from_str(line).expect("an answer"))
        .collect();
    assert_eq!(QUESTIONS.lines().count(), expected.len());
    for (question, expected) in QUESTIONS.lines().zip(expected) {
        let node: Node = serde_json::from_str(question).expect("a question");
        let answer = Answer::for_line(&engine, 1, &node);
        let answer = serde_json::to_value(&answer).expect("JSON");
        let fields = expected.as_object().expect("an object");
        for (key, value) in fields {
            match value {
                Value::String(code) if key == "error" => {
                    assert_eq!(answer["error"]["code"], **code, "{question}");
                }
                _ => assert_eq!(answer[key], *value, "{question}"),
            }
        }
    }
}

fn decided<T: Copy>(outcome: &Outcome<T>) -> T {
    *outcome.decided().expect("decided")
}
