//! Figures in questions about credits.

use serde_json::{Value, json};

use super::{expect_refusal, order, questions, read};

/// The question that asks `ask`.
fn find(ask: &str) -> Value {
    let mut questions = questions().into_iter();
    let found = questions.find(|question| question["ask"] == ask);
    found.expect(ask)
}

#[test]
fn a_figure_of_a_redemption_that_means_nothing_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let redemption = find("credit_redemption");
    let mut in_credits = redemption.clone();
    in_credits["price"] = json!({ "credits": "12.5", "dated": "2026-06-01", "source": "list" });
    in_credits.as_object_mut().unwrap().remove("credit_price");
    for (question, path, value, code) in [
        (
            &redemption,
            "price.amount",
            json!("-0.01"),
            "negative_amount",
        ),
        (&redemption, "price.source", json!(" "), "empty_text"),
        (
            &redemption,
            "price.dated",
            json!("2026-06-16"),
            "dated_after",
        ),
        (
            &redemption,
            "credit_price.amount",
            json!("0.00"),
            "amount_not_above_zero",
        ),
        (
            &redemption,
            "credit_price.currency",
            json!("USD"),
            "wrong_currency",
        ),
        (
            &redemption,
            "credit_price.dated",
            json!("2026-06-16"),
            "dated_after",
        ),
        (&redemption, "balance", json!(-1), "out_of_range"),
        (
            &in_credits,
            "price.credits",
            json!("12,5"),
            "malformed_amount",
        ),
        (
            &in_credits,
            "price.credits",
            json!("-0.5"),
            "negative_amount",
        ),
        (
            &in_credits,
            "price.credits",
            json!("0.0000000000001"),
            "amount_too_fine",
        ),
        (
            &in_credits,
            "price.credits",
            json!("9223372036854775807.1"),
            "amount_out_of_range",
        ),
    ] {
        expect_refusal(&engine, question, path, &value, code);
    }
}

#[test]
fn a_figure_of_an_exchange_that_means_nothing_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let exchange = find("credit_exchange");
    for (path, value, code) in [
        ("to", json!("lyon"), "unknown_location"),
        ("to", json!("paris"), "same_location"),
        ("credits", json!(-1), "out_of_range"),
        ("from_price.dated", json!("2026-06-16"), "dated_after"),
        ("to_price.dated", json!("2026-06-16"), "dated_after"),
        ("exchange_rate.rate", json!("0"), "rate_out_of_range"),
        ("exchange_rate.dated", json!("2026-06-16"), "dated_after"),
        ("charge.amount", json!("-0.01"), "negative_amount"),
        ("charge.currency", json!("USD"), "wrong_currency"),
        ("charge.dated", json!("2026-06-16"), "dated_after"),
    ] {
        expect_refusal(&engine, &exchange, path, &value, code);
    }
}
