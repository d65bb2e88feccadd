//! Clocks that start again under other clauses: the date of each start decides for what runs from it.

use proptest::prelude::*;
use unified_support::{
    chrono::{DateTime, TimeDelta, Utc},
    document::{
        AttentionTimes, ClauseId, ClosedTime, Product, Readings, Severity, SeverityChange, clauses,
    },
    engine::Engine,
    incident::{IncidentCourse, IncidentEvent, IncidentEventKind, IncidentLog},
    order::{AmendedTermDraft, AmendmentDraft, OrderDraft, ReplacedClause, ResponseTargetDraft},
    response::Incident,
};

use crate::builder::{Build, at, date};

/// So many minutes in the place of the response time of a clause.
fn minutes(replaces: ClauseId, minutes: i64) -> AmendmentDraft {
    let target = ResponseTargetDraft::new(TimeDelta::minutes(minutes));
    let target = AmendedTermDraft::ResponseTarget(target);
    let id = format!("of {replaces}");
    AmendmentDraft::new(&*id, ReplacedClause(replaces.as_str()), target)
}

fn with(amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    let mut draft = OrderDraft::example();
    draft.amendments.extend(amendments);
    draft
}

/// From 1 July on severity B has half an hour.
fn july() -> AmendmentDraft {
    minutes(clauses::SEVB_RESPONSE_2_HOURS, 30).from_date(date("2026-07-01"))
}

type Event<'a> = (&'a str, IncidentEventKind);

/// The course of an incident of severity B, submitted as `submitted` says.
fn course(
    engine: &Engine,
    submitted: (Severity, &str),
    events: &[Event<'_>],
    as_of: &str,
) -> IncidentCourse {
    let incident = Incident::new(submitted.0, Product::Other, at(submitted.1));
    let events = events
        .iter()
        .map(|(on, kind)| IncidentEvent::new(at(on), *kind));
    let log = IncidentLog::try_new(incident, events).expect("a log");
    let paris = engine.location("paris").expect("a location");
    let decision = paris.incident(&log, at(as_of)).expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

/// The target in minutes, the amendment that set it, and when it is due.
fn governing(course: &IncidentCourse) -> (i64, bool, Option<DateTime<Utc>>) {
    let response = course.first_response.first().expect("a response time");
    let deadline = &response.deadline;
    (
        deadline.target.num_minutes(),
        response.amendment.is_some(),
        deadline.due,
    )
}

const SUBMITTED: (Severity, &str) = (Severity::B, "2026-06-29T10:00:00+02:00");
const CLOSED: Event<'_> = ("2026-06-29T11:00:00+02:00", IncidentEventKind::Closed);

#[test]
fn a_clock_that_starts_again_has_the_target_of_its_own_start() {
    for (reading, reopened, expected) in [
        // An hour of two was used when the incident was closed.
        (
            ClosedTime::StartsAgain,
            "2026-06-30T10:00:00+02:00",
            (120, "12:00"),
        ),
        (
            ClosedTime::StartsAgain,
            "2026-07-01T10:00:00+02:00",
            (30, "10:30"),
        ),
        (
            ClosedTime::StandsStill,
            "2026-06-30T10:00:00+02:00",
            (120, "11:00"),
        ),
        (
            ClosedTime::StandsStill,
            "2026-07-01T10:00:00+02:00",
            (120, "11:00"),
        ),
    ] {
        let engine = with([july()]).read_by(Readings::default().with(reading));
        let reopened_at = (reopened, IncidentEventKind::Reopened);
        let course = course(&engine, SUBMITTED, &[CLOSED, reopened_at], reopened);
        let (target, is_amended, due) = governing(&course);
        let due_at = reopened.replace("10:00:00", &format!("{}:00", expected.1));
        assert_eq!(
            (target, due),
            (expected.0, Some(at(&due_at))),
            "{reading:?} {reopened}"
        );
        assert_eq!(is_amended, expected.0 == 30);
        // It is one severity all along, of one attention time.
        assert_eq!((course.severities.len(), course.attention.len()), (1, 1));
    }
}

#[test]
fn what_was_missed_before_stays_missed_by_the_target_of_then() {
    let engine = with([july()]).read_by(Readings::default().with(ClosedTime::StartsAgain));
    let closed = ("2026-06-29T14:00:00+02:00", IncidentEventKind::Closed);
    let again = |day: &str, hour: u8| format!("2026-07-{day}T{hour:02}:00:00+02:00");
    let [first, over, second, later] = [
        again("01", 10),
        again("01", 11),
        again("02", 9),
        again("02", 10),
    ];
    let events = [
        closed,
        (&*first, IncidentEventKind::Reopened),
        (&*over, IncidentEventKind::Closed),
        (&*second, IncidentEventKind::Reopened),
    ];
    let course = course(&engine, SUBMITTED, &events, &later);
    let missed = &course.first_response[0].deadline.missed;
    let missed: Vec<_> = missed
        .iter()
        .map(|one| (one.target.num_minutes(), one.since))
        .collect();
    assert_eq!(
        missed,
        [
            (120, at("2026-06-29T12:00:00+02:00")),
            (30, at("2026-07-01T10:30:00+02:00")),
            (30, at("2026-07-02T09:30:00+02:00")),
        ],
    );
}

#[test]
fn nothing_starts_again_for_a_response_that_was_given() {
    let engine = with([july()]).read_by(Readings::default().with(ClosedTime::StartsAgain));
    let given = (
        "2026-06-29T10:45:00+02:00",
        IncidentEventKind::FirstCallResponse,
    );
    let reopened = ("2026-07-01T10:00:00+02:00", IncidentEventKind::Reopened);
    let course = course(
        &engine,
        SUBMITTED,
        &[given, CLOSED, reopened],
        "2026-07-01T12:00:00+02:00",
    );
    assert_eq!(governing(&course).0, 120);
}

/// What counts is the severity that was agreed, from the start of the clock: the target of June, though it was agreed in July.
#[test]
fn an_agreed_severity_has_the_target_of_the_start() {
    let submitted = (Severity::C, "2026-06-30T17:00:00+02:00");
    let agreed = (
        "2026-07-01T09:00:00+02:00",
        IncidentEventKind::SeverityAgreed(Severity::B),
    );
    let engine = with([july()]).engine();
    let agreed = course(&engine, submitted, &[agreed], agreed.0);
    assert_eq!(
        governing(&agreed),
        (120, false, Some(at("2026-07-01T10:30:00+02:00")))
    );
    let on_time = (Severity::C, "2026-07-01T09:00:00+02:00");
    let granted = (
        "2026-07-01T09:30:00+02:00",
        IncidentEventKind::SeverityAgreed(Severity::B),
    );
    let july = course(&engine, on_time, &[granted], granted.0);
    assert_eq!(
        governing(&july),
        (30, true, Some(at("2026-07-01T09:30:00+02:00")))
    );
}

#[test]
fn an_attention_time_that_starts_again_is_one_time() {
    let readings = Readings::default()
        .with(ClosedTime::StartsAgain)
        .with(AttentionTimes::Deadline);
    let engine = with([july()]).read_by(readings);
    let reopened = ("2026-07-01T10:00:00+02:00", IncidentEventKind::Reopened);
    let course = course(&engine, SUBMITTED, &[CLOSED, reopened], reopened.0);
    let [time] = course.attention.as_slice() else {
        panic!("{:?}", course.attention);
    };
    let deadline = time.deadline.as_ref().expect("a deadline");
    assert_eq!(deadline.due, Some(at("2026-07-01T12:00:00+02:00")));
    assert_eq!((time.from, time.until), (at(SUBMITTED.1), None));
}

proptest! {
    /// A clock that starts again is that of an incident that is submitted then, whatever ran before; a change of severity after that is
    /// one of that incident.
    #[test]
    fn a_reopened_incident_is_a_new_one(
        severity in prop::sample::select(Severity::ALL.to_vec()), next in prop::sample::select(Severity::ALL.to_vec()),
        change in prop::sample::select(SeverityChange::ALL.to_vec()),
        [from, length, open, closed, passed] in prop::array::uniform5(0_i64..5_000), target in 1_i64..600,
    ) {
        let day = |minutes: i64| date("2026-04-01") + TimeDelta::days(minutes / 1_440);
        let amended = |replaces| minutes(replaces, target).from_date(day(from)).until_date(day(from + length));
        let draft = with([
            clauses::SEV1_OTHER_1_HOUR, clauses::SEVA_RESPONSE_1_HOUR, clauses::SEVB_RESPONSE_2_HOURS, clauses::SEVC_RESPONSE_4_HOURS,
        ].map(amended));
        let engine = draft.read_by(Readings::default().with(change).with(ClosedTime::StartsAgain));
        let paris = engine.location("paris").expect("a location");

        let submitted = at("2026-04-01T06:00:00Z");
        let closed_at = submitted + TimeDelta::minutes(open + 1);
        let reopened_at = closed_at + TimeDelta::minutes(closed + 1);
        let changed_at = reopened_at + TimeDelta::minutes(passed + 1);
        let ask = |submitted, events: &[IncidentEvent], as_of| {
            let log = IncidentLog::try_new(Incident::new(severity, Product::Other, submitted), events.to_vec()).expect("a log");
            let decision = paris.incident(&log, as_of).expect("an answer");
            let course = decision.outcome().decided().expect("decided");
            let response = course.first_response.first().expect("a response time");
            let deadline = &response.deadline;
            (deadline.target, deadline.starts_at, deadline.due, deadline.elapsed, response.amendment.clone(), response.standing)
        };
        let again = [
            IncidentEvent::new(closed_at, IncidentEventKind::Closed), IncidentEvent::new(reopened_at, IncidentEventKind::Reopened),
        ];
        let granted = IncidentEvent::new(changed_at, IncidentEventKind::SeverityChangeGranted(next));
        prop_assert_eq!(ask(submitted, &again, reopened_at), ask(reopened_at, &[], reopened_at));
        if next != severity {
            let all = [again[0], again[1], granted];
            prop_assert_eq!(ask(submitted, &all, changed_at), ask(reopened_at, &[granted], changed_at));
        }
    }
}
