//! The history of a clock, and how much of it counts by each calendar.
//!
//! The history only grows. A calendar that counts it keeps running totals, so that any part of it is counted by
//! subtraction, and a clock that changes its target or its calendar never walks its past again.

use alloc::{vec, vec::Vec};

use chrono::{DateTime, Utc};

use super::Runs;
use crate::calendar::CalendarError;

/// What a clock does during a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Activity {
    Runs,
    Paused,
    Stopped,
}

/// A stretch of time, never empty, during which a clock did one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) from: DateTime<Utc>,
    until: DateTime<Utc>,
    activity: Activity,
}

/// Nanoseconds that ran, and nanoseconds that were paused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) ran: i64,
    pub(super) paused: i64,
}

/// The stretches so far, and what each calendar makes of them.
#[derive(Debug)]
pub(super) struct History {
    stretches: Vec<Stretch>,
    measures: Vec<Measure>,
}

/// Which calendar of a history counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MeasureId(usize);

/// The stretches from the one of index `first` on, as a calendar counts them.
#[derive(Debug)]
struct Measure {
    runs: Runs,
    first: usize,
    /// What lies before each stretch that is counted, and at the end what lies before the next.
    totals: Vec<Counts>,
}

impl History {
    /// Real time, which counts every stretch.
    pub(super) const REAL: MeasureId = MeasureId(0);

    pub(super) fn new() -> Self {
        Self {
            stretches: Vec::new(),
            measures: vec![Measure::new(Runs::Elapsed, 0)],
        }
    }

    pub(super) fn push(&mut self, from: DateTime<Utc>, until: DateTime<Utc>, activity: Activity) {
        self.stretches.push(Stretch {
            from,
            until,
            activity,
        });
    }

    pub(super) fn len(&self) -> usize {
        self.stretches.len()
    }

    /// The calendar `runs`, to count stretches from the one of index `first` on.
    ///
    /// Each calendar has one measure, which starts over at most once for each cycle: a calendar need not cover
    /// what came before the first stretch that it has to count.
    pub(super) fn measure(&mut self, runs: &Runs, first: usize) -> MeasureId {
        let known = self
            .measures
            .iter()
            .position(|measure| measure.runs == *runs);
        let Some(index) = known else {
            self.measures.push(Measure::new(runs.clone(), first));
            return MeasureId(self.measures.len().saturating_sub(1));
        };
        if let Some(measure) = self.measures.get_mut(index)
            && first < measure.first
        {
            *measure = Measure::new(runs.clone(), first);
        }
        MeasureId(index)
    }

    /// Counts what was not counted yet.
    pub(super) fn count(&mut self, id: MeasureId) -> Result<(), CalendarError> {
        match self.measures.get_mut(id.0) {
            Some(measure) => measure.count(&self.stretches),
            None => Ok(()),
        }
    }

    /// What lies before the stretch of index `index`, as far as it is counted.
    pub(super) fn before(&self, id: MeasureId, index: usize) -> Counts {
        let total = |measure: &Measure| {
            let counted = index.saturating_sub(measure.first);
            measure.totals.get(counted).copied()
        };
        self.measures.get(id.0).and_then(total).unwrap_or_default()
    }

    pub(super) fn runs(&self, id: MeasureId) -> Option<&Runs> {
        self.measures.get(id.0).map(|measure| &measure.runs)
    }

    pub(super) fn stretch(&self, index: usize) -> Option<&Stretch> {
        self.stretches.get(index)
    }
}

impl Measure {
    fn new(runs: Runs, first: usize) -> Self {
        Self {
            runs,
            first,
            totals: vec![Counts::default()],
        }
    }

    fn count(&mut self, stretches: &[Stretch]) -> Result<(), CalendarError> {
        let counted = self.totals.len().saturating_sub(1);
        let mut total = self.totals.last().copied().unwrap_or_default();
        for stretch in stretches.iter().skip(self.first.saturating_add(counted)) {
            let passes = || self.runs.between(stretch.from, stretch.until);
            match stretch.activity {
                Activity::Runs => total.ran = total.ran.saturating_add(passes()?),
                Activity::Paused => total.paused = total.paused.saturating_add(passes()?),
                Activity::Stopped => {}
            }
            self.totals.push(total);
        }
        Ok(())
    }
}
