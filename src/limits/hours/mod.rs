//! Hours that were bought, or come with a service, and are drawn down as they are delivered.

mod answer;
mod request;
mod rule;
mod standing;

pub use answer::{Draw, DrawnHours, HoursStatement};
pub use request::{HoursEntry, HoursKind, HoursLedger, HoursPurpose, IncludedUse};
pub(crate) use rule::hours_ledger;
