use alloc::vec::Vec;

use super::part::draft;
use crate::money::Money;

draft! {
    /// The Base Package, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct BasePackageDraft, read as PartialBasePackage {
        /// What it costs in each contract year of the term, from the first; at least one.
        pub contract_years: Vec<ContractYearDraft> = parts,
    }
}

impl BasePackageDraft {
    /// A Base Package of these contract years.
    #[must_use]
    pub fn new(contract_years: impl IntoIterator<Item = ContractYearDraft>) -> Self {
        Self {
            contract_years: contract_years.into_iter().collect(),
        }
    }
}

draft! {
    /// What the Base Package costs in one contract year, in the order's currency.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ContractYearDraft, read as PartialContractYear {
        /// Its list price, not below zero.
        pub list_price: Money,
        /// The part of the list price that is Flex Allowance, not below zero; zero for none.
        pub flex_allowance: Money,
    }
}

impl ContractYearDraft {
    /// A contract year with this list price, and the part of it that is Flex Allowance.
    #[must_use]
    pub const fn new(list_price: Money, flex_allowance: FlexAllowance) -> Self {
        Self {
            list_price,
            flex_allowance: flex_allowance.0,
        }
    }
}

/// The part of a list price that is Flex Allowance: `FlexAllowance(amount)`. Zero is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::exhaustive_structs,
    reason = "it is written where a draft is made, and holds nothing but the amount"
)]
pub struct FlexAllowance(pub Money);
