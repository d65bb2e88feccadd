//! How what is payable in cash is rounded.

use core::num::NonZeroU64;

use super::{BillingError, BillingProblem};
use crate::{
    data::datum,
    finding::Path,
    money::{ArithmeticError, Currency, Money, Rounding},
};

datum! {
    /// How the totals of invoices in one currency are rounded to what coins can pay, such as 0.05 CHF or 1 SEK.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::fees::CashRounding;
    /// use unified_support::money::{Currency, Money, Rounding};
    ///
    /// let chf = |text| Money::from_decimal_str(text, Currency::CHF).unwrap();
    /// let five_centimes = CashRounding::new(chf("0.05"), Rounding::HalfAwayFromZero);
    /// assert_eq!(five_centimes.currency(), Currency::CHF);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CashRounding {
        /// The smallest amount that can be paid, above zero: what is payable is a multiple of it.
        pub increment: Money,
        /// How an amount between two multiples becomes one.
        pub rounding: Rounding,
    }
}

impl CashRounding {
    /// To multiples of `increment`, by `rounding`.
    #[must_use]
    pub const fn new(increment: Money, rounding: Rounding) -> Self {
        Self {
            increment,
            rounding,
        }
    }

    /// The currency of the invoices.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.increment.currency()
    }

    /// What of `total`, in its currency, is payable in cash.
    pub(in crate::fees::invoices) fn payable(self, total: Money) -> Result<Money, ArithmeticError> {
        let currency = self.currency();
        let increment = self.increment.minor_units();
        let Some(divisor) = u64::try_from(increment).ok().and_then(NonZeroU64::new) else {
            return Ok(total);
        };
        let multiples = self.rounding.quotient(total.minor_units().into(), divisor);
        let units = multiples.saturating_mul(increment.into());
        let units = i64::try_from(units).map_err(|_| ArithmeticError::OutOfRange { currency })?;
        Ok(Money::from_minor_units(units, currency))
    }
}

/// That each increment is above zero, and the only one of its currency.
pub(super) fn check(cash: &[CashRounding]) -> Result<(), BillingError> {
    for (index, one) in cash.iter().enumerate() {
        let amount = one.increment;
        let mut earlier = cash.iter().take(index);
        let problem = if amount.minor_units() <= 0 {
            BillingProblem::NoIncrement { amount }
        } else if earlier.any(|other| other.currency() == one.currency()) {
            let currency = one.currency();
            BillingProblem::SecondIncrement { amount, currency }
        } else {
            continue;
        };
        let path = Path::root().key("cash").index(index).key("increment");
        return Err(BillingError { path, problem });
    }
    Ok(())
}
