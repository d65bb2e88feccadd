//! What the bars and marks mean.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use core::num::Saturating;

use super::{
    super::{
        layout::Layout,
        scene::DueState,
        spread::{Units, half},
        words::PictureWords,
    },
    INNER_WIDTH, LEFT,
    canvas::{Anchor, Area, Canvas, QUIET, at},
    marks::{self, SEVERITY_HEIGHT, WAIT_HEIGHT},
    words::{Face, width},
};
use crate::document::Severity;

const SIGN_WIDTH: Units = Saturating(26);
const HEIGHT: Units = Saturating(24);

/// What is explained.
#[derive(Clone, Copy)]
enum Entry {
    Open,
    Severity(Severity),
    Waiting,
    Event,
    Due(DueState),
}

/// Explains what occurs in `layout` from `y` down, and gives where it ends.
pub(super) fn draw(layout: &Layout, prefix: &str, y: Units, canvas: &mut Canvas) -> Units {
    let (mut x, mut y) = (LEFT, y);
    for entry in entries(layout) {
        let words = entry.words(&layout.words);
        let words = words.as_str();
        let needed = SIGN_WIDTH + Saturating(6) + width(words, Face::Note) + Saturating(10);
        if x + needed > LEFT + INNER_WIDTH {
            (x, y) = (LEFT, y + HEIGHT);
        }
        entry.sign(
            Area {
                x,
                y,
                width: SIGN_WIDTH,
                height: HEIGHT,
            },
            prefix,
            canvas,
        );
        let baseline = at(x + SIGN_WIDTH + Saturating(6), y + Saturating(16));
        canvas.text(baseline, Anchor::Start, Face::Note, QUIET, words);
        x += needed;
    }
    y + HEIGHT
}

fn entries(layout: &Layout) -> Vec<Entry> {
    let mut entries = Vec::from([Entry::Open]);
    let severities = layout.day_rows().flat_map(|day| &day.severities);
    let severities: BTreeSet<_> = severities.map(|(_, severity)| *severity).collect();
    entries.extend(severities.into_iter().map(Entry::Severity));
    if layout.day_rows().any(|day| !day.waits.is_empty()) {
        entries.push(Entry::Waiting);
    }
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
            Self::Severity(severity) => format!("{} {severity}", words.severity),
            Self::Waiting => words.waiting_or_closed.into(),
            Self::Event => words.happened_by_number.into(),
            Self::Due(DueState::Met) => words.due_and_met.into(),
            Self::Due(DueState::Open) => words.due_and_open.into(),
            Self::Due(DueState::Missed) => words.due_and_missed.into(),
        }
    }

    fn sign(self, area: Area, prefix: &str, canvas: &mut Canvas) {
        let middle = at(area.x + half(area.width), area.y + half(area.height));
        let bar = |height: Units| Area {
            y: area.y + half(HEIGHT - height),
            height,
            ..area
        };
        match self {
            Self::Open => {
                canvas.area(bar(WAIT_HEIGHT), r##"fill="#eaf0f6" stroke="#7d93a8""##);
            }
            Self::Severity(severity) => {
                let bar = marks::severity(severity, bar(SEVERITY_HEIGHT), prefix, canvas);
                marks::severity_words(severity, severity.as_str(), bar, canvas);
            }
            Self::Waiting => marks::wait(bar(WAIT_HEIGHT), prefix, canvas),
            Self::Event => marks::event(middle, 1, canvas),
            Self::Due(state) => marks::due(middle, state, canvas),
        }
    }
}
