//! How much of a service there is, and until when: hours that were bought and are drawn down, days that the document limits, and
//! how long a root cause analysis can be asked for.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod days;
mod hours;
mod root_cause;

pub(crate) use days::day_limits;
pub use days::{DayLimits, ServiceDays};
pub(crate) use hours::hours_ledger;
pub use hours::{
    Draw, DrawnHours, HoursEntry, HoursKind, HoursLedger, HoursPurpose, HoursStatement, IncludedUse,
};
pub(crate) use root_cause::root_cause_analysis;
pub use root_cause::{
    AskedOf, RequestWindow, RootCauseAnalysis, RootCauseBasis, RootCauseFacts, RootCauseGround,
    RootCauseRequest,
};
