//! The picture as an SVG document.

mod canvas;
mod day;
mod legend;
mod lists;
mod marks;
mod words;

use alloc::{format, string::String};
use core::{fmt, num::Saturating};

use super::{
    layout::{Layout, Row},
    spread::Units,
    wall::DAY_SECONDS,
};
use canvas::{Anchor, Area, Canvas, INK, PAPER, QUIET, RULE, Room, Xml, at};
use words::Face;

const WIDTH: Units = Saturating(960);
const LEFT: Units = Saturating(24);
/// The width of all that is drawn.
const INNER_WIDTH: Units = Saturating(912);
/// Where the days' scale begins; what is told of a day stands left of it.
const SCALE_LEFT: Units = Saturating(204);
const SCALE_WIDTH: Units = Saturating(720);
const LABEL_WIDTH: Units = Saturating(168);
const SECONDS_PER_UNIT: i64 = DAY_SECONDS / 720;

/// Hours with a label above the days.
const HOURS: [i32; 9] = [0, 3, 6, 9, 12, 15, 18, 21, 24];
const HOUR_WIDTH: Units = Saturating(30);

pub(super) struct Svg<'a>(pub(super) &'a Layout);

impl fmt::Display for Svg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layout = self.0;
        let description = format!("{} {}", layout.summary, as_of(layout));
        // Without a summary there is no space.
        let description = description.trim_start();
        let prefix = prefix(layout, description);
        let (body, height) = drawn(layout, &prefix);
        // An `img` would hide its texts, the lists among them, from screen readers; `document` is for those that do not know
        // `graphics-document`.
        writeln!(
            f,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="graphics-document document" aria-labelledby="{prefix}-title" aria-describedby="{prefix}-desc" font-family="system-ui, sans-serif">"#
        )?;
        writeln!(
            f,
            r#"<title id="{prefix}-title">{}</title>"#,
            Xml(&layout.title)
        )?;
        writeln!(f, r#"<desc id="{prefix}-desc">{}</desc>"#, Xml(description))?;
        f.write_str(&marks::patterns(&prefix))?;
        writeln!(
            f,
            r#"<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>"#
        )?;
        f.write_str(&body)?;
        f.write_str("</svg>")
    }
}

fn as_of(layout: &Layout) -> String {
    let mut words = (layout.words.as_of_and_zone)(&layout.as_of, &layout.zone);
    words.push('.');
    words
}

/// The elements of the drawing, and how high it is.
fn drawn(layout: &Layout, prefix: &str) -> (String, Units) {
    let mut canvas = Canvas::default();
    let mut y = head(layout, &mut canvas);
    if !layout.rows.is_empty() {
        y = days(layout, prefix, y, &mut canvas);
        y = legend::draw(layout, prefix, y + Saturating(12), &mut canvas);
    }
    y = lists::happened(layout, y, &mut canvas);
    y = lists::owed(layout, y, &mut canvas);
    (canvas.body, y + Saturating(20))
}

/// Title, summary, and the clock that the times are shown by.
fn head(layout: &Layout, canvas: &mut Canvas) -> Units {
    let room = |lines| Room {
        width: INNER_WIDTH,
        lines,
    };
    let y = canvas.block(
        at(LEFT, Saturating(20)),
        room(2),
        Face::Title,
        INK,
        &layout.title,
    );
    let y = y + Saturating(4);
    let y = canvas.block(at(LEFT, y), room(4), Face::Body, INK, &layout.summary);
    canvas.block(at(LEFT, y), room(2), Face::Note, QUIET, &as_of(layout))
}

fn days(layout: &Layout, prefix: &str, y: Units, canvas: &mut Canvas) -> Units {
    let mut y = scale(y + Saturating(14), canvas);
    for row in &layout.rows {
        let starts = y;
        let mut inner = Canvas::default();
        y = match row {
            Row::Day(row) => day::draw(&layout.words, row, prefix, y, &mut inner),
            Row::Fold(words) => fold(words, y, &mut inner),
        };
        if matches!(row, Row::Day(_)) {
            hour_lines(starts, y, canvas);
        }
        canvas.body.push_str(&inner.body);
        canvas.line(
            at(LEFT, y),
            at(LEFT + INNER_WIDTH, y),
            &format!(r#"stroke="{RULE}""#),
        );
    }
    y
}

/// The hours above the days.
fn scale(y: Units, canvas: &mut Canvas) -> Units {
    for hour in HOURS {
        let middle = at(
            SCALE_LEFT + HOUR_WIDTH * Saturating(hour),
            y + Saturating(11),
        );
        let label = format!("{hour:02}:00");
        canvas.text(middle, Anchor::Middle, Face::Code, QUIET, &label);
    }
    let y = y + Saturating(18);
    canvas.line(
        at(LEFT, y),
        at(LEFT + INNER_WIDTH, y),
        &format!(r#"stroke="{QUIET}""#),
    );
    y
}

fn hour_lines(from: Units, until: Units, canvas: &mut Canvas) {
    for hour in HOURS {
        let x = SCALE_LEFT + HOUR_WIDTH * Saturating(hour);
        let dashes = if hour % 6 == 0 {
            ""
        } else {
            r#" stroke-dasharray="1 3""#
        };
        let look = format!(r#"stroke="{RULE}"{dashes}"#);
        canvas.line(at(x, from), at(x, until), &look);
    }
}

/// The row of a run of days.
fn fold(words: &str, y: Units, canvas: &mut Canvas) -> Units {
    let mut text = Canvas::default();
    let room = Room {
        width: SCALE_WIDTH - Saturating(16),
        lines: 3,
    };
    let place = at(SCALE_LEFT + Saturating(8), y + Saturating(6));
    let until = text.block(place, room, Face::Note, QUIET, words) + Saturating(6);
    let area = Area {
        x: LEFT,
        y,
        width: INNER_WIDTH,
        height: until - y,
    };
    canvas.area(area, r##"fill="#f3f5f7""##);
    canvas.body.push_str(&text.body);
    until
}

/// Where a second of the wall clock lies.
fn x_of(second: i64) -> Units {
    let units = i32::try_from(second / SECONDS_PER_UNIT);
    SCALE_LEFT + Saturating(units.unwrap_or_default()).min(SCALE_WIDTH)
}

/// What the ids of the drawing start with: a fingerprint (FNV-1a) of all that is in it, so that different drawings on one page
/// have different ids.
fn prefix(layout: &Layout, description: &str) -> String {
    // The elements refer to ids: the fingerprint is of what they are without them. They cut long texts, the title and the
    // description do not.
    let (body, _) = drawn(layout, "");
    let texts = [layout.title.as_str(), description, body.as_str()];
    // No text has this byte, which ends each.
    let bytes = texts
        .into_iter()
        .flat_map(|text| text.bytes().chain([0xff]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("picture-{hash:016x}")
}
