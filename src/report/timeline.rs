//! Open windows, closures and instants as a small picture in text.

use alloc::{string::String, vec::Vec};
use core::fmt::{self, Write};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Language, words::ShownDuration};
use crate::calendar::{BusinessCalendar, Error};

/// A cell of a day's bar is half an hour.
const CELLS: i64 = 48;

/// Longer runs of days without a mark are told in one line.
const RUN_DAYS_MAX: usize = 5;

/// An instant on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    at: DateTime<Utc>,
    symbol: char,
    label: &'a str,
}

impl<'a> Mark<'a> {
    /// The instant `at`, shown as `symbol` and explained by `label`.
    #[must_use]
    pub const fn new(at: DateTime<Utc>, symbol: char, label: &'a str) -> Self {
        Self { at, symbol, label }
    }
}

/// The days on which `marks` lie and those between them: a line for each, with its hours, a bar of its half hours (`=` open,
/// `.` closed) and what is on it. Runs of more than five days without a mark are folded.
///
/// # Example
///
/// ```
/// use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
/// use unified_support::chrono::NaiveDate;
/// use unified_support::report::{Language, Mark, timeline};
///
/// let may = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
/// let paris = BusinessCalendar::builder(Zone::iana("Europe/Paris")?)
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .closure(may(14), "Ascension Day")
///     .span(may(1), may(31))
///     .build()?;
/// let marks = [
///     Mark::new("2026-05-13T16:50:00+02:00".parse().unwrap(), 'S', "submitted"),
///     Mark::new("2026-05-15T10:20:00+02:00".parse().unwrap(), 'D', "due"),
/// ];
/// let expected = "\
/// Wed 2026-05-13  |..................===============S=.............|  09:00-17:30; S 16:50 submitted
/// Thu 2026-05-14  |................................................|  closed: Ascension Day
/// Fri 2026-05-15  |..................==D==============.............|  09:00-17:30; D 10:20 due";
/// assert_eq!(timeline(&paris, &marks, Language::En)?.to_string(), expected);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`Error::OutOfSpan`], [`Error::DateOutOfSpan`]: a mark lies outside the calendar.
/// - [`Error::LeapSecond`]: a mark is a leap second.
pub fn timeline<'a>(
    calendar: &'a BusinessCalendar,
    marks: &'a [Mark<'a>],
    language: Language,
) -> Result<Timeline<'a>, Error> {
    let mut on_dates = Vec::with_capacity(marks.len());
    for mark in marks {
        let date = calendar.zone().local_date(mark.at)?;
        // Refuses a date outside the span now, so that showing cannot fail.
        calendar.is_business_day(date)?;
        on_dates.push((date, *mark));
    }
    on_dates.sort_by_key(|(_, mark)| mark.at);
    Ok(Timeline {
        calendar,
        marks: on_dates,
        language,
    })
}

/// A picture of some days: see [`timeline`].
#[derive(Clone, Debug)]
#[must_use = "a timeline is drawn when it is displayed"]
pub struct Timeline<'a> {
    calendar: &'a BusinessCalendar,
    /// In the order of time, each with its local date.
    marks: Vec<(NaiveDate, Mark<'a>)>,
    language: Language,
}

impl fmt::Display for Timeline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Language::En = self.language;
        let (Some((first, _)), Some((last, _))) = (self.marks.first(), self.marks.last()) else {
            return Ok(());
        };
        let mut lines = Lines { f, is_first: true };
        let mut run: Vec<NaiveDate> = Vec::new();
        for date in first.iter_days().take_while(|date| date <= last) {
            if self.marks.iter().any(|(marked, _)| *marked == date) {
                self.write_run(&run, &mut lines)?;
                run.clear();
                self.write_day(date, &mut lines)?;
            } else {
                run.push(date);
            }
        }
        Ok(())
    }
}

impl Timeline<'_> {
    /// Days without a mark: each, or all in one line.
    fn write_run(&self, run: &[NaiveDate], lines: &mut Lines<'_, '_>) -> fmt::Result {
        if run.len() <= RUN_DAYS_MAX {
            return run.iter().try_for_each(|date| self.write_day(*date, lines));
        }
        let is_business_day = |date: &&NaiveDate| self.calendar.is_business_day(**date) == Ok(true);
        let business_days = run.iter().filter(is_business_day).count();
        lines.write(format_args!(
            "... {} days, {business_days} of them business days",
            run.len()
        ))
    }

    fn write_day(&self, date: NaiveDate, lines: &mut Lines<'_, '_>) -> fmt::Result {
        let mut news = String::new();
        self.write_hours(date, &mut news)?;
        if let Some(length) = self.changed_length(date) {
            write!(news, "; clock change: {}", ShownDuration(length))?;
        }
        for (_, mark) in self.marks.iter().filter(|(marked, _)| *marked == date) {
            let local = self.calendar.zone().local(mark.at);
            let time = local.map_err(|_| fmt::Error)?;
            write!(
                news,
                "; {} {} {}",
                mark.symbol,
                time.format("%H:%M"),
                mark.label
            )?;
        }
        lines.write(format_args!(
            "{}  |{}|  {news}",
            date.format("%a %Y-%m-%d"),
            self.bar(date)
        ))
    }

    /// The windows of the date by the wall clock, and what shaped them.
    fn write_hours(&self, date: NaiveDate, news: &mut String) -> fmt::Result {
        let zone = self.calendar.zone();
        let midnight = date.and_time(NaiveTime::MIN);
        let windows = self.calendar.windows(date..=date);
        for (index, window) in windows.map_err(|_| fmt::Error)?.enumerate() {
            news.push_str(if index == 0 { "" } else { ", " });
            for (end, separator) in [(window.opens(), "-"), (window.closes(), "")] {
                // A closing at the very end of what the zone serves has no local time.
                let Ok(local) = zone.local(end) else {
                    news.push_str("24:00");
                    continue;
                };
                let since = local.naive_local().signed_duration_since(midnight);
                let (hours, minutes) = (since.num_hours(), since.num_minutes() % 60);
                write!(news, "{hours:02}:{minutes:02}{separator}")?;
            }
        }
        let exceptions = self.calendar.exceptions();
        let exception = exceptions.iter().find(|exception| exception.date() == date);
        match exception {
            Some(exception) if news.is_empty() => write!(news, "closed: {}", exception.name()),
            Some(exception) => write!(news, " ({})", exception.name()),
            None if news.is_empty() => news.write_str("closed"),
            None => Ok(()),
        }
    }

    /// The half hours of the date: open, closed, skipped by the clock, or marked.
    fn bar(&self, date: NaiveDate) -> String {
        (0..CELLS).map(|cell| self.cell(date, cell)).collect()
    }

    fn cell(&self, date: NaiveDate, cell: i64) -> char {
        let time = |minutes| {
            let local = date.and_time(NaiveTime::MIN);
            local.checked_add_signed(TimeDelta::minutes(minutes))
        };
        let zone = self.calendar.zone();
        let instant = |minutes| zone.instant_of(time(minutes)?).ok();
        let start = cell.saturating_mul(30);
        for (marked, mark) in &self.marks {
            let minute = zone.local(mark.at).ok().map(|local| {
                let midnight = date.and_time(NaiveTime::MIN);
                local
                    .naive_local()
                    .signed_duration_since(midnight)
                    .num_minutes()
            });
            if *marked == date && minute.is_some_and(|minute| minute.div_euclid(30) == cell) {
                return mark.symbol;
            }
        }
        let (begin, middle) = (instant(start), instant(start.saturating_add(15)));
        if begin.is_some() && begin == middle {
            return ' ';
        }
        match middle.map(|middle| self.calendar.is_open(middle)) {
            Some(Ok(true)) => '=',
            _ => '.',
        }
    }

    /// How long the date is, if not 24 hours.
    fn changed_length(&self, date: NaiveDate) -> Option<TimeDelta> {
        let zone = self.calendar.zone();
        let start = zone.start_of(date).ok()?;
        let end = zone.start_of(date.checked_add_days(Days::new(1))?).ok()?;
        let length = end.signed_duration_since(start);
        (length != TimeDelta::hours(24)).then_some(length)
    }
}

/// Lines without a line break after the last.
struct Lines<'f, 'b> {
    f: &'f mut fmt::Formatter<'b>,
    is_first: bool,
}

impl Lines<'_, '_> {
    fn write(&mut self, line: fmt::Arguments<'_>) -> fmt::Result {
        if !self.is_first {
            self.f.write_str("\n")?;
        }
        self.is_first = false;
        self.f.write_fmt(line)
    }
}
