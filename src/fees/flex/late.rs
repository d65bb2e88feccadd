//! What it costs to exchange a service a few days before its delivery.

use super::ServiceExchange;
use crate::{
    decision::{Conditions, Error, Step, Trace, Value},
    document::{ClauseId, LateCancellation, LateExchange, Reading, Readings, RuleId, Source},
    fees::cancellation::{self, GivenUp},
    money::Money,
    order::LocatedCalendar,
};

/// What `exchange` costs by its notice, as a cancellation would of what was paid with `given_up`; none where that is not known, or
/// the exchange comes too late.
pub(super) fn fee<T: Trace>(
    exchange: &ServiceExchange,
    given_up: Money,
    support: &LocatedCalendar,
    by: ClauseId,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<Option<Money>, Error> {
    let reading = readings.money.late_exchange;
    let none = Money::zero(given_up.currency());
    let day = exchange.first_delivery_day();
    let is_free = reading == LateExchange::NoFee || exchange.is_scheduled() == Some(false);
    let fee = match day {
        _ if is_free => Some(none),
        None => {
            conditions.missing.add("first_delivery_day");
            None
        }
        Some(first_delivery_day) => {
            let given_up = GivenUp {
                price: given_up,
                first_delivery_day,
                on: exchange.on(),
                cancelled_at: None,
            };
            let trace = conditions.trace();
            let fee = cancellation::fee_of_notice(support, given_up, readings, trace)?;
            conditions.has_failed |= fee.is_none();
            fee
        }
    };
    let is_known = is_free || day.is_some();
    conditions.note(|| {
        let step = Step::loose(RuleId::LateExchange, Source::Reading(LateExchange::ID))
            .on(&[by])
            .with("reading", Value::Code(reading.as_str()))
            .with(
                "first_delivery_day",
                day.map_or(Value::Missing, Value::Date),
            )
            .with("fee", fee.map_or(Value::Missing, Value::Money));
        if is_known {
            step.holds(fee.is_some())
        } else {
            step
        }
    });
    Ok(fee)
}

/// Tests whether an exchange that is told came too late, as a cancellation may: what it cost does not matter to what became of it.
pub(super) fn is_in_time<T: Trace>(
    exchange: &ServiceExchange,
    by: ClauseId,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) {
    let reading = readings.money.late_exchange;
    let is_refusable = reading == LateExchange::AsCancellation
        && readings.money.late_cancellation != LateCancellation::FullFee
        && exchange.is_scheduled() != Some(false);
    if !is_refusable {
        return;
    }
    let day = exchange.first_delivery_day();
    let is_refused =
        day.map(|day| cancellation::is_refused(day, exchange.on(), readings, conditions.trace()));
    let step = || {
        Step::loose(RuleId::LateExchange, Source::Reading(LateExchange::ID))
            .on(&[by])
            .with("reading", Value::Code(reading.as_str()))
    };
    if let (Some(day), Some(is_refused)) = (day, is_refused) {
        conditions.require(!is_refused, |_| {
            step()
                .with("first_delivery_day", Value::Date(day))
                .with("fee", Value::Missing)
        });
    } else {
        conditions.missing.add("first_delivery_day");
        conditions.note(|| {
            step()
                .with("first_delivery_day", Value::Missing)
                .with("fee", Value::Missing)
        });
    }
}
