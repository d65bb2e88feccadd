//! Business time day by day.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Column, Table};
use crate::{
    calendar::{BusinessCalendar, CalendarError},
    report::{
        days::{Day, days, folded, rows, shown_hours},
        language::Tongue,
        words::{Words, shown_time},
    },
};

/// Longer runs of ordinary days are folded into one line.
const RUN_DAYS_MAX: usize = 5;

/// How much of each day's hours lies within `range`; no table where the calendar does not cover it, or nothing lies within.
pub(super) fn counted<L: Tongue>(
    calendar: &BusinessCalendar,
    range: Range<DateTime<Utc>>,
    words: Words<'_, L>,
) -> Option<Table> {
    if range.start >= range.end {
        return None;
    }
    told::<L>(calendar, &range, words).ok()
}

fn told<L: Tongue>(
    calendar: &BusinessCalendar,
    range: &Range<DateTime<Utc>>,
    words: Words<'_, L>,
) -> Result<Table, CalendarError> {
    let zone = calendar.zone();
    let last = range.end.checked_sub_signed(TimeDelta::nanoseconds(1));
    let last = zone.local(last.unwrap_or(range.start))?.date_naive();
    let dates = zone.local(range.start)?.date_naive()..=last;
    let days = days(calendar, dates)?;
    let rows = rows(&days, RUN_DAYS_MAX, Day::is_special);
    let rows = rows.into_iter().map(|run| match run {
        [day] => day_row(calendar, day, range, words),
        run => run_row(calendar, run, range, words),
    });
    let labels = L::ACCOUNT.headings;
    let columns = [
        Column::text(labels.day),
        Column::text(labels.hours_that_count),
        Column::number(labels.time),
    ];
    let table = Table::new(
        L::ACCOUNT.titles.business_time,
        columns,
        rows.collect::<Result<Vec<_>, _>>()?,
    );
    let all = calendar.between(range.start, range.end)?;
    let all = words.duration(all).to_string();
    Ok(table.with_sums([L::ACCOUNT.in_all.to_string(), String::new(), all]))
}

/// A day with what of its hours is counted.
fn day_row<L: Tongue>(
    calendar: &BusinessCalendar,
    day: &Day<'_>,
    range: &Range<DateTime<Utc>>,
    words: Words<'_, L>,
) -> Result<[String; 3], CalendarError> {
    let within = day.starts().max(range.start)..day.ends().min(range.end);
    let time = calendar.between(within.start, within.end)?;
    let mut hours = Vec::new();
    for open in calendar.open_ranges(within)? {
        let local = |at| Ok(shown_time(calendar.zone().local(at)?.time()).to_string());
        let (opens, closes) = (local(open.start)?, local(open.end)?);
        hours.push(format!("{opens}-{closes}"));
    }
    let name = day
        .exception_name()
        .map(|name| words.of(name.0).to_string());
    Ok([
        words.date(day.date).to_string(),
        shown_hours(&L::PICTURE, &hours, name.as_deref()),
        shown_length(time, words),
    ])
}

/// A run of ordinary days, of which all that lies within is counted together.
fn run_row<L: Tongue>(
    calendar: &BusinessCalendar,
    run: &[Day<'_>],
    range: &Range<DateTime<Utc>>,
    words: Words<'_, L>,
) -> Result<[String; 3], CalendarError> {
    let starts = run.first().map_or(range.start, Day::starts);
    let ends = run.last().map_or(range.end, Day::ends);
    let time = calendar.between(starts.max(range.start), ends.min(range.end))?;
    let told = folded(&L::PICTURE, calendar, run)?;
    Ok([String::new(), told, shown_length(time, words)])
}

/// A length of time; of none nothing is said.
fn shown_length<L: Tongue>(time: TimeDelta, words: Words<'_, L>) -> String {
    if time.is_zero() {
        String::new()
    } else {
        words.duration(time).to_string()
    }
}
