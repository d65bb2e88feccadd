//! When Azure Event Management is available: in the windows of its events, and at no other time.

use alloc::vec::Vec;
use core::{iter, ops::Range};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::{
    coverage::{Coverage, EventMoment, Fit, event, is_used_at},
    decision::{QuestionError, Trace, Undetermined},
    document::{AemEventDays, Readings, event_dates::most_days},
    order::{LocatedCalendar, PlannedEvent, Purchase, Site},
};

/// Stretches of time, in order.
pub(super) type Windows = Vec<Range<DateTime<Utc>>>;

/// The windows in which an event of `purchases` is supported, within `period`; or the facts on which one hangs that no other covers.
pub(super) fn event_hours<'a, T: Trace>(
    site: Site<'a>,
    purchases: impl Iterator<Item = &'a Purchase>,
    period: &Range<DateTime<Utc>>,
    readings: &'a Readings,
    trace: &mut T,
) -> Result<Result<Windows, Undetermined>, QuestionError> {
    let coverage = Coverage::new(site.order, readings);
    coverage.record_place_of_dates(site, trace);
    let (mut covered, mut hanging) = (Vec::new(), Vec::new());
    for purchase in purchases.filter(|purchase| is_used_at(purchase, &site.support.id)) {
        for planned in purchase.events() {
            for (on, window) in dates(coverage, site, planned, period, readings) {
                let at = window.start;
                let date = coverage
                    .date_of(site, at)
                    .map_err(QuestionError::time("from", period.start))?;
                if coverage.on(purchase, date).is_none() {
                    continue;
                }
                let zone = site.support.zone();
                let moment = EventMoment { at, on, zone };
                let purchases = iter::once(purchase);
                match event(coverage, purchases, Some(planned.solution()), moment, trace) {
                    Fit::Covered => covered.push(window),
                    Fit::HangsOn(facts) => hanging.push((window, facts)),
                    Fit::Not => {}
                }
            }
        }
    }
    let covered = joined(covered);
    let mut missing = Undetermined::default();
    for (window, facts) in hanging {
        let mut within = covered.iter();
        if !within.any(|one| one.start <= window.start && window.end <= one.end) {
            missing.add_all(&facts);
        }
    }
    Ok(if missing.names().is_empty() {
        Ok(covered)
    } else {
        Err(missing)
    })
}

/// The dates of an event that touch `period`, no more than one event can have, each with its parts of the period: another begins
/// where the date turns by which purchases begin and end.
fn dates(
    coverage: Coverage<'_>,
    site: Site<'_>,
    event: &PlannedEvent,
    period: &Range<DateTime<Utc>>,
    readings: &Readings,
) -> Vec<(NaiveDate, Range<DateTime<Utc>>)> {
    let zone = site.support.zone();
    let most = most_days().0.get();
    let starts_at = zone.start_of(event.first_day()).ok();
    let longest = TimeDelta::try_days(most.into());
    // Periods of 24 hours may end within a date, where the clock was turned.
    let ends_at = match readings.time.aem_event_days {
        AemEventDays::LocalDates => None,
        AemEventDays::Periods24h => {
            longest.and_then(|longest| starts_at?.checked_add_signed(longest))
        }
    };
    let ends_at = ends_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
    let beyond = event.first_day().checked_add_days(Days::new(most.into()));
    let last_day = event.last_day().min(beyond.unwrap_or(NaiveDate::MAX));
    let dates = event.first_day().iter_days();
    let dates = dates.take_while(|on| *on <= last_day);
    // Another date than those that the zone serves lies outside the period.
    let windows = dates.filter_map(|on| {
        let opens = zone.start_of(on).ok()?.max(period.start);
        let closes = zone.start_of(on.succ_opt()?).ok()?.min(period.end);
        Some((on, opens..closes.min(ends_at)))
    });
    let place = coverage.place_of_dates(site);
    let parts = windows.flat_map(|(on, window)| {
        let parts = parts(place, window);
        parts.into_iter().map(move |part| (on, part))
    });
    parts.collect()
}

/// The parts of `window` that fall on one date at `place`; none, if it ends before it begins.
fn parts(place: &LocatedCalendar, window: Range<DateTime<Utc>>) -> Windows {
    let mut parts = Windows::new();
    let mut from = window.start;
    while from < window.end {
        let next = place.local_date(from).ok().and_then(|date| date.succ_opt());
        let turns_at = next.and_then(|next| place.zone().start_of(next).ok());
        let turns_at = turns_at.filter(|at| from < *at && *at < window.end);
        let to = turns_at.unwrap_or(window.end);
        parts.push(from..to);
        from = to;
    }
    parts
}

/// The windows in their order, those that touch as one.
fn joined(mut windows: Windows) -> Windows {
    windows.sort_unstable_by_key(|window| (window.start, window.end));
    let mut joined = Windows::new();
    for window in windows {
        match joined.last_mut() {
            Some(last) if window.start <= last.end => last.end = last.end.max(window.end),
            _ => joined.push(window),
        }
    }
    joined
}
