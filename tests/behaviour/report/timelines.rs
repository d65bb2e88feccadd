//! Timelines: bars, hours, folds and clock changes.

use insta::assert_snapshot;
use unified_support::{
    calendar::{BusinessCalendar, CalendarBuilder, CalendarError, WeeklyHours, Zone},
    chrono::{NaiveDate, TimeDelta},
    report::{Language, TimelineMark, timeline},
};

use crate::site::{at, date};

const OFFICE: &str = "09:00-17:30";
const NIGHT: &str = "22:00-30:00";

fn calendar(zone: &str, hours: &str) -> CalendarBuilder {
    BusinessCalendar::builder(Zone::iana(zone).expect("a zone"))
        .weekly(WeeklyHours::weekdays(hours.parse().expect("hours")))
        .span(date("2025-01-01"), date("2099-12-31"))
}

/// Weekdays in Paris, with some closures of each year.
fn paris() -> BusinessCalendar {
    let closures = (2025..2099).flat_map(|year| {
        let day = move |month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        [
            (day(1, 1), "New Year's Day"),
            (day(5, 1), "Labour Day"),
            (day(12, 25), "Christmas Day"),
        ]
    });
    closures
        .fold(
            calendar("Europe/Paris", OFFICE),
            |calendar, (date, name)| calendar.closure(date, name),
        )
        .special_hours(
            date("2026-12-24"),
            ["09:00-12:00".parse().expect("hours")],
            "Christmas Eve",
        )
        .build()
        .expect("a calendar")
}

#[track_caller]
fn drawn(calendar: &BusinessCalendar, marks: &[TimelineMark<'_>]) -> String {
    let timeline = timeline(calendar, marks, Language::En);
    timeline.expect("marks in the calendar").to_string()
}

fn from_to(from: &str, to: &str) -> [TimelineMark<'static>; 2] {
    [
        TimelineMark::new(at(from), 'S', "submitted"),
        TimelineMark::new(at(to), 'D', "due"),
    ]
}

#[test]
fn a_weekend_and_a_closure() {
    let marks = from_to("2026-04-30T16:50:00+02:00", "2026-05-04T10:20:30+02:00");
    assert_snapshot!(drawn(&paris(), &marks), @"
    Thu 30 Apr 2026  |..................===============S=.............|  09:00-17:30; S 16:50 submitted
    Fri 1 May 2026   |................................................|  closed: Labour Day
    Sat 2 May 2026   |................................................|  closed
    Sun 3 May 2026   |................................................|  closed
    Mon 4 May 2026   |..................==D==============.............|  09:00-17:30; D 10:20:30 due
    ");
}

#[test]
fn a_long_stretch_keeps_what_is_special() {
    let from = at("2026-02-02T16:50:00+01:00");
    let paris = paris();
    let due = paris.add(from, TimeDelta::hours(2_000)).expect("covered");
    let marks = [
        TimelineMark::new(due, 'D', "due"),
        TimelineMark::new(from, 'S', "submitted"),
    ];
    assert_snapshot!(drawn(&paris, &marks), @"
    Mon 2 Feb 2026   |..................===============S=.............|  09:00-17:30; S 16:50 submitted
    ... 54 days, 39 of them business days
    Sun 29 Mar 2026  |....  ..........................................|  closed; clock change: 23 h
    ... 32 days, 24 of them business days
    Fri 1 May 2026   |................................................|  closed: Labour Day
    ... 176 days, 125 of them business days
    Sun 25 Oct 2026  |................................................|  closed; clock change: 25 h
    ... 59 days, 43 of them business days
    Thu 24 Dec 2026  |..................======........................|  09:00-12:00 (Christmas Eve)
    Fri 25 Dec 2026  |................................................|  closed: Christmas Day
    Sat 26 Dec 2026  |................................................|  closed
    Sun 27 Dec 2026  |................................................|  closed
    Mon 28 Dec 2026  |..................=================.............|  09:00-17:30
    Tue 29 Dec 2026  |..................=================.............|  09:00-17:30
    Wed 30 Dec 2026  |..................=================.............|  09:00-17:30
    Thu 31 Dec 2026  |..................==============D==.............|  09:00-17:30; D 16:20 due
    ");
}

#[test]
fn decades_stay_small() {
    let marks = from_to("2025-01-01T00:00:00Z", "2099-12-30T00:00:00Z");
    assert_snapshot!(drawn(&paris(), &marks), @"
    Wed 1 Jan 2025   |..S.............................................|  closed: New Year's Day; S 01:00 submitted
    ... 27390 days, 19406 of them business days, 372 with closures, special hours or a clock change
    Wed 30 Dec 2099  |..D...............=================.............|  09:00-17:30; D 01:00 due
    ");
}

#[test]
fn a_skipped_hour_and_a_repeated_one() {
    let night = calendar("Europe/Paris", "01:00-04:00").weekly(WeeklyHours::every_day(
        "01:00-04:00".parse().expect("hours"),
    ));
    let night = night.build().expect("a calendar");
    let spring = from_to("2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00");
    assert_snapshot!(drawn(&night, &spring), @"Sun 29 Mar 2026  |..=S  D=........................................|  01:00-04:00; clock change: 23 h; S 01:30 +01:00 submitted; D 03:00 +02:00 due");
    // Both passes of 02:30: their offsets tell them apart.
    let autumn = from_to("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
    assert_snapshot!(drawn(&night, &autumn), @"Sun 25 Oct 2026  |..===*==........................................|  01:00-04:00; clock change: 25 h; S 02:30 +02:00 submitted; D 02:30 +01:00 due");
}

#[test]
fn a_window_that_closes_at_a_clock_change() {
    let calendar = calendar("Europe/Paris", OFFICE)
        .weekly(WeeklyHours::every_day(
            "00:00-02:00".parse().expect("hours"),
        ))
        .build()
        .expect("a calendar");
    let mark = [TimelineMark::new(
        at("2026-03-29T12:00:00+02:00"),
        'S',
        "submitted",
    )];
    assert_snapshot!(drawn(&calendar, &mark), @"Sun 29 Mar 2026  |====  ..................S.......................|  00:00-02:00; clock change: 23 h; S 12:00 +02:00 submitted");
}

#[test]
fn a_night_shift_reaches_into_a_closed_day() {
    let night = calendar("Europe/Paris", NIGHT)
        .closure(date("2026-05-14"), "Ascension Day")
        .build()
        .expect("a calendar");
    let marks = from_to("2026-05-13T23:00:00+02:00", "2026-05-14T02:00:00+02:00");
    assert_snapshot!(drawn(&night, &marks), @"
    Wed 13 May 2026  |============................................==S=|  22:00-30:00; S 23:00 submitted
    Thu 14 May 2026  |====D=======....................................|  closed: Ascension Day; D 02:00 due
    ");
}

#[test]
fn half_hours_that_are_partly_open() {
    let partly = calendar("Europe/Paris", OFFICE)
        .special_hours(
            date("2026-05-13"),
            [
                "09:20-09:25".parse().expect("hours"),
                "12:00:30-13:00".parse().expect("hours"),
            ],
            "Inventory",
        )
        .build()
        .expect("a calendar");
    let mark = [TimelineMark::new(
        at("2026-05-13T16:50:00+02:00"),
        'S',
        "submitted",
    )];
    assert_snapshot!(drawn(&partly, &mark), @"Wed 13 May 2026  |..................-.....-=.......S..............|  09:20-09:25, 12:00:30-13:00 (Inventory); S 16:50 submitted");
}

#[test]
fn a_name_cannot_break_its_line() {
    let calendar = calendar("Europe/Paris", OFFICE)
        .closure(date("2026-05-14"), "Ascension Day\nFri")
        .build()
        .expect("a calendar");
    let mark = [TimelineMark::new(
        at("2026-05-14T10:00:00+02:00"),
        'S',
        "sub\tmitted",
    )];
    assert_snapshot!(drawn(&calendar, &mark), @r#"Thu 14 May 2026  |....................S...........................|  closed: Ascension Day\nFri; S 10:00 sub\tmitted"#);
}

#[test]
fn a_clock_turned_back_over_midnight_loses_no_mark() {
    // Until 2011 Newfoundland turned its clocks back from 00:01 to 23:01.
    let calendar = BusinessCalendar::builder(Zone::iana("America/St_Johns").expect("a zone"))
        .weekly(WeeklyHours::every_day(
            "00:00-24:00".parse().expect("hours"),
        ))
        .span(date("2010-11-01"), date("2010-11-30"))
        .build()
        .expect("a calendar");
    let marks = [
        TimelineMark::new(at("2010-11-06T23:30:00-02:30"), 'A', "before"),
        TimelineMark::new(at("2010-11-07T00:00:30-02:30"), 'B', "first midnight"),
        TimelineMark::new(at("2010-11-06T23:45:00-03:30"), 'C', "second pass"),
    ];
    assert_snapshot!(drawn(&calendar, &marks), @"
    Sat 6 Nov 2010   |===============================================*|  00:00-24:00; A 23:30 before; C 23:45 second pass
    Sun 7 Nov 2010   |B===============================================|  00:00-24:00; clock change: 25 h; B 00:00:30 -02:30 first midnight
    ");
}

#[test]
fn the_first_and_the_last_day_of_a_calendar() {
    let marks = from_to("2025-01-01T00:00:00+01:00", "2099-12-31T23:59:59+01:00");
    let drawn = drawn(&paris(), &marks);
    assert_eq!(drawn.lines().count(), 3, "{drawn}");
}

#[test]
fn nothing_to_show_and_what_is_refused() {
    let paris = paris();
    assert_eq!(drawn(&paris, &[]), "");
    let before = [TimelineMark::new(
        at("2024-12-31T12:00:00Z"),
        'S',
        "submitted",
    )];
    assert!(matches!(
        timeline(&paris, &before, Language::En),
        Err(CalendarError::DateOutOfSpan { .. })
    ));
    let leap = [TimelineMark::new(
        at("2026-06-30T23:59:60Z"),
        'S',
        "submitted",
    )];
    assert!(matches!(
        timeline(&paris, &leap, Language::En),
        Err(CalendarError::LeapSecond { .. })
    ));
}
