//! What clocks do, in words.

use core::fmt;

use super::{English, Tell, Words};
use crate::{
    calendar::{CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, PastPauses, Phase},
    clocks::{ClockEventName, ClockSegmentName},
};

told! {
    Phase {
        NotStarted => "not started",
        Running => "running",
        Paused => "paused",
        Stopped => "stopped",
    }
    /// As a clause of its own.
    ClockEventName {
        Started => "the clock starts",
        CalendarChanged => "its hours are edited",
        TargetChanged => "it gets another target",
        Resumed => "a pause ends",
        Paused => "a pause begins",
        Stopped => "the clock stops",
        Reopened => "the clock is reopened",
    }
    ClockSegmentName {
        Ran => "ran",
        Closed => "closed",
        Paused => "paused",
        Stopped => "stopped",
        TargetChanged => "another target",
        CalendarChanged => "edited hours",
        Reopened => "reopened",
    }
    /// Of edited hours.
    CalendarEditPolicy {
        Recompute => "hold from the start of the target",
        KeepUsed => "hold from the edit on",
        Frozen => "hold from the next cycle on",
    }
    /// Of a reopening.
    CycleMode {
        NewCycle => "starts a new cycle",
        Resume => "goes on where the clock stopped",
        FromFirstStart => "goes on as if the clock had never stopped",
    }
    /// Of lateness.
    LatePolicy {
        Due => "after the first instant by which the target has passed",
        DueLatest => "after the last instant until which no more than the target has passed",
    }
}

/// Of another target.
impl Tell<English> for ChangePolicy {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Restart => "starts the clock anew",
            Self::Retroactive(PastPauses::Keep) => "counts from the start of the cycle",
            Self::Retroactive(PastPauses::Drop) => {
                "counts from the start of the cycle, without the pauses before it"
            }
            Self::CarryElapsed => "has the time used before taken off it",
            Self::Proportional => "has the share used before taken off it",
        })
    }
}
