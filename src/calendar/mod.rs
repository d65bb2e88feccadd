//! Business time: zones, weekly hours, exceptions, and exact arithmetic over open hours.

mod error;
mod offsets;

pub use error::{Error, Outside};
