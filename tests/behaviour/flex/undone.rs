//! Entries that undo others, deliveries that were cancelled, and exchanges of what was received in exchange.

use serde_json::{Value, json};

use super::{
    amount, ask, delivered, exchanged, file, flexed, lines, order, question, read, stated, usd,
    with,
};

const DAY: &str = "2026-03-02";

/// Workshops for 100 of an allowance of 150, which is for 2026.
fn workshops() -> Value {
    order("USD", ["150.00"], [flexed("w", "workshops", usd("100.00"))])
}

fn reversed(id: &str, of: &str, on: &str) -> Value {
    json!({ "id": id, "entry": "reversed", "of": of, "on": on })
}

fn in_part(id: &str, of: &str, on: &str, part: &str) -> Value {
    with(reversed(id, of, on), json!({ "amount": usd(part) }))
}

fn cancelled(id: &str, of: &str, on: &str, price: &str, fee: &str) -> Value {
    json!({ "id": id, "entry": "cancelled", "of": of, "on": on, "amount": usd(price), "fee": usd(fee) })
}

/// Granted, used, to use, open and lost at the end of June.
fn in_june(entries: &[Value]) -> [String; 5] {
    let answer = stated(&workshops(), json!({}), "2026-06-30", entries);
    assert!(answer["answer"].is_object(), "{answer}");
    lines(&answer, 0).map(str::to_owned)
}

fn refused(entries: &[Value]) -> (String, String) {
    let answer = stated(&workshops(), json!({}), "2026-12-31", entries);
    let error = &answer["error"];
    let text = |key: &str| error[key].as_str().expect("a text").to_owned();
    (text("code"), text("message"))
}

#[test]
fn what_was_undone_had_never_been() {
    let sixty = || delivered("d", "w", DAY, usd("60.00"));
    let untouched = ["150.00", "0.00", "100.00", "0.00", "50.00"];
    assert_eq!(in_june(&[]), untouched);
    for (entries, used, to_use) in [
        (vec![sixty()], "60.00", "40.00"),
        (vec![sixty(), reversed("s", "d", DAY)], "0.00", "100.00"),
        // Written the other way round on one day, it is the same.
        (vec![reversed("s", "d", DAY), sixty()], "0.00", "100.00"),
        (
            vec![sixty(), in_part("s", "d", DAY, "59.99")],
            "0.01",
            "99.99",
        ),
        (
            vec![
                sixty(),
                in_part("s", "d", DAY, "59.99"),
                reversed("t", "d", DAY),
            ],
            "0.00",
            "100.00",
        ),
        // What undoes what undid it.
        (
            vec![
                sixty(),
                in_part("s", "d", DAY, "59.99"),
                reversed("t", "s", "2026-03-03"),
            ],
            "60.00",
            "40.00",
        ),
        // What was right is entered anew, though both together would be too much.
        (
            vec![
                sixty(),
                reversed("s", "d", DAY),
                delivered("e", "w", DAY, usd("70.00")),
            ],
            "70.00",
            "30.00",
        ),
    ] {
        let told = in_june(&entries);
        assert_eq!([&*told[1], &*told[2]], [used, to_use], "{entries:?}");
    }
    // Before it is undone it counts; and what comes back after the year is lost.
    let entries = [sixty(), reversed("s", "d", "2027-01-01")];
    let told = |as_of: &str| {
        let answer = stated(&workshops(), json!({}), as_of, &entries);
        lines(&answer, 0).map(str::to_owned)
    };
    assert_eq!(told("2026-12-31")[1..3], ["60.00", "40.00"]);
    assert_eq!(told("2027-01-01")[1..], ["0.00", "0.00", "0.00", "150.00"]);
}

#[test]
fn an_exchange_is_undone_before_nothing_needs_it() {
    let swapped = || exchanged("x", "w", "chalk_talks", usd("40.00"), DAY);
    let used = || delivered("d", "x", DAY, usd("10.00"));
    assert_eq!(in_june(&[swapped(), reversed("s", "x", DAY)]), in_june(&[]));
    assert_eq!(
        refused(&[swapped(), used(), reversed("s", "x", DAY)]),
        (
            "still_needed".into(),
            "entries[2].of: `d` is of what `x` brought, and is undone before it; `entries[2]` is `s`".into()
        )
    );
    let entries = [
        swapped(),
        used(),
        reversed("s", "d", DAY),
        reversed("t", "x", DAY),
    ];
    assert_eq!(in_june(&entries), in_june(&[]));
    let later = delivered("e", "x", "2026-03-03", usd("10.00"));
    let (code, _) = refused(&[swapped(), reversed("s", "x", DAY), later]);
    assert_eq!(code, "unknown_purchase");
}

#[test]
fn no_more_is_undone_than_is_left() {
    let sixty = || delivered("d", "w", DAY, usd("60.00"));
    for (entries, code, message) in [
        (
            vec![reversed("s", "none", DAY)],
            "unknown_entry",
            "entries[0].of: there is no earlier entry `none`; `entries[0]` is `s`",
        ),
        (
            vec![reversed("s", "d", "2026-03-01"), sixty()],
            "unknown_entry",
            "entries[0].of: there is no earlier entry `d`; `entries[0]` is `s`",
        ),
        (
            vec![sixty(), in_part("s", "d", DAY, "60.01")],
            "reversal_too_large",
            "entries[1].amount: of `d` only 60.00 USD can still be undone, not 60.01 USD; `entries[1]` is `s`",
        ),
        (
            vec![sixty(), reversed("s", "d", DAY), reversed("t", "d", DAY)],
            "reversal_too_large",
            "entries[2].of: of `d` only 0.00 USD can still be undone, not 60.00 USD; `entries[2]` is `t`",
        ),
        (
            vec![
                exchanged("x", "w", "chalk_talks", usd("40.00"), DAY),
                in_part("s", "x", DAY, "39.99"),
            ],
            "reversed_in_part",
            "entries[1].amount: `x` is of 40.00 USD and is undone as a whole, not 39.99 USD of it; `entries[1]` is `s`",
        ),
    ] {
        assert_eq!(refused(&entries), (code.into(), message.into()));
    }
}

#[test]
fn cancelled_refund() {
    // A delivery of 60 is cancelled at a fee of 15.
    let entries = [cancelled("c", "w", DAY, "60.00", "15.00")];
    for (reading, [used, to_use, lost]) in [
        ("to_its_source", ["15.00", "85.00", "50.00"]),
        ("nothing", ["15.00", "40.00", "95.00"]),
        ("money", ["60.00", "40.00", "50.00"]),
    ] {
        let readings = json!({ "cancelled_refund": reading });
        let answer = stated(&workshops(), readings, "2026-06-30", &entries);
        let [granted, told_used, told_to_use, open, forfeited] = lines(&answer, 0);
        assert_eq!((granted, open), ("150.00", "0.00"));
        assert_eq!([told_used, told_to_use, forfeited], [used, to_use, lost]);
        let steps = answer["steps"].as_array().expect("steps");
        let step = steps.iter().find(|step| step["rule"] == "flex_cancelled");
        assert_eq!(step.expect("a step")["reading"], "cancelled_refund");
        // It is as though it had never been, once it is undone.
        let undone = [entries.as_slice(), &[reversed("s", "c", "2026-03-03")]].concat();
        let readings = json!({ "cancelled_refund": reading });
        let answer = stated(&workshops(), readings, "2026-06-30", &undone);
        assert_eq!(lines(&answer, 0)[1..3], ["0.00", "100.00"]);
    }
    // What goes back can be used until its last day, and no longer.
    let at = |as_of: &str| {
        let answer = stated(&workshops(), json!({}), as_of, &entries);
        lines(&answer, 0).map(str::to_owned)
    };
    assert_eq!(at("2026-12-31")[1..], ["15.00", "85.00", "0.00", "50.00"]);
    assert_eq!(at("2027-01-01")[1..], ["15.00", "0.00", "0.00", "135.00"]);
    let again = |price| {
        let entries = [
            entries.as_slice(),
            &[delivered("d", "w", "2026-04-01", usd(price))],
        ]
        .concat();
        stated(&workshops(), json!({}), "2026-06-30", &entries)
    };
    assert_eq!(lines(&again("85.00"), 0)[1..3], ["100.00", "0.00"]);
    assert_eq!(again("85.01")["error"]["code"], "amount_too_large");
    // After the last day nothing of it is used, and all is lost.
    let late = [cancelled("c", "w", "2027-01-01", "60.00", "15.00")];
    let answer = stated(&workshops(), json!({}), "2027-01-01", &late);
    assert_eq!(lines(&answer, 0)[1..], ["0.00", "0.00", "0.00", "150.00"]);
}

#[test]
fn what_is_lost_by_a_cancellation_is_lost_on_its_day() {
    let entries = [cancelled("c", "w", DAY, "60.00", "15.00")];
    let nothing = || json!({ "cancelled_refund": "nothing" });
    let before = stated(&workshops(), nothing(), "2026-03-01", &entries);
    assert_eq!(lines(&before, 0)[2], "100.00");
    let answer = stated(&workshops(), nothing(), DAY, &entries);
    let lost = &answer["answer"]["years"][0]["forfeitures"][1];
    assert_eq!(
        (&lost["loss"], &lost["lost_after"], amount(&lost["amount"])),
        (&json!("cancelled"), &json!("2026-03-01"), "45.00")
    );
    let allocation = &answer["answer"]["allocations"][0];
    assert_eq!(amount(&allocation["lost"]), "45.00");
}

#[test]
fn a_cancellation_keeps_no_more_than_its_amount() {
    for (entries, code) in [
        (
            vec![cancelled("c", "w", DAY, "60.00", "60.01")],
            "amount_too_large",
        ),
        (
            vec![cancelled("c", "w", DAY, "100.01", "0.00")],
            "amount_too_large",
        ),
        (
            vec![cancelled("c", "none", DAY, "1.00", "0.00")],
            "unknown_purchase",
        ),
        (
            vec![cancelled("c", "w", "2025-12-14", "1.00", "0.00")],
            "date_too_early",
        ),
    ] {
        assert_eq!(refused(&entries).0, code, "{entries:?}");
    }
    let all = [cancelled("c", "w", "2025-12-15", "100.00", "100.00")];
    assert_eq!(in_june(&all)[1..3], ["100.00", "0.00"]);
}

#[test]
fn what_was_received_is_exchanged_again() {
    let chain = |second: &str, third: &str| {
        [
            exchanged("x", "w", "chalk_talks", usd("40.00"), DAY),
            exchanged("y", "x", "adoption_services", usd(second), DAY),
            exchanged("z", "y", "workshops", usd(third), "2026-03-03"),
        ]
    };
    let answer = stated(
        &workshops(),
        json!({}),
        "2026-06-30",
        &chain("30.00", "30.00"),
    );
    assert_eq!(
        lines(&answer, 0),
        ["150.00", "0.00", "100.00", "0.00", "50.00"]
    );
    let allocations = answer["answer"]["allocations"].as_array().expect("a list");
    let told: Vec<_> = allocations
        .iter()
        .map(|one| (one["id"].as_str().unwrap(), amount(&one["unused"])))
        .collect();
    assert_eq!(
        told,
        [
            ("w", "60.00"),
            ("x", "10.00"),
            ("y", "0.00"),
            ("z", "30.00")
        ]
    );
    // One cent more than what was received is left as it is.
    let answer = stated(
        &workshops(),
        json!({}),
        "2026-06-30",
        &chain("40.01", "0.00"),
    );
    let second = &answer["answer"]["allocations"][2];
    assert_eq!(second["refusal"], "not_exchanged");
    // Whether one more is possible goes by the same.
    let possible = |price: &str| {
        let [x, ..] = chain("0.00", "0.00");
        let question = json!({
            "id": "1", "ask": "equal_value_exchange", "purchase": "x", "service": "workshops", "price": usd(price),
            "on": "2026-06-01", "agreed": true, "written_agreement": "not_required", "entries": [x],
        });
        ask(&read(&file(&workshops(), json!({}))), &question)
    };
    let answer = possible("39.99");
    assert_eq!(amount(&answer["answer"]["remainder"]), "0.01");
    assert_eq!(
        possible("40.01")["not_applicable"]["code"],
        "not_exchangeable"
    );
    // Two exchanges of each other bring nothing.
    let round = [
        exchanged("x", "y", "chalk_talks", usd("1.00"), DAY),
        exchanged("y", "x", "chalk_talks", usd("1.00"), DAY),
    ];
    assert_eq!(refused(&round).0, "unknown_purchase");
}

#[test]
fn the_worked_examples_of_what_is_undone_and_cancelled() {
    let answered = |id: &str| {
        let order = super::example();
        ask(&read(&file(&order, json!({}))), &question(id))
    };
    // 18,000 dinars of workshops were a slip for 8,000: 10,000 of them are undone, and 22,000 are left.
    let answer = answered("70");
    assert_eq!(
        lines(&answer, 0)[1..3],
        ["8000.000", "58500.750"],
        "{answer}"
    );
    // A delivery of 10,000 was cancelled with 13 days' notice: half of it is charged.
    let answer = answered("71");
    assert_eq!(
        lines(&answer, 0)[1..3],
        ["5000.000", "61500.750"],
        "{answer}"
    );
}
