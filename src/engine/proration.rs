//! Answers how a price is prorated over parts of the time for which it is paid.

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, Prorated, Proration},
};

impl Engine {
    /// What of a price falls on consecutive parts of the whole for which it is paid, by days: the term, a contract year, the dates
    /// of a purchase, or given ones. The days of that whole are the denominator, which each step names.
    ///
    /// The services description has no proration, and promises none: this is arithmetic for whoever bills. What falls on all days up
    /// to the end of a part is rounded once, by the reading [`FeeRounding`](crate::document::FeeRounding); the part gets that less
    /// what fell on the parts before it. So parts add up to what their dates get as one part, and those of the whole to its price.
    ///
    /// # Example: a leap year in two parts
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Prorated, ProratedPart, Proration, ProrationBasis, ProrationPrice};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{OrderDraft, TermDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let mut draft = OrderDraft::example();
    /// draft.term = TermDraft::new(date(2028, 1, 1), date(2029, 12, 31));
    /// let engine = Engine::try_from(draft)?;
    /// // 1,000.00 for the contract year 2028, which has 366 days; 60 of them up to the end of February.
    /// let price = ProrationPrice::Given(Money::from_minor_units(100_000, Currency::EUR));
    /// let parts = [date(2028, 1, 1)..=date(2028, 2, 29), date(2028, 3, 1)..=date(2028, 12, 31)];
    /// let decision = engine.proration(&Proration::try_new(price, ProrationBasis::ContractYear, parts)?)?;
    /// let prorated = decision.outcome().decided().unwrap();
    /// assert_eq!(prorated.days, 366);
    /// let amounts = prorated.parts.iter().map(|part| part.amount.to_string());
    /// assert_eq!(amounts.collect::<Vec<_>>(), ["163.93 EUR", "836.07 EUR"]);
    /// assert!(prorated.rest.is_zero());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Where something else is agreed, time is [counted](fees::DayCount) by months, 30/360, actual/365 or actual/actual; what that makes of
    /// the whole is then the denominator, and stands in a step with the stub rule.
    ///
    /// # Example: January by days, by months and by 30/360, of a price that goes back
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{DayCount, Proration, ProrationBasis, ProrationPrice};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::OrderDraft;
    /// # let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let price = ProrationPrice::Given(Money::from_minor_units(-120_000, Currency::EUR));
    /// let january = Proration::try_new(price, ProrationBasis::Term, [date(1, 1)..=date(1, 31)])?;
    /// let by = |day_count| {
    ///     let decision = engine.proration(&january.clone().counted_by(day_count)).unwrap();
    ///     let prorated = decision.outcome().decided().unwrap();
    ///     (prorated.units, prorated.total.to_string())
    /// };
    /// assert_eq!(by(DayCount::Days), (None, "-101.92 EUR".to_owned())); // 31 of 365
    /// assert_eq!(by(DayCount::Months), (Some(4_530_960), "-100.00 EUR".to_owned()));
    /// assert_eq!(by(DayCount::Thirty360), (Some(360), "-100.00 EUR".to_owned()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NothingCounts`](crate::decision::Problem): nothing of the whole counts, such as the 30th alone by 30/360.
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem), [`Problem::OutsideWhole`](crate::decision::Problem): the order has no such purchase; or a part begins or ends outside the whole.
    pub fn proration(&self, proration: &Proration) -> Result<Decision<Prorated>, QuestionError> {
        explained(|steps| self.traced(steps).proration(proration))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::proration`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::proration`].
    pub fn proration(self, proration: &Proration) -> Result<Outcome<Prorated>, QuestionError> {
        let Self { who, trace } = self;
        fees::proration(who.order(), proration, who.readings(), trace)
    }
}
