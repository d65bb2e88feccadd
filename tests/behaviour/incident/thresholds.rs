//! What is told before something is due: by the share of a target that is used, and by the time that is left.

use super::*;
use unified_support::{
    calendar::{Share, Threshold, ThresholdStanding},
    document::{AttentionTimes, ClosedTime, Pause, RuleId, SeverityChange},
    incident::{Deadline, ThresholdCourse, Watch},
};

use Severity::{B, C};
use ThresholdStanding::{Later, Next, Reached, Silent};

const SECOND: TimeDelta = TimeDelta::seconds(1);
const HALF: Threshold = Threshold::Used(Share::percent(50));
const THREE_QUARTERS: Threshold = Threshold::Used(Share::percent(75));
const WHOLE: Threshold = Threshold::Used(Share::percent(100));

const fn left(hours: i64) -> Threshold {
    Threshold::Left(TimeDelta::hours(hours))
}

fn watched<const N: usize>(
    readings: Readings,
    log: &IncidentLog,
    thresholds: [Threshold; N],
    as_of: DateTime<Utc>,
) -> IncidentCourse {
    let engine = site::engine(readings);
    let place = engine.location("paris").expect("a location");
    let watch = Watch::new().at(thresholds);
    let outcome = place.traced(&mut ()).watched_incident(log, &watch, as_of);
    match outcome.expect("an answer") {
        Outcome::Decided(course) => course,
        other => panic!("{other:?}"),
    }
}

fn of_response(course: &IncidentCourse) -> &[ThresholdCourse] {
    &governing(course).deadline.thresholds
}

fn standings_of(deadline: &Deadline) -> Vec<ThresholdStanding> {
    let thresholds = deadline.thresholds.iter();
    thresholds.map(|one| one.standing).collect()
}

fn instants(course: &ThresholdCourse) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    (course.at, course.at_latest)
}

#[test]
fn three_quarters_of_two_business_hours_lie_beyond_the_night() {
    let log = log(plain(B, "06-15 17:00"), []);
    let reached = at("06-16 10:00");
    for (as_of, standing) in [
        (reached - SECOND, Next),
        (reached, Reached),
        (reached + SECOND, Reached),
    ] {
        let course = watched(Readings::default(), &log, [THREE_QUARTERS], as_of);
        let [threshold] = of_response(&course) else {
            panic!("{course:#?}")
        };
        assert_eq!(instants(threshold), (Some(reached), Some(reached)));
        assert_eq!(threshold.standing, standing, "{as_of}");
    }
}

#[test]
fn three_hours_are_left_from_the_closing_until_the_next_opening() {
    for (submitted_at, first, latest) in [
        // An exact fit, and a second to either side of it.
        ("06-15 16:30", at("06-15 17:30"), at("06-16 09:00")),
        ("06-15 16:29", at("06-15 17:29"), at("06-15 17:29")),
        ("06-15 16:31", at("06-16 09:01"), at("06-16 09:01")),
    ] {
        let log = log(plain(C, submitted_at), []);
        for (as_of, standing) in [(first - SECOND, Next), (first, Reached)] {
            let course = watched(Readings::default(), &log, [left(3)], as_of);
            let threshold = of_response(&course)[0];
            assert_eq!(instants(&threshold), (Some(first), Some(latest)));
            assert_eq!(threshold.standing, standing, "{submitted_at}: {as_of}");
        }
    }
}

#[test]
fn none_one_and_two_are_asked_for_and_answered_in_their_order() {
    let log = log(plain(B, "06-15 10:00"), []);
    let asked = |thresholds: &[Threshold]| {
        let engine = site::engine(Readings::default());
        let place = engine.location("paris").expect("a location");
        let watch = Watch::new().at(thresholds.iter().copied());
        let decision = place.watched_incident(&log, &watch, at("06-15 10:30"));
        let decision = decision.expect("an answer");
        let steps = decision.steps().iter();
        let told = steps.filter(|step| step.rule() == RuleId::Threshold);
        let course = decision.outcome().decided().expect("an answer");
        (of_response(course).to_vec(), told.count())
    };
    assert_eq!(asked(&[]), (Vec::new(), 0));
    for thresholds in [&[HALF][..], &[left(1), THREE_QUARTERS], &[HALF, HALF]] {
        let (answered, told) = asked(thresholds);
        let answered = answered.iter().map(|one| one.threshold);
        assert!(answered.eq(thresholds.iter().copied()));
        assert!(told >= thresholds.len());
    }
}

#[test]
fn the_next_one_comes_first_in_time_however_they_are_asked_for() {
    let log = log(plain(B, "06-15 10:00"), []);
    let standings = |as_of| {
        let thresholds = [WHOLE, left(1), HALF, THREE_QUARTERS, left(-1)];
        let course = watched(Readings::default(), &log, thresholds, at(as_of));
        standings_of(&governing(&course).deadline)
    };
    // An hour is left when half of two hours is used: both come next.
    assert_eq!(standings("06-15 10:59"), [Later, Next, Next, Later, Later]);
    assert_eq!(
        standings("06-15 11:00"),
        [Later, Reached, Reached, Next, Later]
    );
    assert_eq!(
        standings("06-15 12:00"),
        [Reached, Reached, Reached, Reached, Next]
    );
    assert_eq!(standings("06-15 13:00"), [Reached; 5]);
}

#[test]
fn what_is_left_of_more_than_the_target_is_reached_at_once() {
    let log = log(plain(B, "06-15 10:00"), []);
    let start = at("06-15 10:00");
    for threshold in [left(2), left(3), Threshold::Used(Share::percent(0))] {
        let course = watched(Readings::default(), &log, [threshold], start);
        let threshold = of_response(&course)[0];
        assert_eq!(instants(&threshold), (Some(start), Some(start)));
        assert_eq!(threshold.standing, Reached);
    }
}

#[test]
fn a_paused_clock_is_silent_and_reaches_nothing() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::WaitingForCustomer(None)),
            ("06-15 14:00", Kind::CustomerAnswered(None)),
        ],
    );
    let readings = Readings::default().with(Pause::WaitingForCustomer);
    let thresholds = [HALF, THREE_QUARTERS];
    for (as_of, standings) in [
        ("06-15 10:59", [Next, Later]),
        // Half had passed when the pause began, to the second.
        ("06-15 11:00", [Reached, Silent]),
        ("06-15 13:59", [Reached, Silent]),
        ("06-15 14:00", [Reached, Next]),
        ("06-15 14:29", [Reached, Next]),
        ("06-15 14:30", [Reached, Reached]),
    ] {
        let course = watched(readings, &log, thresholds, at(as_of));
        let deadline = &governing(&course).deadline;
        assert_eq!(standings_of(deadline), standings, "{as_of}");
        let [half, rest] = deadline.thresholds.as_slice() else {
            panic!("{deadline:#?}")
        };
        assert_eq!(half.at, Some(at("06-15 11:00")));
        let is_silent = rest.standing == Silent;
        assert_eq!(rest.at.is_none(), is_silent, "{as_of}");
        if is_silent {
            assert_eq!((rest.at, rest.at_latest), (None, None));
            assert_eq!(half.at_latest, None, "nobody knows when it goes on");
        } else if at(as_of) >= at("06-15 14:00") {
            assert_eq!(rest.at, Some(at("06-15 14:30")));
        }
    }
    // By the other reading no wait pauses anything.
    let running = watched(Readings::default(), &log, thresholds, at("06-15 11:30"));
    assert_eq!(of_response(&running)[1].standing, Reached);
}

#[test]
fn a_clock_that_has_not_started_has_stopped_or_is_of_the_past_is_silent() {
    // Closed: as for the due instant, only what had passed has passed.
    let closed = log(plain(B, "06-15 10:00"), [("06-15 11:00", Kind::Closed)]);
    for reading in [
        ClosedTime::StandsStill,
        ClosedTime::RunsOn,
        ClosedTime::StartsAgain,
    ] {
        let readings = Readings::default().with(reading);
        let course = watched(readings, &closed, [HALF, THREE_QUARTERS], at("06-15 12:30"));
        let [half, rest] = of_response(&course) else {
            panic!("{course:#?}")
        };
        assert_eq!(instants(half), (Some(at("06-15 11:00")), None));
        assert_eq!((half.standing, rest.standing), (Reached, Silent));
        assert_eq!(instants(rest), (None, None));
    }
    // Answered: it would have been reached.
    let answered = log(
        plain(B, "06-15 10:00"),
        [("06-15 11:00", Kind::FirstCallResponse)],
    );
    let course = watched(
        Readings::default(),
        &answered,
        [HALF, WHOLE],
        at("06-15 13:00"),
    );
    let deadline = &governing(&course).deadline;
    assert_eq!(standings_of(deadline), [Reached, Silent]);
    assert_eq!(deadline.thresholds[1].at, deadline.due);
    // A duty that nobody has called for yet.
    let course = watched(
        Readings::default(),
        &log(plain(C, "06-15 10:00"), []),
        [HALF],
        at("06-15 11:00"),
    );
    let reply = duty(&course, "reply").deadline.as_ref().expect("a time");
    assert_eq!(reply.starts_at, None);
    assert_eq!(standings_of(reply), [Silent]);
    assert_eq!(instants(&reply.thresholds[0]), (None, None));
}

#[test]
fn every_clock_has_its_own() {
    let asked = log(
        plain(C, "06-15 10:00"),
        [(
            "06-15 11:00",
            Kind::WaitingForCustomer(Some(named("reply"))),
        )],
    );
    let course = watched(Readings::default(), &asked, [HALF], at("06-15 12:00"));
    // Half of 24 hours, and half of four business hours.
    let reply = duty(&course, "reply").deadline.as_ref().expect("a time");
    assert_eq!(reply.thresholds[0].at, Some(at("06-15 23:00")));
    assert_eq!(of_response(&course)[0].at, Some(at("06-15 12:00")));
    let readings = Readings::default().with(AttentionTimes::Deadline);
    let course = watched(readings, &asked, [HALF], at("06-15 12:00"));
    let attention = course
        .attention
        .iter()
        .find_map(|one| one.deadline.as_ref());
    let attention = attention.expect("a deadline");
    assert_eq!(
        attention.thresholds[0].at,
        Some(attention.starts_at.expect("it runs") + attention.target / 2)
    );
}

#[test]
fn another_severity_sets_them_anew_by_the_reading() {
    // Four business hours from 10:00 on; from 12:00 on two.
    let raised = log(
        plain(C, "06-15 10:00"),
        [("06-15 12:00", Kind::SeverityChangeGranted(B))],
    );
    for (reading, half) in [
        (SeverityChange::Restart, "06-15 13:00"),
        (SeverityChange::Retroactive, "06-15 11:00"),
        (SeverityChange::CarryElapsed, "06-15 11:00"),
        (SeverityChange::Proportional, "06-15 12:00"),
    ] {
        let readings = Readings::default().with(reading);
        let course = watched(readings, &raised, [HALF], at("06-15 12:30"));
        assert_eq!(of_response(&course)[0].at, Some(at(half)), "{reading:?}");
    }
}
