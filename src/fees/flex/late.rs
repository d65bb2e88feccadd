//! What it costs to exchange a service a few days before its delivery.

use super::ServiceExchange;
use crate::{
    decision::{Conditions, QuestionError, Step, Trace},
    document::{ClauseId, ExchangeRule, LateCancellation, LateExchange, Reading, Readings},
    fees::cancellation::{self, GivenUp},
    money::Money,
    order::Site,
};

/// What `exchange` costs by its notice, as a cancellation would of what was paid with `given_up`; none where that is not known, or
/// the exchange comes too late.
pub(super) fn fee<T: Trace>(
    exchange: &ServiceExchange,
    given_up: Money,
    site: Site<'_>,
    by: ClauseId,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<Option<Money>, QuestionError> {
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
                original_delivery_day: None,
            };
            let trace = conditions.trace();
            let fee = cancellation::fee_of_notice(site, given_up, readings, trace)?;
            conditions.has_failed |= fee.is_none();
            fee
        }
    };
    let is_known = is_free || day.is_some();
    conditions.note(|| {
        let rule = ExchangeRule::LateExchange {
            holds: is_known.then_some(fee.is_some()),
            reading,
            first_delivery_day: day,
            fee,
        };
        Step::by(LateExchange::ID, rule).on(&[by])
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
    let is_accepted =
        day.map(|day| !cancellation::is_refused(day, exchange.on(), readings, conditions.trace()));
    conditions.require_fact(is_accepted, "first_delivery_day", |holds| {
        let rule = ExchangeRule::LateExchange {
            holds,
            reading,
            first_delivery_day: day,
            fee: None,
        };
        Step::by(LateExchange::ID, rule).on(&[by])
    });
}
