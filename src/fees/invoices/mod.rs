//! Invoices: how what is billed is divided into them.

mod answer;
mod line;
mod note;
mod request;
mod rule;
mod share;

pub use answer::{CashTotal, Invoice, InvoiceLine, Invoices};
pub use request::{
    Billed, BilledLine, BilledPart, Billing, BillingError, BillingLine, BillingProblem,
    BillingSubject, CashRounding, LineDivision,
};
pub(crate) use rule::invoices;
