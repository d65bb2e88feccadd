//! The picture in text.

use alloc::{format, string::String, vec::Vec};
use core::{
    fmt::{self, Write},
    num::Saturating,
};

use super::{
    layout::{DayRow, DueMark, Layout, Mark, OwedLine, Row},
    lines::Line,
    scene::{Bar, DueState},
    spread::{Placed, Units, Wanted, lanes},
    wall::Span,
    words::PictureWords,
};
use crate::{document::Severity, report::days::shown_hours};

/// A cell of a day's bar is half an hour.
const CELLS: i64 = 48;
const CELL_SECONDS: i64 = 1_800;
const WIDTH: usize = 48;
/// What the picture rests on is told in lines of so many characters.
const LINE_MAX: usize = 100;

pub(super) struct Text<'a>(pub(super) &'a Layout);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layout = self.0;
        writeln!(f, "{}", layout.title)?;
        if !layout.summary.is_empty() {
            writeln!(f, "{}", layout.summary)?;
        }
        f.write_str(&(layout.words.as_of_and_zone)(&layout.as_of, &layout.zone))?;
        let mut basis = layout.basis.iter().flat_map(|line| broken(line));
        basis.try_for_each(|line| write!(f, "\n{line}"))?;
        if !layout.rows.is_empty() {
            f.write_str("\n\n")?;
            scale(&layout.words, f)?;
            layout.rows.iter().try_for_each(|row| match row {
                Row::Day(day) => day_row(&layout.words, day, f),
                Row::Fold(words) => write!(f, "\n{words}"),
            })?;
            legend(layout, f)?;
        }
        happened(layout, f)?;
        owed(layout, f)
    }
}

/// A text in lines, broken at spaces, that are no longer than [`LINE_MAX`] where that is possible.
fn broken(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A no-break space stays within its word.
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count().saturating_add(length) < LINE_MAX => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

/// The hours above the bars.
fn scale(words: &PictureWords, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hours = [0, 6, 12, 18].map(|hour| format!("{hour:<12}"));
    let width = words.date_width;
    write!(f, "{:width$}   {}24", "", hours.concat())
}

fn day_row(words: &PictureWords, day: &DayRow, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let bar = cells(|cell| open_cell(day, cell));
    let width = words.date_width;
    write!(f, "\n{:width$}  |{bar}|  {}", day.date, news(words, day))?;
    if !day.severities.is_empty() {
        bar_line(
            words,
            words.severity,
            &cells(|cell| severity_cell(&day.severities, cell)),
            f,
        )?;
    }
    for line in Bar::LINES {
        let bars: Vec<_> = day
            .bars
            .iter()
            .filter(|one| line.contains(&one.1))
            .collect();
        if let Some((_, bar)) = bars.first() {
            let cells = cells(|cell| bar_cell(&bars, cell));
            bar_line(words, bar.label(words), &cells, f)?;
        }
    }
    mark_lines(words, words.happened, mark_words(&day.marks), f)?;
    let dues = day
        .dues
        .iter()
        .map(|(second, mark)| (cell_of(*second), due_word(*mark)));
    mark_lines(words, words.due, dues.collect(), f)
}

/// Hours, name and clock changes of a day.
fn news(words: &PictureWords, day: &DayRow) -> String {
    let mut news = Vec::from([shown_hours(words, &day.hours, day.name.as_deref())]);
    news.extend(day.notes.iter().cloned());
    news.join(words.between)
}

fn bar_line(
    words: &PictureWords,
    label: &str,
    bar: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let width = words.date_width;
    write!(f, "\n{label:>width$}  |{bar}|")
}

fn cells(cell: impl Fn(&Span) -> char) -> String {
    let cells = (0..CELLS).map(|index| {
        let starts = index.saturating_mul(CELL_SECONDS);
        cell(&(starts..starts.saturating_add(CELL_SECONDS)))
    });
    cells.collect()
}

fn open_cell(day: &DayRow, cell: &Span) -> char {
    let shown = CELL_SECONDS.saturating_sub(shared(&day.skipped, cell));
    match shared(&day.open, cell) {
        _ if shown == 0 => ' ',
        0 => '.',
        open if open == shown => '=',
        _ => '-',
    }
}

/// The letter of the gravest severity in the cell.
fn severity_cell(severities: &[(Span, Severity)], cell: &Span) -> char {
    let held = severities
        .iter()
        .filter(|(span, _)| overlap(span, cell) > 0);
    let gravest = held.map(|(_, severity)| severity).min();
    let letter = gravest.and_then(|severity| severity.as_str().chars().next());
    letter.unwrap_or(' ')
}

/// The sign of the gravest bar in the cell.
fn bar_cell(bars: &[&(Span, Bar)], cell: &Span) -> char {
    let in_cell = bars.iter().filter(|(span, _)| overlap(span, cell) > 0);
    let gravest = in_cell.map(|(_, bar)| *bar).max();
    gravest.map_or(' ', sign)
}

const fn sign(bar: Bar) -> char {
    match bar {
        Bar::Paused => '/',
        Bar::Waiting => '~',
        Bar::Closed => 'x',
        Bar::InTime => '#',
        Bar::Late => '!',
    }
}

/// The seconds that `cell` shares with `spans`, which do not overlap.
fn shared(spans: &[Span], cell: &Span) -> i64 {
    let shared = spans.iter().map(|span| overlap(span, cell));
    shared.fold(0, i64::saturating_add)
}

fn overlap(a: &Span, b: &Span) -> i64 {
    let overlap = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    overlap.max(0)
}

/// The marks of each half hour in words; the numbers of three or more events in a row as one word.
fn mark_words(marks: &[(i64, Mark)]) -> Vec<(i64, String)> {
    let is_next = |(a_second, a): &(i64, Mark), (b_second, b): &(i64, Mark)| match (a, b) {
        (Mark::Event(a), Mark::Event(b)) => {
            cell_of(*a_second) == cell_of(*b_second) && a.checked_add(1) == Some(*b)
        }
        _ => false,
    };
    let mut words = Vec::new();
    for run in marks.chunk_by(is_next) {
        match run {
            [(second, Mark::Event(first)), _, .., (_, Mark::Event(last))] => {
                words.push((cell_of(*second), format!("{first}-{last}")));
            }
            few => words.extend(
                few.iter()
                    .map(|(second, mark)| (cell_of(*second), mark_word(*mark))),
            ),
        }
    }
    words
}

fn mark_word(mark: Mark) -> String {
    match mark {
        Mark::Event(number) => format!("{number}"),
        Mark::AsOf => "^".into(),
    }
}

fn cell_of(second: i64) -> i64 {
    second / CELL_SECONDS
}

fn due_word(mark: DueMark) -> String {
    let state = match mark.state {
        DueState::Met => '+',
        DueState::Open => '?',
        DueState::Missed => '!',
    };
    format!("D{}{state}", mark.number)
}

/// Words at their half hours, in as many lines as they need.
fn mark_lines(
    words: &PictureWords,
    label: &str,
    marks: Vec<(i64, String)>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let wanted = marks.into_iter().map(|(cell, mark)| Wanted {
        left: units(cell),
        // A space parts it from the next one.
        width: units(mark.len()) + Saturating(1),
        mark,
    });
    // The last one needs no space after it.
    let bounds = Saturating(0)..units(WIDTH) + Saturating(1);
    let lanes = lanes(wanted.collect(), &bounds);
    let mut labels = core::iter::once(label).chain(core::iter::repeat(""));
    lanes.into_iter().try_for_each(|lane| {
        let label = labels.next().unwrap_or_default();
        bar_line(words, label, &placed_words(&lane), f)
    })
}

fn placed_words(lane: &[Placed<String>]) -> String {
    let mut words = String::new();
    for Placed { left, mark } in lane {
        let left = usize::try_from(left.0).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(words, "{:1$}{mark}", "", left.saturating_sub(words.len()));
    }
    format!("{words:WIDTH$}")
}

fn units(count: impl TryInto<i32>) -> Units {
    Saturating(count.try_into().unwrap_or(i32::MAX))
}

/// What the signs mean that are not told at their places: of those that occur.
fn legend(layout: &Layout, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = &layout.words;
    write!(f, "\n\n{}", words.text_signs)?;
    if layout.dues().next().is_some() {
        write!(f, "{}{}", words.between, words.text_dues)?;
    }
    for line in Bar::LINES {
        let occurring = line.iter().filter(|bar| layout.has(**bar));
        let told = occurring.map(|bar| format!("{} {}", sign(*bar), bar.meaning(words)));
        let told: Vec<_> = told.collect();
        if !told.is_empty() {
            write!(f, "\n{}", told.join(words.between))?;
        }
    }
    Ok(())
}

fn happened(layout: &Layout, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = &layout.words;
    if layout.events.is_empty() {
        return Ok(());
    }
    write!(f, "\n\n{}", words.what_happened)?;
    layout.events.iter().try_for_each(|line| match line {
        Line::Shown(event) => {
            write!(f, "\n{:>4}  {}  {}", event.number, event.when, event.label)
        }
        Line::Hidden(count) => write!(f, "\n      {}", (words.more)(*count)),
    })
}

fn owed(layout: &Layout, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = &layout.words;
    write!(f, "\n\n{}", words.what_is_owed)?;
    if layout.owed.is_empty() {
        return write!(f, "\n      {}", words.nothing);
    }
    layout.owed.iter().try_for_each(|line| match line {
        Line::Shown(owed) => owed_line(words, owed, f),
        Line::Hidden(count) => write!(f, "\n      {}", (words.more)(*count)),
    })
}

fn owed_line(words: &PictureWords, owed: &OwedLine, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let OwedLine {
        who,
        what,
        standing,
        clause,
        ..
    } = owed;
    let (colon, between) = (words.colon, words.between);
    match &owed.due {
        Some(due) => {
            let mark = due_word(due.mark);
            write!(
                f,
                "\n{mark:>4}  {who}{colon}{what}{}{}{between}{standing} [{clause}]",
                words.due_at, due.when
            )
        }
        None => write!(
            f,
            "\n   -  {who}{colon}{what}{between}{standing} [{clause}]"
        ),
    }
}
