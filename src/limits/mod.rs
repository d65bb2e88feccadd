//! How much of a service there is: hours that were bought and are drawn down, and days that the document limits.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod days;
mod hours;

pub(crate) use days::day_limits;
pub use days::{DayLimits, ServiceDays};
pub(crate) use hours::hours_ledger;
pub use hours::{
    Draw, DrawnHours, HoursEntry, HoursKind, HoursLedger, HoursPurpose, HoursStatement, IncludedUse,
};
