//! Deliveries that were cancelled.

use alloc::sync::Arc;

use chrono::NaiveDate;

use super::{
    holding::{FlexPart, Holding},
    log::ServiceEntry,
    pot::{add, less},
    worth,
};
use crate::{
    decision::{Problem, QuestionError, Step, Trace},
    document::{CancelledRefund, FlexBalanceRule, Reading, Readings},
    money::Money,
};

/// A delivery that was cancelled: of what was to be delivered, the fee is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceCancellation {
    pub(super) of: Arc<str>,
    pub(super) on: NaiveDate,
    amount: Money,
    fee: Money,
}

impl ServiceCancellation {
    /// On the date `on` a delivery was cancelled that would have been `amount` of the price of the purchase, or of the exchange, with
    /// the id `of`; `fee` of it is kept, as [`Place::cancellation_fee`](crate::engine::Place::cancellation_fee) says by its notice.
    ///
    /// What Flex paid of the rest goes where the reading [`CancelledRefund`] has it go: back to its source, which is the purchase in
    /// its contract year, to be used until its last day; or nowhere, and is lost; or money is paid for it, and Flex keeps nothing.
    pub fn new(of: impl Into<Arc<str>>, on: NaiveDate, amount: Money, fee: Money) -> Self {
        Self {
            of: of.into(),
            on,
            amount,
            fee,
        }
    }

    /// The id of the purchase, or of the exchange by which the service was received.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    /// When it was cancelled.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// How much of the price was to be delivered.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }

    /// What is kept of that.
    #[must_use]
    pub const fn fee(&self) -> Money {
        self.fee
    }

    /// Whether its facts contradict each other.
    pub(super) fn check(&self) -> Result<(), QuestionError> {
        for (field, amount) in [("amount", self.amount), ("fee", self.fee)] {
            if amount.is_negative() {
                let problem = Problem::NegativeAmount { amount };
                return Err(QuestionError::new(field, amount, problem));
            }
        }
        let order = self.fee.checked_cmp(self.amount);
        let order = order.map_err(QuestionError::arithmetic("fee", self.fee))?;
        if order.is_gt() {
            let problem = Problem::AmountTooLarge {
                amount: self.fee,
                other: "amount",
                most: self.amount,
            };
            return Err(QuestionError::new("fee", self.fee, problem));
        }
        Ok(())
    }
}

impl Holding {
    /// Counts what a cancellation costs, and what becomes of the rest.
    pub(super) fn cancel<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        cancelled: &ServiceCancellation,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let (amount, fee, left) = (cancelled.amount, cancelled.fee, self.value.left());
        if amount.minor_units() > left.minor_units() {
            let problem = Problem::AmountTooLarge {
                amount,
                other: "what is left",
                most: left,
            };
            return Err(QuestionError::new("amount", amount, problem));
        }
        let reading = readings.money.cancelled_refund;
        let (is_had, price) = (self.exchanged_from.is_some(), self.price);
        let before = less(self.value.whole(), left);
        let Some(flex) = &mut self.flex else {
            // What was paid otherwise is paid back otherwise.
            self.value.take(amount);
            return Ok(());
        };
        let paid = |flex: &FlexPart, before, part| {
            if is_had {
                worth::part_of(flex.covered.whole(), before, part, price)
            } else {
                part
            }
        };
        let charged = match reading {
            CancelledRefund::ToItsSource | CancelledRefund::Nothing => fee,
            CancelledRefund::Money => amount,
        };
        let rest = match reading {
            CancelledRefund::Nothing => less(amount, fee),
            CancelledRefund::ToItsSource | CancelledRefund::Money => Money::zero(amount.currency()),
        };
        self.value.take(charged);
        self.value.take(rest);
        let is_in_time = self
            .days
            .use_until
            .is_some_and(|until| cancelled.on <= until);
        let mut used = Money::zero(flex.covered.left().currency());
        let mut lost = used;
        // What came too late is lost with what was not used.
        if is_in_time {
            used = flex.covered.take(paid(flex, before, charged));
            let mut after = before;
            add(&mut after, charged);
            lost = flex.covered.take(paid(flex, after, rest));
        }
        add(&mut flex.used, used);
        if !lost.is_zero() {
            // It is gone by the end of the day.
            let lost_after = cancelled.on.pred_opt().unwrap_or(cancelled.on);
            flex.lost.push((lost_after, lost));
        }
        trace.record(|| {
            let rule = FlexBalanceRule::FlexCancelled {
                reading,
                entry: entry.shared_id().clone(),
                of: cancelled.of.clone(),
                on: cancelled.on,
                amount,
                fee,
                used,
                lost,
            };
            Step::by(CancelledRefund::ID, rule)
        });
        Ok(())
    }
}
