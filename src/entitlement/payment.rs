//! Whether a service may be paid for with Flex Allowance or Proactive Credits.

use super::conditions::Asked;
use crate::{
    decision::{Conditions, Step, Trace},
    document::{
        CreditUse, CreditsBuy, EntitlementRule, FlexUse, IfAny, Reading, Readings, ServiceTerms,
    },
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
                let rule = EntitlementRule::Payment {
                    holds: None,
                    reading: IfAny(None),
                    paid_with,
                    price: IfAny(Some(*price.value())),
                    flex: IfAny(None),
                    credits: IfAny(None),
                    category: IfAny(None),
                };
                Step::by(price.clause(), rule)
            });
        }
        PaidWith::FlexAllowance => {
            let flex = terms.flex;
            conditions.require(*flex.value() != FlexUse::NotPayable, |holds| {
                let rule = EntitlementRule::Payment {
                    holds: Some(holds),
                    reading: IfAny(None),
                    paid_with,
                    price: IfAny(None),
                    flex: IfAny(Some(*flex.value())),
                    credits: IfAny(None),
                    category: IfAny(None),
                };
                Step::by(flex.clause(), rule)
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
    let paid_with = PaidWith::ProactiveCredits;
    if *credits.value() == CreditUse::PayableByReading {
        let reading = readings.money.credits_buy;
        conditions.require(reading == CreditsBuy::AdditionalAndEnhanced, |holds| {
            let rule = EntitlementRule::Payment {
                holds: Some(holds),
                reading: IfAny(Some(reading)),
                paid_with,
                price: IfAny(None),
                flex: IfAny(None),
                credits: IfAny(None),
                category: IfAny(Some(*terms.category.value())),
            };
            Step::by(CreditsBuy::ID, rule)
        });
        return;
    }
    conditions.require(*credits.value() == CreditUse::Payable, |holds| {
        let rule = EntitlementRule::Payment {
            holds: Some(holds),
            reading: IfAny(None),
            paid_with,
            price: IfAny(None),
            flex: IfAny(None),
            credits: IfAny(Some(*credits.value())),
            category: IfAny(None),
        };
        Step::by(credits.clause(), rule)
    });
}
