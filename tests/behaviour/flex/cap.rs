//! The cap on Proactive Credits and custom proactive services.

use serde_json::{Value, json};

use super::{
    amount, at_rate, example, failed, file, flexed, lines, money, order, question, read,
    readings_used, stated, usd, with,
};

/// Of each cap: what it is on, whether it holds, and its figures, as `cap/left/over`, or what is missing.
fn caps(answer: &Value) -> Vec<String> {
    let caps = answer["answer"]["caps"].as_array().expect("caps").iter();
    caps.map(|line| {
        let year = line["year"]
            .as_u64()
            .map_or("term".into(), |year| year.to_string());
        let (of, within) = (line["of"].as_str().expect("a name"), &line["within"]);
        let taken = amount(&line["taken"]);
        let figures = match &line["answer"] {
            Value::Null => line["undetermined"]["missing"][0]
                .as_str()
                .expect("a name")
                .to_owned(),
            known => ["cap", "left", "over"]
                .map(|key| amount(&known[key]))
                .join("/"),
        };
        format!("{year} {of} {taken} {within} {figures}")
    })
    .collect()
}

/// The cap on `allowance`, of which `credits` went to credits.
fn cap(
    currency: &str,
    rate: Option<&str>,
    allowance: &str,
    credits: &str,
    flex_cap: &str,
) -> String {
    let credits = flexed("c", "proactive_credits", money(credits, currency));
    let mut order = order(currency, [allowance], [credits]);
    if let Some(rate) = rate {
        order = at_rate(order, rate);
    }
    let answer = stated(&order, json!({ "flex_cap": flex_cap }), "2026-06-30", &[]);
    let caps = caps(&answer);
    let [cap] = caps.as_slice() else {
        panic!("{caps:?}")
    };
    cap.clone()
}

#[test]
fn the_readings_of_the_cap_side_by_side() {
    // Of 100,000 dinars 20 % are 20,000, and USD 50,000 at 0.3071 are 15,355; of 12,345.678 they are 2,469.1356, of which no
    // more than 2,469.135 can be had. Of both years together 20 % are 22,469.1356.
    let mut table = Vec::new();
    for flex_cap in ["greater_of", "lesser_of"] {
        for scope in ["joint", "per_kind"] {
            for period in ["each_year", "whole_term"] {
                let readings = json!({
                    "flex_cap": flex_cap, "flex_cap_scope": scope, "flex_cap_period": period,
                });
                let answer = super::ask(&read(&file(&example(), readings)), &question("2"));
                table.push(format!("{flex_cap}, {scope}, {period}"));
                let caps = caps(&answer);
                table.extend(caps.iter().map(|cap| format!("  {cap}")));
                for used in ["flex_cap", "flex_cap_scope", "flex_cap_period"] {
                    assert!(readings_used(&answer).contains(&used));
                }
            }
        }
    }
    assert_eq!(
        table.join("\n"),
        "\
greater_of, joint, each_year
  1 credits_and_custom 16500.750 true 20000.000/3499.250/0.000
  2 credits_and_custom 2469.136 true 12345.678/9876.542/0.000
greater_of, joint, whole_term
  term credits_and_custom 18969.886 true 22469.135/3499.249/0.000
greater_of, per_kind, each_year
  1 proactive_credits 12500.500 true 20000.000/7499.500/0.000
  1 custom_proactive 4000.250 true 20000.000/15999.750/0.000
  2 proactive_credits 0.000 true 12345.678/12345.678/0.000
  2 custom_proactive 2469.136 true 12345.678/9876.542/0.000
greater_of, per_kind, whole_term
  term proactive_credits 12500.500 true 22469.135/9968.635/0.000
  term custom_proactive 6469.386 true 22469.135/15999.749/0.000
lesser_of, joint, each_year
  1 credits_and_custom 16500.750 false 15355.000/0.000/1145.750
  2 credits_and_custom 2469.136 false 2469.135/0.000/0.001
lesser_of, joint, whole_term
  term credits_and_custom 18969.886 false 15355.000/0.000/3614.886
lesser_of, per_kind, each_year
  1 proactive_credits 12500.500 true 15355.000/2854.500/0.000
  1 custom_proactive 4000.250 true 15355.000/11354.750/0.000
  2 proactive_credits 0.000 true 2469.135/2469.135/0.000
  2 custom_proactive 2469.136 false 2469.135/0.000/0.001
lesser_of, per_kind, whole_term
  term proactive_credits 12500.500 true 15355.000/2854.500/0.000
  term custom_proactive 6469.386 true 15355.000/8885.614/0.000"
    );
}

#[test]
fn a_cent_on_each_side_of_where_the_share_and_the_amount_meet() {
    // 20 % of 250,000 dollars are 50,000.
    for (allowance, greater, lesser) in [
        ("249999.95", "50000.00", "49999.99"),
        ("250000.00", "50000.00", "50000.00"),
        ("250000.05", "50000.01", "50000.00"),
    ] {
        for (flex_cap, expected) in [("greater_of", greater), ("lesser_of", lesser)] {
            let found = cap("USD", None, allowance, "0.00", flex_cap);
            let whole = format!("1 credits_and_custom 0.00 true {expected}/{expected}/0.00");
            assert_eq!(found, whole);
        }
    }
}

/// A currency with its rate, an allowance, which figure caps it, what is taken, and whether that is within the cap, with the cap,
/// what is left and what is over.
type CapCase = (
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const CAPS: [CapCase; 12] = [
    // USD 50,000, a cent on each side.
    (
        "USD",
        None,
        "200000.00",
        "greater_of",
        "49999.99",
        "true 50000.00/0.01/0.00",
    ),
    (
        "USD",
        None,
        "200000.00",
        "greater_of",
        "50000.00",
        "true 50000.00/0.00/0.00",
    ),
    (
        "USD",
        None,
        "200000.00",
        "greater_of",
        "50000.01",
        "false 50000.00/0.00/0.01",
    ),
    // 20 %, a unit on each side, without a fraction and with one: 20.6 cents are 20.
    (
        "USD",
        None,
        "200000.00",
        "lesser_of",
        "40000.00",
        "true 40000.00/0.00/0.00",
    ),
    (
        "USD",
        None,
        "200000.00",
        "lesser_of",
        "40000.01",
        "false 40000.00/0.00/0.01",
    ),
    (
        "EUR",
        Some("0.92"),
        "1.03",
        "lesser_of",
        "0.20",
        "true 0.20/0.00/0.00",
    ),
    (
        "EUR",
        Some("0.92"),
        "1.03",
        "lesser_of",
        "0.21",
        "false 0.20/0.00/0.01",
    ),
    // 46,000.00005 euros are 46,000; 7,512,500 yen have no fraction to lose.
    (
        "EUR",
        Some("0.920000001"),
        "200000.00",
        "greater_of",
        "46000.00",
        "true 46000.00/0.00/0.00",
    ),
    (
        "EUR",
        Some("0.920000001"),
        "200000.00",
        "greater_of",
        "46000.01",
        "false 46000.00/0.00/0.01",
    ),
    (
        "JPY",
        Some("150.25"),
        "30000000",
        "greater_of",
        "7512500",
        "true 7512500/0/0",
    ),
    (
        "JPY",
        Some("150.25"),
        "30000000",
        "greater_of",
        "7512501",
        "false 7512500/0/1",
    ),
    // Never more than the allowance.
    (
        "USD",
        None,
        "40000.00",
        "greater_of",
        "40000.00",
        "true 40000.00/0.00/0.00",
    ),
];

#[test]
fn one_unit_on_each_side_of_the_cap() {
    for (currency, rate, allowance, flex_cap, taken, expected) in CAPS {
        let found = cap(currency, rate, allowance, taken, flex_cap);
        assert_eq!(found, format!("1 credits_and_custom {taken} {expected}"));
    }
}

#[test]
fn a_cap_that_is_exceeded_is_a_condition_that_failed() {
    let credits = flexed("c", "proactive_credits", usd("50000.01"));
    let order = order("USD", ["200000.00"], [credits]);
    let answer = stated(&order, json!({}), "2025-12-15", &[]);
    assert_eq!(
        failed(&answer),
        [("flex_within_cap", "2.1/flex-cap-credits-and-custom")]
    );
    // It was allocated all the same.
    assert_eq!(
        lines(&answer, 0),
        ["200000.00", "0.00", "50000.01", "149999.99", "0.00"]
    );
}

#[test]
fn without_a_rate_the_cap_alone_is_undetermined() {
    // The share alone decides where it is enough, or is not; 20 % of 200,000 are 40,000.
    for (flex_cap, taken, within) in [
        ("greater_of", "40000.00", "true"),
        ("greater_of", "40000.01", "null"),
        ("lesser_of", "40000.00", "null"),
        ("lesser_of", "40000.01", "false"),
    ] {
        let found = cap("EUR", None, "200000.00", taken, flex_cap);
        assert_eq!(
            found,
            format!("1 credits_and_custom {taken} {within} usd_exchange")
        );
    }
    let credits = flexed("c", "proactive_credits", money("40000.01", "EUR"));
    let order = order("EUR", ["200000.00"], [credits]);
    let answer = stated(&order, json!({}), "2026-06-30", &[]);
    assert_eq!(
        lines(&answer, 0),
        ["200000.00", "0.00", "40000.01", "0.00", "159999.99"]
    );
    assert_eq!(failed(&answer), []);
}

/// What is missing to say whether `taken`, more than a fifth of a large allowance, is within the cap.
fn is_within(order: &Value, readings: Value) -> Value {
    stated(order, readings, "2026-06-30", &[])["answer"]["caps"][0]["within"].clone()
}

#[test]
fn rate_date_and_execution() {
    // 45,000 of 200,000 euros are more than 20 %, and less than 50,000 dollars at 0.92.
    let credits = |bought_on: &str| {
        let credits = flexed("c", "proactive_credits", money("45000.00", "EUR"));
        with(credits, json!({ "bought_on": bought_on }))
    };
    let dated = |dated: &str, bought_on: &str| {
        let mut order = at_rate(order("EUR", ["200000.00"], [credits(bought_on)]), "0.92");
        order["usd_exchange"]["dated"] = json!(dated);
        order
    };
    // Executed on 15 December 2025, the term begins on 1 January 2026.
    let (before, after, in_term) = ("2025-12-14", "2025-12-17", "2026-01-03");
    for (rate_date, execution, bought_on, on, within) in [
        (
            "at_execution",
            "signature",
            before,
            "2025-12-14",
            json!(true),
        ),
        (
            "at_execution",
            "signature",
            before,
            "2025-12-15",
            json!(true),
        ),
        (
            "at_execution",
            "signature",
            before,
            "2025-12-16",
            Value::Null,
        ),
        (
            "at_execution",
            "signature",
            after,
            "2025-12-15",
            json!(true),
        ),
        (
            "at_execution",
            "signature",
            after,
            "2025-12-16",
            Value::Null,
        ),
        (
            "at_execution",
            "start_of_term",
            before,
            "2026-01-01",
            json!(true),
        ),
        (
            "at_execution",
            "start_of_term",
            before,
            "2026-01-02",
            Value::Null,
        ),
        // Nothing is used before the contract is executed, and an earlier rate is the one that it was executed with.
        ("at_use", "signature", before, "2025-12-14", json!(true)),
        ("at_use", "signature", before, "2025-12-15", json!(true)),
        ("at_use", "signature", before, "2025-12-16", Value::Null),
        ("at_use", "start_of_term", after, "2026-01-01", json!(true)),
        ("at_use", "start_of_term", after, "2026-01-02", Value::Null),
        // Of a later day no other rate than its own is known.
        ("at_use", "signature", after, "2025-12-15", Value::Null),
        ("at_use", "signature", after, "2025-12-16", Value::Null),
        ("at_use", "signature", after, "2025-12-17", json!(true)),
        ("at_use", "signature", after, "2025-12-18", Value::Null),
        (
            "at_use",
            "start_of_term",
            in_term,
            "2026-01-01",
            Value::Null,
        ),
        (
            "at_use",
            "start_of_term",
            in_term,
            "2026-01-03",
            json!(true),
        ),
    ] {
        let readings =
            json!({ "rate_date": rate_date, "execution": execution, "flex_years": "each_year" });
        let order = dated(on, bought_on);
        assert_eq!(
            is_within(&order, readings.clone()),
            within,
            "{readings} {on}"
        );
        let answer = stated(&order, readings, "2026-06-30", &[]);
        assert!(readings_used(&answer).contains(&"rate_date"));
        assert!(readings_used(&answer).contains(&"execution"));
    }
}

#[test]
fn dollar() {
    // 45,000 Canadian dollars are less than 50,000 of them, which need no rate.
    let credits = flexed("c", "proactive_credits", money("45000.00", "CAD"));
    let order = order("CAD", ["200000.00"], [credits]);
    for (reading, within) in [
        ("united_states", Value::Null),
        ("orders_dollar", json!(true)),
    ] {
        let readings = json!({ "dollar": reading });
        assert_eq!(is_within(&order, readings.clone()), within);
        let answer = stated(&order, readings, "2026-06-30", &[]);
        assert!(readings_used(&answer).contains(&"dollar"));
    }
    // At 1.37 they are 68,500.
    let order = at_rate(order, "1.37");
    let cap = |reading| {
        let answer = stated(&order, json!({ "dollar": reading }), "2026-06-30", &[]);
        caps(&answer).remove(0)
    };
    assert_eq!(
        cap("united_states"),
        "1 credits_and_custom 45000.00 true 68500.00/23500.00/0.00"
    );
    assert_eq!(
        cap("orders_dollar"),
        "1 credits_and_custom 45000.00 true 50000.00/5000.00/0.00"
    );
    // In euros there is no other dollar to mean, and in US dollars none either.
    for currency in ["EUR", "USD"] {
        let order = super::order(currency, ["200000.00"], []);
        let answer = stated(
            &order,
            json!({ "dollar": "orders_dollar" }),
            "2026-06-30",
            &[],
        );
        assert!(!readings_used(&answer).contains(&"dollar"));
    }
}

#[test]
fn within_is_decided_where_no_rate_can_matter() {
    for (allowance, taken, flex_cap, expected) in [
        // Nothing is within any cap.
        ("200000.00", "0.00", "lesser_of", "true usd_exchange"),
        ("200000.00", "0.01", "lesser_of", "null usd_exchange"),
        // Of four cents a fifth is nothing, and of nothing both figures are.
        ("0.04", "0.01", "lesser_of", "false 0.00/0.00/0.01"),
        ("0.05", "0.01", "lesser_of", "null usd_exchange"),
        ("0.00", "0.00", "greater_of", "true 0.00/0.00/0.00"),
    ] {
        let found = cap("EUR", None, allowance, taken, flex_cap);
        assert_eq!(found, format!("1 credits_and_custom {taken} {expected}"));
    }
}
