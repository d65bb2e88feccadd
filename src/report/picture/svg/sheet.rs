//! How wide a drawing is, and where its scale lies.

use core::num::Saturating;

use super::super::{spread::Units, wall::DAY_SECONDS};

/// The widths of what a drawing is made for.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Sheet {
    pub(super) width: Units,
    pub(super) left: Units,
    /// The width of all that is drawn.
    pub(super) inner_width: Units,
    /// What is told of a day has so much room.
    pub(super) label_width: Units,
    /// Where the days' scale begins.
    pub(super) scale_left: Units,
    pub(super) scale_width: Units,
    /// So many hours lie between two labels above the days.
    pub(super) label_hours: usize,
}

impl Sheet {
    /// For a page or a wide window: on the text of an A4 page, 180 mm wide, its smallest letters have 7 points.
    pub(in super::super) const WIDE: Self = Self {
        width: Saturating(800),
        left: Saturating(16),
        inner_width: Saturating(768),
        label_width: Saturating(148),
        scale_left: Saturating(172),
        scale_width: Saturating(600),
        label_hours: 3,
    };
    /// For the window of a telephone.
    pub(in super::super) const NARROW: Self = Self {
        width: Saturating(360),
        left: Saturating(10),
        inner_width: Saturating(340),
        label_width: Saturating(340),
        scale_left: Saturating(12),
        scale_width: Saturating(336),
        label_hours: 6,
    };
    /// No part of a drawing for pages is higher, unless a single row is: with a heading above it, it fits on an A4 page.
    pub(super) const PAGE_HEIGHT: Units = Saturating(1_150);

    /// Whether what is told of a day stands above its scale instead of left of it, and the lists have one column.
    pub(super) fn is_narrow(self) -> bool {
        self.scale_left < self.label_width
    }

    pub(super) fn right(self) -> Units {
        self.left + self.inner_width
    }

    /// Where a second of the wall clock lies.
    pub(super) fn x_of(self, second: i64) -> Units {
        let second = second.clamp(0, DAY_SECONDS);
        let units = i64::from(self.scale_width.0).saturating_mul(second) / DAY_SECONDS;
        self.scale_left + Saturating(i32::try_from(units).unwrap_or_default())
    }

    /// So many lines hold what would be `lines` on a wide sheet.
    pub(super) fn lines(self, lines: usize) -> usize {
        if self.is_narrow() {
            lines.saturating_mul(3)
        } else {
            lines
        }
    }
}
