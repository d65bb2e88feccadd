//! Which fact of a question about a clock is to blame for what cannot be counted.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{ClockEntry, ClockEntryKind as Kind, ClockRequest};
use crate::{
    calendar::{CalendarError, ClockLog, ClockState, Outside, Phase, Stop, TargetClock},
    decision::{Problem, QuestionError},
    finding::Path,
};

/// Makes an error of what the hours do not cover: at the event that lies outside them, or at the instant as of which it is asked; and of
/// a share that no target can have, at the target that would need it.
pub(super) fn blamed(
    request: &ClockRequest,
    clock: &TargetClock,
    log: &ClockLog,
    error: CalendarError,
) -> QuestionError {
    match &error {
        CalendarError::OutOfSpan {
            what: Outside::Instant(at),
            ..
        } => {
            let mut events = request.events.iter();
            if let Some(index) = events.position(|entry| entry.at() == *at) {
                let path = Path::root().key("events").index(index).key("at");
                return QuestionError::at(path, *at, Problem::Time { error });
            }
        }
        CalendarError::DurationOutOfRange { seconds } if !is_since_first(request, *seconds) => {
            let targets = targets(request);
            let is_well = |(_, at): &(usize, _)| clock.state(log, *at).is_ok();
            let first = targets.partition_point(is_well);
            if let Some((index, _)) = targets.get(first) {
                return at_target(request, Some(*index), error);
            }
        }
        _ => {}
    }
    QuestionError::time("as_of", request.as_of)(error)
}

/// Whether so much time lies between the first event and the instant as of which it is asked: then no target is to blame.
fn is_since_first(request: &ClockRequest, seconds: i64) -> bool {
    let first = request.events.iter().map(ClockEntry::at).min();
    let since = first.map(|first| request.as_of.signed_duration_since(first));
    since.is_some_and(|since| since.num_seconds() == seconds)
}

/// Makes an error of what is wrong with the target of the event of this index, or with the one that the clock starts with.
pub(super) fn at_target(
    request: &ClockRequest,
    index: Option<usize>,
    error: CalendarError,
) -> QuestionError {
    let event = index.and_then(|index| Some((index, request.events.get(index)?)));
    let (path, target) = match event.map(|(index, entry)| (index, entry.kind())) {
        Some((index, Kind::TargetChanged(target))) => {
            (Path::root().key("events").index(index), target)
        }
        _ => (Path::root(), &request.target),
    };
    let seconds = target.duration.num_seconds();
    let path = path.key("target").key("seconds");
    QuestionError::at(path, seconds, Problem::Time { error })
}

/// The event that brought the target that the clock has, or had when it stopped; none of the one that it starts with.
pub(super) fn target_of(request: &ClockRequest, state: &ClockState) -> Option<usize> {
    let stopped_at = match state.phase() {
        Phase::Stopped => state.stops().last().map(Stop::at),
        _ => None,
    };
    let until = stopped_at.max(state.started_at().filter(|_| stopped_at.is_some()));
    let until = until.unwrap_or(request.as_of);
    let targets = targets(request);
    let known = targets.partition_point(|(_, at)| *at <= until);
    let last = targets.get(known.checked_sub(1)?)?;
    Some(last.0)
}

/// The events that bring another target and are known, in order, each with its index.
fn targets(request: &ClockRequest) -> Vec<(usize, DateTime<Utc>)> {
    let events = request.events.iter().enumerate();
    let targets = events.filter(|(_, entry)| {
        matches!(entry.kind(), Kind::TargetChanged(_)) && entry.at() <= request.as_of
    });
    let mut targets: Vec<_> = targets.map(|(index, entry)| (index, entry.at())).collect();
    targets.sort_by_key(|(_, at)| *at);
    targets
}
