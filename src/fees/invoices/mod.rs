//! Invoices: how what is billed is divided into them.

mod answer;
mod line;
mod request;
mod rule;

pub use answer::{Invoice, InvoiceLine, Invoices};
pub use request::{Billing, BillingError, BillingLine, BillingProblem, BillingSubject};
pub(crate) use rule::invoices;
