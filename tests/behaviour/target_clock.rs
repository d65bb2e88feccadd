//! The cases of the clock, by their ids.
//!
//! 6 July 2026 is a Monday.

use core::num::NonZeroU64;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use unified_support::calendar::{
    CalendarBuilder, CalendarEditPolicy, CalendarError, ChangePolicy, ClockError, ClockEvent,
    ClockLog, ClockState, CycleMode, LatePolicy, PastPauses, Phase, Runs, Segment, SegmentKind,
    Share, Target, TargetClock, Threshold,
};

use crate::calendars::{at, built, closed, date, hours, minutes, windows};

fn ber() -> CalendarBuilder {
    crate::calendars::weekdays("Europe/Berlin", &["09:00-17:30"])
}

fn target(duration: TimeDelta, runs: impl Into<Runs>) -> Target {
    Target::try_new(duration, runs).expect("a target")
}

/// A clock that runs in the hours of Berlin.
fn clock(duration: TimeDelta) -> TargetClock {
    TargetClock::new(target(duration, &built(ber())))
}

fn log(events: impl IntoIterator<Item = ClockEvent>) -> ClockLog {
    ClockLog::try_new(events).expect("a log without contradiction")
}

fn started(text: &str) -> ClockEvent {
    ClockEvent::started(at(text))
}

fn stopped(text: &str) -> ClockEvent {
    ClockEvent::stopped(at(text))
}

fn paused(text: &str) -> ClockEvent {
    ClockEvent::paused(at(text), "customer")
}

fn pause(from: &str, until: &str) -> [ClockEvent; 2] {
    ClockEvent::pause(at(from)..at(until), "customer").expect("a pause")
}

/// The state as of an instant; its segments must add up to what has elapsed.
fn state(clock: &TargetClock, log: &ClockLog, as_of: &str) -> ClockState {
    let state = clock.state(log, at(as_of)).expect("a covered time");
    let segments: Vec<_> = clock
        .segments(log, at(as_of))
        .expect("the same time")
        .collect();
    let counted: TimeDelta = segments.iter().map(Segment::counted).sum();
    // While it is stopped the elapsed time is that at the stop.
    assert_eq!(counted, state.elapsed(), "{segments:#?}");
    if state.excess() == TimeDelta::zero() {
        assert_eq!(
            state.elapsed() + state.remaining(),
            state.target().duration()
        );
    }
    state
}

/// The due instant once all that the log tells has happened.
fn due(clock: &TargetClock, log: &ClockLog) -> DateTime<Utc> {
    let last = log.events().last().expect("an event").at();
    let state = clock.state(log, last).expect("a covered time");
    state.due().expect("a covered time").expect("a due instant")
}

fn since(state: &ClockState) -> Option<DateTime<Utc>> {
    state.breach().map(unified_support::calendar::Breach::since)
}

fn share(part: u64, whole: u64) -> Share {
    Share::of(part, NonZeroU64::new(whole).expect("not of nothing"))
}

const RETROACTIVE: ChangePolicy = ChangePolicy::Retroactive(PastPauses::Keep);
const ZERO: TimeDelta = TimeDelta::zero();

/// A test for each case: a start, a target, pauses, and the due instant.
macro_rules! due_after_pauses {
    ($($case:ident: $start:literal + $target:expr, $(paused $from:literal to $until:literal),+ => $due:literal;)*) => {$(
        #[test]
        fn $case() {
            let pauses = [$(pause($from, $until)),+].concat();
            let log = log(pauses.into_iter().chain([started($start)]));
            assert_eq!(due(&clock($target), &log), at($due));
        }
    )*};
}

due_after_pauses! {
    s01: "Mon 2026-07-06 10:00+02" + hours(4),
        paused "Mon 2026-07-06 11:00+02" to "Mon 2026-07-06 12:00+02" => "Mon 2026-07-06 15:00+02";
    s02: "Mon 2026-07-06 16:30+02" + hours(4),
        paused "Mon 2026-07-06 18:00+02" to "Tue 2026-07-07 08:00+02" => "Tue 2026-07-07 12:00+02";
    s03: "Mon 2026-07-06 16:30+02" + hours(4),
        paused "Mon 2026-07-06 17:00+02" to "Tue 2026-07-07 10:00+02" => "Tue 2026-07-07 13:30+02";
    s04: "Fri 2026-07-03 16:00+02" + hours(8),
        paused "Fri 2026-07-03 17:00+02" to "Mon 2026-07-06 10:00+02" => "Mon 2026-07-06 17:00+02";
    s09: "Mon 2026-07-06 10:00+02" + hours(4),
        paused "Mon 2026-07-06 10:00:10+02" to "Mon 2026-07-06 10:00:50+02" => "Mon 2026-07-06 14:00:40+02";
    s10: "Mon 2026-07-06 10:00+02" + hours(4),
        paused "Mon 2026-07-06 10:00:05+02" to "Mon 2026-07-06 10:00:20+02",
        paused "Mon 2026-07-06 10:00:50+02" to "Mon 2026-07-06 10:05:00+02" => "Mon 2026-07-06 14:04:25+02";
}

#[test]
fn s02_s03_paused_time_on_the_clock_and_in_real_time() {
    for (from, until, on_clock, real) in [
        (
            "Mon 2026-07-06 18:00+02",
            "Tue 2026-07-07 08:00+02",
            ZERO,
            hours(14),
        ),
        (
            "Mon 2026-07-06 17:00+02",
            "Tue 2026-07-07 10:00+02",
            minutes(90),
            hours(17),
        ),
    ] {
        let events = pause(from, until)
            .into_iter()
            .chain([started("Mon 2026-07-06 16:30+02")]);
        let state = state(&clock(hours(4)), &log(events), "Tue 2026-07-07 11:00+02");
        assert_eq!((state.paused(), state.paused_real()), (on_clock, real));
        assert_eq!(state.elapsed_real(), minutes(18 * 60 + 30) - real);
    }
}

#[test]
fn s05() {
    let log = log([
        started("Mon 2026-07-06 10:00+02"),
        paused("Mon 2026-07-06 11:00+02"),
    ]);
    for (as_of, due) in [
        ("Mon 2026-07-06 11:30+02", "Mon 2026-07-06 14:30+02"),
        ("Mon 2026-07-06 17:00+02", "Tue 2026-07-07 11:30+02"),
    ] {
        let state = state(&clock(hours(4)), &log, as_of);
        assert_eq!(state.phase(), Phase::Paused);
        assert_eq!((state.due(), state.due_latest()), (Ok(None), Ok(None)));
        assert_eq!(state.remaining(), hours(3));
        assert_eq!(state.remaining_real(), Ok(None));
        assert_eq!(state.due_if_resumed(), Ok(Some(at(due))));
    }
}

#[test]
fn s06() {
    let [pause, resume] = pause("Mon 2026-07-06 12:00+02", "Mon 2026-07-06 13:00+02");
    let log = log([started("Mon 2026-07-06 10:00+02"), pause, resume]);
    let clock = clock(hours(2));
    let resumed = state(&clock, &log, "Mon 2026-07-06 13:00+02");
    assert_eq!(resumed.due(), Ok(Some(at("Mon 2026-07-06 12:00+02"))));
    assert_eq!(
        resumed.due_latest(),
        Ok(Some(at("Mon 2026-07-06 13:00+02")))
    );
    // The breach follows the instant that was chosen, in the pause too.
    let during = state(&clock, &log, "Mon 2026-07-06 12:30+02");
    assert_eq!(during.due(), Ok(Some(at("Mon 2026-07-06 12:00+02"))));
    assert_eq!(since(&during), Some(at("Mon 2026-07-06 12:00+02")));
    let latest = clock.with_late_after(LatePolicy::DueLatest);
    assert_eq!(
        since(&state(&latest, &log, "Mon 2026-07-06 12:30+02")),
        None
    );
    assert_eq!(
        since(&state(&latest, &log, "Mon 2026-07-06 13:00+02")),
        None
    );
    assert_eq!(
        since(&state(&latest, &log, "Mon 2026-07-06 13:00:01+02")),
        Some(at("Mon 2026-07-06 13:00+02"))
    );
}

#[test]
fn s07() {
    let customer = pause("Mon 2026-07-06 11:00+02", "Mon 2026-07-06 13:00+02");
    let overlap = at("Mon 2026-07-06 12:00+02")..at("Mon 2026-07-06 14:00+02");
    let vendor = ClockEvent::pause(overlap, "vendor").expect("a pause");
    let log = log([customer, vendor]
        .concat()
        .into_iter()
        .chain([started("Mon 2026-07-06 10:00+02")]));
    let clock = clock(hours(4));
    assert_eq!(due(&clock, &log), at("Mon 2026-07-06 17:00+02"));
    assert_eq!(
        state(&clock, &log, "Mon 2026-07-06 15:00+02").paused(),
        hours(3)
    );
    let reasons = |segment: Segment| match segment.kind() {
        SegmentKind::Paused(reasons) => Some(reasons.iter().map(ToString::to_string).collect()),
        _ => None,
    };
    let paused_for: Vec<Vec<_>> = clock
        .segments(&log, at("Mon 2026-07-06 15:00+02"))
        .expect("a covered time")
        .filter_map(reasons)
        .collect();
    assert_eq!(
        paused_for,
        [vec!["customer"], vec!["customer", "vendor"], vec!["vendor"]]
    );
}

#[test]
fn s08() {
    let start = started("Mon 2026-07-06 10:00+02");
    let (eleven, twelve) = (at("Mon 2026-07-06 11:00+02"), at("Mon 2026-07-06 12:00+02"));
    let empty = ClockEvent::pause(eleven..eleven, "customer").expect("an empty pause");
    let with = log(empty.into_iter().chain([start.clone()]));
    let without = log([start.clone()]);
    for as_of in ["Mon 2026-07-06 11:00+02", "Mon 2026-07-06 12:00+02"] {
        let clock = clock(hours(4));
        assert_eq!(state(&clock, &with, as_of), state(&clock, &without, as_of));
    }

    let reversed = ClockEvent::pause(twelve..eleven, "customer");
    assert_eq!(
        reversed,
        Err(ClockError::ReversedPause {
            from: twelve,
            until: eleven
        })
    );
    let refused = |events: [ClockEvent; 2]| {
        ClockLog::try_new(events.into_iter().chain([start.clone()])).expect_err("a contradiction")
    };
    let (customer, vendor) = ("customer".into(), "vendor".into());
    assert_eq!(
        refused([
            ClockEvent::resumed(eleven, "customer"),
            ClockEvent::paused(twelve, "customer")
        ]),
        ClockError::NotPaused {
            at: eleven,
            reason: customer
        }
    );
    assert_eq!(
        refused([
            ClockEvent::paused(eleven, "customer"),
            ClockEvent::resumed(twelve, "vendor")
        ]),
        ClockError::NotPaused {
            at: twelve,
            reason: vendor
        }
    );
    assert_eq!(
        refused([
            ClockEvent::paused(eleven, "customer"),
            ClockEvent::paused(twelve, "customer")
        ]),
        ClockError::AlreadyPaused {
            at: twelve,
            reason: "customer".into()
        }
    );
}

/// Monday 09:00, 16 hours; at `change` it becomes 4 hours.
fn s11_log(change: &str) -> ClockLog {
    let urgent = ClockEvent::target_changed(at(change), target(hours(4), &built(ber())));
    log([started("Mon 2026-07-06 09:00+02"), urgent])
}

#[test]
fn s11() {
    let log = s11_log("Mon 2026-07-06 12:00+02");
    for (policy, expected) in [
        (RETROACTIVE, "Mon 2026-07-06 13:00+02"),
        (ChangePolicy::CarryElapsed, "Mon 2026-07-06 13:00+02"),
        (ChangePolicy::Restart, "Mon 2026-07-06 16:00+02"),
        (ChangePolicy::Proportional, "Mon 2026-07-06 15:15+02"),
    ] {
        let clock = clock(hours(16)).with_change(policy);
        assert_eq!(due(&clock, &log), at(expected), "{policy:?}");
        assert_eq!(
            state(&clock, &log, "Mon 2026-07-06 12:30+02").breaches(),
            [],
            "{policy:?}"
        );
    }
}

#[test]
fn s12() {
    let log = s11_log("Mon 2026-07-06 15:00+02");
    for policy in [RETROACTIVE, ChangePolicy::CarryElapsed] {
        let state = state(
            &clock(hours(16)).with_change(policy),
            &log,
            "Mon 2026-07-06 16:00+02",
        );
        let [breach] = state.breaches() else {
            panic!("one breach: {state:#?}");
        };
        assert_eq!(breach.since(), at("Mon 2026-07-06 13:00+02"), "{policy:?}");
        assert_eq!(breach.found_at(), at("Mon 2026-07-06 15:00+02"));
        assert!(breach.is_by_change());
        assert_eq!(breach.target(), hours(4));
        assert_eq!((state.excess(), state.remaining()), (hours(3), ZERO));
    }
    let restarted = clock(hours(16)).with_change(ChangePolicy::Restart);
    assert_eq!(due(&restarted, &log), at("Tue 2026-07-07 10:30+02"));
}

#[test]
fn s13() {
    let urgent = target(hours(4), Runs::Elapsed);
    let change = ClockEvent::target_changed(at("Sat 2026-07-04 10:00+02"), urgent);
    let log = log([started("Fri 2026-07-03 16:00+02"), change]);
    for (policy, expected) in [
        (RETROACTIVE, "Fri 2026-07-03 20:00+02"),
        (ChangePolicy::CarryElapsed, "Sat 2026-07-04 12:30+02"),
        (ChangePolicy::Restart, "Sat 2026-07-04 14:00+02"),
        // An hour and a half of 16 is 22.5 minutes of 4 hours.
        (ChangePolicy::Proportional, "Sat 2026-07-04 13:37:30+02"),
    ] {
        let clock = clock(hours(16)).with_change(policy);
        assert_eq!(due(&clock, &log), at(expected), "{policy:?}");
        let found = state(&clock, &log, "Sat 2026-07-04 10:00+02");
        let late = (policy == RETROACTIVE).then_some(at(expected));
        assert_eq!(since(&found), late, "{policy:?}");
    }
}

#[test]
fn s14() {
    let past = pause("Mon 2026-07-06 10:00+02", "Mon 2026-07-06 14:00+02");
    let log = s11_log("Mon 2026-07-06 15:00+02")
        .with(past)
        .expect("a log");
    let with = clock(hours(16)).with_change(RETROACTIVE);
    assert_eq!(due(&with, &log), at("Mon 2026-07-06 17:00+02"));
    assert_eq!(
        state(&with, &log, "Mon 2026-07-06 15:00+02").paused(),
        hours(4)
    );
    let without = clock(hours(16)).with_change(ChangePolicy::Retroactive(PastPauses::Drop));
    assert_eq!(due(&without, &log), at("Mon 2026-07-06 13:00+02"));
    let found = state(&without, &log, "Mon 2026-07-06 15:00+02");
    assert_eq!(since(&found), Some(at("Mon 2026-07-06 13:00+02")));
    assert_eq!((found.elapsed(), found.paused()), (hours(6), ZERO));
    // A pause in force at the change goes on from there.
    let present = pause("Mon 2026-07-06 10:00+02", "Mon 2026-07-06 16:00+02");
    let log = s11_log("Mon 2026-07-06 11:00+02")
        .with(present)
        .expect("a log");
    let later = state(&without, &log, "Mon 2026-07-06 16:00+02");
    assert_eq!((later.elapsed(), later.paused()), (hours(2), hours(5)));
    assert_eq!(later.due(), Ok(Some(at("Tue 2026-07-07 09:30+02"))));
}

#[test]
fn s15() {
    let normal = target(hours(16), &built(ber()));
    let downgrade = ClockEvent::target_changed(at("Mon 2026-07-06 14:00+02"), normal);
    let log = log([started("Mon 2026-07-06 09:00+02"), downgrade]);
    for policy in [
        RETROACTIVE,
        ChangePolicy::CarryElapsed,
        ChangePolicy::Restart,
        ChangePolicy::Proportional,
    ] {
        let state = state(
            &clock(hours(4)).with_change(policy),
            &log,
            "Mon 2026-07-06 14:30+02",
        );
        let first = state.breaches().first().expect("the breach of the morning");
        assert_eq!(first.since(), at("Mon 2026-07-06 13:00+02"), "{policy:?}");
        assert_eq!((first.target(), first.is_by_change()), (hours(4), false));
        // The share that was used is more than all: under that policy the new target is late as well.
        assert_eq!(
            state.breaches().len(),
            1 + usize::from(policy == ChangePolicy::Proportional)
        );
        assert_eq!(
            since(&state).is_some(),
            policy == ChangePolicy::Proportional
        );
    }
}

#[test]
fn s16() {
    let berlin = built(ber());
    let flapping = [
        ("12:00:00", 4),
        ("12:00:20", 16),
        ("12:00:40", 4),
        ("12:00:50", 16),
    ];
    let changes = flapping.map(|(time, target_hours)| {
        let when = at(&format!("Mon 2026-07-06 {time}+02"));
        ClockEvent::target_changed(when, target(hours(target_hours), &berlin))
    });
    let start = started("Mon 2026-07-06 09:00+02");
    let flapped = log(changes.into_iter().chain([start.clone()]));
    for policy in [ChangePolicy::CarryElapsed, RETROACTIVE] {
        let clock = clock(hours(16)).with_change(policy);
        let steady = log([start.clone()]);
        for as_of in ["Mon 2026-07-06 12:01+02", "Tue 2026-07-07 17:00+02"] {
            let (one, two) = (
                state(&clock, &flapped, as_of),
                state(&clock, &steady, as_of),
            );
            assert_eq!(
                (one.due(), one.elapsed()),
                (two.due(), two.elapsed()),
                "{policy:?}"
            );
            assert_eq!(one.breaches(), two.breaches(), "{policy:?}");
        }
    }
}

#[test]
fn s17() {
    let clock = clock(TimeDelta::seconds(10_000));
    let log = log([started("Mon 2026-07-06 10:00+02")]);
    let almost = at("Mon 2026-07-06 10:00+02") + TimeDelta::milliseconds(9_999_600);
    let state = clock.state(&log, almost).expect("a covered time");
    let used = state.used().expect("a target above zero");
    assert_eq!(used, share(99_996, 100_000));
    assert!(used < Share::percent(100));
    assert_eq!(used.whole_percent(), 99);
    assert_eq!(state.breach(), None);
}

#[test]
fn s18_s19() {
    let passed = |clock: TargetClock, threshold, start: &str| {
        let clock = clock.with_thresholds([threshold]);
        let state = state(&clock, &log([started(start)]), start);
        let passed = state.thresholds().next().expect("a threshold").at();
        (
            passed.expect("a covered time"),
            state.due().expect("a covered time"),
        )
    };
    let share = Threshold::Used(Share::percent(75));
    assert_eq!(
        passed(clock(hours(8)), share, "Mon 2026-07-06 14:00+02"),
        (
            Some(at("Tue 2026-07-07 11:30+02")),
            Some(at("Tue 2026-07-07 13:30+02"))
        )
    );
    let days = built(crate::calendars::weekdays(
        "Europe/Berlin",
        &["08:00-18:00"],
    ));
    let clock = TargetClock::new(target(hours(4), &days));
    assert_eq!(
        passed(
            clock.clone(),
            Threshold::Left(hours(1)),
            "Mon 2026-07-06 17:00+02"
        ),
        (
            Some(at("Tue 2026-07-07 10:00+02")),
            Some(at("Tue 2026-07-07 11:00+02"))
        )
    );
    // More than the target is left at once.
    assert_eq!(
        passed(clock, Threshold::Left(hours(5)), "Mon 2026-07-06 17:00+02").0,
        Some(at("Mon 2026-07-06 17:00+02"))
    );
}

#[test]
fn s20() {
    let holiday = built(closed(ber(), &["2026-07-10"]));
    let edit = ClockEvent::calendar_changed(at("Fri 2026-07-10 08:00+02"), &holiday);
    let log = log([started("Thu 2026-07-09 16:30+02"), edit]);
    for (policy, expected) in [
        (CalendarEditPolicy::Recompute, "Mon 2026-07-13 12:00+02"),
        (CalendarEditPolicy::Frozen, "Fri 2026-07-10 12:00+02"),
        (CalendarEditPolicy::KeepUsed, "Mon 2026-07-13 12:00+02"),
    ] {
        let clock = clock(hours(4)).with_calendar_edit(policy);
        assert_eq!(due(&clock, &log), at(expected), "{policy:?}");
    }
    // The next cycle takes up what the frozen one left aside.
    let again = log
        .with([
            stopped("Fri 2026-07-10 09:00+02"),
            ClockEvent::reopened(at("Fri 2026-07-10 10:00+02")),
        ])
        .expect("a log");
    let frozen = clock(hours(4)).with_calendar_edit(CalendarEditPolicy::Frozen);
    assert_eq!(due(&frozen, &again), at("Mon 2026-07-13 13:00+02"));
}

#[test]
fn s21() {
    let longer = ber().special_hours(
        date("2026-07-06"),
        windows(&["09:00-20:00"]),
        "late opening",
    );
    let edit = ClockEvent::calendar_changed(at("Tue 2026-07-07 10:00+02"), &built(longer));
    let log = log([started("Mon 2026-07-06 16:30+02"), edit]);
    let used = |policy| {
        let clock = clock(hours(4)).with_calendar_edit(policy);
        let state = state(&clock, &log, "Tue 2026-07-07 10:00+02");
        (state.elapsed(), since(&state))
    };
    assert_eq!(used(CalendarEditPolicy::KeepUsed), (hours(2), None));
    assert_eq!(used(CalendarEditPolicy::Frozen), (hours(2), None));
    // The mass breach after an edit, here at least flagged.
    assert_eq!(
        used(CalendarEditPolicy::Recompute),
        (minutes(270), Some(at("Tue 2026-07-07 09:30+02")))
    );
}

#[test]
fn s22() {
    let start = started("Mon 2026-07-06 10:00+02");
    for (stop, is_met) in [("14:00:00", true), ("14:00:00.000000001", false)] {
        let stop = format!("Mon 2026-07-06 {stop}+02");
        let log = log([start.clone(), stopped(&stop)]);
        let state = state(&clock(hours(4)), &log, "Mon 2026-07-06 18:00+02");
        assert_eq!(
            (state.phase(), state.is_met()),
            (Phase::Stopped, is_met),
            "{stop}"
        );
        assert_eq!(
            since(&state),
            (!is_met).then_some(at("Mon 2026-07-06 14:00+02"))
        );
        let [stop] = state.stops() else {
            panic!("one stop: {state:#?}");
        };
        assert_eq!((stop.is_met(), stop.target()), (is_met, hours(4)));
    }
    // Nor is it late at that instant while it runs.
    let running = state(&clock(hours(4)), &log([start]), "Mon 2026-07-06 14:00+02");
    assert_eq!((running.breach(), running.remaining()), (None, ZERO));
    assert_eq!(running.used(), Some(Share::percent(100)));
}

#[test]
fn s23() {
    let log = log([
        started("Mon 2026-07-06 16:30+02"),
        stopped("Mon 2026-07-06 20:00+02"),
    ]);
    let late = state(&clock(hours(1)), &log, "Mon 2026-07-06 20:00+02");
    assert_eq!(late.due(), Ok(Some(at("Mon 2026-07-06 17:30+02"))));
    assert_eq!(late.due_latest(), Ok(Some(at("Tue 2026-07-07 09:00+02"))));
    assert_eq!(
        (late.is_met(), since(&late)),
        (false, Some(at("Mon 2026-07-06 17:30+02")))
    );
    let latest = clock(hours(1)).with_late_after(LatePolicy::DueLatest);
    assert!(state(&latest, &log, "Mon 2026-07-06 20:00+02").is_met());
}

#[test]
fn s24() {
    let log = log([
        started("Mon 2026-07-06 10:00+02"),
        stopped("Mon 2026-07-06 09:30+02"),
    ]);
    let before = state(&clock(hours(4)), &log, "Mon 2026-07-06 09:45+02");
    assert_eq!(before.phase(), Phase::NotStarted);
    let after = state(&clock(hours(4)), &log, "Tue 2026-07-07 10:00+02");
    assert_eq!((after.phase(), after.is_met()), (Phase::Stopped, true));
    assert_eq!((after.elapsed(), after.remaining()), (ZERO, hours(4)));
    assert_eq!(after.stops()[0].at(), at("Mon 2026-07-06 09:30+02"));
}

#[test]
fn s25() {
    let reopened = ClockEvent::reopened(at("Mon 2026-07-06 14:00+02"));
    let log = log([
        started("Mon 2026-07-06 10:00+02"),
        stopped("Mon 2026-07-06 11:00+02"),
        reopened,
    ]);
    for (mode, expected, elapsed, cycle) in [
        (
            CycleMode::NewCycle,
            "Tue 2026-07-07 09:30+02",
            minutes(60),
            2,
        ),
        (
            CycleMode::Resume,
            "Mon 2026-07-06 17:00+02",
            minutes(120),
            1,
        ),
        (
            CycleMode::FromFirstStart,
            "Mon 2026-07-06 14:00+02",
            minutes(300),
            1,
        ),
    ] {
        let clock = clock(hours(4)).with_cycles(mode);
        assert_eq!(due(&clock, &log), at(expected), "{mode:?}");
        let stopped = state(&clock, &log, "Mon 2026-07-06 13:00+02");
        assert_eq!(
            (stopped.elapsed(), stopped.is_met()),
            (hours(1), true),
            "{mode:?}"
        );
        let running = state(&clock, &log, "Mon 2026-07-06 15:00+02");
        assert_eq!(
            (running.elapsed(), running.cycle()),
            (elapsed, cycle),
            "{mode:?}"
        );
        assert_eq!(running.stops().len(), 1);
    }
}

#[test]
fn s26() {
    let ten = at("Mon 2026-07-06 10:00+02");
    let events = [
        ClockEvent::stopped(ten),
        ClockEvent::paused(ten, "customer"),
        ClockEvent::started(ten),
    ];
    let log = log(events);
    let state = state(&clock(hours(4)), &log, "Mon 2026-07-06 18:00+02");
    assert_eq!(
        (state.phase(), state.elapsed(), state.is_met()),
        (Phase::Stopped, ZERO, true)
    );
    // A clock that runs stops and is reopened, one that has stopped is reopened and stops again.
    let both = |when: &str| [stopped(when), ClockEvent::reopened(at(when))];
    let reopened = crate::target_clock::log(
        both("Mon 2026-07-06 11:00+02")
            .into_iter()
            .chain([ClockEvent::started(ten)]),
    );
    assert_eq!(
        crate::target_clock::state(&clock(hours(4)), &reopened, "Mon 2026-07-06 11:00+02").phase(),
        Phase::Running
    );
    let stopped_again = reopened
        .with([stopped("Mon 2026-07-06 12:00+02")])
        .and_then(|log| log.with(both("Mon 2026-07-06 13:00+02")))
        .expect("a log");
    let last =
        crate::target_clock::state(&clock(hours(4)), &stopped_again, "Mon 2026-07-06 13:00+02");
    assert_eq!((last.phase(), last.cycle()), (Phase::Stopped, 3));
}

#[test]
fn s27() {
    let [pause, resume] = pause("Mon 2026-07-06 11:00+02", "Mon 2026-07-06 12:00+02");
    let urgent = target(hours(4), &built(ber()));
    let change = ClockEvent::target_changed(at("Mon 2026-07-06 13:00+02"), urgent);
    let events = [
        started("Mon 2026-07-06 10:00+02"),
        pause,
        resume,
        change,
        stopped("Mon 2026-07-06 15:00+02"),
    ];
    let sorted = log(events.clone());
    let mut shuffled = [events.clone(), events].concat();
    for _ in 0..shuffled.len() {
        shuffled.rotate_left(3);
        shuffled.swap(0, 7);
        assert_eq!(log(shuffled.clone()), sorted);
    }
    // The same calendar, built twice, is the same.
    let other = ClockEvent::target_changed(
        at("Mon 2026-07-06 13:00+02"),
        target(hours(5), Runs::Elapsed),
    );
    let conflict = sorted.with([other]).expect_err("two targets");
    assert_eq!(
        conflict,
        ClockError::ConflictingChanges {
            at: at("Mon 2026-07-06 13:00+02")
        }
    );
}

#[test]
fn s28_s29() {
    let berlin = built(ber());
    for (from, same_time, end, day_hours, full_day) in [
        (
            "Mon 2026-07-06 10:00+02",
            "Tue 2026-07-07 10:00+02",
            "Tue 2026-07-07 17:30+02",
            "Tue 2026-07-07 10:00+02",
            "Wed 2026-07-08 17:00+02",
        ),
        (
            "Sat 2026-07-04 10:00+02",
            "Mon 2026-07-06 10:00+02",
            "Mon 2026-07-06 17:30+02",
            "Mon 2026-07-06 17:30+02",
            "Wed 2026-07-08 16:00+02",
        ),
    ] {
        let from = at(from);
        let local = berlin.zone().local(from).expect("a date of the zone");
        let next = berlin
            .add_business_days(local.date_naive(), 1)
            .expect("a date of the span");
        let shown = next.and_time(local.time());
        assert_eq!(berlin.zone().instant_of(shown), Ok(at(same_time)));
        let windows = berlin.windows(next..=next).expect("a date of the span");
        assert_eq!(windows.map(|window| window.closes()).max(), Some(at(end)));
        for (duration, expected) in [(minutes(510), day_hours), (hours(24), full_day)] {
            let clock = TargetClock::new(target(duration, &berlin));
            assert_eq!(due(&clock, &log([ClockEvent::started(from)])), at(expected));
        }
    }
}

#[test]
fn s2a() {
    let berlin = built(closed(ber(), &["2026-07-06"]));
    let friday = at("Fri 2026-07-03 18:00+02");
    let today = berlin
        .zone()
        .local_date(friday)
        .expect("a date of the zone");
    let next = berlin
        .add_business_days(today, 1)
        .expect("a date of the span");
    let four = next.and_time(NaiveTime::from_hms_opt(16, 0, 0).expect("a time"));
    let due = berlin.zone().instant_of(four);
    assert_eq!(due, Ok(at("Tue 2026-07-07 16:00+02")));
    // A clock towards it runs around the clock.
    let left = due.expect("covered") - friday;
    let clock = TargetClock::new(target(left, Runs::Elapsed));
    assert_eq!(
        crate::target_clock::due(&clock, &log([ClockEvent::started(friday)])),
        at("Tue 2026-07-07 16:00+02")
    );
}

#[test]
fn s2b() {
    let days = built(crate::calendars::weekdays(
        "Europe/Berlin",
        &["09:00-17:00"],
    ));
    let clock = TargetClock::new(target(hours(1), &days));
    assert_eq!(
        due(&clock, &log([started("Fri 2026-07-03 16:30+02")])),
        at("Mon 2026-07-06 09:30+02")
    );
}

#[test]
fn s2c() {
    let days = built(crate::calendars::on("UTC", &[0], &["08:00-17:00"]));
    let clock = TargetClock::new(target(hours(8), &days));
    let log = log([started("Fri 2014-12-12 21:00+00")]);
    let state = state(&clock, &log, "Mon 2014-12-15 09:30+00");
    assert_eq!(
        (state.elapsed(), state.elapsed_real()),
        (minutes(90), minutes(60 * 60 + 30))
    );
    assert_eq!(state.used(), Some(share(1875, 10_000)));
}

#[test]
fn s2d() {
    // The first response starts the clock of updates.
    let first_response = log([started("Mon 2026-07-06 09:00+02")]);
    let updates = ClockLog::new();
    let as_of = "Mon 2026-07-06 12:00+02";
    assert_eq!(
        state(&clock(hours(4)), &first_response, as_of).phase(),
        Phase::Running
    );
    let waiting = state(&clock(hours(1)), &updates, as_of);
    assert_eq!((waiting.phase(), waiting.cycle()), (Phase::NotStarted, 0));
    assert_eq!(
        (waiting.due(), waiting.due_if_resumed()),
        (Ok(None), Ok(None))
    );
    assert_eq!(
        (waiting.elapsed(), waiting.remaining(), waiting.breach()),
        (ZERO, hours(1), None)
    );
    let updates = updates
        .with([started("Mon 2026-07-06 12:30+02")])
        .expect("a log");
    assert_eq!(
        due(&clock(hours(1)), &updates),
        at("Mon 2026-07-06 13:30+02")
    );
}

#[test]
fn s2e() {
    let clock = clock(ZERO);
    for (start, latest) in [
        ("Mon 2026-07-06 10:00+02", "Mon 2026-07-06 10:00+02"),
        ("Sat 2026-07-04 10:00+02", "Mon 2026-07-06 09:00+02"),
    ] {
        let log = log([started(start)]);
        let at_once = state(&clock, &log, start);
        assert_eq!(at_once.due(), Ok(Some(at(start))));
        assert_eq!(at_once.due_latest(), Ok(Some(at(latest))));
        assert_eq!((at_once.used(), at_once.breach()), (None, None));
        let later = state(&clock, &log, "Mon 2026-07-06 10:00:01+02");
        assert_eq!(since(&later), Some(at(start)));
    }
}

#[test]
fn s2f() {
    let [berlin, new_york, tokyo] = ["Europe/Berlin", "America/New_York", "Asia/Tokyo"]
        .map(|zone| built(crate::calendars::weekdays(zone, &["09:00-17:30"])));
    let sun = berlin
        .union(&new_york)
        .and_then(|two| two.union(&tokyo))
        .expect("open time");
    let clock = TargetClock::new(target(hours(3), &sun));
    // The only gap is that from New York's closing to Tokyo's opening.
    assert_eq!(
        due(&clock, &log([started("Tue 2026-07-07 21:00+00")])),
        at("Wed 2026-07-08 02:30+00")
    );
    let segments = clock
        .segments(
            &log([started("Tue 2026-07-07 00:00+00")]),
            at("Thu 2026-07-09 00:00+00"),
        )
        .expect("a covered time")
        .filter(|segment| *segment.kind() == SegmentKind::Closed)
        .map(|segment| (segment.from(), segment.until()))
        .collect::<Vec<_>>();
    assert_eq!(
        segments,
        [
            (at("Tue 2026-07-07 21:30+00"), at("Wed 2026-07-08 00:00+00")),
            (at("Wed 2026-07-08 21:30+00"), at("Thu 2026-07-09 00:00+00")),
        ]
    );
}

/// A pause of the same second in each minute of a week, and every range twice, half of them last first.
#[test]
fn e6b() {
    let monday = at("Mon 2026-07-06 09:00+02");
    let pauses = (0..10_000).map(|minute| {
        let from = monday + minutes(minute);
        ClockEvent::pause(from..from + TimeDelta::seconds(1), "customer").expect("a pause")
    });
    let mut events: Vec<_> = pauses.flatten().collect();
    let half = events.len() / 2;
    events[half..].reverse();
    events.extend(events.clone());
    let log = log(events.into_iter().chain([ClockEvent::started(monday)]));
    assert_eq!(log.events().len(), 20_001);
    let clock = clock(hours(40));
    let sunday = state(&clock, &log, "Sun 2026-07-12 23:00+02");
    // 510 minutes a day are open, and each lost a second.
    assert_eq!(sunday.paused(), TimeDelta::seconds(5 * 510));
    assert_eq!(sunday.paused_real(), TimeDelta::seconds(9480));
    assert_eq!(
        sunday.elapsed(),
        minutes(5 * 510) - TimeDelta::seconds(5 * 510)
    );
}

#[test]
fn shares_that_carry_over_leave_no_less_than_they_should() {
    let nanoseconds = |count| target(TimeDelta::nanoseconds(count), Runs::Elapsed);
    let start = at("Mon 2026-07-06 10:00+02");
    let left = |old, elapsed, new| {
        let at = start + TimeDelta::nanoseconds(elapsed);
        let change = ClockEvent::target_changed(at, nanoseconds(new));
        let log = log([ClockEvent::started(start), change]);
        let clock = TargetClock::new(nanoseconds(old)).with_change(ChangePolicy::Proportional);
        let state = clock.state(&log, at).expect("a short time");
        (state.remaining() - state.excess()).num_nanoseconds()
    };
    // 7/10 of 3 are 2.1; of 10 exactly 7; and what is over rounds away from the target as well.
    assert_eq!(left(10, 3, 3), Some(3));
    assert_eq!(left(10, 3, 10), Some(7));
    assert_eq!(left(10, 11, 3), Some(-1));
    assert_eq!(left(10, 10, 3), Some(0));
    // At the instant of the start the clock simply starts with it; later, of nothing all is used.
    assert_eq!(left(0, 0, 5), Some(5));
    assert_eq!(left(0, 2, 5), Some(-2));
    assert_eq!(left(5, 2, 0), Some(0));
}

#[test]
fn a_share_longer_than_any_calendar_is_refused() {
    let start = at("Mon 2026-07-06 10:00+02");
    let change = ClockEvent::target_changed(start + hours(1), target(hours(1000), Runs::Elapsed));
    let log = log([ClockEvent::started(start), change]);
    let clock = TargetClock::new(target(TimeDelta::nanoseconds(1), Runs::Elapsed));
    let refused = clock
        .with_change(ChangePolicy::Proportional)
        .state(&log, start + hours(2));
    assert!(
        matches!(refused, Err(CalendarError::DurationOutOfRange { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_due_instant_beyond_the_calendar_leaves_the_rest_of_the_state() {
    let short = built(ber().span(date("2026-07-06"), date("2026-07-07")));
    let clock = TargetClock::new(target(hours(17), &short));
    let log = log([started("Mon 2026-07-06 09:00+02")]);
    let exact = state(&clock, &log, "Mon 2026-07-06 10:00+02");
    assert_eq!(exact.due(), Ok(Some(at("Tue 2026-07-07 17:30+02"))));
    assert!(matches!(
        exact.due_latest(),
        Err(CalendarError::OutOfSpan { .. })
    ));
    let longer = TargetClock::new(target(hours(18), &short));
    let beyond = state(&longer, &log, "Mon 2026-07-06 10:00+02");
    assert!(matches!(beyond.due(), Err(CalendarError::OutOfSpan { .. })));
    assert_eq!(beyond.remaining(), hours(17));
    let unknown = longer.state(&log, at("Wed 2026-07-08 10:00+02"));
    assert!(matches!(unknown, Err(CalendarError::OutOfSpan { .. })));
}

#[test]
fn what_changes_while_it_is_stopped_shows_when_it_is_reopened() {
    let urgent = target(hours(1), &built(ber()));
    let log = log([
        started("Mon 2026-07-06 10:00+02"),
        stopped("Mon 2026-07-06 12:00+02"),
        ClockEvent::target_changed(at("Mon 2026-07-06 13:00+02"), urgent),
        ClockEvent::reopened(at("Mon 2026-07-06 14:00+02")),
    ]);
    let clock = clock(hours(4))
        .with_change(RETROACTIVE)
        .with_cycles(CycleMode::Resume);
    let met = state(&clock, &log, "Mon 2026-07-06 13:30+02");
    assert_eq!(
        (met.is_met(), met.target().duration(), met.elapsed()),
        (true, hours(4), hours(2))
    );
    let late = state(&clock, &log, "Mon 2026-07-06 14:00+02");
    assert_eq!(since(&late), Some(at("Mon 2026-07-06 11:00+02")));
    assert!(late.breaches()[0].is_by_change());
    assert!(late.stops()[0].is_met());
}

#[test]
fn errors_name_what_is_wrong() {
    let ten = at("Mon 2026-07-06 10:00+02");
    let start = ClockEvent::started(ten);
    for (events, code, message) in [
        (
            vec![start.clone(), ClockEvent::started(ten + hours(1))],
            "already_started",
            "the clock starts at 2026-07-06T09:00:00Z, but has started before",
        ),
        (
            vec![ClockEvent::paused(ten, "customer")],
            "not_started",
            "the clock is paused, resumed or reopened at 2026-07-06T08:00:00Z, but has not started",
        ),
        (
            vec![
                start.clone(),
                ClockEvent::stopped(ten),
                ClockEvent::stopped(ten + hours(1)),
            ],
            "already_stopped",
            "the clock stops at 2026-07-06T09:00:00Z, but has stopped before",
        ),
        (
            vec![start.clone(), ClockEvent::reopened(ten)],
            "not_stopped",
            "the clock is reopened at 2026-07-06T08:00:00Z, but has not stopped",
        ),
    ] {
        let error = ClockLog::try_new(events).expect_err("a contradiction");
        assert_eq!(
            (error.code().as_str(), error.to_string().as_str()),
            (code, message)
        );
    }
    let leap_second: DateTime<Utc> = "2016-12-31T23:59:60Z".parse().expect("chrono reads it");
    let error = ClockLog::try_new([ClockEvent::started(leap_second)]).expect_err("a leap second");
    assert_eq!(error.code(), "leap_second");
    let state = clock(hours(4)).state(&log([start]), leap_second);
    assert!(matches!(state, Err(CalendarError::LeapSecond { .. })));
    let negative = Target::try_new(hours(-1), Runs::Elapsed).expect_err("below zero");
    assert_eq!(negative.code(), "negative_target");
}
