//! The meetings that take place in every quarter.

mod meetings;
mod rule;

pub use meetings::{HeldMeeting, MeetingState, Quarter, QuarterlyMeetings};
pub use rule::{MeetingKind, MeetingLine, MeetingPlan};
pub(crate) use rule::{quarterly_meetings, quarters};
