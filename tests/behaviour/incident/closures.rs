//! What becomes of a clock while its incident is closed, by each variant of the reading.

use super::*;
use unified_support::document::{ClosedTime, Pause, RuleId, Source};

use ClosedTime::{RunsOn, StandsStill, StartsAgain};
use Severity::{B, C};

const READINGS: [ClosedTime; 3] = [StandsStill, RunsOn, StartsAgain];

/// Two business hours from 10:00 on, closed and reopened.
fn closed(from: &str, until: &str) -> IncidentLog {
    log(
        plain(B, "06-15 10:00"),
        [(from, Kind::Closed), (until, Kind::Reopened)],
    )
}

fn by(reading: ClosedTime, log: &IncidentLog, as_of: DateTime<Utc>) -> IncidentCourse {
    course(Readings::default().with(reading), log, as_of)
}

/// What was missed, since when and found when.
fn missed_by(course: &IncidentCourse) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let breaches = governing(course).deadline.missed.iter();
    let breaches = breaches.map(|breach| (breach.since, breach.found_at));
    breaches.collect()
}

#[test]
fn a_clock_stands_still_runs_on_or_starts_again() {
    let log = closed("06-15 11:00", "06-15 11:30");
    for (reading, starts_at, due, elapsed) in [
        (StandsStill, "06-15 10:00", "06-15 12:30", 75),
        (RunsOn, "06-15 10:00", "06-15 12:00", 105),
        (StartsAgain, "06-15 11:30", "06-15 13:30", 15),
    ] {
        let course = by(reading, &log, at("06-15 11:45"));
        let deadline = &governing(&course).deadline;
        assert_eq!(deadline.due, Some(at(due)), "{reading:?}");
        assert_eq!(deadline.starts_at, Some(at(starts_at)));
        assert_eq!(deadline.elapsed.num_minutes(), elapsed);
        assert_eq!(deadline.paused, TimeDelta::zero());
        assert_eq!(governing(&course).standing, Standing::Owed);
    }
}

#[test]
fn while_it_is_closed_nothing_is_due_unless_it_is_reopened() {
    let log = closed("06-15 11:00", "06-15 13:00");
    for (reading, if_reopened) in [
        (StandsStill, "06-15 12:15"),
        (RunsOn, "06-15 12:00"),
        (StartsAgain, "06-15 13:15"),
    ] {
        let course = by(reading, &log, at("06-15 11:15"));
        let deadline = &governing(&course).deadline;
        assert_eq!((deadline.due, deadline.due_latest), (None, None));
        assert_eq!(deadline.due_if_resumed, Some(at(if_reopened)));
        assert_eq!(deadline.elapsed.num_minutes(), 60);
        let ended = Standing::Ended {
            at: at("06-15 11:00"),
        };
        assert_eq!(governing(&course).standing, ended, "{reading:?}");
        // Long after, too: a closed incident is late for nothing.
        let course = by(reading, &log, at("06-15 12:59"));
        assert_eq!(governing(&course).standing, ended, "{reading:?}");
    }
}

#[test]
fn what_ran_on_is_late_once_it_is_reopened() {
    for (reopened_at, is_late) in [
        (at("06-15 12:00"), false),
        (at("06-15 12:00") + NANOSECOND, true),
    ] {
        let log = log(plain(B, "06-15 10:00"), [("06-15 11:00", Kind::Closed)]);
        let reopened = IncidentEvent::new(reopened_at, Kind::Reopened);
        let log = log.with([reopened]).expect("a log");
        let course = by(RunsOn, &log, reopened_at);
        let expected = is_late.then_some((at("06-15 12:00"), reopened_at));
        assert_eq!(missed_by(&course), Vec::from_iter(expected));
        for reading in [StandsStill, StartsAgain] {
            assert_eq!(missed_by(&by(reading, &log, reopened_at)), []);
        }
    }
}

#[test]
fn what_was_missed_before_stays_told() {
    let log = closed("06-15 12:30", "06-15 13:00");
    let (since, closed_at) = (at("06-15 12:00"), at("06-15 12:30"));
    for reading in READINGS {
        let course = by(reading, &log, at("06-15 12:45"));
        let missed = Standing::Missed {
            since,
            done_at: None,
            ended_at: Some(closed_at),
        };
        assert_eq!(governing(&course).standing, missed);
        assert_eq!(due(&course), Some(since), "it had passed");

        let course = by(reading, &log, at("06-15 13:15"));
        assert_eq!(missed_by(&course), [(since, since)], "{reading:?}");
        let (standing, expected) = match reading {
            StartsAgain => (Standing::Owed, "06-15 15:00"),
            _ => (super::missed("06-15 12:00"), "06-15 12:00"),
        };
        assert_eq!(governing(&course).standing, standing, "{reading:?}");
        assert_eq!(due(&course), Some(at(expected)), "{reading:?}");
    }
}

#[test]
fn a_response_is_not_undone_and_one_at_the_reopening_is_one() {
    let given = |when| {
        let log = closed("06-15 11:00", "06-15 12:30");
        let response = event(when, Kind::FirstCallResponse);
        log.with([response]).expect("a log")
    };
    for reading in READINGS {
        let course = by(reading, &given("06-15 10:30"), at("06-15 17:00"));
        assert_eq!(governing(&course).standing, met(at("06-15 10:30")));
        let course = by(reading, &given("06-15 12:30"), at("06-15 17:00"));
        let expected = match reading {
            RunsOn => late("06-15 12:00", at("06-15 12:30")),
            _ => met(at("06-15 12:30")),
        };
        assert_eq!(governing(&course).standing, expected, "{reading:?}");
    }
}

#[test]
fn a_wait_in_a_closure_counts_where_the_clock_runs_on() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:30", Kind::WaitingForCustomer(None)),
            ("06-15 11:00", Kind::Closed),
            ("06-15 11:30", Kind::CustomerAnswered(None)),
            ("06-15 12:00", Kind::Reopened),
        ],
    );
    let pausing = Readings::default().with(Pause::WaitingForCustomer);
    for (reading, paused, elapsed, expected) in [
        // Half an hour before the wait, and half an hour since the reopening.
        (StandsStill, 30, 60, "06-15 13:30"),
        // And half an hour more while it was closed and did not wait.
        (RunsOn, 60, 90, "06-15 13:00"),
        (StartsAgain, 0, 30, "06-15 14:00"),
    ] {
        let course = course(pausing.with(reading), &log, at("06-15 12:30"));
        let deadline = &governing(&course).deadline;
        let told = (
            deadline.paused.num_minutes(),
            deadline.elapsed.num_minutes(),
            due(&course),
        );
        assert_eq!(told, (paused, elapsed, Some(at(expected))), "{reading:?}");
    }
}

#[test]
fn a_customers_clock_does_the_same() {
    let asked = Kind::CalledFor(named("reply"));
    let log = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", asked),
            ("06-15 12:00", Kind::Closed),
            ("06-17 12:00", Kind::Reopened),
        ],
    );
    for (reading, expected) in [
        (StandsStill, "06-18 11:00"),
        (RunsOn, "06-16 11:00"),
        (StartsAgain, "06-18 12:00"),
    ] {
        let course = by(reading, &log, at("06-17 13:00"));
        let deadline = duty(&course, "reply").deadline.as_ref().expect("24 hours");
        assert_eq!(deadline.due, Some(at(expected)), "{reading:?}");
    }
}

#[test]
fn closed_several_times_it_starts_again_each_time() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:30", Kind::Closed),
            ("06-15 11:00", Kind::Reopened),
            ("06-15 11:30", Kind::Closed),
            ("06-15 14:00", Kind::Reopened),
        ],
    );
    for (reading, expected) in [
        (StandsStill, "06-15 15:00"),
        (RunsOn, "06-15 12:00"),
        (StartsAgain, "06-15 16:00"),
    ] {
        let course = by(reading, &log, at("06-15 14:00"));
        assert_eq!(due(&course), Some(at(expected)), "{reading:?}");
    }
}

#[test]
fn the_reading_is_named_by_each_of_its_variants() {
    use unified_support::document::Reading;
    let log = closed("06-15 11:00", "06-15 11:30");
    for reading in READINGS {
        let engine = site::engine(Readings::default().with(reading));
        let paris = engine.location("paris").expect("a location");
        let decision = paris.incident(&log, at("06-15 12:00")).expect("an answer");
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::ClosedMeanwhile);
        let source = step.expect("it was closed").source();
        assert_eq!(*source, Source::Reading(ClosedTime::ID));
    }
}
