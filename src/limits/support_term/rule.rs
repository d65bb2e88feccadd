//! On which days each service is available, with what it ends, and until when what was bought can be used and requested.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::{SupportTerm, SupportTerms};
use crate::{
    coverage::{Cause, Coverage, Stretch, record_stretch},
    decision::{Step, Trace},
    document::{ExpiryDate, IfAny, LastRequestScope, Reading, Readings, TermRule, clauses},
    order::{LastRequest, Location, Order, Purchase},
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
            let rule = TermRule::SupportTerm {
                purchase: IfAny(None),
                service: IfAny(None),
                first_day: Some(first_day),
                last_day: Some(last_day),
            };
            Step::by(clauses::UNUSED_SERVICES_LOST, rule)
        });
        lines.extend(order.locations().iter().map(|location| {
            let line = SupportTerm {
                purchase: None,
                service: None,
                location: location.shared_id().clone(),
                first_day: Some(first_day),
                last_day: Some(last_day),
                begins_with: Some(Cause::Order),
                ends_with: Cause::Order,
                usable_until: Some(last_day),
                last_request: None,
                as_of: None,
            };
            line.told_on(as_of)
        }));
    }
    let mut purchases = order.purchases().iter();
    if purchases.any(|one| one.service().terms().last_request_days.is_some()) {
        record_expiry(order, readings, trace);
    }
    let coverage = Coverage::new(order, readings);
    for purchase in order.purchases() {
        lines.extend(of_purchase(
            coverage, order, purchase, as_of, readings, trace,
        ));
    }
    SupportTerms { lines }
}

/// A line for each stretch at each location; where it can never be used one for each location.
fn of_purchase<'o, T: Trace>(
    coverage: Coverage<'o>,
    order: &'o Order,
    purchase: &'o Purchase,
    as_of: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> Vec<SupportTerm> {
    let stretches: Vec<_> = coverage.stretches(purchase).collect();
    for stretch in &stretches {
        record_stretch(coverage, purchase, Some(*stretch), trace);
    }
    if stretches.is_empty() {
        record_stretch(coverage, purchase, None, trace);
    }
    let usable_until = stretches.last().map(Stretch::last_day);
    let last_request =
        usable_until.and_then(|_| last_request(order, purchase, as_of, readings, trace));
    let never = coverage
        .never(purchase)
        .map_or(Cause::Purchase, |(cause, _)| cause);
    let never = [(None, None, never)];
    let told = stretches.iter().map(|stretch| {
        let days = (stretch.first_day(), stretch.last_day());
        let (begin, end) = (stretch.begin().cause(), stretch.end().cause());
        (Some(days), Some(begin), end)
    });
    let told: Vec<_> = if stretches.is_empty() {
        never.to_vec()
    } else {
        told.collect()
    };
    let locations = order.locations_of(purchase).map(Location::shared_id);
    locations
        .flat_map(|location| told.iter().map(move |line| (location, *line)))
        .map(|(location, (days, begins_with, ends_with))| SupportTerm {
            purchase: Some(purchase.shared_id().clone()),
            service: Some(purchase.service()),
            location: location.clone(),
            first_day: days.map(|(first_day, _)| first_day),
            last_day: days.map(|(_, last_day)| last_day),
            begins_with,
            ends_with,
            usable_until,
            last_request,
            as_of: None,
        })
        .map(|line| line.told_on(as_of))
        .collect()
}

/// The days from the first to the last on which `purchase` can be used; those of a pause are among them.
pub(crate) fn span<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    readings: &Readings,
    trace: &mut T,
) -> Option<(NaiveDate, NaiveDate)> {
    let coverage = Coverage::new(order, readings);
    let mut stretches = coverage.stretches(purchase);
    let first = stretches.next();
    let last = stretches.last().or(first);
    record_stretch(coverage, purchase, first, trace);
    if last != first {
        record_stretch(coverage, purchase, last, trace);
    }
    Some((first?.first_day(), last?.last_day()))
}

/// The last day on which a delivery of `purchase` can be requested, and whether `as_of` is in time.
fn last_request<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    as_of: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> Option<NaiveDate> {
    purchase.service().terms().last_request_days?;
    let id = || purchase.shared_id().clone();
    if purchase.service().is_requested_by_incidents() {
        let scope = readings.limits.last_request_scope;
        let holds = scope.binds(purchase.service());
        trace.record(|| {
            let rule = TermRule::RequestsBound {
                holds,
                reading: scope,
                purchase: id(),
            };
            Step::by(LastRequestScope::ID, rule)
        });
        if !holds {
            return None;
        }
    }
    let request = LastRequest::of(order, as_of, readings)?;
    let last = request.on();
    request.record(order, readings, trace);
    trace.record(|| {
        let rule = TermRule::LastRequest {
            purchase: id(),
            days: request.days(),
            last_request: last,
        };
        Step::by(request.source(), rule)
    });
    if let Some(as_of) = as_of {
        trace.record(|| {
            let rule = TermRule::RequestInTime {
                holds: as_of <= last,
                purchase: id(),
                as_of,
            };
            Step::by(request.source(), rule)
        });
    }
    Some(last)
}

/// Records on which date the order expires, and by which reading.
pub(crate) fn record_expiry<T: Trace>(order: &Order, readings: &Readings, trace: &mut T) {
    let reading = readings.time.expiry_date;
    trace.record(|| {
        let rule = TermRule::OrderExpiry {
            reading,
            expires_on: order.term().expiry_date(reading),
        };
        Step::by(ExpiryDate::ID, rule)
    });
}
