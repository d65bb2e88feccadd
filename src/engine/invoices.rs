//! Answers how billed lines are divided into invoices.

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, Billing, Invoices},
};

impl Engine {
    /// The invoices of what `billing` has: one (`2.4/unified-billing`), or one for each type of product, delivery date or customer
    /// location, or each combination of them (`2.4/split-billing-criteria`). An invoice has one currency, so that each further
    /// currency brings invoices of its own; nothing is converted. No tax is computed: it is the customer's (`2.4/customer-tax-duty`).
    ///
    /// Divided by location, a line that several locations share is allocated by their weights, as
    /// [`Money::allocate`](crate::money::Money::allocate) does: each share cut to the minor unit, the units left over one each to
    /// the parts that lost most, and of two that lost the same to the location that comes earlier in the order. The order of the
    /// lines, and of the locations that share one, changes nothing.
    ///
    /// Undetermined without the `product_type`, the `delivery_date` or the `locations` of a line, if the lines are divided by it.
    /// That the locations of a purchase are several says nothing of their weights.
    ///
    /// # Example: the odd cent of a shared line
    ///
    /// ```
    /// # use core::num::NonZeroU32;
    /// use unified_support::document::{Service, lists::SplitBillingCriterion};
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Billing, BillingLine, Invoice};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    ///
    /// let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(tokyo))?;
    /// let price = Money::from_minor_units(10_001, Currency::EUR);
    /// let line = BillingLine::of_service("1", price, Service::Workshops)
    ///     .shared_by([("tokyo", NonZeroU32::MIN), ("paris", NonZeroU32::MIN)]);
    /// let billing = Billing::try_new([SplitBillingCriterion::CustomerLocation], [line])?;
    ///
    /// let decision = engine.invoices(&billing)?;
    /// let invoices = decision.outcome().decided().unwrap();
    /// let told = |invoice: &Invoice| (invoice.location.as_deref().unwrap().to_owned(), invoice.total.to_string());
    /// assert_eq!(
    ///     invoices.invoices.iter().map(told).collect::<Vec<_>>(),
    ///     [("paris".into(), "50.01 EUR".into()), ("tokyo".into(), "50.00 EUR".into())],
    /// );
    /// assert_eq!(invoices.totals, [price]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem), [`Problem::UnknownLocation`](crate::decision::Problem), [`Problem::NotOfPurchase`](crate::decision::Problem), [`Problem::NoPriceToBill`](crate::decision::Problem): a line names a purchase or a location that the order does not have; a location for which its purchase
    ///   was not made; or a purchase without an amount, for which no money is to be paid.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): what the lines of an invoice or of a currency come to is out of range.
    pub fn invoices(&self, billing: &Billing) -> Result<Decision<Invoices>, QuestionError> {
        explained(|steps| self.traced(steps).invoices(billing))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::invoices`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::invoices`].
    pub fn invoices(self, billing: &Billing) -> Result<Outcome<Invoices>, QuestionError> {
        let Self { who, trace } = self;
        fees::invoices(who.order(), billing, trace)
    }
}
