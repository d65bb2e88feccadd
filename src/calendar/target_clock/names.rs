//! The names of what a clock does, and of its choices, in the wire format.

use super::{
    CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, PastPauses, Phase, ThresholdStanding,
};

/// Declares the names of the values of a type, in order.
macro_rules! names {
    ($( $type:ident { $( $variant:ident $(($inner:path))? = $name:literal, )+ } )+) => {
        $(
            impl $type {
                /// Every one, in order.
                pub const ALL: &[Self] = &[$( Self::$variant $(($inner))?, )+];

                /// The name in the wire format.
                #[must_use]
                pub const fn as_str(self) -> &'static str {
                    match self {
                        $( Self::$variant $(($inner))? => $name, )+
                    }
                }
            }
        )+
    };
}

names! {
    Phase {
        NotStarted = "not_started",
        Running = "running",
        Paused = "paused",
        Stopped = "stopped",
    }
    ThresholdStanding {
        Reached = "reached",
        Next = "next",
        Later = "later",
        Silent = "silent",
    }
    ChangePolicy {
        Restart = "restart",
        Retroactive(PastPauses::Keep) = "retroactive",
        Retroactive(PastPauses::Drop) = "retroactive_without_pauses",
        CarryElapsed = "carry_elapsed",
        Proportional = "proportional",
    }
    CalendarEditPolicy {
        Recompute = "recompute",
        KeepUsed = "keep_used",
        Frozen = "frozen",
    }
    CycleMode {
        NewCycle = "new_cycle",
        Resume = "resume",
        FromFirstStart = "from_first_start",
    }
    LatePolicy {
        Due = "due",
        DueLatest = "due_latest",
    }
}
