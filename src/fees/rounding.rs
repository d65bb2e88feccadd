//! The one step that rounds a fee.

use crate::{
    decision::{QuestionError, Step, Trace},
    document::{CancellationRule, ClauseId, FeeRounding, Reading, Readings},
    money::{Money, Rounding, Unrounded},
};

/// `exact_fee`, which was computed from the `amount` of `field`, in whole minor units.
pub(super) fn rounded<T: Trace>(
    exact_fee: Unrounded,
    clause: ClauseId,
    (field, amount): (&'static str, Money),
    readings: &Readings,
    trace: &mut T,
) -> Result<Money, QuestionError> {
    let fee = exact_fee
        .round(by(readings))
        .map_err(QuestionError::arithmetic(field, amount))?;
    note(exact_fee, fee, clause, readings, trace);
    Ok(fee)
}

/// How the reading rounds.
pub(super) const fn by(readings: &Readings) -> Rounding {
    match readings.money.fee_rounding {
        FeeRounding::HalfAwayFromZero => Rounding::HalfAwayFromZero,
        FeeRounding::HalfEven => Rounding::HalfEven,
        FeeRounding::Down => Rounding::Down,
    }
}

/// Records that `exact_fee`, which comes of `clause`, was rounded [by](by) the reading. What is exact is not rounded, and depends on no reading.
pub(super) fn note<T: Trace>(
    exact_fee: Unrounded,
    fee: Money,
    clause: ClauseId,
    readings: &Readings,
    trace: &mut T,
) {
    if exact_fee.is_exact() {
        return;
    }
    trace.record(|| {
        let rule = CancellationRule::FeeRounding {
            reading: readings.money.fee_rounding,
            exact_fee,
            fee,
        };
        Step::by(FeeRounding::ID, rule).on(&[clause])
    });
}
