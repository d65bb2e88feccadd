//! What things cost.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod aed;
mod cancellation;
pub mod credits;
mod flex;
mod invoices;
mod prestart;
mod proration;
mod rounding;
mod totals;
mod travel;

pub use crate::document::vocabulary::fees::{LineFact, LineFactOrigin, PrestartLeave};
pub(crate) use aed::aed_fee;
pub use aed::{AedFeatures, AedFee, AedTerms, ExtendedFeaturesCharge, ExtendedFeaturesCharged};
pub use cancellation::{
    Cancellation, CancellationCause, CancellationFee, CancellationFees, CancellationTotal,
    CancelledByMicrosoft, CancelledDeliveries, CancelledDeliveriesError, CancelledDelivery,
    DeliveryFee, PurchaseRefund, RefundedAs, TravelSpent,
};
pub(crate) use cancellation::{cancellation_fee, cancellation_fees};
pub(crate) use flex::{
    CapFigures, allocated_until, allowance_years, equal_value_exchange, flex_covered, flex_refusal,
    flex_statement, year_of,
};
pub use flex::{
    EqualValueExchange, FlexAllocation, FlexCapLeft, FlexCapLine, FlexCapOf, FlexForfeiture,
    FlexKind, FlexLoss, FlexRefusal, FlexStatement, FlexUses, FlexYear, ServiceCancellation,
    ServiceDelivery, ServiceEntry, ServiceEntryKind, ServiceExchange, ServiceLog, ServiceReversal,
    WrittenAgreement,
};
pub(crate) use invoices::invoices;
pub use invoices::{
    Billed, BilledLine, BilledPart, Billing, BillingError, BillingLine, BillingProblem,
    BillingSubject, CashRounding, CashTotal, Invoice, InvoiceLine, Invoices, LineDivision,
};
pub(crate) use prestart::prestart_work;
pub use prestart::{InvoicedWork, PrestartBill, PrestartWork};
pub(crate) use proration::proration;
pub use proration::{
    DayCount, Prorated, ProratedPart, Proration, ProrationBasis, ProrationError, ProrationPrice,
    ProrationProblem, ProrationWhole,
};
pub(crate) use travel::travel_costs;
pub use travel::{Expense, TravelCosts, Traveller, Trip, Visits};
