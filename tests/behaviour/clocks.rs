//! A clock of the caller's own, over the hours of an order: it is the clock of the same story that is fed by hand.
//!
//! 15 June 2026 is a Monday.

use proptest::prelude::*;
use unified_support::{
    calendar::{
        CalendarEditPolicy, ChangePolicy, ClockEvent, ClockEventKind, ClockLog, CycleMode,
        LatePolicy, Phase, Runs, Share, Target, TargetClock, Threshold, ThresholdStanding,
    },
    chrono::{DateTime, TimeDelta, Utc},
    clocks::{
        ClockChoices, ClockCourse, ClockEntry, ClockEntryKind as Kind, ClockHours, ClockRequest,
        ClockSegmentName, ClockTarget,
    },
    document::{RuleId, Unit},
    engine::Engine,
    order::{CountryCode, LocationDraft, NamedCalendarDraft, OrderDraft},
};

use crate::{
    builder::{self, Build, BuildPurchase},
    site,
};

const SECOND: TimeDelta = TimeDelta::seconds(1);
const ELAPSED: ClockHours = ClockHours::Elapsed;

/// An instant of June 2026 in Paris, such as `15 10:00`.
fn at(text: &str) -> DateTime<Utc> {
    let (day, time) = text.split_once(' ').expect("a day and a time");
    site::at(&format!("2026-06-{day}T{time}:00+02:00"))
}

/// Paris, Tokyo and New York, two calendars of them, and the hours of Paris in a zone that a purchase agrees on.
fn engine() -> Engine {
    let order = OrderDraft::example();
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let new_york = LocationDraft::new("new_york", CountryCode("US"), "America/New_York", []);
    let extended = builder::bought("1", "rsm_add_on").at(&["paris"]);
    let extended = extended
        .of(10, Unit::Hours)
        .with_agreed_zone("America/New_York");
    order
        .with_location(tokyo)
        .with_location(new_york)
        .with_calendar(NamedCalendarDraft::union("sun", ["paris", "tokyo"]))
        .with_calendar(NamedCalendarDraft::intersection(
            "core",
            ["paris", "new_york"],
        ))
        .with_purchase(extended)
        .engine()
}

fn in_paris(minutes: i64) -> ClockTarget {
    ClockTarget::new(TimeDelta::minutes(minutes), ClockHours::of("paris"))
}

fn started(text: &str) -> ClockEntry {
    ClockEntry::new(at(text), Kind::Started)
}

fn asked(request: &ClockRequest) -> ClockCourse {
    let decision = engine().clock(request).expect("an answer");
    decision.outcome().decided().expect("an answer").clone()
}

#[test]
fn it_is_late_by_what_counts_and_by_what_a_watch_shows() {
    // An hour from Monday 16:30 is over at the closing; until Tuesday 09:00 no further time passes.
    let request = |as_of| ClockRequest::new(in_paris(60), [started("15 16:30")], as_of);
    for (as_of, excess, excess_real) in [
        (
            at("15 17:30") - SECOND,
            TimeDelta::zero(),
            TimeDelta::zero(),
        ),
        (at("15 17:30"), TimeDelta::zero(), TimeDelta::zero()),
        // By the first instant it is late at once, though nothing is used beyond the target.
        (at("15 17:30") + SECOND, TimeDelta::zero(), SECOND),
        (at("16 09:00"), TimeDelta::zero(), TimeDelta::minutes(930)),
        (
            at("16 09:00") + SECOND,
            SECOND,
            TimeDelta::minutes(930) + SECOND,
        ),
    ] {
        let clock = asked(&request(as_of));
        assert_eq!(
            (clock.excess, clock.excess_real),
            (excess, excess_real),
            "{as_of}"
        );
        assert_eq!(clock.late_since.is_some(), excess_real > TimeDelta::zero());
        assert_eq!(
            (clock.due, clock.due_latest),
            (Some(at("15 17:30")), Some(at("16 09:00")))
        );
    }
    // By the last instant it is late a second after the opening.
    let choices = ClockChoices::default().with_late_after(LatePolicy::DueLatest);
    let in_time = asked(&request(at("16 09:00")).by(choices));
    assert_eq!(
        (in_time.late_since, in_time.excess_real),
        (None, TimeDelta::zero())
    );
    let late = asked(&request(at("16 09:00") + SECOND).by(choices));
    assert_eq!(
        (late.late_since, late.excess_real),
        (Some(at("16 09:00")), SECOND)
    );
}

#[test]
fn hours_are_those_of_locations_alone_or_combined() {
    let hours = |union_with: &[&str], intersect_with: &[&str]| {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        ClockHours::Business {
            location: "paris".to_owned(),
            union_with: ids(union_with),
            intersect_with: ids(intersect_with),
        }
    };
    // From Monday 08:00 in Paris: it opens at 09:00, New York at 15:00, and Tokyo has closed half an hour after Paris opens.
    for (hours, due) in [
        (ELAPSED, "15 10:00"),
        (hours(&[], &[]), "15 11:00"),
        (hours(&["tokyo"], &[]), "15 10:00"),
        (hours(&["tokyo", "new_york"], &[]), "15 10:00"),
        (hours(&[], &["new_york"]), "15 17:00"),
        (hours(&["tokyo"], &["new_york"]), "15 17:00"),
    ] {
        let target = ClockTarget::new(TimeDelta::hours(2), hours.clone());
        let clock = asked(&ClockRequest::new(
            target,
            [started("15 08:00")],
            at("15 08:00"),
        ));
        assert_eq!(clock.due, Some(at(due)), "{hours:?}");
    }
}

#[test]
fn hours_are_those_of_any_calendar_of_the_order() {
    let due = |hours: ClockHours| {
        let target = ClockTarget::new(TimeDelta::hours(2), hours);
        let request = ClockRequest::new(target, [started("15 08:00")], at("15 08:00"));
        let decision = engine().clock(&request).expect("an answer");
        let used: Vec<_> = decision
            .stamp()
            .calendars()
            .map(|(name, _)| name.to_owned())
            .collect();
        (decision.answer().expect("an answer").due, used)
    };
    let named = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    // Tokyo is open until 10:30 in Paris, New York from 15:00 on.
    assert_eq!(
        due(ClockHours::of("sun")),
        (Some(at("15 10:00")), named(&["paris", "tokyo"]))
    );
    assert_eq!(
        due(ClockHours::of("core")),
        (Some(at("15 17:00")), named(&["new_york", "paris"]))
    );
    // Nine o'clock in New York is three in the afternoon in Paris.
    let agreed = "paris in America/New_York";
    assert_eq!(
        due(ClockHours::of(agreed)),
        (Some(at("15 17:00")), named(&[agreed]))
    );
    let both = ClockHours::Business {
        location: "sun".to_owned(),
        union_with: named(&[agreed]),
        intersect_with: named(&["core"]),
    };
    let all = named(&["new_york", "paris", agreed, "tokyo"]);
    assert_eq!(due(both), (Some(at("15 17:00")), all));
    // The days of an agreed zone are those of its location: the closed date of Paris is closed there too.
    let hours = engine();
    let hours = hours.hours(agreed).expect("agreed hours");
    assert_eq!(
        (
            hours.id(),
            hours.zone().map(unified_support::calendar::Zone::name)
        ),
        (agreed, Some("America/New_York"))
    );
}

#[test]
fn what_the_hours_do_not_cover_is_told_at_the_fact_that_is_to_blame() {
    let day = |text: &str| site::at(&format!("{text}T12:00:00Z"));
    let entry = |at, kind| ClockEntry::new(at, kind);
    let refused = |request: &ClockRequest| {
        let error = engine().clock(request).expect_err("a wrong question");
        (
            error.path.to_string(),
            error.value,
            error.problem.code().as_str(),
        )
    };
    let told = |path: &str, value: &str| (path.to_owned(), Some(value.to_owned()), "out_of_span");
    let early = || entry(day("1990-01-02"), Kind::Started);
    // Whichever event lies outside is named, in whatever order they are written.
    let request = ClockRequest::new(in_paris(60), [early()], at("16 12:00"));
    assert_eq!(
        refused(&request),
        told("events[0].at", "1990-01-02T12:00:00Z")
    );
    let paused = entry(at("15 12:00"), Kind::Paused("vendor".to_owned()));
    let request = ClockRequest::new(in_paris(60), [paused, early()], at("16 12:00"));
    assert_eq!(
        refused(&request),
        told("events[1].at", "1990-01-02T12:00:00Z")
    );
    // As of when it is asked.
    let request = ClockRequest::new(in_paris(60), [started("15 10:00")], day("2140-01-02"));
    assert_eq!(refused(&request), told("as_of", "2140-01-02T12:00:00Z"));
    // A target that is over after the end of the calendar: the one that it starts with, or the last that it was given.
    let long = 100 * 366 * 24 * 60;
    let request = ClockRequest::new(in_paris(long), [started("15 10:00")], at("16 12:00"));
    assert_eq!(
        refused(&request),
        told("target.seconds", &(long * 60).to_string())
    );
    let changed = entry(at("15 11:00"), Kind::TargetChanged(in_paris(long)));
    let events = [started("15 10:00"), changed];
    let request = ClockRequest::new(in_paris(60), events.clone(), at("16 12:00"));
    assert_eq!(
        refused(&request),
        told("events[1].target.seconds", &(long * 60).to_string())
    );
    // What is not known yet is not wrong yet.
    let request = ClockRequest::new(in_paris(60), events, at("15 10:59"));
    assert!(engine().clock(&request).is_ok());
    // Of a second that the calendar counted two hours, of a hundred years it would have been more than a calendar has.
    let short = ClockTarget::new(TimeDelta::seconds(1), ClockHours::of("paris"));
    let events = [
        started("15 10:00"),
        entry(at("15 12:00"), Kind::TargetChanged(in_paris(long))),
    ];
    let choices = ClockChoices::default().with_change(ChangePolicy::Proportional);
    let request = ClockRequest::new(short, events, at("16 12:00")).by(choices);
    let (path, value, code) = refused(&request);
    assert_eq!(
        (path.as_str(), code),
        ("events[1].target.seconds", "duration_out_of_range")
    );
    assert_eq!(value, Some((long * 60).to_string()));
    // No target is to blame for a clock that was started too long ago.
    let elapsed = ClockTarget::new(TimeDelta::hours(1), ELAPSED);
    let again = entry(day("1990-01-03"), Kind::TargetChanged(elapsed.clone()));
    let events = [entry(day("1850-01-02"), Kind::Started), again];
    let request = ClockRequest::new(elapsed, events, at("16 12:00"));
    let (path, _, code) = refused(&request);
    assert_eq!((path.as_str(), code), ("as_of", "duration_out_of_range"));
}

#[test]
fn only_the_locations_that_are_named_stand_in_the_stamp() {
    let locations = |hours| {
        let target = ClockTarget::new(TimeDelta::hours(2), hours);
        let request = ClockRequest::new(target, [started("15 08:00")], at("15 08:00"));
        let decision = engine().clock(&request).expect("an answer");
        let steps = decision.steps().iter();
        steps
            .filter(|step| step.rule() == RuleId::BusinessHours)
            .count()
    };
    assert_eq!(locations(ELAPSED), 0);
    assert_eq!(locations(ClockHours::of("tokyo")), 1);
    let both = ClockHours::Business {
        location: "tokyo".to_owned(),
        union_with: vec!["paris".to_owned(), "tokyo".to_owned()],
        intersect_with: Vec::new(),
    };
    assert_eq!(locations(both), 2);
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    let pause = |when: &str| ClockEntry::new(at(when), Kind::Paused("customer".to_owned()));
    let target = |hours| ClockTarget::new(TimeDelta::hours(1), hours);
    let with = |union_with: &[&str], intersect_with: &[&str]| {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        ClockHours::Business {
            location: "tokyo".to_owned(),
            union_with: ids(union_with),
            intersect_with: ids(intersect_with),
        }
    };
    let as_of = at("16 12:00");
    for (request, path, code) in [
        (
            ClockRequest::new(target(ClockHours::of("sum")), [], as_of),
            "target.location",
            "unknown_location",
        ),
        (
            ClockRequest::new(target(with(&["paris", "lyon"], &[])), [], as_of),
            "target.union_with[1]",
            "unknown_location",
        ),
        // When New York opens Tokyo sleeps.
        (
            ClockRequest::new(target(with(&[], &["new_york"])), [], as_of),
            "target.intersect_with[0]",
            "no_open_time",
        ),
        (
            ClockRequest::new(in_paris(-1), [], as_of),
            "target.seconds",
            "negative_target",
        ),
        (
            ClockRequest::new(
                in_paris(60),
                [
                    started("15 10:00"),
                    ClockEntry::new(
                        at("15 11:00"),
                        Kind::CalendarChanged(ClockHours::of("lyon")),
                    ),
                ],
                as_of,
            ),
            "events[1].hours.location",
            "unknown_location",
        ),
        (
            ClockRequest::new(in_paris(60), [pause("15 10:00")], as_of),
            "events[0]",
            "not_started",
        ),
        // The first in time is not the one to blame.
        (
            ClockRequest::new(
                in_paris(60),
                [pause("15 12:00"), started("15 10:00"), pause("15 11:00")],
                as_of,
            ),
            "events[0]",
            "already_paused",
        ),
    ] {
        let error = engine().clock(&request).expect_err("a wrong question");
        assert_eq!(error.path.as_str(), path);
        assert_eq!(error.code(), code, "{path}");
    }
}

#[test]
fn history_adds_up_to_what_is_used_in_each_cycle() {
    let entries = [
        started("15 10:00"),
        ClockEntry::new(at("15 11:00"), Kind::Stopped),
        ClockEntry::new(at("15 12:00"), Kind::Reopened),
        ClockEntry::new(at("15 12:30"), Kind::Paused("vendor".to_owned())),
    ];
    for (mode, elapsed, cycle) in [
        (CycleMode::NewCycle, 30, 2),
        (CycleMode::Resume, 90, 1),
        (CycleMode::FromFirstStart, 150, 1),
    ] {
        let request = ClockRequest::new(in_paris(240), entries.clone(), at("15 13:00"));
        let request = request.by(ClockChoices::default().with_cycles(mode));
        assert_eq!(asked(&request).history, None, "nobody asked for it");
        let clock = asked(&request.with_history());
        assert_eq!((clock.phase, clock.cycle), (Phase::Paused, cycle));
        assert_eq!(clock.elapsed, TimeDelta::minutes(elapsed));
        let history = clock.history.expect("it was asked for");
        let counted: TimeDelta = history.iter().map(|segment| segment.counted).sum();
        assert_eq!(counted, clock.elapsed, "{mode:?}");
        let last = history.last().expect("a pause");
        assert_eq!(last.what, ClockSegmentName::Paused);
        assert_eq!(last.reasons, ["vendor"]);
        assert_eq!(clock.stops.len(), 1);
    }
    // Before the start there is none.
    let request = ClockRequest::new(in_paris(240), entries, at("15 09:00")).with_history();
    let clock = asked(&request);
    assert_eq!(
        (clock.phase, clock.history),
        (Phase::NotStarted, Some(Vec::new()))
    );
}

#[test]
fn thresholds_stand_as_those_of_an_incident() {
    let half = Threshold::Used(Share::percent(50));
    let request = ClockRequest::new(in_paris(120), [started("15 17:00")], at("15 17:30"));
    assert_eq!(asked(&request).thresholds, []);
    let clock = asked(&request.with_thresholds([half, Threshold::Left(TimeDelta::minutes(90))]));
    let [half, left] = clock.thresholds.as_slice() else {
        panic!("{clock:#?}")
    };
    assert_eq!(half.standing, ThresholdStanding::Next);
    assert_eq!(half.at, Some(at("16 09:30")));
    assert_eq!(left.standing, ThresholdStanding::Reached);
    assert_eq!(
        (left.at, left.at_latest),
        (Some(at("15 17:30")), Some(at("16 09:00")))
    );
}

/// Hours with which a clock can be fed by hand, beside how they are asked for.
fn hours(engine: &Engine, choice: u8) -> (ClockHours, Runs) {
    let open = |id| engine.location(id).expect("a location").calendar();
    let combined = |union_with: Vec<String>, intersect_with| ClockHours::Business {
        location: "paris".to_owned(),
        union_with,
        intersect_with,
    };
    let named = |id| engine.hours(id).expect("a calendar").open_time();
    match choice % 7 {
        5 => (ClockHours::of("sun"), named("sun").into()),
        6 => (ClockHours::of("core"), named("core").into()),
        0 => (ELAPSED, Runs::Elapsed),
        1 => (ClockHours::of("paris"), open("paris").into()),
        2 => (ClockHours::of("tokyo"), open("tokyo").into()),
        3 => {
            let both = open("paris").union(open("tokyo")).expect("one span");
            (combined(vec!["tokyo".to_owned()], Vec::new()), both.into())
        }
        _ => {
            let both = open("paris").intersect(open("new_york")).expect("one span");
            (
                combined(Vec::new(), vec!["new_york".to_owned()]),
                both.into(),
            )
        }
    }
}

proptest! {
    /// The same story, choices and instants: one as a question, one made of the types of the calendar.
    #[test]
    fn a_question_agrees_with_the_clock_that_is_fed_by_hand(
        minutes in 0_i64..3_000,
        first in any::<u8>(),
        drawn in prop::collection::vec((0_u8..7, 0_i64..2_000, any::<u8>(), 0_i64..3_000), 0..12),
        choices in (0_usize..5, 0_usize..3, 0_usize..3, 0_usize..2),
        later in 0_i64..4_000,
    ) {
        let engine = engine();
        let (asked_hours, runs) = hours(&engine, first);
        let target = ClockTarget::new(TimeDelta::minutes(minutes), asked_hours);
        let by_hand = Target::try_new(TimeDelta::minutes(minutes), runs).expect("a short time");
        let mut now = at("15 07:00");
        let mut entries = vec![ClockEntry::new(now, Kind::Started)];
        let mut events = vec![ClockEvent::started(now)];
        for (kind, step, choice, minutes) in drawn {
            now += TimeDelta::minutes(step);
            let (asked_hours, runs) = hours(&engine, choice);
            let reason = if choice % 2 == 0 { "customer" } else { "vendor" };
            let length = TimeDelta::minutes(minutes);
            let (entry, event) = match kind {
                0 | 1 => (Kind::Paused(reason.to_owned()), ClockEventKind::Paused(reason.into())),
                2 => (Kind::Resumed(reason.to_owned()), ClockEventKind::Resumed(reason.into())),
                3 => (Kind::Stopped, ClockEventKind::Stopped),
                4 => (Kind::Reopened, ClockEventKind::Reopened),
                5 => (Kind::CalendarChanged(asked_hours), ClockEventKind::CalendarChanged(runs)),
                _ => {
                    let new = Target::try_new(length, runs).expect("a short time");
                    let asked = ClockTarget::new(length, asked_hours);
                    (Kind::TargetChanged(asked), ClockEventKind::TargetChanged(new))
                }
            };
            // What cannot happen then does not.
            let event = ClockEvent::new(now, event);
            if ClockLog::try_new(events.iter().cloned().chain([event.clone()])).is_ok() {
                entries.push(ClockEntry::new(now, entry));
                events.push(event);
            }
        }
        let choices = ClockChoices::default()
            .with_change(ChangePolicy::ALL[choices.0])
            .with_calendar_edit(CalendarEditPolicy::ALL[choices.1])
            .with_cycles(CycleMode::ALL[choices.2])
            .with_late_after(LatePolicy::ALL[choices.3]);
        let thresholds = [Threshold::Used(Share::percent(75)), Threshold::Left(SECOND)];
        let clock = TargetClock::new(by_hand)
            .with_change(choices.change)
            .with_calendar_edit(choices.calendar_edit)
            .with_cycles(choices.cycles)
            .with_late_after(choices.late_after)
            .with_thresholds(thresholds);
        let log = ClockLog::try_new(events).expect("no contradiction");
        // In any order: the last first.
        entries.reverse();
        let as_of = at("15 07:00") + TimeDelta::minutes(later);
        let request = ClockRequest::new(target, entries, as_of).by(choices);
        let request = request.with_thresholds(thresholds).with_history();
        let decision = engine.clock(&request).expect("an answer");
        let told = decision.outcome().decided().expect("an answer");
        let state = clock.state(&log, as_of).expect("a covered time");
        prop_assert_eq!(told.phase, state.phase());
        prop_assert_eq!((told.cycle, told.starts_at), (state.cycle(), state.started_at()));
        prop_assert_eq!(Ok(told.due), state.due());
        prop_assert_eq!(Ok(told.due_latest), state.due_latest());
        prop_assert_eq!(Ok(told.due_if_resumed), state.due_if_resumed());
        prop_assert_eq!((told.elapsed, told.elapsed_real), (state.elapsed(), state.elapsed_real()));
        prop_assert_eq!((told.paused, told.paused_real), (state.paused(), state.paused_real()));
        prop_assert_eq!((told.remaining, told.excess), (state.remaining(), state.excess()));
        prop_assert_eq!((told.target, told.used), (state.target().duration(), state.used()));
        prop_assert_eq!((told.is_met, told.late_since.is_some()), (state.is_met(), state.breach().is_some()));
        prop_assert_eq!(told.missed.len(), state.breaches().len());
        prop_assert_eq!(told.stops.len(), state.stops().len());
        // What a watch shows is no less than what is counted since then.
        if told.late_since.is_some() {
            prop_assert!(TimeDelta::zero() < told.excess_real);
        } else {
            prop_assert_eq!(told.excess_real, TimeDelta::zero());
        }
        let standings = state.thresholds().map(|one| (one.threshold(), one.standing()));
        prop_assert!(standings.eq(told.thresholds.iter().map(|one| (one.threshold, one.standing))));
        let segments: Vec<_> = clock.segments(&log, as_of).expect("a covered time").collect();
        let history = told.history.as_ref().expect("it was asked for");
        prop_assert_eq!(history.len(), segments.len());
        for (one, segment) in history.iter().zip(&segments) {
            prop_assert_eq!((one.from, one.until), (segment.from(), segment.until()));
            prop_assert_eq!((one.on_clock, one.counted), (segment.on_clock(), segment.counted()));
        }
        let counted: TimeDelta = history.iter().map(|segment| segment.counted).sum();
        prop_assert_eq!(counted, told.elapsed);
    }
}
