//! Whether a service may be paid for with Flex Allowance or Proactive Credits.

use super::conditions::Asked;
use crate::{
    decision::{Conditions, Step, Trace, Value},
    document::{CreditUse, CreditsBuy, FlexUse, Reading, Readings, RuleId, ServiceTerms, Source},
    order::PaidWith,
};

pub(super) fn payment<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    if let Some(paid_with) = asked.request.paid_with {
        payable(asked.terms, paid_with, asked.readings, conditions);
    }
}

/// Whether a service of these `terms` can be paid so.
pub(crate) fn payable<T: Trace>(
    terms: &ServiceTerms,
    paid_with: PaidWith,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) {
    match paid_with {
        PaidWith::Price => {
            let price = terms.price;
            conditions.note(|| {
                Step::loose_by(RuleId::Payment, price.clause())
                    .with("paid_with", Value::Code(paid_with.as_str()))
                    .with("price", Value::Code(price.value().as_str()))
            });
        }
        PaidWith::FlexAllowance => {
            let flex = terms.flex;
            conditions.require(*flex.value() != FlexUse::NotPayable, |_| {
                Step::loose_by(RuleId::Payment, flex.clause())
                    .with("paid_with", Value::Code(paid_with.as_str()))
                    .with("flex", Value::Code(flex.value().as_str()))
            });
        }
        PaidWith::ProactiveCredits => credits(terms, readings, conditions),
    }
}

fn credits<T: Trace>(
    terms: &ServiceTerms,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) {
    let credits = terms.credits;
    let paid_with = Value::Code(PaidWith::ProactiveCredits.as_str());
    if *credits.value() == CreditUse::PayableByReading {
        let reading = readings.money.credits_buy;
        conditions.require(reading == CreditsBuy::AdditionalAndEnhanced, |_| {
            Step::loose(RuleId::Payment, Source::Reading(CreditsBuy::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with("paid_with", paid_with)
                .with("category", Value::Code(terms.category.value().as_str()))
        });
        return;
    }
    conditions.require(*credits.value() == CreditUse::Payable, |_| {
        Step::loose_by(RuleId::Payment, credits.clause())
            .with("paid_with", paid_with)
            .with("credits", Value::Code(credits.value().as_str()))
    });
}
