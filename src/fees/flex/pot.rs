//! An amount that is allocated in parts.

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

    /// Takes what there is of `wanted`, an amount that is not below zero: nothing, in its own currency, if that is in another.
    pub(super) fn take(&mut self, wanted: Money) -> Money {
        let currency = self.left.currency();
        if wanted.currency() != currency {
            return Money::zero(currency);
        }
        let taken = lesser(wanted, self.left);
        self.left = less(self.left, taken);
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

/// What is left of `amount` after `part`, in the same currency; nothing where that is more.
pub(super) fn less(amount: Money, part: Money) -> Money {
    let left = amount.minor_units().saturating_sub(part.minor_units());
    Money::from_minor_units(left.max(0), amount.currency())
}

/// Adds `part` to `sum`: both are parts of one amount, so that the sum is in range.
pub(super) fn add(sum: &mut Money, part: Money) {
    let minor_units = sum.minor_units().saturating_add(part.minor_units());
    *sum = Money::from_minor_units(minor_units, sum.currency());
}
