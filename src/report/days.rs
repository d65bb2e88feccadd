//! The days that a drawing spans: which have a row of their own, and what their hours are.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, ops::RangeInclusive};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{picture::PictureWords, words::OneLine};
use crate::calendar::{BusinessCalendar, CalendarError, Exception};

/// A date, with what may make it worth a row.
pub(super) struct Day<'a> {
    pub(super) date: NaiveDate,
    starts: DateTime<Utc>,
    ends: DateTime<Utc>,
    exception: Option<&'a Exception>,
}

/// All of `dates`.
///
/// # Errors
///
/// - [`CalendarError::DateOutOfSpan`]: the calendar does not cover one of them.
pub(super) fn days(
    calendar: &BusinessCalendar,
    dates: RangeInclusive<NaiveDate>,
) -> Result<Vec<Day<'_>>, CalendarError> {
    let (zone, span) = (calendar.zone(), calendar.span());
    // Refuses what the calendar does not cover.
    let _ = calendar.windows(dates.clone())?;
    let (first, last) = dates.into_inner();
    let dates = first.iter_days().take_while(|date| *date <= last);
    let day = |date: NaiveDate| {
        let exceptions = calendar.exceptions();
        let exception = exceptions.binary_search_by_key(&date, Exception::date);
        Ok(Day {
            date,
            starts: zone.start_of(date)?,
            ends: match date.succ_opt() {
                Some(next) if date < *span.end() => zone.start_of(next)?,
                _ => calendar.covered().end,
            },
            exception: exception.ok().and_then(|index| exceptions.get(index)),
        })
    };
    dates.map(day).collect()
}

/// The days in rows: each of those that are `told` alone, and the others alone or, in runs of more than `run_max`, together.
pub(super) fn rows<T>(days: &[T], run_max: usize, told: impl Fn(&T) -> bool) -> Vec<&[T]> {
    let runs = days.chunk_by(|a, b| told(a) == told(b));
    let rows = runs.flat_map(|run| {
        let is_folded = run.len() > run_max && !run.iter().any(&told);
        run.chunks(if is_folded { run.len() } else { 1 })
    });
    rows.collect()
}

/// A run of days in one line.
pub(super) fn folded<'d>(
    words: &PictureWords,
    calendar: &BusinessCalendar,
    run: impl IntoIterator<Item = &'d Day<'d>>,
) -> Result<String, CalendarError> {
    let (mut count, mut business_days, mut special_days) = (0_usize, 0_usize, 0_usize);
    for day in run {
        let is_business_day = calendar.is_business_day(day.date)?;
        count = count.saturating_add(1);
        business_days = business_days.saturating_add(is_business_day.into());
        special_days = special_days.saturating_add(day.is_special().into());
    }
    Ok((words.folded)(count, business_days, special_days))
}

impl Day<'_> {
    /// Whether it differs from other days of its weekday.
    pub(super) fn is_special(&self) -> bool {
        self.exception.is_some() || self.has_clock_change()
    }

    pub(super) fn has_clock_change(&self) -> bool {
        self.length() != TimeDelta::hours(24)
    }

    pub(super) fn length(&self) -> TimeDelta {
        self.ends.signed_duration_since(self.starts)
    }

    pub(super) const fn starts(&self) -> DateTime<Utc> {
        self.starts
    }

    /// When the next day starts.
    pub(super) const fn ends(&self) -> DateTime<Utc> {
        self.ends
    }

    /// The name of the closure or special hours.
    pub(super) fn exception_name(&self) -> Option<OneLine<'_>> {
        self.exception.map(|exception| OneLine(exception.name()))
    }

    /// The date's own windows by the wall clock, none on a day that is closed.
    pub(super) fn hours(&self, calendar: &BusinessCalendar) -> Result<Vec<String>, CalendarError> {
        let second = TimeDelta::seconds(1);
        let hours = calendar.windows(self.date..=self.date)?.map(|window| {
            // What the clock shows when a window closes may be after a clock change; its last second is before.
            let last = window.closes().checked_sub_signed(second);
            let last = self.clock(last.unwrap_or(window.opens()), calendar)?;
            let opens = ClockTime(self.clock(window.opens(), calendar)?);
            let closes = ClockTime(last.checked_add(&second).unwrap_or(last));
            Ok(format!("{opens}-{closes}"))
        });
        hours.collect()
    }

    /// Its hours and what shaped them.
    pub(super) fn shown_hours(
        &self,
        words: &PictureWords,
        calendar: &BusinessCalendar,
    ) -> Result<String, CalendarError> {
        let name = self.exception_name().map(|name| name.to_string());
        Ok(shown_hours(words, &self.hours(calendar)?, name.as_deref()))
    }

    /// What the clock shows at `at`, counted from the date's midnight.
    fn clock(
        &self,
        at: DateTime<Utc>,
        calendar: &BusinessCalendar,
    ) -> Result<TimeDelta, CalendarError> {
        let local = calendar.zone().local(at)?.naive_local();
        Ok(local.signed_duration_since(self.date.and_time(NaiveTime::MIN)))
    }
}

/// The hours of a day and what shaped them.
pub(super) fn shown_hours(words: &PictureWords, hours: &[String], name: Option<&str>) -> String {
    let hours = hours.join(", ");
    match (name, hours.is_empty()) {
        (Some(name), true) => format!("{}{name}", words.closed_for),
        (Some(name), false) => format!("{hours} ({name})"),
        (None, true) => words.closed.to_string(),
        (None, false) => hours,
    }
}

/// What the clock shows, on the next day in hours from 24 on: `30:00` is six in the morning.
pub(super) struct ClockTime(pub(super) TimeDelta);

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.num_seconds();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{hours:02}:{minutes:02}")?;
        if seconds > 0 {
            write!(f, ":{seconds:02}")?;
        }
        Ok(())
    }
}
