//! Invoices: how what is billed is divided into them.

mod answer;
mod line;
mod note;
mod request;
mod rule;

pub use answer::{Invoice, InvoiceLine, Invoices};
pub use request::{
    Billed, BilledLine, BilledPart, Billing, BillingError, BillingLine, BillingProblem,
    BillingSubject,
};
pub(crate) use rule::invoices;
