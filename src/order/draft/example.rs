//! A small order to try things with.

use chrono::NaiveDate;

use super::{
    BasePackageDraft, ContractYearDraft, CountryCode, FlexAllowance, LocationDraft, OrderDraft,
    PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName, TermDraft,
};
use crate::{
    document::Unit,
    money::{Currency, Money},
    order::PaidWith,
};

const EXECUTED_ON: NaiveDate = date(2025, 12, 15);
const FIRST_DAY: NaiveDate = date(2026, 1, 1);
const LAST_DAY: NaiveDate = date(2026, 12, 31);

impl OrderDraft {
    /// A small order to try things with, as the examples of this documentation do.
    ///
    /// It has the number `1`, was executed on 15 December 2025 and is for the year 2026, in euros. It has one location, `paris`, which
    /// is closed on no public holiday, and a Base Package of 100,000.00 euros, of which 20,000.00 are Flex Allowance. What else is
    /// wanted is added to it, or changed: its fields are public.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::order::{Order, OrderDraft, PurchaseDraft, ServiceName};
    ///
    /// let workshops = PurchaseDraft::example("w", ServiceName("workshops"));
    /// let order = Order::try_from(OrderDraft::example().with_purchase(workshops))?;
    /// assert_eq!(order.host().id(), "paris");
    /// assert_eq!(order.purchases().len(), 1);
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    #[must_use]
    pub fn example() -> Self {
        let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
        let term = TermDraft::new(FIRST_DAY, LAST_DAY);
        let euros = |cents| Money::from_minor_units(cents, Currency::EUR);
        let year = ContractYearDraft::new(euros(10_000_000), FlexAllowance(euros(2_000_000)));
        Self::new("1", EXECUTED_ON, "EUR", term, "paris", [paris])
            .with_base_package(BasePackageDraft::new([year]))
    }
}

impl PurchaseDraft {
    /// A purchase to try things with, for [`OrderDraft::example`]: one delivery of `service` for `paris`, bought for 2026 on the day on
    /// which that order was executed, at a price of nothing. Its fields are public.
    #[must_use]
    pub fn example(id: &str, service: ServiceName<&str>) -> Self {
        Self::new(
            id,
            service,
            ["paris"],
            QuantityDraft::new(1, Unit::Deliveries),
            PurchaseDates::new(EXECUTED_ON, FIRST_DAY..=LAST_DAY),
            Money::zero(Currency::EUR),
            PaidWith::Price,
        )
    }
}

/// A date that stands in the source: a mistake does not compile.
const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    let date = NaiveDate::from_ymd_opt(year, month, day);
    assert!(date.is_some(), "no date");
    match date {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}
