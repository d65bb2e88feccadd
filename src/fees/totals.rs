//! Sums of amounts, one for each currency.

use alloc::{collections::BTreeMap, vec::Vec};

use crate::{
    decision::{Problem, QuestionError},
    money::{Currency, Money},
};

/// What some amounts come to in each currency: nothing is converted.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals(BTreeMap<Currency, Money>);

impl Totals {
    /// Adds `amount`, which comes of the fact `field`, given as `value`.
    pub(super) fn add(
        &mut self,
        amount: Money,
        (field, value): (&'static str, Money),
    ) -> Result<(), QuestionError> {
        let currency = amount.currency();
        let total = self.0.entry(currency).or_insert(Money::zero(currency));
        *total = total
            .checked_add(amount)
            .map_err(QuestionError::arithmetic(field, value))?;
        Ok(())
    }

    /// The sums, by the codes of their currencies.
    pub(super) fn into_amounts(self) -> Vec<Money> {
        self.0.into_values().collect()
    }
}

/// Refuses an amount below zero of the fact `field`.
pub(super) fn not_negative(amount: Money, field: &'static str) -> Result<(), QuestionError> {
    if amount.is_negative() {
        return Err(QuestionError::new(
            field,
            amount,
            Problem::NegativeAmount { amount },
        ));
    }
    Ok(())
}
