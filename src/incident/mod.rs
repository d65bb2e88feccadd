//! An incident followed through its life: what happened, and what either side owes.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace), over a log of events: the same log always gives the same
//! course.

mod attainment;
mod attention;
mod channel;
mod clocks;
mod course;
mod duties;
mod effort;
mod error;
mod event;
mod given;
mod hours;
mod log;
mod owed;
mod phase;
mod responses;
mod standing;
mod starts;
mod threshold;
mod told;

pub use crate::document::vocabulary::incident::{
    IncidentEventName, ResponseVerdictName, StandingName, TargetKindName, TargetPause, UpdatesFrom,
};
pub use attainment::{
    Attainment, AttainmentCriterion, AttainmentError, AttainmentFigures, AttainmentFold,
    AttainmentGroup, AttainmentIncident, AttainmentRequest, Grouping, JudgedResponse, MiddleTimes,
    MonthOf, RefusedIncident, ResponseVerdict,
};
pub(crate) use attainment::{attainment, judge_course, judge_response};
pub use attention::AttentionTime;
pub(crate) use course::incident;
pub use course::{IncidentCourse, IncidentState};
pub use effort::Effort;
pub use error::{LogError, LogProblem};
pub use event::{IncidentEvent, IncidentEventKind};
pub use given::{GivenTarget, SeverityTime, TargetCourse, TargetCycle, TargetKind, TargetTime};
pub use hours::WorkingHours;
pub use log::IncidentLog;
pub use owed::OwedDuty;
pub use responses::ResponseCourse;
pub use standing::{Deadline, MissedTarget, Standing};
pub(crate) use threshold::Watched;
pub use threshold::{ThresholdCourse, Watch};
pub use told::{Interval, SeverityStretch, Trigger};
