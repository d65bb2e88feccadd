//! An amount that is given away in parts.

use crate::money::Money;

/// An amount of which parts are taken: what was taken and what is left always add up to it, and nothing is ever below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pot {
    whole: Money,
    left: Money,
}

impl Pot {
    /// A pot of `whole`, which is not below zero.
    pub(super) const fn of(whole: Money) -> Self {
        Self { whole, left: whole }
    }

    pub(super) const fn whole(&self) -> Money {
        self.whole
    }

    pub(super) const fn left(&self) -> Money {
        self.left
    }

    /// Takes what there is of `wanted`, an amount in the same currency that is not below zero.
    pub(super) fn take(&mut self, wanted: Money) -> Money {
        let taken = lesser(wanted, self.left);
        let left = self.left.minor_units();
        let left = left.saturating_sub(taken.minor_units());
        self.left = Money::from_minor_units(left, self.left.currency());
        taken
    }
}

/// The lesser of two amounts in one currency.
pub(super) const fn lesser(one: Money, other: Money) -> Money {
    if other.minor_units() < one.minor_units() {
        other
    } else {
        one
    }
}

/// Adds `part` to `sum`: both are parts of one amount, so that the sum is in range.
pub(super) fn add(sum: &mut Money, part: Money) {
    let minor_units = sum.minor_units().saturating_add(part.minor_units());
    *sum = Money::from_minor_units(minor_units, sum.currency());
}
