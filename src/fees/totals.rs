//! Sums of amounts, one for each currency.

use alloc::{collections::BTreeMap, vec::Vec};

use crate::{
    decision::{Error, Problem},
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
    ) -> Result<(), Error> {
        let currency = amount.currency();
        let total = self.0.entry(currency).or_insert(Money::zero(currency));
        *total = total
            .checked_add(amount)
            .map_err(Error::arithmetic(field, value))?;
        Ok(())
    }

    /// The sums, by the codes of their currencies.
    pub(super) fn into_amounts(self) -> Vec<Money> {
        self.0.into_values().collect()
    }
}

/// Refuses an amount below zero of the fact `field`.
pub(super) fn not_negative(amount: Money, field: &'static str) -> Result<(), Error> {
    if amount.is_negative() {
        return Err(Error::new(
            field,
            amount,
            Problem::NegativeAmount { amount },
        ));
    }
    Ok(())
}
