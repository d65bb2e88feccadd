//! What a build says of what it was given, and where.

use unified_support::{
    calendar::{BusinessCalendar, WeeklyHours, Zone, Zones},
    chrono::Weekday,
    document::Readings,
    engine::Engine,
    fees::Cancellation,
    finding::Level,
    money::{Currency, Money},
    order::{
        BusinessHoursDraft, ClosureDraft, CountryCode, LocationDraft, OrderDraft, WeeklyHoursDraft,
    },
};

use crate::{
    builder::Build,
    site::{at, date},
};

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
    let office = LocationDraft::new("office", CountryCode("FR"), "Office", closures);
    let draft = OrderDraft::example().at([office]);
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
    assert_eq!(west.outcome().decided().unwrap().notice_days, Some(14));
    assert_eq!(east.outcome().decided().unwrap().notice_days, Some(13));
    assert_ne!(west.stamp(), east.stamp());
}

/// The codes, levels and paths of what is told of the order of `draft`.
fn told(location: LocationDraft) -> Vec<(String, Level, String)> {
    let engine = OrderDraft::example()
        .for_days("2026-03-01", "2026-12-31")
        .at([location])
        .engine();
    let findings = engine.findings().iter();
    findings
        .map(|finding| {
            let path = finding.path().to_string();
            (finding.code().to_owned(), finding.level(), path)
        })
        .collect()
}

fn note(code: &str, path: &str) -> (String, Level, String) {
    (code.to_owned(), Level::Note, path.to_owned())
}

#[test]
fn windows_that_overlap_are_noted_and_those_that_touch_are_not() {
    let told = |hours: &[&str]| {
        let mut days: [Vec<String>; 7] = Default::default();
        days[0] = hours.iter().map(|&hours| hours.to_owned()).collect();
        let monday = WeeklyHoursDraft::new(days);
        let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
        told(paris.with_business_hours(BusinessHoursDraft::Weekly(monday)))
    };
    let path = "locations[0].business_hours.monday";
    assert_eq!(told(&["09:00-12:30", "12:30-17:30"]), []);
    assert_eq!(
        told(&["12:30-17:30", "09:00-12:30:01"]),
        [note("windows_overlap", path)]
    );
    // One that lies inside another is told as such.
    let inside = (
        "window_without_effect".to_owned(),
        Level::Warning,
        path.to_owned(),
    );
    assert_eq!(told(&["09:00-13:00", "12:30-13:00"]), [inside]);
}

#[test]
fn a_zone_of_another_country_is_noted() {
    let told = |country, zone| told(LocationDraft::new("paris", CountryCode(country), zone, []));
    let noted = [note("zone_of_another_country", "locations[0].zone")];
    assert_eq!(told("FR", "Europe/Paris"), []);
    assert_eq!(told("FR", "Europe/London"), noted);
    // A zone may be that of several countries, and an alias is in the country of what it stands for.
    assert_eq!(told("LU", "Europe/Brussels"), []);
    assert_eq!(told("BE", "Europe/Luxembourg"), noted);
    assert_eq!(told("US", "US/Eastern"), []);
    assert_eq!(told("CA", "US/Eastern"), noted);
    // What lies in no country, and a country without a zone, are no reason to doubt.
    assert_eq!(told("FR", "Etc/UTC"), []);
    assert_eq!(told("HM", "Europe/Paris"), []);
}

#[test]
fn a_closure_far_from_the_term_is_noted() {
    let told = |dates: &[&str]| {
        let closures = ["2026-05-14", "2027-05-06"].iter().chain(dates);
        let closures = closures.map(|day| ClosureDraft::new(date(day), "Closed"));
        told(LocationDraft::new(
            "paris",
            CountryCode("FR"),
            "Europe/Paris",
            closures,
        ))
    };
    let noted = [note("exception_far_from_term", "locations[0].closures[2]")];
    // The term begins in March 2026, and ends with the year: deadlines may fall in 2027 too.
    assert_eq!(told(&["2025-12-31"]), noted);
    assert_eq!(told(&["2026-01-01", "2027-12-31"]), []);
    assert_eq!(told(&["2028-01-03"]), noted);
    // Beyond the calendar another note says so.
    assert_eq!(
        told(&["2029-01-02"]),
        [note("exception_outside_span", "locations[0].closures[2]")]
    );
}
