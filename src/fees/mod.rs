//! What things cost.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod cancellation;

pub(crate) use cancellation::cancellation_fee;
pub use cancellation::{Cancellation, CancellationFee};
