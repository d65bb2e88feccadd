//! Shapes and texts as SVG.

use alloc::{format, string::String};
use core::{
    fmt::{self, Write},
    num::Saturating,
};

use super::{
    super::spread::{Units, half, part},
    words::{Face, width, wrapped},
};

/// Nearly black: texts and marks.
pub(super) const INK: &str = "#1b1f24";
/// Dark grey: texts of less weight.
pub(super) const QUIET: &str = "#57606a";
/// Light grey: rules and the scale.
pub(super) const RULE: &str = "#d0d7de";
pub(super) const PAPER: &str = "#ffffff";
/// Behind the row of a run of days.
pub(super) const FOLDED: &str = "#f3f5f7";

/// A drawing that grows.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) body: String,
}

/// A place: to the right and down from the upper left corner.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub(super) x: Units,
    pub(super) y: Units,
}

pub(super) const fn at(x: Units, y: Units) -> Point {
    Point { x, y }
}

/// An upright rectangle.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) x: Units,
    pub(super) y: Units,
    pub(super) width: Units,
    pub(super) height: Units,
}

/// Where a text lies from its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
}

impl Canvas {
    pub(super) fn add(&mut self, part: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(part);
        self.body.push('\n');
    }

    /// A rectangle; `look` is its attributes.
    pub(super) fn area(&mut self, area: Area, look: &str) {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        self.add(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" {look}/>"#
        ));
    }

    /// A line; `look` is its attributes.
    pub(super) fn line(&mut self, from: Point, to: Point, look: &str) {
        self.add(format_args!(
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" {look}/>"#,
            from.x, from.y, to.x, to.y
        ));
    }

    /// A text whose baseline is at `place`.
    pub(super) fn text(
        &mut self,
        place: Point,
        anchor: Anchor,
        face: Face,
        fill: &str,
        text: &str,
    ) {
        let family = if face.is_monospaced() {
            r#" font-family="ui-monospace, monospace""#
        } else {
            ""
        };
        let weight = if face.is_bold() {
            r#" font-weight="bold""#
        } else {
            ""
        };
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
        };
        self.add(format_args!(
            r#"<text x="{}" y="{}" font-size="{}" fill="{fill}"{family}{weight}{anchor}>{}</text>"#,
            place.x,
            place.y,
            face.size(),
            Xml(text)
        ));
    }

    /// The elements of `body` as one picture, `told` to those who do not see it.
    pub(super) fn group(&mut self, told: &str, body: &str) {
        self.add(format_args!(
            r#"<g role="img"><title>{}</title>"#,
            Xml(told)
        ));
        self.body.push_str(body);
        self.add(format_args!("</g>"));
    }

    /// A text in lines below `place`, its upper left corner; gives where it ends.
    pub(super) fn block(
        &mut self,
        place: Point,
        room: Room,
        face: Face,
        fill: &str,
        text: &str,
    ) -> Units {
        let lines = wrapped(text, face, room.width, room.lines);
        let mut y = place.y;
        for line in lines.iter().filter(|line| !line.is_empty()) {
            let baseline = at(place.x, y + face.size());
            self.text(baseline, Anchor::Start, face, fill, line);
            y += face.line_height();
        }
        y
    }

    /// A text in the middle of `area` on paper, so that what lies below does not cross it.
    pub(super) fn plate(&mut self, area: Area, face: Face, text: &str) {
        let plate_width = width(text, face) + Saturating(4);
        let middle = area.x + half(area.width);
        let plate = Area {
            x: middle - half(plate_width),
            width: plate_width,
            ..area
        };
        self.area(plate, &format!(r#"rx="2" fill="{PAPER}""#));
        let baseline = at(middle, baseline(area, face));
        self.text(baseline, Anchor::Middle, face, INK, text);
    }
}

/// How much of a text is shown.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) width: Units,
    pub(super) lines: usize,
}

/// The baseline of a text in the middle of the height of `area`.
pub(super) fn baseline(area: Area, face: Face) -> Units {
    // The capitals of most fonts are 0.7 of their size.
    let capital = part(face.size() * Saturating(7), 10);
    area.y + half(area.height + capital)
}

/// A text in XML: its marks escaped, characters that XML 1.0 forbids replaced.
pub(super) struct Xml<'a>(pub(super) &'a str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            // A parser would turn them into spaces or line feeds.
            '\t' | '\n' | '\r' => write!(f, "&#{};", u32::from(character)),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}'),
            other => f.write_char(other),
        })
    }
}
