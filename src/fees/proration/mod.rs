//! What part of a price falls on part of the time for which it is paid, by days.

mod answer;
mod request;
mod rule;

pub use answer::{Prorated, ProratedPart};
pub use request::{
    Proration, ProrationBasis, ProrationError, ProrationPrice, ProrationProblem, ProrationWhole,
};
pub(crate) use rule::proration;
