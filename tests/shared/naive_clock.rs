//! The pausable clock read literally: it keeps every stretch of time that counted, and counts anew whenever it is asked.

use unified_support::calendar::{
    CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, PastPauses, Phase,
};

use super::naive::{Nanos, Open, SECOND};

type Range = (Nanos, Nanos);

/// When the time of a clock passes.
#[derive(Clone, Debug)]
pub(crate) enum Hours {
    Elapsed,
    Open(Open),
}

/// So much time, by the hours of that index.
pub(crate) type Target = (Nanos, usize);

/// An event and its instant.
pub(crate) type Event = (Nanos, Kind);

/// What happens. Hours are given by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Started,
    Calendar(usize),
    Target(Target),
    Resumed(&'static str),
    Paused(&'static str),
    Stopped,
    Reopened,
}

/// What a clock is made with.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    /// No two alike.
    pub(crate) hours: Vec<Hours>,
    pub(crate) target: Target,
    pub(crate) change: ChangePolicy,
    pub(crate) edit: CalendarEditPolicy,
    pub(crate) cycles: CycleMode,
    pub(crate) late_after: LatePolicy,
}

/// How a clock stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) phase: Phase,
    pub(crate) cycle: u32,
    pub(crate) started_at: Option<Nanos>,
    pub(crate) figures: Figures,
    pub(crate) breaches: Vec<Breach>,
    pub(crate) stops: Vec<Stop>,
}

/// Times on the clock and in real time, and instants, where they come within the span.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) target: Nanos,
    pub(crate) elapsed: (Nanos, Nanos),
    pub(crate) paused: (Nanos, Nanos),
    pub(crate) due: Option<Nanos>,
    pub(crate) due_latest: Option<Nanos>,
    pub(crate) due_if_resumed: Option<Nanos>,
    pub(crate) breach: Option<Breach>,
}

/// A target that was missed: in which cycle, since when, and found when.
pub(crate) type Breach = (u32, Nanos, Nanos, Nanos);

/// A stop: in which cycle, when, with which target, after how much time, and whether it was in time.
pub(crate) type Stop = (u32, Nanos, Nanos, Nanos, bool);

/// No clock shows more: 2³² seconds, as long as a calendar can be.
const LONGEST: Nanos = u32::MAX as Nanos * SECOND;

/// The state as of `as_of`, after `events` in the order in which they happen; none where a share of a target is longer than
/// any time that a clock shows.
pub(crate) fn state(config: &Config, events: &[Event], as_of: Nanos) -> Option<State> {
    let mut clock = Clock::new(config);
    for &(at, kind) in events.iter().filter(|event| event.0 <= as_of) {
        clock.until(at);
        clock.happens(kind);
    }
    clock.until(as_of);
    clock.notice(None);
    (!clock.is_too_long).then(|| clock.state())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Runs,
    Pauses,
    Stands,
}

struct Clock<'a> {
    config: &'a Config,
    target: Target,
    newest: usize,
    now: Nanos,
    /// The start of the cycle, and its number.
    cycle: Option<(Nanos, u32)>,
    /// What the clock did since it started.
    past: Vec<(Range, Does)>,
    reasons: Vec<&'static str>,
    /// Pauses before this instant count as if it had run.
    forgiven: Nanos,
    /// Since when the present hours count.
    counts_from: Nanos,
    /// What counted before any of the ranges, and when that had passed at first and at last.
    carried: Nanos,
    origin: (Nanos, Nanos),
    /// The stretches that count: on the clock, and in real time.
    ran: [Vec<Range>; 2],
    paused: [Vec<Range>; 2],
    /// Counted before that, but for what ran on the clock: real time that ran, and what was paused.
    before: (Nanos, [Nanos; 2]),
    early_stop: Option<Nanos>,
    is_too_long: bool,
    stopped: Option<Figures>,
    breach: Option<Breach>,
    breaches: Vec<Breach>,
    stops: Vec<Stop>,
}

impl<'a> Clock<'a> {
    fn new(config: &'a Config) -> Self {
        Self {
            config,
            target: config.target,
            newest: config.target.1,
            now: Nanos::MIN,
            cycle: None,
            past: Vec::new(),
            reasons: Vec::new(),
            forgiven: Nanos::MIN,
            counts_from: 0,
            carried: 0,
            origin: (0, 0),
            ran: [Vec::new(), Vec::new()],
            paused: [Vec::new(), Vec::new()],
            before: (0, [0, 0]),
            early_stop: None,
            is_too_long: false,
            stopped: None,
            breach: None,
            breaches: Vec::new(),
            stops: Vec::new(),
        }
    }

    fn until(&mut self, at: Nanos) {
        if self.cycle.is_some() && self.now < at {
            let stretch = ((self.now, at), self.does());
            self.past.push(stretch);
            self.count(stretch);
        }
        self.now = at;
    }

    fn does(&self) -> Does {
        if self.stopped.is_some() && self.config.cycles != CycleMode::FromFirstStart {
            Does::Stands
        } else if self.reasons.is_empty() {
            Does::Runs
        } else {
            Does::Pauses
        }
    }

    /// Counts a stretch by the present hours.
    fn count(&mut self, (range, does): (Range, Does)) {
        let on_clock = self.config.hours[self.target.1].within(range);
        let counted = match does {
            Does::Runs => &mut self.ran,
            Does::Pauses if range.1 <= self.forgiven => &mut self.ran,
            Does::Pauses => &mut self.paused,
            Does::Stands => return,
        };
        counted[0].extend(on_clock);
        counted[1].push(range);
    }

    /// Counts all from `from` on by the present hours.
    fn recount(&mut self, from: Nanos) {
        for ranges in self.ran.iter_mut().chain(&mut self.paused) {
            ranges.retain(|range| range.1 <= from);
        }
        for stretch in self.past.clone() {
            if from <= stretch.0.0 {
                self.count(stretch);
            }
        }
        self.counts_from = from;
    }

    fn forget(&mut self) {
        (self.carried, self.before) = (0, (0, [0, 0]));
        self.origin = (self.now, self.now);
        self.counts_from = self.now;
        for ranges in self.ran.iter_mut().chain(&mut self.paused) {
            ranges.clear();
        }
    }

    fn happens(&mut self, kind: Kind) {
        match kind {
            Kind::Started => {
                self.cycle = Some((self.now, 1));
                self.forget();
                if let Some(at) = self.early_stop {
                    self.stop(at);
                }
            }
            Kind::Target(target) if self.cycle.is_none() => {
                (self.target, self.newest) = (target, target.1);
            }
            Kind::Calendar(hours) if self.cycle.is_none() => {
                (self.target.1, self.newest) = (hours, hours);
            }
            Kind::Stopped if self.cycle.is_none() => self.early_stop = Some(self.now),
            Kind::Stopped => self.stop(self.now),
            Kind::Paused(reason) => self.reasons.push(reason),
            Kind::Resumed(reason) => self.reasons.retain(|&other| other != reason),
            Kind::Reopened => self.reopen(),
            Kind::Target(target) => self.change(target),
            Kind::Calendar(hours) => self.edit(hours),
        }
    }

    fn stop(&mut self, at: Nanos) {
        self.notice(None);
        let figures = self.figures();
        self.stops.push((
            self.number(),
            at,
            self.target.0,
            figures.elapsed.0,
            self.breach.is_none(),
        ));
        self.stopped = Some(figures);
    }

    fn reopen(&mut self) {
        self.stopped = None;
        if self.config.cycles == CycleMode::NewCycle {
            self.cycle = Some((self.now, self.number() + 1));
            self.breach = None;
            self.target.1 = self.newest;
            self.forget();
        }
        self.notice(Some(self.now));
    }

    fn change(&mut self, target: Target) {
        self.notice(None);
        let before = self.target;
        let old = before.0;
        let reached = (self.first(old), self.latest(old));
        let elapsed = self.elapsed();
        (self.target, self.newest) = (target, target.1);
        match self.config.change {
            ChangePolicy::Restart => self.forget(),
            ChangePolicy::CarryElapsed => self.counts_from = self.now,
            ChangePolicy::Retroactive(pauses) => {
                if pauses == PastPauses::Drop {
                    self.forgiven = self.now;
                }
                self.recount(self.cycle.expect("it has started").0);
            }
            ChangePolicy::Proportional => {
                let counted = (
                    self.before.0 + measure(&self.ran[1]),
                    [0, 1].map(|by| self.before.1[by] + measure(&self.paused[by])),
                );
                self.forget();
                self.before = counted;
                self.carried = carried_share(elapsed, old, target.0);
                self.is_too_long |= self.carried >= LONGEST;
                if old <= elapsed {
                    self.origin.0 = reached.0.expect("it has passed");
                }
                if old < elapsed {
                    self.origin.1 = reached.1.expect("it has passed");
                }
            }
            policy => unreachable!("{policy:?}"),
        }
        if before != target || self.config.change == ChangePolicy::Restart {
            self.breach = None;
        }
        self.notice(Some(self.now));
    }

    fn edit(&mut self, hours: usize) {
        self.newest = hours;
        if self.config.edit == CalendarEditPolicy::Frozen {
            return;
        }
        self.notice(None);
        self.target.1 = hours;
        if self.config.edit == CalendarEditPolicy::Recompute {
            self.recount(self.counts_from);
        }
        self.counts_from = match self.config.edit {
            CalendarEditPolicy::Recompute => self.counts_from,
            _ => self.now,
        };
        self.notice(Some(self.now));
    }

    /// Looks whether the clock is late; `changed` is now, where a change may have made it so.
    fn notice(&mut self, changed: Option<Nanos>) {
        if self.stopped.is_some() || self.cycle.is_none() {
            return;
        }
        let target = self.target.0;
        let since = match self.config.late_after {
            LatePolicy::DueLatest if self.elapsed() <= target => None,
            LatePolicy::DueLatest => self.latest(target),
            _ => self.first(target),
        };
        match since.filter(|&since| since < self.now) {
            None => self.breach = None,
            Some(since) if self.breach.is_none() => {
                let breach = (self.number(), target, since, changed.unwrap_or(since));
                self.breaches.push(breach);
                self.breach = Some(breach);
            }
            Some(_) => {}
        }
    }

    fn number(&self) -> u32 {
        self.cycle.map_or(0, |cycle| cycle.1)
    }

    fn elapsed(&self) -> Nanos {
        self.carried + measure(&self.ran[0])
    }

    /// The first instant by which `amount` has passed, if the clock goes on as it is.
    fn first(&self, amount: Nanos) -> Option<Nanos> {
        self.first_if(amount, self.does() == Does::Runs)
    }

    fn first_if(&self, amount: Nanos, runs: bool) -> Option<Nanos> {
        let mut left = amount - self.carried;
        if left <= 0 {
            return Some(self.origin.0);
        }
        for range in &self.ran[0] {
            if left <= range.1 - range.0 {
                return Some(range.0 + left);
            }
            left -= range.1 - range.0;
        }
        self.hours().add(self.now, left).filter(|_| runs)
    }

    /// The last instant until which no more than `amount` has passed, if the clock goes on as it is.
    fn latest(&self, amount: Nanos) -> Option<Nanos> {
        let mut left = amount - self.carried;
        if left < 0 {
            return Some(self.origin.1);
        }
        for range in &self.ran[0] {
            if left < range.1 - range.0 {
                return Some(range.0 + left);
            }
            left -= range.1 - range.0;
        }
        let runs = self.does() == Does::Runs;
        self.hours().add_latest(self.now, left).filter(|_| runs)
    }

    fn hours(&self) -> &Hours {
        &self.config.hours[self.target.1]
    }

    fn figures(&self) -> Figures {
        let target = self.target.0;
        let paused = [0, 1].map(|by| self.before.1[by] + measure(&self.paused[by]));
        Figures {
            target,
            elapsed: (self.elapsed(), self.before.0 + measure(&self.ran[1])),
            paused: (paused[0], paused[1]),
            due: self.first(target),
            due_latest: self.latest(target),
            due_if_resumed: self.first_if(target, true),
            breach: self.breach,
        }
    }

    fn state(self) -> State {
        let phase = match (self.cycle, &self.stopped) {
            (None, _) => Phase::NotStarted,
            (_, Some(_)) => Phase::Stopped,
            _ if self.reasons.is_empty() => Phase::Running,
            _ => Phase::Paused,
        };
        let figures = match (self.cycle, &self.stopped) {
            (None, _) => Figures {
                target: self.target.0,
                ..Figures::default()
            },
            (_, Some(figures)) => figures.clone(),
            _ => self.figures(),
        };
        State {
            phase,
            cycle: self.number(),
            started_at: self.cycle.map(|cycle| cycle.0),
            figures,
            breaches: self.breaches,
            stops: self.stops,
        }
    }
}

impl Hours {
    fn within(&self, range: Range) -> Vec<Range> {
        match self {
            Self::Elapsed => vec![range],
            Self::Open(open) => open.within(range.0, range.1),
        }
    }

    pub(crate) fn add(&self, at: Nanos, duration: Nanos) -> Option<Nanos> {
        match self {
            Self::Elapsed => Some(at + duration),
            Self::Open(open) => open.add(at, duration),
        }
    }

    fn add_latest(&self, at: Nanos, duration: Nanos) -> Option<Nanos> {
        match self {
            Self::Elapsed => Some(at + duration),
            Self::Open(open) => open.add_latest(at, duration),
        }
    }
}

/// What is used of `new`, when `elapsed` was used of `old`: neither what is left nor what is over rounds down.
fn carried_share(elapsed: Nanos, old: Nanos, new: Nanos) -> Nanos {
    if old == 0 {
        return new + elapsed;
    }
    let share = |part: Nanos| {
        let exact = part.saturating_mul(new);
        exact / old + Nanos::from(exact % old > 0)
    };
    if elapsed <= old {
        new - share(old - elapsed)
    } else {
        new + share(elapsed - old)
    }
}

fn measure(ranges: &[Range]) -> Nanos {
    ranges.iter().map(|range| range.1 - range.0).sum()
}
