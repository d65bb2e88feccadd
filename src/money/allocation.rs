//! Dividing an amount so that nothing is lost.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "u128 holds the product of an amount (at most 2^63) and a weight (below 2^64), and the sum of as many \
              weights as memory holds; the divisors are checked or non-zero"
)]

use core::cmp::Reverse;
use core::num::NonZeroU32;

use alloc::vec::Vec;

use super::amount::Money;
use super::error::AllocationError;

impl Money {
    /// Divides the amount in proportion to `weights`: one part for each, in their order, the whole being their sum.
    ///
    /// Each part is its exact share cut to the minor unit; the units left over go one each to the parts that lost
    /// most, the earlier of two that lost the same. So a part is less than one minor unit from its exact share, a
    /// weight of zero gets nothing, and a negative amount is divided as the positive one is.
    ///
    /// # Errors
    ///
    /// - no weights
    /// - weights that are all zero
    ///
    /// # Example: the odd cents
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let minor_units = |amount, weights: &[u64]| {
    ///     let parts = Money::from_minor_units(amount, Currency::EUR).allocate(weights)?;
    ///     Ok::<_, unified_support::money::AllocationError>(parts.iter().map(|part| part.minor_units()).collect::<Vec<_>>())
    /// };
    /// assert_eq!(minor_units(100, &[1, 1, 1])?, [34, 33, 33]);
    /// assert_eq!(minor_units(-100, &[1, 1, 1])?, [-34, -33, -33]);
    /// assert_eq!(minor_units(5, &[3, 7])?, [2, 3]); // 1.5 and 3.5: the tie goes to the earlier
    /// assert_eq!(minor_units(100, &[0, 1, 2])?, [0, 33, 67]);
    /// # Ok::<(), unified_support::money::AllocationError>(())
    /// ```
    pub fn allocate(self, weights: &[u64]) -> Result<Vec<Self>, AllocationError> {
        if weights.is_empty() {
            return Err(AllocationError::NoWeights);
        }
        let total: u128 = weights.iter().copied().map(u128::from).sum();
        if total == 0 {
            return Err(AllocationError::AllWeightsZero {
                count: weights.len(),
            });
        }
        let parts = self.parts(weights.iter().copied(), total);
        Ok(parts.into_iter().map(|part| part.amount).collect())
    }

    /// The parts of [`Money::allocate`] by weights of which none is zero, each with what it was before the units left over were
    /// placed; none without weights.
    pub(crate) fn allocated(self, weights: impl Iterator<Item = NonZeroU32> + Clone) -> Vec<Part> {
        let weights = weights.map(|weight| u64::from(weight.get()));
        let total = weights.clone().map(u128::from).sum();
        self.parts(weights, total)
    }

    /// The parts by `weights` that add up to `total`, which is zero only without weights.
    fn parts(self, weights: impl Iterator<Item = u64>, total: u128) -> Vec<Part> {
        let whole = self.minor_units().unsigned_abs();
        let mut shares: Vec<Share> = weights
            .map(|weight| Share::cut(whole, weight, total))
            .collect();
        let left_over = shares.iter().fold(whole, |rest, share| rest - share.units);

        // A stable sort: of equal remainders, the earlier comes first.
        let mut by_remainder: Vec<&mut Share> = shares.iter_mut().collect();
        by_remainder.sort_by_key(|share| Reverse(share.remainder));
        for (share, _) in by_remainder.into_iter().zip(0..left_over) {
            share.is_raised = true;
        }
        let shares = shares.iter();
        shares
            .map(|share| Part {
                cut: self.with_magnitude(share.units),
                amount: self.with_magnitude(share.units + u64::from(share.is_raised)),
            })
            .collect()
    }

    /// Divides the amount into equal parts: the first ones take the minor units that do not divide.
    ///
    /// The parts are those of [`Money::allocate`] with equal weights, made one at a time.
    ///
    /// # Example: twelve instalments
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use unified_support::money::{Currency, Money};
    ///
    /// let year = Money::from_decimal_str("1000.00", Currency::EUR)?;
    /// let months: Vec<Money> = year.split(NonZeroU32::new(12).unwrap()).collect();
    /// assert_eq!(months[3].to_string(), "83.34 EUR");
    /// assert_eq!(months[4].to_string(), "83.33 EUR");
    /// # Ok::<(), unified_support::money::AmountError>(())
    /// ```
    #[must_use]
    pub fn split(self, parts: NonZeroU32) -> impl ExactSizeIterator<Item = Self> {
        let parts = parts.get();
        let whole = self.minor_units().unsigned_abs();
        let each = whole / u64::from(parts);
        let left_over = whole % u64::from(parts);
        (0..parts)
            .map(move |part| self.with_magnitude(each + u64::from(u64::from(part) < left_over)))
    }

    /// So many minor units with the sign of this amount, of which they are a part.
    pub(crate) fn with_magnitude(self, units: u64) -> Self {
        let minor_units = if self.is_negative() {
            0_i64.saturating_sub_unsigned(units)
        } else {
            0_i64.saturating_add_unsigned(units)
        };
        Self::from_minor_units(minor_units, self.currency())
    }
}

/// A part of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its exact share, cut to the minor unit.
    pub(crate) cut: Money,
    /// What it is: that, or one minor unit more.
    pub(crate) amount: Money,
}

/// The share of one weight: whole units, what was cut off, in parts of the total weight, and whether it gets a unit of what is
/// left over.
struct Share {
    units: u64,
    remainder: u128,
    is_raised: bool,
}

impl Share {
    fn cut(whole: u64, weight: u64, total: u128) -> Self {
        let product = u128::from(whole) * u128::from(weight);
        Self {
            // A weight is at most the total, so a share is at most the whole.
            units: u64::try_from(product / total).unwrap_or(whole),
            remainder: product % total,
            is_raised: false,
        }
    }
}
