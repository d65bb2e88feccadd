//! What happened, and what is owed.

use alloc::format;
use core::num::Saturating;

use super::{
    super::{
        layout::{EventLine, Layout, OwedLine},
        lines::Line,
        spread::Units,
        words::PictureWords,
    },
    INNER_WIDTH, LEFT,
    canvas::{Anchor, Canvas, INK, QUIET, RULE, Room, at},
    day::due_name,
    marks,
    words::{Face, width},
};

/// Above a heading, and from there to what it heads.
const HEADING_GAP: Units = Saturating(20);
const HEADING_HEIGHT: Units = Saturating(26);
/// Where the instants of what happened begin.
const WHEN_LEFT: Units = Saturating(60);

/// A column of the table of what is owed.
struct Column {
    left: Units,
    width: Units,
    face: Face,
}

const fn column(left: i32, width: i32, face: Face) -> Column {
    Column {
        left: Saturating(left),
        width: Saturating(width),
        face,
    }
}

const DUE_COLUMN: Column = column(72, 146, Face::Code);
const WHO_COLUMN: Column = column(230, 98, Face::Body);
const WHAT_COLUMN: Column = column(340, 222, Face::Body);
const STANDING_COLUMN: Column = column(574, 166, Face::Body);
const CLAUSE_COLUMN: Column = column(752, 184, Face::Code);
const COLUMNS: [Column; 5] = [
    DUE_COLUMN,
    WHO_COLUMN,
    WHAT_COLUMN,
    STANDING_COLUMN,
    CLAUSE_COLUMN,
];

/// Of a cell no more lines are shown.
const CELL_LINES_MAX: usize = 4;

pub(super) fn happened(layout: &Layout, y: Units, canvas: &mut Canvas) -> Units {
    let (words, events) = (&layout.words, &layout.events);
    if events.is_empty() {
        return y;
    }
    let mut y = heading(words.what_happened, y, canvas);
    let shown = events.iter().filter_map(Line::shown);
    let when_width = shown.map(|event| width(&event.when, Face::Code)).max();
    let labels_left = WHEN_LEFT + when_width.unwrap_or_default() + Saturating(14);
    for line in events {
        y = match line {
            Line::Shown(event) => event_line(event, labels_left, y, canvas),
            Line::Hidden(count) => hidden(words, *count, y, canvas),
        };
    }
    y
}

fn event_line(event: &EventLine, labels_left: Units, y: Units, canvas: &mut Canvas) -> Units {
    let middle = at(LEFT + Saturating(15), y + Saturating(10));
    marks::event(middle, event.number, canvas);
    let baseline = at(WHEN_LEFT, y + Saturating(14));
    canvas.text(baseline, Anchor::Start, Face::Code, QUIET, &event.when);
    let room = Room {
        width: LEFT + INNER_WIDTH - labels_left,
        lines: 3,
    };
    let place = at(labels_left, y + Saturating(2));
    let ends = canvas.block(place, room, Face::Body, INK, &event.label);
    ends.max(y + Saturating(20))
}

pub(super) fn owed(layout: &Layout, y: Units, canvas: &mut Canvas) -> Units {
    let (words, owed) = (&layout.words, &layout.owed);
    let mut y = heading(words.what_is_owed, y, canvas);
    if owed.is_empty() {
        let room = Room {
            width: INNER_WIDTH,
            lines: 1,
        };
        return canvas.block(at(LEFT, y), room, Face::Body, INK, words.nothing);
    }
    for (Column { left, .. }, heading) in COLUMNS.into_iter().zip(words.columns) {
        let baseline = at(left, y + Saturating(12));
        canvas.text(baseline, Anchor::Start, Face::Note, QUIET, heading);
    }
    y += Saturating(18);
    for line in owed {
        rule(y, canvas);
        y = match line {
            Line::Shown(owed) => owed_line(owed, y, canvas),
            Line::Hidden(count) => hidden(words, *count, y + Saturating(4), canvas),
        };
    }
    y
}

fn owed_line(owed: &OwedLine, y: Units, canvas: &mut Canvas) -> Units {
    let when = owed.due.as_ref().map_or("", |due| due.when.as_str());
    if let Some(due) = &owed.due {
        let middle = at(LEFT + Saturating(9), y + Saturating(12));
        marks::due(middle, due.mark.state, canvas);
        let baseline = at(LEFT + Saturating(20), y + Saturating(16));
        canvas.text(
            baseline,
            Anchor::Start,
            Face::Small,
            INK,
            &due_name(due.mark),
        );
    }
    let cells = [when, &owed.who, &owed.what, &owed.standing, &owed.clause];
    let mut ends = y + Saturating(24);
    for (column, text) in COLUMNS.into_iter().zip(cells) {
        let room = Room {
            width: column.width,
            lines: CELL_LINES_MAX,
        };
        let place = at(column.left, y + Saturating(4));
        ends = ends.max(canvas.block(place, room, column.face, INK, text) + Saturating(4));
    }
    ends
}

fn heading(words: &str, y: Units, canvas: &mut Canvas) -> Units {
    let y = y + HEADING_GAP;
    let baseline = at(LEFT, y + Saturating(14));
    canvas.text(baseline, Anchor::Start, Face::Heading, INK, words);
    y + HEADING_HEIGHT
}

fn hidden(words: &PictureWords, count: usize, y: Units, canvas: &mut Canvas) -> Units {
    let room = Room {
        width: INNER_WIDTH,
        lines: 1,
    };
    let more = (words.more)(count);
    canvas.block(at(WHEN_LEFT, y), room, Face::Note, QUIET, &more) + Saturating(4)
}

fn rule(y: Units, canvas: &mut Canvas) {
    canvas.line(
        at(LEFT, y),
        at(LEFT + INNER_WIDTH, y),
        &format!(r#"stroke="{RULE}""#),
    );
}
