//! Open windows, closures and instants as a small picture in text.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};

use super::{
    Language,
    words::{OneLine, ShownDuration, shown_date, shown_time},
};
use crate::calendar::{BusinessCalendar, Error, Exception};

/// A cell of a day's bar is half an hour.
const CELLS: u32 = 48;
const CELL_SECONDS: u32 = 1_800;

/// Longer runs of ordinary days are told in one line.
const RUN_DAYS_MAX: usize = 5;

/// Where more lines would be needed than these, only marked days have their own.
const ROWS_MAX: usize = 60;

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

/// The days on which `marks` lie and those between them: a line for each, with a bar of its half hours, its hours, and what
/// is on it. Without marks there is nothing to show.
///
/// | in a bar | the half hour is |
/// | --- | --- |
/// | `=` | open |
/// | `-` | partly open |
/// | `.` | closed |
/// | a space | skipped by the clock |
/// | a mark's symbol | that of the mark; `*` where several marks share it |
///
/// Everything is told by the wall clock: where it shows a half hour twice, both are one cell. On a day that is not 24 hours
/// long, marks have their offset from UTC. Runs of more than five ordinary days are folded; where more than 60 lines would
/// be left, days with closures and special hours are folded as well.
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
/// - [`Error::OutOfSpan`], [`Error::DateOutOfSpan`]: a mark lies outside the calendar, or a window of its day closes after the
///   last date that the zone serves.
/// - [`Error::LeapSecond`]: a mark is a leap second.
pub fn timeline(
    calendar: &BusinessCalendar,
    marks: &[Mark<'_>],
    language: Language,
) -> Result<Timeline, Error> {
    let Language::En = language;
    let marks = located(calendar, marks)?;
    let days = days(calendar, &marks)?;
    let is_marked = |day: &Day<'_>| !day.marks.is_empty();
    let detailed = rows(&days, |day| is_marked(day) || day.is_special());
    let rows = if detailed.len() > ROWS_MAX {
        rows(&days, is_marked)
    } else {
        detailed
    };
    let line = |row: &[Day<'_>]| match row {
        [day] => day.line(calendar),
        run => folded(calendar, run),
    };
    let lines = rows.into_iter().map(line).collect::<Result<_, _>>()?;
    Ok(Timeline { lines })
}

/// A picture of some days: see [`timeline`].
#[derive(Clone, Debug)]
#[must_use = "a timeline is shown when it is displayed"]
pub struct Timeline {
    lines: Vec<String>,
}

impl fmt::Display for Timeline {
    /// The lines, without a line break after the last.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = self.lines.iter().enumerate();
        lines.try_for_each(|(index, line)| {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{line}")
        })
    }
}

/// A mark by the wall clock.
struct Located<'a> {
    at: DateTime<FixedOffset>,
    symbol: char,
    label: &'a str,
}

impl Located<'_> {
    fn date(&self) -> NaiveDate {
        self.at.date_naive()
    }
}

/// The marks in the order of their dates, then of time: a clock turned back over midnight shows a date twice.
fn located<'a>(calendar: &BusinessCalendar, marks: &[Mark<'a>]) -> Result<Vec<Located<'a>>, Error> {
    let locate = |mark: &Mark<'a>| {
        Ok(Located {
            at: calendar.zone().local(mark.at)?,
            symbol: mark.symbol,
            label: mark.label,
        })
    };
    let mut marks = marks.iter().map(locate).collect::<Result<Vec<_>, _>>()?;
    marks.sort_by_key(|mark| (mark.date(), mark.at));
    Ok(marks)
}

/// A date, with what may make it worth a line.
struct Day<'a> {
    date: NaiveDate,
    starts: DateTime<Utc>,
    ends: DateTime<Utc>,
    exception: Option<&'a Exception>,
    marks: &'a [Located<'a>],
}

/// The days from the first mark's to the last one's.
fn days<'a>(
    calendar: &'a BusinessCalendar,
    marks: &'a [Located<'a>],
) -> Result<Vec<Day<'a>>, Error> {
    let (zone, span) = (calendar.zone(), calendar.span());
    let dates = marks.iter().map(Located::date);
    let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else {
        return Ok(Vec::new());
    };
    // Refuses what the calendar does not cover.
    let _ = calendar.windows(first..=last)?;
    let mut runs = marks.chunk_by(|a, b| a.date() == b.date()).peekable();
    let dates = first.iter_days().take_while(|date| *date <= last);
    let day = |date: NaiveDate| {
        let exceptions = calendar.exceptions();
        let exception = exceptions.binary_search_by_key(&date, Exception::date);
        let on_date = |run: &&[Located<'_>]| run.first().is_some_and(|mark| mark.date() == date);
        Ok(Day {
            date,
            starts: zone.start_of(date)?,
            ends: match date.succ_opt() {
                Some(next) if date < *span.end() => zone.start_of(next)?,
                _ => calendar.covered().end,
            },
            exception: exception.ok().and_then(|index| exceptions.get(index)),
            marks: runs.next_if(on_date).unwrap_or_default(),
        })
    };
    dates.map(day).collect()
}

/// The days in rows: each of those that are `told` alone, and the others alone or, in long runs, together.
fn rows<'d, 'a>(days: &'d [Day<'a>], told: impl Fn(&Day<'a>) -> bool) -> Vec<&'d [Day<'a>]> {
    let runs = days.chunk_by(|a, b| told(a) == told(b));
    let rows = runs.flat_map(|run| {
        let is_folded = run.len() > RUN_DAYS_MAX && !run.iter().any(&told);
        run.chunks(if is_folded { run.len() } else { 1 })
    });
    rows.collect()
}

/// The line of a run of days.
fn folded(calendar: &BusinessCalendar, run: &[Day<'_>]) -> Result<String, Error> {
    let (mut business_days, mut special_days) = (0_usize, 0_usize);
    for day in run {
        let is_business_day = calendar.is_business_day(day.date)?;
        business_days = business_days.saturating_add(is_business_day.into());
        special_days = special_days.saturating_add(day.is_special().into());
    }
    let special = match special_days {
        0 => String::new(),
        count => format!(", {count} with closures, special hours or a clock change"),
    };
    let count = run.len();
    Ok(format!(
        "... {count} days, {business_days} of them business days{special}"
    ))
}

impl Day<'_> {
    /// Whether it differs from other days of its weekday.
    fn is_special(&self) -> bool {
        self.exception.is_some() || self.has_clock_change()
    }

    fn has_clock_change(&self) -> bool {
        self.length() != TimeDelta::hours(24)
    }

    fn length(&self) -> TimeDelta {
        self.ends.signed_duration_since(self.starts)
    }

    fn line(&self, calendar: &BusinessCalendar) -> Result<String, Error> {
        let mut news = Vec::from([self.hours(calendar)?]);
        if self.has_clock_change() {
            news.push(format!("clock change: {}", ShownDuration(self.length())));
        }
        for mark in self.marks {
            let (symbol, label) = (mark.symbol, OneLine(mark.label));
            let time = shown_time(mark.at.time());
            news.push(if self.has_clock_change() {
                format!("{symbol} {time} {} {label}", mark.at.offset())
            } else {
                format!("{symbol} {time} {label}")
            });
        }
        let (date, bar) = (shown_date(self.date), self.bar(calendar)?);
        Ok(format!("{date}  |{bar}|  {}", news.join("; ")))
    }

    /// The date's own windows by the wall clock, and what shaped them.
    fn hours(&self, calendar: &BusinessCalendar) -> Result<String, Error> {
        let second = TimeDelta::seconds(1);
        let mut hours = Vec::new();
        for window in calendar.windows(self.date..=self.date)? {
            // What the clock shows when a window closes may be after a clock change; its last second is before.
            let last = window.closes().checked_sub_signed(second);
            let last = self.clock(last.unwrap_or(window.opens()), calendar)?;
            let opens = ClockTime(self.clock(window.opens(), calendar)?);
            let closes = ClockTime(last.checked_add(&second).unwrap_or(last));
            hours.push(format!("{opens}-{closes}"));
        }
        let hours = hours.join(", ");
        let name = self.exception.map(|exception| OneLine(exception.name()));
        Ok(match (name, hours.is_empty()) {
            (Some(name), true) => format!("closed: {name}"),
            (Some(name), false) => format!("{hours} ({name})"),
            (None, true) => "closed".to_string(),
            (None, false) => hours,
        })
    }

    /// What the clock shows at `at`, counted from the date's midnight.
    fn clock(&self, at: DateTime<Utc>, calendar: &BusinessCalendar) -> Result<TimeDelta, Error> {
        let local = calendar.zone().local(at)?.naive_local();
        Ok(local.signed_duration_since(self.date.and_time(NaiveTime::MIN)))
    }

    fn bar(&self, calendar: &BusinessCalendar) -> Result<String, Error> {
        (0..CELLS).map(|cell| self.cell(cell, calendar)).collect()
    }

    /// The character of the half hour `cell`.
    fn cell(&self, cell: u32, calendar: &BusinessCalendar) -> Result<char, Error> {
        let cell_of = |mark: &&Located<'_>| mark.at.num_seconds_from_midnight() / CELL_SECONDS;
        let mut marks = self.marks.iter().filter(|mark| cell_of(mark) == cell);
        if let Some(mark) = marks.next() {
            let is_alone = marks.next().is_none();
            return Ok(if is_alone { mark.symbol } else { '*' });
        }
        let starts = self.instant(cell, calendar)?;
        let ends = self.instant(cell.saturating_add(1), calendar)?;
        let open = calendar.between(starts, ends)?;
        Ok(if starts == ends {
            ' '
        } else if open.is_zero() {
            '.'
        } else if open == ends.signed_duration_since(starts) {
            '='
        } else {
            '-'
        })
    }

    /// When the half hour `cell` begins, or the day ends.
    fn instant(&self, cell: u32, calendar: &BusinessCalendar) -> Result<DateTime<Utc>, Error> {
        let seconds = cell.saturating_mul(CELL_SECONDS);
        match NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0) {
            Some(time) => calendar.zone().instant_of(self.date.and_time(time)),
            None => Ok(self.ends),
        }
    }
}

/// What the clock shows, on the next day in hours from 24 on: `30:00` is six in the morning.
struct ClockTime(TimeDelta);

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
