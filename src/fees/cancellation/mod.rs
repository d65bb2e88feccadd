//! What the cancellation of scheduled services costs.

mod answer;
mod refund;
mod request;
mod rule;
mod several;

pub use answer::CancellationFee;
pub use refund::{PurchaseRefund, RefundedAs};
pub use request::{Cancellation, CancellationCause, CancelledByMicrosoft, TravelSpent};
pub(crate) use rule::{GivenUp, cancellation_fee, fee_of_notice, is_refused};
pub(crate) use several::cancellation_fees;
pub use several::{
    CancellationFees, CancellationTotal, CancelledDeliveries, CancelledDeliveriesError,
    CancelledDelivery, DeliveryFee,
};
