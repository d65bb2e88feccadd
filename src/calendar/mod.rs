//! Business time: zones, weekly hours, exceptions, and exact arithmetic over open hours.
//!
//! | for | start with |
//! | --- | --- |
//! | open hours in a zone, deadlines and business days | [`BusinessCalendar`] |
//! | several calendars as one | [`OpenTime`] |
//! | a deadline that can be paused, stopped, reopened and changed | [`TargetClock`] |
//! | the zones themselves | [`Zone`], [`Zones`] |
//!
//! Knows nothing of support and money.

mod builder;
mod business_calendar;
mod business_days;
mod columns;
#[cfg(any(feature = "rules", test))]
mod compilations;
mod compiled;
mod dates;
mod definition;
mod digest;
mod error;
mod exceptions;
mod hours;
mod month;
mod offsets;
mod open_time;
mod problem;
mod target_clock;
mod zone;
mod zoned;

pub use builder::CalendarBuilder;
pub use business_calendar::{BusinessCalendar, Window};
#[cfg(feature = "rules")]
pub(crate) use compilations::Compilations;
#[cfg(all(feature = "rules", feature = "serde"))]
pub(crate) use dates::DatesForm;
pub use dates::{Dates, DatesError, Nth};
pub use definition::Exception;
pub use digest::{CalendarDigests, Digest, DigestError};
pub use error::{CalendarError, Outside, RowError};
#[cfg(feature = "rules")]
pub(crate) use hours::Clock as ClockTime;
pub(crate) use hours::WEEKDAYS;
pub use hours::{Hours, HoursError, WeeklyHours};
pub use month::CalendarMonth;
pub use open_time::OpenTime;
pub(crate) use open_time::refuse_leap_second;
pub(crate) use problem::CalendarProblem;
pub use target_clock::{
    Adjustment, Breach, CalendarEditPolicy, ChangePolicy, ClockError, ClockEvent, ClockEventKind,
    ClockLog, ClockState, CycleMode, LatePolicy, PastPauses, PauseReason, Phase, Runs, Segment,
    SegmentKind, Share, Stop, Target, TargetClock, Threshold, ThresholdStanding, ThresholdState,
};
#[cfg(feature = "tzdb")]
pub use zone::TZDB;
pub use zone::{TzifProblem, Zone, ZoneError, Zones};
pub(crate) use zone::{countries_of, has_zones};
pub use zoned::ZonedOpenTime;
