//! What the cancellation of scheduled services costs.

mod asked;
mod fee;
mod refund;
mod several;

pub use asked::{Cancellation, CancellationCause, CancelledByMicrosoft, TravelSpent};
pub use fee::CancellationFee;
pub(crate) use fee::{GivenUp, cancellation_fee, fee_of_notice, is_refused};
pub use refund::{PurchaseRefund, RefundedAs};
pub(crate) use several::cancellation_fees;
pub use several::{
    CancellationFees, CancellationTotal, CancelledDeliveries, CancelledDeliveriesError,
    CancelledDelivery, DeliveryFee,
};
