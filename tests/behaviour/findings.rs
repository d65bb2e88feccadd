//! What a build says of what it was given, and where.

use unified_support::{
    calendar::{BusinessCalendar, WeeklyHours, Zone, Zones},
    chrono::Weekday,
    document::Readings,
    engine::Engine,
    fees::Cancellation,
    money::{Currency, Money},
    order::{ClosureDraft, LocationDraft, OrderDraft, TermDraft},
};

use crate::site::{at, date};

fn monday(hours: &str) -> WeeklyHours {
    WeeklyHours::closed().with(Weekday::Mon, [hours.parse().expect("hours")])
}

#[test]
fn a_change_of_hours_is_named_by_its_place_in_the_order_of_the_calls() {
    let calendar = BusinessCalendar::builder(Zone::utc())
        .weekly(monday("09:00-12:00"))
        .weekly_from(date("2090-01-01"), monday("09:00-11:00"))
        .weekly_from(date("2026-07-01"), monday("09:00-10:00"))
        .span(date("2026-01-01"), date("2026-12-31"))
        .build()
        .expect("a calendar");
    let paths: Vec<_> = calendar
        .findings()
        .iter()
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect();
    assert_eq!(paths, [("window_without_effect", "weekly[1].monday")]);
}

fn engine(zones: Zones, years: &[&str]) -> Engine {
    let dates = years.iter().map(|year| date(&format!("{year}-05-14")));
    let closures = dates.map(|date| ClosureDraft::new(date, "Ascension Day"));
    let office = LocationDraft::new("office", "FR", "Office", closures);
    let term = TermDraft::new(date("2026-01-01"), date("2026-12-31"));
    let draft = OrderDraft::new("1", date("2025-12-15"), term, "EUR", "office", [office]);
    Engine::from_draft(draft, zones, Readings::default()).expect("an engine")
}

fn office(seconds_east: i32) -> Zones {
    Zones::none().with("Office", Zone::fixed(seconds_east).expect("an offset"))
}

#[test]
fn closures_that_end_before_the_last_deadline_are_a_warning() {
    let warned = |years: &[&str]| {
        let engine = engine(office(3600), years);
        let findings = engine.findings().iter();
        let warnings = findings.filter(|finding| finding.code() == "year_without_closures");
        warnings
            .map(|finding| finding.value().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(warned(&["2026", "2027"]), [] as [&str; 0]);
    assert_eq!(warned(&["2026"]), ["2027"]);
    assert_eq!(warned(&["2025"]), ["2026", "2027"]);
    // None at all is said on purpose.
    assert_eq!(warned(&[]), [] as [&str; 0]);
}

#[test]
fn answers_that_differ_by_the_zone_have_stamps_that_differ() {
    let price = Money::from_minor_units(1_000_000, Currency::EUR);
    let cancellation = Cancellation::new(price, date("2026-06-15"), at("2026-06-01T22:30:00Z"));
    let decide = |seconds_east| {
        let engine = engine(office(seconds_east), &[]);
        let place = engine.location("office").expect("a location");
        place.cancellation_fee(&cancellation).expect("an answer")
    };
    let (west, east) = (decide(3600), decide(7200));
    assert_eq!(west.outcome().decided().unwrap().notice_days(), Some(14));
    assert_eq!(east.outcome().decided().unwrap().notice_days(), Some(13));
    assert_ne!(west.stamp(), east.stamp());
}
