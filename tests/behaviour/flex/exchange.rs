//! The exchange of a service for another of equal value.

use serde_json::{Value, json};

use super::{
    amount, ask, delivered, example, exchanged, failed, file, flexed, money, order, question, read,
    readings_used, usd, with,
};

fn answered(id: &str, readings: Value) -> Value {
    ask(&read(&file(&example(), readings)), &question(id))
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
    ask(&read(&file(order, readings)), &question)
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
            "fee": money("0.000", "KWD"),
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
    assert!(is_refused(&ask(
        &read(&file(&example(), json!({}))),
        &dearer
    )));
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
    let answer = |order: &Value, service, price, entry| {
        swapped(order, json!({}), service, usd(price), &[entry])
    };
    let entries = json!({ "missing": ["entries"] });
    // What is left of the same purchase depends on it, unless what is wanted is too dear all the same.
    let same = unknown("w", "chalk_talks");
    let open = answer(&order, "chalk_talks", "10.00", same.clone());
    assert_eq!(open["undetermined"], entries);
    assert!(is_refused(&answer(&order, "chalk_talks", "100.01", same)));
    // Another purchase matters where it may take the cap over its end: 20 % of 200 are 40, and the lesser figure.
    let lesser_of = json!({ "flex_cap": "lesser_of" });
    for (of, service, price, expected) in [
        ("v", "workshops", "40.00", None),
        ("v", "custom_proactive", "35.00", None),
        ("v", "custom_proactive", "35.01", Some(&entries)),
        ("v", "custom_proactive", "40.00", Some(&entries)),
    ] {
        let entry = unknown(of, service);
        let custom = "custom_proactive";
        let answer = swapped(&order, lesser_of.clone(), custom, usd(price), &[entry]);
        let expected = expected.unwrap_or(&Value::Null);
        assert_eq!(&answer["undetermined"], expected, "{service} {price}");
    }
    let beyond = unknown("v", "custom_proactive");
    let custom = "custom_proactive";
    let answer = swapped(&order, lesser_of, custom, usd("40.01"), &[beyond]);
    assert!(is_refused(&answer));
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
    // What is had takes the place of what was ordered, with its days.
    assert_eq!(answer["answer"]["use_until"], "2027-01-31");
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
    let engine = read(&file(&example(), json!({})));
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

#[test]
fn what_flex_did_not_pay_is_worth_nothing() {
    // Of 100 Flex pays 60: 50 are delivered, and 10 are left.
    let order = order("USD", ["60.00"], [workshops("flex_allowance")]);
    let entries = [delivered("d", "w", "2026-03-01", usd("50.00"))];
    let talks = |price| swapped(&order, json!({}), "chalk_talks", usd(price), &entries);
    assert_eq!(amount(&talks("10.00")["answer"]["value"]), "10.00");
    assert_eq!(
        failed(&talks("10.01")),
        [
            ("flex_covered", "2.1/flex-annual-basis"),
            ("equal_value", "equal_value"),
        ]
    );
    // Of what it does not pay at all nothing was ordered with it.
    let none = super::order("USD", ["0.00"], [workshops("flex_allowance")]);
    let answer = swapped(&none, json!({}), "chalk_talks", usd("0.00"), &[]);
    assert!(is_refused(&answer));
    assert_eq!(
        failed(&answer),
        [
            ("flex_covered", "2.1/flex-annual-basis"),
            ("exchange_paid_by_flex", "2.1/flex-exchange-equal-value"),
        ]
    );
    let late = with(
        workshops("flex_allowance"),
        json!({ "bought_on": "2025-12-16" }),
    );
    let late = super::order("USD", ["100.00"], [late]);
    assert!(is_refused(&swapped(
        &late,
        json!({}),
        "chalk_talks",
        usd("1.00"),
        &[]
    )));
}

#[test]
fn a_purchase_is_swapped_until_its_own_last_day() {
    let short = with(
        workshops("flex_allowance"),
        json!({ "last_day": "2026-06-01" }),
    );
    for (paid_with, clause) in [
        ("flex_allowance", "2.1/flex-services-used-within-year"),
        ("price", "2.5/unused-services-lost"),
    ] {
        let short = with(short.clone(), json!({ "paid_with": paid_with }));
        let answer = |last_day: &str| {
            let short = with(short.clone(), json!({ "last_day": last_day }));
            let order = order("USD", ["100.00"], [short]);
            swapped(&order, json!({}), "chalk_talks", usd("40.00"), &[])
        };
        let on_that_day = &answer("2026-06-01")["answer"];
        assert_eq!(on_that_day["use_until"], "2026-06-01");
        assert_eq!(on_that_day["remainder_until"], "2026-06-01");
        assert_eq!(
            failed(&answer("2026-05-31")),
            [("exchange_in_time", clause)]
        );
    }
}

#[test]
fn equal_value_basis() {
    // Of workshops for 100 Flex pays for 80, and 20 are delivered: 60 are left, of which the current price is 3/4 or 3/2.
    let order = order("USD", ["80.00"], [workshops("flex_allowance")]);
    let entries = [delivered("d", "w", "2026-03-01", usd("20.00"))];
    let answer = |basis: &str, current: Option<&str>, equal: &str, price: &str| {
        let mut question = json!({
            "id": "1", "ask": "equal_value_exchange", "purchase": "w", "service": "chalk_talks",
            "price": usd(price), "on": "2026-06-01", "agreed": true, "written_agreement": "signed",
            "entries": entries,
        });
        if let Some(current) = current {
            question["current_price"] = usd(current);
        }
        let readings = json!({ "equal_value_basis": basis, "equal_value": equal });
        let answer = ask(&read(&file(&order, readings)), &question);
        assert!(readings_used(&answer).contains(&"equal_value_basis"));
        answer
    };
    let value = |answer: &Value| {
        let known = &answer["answer"];
        (!known.is_null()).then(|| {
            (
                amount(&known["value"]).to_owned(),
                amount(&known["remainder"]).to_owned(),
            )
        })
    };
    let told = |value: &str, remainder: &str| Some((value.to_owned(), remainder.to_owned()));
    let paid = |current, price| value(&answer("paid_price", current, "ceiling", price));
    assert_eq!(paid(Some("75.00"), "60.00"), told("60.00", "0.00"));
    assert_eq!(paid(None, "60.00"), told("60.00", "0.00"));
    let current = |current, price| value(&answer("current_price", Some(current), "ceiling", price));
    assert_eq!(current("75.00", "45.00"), told("45.00", "0.00"));
    assert_eq!(current("75.00", "45.01"), None);
    assert_eq!(current("150.00", "80.00"), told("90.00", "10.00"));
    assert_eq!(current("150.00", "90.01"), None);
    let open = answer("current_price", None, "ceiling", "45.00");
    assert_eq!(
        open["undetermined"],
        json!({ "missing": ["current_price"] })
    );
    // 60 % of 75.01 are 45.006: no more than 45.00 can be had for it, and nothing costs exactly as much.
    assert_eq!(current("75.01", "45.00"), told("45.00", "0.00"));
    assert_eq!(current("75.01", "45.01"), None);
    assert_eq!(
        value(&answer("current_price", Some("75.01"), "exact", "45.00")),
        None
    );
}

#[test]
fn by_its_current_price_an_exchange_takes_as_large_a_part_of_what_flex_paid() {
    // For half of its current price of 150 half of what was paid is given up; a third of the chalk talks takes a third of that.
    let order = order("USD", ["100.00"], [workshops("flex_allowance")]);
    let swap = with(
        exchanged("x", "w", "chalk_talks", usd("75.00"), "2026-04-01"),
        json!({ "current_price": usd("150.00") }),
    );
    let entries = [swap, delivered("d", "x", "2026-05-01", usd("25.00"))];
    let readings = json!({ "equal_value_basis": "current_price" });
    let answer = super::stated(&order, readings, "2026-06-30", &entries);
    let allocations = &answer["answer"]["allocations"];
    assert_eq!(amount(&allocations[0]["exchanged"]), "50.00");
    assert_eq!(amount(&allocations[0]["unused"]), "50.00");
    assert_eq!(amount(&allocations[1]["covered"]), "50.00");
    assert_eq!(amount(&allocations[1]["used"]), "16.66");
    assert_eq!(
        super::lines(&answer, 0),
        ["100.00", "16.66", "83.34", "0.00", "0.00"]
    );
}

#[test]
fn flex_cap_on_exchanges() {
    // By the lesser of the two figures 20 of 100 can be capped, and 15 of them are bought.
    let credits = flexed("c", "proactive_credits", usd("15.00"));
    let order = order(
        "USD",
        ["100.00"],
        [
            with(
                workshops("flex_allowance"),
                json!({ "price": usd("85.00") }),
            ),
            credits,
        ],
    );
    let readings = |on: &str| json!({ "flex_cap": "lesser_of", "flex_cap_on_exchanges": on });
    for (on, price, is_made) in [
        ("exchanges_count", "5.00", true),
        ("exchanges_count", "5.01", false),
        ("purchases_only", "5.01", true),
    ] {
        let answer = swapped(&order, readings(on), "custom_proactive", usd(price), &[]);
        assert_eq!(answer["answer"].is_object(), is_made, "{on} {price}");
        assert!(readings_used(&answer).contains(&"flex_cap_on_exchanges"));
    }
    // What is swapped for something else no longer counts, but by the other reading.
    for (on, taken) in [("exchanges_count", "16.00"), ("purchases_only", "15.00")] {
        let entries = [
            exchanged("x", "c", "chalk_talks", usd("5.00"), "2026-04-01"),
            exchanged("y", "w", "custom_proactive", usd("6.00"), "2026-04-02"),
        ];
        let answer = super::stated(&order, readings(on), "2026-06-30", &entries);
        assert_eq!(amount(&answer["answer"]["caps"][0]["taken"]), taken);
        assert!(readings_used(&answer).contains(&"flex_cap_on_exchanges"));
    }
}

/// An exchange of workshops, of which a delivery begins on a day, on 1 June 2026.
fn late(order: &Value, readings: Value, day: Option<&str>, fields: Value) -> Value {
    let mut question = json!({
        "id": "1", "ask": "equal_value_exchange", "purchase": "w", "service": "chalk_talks",
        "price": usd("40.01"), "on": "2026-06-01", "agreed": true, "written_agreement": "signed",
        "entries": [],
    });
    if let Some(day) = day {
        question["first_delivery_day"] = json!(day);
    }
    let answer = ask(&read(&file(order, readings)), &with(question, fields));
    if answer["error"].is_null() {
        assert!(readings_used(&answer).contains(&"late_exchange"));
    }
    answer
}

#[test]
fn late_exchange() {
    let order = order("USD", ["100.00"], [workshops("flex_allowance")]);
    let fee = |reading, day| {
        let answer = late(&order, json!({ "late_exchange": reading }), day, json!({}));
        answer["answer"]["fee"]["amount"]
            .as_str()
            .map(str::to_owned)
    };
    // 14 days, 13, 6, 5, and on the day itself; half of 40.01 is 20.005.
    for (day, as_cancellation) in [
        ("2026-06-15", "0.00"),
        ("2026-06-14", "20.01"),
        ("2026-06-07", "20.01"),
        ("2026-06-06", "40.01"),
        ("2026-06-01", "40.01"),
    ] {
        assert_eq!(fee("no_fee", Some(day)).as_deref(), Some("0.00"));
        assert_eq!(
            fee("as_cancellation", Some(day)).as_deref(),
            Some(as_cancellation)
        );
    }
    assert_eq!(fee("no_fee", None).as_deref(), Some("0.00"));
    let readings = json!({ "late_exchange": "as_cancellation" });
    let open = late(&order, readings.clone(), None, json!({}));
    assert_eq!(
        open["undetermined"],
        json!({ "missing": ["first_delivery_day"] })
    );
    let unscheduled = late(
        &order,
        readings.clone(),
        None,
        json!({ "scheduled": false }),
    );
    assert_eq!(amount(&unscheduled["answer"]["fee"]), "0.00");
    let both = late(
        &order,
        readings,
        Some("2026-06-15"),
        json!({ "scheduled": false }),
    );
    assert_eq!(both["error"]["code"], "not_exactly_one");
    // In business days 13 calendar days are 9.
    let readings =
        json!({ "late_exchange": "as_cancellation", "cancellation_days": "business_days" });
    let answer = late(&order, readings, Some("2026-06-15"), json!({}));
    assert_eq!(amount(&answer["answer"]["fee"]), "20.01");
}

#[test]
fn an_exchange_is_refused_as_late_as_a_cancellation() {
    let order = order("USD", ["100.00"], [workshops("flex_allowance")]);
    for (late_cancellation, day, is_made) in [
        ("full_fee", "2026-05-31", true),
        ("refuse_after_start", "2026-06-01", true),
        ("refuse_after_start", "2026-05-31", false),
        ("refuse", "2026-06-02", true),
        ("refuse", "2026-06-01", false),
    ] {
        let readings =
            json!({ "late_exchange": "as_cancellation", "late_cancellation": late_cancellation });
        let answer = late(&order, readings.clone(), Some(day), json!({}));
        assert_eq!(
            answer["answer"].is_object(),
            is_made,
            "{late_cancellation} {day}"
        );
        if !is_made {
            let late = ["late_cancellation", "late_exchange"];
            assert_eq!(failed(&answer), late.map(|rule| (rule, rule)));
        }
        // An entry likewise.
        let entry = exchanged("x", "w", "chalk_talks", usd("40.00"), "2026-06-01");
        let told = |entry: Value| super::stated(&order, readings.clone(), "2026-06-30", &[entry]);
        let answer = told(with(entry.clone(), json!({ "first_delivery_day": day })));
        let refusal = &answer["answer"]["allocations"][1]["refusal"];
        assert_eq!(refusal.is_null(), is_made, "{late_cancellation} {day}");
        let unscheduled = told(with(entry.clone(), json!({ "scheduled": false })));
        assert_eq!(
            unscheduled["answer"]["allocations"][1]["refusal"],
            Value::Null
        );
        // Without the day it depends on that where it may be refused.
        let missing = &told(entry)["undetermined"]["missing"][0];
        assert_eq!(
            missing == "first_delivery_day",
            late_cancellation != "full_fee"
        );
    }
}
