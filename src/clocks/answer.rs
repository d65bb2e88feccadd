//! How a clock stands, as data.

use alloc::{string::String, vec::Vec};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::{Phase, Share},
    data::datum,
    document::vocabulary::clock::ClockSegmentName,
    incident::ThresholdCourse,
};

datum! {
    /// How a clock stands at an instant: see [`ClockState`](crate::calendar::ClockState).
    ///
    /// Times are counted on the clock: they pass while its hours are open and no pause is in force. Those called real are the time that a
    /// watch would show.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ClockCourse {
        /// The instant as of which it holds. Events after it are unknown to it.
        pub as_of: DateTime<Utc>,
        /// What the clock does.
        pub phase: Phase,
        /// The number of its cycle, from 1; 0 before the start.
        pub cycle: u32,
        /// When that started.
        pub starts_at: Option<DateTime<Utc>>,
        /// The target that it runs towards.
        pub target: TimeDelta,
        /// The first instant by which the target has passed; on an exact fit, a closing. None before the start, and while it is paused:
        /// see [`due_if_resumed`](Self::due_if_resumed). What had passed before has passed.
        pub due: Option<DateTime<Utc>>,
        /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None also where it lies
        /// beyond the calendar.
        pub due_latest: Option<DateTime<Utc>>,
        /// What [`due`](Self::due) would be if all pauses ended now.
        pub due_if_resumed: Option<DateTime<Utc>>,
        /// The time used. It goes on after the due instant.
        pub elapsed: TimeDelta,
        /// The real time during which it was neither paused nor stopped.
        pub elapsed_real: TimeDelta,
        /// The share of the target that is used; none of a target of zero.
        pub used: Option<Share>,
        /// The time left; zero once all is used.
        pub remaining: TimeDelta,
        /// The real time left until it is due; none while it is not.
        pub remaining_real: Option<TimeDelta>,
        /// The time that pauses kept from counting: open time only.
        pub paused: TimeDelta,
        /// The real time during which it was paused.
        pub paused_real: TimeDelta,
        /// Whether it has stopped in time for its target.
        pub is_met as "met": bool,
        /// The instant after which its target was missed, if it was.
        pub late_since: Option<DateTime<Utc>>,
        /// The time used beyond the target: how late it is on the clock.
        pub excess: TimeDelta,
        /// The real time since it was late, or for which it was late when it stopped.
        pub excess_real: TimeDelta,
        /// The thresholds that were asked for, in their order, and how each stands.
        pub thresholds: Vec<ThresholdCourse> = defaulted,
        /// Every target that was missed, in the order in which that was found: those of earlier targets and cycles too.
        pub missed: Vec<MissedClockTarget>,
        /// Every stop, in order.
        pub stops: Vec<StoppedClock>,
        /// What the clock did from its first start on, where that was asked for. What it counted adds up to the time used.
        pub history: Option<Vec<ClockSegment>> = optional,
    }

    /// A target that a clock missed. It stays in the record whatever comes after.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct MissedClockTarget {
        /// The cycle, from 1.
        pub cycle: u32,
        /// The target.
        pub target: TimeDelta,
        /// The instant after which the clock was late.
        pub since: DateTime<Utc>,
        /// From when on the log showed it: [`since`](Self::since), or the later change that made the clock late for a time that had
        /// passed.
        pub found_at: DateTime<Utc>,
    }

    /// A stop, and how the clock stood at it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct StoppedClock {
        /// The cycle that it ended or interrupted, from 1.
        pub cycle: u32,
        /// When it happened, before the start perhaps.
        pub at: DateTime<Utc>,
        /// The target then.
        pub target: TimeDelta,
        /// The time used until then.
        pub elapsed: TimeDelta,
        /// Whether it came in time.
        pub is_met as "met": bool,
    }

    /// A stretch of time in which a clock ran or stood still, or a change that moved its elapsed time at one instant.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ClockSegment {
        /// Its start.
        pub from: DateTime<Utc>,
        /// Its end; its start, where a change set the elapsed time anew.
        pub until: DateTime<Utc>,
        /// What the clock did, or what changed.
        pub what: ClockSegmentName,
        /// For what it was paused, sorted.
        pub reasons: Vec<String> = defaulted,
        /// The open time in it: what ran, or what a pause kept from counting. Of a change, what it added to the elapsed time.
        pub on_clock: TimeDelta,
        /// What it adds to the elapsed time.
        pub counted: TimeDelta,
    }
}
