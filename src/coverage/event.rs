//! Decides whether Azure Event Management covers a moment of an event: `2.3/aem-five-day-cap`, `2.3/aem-six-week-notice`.

use alloc::{format, string::String, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Coverage, Fit};
use crate::{
    calendar::Zone,
    decision::{Conditions, Step, Trace},
    document::{
        AemClouds, AemEventDays, EventRule, IfAny, OfferingRule, Reading, Service, clauses,
        event_dates::{Notice, days_of_event, most_days},
    },
    order::{Cloud, Order, PlannedEvent, Purchase, record_near_name},
};

/// A moment, and the date on which it falls where the event is.
#[derive(Clone, Copy)]
pub(crate) struct EventMoment<'a> {
    pub(crate) at: DateTime<Utc>,
    pub(crate) on: NaiveDate,
    pub(crate) zone: &'a Zone,
}

/// Whether one of the events of `purchases` covers the moment, for `solution`; without one, whether one could.
pub(crate) fn event<'a, T: Trace>(
    coverage: Coverage<'a>,
    purchases: impl Iterator<Item = &'a Purchase>,
    solution: Option<&str>,
    moment: EventMoment<'_>,
    trace: &mut T,
) -> Fit {
    let of_that_day: Vec<_> = purchases
        .flat_map(|purchase| purchase.events().iter().map(move |event| (purchase, event)))
        .filter(|(_, event)| (event.first_day()..=event.last_day()).contains(&moment.on))
        .collect();
    let is_sought = |event: &PlannedEvent| solution.is_none_or(|solution| event.is_about(solution));
    let events = of_that_day.iter().filter(|(_, event)| is_sought(event));
    let events: Vec<_> = events.copied().collect();
    if let (Some(solution), true) = (solution, events.is_empty()) {
        let names = of_that_day.iter().map(|(_, event)| event.names());
        record_near_name(solution, names, clauses::AEM_ONE_SOLUTION_PER_EVENT, trace);
    }
    if events.is_empty() || solution.is_none() {
        trace.record(|| {
            let rule = OfferingRule::EventWindow {
                holds: events.is_empty().then_some(false),
                submitted_on: moment.on,
                solution: IfAny(solution.map(Into::into)),
                first_day: IfAny(None),
                last_day: IfAny(None),
            };
            Step::by(clauses::AEM_24X7_IN_WINDOW, rule)
        });
    }
    let mut fits: Vec<_> = events
        .iter()
        .map(|(purchase, event)| (event, supported(coverage, purchase, event, moment, trace)))
        .collect();
    let fit = if solution.is_some() {
        Fit::any(fits.into_iter().map(|(_, fit)| fit))
    } else {
        // Of the events of one solution one that is supported is enough.
        let covered: Vec<_> = fits
            .iter()
            .filter(|(_, fit)| *fit == Fit::Covered)
            .map(|(event, _)| *event)
            .collect();
        fits.retain(|(event, fit)| {
            *fit == Fit::Covered || !covered.iter().any(|one| event.is_about(one.solution()))
        });
        Fit::named_by("event", fits.into_iter().map(|(_, fit)| fit))
    };
    if fit == Fit::Not {
        return Fit::Not;
    }
    fit.and(customers_clouds(coverage, trace))
}

/// Whether an event on whose dates the moment falls is supported then.
fn supported<T: Trace>(
    coverage: Coverage<'_>,
    purchase: &Purchase,
    event: &PlannedEvent,
    moment: EventMoment<'_>,
    trace: &mut T,
) -> Fit {
    let mut conditions = Conditions::new(trace);
    conditions.note(|| {
        let rule = OfferingRule::EventWindow {
            holds: Some(true),
            submitted_on: moment.on,
            solution: IfAny(Some(event.solution().into())),
            first_day: IfAny(Some(event.first_day())),
            last_day: IfAny(Some(event.last_day())),
        };
        Step::by(clauses::AEM_24X7_IN_WINDOW, rule)
    });
    within_cap(coverage, event, moment, &mut conditions);
    noticed(coverage, purchase, event, &mut conditions);
    // By the other reading the clouds of all events are looked at together.
    if coverage.readings.limits.aem_clouds == AemClouds::PerSolution {
        record_clouds(coverage, conditions.trace());
        public(purchase, event, &mut conditions);
    }
    Fit::of(conditions)
}

/// Whether the moment lies in the days that one event is covered.
fn within_cap<T: Trace>(
    coverage: Coverage<'_>,
    event: &PlannedEvent,
    moment: EventMoment<'_>,
    conditions: &mut Conditions<'_, T>,
) {
    let (most, clause) = most_days();
    let reading = coverage.readings.time.aem_event_days;
    // A date that no zone serves begins with the moment.
    let start = moment.zone.start_of(event.first_day()).unwrap_or(moment.at);
    let days = match reading {
        AemEventDays::LocalDates => days_of_event(event.first_day(), moment.on),
        AemEventDays::Periods24h => periods_between(start, moment.at),
    };
    let most = i64::from(most.get());
    if days_of_event(event.first_day(), event.last_day()) <= most {
        return;
    }
    conditions.note(|| {
        let rule = EventRule::EventDays {
            reading,
            from: start,
            to: moment.at,
            days,
        };
        Step::by(AemEventDays::ID, rule)
    });
    conditions.require(days <= most, |holds| {
        Step::by(clause, EventRule::EventDayLimit { holds, days, most })
    });
}

/// In which period of 24 hours from `start` on `at` lies, counted from one.
fn periods_between(start: DateTime<Utc>, at: DateTime<Utc>) -> i64 {
    let day = TimeDelta::days(1).num_seconds();
    let passed = at.signed_duration_since(start).num_seconds();
    passed.div_euclid(day).saturating_add(1)
}

/// Whether it was confirmed in writing six weeks before it begins, or Microsoft agrees to a shorter notice.
fn noticed<T: Trace>(
    coverage: Coverage<'_>,
    purchase: &Purchase,
    event: &PlannedEvent,
    conditions: &mut Conditions<'_, T>,
) {
    let (order, readings) = (coverage.order, coverage.readings);
    let (notice, needed) = event.notice(order, readings, conditions.trace());
    let step = |holds| {
        let rule = OfferingRule::EventConfirmed {
            holds,
            confirmed_on: event.confirmed_on(),
        };
        Step::by(needed.source(), rule)
    };
    match notice {
        Notice::InTime | Notice::Accepted => {
            conditions.require(true, |holds| step(Some(holds)));
        }
        Notice::TooShort => {
            conditions.require(false, |holds| step(Some(holds)));
        }
        Notice::Unknown(facts) => {
            conditions.note(|| step(None));
            for name in facts {
                conditions.missing.add(fact(purchase, event, name));
            }
        }
    }
}

/// Whether the solution runs in the public cloud.
fn public<T: Trace>(purchase: &Purchase, event: &PlannedEvent, conditions: &mut Conditions<'_, T>) {
    let is_public = event.cloud().map(|cloud| cloud == Cloud::Public);
    conditions.require_of_order(
        is_public,
        || fact(purchase, event, "cloud"),
        |holds| {
            let rule = OfferingRule::EventCloud {
                holds,
                solution: event.solution().into(),
                cloud: event.cloud(),
            };
            Step::by(clauses::AEM_PUBLIC_CLOUD_ONLY, rule)
        },
    );
}

/// Whether all events of the order run in the public cloud, where the reading asks for that.
pub(crate) fn customers_clouds<T: Trace>(coverage: Coverage<'_>, trace: &mut T) -> Fit {
    if coverage.readings.limits.aem_clouds == AemClouds::PerSolution {
        return Fit::Covered;
    }
    record_clouds(coverage, trace);
    let mut conditions = Conditions::new(trace);
    for purchase in coverage.order.purchases() {
        for event in purchase.events() {
            public(purchase, event, &mut conditions);
        }
    }
    Fit::of(conditions)
}

fn record_clouds<T: Trace>(coverage: Coverage<'_>, trace: &mut T) {
    // Where all run in the public cloud, either reading says the same.
    if !has_other_clouds(coverage.order) {
        return;
    }
    trace.record(|| {
        let reading = coverage.readings.limits.aem_clouds;
        Step::by(AemClouds::ID, EventRule::EventClouds { reading })
    });
}

fn has_other_clouds(order: &Order) -> bool {
    let services = order.purchases().iter();
    let planned = services.filter(|one| one.service() == Service::AzureEventManagement);
    let mut events = planned.flat_map(Purchase::events);
    events.any(|event| event.cloud() != Some(Cloud::Public))
}

/// The path of a fact of an event: by its solution, and by its place where another event of the purchase has the same.
fn fact(purchase: &Purchase, event: &PlannedEvent, field: &str) -> String {
    let (id, solution) = (purchase.id(), event.solution());
    let namesakes = purchase
        .events()
        .iter()
        .filter(|one| one.is_about(solution));
    if namesakes.count() > 1 {
        let place = purchase
            .events()
            .iter()
            .position(|one| core::ptr::eq(one, event));
        let place = place.unwrap_or_default();
        format!("services[{id}].events[{place}].{field}")
    } else {
        format!("services[{id}].events[{solution}].{field}")
    }
}
