//! What Flex pays of each service that was bought with it.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::{FlexKind, FlexRefusal, holding::FlexPart, ledger::Year, pot::Pot};
use crate::{
    decision::{Step, Trace},
    document::{FlexPaymentRule, FlexUse, Readings, clauses},
    money::Money,
    order::{Order, Purchase},
};

/// Why Flex may pay nothing of `purchase`, if so, where the allowance of its year can be allocated `until` then; none where there
/// is no allowance. Whether the allowance suffices is another matter.
///
/// The statement and the review of an order both ask this.
pub(crate) fn refusal<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    until: Option<NaiveDate>,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let refusals = [
        is_eligible(purchase, trace),
        is_in_currency(purchase, order, trace),
        is_in_time(purchase, until, trace),
    ];
    refusals.into_iter().flatten().next()
}

/// What the allowance of `year` pays of `purchase`, which is to be paid with it; `index` is that of the year.
pub(super) fn allocated<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    index: usize,
    year: Option<&mut Year>,
    readings: &Readings,
    trace: &mut T,
) -> FlexPart {
    let until = year.as_ref().map(|year| year.allocated_until);
    let mut refusal = self::refusal(order, purchase, until, trace);
    let mut covered = Money::zero(order.currency());
    if let (None, Some(year)) = (refusal, year) {
        let left = year.allowance.left();
        covered = year.allowance.take(purchase.price());
        let is_covered = covered == purchase.price();
        trace.record(|| {
            let rule = FlexPaymentRule::FlexCovered {
                holds: is_covered,
                purchase: purchase.shared_id().clone(),
                year: year.number,
                price: purchase.price(),
                left,
                covered,
            };
            Step::by(clauses::FLEX_ANNUAL_BASIS, rule)
        });
        refusal = (!is_covered).then_some(FlexRefusal::BeyondAllowance);
    }
    FlexPart {
        year: index,
        year_ends_on: order
            .contract_year_of(purchase.first_day(), readings.time.absent_day)
            .1,
        kind: FlexKind::of(purchase.service()),
        covered: Pot::of(covered),
        unsure: Money::zero(covered.currency()),
        used: Money::zero(covered.currency()),
        exchanged: Money::zero(covered.currency()),
        lost: Vec::new(),
        refusal,
    }
}

/// Whether Flex may pay for it at all.
fn is_eligible<T: Trace>(purchase: &Purchase, trace: &mut T) -> Option<FlexRefusal> {
    let flex = purchase.service().terms().flex;
    let is_eligible = *flex.value() != FlexUse::NotPayable;
    trace.record(|| {
        let rule = FlexPaymentRule::FlexUse {
            holds: is_eligible,
            purchase: purchase.shared_id().clone(),
            service: purchase.service(),
            flex: *flex.value(),
        };
        Step::by(flex.clause(), rule)
    });
    (!is_eligible).then_some(FlexRefusal::NotEligible)
}

/// Whether its price can be taken from the allowance, which is a part of a list price.
fn is_in_currency<T: Trace>(
    purchase: &Purchase,
    order: &Order,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let is_in_currency = purchase.price().currency() == order.currency();
    trace.record(|| {
        let rule = FlexPaymentRule::FlexCurrency {
            holds: is_in_currency,
            purchase: purchase.shared_id().clone(),
            price: purchase.price(),
            currency: order.currency(),
        };
        Step::by(clauses::FLEX_DEFINITION, rule)
    });
    (!is_in_currency).then_some(FlexRefusal::OtherCurrency)
}

/// Whether it was bought while the allowance of its year could be allocated.
fn is_in_time<T: Trace>(
    purchase: &Purchase,
    until: Option<NaiveDate>,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let Some(until) = until else {
        trace.record(|| {
            let rule = FlexPaymentRule::FlexYearGiven {
                holds: false,
                purchase: purchase.shared_id().clone(),
                first_day: purchase.first_day(),
            };
            Step::by(clauses::FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE, rule)
        });
        return Some(FlexRefusal::NoAllowance);
    };
    let is_in_time = purchase.bought_on() <= until;
    trace.record(|| {
        let rule = FlexPaymentRule::FlexAllocated {
            holds: is_in_time,
            purchase: purchase.shared_id().clone(),
            bought_on: purchase.bought_on(),
            until,
        };
        Step::by(clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE, rule)
    });
    (!is_in_time).then_some(FlexRefusal::TooLate)
}
