//! Where a refund goes.

use super::{Cancellation, rule::Charged};
use crate::{
    data::datum,
    decision::{Problem, QuestionError, Step, Trace},
    document::{CancellationRule, CancelledRefund, Reading, Readings, clauses, names::named},
    fees::credits::nearest_unit,
    finding::Path,
    money::{Credits, Fraction, Money, Rate},
    order::{Order, PaidWith, Purchase},
};

named! {
    /// What a refund is paid back as.
    RefundedAs, a "way to refund";
    /// As money.
    Money = "money",
    /// It goes back to the Flex Allowance that paid for the service.
    FlexAllowance = "flex_allowance",
    /// It goes back to the Proactive Credits that paid for the service.
    ProactiveCredits = "proactive_credits",
}

datum! {
    /// The refund of a cancellation that names its purchase: what paid for that, and where the refund goes.
    ///
    /// Clause: `2.5/cancellation-14-days-full-refund`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct PurchaseRefund {
        /// What paid for the purchase.
        pub paid_with: PaidWith,
        /// What the refund is paid back as; none where nothing is.
        pub refunded_as: Option<RefundedAs>,
        /// How many credits go back, where the question says how many the service took.
        pub refunded_credits: Option<Credits>,
    }
}

/// The fields of the refund stand beside those of the fee, where there is one.
#[cfg(feature = "serde")]
#[allow(clippy::ref_option, reason = "the form of a mode")]
pub(super) mod of_purchase {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use serde::ser::SerializeMap;

    use super::PurchaseRefund;
    use crate::{
        data::{Fields, Fieldset, Reading},
        finding::Findings,
    };

    pub(crate) fn write<M: SerializeMap>(
        _: &'static str,
        value: &Option<PurchaseRefund>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        value.map_or(Ok(()), |refund| refund.write_fields(map))
    }

    pub(crate) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<PurchaseRefund>> {
        if fields.given("paid_with").is_none() {
            return Ok(None);
        }
        PurchaseRefund::read_fields(fields, findings).map(Some)
    }

    #[cfg(test)]
    pub(crate) fn shape(
        _: &'static str,
        _: PhantomData<Option<PurchaseRefund>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::none().or(PurchaseRefund::forms(shapes))
    }
}

/// The purchase that a cancellation names; none if it names none.
pub(super) fn purchase<'o>(
    order: &'o Order,
    cancellation: &Cancellation,
) -> Result<Option<&'o Purchase>, QuestionError> {
    let purchase = match cancellation.purchase() {
        Some(id) => Some(order.purchase_named(id, Path::root().key("purchase"))?),
        None => None,
    };
    let paid_with = purchase.map(Purchase::paid_with);
    match cancellation.credits_paid() {
        Some(credits) if paid_with != Some(PaidWith::ProactiveCredits) => Err(QuestionError::new(
            "credits_paid",
            credits,
            Problem::CreditsOfNoPurchase { credits },
        )),
        _ => Ok(purchase),
    }
}

/// What of `rest`, the price less what is charged, is paid back for `purchase`, and where it goes.
pub(super) fn paid_back<T: Trace>(
    purchase: &Purchase,
    cancellation: &Cancellation,
    charged: &Charged,
    rest: Money,
    readings: &Readings,
    trace: &mut T,
) -> Result<(Money, PurchaseRefund), QuestionError> {
    let paid_with = purchase.paid_with();
    trace.record(|| {
        let rule = CancellationRule::CancelledPurchase {
            purchase: purchase.shared_id().clone(),
            paid_with,
        };
        Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
    });
    let reading = readings.money.cancelled_refund;
    let refunded_as = match (paid_with, reading) {
        (PaidWith::Price, _) | (_, CancelledRefund::Money) => Some(RefundedAs::Money),
        (_, CancelledRefund::Nothing) => None,
        (PaidWith::FlexAllowance, CancelledRefund::ToItsSource) => Some(RefundedAs::FlexAllowance),
        (PaidWith::ProactiveCredits, CancelledRefund::ToItsSource) => {
            Some(RefundedAs::ProactiveCredits)
        }
    };
    let refunded_as = refunded_as.filter(|_| !rest.is_zero());
    let refund = match refunded_as {
        Some(_) => rest,
        None => Money::zero(rest.currency()),
    };
    // Where nothing is left to be paid back, or money paid, every reading says the same.
    if paid_with != PaidWith::Price && !rest.is_zero() {
        trace.record(|| {
            let rule = CancellationRule::CancelledRefund {
                reading,
                paid_with,
                rest,
                refund,
            };
            Step::by(CancelledRefund::ID, rule)
        });
    }
    let credits = match (refunded_as, cancellation.credits_paid()) {
        (Some(RefundedAs::ProactiveCredits), Some(paid)) => {
            Some(credits_back(paid, charged, rest, readings, trace)?)
        }
        (_, Some(_)) => Some(Credits::ZERO),
        (_, None) => None,
    };
    let told = PurchaseRefund {
        paid_with,
        refunded_as,
        refunded_credits: credits,
    };
    Ok((refund, told))
}

/// How many of the credits `paid` go back: the share that is not charged, made whole once.
fn credits_back<T: Trace>(
    paid: Credits,
    charged: &Charged,
    rest: Money,
    readings: &Readings,
    trace: &mut T,
) -> Result<Credits, QuestionError> {
    let credits = paid.count().unsigned_abs().into();
    // By the rate itself, before the fee is rounded.
    let (over, under) = if let Some((over, under)) = charged.rate().map(Rate::quotient) {
        (under.saturating_sub(over), under)
    } else {
        let units = |money: Money| u128::from(money.minor_units().unsigned_abs());
        (
            units(rest),
            units(rest).saturating_add(units(charged.fee())),
        )
    };
    let value = Fraction::of([credits, over], [under.max(1)]);
    let back = value.and_then(|value| Some((value, nearest_unit(value, readings, trace)?)));
    let out_of_range = || QuestionError::new("credits_paid", paid, Problem::CreditsOutOfRange);
    let (value, back) = back.ok_or_else(out_of_range)?;
    trace.record(|| {
        let rule = CancellationRule::CreditsRefunded {
            reading: readings.money.cancelled_refund,
            credits_paid: paid,
            value,
            credits: back,
        };
        Step::by(CancelledRefund::ID, rule)
    });
    Ok(back)
}
