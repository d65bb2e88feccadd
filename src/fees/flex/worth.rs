//! What a service given up for another is worth.

use super::ServiceExchange;
use crate::{
    decision::{Conditions, Step, Trace, Undetermined},
    document::{ClauseId, EqualValue, EqualValueBasis, ExchangeRule, Reading, Readings},
    money::Money,
};

/// What is left of a service, as it was paid: between two amounts where facts are missing.
#[derive(Clone, Copy)]
pub(super) struct Worth {
    pub(super) least: Money,
    pub(super) most: Money,
}

impl Worth {
    pub(super) fn is_sure(self) -> bool {
        self.least == self.most
    }
}

/// A service of which something is given up.
#[derive(Clone, Copy)]
pub(super) struct GivenUp {
    /// What it was bought for.
    pub(super) price: Money,
    pub(super) left: Worth,
    /// The clause by which it is swapped.
    pub(super) by: ClauseId,
}

/// Tests whether what costs `exchange.price()` is of equal value with what is left of what is given up, and tells what that is
/// worth, if it is known. `before` are the facts on which hangs what is left.
pub(super) fn equal_value<T: Trace>(
    exchange: &ServiceExchange,
    GivenUp { price, left, by }: GivenUp,
    before: &Undetermined,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Option<Money> {
    let basis = readings.money.equal_value_basis;
    let current = exchange.current_price();
    let is_nothing = left.most.is_zero();
    let value = match basis {
        _ if is_nothing => Some(left.most),
        EqualValueBasis::PaidPrice => Some(left.most),
        EqualValueBasis::CurrentPrice => {
            current.map(|current| money(share(left.most, current, price, false), price))
        }
    };
    if !is_nothing {
        conditions.note(|| {
            let rule = ExchangeRule::EqualValueBasis {
                reading: basis,
                left: left.most,
                price,
                current_price: current,
                value,
            };
            Step::by(EqualValueBasis::ID, rule).on(&[by])
        });
    }
    let Some(value) = value else {
        conditions.missing.add("current_price");
        return None;
    };
    let reading = readings.money.equal_value;
    let holds = [left.least, left.most].map(|left| is_equal(exchange, price, left, readings));
    let step = |holds| {
        let rule = ExchangeRule::EqualValue {
            holds,
            reading,
            value,
            price: exchange.price(),
        };
        Step::by(EqualValue::ID, rule).on(&[by])
    };
    match holds {
        [one, other] if one == other => {
            conditions.require(one, |holds| step(Some(holds)));
        }
        _ => {
            conditions.note(|| step(None));
            conditions.missing.add_all(before);
        }
    }
    Some(value)
}

/// Whether what was paid with `left` of the price `price` is of equal value with what is wanted: exact, without rounding.
fn is_equal(exchange: &ServiceExchange, price: Money, left: Money, readings: &Readings) -> bool {
    let wanted = exchange.price();
    let (wanted, worth) = match (readings.money.equal_value_basis, exchange.current_price()) {
        (EqualValueBasis::CurrentPrice, Some(current)) if !left.is_zero() => {
            (product(wanted, price), product(current, left))
        }
        _ => (units(wanted), units(left)),
    };
    match readings.money.equal_value {
        EqualValue::Ceiling => wanted <= worth,
        EqualValue::Exact => wanted == worth,
    }
}

/// How much of what was paid is given up in `exchange` of a service that was bought for `price`: what the other costs or, by its
/// current price, as large a part of what was paid, rounded up. None where the current price is not known.
pub(super) fn given_up(
    exchange: &ServiceExchange,
    price: Money,
    readings: &Readings,
) -> Option<Money> {
    match readings.money.equal_value_basis {
        EqualValueBasis::PaidPrice => Some(exchange.price()),
        EqualValueBasis::CurrentPrice => {
            let current = exchange.current_price()?;
            Some(money(share(price, exchange.price(), current, true), price))
        }
    }
}

/// The same, where nobody knows whether the exchange is made: all that is left, `most`, if the current price is not known.
pub(super) fn given_up_at_most(
    exchange: &ServiceExchange,
    price: Money,
    most: Money,
    readings: &Readings,
) -> Money {
    let given_up = given_up(exchange, price, readings);
    given_up.map_or(most, |given_up| super::pot::lesser(given_up, most))
}

/// What is paid of a delivery of `amount`, after `before`, where `paid` is paid for what costs `price`: parts that add up to it.
pub(super) fn part_of(paid: Money, before: Money, amount: Money, price: Money) -> Money {
    let until = |delivered| share(paid, delivered, price, false);
    let after = Money::from_minor_units(
        before.minor_units().saturating_add(amount.minor_units()),
        before.currency(),
    );
    money(until(after).saturating_sub(until(before)), paid)
}

/// `amount` x `part` / `whole`, in minor units, rounded down or up; nothing of nothing.
fn share(amount: Money, part: Money, whole: Money, up: bool) -> i128 {
    let (product, whole) = (product(amount, part), units(whole));
    let quotient = product.checked_div(whole).unwrap_or(0);
    let is_exact = product.checked_rem(whole).unwrap_or(0) == 0;
    quotient.saturating_add(i128::from(up && !is_exact))
}

fn product(one: Money, other: Money) -> i128 {
    units(one).saturating_mul(units(other))
}

fn units(amount: Money) -> i128 {
    amount.minor_units().into()
}

/// An amount in the currency of `like`; the largest one, if it is larger.
fn money(minor_units: i128, like: Money) -> Money {
    let minor_units = i64::try_from(minor_units).unwrap_or(i64::MAX);
    Money::from_minor_units(minor_units, like.currency())
}
