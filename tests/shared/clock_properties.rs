//! The laws of the pausable clock, each a function over one drawn case.

use core::num::NonZeroU64;

use chrono::{DateTime, TimeDelta, Utc};
use unified_support::calendar::{
    Breach, ChangePolicy, ClockEvent, ClockEventKind, ClockLog, ClockState, OpenTime, PastPauses,
    Phase, Runs, Segment, SegmentKind, Share, Target, TargetClock, Threshold,
};

use super::clock_case::{Case, REASONS};
use super::naive::Nanos;
use super::naive_clock::{self, Event, Kind};
use super::properties::{instant, length, nanos};

laws! {
    states_agree_with_the_model,
    segments_add_up_to_elapsed,
    elapsed_and_remaining_are_the_target,
    order_and_repetition_do_not_matter,
    split_pauses_are_whole_ones,
    what_comes_later_does_not_matter,
    a_pause_makes_nothing_earlier,
    a_pause_moves_the_due_instant_by_its_open_time,
    carrying_to_an_equal_target_changes_nothing,
    retroactive_there_and_back_is_the_identity,
    thresholds_lie_where_their_share_is_used,
    breaches_stay_in_the_record,
    ends_of_the_range_do_no_harm,
}

// Agreement with the model.

fn states_agree_with_the_model(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for as_of in case.as_of {
        let state = state(case, &clock, &log, as_of);
        let expected = naive_clock::state(&case.config, &case.events, as_of);
        assert_eq!(
            Some(seen(&state)),
            expected,
            "{}: {case:#?}",
            instant(as_of)
        );
    }
}

fn state(case: &Case, clock: &TargetClock, log: &ClockLog, as_of: Nanos) -> ClockState {
    let state = clock.state(log, instant(as_of));
    state.unwrap_or_else(|error| panic!("{}: {error}: {case:#?}", instant(as_of)))
}

/// What the library says, in the words of the model.
fn seen(state: &ClockState) -> naive_clock::State {
    let breach = |breach: &Breach| {
        (
            breach.cycle(),
            length(breach.target()),
            nanos(breach.since()),
            nanos(breach.found_at()),
        )
    };
    let stops = state.stops().iter().map(|stop| {
        (
            stop.cycle(),
            nanos(stop.at()),
            length(stop.target()),
            length(stop.elapsed()),
            stop.is_met(),
        )
    });
    let when = |when: Result<Option<DateTime<Utc>>, _>| when.ok().flatten().map(nanos);
    naive_clock::State {
        phase: state.phase(),
        cycle: state.cycle(),
        started_at: state.started_at().map(nanos),
        figures: naive_clock::Figures {
            target: length(state.target().duration()),
            elapsed: (length(state.elapsed()), length(state.elapsed_real())),
            paused: (length(state.paused()), length(state.paused_real())),
            due: when(state.due()),
            due_latest: when(state.due_latest()),
            due_if_resumed: when(state.due_if_resumed()),
            breach: state.breach().map(breach),
        },
        breaches: state.breaches().iter().map(breach).collect(),
        stops: stops.collect(),
    }
}

// The explanation.

fn segments_add_up_to_elapsed(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for as_of in case.as_of {
        let state = state(case, &clock, &log, as_of);
        let segments = clock
            .segments(&log, instant(as_of))
            .expect("a covered time");
        let segments: Vec<_> = segments.collect();
        let counted: TimeDelta = segments.iter().map(Segment::counted).sum();
        assert_eq!(counted, state.elapsed(), "{segments:#?}: {case:#?}");
        // No gap, and nothing but changes is empty.
        let mut at = case.started_at().map(instant);
        for segment in &segments {
            assert_eq!(Some(segment.from()), at, "{segments:#?}: {case:#?}");
            let is_change = matches!(segment.kind(), SegmentKind::Adjusted(_));
            assert_eq!(
                segment.from() == segment.until(),
                is_change,
                "{segment:?}: {case:#?}"
            );
            at = Some(segment.until());
        }
        if !segments.is_empty() {
            assert_eq!(at, Some(instant(as_of)), "{segments:#?}: {case:#?}");
        }
    }
}

fn elapsed_and_remaining_are_the_target(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for as_of in case.as_of {
        let state = state(case, &clock, &log, as_of);
        let target = state.target().duration();
        assert_eq!(
            state.elapsed() + state.remaining() - state.excess(),
            target,
            "{case:#?}"
        );
        if state.breach().is_none() {
            assert_eq!(state.elapsed() + state.remaining(), target, "{case:#?}");
        }
        if let Some(used) = state.used() {
            let whole = Share::percent(100);
            assert_eq!(used.cmp(&whole), state.elapsed().cmp(&target), "{case:#?}");
        }
    }
}

// The log.

fn order_and_repetition_do_not_matter(case: &Case) {
    let log = case.log();
    let mut events: Vec<_> = case.events.iter().map(|event| case.event(event)).collect();
    events.extend(events.clone());
    let mut random = case.seed;
    for last in (1..events.len()).rev() {
        random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
        let other = usize::try_from(random / 7).expect("not negative") % (last + 1);
        events.swap(last, other);
    }
    let shuffled = ClockLog::try_new(events.clone());
    assert_eq!(shuffled.as_ref(), Ok(&log), "{case:#?}");
    let (one, two) = events.split_at(events.len() / 2);
    let other_half = ClockLog::try_new(one.iter().cloned());
    if let Ok(half) = other_half {
        assert_eq!(half.with(two.iter().cloned()), Ok(log), "{case:#?}");
    }
}

fn split_pauses_are_whole_ones(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for reason in REASONS {
        for at in case.as_of {
            let Some(since) = paused_since(case, at, reason) else {
                continue;
            };
            // Split where it is in force, and overlapped by another up to there.
            let split = [
                ClockEvent::resumed(instant(at), reason),
                ClockEvent::paused(instant(at), reason),
            ];
            let overlapped =
                ClockEvent::pause(instant(since)..instant(at), "strike").expect("a pause");
            for events in [split, overlapped] {
                let changed = log.with(events).expect("a log");
                for as_of in case.as_of.into_iter().filter(|&as_of| as_of >= at) {
                    let (one, two) = (
                        state(case, &clock, &log, as_of),
                        state(case, &clock, &changed, as_of),
                    );
                    assert_eq!(one, two, "{}: {case:#?}", instant(at));
                }
            }
        }
    }
}

/// Since when a pause for `reason` is in force at `at`, where nothing happens to it then.
fn paused_since(case: &Case, at: Nanos, reason: &str) -> Option<Nanos> {
    let is_of =
        |event: &&Event| matches!(event.1, Kind::Paused(of) | Kind::Resumed(of) if of == reason);
    let mut events = case.events.iter().filter(is_of);
    let last = events.clone().rfind(|event| event.0 <= at)?;
    let is_touched = events.any(|event| event.0 == at);
    (!is_touched && matches!(last.1, Kind::Paused(_))).then_some(last.0)
}

fn what_comes_later_does_not_matter(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for as_of in case.as_of {
        let known = log
            .events()
            .iter()
            .filter(|event| event.at() <= instant(as_of));
        let known = ClockLog::try_new(known.cloned()).expect("what a log tells first is a log");
        let now = state(case, &clock, &known, as_of);
        assert_eq!(now, state(case, &clock, &log, as_of), "{case:#?}");
        // And once the rest is known, so is the rest of the story.
        let all = known
            .with(log.events().iter().cloned())
            .expect("the same log");
        for later in case.as_of {
            let (one, two) = (
                state(case, &clock, &all, later),
                state(case, &clock, &log, later),
            );
            assert_eq!(one, two, "{case:#?}");
        }
    }
}

// Pauses.

fn a_pause_makes_nothing_earlier(case: &Case) {
    let Some(start) = case.started_at() else {
        return;
    };
    let (from, until) = (case.pause.0.max(start), case.pause.1.max(start));
    let pause = ClockEvent::pause(instant(from)..instant(until), "strike").expect("a pause");
    let (clock, log) = (case.clock(), case.log());
    let paused = log.with(pause).expect("it is paused for nothing like that");
    for as_of in case.as_of {
        let (before, after) = (
            state(case, &clock, &log, as_of),
            state(case, &clock, &paused, as_of),
        );
        assert!(after.elapsed() <= before.elapsed(), "{case:#?}");
        if let (Ok(Some(early)), Ok(Some(late))) = (before.due(), after.due()) {
            assert!(
                early <= late,
                "{early}, {late} as of {}: {case:#?}",
                instant(as_of)
            );
        }
        assert!(
            before.breach().is_some() || after.breach().is_none(),
            "{case:#?}"
        );
    }
}

fn a_pause_moves_the_due_instant_by_its_open_time(case: &Case) {
    let (clock, log) = (case.clock(), case.only_paused());
    let (Some(start), Runs::WhileOpen(open)) = (case.started_at(), clock.target().runs()) else {
        return;
    };
    let start = instant(start);
    let alone = ClockLog::try_new([ClockEvent::started(start)]).expect("a log");
    let end = case.as_of[2];
    let without = state(case, &clock, &alone, end).due();
    let (Ok(Some(without)), Ok(Some(with))) = (without, state(case, &clock, &log, end).due())
    else {
        return;
    };
    let moved = open.between(without, with).expect("a covered time");
    let paused = paused_open_time(open, &log, with);
    assert_eq!(moved, paused, "{without}, {with}: {case:#?}");
}

/// The open time before `until` during which some pause of the log is in force.
fn paused_open_time(open: &OpenTime, log: &ClockLog, until: DateTime<Utc>) -> TimeDelta {
    let (mut paused, mut in_force, mut since) = (TimeDelta::zero(), 0, until);
    for event in log.events().iter().filter(|event| event.at() < until) {
        if in_force > 0 {
            paused += open.between(since, event.at()).expect("a covered time");
        }
        in_force += match event.kind() {
            ClockEventKind::Paused(_) => 1,
            ClockEventKind::Resumed(_) => -1,
            _ => 0,
        };
        since = event.at();
    }
    if in_force > 0 {
        paused += open.between(since, until).expect("a covered time");
    }
    paused
}

// Changes.

fn carrying_to_an_equal_target_changes_nothing(case: &Case) {
    let Some(start) = case.started_at() else {
        return;
    };
    let log = case.only_paused();
    let at = case.pause.0.max(start);
    let same = ClockEvent::target_changed(instant(at), case.target(case.config.target));
    let changed = log.with([same]).expect("a log");
    for policy in [
        ChangePolicy::CarryElapsed,
        ChangePolicy::Proportional,
        ChangePolicy::Retroactive(PastPauses::Keep),
    ] {
        let clock = case.clock().with_change(policy);
        for as_of in case.as_of {
            let (before, after) = (
                state(case, &clock, &log, as_of),
                state(case, &clock, &changed, as_of),
            );
            // Of a target of zero all is used at once.
            assert_eq!(seen(&after), seen(&before), "{policy:?}: {case:#?}");
        }
    }
}

fn retroactive_there_and_back_is_the_identity(case: &Case) {
    let Some(start) = case.started_at() else {
        return;
    };
    let log = case.only_paused();
    let (there, back) = (case.pause.0.max(start), case.pause.1.max(start));
    if there == back {
        return;
    }
    let other = (case.config.target.0 / 2, case.runs.len() - 1);
    let changed = log.with([
        ClockEvent::target_changed(instant(there), case.target(other)),
        ClockEvent::target_changed(instant(back), case.target(case.config.target)),
    ]);
    let changed = changed.expect("a log");
    let clock = case
        .clock()
        .with_change(ChangePolicy::Retroactive(PastPauses::Keep));
    for as_of in case.as_of.into_iter().filter(|&as_of| back <= as_of) {
        let (before, after) = (
            state(case, &clock, &log, as_of),
            state(case, &clock, &changed, as_of),
        );
        assert_eq!(
            seen(&after).figures.elapsed,
            seen(&before).figures.elapsed,
            "{case:#?}"
        );
        assert_eq!(
            seen(&after).figures.paused,
            seen(&before).figures.paused,
            "{case:#?}"
        );
        assert_eq!(after.due(), before.due(), "{case:#?}");
        assert_eq!(after.due_latest(), before.due_latest(), "{case:#?}");
        let since = |state: &ClockState| state.breach().map(Breach::since);
        assert_eq!(since(&after), since(&before), "{case:#?}");
    }
}

fn thresholds_lie_where_their_share_is_used(case: &Case) {
    let Some(start) = case.started_at() else {
        return;
    };
    let part = |part: i64| part.unsigned_abs();
    let whole = NonZeroU64::new(part(case.share.1)).expect("not of nothing");
    let share = Share::of(part(case.share.0), whole);
    let clock = case.clock().with_thresholds([Threshold::Used(share)]);
    let log = case.only_paused();
    let state_at = |as_of: Nanos| state(case, &clock, &log, as_of);
    let last = state_at(case.as_of[2]);
    let Some(Ok(Some(passed))) = last.thresholds().next().map(|one| one.at()) else {
        return;
    };
    if passed < instant(case.as_of[2]) && instant(start) < passed {
        let used = |at: DateTime<Utc>| state_at(nanos(at)).used();
        if let (Some(then), Some(before)) = (used(passed), used(passed - TimeDelta::nanoseconds(1)))
        {
            assert!(before < share && share <= then, "{passed}: {case:#?}");
        }
    }
    let whole = clock.with_thresholds([
        Threshold::Used(Share::percent(100)),
        Threshold::Left(TimeDelta::zero()),
    ]);
    let at_end = state(case, &whole, &log, case.as_of[2]);
    for threshold in at_end.thresholds() {
        assert_eq!(threshold.at(), at_end.due(), "{threshold:?}: {case:#?}");
        let latest = at_end.due_latest();
        assert_eq!(threshold.at_latest(), latest, "{threshold:?}: {case:#?}");
    }
}

fn breaches_stay_in_the_record(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    let mut as_of = case.as_of;
    as_of.sort_unstable();
    let mut known = Vec::new();
    for as_of in as_of {
        let state = state(case, &clock, &log, as_of);
        assert!(state.breaches().starts_with(&known), "{case:#?}");
        known = state.breaches().to_vec();
        assert!(
            known
                .iter()
                .all(|breach| breach.since() <= breach.found_at()
                    && breach.found_at() <= instant(as_of)),
            "{case:#?}"
        );
        assert!(
            state.phase() == Phase::Stopped || !state.is_met(),
            "{case:#?}"
        );
    }
}

fn ends_of_the_range_do_no_harm(case: &Case) {
    let (clock, log) = (case.clock(), case.log());
    for as_of in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        if let Ok(state) = clock.state(&log, as_of) {
            assert!(state.phase() == Phase::NotStarted, "{case:#?}");
        }
        let far = log.with([ClockEvent::calendar_changed(as_of, Runs::Elapsed)]);
        for other in [instant(case.as_of[0]), as_of] {
            let state = far.clone().map(|log| clock.state(&log, other).is_ok());
            assert!(state.is_ok(), "{case:#?}");
        }
    }
    for duration in [TimeDelta::MIN, TimeDelta::MAX, TimeDelta::nanoseconds(-1)] {
        assert!(Target::try_new(duration, Runs::Elapsed).is_err());
        let threshold = clock.clone().with_thresholds([Threshold::Left(duration)]);
        state(case, &threshold, &log, case.as_of[0]);
    }
}
