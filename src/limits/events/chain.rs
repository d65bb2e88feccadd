//! The windows that one event after another covers.

use alloc::{vec, vec::Vec};
use core::{num::NonZeroU32, ops::Range};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::{
    calendar::{self, Zone},
    document::{AemEventDays, event_dates::days_of_event},
};

const SECONDS_OF_A_DAY: i64 = 86_400;

/// A period cut into windows, and how many days it has.
pub(super) struct Chain {
    pub(super) days: u64,
    pub(super) windows: Vec<Range<DateTime<Utc>>>,
}

/// The last instant of a period is the one before its end: at midnight it ends with the day before.
pub(super) fn dates(
    zone: &Zone,
    window: &Range<DateTime<Utc>>,
) -> Result<(NaiveDate, NaiveDate), calendar::CalendarError> {
    let last = window
        .end
        .checked_sub_signed(TimeDelta::nanoseconds(1))
        .unwrap_or(window.start);
    Ok((zone.local_date(window.start)?, zone.local_date(last)?))
}

/// Cuts `period`, which is not empty, into windows of at most `most` days each.
pub(super) fn chain(
    zone: &Zone,
    period: Range<DateTime<Utc>>,
    most: NonZeroU32,
    reading: AemEventDays,
) -> Result<Chain, calendar::CalendarError> {
    match reading {
        AemEventDays::LocalDates => of_local_dates(zone, period, most),
        AemEventDays::Periods24h => Ok(of_periods(period, most)),
    }
}

fn of_local_dates(
    zone: &Zone,
    period: Range<DateTime<Utc>>,
    most: NonZeroU32,
) -> Result<Chain, calendar::CalendarError> {
    let (first_day, last_day) = dates(zone, &period)?;
    let after = |date: NaiveDate| date.checked_add_days(Days::new(most.get().into()));
    let mut windows = vec![];
    let mut starts_at = period.start;
    let mut next = after(first_day);
    while let Some(date) = next.filter(|date| *date <= last_day) {
        let ends_at = zone.start_of(date)?;
        windows.push(starts_at..ends_at);
        starts_at = ends_at;
        next = after(date);
    }
    windows.push(starts_at..period.end);
    let days = days_of_event(first_day, last_day);
    Ok(Chain {
        days: u64::try_from(days).unwrap_or_default(),
        windows,
    })
}

fn of_periods(period: Range<DateTime<Utc>>, most: NonZeroU32) -> Chain {
    let length = period.end.signed_duration_since(period.start);
    let rest = u64::from(length.subsec_nanos() > 0);
    let seconds = u64::try_from(length.num_seconds()).unwrap_or_default();
    let days = seconds
        .saturating_add(rest)
        .div_ceil(SECONDS_OF_A_DAY.unsigned_abs());
    let longest = i64::from(most.get()).saturating_mul(SECONDS_OF_A_DAY);
    let longest = TimeDelta::try_seconds(longest).unwrap_or(TimeDelta::MAX);
    let after = |at: DateTime<Utc>| at.checked_add_signed(longest);
    let mut windows = vec![];
    let mut starts_at = period.start;
    while let Some(ends_at) = after(starts_at).filter(|ends_at| *ends_at < period.end) {
        windows.push(starts_at..ends_at);
        starts_at = ends_at;
    }
    windows.push(starts_at..period.end);
    Chain { days, windows }
}
