//! Targets of the caller's own, beside those of the document.

use std::num::NonZeroU32;

use unified_support::{
    calendar::{CycleMode, LatePolicy, Phase, Share, Threshold, ThresholdStanding},
    chrono::{DateTime, TimeDelta, Utc},
    decision::{Problem, QuestionError},
    document::{Clock, Readings, RuleId, Severity, Source},
    incident::{
        GivenTarget, IncidentCourse, IncidentEvent, IncidentEventKind as Kind, IncidentLog,
        Standing, TargetCycle, TargetKind, TargetTime, UpdatesFrom, Watch,
    },
    order::{CountryCode, LocationDraft, OrderDraft},
};

use super::{NANOSECOND, at, late, log, met, missed, plain};
use crate::{
    builder::Build,
    site::{self, date},
};

const SUBMITTED: &str = "06-15 10:00";

fn hours(hours: i64, clock: Clock) -> TargetTime {
    let duration = TimeDelta::hours(hours);
    TargetTime::Within { duration, clock }
}

fn resolution(by: TargetTime) -> GivenTarget {
    GivenTarget::new("fix", TargetKind::Resolution, by)
}

fn next_response(by: TargetTime) -> GivenTarget {
    GivenTarget::new("answers", TargetKind::NextResponse, by)
}

fn updates(from: UpdatesFrom, by: TargetTime) -> GivenTarget {
    GivenTarget::new("updates", TargetKind::Update(from), by)
}

fn watched(log: &IncidentLog, watch: &Watch, as_of: DateTime<Utc>) -> IncidentCourse {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let decision = paris.watched_incident(log, watch, as_of);
    let decision = decision.expect("an answer");
    decision.outcome().decided().expect("an answer").clone()
}

fn refused(targets: impl IntoIterator<Item = GivenTarget>) -> QuestionError {
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let log = log(plain(Severity::B, SUBMITTED), []);
    let watch = Watch::new().towards(targets);
    let answer = paris.watched_incident(&log, &watch, at("06-15 11:00"));
    answer.expect_err("targets that cannot be")
}

/// The cycles of the only target.
fn cycles(target: GivenTarget, log: &IncidentLog, as_of: DateTime<Utc>) -> Vec<TargetCycle> {
    let watch = Watch::new().towards([target]);
    let mut course = watched(log, &watch, as_of);
    course.targets.remove(0).cycles
}

fn standings(target: GivenTarget, log: &IncidentLog, as_of: DateTime<Utc>) -> Vec<Standing> {
    let cycles = cycles(target, log, as_of).into_iter();
    cycles.map(|cycle| cycle.standing).collect()
}

const fn ended(at: DateTime<Utc>) -> Standing {
    Standing::Ended { at }
}

#[test]
fn the_document_knows_nothing_of_them() {
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 10:30", Kind::CustomerWrote),
            ("06-15 10:40", Kind::Responded),
            ("06-15 10:50", Kind::UpdateGiven),
        ],
    );
    let own = [
        resolution(hours(1, Clock::Elapsed)),
        next_response(hours(1, Clock::Elapsed)),
        updates(UpdatesFrom::Submission, hours(1, Clock::BusinessHours)),
    ];
    let as_of = at("06-15 13:00");
    let mut course = watched(&log, &Watch::new().towards(own), as_of);
    assert_eq!(course.targets.len(), 3);
    course.targets.clear();
    assert_eq!(course, watched(&log, &Watch::new(), as_of));
}

#[test]
fn a_resolution_is_in_time_until_its_due_instant() {
    // Eight business hours from Monday 10:00: seven and a half until the closing.
    let target = || resolution(hours(8, Clock::BusinessHours));
    let due = at("06-16 09:30");
    let closed_at = |at| {
        let log = log(plain(Severity::B, SUBMITTED), []);
        let closed = IncidentEvent::new(at, Kind::Closed);
        let log = log.with([closed]).expect("a log without contradiction");
        standings(target(), &log, at)
    };
    assert_eq!(closed_at(due - NANOSECOND), [met(due - NANOSECOND)]);
    assert_eq!(closed_at(due), [met(due)]);
    let after = due + NANOSECOND;
    assert_eq!(closed_at(after), [late("06-16 09:30", after)]);

    let log = log(plain(Severity::B, SUBMITTED), []);
    assert_eq!(standings(target(), &log, due), [Standing::Owed]);
    assert_eq!(standings(target(), &log, after), [missed("06-16 09:30")]);
    let cycle = &cycles(target(), &log, after)[0];
    assert_eq!((cycle.phase, cycle.excess), (Phase::Running, NANOSECOND));
    let due_local = cycle.due_local.map(|due| due.to_rfc3339());
    assert_eq!(due_local.as_deref(), Some("2026-06-16T09:30:00+02:00"));
}

/// On an exact fit it is a choice which of two instants is the limit.
#[test]
fn two_instants_can_satisfy_a_target() {
    let log = log(
        plain(Severity::B, "06-15 16:30"),
        [("06-16 08:00", Kind::Closed)],
    );
    let target = resolution(hours(1, Clock::BusinessHours));
    let as_of = at("06-16 08:00");
    let limit = late("06-15 17:30", as_of);
    assert_eq!(standings(target.clone(), &log, as_of), [limit]);
    let latest = target.with_late_after(LatePolicy::DueLatest);
    assert_eq!(standings(latest, &log, as_of), [met(as_of)]);
}

#[test]
fn a_reopening_goes_on_as_the_target_says() {
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 11:00", Kind::Closed),
            ("06-15 13:00", Kind::Reopened),
        ],
    );
    let as_of = at("06-15 13:30");
    for (mode, standings, due) in [
        (
            CycleMode::NewCycle,
            vec![met(at("06-15 11:00")), Standing::Owed],
            "06-15 17:00",
        ),
        (CycleMode::Resume, vec![Standing::Owed], "06-15 16:00"),
        (
            CycleMode::FromFirstStart,
            vec![Standing::Owed],
            "06-15 14:00",
        ),
    ] {
        let target = resolution(hours(4, Clock::Elapsed)).with_cycles(mode);
        let cycles = cycles(target, &log, as_of);
        let found: Vec<_> = cycles.iter().map(|cycle| cycle.standing).collect();
        assert_eq!(found, standings, "{mode:?}");
        let last = cycles.last().expect("a cycle");
        assert_eq!(last.deadline.due, Some(at(due)), "{mode:?}");
    }
    // As of the closure it was resolved.
    let target = resolution(hours(4, Clock::Elapsed)).with_cycles(CycleMode::Resume);
    let closed = at("06-15 11:00");
    assert_eq!(standings(target, &log, closed), [met(closed)]);
}

#[test]
fn a_response_answers_every_message_before_it() {
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 10:10", Kind::CustomerWrote),
            ("06-15 10:20", Kind::CustomerWrote),
            ("06-15 10:40", Kind::FirstCallResponse),
            // Nobody waits for this one.
            ("06-15 10:50", Kind::Responded),
            ("06-15 11:00", Kind::CustomerWrote),
            ("06-15 11:00", Kind::Responded),
            ("06-15 12:00", Kind::CustomerWrote),
        ],
    );
    let target = next_response(hours(1, Clock::Elapsed));
    let found = cycles(target.clone(), &log, at("06-15 13:00"));
    let starts: Vec<_> = found.iter().map(|one| one.deadline.starts_at).collect();
    let expected = ["06-15 10:10", "06-15 11:00", "06-15 12:00"].map(|start| Some(at(start)));
    assert_eq!(starts, expected);
    let found: Vec<_> = found.iter().map(|one| one.standing).collect();
    let expected = [
        met(at("06-15 10:40")),
        met(at("06-15 11:00")),
        Standing::Owed,
    ];
    assert_eq!(found, expected);

    // Before the first message there is nothing to answer.
    assert_eq!(standings(target, &log, at("06-15 10:09")), []);
}

#[test]
fn updates_begin_with_the_response_or_the_submission() {
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 10:15", Kind::UpdateGiven),
            ("06-15 10:30", Kind::FirstCallResponse),
            ("06-15 11:31", Kind::UpdateGiven),
        ],
    );
    let hourly = hours(1, Clock::Elapsed);
    let as_of = at("06-15 12:00");
    let second = late("06-15 11:30", at("06-15 11:31"));
    let target = updates(UpdatesFrom::FirstCallResponse, hourly);
    assert_eq!(
        standings(target.clone(), &log, as_of),
        [second, Standing::Owed]
    );
    let watch = Watch::new().towards([target]);
    let awaited = &watched(&log, &watch, at("06-15 10:20")).targets[0];
    assert_eq!(
        (awaited.standing(), awaited.cycles.len()),
        (Standing::Awaited, 0)
    );

    let second = late("06-15 11:15", at("06-15 11:31"));
    let expected = [met(at("06-15 10:15")), second, Standing::Owed];
    let target = updates(UpdatesFrom::Submission, hourly);
    assert_eq!(standings(target, &log, as_of), expected);
}

#[test]
fn with_the_closure_nobody_owes_an_update() {
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 10:30", Kind::Closed),
            ("06-15 14:00", Kind::Reopened),
        ],
    );
    let target = updates(UpdatesFrom::Submission, hours(1, Clock::Elapsed));
    let closed = at("06-15 10:30");
    let now = &cycles(target.clone(), &log, at("06-15 13:00"))[0];
    assert_eq!((now.standing, now.phase), (ended(closed), Phase::Stopped));
    assert_eq!(now.deadline.due, None);
    assert_eq!(now.deadline.due_if_resumed, Some(at("06-15 14:00")));

    let as_of = at("06-15 14:45");
    let expected = [ended(closed), Standing::Owed];
    assert_eq!(standings(target.clone(), &log, as_of), expected);
    let resumed = target.with_cycles(CycleMode::Resume);
    let [now] = cycles(resumed, &log, as_of).try_into().expect("a cycle");
    assert_eq!(
        (now.standing, now.deadline.due),
        (missed("06-15 14:30"), Some(at("06-15 14:30")))
    );
}

#[test]
fn thresholds_are_those_of_every_clock() {
    let log = log(plain(Severity::B, SUBMITTED), []);
    let threshold = Threshold::Used(Share::percent(50));
    let watch = Watch::new()
        .at([threshold])
        .towards([resolution(hours(4, Clock::Elapsed))]);
    for (as_of, standing) in [
        (at("06-15 12:00") - NANOSECOND, ThresholdStanding::Next),
        (at("06-15 12:00"), ThresholdStanding::Reached),
    ] {
        let course = watched(&log, &watch, as_of);
        let half = &course.targets[0].cycles[0].deadline.thresholds[0];
        assert_eq!(
            (half.at, half.standing),
            (Some(at("06-15 12:00")), standing)
        );
    }
}

#[test]
fn their_steps_are_given() {
    let log = log(plain(Severity::B, SUBMITTED), []);
    let targets = [
        resolution(hours(1, Clock::BusinessHours)),
        next_response(hours(1, Clock::Elapsed)),
    ];
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let watch = Watch::new().towards(targets);
    let decision = paris.watched_incident(&log, &watch, at("06-15 12:00"));
    let decision = decision.expect("an answer");
    let own = [
        RuleId::GivenTarget,
        RuleId::GivenTargetAwaited,
        RuleId::GivenTargetElapsed,
        RuleId::GivenTargetInTime,
    ];
    let steps = decision
        .steps()
        .iter()
        .filter(|step| own.contains(&step.rule()));
    let steps: Vec<_> = steps.collect();
    assert!(steps.iter().all(|step| *step.source() == Source::Given));
    let rules: Vec<_> = steps.iter().map(|step| step.rule()).collect();
    let expected = [
        RuleId::GivenTarget,
        RuleId::GivenTargetElapsed,
        RuleId::GivenTargetInTime,
        RuleId::GivenTarget,
        RuleId::GivenTargetAwaited,
    ];
    assert_eq!(rules, expected);
}

#[test]
fn each_has_a_name_of_its_own_and_some_time() {
    let target = || resolution(hours(1, Clock::Elapsed));
    let error = refused([target(), target()]);
    assert_eq!(error.path.as_str(), "targets[1].name");
    assert_eq!(error.problem, Problem::RepeatedId { id: "fix".into() });

    let kind = TargetKind::Resolution;
    let error = refused([GivenTarget::new(" ", kind, hours(1, Clock::Elapsed))]);
    assert_eq!(
        (error.path.as_str(), error.problem),
        ("targets[0].name", Problem::EmptyName)
    );

    for seconds in [0, -1] {
        let (duration, clock) = (TimeDelta::seconds(seconds), Clock::Elapsed);
        let by = TargetTime::Within { duration, clock };
        let error = refused([target(), GivenTarget::new("late", kind, by)]);
        assert_eq!(error.path.as_str(), "targets[1].seconds");
        assert_eq!(error.value, Some(seconds.to_string()));
        assert_eq!(error.problem, Problem::NoTime);
    }
}

#[test]
fn what_is_due_beyond_the_calendar_is_named() {
    let error = refused([
        resolution(hours(1, Clock::Elapsed)),
        next_response(hours(1, Clock::Elapsed)),
        updates(
            UpdatesFrom::Submission,
            hours(1_000_000, Clock::BusinessHours),
        ),
    ]);
    assert_eq!(error.path.as_str(), "targets[2]");
    assert_eq!(error.value.as_deref(), Some("updates"));
    assert!(matches!(error.problem, Problem::Time { .. }));
}

fn days(days: u32) -> TargetTime {
    let days = NonZeroU32::new(days).expect("some days");
    TargetTime::EndOfBusinessDay { days }
}

fn by(time: &str) -> TargetTime {
    let by = time.parse().expect("a time of day");
    TargetTime::NextOpenDay { by }
}

/// When a resolution is due that was asked for at `submitted_at`.
fn due_of(time: TargetTime, submitted_at: &str) -> Option<DateTime<Utc>> {
    let log = log(plain(Severity::B, submitted_at), []);
    let cycles = cycles(resolution(time), &log, at(submitted_at));
    cycles[0].deadline.due
}

/// The date of the start decides, not its time of day; 14 May is Ascension Day, a Thursday.
#[test]
fn a_day_is_counted_from_the_date_of_the_start() {
    for (submitted_at, days_of, due) in [
        ("06-15 08:00", 1, "06-16 17:30"),
        ("06-15 10:00", 1, "06-16 17:30"),
        ("06-15 17:30", 1, "06-16 17:30"),
        ("06-15 23:59", 1, "06-16 17:30"),
        ("06-16 00:00", 1, "06-17 17:30"),
        ("06-19 12:00", 1, "06-22 17:30"),
        // Saturday and Sunday are no business days, but dates to count from.
        ("06-20 12:00", 1, "06-22 17:30"),
        ("06-20 12:00", 2, "06-23 17:30"),
        ("05-13 16:50", 1, "05-15 17:30"),
        ("05-14 12:00", 1, "05-15 17:30"),
        ("05-13 16:50", 2, "05-18 17:30"),
    ] {
        let said = (submitted_at, days_of);
        assert_eq!(
            due_of(days(days_of), submitted_at),
            Some(at(due)),
            "{said:?}"
        );
    }
    for (submitted_at, due) in [
        ("06-15 08:00", "06-16 17:00"),
        ("06-19 18:00", "06-22 17:00"),
        ("05-13 16:50", "05-15 17:00"),
    ] {
        assert_eq!(
            due_of(by("17:00"), submitted_at),
            Some(at(due)),
            "{submitted_at}"
        );
    }
}

/// On a day of special hours its end is theirs; a time of day is what was said.
#[test]
fn special_hours_end_a_day_and_move_no_time() {
    let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
    let order = OrderDraft::example().at([paris.with_special_hours(
        date("2026-06-16"),
        ["09:00-12:00"],
        "outing",
    )]);
    let engine = order.engine();
    let paris = engine.location("paris").expect("a location");
    let log = log(plain(Severity::B, SUBMITTED), []);
    let watch = Watch::new().towards([
        resolution(days(1)),
        GivenTarget::new("evening", TargetKind::Resolution, by("17:00")),
    ]);
    let decision = paris.watched_incident(&log, &watch, at(SUBMITTED));
    let decision = decision.expect("an answer");
    let targets = &decision.outcome().decided().expect("an answer").targets;
    let due = targets.iter().map(|one| one.cycles[0].deadline.due);
    let due: Vec<_> = due.collect();
    assert_eq!(due, [Some(at("06-16 12:00")), Some(at("06-16 17:00"))]);
}

#[test]
fn a_named_instant_is_met_until_it_has_passed_and_does_not_move() {
    let due = at("06-16 17:30");
    for (closed_at, standing) in [
        (due - NANOSECOND, met(due - NANOSECOND)),
        (due, met(due)),
        (due + NANOSECOND, late("06-16 17:30", due + NANOSECOND)),
    ] {
        let log = log(plain(Severity::B, SUBMITTED), []);
        let log = log.with([IncidentEvent::new(closed_at, Kind::Closed)]);
        let log = log.expect("a log without contradiction");
        assert_eq!(standings(resolution(days(1)), &log, closed_at), [standing]);
    }
    let log = log(
        plain(Severity::B, SUBMITTED),
        [
            ("06-15 11:00", Kind::Closed),
            ("06-16 09:00", Kind::Reopened),
        ],
    );
    let as_of = at("06-16 10:00");
    for (mode, due) in [
        (CycleMode::Resume, "06-16 17:30"),
        (CycleMode::FromFirstStart, "06-16 17:30"),
        (CycleMode::NewCycle, "06-17 17:30"),
    ] {
        let cycles = cycles(resolution(days(1)).with_cycles(mode), &log, as_of);
        let last = cycles.last().expect("a cycle");
        assert_eq!(last.deadline.due, Some(at(due)), "{mode:?}");
    }
    // What would be due if it were reopened now is of a cycle that would start now.
    let target = updates(UpdatesFrom::Submission, days(1));
    let closed = &cycles(target, &log, at("06-16 08:00"))[0];
    assert_eq!(closed.deadline.due_if_resumed, Some(at("06-17 17:30")));
}

#[test]
fn a_time_of_day_must_be_one_at_which_the_location_is_open() {
    for time in ["09:00", "17:30"] {
        assert!(due_of(by(time), SUBMITTED).is_some(), "{time}");
    }
    for time in ["08:59:59", "17:30:01", "00:00"] {
        let error = refused([resolution(by(time))]);
        assert_eq!(error.path.as_str(), "targets[0].next_open_day_by");
        let location = "paris".to_owned();
        assert_eq!(error.problem, Problem::NeverOpenThen { location });
    }
}
