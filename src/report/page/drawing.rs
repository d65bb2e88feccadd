//! The picture of an incident in a page.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{Page, PageEntry, markup::Html};
use crate::{
    engine::Reply,
    report::{incident, language::Tongue, words::OneLine},
};

/// An incident as SVG, drawn for each width at which the page is read.
pub(super) struct Drawing {
    narrow: String,
    /// For wide windows and for paper: each part fits on a sheet.
    parts: Vec<String>,
}

impl Drawing {
    /// None where there is nothing to draw: the calendar does not cover the incident, or the page's order does not have its location.
    pub(super) fn of(entry: &PageEntry<'_>, page: &Page<'_>) -> Option<Self> {
        let Reply::Incident(decision) = entry.reply()? else {
            return None;
        };
        let place = page.engine.location(entry.request?.location()?).ok()?;
        let title = format!("{} ({})", OneLine(entry.id), OneLine(place.id()));
        let picture = incident(decision, &title, &place, page.language).ok()??;
        Some(Self {
            narrow: without_marks(&picture.narrow_svg()),
            parts: picture.pages().iter().map(without_marks).collect(),
        })
    }

    /// Writes every form: the style shows the one that fits.
    pub(super) fn write<L: Tongue>(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        let mut write = |class: &'static str, picture: &str| {
            html.element("figure", &[("class", &class)], |html| {
                html.leaf("figcaption", &[], &L::PAGE.picture)?;
                html.markup(&picture)
            })
        };
        write("narrow", &self.narrow)?;
        let mut parts = self.parts.iter();
        parts.try_for_each(|part| write("wide", part))
    }
}

/// A drawing in which marks of direction are shown as their codes, as in the rest of the page.
fn without_marks(drawing: &impl fmt::Display) -> String {
    let is_mark = |one: char| matches!(one, '\u{61c}' | '\u{200e}' | '\u{200f}');
    let drawn = drawing.to_string();
    let mut shown = String::with_capacity(drawn.len());
    for one in drawn.chars() {
        if is_mark(one) {
            shown.extend(one.escape_unicode());
        } else {
            shown.push(one);
        }
    }
    shown
}
