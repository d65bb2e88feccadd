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
mod wall;
mod words;

use core::fmt;

pub(super) use scene::{Due, DueState, Happening, Held, Owed, Scene, Wait};

pub(super) use words::PictureWords;

use super::language::Tongue;
use crate::calendar::CalendarError;
use layout::Layout;

/// An incident's course on the local days of its location: what was open, which severity held, what happened and what
/// is due.
///
/// Made by [`incident`](super::incident). There are two forms of it: [`text`](Self::text) for a terminal, [`svg`](Self::svg) for a report.
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
    /// Below it are the gravest severity of each half hour, when the incident waited or was closed (`/`), the numbers of what
    /// happened (`4-9` for more than two in a half hour), `^` for the instant as of which the picture is drawn, and the due
    /// instants: `D1+` was met, `D1?` is open, `D1!` was missed. Numbers that are close together stand side by side; the lists
    /// have the exact times.
    #[must_use = "the text is made when it is displayed"]
    pub fn text(&self) -> impl fmt::Display + use<'_> {
        text::Text(&self.layout)
    }

    /// The picture as an SVG document, 960 user units wide and as high as it needs.
    ///
    /// It stands on its own: no style sheet, script, font or link. All its text is text: screen readers can read the lists as
    /// well as its title and description. Nothing in it depends on colour alone. Names that the caller gives are escaped, and
    /// long ones wrapped or cut, with an ellipsis.
    ///
    /// Its ids start with a fingerprint of all that is drawn, so that different pictures can be inlined in one page. The same
    /// drawing inlined twice repeats its ids: whatever refers to them then finds the first, which looks the same.
    #[must_use = "the drawing is made when it is displayed"]
    pub fn svg(&self) -> impl fmt::Display + use<'_> {
        svg::Svg(&self.layout)
    }
}
