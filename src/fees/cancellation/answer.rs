//! What a cancellation costs.

use chrono::NaiveDate;

use super::PurchaseRefund;
use crate::{
    data::datum,
    money::{Money, Rate},
};

datum! {
    /// What a cancellation costs, and what is paid back.
    ///
    /// Clauses: `2.5/cancellation-14-days-full-refund`, `2.5/cancellation-6-13-days`, `2.5/cancellation-5-days-or-less`, and
    /// `2.5/workshop-minimum-enrolment` where Microsoft cancels.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CancellationFee {
        /// The days of notice: in calendar days zero on the first delivery day and negative after it; in business days zero also
        /// where only closed days lie between; in clear days zero also a day before that day, and a day after it. None where Microsoft cancels, a fee was agreed on or a postponement is free: the
        /// notice does not matter.
        pub notice_days: Option<i64>,
        /// The part of the price that is charged, if the fee is a part of it by the notice.
        pub rate: Option<Rate>,
        /// What is charged.
        pub fee: Money,
        /// What is paid back: the price, taken as paid, less the fee; of what Flex or credits paid perhaps nothing, by the reading
        /// [`CancelledRefund`](crate::document::CancelledRefund).
        ///
        /// Derived: the document names a refund at 14 days and more, and below that the fee.
        pub refund: Money,
        /// What paid for the purchase and where the refund goes, if the cancellation names its purchase.
        pub purchase: Option<PurchaseRefund> = super::refund::of_purchase,
        /// What is charged beside the fee for travel that was spent before the cancellation, as was agreed; in any currency.
        pub travel: Option<Money> = optional,
        /// The date on which the delivery begins instead, if it was postponed: the service stays bought, so that nothing is paid back.
        pub postponed_to: Option<NaiveDate> = optional,
    }
}
