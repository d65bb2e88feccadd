//! Pictures of small scenes and of hostile ones.

mod drawings;
mod sheets;
mod texts;

use alloc::{format, string::String, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Bar, Due, DueState, Happening, Held, Owed, Picture, Scene, Stretch};
use crate::{
    calendar::{BusinessCalendar, CalendarBuilder, WeeklyHours, Zone},
    document::Severity,
    report::english::English,
};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hours(zone: &str, hours: &str) -> CalendarBuilder {
    BusinessCalendar::builder(Zone::iana(zone).unwrap())
        .weekly(WeeklyHours::weekdays(hours.parse().unwrap()))
        .span(date("2004-01-01"), date("2099-12-31"))
}

fn paris() -> BusinessCalendar {
    let office = hours("Europe/Paris", "09:00-17:30");
    office
        .closure(date("2026-05-14"), "Ascension Day")
        .build()
        .unwrap()
}

/// A scene from `from` to `until` at severity B, and nothing more.
fn scene<'a>(calendar: &'a BusinessCalendar, from: &str, until: &str) -> Scene<'a> {
    Scene {
        calendar,
        title: "Incident at paris".into(),
        summary: "First response given late.".into(),
        as_of: at(until),
        severities: Vec::from([held(from, until, Severity::B)]),
        basis: Vec::from(["Order `1`".into()]),
        stretches: Vec::new(),
        events: Vec::from([happening(from, "submitted")]),
        owed: Vec::new(),
    }
}

/// Severity B over a closure, then severity 1, with a wait and each state of a due instant.
fn over_a_closure(calendar: &BusinessCalendar) -> Scene<'_> {
    Scene {
        severities: Vec::from([
            held(
                "2026-05-13T16:50:00+02:00",
                "2026-05-15T15:40:00+02:00",
                Severity::B,
            ),
            held(
                "2026-05-15T15:40:00+02:00",
                "2026-05-15T17:00:00+02:00",
                Severity::One,
            ),
        ]),
        stretches: Vec::from([
            stretch(
                Bar::InTime,
                "2026-05-13T16:50:00+02:00",
                "2026-05-13T17:30:00+02:00",
            ),
            stretch(
                Bar::InTime,
                "2026-05-15T09:00:00+02:00",
                "2026-05-15T10:20:00+02:00",
            ),
            stretch(
                Bar::Late,
                "2026-05-15T10:20:00+02:00",
                "2026-05-15T10:30:00+02:00",
            ),
            stretch(
                Bar::Paused,
                "2026-05-15T11:00:00+02:00",
                "2026-05-15T14:00:00+02:00",
            ),
        ]),
        // Not in the order of time.
        events: Vec::from([
            happening("2026-05-15T15:40:00+02:00", "severity 1 granted"),
            happening("2026-05-13T16:50:00+02:00", "submitted"),
            happening("2026-05-15T10:30:00+02:00", "first call response"),
        ]),
        owed: Vec::from([
            owed(
                "first call response",
                "2026-05-15T10:20:00+02:00",
                DueState::Missed,
            ),
            owed(
                "first call response",
                "2026-05-15T16:40:00+02:00",
                DueState::Met,
            ),
            owed("update", "2026-05-15T18:00:00+02:00", DueState::Open),
            Owed {
                due: None,
                who: "customer".into(),
                ..owed("contact", "2026-05-15T18:00:00Z", DueState::Open)
            },
        ]),
        ..scene(
            calendar,
            "2026-05-13T16:50:00+02:00",
            "2026-05-15T17:00:00+02:00",
        )
    }
}

/// So many instants, a number of days apart, each an event and due.
fn many(calendar: &BusinessCalendar, count: i64, days: i64) -> Scene<'_> {
    let first = at("2026-01-05T10:00:00Z");
    let instants = (0..count).map(|index| first + TimeDelta::days(index * days));
    let instants: Vec<_> = instants.collect();
    let until = format!("{}", instants.last().unwrap().format("%+"));
    Scene {
        events: instants
            .iter()
            .map(|&at| Happening {
                at,
                label: "update".into(),
            })
            .collect(),
        owed: instants
            .iter()
            .map(|at| owed("update", &format!("{}", at.format("%+")), DueState::Met))
            .collect(),
        ..scene(calendar, "2026-01-05T10:00:00Z", &until)
    }
}

fn held(from: &str, until: &str, severity: Severity) -> Held {
    Held {
        from: at(from),
        until: at(until),
        severity,
    }
}

fn stretch(bar: Bar, from: &str, until: &str) -> Stretch {
    Stretch {
        from: at(from),
        until: at(until),
        bar,
    }
}

fn happening(instant: &str, label: &str) -> Happening {
    Happening {
        at: at(instant),
        label: label.into(),
    }
}

fn owed(what: &str, due: &str, state: DueState) -> Owed {
    Owed {
        who: "provider".into(),
        what: what.into(),
        due: Some(Due { at: at(due), state }),
        standing: "so it stands".into(),
        clause: "2.2/sevb-response-2-hours".into(),
    }
}

fn picture(scene: &Scene<'_>) -> Picture {
    Picture::new::<English>(scene).unwrap()
}

fn text(scene: &Scene<'_>) -> String {
    format!("{}", picture(scene).text())
}

fn svg(scene: &Scene<'_>) -> String {
    format!("{}", picture(scene).svg())
}
