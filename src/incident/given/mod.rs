//! Targets of the caller's own in an incident, beside what the document has.

mod answer;
mod asked;
mod cycles;
mod rule;
mod time;

pub use answer::{TargetCourse, TargetCycle};
pub use asked::{GivenTarget, SeverityTime, TargetKind, TargetTime};
pub(super) use rule::{check_targets, targets};
