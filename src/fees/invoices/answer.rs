//! Invoices.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{
    data::datum,
    money::{Currency, Money},
};

datum! {
    /// The invoices into which lines were divided. Nothing is lost: each line, or each part of a shared one, is in exactly one
    /// invoice, and in each currency the invoices add up to what the lines do, to the minor unit.
    ///
    /// Clauses: `2.4/unified-billing`, `2.4/split-billing-criteria`, `2.4/customer-tax-duty`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Invoices {
        /// The invoices: by their types of product as texts, then by delivery dates, then by locations in the order in which the order
        /// has them, then by the codes of their currencies. What the lines were not divided by plays no part.
        pub invoices: Vec<Invoice>,
        /// What was billed in each currency, by the currencies' codes: the sum of the lines, and of the invoices.
        pub totals: Vec<Money>,
    }
}

datum! {
    /// One invoice, before tax.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Invoice {
        /// The type of product, if the lines were divided by it.
        pub product_type: Option<Arc<str>>,
        /// The delivery date, if the lines were divided by it.
        pub delivery_date: Option<NaiveDate>,
        /// The id of the customer's location, if the lines were divided by it.
        pub location: Option<Arc<str>>,
        /// The sum of its lines; below zero where refunds outweigh the rest.
        pub total: Money,
        /// Its lines, by their ids as texts; never none.
        pub lines: Vec<InvoiceLine>,
        /// What is payable in cash, if its total is to be rounded.
        pub cash: Option<CashTotal> = optional,
    }

    /// What of an invoice is payable in cash. It changes neither its total nor its lines.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CashTotal {
        /// The total, rounded to a multiple of the increment.
        pub payable: Money,
        /// That less the total.
        pub difference: Money,
    }
}

impl Invoice {
    /// Its currency: no invoice has two, and nothing is converted.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.total.currency()
    }
}

datum! {
    /// A line of an invoice: a whole line of what was billed, or the part of it that one location bears.
    ///
    /// One below zero that undoes no line is a refund as it was given.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct InvoiceLine {
        /// The id of the line that was billed.
        pub line: Arc<str>,
        /// What is invoiced of it.
        pub amount: Money,
        /// Whether other locations bear the rest of it.
        pub part: bool,
        /// The id of the line that it undoes, if it is a credit note.
        pub undoes: Option<Arc<str>> = optional,
    }
}
