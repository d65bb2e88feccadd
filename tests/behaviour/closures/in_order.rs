//! Closures as an order writes them.

use serde_json::{Value, json};
use unified_support::{
    chrono::TimeDelta,
    engine::Engine,
    finding::Findings,
    order::{Order, OrderDraft},
    wire::Node,
};

use crate::builder::at;

/// The example order with these fields in the place of the `closures` of its location.
fn order(fields: &Value) -> Result<OrderDraft, Findings> {
    let mut order = serde_json::to_value(OrderDraft::example()).expect("JSON");
    let location = order["locations"][0].as_object_mut().expect("an object");
    location.remove("closures");
    let fields = fields.as_object().expect("an object").clone();
    location.extend(fields);
    let node: Node = serde_json::from_value(order).expect("a value");
    OrderDraft::read(&node)
}

fn closing(closures: &Value) -> Result<OrderDraft, Findings> {
    order(&json!({ "closures": closures }))
}

fn engine(fields: &Value) -> Engine {
    let draft = order(fields).unwrap_or_else(|findings| panic!("{findings}"));
    Engine::try_from(draft).unwrap_or_else(|findings| panic!("{findings}"))
}

fn open(engine: &Engine, from: &str, to: &str) -> TimeDelta {
    let paris = engine.location("paris").expect("a location");
    let calendar = paris.calendar();
    calendar.between(at(from), at(to)).expect("covered")
}

fn refused(closure: &Value) -> Vec<(String, String, Option<String>)> {
    let closures = json!([closure]);
    let found = match closing(&closures) {
        Ok(draft) => Order::try_from(draft).map(|_| ()).expect_err("refused"),
        Err(findings) => findings,
    };
    let found = found.iter().map(|finding| {
        let path = finding.path().to_string();
        let path = path
            .trim_start_matches("locations[0].closures[0]")
            .to_owned();
        let value = finding.value().map(ToOwned::to_owned);
        (finding.code().to_owned(), path, value)
    });
    found.collect()
}

fn one(code: &str, path: &str, value: Option<&str>) -> Vec<(String, String, Option<String>)> {
    vec![(
        code.to_owned(),
        path.to_owned(),
        value.map(ToOwned::to_owned),
    )]
}

#[test]
fn each_form_is_read_and_written_back_as_it_was() {
    let closures = json!([
        { "date": "2026-05-14", "name": "Ascension Day" },
        { "first_day": "2026-12-24", "last_day": "2027-01-01", "name": "Works holiday" },
        { "every_year": { "month": 12, "day": 25 }, "name": "Christmas Day" },
        { "every_year": { "month": 11, "nth": "fourth", "weekday": "thursday" }, "name": "Thanksgiving" },
        { "every_year": { "month": 5, "nth": "last", "weekday": "monday" }, "part": "12:00-24:00", "name": "Fair" },
    ]);
    let special = json!([
        { "every_year": { "month": 7, "day": 13 }, "hours": ["09:00-12:00"], "name": "Eve" },
        { "first_day": "2026-08-03", "last_day": "2026-08-14", "hours": ["09:00-12:00"], "name": "Summer" },
    ]);
    let fields = json!({ "closures": closures, "special_hours": special });
    let draft = order(&fields).unwrap();
    let checked = Order::try_from(draft.clone()).unwrap();
    for draft in [draft, OrderDraft::from(&checked)] {
        let written = serde_json::to_value(draft).unwrap();
        assert_eq!(written["locations"][0]["closures"], fields["closures"]);
        assert_eq!(
            written["locations"][0]["special_hours"],
            fields["special_hours"]
        );
    }
}

#[test]
fn a_rule_is_open_as_its_dates_are_and_another_order_all_the_same() {
    let rule = json!({ "closures": [{ "every_year": { "month": 5, "day": 14 }, "name": "Fair" }] });
    let years = [2025, 2026, 2027, 2028].map(|year| format!("{year}-05-14"));
    let dates = years.map(|date| json!({ "date": date, "name": "Fair" }));
    let dates = json!({ "closures": dates });
    let [rule, dates] = [&rule, &dates].map(engine);
    let digest = |engine: &Engine| engine.location("paris").unwrap().calendar().digest();
    assert_eq!(digest(&rule), digest(&dates));
    // The stamp names the order, and each calendar, by what it says.
    let stamp = |engine: &Engine| {
        let paris = engine.location("paris").unwrap();
        let decision = paris
            .business_days_after("2026-05-13".parse().unwrap(), 1)
            .unwrap();
        serde_json::to_value(decision.stamp()).unwrap()
    };
    let (by_rule, by_dates) = (stamp(&rule), stamp(&dates));
    assert_eq!(by_rule["calendars"], by_dates["calendars"]);
    assert_ne!(by_rule["order"], by_dates["order"]);
    // Of the rule nothing is missing in any year; four dates say no more than that.
    let codes = |engine: &Engine| {
        engine
            .findings()
            .iter()
            .map(|one| one.code().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&rule), [] as [&str; 0]);
}

#[test]
fn a_part_of_a_day_is_closed_on_the_clock_of_the_location() {
    let closure = json!({ "date": "2026-12-31", "part": "12:00-24:00", "name": "Eve" });
    let engine = engine(&json!({ "closures": [closure] }));
    let day = open(
        &engine,
        "2026-12-31T00:00:00+01:00",
        "2027-01-01T00:00:00+01:00",
    );
    assert_eq!(day, TimeDelta::hours(3));
}

#[test]
fn what_is_wrong_is_named_with_its_value() {
    let rule = |rule: Value| json!({ "every_year": rule, "name": "Fair" });
    let range = json!({ "first_day": "2026-12-25", "last_day": "2026-12-24", "name": "Fair" });
    assert_eq!(
        refused(&range),
        one("dates_reversed", ".last_day", Some("2026-12-24"))
    );
    let open_end = json!({ "first_day": "2026-12-25", "name": "Fair" });
    assert_eq!(refused(&open_end), one("missing_field", ".last_day", None));
    let month = rule(json!({ "month": 13, "day": 1 }));
    assert_eq!(
        refused(&month),
        one("out_of_range", ".every_year.month", Some("13"))
    );
    let day = rule(json!({ "month": 4, "day": 31 }));
    assert_eq!(
        refused(&day),
        one("malformed_date", ".every_year.day", Some("31"))
    );
    let day = rule(json!({ "month": 4, "day": 0 }));
    assert_eq!(
        refused(&day),
        one("out_of_range", ".every_year.day", Some("0"))
    );
    for nth in [json!(0), json!(6)] {
        let nth_day = rule(json!({ "month": 4, "nth": nth, "weekday": "monday" }));
        let value = nth.to_string();
        assert_eq!(
            refused(&nth_day),
            one("wrong_type", ".every_year.nth", Some(&value))
        );
    }
    let sixth = rule(json!({ "month": 4, "nth": "sixth", "weekday": "monday" }));
    assert_eq!(
        refused(&sixth),
        one("unknown_value", ".every_year.nth", Some("sixth"))
    );
    let without = rule(json!({ "month": 4, "nth": "last" }));
    assert_eq!(
        refused(&without),
        one("missing_field", ".every_year.weekday", None)
    );
    let both = rule(json!({ "month": 4, "day": 1, "nth": "last", "weekday": "monday" }));
    let [(code, path, _)] = &refused(&both)[..] else {
        panic!()
    };
    assert_eq!(
        (code.as_str(), path.as_str()),
        ("not_exactly_one", ".every_year")
    );
    let none = json!({ "name": "Fair" });
    assert_eq!(refused(&none), one("missing_field", ".date", None));
    let both =
        json!({ "date": "2026-12-24", "every_year": { "month": 12, "day": 24 }, "name": "Fair" });
    let [(code, path, _)] = &refused(&both)[..] else {
        panic!()
    };
    assert_eq!((code.as_str(), path.as_str()), ("not_exactly_one", ""));
    for part in ["12:00-12:00", "12:00", ""] {
        let closure = json!({ "date": "2026-12-24", "part": part, "name": "Fair" });
        assert_eq!(
            refused(&closure),
            one("malformed_hours", ".part", Some(part))
        );
    }
}

#[test]
fn special_hours_meet_no_closure_of_the_order() {
    let fields = json!({
        "closures": [{ "every_year": { "month": 12, "day": 24 }, "name": "Eve" }],
        "special_hours": [{ "date": "2026-12-24", "hours": ["09:00-12:00"], "name": "Eve" }],
    });
    let refused = Engine::try_from(order(&fields).unwrap()).unwrap_err();
    let found: Vec<_> = refused
        .iter()
        .map(|one| (one.code(), one.path().as_str(), one.value()))
        .collect();
    let path = "locations[0].special_hours[0]";
    assert_eq!(found, [("repeated_exception", path, Some("2026-12-24"))]);
}

#[test]
fn a_list_of_rules_has_closures_in_every_year() {
    let warned = |closure: Value| {
        let engine = engine(&json!({ "closures": [closure] }));
        let findings = engine.findings().iter();
        let warned = findings.filter(|one| one.code() == "year_without_closures");
        warned
            .map(|one| one.value().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let none = [] as [&str; 0];
    assert_eq!(
        warned(json!({ "every_year": { "month": 12, "day": 24 }, "name": "Eve" })),
        none
    );
    let of = |last: &str| json!({ "first_day": "2026-12-24", "last_day": last, "name": "Works holiday" });
    assert_eq!(warned(of("2026-12-31")), ["2027"]);
    assert_eq!(warned(of("2027-01-01")), none);
    // The term is 2026; the year after it is no leap year.
    let leap_day = json!({ "every_year": { "month": 2, "day": 29 }, "name": "Leap day" });
    assert_eq!(warned(leap_day), ["2026", "2027"]);
}

#[cfg(feature = "holidays")]
#[test]
fn a_part_that_is_added_leaves_a_holiday_closed_and_shortens_half_a_day() {
    let on = |date: &str, holidays: Value| {
        let engine = engine(&json!({ "holidays": holidays }));
        let calendar = engine.location("paris").unwrap().calendar().clone();
        let day = date.parse().unwrap();
        let windows = calendar.windows(day..=day).unwrap();
        windows.fold(TimeDelta::zero(), |sum, one| {
            sum + (one.closes() - one.opens())
        })
    };
    let add = |closure: Value| json!({ "country": "FR", "add": [closure] });
    let every = |month: u32, day: u32| json!({ "month": month, "day": day });
    // Bastille Day is closed, whatever part of it is closed besides; of the 15th a part is.
    let morning = json!({ "first_day": "2026-07-14", "last_day": "2026-07-15", "part": "09:00-12:00", "name": "Fair" });
    assert_eq!(on("2026-07-14", add(morning.clone())), TimeDelta::zero());
    assert_eq!(
        on("2026-07-15", add(morning.clone())),
        TimeDelta::minutes(330)
    );
    // The table gives way to a rule as it does to a date.
    let rule = json!({ "every_year": every(7, 14), "name": "Fair" });
    assert_eq!(on("2026-07-14", add(rule)), TimeDelta::zero());
    // Maundy Thursday is off from 14:00 in Sweden.
    let half = |add| json!({ "country": "SE", "kinds": ["public", "half_day"], "add": add });
    let inventory = json!({ "date": "2026-04-02", "part": "09:00-11:00", "name": "Inventory" });
    assert_eq!(on("2026-04-02", half(json!([]))), TimeDelta::hours(5));
    assert_eq!(
        on("2026-04-02", half(json!([inventory]))),
        TimeDelta::hours(3)
    );
}
