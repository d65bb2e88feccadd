//! Answers questions about the Flex Allowance, and about exchanges of services.

use chrono::NaiveDate;

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, EqualValueExchange, FlexStatement, ServiceExchange, ServiceLog},
};

impl Engine {
    /// The Flex Allowance at the end of the date `as_of`, after what `log` has until then: for each contract year what was
    /// granted, allocated, used, swapped, lost and when, and what is open; with the caps on credits and custom services.
    ///
    /// What the order pays with Flex and may not, or beyond the allowance or the cap, is listed, with the conditions that failed
    /// among the steps. An exchange whose conditions are not met did not happen. Services that Flex did not pay for may be in the
    /// log too, and are not listed.
    ///
    /// What was bought can be used until its own last day, and what Flex paid for until the end of its contract year; of a delivery
    /// that runs across that date the reading [`UsedInTime`](crate::document::UsedInTime) says how much was used. Later purchases
    /// and entries change nothing.
    ///
    /// Not applicable: [`NoBasePackage`](crate::decision::NotApplicable::NoBasePackage). Undetermined, naming `agreed`,
    /// `written_agreement` or `current_price`, where an exchange depends on it, and `in_time`, where a delivery does. A cap that depends on what a US dollar is worth is undetermined by
    /// itself; the rest of the statement stands.
    ///
    /// # Errors
    ///
    /// For an entry until that date, whose id is the [`value`](QuestionError::value):
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): it is of no purchase of the order and of no exchange of the log.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): its amount is not in the currency of what it is of.
    /// - [`Problem::DateTooEarly`](crate::decision::Problem): it comes before that was bought or, if it is a delivery, before that or the term begins.
    /// - [`Problem::AmountTooLarge`](crate::decision::Problem): more is delivered than is left of the price.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): an exchange has the id of a purchase.
    ///
    /// And [`Problem::Arithmetic`](crate::decision::Problem): the allowances of all years together are too large, if the cap is one on the whole term.
    pub fn flex_statement(
        &self,
        log: &ServiceLog,
        as_of: NaiveDate,
    ) -> Result<Decision<FlexStatement>, QuestionError> {
        explained(|steps| self.traced(steps).flex_statement(log, as_of))
    }

    /// Whether a service that was ordered can be swapped for another of equal value, after what `log` has until then.
    ///
    /// By the reading [`EqualValue`](crate::document::EqualValue) the other costs at most, or exactly, what is left of the
    /// ordered one: its price, less what was delivered or swapped already, or by the reading
    /// [`EqualValueBasis`](crate::document::EqualValueBasis) as large a part of its current price. Of what was to be paid with
    /// Flex only what Flex paid is worth something; Flex must be able to pay for the other, and the cap on credits and custom
    /// services must still hold, unless the reading [`FlexCapOnExchanges`](crate::document::FlexCapOnExchanges) has it on
    /// purchases alone. What is received takes the place of what was ordered: it can be used no longer than that.
    ///
    /// By the reading [`LateExchange`](crate::document::LateExchange) it costs what a cancellation of what is given up would, and may
    /// come too late as that may; notice is counted at the host or the first location of the purchase.
    ///
    /// Not applicable: [`NotExchangeable`](crate::decision::NotApplicable::NotExchangeable); every condition that failed is a
    /// step. Undetermined, if none failed: `agreed`, `written_agreement`, `current_price` or `first_delivery_day` is not given; `entries`, where it
    /// depends on a fact of an entry that is not given; `usd_exchange`, where the cap depends on what a US dollar is worth.
    ///
    /// # Example: the remainder stays with what was ordered
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{EqualValue, Readings, Service};
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{ServiceExchange, ServiceLog, WrittenAgreement};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
    /// let mut workshops = PurchaseDraft::example("w", ServiceName("workshops"));
    /// workshops.price = euros(9_000);
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(workshops))?;
    /// // Workshops for EUR 9,000 were bought, and chalk talks for 8,000 are wanted instead.
    /// let exchange = ServiceExchange::new("w", Service::ChalkTalks, euros(8_000), date(2026, 6, 1))
    ///     .with_agreed(true)
    ///     .with_written_agreement(WrittenAgreement::NotRequired);
    /// let decision = engine.equal_value_exchange(&exchange, &ServiceLog::default())?;
    /// let swapped = decision.outcome().decided().unwrap();
    /// assert_eq!((swapped.remainder, swapped.remainder_until), (euros(1_000), date(2026, 12, 31)));
    ///
    /// // They are not equal, if equal means exactly that.
    /// let engine = engine.with_readings(Readings::default().with(EqualValue::Exact));
    /// let decision = engine.equal_value_exchange(&exchange, &ServiceLog::default())?;
    /// assert!(decision.outcome().not_applicable().is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NegativeAmount`](crate::decision::Problem): a price is below zero.
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no such purchase.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): a price is not in the currency of the purchase.
    /// - [`Problem::DateTooEarly`](crate::decision::Problem): the exchange comes before the purchase.
    /// - [`Problem::Time`](crate::decision::Problem): notice is counted in business days, and one of its dates lies outside the calendar.
    /// - those of [`Engine::flex_statement`].
    pub fn equal_value_exchange(
        &self,
        exchange: &ServiceExchange,
        log: &ServiceLog,
    ) -> Result<Decision<EqualValueExchange>, QuestionError> {
        explained(|steps| self.traced(steps).equal_value_exchange(exchange, log))
    }
    /// Where notice of an exchange of the purchase `id` is counted: at the host, or at the first location that it was bought for.
    fn place_of(&self, id: &str) -> &str {
        let host = self.order().host().id();
        let purchase = self.order().purchase(id);
        match purchase {
            Some(purchase) if !purchase.locations().any(|one| one == host) => {
                purchase.locations().next().unwrap_or(host)
            }
            _ => host,
        }
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::flex_statement`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::flex_statement`].
    pub fn flex_statement(
        self,
        log: &ServiceLog,
        as_of: NaiveDate,
    ) -> Result<Outcome<FlexStatement>, QuestionError> {
        let Self { who, trace } = self;
        fees::flex_statement(who.order(), log, as_of, who.readings(), trace)
    }

    /// See [`Engine::equal_value_exchange`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::equal_value_exchange`].
    pub fn equal_value_exchange(
        self,
        exchange: &ServiceExchange,
        log: &ServiceLog,
    ) -> Result<Outcome<EqualValueExchange>, QuestionError> {
        let Self { who, trace } = self;
        let site = who.location(who.place_of(exchange.purchase()))?.site;
        fees::equal_value_exchange(site, log, exchange, who.readings(), trace)
    }
}
