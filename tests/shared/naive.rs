//! The law of business time read literally: plain loops over dates, offsets and ranges.
//!
//! Instants and local times are nanoseconds since 1970-01-01T00:00:00, in UTC and on the wall clock.

use chrono::{Days, NaiveDate};

use super::definition::Definition;

pub(crate) type Nanos = i128;

pub(crate) const SECOND: Nanos = 1_000_000_000;
pub(crate) const MINUTE: Nanos = 60 * SECOND;
pub(crate) const DAY: Nanos = 86_400 * SECOND;

/// The wall clock of one place: from each instant on, how far it is ahead of UTC. Sorted, never empty.
#[derive(Clone, Debug)]
pub(crate) struct WallClock(pub(crate) Vec<(Nanos, Nanos)>);

impl WallClock {
    /// The first instant at which the wall clock shows `local` or later.
    pub(crate) fn instant_of(&self, local: Nanos) -> Nanos {
        for (index, &(start, offset)) in self.0.iter().enumerate() {
            let first = start.max(local - offset);
            if self.0.get(index + 1).is_none_or(|next| first < next.0) {
                return first;
            }
        }
        unreachable!("the last stretch has no end")
    }

    /// The greatest local time shown at or before `at`.
    pub(crate) fn greatest_shown(&self, at: Nanos) -> Nanos {
        let mut greatest = Nanos::MIN;
        for (index, &(start, offset)) in self.0.iter().enumerate() {
            if start <= at {
                let last = self.0.get(index + 1).map_or(at, |next| at.min(next.0 - 1));
                greatest = greatest.max(last + offset);
            }
        }
        greatest
    }
}

/// A definition beside the wall clock of its place.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) definition: Definition,
    pub(crate) clock: WallClock,
}

impl Model {
    pub(crate) fn new(definition: Definition) -> Self {
        let clock = definition.clock();
        Self { definition, clock }
    }

    /// The span as instants: its first, and the one that follows it.
    pub(crate) fn span(&self) -> (Nanos, Nanos) {
        let end = self.definition.last + Days::new(1);
        (
            self.clock.instant_of(midnight(self.definition.first)),
            self.clock.instant_of(midnight(end)),
        )
    }

    /// The non-empty windows of `date`, in the order of time, neither merged nor clipped.
    pub(crate) fn windows(&self, date: NaiveDate) -> Vec<(Nanos, Nanos)> {
        let mut windows = Vec::new();
        for &(opens, closes) in self.definition.hours_on(date) {
            let from = self.clock.instant_of(local(date, opens));
            let until = self.clock.instant_of(local(date, closes));
            if from < until {
                windows.push((from, until));
            }
        }
        windows.sort_unstable();
        windows
    }

    /// The open time: the windows that open from two days before the span on, clipped to it and merged.
    pub(crate) fn open(&self) -> Open {
        let (start, end) = self.span();
        let mut ranges = Vec::new();
        let mut date = self.definition.first - Days::new(2);
        while date <= self.definition.last {
            ranges.extend(self.windows(date));
            date = date + Days::new(1);
        }
        Open::new(start, end, ranges)
    }

    /// Whether some window contains `at`, by what the wall clock has shown.
    pub(crate) fn contains(&self, at: Nanos) -> bool {
        self.opens_at_local(self.clock.greatest_shown(at))
    }

    /// Whether some window holds the local time `shown`.
    pub(crate) fn opens_at_local(&self, shown: Nanos) -> bool {
        (0..=2).any(|back| {
            let date = date_of(shown) - Days::new(back);
            (self.definition.hours_on(date).iter())
                .any(|&(opens, closes)| local(date, opens) <= shown && shown < local(date, closes))
        })
    }

    /// Whether a non-empty window opens on `date`.
    pub(crate) fn is_business_day(&self, date: NaiveDate) -> bool {
        !self.windows(date).is_empty()
    }

    /// The `count`-th business day after `date`, before it where `count` is negative.
    pub(crate) fn add_business_days(&self, mut date: NaiveDate, count: i64) -> Option<NaiveDate> {
        let mut left = count.unsigned_abs();
        while left > 0 {
            date = if count > 0 {
                date + Days::new(1)
            } else {
                date - Days::new(1)
            };
            if date < self.definition.first || self.definition.last < date {
                return None;
            }
            left -= u64::from(self.is_business_day(date));
        }
        Some(date)
    }

    /// The business days in `(from, until]`, negated when reversed.
    pub(crate) fn business_days_between(&self, from: NaiveDate, until: NaiveDate) -> i64 {
        if until < from {
            return -self.business_days_between(until, from);
        }
        let mut count = 0;
        let mut date = from;
        while date < until {
            date = date + Days::new(1);
            count += i64::from(self.is_business_day(date));
        }
        count
    }
}

/// Open time over `start..end`.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    pub(crate) start: Nanos,
    pub(crate) end: Nanos,
    /// In order; not empty; with closed time between any two.
    pub(crate) ranges: Vec<(Nanos, Nanos)>,
}

/// `None` is a question or an answer outside the span, or one that has no meaning.
impl Open {
    fn new(start: Nanos, end: Nanos, mut ranges: Vec<(Nanos, Nanos)>) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<(Nanos, Nanos)> = Vec::new();
        for (from, until) in ranges {
            let (from, until) = (from.max(start), until.min(end));
            match merged.last_mut() {
                _ if until <= from => {}
                Some(last) if from <= last.1 => last.1 = last.1.max(until),
                _ => merged.push((from, until)),
            }
        }
        Self {
            start,
            end,
            ranges: merged,
        }
    }

    /// What is open in both, over the common span.
    pub(crate) fn intersect(&self, other: &Self) -> Self {
        let mut both = Vec::new();
        for one in &self.ranges {
            for two in &other.ranges {
                both.push((one.0.max(two.0), one.1.min(two.1)));
            }
        }
        both.retain(|range| range.0 < range.1);
        Self::new(self.start.max(other.start), self.end.min(other.end), both)
    }

    /// What is open in either, over the common span.
    pub(crate) fn union(&self, other: &Self) -> Self {
        let either = [self.ranges.as_slice(), &other.ranges].concat();
        Self::new(self.start.max(other.start), self.end.min(other.end), either)
    }

    pub(crate) fn between(&self, from: Nanos, until: Nanos) -> Option<Nanos> {
        if until < from {
            return self.between(until, from).map(|open| -open);
        }
        let covered = self.start <= from && until <= self.end;
        covered.then(|| self.within(from, until).iter().map(length).sum())
    }

    pub(crate) fn add(&self, at: Nanos, duration: Nanos) -> Option<Nanos> {
        if at < self.start || self.end < at {
            return None;
        }
        let mut left = duration.abs();
        if left == 0 {
            return Some(at);
        }
        if duration > 0 {
            for range in self.within(at, self.end) {
                if left <= length(&range) {
                    return Some(range.0 + left);
                }
                left -= length(&range);
            }
        } else {
            for range in self.within(self.start, at).into_iter().rev() {
                if left <= length(&range) {
                    return Some(range.1 - left);
                }
                left -= length(&range);
            }
        }
        None
    }

    pub(crate) fn add_latest(&self, at: Nanos, duration: Nanos) -> Option<Nanos> {
        if duration < 0 || at < self.start || self.end <= at {
            return None;
        }
        let mut left = duration;
        for range in self.within(at, self.end) {
            if left < length(&range) {
                return Some(range.0 + left);
            }
            left -= length(&range);
        }
        None
    }

    pub(crate) fn is_open(&self, at: Nanos) -> Option<bool> {
        let covered = self.start <= at && at < self.end;
        covered.then(|| (self.ranges.iter()).any(|range| range.0 <= at && at < range.1))
    }

    pub(crate) fn next_open(&self, at: Nanos) -> Option<Nanos> {
        self.is_open(at)?;
        self.within(at, self.end).first().map(|range| range.0)
    }

    /// The end of the range that contains or follows `at`; unknown where only the span ends it.
    pub(crate) fn next_close(&self, at: Nanos) -> Option<Nanos> {
        self.is_open(at)?;
        let until = self.within(at, self.end).first()?.1;
        (until < self.end).then_some(until)
    }

    /// The open ranges, clipped to `from..until`.
    pub(crate) fn within(&self, from: Nanos, until: Nanos) -> Vec<(Nanos, Nanos)> {
        (self.ranges.iter())
            .map(|range| (range.0.max(from), range.1.min(until)))
            .filter(|range| range.0 < range.1)
            .collect()
    }
}

/// Local midnight at the start of `date`.
pub(crate) fn midnight(date: NaiveDate) -> Nanos {
    local(date, 0)
}

/// The date on which the local time `shown` lies.
pub(crate) fn date_of(shown: Nanos) -> NaiveDate {
    let days = i32::try_from(shown.div_euclid(DAY)).expect("a date near our time");
    NaiveDate::from_epoch_days(days).expect("a date near our time")
}

/// The local time `seconds` after midnight of `date`.
pub(crate) fn local(date: NaiveDate, seconds: u32) -> Nanos {
    Nanos::from(date.to_epoch_days()) * DAY + Nanos::from(seconds) * SECOND
}

fn length(range: &(Nanos, Nanos)) -> Nanos {
    range.1 - range.0
}
