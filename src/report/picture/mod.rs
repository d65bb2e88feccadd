//! An incident as a picture, in text and as an SVG drawing.
//!
//! A [`Scene`] says what is drawn, a [`Layout`] puts it on the wall clock of its days, and `text` and `svg` draw the layout.

mod layout;
mod lines;
mod scene;
mod spread;
mod svg;
#[cfg(all(test, feature = "tzdb"))]
mod tests;
mod text;
mod told;
mod wall;
mod words;

use alloc::vec::Vec;
use core::fmt;

pub(super) use scene::{Bar, Due, DueState, Happening, Held, Owed, Scene, Stretch};

pub(super) use words::PictureWords;

use super::language::Tongue;
use crate::calendar::CalendarError;
use layout::Layout;

/// An incident's course on the local days of its location: what was open, which severity held, when it waited, what was
/// counted towards the first response, what happened and what is due.
///
/// Made by [`incident`](super::incident). It is drawn as [`text`](Self::text) for a terminal, and as SVG: [`svg`](Self::svg) for a wide
/// window, [`narrow_svg`](Self::narrow_svg) for a telephone, [`pages`](Self::pages) for paper. All tell the same.
///
/// # What has a row
///
/// Each day from the first instant to the last one, on the scale of the wall clock. Runs of more than five ordinary days
/// are folded to one row. Where more than 60 rows would be left, days with closures and special hours are folded too,
/// then every day on which nothing lies, then all but the first and the last days. Each list has at most 100 lines. What
/// is left out is counted where it would be.
///
/// On a day whose clock changes, times have their offset from UTC, and the row says which hours are skipped or shown
/// twice.
#[derive(Clone, Debug)]
#[must_use = "a picture is drawn when it is displayed"]
pub struct Picture {
    layout: Layout,
}

impl Picture {
    /// Puts `scene` on its days.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`], [`CalendarError::DateOutOfSpan`]: an instant that is drawn lies outside the calendar, or a window of its day
    ///   closes after the last date that the zone serves.
    /// - [`CalendarError::LeapSecond`]: an instant that is drawn is a leap second.
    pub(super) fn new<L: Tongue>(scene: &Scene<'_>) -> Result<Self, CalendarError> {
        let layout = Layout::new::<L>(scene)?;
        Ok(Self { layout })
    }

    /// The picture for a monospaced font, without a line break after its last line.
    ///
    /// | in the bar of a day | the half hour is |
    /// | --- | --- |
    /// | `=` | open |
    /// | `-` | partly open |
    /// | `.` | closed |
    /// | a space | skipped by the clock |
    ///
    /// Below it are the gravest severity of each half hour; when the incident waited, with (`/`) or without (`~`) a clock that
    /// stood still; when it was closed (`x`); what was counted towards the first response in time (`#`) and after it was due
    /// (`!`); the numbers of what happened (`4-9` for more than two in a half hour); `^` for the instant as of which the picture
    /// is drawn; and the due instants: `D1+` was met, `D1?` is open, `D1!` was missed. Numbers that are close together stand
    /// side by side; the lists have the exact times.
    #[must_use = "the text is made when it is displayed"]
    pub fn text(&self) -> impl fmt::Display + use<'_> {
        text::Text(&self.layout)
    }

    /// The picture as an SVG document for a wide window, 800 user units wide and as high as it needs.
    ///
    /// It stands on its own: no style sheet, script, font or link. All its text is text: screen readers can read the lists as
    /// well as its title and description, and of each day what is drawn. Nothing in it depends on colour alone. Names that the
    /// caller gives are escaped, and long ones wrapped or cut, with an ellipsis.
    ///
    /// Its ids start with a fingerprint of all that is drawn, so that different pictures can be inlined in one page. The same
    /// drawing inlined twice repeats its ids: whatever refers to them then finds the first, which looks the same.
    #[must_use = "the drawing is made when it is displayed"]
    pub fn svg(&self) -> impl fmt::Display + use<'_> {
        self.drawing(svg::Sheet::WIDE)
    }

    /// The same for a telephone, 360 user units wide: no letter is smaller than 11 of them.
    #[must_use = "the drawing is made when it is displayed"]
    pub fn narrow_svg(&self) -> impl fmt::Display + use<'_> {
        self.drawing(svg::Sheet::NARROW)
    }

    /// The same in parts for paper, each an SVG document with its own heading, scale and legend: the days, then what happened, then
    /// what is owed. At the width of the text of an A4 page, 180 mm, no letter is smaller than 7 points, and a part fits on the page.
    #[must_use = "the drawings are made when they are displayed"]
    pub fn pages(&self) -> Vec<impl fmt::Display + use<'_>> {
        let parts = svg::parts(&self.layout).into_iter();
        let page = |part| svg::Svg {
            layout: &self.layout,
            sheet: svg::Sheet::WIDE,
            part,
        };
        parts.map(page).collect()
    }

    fn drawing(&self, sheet: svg::Sheet) -> svg::Svg<'_> {
        svg::Svg {
            layout: &self.layout,
            sheet,
            part: svg::Part::whole(&self.layout),
        }
    }
}
