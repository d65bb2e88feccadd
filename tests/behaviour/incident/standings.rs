//! One nanosecond each side of every deadline, when an incident is worked on, and what asking earlier or later changes.

use super::*;
use unified_support::{
    document::{Clock, Pause, SeverityChange},
    incident::IncidentState,
};

use Severity::{A, B, C, One};

#[test]
fn a_first_response_is_in_time_at_the_due_instant_and_late_a_nanosecond_after() {
    for (severity, product, expected) in [
        (One, AZURE, "06-15 10:15"),
        (One, Product::Other, "06-15 11:00"),
        (A, AZURE, "06-15 11:00"),
        (B, AZURE, "06-15 12:00"),
        (C, AZURE, "06-15 14:00"),
    ] {
        let log = log(Incident::new(severity, product, at("06-15 10:00")), []);
        let due = at(expected);
        let answered = |when: DateTime<Utc>| {
            let response = IncidentEvent::new(when, Kind::FirstCallResponse);
            let log = log.with([response]).expect("a log");
            governing(&course(Readings::default(), &log, at("06-15 17:00"))).standing
        };
        for in_time in [due - NANOSECOND, due] {
            assert_eq!(answered(in_time), met(in_time));
        }
        assert_eq!(answered(due + NANOSECOND), late(expected, due + NANOSECOND));
        // Without an answer.
        let unanswered = |as_of| governing(&course(Readings::default(), &log, as_of)).standing;
        for in_time in [due - NANOSECOND, due] {
            assert_eq!(unanswered(in_time), Standing::Owed);
        }
        assert_eq!(unanswered(due + NANOSECOND), missed(expected));
    }
}

/// Of a duty that is to be done by `due`: in time, at it, and a nanosecond late.
#[track_caller]
fn is_due(engine: &Engine, log: &IncidentLog, name: &str, expected: &str) {
    let due = at(expected);
    let later = due + TimeDelta::days(1);
    let done = |when: DateTime<Utc>| {
        let done = IncidentEvent::new(when, Kind::Done(named(name)));
        let log = log.with([done]).expect("a log");
        standings(&course_of(engine, "paris", &log, later), name)
    };
    for in_time in [due - NANOSECOND, due] {
        assert_eq!(done(in_time), [met(in_time)]);
    }
    let after = due + NANOSECOND;
    assert_eq!(done(after), [late(expected, after)]);
    let undone = |as_of| standings(&course_of(engine, "paris", log, as_of), name);
    assert_eq!(undone(due), [Standing::Owed]);
    assert_eq!(undone(after), [missed(expected)]);
}

#[test]
fn aem_assigns_its_resource_within_30_minutes() {
    let engine = holding(&[Service::AzureEventManagement], Readings::default());
    let log = log(covered(A, "06-15 10:00"), []);
    let name = "assign_critical_situation_resource";
    is_due(&engine, &log, name, "06-15 10:30");
}

#[test]
fn the_change_authority_answers_within_four_business_hours() {
    let engine = site::engine(Readings::default());
    let name = "answer_for_change_control";
    let asked = |when| {
        let asked = Kind::CalledFor(named(name));
        log(plain(B, "06-15 10:00"), [(when, asked)])
    };
    is_due(&engine, &asked("06-15 11:00"), name, "06-15 15:00");
    is_due(&engine, &asked("06-15 16:30"), name, "06-16 12:00");
}

#[test]
fn the_reply_comes_within_24_hours() {
    let engine = site::engine(Readings::default());
    let asked = Kind::CalledFor(named("reply"));
    let log = log(plain(C, "06-19 10:00"), [("06-19 16:00", asked)]);
    is_due(&engine, &log, "reply", "06-20 16:00");
}

#[test]
fn what_a_severity_would_ask_of_a_response_that_was_given_does_not_matter() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:30", Kind::FirstCallResponse),
            ("06-15 12:00", Kind::SeverityChangeGranted(One)),
        ],
    );
    for reading in [
        SeverityChange::Restart,
        SeverityChange::Retroactive,
        SeverityChange::CarryElapsed,
        SeverityChange::Proportional,
    ] {
        let readings = Readings::default().with(reading);
        let course = course(readings, &log, at("06-16 12:00"));
        let response = governing(&course);
        assert_eq!(response.standing, met(at("06-15 11:30")));
        // Target and clause are those by which it was given.
        assert_eq!(response.deadline.target, TimeDelta::hours(2));
        let clause = response.clause.expect("a clause");
        assert_eq!(clause.as_str(), "2.2/sevb-response-2-hours");
        assert_eq!(course.severity, One);
    }
}

#[test]
fn a_breach_is_told_by_the_clause_of_the_time_that_was_missed() {
    use unified_support::document::{RuleId, Source, clauses};
    let log = log(
        plain(B, "06-15 10:00"),
        [("06-15 13:00", Kind::SeverityChangeGranted(One))],
    );
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let decision = paris.incident(&log, at("06-15 15:00")).expect("an answer");
    let steps = decision.steps().iter();
    let late = steps.filter(|step| step.rule() == RuleId::ResponseInTime);
    let sources: Vec<_> = late.map(|step| step.source().clone()).collect();
    assert_eq!(
        sources,
        [
            Source::Clause(clauses::SEVB_RESPONSE_2_HOURS),
            Source::Clause(clauses::SEV1_OTHER_1_HOUR),
        ]
    );
}

#[test]
fn severity_1_and_a_are_worked_on_around_the_clock_and_b_and_c_in_business_hours() {
    let night = at("06-15 22:00");
    for severity in [One, A] {
        let log = log(plain(severity, "06-15 10:00"), []);
        let course = course(Readings::default(), &log, night);
        let hours = course
            .effort
            .as_ref()
            .expect("an open incident")
            .hours
            .clone();
        assert_eq!((hours.clock, hours.open), (Clock::Elapsed, true));
        assert_eq!(hours.changes_at, None);
    }
    for severity in [B, C] {
        let log = log(plain(severity, "05-13 10:00"), []);
        let told = |as_of| {
            let course = course(Readings::default(), &log, as_of);
            let hours = course
                .effort
                .as_ref()
                .expect("an open incident")
                .hours
                .clone();
            assert_eq!(hours.clock, Clock::BusinessHours);
            (hours.open, hours.changes_at)
        };
        let (closing, opening) = (at("05-13 17:30"), at("05-15 09:00"));
        assert_eq!(told(closing - NANOSECOND), (true, Some(closing)));
        // Thursday is a holiday.
        assert_eq!(told(closing), (false, Some(opening)));
        assert_eq!(told(opening - NANOSECOND), (false, Some(opening)));
        assert_eq!(told(opening), (true, Some(at("05-15 17:30"))));
    }
}

#[test]
fn a_closed_incident_is_not_worked_on() {
    let log = log(
        plain(One, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::Closed),
            ("06-15 12:00", Kind::Reopened),
        ],
    );
    let effort = |as_of| course(Readings::default(), &log, as_of).effort;
    assert!(effort(at("06-15 11:00") - NANOSECOND).is_some());
    assert_eq!(effort(at("06-15 11:00")), None);
    assert!(effort(at("06-15 12:00")).is_some());
}

#[test]
fn the_effort_is_reduced_from_when_that_is_said() {
    let log = log(
        plain(One, "06-15 10:00"),
        [("06-15 11:00", Kind::EffortReduced)],
    );
    let reduced_at = |as_of| {
        let course = course(Readings::default(), &log, as_of);
        course.effort.as_ref().expect("an open incident").reduced_at
    };
    let when = at("06-15 11:00");
    assert_eq!(reduced_at(when - NANOSECOND), None);
    assert_eq!(reduced_at(when), Some(when));
}

#[test]
fn an_incident_is_open_waits_is_mitigated_or_is_closed() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::WaitingForCustomer(None)),
            (
                "06-15 12:00",
                Kind::WaitingForCustomer(Some(named("answer_for_change_control"))),
            ),
            ("06-15 13:00", Kind::Mitigated),
            ("06-15 14:00", Kind::CustomerAnswered(None)),
            (
                "06-15 15:00",
                Kind::CustomerAnswered(Some(named("answer_for_change_control"))),
            ),
            ("06-15 16:00", Kind::Closed),
            ("06-15 17:00", Kind::Reopened),
        ],
    );
    for (as_of, state) in [
        ("06-15 10:00", IncidentState::Open),
        ("06-15 11:00", IncidentState::WaitingForCustomer),
        ("06-15 13:30", IncidentState::WaitingForCustomer),
        ("06-15 14:30", IncidentState::WaitingForCustomer),
        ("06-15 15:00", IncidentState::Mitigated),
        ("06-15 16:00", IncidentState::Closed),
        ("06-15 17:00", IncidentState::Open),
    ] {
        let course = course(Readings::default(), &log, at(as_of));
        assert_eq!(course.state, state, "{as_of}");
    }
}

#[test]
fn two_waits_that_overlap_are_one() {
    let authority = Some(named("answer_for_change_control"));
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:30", Kind::WaitingForCustomer(None)),
            ("06-15 11:00", Kind::WaitingForCustomer(authority)),
            ("06-15 11:30", Kind::CustomerAnswered(None)),
            ("06-15 12:00", Kind::CustomerAnswered(authority)),
        ],
    );
    let pausing = Readings::default().with(Pause::WaitingForCustomer);
    let course = course(pausing, &log, at("06-15 13:00"));
    assert_eq!(course.waits.len(), 1);
    assert_eq!(due(&course), Some(at("06-15 13:30")));
}
