//! What the library does, seen from outside: one module for each behaviour.

#[cfg(feature = "tzdb")]
mod business_time;
#[cfg(feature = "tzdb")]
mod calendars;
#[cfg(feature = "tzdb")]
mod cancellation;
#[path = "../shared/tzif.rs"]
mod check_tzif;
#[cfg(feature = "tzdb")]
mod first_response;
mod money;
#[cfg(feature = "tzdb")]
mod peers;
#[cfg(feature = "tzdb")]
mod site;
mod tzif;
#[cfg(feature = "tzdb")]
mod zones;
