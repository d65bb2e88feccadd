//! A clock that runs towards a target.

mod account;
mod error;
mod event;
mod fold;
mod history;
mod log;
mod names;
mod policy;
mod segments;
mod share;
mod state;
mod target;

use alloc::vec::Vec;

use chrono::{DateTime, Utc};
pub use error::ClockError;
pub use event::{ClockEvent, ClockEventKind, PauseReason};
pub use log::ClockLog;
pub use policy::{CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, PastPauses};
pub use segments::{Adjustment, Segment, SegmentKind};
pub use share::{Share, Threshold, ThresholdStanding, ThresholdState};
pub use state::{Breach, ClockState, Phase, Stop};
pub use target::{Runs, Target};

use super::{CalendarError, refuse_leap_second};
use fold::{Beginning, Fold};
use segments::Segments;

/// A clock that runs towards a target while its calendar is open, and can be paused, stopped, reopened and given another target.
///
/// It is a pure function: a [`ClockLog`] and an instant give a [`ClockState`], the same today and next year. The clock itself holds
/// the target with which it starts, and the choices that agreements leave open, each with a default:
///
/// | choice | what it decides |
/// | --- | --- |
/// | [`ChangePolicy`] | what was used, when the target changes |
/// | [`CalendarEditPolicy`] | what was used, when the calendar is edited |
/// | [`CycleMode`] | what a reopening goes on with |
/// | [`LatePolicy`] | which of two due instants is the limit |
///
/// A state costs as much as sorting the log and a few look-ups for each event, whatever time lies between them. Hours that are
/// new to the clock count its history once more, where the policy says that they hold for the past.
///
/// # Example: only open time of a pause moves the due instant
///
/// ```
/// use unified_support::calendar::{
///     BusinessCalendar, ClockEvent, ClockLog, Target, TargetClock, WeeklyHours, Zone,
/// };
/// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
///
/// let hours = BusinessCalendar::builder(Zone::utc())
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
///     .build()?;
/// let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(4), &hours)?);
///
/// // Monday 16:30, paused from 17:00 until Tuesday 10:00: 17 hours, but an hour and a half of business.
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("06T16:30")),
///     ClockEvent::paused(at("06T17:00"), "customer"),
///     ClockEvent::resumed(at("07T10:00"), "customer"),
/// ])?;
/// let paused = clock.state(&log, at("07T09:00"))?;
/// assert_eq!(paused.due()?, None);
/// assert_eq!(paused.due_if_resumed()?, Some(at("07T12:30")));
///
/// let resumed = clock.state(&log, at("07T10:00"))?;
/// assert_eq!(resumed.due()?, Some(at("07T13:30")));
/// assert_eq!((resumed.paused(), resumed.paused_real()), (TimeDelta::minutes(90), TimeDelta::hours(17)));
/// assert_eq!(resumed.elapsed() + resumed.remaining(), TimeDelta::hours(4));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: a pause that begins when the time is up
///
/// ```
/// # use unified_support::calendar::{ClockEvent, ClockLog, LatePolicy, Runs, Target, TargetClock};
/// # use unified_support::chrono::{DateTime, TimeDelta, Utc};
/// # let at = |text: &str| format!("2026-07-06T{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(2), Runs::Elapsed)?);
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("10:00")),
///     ClockEvent::paused(at("12:00"), "customer"),
///     ClockEvent::resumed(at("13:00"), "customer"),
/// ])?;
/// let state = clock.state(&log, at("13:00"))?;
/// // Two hours have passed from 12:00 on, and no more than two until 13:00: whoever asks must choose.
/// assert_eq!((state.due()?, state.due_latest()?), (Some(at("12:00")), Some(at("13:00"))));
/// assert_eq!(state.breach().map(|breach| breach.since()), Some(at("12:00")));
/// assert_eq!(clock.with_late_after(LatePolicy::DueLatest).state(&log, at("13:00"))?.breach(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct TargetClock {
    target: Target,
    change: ChangePolicy,
    calendar_edit: CalendarEditPolicy,
    cycles: CycleMode,
    late_after: LatePolicy,
    thresholds: Vec<Threshold>,
}

impl TargetClock {
    /// A clock that starts with `target`, with the default of every choice and no thresholds.
    pub const fn new(target: Target) -> Self {
        Self {
            target,
            change: ChangePolicy::Restart,
            calendar_edit: CalendarEditPolicy::Recompute,
            cycles: CycleMode::NewCycle,
            late_after: LatePolicy::Due,
            thresholds: Vec::new(),
        }
    }

    /// The same clock, with what it does when its target changes.
    pub const fn with_change(mut self, policy: ChangePolicy) -> Self {
        self.change = policy;
        self
    }

    /// The same clock, with what it does when its calendar is edited.
    pub const fn with_calendar_edit(mut self, policy: CalendarEditPolicy) -> Self {
        self.calendar_edit = policy;
        self
    }

    /// The same clock, with what it does when it is reopened.
    pub const fn with_cycles(mut self, mode: CycleMode) -> Self {
        self.cycles = mode;
        self
    }

    /// The same clock, with the instant after which it is late.
    pub const fn with_late_after(mut self, policy: LatePolicy) -> Self {
        self.late_after = policy;
        self
    }

    /// The same clock, with the thresholds that its states report, in this order.
    ///
    /// # Example: three quarters of the time, and an hour before the end
    ///
    /// ```
    /// use unified_support::calendar::{
    ///     BusinessCalendar, ClockEvent, ClockLog, Share, Target, TargetClock, Threshold, WeeklyHours, Zone,
    /// };
    /// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
    ///
    /// let hours = BusinessCalendar::builder(Zone::utc())
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
    ///     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
    ///     .build()?;
    /// let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
    /// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(8), &hours)?)
    ///     .with_thresholds([Threshold::Used(Share::percent(75)), Threshold::Left(TimeDelta::hours(5))]);
    /// let log = ClockLog::try_new([ClockEvent::started(at("06T14:00"))])?;
    /// let passed: Vec<_> = clock.state(&log, at("06T14:00"))?.thresholds().map(|one| one.at()).collect();
    /// // Of the clock's time, not of that of a watch: five hours before Tuesday 13:30 lie on Monday.
    /// assert_eq!(passed, [Ok(Some(at("07T11:30"))), Ok(Some(at("06T17:00")))]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_thresholds(mut self, thresholds: impl IntoIterator<Item = Threshold>) -> Self {
        self.thresholds = thresholds.into_iter().collect();
        self
    }

    /// The target with which it starts.
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }

    /// How the clock stands at `as_of`, by what `log` has until then.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: a calendar does not cover the time that it has to count.
    /// - [`CalendarError::LeapSecond`]: `as_of` is a leap second.
    /// - [`CalendarError::DurationOutOfRange`]: the clock has run longer than any calendar covers (2³² s), or
    ///   [`ChangePolicy::Proportional`] makes that of what ran beyond a target.
    pub fn state(&self, log: &ClockLog, as_of: DateTime<Utc>) -> Result<ClockState, CalendarError> {
        let mut beginning = Beginning::new(self.target.clone());
        match self.fold(&mut beginning, log, as_of)? {
            Some(fold) => ClockState::new(as_of, fold),
            None => Ok(ClockState::not_started(as_of, self, beginning.target)),
        }
    }

    /// Where the elapsed time of [`state`](Self::state) comes from: what the clock did from its first start to `as_of`, for a
    /// drawing or an auditor.
    ///
    /// Each stretch counts by the hours that held in it. What a change of target or calendar made of that is a segment of its
    /// own, of no length: so all segments add up to the elapsed time whatever the choices. A stretch ends where the calendar opens
    /// or closes and where something happens. They are made one by one: a long time takes no more memory than a short one.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::{
    ///     BusinessCalendar, ChangePolicy, ClockEvent, ClockLog, Runs, Target, TargetClock, WeeklyHours, Zone,
    /// };
    /// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
    ///
    /// let hours = BusinessCalendar::builder(Zone::utc())
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
    ///     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
    ///     .build()?;
    /// let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
    /// let log = ClockLog::try_new([
    ///     ClockEvent::started(at("03T16:00")),
    ///     ClockEvent::paused(at("03T16:30"), "customer"),
    ///     ClockEvent::resumed(at("03T17:00"), "customer"),
    ///     ClockEvent::target_changed(at("03T18:00"), Target::try_new(TimeDelta::hours(4), Runs::Elapsed)?),
    /// ])?;
    /// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(16), &hours)?).with_change(ChangePolicy::Restart);
    /// let told: Vec<_> = clock
    ///     .segments(&log, at("03T20:00"))?
    ///     .map(|segment| (segment.from(), format!("{:?}", segment.kind()), segment.counted().num_minutes()))
    ///     .collect();
    /// assert_eq!(told, [
    ///     (at("03T16:00"), "Ran".into(), 30),
    ///     (at("03T16:30"), r#"Paused([PauseReason("customer")])"#.into(), 0),
    ///     (at("03T17:00"), "Ran".into(), 30),
    ///     (at("03T17:30"), "Closed".into(), 0),
    ///     // The new clock starts from nothing.
    ///     (at("03T18:00"), "Adjusted(TargetChanged)".into(), -60),
    ///     (at("03T18:00"), "Ran".into(), 120),
    /// ]);
    /// assert_eq!(clock.state(&log, at("03T20:00"))?.elapsed(), TimeDelta::hours(2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`state`](Self::state).
    pub fn segments<'a>(
        &self,
        log: &'a ClockLog,
        as_of: DateTime<Utc>,
    ) -> Result<impl Iterator<Item = Segment> + use<'a>, CalendarError> {
        let mut beginning = Beginning::new(self.target.clone());
        let mut fold = self.fold(&mut beginning, log, as_of)?;
        if let Some(fold) = &mut fold {
            fold.figures_at(as_of)?;
        }
        Ok(Segments::new(log.until(as_of), as_of, fold))
    }

    fn fold(
        &self,
        beginning: &mut Beginning,
        log: &ClockLog,
        as_of: DateTime<Utc>,
    ) -> Result<Option<Fold<'_>>, CalendarError> {
        refuse_leap_second(as_of)?;
        let events = log.until(as_of);
        if let Some(first) = events.first() {
            // Then no sum of times can overflow.
            target::nanoseconds(as_of.signed_duration_since(first.at))?;
        }
        beginning.tell(self, events)
    }
}
