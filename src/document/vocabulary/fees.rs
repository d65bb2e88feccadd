//! What the rules about fees name.

use alloc::sync::Arc;

use chrono::NaiveDate;

use crate::document::{Operand, Value, names::named};

named! {
    /// Whose people travel.
    Traveller, a "traveller";
    /// Microsoft's.
    Microsoft = "microsoft",
    /// The customer's, or its contractors.
    Customer = "customer",
}

named! {
    /// What the customer gives for work before its contract is signed (`2.3/mscir-urgent-start`).
    PrestartLeave, a "leave for work before a contract";
    /// It asked for the work.
    Requested = "requested",
    /// It authorised the work.
    Authorised = "authorised",
}

named! {
    /// Why Microsoft cancels a service, as the document allows it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::fees::CancellationCause;
    ///
    /// assert_eq!("minimum_enrolment".parse(), Ok(CancellationCause::MinimumEnrolment));
    /// ```
    CancellationCause, a "cause of a cancellation";
    /// Too few enrolled for a workshop (`2.5/workshop-minimum-enrolment`).
    MinimumEnrolment = "minimum_enrolment",
    /// The customer does not give what the support of an event needs (`2.3/aem-cancel-for-no-cooperation`).
    LackOfCooperation = "lack_of_cooperation",
}

named! {
    /// What a fact of a line is taken from.
    LineFactOrigin, a "source of a fact";
    /// The line tells it.
    Line = "line",
    /// The line does not: its purchase does.
    Purchase = "purchase",
    /// It is the table of the catalogue in which the service of the line stands.
    Catalogue = "catalogue",
}

/// What a line is by a criterion of split billing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineFact {
    /// Its type of product.
    ProductType(Arc<str>),
    /// When it is delivered.
    DeliveryDate(NaiveDate),
    /// The id of the location that bears it.
    Location(Arc<str>),
}

impl Operand for LineFact {
    fn value(&self) -> Option<Value> {
        match self {
            Self::ProductType(text) | Self::Location(text) => text.value(),
            Self::DeliveryDate(date) => date.value(),
        }
    }
}

named! {
    /// What the whole is for which a prorated price is paid.
    ProrationWhole, a "whole of a proration";
    /// The term of the order.
    Term = "term",
    /// A contract year of the order.
    ContractYear = "contract_year",
    /// The dates of a purchase.
    Purchase = "purchase",
    /// Dates that the question gives.
    Dates = "dates",
}
