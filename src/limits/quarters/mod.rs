//! The meetings that take place once a quarter: `2.3/uer-quarterly-meetings` and `2.3/ghed-quarterly-reviews`.

mod answer;
mod request;
mod rule;

pub use answer::{MeetingKind, MeetingLine, MeetingPlan, MeetingState, Quarter};
pub use request::{HeldMeeting, QuarterlyMeetings};
pub(crate) use rule::{quarterly_meetings, quarters};
