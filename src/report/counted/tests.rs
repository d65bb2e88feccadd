//! What is drawn as counted adds up to what the course has counted.

use alloc::{format, vec::Vec};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Stops, counted};
use crate::{
    document::{Product, Readings, Severity},
    engine::Engine,
    incident::{IncidentCourse, IncidentEvent, IncidentEventKind as Kind, IncidentLog, Standing},
    order::{CountryCode, LocationDraft, OrderDraft},
    report::picture::Bar,
    response::Incident,
};

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-05-{text}:00+02:00").parse().unwrap()
}

/// From Tuesday to Friday: with a wait before and after the start of what may change, and a closure over night.
fn logs() -> Vec<IncidentLog> {
    let wait = |from, until| {
        [
            IncidentEvent::new(at(from), Kind::WaitingForCustomer(None)),
            IncidentEvent::new(at(until), Kind::CustomerAnswered(None)),
        ]
    };
    let first = wait("19T09:20", "19T09:50");
    let changes = [
        IncidentEvent::new(at("19T10:00"), Kind::SeverityChangeGranted(Severity::B)),
        IncidentEvent::new(at("19T10:30"), Kind::SeverityChangeGranted(Severity::One)),
    ];
    let second = wait("19T10:40", "20T11:00");
    let closure = [
        IncidentEvent::new(at("20T12:00"), Kind::Closed),
        IncidentEvent::new(at("21T08:00"), Kind::Reopened),
    ];
    let done = |text| [IncidentEvent::new(at(text), Kind::FirstCallResponse)];
    let stories: [Vec<&[IncidentEvent]>; 7] = [
        Vec::new(),
        Vec::from([first.as_slice()]),
        Vec::from([first.as_slice(), &second, &closure]),
        Vec::from([first.as_slice(), &changes, &second, &closure]),
        Vec::from([first.as_slice(), changes.get(..1).unwrap(), &second]),
        Vec::from([changes.as_slice()]),
        Vec::from([closure.get(..1).unwrap()]),
    ];
    let answered = ["19T09:30", "19T10:20", "19T16:00", "20T16:00", "22T09:10"];
    let stories = stories.into_iter().flat_map(|story| {
        let events = story.concat();
        let with_answer = answered.map(|text| {
            let mut events = events.clone();
            let time = at(text);
            let place = events.partition_point(|event| event.at() <= time);
            events.splice(place..place, done(text));
            events
        });
        core::iter::once(events)
            .chain(with_answer)
            .collect::<Vec<_>>()
    });
    let incident = Incident::new(Severity::C, Product::Other, at("19T08:30"));
    let logs = stories.filter_map(|events| IncidentLog::try_new(incident.clone(), events).ok());
    logs.collect()
}

fn readings(choices: &[(&str, &str)]) -> Readings {
    let mut readings = Readings::default();
    for (key, variant) in choices {
        readings.set(key, variant).unwrap();
    }
    readings
}

fn sum(
    course: &IncidentCourse,
    of: impl Fn(Bar) -> bool,
    stops: Stops,
    place: &crate::engine::Place<'_>,
) -> TimeDelta {
    let counted = counted(course, stops, place.response_hours().open_time()).unwrap();
    let mut end = DateTime::<Utc>::MIN_UTC;
    let mut sum = TimeDelta::zero();
    for one in &counted {
        assert!(end <= one.from && one.from < one.until);
        end = one.until;
        if of(one.bar) {
            sum += one.until - one.from;
        }
    }
    sum
}

#[test]
fn it_adds_up_to_what_the_course_has() {
    let auckland = LocationDraft::new("auckland", CountryCode("NZ"), "Pacific/Auckland", []);
    let engine = Engine::try_from(OrderDraft::example().with_location(auckland)).unwrap();
    let (mut compared, mut carried, mut late) = (0, 0, 0);
    for pause in ["never", "waiting_for_customer"] {
        for closed in ["stands_still", "runs_on", "starts_again"] {
            for change in ["restart", "retroactive", "carry_elapsed", "proportional"] {
                for hours in ["support_location", "host"] {
                    let readings = readings(&[
                        ("pause", pause),
                        ("closed_time", closed),
                        ("severity_change", change),
                        ("local_hours", hours),
                    ]);
                    let engine = engine.with_readings(readings);
                    for (location, log) in ["paris", "auckland"]
                        .into_iter()
                        .flat_map(|location| logs().into_iter().map(move |log| (location, log)))
                    {
                        let place = engine.location(location).unwrap();
                        let decision = place.incident(&log, at("22T12:00")).unwrap();
                        let course = decision.outcome().decided().unwrap();
                        let stops = Stops::of(&decision.stamp());
                        let response = course.first_response.first().unwrap();
                        let elapsed = response.deadline.elapsed;
                        let all = sum(course, |_| true, stops, &place);
                        // What a change left of the time before it has no place on a day.
                        if ["carry_elapsed", "proportional"].contains(&change) && all != elapsed {
                            assert!(course.severities.len() > 1);
                            carried += 1;
                            continue;
                        }
                        assert_eq!(
                            all, elapsed,
                            "{pause} {closed} {change} {hours} {location}: {course:#?}"
                        );
                        compared += 1;
                        if matches!(response.standing, Standing::Missed { .. }) {
                            let in_time = sum(course, |bar| bar == Bar::InTime, stops, &place);
                            assert_eq!(in_time, response.deadline.target, "{course:#?}");
                            late += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(
        compared > 2_000 && carried > 50 && late > 500,
        "{compared} {carried} {late}"
    );
}
