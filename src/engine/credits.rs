//! Answers questions about Proactive Credits: those of a location, and those of the whole order.

use chrono::NaiveDate;

use super::{Engine, Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::credits::{
        self, CreditLedger, CreditStatement, Exchange, Exchanged, Redeemed, Redemption,
    },
};

impl Place<'_> {
    /// What paying for a service takes off a balance of Proactive Credits, and what it leaves.
    ///
    /// The service must be one that can be bought here on the date and paid for with credits: every condition of
    /// [`Place::entitlement`] is tested. Its price is divided by that of a credit, exactly; what that gives is made whole once, by
    /// the readings [`CreditTies`](crate::document::CreditTies) and
    /// [`CreditRoundingTarget`](crate::document::CreditRoundingTarget).
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled),
    /// [`NotEnoughCredits`](crate::decision::NotApplicable::NotEnoughCredits). Undetermined without the price of a credit, if that
    /// of the service is in money.
    ///
    /// # Example: half a credit stays with the customer, or does not
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{CreditRoundingTarget, Readings, Service};
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::credits::{CreditPrice, Quote, Redemption, ServicePrice};
    /// use unified_support::money::{Credits, Currency, Money};
    /// use unified_support::order::OrderDraft;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let euros = |cents| Money::from_minor_units(cents, Currency::EUR);
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// // A workshop of 5,000 euros is 12.5 credits of 400 euros.
    /// let quote = Quote::try_new(date(2026, 6, 1), "price list 7")?;
    /// let price = ServicePrice::in_money(euros(5_000_00), quote.clone())?;
    /// let redemption = Redemption::new(Service::Workshops, date(2026, 6, 15), price, Credits::from(100))
    ///     .with_credit_price(CreditPrice::try_new(euros(400_00), quote)?);
    ///
    /// let taken_and_left = |engine: &Engine| {
    ///     let decision = engine.location("paris")?.credit_redemption(&redemption)?;
    ///     let redeemed = *decision.outcome().decided().unwrap();
    ///     Ok::<_, Box<dyn std::error::Error>>((redeemed.deduction.count(), redeemed.balance.count()))
    /// };
    /// // Half up, of the balance: 87.5 become 88.
    /// assert_eq!(taken_and_left(&engine)?, (12, 88));
    /// // Half up, of the deduction: 13 are taken.
    /// let deduction = engine.with_readings(Readings::default().with(CreditRoundingTarget::Deduction));
    /// assert_eq!(taken_and_left(&deduction)?, (13, 87));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::DatedAfter`](crate::decision::Problem): a price is dated after the redemption.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): the prices of the service and of a credit are in different currencies.
    pub fn credit_redemption(
        &self,
        redemption: &Redemption,
    ) -> Result<Decision<Redeemed>, QuestionError> {
        explained(|steps| self.traced(steps).credit_redemption(redemption))
    }

    /// What Proactive Credits of this location become at another.
    ///
    /// They are worth what they cost here, and give what that buys there: `credits x price here x exchange rate / price there`,
    /// exactly, made whole once by the reading [`CreditTies`](crate::document::CreditTies). Both locations are of the order, and
    /// neither lies in an exception country; whether both may be downstream locations is the reading
    /// [`CreditExchangePairs`](crate::document::CreditExchangePairs). Whether the location holds the credits is not checked here.
    ///
    /// By the reading [`CreditExchangeFees`](crate::document::CreditExchangeFees), a charge is taken off what the credits are worth:
    /// before the exchange if it is in the currency of the first price, and after it otherwise. Taxes are the customer's and never
    /// computed (`2.4/customer-tax-duty`).
    ///
    /// Not applicable: [`CreditsNotExchangeable`](crate::decision::NotApplicable::CreditsNotExchangeable). Undetermined without an
    /// exchange rate, if the prices are in different currencies; without a charge, if the reading counts one; and without the
    /// exception countries, if the order does not say which they are.
    ///
    /// # Example: from Paris to Tokyo
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::credits::{CreditPrice, Exchange, ExchangePrices, ExchangeRate, Quote};
    /// use unified_support::money::{Credits, Currency, Money};
    /// use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// let draft = OrderDraft::example().with_location(tokyo)
    ///     .with_exception_countries(["BR"]);
    /// let engine = Engine::try_from(draft)?;
    ///
    /// let quote = Quote::try_new(date(2026, 6, 1), "price list 7")?;
    /// let prices = ExchangePrices {
    ///     from: CreditPrice::try_new(Money::from_minor_units(400_00, Currency::EUR), quote.clone())?,
    ///     to: CreditPrice::try_new(Money::from_minor_units(60_000, Currency::JPY), quote.clone())?,
    /// };
    /// let rate = ExchangeRate::try_new("162.5".parse()?, quote)?;
    /// let exchange = Exchange::new("tokyo", Credits::from(30), date(2026, 6, 15), prices).at_rate(rate);
    ///
    /// let decision = engine.location("paris")?.credit_exchange(&exchange)?;
    /// let exchanged = decision.outcome().decided().unwrap();
    /// // 30 x 400.00 EUR x 162.5 / 60000 JPY
    /// assert_eq!(exchanged.value.to_string(), "32.5");
    /// assert_eq!(exchanged.credits.count(), 33);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownLocation`](crate::decision::Problem): the order has no location with the id that the credits go to.
    /// - [`Problem::SameLocation`](crate::decision::Problem): that is this location.
    /// - [`Problem::DatedAfter`](crate::decision::Problem): a price, the rate or the charge is dated after the exchange.
    /// - [`Problem::RateWithinCurrency`](crate::decision::Problem): both prices are in one currency, and the rate is not one.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): the charge is in the currency of neither price.
    /// - [`Problem::CreditsOutOfRange`](crate::decision::Problem): the credits are more than can be counted, or the exact number takes more than 128 bits.
    pub fn credit_exchange(
        &self,
        exchange: &Exchange,
    ) -> Result<Decision<Exchanged>, QuestionError> {
        explained(|steps| self.traced(steps).credit_exchange(exchange))
    }
}

impl Engine {
    /// The Proactive Credits of the order as of the date `as_of`: every change with the balance after it, what is left where and until
    /// when it can be used, and what was lost.
    ///
    /// The order says what was bought: each purchase of credits is for one location, from its first day on, and not before it was
    /// bought or the term begins. `ledger` says what happened to them. What is unused is lost after the last day of its purchase,
    /// of the term at the latest (`2.5/unused-services-lost`), and if it was paid with Flex Allowance perhaps after the contract
    /// year, by the reading [`CreditsPaidWithFlex`](crate::document::CreditsPaidWithFlex). Which are used first is the reading
    /// [`CreditUseOrder`](crate::document::CreditUseOrder), and when those lapse that were received in exchange the reading
    /// [`ExchangedCreditsLastDay`](crate::document::ExchangedCreditsLastDay).
    ///
    /// Of one date, what is lost comes first, then what is bought, then the entries as the ledger has them. Those after `as_of`
    /// change nothing. The cost grows with the number of entries times that of the lots that a location holds.
    ///
    /// Undetermined without the location of a purchase that may be for several (`services[id].locations`); without an entry, be it a
    /// later one, for a purchase that the order has paid with credits (`entries`); and, if there are exchanges, without the
    /// exception countries.
    ///
    /// # Example: what Flex paid for is used first, and lost first
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{CreditsPaidWithFlex, Readings, Unit};
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::credits::{CreditEntry, CreditLedger};
    /// use unified_support::money::Credits;
    /// use unified_support::order::{OrderDraft, PaidWith, PurchaseDraft, QuantityDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let credits = |id, count, paid_with| {
    ///     let mut credits = PurchaseDraft::example(id, ServiceName("proactive_credits"));
    ///     credits.quantity = QuantityDraft::new(count, Unit::Credits);
    ///     credits.last_day = date(2027, 12, 31);
    ///     credits.paid_with = paid_with;
    ///     credits
    /// };
    /// let mut draft = OrderDraft::example()
    ///     .with_purchase(credits("bought", 100, PaidWith::Price))
    ///     .with_purchase(credits("flex", 50, PaidWith::FlexAllowance));
    /// draft.term.last_day = date(2027, 12, 31);
    /// let engine = Engine::try_from(draft)?;
    /// // 100 credits were bought for two years, and 50 with the Flex Allowance of the first.
    /// let ledger = CreditLedger::try_new([CreditEntry::redeemed("r-1", date(2026, 6, 15), "paris", Credits::from(13))])?;
    /// let left_and_lost = |engine: &Engine| {
    ///     let decision = engine.credit_ledger(&ledger, date(2027, 1, 1))?;
    ///     let statement = decision.outcome().decided().unwrap();
    ///     let paris = &statement.balances[0];
    ///     Ok::<_, Box<dyn std::error::Error>>((paris.balance.count(), paris.totals.lapsed.count()))
    /// };
    /// assert_eq!(left_and_lost(&engine)?, (100, 37));
    /// let term_end = Readings::default().with(CreditsPaidWithFlex::TermEnd);
    /// assert_eq!(left_and_lost(&engine.with_readings(term_end))?, (137, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// With the id of the entry, or of the purchase, as the [`value`](QuestionError::value):
    ///
    /// - an entry takes more credits than its location has then, or names a lot that it never had;
    /// - it is dated outside the term, or names a location that the order does not have;
    /// - it exchanges credits that may not be exchanged so;
    /// - it pays for a purchase that there is not, or that was not paid with credits;
    /// - a purchase of credits is counted in something else;
    /// - there would be more credits than can be counted.
    pub fn credit_ledger(
        &self,
        ledger: &CreditLedger,
        as_of: NaiveDate,
    ) -> Result<Decision<CreditStatement>, QuestionError> {
        explained(|steps| self.traced(steps).credit_ledger(ledger, as_of))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::credit_redemption`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::credit_redemption`].
    pub fn credit_redemption(
        self,
        redemption: &Redemption,
    ) -> Result<Outcome<Redeemed>, QuestionError> {
        let Self { who, trace } = self;
        credits::redemption(who.site, redemption, who.readings, trace)
    }

    /// See [`Place::credit_exchange`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::credit_exchange`].
    pub fn credit_exchange(self, exchange: &Exchange) -> Result<Outcome<Exchanged>, QuestionError> {
        let Self { who, trace } = self;
        credits::exchange(who.site, exchange, who.readings, trace)
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::credit_ledger`]. A statement allocates.
    ///
    /// # Errors
    ///
    /// Those of [`Engine::credit_ledger`].
    pub fn credit_ledger(
        self,
        ledger: &CreditLedger,
        as_of: NaiveDate,
    ) -> Result<Outcome<CreditStatement>, QuestionError> {
        let Self { who, trace } = self;
        credits::statement(who.order(), ledger, as_of, who.readings(), trace)
    }
}
