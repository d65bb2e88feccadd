//! The log of what became of services: contradictions name their entry, and the order of entries does not matter.

use serde_json::{Value, json};

use super::{
    ask, delivered, example, exchanged, file, flexed, order, question, read, stated, usd, with,
};

fn one_order() -> Value {
    let workshops = with(
        flexed("w", "workshops", usd("100.00")),
        json!({ "bought_on": "2025-12-01", "first_day": "2026-02-01" }),
    );
    order("USD", ["100.00"], [workshops])
}

#[test]
fn the_order_of_entries_does_not_matter() {
    let engine = read(&file(&example(), json!({})));
    let forwards = question("4");
    let mut backwards = forwards.clone();
    backwards["entries"]
        .as_array_mut()
        .expect("a list")
        .reverse();
    assert_eq!(
        ask(&engine, &forwards).to_string(),
        ask(&engine, &backwards).to_string()
    );
}

#[test]
fn on_one_date_exchanges_come_before_deliveries() {
    let day = "2026-03-01";
    let entries = [
        delivered("a", "x", day, usd("40.00")),
        exchanged("x", "w", "chalk_talks", usd("40.00"), day),
    ];
    let answer = stated(&one_order(), json!({}), day, &entries);
    assert_eq!(
        super::lines(&answer, 0),
        ["100.00", "40.00", "60.00", "0.00", "0.00"]
    );
}

#[test]
fn contradictions_name_the_entry() {
    let swap = || exchanged("x", "w", "chalk_talks", usd("40.00"), "2026-03-01");
    for (entries, entry, code) in [
        (
            vec![delivered("a", "v", "2026-03-01", usd("1.00"))],
            "a",
            "unknown_purchase",
        ),
        // Of a delivery nothing can be delivered.
        (
            vec![
                delivered("a", "w", "2026-03-01", usd("1.00")),
                delivered("b", "a", "2026-03-01", usd("1.00")),
            ],
            "b",
            "unknown_purchase",
        ),
        // What was had in exchange is swapped no sooner than it was had.
        (
            vec![
                swap(),
                exchanged("y", "x", "assessment_program", usd("1.00"), "2026-02-28"),
            ],
            "y",
            "date_too_early",
        ),
        (
            vec![delivered(
                "a",
                "w",
                "2026-03-01",
                super::money("1.00", "EUR"),
            )],
            "a",
            "wrong_currency",
        ),
        // A day before the service begins, and before the exchange.
        (
            vec![delivered("a", "w", "2026-01-31", usd("1.00"))],
            "a",
            "date_too_early",
        ),
        (
            vec![swap(), delivered("a", "x", "2026-02-28", usd("1.00"))],
            "a",
            "date_too_early",
        ),
        // A day before it was bought.
        (
            vec![with(swap(), json!({ "on": "2025-11-30" }))],
            "x",
            "date_too_early",
        ),
        // A cent more than there is, at once and in parts.
        (
            vec![delivered("a", "w", "2026-03-01", usd("100.01"))],
            "a",
            "amount_too_large",
        ),
        (
            vec![
                delivered("a", "w", "2026-03-02", usd("50.01")),
                delivered("b", "w", "2026-03-01", usd("50.00")),
            ],
            "a",
            "amount_too_large",
        ),
        (
            vec![swap(), delivered("a", "w", "2026-03-01", usd("60.01"))],
            "a",
            "amount_too_large",
        ),
        // An exchange that was not made gives nothing to deliver.
        (
            vec![
                with(swap(), json!({ "agreed": false })),
                delivered("a", "x", "2026-03-01", usd("0.01")),
            ],
            "a",
            "amount_too_large",
        ),
        (vec![with(swap(), json!({ "id": "w" }))], "w", "repeated_id"),
    ] {
        let answer = stated(&one_order(), json!({}), "2026-06-30", &entries);
        let error = &answer["error"];
        assert_eq!(
            (&error["code"], &error["field"], &error["value"]),
            (&json!(code), &json!("entries"), &json!(entry)),
            "{answer}"
        );
    }
}

#[test]
fn what_is_wrong_with_an_entry_by_itself_is_named_by_its_path() {
    let swap = exchanged("x", "w", "chalk_talks", usd("-0.01"), "2026-03-01");
    for (entries, code, path) in [
        (
            vec![
                delivered("a", "w", "2026-03-01", usd("1.00")),
                delivered("a", "w", "2026-03-02", usd("1.00")),
            ],
            "repeated_id",
            "entries[1].id",
        ),
        (vec![swap.clone()], "negative_amount", "entries[0].price"),
        (
            vec![with(
                swap,
                json!({ "price": usd("1.00"), "current_price": usd("-0.01") }),
            )],
            "negative_amount",
            "entries[0].current_price",
        ),
        (
            vec![with(
                delivered("a", "w", "2026-03-02", usd("1.00")),
                json!({ "last_day": "2026-03-01" }),
            )],
            "date_too_early",
            "entries[0].last_day",
        ),
        (
            vec![with(
                delivered("a", "w", "2026-03-02", usd("1.00")),
                json!({ "in_time": usd("1.01") }),
            )],
            "amount_too_large",
            "entries[0].in_time",
        ),
        (
            vec![with(
                delivered("a", "w", "2026-03-02", usd("1.00")),
                json!({ "in_time": super::money("1.00", "EUR") }),
            )],
            "wrong_currency",
            "entries[0].in_time",
        ),
        (
            vec![delivered("a", "w", "2026-03-01", usd("-0.01"))],
            "negative_amount",
            "entries[0].amount",
        ),
        (
            vec![json!({ "id": "a", "entry": "returned" })],
            "unknown_value",
            "entries[0].entry",
        ),
    ] {
        let answer = stated(&one_order(), json!({}), "2026-06-30", &entries);
        assert_eq!(
            (&answer["error"]["code"], &answer["error"]["field"]),
            (&json!(code), &json!(path)),
            "{answer}"
        );
    }
}

#[test]
fn later_entries_change_nothing_whatever_is_wrong_with_them() {
    // But for the digest of the question.
    let stated = |order: &Value, readings, as_of, entries: &[Value]| {
        let mut answer = stated(order, readings, as_of, entries);
        if let Some(question) = answer.pointer_mut("/stamp/question") {
            question.take();
        }
        answer
    };
    let later = delivered("a", "w", "2026-07-01", usd("100.00"));
    let answer = stated(&one_order(), json!({}), "2026-06-30", &[later]);
    let untouched = stated(&one_order(), json!({}), "2026-06-30", &[]);
    assert_eq!(answer, untouched);
    for later in [
        delivered("a", "v", "2026-07-01", usd("100.00")),
        delivered("a", "w", "2026-07-01", usd("100.01")),
        exchanged("w", "w", "chalk_talks", usd("1.00"), "2026-07-01"),
    ] {
        let answer = stated(&one_order(), json!({}), "2026-06-30", &[later]);
        assert_eq!(answer, untouched);
    }
    // What is had later cannot be delivered before.
    let entries = [
        exchanged("x", "w", "chalk_talks", usd("1.00"), "2026-07-01"),
        delivered("a", "x", "2026-06-30", usd("1.00")),
    ];
    let answer = stated(&one_order(), json!({}), "2026-06-30", &entries);
    assert_eq!(answer["error"]["code"], "unknown_purchase");
}

#[test]
fn on_one_date_the_order_of_the_log_counts_and_no_id() {
    // Of workshops for 100 Flex pays 60: whoever comes first has them.
    let workshops = flexed("w", "workshops", usd("100.00"));
    let order = order("USD", ["60.00"], [workshops]);
    let day = "2026-03-01";
    for (first, second) in [("a", "b"), ("b", "a")] {
        let delivery = delivered(first, "w", day, usd("30.00"));
        let swap = exchanged(second, "w", "chalk_talks", usd("40.00"), day);
        let used = |entries: &[Value]| {
            let answer = stated(&order, json!({}), day, entries);
            let refusal = answer["answer"]["allocations"][1]["refusal"].clone();
            (super::lines(&answer, 0)[1].to_owned(), refusal)
        };
        // Delivered first, 30 are left, and the talks are too dear.
        let expected = ("30.00".to_owned(), json!("not_exchanged"));
        assert_eq!(used(&[delivery.clone(), swap.clone()]), expected);
        // Swapped first, 20 are left of what Flex pays.
        assert_eq!(used(&[swap, delivery]), ("20.00".to_owned(), Value::Null));
    }
}

#[test]
fn a_delivery_begins_no_sooner_than_the_term() {
    let early = with(
        flexed("w", "workshops", usd("100.00")),
        json!({ "first_day": "2025-12-20" }),
    );
    let order = order("USD", ["100.00"], [early]);
    let answer = |on| {
        let entries = [delivered("a", "w", on, usd("1.00"))];
        stated(&order, json!({}), "2026-06-30", &entries)
    };
    assert_eq!(answer("2025-12-31")["error"]["code"], "date_too_early");
    assert!(answer("2026-01-01")["answer"].is_object());
}

#[test]
fn an_entry_is_blamed_by_its_id() {
    let swap = exchanged("x", "v", "chalk_talks", usd("40.00"), "2026-03-01");
    let answer = stated(&one_order(), json!({}), "2026-06-30", &[swap]);
    let message = answer["error"]["message"].as_str().expect("a message");
    assert_eq!(message, "entries: the order has no purchase `v` (`x`)");
    assert_eq!(answer["error"]["value"], "x");
}
