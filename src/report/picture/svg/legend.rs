//! What the bars and marks mean.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use core::num::Saturating;

use super::{
    super::{
        layout::Layout,
        scene::{Bar, DueState},
        spread::{Units, half},
        words::PictureWords,
    },
    canvas::{Area, Canvas, QUIET, Room, at},
    marks::{self, SEVERITY_HEIGHT},
    sheet::Sheet,
    words::{Face, width},
};
use crate::document::Severity;

const SIGN_WIDTH: Units = Saturating(26);
const HEIGHT: Units = Saturating(24);
const HOURS_HEIGHT: Units = Saturating(13);

/// What is explained.
#[derive(Clone, Copy)]
enum Entry {
    Open,
    LocationClosed,
    Skipped,
    Repeated,
    Severity(Severity),
    Bar(Bar),
    Event,
    Due(DueState),
}

/// Explains what occurs in `layout` from `y` down, and gives where it ends.
pub(super) fn draw(
    layout: &Layout,
    sheet: Sheet,
    prefix: &str,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let (mut x, mut y, mut ends) = (sheet.left, y, y);
    for entry in entries(layout) {
        let words = entry.words(&layout.words);
        let text_left = SIGN_WIDTH + Saturating(6);
        let needed = text_left + width(&words, Face::Note) + Saturating(12);
        if x + needed > sheet.right() && x > sheet.left {
            (x, y) = (sheet.left, ends);
        }
        let sign = Area {
            x,
            y,
            width: SIGN_WIDTH,
            height: HEIGHT,
        };
        entry.sign(sign, prefix, canvas);
        let room = Room {
            width: sheet.right() - x - text_left,
            lines: 3,
        };
        let place = at(x + text_left, y + Saturating(5));
        let block_ends = canvas.block(place, room, Face::Note, QUIET, &words);
        ends = ends.max(y + HEIGHT).max(block_ends + Saturating(4));
        x += needed;
    }
    ends
}

fn entries(layout: &Layout) -> Vec<Entry> {
    let mut entries = Vec::from([Entry::Open, Entry::LocationClosed]);
    if layout.day_rows().any(|day| !day.skipped.is_empty()) {
        entries.push(Entry::Skipped);
    }
    if layout.day_rows().any(|day| !day.repeated.is_empty()) {
        entries.push(Entry::Repeated);
    }
    let severities = layout.day_rows().flat_map(|day| &day.severities);
    let severities: BTreeSet<_> = severities.map(|(_, severity)| *severity).collect();
    entries.extend(severities.into_iter().map(Entry::Severity));
    let bars = Bar::ALL.into_iter().filter(|bar| layout.has(*bar));
    entries.extend(bars.map(Entry::Bar));
    if !layout.events.is_empty() {
        entries.push(Entry::Event);
    }
    let states = [DueState::Met, DueState::Open, DueState::Missed].into_iter();
    let occurs = |state: &DueState| layout.dues().any(|due| due.mark.state == *state);
    entries.extend(states.filter(occurs).map(Entry::Due));
    entries
}

impl Entry {
    fn words(self, words: &PictureWords) -> String {
        match self {
            Self::Open => words.open_hours.into(),
            Self::LocationClosed => words.location_closed.into(),
            Self::Skipped => words.clock_skips.into(),
            Self::Repeated => words.clock_repeats.into(),
            Self::Severity(severity) => format!("{} {severity}", words.severity),
            Self::Bar(bar) => bar.meaning(words).into(),
            Self::Event => words.happened_by_number.into(),
            Self::Due(DueState::Met) => words.due_and_met.into(),
            Self::Due(DueState::Open) => words.due_and_open.into(),
            Self::Due(DueState::Missed) => words.due_and_missed.into(),
        }
    }

    fn sign(self, area: Area, prefix: &str, canvas: &mut Canvas) {
        let middle = at(area.x + half(area.width), area.y + half(area.height));
        let sign = |height: Units| Area {
            y: area.y + half(HEIGHT - height),
            height,
            ..area
        };
        match self {
            Self::Open => marks::hours(true, sign(HOURS_HEIGHT), canvas),
            Self::LocationClosed => marks::hours(false, sign(HOURS_HEIGHT), canvas),
            Self::Skipped => marks::skipped(sign(HOURS_HEIGHT), prefix, canvas),
            Self::Repeated => marks::repeated(sign(HOURS_HEIGHT), canvas),
            Self::Severity(severity) => {
                let bar = marks::severity(severity, sign(SEVERITY_HEIGHT), prefix, canvas);
                marks::severity_words(severity, severity.as_str(), bar, canvas);
            }
            Self::Bar(bar) => marks::bar(bar, sign(marks::bar_height(bar)), prefix, canvas),
            Self::Event => marks::event(middle, 1, canvas),
            Self::Due(state) => marks::due(middle, state, canvas),
        }
    }
}
