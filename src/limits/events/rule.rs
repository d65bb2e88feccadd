//! How many events of AEM cover a period, in which windows, and until when each is confirmed.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    EventAssessment, EventDates, EventDuty, EventPlan, EventRequest, EventSolution, EventWindow,
    chain::{self, Chain},
};
use crate::{
    calendar::refuse_leap_second,
    decision::{NotApplicable, Outcome, Problem, QuestionError, Step, Trace, Undetermined},
    document::{
        AemClouds, AemEventDays, Duty, DutyOf, EntitlementRule, EventRule, Milestone, Occasion,
        OfferingRule, Party, Reading, Readings, Service, TermDate, TermRule, Within, clauses,
        event_dates::{Notice, days_of_notice, most_days},
    },
    order::{Cloud, EventNotice, FoldedName, LocatedCalendar, PlannedEvent, Purchase, Site},
};

/// The events that cover what `request` asks for at the support location of `site`, with the dates at each of `places`.
pub(crate) fn event_plan<T: Trace>(
    site: Site<'_>,
    places: &[LocatedCalendar],
    request: &EventRequest,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<EventPlan>, QuestionError> {
    let period = check(request)?;
    for place in places {
        place.note_use(trace);
    }
    let first_day = site.support.local_date(period.start);
    let first_day = first_day.map_err(QuestionError::time("from", period.start))?;
    if !is_in_term(site, &period, readings, trace)? {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    let chain = cut(site.support, &period, readings, trace)?;
    let windows: Result<Vec<_>, QuestionError> = chain
        .windows
        .into_iter()
        .map(|window| told(site.support, places, window, period.end))
        .collect();
    let windows = windows?;
    let (served, refused) = by_cloud(site, request, readings, trace);
    record_needed(windows.len(), served.len(), trace);
    let needed = EventNotice::before(first_day, request.confirmed_on(), site.order, readings);
    needed.record(site.order, readings, trace);
    let assessment = noticed(first_day, &needed, request, trace);
    if served.is_empty() {
        return Ok(Outcome::NotApplicable(NotApplicable::NotInPublicCloud));
    }
    Ok(assessment.map(|assessment| EventPlan {
        days: chain.days,
        events_needed: count(windows.len()).saturating_mul(count(served.len())),
        served,
        refused,
        confirm_by: needed.confirm_by(),
        notice_days: request
            .confirmed_on()
            .map(|on| days_of_notice(on, first_day)),
        assessment,
        windows,
        duties: duties(&period, trace),
    }))
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// The period: no leap seconds, and some time between its ends. The solutions have names of their own.
fn check(request: &EventRequest) -> Result<Range<DateTime<Utc>>, QuestionError> {
    let (from, to) = (request.from(), request.to());
    refuse_leap_second(from).map_err(QuestionError::time("from", from))?;
    refuse_leap_second(to).map_err(QuestionError::time("to", to))?;
    QuestionError::check_order(("to", to), ("from", from))?;
    if to == from {
        return Err(QuestionError::new(
            "to",
            to,
            Problem::EmptyPeriod { at: to },
        ));
    }
    let mut names = BTreeSet::new();
    let mut solutions = request.solutions().iter();
    match solutions.find(|solution| !names.insert(FoldedName::of(solution.name()))) {
        Some(repeated) => Err(QuestionError::new(
            "solutions",
            repeated.name(),
            Problem::RepeatedId {
                id: repeated.name().into(),
            },
        )),
        None => Ok(from..to),
    }
}

/// Whether the first and the last date of the period fall in the order's term.
fn is_in_term<T: Trace>(
    site: Site<'_>,
    period: &Range<DateTime<Utc>>,
    readings: &Readings,
    trace: &mut T,
) -> Result<bool, QuestionError> {
    let reading = readings.time.term_date;
    let place = match reading {
        TermDate::SupportLocation => site.support,
        TermDate::Host => site.host,
    };
    if site.support.id != site.host.id {
        trace.record(|| Step::by(TermDate::ID, TermRule::DatesOf { reading }));
    }
    let (first, last) =
        chain::dates(place.zone(), period).map_err(QuestionError::time("to", period.end))?;
    let term = site.order.term();
    let mut is_in = |on: NaiveDate| {
        let is_in = (term.first_day()..=term.last_day()).contains(&on);
        trace.record(|| {
            let rule = EntitlementRule::DateInTerm {
                holds: is_in,
                on,
                first_day: term.first_day(),
                last_day: term.last_day(),
            };
            Step::by(clauses::UNUSED_SERVICES_LOST, rule)
        });
        is_in
    };
    let (begins_in, ends_in) = (is_in(first), is_in(last));
    Ok(begins_in && ends_in)
}

/// Cuts the period into the windows of one event after another.
fn cut<T: Trace>(
    place: &LocatedCalendar,
    period: &Range<DateTime<Utc>>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Chain, QuestionError> {
    let reading = readings.time.aem_event_days;
    let (most, cap) = most_days();
    let chain = chain::chain(place.zone(), period.clone(), most, reading);
    let chain = chain.map_err(QuestionError::time("to", period.end))?;
    trace.record(|| {
        let rule = EventRule::EventDays {
            reading,
            from: period.start,
            to: period.end,
            days: i64::try_from(chain.days).unwrap_or(i64::MAX),
        };
        Step::by(AemEventDays::ID, rule)
    });
    trace.record(|| {
        let rule = EventRule::EventDayLimit {
            holds: chain.days <= u64::from(most.get()),
            days: i64::try_from(chain.days).unwrap_or(i64::MAX),
            most: most.get().into(),
        };
        Step::by(cap, rule)
    });
    trace.record(|| {
        let rule = EventRule::EventsInARow {
            days: chain.days,
            events: chain.windows.len(),
        };
        Step::by(clauses::AEM_CHAIN_EVENTS, rule)
    });
    Ok(chain)
}

/// A window with its dates, at the location that was asked at and everywhere.
fn told(
    place: &LocatedCalendar,
    places: &[LocatedCalendar],
    window: Range<DateTime<Utc>>,
    to: DateTime<Utc>,
) -> Result<EventWindow, QuestionError> {
    let dates = |place: &LocatedCalendar| {
        chain::dates(place.zone(), &window).map_err(QuestionError::time("to", to))
    };
    let (first_day, last_day) = dates(place)?;
    let everywhere: Result<_, QuestionError> = places
        .iter()
        .map(|place| {
            let (first_day, last_day) = dates(place)?;
            Ok(EventDates {
                location: Arc::clone(&place.id),
                first_day,
                last_day,
            })
        })
        .collect();
    Ok(EventWindow {
        starts_at: window.start,
        ends_at: window.end,
        first_day,
        last_day,
        places: everywhere?,
    })
}

/// The solutions that are covered, and those that are not.
fn by_cloud<T: Trace>(
    site: Site<'_>,
    request: &EventRequest,
    readings: &Readings,
    trace: &mut T,
) -> (Vec<Arc<str>>, Vec<Arc<str>>) {
    let names = |is_such: &dyn Fn(&&EventSolution) -> bool| {
        let solutions = request.solutions().iter().filter(is_such);
        solutions.map(EventSolution::shared_name).cloned().collect()
    };
    let is_public = |solution: &EventSolution| solution.cloud() == Cloud::Public;
    for solution in request.solutions() {
        record_cloud(solution.shared_name().clone(), solution.cloud(), trace);
    }
    let mut others = site.order.purchases().iter().flat_map(Purchase::events);
    // That the customer has another cloud, the order may tell too.
    let other = others.find(|event| is_in_other_cloud(event));
    let is_whole = other.is_none() && request.solutions().iter().all(is_public);
    if !is_whole {
        let reading = readings.limits.aem_clouds;
        trace.record(|| Step::by(AemClouds::ID, EventRule::EventClouds { reading }));
        if reading == AemClouds::PerCustomer {
            if let Some(event) = other {
                let cloud = event.cloud().unwrap_or(Cloud::Public);
                record_cloud(event.solution().into(), cloud, trace);
            }
            return (Vec::new(), names(&|_| true));
        }
    }
    (
        names(&|solution| is_public(solution)),
        names(&|solution| !is_public(solution)),
    )
}

fn is_in_other_cloud(event: &PlannedEvent) -> bool {
    event.cloud().is_some_and(|cloud| cloud != Cloud::Public)
}

fn record_cloud<T: Trace>(solution: Arc<str>, cloud: Cloud, trace: &mut T) {
    trace.record(|| {
        let rule = OfferingRule::EventCloud {
            holds: Some(cloud == Cloud::Public),
            solution,
            cloud: Some(cloud),
        };
        Step::by(clauses::AEM_PUBLIC_CLOUD_ONLY, rule)
    });
}

fn record_needed<T: Trace>(in_a_row: usize, solutions: usize, trace: &mut T) {
    trace.record(|| {
        let rule = EventRule::EventsNeeded {
            in_a_row,
            solutions,
            events: in_a_row.saturating_mul(solutions),
        };
        Step::by(clauses::AEM_ONE_SOLUTION_PER_EVENT, rule)
    });
}

/// Whether it is confirmed early enough, or Microsoft agrees to less; and what of the assessment there is then.
fn noticed<T: Trace>(
    first_day: NaiveDate,
    needed: &EventNotice,
    request: &EventRequest,
    trace: &mut T,
) -> Outcome<EventAssessment> {
    let (confirmed_on, consents) = (request.confirmed_on(), request.microsoft_consents());
    let notice = Notice::of(needed.confirm_by(), confirmed_on, consents);
    let is_full = notice == Notice::InTime;
    trace.record(|| {
        let rule = EventRule::EventNotice {
            holds: confirmed_on.map(|_| is_full),
            first_day,
            weeks: needed.weeks(),
            confirm_by: needed.confirm_by(),
            confirmed_on,
        };
        Step::by(needed.source(), rule)
    });
    if !is_full {
        let rule = EventRule::EventConsent { holds: consents };
        trace.record(|| Step::by(needed.source(), rule));
    }
    match notice {
        Notice::Unknown(facts) => return Outcome::Undetermined(Undetermined::missing(facts)),
        Notice::TooShort => return Outcome::NotApplicable(NotApplicable::NoticeTooShort),
        Notice::InTime | Notice::Accepted => {}
    }
    let rule = EventRule::EventAssessment { full: is_full };
    trace.record(|| Step::by(clauses::AEM_SHORT_NOTICE_SCOPE, rule));
    Outcome::Decided(if is_full {
        EventAssessment::Full
    } else {
        EventAssessment::MayBeReduced
    })
}

/// What Microsoft owes before the events, in them and after them.
fn duties<T: Trace>(period: &Range<DateTime<Utc>>, trace: &mut T) -> Vec<EventDuty> {
    let all = DutyOf::Service(Service::AzureEventManagement).duties();
    let of_events = all.filter(|duty| duty.party() == Party::Microsoft && is_of_events(duty));
    let duties = of_events.map(|duty| {
        let is_before = duty.within() == Some(Within::Until(Milestone::EventStart));
        let due = is_before.then_some(period.start);
        trace.record(|| {
            let rule = EventRule::EventDuty {
                duty: duty.name(),
                occasion: duty.occasion(),
                due,
            };
            Step::by(duty.clause(), rule)
        });
        EventDuty { duty, due }
    });
    duties.collect()
}

fn is_of_events(duty: &Duty) -> bool {
    matches!(
        duty.occasion(),
        Occasion::BeforeEvent | Occasion::DuringEvent | Occasion::AfterEvent
    )
}
