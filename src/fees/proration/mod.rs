//! What part of a price falls on part of the time for which it is paid.

mod answer;
mod day_count;
mod request;
mod rule;

pub use answer::{Prorated, ProratedPart};
pub use request::{
    DayCount, Proration, ProrationBasis, ProrationError, ProrationPrice, ProrationProblem,
    ProrationWhole,
};
pub(crate) use rule::proration;
