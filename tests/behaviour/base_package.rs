//! What an order needs beside a purchase: a Base Package, and a subscription that is enrolled.

use unified_support::{
    money::{Currency, Money},
    order::{
        AppendixADraft, BasePackageDraft, Buyer, ContractYearDraft, FlexAllowance,
        SubscriptionDraft,
    },
};

/// One of a year without Flex Allowance.
pub(crate) fn of(currency: Currency) -> BasePackageDraft {
    let amount = |units| Money::from_minor_units(units, currency);
    BasePackageDraft::new([ContractYearDraft::new(
        amount(100_000_000),
        FlexAllowance(amount(0)),
    )])
}

/// A subscription that passes every test, under an enrolment of [`appendix`].
pub(crate) fn subscription(id: &str) -> SubscriptionDraft {
    SubscriptionDraft::new(id)
        .with_enrolment("E-1")
        .with_bought_on("2026-01-01".parse().expect("a date"))
        .with_buyer(Buyer::Customer)
}

/// An Appendix A with that enrolment.
pub(crate) fn appendix() -> AppendixADraft {
    AppendixADraft::new().with_enrolment("E-1")
}
