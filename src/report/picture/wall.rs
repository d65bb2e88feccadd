//! A date by the wall clock, through hours that it skips or shows twice.

use alloc::vec::Vec;
use core::ops::Range;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::calendar::{BusinessCalendar, CalendarError};

pub(super) const DAY_SECONDS: i64 = 86_400;
const HOUR_SECONDS: i64 = 3_600;

/// A clock that is turned back over midnight shows the date again; none is turned back by more than this.
const TURNED_BACK_MAX: i64 = 3 * HOUR_SECONDS;

/// Seconds of a date's wall clock from midnight, at most a day.
pub(super) type Span = Range<i64>;

/// What the wall clock shows on a date.
pub(super) struct Wall {
    /// In the order of time: in each the clock shows the date and runs on without a change.
    passes: Vec<Pass>,
}

/// A stretch of time by Unix seconds, and what the clock shows in it.
struct Pass {
    starts: i64,
    shown: Span,
}

impl Wall {
    pub(super) fn new(calendar: &BusinessCalendar, date: NaiveDate) -> Result<Self, CalendarError> {
        let zone = calendar.zone();
        let covered_end = calendar.covered().end.timestamp();
        let starts = zone.start_of(date)?.timestamp();
        let ends = match date.succ_opt() {
            Some(next) if calendar.span().contains(&next) => zone.start_of(next)?.timestamp(),
            _ => covered_end,
        };
        let ends = ends.saturating_add(TURNED_BACK_MAX).min(covered_end);
        let offset_at = |second| {
            let offset = zone.offset_at(instant(second))?;
            Ok(i64::from(offset.local_minus_utc()))
        };
        let midnight = date.and_time(NaiveTime::MIN).and_utc().timestamp();
        let passes = constant_offsets(starts..ends, offset_at)?;
        let passes = passes.into_iter().filter_map(|(stretch, offset)| {
            let shift = offset.saturating_sub(midnight);
            let shown = stretch.start.saturating_add(shift).max(0)
                ..stretch.end.saturating_add(shift).min(DAY_SECONDS);
            let starts = shown.start.saturating_sub(shift);
            (!shown.is_empty()).then_some(Pass { starts, shown })
        });
        Ok(Self {
            passes: passes.collect(),
        })
    }

    /// The stretches of time in which the clock shows the date.
    pub(super) fn stretches(&self) -> impl Iterator<Item = Range<DateTime<Utc>>> + '_ {
        let passes = self.passes.iter();
        passes.map(|pass| instant(pass.starts)..instant(pass.ends()))
    }

    /// What the clock shows of the date in the stretch `from..until`: parted only by what it does not show.
    pub(super) fn spans(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Span> {
        let (from, until) = (from.timestamp(), until.timestamp());
        let spans = self.passes.iter().map(|pass| {
            let shown = |second: i64| {
                let second = second.clamp(pass.starts, pass.ends());
                let passed = second.saturating_sub(pass.starts);
                pass.shown.start.saturating_add(passed)
            };
            shown(from)..shown(until)
        });
        merged(spans.filter(|span| !span.is_empty()).collect())
    }

    /// What the clock does not show of the date.
    pub(super) fn skipped(&self) -> Vec<Span> {
        let shown = merged(self.passes.iter().map(|pass| pass.shown.clone()).collect());
        let starts = core::iter::once(0).chain(shown.iter().map(|span| span.end));
        let ends = shown.iter().map(|span| span.start).chain([DAY_SECONDS]);
        let gaps = starts.zip(ends).map(|(from, until)| from..until);
        gaps.filter(|gap| !gap.is_empty()).collect()
    }

    /// What the clock shows of the date more than once.
    pub(super) fn repeated(&self) -> Vec<Span> {
        let mut until = 0;
        let mut passes: Vec<_> = self.passes.iter().map(|pass| pass.shown.clone()).collect();
        passes.sort_by_key(|shown| (shown.start, shown.end));
        let repeated = passes.into_iter().map(|shown| {
            let repeated = shown.start..shown.end.min(until);
            until = until.max(shown.end);
            repeated
        });
        merged(repeated.filter(|span| !span.is_empty()).collect())
    }

    pub(super) fn has_clock_change(&self) -> bool {
        !self.skipped().is_empty() || !self.repeated().is_empty()
    }
}

impl Pass {
    fn ends(&self) -> i64 {
        let length = self.shown.end.saturating_sub(self.shown.start);
        self.starts.saturating_add(length)
    }
}

/// The stretches of `range` with the offset of each. It is asked for every hour: no zone changes twice within one.
fn constant_offsets(
    range: Range<i64>,
    offset_at: impl Fn(i64) -> Result<i64, CalendarError>,
) -> Result<Vec<(Range<i64>, i64)>, CalendarError> {
    let mut stretches = Vec::new();
    let (mut starts, mut known) = (range.start, range.start);
    while starts < range.end {
        let offset = offset_at(starts)?;
        // The offset holds from `starts` to `known` at least.
        let changed = loop {
            let last = range.end.saturating_sub(1);
            let next = known.saturating_add(HOUR_SECONDS).min(last);
            if offset_at(next)? != offset {
                break first_other(known, next, |second| Ok(offset_at(second)? == offset))?;
            }
            if next == last {
                break range.end;
            }
            known = next;
        };
        stretches.push((starts..changed, offset));
        (starts, known) = (changed, changed);
    }
    Ok(stretches)
}

/// The first second after `known` for which `holds` fails, where it fails for `other`.
fn first_other(
    mut known: i64,
    mut other: i64,
    holds: impl Fn(i64) -> Result<bool, CalendarError>,
) -> Result<i64, CalendarError> {
    while other.saturating_sub(known) > 1 {
        let middle = known.midpoint(other);
        if holds(middle)? {
            known = middle;
        } else {
            other = middle;
        }
    }
    Ok(other)
}

/// The spans in order, those that touch as one.
pub(super) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.start);
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// Every second asked about lies in a calendar, so that it is never the default.
fn instant(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap_or_default()
}

/// A time of the wall clock.
pub(super) fn shown_second(second: i64) -> impl core::fmt::Display {
    crate::report::days::ClockTime(TimeDelta::seconds(second))
}
