//! Business time: zones, weekly hours, exceptions, and exact arithmetic over open hours.
//!
//! Knows nothing of support and money.

mod builder;
mod business_calendar;
mod business_days;
mod columns;
mod compiled;
mod definition;
mod digest;
mod error;
mod hours;
mod offsets;
mod open_time;
mod zone;

pub use builder::CalendarBuilder;
pub use business_calendar::{BusinessCalendar, Window};
pub use definition::Exception;
pub use digest::Digest;
pub use error::{Error, Outside, RowError};
pub(crate) use hours::WEEKDAYS;
pub use hours::{Hours, HoursError, WeeklyHours};
pub use open_time::OpenTime;
pub(crate) use open_time::refuse_leap_second;
#[cfg(feature = "tzdb")]
pub use zone::TZDB;
pub use zone::{TzifProblem, Zone, ZoneError, Zones};
