//! Invoices: how what is billed is divided into them.

mod billing;
mod line;
mod split;

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::money::{Currency, Money};

pub use billing::{Billing, BillingError, BillingLine, BillingProblem, BillingSubject};
pub(crate) use split::invoices;

/// The invoices into which lines were divided. Nothing is lost: each line, or each part of a shared one, is in exactly one
/// invoice, and in each currency the invoices add up to what the lines do, to the minor unit.
///
/// Clauses: `2.4/unified-billing`, `2.4/split-billing-criteria`, `2.4/customer-tax-duty`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoices {
    invoices: Vec<Invoice>,
    totals: Vec<Money>,
}

impl Invoices {
    /// The invoices: by their types of product as texts, then by delivery dates, then by locations in the order in which the order
    /// has them, then by the codes of their currencies. What the lines were not divided by plays no part.
    #[must_use]
    pub fn invoices(&self) -> &[Invoice] {
        &self.invoices
    }

    /// What was billed in each currency, by the currencies' codes: the sum of the lines, and of the invoices.
    #[must_use]
    pub fn totals(&self) -> &[Money] {
        &self.totals
    }
}

/// One invoice, before tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    product_type: Option<Arc<str>>,
    delivery_date: Option<NaiveDate>,
    location: Option<Arc<str>>,
    lines: Vec<InvoiceLine>,
    total: Money,
}

impl Invoice {
    /// The type of product, if the lines were divided by it.
    #[must_use]
    pub fn product_type(&self) -> Option<&str> {
        self.product_type.as_deref()
    }

    /// The delivery date, if the lines were divided by it.
    #[must_use]
    pub const fn delivery_date(&self) -> Option<NaiveDate> {
        self.delivery_date
    }

    /// The id of the customer's location, if the lines were divided by it.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// Its currency: no invoice has two, and nothing is converted.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.total.currency()
    }

    /// Its lines, by their ids as texts; never none.
    #[must_use]
    pub fn lines(&self) -> &[InvoiceLine] {
        &self.lines
    }

    /// The sum of its lines; below zero where refunds outweigh the rest.
    #[must_use]
    pub const fn total(&self) -> Money {
        self.total
    }
}

/// A line of an invoice: a whole line of what was billed, or the part of it that one location bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceLine {
    id: Arc<str>,
    amount: Money,
    is_part: bool,
}

impl InvoiceLine {
    /// The id of the line that was billed.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What is invoiced of it.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }

    /// Whether other locations bear the rest of it.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        self.is_part
    }
}
