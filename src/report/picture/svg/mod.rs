//! The picture as an SVG document.

mod canvas;
mod day;
mod legend;
mod lists;
mod marks;
mod parts;
mod sheet;
mod words;

use alloc::{format, string::String};
use core::{fmt, num::Saturating};

use super::{
    layout::{Layout, Row},
    spread::Units,
    told,
};
use canvas::{Anchor, Area, Canvas, FOLDED, INK, PAPER, QUIET, RULE, Room, Xml, at};
pub(super) use parts::{Part, parts};
pub(super) use sheet::Sheet;
use words::Face;

/// A drawing, or a part of it.
pub(super) struct Svg<'a> {
    pub(super) layout: &'a Layout,
    pub(super) sheet: Sheet,
    pub(super) part: Part,
}

impl fmt::Display for Svg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { layout, sheet, .. } = *self;
        let title = title(layout, &self.part);
        let description = format!("{} {}", layout.summary, as_of(layout));
        // Without a summary there is no space.
        let description = description.trim_start();
        let prefix = self.prefix(&title, description);
        let (body, height) = drawn(layout, sheet, &self.part, &prefix);
        let width = sheet.width;
        // An `img` would hide its texts, the lists among them, from screen readers: each day is one, and has its words. `document` is
        // for those that do not know `graphics-document`.
        writeln!(
            f,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="graphics-document document" aria-labelledby="{prefix}-title" aria-describedby="{prefix}-desc" font-family="system-ui, sans-serif">"#
        )?;
        writeln!(f, r#"<title id="{prefix}-title">{}</title>"#, Xml(&title))?;
        writeln!(f, r#"<desc id="{prefix}-desc">{}</desc>"#, Xml(description))?;
        f.write_str(&marks::patterns(&prefix))?;
        writeln!(
            f,
            r#"<rect width="{width}" height="{height}" fill="{PAPER}"/>"#
        )?;
        f.write_str(&body)?;
        f.write_str("</svg>")
    }
}

fn title(layout: &Layout, part: &Part) -> String {
    let title = &layout.title;
    match part.count {
        1 => title.clone(),
        count => format!("{title} ({})", (layout.words.part)(part.number, count)),
    }
}

fn as_of(layout: &Layout) -> String {
    let mut words = (layout.words.as_of_and_zone)(&layout.as_of, &layout.zone);
    words.push('.');
    words
}

/// The elements of the drawing, and how high it is.
fn drawn(layout: &Layout, sheet: Sheet, part: &Part, prefix: &str) -> (String, Units) {
    let mut canvas = Canvas::default();
    let mut y = head(layout, sheet, part, &mut canvas);
    let rows = Part::of(&layout.rows, part.rows());
    if !rows.is_empty() {
        y = days(layout, sheet, rows, prefix, y, &mut canvas);
        y = legend::draw(layout, sheet, prefix, y + Saturating(12), &mut canvas);
    }
    y = lists::happened(layout, sheet, part, y, &mut canvas);
    y = lists::owed(layout, sheet, part, y, &mut canvas);
    (canvas.body, y + Saturating(16))
}

/// Title, summary, the clock that the times are shown by, and what all of it rests on. A part after the first has what tells it apart.
fn head(layout: &Layout, sheet: Sheet, part: &Part, canvas: &mut Canvas) -> Units {
    let mut y = Saturating(14);
    let mut block = |gap, lines, face, fill, text: &str| {
        let room = Room {
            width: sheet.inner_width,
            lines: sheet.lines(lines),
        };
        y = canvas.block(at(sheet.left, y + Saturating(gap)), room, face, fill, text);
    };
    block(0, 2, Face::Title, INK, &title(layout, part));
    if part.is_first() {
        block(4, 4, Face::Body, INK, &layout.summary);
    }
    block(4, 2, Face::Note, QUIET, &as_of(layout));
    let lines = if part.is_first() { usize::MAX } else { 1 };
    for line in layout.basis.iter().take(lines) {
        block(0, 6, Face::Note, QUIET, line);
    }
    y
}

fn days(
    layout: &Layout,
    sheet: Sheet,
    rows: &[Row],
    prefix: &str,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let mut y = scale(sheet, y + Saturating(12), canvas);
    for row in rows {
        let mut inner = Canvas::default();
        match row {
            Row::Day(row) => {
                let drawing = day::Drawing {
                    day: row,
                    words: &layout.words,
                    prefix,
                    sheet,
                };
                let (scale_starts, ends) = drawing.draw(y, &mut inner);
                hour_lines(sheet, scale_starts, ends, canvas);
                let told = told::day(&layout.words, row);
                canvas.group(&told, &inner.body);
                y = ends;
            }
            Row::Fold(words) => {
                y = fold(sheet, words, y, &mut inner);
                canvas.body.push_str(&inner.body);
            }
        }
        rule(sheet, y, RULE, canvas);
    }
    y
}

/// The hours above the days.
fn scale(sheet: Sheet, y: Units, canvas: &mut Canvas) -> Units {
    for hour in (0..=24).step_by(sheet.label_hours) {
        let middle = at(hour_at(sheet, hour), y + Saturating(11));
        let label = format!("{hour}");
        canvas.text(middle, Anchor::Middle, Face::Code, QUIET, &label);
    }
    let y = y + Saturating(18);
    rule(sheet, y, QUIET, canvas);
    y
}

fn hour_lines(sheet: Sheet, from: Units, until: Units, canvas: &mut Canvas) {
    for hour in (0..=24).step_by(3) {
        let x = hour_at(sheet, hour);
        let dashes = if hour % 6 == 0 {
            ""
        } else {
            r#" stroke-dasharray="1 3""#
        };
        let look = format!(r#"stroke="{RULE}"{dashes}"#);
        canvas.line(at(x, from), at(x, until), &look);
    }
}

fn hour_at(sheet: Sheet, hour: i32) -> Units {
    sheet.x_of(i64::from(hour).saturating_mul(3_600))
}

fn rule(sheet: Sheet, y: Units, colour: &str, canvas: &mut Canvas) {
    let look = format!(r#"stroke="{colour}""#);
    canvas.line(at(sheet.left, y), at(sheet.right(), y), &look);
}

/// The row of a run of days.
fn fold(sheet: Sheet, words: &str, y: Units, canvas: &mut Canvas) -> Units {
    let mut text = Canvas::default();
    let room = Room {
        width: sheet.scale_width - Saturating(16),
        lines: sheet.lines(3),
    };
    let place = at(sheet.scale_left + Saturating(8), y + Saturating(6));
    let until = text.block(place, room, Face::Note, QUIET, words) + Saturating(6);
    let area = Area {
        x: sheet.left,
        y,
        width: sheet.inner_width,
        height: until - y,
    };
    canvas.area(area, &format!(r#"fill="{FOLDED}""#));
    canvas.body.push_str(&text.body);
    until
}

impl Svg<'_> {
    /// What the ids of the drawing start with: a fingerprint (FNV-1a) of all that is in it, so that different drawings on one page
    /// have different ids.
    fn prefix(&self, title: &str, description: &str) -> String {
        // The elements refer to ids: the fingerprint is of what they are without them. They cut long texts, the title and the
        // description do not.
        let (body, _) = drawn(self.layout, self.sheet, &self.part, "");
        let texts = [title, description, body.as_str()];
        // No text has this byte, which ends each.
        let bytes = texts
            .into_iter()
            .flat_map(|text| text.bytes().chain([0xff]));
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("picture-{hash:016x}")
    }
}
