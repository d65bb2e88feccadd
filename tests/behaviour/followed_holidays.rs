//! Orders whose locations follow the public holidays of a country.

use proptest::prelude::*;
use unified_support::{
    calendar::{Window, Zones},
    chrono::{Datelike, NaiveTime, TimeDelta, Weekday},
    document::{Product, Readings, RuleId, Severity, Source, clauses},
    engine::{Engine, Place},
    finding::{Findings, Level},
    holidays::{Kind, Region},
    order::{
        BusinessHoursDraft, ClosureDraft, CountryCode, HolidayYears, HolidaysDraft, LocationDraft,
        OrderDraft, WeeklyHoursDraft,
    },
    report::{self, Language},
    response::Incident,
};

use crate::builder::{Build, at, date};

fn order(location: LocationDraft, first: &str, last: &str) -> OrderDraft {
    OrderDraft::example().for_days(first, last).at([location])
}

fn office(country: &str, zone: &str, holidays: HolidaysDraft) -> LocationDraft {
    LocationDraft::new("office", CountryCode(country), zone, []).with_holidays(holidays)
}

/// A term of the years from `first` to `last`.
fn read_years(location: LocationDraft, first: i32, last: i32) -> Result<Engine, Findings> {
    let (first, last) = (format!("{first}-01-01"), format!("{last}-12-31"));
    let draft = order(location, &first, &last);
    Engine::from_draft(draft, Zones::embedded(), Readings::default())
}

fn read(location: LocationDraft) -> Engine {
    read_years(location, 2026, 2027).expect("the order is well")
}

fn germany() -> LocationDraft {
    office(
        "DE",
        "Europe/Berlin",
        HolidaysDraft::of("DE").with_subdivision("BY"),
    )
}

fn place(engine: &Engine) -> Place<'_> {
    engine.location("office").expect("the location")
}

fn windows(engine: &Engine, day: &str) -> Vec<String> {
    let day = date(day);
    let calendar = place(engine).calendar();
    let windows = calendar.windows(day..=day).expect("a date of the span");
    windows
        .map(|window: Window| {
            let local = |at| {
                place(engine)
                    .zone()
                    .local(at)
                    .expect("local")
                    .format("%H:%M")
                    .to_string()
            };
            format!("{}-{}", local(window.opens()), local(window.closes()))
        })
        .collect()
}

fn is_closed(engine: &Engine, day: &str) -> bool {
    windows(engine, day).is_empty()
}

/// The codes of the findings, with the value and the level.
fn told(findings: &Findings) -> Vec<(&str, Level, Option<&str>)> {
    let findings = findings.iter();
    findings
        .map(|finding| (finding.code(), finding.level(), finding.value()))
        .collect()
}

#[test]
fn e26_both_substitutes_are_closed() {
    let holidays = HolidaysDraft::of("GB").with_subdivision("ENG");
    let engine = read(office("GB", "Europe/London", holidays));
    for day in ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"] {
        assert!(is_closed(&engine, day), "{day}");
    }
    // Two business hours from the last half hour before Christmas.
    let due = place(&engine)
        .business_time_after(at("2027-12-24T17:00:00Z"), TimeDelta::hours(2))
        .unwrap();
    assert_eq!(
        due.outcome().decided().unwrap().at,
        at("2027-12-29T10:30:00Z")
    );
}

#[test]
fn e27_the_day_before_the_year_of_the_holiday_is_closed() {
    // As 31 December 2021 for 1 January 2022, a Saturday; so is that of 2028.
    let engine = read(office("US", "America/New_York", HolidaysDraft::of("US")));
    assert!(is_closed(&engine, "2027-12-31"));
    assert!(!is_closed(&engine, "2027-12-30"));
    let next = place(&engine)
        .business_days_after(date("2027-12-30"), 1)
        .unwrap();
    assert_eq!(
        next.outcome().decided().map(|after| after.date),
        Some(date("2028-01-03"))
    );
}

#[test]
fn e2d_observances_and_optional_days_are_open_unless_they_are_followed() {
    // Assumption Day in Bavaria, which is a holiday in some communities alone; 2028 has it on a Tuesday.
    let assumption = date("2028-08-15");
    let bavaria = Region::find("DE", Some("BY")).unwrap();
    let kinds: Vec<_> = bavaria
        .on(assumption)
        .unwrap()
        .map(|day| day.kind())
        .collect();
    assert_eq!(kinds, [Kind::Optional]);
    let plain = read_years(germany(), 2028, 2028).unwrap();
    assert!(!is_closed(&plain, "2028-08-15"));

    let kinds = [Kind::Public, Kind::Optional];
    let holidays = HolidaysDraft::of("DE")
        .with_subdivision("BY")
        .with_kinds(kinds);
    let followed = read_years(office("DE", "Europe/Berlin", holidays), 2028, 2028).unwrap();
    assert!(is_closed(&followed, "2028-08-15"));
    // And a public holiday either way.
    for engine in [&plain, &followed] {
        assert!(is_closed(engine, "2028-10-03"));
    }
}

#[test]
fn e2f_a_holiday_on_29_february_closes_that_date_alone() {
    let angola = office("AO", "Africa/Luanda", HolidaysDraft::of("AO"));
    let engine = read_years(angola, 2027, 2028).unwrap();
    assert!(is_closed(&engine, "2028-02-29"));
    assert!(!is_closed(&engine, "2028-03-01"));
    assert!(!is_closed(&engine, "2027-03-01"));
}

#[test]
fn the_default_hours_follow_the_weekend_of_the_country() {
    for (country, zone, rest) in [
        ("FR", "Europe/Paris", &[Weekday::Sat, Weekday::Sun][..]),
        ("SA", "Asia/Riyadh", &[Weekday::Fri, Weekday::Sat]),
        ("IR", "Asia/Tehran", &[Weekday::Fri]),
        ("BN", "Asia/Brunei", &[Weekday::Fri, Weekday::Sun]),
    ] {
        let engine = read(office(country, zone, HolidaysDraft::of(country)));
        let region = Region::find(country, None).unwrap();
        // The first week of November 2026 has no holiday in any of them.
        for day in 1..=7 {
            let day = date(&format!("2026-11-{day:02}"));
            let public = region
                .on(day)
                .unwrap()
                .any(|one| one.kind() == Kind::Public);
            let expected = !rest.contains(&day.weekday()) && !public;
            let found = windows(&engine, &day.to_string());
            let hours: &[&str] = if expected { &["09:00-17:30"] } else { &[] };
            assert_eq!(found, hours, "{country} {day}");
        }
    }
}

#[test]
fn a_weekend_that_moves_with_a_year_moves_the_default_hours() {
    let johor = HolidaysDraft::of("MY").with_subdivision("01");
    let engine = read_years(office("MY", "Asia/Kuala_Lumpur", johor), 2024, 2025).unwrap();
    // Fridays and Sundays on both sides of 1 January 2025.
    for (day, closed) in [
        ("2024-12-20", true),
        ("2024-12-22", false),
        ("2025-01-10", false),
        ("2025-01-12", true),
    ] {
        assert_eq!(is_closed(&engine, day), closed, "{day}");
    }
    assert!(
        !engine
            .findings()
            .iter()
            .any(|one| one.code() == "window_without_effect")
    );
}

#[test]
fn hours_of_the_order_are_not_moved_by_the_weekend() {
    let mut days: [Vec<String>; 7] = Default::default();
    days[4] = vec!["10:00-12:00".to_owned()];
    let hours = BusinessHoursDraft::Weekly(WeeklyHoursDraft::new(days));
    let riyadh = office("SA", "Asia/Riyadh", HolidaysDraft::of("SA")).with_business_hours(hours);
    let engine = read(riyadh);
    // A Friday, and the Sunday after it.
    assert_eq!(windows(&engine, "2026-10-02"), ["10:00-12:00"]);
    assert!(is_closed(&engine, "2026-10-04"));
}

#[test]
fn a_worked_weekend_day_is_open_with_the_hours_of_a_working_day() {
    let shanghai = || office("CN", "Asia/Shanghai", HolidaysDraft::of("CN"));
    let engine = read(shanghai());
    // The Saturday before the Spring Festival of 2026, and an ordinary one.
    assert_eq!(windows(&engine, "2026-02-14"), ["09:00-17:30"]);
    assert!(is_closed(&engine, "2026-02-07"));
    assert!(is_closed(&engine, "2026-02-16"));

    let removed = HolidaysDraft::of("CN").removing(date("2026-02-14"));
    assert!(is_closed(
        &read(office("CN", "Asia/Shanghai", removed)),
        "2026-02-14"
    ));
    let not_followed = HolidaysDraft::of("CN").with_kinds([Kind::Public]);
    assert!(is_closed(
        &read(office("CN", "Asia/Shanghai", not_followed)),
        "2026-02-14"
    ));

    let mut days: [Vec<String>; 7] = Default::default();
    days[1] = vec!["08:00-12:00".to_owned(), "13:00-16:00".to_owned()];
    let hours = BusinessHoursDraft::Weekly(WeeklyHoursDraft::new(days));
    let engine = read(shanghai().with_business_hours(hours));
    assert_eq!(
        windows(&engine, "2026-02-14"),
        ["08:00-12:00", "13:00-16:00"]
    );
}

#[test]
fn half_days_are_ordinary_or_closed_or_have_hours_of_their_own() {
    // Maundy Thursday in Sweden is off from 14:00 for some, by its name.
    let sweden = |holidays| read(office("SE", "Europe/Stockholm", holidays));
    let day = "2026-04-02";
    assert_eq!(
        windows(&sweden(HolidaysDraft::of("SE")), day),
        ["09:00-17:30"]
    );
    let followed = || HolidaysDraft::of("SE").with_kinds([Kind::Public, Kind::HalfDay]);
    assert_eq!(windows(&sweden(followed()), day), ["09:00-14:00"]);
    let morning = sweden(followed().with_half_day_hours(["09:00-11:00"]));
    assert_eq!(windows(&morning, day), ["09:00-11:00"]);
    // A half day at a weekend opens nothing: 31 October 2027 is a Sunday, and All Saints' Eve of 2028 a Friday.
    let closed: Vec<_> = Region::find("SE", None)
        .unwrap()
        .year(2026)
        .unwrap()
        .filter(|day| day.kind() == Kind::HalfDay && day.date().weekday() == Weekday::Sat)
        .collect();
    for day in closed {
        assert!(is_closed(&morning, &day.date().to_string()));
    }
}

#[test]
fn what_the_order_says_takes_the_place_of_what_the_table_says() {
    let holidays = HolidaysDraft::of("DE")
        .with_subdivision("BY")
        .adding(date("2026-08-14"), "Bridge day")
        .adding(date("2026-10-05"), "Moving house")
        .removing(date("2026-01-06"));
    let munich = office("DE", "Europe/Berlin", holidays)
        // A holiday of the table, and an ordinary day.
        .with_special_hours(date("2026-06-04"), ["09:00-11:00"], "Half of us")
        .with_special_hours(date("2026-06-05"), ["09:00-10:00"], "Few of us");
    let engine = read(munich);
    assert!(is_closed(&engine, "2026-08-14"));
    assert!(is_closed(&engine, "2026-10-05"));
    assert_eq!(windows(&engine, "2026-01-06"), ["09:00-17:30"]);
    assert_eq!(windows(&engine, "2026-06-04"), ["09:00-11:00"]);
    assert_eq!(windows(&engine, "2026-06-05"), ["09:00-10:00"]);
    // The next year's Epiphany is not removed.
    assert!(is_closed(&engine, "2027-01-06"));
    // Assumption Day is at a weekend in both years.
    assert_eq!(
        told(engine.findings()),
        [("usual_days_left_out", Level::Note, None)]
    );
}

#[test]
fn a_half_day_leaves_what_comes_before_it_is_off() {
    // Christmas Eve is off from 13:00 in Iceland: 24 December 2026 is a Thursday, 31 December too.
    let iceland = |hours: &[&str]| {
        let hours: Vec<_> = hours.iter().map(|&hours| hours.to_owned()).collect();
        let weekly = WeeklyHoursDraft::new(core::array::from_fn(|_| hours.clone()));
        let holidays = HolidaysDraft::of("IS").with_kinds([Kind::Public, Kind::HalfDay]);
        let office = office("IS", "Atlantic/Reykjavik", holidays);
        let office = office.with_business_hours(BusinessHoursDraft::Weekly(weekly));
        windows(&read(office), "2026-12-24")
    };
    assert_eq!(iceland(&["09:00-12:59"]), ["09:00-12:59"]);
    assert_eq!(iceland(&["09:00-13:01"]), ["09:00-13:00"]);
    assert_eq!(
        iceland(&["08:00-12:00", "12:30-17:00"]),
        ["08:00-12:00", "12:30-13:00"]
    );
    assert_eq!(iceland(&["08:00-12:00", "13:00-17:00"]), ["08:00-12:00"]);
    assert_eq!(iceland(&["13:00-17:00"]), [] as [&str; 0]);
    // One whose name tells no time is closed: Christmas Eve in Greece.
    let greece = HolidaysDraft::of("GR").with_kinds([Kind::Public, Kind::HalfDay]);
    assert!(is_closed(
        &read(office("GR", "Europe/Athens", greece)),
        "2026-12-24"
    ));
}

/// The notes of a term of one year, with their values.
fn notes(location: LocationDraft, year: i32) -> Vec<(String, Option<String>)> {
    let engine = read_years(location, year, year).expect("the order is well");
    let notes = engine.findings().iter();
    let notes = notes.filter(|finding| finding.level() == Level::Note);
    notes
        .map(|finding| {
            assert_eq!(finding.path().as_str(), "locations[0].holidays");
            (
                finding.code().to_owned(),
                finding.value().map(str::to_owned),
            )
        })
        .collect()
}

#[test]
fn half_days_and_usual_days_off_that_are_not_followed_are_noted() {
    let note = |code: &str, value: Option<&str>| (code.to_owned(), value.map(str::to_owned));
    let iceland = |holidays| office("IS", "Atlantic/Reykjavik", holidays);
    let eves = "2026-12-24 Christmas Eve (from 1pm), 2026-12-31 New Year's Eve (from 1pm)";
    let noted = [note("half_days_left_out", Some(eves))];
    assert_eq!(notes(iceland(HolidaysDraft::of("IS")), 2026), noted);
    // In 2028 the one is a Sunday, the other too.
    assert_eq!(notes(iceland(HolidaysDraft::of("IS")), 2028), []);
    let followed = HolidaysDraft::of("IS").with_kinds([Kind::Public, Kind::HalfDay]);
    assert_eq!(notes(iceland(followed), 2026), []);
    // What the order says of a date settles it.
    let settled = HolidaysDraft::of("IS").removing(date("2026-12-24"));
    let settled = settled.adding(date("2026-12-31"), "Closed");
    let codes: Vec<_> = notes(iceland(settled), 2026);
    assert_eq!(codes, []);

    let bavaria = || HolidaysDraft::of("DE").with_subdivision("BY");
    let bavaria_in = |holidays, year| notes(office("DE", "Europe/Berlin", holidays), year);
    // A Friday in 2025, and a Sunday in 2027: the region has more days off all the same.
    let assumption = note("usual_days_left_out", Some("2025-08-15 Assumption Day"));
    assert_eq!(bavaria_in(bavaria(), 2025), [assumption]);
    assert_eq!(
        bavaria_in(bavaria(), 2027),
        [note("usual_days_left_out", None)]
    );
    let kinds = [Kind::Public, Kind::Optional];
    assert_eq!(bavaria_in(bavaria().with_kinds(kinds), 2025), []);
    assert_eq!(
        bavaria_in(HolidaysDraft::of("DE").with_subdivision("BE"), 2025),
        []
    );
    // The general holidays of Hong Kong that are not statutory in 2026.
    let hong_kong = office("HK", "Asia/Hong_Kong", HolidaysDraft::of("HK"));
    let found = notes(hong_kong, 2026);
    let value = found.first().and_then(|(_, value)| value.as_deref());
    assert!(
        value.is_some_and(|days| days.contains("2026-04-03 Good Friday")),
        "{found:?}"
    );
}

#[test]
fn closures_that_list_the_same_dates_give_the_same_calendar() {
    let region = Region::find("DE", Some("BY")).unwrap();
    let closures = (2025..=2029).flat_map(|year| {
        let days = region.year(year).unwrap();
        let public = days.filter(|day| day.kind() == Kind::Public);
        let open = public.filter(|day| day.date().weekday().num_days_from_monday() < 5);
        open.map(|day| ClosureDraft::new(day.date(), day.name()))
            .collect::<Vec<_>>()
    });
    let listed = read(LocationDraft::new(
        "office",
        CountryCode("DE"),
        "Europe/Berlin",
        closures,
    ));
    let followed = read(germany());
    assert_eq!(
        place(&listed).calendar().digest(),
        place(&followed).calendar().digest()
    );
}

#[test]
fn years_that_are_not_in_the_table_are_an_error_unless_they_are_accepted() {
    let brussels = |accept| {
        office(
            "BE",
            "Europe/Brussels",
            HolidaysDraft::of("BE").accepting_years(accept),
        )
    };
    let estimated = || brussels(HolidayYears::Estimated);
    assert_eq!(
        told(read_years(estimated(), 2026, 2029).unwrap().findings()),
        []
    );
    let warned = read_years(estimated(), 2026, 2030).unwrap();
    let warning = ("holidays_not_known", Level::Warning, Some("2031"));
    assert_eq!(told(warned.findings()), [warning]);
    for (first, last, value) in [
        (2030, 2031, "2031"),
        (2031, 2033, "2031 to 2033"),
        (2023, 2024, "2023"),
    ] {
        let refused = read_years(estimated(), first, last).unwrap_err();
        assert_eq!(
            told(&refused),
            [("holidays_not_known", Level::Error, Some(value))]
        );
    }
    let unknown = read_years(brussels(HolidayYears::Unknown), 2030, 2031).unwrap();
    let warning = ("holidays_not_known", Level::Warning, Some("2031 to 2032"));
    assert_eq!(told(unknown.findings()), [warning]);
    assert!(is_closed(&unknown, "2030-11-11"));
    assert!(!is_closed(&unknown, "2031-11-11"));
}

#[test]
fn a_calendar_ends_where_the_holidays_are_known() {
    let engine = read_years(
        office("FR", "Europe/Paris", HolidaysDraft::of("FR")),
        2030,
        2030,
    )
    .unwrap();
    let calendar = place(&engine).calendar();
    assert_eq!(*calendar.span().end(), date("2030-12-31"));
    assert_eq!(*calendar.span().start(), date("2029-01-01"));
    let last = place(&engine)
        .business_days_after(date("2030-12-30"), 1)
        .unwrap();
    assert_eq!(
        last.outcome().decided().map(|after| after.date),
        Some(date("2030-12-31"))
    );
    assert!(
        place(&engine)
            .business_days_after(date("2030-12-30"), 2)
            .is_err()
    );
}

#[test]
fn estimates_are_a_warning_or_an_error() {
    let dubai = |accept| {
        office(
            "AE",
            "Asia/Dubai",
            HolidaysDraft::of("AE").accepting_years(accept),
        )
    };
    let code = "holidays_not_official";
    for (accept, first, last, expected) in [
        // The year after the term counts: a deadline may fall in it.
        (
            HolidayYears::Estimated,
            2026,
            2026,
            Ok((Level::Warning, "2027")),
        ),
        (
            HolidayYears::Estimated,
            2026,
            2027,
            Ok((Level::Warning, "2027 to 2028")),
        ),
        (
            HolidayYears::Official,
            2026,
            2026,
            Ok((Level::Warning, "2027")),
        ),
        (
            HolidayYears::Official,
            2026,
            2028,
            Err((Level::Error, "2027 to 2028")),
        ),
    ] {
        let read = read_years(dubai(accept), first, last);
        let (findings, expected) = match (&read, expected) {
            (Ok(engine), Ok(expected)) => (engine.findings(), expected),
            (Err(findings), Err(expected)) => (findings, expected),
            _ => panic!("{accept} {first} {last}: {read:?}"),
        };
        assert_eq!(told(findings), [(code, expected.0, Some(expected.1))]);
    }
    let official = read_years(dubai(HolidayYears::Official), 2026, 2026).unwrap();
    assert_eq!(
        *place(&official).calendar().span().end(),
        date("2026-12-31")
    );
    // Not one year of it is official.
    let morocco = HolidaysDraft::of("MA").accepting_years(HolidayYears::Official);
    let refused = read_years(office("MA", "Africa/Casablanca", morocco), 2026, 2026).unwrap_err();
    assert_eq!(told(&refused), [(code, Level::Error, Some("2026"))]);
}

#[test]
fn what_is_doubtful_is_a_warning() {
    let of = |country: &str, zone: &str, holidays| {
        let engine = read(office(country, zone, holidays));
        told(engine.findings())
            .into_iter()
            .map(|(code, level, value)| {
                (code.to_owned(), level, value.unwrap_or_default().to_owned())
            })
            .collect::<Vec<_>>()
    };
    let warning =
        |code: &str, value: &str| vec![(code.to_owned(), Level::Warning, value.to_owned())];
    assert_eq!(
        of("DE", "Europe/Berlin", HolidaysDraft::of("DE")),
        warning("holidays_of_whole_country", "DE")
    );
    assert_eq!(
        of("LU", "Europe/Luxembourg", HolidaysDraft::of("BE")),
        warning("holidays_of_another_country", "BE")
    );
    let removed = HolidaysDraft::of("BE").removing(date("2026-05-15"));
    assert_eq!(
        of("BE", "Europe/Brussels", removed),
        warning("removed_no_holiday", "2026-05-15")
    );
    // A school holiday of Belgium makes no other public holidays.
    assert_eq!(of("BE", "Europe/Brussels", HolidaysDraft::of("BE")), vec![]);
}

#[test]
fn bad_holidays_are_named() {
    let refused = |holidays| {
        let findings = read_years(office("FR", "Europe/Paris", holidays), 2026, 2026).unwrap_err();
        let mut errors = findings
            .iter()
            .filter(|finding| finding.level() == Level::Error);
        let only = errors.next().expect("an error");
        assert!(errors.next().is_none(), "{findings}");
        (only.code().to_owned(), only.path().as_str().to_owned())
    };
    let at = |path: &str| format!("locations[0].holidays{path}");
    let day = date("2026-05-15");
    assert_eq!(
        refused(HolidaysDraft::of("UK")),
        ("unknown_holidays".to_owned(), at(".country"))
    );
    assert_eq!(
        refused(HolidaysDraft::of("FR").with_subdivision("75")),
        ("unknown_subdivision".to_owned(), at(".subdivision"))
    );
    assert_eq!(
        refused(HolidaysDraft::of("FR").with_half_day_hours(["09:00-12:00"])),
        ("half_days_not_followed".to_owned(), at(".half_day_hours"))
    );
    let half_days = HolidaysDraft::of("FR").with_kinds([Kind::HalfDay]);
    assert_eq!(
        refused(half_days.with_half_day_hours(["12:00-09:00"])),
        ("malformed_hours".to_owned(), at(".half_day_hours[0]"))
    );
    assert_eq!(
        refused(HolidaysDraft::of("FR").with_kinds([Kind::Public, Kind::Public])),
        ("repeated_value".to_owned(), at(".kinds[1]"))
    );
    assert_eq!(
        refused(
            HolidaysDraft::of("FR")
                .removing(date("2026-07-14"))
                .removing(date("2026-07-14"))
        ),
        ("repeated_value".to_owned(), at(".remove[1]"))
    );
    assert_eq!(
        refused(HolidaysDraft::of("FR").adding(day, "Bridge").removing(day)),
        ("added_and_removed".to_owned(), at(".remove[0]"))
    );
    assert_eq!(
        refused(
            HolidaysDraft::of("FR")
                .adding(day, "Bridge")
                .adding(day, "Bridge")
        ),
        ("repeated_exception".to_owned(), at(".add[1]"))
    );
}

#[test]
fn steps_and_stamp_name_the_table() {
    let engine = read(germany());
    let incident = Incident::new(Severity::B, Product::Other, at("2026-01-05T16:00:00Z"));
    let decision = place(&engine).first_response(&incident).unwrap();
    assert_eq!(decision.stamp().holidays.as_deref(), Some("0.109"));
    let step = decision
        .steps()
        .iter()
        .find(|step| step.rule() == RuleId::CountryHolidays);
    assert_eq!(
        *step.unwrap().source(),
        Source::Clause(clauses::FN4_COUNTRY_VARIATION)
    );
    let text = report::explain(&decision, Language::En).to_string();
    let sentence = "`office` keeps the public holidays and the weekend of `DE-BY`, by the table of version 0.109.";
    assert!(text.contains(sentence), "{text}");
    // Half an hour on Monday; Tuesday is Epiphany.
    let due = decision.outcome().decided().unwrap().due_local.to_rfc3339();
    assert_eq!(due, "2026-01-07T10:30:00+01:00");

    let listed = read(LocationDraft::new(
        "office",
        CountryCode("DE"),
        "Europe/Berlin",
        [],
    ));
    let decision = place(&listed).first_response(&incident).unwrap();
    assert!(
        decision
            .steps()
            .iter()
            .all(|step| step.rule() != RuleId::CountryHolidays)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What the order removes and adds again is closed as it was; what it adds never makes a deadline earlier.
    #[test]
    fn removing_and_adding_all_holidays_changes_nothing(
        index in 0..247_usize,
        year in 2025..=2028,
        days in 0..300_i64,
        hours in 1..200_i64,
    ) {
        let region = Region::countries().nth(index).expect("a country");
        prop_assume!(region.country() != "XK" && region.last_year() > year);
        let public = [Kind::Public];
        let plain = HolidaysDraft::of(region.country()).with_kinds(public);
        let mut again = HolidaysDraft::of(region.country()).with_kinds([]);
        let mut removed = plain.clone();
        for year in region.first_year()..=region.last_year() {
            let found = region.year(year).expect("a year of the table");
            for day in found.filter(|day| day.kind() == Kind::Public) {
                again = again.adding(day.date(), day.name());
                removed = removed.removing(day.date());
            }
        }
        let read = |holidays| read_years(office(region.country(), "UTC", holidays), year, year).expect("an order");
        let (plain, again, removed) = (read(plain), read(again), read(removed));
        let start = date(&format!("{year}-01-01")) + TimeDelta::days(days);
        let start = start.and_time(NaiveTime::MIN).and_utc();
        let due = |engine: &Engine| {
            let answer = place(engine).business_time_after(start, TimeDelta::hours(hours));
            answer.ok().and_then(|answer| Some(answer.outcome().decided()?.at))
        };
        prop_assert_eq!(due(&plain), due(&again));
        if let (Some(with), Some(without)) = (due(&plain), due(&removed)) {
            prop_assert!(without <= with);
        }
    }
}
