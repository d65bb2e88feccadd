//! Calendars of an order: the hours of several locations as one, and other hours at one.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    chrono::{NaiveDate, TimeDelta},
    clocks::{ClockEntry, ClockEntryKind, ClockHours, ClockRequest, ClockTarget},
    engine::Engine,
    finding::Findings,
    order::{Order, OrderDraft},
    wire::{Answer, Node, read_engine},
};

use crate::builder::{at, date, read_text};

const ORDER: &str = include_str!("../../examples/data/calendars_order.json");
const QUESTIONS: &str = include_str!("../../examples/data/calendars_questions.jsonl");
const ANSWERS: &str = include_str!("../data/calendars_answers.jsonl");

const TEAMS: &str = include_str!("../../examples/data/teams_order.json");
const TEAMS_QUESTIONS: &str = include_str!("../../examples/data/teams_questions.jsonl");
const TEAMS_ANSWERS: &str = include_str!("../data/teams_answers.jsonl");

static ENGINE: LazyLock<Engine> = LazyLock::new(|| read_text(ORDER));
static TEAMS_ENGINE: LazyLock<Engine> = LazyLock::new(|| read_text(TEAMS));

fn draft(calendars: &Value) -> Result<OrderDraft, Findings> {
    let mut file: Value = serde_json::from_str(ORDER).expect("JSON");
    file["order"]["calendars"] = calendars.clone();
    let node: Node = serde_json::from_value(file["order"].clone()).expect("a value");
    OrderDraft::read(&node)
}

fn engine(calendars: &Value) -> Result<Engine, Findings> {
    Engine::try_from(draft(calendars)?)
}

/// The errors of an order with this one calendar.
fn refused(calendar: &Value) -> Vec<(String, String, Option<String>)> {
    let findings = engine(&json!([calendar])).expect_err("a refusal");
    let errors = findings
        .iter()
        .filter(|finding| finding.level().as_str() == "error");
    let told = errors.map(|finding| {
        let path = finding.path().to_string();
        let path = path.trim_start_matches("calendars[0]").to_owned();
        let value = finding.value().map(ToOwned::to_owned);
        (finding.code().to_owned(), path, value)
    });
    told.collect()
}

fn one(code: &str, path: &str, value: Option<&str>) -> Vec<(String, String, Option<String>)> {
    vec![(
        code.to_owned(),
        path.to_owned(),
        value.map(ToOwned::to_owned),
    )]
}

#[test]
fn the_worked_examples_are_answered_as_by_hand() {
    for (engine, questions, answers) in [
        (&*ENGINE, QUESTIONS, ANSWERS),
        (&*TEAMS_ENGINE, TEAMS_QUESTIONS, TEAMS_ANSWERS),
    ] {
        for (question, answer) in questions.lines().zip(answers.lines()) {
            let node: Node = serde_json::from_str(question).unwrap();
            let mut answered = serde_json::to_value(Answer::for_line(engine, 1, &node)).unwrap();
            let expected: Value = serde_json::from_str(answer).unwrap();
            // What an answer is, without how it was found.
            let told = answered.as_object_mut().unwrap();
            told.retain(|name, _| name != "steps" && name != "stamp");
            assert_eq!(answered, expected, "{question}");
        }
        assert_eq!(questions.lines().count(), answers.lines().count());
    }
}

#[test]
fn a_union_hands_over_at_the_second_and_leaves_the_gap_between() {
    let sun = ENGINE.hours("sun").unwrap().open_time();
    let open = |text: &str| sun.is_open(at(text)).unwrap();
    // Summer: Berlin closes at 15:30Z, Los Angeles opens at 16:00Z.
    let around = ["15:29:59", "15:30:00", "15:59:59", "16:00:00"];
    let around = around.map(|time| open(&format!("2026-07-09T{time}Z")));
    assert_eq!(around, [true, false, false, true]);
    // From 8 to 28 March only Los Angeles has summer time: it opens at 16:00Z, half an hour before Berlin closes.
    let around = ["15:59:59", "16:29:59", "16:30:00"];
    let around = around.map(|time| open(&format!("2026-03-10T{time}Z")));
    assert_eq!(around, [true, true, true]);
    // Before that it opens when Berlin has been closed for half an hour.
    let around = ["16:29:59", "16:30:00", "16:59:59", "17:00:00"];
    let around = around.map(|time| open(&format!("2026-03-03T{time}Z")));
    assert_eq!(around, [true, false, false, true]);
}

#[test]
fn dates_need_a_zone() {
    let from = date("2026-07-10");
    let core = ENGINE.hours("core").unwrap();
    assert_eq!(core.zone(), None);
    let error = core.business_days_after(from, 1).unwrap_err();
    assert_eq!(error.code(), "calendar_without_zone");
    assert_eq!(
        (error.path.as_str(), error.value.as_deref()),
        ("location", Some("core"))
    );
    // Other hours have the zone of their location: on Saturday too they are open.
    let critical = ENGINE.hours("critical").unwrap();
    assert_eq!(critical.zone().unwrap().name(), "Europe/Berlin");
    let next = |hours: &str, days| {
        let decision = ENGINE.hours(hours).unwrap().business_days_after(from, days);
        decision.unwrap().answer().unwrap().date.to_string()
    };
    assert_eq!(next("critical", 1), "2026-07-11");
    assert_eq!(next("berlin", 1), "2026-07-13");
    // By the clock of Berlin Los Angeles closes on Saturday at 02:30; on Sunday nobody is open.
    assert_eq!(
        [1, 2, -1].map(|days| next("sun", days)),
        ["2026-07-11", "2026-07-13", "2026-07-09"]
    );
}

#[test]
fn only_questions_about_time_know_calendars() {
    let ask = |question: Value| {
        let node: Node = serde_json::from_value(question).unwrap();
        serde_json::to_value(Answer::for_line(&ENGINE, 1, &node)).unwrap()
    };
    let response = ask(
        json!({ "id": "1", "ask": "first_response", "location": "sun", "severity": "B",
        "product": { "kind": "other" }, "submitted_at": "2026-07-09T17:00:00+02:00" }),
    );
    assert_eq!(response["error"]["code"], "unknown_location");
    let unknown = ask(
        json!({ "id": "1", "ask": "business_days_after", "location": "moon", "from": "2026-07-10", "days": 1 }),
    );
    assert_eq!(unknown["error"]["code"], "unknown_location");
}

#[test]
fn the_steps_and_the_stamp_name_all_that_was_combined() {
    let decision = ENGINE
        .hours("sun")
        .unwrap()
        .business_days_after(date("2026-07-10"), 1)
        .unwrap();
    let rules: Vec<_> = decision
        .steps()
        .iter()
        .map(|step| step.rule().to_string())
        .collect();
    let hours = "business_hours";
    assert_eq!(
        rules,
        [hours, hours, hours, "combined_hours", "business_days_after"]
    );
    let stamp = decision.stamp();
    let used: Vec<_> = stamp.calendars().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(
        used,
        ["berlin", "los_angeles", "sun in Europe/Berlin", "tokyo"]
    );
}

#[test]
fn one_and_two_are_combined_and_none_is_refused() {
    let calendars = json!([
        { "id": "alone", "union": ["berlin"] },
        { "id": "both", "union": ["critical", "tokyo"] },
        { "id": "critical", "location": "berlin", "business_hours": { "saturday": ["10:00-14:00"] } },
    ]);
    let engine = engine(&calendars).unwrap();
    let open = |hours: &str| {
        let (from, to) = (at("2026-07-06T00:00:00Z"), at("2026-07-13T00:00:00Z"));
        engine
            .hours(hours)
            .unwrap()
            .open_time()
            .between(from, to)
            .unwrap()
    };
    assert_eq!(open("alone"), open("berlin"));
    assert_eq!(open("both"), open("tokyo") + TimeDelta::hours(4));
    for name in ["union", "intersection"] {
        let calendar = json!({ "id": "none", name: [] });
        assert_eq!(
            refused(&calendar),
            one("no_locations", &format!(".{name}"), None)
        );
    }
}

#[test]
fn what_is_wrong_with_a_calendar_is_named() {
    let of = |id: &str, of: Value| json!({ "id": id, "union": of });
    assert_eq!(
        refused(&of("berlin", json!(["tokyo"]))),
        one("calendar_named_as_location", ".id", Some("berlin"))
    );
    assert_eq!(
        refused(&of("a", json!(["tokyo", "kyoto"]))),
        one("unknown_location", ".union[1]", Some("kyoto"))
    );
    assert_eq!(
        refused(&of("a", json!(["a"]))),
        one("circular_calendars", ".union[0]", Some("a"))
    );
    assert_eq!(
        refused(&of("a", json!(["tokyo", "tokyo"]))),
        one("repeated_value", ".union[1]", Some("tokyo"))
    );
    let zone = json!({ "id": "a", "union": ["tokyo"], "zone": "Europe/Berln" });
    assert_eq!(
        refused(&zone),
        one("unknown_zone", ".zone", Some("Europe/Berln"))
    );
    let never = json!({ "id": "a", "intersection": ["tokyo", "los_angeles", "berlin"] });
    assert_eq!(refused(&never), one("no_open_time", ".intersection", None));
    // Tokyo would have its special hours all the same.
    let closed = json!({ "id": "a", "location": "los_angeles", "business_hours": {} });
    assert_eq!(
        refused(&closed),
        one("no_open_time", ".business_hours", None)
    );
    let hours = json!({ "id": "a", "location": "tokyo", "business_hours": { "monday": ["9-5"] } });
    assert_eq!(
        refused(&hours),
        one("malformed_hours", ".business_hours.monday[0]", Some("9-5"))
    );
    let zoned = json!({ "id": "a", "location": "tokyo", "business_hours": {}, "zone": "UTC" });
    assert_eq!(refused(&zoned), one("unknown_field", ".zone", Some("UTC")));
    let both = json!({ "id": "a", "union": ["tokyo"], "location": "tokyo" });
    let [(code, path, _)] = &refused(&both)[..] else {
        panic!()
    };
    assert_eq!((code.as_str(), path.as_str()), ("not_exactly_one", ""));
}

#[test]
fn a_combination_combines_others_wherever_they_stand() {
    let rules = |hours: &str| {
        let decision = TEAMS_ENGINE.hours(hours).unwrap();
        let decision =
            decision.business_time_after(at("2026-07-09T17:00:00+02:00"), TimeDelta::hours(1));
        let decision = decision.unwrap();
        let steps = decision.steps().iter();
        let steps = steps.map(|step| serde_json::to_value(step).unwrap());
        let told = steps.map(|step| {
            let operands = &step["operands"];
            let of = operands["calendar"]
                .as_str()
                .filter(|_| step["rule"] == "combined_hours");
            let of = of.or(operands["location"].as_str());
            of.map_or_else(
                || step["rule"].as_str().unwrap().to_owned(),
                ToOwned::to_owned,
            )
        });
        let stamp = decision.stamp();
        let used = stamp.calendars().map(|(name, _)| name.to_owned());
        (told.take(6).collect::<Vec<_>>(), used.collect::<Vec<_>>())
    };
    // What is combined comes before what combines it, and each once.
    let (steps, used) = rules("covered");
    assert_eq!(
        steps,
        [
            "berlin",
            "los_angeles",
            "tokyo",
            "staffed",
            "sun",
            "covered"
        ]
    );
    assert_eq!(used, ["berlin", "los_angeles", "staffed", "tokyo"]);
    assert_eq!(
        TEAMS_ENGINE
            .hours("covered")
            .unwrap()
            .zone()
            .unwrap()
            .name(),
        "Europe/Berlin"
    );
    assert_eq!(TEAMS_ENGINE.hours("sun").unwrap().zone(), None);
    // None of what is left, where two share nothing.
    let calendars = json!([
        { "id": "a", "intersection": ["b", "tokyo"] },
        { "id": "b", "intersection": ["c", "berlin"] },
        { "id": "c", "union": ["los_angeles"] },
    ]);
    let findings = engine(&calendars).unwrap_err();
    let told: Vec<_> = findings
        .errors()
        .map(|one| (one.code(), one.path().as_str()))
        .collect();
    // Los Angeles opens before Berlin closes for three weeks of March only, when Tokyo sleeps.
    assert_eq!(told, [("no_open_time", "calendars[0].intersection")]);
}

#[test]
fn calendars_that_go_round_in_circles_are_refused_with_all_their_ids() {
    let findings = |calendars: &Value| {
        let findings = engine(calendars).unwrap_err();
        let told = findings.errors().map(|one| {
            let value = one.value().unwrap_or_default().to_owned();
            (one.code().to_owned(), one.path().to_string(), value)
        });
        let texts: Vec<_> = findings.errors().map(ToString::to_string).collect();
        (told.collect::<Vec<_>>(), texts.join("\n"))
    };
    let found = |path: &str, value: &str| {
        (
            "circular_calendars".to_owned(),
            path.to_owned(),
            value.to_owned(),
        )
    };
    let calendars = json!([
        { "id": "d", "union": ["a"] },
        { "id": "a", "union": ["tokyo", "b"] },
        { "id": "b", "intersection": ["c"] },
        { "id": "c", "union": ["berlin", "a"] },
        { "id": "e", "union": ["e", "berlin"] },
    ]);
    let (told, texts) = findings(&calendars);
    assert_eq!(
        told,
        [
            found("calendars[3].union[1]", "a"),
            found("calendars[4].union[0]", "e")
        ]
    );
    assert!(
        texts.contains("the last the first: `a`, `b`, `c`"),
        "{texts}"
    );
    assert!(
        texts.contains("the calendar `e` combines itself"),
        "{texts}"
    );
    // A calendar and a location: neither has this id.
    let (told, texts) = findings(&json!([{ "id": "sun", "union": ["sum"] }]));
    assert_eq!(
        told,
        [(
            "unknown_location".to_owned(),
            "calendars[0].union[0]".to_owned(),
            "sum".to_owned()
        )]
    );
    assert!(
        texts.contains("neither a location nor a calendar") && texts.contains("`sun`"),
        "{texts}"
    );
}

#[test]
fn a_long_chain_of_calendars_is_made_and_told() {
    let last = 300;
    let link = |number: usize| match number {
        0 => json!({ "id": "0", "union": ["berlin"] }),
        _ => json!({ "id": number.to_string(), "union": [(number - 1).to_string(), "berlin"] }),
    };
    let calendars: Value = (0..=last).rev().map(link).collect();
    let engine = engine(&calendars).unwrap();
    let (from, to) = (at("2026-07-06T00:00:00Z"), at("2026-07-13T00:00:00Z"));
    let open = |hours: &str| {
        engine
            .hours(hours)
            .unwrap()
            .open_time()
            .between(from, to)
            .unwrap()
    };
    assert_eq!(open(&last.to_string()), open("berlin"));
    let decision = engine
        .hours(&last.to_string())
        .unwrap()
        .business_time_between(from, to)
        .unwrap();
    // A location, the calendars, and what was counted.
    assert_eq!(decision.steps().len(), 1 + (last + 1) + 1);
}

#[test]
fn calendars_are_written_back_as_they_were() {
    let file: Value = serde_json::from_str(ORDER).unwrap();
    let calendars = &file["order"]["calendars"];
    let order = Order::try_from(draft(calendars).unwrap()).unwrap();
    let written = serde_json::to_value(OrderDraft::from(&order)).unwrap();
    assert_eq!(&written["calendars"], calendars);
    let without = Order::try_from(draft(&json!([])).unwrap()).unwrap();
    let written = serde_json::to_value(OrderDraft::from(&without)).unwrap();
    assert!(written.get("calendars").is_none());
    assert_ne!(order.identity().digest, without.identity().digest);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Each combines locations and those before it, which the file has after it; some are never open, and then there is no order.
    #[test]
    fn combinations_of_combinations_are_open_by_their_definition(
        drawn in prop::collection::vec((any::<bool>(), prop::collection::btree_set(0_usize..9, 1..4)), 1..6),
        seconds in prop::collection::vec(0_i64..31_536_000, 20),
    ) {
        let places = ["berlin", "los_angeles", "tokyo", "night"];
        let name = |number: usize| places.get(number).map_or_else(|| (number - places.len()).to_string(), |id| (*id).to_owned());
        let mut calendars = vec![json!({ "id": "night", "location": "berlin", "business_hours": { "monday": ["20:00-32:00"], "friday": ["00:00-24:00"] } })];
        let mut parts: Vec<(bool, Vec<usize>)> = Vec::new();
        for (number, (is_union, of)) in drawn.into_iter().enumerate() {
            // What does not stand before it is a location in its place.
            let of: std::collections::BTreeSet<usize> = of.into_iter().map(|one| if one < places.len() + number { one } else { one % places.len() }).collect();
            let named: Vec<_> = of.iter().map(|one| name(*one)).collect();
            calendars.insert(0, json!({ "id": number.to_string(), if is_union { "union" } else { "intersection" }: named }));
            parts.push((is_union, of.into_iter().collect()));
        }
        let Ok(engine) = engine(&calendars.into()) else {
            return Ok(());
        };
        for second in seconds {
            let instant = at("2026-01-01T00:00:00Z") + TimeDelta::seconds(second);
            let is_open = |hours: &str| engine.hours(hours).unwrap().open_time().is_open(instant).unwrap();
            let mut open: Vec<bool> = places.iter().map(|id| is_open(id)).collect();
            for (number, (is_union, of)) in parts.iter().enumerate() {
                let expected = if *is_union { of.iter().any(|one| open[*one]) } else { of.iter().all(|one| open[*one]) };
                prop_assert_eq!(is_open(&number.to_string()), expected);
                open.push(expected);
            }
        }
    }

    /// The year 2026 by the second.
    #[test]
    fn a_calendar_is_open_as_its_locations_are_at_every_instant(second in 0_i64..31_536_000) {
        let instant = at("2026-01-01T00:00:00Z") + TimeDelta::seconds(second);
        let open = |hours: &str| ENGINE.hours(hours).unwrap().open_time().is_open(instant).unwrap();
        let [berlin, los_angeles, tokyo] = ["berlin", "los_angeles", "tokyo"].map(open);
        prop_assert_eq!(open("sun"), berlin || los_angeles || tokyo);
        prop_assert_eq!(open("core"), berlin && tokyo);
    }

    /// Windows begin and end at half hours: what a clock has counted are the half hours in which somebody is there.
    #[test]
    fn a_clock_counts_what_is_open_somewhere(start in 0_i64..17_000, halves in 0_i64..400) {
        let start = at("2026-01-01T00:00:00Z") + TimeDelta::minutes(30 * start);
        let instants = (0..halves).map(|half| start + TimeDelta::minutes(30 * half));
        let is_open = |at: &_| ["berlin", "los_angeles", "tokyo"].iter().any(|id| ENGINE.hours(id).unwrap().open_time().is_open(*at).unwrap());
        let open = i32::try_from(instants.filter(is_open).count()).unwrap();
        let target = ClockTarget::new(TimeDelta::hours(1_000), ClockHours::of("sun"));
        let events = [ClockEntry::new(start, ClockEntryKind::Started)];
        let request = ClockRequest::new(target, events, start + TimeDelta::minutes(30) * i32::try_from(halves).unwrap());
        let decision = ENGINE.clock(&request).unwrap();
        prop_assert_eq!(decision.answer().unwrap().elapsed, TimeDelta::minutes(30) * open);
    }

    /// Windows begin and end at half hours.
    #[test]
    fn a_business_day_is_a_date_with_an_open_instant(day in 0_u64..365) {
        let day = date("2026-01-01") + unified_support::chrono::Days::new(day);
        let sun = ENGINE.hours("sun").unwrap();
        let is_open = |date: NaiveDate| {
            let zone = sun.zone().unwrap();
            let (start, end) = (zone.start_of(date).unwrap(), zone.start_of(date.succ_opt().unwrap()).unwrap());
            let halves = (end - start).num_minutes() / 30;
            let mut instants = (0..halves).map(|half| start + TimeDelta::minutes(30 * half));
            instants.any(|at| sun.open_time().is_open(at).unwrap())
        };
        let expected = day.iter_days().skip(1).find(|date| is_open(*date)).unwrap();
        let next = sun.business_days_after(day, 1).unwrap().answer().unwrap().date;
        prop_assert_eq!(next, expected);
    }
}

#[test]
fn what_is_wrong_with_a_calendar_stands_where_the_file_has_it() {
    let file = include_str!("../../examples/data/calendars_order.json");
    let mut file: serde_json::Value = serde_json::from_str(file).expect("JSON");
    let id = file["order"]["calendars"][0]["id"].clone();
    file["order"]["calendars"][0]["zone"] = "Europe/Lutetia".into();
    let node: Node = serde_json::from_value(file).expect("a node");
    let findings = read_engine(&node, Zones::embedded()).unwrap_err();
    let found: Vec<_> = findings
        .errors()
        .map(|one| (one.code(), one.path().as_str()))
        .collect();
    assert_eq!(found, [("unknown_zone", "order.calendars[0].zone")]);
    let told = findings.errors().next().expect("one").to_string();
    assert!(told.contains(id.as_str().expect("an id")), "{told}");
}
