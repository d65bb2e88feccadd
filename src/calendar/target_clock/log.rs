//! A log of events without contradiction, whatever the order in which they came.

use alloc::{collections::BTreeSet, vec::Vec};
use core::cmp::Ordering;

use chrono::{DateTime, Utc};

use super::{ClockError, ClockEvent, ClockEventKind as Kind, PauseReason};
use crate::calendar::refuse_leap_second;

/// The events of a clock: sorted, each once, and without contradiction.
///
/// # Order
///
/// Events are sorted by their instants. At one instant a clock gets other hours, then another target, then starts, is then
/// paused or resumed, then stopped: what is later in this list decides. Two pairs are special:
///
/// - Paused and resumed for one reason at one instant change nothing: a pause of no length is none, and a pause that ends where the
///   next begins goes on.
/// - Stopped and reopened at one instant come in the order in which they can: a clock that runs stops and is reopened, one
///   that has stopped is reopened and stops again.
///
/// # Example: late and twice is the same log
///
/// ```
/// use unified_support::calendar::{ClockError, ClockEvent, ClockLog};
/// use unified_support::chrono::{DateTime, Utc};
///
/// let at = |text: &str| format!("2026-07-06T{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("10:00")),
///     ClockEvent::paused(at("11:00"), "customer"),
///     ClockEvent::resumed(at("13:00"), "customer"),
/// ])?;
/// assert_eq!(log.with(log.events().iter().rev().cloned())?, log);
///
/// let error = log.with([ClockEvent::resumed(at("14:00"), "customer")]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the clock is resumed from `customer` at 2026-07-06T14:00:00Z, but is not paused for that",
/// );
/// # Ok::<(), ClockError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClockLog(Vec<ClockEvent>);

impl ClockLog {
    /// A log of a clock to which nothing has happened.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The log of `events`, in whatever order they come.
    ///
    /// # Errors
    ///
    /// - [`ClockError::AlreadyStarted`], [`ClockError::AlreadyPaused`], [`ClockError::AlreadyStopped`]: an event repeats another at a
    ///   later instant.
    /// - [`ClockError::NotStarted`]: a pause, its end or a reopening comes before the start.
    /// - [`ClockError::NotPaused`], [`ClockError::NotStopped`]: there is no pause or stop that it could end.
    /// - [`ClockError::ConflictingChanges`]: two different targets, or two different calendars, come at one instant.
    /// - [`CalendarError::LeapSecond`](crate::calendar::CalendarError::LeapSecond): an event's instant is a leap second.
    pub fn try_new(events: impl IntoIterator<Item = ClockEvent>) -> Result<Self, ClockError> {
        let mut events: Vec<_> = events.into_iter().collect();
        events.sort_by(by_time_and_rank);
        events.dedup();
        let mut log = Self(events);
        log.check()?;
        Ok(log)
    }

    /// The log of `events` that tell one story, in which no stop is reopened as it comes: the caller has seen to that.
    pub(crate) fn of_story(mut events: Vec<ClockEvent>) -> Self {
        // What is reopened was stopped before: what else happens then happens to a clock that runs again.
        let is_not_reopened = |event: &ClockEvent| !matches!(event.kind, Kind::Reopened);
        events.sort_by(|one, two| {
            let key = |event: &ClockEvent| (event.at, is_not_reopened(event));
            key(one)
                .cmp(&key(two))
                .then_with(|| by_time_and_rank(one, two))
        });
        Self(events)
    }

    /// This log until `at`, and that the clock, which has stopped by then, is reopened at it.
    pub(crate) fn reopened_at(&self, at: DateTime<Utc>) -> Self {
        let events = self.until(at).iter().cloned();
        Self(events.chain([ClockEvent::reopened(at)]).collect())
    }

    /// This log and `events`.
    ///
    /// # Errors
    ///
    /// Those of [`try_new`](Self::try_new).
    pub fn with(&self, events: impl IntoIterator<Item = ClockEvent>) -> Result<Self, ClockError> {
        Self::try_new(self.0.iter().cloned().chain(events))
    }

    /// Its events, in order.
    #[must_use]
    pub fn events(&self) -> &[ClockEvent] {
        &self.0
    }

    /// Its events up to `as_of`, which counts.
    pub(super) fn until(&self, as_of: DateTime<Utc>) -> &[ClockEvent] {
        let later = self.0.partition_point(|event| event.at() <= as_of);
        self.0.get(..later).unwrap_or_default()
    }

    /// Follows the story, and puts pairs of one instant in the order in which they can happen.
    fn check(&mut self) -> Result<(), ClockError> {
        let mut story = Story::default();
        let mut before: Option<&ClockEvent> = None;
        let mut rest = self.0.as_mut_slice();
        while let [event, others @ ..] = rest {
            if let [next, ..] = others
                && story.tells_first(next, event)
            {
                core::mem::swap(event, next);
            }
            if before.is_some_and(|before| conflict(before, event)) {
                return Err(ClockError::ConflictingChanges { at: event.at });
            }
            story.tell(event)?;
            before = Some(event);
            rest = others;
        }
        Ok(())
    }
}

/// What has happened to a clock so far.
#[derive(Default)]
struct Story {
    has_started: bool,
    has_stopped: bool,
    paused_for: BTreeSet<PauseReason>,
}

impl Story {
    /// Whether `next`, which was sorted after `event`, undoes what `event` cannot do a second time.
    fn tells_first(&self, next: &ClockEvent, event: &ClockEvent) -> bool {
        next.at == event.at
            && match (event.kind(), next.kind()) {
                (Kind::Stopped, Kind::Reopened) => self.has_stopped,
                (Kind::Paused(one), Kind::Resumed(two)) => {
                    one == two && self.paused_for.contains(one)
                }
                _ => false,
            }
    }

    fn tell(&mut self, event: &ClockEvent) -> Result<(), ClockError> {
        let at = event.at;
        refuse_leap_second(at)?;
        match event.kind() {
            Kind::CalendarChanged(_) | Kind::TargetChanged(_) => {}
            Kind::Started if self.has_started => return Err(ClockError::AlreadyStarted { at }),
            Kind::Started => self.has_started = true,
            Kind::Stopped if self.has_stopped => return Err(ClockError::AlreadyStopped { at }),
            Kind::Stopped => self.has_stopped = true,
            _ if !self.has_started => return Err(ClockError::NotStarted { at }),
            Kind::Reopened if !self.has_stopped => return Err(ClockError::NotStopped { at }),
            Kind::Reopened => self.has_stopped = false,
            Kind::Paused(reason) => {
                if !self.paused_for.insert(reason.clone()) {
                    let reason = reason.clone();
                    return Err(ClockError::AlreadyPaused { at, reason });
                }
            }
            Kind::Resumed(reason) => {
                if !self.paused_for.remove(reason) {
                    let reason = reason.clone();
                    return Err(ClockError::NotPaused { at, reason });
                }
            }
        }
        Ok(())
    }
}

/// Two changes of one kind at one instant; equal ones are kept once.
fn conflict(one: &ClockEvent, two: &ClockEvent) -> bool {
    one.at == two.at
        && matches!(
            (one.kind(), two.kind()),
            (Kind::TargetChanged(_), Kind::TargetChanged(_))
                | (Kind::CalendarChanged(_), Kind::CalendarChanged(_))
        )
}

fn by_time_and_rank(one: &ClockEvent, two: &ClockEvent) -> Ordering {
    let key = |event: &ClockEvent| (event.at, rank(&event.kind));
    key(one)
        .cmp(&key(two))
        .then_with(|| reason_of(one).cmp(&reason_of(two)))
        .then_with(|| is_pause(two).cmp(&is_pause(one)))
}

/// The place of an event among those of one instant.
const fn rank(kind: &Kind) -> u8 {
    match kind {
        Kind::CalendarChanged(_) => 0,
        Kind::TargetChanged(_) => 1,
        Kind::Started => 2,
        Kind::Resumed(_) | Kind::Paused(_) => 3,
        Kind::Stopped => 4,
        Kind::Reopened => 5,
    }
}

const fn reason_of(event: &ClockEvent) -> Option<&PauseReason> {
    match &event.kind {
        Kind::Paused(reason) | Kind::Resumed(reason) => Some(reason),
        _ => None,
    }
}

const fn is_pause(event: &ClockEvent) -> bool {
    matches!(event.kind, Kind::Paused(_))
}
