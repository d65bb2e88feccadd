//! Open windows, closures and instants as a small picture in text.

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

use super::{
    Language,
    days::{Day, days, folded, rows},
    language::{Tongue, spoken},
    words::{OneLine, Words, shown_time},
};
use crate::calendar::{BusinessCalendar, CalendarError};

/// A cell of a day's bar is half an hour.
const CELLS: u32 = 48;
const CELL_SECONDS: u32 = 1_800;

/// Longer runs of ordinary days are folded into one line.
const RUN_DAYS_MAX: usize = 5;

/// Where more lines would be needed than these, only marked days have their own.
const ROWS_MAX: usize = 60;

/// An instant on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineMark<'a> {
    at: DateTime<Utc>,
    symbol: char,
    label: &'a str,
}

impl<'a> TimelineMark<'a> {
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
/// Times are those of the wall clock: where it shows a half hour twice, both are one cell. On a day that is not 24 hours long,
/// marks have their offset from UTC. Runs of more than five ordinary days are folded; where more than 60 lines would be left,
/// days with closures and special hours are folded as well.
///
/// # Example
///
/// ```
/// use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};
/// use unified_support::chrono::NaiveDate;
/// use unified_support::report::{Language, TimelineMark, timeline};
///
/// let may = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
/// let paris = BusinessCalendar::builder(Zone::iana("Europe/Paris")?)
///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
///     .closure(may(14), "Ascension Day")
///     .span(may(1), may(31))
///     .build()?;
/// let marks = [
///     TimelineMark::new("2026-05-13T16:50:00+02:00".parse().unwrap(), 'S', "submitted"),
///     TimelineMark::new("2026-05-15T10:20:00+02:00".parse().unwrap(), 'D', "due"),
/// ];
/// let expected = "\
/// Wed 13 May 2026  |..................===============S=.............|  09:00-17:30; S 16:50 submitted
/// Thu 14 May 2026  |................................................|  closed: Ascension Day
/// Fri 15 May 2026  |..................==D==============.............|  09:00-17:30; D 10:20 due";
/// assert_eq!(timeline(&paris, &marks, Language::En)?.to_string(), expected);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`CalendarError::OutOfSpan`], [`CalendarError::DateOutOfSpan`]: a mark lies outside the calendar, or a window of its day closes after the
///   last date that the zone serves.
/// - [`CalendarError::LeapSecond`]: a mark is a leap second.
pub fn timeline(
    calendar: &BusinessCalendar,
    marks: &[TimelineMark<'_>],
    language: Language,
) -> Result<Timeline, CalendarError> {
    spoken!(language, L => told::<L>(calendar, marks))
}

fn told<L: Tongue>(
    calendar: &BusinessCalendar,
    marks: &[TimelineMark<'_>],
) -> Result<Timeline, CalendarError> {
    let marks = located(calendar, marks)?;
    let days = marked_days(calendar, &marks)?;
    let is_marked = |day: &Marked<'_>| !day.marks.is_empty();
    let is_told = |day: &Marked<'_>| is_marked(day) || day.day.is_special();
    let detailed = rows(&days, RUN_DAYS_MAX, is_told);
    let rows = if detailed.len() > ROWS_MAX {
        rows(&days, RUN_DAYS_MAX, is_marked)
    } else {
        detailed
    };
    let line = |row: &[Marked<'_>]| match row {
        [day] => day.line::<L>(calendar),
        run => folded(&L::PICTURE, calendar, run.iter().map(|marked| &marked.day)),
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
fn located<'a>(
    calendar: &BusinessCalendar,
    marks: &[TimelineMark<'a>],
) -> Result<Vec<Located<'a>>, CalendarError> {
    let locate = |mark: &TimelineMark<'a>| {
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

/// A day with the marks on it.
struct Marked<'a> {
    day: Day<'a>,
    marks: &'a [Located<'a>],
}

/// The days from the first mark's to the last one's.
fn marked_days<'a>(
    calendar: &'a BusinessCalendar,
    marks: &'a [Located<'a>],
) -> Result<Vec<Marked<'a>>, CalendarError> {
    let dates = marks.iter().map(Located::date);
    let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else {
        return Ok(Vec::new());
    };
    let mut runs = marks.chunk_by(|a, b| a.date() == b.date()).peekable();
    let marked = |day: Day<'a>| {
        let on_day = |run: &&[Located<'_>]| run.first().is_some_and(|mark| mark.date() == day.date);
        let marks = runs.next_if(on_day).unwrap_or_default();
        Marked { day, marks }
    };
    Ok(days(calendar, first..=last)?
        .into_iter()
        .map(marked)
        .collect())
}

impl Marked<'_> {
    fn line<L: Tongue>(&self, calendar: &BusinessCalendar) -> Result<String, CalendarError> {
        let (day, words) = (&self.day, Words::<L>::new(None));
        let mut news = Vec::from([day.shown_hours(&L::PICTURE, calendar)?]);
        if day.has_clock_change() {
            news.push(format!(
                "{}{}",
                L::PICTURE.clock_change,
                words.duration(day.length())
            ));
        }
        for mark in self.marks {
            let (symbol, label) = (mark.symbol, OneLine(mark.label));
            let time = shown_time(mark.at.time());
            news.push(if day.has_clock_change() {
                format!("{symbol} {time} {} {label}", mark.at.offset())
            } else {
                format!("{symbol} {time} {label}")
            });
        }
        let (date, bar) = (format!("{}", words.date(day.date)), self.bar(calendar)?);
        let width = L::PICTURE.date_width;
        Ok(format!(
            "{date:width$}  |{bar}|  {}",
            news.join(L::PICTURE.between)
        ))
    }

    fn bar(&self, calendar: &BusinessCalendar) -> Result<String, CalendarError> {
        (0..CELLS).map(|cell| self.cell(cell, calendar)).collect()
    }

    /// The character of the half hour `cell`.
    fn cell(&self, cell: u32, calendar: &BusinessCalendar) -> Result<char, CalendarError> {
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
    fn instant(
        &self,
        cell: u32,
        calendar: &BusinessCalendar,
    ) -> Result<DateTime<Utc>, CalendarError> {
        let seconds = cell.saturating_mul(CELL_SECONDS);
        match NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0) {
            Some(time) => calendar.zone().instant_of(self.day.date.and_time(time)),
            None => Ok(self.day.ends()),
        }
    }
}
