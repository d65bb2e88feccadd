//! What becomes of an entry that is larger than what is left.

use alloc::sync::Arc;

use chrono::TimeDelta;

use crate::{
    decision::{Step, Trace, Value},
    document::{ClauseId, Overdraw, Reading, RuleId, Source},
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
            Step::loose(RuleId::Overdraw, Source::Reading(Overdraw::ID))
                .on(&[clause])
                .with("reading", Value::Code(reading.as_str()))
                .with("entry", Value::Text(entry.clone()))
                .with("left", time_value(left))
                .with("excess", time_value(minutes.saturating_sub(taken)))
        });
    }
    taken
}

pub(super) fn time_value(minutes: i64) -> Value {
    Value::Duration(TimeDelta::try_minutes(minutes).unwrap_or_default())
}
