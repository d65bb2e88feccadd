//! The one step that rounds an exact number of credits to whole ones.

use crate::{
    decision::{Step, Trace},
    document::{
        ClauseId, CreditRoundingTarget, CreditRule, CreditTies, Reading, Readings, clauses,
    },
    money::{Credits, Fraction, Rounding},
};

/// What is taken off `balance` for a service that is worth `value`; none beyond all that can be held.
pub(super) fn deduction<T: Trace>(
    value: Fraction,
    balance: Credits,
    readings: &Readings,
    trace: &mut T,
) -> Option<Credits> {
    let rounding = if value.is_half() {
        half_off(value, balance, readings, trace)
    } else {
        Rounding::HalfAwayFromZero
    };
    whole(value, rounding, clauses::CREDIT_DEDUCTION_ROUNDED, trace)
}

/// The credits that result from an exchange; none beyond all that can be held.
pub(super) fn exchanged<T: Trace>(
    value: Fraction,
    readings: &Readings,
    trace: &mut T,
) -> Option<Credits> {
    let rounding = if value.is_half() {
        half(
            value,
            &[clauses::CREDITS_FRACTION_ROUNDING],
            readings,
            trace,
        )
    } else {
        Rounding::HalfAwayFromZero
    };
    whole(value, rounding, clauses::CREDITS_FRACTION_ROUNDING, trace)
}

/// `value` in whole credits, where no clause says what is made whole; none beyond all that can be held.
pub(in crate::fees) fn nearest_unit<T: Trace>(
    value: Fraction,
    readings: &Readings,
    trace: &mut T,
) -> Option<Credits> {
    let rounding = if value.is_half() {
        half(value, &[], readings, trace)
    } else {
        Rounding::HalfAwayFromZero
    };
    Credits::try_new(i64::try_from(value.round(rounding)).ok()?)
}

/// Where a deduction goes of which exactly half a credit is a part: it, or the balance that it leaves, goes as the ties do.
fn half_off<T: Trace>(
    value: Fraction,
    balance: Credits,
    readings: &Readings,
    trace: &mut T,
) -> Rounding {
    let target = readings.money.credit_rounding_target;
    trace.record(|| {
        let rule = CreditRule::CreditRoundingTarget {
            reading: target,
            value,
            balance,
        };
        Step::by(CreditRoundingTarget::ID, rule)
    });
    let of_deduction = half(value, &[clauses::CREDIT_DEDUCTION_ROUNDED], readings, trace);
    match (target, readings.money.credit_ties) {
        (CreditRoundingTarget::Deduction, _) => of_deduction,
        // Whoever takes less leaves more.
        (CreditRoundingTarget::Balance, CreditTies::HalfUp) => Rounding::HalfDown,
        (CreditRoundingTarget::Balance, CreditTies::HalfDown) => Rounding::HalfAwayFromZero,
        (CreditRoundingTarget::Balance, CreditTies::HalfEven) => {
            let is_odd = |number: u128| number & 1 == 1;
            let less = value.round(Rounding::Down);
            let is_rest_odd = is_odd(less) != is_odd(balance.count().unsigned_abs().into());
            if is_rest_odd {
                Rounding::HalfAwayFromZero
            } else {
                Rounding::HalfDown
            }
        }
    }
}

/// Where exactly half a credit goes that `clauses` have rounded.
fn half<T: Trace>(
    value: Fraction,
    clauses: &[ClauseId],
    readings: &Readings,
    trace: &mut T,
) -> Rounding {
    let ties = readings.money.credit_ties;
    trace.record(|| {
        let rule = CreditRule::CreditTies {
            reading: ties,
            value,
        };
        Step::by(CreditTies::ID, rule).on(clauses)
    });
    match ties {
        CreditTies::HalfUp => Rounding::HalfAwayFromZero,
        CreditTies::HalfEven => Rounding::HalfEven,
        CreditTies::HalfDown => Rounding::HalfDown,
    }
}

/// The whole credits; none beyond all that can be held. What is whole is not rounded.
fn whole<T: Trace>(
    value: Fraction,
    rounding: Rounding,
    clause: ClauseId,
    trace: &mut T,
) -> Option<Credits> {
    let credits = i64::try_from(value.round(rounding)).ok()?;
    let credits = Credits::try_new(credits)?;
    if !value.is_whole() {
        trace.record(|| Step::by(clause, CreditRule::CreditRounding { value, credits }));
    }
    Some(credits)
}
