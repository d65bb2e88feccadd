//! An order that was read is written again, and answers every question as before.

use unified_support::{
    calendar::Zones,
    engine::Engine,
    order::{Order, OrderDraft},
    wire::{Answer, Node, OrderFile, read_engine},
};

use crate::corpus::each_question;

/// An order with every part that there is.
const WHOLE: &str = include_str!("../data/whole_order.json");

#[test]
fn every_order_answers_as_it_did_before_it_was_written() {
    let mut before: Option<(Engine, Engine)> = None;
    let mut orders = 0;
    each_question(|engine, question| {
        let is_known = before.as_ref().is_some_and(|(known, _)| {
            (known.order(), known.readings()) == (engine.order(), engine.readings())
        });
        if !is_known {
            before = Some((engine.clone(), written(engine)));
            orders += 1;
        }
        let (_, again) = before.as_ref().expect("it was just made");
        let answer = |engine| Answer::for_question(engine, question.clone());
        assert_eq!(answer(again), answer(engine));
    });
    assert!(orders > 100, "{orders} orders");
}

/// An engine for the same order, after it was written and read.
fn written(engine: &Engine) -> Engine {
    let file = OrderFile::from(engine);
    let text = serde_json::to_string(&file).expect("JSON");
    let node: Node = serde_json::from_str(&text).expect("any JSON is a node");
    assert_eq!(OrderFile::read(&node), Ok(file));
    let again = read_engine(&node, Zones::embedded()).expect("an engine");
    assert_eq!(again.order(), engine.order());
    assert_eq!(
        OrderDraft::from(again.order()),
        OrderDraft::from(engine.order())
    );
    again
}

#[test]
fn a_whole_order_is_written_as_it_was() {
    let file: OrderFile = serde_json::from_str(WHOLE).expect("an order file");
    let order = Order::try_from(file.order.clone()).expect("an order");
    let again = OrderFile::new((&order).into(), file.readings);
    let text = serde_json::to_string(&again).expect("JSON");
    let [was, is]: [serde_json::Value; 2] =
        [WHOLE, &text].map(|text| serde_json::from_str(text).expect("JSON"));
    assert_eq!(is, was);
}

#[test]
fn what_is_wrong_with_the_form_of_an_order_is_told_at_once() {
    let mut order: serde_json::Value = serde_json::from_str(WHOLE).expect("JSON");
    let order = &mut order["order"];
    order["term"]["first_day"] = "2026-02-30".into();
    order["services"][0]["quantity"]["count"] = 0.into();
    order["locations"][0]["closures"] = 7.into();
    order["amendments"][0]["extra"] = true.into();
    let node: Node = serde_json::from_value(order.take()).expect("any JSON is a node");
    let findings = OrderDraft::read(&node).expect_err("it is malformed");
    let told: Vec<_> = findings
        .iter()
        .map(|finding| format!("{} {}", finding.code(), finding.path()))
        .collect();
    assert_eq!(
        told,
        [
            "malformed_date term.first_day",
            "wrong_type locations[0].closures",
            "out_of_range services[0].quantity.count",
            "unknown_field amendments[0].extra",
        ]
    );
    let first = serde_json::to_string(&node).expect("JSON");
    let error = serde_json::from_str::<OrderDraft>(&first).expect_err("it is malformed");
    assert!(error.to_string().contains("term.first_day"), "{error}");
}
