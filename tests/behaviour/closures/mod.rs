//! Closures and special hours over ranges, on days of every year, and for a part of the day.

#[cfg(feature = "serde")]
mod in_order;
#[cfg(feature = "serde")]
mod program;

use unified_support::{
    calendar::{
        BusinessCalendar, CalendarBuilder, Dates, DatesError, Exception, Nth, WeeklyHours, Zone,
    },
    chrono::{Month, NaiveDate, TimeDelta, Weekday},
    finding::{Findings, Level},
};

use crate::{
    builder::at,
    calendars::{built, daily, date, hours, weekdays},
};

/// Monday to Friday from 09:00 to 17:30 in Berlin, for these dates.
fn berlin(first: &str, last: &str) -> CalendarBuilder {
    BusinessCalendar::builder(Zone::iana("Europe/Berlin").expect("a zone"))
        .weekly(WeeklyHours::weekdays("09:00-17:30".parse().expect("hours")))
        .span(date(first), date(last))
}

fn range(first: &str, last: &str) -> Dates {
    Dates::range(date(first), date(last)).expect("in order")
}

fn every(month: Month, day: u32) -> Dates {
    Dates::every_year(month, day).expect("a day")
}

fn between(calendar: &BusinessCalendar, from: &str, to: &str) -> TimeDelta {
    calendar.between(at(from), at(to)).expect("covered")
}

/// The open time of a date in Berlin's winter.
fn on(calendar: &BusinessCalendar, day: &str) -> TimeDelta {
    between(
        calendar,
        &format!("{day}T00:00:00+01:00"),
        &format!("{day}T23:59:59+01:00"),
    )
}

fn told(findings: &Findings, level: Level) -> Vec<(String, String, Option<String>)> {
    let findings = findings.iter().filter(|finding| finding.level() == level);
    findings
        .map(|finding| {
            let value = finding.value().map(ToOwned::to_owned);
            (finding.code().to_owned(), finding.path().to_string(), value)
        })
        .collect()
}

fn errors(calendar: CalendarBuilder) -> Vec<(String, String, Option<String>)> {
    told(&calendar.build().expect_err("a refusal"), Level::Error)
}

fn notes(calendar: CalendarBuilder) -> Vec<(String, String, Option<String>)> {
    told(built(calendar).findings(), Level::Note)
}

fn found(code: &str, path: &str, value: &str) -> (String, String, Option<String>) {
    (code.to_owned(), path.to_owned(), Some(value.to_owned()))
}

#[test]
fn a_range_closes_its_first_and_its_last_date_and_no_other() {
    let calendar = built(
        berlin("2026-12-01", "2027-01-31")
            .closures(range("2026-12-24", "2027-01-01"), "works holiday"),
    );
    let open = ["2026-12-23", "2026-12-24", "2027-01-01", "2027-01-04"];
    let open = open.map(|day| on(&calendar, day));
    let none = TimeDelta::zero();
    assert_eq!(open, [hours(17) / 2, none, none, hours(17) / 2]);
    // Each date has its exception, weekends too.
    assert_eq!(calendar.exceptions().len(), 9);
}

#[test]
fn a_day_of_every_year_is_closed_in_each_year_of_the_span() {
    let calendar = built(
        berlin("2026-01-01", "2028-12-31").closures(every(Month::December, 24), "Christmas Eve"),
    );
    let closed: Vec<_> = calendar.exceptions().iter().map(Exception::date).collect();
    assert_eq!(closed, ["2026-12-24", "2027-12-24", "2028-12-24"].map(date));
}

#[test]
fn the_29th_of_february_is_closed_in_leap_years_alone() {
    let of = |first, last| {
        let rule = every(Month::February, 29);
        let calendar = built(berlin(first, last).closures(rule, "leap day"));
        calendar
            .exceptions()
            .iter()
            .map(Exception::date)
            .collect::<Vec<NaiveDate>>()
    };
    assert_eq!(
        of("2023-01-01", "2028-12-31"),
        ["2024-02-29", "2028-02-29"].map(date)
    );
    assert_eq!(of("2095-01-01", "2099-12-31"), ["2096-02-29"].map(date));
    assert_eq!(of("2025-01-01", "2027-12-31"), []);
    let silent =
        berlin("2025-01-01", "2027-12-31").closures(every(Month::February, 29), "leap day");
    let path = "closures[0]";
    assert_eq!(
        notes(silent),
        [found("exception_outside_span", path, "every 02-29")]
    );
}

#[test]
fn a_weekday_of_a_month_is_found_by_its_number_from_either_end() {
    let year = |nth, weekday, month, year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        let rule = Dates::every_nth(nth, weekday, month);
        rule.within(first..=last)
            .map(|day| day.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        year(Nth::Fourth, Weekday::Thu, Month::November, 2026),
        ["2026-11-26"]
    );
    // May 2026 has four Mondays and five Fridays.
    assert_eq!(
        year(Nth::Last, Weekday::Mon, Month::May, 2026),
        ["2026-05-25"]
    );
    assert_eq!(
        year(Nth::Fourth, Weekday::Mon, Month::May, 2026),
        ["2026-05-25"]
    );
    assert_eq!(
        year(Nth::Last, Weekday::Fri, Month::May, 2026),
        ["2026-05-29"]
    );
    assert_eq!(
        year(Nth::Fifth, Weekday::Fri, Month::May, 2026),
        ["2026-05-29"]
    );
    assert_eq!(
        year(Nth::Fifth, Weekday::Mon, Month::May, 2026),
        [] as [&str; 0]
    );
    // The first of a month can be its first day, and the second the eighth.
    assert_eq!(
        year(Nth::First, Weekday::Fri, Month::May, 2026),
        ["2026-05-01"]
    );
    assert_eq!(
        year(Nth::Second, Weekday::Fri, Month::May, 2026),
        ["2026-05-08"]
    );
}

#[test]
fn a_part_is_closed_from_its_first_second_to_its_last() {
    let part = "12:00-13:00".parse().unwrap();
    let calendar = built(berlin("2026-12-01", "2026-12-31").partial_closure(
        date("2026-12-10"),
        part,
        "drill",
    ));
    let open = |second: &str| {
        calendar
            .is_open(at(&format!("2026-12-10T{second}+01:00")))
            .unwrap()
    };
    assert_eq!(
        ["11:59:59", "12:00:00", "12:59:59", "13:00:00"].map(open),
        [true, false, false, true]
    );
    let day = date("2026-12-10");
    let windows: Vec<_> = calendar.windows(day..=day).unwrap().collect();
    assert!(
        windows
            .iter()
            .all(|window| window.exception() == Some("drill"))
    );
    assert_eq!(windows.len(), 2);
    // It is a business day all the same; closed whole it would be none.
    assert_eq!(calendar.is_business_day(day), Ok(true));
    let whole = "09:00-17:30".parse().unwrap();
    let calendar = built(berlin("2026-12-01", "2026-12-31").partial_closure(day, whole, "drill"));
    assert_eq!(calendar.is_business_day(day), Ok(false));
}

#[test]
fn parts_that_are_a_whole_day_are_a_closure_of_it_whatever_its_hours() {
    // 12 December 2026 is a Saturday, without hours; the 10th is a Thursday.
    let closure = |day: &str, parts: &[&str]| {
        let parts = parts.iter().zip(["a", "b"]);
        let calendar = parts.fold(
            berlin("2026-12-01", "2026-12-31"),
            |calendar, (part, name)| {
                calendar.partial_closure(date(day), part.parse().unwrap(), name)
            },
        );
        let calendar = built(calendar);
        let closed = calendar.exceptions().iter().find(|one| one.is_closure());
        closed.map(|closed| (closed.date(), closed.name().to_owned()))
    };
    let saturday = |name: &str| Some((date("2026-12-12"), name.to_owned()));
    assert_eq!(closure("2026-12-12", &["00:00-24:00"]), saturday("a"));
    assert_eq!(closure("2026-12-12", &["00:00-48:00"]), saturday("a"));
    assert_eq!(
        closure("2026-12-12", &["00:00-12:00", "12:00-24:00"]),
        saturday("a, b")
    );
    assert_eq!(
        closure("2026-12-12", &["12:00-24:00", "00:00-12:00"]),
        saturday("a, b")
    );
    assert_eq!(
        closure("2026-12-12", &["00:00-18:00", "06:00-24:00"]),
        saturday("a, b")
    );
    // A second is left at either end, or between them.
    assert_eq!(closure("2026-12-12", &["00:00:01-24:00"]), None);
    assert_eq!(closure("2026-12-12", &["00:00-23:59:59"]), None);
    assert_eq!(
        closure("2026-12-12", &["00:00-12:00", "12:00:01-24:00"]),
        None
    );
    assert_eq!(closure("2026-12-12", &["24:00-48:00"]), None);
    // Where there are hours it is enough that they are closed.
    let thursday = Some((date("2026-12-10"), "a".to_owned()));
    assert_eq!(closure("2026-12-10", &["09:00-17:30"]), thursday);
    assert_eq!(closure("2026-12-10", &["09:00-17:29:59"]), None);
    // As the closure of a Saturday does, it closes nothing that was open, and says so.
    let whole = berlin("2026-12-01", "2026-12-31");
    let part =
        whole
            .clone()
            .partial_closure(date("2026-12-12"), "00:00-24:00".parse().unwrap(), "a");
    assert_eq!(
        notes(part.clone()),
        [found("closure_on_closed_day", "closures[0]", "2026-12-12")]
    );
    let whole = built(whole.closure(date("2026-12-12"), "a"));
    assert_eq!(built(part).digests(), whole.digests());
}

#[test]
fn parts_that_overlap_close_an_instant_once() {
    let closed = |parts: &[&str]| {
        let parts = parts.iter().map(|part| part.parse().unwrap());
        let calendar = parts.fold(berlin("2026-12-01", "2026-12-31"), |calendar, part| {
            calendar.partial_closure(date("2026-12-10"), part, "drill")
        });
        hours(17) / 2 - on(&built(calendar), "2026-12-10")
    };
    assert_eq!(closed(&[]), hours(0));
    assert_eq!(closed(&["12:00-14:00"]), hours(2));
    assert_eq!(closed(&["12:00-14:00", "13:00-15:00"]), hours(3));
    assert_eq!(closed(&["12:00-14:00", "12:00-14:00"]), hours(2));
    assert_eq!(closed(&["12:00-13:00", "13:00-14:00"]), hours(2));
    assert_eq!(closed(&["00:00-10:00", "17:00-24:00"]), hours(3) / 2);
}

#[test]
fn a_night_shift_belongs_to_the_date_on_which_it_opens() {
    let night = |part: &str| {
        let part = part.parse().unwrap();
        let calendar = daily("Europe/Berlin", &["22:00-30:00"]);
        let calendar = built(calendar.partial_closure(date("2026-12-10"), part, "drill"));
        ["2026-12-10", "2026-12-11"].map(|day| {
            let of_day = calendar.windows(date(day)..=date(day)).unwrap();
            of_day.fold(hours(0), |sum, window| {
                sum + (window.closes() - window.opens())
            })
        })
    };
    // Before and after midnight, both of the shift of the 10th.
    assert_eq!(night("22:00-24:00"), [hours(6), hours(8)]);
    assert_eq!(night("24:00-26:00"), [hours(6), hours(8)]);
    assert_eq!(night("23:00-29:00"), [hours(2), hours(8)]);
    // The morning of the 10th is of the shift of the 9th, and goes on as it does after a whole closure.
    assert_eq!(night("00:00-06:00"), [hours(8), hours(8)]);
}

#[test]
fn a_part_in_a_gap_takes_nothing_and_one_in_a_fold_takes_both_passes() {
    let sunday = |day: &str, part: &str| {
        let part = part.parse().unwrap();
        let calendar = built(daily("Europe/Berlin", &["01:00-05:00"]).partial_closure(
            date(day),
            part,
            "drill",
        ));
        let windows = calendar.windows(date(day)..=date(day)).unwrap();
        windows.fold(hours(0), |sum, window| {
            sum + (window.closes() - window.opens())
        })
    };
    // The clock skips 02:00 to 03:00 on 29 March, and shows it twice on 25 October.
    assert_eq!(sunday("2026-03-29", "06:00-07:00"), hours(3));
    assert_eq!(sunday("2026-03-29", "02:00-03:00"), hours(3));
    assert_eq!(sunday("2026-03-29", "02:00-04:00"), hours(2));
    assert_eq!(sunday("2026-10-25", "06:00-07:00"), hours(5));
    assert_eq!(sunday("2026-10-25", "02:00-03:00"), hours(3));
    // It closes and opens again at the first pass, as a window would.
    assert_eq!(sunday("2026-10-25", "01:30-02:30"), hours(4));
}

#[test]
fn closures_may_meet_but_a_date_is_written_down_once() {
    let day = date("2026-12-25");
    let base = || berlin("2026-12-01", "2026-12-31").closure(day, "Christmas Day");
    let meets = |calendar: CalendarBuilder| calendar.build().is_ok();
    assert!(meets(
        base().closures(every(Month::December, 25), "every year")
    ));
    assert!(meets(
        base().closures(range("2026-12-24", "2026-12-31"), "works holiday")
    ));
    assert!(meets(base().partial_closure(
        day,
        "12:00-13:00".parse().unwrap(),
        "drill"
    )));
    assert_eq!(
        errors(base().closure(day, "again")),
        [found("repeated_exception", "closures[1]", "2026-12-25")]
    );
    // What is first of those that close a date whole gives it its name.
    let calendar = built(base().closures(every(Month::December, 25), "every year"));
    assert_eq!(calendar.exceptions()[0].name(), "Christmas Day");
}

#[test]
fn special_hours_meet_nothing() {
    let base = |years: &str| {
        berlin("2026-01-01", years).special_hours_on(
            every(Month::December, 24),
            ["09:00-12:00".parse().unwrap()],
            "Christmas Eve",
        )
    };
    let refused = |value| [found("repeated_exception", "special_hours[0]", value)];
    let part = "09:00-10:00".parse().unwrap();
    // Each contradiction is told once, at the first date that both have.
    assert_eq!(
        errors(base("2030-12-31").closures(every(Month::December, 24), "closed")),
        refused("2026-12-24")
    );
    assert_eq!(
        errors(base("2030-12-31").closures(range("2027-12-24", "2029-01-01"), "closed")),
        refused("2027-12-24")
    );
    assert_eq!(
        errors(base("2030-12-31").closure(date("2028-12-24"), "closed")),
        refused("2028-12-24")
    );
    assert_eq!(
        errors(base("2030-12-31").partial_closure(date("2028-12-24"), part, "closed")),
        refused("2028-12-24")
    );
    let thursdays = Dates::every_nth(Nth::Fourth, Weekday::Thu, Month::December);
    // The fourth Thursday of December is the 24th in 2026, and again in 2037.
    assert_eq!(
        errors(base("2030-12-31").closures(thursdays, "closed")),
        refused("2026-12-24")
    );
    assert!(
        base("2030-12-31")
            .closures(range("2026-12-25", "2027-12-23"), "closed")
            .build()
            .is_ok()
    );
}

#[test]
fn a_rule_that_closes_nothing_is_noted_once() {
    let part = |part: &str| part.parse().unwrap();
    let base = || berlin("2026-01-01", "2028-12-31");
    // The 25th of December is a Saturday in 2027, and a Friday in 2026.
    assert_eq!(notes(base().closures(every(Month::December, 25), "a")), []);
    let weekend = base().closures(range("2026-07-04", "2026-07-05"), "a");
    assert_eq!(
        notes(weekend),
        [found(
            "closure_on_closed_day",
            "closures[0]",
            "2026-07-04..2026-07-05"
        )]
    );
    let late = base().partial_closure(every(Month::December, 24), part("17:30-24:00"), "a");
    assert_eq!(
        notes(late),
        [found("closure_on_closed_day", "closures[0]", "every 12-24")]
    );
    assert_eq!(
        notes(base().partial_closure(every(Month::December, 24), part("17:29-24:00"), "a")),
        []
    );
    // A rule of windows that open on some of its dates is in order.
    let special = |dates| base().special_hours_on(dates, [part("09:00-12:00")], "a");
    assert_eq!(notes(special(every(Month::December, 26))), []);
}

#[test]
fn no_dates_are_refused_with_what_is_wrong() {
    let (first, last) = (date("2026-01-02"), date("2026-01-01"));
    assert_eq!(
        Dates::range(first, last),
        Err(DatesError::Reversed { first, last })
    );
    assert!(Dates::range(last, last).is_ok());
    let day = |month, day| Dates::every_year(month, day).map_err(|error| error.to_string());
    assert!(day(Month::April, 30).is_ok());
    assert_eq!(
        day(Month::April, 31),
        Err("month 4 has no day 31 in any year".to_owned())
    );
    assert!(day(Month::February, 29).is_ok());
    assert!(day(Month::February, 30).is_err());
    assert!(day(Month::January, 0).is_err());
    assert!(day(Month::January, 1).is_ok());
    let numbers = [-2, -1, 0, 1, 5, 6].map(|number| Nth::try_from(number).ok());
    assert_eq!(
        numbers,
        [
            None,
            Some(Nth::Last),
            None,
            Some(Nth::First),
            Some(Nth::Fifth),
            None
        ]
    );
}

#[test]
fn rules_are_bounded_by_the_span_and_not_by_their_dates() {
    let forever = Dates::range(NaiveDate::MIN, NaiveDate::MAX).unwrap();
    let hour = "12:00-13:00".parse().unwrap();
    let calendar =
        built(weekdays("Europe/Berlin", &["09:00-17:30"]).partial_closure(forever, hour, "lunch"));
    assert_eq!(on(&calendar, "2026-12-10"), hours(15) / 2);
    let mut ends = Dates::every_year(Month::January, 1)
        .unwrap()
        .within(NaiveDate::MIN..=NaiveDate::MAX);
    assert!(ends.next().is_some());
    assert_eq!(forever.within(NaiveDate::MAX..=NaiveDate::MIN).count(), 0);
}
