//! Everything of an order that falls due between two dates, for both sides.
//!
//! The duties of the document that have a date by the order alone, and when its services begin, end and lapse. What depends on an
//! incident, a request or a delivery has no date here.

mod answer;
mod events;
mod gather;
mod request;
mod rule;
mod services;
mod whole;

pub use answer::{
    Moment, Obligation, ObligationCalendar, ObligationKind, ObligationName, TermMark,
};
pub use request::DueBetween;
pub(crate) use rule::calendar_of_obligations;
