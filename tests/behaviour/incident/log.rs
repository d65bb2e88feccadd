//! The log: what contradicts itself, and what does not.

use super::*;
use unified_support::{
    chrono::Timelike,
    incident::{IncidentState, LogError, LogProblem},
};

use Severity::{A, B, C, One};

fn told(incident: Incident, events: &[(&str, Kind)]) -> Result<IncidentLog, LogError> {
    let events = events.iter().map(|(when, kind)| event(when, *kind));
    IncidentLog::try_new(incident, events)
}

/// What is wrong with the log of an incident of severity B that was submitted on Monday at 10:00; the last event is to blame.
#[track_caller]
fn is_refused(events: &[(&str, Kind)], problem: LogProblem, code: &str) {
    let error = told(plain(B, "06-15 10:00"), events).expect_err("a contradiction");
    let (when, kind) = *events.last().expect("an event");
    assert_eq!(error.event(), event(when, kind));
    assert_eq!((error.problem(), error.code().as_str()), (problem, code));
}

#[test]
fn each_contradiction_names_its_event() {
    let before = LogProblem::BeforeSubmission {
        submitted_at: at("06-15 10:00"),
    };
    is_refused(&[("06-15 09:59", Kind::Mitigated)], before, "out_of_order");
    let mitigated = ("06-15 11:00", Kind::Mitigated);
    let closed = ("06-15 12:00", Kind::Closed);
    for kind in [
        Kind::SeverityAgreed(B),
        Kind::SeverityChangeAsked(A),
        Kind::SeverityChangeGranted(A),
        Kind::Downgraded(C),
        Kind::EffortReduced,
        Kind::WaitingForCustomer(None),
        Kind::FirstCallResponse,
        Kind::Mitigated,
        Kind::Closed,
    ] {
        let problem = LogProblem::Closed;
        is_refused(&[closed, ("06-15 13:00", kind)], problem, "incident_closed");
    }
    is_refused(
        &[mitigated, ("06-15 12:00", Kind::Reopened)],
        LogProblem::NotClosed,
        "incident_not_closed",
    );
    is_refused(
        &[
            ("06-15 10:30", Kind::SeverityAgreed(B)),
            ("06-15 11:00", Kind::SeverityAgreed(B)),
        ],
        LogProblem::AlreadyAgreed,
        "already_agreed",
    );
    for kind in [Kind::SeverityChangeAsked(B), Kind::SeverityChangeGranted(B)] {
        let problem = LogProblem::SameSeverity { severity: B };
        is_refused(&[("06-15 11:00", kind)], problem, "same_severity");
    }
    for to in [One, A, B] {
        is_refused(
            &[("06-15 11:00", Kind::Downgraded(to))],
            LogProblem::NotADowngrade { from: B, to },
            "not_a_downgrade",
        );
    }
}

#[test]
fn what_happens_once_and_what_is_a_duty_of_neither_names_its_event() {
    for [one, two] in [
        [Kind::SeverityChangeAsked(One), Kind::SeverityChangeAsked(A)],
        [
            Kind::SeverityChangeGranted(One),
            Kind::SeverityChangeGranted(A),
        ],
    ] {
        is_refused(
            &[("06-15 11:00", one), ("06-15 11:00", two)],
            LogProblem::ConflictingSeverities,
            "conflicting_severities",
        );
    }
    is_refused(
        &[
            ("06-15 11:00", Kind::EffortReduced),
            ("06-15 12:00", Kind::EffortReduced),
        ],
        LogProblem::AlreadyReduced,
        "already_reduced",
    );
    is_refused(
        &[
            ("06-15 11:00", Kind::FirstCallResponse),
            ("06-15 12:00", Kind::FirstCallResponse),
        ],
        LogProblem::AlreadyResponded,
        "already_responded",
    );
    let reply = named("reply");
    for awaited in [None, Some(reply)] {
        is_refused(
            &[
                ("06-15 11:00", Kind::WaitingForCustomer(awaited)),
                ("06-15 12:00", Kind::WaitingForCustomer(awaited)),
            ],
            LogProblem::AlreadyWaiting,
            "already_waiting",
        );
    }
    is_refused(
        &[
            ("06-15 11:00", Kind::WaitingForCustomer(None)),
            ("06-15 12:00", Kind::CustomerAnswered(Some(reply))),
        ],
        LogProblem::NotWaiting,
        "not_waiting",
    );
    let quarterly = named("meet_customer");
    for kind in [Kind::CalledFor(quarterly), Kind::Done(quarterly)] {
        let problem = LogProblem::NotOfIncidents;
        is_refused(&[("06-15 11:00", kind)], problem, "duty_not_of_incidents");
    }
    is_refused(
        &[(
            "06-15 11:00",
            Kind::WaitingForCustomer(Some(named("manage_incident"))),
        )],
        LogProblem::NotOfCustomer,
        "duty_not_of_customer",
    );
}

#[test]
fn two_downgrades_at_one_instant_contradict_each_other() {
    let events = [
        ("06-15 11:00", Kind::Downgraded(B)),
        ("06-15 11:00", Kind::Downgraded(C)),
    ];
    let error = told(plain(One, "06-15 10:00"), &events).expect_err("a contradiction");
    assert_eq!(error.problem(), LogProblem::ConflictingSeverities);
    assert_eq!(error.event(), event("06-15 11:00", Kind::Downgraded(C)));
}

#[test]
fn a_leap_second_is_no_instant_of_a_log() {
    let leap = at("06-15 11:00").with_nanosecond(1_000_000_000);
    let leap = leap.expect("a leap second");
    let incident = plain(B, "06-15 10:00");
    let mitigated = IncidentEvent::new(leap, Kind::Mitigated);
    let error = IncidentLog::try_new(incident.clone(), [mitigated]).expect_err("a leap second");
    assert_eq!(
        (error.event(), error.code().as_str()),
        (mitigated, "leap_second")
    );
    let agreed = incident.with_severity_agreed_at(leap);
    let error = IncidentLog::try_new(agreed, []).expect_err("a leap second");
    assert_eq!(error.code(), "leap_second");
}

#[test]
fn the_first_contradiction_in_time_is_told_in_whatever_order_events_come() {
    let events = [
        ("06-15 14:00", Kind::Reopened),
        ("06-15 12:00", Kind::Downgraded(One)),
        ("06-15 13:00", Kind::CustomerAnswered(None)),
    ];
    let forward = told(plain(B, "06-15 10:00"), &events);
    let mut reversed = events;
    reversed.reverse();
    assert_eq!(told(plain(B, "06-15 10:00"), &reversed), forward);
    let error = forward.expect_err("a contradiction");
    assert_eq!(error.event(), event("06-15 12:00", Kind::Downgraded(One)));
}

#[test]
fn events_told_late_and_twice_make_the_same_log() {
    let events = [
        ("06-15 10:10", Kind::SeverityAgreed(B)),
        ("06-15 11:00", Kind::FirstCallResponse),
        ("06-15 12:00", Kind::WaitingForCustomer(None)),
        ("06-15 13:00", Kind::CustomerAnswered(None)),
        ("06-15 14:00", Kind::Closed),
    ];
    let whole = log(plain(B, "06-15 10:00"), events);
    let (early, late) = events.split_at(2);
    let early = told(plain(B, "06-15 10:00"), early).expect("a log");
    let late = late.iter().chain(&events);
    let late = late.map(|(when, kind)| event(when, *kind)).rev();
    assert_eq!(early.with(late), Ok(whole.clone()));
    let instants: Vec<_> = whole.events().iter().map(IncidentEvent::at).collect();
    assert!(instants.is_sorted());
    assert_eq!(instants.len(), events.len());
}

#[test]
fn the_agreement_of_the_incident_is_an_event_of_its_log() {
    let agreed = plain(B, "06-15 10:00").with_severity_agreed_at(at("06-15 10:20"));
    let event = event("06-15 10:20", Kind::SeverityAgreed(B));
    let alone = IncidentLog::try_new(agreed.clone(), []).expect("a log");
    assert_eq!(alone.events(), [event]);
    // Told once more it is the same one; another is one too many.
    assert_eq!(alone.with([event]), Ok(alone.clone()));
    let other = IncidentEvent::new(at("06-15 10:30"), Kind::SeverityAgreed(A));
    let error = alone.with([other]).expect_err("a contradiction");
    assert_eq!(error.problem(), LogProblem::AlreadyAgreed);
}

#[test]
fn what_waits_and_is_answered_at_one_instant_comes_in_the_order_in_which_it_can() {
    let both = [
        ("06-15 12:00", Kind::CustomerAnswered(None)),
        ("06-15 12:00", Kind::WaitingForCustomer(None)),
    ];
    // Nobody waited: asked and answered at once. That is no wait.
    let at_once = log(plain(B, "06-15 10:00"), both);
    let course_at_once = course(Readings::default(), &at_once, at("06-15 13:00"));
    assert_eq!(course_at_once.state, IncidentState::Open);
    assert!(course_at_once.waits.is_empty());
    // It waited: answered, and asked again. That is one wait, which goes on.
    let asked_before = event("06-15 11:00", Kind::WaitingForCustomer(None));
    let again = at_once.with([asked_before]).expect("a log");
    let course_again = course(Readings::default(), &again, at("06-15 13:00"));
    assert_eq!(course_again.state, IncidentState::WaitingForCustomer);
    let [wait] = &course_again.waits[..] else {
        panic!("{:?}", course_again.waits);
    };
    assert_eq!((wait.from, wait.until), (at("06-15 11:00"), None));
}

#[test]
fn what_is_answered_and_asked_again_at_one_instant_is_owed_again() {
    let reply = Some(named("reply"));
    let log = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::WaitingForCustomer(reply)),
            ("06-15 12:00", Kind::CustomerAnswered(reply)),
            ("06-15 12:00", Kind::WaitingForCustomer(reply)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 13:00"));
    let replies = duties(&course, "reply");
    let told: Vec<_> = replies
        .iter()
        .map(|duty| (duty.called_for_at, duty.standing))
        .collect();
    assert_eq!(
        told,
        [
            (Some(at("06-15 11:00")), met(at("06-15 12:00"))),
            (Some(at("06-15 12:00")), Standing::Owed),
        ]
    );
}

#[test]
fn what_is_closed_and_reopened_at_one_instant_comes_in_the_order_in_which_it_can() {
    let both = [
        ("06-15 12:00", Kind::Reopened),
        ("06-15 12:00", Kind::Closed),
    ];
    let never_closed = log(plain(B, "06-15 10:00"), both);
    let open = course(Readings::default(), &never_closed, at("06-15 13:00"));
    assert_eq!(open.state, IncidentState::Open);
    assert!(open.closures.is_empty());
    let closed_before = event("06-15 11:00", Kind::Closed);
    let closed = never_closed.with([closed_before]).expect("a log");
    let closed = course(Readings::default(), &closed, at("06-15 13:00"));
    assert_eq!(closed.state, IncidentState::Closed);
    let [closure] = &closed.closures[..] else {
        panic!("{:?}", closed.closures);
    };
    assert_eq!((closure.from, closure.until), (at("06-15 11:00"), None));
}

#[test]
fn what_happens_when_it_is_reopened_happens_to_an_open_incident() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::Closed),
            ("06-15 12:00", Kind::FirstCallResponse),
            ("06-15 12:00", Kind::SeverityChangeGranted(A)),
            ("06-15 12:00", Kind::Reopened),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 12:00"));
    assert_eq!((course.state, course.severity), (IncidentState::Open, A));
}

#[test]
fn granted_and_downgraded_at_one_instant_leave_the_lower_severity() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::Downgraded(C)),
            ("06-15 11:00", Kind::SeverityChangeGranted(One)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 12:00"));
    let stretches: Vec<_> = course
        .severities
        .iter()
        .map(|stretch| (stretch.severity, stretch.from, stretch.until))
        .collect();
    assert_eq!(
        stretches,
        [
            (B, at("06-15 10:00"), Some(at("06-15 11:00"))),
            (C, at("06-15 11:00"), None),
        ]
    );
}

#[test]
fn a_severity_that_is_left_at_once_never_held() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::SeverityChangeGranted(One)),
            ("06-15 11:00", Kind::Downgraded(B)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 11:30"));
    let [stretch] = &course.severities[..] else {
        panic!("{:?}", course.severities);
    };
    assert_eq!((stretch.severity, stretch.until), (B, None));
    assert_eq!(due(&course), Some(at("06-15 12:00")));
    assert_eq!(course.events.len(), 2);
}

#[test]
fn the_effort_can_be_reduced_again_at_another_severity() {
    let reduced_twice = [
        ("06-15 11:00", Kind::EffortReduced),
        ("06-15 12:00", Kind::Downgraded(B)),
        ("06-15 13:00", Kind::SeverityChangeGranted(One)),
        ("06-15 14:00", Kind::EffortReduced),
    ];
    let log = log(plain(One, "06-15 10:00"), reduced_twice);
    let reduced_at = |as_of| {
        let course = course(Readings::default(), &log, at(as_of));
        course.effort.as_ref().expect("an open incident").reduced_at
    };
    assert_eq!(reduced_at("06-15 11:30"), Some(at("06-15 11:00")));
    assert_eq!(reduced_at("06-15 12:30"), None);
    assert_eq!(reduced_at("06-15 13:30"), None);
    assert_eq!(reduced_at("06-15 14:30"), Some(at("06-15 14:00")));
}
