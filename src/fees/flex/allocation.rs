//! What Flex pays of each service that was bought with it.

use super::{FlexKind, FlexRefusal, holding::FlexPart, ledger::Year, pot::Pot};
use crate::{
    decision::{Step, Trace, Value},
    document::{FlexUse, Readings, RuleId, clauses},
    money::Money,
    order::{Order, Purchase},
};

/// What the allowance of `year` pays of `purchase`, which is to be paid with it; `index` is that of the year.
pub(super) fn allocated<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    index: usize,
    year: Option<&mut Year>,
    readings: &Readings,
    trace: &mut T,
) -> FlexPart {
    let refusals = [
        is_eligible(purchase, trace),
        is_in_currency(purchase, order, trace),
        is_in_time(purchase, year.as_deref(), trace),
    ];
    let mut refusal = refusals.into_iter().flatten().next();
    let mut covered = Money::zero(order.currency());
    if let (None, Some(year)) = (refusal, year) {
        let left = year.allowance.left();
        covered = year.allowance.take(purchase.price());
        let is_covered = covered == purchase.price();
        trace.record(|| {
            Step::loose_by(RuleId::FlexCovered, clauses::FLEX_ANNUAL_BASIS)
                .holds(is_covered)
                .with("purchase", Value::Text(purchase.shared_id().clone()))
                .with("year", Value::Count(year.number.into()))
                .with("price", Value::Money(purchase.price()))
                .with("left", Value::Money(left))
                .with("covered", Value::Money(covered))
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
        refusal,
    }
}

/// Whether Flex may pay for it at all.
fn is_eligible<T: Trace>(purchase: &Purchase, trace: &mut T) -> Option<FlexRefusal> {
    let flex = purchase.service().terms().flex;
    let is_eligible = *flex.value() != FlexUse::NotPayable;
    test(trace, is_eligible, || {
        Step::loose_by(RuleId::FlexUse, flex.clause())
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("service", Value::Code(purchase.service().as_str()))
            .with("flex", Value::Code(flex.value().as_str()))
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
    test(trace, is_in_currency, || {
        Step::loose_by(RuleId::FlexCurrency, clauses::FLEX_DEFINITION)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("price", Value::Money(purchase.price()))
            .with("currency", Value::Code(order.currency().code()))
    });
    (!is_in_currency).then_some(FlexRefusal::OtherCurrency)
}

/// Whether it was bought while the allowance of its year could be allocated.
fn is_in_time<T: Trace>(
    purchase: &Purchase,
    year: Option<&Year>,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let Some(year) = year else {
        test(trace, false, || {
            let clause = clauses::FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE;
            Step::loose_by(RuleId::FlexYearGiven, clause)
                .with("purchase", Value::Text(purchase.shared_id().clone()))
                .with("first_day", Value::Date(purchase.first_day()))
        });
        return Some(FlexRefusal::NoAllowance);
    };
    let until = year.allocated_until;
    let is_in_time = purchase.bought_on() <= until;
    test(trace, is_in_time, || {
        let clause = clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE;
        Step::loose_by(RuleId::FlexAllocated, clause)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("bought_on", Value::Date(purchase.bought_on()))
            .with("until", Value::Date(until))
    });
    (!is_in_time).then_some(FlexRefusal::TooLate)
}

/// Holds a step to what it tests.
fn test<T: Trace>(trace: &mut T, holds: bool, step: impl FnOnce() -> Step) {
    trace.record(|| step().holds(holds));
}
