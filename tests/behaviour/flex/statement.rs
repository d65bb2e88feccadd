//! What becomes of the allowance of each contract year.

use serde_json::{Value, json};
use unified_support::{
    engine::Reply,
    report::{self, Language},
    wire::{Answer, Node},
};

use super::{
    amount, ask, delivered, example, exchanged, failed, file, flexed, lines, money, order,
    question, read, readings_used, stated, usd, with,
};

fn answered(id: &str, readings: Value) -> Value {
    ask(&read(&file(&example(), readings)), &question(id))
}

#[test]
fn the_worked_example_adds_up_at_every_date() {
    // Covered of the first year: 30,000 + 20,000 + 12,500.5 + 4,000.25 = 66,500.75; nobody allocated 33,499.25.
    // Of the second: 2,469.136 and 9,876.542 of 10,000, which is all.
    for (id, first, second) in [
        // The day of execution, and the one after it.
        (
            "1",
            ["100000.000", "0.000", "66500.750", "33499.250", "0.000"],
            ["12345.678", "0.000", "12345.678", "0.000", "0.000"],
        ),
        (
            "2",
            ["100000.000", "0.000", "66500.750", "0.000", "33499.250"],
            ["12345.678", "0.000", "12345.678", "0.000", "0.000"],
        ),
        // The last day of the first year: 18,000 + 12,500.5 + 4,000.25 + 1,000 are used, and 31,000 can still be.
        (
            "3",
            ["100000.000", "35500.750", "31000.000", "0.000", "33499.250"],
            ["12345.678", "0.000", "12345.678", "0.000", "0.000"],
        ),
        // A day later what was not used is lost, and what is delivered then is not paid.
        (
            "4",
            ["100000.000", "35500.750", "0.000", "0.000", "64499.250"],
            ["12345.678", "0.000", "12345.678", "0.000", "0.000"],
        ),
        (
            "5",
            ["100000.000", "35500.750", "0.000", "0.000", "64499.250"],
            ["12345.678", "0.000", "0.000", "0.000", "12345.678"],
        ),
    ] {
        let answer = answered(id, json!({}));
        assert_eq!(lines(&answer, 0), first, "{id}");
        assert_eq!(lines(&answer, 1), second, "{id}");
    }
}

#[test]
fn what_is_lost_says_when_and_why() {
    let answer = answered("4", json!({}));
    assert_eq!(
        answer["answer"]["years"][0]["forfeitures"],
        json!([
            { "loss": "not_allocated", "lost_after": "2026-01-20", "amount": money("33499.250", "KWD") },
            { "loss": "not_used", "lost_after": "2027-01-31", "amount": money("31000.000", "KWD") },
        ])
    );
}

#[test]
fn an_exchange_moves_what_it_takes_from_one_use_to_another() {
    let uses = |id| answered(id, json!({}))["answer"]["years"][0]["uses"].clone();
    let told = |proactive, custom| {
        json!({
            "proactive": money(proactive, "KWD"),
            "enhanced": money("20000.000", "KWD"),
            "proactive_credits": money("12500.500", "KWD"),
            "custom_proactive": money(custom, "KWD"),
        })
    };
    assert_eq!(uses("2"), told("30000.000", "4000.250"));
    // 3,499.25 of the workshops became custom services.
    assert_eq!(uses("3"), told("26500.750", "7499.500"));
    let answer = answered("3", json!({}));
    assert_eq!(
        amount(&answer["answer"]["years"][0]["exchanged"]),
        "3499.250"
    );
    let allocations = answer["answer"]["allocations"].as_array().expect("a list");
    let had = allocations.last().expect("what was had");
    assert_eq!(
        (&had["id"], &had["exchanged_from"]),
        (&json!("x1"), &json!("workshops-1"))
    );
    assert_eq!(
        (amount(&had["used"]), amount(&had["unused"])),
        ("1000.000", "2499.250")
    );
}

#[test]
fn what_flex_does_not_pay_is_shown_with_the_condition_that_failed() {
    let answer = answered("2", json!({}));
    let allocations = answer["answer"]["allocations"].as_array().expect("a list");
    let refused: Vec<_> = allocations
        .iter()
        .filter(|one| !one["refusal"].is_null())
        .map(|one| {
            let text = |key: &str| one[key].as_str().expect("text");
            (text("id"), text("refusal"), amount(&one["covered"]))
        })
        .collect();
    assert_eq!(
        refused,
        [
            ("sdm-1", "not_eligible", "0.000"),
            ("rca-1", "not_eligible", "0.000"),
            ("dollars-1", "other_currency", "0.000"),
            ("workshops-2", "beyond_allowance", "9876.542"),
            ("workshops-3", "no_allowance", "0.000"),
            ("late-1", "too_late", "0.000"),
        ]
    );
    assert_eq!(
        failed(&answer),
        [
            ("flex_years_given", "2.1/flex-amount-told-by-representative"),
            ("flex_use", "2.1/flex-not-for-sdm"),
            ("flex_use", "2.1/flex-eligible-uses"),
            ("flex_currency", "2.1/flex-definition"),
            ("flex_covered", "2.1/flex-annual-basis"),
            ("flex_year_given", "2.1/flex-amount-told-by-representative"),
            ("flex_allocated", "2.1/flex-allocate-by-execution-or-lose"),
        ]
    );
}

#[test]
fn a_purchase_is_not_there_before_it_was_made() {
    let credits = with(
        flexed("1", "workshops", usd("60.00")),
        json!({ "bought_on": "2026-02-02" }),
    );
    let order = order("USD", ["100.00"], [credits]);
    let each_year = json!({ "flex_years": "each_year" });
    let at = |as_of| stated(&order, each_year.clone(), as_of, &[]);
    assert_eq!(
        lines(&at("2026-02-01"), 0),
        ["100.00", "0.00", "0.00", "100.00", "0.00"]
    );
    assert_eq!(
        lines(&at("2026-02-02"), 0),
        ["100.00", "0.00", "60.00", "40.00", "0.00"]
    );
}

#[test]
fn flex_years() {
    let late = |bought_on| {
        let late = flexed("1", "workshops", usd("60.00"));
        with(late, json!({ "bought_on": bought_on }))
    };
    let at = |bought_on, reading, as_of| {
        let order = order("USD", ["100.00", "0.00"], [late(bought_on)]);
        let answer = stated(&order, json!({ "flex_years": reading }), as_of, &[]);
        assert!(readings_used(&answer).contains(&"flex_years"));
        lines(&answer, 0).map(str::to_owned)
    };
    // Allocated a day after the execution.
    let (execution, year) = ("all_at_execution", "each_year");
    assert_eq!(
        at("2025-12-16", execution, "2026-06-30"),
        ["100.00", "0.00", "0.00", "0.00", "100.00"]
    );
    assert_eq!(
        at("2025-12-16", year, "2026-06-30"),
        ["100.00", "0.00", "60.00", "40.00", "0.00"]
    );
    // On the last day of the year and the one after it.
    assert_eq!(
        at("2026-12-31", year, "2026-12-31"),
        ["100.00", "0.00", "60.00", "40.00", "0.00"]
    );
    assert_eq!(
        at("2026-12-31", year, "2027-01-01"),
        ["100.00", "0.00", "0.00", "0.00", "100.00"]
    );
    assert_eq!(
        at("2027-01-01", year, "2027-01-01"),
        ["100.00", "0.00", "0.00", "0.00", "100.00"]
    );
}

#[test]
fn what_is_bought_first_is_paid_first() {
    let purchase = |id, bought_on: &str, price| {
        let purchase = flexed(id, "workshops", usd(price));
        with(purchase, json!({ "bought_on": bought_on }))
    };
    let covered = |services: [Value; 3]| {
        let order = order("USD", ["100.00"], services);
        let answer = stated(&order, json!({}), "2026-06-30", &[]);
        assert_eq!(
            lines(&answer, 0),
            ["100.00", "0.00", "100.00", "0.00", "0.00"]
        );
        let allocations = answer["answer"]["allocations"].as_array().expect("a list");
        let covered = allocations.iter().map(|one| {
            let id = one["id"].as_str().expect("an id").to_owned();
            (id, amount(&one["covered"]).to_owned())
        });
        covered.collect::<Vec<_>>()
    };
    let paid = |id: &str, covered: &str| (id.to_owned(), covered.to_owned());
    let [a, b, c] = [
        purchase("a", "2025-12-15", "50.00"),
        purchase("b", "2025-12-15", "50.01"),
        purchase("c", "2025-12-14", "10.00"),
    ];
    let expected = [paid("c", "10.00"), paid("a", "50.00"), paid("b", "40.00")];
    assert_eq!(covered([a.clone(), b.clone(), c.clone()]), expected);
    // Of one date what stands first in the order, whatever the ids are.
    let expected = [paid("c", "10.00"), paid("b", "50.01"), paid("a", "39.99")];
    assert_eq!(covered([c, b, a]), expected);
}

#[test]
fn flex_pays_first_for_what_is_delivered_and_swapped() {
    // Of 100 Flex pays 60: 50 are delivered, and what is left to swap is worth 10.
    let order = order("USD", ["60.00"], [flexed("w", "workshops", usd("100.00"))]);
    for (price, covered, unused, refusal) in [
        ("10.00", "10.00", "0.00", Value::Null),
        ("10.01", "0.00", "10.00", json!("not_exchanged")),
    ] {
        let entries = [
            delivered("d", "w", "2026-03-01", usd("50.00")),
            exchanged("x", "w", "chalk_talks", usd(price), "2026-04-01"),
        ];
        let answer = stated(&order, json!({}), "2026-06-30", &entries);
        assert_eq!(
            lines(&answer, 0),
            ["60.00", "50.00", "10.00", "0.00", "0.00"]
        );
        let allocations = &answer["answer"]["allocations"];
        assert_eq!(amount(&allocations[0]["unused"]), unused);
        assert_eq!(amount(&allocations[1]["covered"]), covered);
        assert_eq!(allocations[1]["refusal"], refusal);
    }
}

#[test]
fn a_contract_year_from_a_leap_day_ends_by_the_reading() {
    let workshops = with(
        flexed("w", "workshops", usd("60.00")),
        json!({ "bought_on": "2024-02-01", "first_day": "2024-02-29", "last_day": "2026-02-27" }),
    );
    let order = with(
        order("USD", ["100.00", "0.00"], [workshops]),
        json!({
            "executed_on": "2024-02-01",
            "term": { "first_day": "2024-02-29", "last_day": "2026-02-27" },
        }),
    );
    for (reading, last_day, too_late) in [
        ("month_end", "2025-02-28", "2025-03-01"),
        ("day_before", "2025-02-27", "2025-02-28"),
    ] {
        let used = |on: &str| {
            let entries = [delivered("d", "w", on, usd("60.00"))];
            let answer = stated(
                &order,
                json!({ "absent_day": reading }),
                "2026-02-27",
                &entries,
            );
            assert!(readings_used(&answer).contains(&"absent_day"));
            let year = &answer["answer"]["years"][0];
            assert_eq!(year["last_day"], last_day);
            amount(&year["used"]).to_owned()
        };
        assert_eq!(used(last_day), "60.00");
        assert_eq!(used(too_late), "0.00");
    }
}

#[test]
fn credits_paid_with_flex() {
    let credits = with(
        flexed("c", "proactive_credits", usd("50.00")),
        json!({ "last_day": "2027-12-31" }),
    );
    let order = order("USD", ["50.00", "0.00"], [credits]);
    let at = |reading, as_of: &str, redeemed: &str| {
        let entries = [delivered("d", "c", redeemed, usd("20.00"))];
        let readings = json!({ "credits_paid_with_flex": reading });
        let answer = stated(&order, readings, as_of, &entries);
        assert!(readings_used(&answer).contains(&"credits_paid_with_flex"));
        let year = answer["answer"]["years"][0].clone();
        (
            lines(&answer, 0).map(str::to_owned),
            year["forfeitures"].clone(),
        )
    };
    let none = json!([]);
    let lost = |on, lost| json!([{ "loss": "not_used", "lost_after": on, "amount": usd(lost) }]);
    let lines = |lines: [&str; 5]| lines.map(str::to_owned);
    // On the last day of their year both agree.
    for reading in ["year_end", "term_end"] {
        assert_eq!(
            at(reading, "2026-12-31", "2026-12-31"),
            (
                lines(["50.00", "20.00", "30.00", "0.00", "0.00"]),
                none.clone()
            )
        );
    }
    // Redeemed in the second year.
    assert_eq!(
        at("year_end", "2027-12-31", "2027-01-01"),
        (
            lines(["50.00", "0.00", "0.00", "0.00", "50.00"]),
            lost("2026-12-31", "50.00")
        )
    );
    assert_eq!(
        at("term_end", "2027-12-31", "2027-01-01"),
        (lines(["50.00", "20.00", "30.00", "0.00", "0.00"]), none)
    );
    assert_eq!(
        at("term_end", "2028-01-01", "2027-01-01"),
        (
            lines(["50.00", "20.00", "0.00", "0.00", "30.00"]),
            lost("2027-12-31", "30.00")
        )
    );
}

#[test]
fn a_reading_that_no_credits_hang_on_is_not_named() {
    let order = order("USD", ["50.00"], [flexed("w", "workshops", usd("50.00"))]);
    let answer = stated(&order, json!({}), "2026-06-30", &[]);
    assert_eq!(
        readings_used(&answer),
        [
            "execution",
            "flex_cap",
            "flex_cap_period",
            "flex_cap_scope",
            "flex_years"
        ]
    );
}

#[test]
fn an_exchange_that_is_not_made_changes_nothing() {
    let plain = order("USD", ["100.00"], [flexed("w", "workshops", usd("100.00"))]);
    let swap = exchanged("x", "w", "chalk_talks", usd("40.00"), "2026-04-01");
    let untouched = stated(&plain, json!({}), "2026-06-30", &[]);
    for (fields, rule) in [
        (json!({ "agreed": false }), "exchange_agreed"),
        (
            json!({ "written_agreement": "outstanding" }),
            "written_agreement",
        ),
        (json!({ "service": "sdm_add_on" }), "payment"),
        (json!({ "service": "workshops" }), "exchange_for_other"),
        (json!({ "service": "webcasts" }), "for_sale"),
        (json!({ "price": usd("100.01") }), "equal_value"),
    ] {
        let entry = with(swap.clone(), fields);
        let answer = stated(&plain, json!({}), "2026-06-30", &[entry]);
        assert!(failed(&answer).iter().any(|(failed, _)| *failed == rule));
        assert_eq!(
            answer["answer"]["years"], untouched["answer"]["years"],
            "{rule}"
        );
        assert_eq!(
            answer["answer"]["allocations"][1]["refusal"],
            "not_exchanged"
        );
    }
}

#[test]
fn an_exchange_of_which_a_fact_is_missing_leaves_the_statement_open() {
    let workshops = flexed("w", "workshops", usd("100.00"));
    let talks = with(
        flexed("t", "chalk_talks", usd("100.00")),
        json!({ "paid_with": "price" }),
    );
    let order = order("USD", ["100.00"], [workshops, talks]);
    let swap = |of, service| {
        let mut entry = exchanged("x", of, service, usd("40.00"), "2026-04-01");
        entry.as_object_mut().expect("an object").remove("agreed");
        entry
    };
    let answer = stated(&order, json!({}), "2026-06-30", &[swap("w", "chalk_talks")]);
    assert_eq!(answer["undetermined"], json!({ "missing": ["agreed"] }));
    // Unless it fails all the same, comes later, or is none of Flex.
    let refused = with(
        swap("w", "chalk_talks"),
        json!({ "written_agreement": "outstanding" }),
    );
    for (entry, as_of) in [
        (refused, "2026-06-30"),
        (swap("w", "chalk_talks"), "2026-03-31"),
        (swap("t", "workshops"), "2026-06-30"),
    ] {
        let answer = stated(&order, json!({}), as_of, &[entry]);
        assert_eq!(
            lines(&answer, 0),
            ["100.00", "0.00", "100.00", "0.00", "0.00"]
        );
    }
}

#[test]
fn without_a_base_package_there_is_no_allowance() {
    let mut order = order("USD", ["1.00"], []);
    order
        .as_object_mut()
        .expect("an object")
        .remove("base_package");
    let answer = stated(&order, json!({}), "2026-06-30", &[]);
    assert_eq!(answer["not_applicable"]["code"], "no_base_package");
    assert_eq!(
        failed(&answer),
        [("flex_allowance", "2.1/base-includes-flex-allowance")]
    );
}

#[test]
fn the_largest_amounts_add_up_or_are_refused() {
    let most = "92233720368547758.07";
    let order = order(
        "USD",
        [most, most],
        [
            flexed("a", "proactive_credits", usd(most)),
            flexed("b", "custom_proactive", usd(most)),
        ],
    );
    let answer = stated(&order, json!({}), "2026-06-30", &[]);
    assert_eq!(lines(&answer, 0), [most, "0.00", most, "0.00", "0.00"]);
    // All years together are too much.
    let whole_term = json!({ "flex_cap_period": "whole_term" });
    let answer = stated(&order, whole_term, "2026-06-30", &[]);
    assert_eq!(answer["error"]["code"], "amount_out_of_range");
}

#[test]
fn a_statement_in_words() {
    let node: Node = serde_json::from_value(question("4")).expect("a node");
    let engine = read(&file(&example(), json!({})));
    let answer = Answer::for_line(&engine, 1, &node);
    let (Ok(reply), Some(question)) = (answer.reply(), answer.question()) else {
        panic!("{answer:?}")
    };
    let Reply::FlexStatement(decision) = reply else {
        panic!("{answer:?}")
    };
    let told = report::reply(&engine, question.request(), reply, Language::En).to_string();
    assert!(
        told.starts_with("Flex Allowance at the end of Mon 1 Feb 2027\n"),
        "{told}"
    );
    let rows: Vec<_> = told
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for row in [
        "year until granted used to be used open lost",
        "1 Sun 31 Jan 2027 100,000.000 KWD 35,500.750 KWD 0.000 KWD 0.000 KWD 64,499.250 KWD",
        "2 Mon 31 Jan 2028 12,345.678 KWD 0.000 KWD 12,345.678 KWD 0.000 KWD 0.000 KWD",
        "cap on year taken cap left over by",
        "credits and custom services 1 20,000.000 KWD 20,000.000 KWD 0.000 KWD 0.000 KWD",
        "credits and custom services 2 2,469.136 KWD 12,345.678 KWD 9,876.542 KWD 0.000 KWD",
        "`workshops-2` Workshops 2 10,000.000 KWD 9,876.542 KWD 0.000 KWD 0.000 KWD Mon 31 Jan 2028 more than was left",
    ] {
        assert!(rows.iter().any(|told| told == row), "{row}\n{told}");
    }
    let steps = report::explain(decision, Language::En).to_string();
    for sentence in [
        "Entry `d5` records a delivery on Mon 1 Feb 2027, of 500.000 KWD of `x1`, and Flex pays only for deliveries until Sun 31 Jan 2027: 0.000 KWD of that. [2.1/flex-services-used-within-year]",
        "The amount is 50,000.00 USD at 0.3071 for a dollar: 15,355.000 KWD. [2.1/flex-cap-credits-and-custom]",
        "Of year 1, 31,000.000 KWD was not used by Sun 31 Jan 2027 and is lost. [2.1/flex-services-used-within-year]",
    ] {
        assert!(steps.contains(sentence), "{sentence}\n{steps}");
    }
}

#[test]
fn what_a_purchase_leaves_unused_by_its_own_last_day_is_lost() {
    let short = with(
        flexed("w", "workshops", usd("60.00")),
        json!({ "last_day": "2026-06-30" }),
    );
    let order = order("USD", ["100.00"], [short]);
    let at = |as_of, on: &str| {
        let entries = [delivered("d", "w", on, usd("20.00"))];
        stated(&order, json!({}), as_of, &entries)
    };
    let on_that_day = at("2026-06-30", "2026-06-30");
    assert_eq!(
        lines(&on_that_day, 0),
        ["100.00", "20.00", "40.00", "0.00", "40.00"]
    );
    assert_eq!(
        on_that_day["answer"]["allocations"][0]["use_until"],
        "2026-06-30"
    );
    assert_eq!(
        lines(&at("2026-07-01", "2026-06-30"), 0),
        ["100.00", "20.00", "0.00", "0.00", "80.00"]
    );
    assert_eq!(
        lines(&at("2026-07-01", "2026-07-01"), 0),
        ["100.00", "0.00", "0.00", "0.00", "100.00"]
    );
}

#[test]
fn what_can_never_be_used_is_lost_with_its_purchase() {
    // Azure Engineering Direct needs Rapid Response, and the order has none.
    let direct = flexed("aed", "azure_engineering_direct", usd("60.00"));
    let order = order("USD", ["60.00"], [direct]);
    let answer = stated(&order, json!({}), "2026-01-01", &[]);
    assert_eq!(
        lines(&answer, 0),
        ["60.00", "0.00", "0.00", "0.00", "60.00"]
    );
    let allocation = &answer["answer"]["allocations"][0];
    assert_eq!(allocation["use_until"], Value::Null);
    assert_eq!(
        answer["answer"]["years"][0]["forfeitures"][0]["lost_after"],
        "2025-12-15"
    );
}

#[test]
fn forfeitures_stand_in_the_order_of_their_dates() {
    let until = |id, last_day: &str| {
        let purchase = flexed(id, "workshops", usd("10.00"));
        with(purchase, json!({ "last_day": last_day }))
    };
    let order = order(
        "USD",
        ["100.00"],
        [
            until("a", "2026-09-30"),
            until("b", "2026-03-31"),
            until("c", "2026-09-30"),
        ],
    );
    let answer = stated(
        &order,
        json!({ "flex_years": "each_year" }),
        "2027-01-01",
        &[],
    );
    let lost = answer["answer"]["years"][0]["forfeitures"]
        .as_array()
        .expect("a list");
    let lost: Vec<_> = lost
        .iter()
        .map(|one| {
            (
                one["lost_after"].as_str().expect("a date"),
                amount(&one["amount"]),
            )
        })
        .collect();
    assert_eq!(
        lost,
        [
            ("2026-03-31", "10.00"),
            ("2026-09-30", "20.00"),
            ("2026-12-31", "70.00")
        ]
    );
}

#[test]
fn amounts_of_nothing_are_in_the_currency_of_the_allowance() {
    let workshops = flexed("w", "workshops", money("0.00", "EUR"));
    let order = order("USD", ["100.00"], [workshops]);
    let entries = [
        delivered("d", "w", "2026-03-01", money("0.00", "EUR")),
        exchanged("x", "w", "chalk_talks", money("0.00", "EUR"), "2026-04-01"),
    ];
    let answer = stated(&order, json!({}), "2026-06-30", &entries);
    for allocation in answer["answer"]["allocations"].as_array().expect("a list") {
        for part in ["covered", "exchanged", "used", "unused"] {
            assert_eq!(allocation[part], usd("0.00"), "{part}");
        }
    }
}

#[test]
fn execution() {
    // Executed on 15 December 2025, the term begins on 1 January 2026.
    let bought = |bought_on: &str, execution| {
        let workshops = flexed("w", "workshops", usd("60.00"));
        let workshops = with(workshops, json!({ "bought_on": bought_on }));
        let order = order("USD", ["60.00"], [workshops]);
        let answer = stated(&order, json!({ "execution": execution }), "2026-06-30", &[]);
        assert!(readings_used(&answer).contains(&"execution"));
        lines(&answer, 0)[2].to_owned()
    };
    for (bought_on, execution, to_use) in [
        ("2025-12-15", "signature", "60.00"),
        ("2025-12-16", "signature", "0.00"),
        ("2026-01-01", "start_of_term", "60.00"),
        ("2026-01-02", "start_of_term", "0.00"),
    ] {
        assert_eq!(bought(bought_on, execution), to_use, "{bought_on}");
    }
}

#[test]
fn flex_use_order() {
    let until = |id, bought_on: &str, last_day: &str| {
        let purchase = flexed(id, "workshops", usd("60.00"));
        with(
            purchase,
            json!({ "bought_on": bought_on, "last_day": last_day }),
        )
    };
    let covered = |services: [Value; 2], reading: &str, flex_years: &str| {
        let order = order("USD", ["100.00"], services);
        let readings = json!({ "flex_use_order": reading, "flex_years": flex_years });
        let answer = stated(&order, readings, "2026-06-30", &[]);
        assert!(readings_used(&answer).contains(&"flex_use_order"));
        let allocations = answer["answer"]["allocations"].as_array().expect("a list");
        let covered = allocations.iter().map(|one| {
            format!(
                "{} {}",
                one["id"].as_str().expect("an id"),
                amount(&one["covered"])
            )
        });
        covered.collect::<Vec<_>>().join(", ")
    };
    let long = until("long", "2025-12-14", "2026-12-31");
    let short = until("short", "2025-12-15", "2026-06-30");
    let both = [long.clone(), short];
    let execution = "all_at_execution";
    assert_eq!(
        covered(both.clone(), "bought_then_sequence", execution),
        "long 60.00, short 40.00"
    );
    assert_eq!(
        covered(both, "earliest_lapse", execution),
        "short 60.00, long 40.00"
    );
    // What is bought after the execution has what is left.
    let later = until("later", "2025-12-16", "2026-06-30");
    assert_eq!(
        covered([later, long.clone()], "earliest_lapse", "each_year"),
        "long 60.00, later 40.00"
    );
    // Where all is covered, no order matters.
    let order = order(
        "USD",
        ["120.00"],
        [long, until("b", "2025-12-15", "2026-06-30")],
    );
    let answer = stated(&order, json!({}), "2026-06-30", &[]);
    assert!(!readings_used(&answer).contains(&"flex_use_order"));
}

#[test]
fn used_in_time() {
    // Workshops until 30 June 2026, of which 40 are delivered from 25 June on, 15 of them in time.
    let short = with(
        flexed("w", "workshops", usd("60.00")),
        json!({ "last_day": "2026-06-30" }),
    );
    let order = order("USD", ["60.00"], [short]);
    let used = |reading: &str, last_day: &str, in_time: Option<&str>| {
        let mut delivery = delivered("d", "w", "2026-06-25", usd("40.00"));
        delivery["last_day"] = json!(last_day);
        if let Some(in_time) = in_time {
            delivery["in_time"] = usd(in_time);
        }
        let readings = json!({ "used_in_time": reading });
        let answer = stated(&order, readings, "2026-07-31", &[delivery]);
        let is_named = readings_used(&answer).contains(&"used_in_time");
        assert_eq!(is_named, last_day > "2026-06-30");
        if answer["undetermined"].is_object() {
            return answer["undetermined"]["missing"][0]
                .as_str()
                .expect("a fact")
                .to_owned();
        }
        lines(&answer, 0)[1].to_owned()
    };
    for (reading, on_that_day, a_day_later, without_a_share) in [
        ("by_share_delivered", "40.00", "15.00", "in_time"),
        ("begun", "40.00", "40.00", "40.00"),
        ("completed", "40.00", "0.00", "0.00"),
    ] {
        assert_eq!(used(reading, "2026-06-30", None), on_that_day);
        assert_eq!(used(reading, "2026-07-01", Some("15.00")), a_day_later);
        assert_eq!(used(reading, "2026-07-01", None), without_a_share);
    }
}

#[test]
fn a_share_matters_where_flex_pays_for_it() {
    let short = |paid_with: &str| {
        let short = flexed("w", "workshops", usd("60.00"));
        with(
            short,
            json!({ "last_day": "2026-06-30", "paid_with": paid_with }),
        )
    };
    let across = |amount| {
        let delivery = delivered("d", "w", "2026-06-25", usd(amount));
        with(delivery, json!({ "last_day": "2026-07-01" }))
    };
    for (allowance, paid_with, amount) in [
        ("60.00", "price", "40.00"),
        ("0.00", "flex_allowance", "40.00"),
        ("60.00", "flex_allowance", "0.00"),
    ] {
        let order = order("USD", [allowance], [short(paid_with)]);
        let answer = stated(&order, json!({}), "2026-07-31", &[across(amount)]);
        assert!(answer["answer"].is_object(), "{answer}");
    }
}

#[test]
fn the_worked_example_across_a_last_day() {
    // 10,000 of the workshops came in time. All else that was covered, 66,500.75 in all, is lost, and what nobody allocated.
    let answer = answered("17", json!({}));
    assert_eq!(
        lines(&answer, 0),
        ["100000.000", "10000.000", "0.000", "0.000", "90000.000"]
    );
}
