//! The exchange of a service for another of equal value.

use serde_json::{Value, json};

use super::{
    amount, ask, delivered, engine, example, exchanged, failed, flexed, money, order, question,
    readings_used, usd, with,
};

fn answered(id: &str, readings: Value) -> Value {
    ask(&engine(&example(), readings), &question(id))
}

/// The answer to an exchange of the purchase `w` on 1 June 2026, to which everybody agreed.
fn swapped(
    order: &Value,
    readings: Value,
    service: &str,
    price: Value,
    entries: &[Value],
) -> Value {
    let question = json!({
        "id": "1", "ask": "equal_value_exchange", "purchase": "w", "service": service, "price": price,
        "on": "2026-06-01", "agreed": true, "written_agreement": "not_required", "entries": entries,
    });
    ask(&engine(order, readings), &question)
}

fn is_refused(answer: &Value) -> bool {
    answer["not_applicable"]["code"] == "not_exchangeable"
}

fn workshops(paid_with: &str) -> Value {
    let workshops = flexed("w", "workshops", usd("100.00"));
    with(workshops, json!({ "paid_with": paid_with }))
}

#[test]
fn the_remainder_stays_with_what_was_ordered() {
    // Of 30,000 dinars of workshops 18,000 were delivered, and 10,000 of the other 12,000 go to chalk talks.
    let answer = answered("6", json!({}));
    assert_eq!(
        answer["answer"],
        json!({
            "ordered": "workshops",
            "service": "chalk_talks",
            "value": money("12000.000", "KWD"),
            "price": money("10000.000", "KWD"),
            "use_until": "2027-01-31",
            "remainder": money("2000.000", "KWD"),
            "remainder_until": "2027-01-31",
        })
    );
}

#[test]
fn equal_value() {
    let order = order("USD", ["100.00"], [workshops("flex_allowance")]);
    for (reading, price, is_equal) in [
        ("ceiling", "99.99", true),
        ("ceiling", "100.00", true),
        ("ceiling", "100.01", false),
        ("exact", "99.99", false),
        ("exact", "100.00", true),
        ("exact", "100.01", false),
    ] {
        let readings = json!({ "equal_value": reading });
        let answer = swapped(&order, readings, "chalk_talks", usd(price), &[]);
        assert_eq!(is_refused(&answer), !is_equal, "{reading} {price}");
        assert!(readings_used(&answer).contains(&"equal_value"));
        if !is_equal {
            assert_eq!(failed(&answer), [("equal_value", "equal_value")]);
        }
    }
}

#[test]
fn what_is_left_of_the_value_is_what_counts() {
    let order = order("USD", ["100.00"], [workshops("flex_allowance")]);
    let delivered = delivered("d", "w", "2026-03-01", usd("30.00"));
    // What happens after the exchange does not count.
    let later = super::delivered("e", "w", "2026-06-02", usd("50.00"));
    let swap = exchanged("x", "w", "chalk_talks", usd("20.00"), "2026-04-01");
    let answer = |reading: &str, price: &str, entries: &[Value]| {
        let readings = json!({ "equal_value": reading });
        swapped(&order, readings, "assessment_program", usd(price), entries)
    };
    let entries = [delivered.clone(), later.clone()];
    assert!(is_refused(&answer("exact", "69.99", &entries)));
    let exact = answer("exact", "70.00", &entries);
    assert_eq!(amount(&exact["answer"]["remainder"]), "0.00");
    assert!(is_refused(&answer("exact", "70.01", &entries)));
    // A part alone can be swapped only where the other may cost less.
    let entries = [delivered, later, swap];
    let part = answer("ceiling", "50.00", &entries);
    assert_eq!(amount(&part["answer"]["value"]), "50.00");
    assert!(is_refused(&answer("ceiling", "50.01", &entries)));
    let whole = answer("exact", "70.00", &entries);
    assert_eq!(amount(&whole["answer"]["value"]), "70.00");
}

#[test]
fn every_condition_that_failed_is_told() {
    assert_eq!(
        failed(&answered("10", json!({}))),
        [
            ("exchange_agreed", "2.1/flex-exchange-equal-value"),
            ("written_agreement", "2.4/changes-may-need-writing"),
            ("equal_value", "equal_value"),
        ]
    );
    // A day after the year has ended, and for the same service.
    assert_eq!(
        failed(&answered("13", json!({}))),
        [
            ("exchange_in_time", "2.1/flex-services-used-within-year"),
            ("exchange_for_other", "2.1/flex-exchange-equal-value"),
        ]
    );
    // Flex does not pay for service delivery management, by whatever way it comes.
    assert_eq!(
        failed(&answered("9", json!({}))),
        [("payment", "2.1/flex-not-for-sdm")]
    );
}

#[test]
fn what_is_not_known_leaves_it_open_unless_it_fails_anyway() {
    let open = answered("11", json!({}));
    assert_eq!(
        open["undetermined"],
        json!({ "missing": ["agreed", "written_agreement"] })
    );
    let mut dearer = question("11");
    dearer["price"] = money("30000.001", "KWD");
    assert!(is_refused(&ask(&engine(&example(), json!({})), &dearer)));
}

#[test]
fn an_exchange_before_it_that_is_not_known_leaves_it_open() {
    let other = flexed("v", "chalk_talks", usd("10.00"));
    let order = order("USD", ["200.00"], [workshops("flex_allowance"), other]);
    let unknown = |of, service| {
        let mut entry = exchanged("x", of, service, usd("5.00"), "2026-04-01");
        entry.as_object_mut().expect("an object").remove("agreed");
        entry
    };
    for entry in [unknown("w", "chalk_talks"), unknown("v", "workshops")] {
        let answer = swapped(&order, json!({}), "chalk_talks", usd("10.00"), &[entry]);
        assert_eq!(answer["undetermined"], json!({ "missing": ["entries"] }));
    }
    // Of what was paid otherwise only exchanges of the same purchase matter.
    let mut paid = order;
    paid["services"][0]["paid_with"] = json!("price");
    let answer = swapped(
        &paid,
        json!({}),
        "chalk_talks",
        usd("10.00"),
        &[unknown("v", "workshops")],
    );
    assert_eq!(amount(&answer["answer"]["remainder"]), "90.00");
}

#[test]
fn the_cap_must_still_hold() {
    // 16,500.75 dinars of 20,000 are taken: to the fils.
    let answer = answered("7", json!({}));
    assert_eq!(amount(&answer["answer"]["remainder"]), "26500.750");
    let over = answered("8", json!({}));
    assert!(is_refused(&over));
    assert_eq!(
        failed(&over),
        [("flex_within_cap", "2.1/flex-cap-credits-and-custom")]
    );
    // By the lesser of the two figures it did not hold before either.
    assert!(is_refused(&answered(
        "7",
        json!({ "flex_cap": "lesser_of" })
    )));
    // Each kind by itself is far below.
    let per_kind = json!({ "flex_cap": "lesser_of", "flex_cap_scope": "per_kind" });
    assert_eq!(
        amount(&answered("8", per_kind)["answer"]["price"]),
        "3499.251"
    );
}

#[test]
fn a_cap_that_is_not_known_matters_to_what_is_capped_alone() {
    let workshops = flexed("w", "workshops", money("100.00", "EUR"));
    let order = order("EUR", ["100.00"], [workshops]);
    let euros = |amount| money(amount, "EUR");
    // Up to 20 % are within the greater of the two figures, whatever the other is.
    let custom = |price| swapped(&order, json!({}), "custom_proactive", euros(price), &[]);
    assert_eq!(amount(&custom("20.00")["answer"]["remainder"]), "80.00");
    assert_eq!(
        custom("20.01")["undetermined"],
        json!({ "missing": ["usd_exchange"] })
    );
    let talks = swapped(&order, json!({}), "chalk_talks", euros("100.00"), &[]);
    assert_eq!(amount(&talks["answer"]["remainder"]), "0.00");
}

#[test]
fn what_flex_did_not_pay_for_is_swapped_by_another_clause() {
    let answer = answered("12", json!({}));
    assert_eq!(amount(&answer["answer"]["value"]), "1500.000");
    // It can be used until the end of the term, and not only of the year.
    assert_eq!(answer["answer"]["use_until"], "2028-07-31");
    let steps = answer["steps"].as_array().expect("steps");
    let cites = |clause: &str| steps.iter().any(|step| step["clause"] == clause);
    assert!(cites("2.5/service-exchange-equal-value"));
    assert!(!cites("2.1/flex-exchange-equal-value"));
    // Service delivery management can be had for it.
    let order = order("USD", ["0.00"], [workshops("price")]);
    let sdm = swapped(&order, json!({}), "sdm_add_on", usd("100.00"), &[]);
    assert_eq!(amount(&sdm["answer"]["remainder"]), "0.00");
}

#[test]
fn what_credits_paid_for_is_swapped_for_what_they_can_buy() {
    let order = order("USD", ["0.00"], [workshops("proactive_credits")]);
    let enhanced = |readings| {
        let service = "github_engineering_direct";
        swapped(&order, readings, service, usd("100.00"), &[])
    };
    assert_eq!(
        failed(&enhanced(json!({ "credits_buy": "additional_only" }))),
        [("payment", "credits_buy")]
    );
    let both = enhanced(json!({ "credits_buy": "additional_and_enhanced" }));
    assert_eq!(amount(&both["answer"]["remainder"]), "0.00");
}

#[test]
fn bad_input_is_named_with_its_value() {
    let engine = engine(&example(), json!({}));
    for (fields, code, field, value) in [
        (
            json!({ "purchase": "workshops-9" }),
            "unknown_purchase",
            "purchase",
            "workshops-9",
        ),
        (
            json!({ "price": usd("1.00") }),
            "wrong_currency",
            "price",
            "1.00 USD",
        ),
        (
            json!({ "price": money("-0.001", "KWD") }),
            "negative_amount",
            "price",
            "-0.001 KWD",
        ),
        // A day before it was bought.
        (
            json!({ "on": "2026-01-19" }),
            "date_too_early",
            "on",
            "2026-01-19",
        ),
    ] {
        let answer = ask(&engine, &with(question("6"), fields));
        let error = &answer["error"];
        assert_eq!(
            (&error["code"], &error["field"], &error["value"]),
            (&json!(code), &json!(field), &json!(value)),
            "{error}"
        );
    }
    let on_that_day = with(question("7"), json!({ "on": "2026-01-20" }));
    assert!(ask(&engine, &on_that_day)["answer"].is_object());
}
