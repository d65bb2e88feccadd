//! Where the clock of the first response ran.

#[cfg(all(test, feature = "tzdb"))]
mod tests;

use alloc::vec::Vec;
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::picture::{Bar, Stretch};
use crate::{
    calendar::{CalendarError, OpenTime},
    decision::Stamp,
    document::{Clock, ClosedTime, Pause, Reading},
    incident::{Deadline, IncidentCourse, Interval, ResponseCourse, Standing},
};

type Time = Range<DateTime<Utc>>;

/// What stops a clock, by the readings of a decision.
#[derive(Clone, Copy)]
pub(super) struct Stops {
    /// Whether Microsoft's clocks stand still while the customer's answer is awaited.
    pub(super) by_waits: bool,
    /// Whether time in which the incident was closed counts once it is reopened.
    closures_count: bool,
}

impl Stops {
    /// A reading that was not used chose nothing: there was no wait, or no closure.
    pub(super) fn of(stamp: &Stamp) -> Self {
        let is_chosen = |key: &str, variant: &str| {
            let mut readings = stamp.readings();
            readings.any(|reading| reading == (key, variant))
        };
        let (pause, closed) = (Pause::WaitingForCustomer, ClosedTime::RunsOn);
        Self {
            by_waits: is_chosen(Pause::ID.key(), pause.as_str()),
            closures_count: is_chosen(ClosedTime::ID.key(), closed.as_str()),
        }
    }
}

/// What was counted towards the present target of the first response that governs: in `hours` or around the clock, in time or late.
///
/// The course has its sum: what is drawn adds up to that, but for what a change of severity made of the time before it.
pub(super) fn counted(
    course: &IncidentCourse,
    stops: Stops,
    hours: &OpenTime,
) -> Result<Vec<Stretch>, CalendarError> {
    let Some(response) = course.first_response.first() else {
        return Ok(Vec::new());
    };
    let Some(starts_at) = response.deadline.starts_at else {
        return Ok(Vec::new());
    };
    let until = done_at(response).unwrap_or(course.as_of);
    let mut ran = Vec::new();
    for stretch in running(course, starts_at..until, stops) {
        match response.deadline.clock {
            Clock::Elapsed => ran.push(stretch),
            Clock::BusinessHours => ran.extend(hours.open_ranges(stretch)?),
        }
    }
    let changes = course.severities.iter().map(|stretch| stretch.from);
    let changes = changes.filter(|at| (starts_at..until).contains(at));
    let starts: Vec<_> = core::iter::once(starts_at).chain(changes).collect();
    let ran = since_start(ran, &starts, response.deadline.elapsed);
    Ok(in_time_and_late(&ran, response.standing))
}

/// By how much something is or was late, by its own clock.
pub(super) fn late_by(deadline: &Deadline, standing: Standing) -> Option<TimeDelta> {
    let Standing::Missed { .. } = standing else {
        return None;
    };
    let late = deadline.elapsed.checked_sub(&deadline.target);
    late.filter(|late| *late > TimeDelta::zero())
}

const fn done_at(response: &ResponseCourse) -> Option<DateTime<Utc>> {
    match response.standing {
        Standing::Met { at } => Some(at),
        Standing::Missed { done_at, .. } => done_at,
        Standing::Awaited | Standing::Owed | Standing::Ended { .. } => None,
    }
}

/// The stretches of `time` in which nothing stopped the clock.
fn running(course: &IncidentCourse, time: Time, stops: Stops) -> Vec<Time> {
    let waits = course.waits.iter().filter(|_| stops.by_waits);
    let is_over = |one: &Interval| one.until.is_some_and(|until| until <= time.end);
    let closures = course.closures.iter();
    let closures = closures.filter(|one| !(stops.closures_count && is_over(one)));
    let mut stopped: Vec<_> = waits.chain(closures).collect();
    stopped.sort_by_key(|one| one.from);
    let mut running = Vec::new();
    let mut from = time.start;
    for one in stopped {
        running.push(from..one.from.min(time.end));
        from = from.max(one.until.unwrap_or(time.end));
    }
    running.push(from..time.end);
    running.retain(|stretch| stretch.start < stretch.end);
    running
}

/// The last of what `ran` that adds up to `elapsed`: it begins with the clock or with a severity, at one of `starts`. Where it does not,
/// what was before the last of them was counted otherwise, and is not drawn.
fn since_start(ran: Vec<Time>, starts: &[DateTime<Utc>], elapsed: TimeDelta) -> Vec<Time> {
    let mut left = elapsed;
    let (mut counted, mut before) = (Vec::new(), None);
    for stretch in ran.iter().rev() {
        let length = stretch.end.signed_duration_since(stretch.start);
        if left <= TimeDelta::zero() {
            before = Some(stretch.end);
            break;
        }
        let start = stretch.end.checked_sub_signed(left.min(length));
        let start = start.unwrap_or(stretch.start);
        if start > stretch.start {
            before = Some(start);
        }
        counted.push(start..stretch.end);
        left = left.checked_sub(&length).unwrap_or_default();
    }
    counted.reverse();
    let is_start = |at: &&DateTime<Utc>| {
        counted.first().is_none_or(|first| **at <= first.start)
            && before.is_none_or(|before| before <= **at)
    };
    if left <= TimeDelta::zero() && starts.iter().any(|at| is_start(&at)) {
        return counted;
    }
    let last = starts.last().copied().unwrap_or_default();
    let since = |stretch: Time| stretch.start.max(last)..stretch.end;
    let since = ran.into_iter().map(since);
    since.filter(|time| time.start < time.end).collect()
}

/// Parted at the instant after which it was late.
fn in_time_and_late(ran: &[Time], standing: Standing) -> Vec<Stretch> {
    let late_since = match standing {
        Standing::Missed { since, .. } => since,
        _ => DateTime::<Utc>::MAX_UTC,
    };
    let stretches = ran.iter().flat_map(|time| {
        let middle = late_since.clamp(time.start, time.end);
        [
            (time.start, middle, Bar::InTime),
            (middle, time.end, Bar::Late),
        ]
    });
    let stretches = stretches.filter(|(from, until, _)| from < until);
    let stretch = |(from, until, bar)| Stretch { from, until, bar };
    stretches.map(stretch).collect()
}
