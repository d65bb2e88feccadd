//! Names used for when and for what a purchase can be used.

use alloc::sync::Arc;

use crate::document::{AzureComponent, Operand, Value, names::named};

named! {
    /// What the use of a purchase begins or ends with, or why it can never be used.
    Cause, a "cause";
    /// Its own first or last day.
    Purchase = "purchase",
    /// The day on which it was bought.
    Bought = "bought",
    /// The order's term.
    Order = "order",
    /// The Unified support agreement, which it ends with by a clause of its own.
    UnifiedAgreement = "unified_agreement",
    /// The contract year whose Flex Allowance paid for it.
    ContractYear = "contract_year",
    /// Rapid Response, which must be active throughout.
    RapidResponse = "rapid_response",
    /// The Base Package, which the order does not hold.
    BasePackage = "base_package",
    /// Appendix A, which enrols nothing.
    AppendixA = "appendix_a",
    /// A contract of its own, which is not named.
    SeparateContract = "separate_contract",
}

/// A product that a list of the order is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SoughtProduct {
    /// By its component.
    Component(AzureComponent),
    /// By its name, as it was asked about.
    Named(Arc<str>),
}

impl Operand for SoughtProduct {
    fn value(&self) -> Option<Value> {
        match self {
            Self::Component(component) => component.value(),
            Self::Named(name) => name.value(),
        }
    }
}
