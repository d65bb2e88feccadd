//! A drawing in parts, each for a page of its own.

use alloc::vec::Vec;
use core::ops::Range;

use super::{super::layout::Layout, Sheet, drawn};

/// What is in a part: of the rows, of what happened, and of what is owed.
#[derive(Clone, Debug)]
pub(in super::super) struct Part {
    /// Which part it is, of how many.
    pub(super) number: usize,
    pub(super) count: usize,
    sections: [Range<usize>; 3],
}

impl Part {
    pub(in super::super) fn whole(layout: &Layout) -> Self {
        Self {
            number: 1,
            count: 1,
            sections: lengths(layout).map(|length| 0..length),
        }
    }

    pub(super) const fn rows(&self) -> &Range<usize> {
        let [rows, _, _] = &self.sections;
        rows
    }

    pub(super) const fn events(&self) -> &Range<usize> {
        let [_, events, _] = &self.sections;
        events
    }

    pub(super) const fn owed(&self) -> &Range<usize> {
        let [_, _, owed] = &self.sections;
        owed
    }

    pub(super) const fn is_first(&self) -> bool {
        self.number == 1
    }

    /// The elements of the sections that have any in it.
    pub(super) fn of<'l, T>(all: &'l [T], range: &Range<usize>) -> &'l [T] {
        all.get(range.clone()).unwrap_or_default()
    }

    fn is_empty(&self) -> bool {
        self.sections.iter().all(Range::is_empty)
    }

    /// The same with one more of `section`.
    fn with_next(&self, section: usize) -> Self {
        let mut part = self.clone();
        if let Some(range) = part.sections.get_mut(section) {
            range.end = range.end.saturating_add(1);
        }
        part
    }

    /// An empty part after it.
    fn next(&self) -> Self {
        Self {
            number: self.number.saturating_add(1),
            count: self.count,
            sections: self.sections.clone().map(|range| range.end..range.end),
        }
    }
}

/// All that is drawn, in parts that are as high as a page, or a little less.
pub(in super::super) fn parts(layout: &Layout) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut part = Part {
        number: 1,
        // Until it is known; its words take up the same room.
        count: 99,
        sections: [0..0, 0..0, 0..0],
    };
    for (section, length) in lengths(layout).into_iter().enumerate() {
        for _ in 0..length {
            let longer = part.with_next(section);
            let (_, height) = drawn(layout, Sheet::WIDE, &longer, "");
            part = if height > Sheet::PAGE_HEIGHT && !part.is_empty() {
                let next = part.next().with_next(section);
                parts.push(part);
                next
            } else {
                longer
            };
        }
    }
    parts.push(part);
    let count = parts.len();
    for part in &mut parts {
        part.count = count;
    }
    parts
}

fn lengths(layout: &Layout) -> [usize; 3] {
    // That nothing is owed is told too.
    [
        layout.rows.len(),
        layout.events.len(),
        layout.owed.len().max(1),
    ]
}
