//! What happened, and what is owed.

use alloc::{
    format,
    string::{String, ToString},
};
use core::num::Saturating;

use super::{
    super::{
        layout::{EventLine, Layout, OwedLine},
        lines::Line,
        spread::Units,
        words::PictureWords,
    },
    canvas::{Anchor, Canvas, INK, QUIET, RULE, Room, at},
    day::due_name,
    marks,
    parts::Part,
    rule,
    sheet::Sheet,
    words::{Face, width},
};

/// Above a heading, and from there to what it heads.
const HEADING_GAP: Units = Saturating(20);
const HEADING_HEIGHT: Units = Saturating(26);
/// From the left edge to the words, past the signs.
const WORDS_INDENT: Units = Saturating(46);
/// Words beside an instant have at least so much room; with less, they stand below it.
const LABEL_WIDTH_MIN: Units = Saturating(240);
/// Between two columns.
const COLUMN_GAP: Units = Saturating(16);

/// What is owed, how it stands, and the clause: together as wide as a wide sheet is past the signs.
const COLUMNS: [Units; 3] = [Saturating(235), Saturating(210), Saturating(245)];

/// Of a text no more lines are shown on a wide sheet.
const LINES_MAX: usize = 5;

pub(super) fn happened(
    layout: &Layout,
    sheet: Sheet,
    part: &Part,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let (words, range) = (&layout.words, part.events());
    let events = Part::of(&layout.events, range);
    if events.is_empty() {
        return y;
    }
    let heading_words = heading_of(words, words.what_happened, range.start);
    let mut y = heading(&heading_words, sheet, y, canvas);
    let shown = layout.events.iter().filter_map(Line::shown);
    let when_width = shown.map(|event| width(&event.when, Face::Code)).max();
    let beside = WORDS_INDENT + when_width.unwrap_or_default() + COLUMN_GAP;
    let labels = if sheet.inner_width - beside < LABEL_WIDTH_MIN {
        None
    } else {
        Some(beside)
    };
    for line in events {
        y = match line {
            Line::Shown(event) => event_line(event, sheet, labels, y, canvas),
            Line::Hidden(count) => hidden(words, sheet, *count, y, canvas),
        };
    }
    y
}

/// An event, its label from `beside` its instant or below it.
fn event_line(
    event: &EventLine,
    sheet: Sheet,
    beside: Option<Units>,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let middle = at(sheet.left + Saturating(15), y + Saturating(10));
    marks::event(middle, event.number, canvas);
    let baseline = at(sheet.left + WORDS_INDENT, y + Saturating(14));
    canvas.text(baseline, Anchor::Start, Face::Code, QUIET, &event.when);
    let (left, y) = match beside {
        Some(left) => (left, y + Saturating(2)),
        None => (WORDS_INDENT, y + Saturating(18)),
    };
    let room = Room {
        width: sheet.inner_width - left,
        lines: sheet.lines(LINES_MAX),
    };
    let ends = canvas.block(
        at(sheet.left + left, y),
        room,
        Face::Body,
        INK,
        &event.label,
    );
    ends.max(y + Saturating(16)) + Saturating(2)
}

pub(super) fn owed(
    layout: &Layout,
    sheet: Sheet,
    part: &Part,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let (words, range) = (&layout.words, part.owed());
    if range.is_empty() {
        return y;
    }
    let heading_words = heading_of(words, words.what_is_owed, range.start);
    let mut y = heading(&heading_words, sheet, y, canvas);
    if layout.owed.is_empty() {
        let room = Room {
            width: sheet.inner_width,
            lines: 1,
        };
        return canvas.block(at(sheet.left, y), room, Face::Body, INK, words.nothing);
    }
    for line in Part::of(&layout.owed, range) {
        rule(sheet, y, RULE, canvas);
        y = match line {
            Line::Shown(owed) => owed_line(words, owed, sheet, y, canvas),
            Line::Hidden(count) => hidden(words, sheet, *count, y + Saturating(4), canvas),
        };
    }
    y
}

/// Who owes what, and beside or below it by when, how it stands, and the clause.
fn owed_line(
    words: &PictureWords,
    owed: &OwedLine,
    sheet: Sheet,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    if let Some(due) = &owed.due {
        let middle = at(sheet.left + Saturating(9), y + Saturating(12));
        marks::due(middle, due.mark.state, canvas);
        let baseline = at(sheet.left + Saturating(20), y + Saturating(16));
        let name = due_name(due.mark);
        canvas.text(baseline, Anchor::Start, Face::Small, INK, &name);
    }
    let what = format!("{}{}{}", owed.who, words.colon, owed.what);
    let standing = standing(words, owed);
    let left = sheet.left + WORDS_INDENT;
    let mut below = y + Saturating(4);
    let mut block = |place, width, face, fill, text: &str| {
        let room = Room {
            width,
            lines: sheet.lines(LINES_MAX),
        };
        let ends = canvas.block(place, room, face, fill, text);
        below = below.max(ends);
        ends
    };
    let top = y + Saturating(4);
    if sheet.is_narrow() {
        let width = sheet.inner_width - WORDS_INDENT;
        let ends = block(at(left, top), width, Face::Body, INK, &what);
        let rest = format!("{standing} [{}]", owed.clause);
        block(at(left, ends), width, Face::Note, QUIET, &rest);
    } else {
        let [what_width, standing_width, clause_width] = COLUMNS;
        block(at(left, top), what_width, Face::Body, INK, &what);
        let left = left + what_width + COLUMN_GAP;
        block(at(left, top), standing_width, Face::Body, INK, &standing);
        let left = left + standing_width + COLUMN_GAP;
        block(at(left, top), clause_width, Face::Code, QUIET, &owed.clause);
    }
    below.max(y + Saturating(20)) + Saturating(4)
}

fn standing(words: &PictureWords, owed: &OwedLine) -> String {
    let due = owed.due.as_ref().map(|due| {
        let due_at = words.due_at.trim_start_matches([',', ' ']);
        format!("{due_at}{}{}", due.when, words.between)
    });
    format!("{}{}", due.unwrap_or_default(), owed.standing)
}

fn heading(words: &str, sheet: Sheet, y: Units, canvas: &mut Canvas) -> Units {
    let y = y + HEADING_GAP;
    let baseline = at(sheet.left, y + Saturating(14));
    canvas.text(baseline, Anchor::Start, Face::Heading, INK, words);
    y + HEADING_HEIGHT
}

/// A heading, which may stand for the rest of a list that began before.
fn heading_of(words: &PictureWords, heading: &str, starts: usize) -> String {
    match starts {
        0 => heading.to_string(),
        _ => format!("{heading}{}", words.continued),
    }
}

fn hidden(
    words: &PictureWords,
    sheet: Sheet,
    count: usize,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let room = Room {
        width: sheet.inner_width - WORDS_INDENT,
        lines: 1,
    };
    let more = (words.more)(count);
    let place = at(sheet.left + WORDS_INDENT, y);
    canvas.block(place, room, Face::Note, QUIET, &more) + Saturating(4)
}
