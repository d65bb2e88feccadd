//! The days until a root cause analysis can no longer be asked for, and until it is delivered.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};

use super::{RequestWindow, RootCauseRequest};
use crate::{
    calendar::{self, BusinessCalendar, Exception},
    decision::{QuestionError, Step, Trace},
    document::{
        BusinessDay, RcaDaySeven, RcaWindowUnit, Reading, Readings, RootCauseRule, Source, clauses,
        figures,
    },
    order::{LocatedCalendar, Site},
    response::local_hours_of,
};

/// Until when an analysis can be asked for under AED, of an incident that was closed at `closed_at`, and what says so.
pub(super) fn window_of_engineering_direct<T: Trace>(
    site: Site<'_>,
    closed_at: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> Result<(RequestWindow, Source), calendar::CalendarError> {
    let support = site.support;
    // A date that the zone does not serve is refused where dates count.
    let closed_on = support.local_date(closed_at);
    let closed_on = closed_on.unwrap_or_else(|_| closed_at.date_naive());
    let clauses = site.order.clauses_on(closed_on);
    let stated = clauses.count(figures::AED_RCA_REQUEST_DAYS, trace);
    let days = *stated.value();
    let (unit, seventh) = (readings.time.rca_window_unit, readings.time.rca_day_seven);
    trace.record(|| {
        let reading = unit;
        Step::by(
            RcaWindowUnit::ID,
            RootCauseRule::RootCauseWindow { reading, days },
        )
    });
    trace.record(|| {
        let reading = seventh;
        Step::by(
            RcaDaySeven::ID,
            RootCauseRule::RootCauseWindowEnd { reading },
        )
    });
    if site
        .order
        .is_amended_for_a_while(clauses::AED_RCA_REQUEST_WINDOW)
    {
        support.note_use(trace);
    }
    let is_included = seventh == RcaDaySeven::Included;
    let window = match unit {
        RcaWindowUnit::LocalDates => {
            support.note_use(trace);
            let days = u64::from(days).saturating_sub(u64::from(!is_included));
            local_dates(support, closed_at, days)?
        }
        RcaWindowUnit::Elapsed168h => {
            let ends_at = closed_at.checked_add_signed(TimeDelta::days(days.into()));
            RequestWindow {
                ends_at: ends_at.unwrap_or(DateTime::<Utc>::MAX_UTC),
                end_counts: is_included,
                last_day: None,
            }
        }
    };
    Ok((window, stated.source().clone()))
}

/// To the end of the date that is `days` after that of `at`.
fn local_dates(
    support: &LocatedCalendar,
    at: DateTime<Utc>,
    days: u64,
) -> Result<RequestWindow, calendar::CalendarError> {
    let from = support.local_date(at)?;
    let last_day = from
        .checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX);
    let next = last_day.succ_opt().unwrap_or(NaiveDate::MAX);
    Ok(RequestWindow {
        ends_at: support.zone().start_of(next)?,
        end_counts: false,
        last_day: Some(last_day),
    })
}

/// The later of the request and the mitigation. None while the incident is not mitigated; an error naming the fact that is
/// missing, if it is closed and could have been mitigated on either side of the request.
pub(super) fn later_event(
    request: &RootCauseRequest,
) -> Result<Option<DateTime<Utc>>, &'static str> {
    let requested_at = request.requested_at();
    match (request.mitigated_at(), request.closed_at()) {
        (Some(mitigated_at), _) => Ok(Some(requested_at.max(mitigated_at))),
        (None, None) => Ok(None),
        // What is closed was mitigated before.
        (None, Some(closed_at)) if closed_at <= requested_at => Ok(Some(requested_at)),
        (None, Some(_)) => Err("mitigated_at"),
    }
}

/// The date by which an analysis is delivered under AED, counted `from` the later of its request and the mitigation.
pub(super) fn delivery<T: Trace>(
    site: Site<'_>,
    (requested_at, from): (DateTime<Utc>, DateTime<Utc>),
    readings: &Readings,
    trace: &mut T,
) -> Result<NaiveDate, QuestionError> {
    let place = local_hours_of(&[clauses::AED_RCA_10_BUSINESS_DAYS], site, readings, trace);
    let reading = readings.time.business_day;
    trace.record(|| Step::by(BusinessDay::ID, RootCauseRule::RootCauseDays { reading }));
    let counted_from = place
        .local_date(from)
        .map_err(QuestionError::time("requested_at", requested_at))?;
    let stated = site.order.clauses_on(counted_from);
    let stated = stated.count(figures::AED_RCA_DELIVERY_DAYS, trace);
    let days = *stated.value();
    let deliver_by = match reading {
        BusinessDay::OpenDay => place.calendar.add_business_days(counted_from, days.into()),
        BusinessDay::MondayToSaturday => weekdays_after(&place.calendar, counted_from, days),
    };
    let deliver_by = deliver_by.map_err(QuestionError::time("requested_at", requested_at))?;
    trace.record(|| {
        let rule = RootCauseRule::RootCauseDelivery {
            counted_from,
            days,
            deliver_by,
        };
        Step::by(stated.source(), rule)
    });
    Ok(deliver_by)
}

/// The `count`-th day after `date` that is no Sunday and no closure.
fn weekdays_after(
    calendar: &BusinessCalendar,
    date: NaiveDate,
    count: u16,
) -> Result<NaiveDate, calendar::CalendarError> {
    let mut left = count;
    let mut day = date;
    while left > 0 {
        day = day.succ_opt().unwrap_or(day);
        // Outside the span nobody knows which days are closed.
        calendar.is_business_day(day)?;
        let exceptions = calendar.exceptions();
        let exception = exceptions.binary_search_by_key(&day, Exception::date);
        let exception = exception.ok().and_then(|index| exceptions.get(index));
        let is_closed = exception.is_some_and(Exception::is_closure);
        if day.weekday() != Weekday::Sun && !is_closed {
            left = left.saturating_sub(1);
        }
    }
    Ok(day)
}
