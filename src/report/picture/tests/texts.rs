//! The form in text.

use alloc::{string::String, vec::Vec};

use insta::assert_snapshot;

use super::{super::layout::ROWS_MAX, *};
use crate::calendar::CalendarError;

/// The rows of the days, without those below them that `kept` refuses.
fn rows(scene: &Scene<'_>, kept: impl Fn(&str) -> bool) -> String {
    let text = text(scene);
    let (_, rows) = text.split_once("24\n").unwrap();
    let (rows, _) = rows.split_once("\n\n").unwrap();
    let rows: Vec<_> = rows.lines().filter(|row| kept(row)).collect();
    rows.join("\n")
}

fn all(_: &str) -> bool {
    true
}

#[test]
fn a_closure_a_pause_and_a_change_of_severity() {
    assert_snapshot!(text(&over_a_closure(&paris())), @"
    Incident at paris
    First response given late.
    As of Fri 15 May 2026 17:00 +02:00; wall clock of Europe/Paris
    Order `1`

                      0           6           12          18          24
    Wed 13 May 2026  |..................=================.............|  09:00-17:30
           severity  |                                 BBBBBBBBBBBBBBB|
            counted  |                                 ##             |
           happened  |                                 1              |
    Thu 14 May 2026  |................................................|  closed: Ascension Day
           severity  |BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB|
    Fri 15 May 2026  |..................=================.............|  09:00-17:30
           severity  |BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB111              |
            waiting  |                      //////                    |
            counted  |                  ##!                           |
           happened  |                     2         3  ^             |
                due  |                    D1!         D2+ D3?         |

    = open, - partly open, . location closed; ^ as of; due: + met, ? open, ! missed
    / waiting for the customer: Microsoft’s clocks stand still
    # counted towards the present target of the first response; ! counted beyond it

    What happened
       1  Wed 13 May 2026 16:50  submitted
       2  Fri 15 May 2026 10:30  first call response
       3  Fri 15 May 2026 15:40  severity 1 granted

    What is owed
     D1!  provider: first call response, due Fri 15 May 2026 10:20; so it stands [2.2/sevb-response-2-hours]
     D2+  provider: first call response, due Fri 15 May 2026 16:40; so it stands [2.2/sevb-response-2-hours]
     D3?  provider: update, due Fri 15 May 2026 18:00; so it stands [2.2/sevb-response-2-hours]
       -  customer: contact; so it stands [2.2/sevb-response-2-hours]
    ");
}

#[test]
fn an_incident_of_which_nothing_is_known() {
    let paris = paris();
    let scene = Scene {
        summary: String::new(),
        severities: Vec::new(),
        events: Vec::new(),
        ..scene(&paris, "2026-05-12T08:00:00Z", "2026-05-12T09:00:00Z")
    };
    assert_snapshot!(text(&scene), @"
    Incident at paris
    As of Tue 12 May 2026 11:00 +02:00; wall clock of Europe/Paris
    Order `1`

                      0           6           12          18          24
    Tue 12 May 2026  |..................=================.............|  09:00-17:30
           happened  |                      ^                         |

    = open, - partly open, . location closed; ^ as of

    What is owed
          Nothing.
    ");
}

#[test]
fn an_hour_that_the_clock_shows_twice() {
    let paris = paris();
    let scene = Scene {
        events: Vec::from([
            happening("2026-10-25T02:40:00+02:00", "first pass"),
            happening("2026-10-25T02:20:00+01:00", "second pass"),
        ]),
        severities: Vec::from([
            held(
                "2026-10-25T01:00:00+02:00",
                "2026-10-25T02:40:00+02:00",
                Severity::C,
            ),
            held(
                "2026-10-25T02:40:00+02:00",
                "2026-10-25T02:20:00+01:00",
                Severity::One,
            ),
            held(
                "2026-10-25T02:20:00+01:00",
                "2026-10-25T12:00:00+01:00",
                Severity::C,
            ),
        ]),
        ..scene(
            &paris,
            "2026-10-25T01:00:00+02:00",
            "2026-10-25T12:00:00+01:00",
        )
    };
    assert_snapshot!(text(&scene), @"
    Incident at paris
    First response given late.
    As of Sun 25 Oct 2026 12:00 +01:00; wall clock of Europe/Paris
    Order `1`

                      0           6           12          18          24
    Sun 25 Oct 2026  |................................................|  closed; the clock shows 02:00-03:00 twice
           severity  |  CC11CCCCCCCCCCCCCCCCCC                        |
           happened  |   2 1                  ^                       |

    = open, - partly open, . location closed; ^ as of

    What happened
       1  Sun 25 Oct 2026 02:40 +02:00  first pass
       2  Sun 25 Oct 2026 02:20 +01:00  second pass

    What is owed
          Nothing.
    ");
}

#[test]
fn an_hour_that_the_clock_skips() {
    let paris = paris();
    let scene = scene(
        &paris,
        "2026-03-29T01:10:00+01:00",
        "2026-03-29T04:00:00+02:00",
    );
    assert_snapshot!(text(&scene), @"
    Incident at paris
    First response given late.
    As of Sun 29 Mar 2026 04:00 +02:00; wall clock of Europe/Paris
    Order `1`

                      0           6           12          18          24
    Sun 29 Mar 2026  |....  ..........................................|  closed; the clock skips 02:00-03:00
           severity  |  BB  BB                                        |
           happened  |  1     ^                                       |

    = open, - partly open, . location closed; ^ as of

    What happened
       1  Sun 29 Mar 2026 01:10 +01:00  submitted

    What is owed
          Nothing.
    ");
}

#[test]
fn a_date_that_the_clock_skips_and_an_hour_over_midnight() {
    let apia = hours("Pacific/Apia", "09:00-17:30").build().unwrap();
    let scene_there = scene(
        &apia,
        "2011-12-29T10:00:00-10:00",
        "2011-12-31T12:00:00+14:00",
    );
    assert_snapshot!(rows(&scene_there, all), @"
    Thu 29 Dec 2011  |..................=================.............|  09:00-17:30
           severity  |                    BBBBBBBBBBBBBBBBBBBBBBBBBBBB|
           happened  |                    1                           |
    Fri 30 Dec 2011  |                                                |  closed; the clock skips this date
    Sat 31 Dec 2011  |................................................|  closed
           severity  |BBBBBBBBBBBBBBBBBBBBBBBB                        |
           happened  |                        ^                       |
    ");
    // At a minute past midnight the clock went back to 23:01: the date before was shown again.
    let st_johns = hours("America/St_Johns", "09:00-17:30").build().unwrap();
    let scene_there = scene(
        &st_johns,
        "2009-10-31T23:30:00-03:30",
        "2009-11-01T12:00:00-03:30",
    );
    assert_snapshot!(rows(&scene_there, all), @"
    Sat 31 Oct 2009  |................................................|  closed; the clock shows 23:01-24:00 twice
           severity  |                                               B|
           happened  |                                               1|
    Sun 1 Nov 2009   |................................................|  closed; the clock shows 00:00-00:01 twice
           severity  |BBBBBBBBBBBBBBBBBBBBBBBB                        |
           happened  |                        ^                       |
    ");
}

#[test]
fn a_night_shift_of_the_day_before() {
    let nights = hours("Europe/Paris", "22:00-30:15").build().unwrap();
    let scene = scene(
        &nights,
        "2026-05-15T23:00:00+02:00",
        "2026-05-16T09:00:00+02:00",
    );
    assert_snapshot!(rows(&scene, all), @"
    Fri 15 May 2026  |============-...............................====|  22:00-30:15
           severity  |                                              BB|
           happened  |                                              1 |
    Sat 16 May 2026  |============-...................................|  closed
           severity  |BBBBBBBBBBBBBBBBBB                              |
           happened  |                  ^                             |
    ");
}

#[test]
fn many_events_in_an_hour() {
    let paris = paris();
    let instants = (0..15).map(|index| at("2026-05-12T10:00:00Z") + TimeDelta::minutes(4 * index));
    let scene = Scene {
        events: instants
            .map(|at| Happening {
                at,
                label: "update".into(),
            })
            .collect(),
        ..scene(&paris, "2026-05-12T10:00:00Z", "2026-05-12T11:00:00Z")
    };
    assert_snapshot!(rows(&scene, all), @"
    Tue 12 May 2026  |..................=================.............|  09:00-17:30
           severity  |                        BB                      |
           happened  |                    1-8 9-15 ^                  |
    ");
}

#[test]
fn many_waits_in_a_day() {
    let paris = paris();
    let mut scene = scene(&paris, "2026-05-12T10:00:00Z", "2026-05-12T15:00:00Z");
    for index in 0..300 {
        let from = at("2026-05-12T10:00:00Z") + TimeDelta::minutes(index);
        scene.stretches.push(Stretch {
            from,
            until: from + TimeDelta::seconds(30),
            bar: [Bar::Waiting, Bar::Closed][usize::from(index % 2 == 1)],
        });
    }
    assert_snapshot!(rows(&scene, all), @"
    Tue 12 May 2026  |..................=================.............|  09:00-17:30
           severity  |                        BBBBBBBBBB              |
            waiting  |                        ~~~~~~~~~~              |
    incident closed  |                        xxxxxxxxxx              |
           happened  |                        1         ^             |
    ");
}

#[test]
fn long_runs_of_ordinary_days_are_folded() {
    let paris = paris();
    let mut scene = scene(
        &paris,
        "2026-05-04T10:00:00+02:00",
        "2026-06-15T12:00:00+02:00",
    );
    scene.stretches.push(stretch(
        Bar::Paused,
        "2026-05-16T00:00:00+02:00",
        "2026-06-15T00:00:00+02:00",
    ));
    scene.stretches.push(stretch(
        Bar::InTime,
        "2026-05-11T09:00:00+02:00",
        "2026-05-11T17:30:00+02:00",
    ));
    assert_snapshot!(rows(&scene, |row| !row.starts_with(' ')), @"
    Mon 4 May 2026   |..................=================.............|  09:00-17:30
    ... 9 days, 7 of them business days; severity B; counted: 8 h 30 min
    Thu 14 May 2026  |................................................|  closed: Ascension Day
    Fri 15 May 2026  |..................=================.............|  09:00-17:30
    Sat 16 May 2026  |................................................|  closed
    ... 28 days, 20 of them business days; severity B; waiting for the customer: Microsoft’s clocks stand still
    Sun 14 Jun 2026  |................................................|  closed
    Mon 15 Jun 2026  |..................=================.............|  09:00-17:30
    ");
}

#[test]
fn years_of_instants_stay_a_picture() {
    let paris = paris();
    for (count, days) in [(40, 10), (70, 3), (1_000, 20), (9_000, 3)] {
        let scene = many(&paris, count, days);
        let rows = rows(&scene, |row| !row.starts_with(' '));
        let count = rows.lines().count();
        assert!(count > 20 && count <= ROWS_MAX, "{count} rows");
        assert!(text(&scene).lines().count() < 500);
    }
}

#[test]
fn what_is_not_drawn_is_counted() {
    let paris = paris();
    let text = text(&many(&paris, 1_000, 20));
    let fold = text.lines().find(|line| line.contains("instants")).unwrap();
    assert_snapshot!(fold, @"... 19439 days, 13885 of them business days, 107 with closures, special hours or a clock change; severity B; 140 of the instants below");
    assert_eq!(text.matches("... 901 more").count(), 2);
}

#[test]
fn names_do_not_break_their_lines() {
    let paris = paris();
    let usual = text(&scene(
        &paris,
        "2026-05-12T08:00:00Z",
        "2026-05-12T09:00:00Z",
    ));
    let mut scene = scene(&paris, "2026-05-12T08:00:00Z", "2026-05-12T09:00:00Z");
    scene.title = "a\nb\r\u{85}c\u{2028}d\u{202e}e".into();
    scene.events[0].label = "sub\u{7}mitted\n".into();
    let text = text(&scene);
    assert_eq!(text.lines().count(), usual.lines().count());
    assert!(text.starts_with("a\\nb\\r\\u{85}c\\u{2028}d\\u{202e}e\n"));
    assert!(text.contains("sub\\u{7}mitted\\n\n"));
}

#[test]
fn instants_outside_the_calendar_are_refused() {
    let paris = paris();
    let scene = scene(&paris, "2003-05-12T08:00:00Z", "2026-05-12T09:00:00Z");
    let refused = Picture::new::<English>(&scene);
    assert!(matches!(refused, Err(CalendarError::DateOutOfSpan { .. })));
    let mut scene = super::scene(&paris, "2026-05-12T08:00:00Z", "2026-05-12T09:00:00Z");
    scene.as_of = at("2016-12-31T23:59:60.5Z");
    let refused = Picture::new::<English>(&scene);
    assert!(matches!(refused, Err(CalendarError::LeapSecond { .. })));
}
