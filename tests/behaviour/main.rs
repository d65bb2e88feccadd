//! What the library does, seen from outside: one module for each behaviour.

#[path = "../shared/tzif.rs"]
mod check_tzif;
mod money;
mod tzif;
#[cfg(feature = "tzdb")]
mod zones;
