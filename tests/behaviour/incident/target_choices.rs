//! What pauses a target of the caller's own, and what another severity makes of it.

use std::num::NonZeroU32;

use unified_support::{
    calendar::{ChangePolicy, PastPauses, Phase},
    chrono::{DateTime, TimeDelta, Utc},
    decision::{Problem, QuestionError},
    document::{Clock, Readings, Severity},
    incident::{
        GivenTarget, IncidentEventKind as Kind, IncidentLog, Standing, TargetCycle, TargetKind,
        TargetPause, TargetTime, Watch,
    },
};

use super::{NANOSECOND, at, log, met, missed, plain};
use crate::site;

const RETROACTIVE: ChangePolicy = ChangePolicy::Retroactive(PastPauses::Keep);

const fn minutes(minutes: i64) -> TargetTime {
    TargetTime::Within {
        duration: TimeDelta::minutes(minutes),
        clock: Clock::Elapsed,
    }
}

fn days(days: u32) -> TargetTime {
    let days = NonZeroU32::new(days).expect("some days");
    TargetTime::EndOfBusinessDay { days }
}

fn resolution(by: TargetTime) -> GivenTarget {
    GivenTarget::new("fix", TargetKind::Resolution, by)
}

fn cycles(target: GivenTarget, log: &IncidentLog, as_of: DateTime<Utc>) -> Vec<TargetCycle> {
    answer(target, log, as_of).expect("an answer")
}

fn answer(
    target: GivenTarget,
    log: &IncidentLog,
    as_of: DateTime<Utc>,
) -> Result<Vec<TargetCycle>, QuestionError> {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let decision = paris.watched_incident(log, &Watch::new().towards([target]), as_of)?;
    let course = decision.outcome().decided().expect("an answer");
    Ok(course.targets[0].cycles.clone())
}

/// Severity C from 10:00, A from 11:00 on.
fn raised() -> IncidentLog {
    let raised = Kind::SeverityChangeGranted(Severity::A);
    log(plain(Severity::C, "06-15 10:00"), [("06-15 11:00", raised)])
}

#[test]
fn it_stands_still_for_what_pauses_it_and_nothing_else() {
    let log = log(
        plain(Severity::B, "06-15 10:00"),
        [
            ("06-15 10:10", Kind::WaitingForCustomer(None)),
            ("06-15 10:30", Kind::CustomerAnswered(None)),
            ("06-15 10:40", Kind::Mitigated),
            ("06-15 10:50", Kind::Closed),
            ("06-15 10:50", Kind::Reopened),
        ],
    );
    let as_of = at("06-15 10:55");
    let target = || {
        resolution(minutes(60)).with_cycles(unified_support::calendar::CycleMode::FromFirstStart)
    };
    let waiting = TargetPause::WaitingForCustomer;
    for (pauses, due) in [
        (vec![], "06-15 11:00"),
        (vec![waiting], "06-15 11:20"),
        (vec![TargetPause::Mitigated], "06-15 11:10"),
        (vec![waiting, TargetPause::Mitigated], "06-15 11:30"),
    ] {
        let said = format!("{pauses:?}");
        let cycles = cycles(target().paused_by(pauses), &log, as_of);
        assert_eq!(cycles[0].deadline.due, Some(at(due)), "{said}");
    }

    let paused = cycles(target().paused_by([waiting]), &log, at("06-15 10:20"));
    assert_eq!(
        (paused[0].phase, paused[0].deadline.due),
        (Phase::Paused, None)
    );
    assert_eq!(paused[0].deadline.due_if_resumed, Some(at("06-15 11:10")));
}

#[test]
fn another_severity_brings_another_time_by_the_policy() {
    let target = || resolution(minutes(240)).with_time_at(Severity::A, minutes(120));
    for (policy, due) in [
        (ChangePolicy::Restart, "06-15 13:00"),
        (RETROACTIVE, "06-15 12:00"),
        (ChangePolicy::CarryElapsed, "06-15 12:00"),
        // A quarter is used; three quarters of two hours are left.
        (ChangePolicy::Proportional, "06-15 12:30"),
    ] {
        let found = cycles(target().with_change(policy), &raised(), at("06-15 11:00"));
        assert_eq!(found.len(), 1, "{policy:?}");
        assert_eq!(found[0].deadline.due, Some(at(due)), "{policy:?}");
        // The instant before nothing of the change is known.
        let before = at("06-15 11:00") - NANOSECOND;
        let found = cycles(target().with_change(policy), &raised(), before);
        assert_eq!(found[0].deadline.due, Some(at("06-15 14:00")), "{policy:?}");
    }
    // The same time goes on, whatever the policy.
    let found = cycles(resolution(minutes(240)), &raised(), at("06-15 11:00"));
    assert_eq!(found[0].deadline.due, Some(at("06-15 14:00")));
}

#[test]
fn an_instant_is_named_anew_or_from_the_start() {
    let log = log(
        plain(Severity::C, "06-15 10:00"),
        [("06-16 11:00", Kind::SeverityChangeGranted(Severity::A))],
    );
    let target = || resolution(days(3)).with_time_at(Severity::A, days(1));
    let as_of = at("06-16 11:00");
    for (policy, due) in [
        (ChangePolicy::Restart, "06-17 17:30"),
        (RETROACTIVE, "06-16 17:30"),
    ] {
        let found = cycles(target().with_change(policy), &log, as_of);
        assert_eq!(found[0].deadline.due, Some(at(due)), "{policy:?}");
    }
}

#[test]
fn at_other_severities_nothing_is_owed() {
    let log = log(
        plain(Severity::A, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::SeverityChangeGranted(Severity::C)),
            ("06-15 12:00", Kind::SeverityChangeGranted(Severity::A)),
            ("06-15 13:30", Kind::Closed),
        ],
    );
    let target = || resolution(minutes(120)).at_severities([Severity::One, Severity::A]);
    let found = cycles(target(), &log, at("06-15 14:00"));
    let standings: Vec<_> = found.iter().map(|cycle| cycle.standing).collect();
    let ended = Standing::Ended {
        at: at("06-15 11:00"),
    };
    assert_eq!(standings, [ended, met(at("06-15 13:30"))]);
    assert_eq!(found[1].deadline.due, Some(at("06-15 14:00")));

    // As if it had always held, the two hours were over at noon.
    let found = cycles(target().with_change(RETROACTIVE), &log, at("06-15 13:00"));
    assert_eq!(found[1].standing, missed("06-15 12:00"));

    let never = resolution(minutes(120)).at_severities([Severity::B]);
    assert_eq!(cycles(never, &log, at("06-15 14:00")), []);
}

#[test]
fn what_contradicts_itself_is_named() {
    let refused = |target: GivenTarget| {
        let answer = answer(target, &raised(), at("06-15 11:00"));
        let error = answer.expect_err("a target that cannot be");
        (error.path.as_str().to_owned(), error.value, error.problem)
    };
    let waiting = TargetPause::WaitingForCustomer;
    let target = resolution(minutes(1)).at_severities([Severity::B]);
    let target = target.with_time_at(Severity::A, minutes(2));
    let (path, value, problem) = refused(target);
    assert_eq!(path, "targets[0].at_severity[0].severity");
    assert_eq!(value.as_deref(), Some("A"));
    let severity = Severity::A;
    assert_eq!(problem, Problem::NotAtSeverity { severity });

    let target = resolution(minutes(1)).with_time_at(Severity::A, minutes(2));
    let (path, _, problem) = refused(target.with_time_at(Severity::A, minutes(3)));
    assert_eq!(path, "targets[0].at_severity[1].severity");
    assert_eq!(problem, Problem::RepeatedId { id: "A".into() });

    let target = resolution(minutes(1)).with_time_at(Severity::A, minutes(0));
    let (path, _, problem) = refused(target);
    assert_eq!(
        (path.as_str(), problem),
        ("targets[0].at_severity[0].seconds", Problem::NoTime)
    );

    let (path, _, problem) = refused(resolution(minutes(1)).paused_by([waiting, waiting]));
    assert_eq!(path, "targets[0].pauses[1]");
    assert_eq!(
        problem,
        Problem::RepeatedId {
            id: "waiting_for_customer".into()
        }
    );

    let (path, _, problem) = refused(resolution(days(1)).paused_by([waiting]));
    assert_eq!(
        (path.as_str(), problem),
        ("targets[0].pauses[0]", Problem::InstantOfATarget)
    );

    let target = resolution(days(2)).with_time_at(Severity::A, days(1));
    let (path, value, problem) = refused(target.with_change(ChangePolicy::CarryElapsed));
    assert_eq!(
        (path.as_str(), problem),
        ("targets[0].change", Problem::InstantOfATarget)
    );
    assert_eq!(value.as_deref(), Some("carry_elapsed"));
}
