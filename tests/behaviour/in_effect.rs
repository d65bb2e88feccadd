//! What is in effect is decided once: all who ask get the same answer, and it is that of a plain model, day by day.
//!
//! Orders, dates and places are drawn at random. Use is granted, a support term runs, an offering is held for a response, hours
//! are drawn and Flex is used in the same cases; and the order in which an order names its purchases changes none of it.

use std::collections::BTreeSet;

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use unified_support::{
    chrono::{Days, NaiveDate},
    engine::Engine,
};

use crate::builder::{ask, read};

const ORDERS: u32 = 500;
const DATES: u64 = 20;
const PLACES: [&str; 2] = ["paris", "tokyo"];

/// The services whose purchases are drawn, with the unit in which each is bought.
const SERVICES: [(&str, &str); 6] = [
    ("UER", "deliveries"),
    ("Rapid Response", "deliveries"),
    ("AED", "deliveries"),
    ("EDE", "hours"),
    ("workshops", "attendees"),
    ("chalk_talks", "deliveries"),
];

/// A purchase as it was drawn; dates are counted in days from the first of the term.
#[derive(Clone, Debug)]
struct Bought {
    id: String,
    service: usize,
    places: Vec<&'static str>,
    since: i64,
    first_day: i64,
    last_day: i64,
    by_flex: bool,
}

/// The term has two years.
const TERM: i64 = 730;

fn day(number: i64) -> NaiveDate {
    let first: NaiveDate = "2026-01-01".parse().expect("a date");
    match u64::try_from(number) {
        Ok(after) => first + Days::new(after),
        Err(_) => first - Days::new(number.unsigned_abs()),
    }
}

fn bought() -> impl Strategy<Value = Bought> {
    let dates = (-60_i64..500, -60_i64..500, 0_i64..500);
    let places = prop_oneof![
        Just(vec!["paris"]),
        Just(vec!["tokyo"]),
        Just(vec!["tokyo", "paris"])
    ];
    (0..SERVICES.len(), dates, places, any::<bool>()).prop_map(
        |(service, (bought_on, begins, length), places, by_flex)| {
            let first_day = begins.max(bought_on.min(begins + 40));
            Bought {
                id: String::new(),
                service,
                places,
                since: bought_on.min(first_day + 30),
                first_day,
                last_day: first_day + length,
                by_flex: by_flex && service >= 3,
            }
        },
    )
}

/// Several purchases, none or several of each service.
fn order() -> impl Strategy<Value = Vec<Bought>> {
    prop::collection::vec(bought(), 4..14).prop_map(|mut all| {
        for (index, bought) in all.iter_mut().enumerate() {
            bought.id = format!("p{index}");
        }
        all
    })
}

/// The model: whether `bought` can be used on a day, at whatever place.
fn is_usable(all: &[Bought], bought: &Bought, on: i64) -> bool {
    // The year of the allowance that paid is that in which the service begins; years of the term have 365 days here.
    let year_ends = if bought.first_day < 365 {
        364
    } else {
        TERM - 1
    };
    let conditions = [
        bought.since <= on,
        bought.first_day <= on,
        on <= bought.last_day,
        (0..TERM).contains(&on),
        !bought.by_flex || on <= year_ends,
    ];
    let needs_rapid_response = SERVICES[bought.service].0 == "AED";
    let is_there = |one: &Bought| SERVICES[one.service].0 == "Rapid Response";
    conditions.iter().all(|holds| *holds)
        && (!needs_rapid_response
            || all
                .iter()
                .any(|one| is_there(one) && is_usable(all, one, on)))
}

/// Whether it can be used at the place: UER serves every one.
fn serves(bought: &Bought, place: &str) -> bool {
    SERVICES[bought.service].0 == "UER" || bought.places.contains(&place)
}

fn file(all: &[Bought]) -> Value {
    let euros = |amount: &str| json!({"amount": amount, "currency": "EUR"});
    let services = all.iter().map(|bought| {
        let (service, unit) = SERVICES[bought.service];
        json!({
            "id": bought.id, "service": service, "locations": bought.places,
            "quantity": {"count": 100, "unit": unit},
            "bought_on": day(bought.since).to_string(),
            "first_day": day(bought.first_day).to_string(),
            "last_day": day(bought.last_day).to_string(),
            "price": euros("10.00"),
            "paid_with": if bought.by_flex { "flex_allowance" } else { "price" },
        })
    });
    json!({
        "format": 1,
        "order": {
            "number": "1", "executed_on": "2025-10-01",
            "term": {"first_day": day(0).to_string(), "last_day": day(TERM - 1).to_string()},
            "currency": "EUR", "host": "paris",
            "locations": [
                {"id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": []},
                {"id": "tokyo", "country": "JP", "zone": "Asia/Tokyo", "closures": []},
            ],
            "base_package": {"contract_years": [
                {"list_price": euros("1000.00"), "flex_allowance": euros("900.00")},
                {"list_price": euros("1000.00"), "flex_allowance": euros("900.00")},
            ]},
            "appendix_a": {
                "enrolments": ["E-1"],
                "rapid_response_components": [{"name": "Azure SQL Database"}],
                "azure_engineering_direct": {"subscriptions": [
                    {"id": "s", "enrolment": "E-1", "bought_on": day(0).to_string(), "buyer": "customer"},
                ]},
            },
            "services": services.collect::<Vec<_>>(),
        },
        "readings": {"flex_years": "each_year", "aed_response": "rapid_response"},
    })
}

/// How often a side was true, and how often it was asked.
#[derive(Default)]
struct Sides {
    asked: u32,
    held: u32,
}

impl Sides {
    fn count(&mut self, holds: bool) {
        self.asked += 1;
        self.held += u32::from(holds);
    }
}

#[test]
fn all_who_ask_get_the_same_answer() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let draw = order();
    let mut sides: [Sides; 5] = Default::default();
    for _ in 0..ORDERS {
        let all = draw.new_tree(&mut runner).expect("a draw").current();
        let file = file(&all);
        let engine = read(&file);
        let mut turned = file.clone();
        let services = turned["order"]["services"].as_array_mut().expect("a list");
        services.reverse();
        let turned = read(&turned);
        for step in 0..DATES {
            let cursor = i64::try_from(step).expect("small");
            let index = usize::try_from(step).expect("small") % all.len();
            let bought = &all[index];
            // Around the edges of a purchase as often as anywhere.
            let on = match step % 5 {
                0 => bought.first_day + cursor % 3 - 1,
                1 => bought.last_day + cursor % 3 - 1,
                2 => i64::midpoint(bought.first_day, bought.last_day),
                3 => bought.since + cursor % 3,
                _ => 37 * cursor,
            };
            let place = PLACES[index % 2];
            check(&all, bought, on, place, [&engine, &turned], &mut sides);
        }
    }
    for (side, sides) in ["use", "term", "response", "hours", "Flex"]
        .iter()
        .zip(sides)
    {
        assert!(
            sides.held * 5 >= sides.asked,
            "{side}: {} of {}",
            sides.held,
            sides.asked
        );
        assert!(sides.held < sides.asked, "{side}: always");
    }
}

/// One draw: every question about the purchase's service at the place on the day, by both engines.
fn check(
    all: &[Bought],
    bought: &Bought,
    on: i64,
    place: &str,
    engines: [&Engine; 2],
    sides: &mut [Sides; 5],
) {
    let service = SERVICES[bought.service].0;
    let date = day(on).to_string();
    let context = || format!("{all:#?} {bought:?} {date} {place}");
    let usable: BTreeSet<&str> = all
        .iter()
        .filter(|one| one.service == bought.service && serves(one, place))
        .filter(|one| is_usable(all, one, on))
        .map(|one| one.id.as_str())
        .collect();
    let is_granted = !usable.is_empty();
    for engine in engines {
        let answer = ask(
            engine,
            &json!({
                "id": "1", "ask": "entitlement", "location": place, "service": service, "intent": "use", "on": date,
            }),
        );
        match answer["answer"]["purchase"].as_str() {
            Some(id) => assert!(usable.contains(id), "{answer} {}", context()),
            None => assert!(!is_granted, "{answer} {}", context()),
        }
        sides[0].count(is_granted);

        let terms = ask(
            engine,
            &json!({"id": "1", "ask": "support_terms", "as_of": date}),
        );
        let lines = terms["answer"]["lines"].as_array().expect("lines");
        let running = lines
            .iter()
            .any(|line| line["purchase"] == bought.id.as_str() && line["state"] == "running");
        assert_eq!(running, is_usable(all, bought, on), "{}", context());
        sides[1].count(running);

        if (0..TERM).contains(&on) && ["UER", "Rapid Response", "AED"].contains(&service) {
            response(
                engine,
                service,
                &date,
                place,
                is_granted,
                &context,
                &mut sides[2],
            );
        }
        let is_usable = is_usable(all, bought, on);
        if service == "EDE" {
            let answer = ask(
                engine,
                &json!({
                    "id": "1", "ask": "hours_ledger", "purchase": bought.id, "as_of": day(TERM + 600).to_string(),
                    "entries": [{"id": "a", "on": date, "minutes": 60}],
                }),
            );
            let drawn = &answer["answer"]["entries"][0]["draw"];
            assert_eq!(drawn == "drawn", is_usable, "{answer} {}", context());
            sides[3].count(is_usable);
        }
        if bought.by_flex {
            let answer = ask(
                engine,
                &json!({
                    "id": "1", "ask": "flex_statement", "as_of": day(TERM + 600).to_string(),
                    "entries": [{"id": "d", "entry": "delivered", "of": bought.id, "on": date,
                        "amount": {"amount": "0.01", "currency": "EUR"}}],
                }),
            );
            let used = answer["answer"]["allocations"]
                .as_array()
                .and_then(|allocations| {
                    allocations
                        .iter()
                        .find(|one| one["id"] == bought.id.as_str())
                        .cloned()
                });
            let is_used = used.is_some_and(|one| one["used"]["amount"] == "0.01");
            assert_eq!(is_used, is_usable, "{answer} {}", context());
            sides[4].count(is_usable);
        }
    }
}

/// A response at noon, of an incident for which every other condition of the service's own times holds.
fn response(
    engine: &Engine,
    service: &str,
    date: &str,
    place: &str,
    is_granted: bool,
    context: &dyn Fn() -> String,
    side: &mut Sides,
) {
    let (name, commitment) = match service {
        "UER" => ("Azure Batch", "unified_enhanced_response"),
        "Rapid Response" => ("Azure SQL Database", "rapid_response"),
        _ => ("Azure Batch", "azure_engineering_direct"),
    };
    let offset = if place == "tokyo" { "+09:00" } else { "+01:00" };
    let answer = ask(
        engine,
        &json!({
            "id": "1", "ask": "first_response", "location": place, "severity": "A", "product": {"kind": "azure"},
            "submitted_at": format!("{date}T12:00:00{offset}"), "channel": "azure_portal", "language": "en",
            "product_name": name, "subscription": "s",
        }),
    );
    let mut candidates = answer["answer"]["candidates"]
        .as_array()
        .into_iter()
        .flatten();
    let is_held = candidates.any(|one| one["commitment"] == commitment);
    assert_eq!(is_held, is_granted, "{answer} {}", context());
    side.count(is_held);
}
