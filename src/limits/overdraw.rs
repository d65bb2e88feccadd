//! How an entry that is larger than what is left is treated.

use alloc::sync::Arc;

use chrono::TimeDelta;

use crate::{
    decision::{Step, Trace},
    document::{ClauseId, HoursRule, Overdraw, Reading},
};

/// The minutes that an entry of `minutes` takes by `clause` where `left` are left: never more than that. What it does not take is its
/// excess.
pub(super) fn taken<T: Trace>(
    (entry, minutes): (&Arc<str>, i64),
    left: i64,
    (reading, clause): (Overdraw, ClauseId),
    trace: &mut T,
) -> i64 {
    if minutes <= left {
        return minutes;
    }
    let taken = match reading {
        Overdraw::Partly => left,
        Overdraw::Whole => 0,
    };
    // Where nothing is left, both leave all of it.
    if left > 0 {
        trace.record(|| {
            let rule = HoursRule::Overdraw {
                reading,
                entry: entry.clone(),
                left: time(left),
                excess: time(minutes.saturating_sub(taken)),
            };
            Step::by(Overdraw::ID, rule).on(&[clause])
        });
    }
    taken
}

/// So many minutes.
pub(super) fn time(minutes: i64) -> TimeDelta {
    TimeDelta::try_minutes(minutes).unwrap_or_default()
}
