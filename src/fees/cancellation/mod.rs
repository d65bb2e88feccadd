//! What the cancellation of scheduled services costs.

mod answer;
mod notice;
mod refund;
mod request;
mod rule;
mod several;

pub use answer::CancellationFee;
pub(crate) use notice::{GivenUp, fee_of_notice, is_refused};
pub use refund::{PurchaseRefund, RefundedAs};
pub use request::{Cancellation, CancellationCause, CancelledByMicrosoft, TravelSpent};
pub(crate) use rule::cancellation_fee;
pub(crate) use several::cancellation_fees;
pub use several::{
    CancellationFees, CancellationTotal, CancelledDeliveries, CancelledDeliveriesError,
    CancelledDelivery, DeliveryFee,
};
