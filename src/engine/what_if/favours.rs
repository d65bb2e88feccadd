//! Whom another answer would favour.

use core::cmp::Ordering;

use super::outcome::weighed;
use crate::{document::names::named, engine::ReplyOutcome};

named! {
    /// The side of the contract that fares better by one of two answers to a question.
    ///
    /// This is a judgement about the two answers alone: an earlier first response favours the customer, and so do a lower fee, a larger
    /// refund, something that is entitled to, or a later last day to use it. Whether the reading is right is another question, and by
    /// another answer it may favour the other side.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::CancellationDays;
    /// use unified_support::engine::{At, Engine, Favours, Request};
    /// use unified_support::fees::Cancellation;
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let cancellation = |cancelled_at: &str| {
    ///     let price = Money::from_minor_units(1_000_000, Currency::EUR);
    ///     let cancellation = Cancellation::new(price, "2026-06-15".parse().unwrap(), cancelled_at.parse().unwrap());
    ///     engine.ask(&Request::CancellationFee(At::new("paris", cancellation)))
    /// };
    /// let early = cancellation("2026-06-01T09:00:00+02:00")?.to_outcome();
    /// let late = cancellation("2026-06-02T09:00:00+02:00")?.to_outcome();
    /// assert_eq!(late.favours(&early), Some(Favours::Customer));
    /// assert_eq!(early.favours(&late), Some(Favours::Microsoft));
    /// assert_eq!(early.favours(&early), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Favours, a "side";
    /// The customer.
    Customer = "customer",
    /// Microsoft.
    Microsoft = "microsoft",
}

impl ReplyOutcome {
    /// Whom it favours that `other` holds in the place of this outcome. None where both are as good, or that cannot be said: the
    /// outcomes are of two questions, a fact is missing, one thing is better and another worse, or nobody gains by what is asked.
    #[must_use]
    pub fn favours(&self, other: &Self) -> Option<Favours> {
        match weighed(self, other)? {
            Ordering::Greater => Some(Favours::Customer),
            Ordering::Less => Some(Favours::Microsoft),
            Ordering::Equal => None,
        }
    }
}
