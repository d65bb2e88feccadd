use alloc::vec::Vec;

use super::{
    PartialBasePackage, PartialContractYear, check::each, check::not_negative,
    problem::OrderProblem,
};
use crate::{
    finding::{Finding, Findings, Level, Path, codes},
    money::{Currency, Money},
};

/// The Base Package of an order: `2.1/base-package-definition`.
///
/// # Example: an order holds what the services description forbids
///
/// ```
/// use unified_support::money::{Currency, Money};
/// use unified_support::order::{BasePackageDraft, ContractYearDraft, FlexAllowance, Order, OrderDraft};
///
/// let euros = |cents| Money::from_minor_units(cents, Currency::EUR);
/// // More Flex Allowance than the list price that it is a part of.
/// let year = ContractYearDraft::new(euros(100), FlexAllowance(euros(200)));
/// let order = Order::try_from(OrderDraft::example().with_base_package(BasePackageDraft::new([year])))?;
/// let [year] = order.base_package().unwrap().contract_years() else { panic!() };
/// assert_eq!(year.flex_allowance().to_string(), "2.00 EUR");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePackage {
    contract_years: Vec<ContractYear>,
}

impl BasePackage {
    /// What it costs in each contract year, from the first; never none. They may be more or fewer than those of the term.
    #[must_use]
    pub fn contract_years(&self) -> &[ContractYear] {
        &self.contract_years
    }

    pub(super) fn check(
        draft: PartialBasePackage,
        currency: Option<Currency>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let path = path.key("contract_years");
        let years = draft.contract_years?;
        if years.is_empty() {
            findings.push(Finding::of(
                Level::Error,
                codes::NO_CONTRACT_YEARS,
                path,
                OrderProblem::NoContractYears,
            ));
            return None;
        }
        let contract_years = each(years, &path, findings, |year, path, findings| {
            ContractYear::check(&year, currency, path, findings)
        });
        Some(Self { contract_years })
    }
}

/// What the Base Package costs in one contract year, in the order's currency and not below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractYear {
    list_price: Money,
    flex_allowance: Money,
}

impl ContractYear {
    /// Its list price.
    #[must_use]
    pub const fn list_price(&self) -> Money {
        self.list_price
    }

    /// The part of the list price that is Flex Allowance (`2.1/flex-definition`). That it is no more is not checked here.
    #[must_use]
    pub const fn flex_allowance(&self) -> Money {
        self.flex_allowance
    }

    fn check(
        draft: &PartialContractYear,
        currency: Option<Currency>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut amount = |amount: Option<Money>, name| {
            let path = path.key(name);
            in_currency(
                not_negative(amount?, &path, findings)?,
                currency,
                &path,
                findings,
            )
        };
        let list_price = amount(draft.list_price, "list_price");
        let flex_allowance = amount(draft.flex_allowance, "flex_allowance");
        Some(Self {
            list_price: list_price?,
            flex_allowance: flex_allowance?,
        })
    }
}

/// An amount in the order's currency, where that is known.
fn in_currency(
    amount: Money,
    currency: Option<Currency>,
    path: &Path,
    findings: &mut Findings,
) -> Option<Money> {
    match currency {
        Some(currency) if currency != amount.currency() => {
            let problem = OrderProblem::NotInOrderCurrency { currency };
            findings.push(
                Finding::of(Level::Error, codes::WRONG_CURRENCY, path.clone(), problem)
                    .with_value(amount),
            );
            None
        }
        _ => Some(amount),
    }
}
