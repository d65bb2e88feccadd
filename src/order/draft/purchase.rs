use alloc::{string::String, vec::Vec};
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{PlannedEventDraft, ScopeProductDraft, ServiceName, part::draft};
use crate::{
    data::datum,
    document::{DeliveryMode, Unit},
    money::Money,
    order::PaidWith,
};

draft! {
    /// A service that was bought, as it is written.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{DeliveryMode, Unit};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName};
    ///
    /// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// let purchase = PurchaseDraft::new(
    ///     "de-1",
    ///     ServiceName("designated_engineering"),
    ///     ["paris"],
    ///     QuantityDraft::new(1, Unit::Deliveries),
    ///     PurchaseDates::new(date(2025, 12, 15), date(2026, 1, 1)..=date(2026, 12, 31)),
    ///     Money::from_minor_units(5_000_000, Currency::EUR),
    ///     PaidWith::Price,
    /// )
    /// .with_delivery(DeliveryMode::OnSite)
    /// .with_on_site_agreed_in_writing(true);
    /// // Whether the languages were agreed in writing was not said, and that is not a no.
    /// assert_eq!(purchase.languages_agreed_in_writing, None);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct PurchaseDraft, read as PartialPurchase {
        /// Its name within the order.
        pub id: String,
        /// A name of the service.
        ///
        /// It is found as [`Service::find`](crate::document::Service::find) does.
        pub service: String,
        /// The ids of the locations for which it was bought; none where the order names none.
        pub locations: Vec<String>,
        /// How much was bought.
        pub quantity: QuantityDraft,
        /// The date on which it was bought.
        pub bought_on: NaiveDate,
        /// The first date of the service.
        pub first_day: NaiveDate,
        /// The last date of the service, which belongs to it.
        pub last_day: NaiveDate,
        /// Its price, in any currency and not below zero.
        pub price: Money,
        /// What paid for it.
        pub paid_with: PaidWith,
        /// The exhibit of the Work Order that defines it.
        pub exhibit: Option<String> = optional,
        /// The contract of its own under which it was bought.
        pub separate_contract: Option<String> = optional,
        /// The most that may be bought, in the unit of the quantity.
        pub quantity_limit: Option<u32> = optional,
        /// How it is delivered, where that was chosen.
        pub delivery: Option<DeliveryMode> = optional,
        /// Whether delivery on site was agreed in writing.
        pub on_site_agreed_in_writing: Option<bool> = optional,
        /// The ISO 639-1 codes of the languages in which it is delivered.
        pub languages: Vec<String> = defaulted,
        /// Whether these languages were agreed in writing.
        pub languages_agreed_in_writing: Option<bool> = optional,
        /// The name of the time zone that was agreed in writing.
        pub agreed_zone: Option<String> = optional,
        /// The products and components that it covers.
        pub products: Vec<ScopeProductDraft> = defaulted,
        /// The events for which it was planned.
        pub events: Vec<PlannedEventDraft> = defaulted_parts,
    }
}

impl PurchaseDraft {
    /// A purchase with all that every purchase has.
    #[must_use]
    pub fn new<L: Into<String>>(
        id: impl Into<String>,
        service: ServiceName<impl Into<String>>,
        locations: impl IntoIterator<Item = L>,
        quantity: QuantityDraft,
        dates: PurchaseDates,
        price: Money,
        paid_with: PaidWith,
    ) -> Self {
        Self {
            id: id.into(),
            service: service.0.into(),
            locations: locations.into_iter().map(Into::into).collect(),
            quantity,
            bought_on: dates.bought_on,
            first_day: dates.first_day,
            last_day: dates.last_day,
            price,
            paid_with,
            exhibit: None,
            separate_contract: None,
            quantity_limit: None,
            delivery: None,
            on_site_agreed_in_writing: None,
            languages: Vec::new(),
            languages_agreed_in_writing: None,
            agreed_zone: None,
            products: Vec::new(),
            events: Vec::new(),
        }
    }

    /// The same purchase, defined by this exhibit of the Work Order.
    #[must_use]
    pub fn with_exhibit(mut self, exhibit: impl Into<String>) -> Self {
        self.exhibit = Some(exhibit.into());
        self
    }

    /// The same purchase, under a contract of its own.
    #[must_use]
    pub fn with_separate_contract(mut self, contract: impl Into<String>) -> Self {
        self.separate_contract = Some(contract.into());
        self
    }

    /// The same purchase, within a limit of quantity.
    #[must_use]
    pub const fn with_quantity_limit(mut self, limit: u32) -> Self {
        self.quantity_limit = Some(limit);
        self
    }

    /// The same purchase, delivered this way.
    #[must_use]
    pub const fn with_delivery(mut self, delivery: DeliveryMode) -> Self {
        self.delivery = Some(delivery);
        self
    }

    /// The same purchase; delivery on site was agreed in writing, or was not.
    #[must_use]
    pub const fn with_on_site_agreed_in_writing(mut self, agreed: bool) -> Self {
        self.on_site_agreed_in_writing = Some(agreed);
        self
    }

    /// The same purchase, delivered in one more language, such as `fr`.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.languages.push(language.into());
        self
    }

    /// The same purchase; its languages were agreed in writing, or were not.
    #[must_use]
    pub const fn with_languages_agreed_in_writing(mut self, agreed: bool) -> Self {
        self.languages_agreed_in_writing = Some(agreed);
        self
    }

    /// The same purchase, in the business hours of this time zone.
    #[must_use]
    pub fn with_agreed_zone(mut self, zone: impl Into<String>) -> Self {
        self.agreed_zone = Some(zone.into());
        self
    }

    /// The same purchase, which covers one more product or component.
    #[must_use]
    pub fn with_product(mut self, product: ScopeProductDraft) -> Self {
        self.products.push(product);
        self
    }

    /// The same purchase, planned for one more event.
    #[must_use]
    pub fn with_event(mut self, event: PlannedEventDraft) -> Self {
        self.events.push(event);
        self
    }
}

datum! {
    /// A number of units.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct QuantityDraft {
        /// How many, from 1.
        pub count: u32 = self::from_one,
        /// Of what.
        pub unit: Unit,
    }
}

/// How a number is read that is at least one.
#[cfg(feature = "serde")]
mod from_one {
    pub(super) use crate::data::mode::required::write;
    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes, integers};
    use crate::{
        data::{Fields, Reading, reader::integer},
        finding::Findings,
    };

    pub(super) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<u32> {
        fields.required(name, findings, integer(1..=u32::MAX))
    }

    #[cfg(test)]
    pub(super) fn shape<T>(
        name: &'static str,
        _: core::marker::PhantomData<T>,
        _: &mut Shapes,
    ) -> Forms {
        Forms::field(name, integers(1, u32::MAX), true)
    }
}

impl QuantityDraft {
    /// `count` of `unit`.
    #[must_use]
    pub const fn new(count: u32, unit: Unit) -> Self {
        Self { count, unit }
    }
}

/// The dates of a purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PurchaseDates {
    /// The date on which the service was bought.
    pub bought_on: NaiveDate,
    /// The first date of the service.
    pub first_day: NaiveDate,
    /// The last date of the service, which belongs to it.
    pub last_day: NaiveDate,
}

impl PurchaseDates {
    /// Bought on one date, available on `days`, such as `first_day..=last_day`.
    #[must_use]
    pub const fn new(bought_on: NaiveDate, days: RangeInclusive<NaiveDate>) -> Self {
        Self {
            bought_on,
            first_day: *days.start(),
            last_day: *days.end(),
        }
    }
}
