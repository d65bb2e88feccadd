//! The meetings that take place once a quarter: `2.3/uer-quarterly-meetings` and `2.3/ghed-quarterly-reviews`.

mod meetings;
mod rule;

pub use meetings::{HeldMeeting, MeetingState, Quarter, QuarterlyMeetings};
pub use rule::{MeetingKind, MeetingLine, MeetingPlan};
pub(crate) use rule::{quarterly_meetings, quarters};
