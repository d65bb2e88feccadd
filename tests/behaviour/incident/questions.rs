//! What is asked too early, too late or of too little, and that the same question has the same answer.

use super::*;
use unified_support::{
    chrono::Timelike,
    decision::{NotApplicable, Steps},
    document::{AemSeverityA, OnlineServicesChannel, ResponseClockStart},
};

use Severity::{A, B, C, One};

fn eventful() -> IncidentLog {
    log(
        covered(One, "06-15 10:00"),
        [
            ("06-15 10:05", Kind::SeverityAgreed(One)),
            ("06-15 10:12", Kind::FirstCallResponse),
            (
                "06-15 10:30",
                Kind::Done(named("assign_critical_situation_resource")),
            ),
            (
                "06-15 11:00",
                Kind::CalledFor(named("notify_own_executives")),
            ),
            ("06-15 11:30", Kind::WaitingForCustomer(None)),
            ("06-15 12:00", Kind::CustomerAnswered(None)),
            ("06-15 13:00", Kind::EffortReduced),
            ("06-15 14:00", Kind::Downgraded(B)),
            (
                "06-15 15:00",
                Kind::CalledFor(named("answer_for_change_control")),
            ),
            ("06-15 16:00", Kind::Mitigated),
            ("06-15 17:00", Kind::Closed),
        ],
    )
}

const ALL: [Service; 5] = [
    Service::UnifiedEnhancedResponse,
    Service::RapidResponse,
    Service::AzureEventManagement,
    Service::AzureEngineeringDirect,
    Service::ReactiveEnhancedDesignatedEngineering,
];

#[test]
fn the_same_question_has_the_same_answer_to_the_byte() {
    let (one, two) = (
        holding(&ALL, Readings::default()),
        holding(&ALL, Readings::default()),
    );
    for as_of in ["06-15 10:00", "06-15 12:00", "06-15 14:30", "06-17 09:00"] {
        let ask = |engine: &Engine| {
            let paris = engine.location("paris").expect("a location");
            paris.incident(&eventful(), at(as_of)).expect("an answer")
        };
        let (one, two) = (ask(&one), ask(&two));
        assert_eq!(one, two);
        assert_eq!(format!("{one:?}"), format!("{two:?}"));
        assert!(!one.steps().is_empty());
    }
}

#[test]
fn what_is_explained_is_what_is_answered_without_explaining() {
    let engine = holding(&ALL, Readings::default());
    let paris = engine.location("paris").expect("a location");
    let log = eventful();
    for event in log.events() {
        let explained = paris.incident(&log, event.at()).expect("an answer");
        let plain = paris.traced(&mut ()).incident(&log, event.at());
        assert_eq!(plain.expect("an answer"), *explained.outcome());
        let mut steps = Steps::new();
        let traced = paris.traced(&mut steps).incident(&log, event.at());
        assert_eq!(traced.expect("an answer"), *explained.outcome());
        assert_eq!(steps.as_slice(), explained.steps());
    }
}

#[test]
fn what_happens_later_is_unknown() {
    let engine = holding(&ALL, Readings::default());
    let whole = eventful();
    for event in whole.events() {
        for as_of in [event.at() - NANOSECOND, event.at()] {
            let known = whole.events().iter().filter(|event| event.at() <= as_of);
            let cut = IncidentLog::try_new(whole.incident().clone(), known.copied());
            let cut = course_of(&engine, "paris", &cut.expect("a log"), as_of);
            assert_eq!(cut, course_of(&engine, "paris", &whole, as_of));
        }
    }
}

#[test]
fn before_the_submission_there_is_nothing_to_tell() {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let log = log(plain(B, "06-15 10:00"), []);
    let submitted_at = at("06-15 10:00");
    let error = paris.incident(&log, submitted_at - NANOSECOND);
    let error = error.expect_err("too early");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("out_of_order", "as_of")
    );
    let course = course(Readings::default(), &log, submitted_at);
    assert_eq!(course.events, []);
    assert_eq!(governing(&course).standing, Standing::Owed);
}

#[test]
fn long_after_its_closure_an_incident_is_what_it_was() {
    let log = log(
        plain(One, "06-15 10:00"),
        [
            ("06-15 10:30", Kind::FirstCallResponse),
            ("06-15 12:00", Kind::Closed),
        ],
    );
    let closed = course(Readings::default(), &log, at("06-15 12:00"));
    let later = course(Readings::default(), &log, site::at("2026-12-31T12:00:00Z"));
    assert_eq!(later.first_response.len(), 1);
    assert_eq!(governing(&later).standing, governing(&closed).standing);
    assert_eq!(later.duties, closed.duties);
}

#[test]
fn a_leap_second_or_an_instant_outside_of_the_calendar_is_refused() {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let log = log(plain(B, "06-15 10:00"), []);
    let leap = at("06-15 11:00").with_nanosecond(1_000_000_000);
    let error = paris.incident(&log, leap.expect("a leap second"));
    let error = error.expect_err("a leap second");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("leap_second", "as_of")
    );
    for (as_of, code) in [
        (site::at("2150-01-01T00:00:00Z"), "out_of_span"),
        // More than any duration can tell.
        (DateTime::<Utc>::MAX_UTC, "duration_out_of_range"),
    ] {
        let error = paris.incident(&log, as_of).expect_err("no instant of it");
        assert_eq!(
            (error.code().as_str(), error.path.as_str()),
            (code, "as_of")
        );
    }
}

#[test]
fn an_order_that_is_not_in_force_brings_nothing() {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let submitted_at = site::at("2025-12-31T12:00:00Z");
    let incident = Incident::new(B, Product::Other, submitted_at);
    let log = IncidentLog::try_new(incident, []).expect("a log");
    // In the term it is asked about, but it was not submitted in it.
    let outcome = paris.traced(&mut ()).incident(&log, at("06-15 10:00"));
    let outcome = outcome.expect("an answer");
    assert_eq!(
        outcome.not_applicable(),
        Some(NotApplicable::OrderNotInForce)
    );
}

#[test]
fn facts_on_which_an_offering_hangs_are_asked_for_at_every_severity_at_which_it_does() {
    let bare = |severity| {
        let incident = Incident::new(severity, AZURE, at("06-15 10:00"));
        log(incident, [])
    };
    let engine = |service| holding(&[service], Readings::default());
    let as_of = at("06-15 10:05");
    let by_portal = Readings::default().with(OnlineServicesChannel::PortalRequired);
    let uer = holding(&[Service::UnifiedEnhancedResponse], by_portal);
    for severity in [One, A] {
        assert_eq!(missing(&uer, &bare(severity), as_of), ["channel"]);
    }
    for severity in [B, C] {
        assert_eq!(
            course_of(&uer, "paris", &bare(severity), as_of).severity,
            severity
        );
    }
    let rapid = engine(Service::RapidResponse);
    let facts = ["product_name", "channel", "language"];
    assert_eq!(missing(&rapid, &bare(A), as_of), facts);
    let event = ["event", "channel", "language"];
    let held = [Service::AzureEventManagement];
    for reading in [AemSeverityA::AsSeverity1, AemSeverityA::AsBase] {
        let engine = holding(&held, Readings::default().with(reading));
        assert_eq!(missing(&engine, &bare(A), as_of), event, "{reading:?}");
    }
    // What AED does beside the first response it does at any severity.
    let direct = holding(
        &[Service::RapidResponse, Service::AzureEngineeringDirect],
        Readings::default(),
    );
    for severity in [B, C] {
        let facts = ["product_name", "channel", "language", "subscription"];
        assert_eq!(missing(&direct, &bare(severity), as_of), facts);
    }
    // A designated engineer is there for the products that the order lists.
    let engineer = engine(Service::ReactiveEnhancedDesignatedEngineering);
    for severity in Severity::ALL {
        assert_eq!(missing(&engineer, &bare(severity), as_of), ["product_name"]);
    }
}

#[test]
fn a_severity_that_comes_later_may_need_more_facts() {
    let by_portal = Readings::default().with(OnlineServicesChannel::PortalRequired);
    let engine = holding(&[Service::UnifiedEnhancedResponse], by_portal);
    let incident = Incident::new(B, AZURE, at("06-15 10:00"));
    let log = log(incident, [("06-15 11:00", Kind::SeverityChangeGranted(A))]);
    let before = course_of(&engine, "paris", &log, at("06-15 11:00") - NANOSECOND);
    assert_eq!(before.severity, B);
    assert_eq!(missing(&engine, &log, at("06-15 11:00")), ["channel"]);
}

#[test]
fn without_an_agreement_the_clock_has_not_started_where_it_starts_with_that() {
    let readings = Readings::default().with(ResponseClockStart::SeverityAgreed);
    let log = log(plain(C, "06-15 10:00"), []);
    let course = course(readings, &log, at("06-19 10:00"));
    let response = governing(&course);
    assert_eq!(response.standing, Standing::Awaited);
    assert_eq!((response.deadline.due, response.due_local), (None, None));
    assert_eq!(response.deadline.target, TimeDelta::hours(4));
}
