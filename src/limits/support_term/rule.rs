//! The rule.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::{SupportTerm, SupportTerms, TermEnd};
use crate::{
    decision::{Step, Trace, Value},
    document::{
        ClauseId, CreditsPaidWithFlex, ExpiryDate, LastRequestScope, Prerequisite, Reading,
        Readings, RuleId, Service, Source, Stated, clauses,
    },
    order::{Location, Order, PaidWith, Purchase},
};

/// The support term of the Base Package and of every purchase, at each location.
pub(crate) fn support_terms<T: Trace>(
    order: &Order,
    as_of: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> SupportTerms {
    let mut lines = Vec::new();
    if order.base_package().is_some() {
        let (first_day, last_day) = (order.term().first_day(), order.term().last_day());
        trace.record(|| {
            Step::by(RuleId::SupportTerm, clauses::UNUSED_SERVICES_LOST)
                .with("first_day", Value::Date(first_day))
                .with("last_day", Value::Date(last_day))
        });
        lines.extend(order.locations().iter().map(|location| SupportTerm {
            purchase: None,
            location: location.shared_id().clone(),
            days: Some((first_day, last_day)),
            ends_with: TermEnd::Order,
            usable_until: Some(last_day),
            last_request: None,
            as_of,
        }));
    }
    let mut purchases = order.purchases().iter();
    if purchases.any(|one| one.service().terms().last_request_days.is_some()) {
        record_expiry(order, readings, trace);
    }
    for purchase in order.purchases() {
        let span = span(order, purchase, trace);
        let usable_until = span
            .days
            .map(|(_, last_day)| usable_until(order, purchase, last_day, readings, trace));
        let last_request = span
            .days
            .and_then(|_| last_request(order, purchase, as_of, readings, trace));
        let locations = order.locations_of(purchase).map(Location::shared_id);
        lines.extend(locations.map(|location| SupportTerm {
            purchase: Some((purchase.shared_id().clone(), purchase.service())),
            location: location.clone(),
            days: span.days,
            ends_with: span.ends_with,
            usable_until,
            last_request,
            as_of,
        }));
    }
    SupportTerms { lines }
}

/// The days of a purchase within all that it depends on.
#[derive(Clone, Copy)]
pub(crate) struct PurchaseSpan {
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    pub(crate) ends_with: TermEnd,
}

/// The days of `purchase`, cut where the order's term or what it depends on ends.
pub(crate) fn span<T: Trace>(order: &Order, purchase: &Purchase, trace: &mut T) -> PurchaseSpan {
    let ends = ends(order, purchase, trace);
    let first_day = purchase.first_day().max(order.term().first_day());
    let days = ends.last_day.filter(|last_day| first_day <= *last_day);
    let days = days.map(|last_day| (first_day, last_day));
    trace.record(|| {
        let date = |date: Option<NaiveDate>| date.map_or(Value::Missing, Value::Date);
        Step::by(
            RuleId::SupportTerm,
            clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
        )
        .with("purchase", Value::Text(purchase.shared_id().clone()))
        .with("service", Value::Name(purchase.service().as_str()))
        .with("first_day", date(days.map(|(first_day, _)| first_day)))
        .with("last_day", date(days.map(|(_, last_day)| last_day)))
    });
    PurchaseSpan {
        days,
        ends_with: ends.with,
    }
}

/// The last day of a purchase, none if what it depends on is never there, and with what it ends.
struct Ends {
    last_day: Option<NaiveDate>,
    with: TermEnd,
}

fn ends<T: Trace>(order: &Order, purchase: &Purchase, trace: &mut T) -> Ends {
    let (term, terms) = (order.term(), purchase.service().terms());
    let agreement = terms.ends_with.as_ref();
    if let Some(agreement) = agreement {
        trace.record(|| co_termination(purchase, Some(term.last_day()), agreement.clause()));
    }
    let mut ends = Ends {
        last_day: Some(purchase.last_day().min(term.last_day())),
        with: match agreement {
            _ if purchase.last_day() < term.last_day() => TermEnd::Purchase,
            Some(_) => TermEnd::UnifiedAgreement,
            None => TermEnd::Order,
        },
    };
    let mut prerequisites = terms.prerequisites.iter();
    let response = prerequisites.find(|one| *one.value() == Prerequisite::RapidResponse);
    if let Some(response) = response {
        let until = rapid_response_until(order);
        trace.record(|| co_termination(purchase, until, response.clause()));
        if until < ends.last_day {
            ends = Ends {
                last_day: until,
                with: TermEnd::RapidResponse,
            };
        }
    }
    ends
}

fn co_termination(purchase: &Purchase, ends_on: Option<NaiveDate>, clause: ClauseId) -> Step {
    Step::by(RuleId::CoTermination, clause)
        .with("purchase", Value::Text(purchase.shared_id().clone()))
        .with("last_day", Value::Date(purchase.last_day()))
        .with("ends_on", ends_on.map_or(Value::Missing, Value::Date))
}

/// The last day on which any Rapid Response of the order runs.
fn rapid_response_until(order: &Order) -> Option<NaiveDate> {
    let term = order.term();
    let purchases = order.purchases().iter();
    let running = purchases.filter(|one| one.service() == Service::RapidResponse);
    let last_days = running.map(|one| one.last_day().min(term.last_day()));
    last_days.max()
}

/// The last day on which what was bought can be used, for a purchase that is had until `last_day`.
pub(crate) fn usable_until<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    last_day: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> NaiveDate {
    let is_credits = purchase.service() == Service::ProactiveCredits;
    let reading = readings.money.credits_paid_with_flex;
    let (source, until) = match purchase.paid_with() {
        PaidWith::FlexAllowance if is_credits => (
            Source::Reading(CreditsPaidWithFlex::ID),
            match reading {
                CreditsPaidWithFlex::YearEnd => {
                    year_end(order, purchase, readings, trace).min(last_day)
                }
                CreditsPaidWithFlex::TermEnd => last_day,
            },
        ),
        PaidWith::FlexAllowance => (
            Source::Clause(clauses::FLEX_SERVICES_USED_WITHIN_YEAR),
            year_end(order, purchase, readings, trace).min(last_day),
        ),
        PaidWith::Price | PaidWith::ProactiveCredits => (
            Source::Clause(
                if purchase.service().terms().category.value().is_proactive() {
                    clauses::PROACTIVE_SCHEDULED_IN_TERM
                } else {
                    clauses::UNUSED_SERVICES_LOST
                },
            ),
            last_day,
        ),
    };
    trace.record(|| {
        let is_reading = matches!(source, Source::Reading(_));
        let step = Step::new(RuleId::UsableUntil, source)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("paid_with", Value::Name(purchase.paid_with().as_str()))
            .with("until", Value::Date(until));
        if is_reading {
            step.with("reading", Value::Name(reading.as_str()))
        } else {
            step
        }
    });
    until
}

/// The last day of the contract year to whose allowance a purchase belongs.
fn year_end<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    readings: &Readings,
    trace: &mut T,
) -> NaiveDate {
    let reading = readings.time.absent_day;
    order.record_contract_years(reading, trace);
    order.contract_year_of(purchase.first_day(), reading).1
}

/// The last day on which a delivery of `purchase` can be requested, and whether `as_of` is in time.
fn last_request<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    as_of: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> Option<NaiveDate> {
    let days: Stated<u16> = purchase.service().terms().last_request_days?;
    let id = || Value::Text(purchase.shared_id().clone());
    if purchase.service().is_requested_by_incidents() {
        let scope = readings.limits.last_request_scope;
        let holds = scope.binds(purchase.service());
        trace.record(|| {
            Step::new(RuleId::RequestsBound, Source::Reading(LastRequestScope::ID))
                .holds(holds)
                .with("reading", Value::Name(scope.as_str()))
                .with("purchase", id())
        });
        if !holds {
            return None;
        }
    }
    let expiry = readings.time.expiry_date;
    let last = order.term().last_request_day(*days.value(), expiry)?;
    trace.record(|| {
        Step::by(RuleId::LastRequest, days.clause())
            .with("purchase", id())
            .with("days", Value::Count(i64::from(*days.value())))
            .with("last_request", Value::Date(last))
    });
    if let Some(as_of) = as_of {
        trace.record(|| {
            Step::by(RuleId::RequestInTime, days.clause())
                .holds(as_of <= last)
                .with("purchase", id())
                .with("as_of", Value::Date(as_of))
        });
    }
    Some(last)
}

/// Records on which date the order expires, and by which reading.
pub(crate) fn record_expiry<T: Trace>(order: &Order, readings: &Readings, trace: &mut T) {
    let reading = readings.time.expiry_date;
    trace.record(|| {
        let expires_on = order.term().expiry_date(reading);
        Step::new(RuleId::OrderExpiry, Source::Reading(ExpiryDate::ID))
            .with("reading", Value::Name(reading.as_str()))
            .with("expires_on", expires_on.map_or(Value::Missing, Value::Date))
    });
}
