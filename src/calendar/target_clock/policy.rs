//! The choices that a clock needs where agreements are silent.

/// What a running clock does when it gets another target: see [`ClockEventKind::TargetChanged`](super::ClockEventKind::TargetChanged).
///
/// # Example: four answers to one change
///
/// Monday 09:00 a clock of 16 business hours starts; at 12:00 its target becomes 4 business hours.
///
/// ```
/// use unified_support::calendar::{
///     BusinessCalendar, ChangePolicy, ClockEvent, ClockLog, PastPauses, Target, TargetClock, WeeklyHours, Zone,
/// };
/// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
///
/// let hours = BusinessCalendar::builder(Zone::utc())
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
///     .build()?;
/// let at = |text: &str| format!("2026-07-06T{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("09:00")),
///     ClockEvent::target_changed(at("12:00"), Target::try_new(TimeDelta::hours(4), &hours)?),
/// ])?;
/// for (policy, due) in [
///     (ChangePolicy::Retroactive(PastPauses::Keep), "13:00"),
///     (ChangePolicy::CarryElapsed, "13:00"),
///     (ChangePolicy::Restart, "16:00"),
///     // 3 of 16 hours are used; 13/16 of 4 hours are left.
///     (ChangePolicy::Proportional, "15:15"),
/// ] {
///     let clock = TargetClock::new(Target::try_new(TimeDelta::hours(16), &hours)?).with_change(policy);
///     assert_eq!(clock.state(&log, at("12:00"))?.due()?, Some(at(due)));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: when the hours change as well
///
/// Friday 16:00 a clock of 16 business hours starts; Saturday 10:00 its target becomes 4 hours around the clock.
/// `Retroactive` and `CarryElapsed` part: only the first counts Friday night.
///
/// ```
/// # use unified_support::calendar::{
/// #     BusinessCalendar, ChangePolicy, ClockEvent, ClockLog, PastPauses, Runs, Target, TargetClock, WeeklyHours, Zone,
/// # };
/// # use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
/// # let hours = BusinessCalendar::builder(Zone::utc())
/// #     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
/// #     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
/// #     .build()?;
/// # let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("03T16:00")),
///     ClockEvent::target_changed(at("04T10:00"), Target::try_new(TimeDelta::hours(4), Runs::Elapsed)?),
/// ])?;
/// for (policy, due) in [
///     (ChangePolicy::Retroactive(PastPauses::Keep), "03T20:00"),
///     // An hour and a half were used until Friday's closing.
///     (ChangePolicy::CarryElapsed, "04T12:30"),
///     (ChangePolicy::Restart, "04T14:00"),
/// ] {
///     let clock = TargetClock::new(Target::try_new(TimeDelta::hours(16), &hours)?).with_change(policy);
///     assert_eq!(clock.state(&log, at("04T10:00"))?.due()?, Some(at(due)));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangePolicy {
    /// A new clock from the change on: nothing is used.
    #[default]
    Restart,
    /// As if the new target and its hours had held from the start of the cycle.
    Retroactive(PastPauses),
    /// What was used stays used, as it was counted, and counts against the new target.
    CarryElapsed,
    /// The share that was used stays used. What is left is the least whole number of nanoseconds that is no less than the
    /// exact value, and what ran beyond the old target likewise. Of a target of zero all is used, and what ran beyond it stays.
    Proportional,
}

/// What [`ChangePolicy::Retroactive`] makes of the pauses before the change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PastPauses {
    /// They were pauses of the new target too.
    #[default]
    Keep,
    /// The new target knows none before the change: their time counts as used. A pause in force at the change goes on from
    /// there.
    Drop,
}

/// What a running clock does when its hours are edited: see [`ClockEventKind::CalendarChanged`](super::ClockEventKind::CalendarChanged).
///
/// # Example: Friday becomes a holiday, on Friday
///
/// Thursday 16:30 a clock of 4 business hours starts. On Friday at 08:00 that Friday is closed.
///
/// ```
/// use unified_support::calendar::{
///     BusinessCalendar, CalendarEditPolicy, ClockEvent, ClockLog, Target, TargetClock, WeeklyHours, Zone,
/// };
/// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
///
/// let july = |day| NaiveDate::from_ymd_opt(2026, 7, day).unwrap();
/// let hours = BusinessCalendar::builder(Zone::utc())
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .span(july(1), july(31));
/// let edited = hours.clone().closure(july(10), "bridge day").build()?;
/// let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("09T16:30")),
///     ClockEvent::calendar_changed(at("10T08:00"), &edited),
/// ])?;
/// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(4), &hours.build()?)?);
/// let due = |policy| clock.clone().with_calendar_edit(policy).state(&log, at("10T08:00"))?.due();
/// assert_eq!(due(CalendarEditPolicy::Recompute)?, Some(at("13T12:00")));
/// assert_eq!(due(CalendarEditPolicy::Frozen)?, Some(at("10T12:00")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CalendarEditPolicy {
    /// The edited hours hold from the start of the present target, the past included.
    #[default]
    Recompute,
    /// What was used stays used; the edited hours hold from the edit on.
    KeepUsed,
    /// A clock keeps the hours with which it started, or which came with its target. Edited ones hold from the next cycle on.
    Frozen,
}

/// What a clock that stopped does when it is reopened.
///
/// # Example: three answers to one reopening
///
/// ```
/// use unified_support::calendar::{ClockEvent, ClockLog, CycleMode, Runs, Target, TargetClock};
/// use unified_support::chrono::{DateTime, TimeDelta, Utc};
///
/// let at = |text: &str| format!("2026-07-06T{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// let log = ClockLog::try_new([
///     ClockEvent::started(at("10:00")),
///     ClockEvent::stopped(at("11:00")),
///     ClockEvent::reopened(at("13:00")),
/// ])?;
/// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(4), Runs::Elapsed)?);
/// for (mode, due) in [
///     (CycleMode::NewCycle, "17:00"),
///     (CycleMode::Resume, "16:00"),
///     (CycleMode::FromFirstStart, "14:00"),
/// ] {
///     let state = clock.clone().with_cycles(mode).state(&log, at("13:00"))?;
///     assert_eq!(state.due()?, Some(at(due)));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CycleMode {
    /// A new cycle starts with nothing used.
    #[default]
    NewCycle,
    /// The cycle goes on where it stopped.
    Resume,
    /// The cycle goes on as if it had never stopped.
    FromFirstStart,
}

/// From when on a clock that has not stopped is late, where two instants satisfy its target.
///
/// At the instant itself it is in time: equality is met.
///
/// # Example: an answer in the evening
///
/// ```
/// use unified_support::calendar::{
///     BusinessCalendar, ClockEvent, ClockLog, LatePolicy, Target, TargetClock, WeeklyHours, Zone,
/// };
/// use unified_support::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
///
/// let hours = BusinessCalendar::builder(Zone::utc())
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .span(NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 7, 31).unwrap())
///     .build()?;
/// let at = |text: &str| format!("2026-07-{text}:00Z").parse::<DateTime<Utc>>().unwrap();
/// // One hour from Monday 16:30 is over at the closing, and until Tuesday's opening no further time passes.
/// let clock = TargetClock::new(Target::try_new(TimeDelta::hours(1), &hours)?);
/// let log = ClockLog::try_new([ClockEvent::started(at("06T16:30")), ClockEvent::stopped(at("06T20:00"))])?;
/// let state = clock.state(&log, at("06T20:00"))?;
/// assert_eq!((state.due()?, state.due_latest()?), (Some(at("06T17:30")), Some(at("07T09:00"))));
/// assert!(!state.is_met());
/// assert!(clock.with_late_after(LatePolicy::DueLatest).state(&log, at("06T20:00"))?.is_met());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LatePolicy {
    /// After the first instant by which the target has passed.
    #[default]
    Due,
    /// After the last instant until which no more than the target has passed.
    DueLatest,
}
