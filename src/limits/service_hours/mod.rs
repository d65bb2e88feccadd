//! When a service is delivered: by the hours that the document states for it.

mod answer;
mod events;
mod request;
mod rule;
mod stated;

pub use answer::DeliveredHours;
pub use request::HoursRequest;
pub(crate) use rule::service_hours;
pub(crate) use stated::{StatedHours, stated_hours};
