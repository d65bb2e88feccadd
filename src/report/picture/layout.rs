//! A scene on the wall clock of its days.

use alloc::{
    boxed::Box,
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Timelike, Utc};

use super::{
    lines::{Line, shortened},
    scene::{Bar, Due, DueState, Happening, Owed, Scene},
    wall::{DAY_SECONDS, Span, Wall, merged, shown_second},
    words::PictureWords,
};
use crate::{
    calendar::{BusinessCalendar, CalendarError},
    document::Severity,
    report::{
        days::{self, Day, days, folded},
        language::Tongue,
        words::{OneLine, Words, shown_time},
    },
};

/// Longer runs of ordinary days are folded into one row.
const RUN_DAYS_MAX: usize = 5;
/// Where more rows would be needed than these, less has its own.
pub(super) const ROWS_MAX: usize = 60;
/// With a fold before, between and after them all, these days are less than the rows that there may be.
const LAST_DAYS: usize = ROWS_MAX / 4;
const FIRST_DAYS: usize = LAST_DAYS - 1;

/// What is drawn, and where on its day.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) words: PictureWords,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) basis: Vec<String>,
    pub(super) as_of: String,
    pub(super) zone: String,
    pub(super) rows: Vec<Row>,
    pub(super) events: Vec<Line<EventLine>>,
    pub(super) owed: Vec<Line<OwedLine>>,
}

#[derive(Clone, Debug)]
pub(super) enum Row {
    Day(Box<DayRow>),
    /// Days that are folded into one line.
    Fold(String),
}

/// A day; all places are seconds of its wall clock.
#[derive(Clone, Debug)]
pub(super) struct DayRow {
    pub(super) date: String,
    /// Its own windows, none on a day that is closed.
    pub(super) hours: Vec<String>,
    /// The name of the closure or special hours.
    pub(super) name: Option<String>,
    /// What the clock does.
    pub(super) notes: Vec<String>,
    pub(super) open: Vec<Span>,
    pub(super) skipped: Vec<Span>,
    pub(super) repeated: Vec<Span>,
    /// In the order in which they held.
    pub(super) severities: Vec<(Span, Severity)>,
    /// Those of a bar in the order of time.
    pub(super) bars: Vec<(Span, Bar)>,
    /// In the order of their seconds.
    pub(super) marks: Vec<(i64, Mark)>,
    /// In the order of their seconds.
    pub(super) dues: Vec<(i64, DueMark)>,
}

/// A mark above a day.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark {
    /// What happened, by its number.
    Event(usize),
    AsOf,
}

/// A due instant by its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct DueMark {
    pub(super) number: usize,
    pub(super) state: DueState,
}

#[derive(Clone, Debug)]
pub(super) struct EventLine {
    pub(super) number: usize,
    pub(super) when: String,
    pub(super) label: String,
    at: DateTime<FixedOffset>,
}

#[derive(Clone, Debug)]
pub(super) struct OwedLine {
    pub(super) due: Option<DueLine>,
    pub(super) who: String,
    pub(super) what: String,
    pub(super) standing: String,
    pub(super) clause: String,
}

#[derive(Clone, Debug)]
pub(super) struct DueLine {
    pub(super) mark: DueMark,
    pub(super) when: String,
    at: DateTime<FixedOffset>,
}

impl Layout {
    pub(super) fn new<L: Tongue>(scene: &Scene<'_>) -> Result<Self, CalendarError> {
        let calendar = scene.calendar;
        let zone = calendar.zone();
        let words = Words::<L>::new(Some(zone));
        let mut layout = Self {
            words: L::PICTURE,
            title: one_line(&scene.title),
            summary: one_line(&scene.summary),
            basis: scene.basis.iter().map(one_line).collect(),
            as_of: words.instant(scene.as_of).to_string(),
            zone: OneLine(zone.name()).to_string(),
            rows: Vec::new(),
            events: event_lines::<L>(calendar, &scene.events)?,
            owed: owed_lines::<L>(calendar, &scene.owed)?,
        };
        layout.rows = layout.rows::<L>(scene)?;
        Ok(layout)
    }

    fn rows<L: Tongue>(&self, scene: &Scene<'_>) -> Result<Vec<Row>, CalendarError> {
        let marked = self.marked(scene)?;
        let (Some((&first, _)), Some((&last, _))) =
            (marked.first_key_value(), marked.last_key_value())
        else {
            return Ok(Vec::new());
        };
        let days = days(scene.calendar, first..=last)?;
        let row = |run: &[Day<'_>]| match run {
            [day] => Ok(Row::Day(Box::new(self.day_row::<L>(scene, day)?))),
            run => folded_run::<L>(scene, run, &marked).map(Row::Fold),
        };
        grouped(&days, &marked).into_iter().map(row).collect()
    }

    /// The dates on which something lies, with how many instants each has.
    fn marked(&self, scene: &Scene<'_>) -> Result<BTreeMap<NaiveDate, usize>, CalendarError> {
        let zone = scene.calendar.zone();
        let held = scene.severities.iter().map(|held| (held.from, held.until));
        // What was counted runs on through days on which nothing else lies.
        let waits = scene.stretches.iter().filter(|one| !one.bar.is_counted());
        let waiting = waits.map(|one| (one.from, one.until));
        // A stretch that ends at midnight has nothing on the next day.
        let ends = held.chain(waiting).flat_map(|(from, until)| {
            let last = until.checked_sub_signed(TimeDelta::nanoseconds(1));
            [from, last.unwrap_or(until).max(from)]
        });
        let mut marked = BTreeMap::new();
        for at in ends.chain([scene.as_of]) {
            marked.entry(zone.local_date(at)?).or_default();
        }
        for at in self
            .events()
            .map(|event| event.at)
            .chain(self.dues().map(|due| due.at))
        {
            let count: &mut usize = marked.entry(at.date_naive()).or_default();
            *count = count.saturating_add(1);
        }
        Ok(marked)
    }

    fn day_row<L: Tongue>(
        &self,
        scene: &Scene<'_>,
        day: &Day<'_>,
    ) -> Result<DayRow, CalendarError> {
        let calendar = scene.calendar;
        let wall = Wall::new(calendar, day.date)?;
        let held = scene.severities.iter().flat_map(|held| {
            let spans = wall.spans(held.from, held.until);
            spans.into_iter().map(|span| (span, held.severity))
        });
        let bars = scene.stretches.iter().flat_map(|one| {
            let spans = wall.spans(one.from, one.until).into_iter();
            spans.map(|span| (span, one.bar))
        });
        Ok(DayRow {
            date: Words::<L>::new(None).date(day.date).to_string(),
            hours: day.hours(calendar)?,
            name: day.exception_name().map(|name| name.to_string()),
            notes: notes(&self.words, &wall),
            open: open(calendar, &wall)?,
            skipped: wall.skipped(),
            repeated: wall.repeated(),
            severities: held.collect(),
            bars: bars.collect(),
            marks: self.marks(day.date, calendar.zone().local(scene.as_of)?),
            dues: self.due_marks(day.date),
        })
    }

    fn marks(&self, date: NaiveDate, as_of: DateTime<FixedOffset>) -> Vec<(i64, Mark)> {
        let events = self
            .events()
            .map(|event| (event.at, Mark::Event(event.number)));
        on_date(date, events.chain([(as_of, Mark::AsOf)]))
    }

    fn due_marks(&self, date: NaiveDate) -> Vec<(i64, DueMark)> {
        on_date(date, self.dues().map(|due| (due.at, due.mark)))
    }

    fn events(&self) -> impl Iterator<Item = &EventLine> {
        self.events.iter().filter_map(Line::shown)
    }

    pub(super) fn dues(&self) -> impl Iterator<Item = &DueLine> {
        let owed = self.owed.iter().filter_map(Line::shown);
        owed.filter_map(|owed| owed.due.as_ref())
    }

    /// Whether the bar occurs.
    pub(super) fn has(&self, bar: Bar) -> bool {
        let mut bars = self.day_rows().flat_map(|day| &day.bars);
        bars.any(|(_, other)| *other == bar)
    }

    pub(super) fn day_rows(&self) -> impl Iterator<Item = &DayRow> {
        self.rows.iter().filter_map(|row| match row {
            Row::Day(day) => Some(&**day),
            Row::Fold(_) => None,
        })
    }
}

fn event_lines<L: Tongue>(
    calendar: &BusinessCalendar,
    events: &[Happening],
) -> Result<Vec<Line<EventLine>>, CalendarError> {
    let mut events: Vec<_> = events.iter().collect();
    events.sort_by_key(|event| event.at);
    let line = |(event, number): (&Happening, usize)| {
        let at = calendar.zone().local(event.at)?;
        Ok(EventLine {
            number,
            when: when::<L>(calendar, at)?,
            label: one_line(&event.label),
            at,
        })
    };
    // What is not shown is not put into words either.
    let lines = shortened(events.into_iter().zip(1_usize..).collect());
    lines.into_iter().map(|one| one.try_map(line)).collect()
}

fn owed_lines<L: Tongue>(
    calendar: &BusinessCalendar,
    owed: &[Owed],
) -> Result<Vec<Line<OwedLine>>, CalendarError> {
    let mut numbers = 1_usize..;
    let numbered = owed.iter().map(|owed| {
        let due = owed
            .due
            .map(|due| (due, numbers.next().unwrap_or_default()));
        (owed, due)
    });
    let due_line = |(due, number): (Due, usize)| {
        let at = calendar.zone().local(due.at)?;
        let state = due.state;
        Ok(DueLine {
            mark: DueMark { number, state },
            when: when::<L>(calendar, at)?,
            at,
        })
    };
    let line = |(owed, due): (&Owed, Option<(Due, usize)>)| {
        Ok(OwedLine {
            due: due.map(due_line).transpose()?,
            who: one_line(&owed.who),
            what: one_line(&owed.what),
            standing: one_line(&owed.standing),
            clause: one_line(&owed.clause),
        })
    };
    let lines = shortened(numbered.collect());
    lines.into_iter().map(|one| one.try_map(line)).collect()
}

/// Date and time, with the offset from UTC on a day whose clock changes.
fn when<L: Tongue>(
    calendar: &BusinessCalendar,
    at: DateTime<FixedOffset>,
) -> Result<String, CalendarError> {
    let date = Words::<L>::new(None).date(at.date_naive());
    let time = shown_time(at.time());
    let wall = Wall::new(calendar, at.date_naive())?;
    Ok(if wall.has_clock_change() {
        format!("{date} {time} {}", at.offset())
    } else {
        format!("{date} {time}")
    })
}

/// The days in rows, at most [`ROWS_MAX`].
fn grouped<'d, 'a>(days: &'d [Day<'a>], marked: &BTreeMap<NaiveDate, usize>) -> Vec<&'d [Day<'a>]> {
    let is_marked = |day: &Day<'_>| marked.contains_key(&day.date);
    let is_told = |day: &Day<'_>| is_marked(day) || day.is_special();
    let rows = days::rows(days, RUN_DAYS_MAX, is_told);
    if rows.len() <= ROWS_MAX {
        return rows;
    }
    let rows = days::rows(days, RUN_DAYS_MAX, is_marked);
    if rows.len() <= ROWS_MAX {
        return rows;
    }
    let rows = days::rows(days, 1, is_marked);
    if rows.len() <= ROWS_MAX {
        return rows;
    }
    let first = marked.keys().nth(FIRST_DAYS);
    let last = marked.keys().rev().nth(LAST_DAYS);
    days::rows(days, 1, |day| {
        is_marked(day)
            && (first.is_some_and(|first| day.date < *first)
                || last.is_some_and(|last| day.date > *last))
    })
}

/// A run of days in words: what they are, what held throughout, and what is not drawn.
fn folded_run<L: Tongue>(
    scene: &Scene<'_>,
    run: &[Day<'_>],
    marked: &BTreeMap<NaiveDate, usize>,
) -> Result<String, CalendarError> {
    let words = &L::PICTURE;
    let mut news = Vec::from([folded(words, scene.calendar, run)?]);
    if let [first, .., last] = run {
        let (starts, ends) = (first.starts(), last.ends());
        let throughout = |from, until| from <= starts && until >= ends;
        let mut severities = scene.severities.iter();
        let held = severities.find(|held| throughout(held.from, held.until));
        news.extend(held.map(|held| format!("{} {}", words.severity, held.severity)));
        let waits = scene.stretches.iter().filter(|one| !one.bar.is_counted());
        let waits = waits.filter(|one| throughout(one.from, one.until));
        news.extend(waits.map(|one| one.bar.meaning(words).to_string()));
        let counted = counted_between(scene, starts, ends);
        if counted > TimeDelta::zero() {
            let counted = Words::<L>::new(None).duration(counted);
            news.push(format!("{}{}{counted}", words.counted, words.colon));
        }
        let counts = marked
            .range(first.date..=last.date)
            .map(|(_, count)| *count);
        let count = counts.fold(0, usize::saturating_add);
        news.extend((count > 0).then(|| (words.instants_below)(count)));
    }
    Ok(news.join(words.between))
}

/// The time that was counted from `starts` to `ends`.
fn counted_between(scene: &Scene<'_>, starts: DateTime<Utc>, ends: DateTime<Utc>) -> TimeDelta {
    let counted = scene.stretches.iter().filter(|one| one.bar.is_counted());
    let parts = counted.map(|one| {
        let part = one
            .until
            .min(ends)
            .signed_duration_since(one.from.max(starts));
        part.max(TimeDelta::zero())
    });
    parts.fold(TimeDelta::zero(), |sum, part| {
        sum.checked_add(&part).unwrap_or(sum)
    })
}

fn one_line(text: impl AsRef<str>) -> String {
    OneLine(text.as_ref()).to_string()
}

fn notes(words: &PictureWords, wall: &Wall) -> Vec<String> {
    let shown = |span: &Span| format!("{}-{}", shown_second(span.start), shown_second(span.end));
    let skipped = wall.skipped().into_iter().map(|span| {
        if span == (0..DAY_SECONDS) {
            words.date_skipped.to_string()
        } else {
            (words.hours_skipped)(&shown(&span))
        }
    });
    let repeated = wall.repeated().into_iter();
    let repeated = repeated.map(|span| (words.hours_repeated)(&shown(&span)));
    skipped.chain(repeated).collect()
}

/// What is open of the date by the wall clock, night shifts of the day before included.
fn open(calendar: &BusinessCalendar, wall: &Wall) -> Result<Vec<Span>, CalendarError> {
    let mut open = Vec::new();
    for stretch in wall.stretches() {
        let ranges = calendar.open_ranges(stretch)?;
        open.extend(ranges.flat_map(|range| wall.spans(range.start, range.end)));
    }
    Ok(merged(open))
}

/// What lies on `date`, by the seconds of the wall clock.
fn on_date<T>(
    date: NaiveDate,
    marks: impl Iterator<Item = (DateTime<FixedOffset>, T)>,
) -> Vec<(i64, T)> {
    let marks = marks.filter(|(at, _)| at.date_naive() == date);
    let seconds = marks.map(|(at, mark)| (at.num_seconds_from_midnight().into(), mark));
    let mut seconds: Vec<_> = seconds.collect();
    seconds.sort_by_key(|(second, _)| *second);
    seconds
}
