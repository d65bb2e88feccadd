//! How much of a clock's history counts towards its present target, and when it reached an amount.

use alloc::vec::Vec;
use core::mem;

use chrono::{DateTime, Utc};

use super::{
    Runs,
    history::{Activity, Counts, History, MeasureId},
};
use crate::calendar::CalendarError;

/// Which of the instants at which an amount has passed: until the next opening no further time does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    First,
    Latest,
}

/// The history as it counts at present: in legs, each by one calendar.
#[derive(Debug)]
pub(super) struct Account {
    /// Those whose counts were carried into the next, as they were counted.
    earlier: Vec<Leg>,
    present: Leg,
    /// The instants at which the first leg's carried time had passed.
    origin: (DateTime<Utc>, DateTime<Utc>),
}

/// A part of the history that one calendar counts.
#[derive(Clone, Copy, Debug)]
struct Leg {
    measure: MeasureId,
    /// Its first stretch.
    first: usize,
    /// Pauses in the stretches before this one count as if the clock had run.
    paused_from: usize,
    /// What counted when it began, and how long that was in real time.
    carried: Carried,
}

/// What a leg takes over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) on_clock: Counts,
    pub(super) real: Counts,
}

impl Account {
    /// Nothing counts of what came before the stretch `first` or before `at`, but what is carried over.
    pub(super) fn new(
        measure: MeasureId,
        first: usize,
        carried: Carried,
        origin: (DateTime<Utc>, DateTime<Utc>),
    ) -> Self {
        Self {
            earlier: Vec::new(),
            present: Leg {
                measure,
                first,
                paused_from: first,
                carried,
            },
            origin,
        }
    }

    /// Pauses in the stretches before `index` count as if the clock had run.
    pub(super) fn without_pauses_before(mut self, index: usize) -> Self {
        self.present.paused_from = index;
        self
    }

    /// What counts so far stays as it is; from here on `runs` counts.
    pub(super) fn carry(&mut self, history: &mut History, runs: &Runs) {
        let first = history.len();
        let carried = self.so_far(history);
        let measure = history.measure(runs, first);
        let next = Self::new(measure, first, carried, self.origin).present;
        self.earlier.push(mem::replace(&mut self.present, next));
    }

    /// `runs` counts the present leg anew.
    pub(super) fn recount(&mut self, history: &mut History, runs: &Runs) {
        self.present.measure = history.measure(runs, self.present.first);
    }

    /// Counts what was not counted yet.
    pub(super) fn count(&self, history: &mut History) -> Result<(), CalendarError> {
        history.count(History::REAL)?;
        history.count(self.present.measure)
    }

    /// All that has been counted.
    pub(super) fn so_far(&self, history: &History) -> Carried {
        let (leg, end) = (&self.present, history.len());
        Carried {
            on_clock: leg.counts(history, end),
            real: leg.counts_by(history, History::REAL, leg.carried.real, end),
        }
    }

    /// The first or the latest instant at which `amount` has passed, in the past or, with a clock that runs from `now` on,
    /// in the future. `None` where the clock is halted before that.
    pub(super) fn instant_of(
        &self,
        history: &History,
        edge: Edge,
        amount: i64,
        now: (DateTime<Utc>, Activity),
    ) -> Result<Option<DateTime<Utc>>, CalendarError> {
        let Some((leg, end)) = self.leg_before(history, edge, amount) else {
            return Ok(Some(edge.of(self.origin)));
        };
        let index = leg.stretch_before(history, edge, amount, end);
        let from = match history.stretch(index) {
            Some(stretch) if index < end => stretch.from,
            _ if now.1 == Activity::Runs => now.0,
            _ => return Ok(None),
        };
        let rest = amount.saturating_sub(leg.counts(history, index).ran);
        let Some(runs) = history.runs(leg.measure) else {
            return Ok(None);
        };
        edge.add(runs, from, rest).map(Some)
    }

    /// The last leg that begins before `amount` has passed, and the stretch at which it ends.
    fn leg_before(&self, history: &History, edge: Edge, amount: i64) -> Option<(&Leg, usize)> {
        let begins_before = |leg: &Leg| edge.is_before(leg.carried.on_clock.ran, amount);
        if begins_before(&self.present) {
            return Some((&self.present, history.len()));
        }
        let next = self.earlier.partition_point(begins_before);
        let leg = self.earlier.get(next.checked_sub(1)?)?;
        let end = self.earlier.get(next).unwrap_or(&self.present).first;
        Some((leg, end))
    }
}

impl Leg {
    /// What counts before the stretch of index `index`.
    fn counts(&self, history: &History, index: usize) -> Counts {
        self.counts_by(history, self.measure, self.carried.on_clock, index)
    }

    fn counts_by(
        &self,
        history: &History,
        measure: MeasureId,
        carried: Counts,
        index: usize,
    ) -> Counts {
        let before = |index| history.before(measure, index);
        let (start, end) = (before(self.first), before(index));
        // Pauses up to here count as if the clock had run.
        let forgiven = before(self.paused_from.min(index)).paused;
        let ran = end.ran.saturating_sub(start.ran);
        let instead = forgiven.saturating_sub(start.paused);
        Counts {
            ran: carried.ran.saturating_add(ran).saturating_add(instead),
            paused: carried
                .paused
                .saturating_add(end.paused.saturating_sub(forgiven)),
        }
    }

    /// The first of its stretches before `end` by whose end `amount` has passed; `end` if none.
    fn stretch_before(&self, history: &History, edge: Edge, amount: i64, end: usize) -> usize {
        let (mut low, mut high) = (self.first, end);
        while low < high {
            let middle = usize::midpoint(low, high);
            let ran = self.counts(history, middle.saturating_add(1)).ran;
            if edge.is_before(ran, amount) {
                low = middle.saturating_add(1);
            } else {
                high = middle;
            }
        }
        low
    }
}

impl Edge {
    /// Whether the wanted instant lies after one at which `ran` has passed.
    const fn is_before(self, ran: i64, amount: i64) -> bool {
        match self {
            Self::First => ran < amount,
            Self::Latest => ran <= amount,
        }
    }

    fn add(
        self,
        runs: &Runs,
        at: DateTime<Utc>,
        rest: i64,
    ) -> Result<DateTime<Utc>, CalendarError> {
        match self {
            Self::First => runs.add(at, rest),
            Self::Latest => runs.add_latest(at, rest),
        }
    }

    const fn of(self, (first, latest): (DateTime<Utc>, DateTime<Utc>)) -> DateTime<Utc> {
        match self {
            Self::First => first,
            Self::Latest => latest,
        }
    }
}
