//! When a service is delivered: by the hours that the document states for it.

mod asked;
mod events;
mod rule;
mod stated;
mod told;

pub use asked::HoursRequest;
pub(crate) use rule::service_hours;
pub(crate) use stated::{StatedHours, stated_hours};
pub use told::DeliveredHours;
