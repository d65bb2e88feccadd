//! A clock of the caller's own, over the calendars of an order: what happened to it, how it stands, and where its time went.
//!
//! The arithmetic is that of [`TargetClock`](crate::calendar::TargetClock): what is here names its hours by locations and calendars of
//! the order, so that a clock can be asked about as data.

mod answer;
mod asked;
mod blame;
mod rule;

pub use crate::document::vocabulary::clock::{ClockEventName, ClockSegmentName};
pub use answer::{ClockCourse, ClockSegment, MissedClockTarget, StoppedClock};
pub use asked::{ClockChoices, ClockEntry, ClockEntryKind, ClockHours, ClockRequest, ClockTarget};
pub(crate) use rule::clock;
