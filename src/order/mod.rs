//! What one customer bought, and where: the order that every question is answered from.

mod country;

pub use country::{Country, UnknownCountry};
