//! The laws of business time and of incidents, against independent models of them, and those of orders.
//!
//! Each law runs as a property test of its own: of business time in `shared/properties.rs`, of clocks in
//! `shared/clock_properties.rs`, of closures in `shared/closures.rs`, of incidents in `shared/incident_properties.rs`, of columns in
//! `shared/columns.rs`, of attainment in `shared/attainment.rs`, of the Flex Allowance in `shared/flex_properties.rs`, of invoices in
//! `shared/invoices.rs`, of credit notes in `shared/credit_notes.rs`, of lines divided together in `shared/groups.rs`, of orders in
//! `shared/orders.rs` and, as data, `shared/written_orders.rs`, of prorations in `shared/proration.rs`, and of severities in
//! `shared/severities.rs`. Beside them stand the checks that walk every clock change of a zone.

mod shared;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta};
use shared::definition::{Definition, Place, Week};
use shared::naive::{DAY, MINUTE, Model, Nanos, SECOND};
use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
use unified_support::document::CheckId;
use unified_support::fees::{FlexLoss, FlexRefusal};
use unified_support::response::Commitment;

/// Summer time of an hour, of half an hour and of two; at midnight, at odd times and in the month of fasting;
/// dates that do not exist, and changes for good.
const ZONES: [&str; 10] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Caracas",
    "America/St_Johns",
    "Antarctica/Casey",
    "Antarctica/Troll",
    "Asia/Almaty",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Apia",
];

/// Windows with edges in and around most clock changes, one of them over midnight and one to the end of the next day.
const WINDOWS: [&[(u32, u32)]; 7] = [
    &[(0, 1800), (5400, 9000), (79_200, 108_000)],
    &[(900, 3600), (7200, 7500), (32_400, 63_000)],
    &[(3600, 18_000)],
    &[(9900, 10_800), (84_600, 88_200)],
    &[(43_200, 129_600)],
    &[(82_800, 90_000), (86_400, 93_600)],
    &[(1800, 7260), (10_800, 10_860), (82_740, 86_400)],
];

#[test]
fn bytes_without_variety_make_lawful_cases() {
    for byte in [0, 1, 7, 0x55, 0xff] {
        for length in [0, 1, 40, 400] {
            shared::properties::check(&vec![byte; length]);
            shared::clock_properties::check(&vec![byte; length]);
            shared::closures::check(&vec![byte; length]);
            shared::incident_properties::check(&vec![byte; length]);
            shared::columns::check(&vec![byte; length]);
            shared::given_targets::check(&vec![byte; length]);
            shared::groups::check(&vec![byte; length]);
            shared::credit_notes::check(&vec![byte; length]);
            shared::attainment::check(&vec![byte; length]);
            shared::invoices::check(&vec![byte; length]);
            shared::flex_properties::check(&vec![byte; length]);
            shared::orders::check(&vec![byte; length]);
            shared::proration::check(&vec![byte; length]);
            shared::severities::check(&vec![byte; length]);
            shared::written_orders::check(&vec![byte; length]);
        }
    }
}

#[test]
fn drawn_orders_meet_every_check() {
    let met = met(shared::orders::codes);
    let missed: Vec<_> = CheckId::ALL
        .iter()
        .filter(|check| !met.contains(check.as_str()))
        .collect();
    // An order that is drawn has no amendments: the law about them adds some.
    assert_eq!(missed, [&CheckId::Amended]);
}

#[test]
fn drawn_orders_in_keeping_have_purchases() {
    let kept = met_in(200, |bytes| {
        let kept = shared::orders::purchases_in_keeping(bytes);
        vec![["none", "one", "several"][kept.min(2)]]
    });
    assert_eq!(kept, BTreeSet::from(["none", "one", "several"]));
}

#[test]
fn drawn_statements_meet_everything_that_can_happen() {
    // Few of them hold an exchange whose every condition is met.
    let met = met_in(12_000, shared::flex_properties::met);
    let refusals = FlexRefusal::ALL.iter().map(|refusal| refusal.as_str());
    let losses = FlexLoss::ALL.iter().map(|loss| loss.as_str());
    let others = [
        "decided",
        "undetermined",
        "no_base_package",
        "not_exchangeable",
        "unknown_purchase",
        "wrong_currency",
        "date_too_early",
        "amount_too_large",
        "amount_out_of_range",
        "used",
        "exchanged",
        "within_cap",
        "over_cap",
        "perhaps_within_cap",
    ];
    let expected: BTreeSet<_> = refusals.chain(losses).chain(others).collect();
    assert_eq!(met, expected);
}

#[test]
fn drawn_incidents_meet_everything_that_can_happen() {
    let met = met(shared::incident_properties::met);
    let events = [
        "severity_agreed",
        "severity_change_asked",
        "severity_change_granted",
        "downgraded",
        "effort_reduced",
        "called_for",
        "waiting_for_customer",
        "customer_answered",
        "done",
        "first_call_response",
        "mitigated",
        "closed",
        "reopened",
    ];
    let standings = ["awaited", "owed", "met", "missed", "ended"];
    // Under each of them the model has followed several changes.
    let changes = ["restart", "retroactive", "carry_elapsed", "proportional"];
    let closed = ["stands_still", "runs_on", "starts_again"];
    let commitments = Commitment::ALL.iter().map(|one| one.as_str());
    let expected = events.into_iter().chain(standings).chain(changes);
    let expected = expected.chain(closed);
    let expected: BTreeSet<_> = expected.chain(commitments).collect();
    assert_eq!(met, expected);
}

/// All that `look` sees in a thousand strings of bytes.
fn met(look: impl Fn(&[u8]) -> Vec<&'static str>) -> BTreeSet<&'static str> {
    met_in(1000, look)
}

/// All that it sees in so many.
fn met_in(cases: usize, look: impl Fn(&[u8]) -> Vec<&'static str>) -> BTreeSet<&'static str> {
    let mut met = BTreeSet::new();
    let mut state = 1_u64;
    for _ in 0..cases {
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            // Knuth's multiplier: what matters is that every run draws the same.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        })
        .take(500)
        .collect();
        met.extend(look(&bytes));
    }
    met
}

#[test]
fn open_minutes_around_every_clock_change_are_counted_by_the_wall_clock() {
    for zone in ZONES {
        let model = Model::new(definition(zone));
        let calendar = model.definition.calendar().expect("a calendar");
        for &(change, _) in &model.clock.0[1..] {
            let (from, until) = (change - 2 * DAY, change + 2 * DAY);
            let counted = calendar
                .between(instant(from), instant(until))
                .expect("a covered time");
            let minutes = open_minutes(&model, from, until);
            assert_eq!(
                counted,
                TimeDelta::minutes(minutes),
                "{zone}, {}",
                instant(change)
            );
        }
    }
}

#[test]
fn calendars_over_all_that_a_zone_serves_agree_with_the_model() {
    for zone in ["Pacific/Apia", "America/New_York"] {
        let mut definition = definition(zone);
        (definition.first, definition.last) = definition.place.zone().dates().into_inner();
        let calendar = definition.calendar().expect("a calendar");
        let open = Model::new(definition).open();
        let covered = calendar.covered();
        assert_eq!(
            (covered.start, covered.end),
            (instant(open.start), instant(open.end))
        );
        let ranges = calendar.open_ranges(covered).expect("what it covers");
        let expected = open
            .ranges
            .iter()
            .map(|range| instant(range.0)..instant(range.1));
        assert!(ranges.eq(expected), "{zone}");
    }
}

#[test]
fn spans_to_the_ends_of_the_range_are_findings() {
    let ends = [
        NaiveDate::MIN,
        NaiveDate::MAX,
        date(1969, 12, 31),
        date(2300, 1, 1),
    ];
    for zone in [Zone::utc(), Zone::iana("Europe/Berlin").expect("a zone")] {
        for first in ends {
            for last in ends {
                let built = BusinessCalendar::builder(zone.clone())
                    .weekly(WeeklyHours::every_day(
                        "00:00-48:00".parse().expect("hours"),
                    ))
                    .weekly_from(last, WeeklyHours::closed())
                    .closure(first, "the first")
                    .span(first, last)
                    .build();
                assert!(built.is_err(), "{first} to {last}");
            }
        }
    }
}

/// The open minutes of `from..until`, each asked by the greatest local time shown so far.
fn open_minutes(model: &Model, from: Nanos, until: Nanos) -> i64 {
    let mut minutes = 0;
    // No fold is longer than two days.
    let mut at = from - 2 * DAY;
    let mut greatest_shown = Nanos::MIN;
    let offsets = &model.clock.0;
    let mut later = offsets.partition_point(|change| change.0 <= at);
    while at < until {
        while offsets.get(later).is_some_and(|change| change.0 <= at) {
            later += 1;
        }
        greatest_shown = greatest_shown.max(at + offsets[later - 1].1);
        minutes += i64::from(at >= from && model.opens_at_local(greatest_shown));
        at += MINUTE;
    }
    minutes
}

fn definition(zone: &'static str) -> Definition {
    Definition {
        place: Place::Iana(zone),
        week: WINDOWS.map(<[_]>::to_vec) as Week,
        changes: BTreeMap::new(),
        exceptions: BTreeMap::new(),
        first: date(2000, 1, 1),
        last: date(2099, 12, 31),
    }
}

fn instant(at: Nanos) -> DateTime<chrono::Utc> {
    let second = i64::try_from(at / SECOND).expect("near our time");
    DateTime::from_timestamp(second, 0).expect("near our time")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}
