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
    /// [Divided by groups](fees::LineDivision), that is done to what all lines come to that are shared alike, so that each location bears
    /// its share of their sum to less than a minor unit; each line is placed on these parts in the order of the ids.
    ///
    /// A line below zero that [undoes](fees::BillingLine::undoing) a line, a credit note, stands where that stands, and undoes its
    /// split: each minor unit goes to the location of whose part the smallest share is undone. So no note undoes more of a location's
    /// part than is left of it, and notes that come to their line undo each part exactly. Notes are taken by their ids. Any other
    /// line below zero is a refund as it is given, which a step marks.
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
    /// # Example: two credit notes that undo a shared line to the cent
    ///
    /// ```
    /// # use core::num::NonZeroU32;
    /// # use unified_support::document::lists::SplitBillingCriterion;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::fees::{Billing, BillingLine, Invoice};
    /// # use unified_support::money::{Currency, Money};
    /// # use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    /// # let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// # let engine = Engine::try_from(OrderDraft::example().with_location(tokyo))?;
    /// let cents = |cents| Money::from_minor_units(cents, Currency::EUR);
    /// let line = BillingLine::described("a", cents(10_001), "support hours")
    ///     .shared_by([("paris", NonZeroU32::MIN), ("tokyo", NonZeroU32::MIN)]);
    /// let notes = [("n-1", -3_333), ("n-2", -6_668)].map(|(id, amount)| BillingLine::undoing(id, cents(amount), "a"));
    /// let billing = Billing::try_new([SplitBillingCriterion::CustomerLocation], notes.into_iter().chain([line]))?;
    ///
    /// let decision = engine.invoices(&billing)?;
    /// let told = |invoice: &Invoice| invoice.lines.iter().map(|line| line.amount.minor_units()).collect::<Vec<_>>();
    /// let invoices = &decision.outcome().decided().unwrap().invoices;
    /// assert_eq!(invoices.iter().map(told).collect::<Vec<_>>(), [[5_001, -1_667, -3_334], [5_000, -1_666, -3_334]]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UndoesTooMuch`](crate::decision::Problem): credit notes undo more of a line than it billed.
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem), [`Problem::UnknownLocation`](crate::decision::Problem), [`Problem::NotOfPurchase`](crate::decision::Problem), [`Problem::NoPriceToBill`](crate::decision::Problem): a line names a purchase or a location that the order does not have; a location for which its purchase
    ///   was not made; or a purchase without an amount, for which no money is to be paid: with credits, or with Flex that pays all of it.
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
        fees::invoices(who.order(), billing, &who.readings, trace)
    }
}
