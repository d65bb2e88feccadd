//! Clocks and their logs, drawn from bytes, for the library and for the model.

use unified_support::calendar::{
    CalendarEditPolicy, CalendarError, ChangePolicy, ClockEvent, ClockLog, CycleMode, LatePolicy,
    PastPauses, Runs, Target, TargetClock,
};

use super::bytes::Bytes;
use super::definition::Definition;
use super::naive::{Model, Nanos, Open, SECOND};
use super::naive_clock::{self, Config, Event, Hours, Kind};
use super::properties::{delta, instant, instant_drawn, marks, nudge_drawn};

/// A clock, a log in the order in which it happened, and instants to ask about.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) config: Config,
    pub(crate) runs: Vec<Runs>,
    pub(crate) events: Vec<Event>,
    pub(crate) as_of: [Nanos; 3],
    /// For another order of the events.
    pub(crate) seed: i64,
    pub(crate) share: (i64, i64),
    pub(crate) pause: (Nanos, Nanos),
}

pub(crate) const REASONS: [&str; 3] = ["customer", "vendor", "weather"];

impl Case {
    /// The case that `bytes` describe; none where its calendars are never open together.
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut Bytes(bytes);
        let definition = Definition::drawn(bytes);
        let model = Model::new(definition.clone());
        let (open, calendar) = (model.open(), definition.calendar().ok()?);
        let mut hours = vec![Hours::Elapsed, Hours::Open(open.clone())];
        let mut runs = vec![Runs::Elapsed, Runs::from(&calendar)];
        let (mut start, mut end) = (open.start, open.end);
        for other in [edited(bytes, &definition), definition.drawn_beside(bytes)] {
            let other_open = Model::new(other.clone()).open();
            let (later, earlier) = (start.max(other_open.start), end.min(other_open.end));
            if let Ok(other) = other.calendar()
                && later < earlier
                && !runs.contains(&Runs::from(&other))
            {
                (start, end) = (later, earlier);
                runs.push(Runs::from(&other));
                hours.push(Hours::Open(other_open));
            }
        }
        let config = config(bytes, hours, &open, (start, end));
        let first = instant_drawn(bytes, &model, &open).clamp(start, end);
        let mut story = Story::new(first, end, marks(&model, &open));
        for _ in 0..bytes.below(14) {
            story.go_on(bytes, &config);
        }
        let within = |at: Nanos| at.clamp(start, end);
        let last = story.events.last().map_or(first, |event| event.0);
        let later = within(last + nudge_drawn(bytes).abs());
        let earlier = bytes.below(i64::try_from(story.events.len()).expect("few") + 1);
        let earlier = usize::try_from(earlier).expect("not negative");
        let earlier = story.events.get(earlier).map_or(first, |event| event.0);
        let paused_from = instant_drawn(bytes, &model, &open).clamp(start, end);
        let case = Self {
            as_of: [later, within(earlier + nudge_drawn(bytes)), end],
            seed: bytes.below(1_000_000),
            share: (bytes.below(300), bytes.within(1, 200)),
            pause: (paused_from, within(paused_from + nudge_drawn(bytes).abs())),
            events: story.events,
            config,
            runs,
        };
        case.is_shown().then_some(case)
    }

    /// Whether all times are short enough to be shown; if not, the library says so.
    fn is_shown(&self) -> bool {
        let end = self.as_of[2];
        let is_shown = naive_clock::state(&self.config, &self.events, end).is_some();
        let state = self.clock().state(&self.log(), instant(end));
        if !is_shown {
            assert!(
                matches!(state, Err(CalendarError::DurationOutOfRange { .. })),
                "{state:?}: {self:#?}"
            );
        }
        is_shown
    }

    pub(crate) fn target(&self, (duration, hours): naive_clock::Target) -> Target {
        Target::try_new(delta(duration), self.runs[hours].clone()).expect("a target")
    }

    pub(crate) fn event(&self, &(at, kind): &Event) -> ClockEvent {
        let at = instant(at);
        match kind {
            Kind::Started => ClockEvent::started(at),
            Kind::Calendar(hours) => ClockEvent::calendar_changed(at, self.runs[hours].clone()),
            Kind::Target(target) => ClockEvent::target_changed(at, self.target(target)),
            Kind::Resumed(reason) => ClockEvent::resumed(at, reason),
            Kind::Paused(reason) => ClockEvent::paused(at, reason),
            Kind::Stopped => ClockEvent::stopped(at),
            Kind::Reopened => ClockEvent::reopened(at),
        }
    }

    pub(crate) fn log(&self) -> ClockLog {
        let events = self.events.iter().map(|event| self.event(event));
        ClockLog::try_new(events).expect("a log without contradiction")
    }

    /// A log of those events that only start, pause and resume.
    pub(crate) fn only_paused(&self) -> ClockLog {
        let kept = self
            .events
            .iter()
            .filter(|event| matches!(event.1, Kind::Started | Kind::Paused(_) | Kind::Resumed(_)));
        ClockLog::try_new(kept.map(|event| self.event(event))).expect("a log")
    }

    pub(crate) fn clock(&self) -> TargetClock {
        TargetClock::new(self.target(self.config.target))
            .with_change(self.config.change)
            .with_calendar_edit(self.config.edit)
            .with_cycles(self.config.cycles)
            .with_late_after(self.config.late_after)
    }

    pub(crate) fn started_at(&self) -> Option<Nanos> {
        let start = self.events.iter().find(|event| event.1 == Kind::Started);
        start.map(|event| event.0)
    }
}

/// The same hours, edited: a date of other windows, or of none.
fn edited(bytes: &mut Bytes, definition: &Definition) -> Definition {
    let mut edited = definition.clone();
    let date = definition.compiled_date(bytes);
    let windows = if bytes.one_in(2) {
        vec![super::definition::window(bytes)]
    } else {
        Vec::new()
    };
    edited.exceptions.insert(date, windows);
    edited
}

fn config(bytes: &mut Bytes, hours: Vec<Hours>, open: &Open, span: (Nanos, Nanos)) -> Config {
    Config {
        target: target_drawn(bytes, hours.len(), open, span),
        hours,
        change: bytes.pick(&[
            ChangePolicy::Restart,
            ChangePolicy::Retroactive(PastPauses::Keep),
            ChangePolicy::Retroactive(PastPauses::Drop),
            ChangePolicy::CarryElapsed,
            ChangePolicy::Proportional,
        ]),
        edit: bytes.pick(&[
            CalendarEditPolicy::Recompute,
            CalendarEditPolicy::KeepUsed,
            CalendarEditPolicy::Frozen,
        ]),
        cycles: bytes.pick(&[
            CycleMode::NewCycle,
            CycleMode::Resume,
            CycleMode::FromFirstStart,
        ]),
        late_after: bytes.pick(&[LatePolicy::Due, LatePolicy::DueLatest]),
    }
}

/// The time of a whole range, nothing, or up to two days.
fn target_drawn(
    bytes: &mut Bytes,
    hours: usize,
    open: &Open,
    (start, end): (Nanos, Nanos),
) -> naive_clock::Target {
    let duration = match bytes.below(4) {
        0 => {
            let (from, until) = bytes.pick(&open.ranges);
            until - from
        }
        1 => nudge_drawn(bytes).abs(),
        _ => Nanos::from(bytes.below(300)) * 60 * SECOND,
    };
    let hours = bytes.below(i64::try_from(hours).expect("few"));
    (
        duration.min(end - start),
        usize::try_from(hours).expect("not negative"),
    )
}

/// A log as it grows, without contradiction.
struct Story {
    events: Vec<Event>,
    now: Nanos,
    end: Nanos,
    marks: Vec<Nanos>,
    has_started: bool,
    has_stopped: bool,
    paused_for: Vec<&'static str>,
}

impl Story {
    fn new(now: Nanos, end: Nanos, marks: Vec<Nanos>) -> Self {
        Self {
            events: Vec::new(),
            now,
            end,
            marks,
            has_started: false,
            has_stopped: false,
            paused_for: Vec::new(),
        }
    }

    /// Draws what happens next, if it can.
    fn go_on(&mut self, bytes: &mut Bytes, config: &Config) {
        let now = self.now;
        let next = match bytes.below(6) {
            0 => now,
            1 => now + nudge_drawn(bytes).abs(),
            2 => (self.marks.iter().copied().filter(|&mark| now < mark).min()).unwrap_or(now),
            _ => now + Nanos::from(bytes.below(400)) * 60 * SECOND,
        };
        self.now = next.min(self.end);
        let reason = bytes.pick(&REASONS);
        let Hours::Open(open) = &config.hours[1] else {
            unreachable!("the first hours are elapsed time, the others open time");
        };
        let span = (open.start, open.end);
        let kind = match bytes.below(8) {
            0 | 1 if !self.has_started => Kind::Started,
            0 | 1 if self.paused_for.is_empty() => Kind::Paused(reason),
            0 | 1 => Kind::Resumed(self.paused_for[0]),
            2 => Kind::Paused(reason),
            3 => Kind::Resumed(reason),
            4 | 5 => Kind::Target(target_drawn(bytes, config.hours.len(), open, span)),
            6 => Kind::Calendar(target_drawn(bytes, config.hours.len(), open, span).1),
            _ if self.has_stopped => Kind::Reopened,
            _ => Kind::Stopped,
        };
        if self.can_happen(kind) {
            self.events.push((self.now, kind));
            match kind {
                Kind::Started => self.has_started = true,
                Kind::Paused(reason) => self.paused_for.push(reason),
                Kind::Resumed(reason) => self.paused_for.retain(|&other| other != reason),
                Kind::Stopped => self.has_stopped = true,
                Kind::Reopened => self.has_stopped = false,
                Kind::Target(_) | Kind::Calendar(_) => {}
            }
        }
    }

    /// At one instant things happen in the order of their ranks, and each once.
    fn can_happen(&self, kind: Kind) -> bool {
        let same_instant = self.events.iter().filter(|event| event.0 == self.now);
        let in_order = same_instant.clone().all(|event| match kind {
            Kind::Target(_) | Kind::Calendar(_) => rank(event.1) < rank(kind),
            _ => rank(event.1) <= rank(kind) && event.1 != kind,
        });
        in_order
            && match kind {
                Kind::Started => !self.has_started,
                Kind::Paused(reason) => self.has_started && !self.paused_for.contains(&reason),
                Kind::Resumed(reason) => self.paused_for.contains(&reason),
                Kind::Stopped => !self.has_stopped,
                Kind::Reopened => self.has_stopped && self.has_started,
                Kind::Target(_) | Kind::Calendar(_) => true,
            }
    }
}

const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Calendar(_) => 0,
        Kind::Target(_) => 1,
        Kind::Started => 2,
        Kind::Paused(_) | Kind::Resumed(_) => 3,
        Kind::Stopped | Kind::Reopened => 4,
    }
}
