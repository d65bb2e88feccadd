//! What the rules about fees name.

crate::document::names::named! {
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
