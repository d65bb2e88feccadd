//! Marks and bars: told apart by shape, pattern and thickness, so that black ink suffices.

use alloc::{format, string::String};
use core::num::Saturating;

use super::{
    super::{
        scene::{Bar, DueState},
        spread::{Units, half},
    },
    canvas::{Anchor, Area, Canvas, INK, PAPER, Point, RULE, at, baseline},
    words::Face,
};
use crate::document::Severity;

/// The colour of what is grave.
const GRAVE: &str = "#8c1d18";
const CALM: &str = "#3a5a7a";

/// The thickest bar.
pub(super) const SEVERITY_HEIGHT: Units = Saturating(18);
pub(super) const EVENT_HEIGHT: Units = Saturating(16);
pub(super) const DUE_SIZE: Units = Saturating(12);

/// The patterns that the bars are filled with.
pub(super) fn patterns(prefix: &str) -> String {
    format!(
        r##"<defs>
<pattern id="{prefix}-a" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#f3d9d3"/><rect width="2" height="4" fill="{GRAVE}"/></pattern>
<pattern id="{prefix}-b" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#dbe6f0"/><rect width="1" height="1" fill="{CALM}"/><rect x="2" y="2" width="1" height="1" fill="{CALM}"/></pattern>
<pattern id="{prefix}-waiting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="{PAPER}"/><rect width="1" height="6" fill="{INK}"/></pattern>
<pattern id="{prefix}-closed" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="{PAPER}"/><rect width="1" height="5" fill="{INK}"/><rect width="5" height="1" fill="{INK}"/></pattern>
<pattern id="{prefix}-late" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="{PAPER}"/><rect width="3" height="5" fill="{GRAVE}"/></pattern>
<pattern id="{prefix}-skipped" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="{PAPER}"/><rect width="1" height="4" fill="#9aa4ae"/></pattern>
</defs>
"##
    )
}

/// The bar of a severity, in the middle of the height of [`SEVERITY_HEIGHT`] from `area` on. Gives what the bar takes up.
pub(super) fn severity(severity: Severity, area: Area, prefix: &str, canvas: &mut Canvas) -> Area {
    let (thinner, look) = match severity {
        Severity::One => (0, format!(r#"fill="{GRAVE}" stroke="{GRAVE}""#)),
        Severity::A => (2, format!(r#"fill="url(#{prefix}-a)" stroke="{GRAVE}""#)),
        Severity::B => (4, format!(r#"fill="url(#{prefix}-b)" stroke="{CALM}""#)),
        Severity::C => (6, format!(r#"fill="{PAPER}" stroke="{CALM}""#)),
    };
    let bar = Area {
        y: area.y + half(Saturating(thinner)),
        height: SEVERITY_HEIGHT - Saturating(thinner),
        ..area
    };
    canvas.area(bar, &look);
    bar
}

/// The words of a severity in the middle of `area`, which is part of its bar.
pub(super) fn severity_words(severity: Severity, words: &str, area: Area, canvas: &mut Canvas) {
    if severity == Severity::One {
        let middle = at(area.x + half(area.width), baseline(area, Face::Small));
        canvas.text(middle, Anchor::Middle, Face::Small, PAPER, words);
    } else {
        canvas.plate(inside(area), Face::Small, words);
    }
}

/// The bar of a wait, a closure or of what was counted.
pub(super) fn bar(bar: Bar, area: Area, prefix: &str, canvas: &mut Canvas) {
    let look = match bar {
        Bar::Paused => format!(r#"fill="url(#{prefix}-waiting)" stroke="{INK}""#),
        Bar::Waiting => format!(r#"fill="{PAPER}" stroke="{INK}" stroke-dasharray="4 2""#),
        Bar::Closed => format!(r#"fill="url(#{prefix}-closed)" stroke="{INK}""#),
        Bar::InTime => format!(r#"fill="{CALM}" stroke="{CALM}""#),
        Bar::Late => format!(r#"fill="url(#{prefix}-late)" stroke="{GRAVE}""#),
    };
    canvas.area(area, &look);
}

/// Hours of a day, by what the location does in them.
pub(super) fn hours(open: bool, area: Area, canvas: &mut Canvas) {
    let look = if open {
        format!(r##"fill="{PAPER}" stroke="#7d93a8""##)
    } else {
        format!(r##"fill="#dfe4e9" stroke="{RULE}""##)
    };
    canvas.area(area, &look);
}

pub(super) fn skipped(area: Area, prefix: &str, canvas: &mut Canvas) {
    let look = format!(r#"fill="url(#{prefix}-skipped)" stroke="{RULE}""#);
    canvas.area(area, &look);
}

pub(super) fn repeated(area: Area, canvas: &mut Canvas) {
    let look = format!(r#"fill="none" stroke="{INK}" stroke-dasharray="2 2""#);
    canvas.area(area, &look);
}

/// How high a bar is.
pub(super) const fn bar_height(bar: Bar) -> Units {
    if bar.is_counted() {
        Saturating(8)
    } else {
        Saturating(15)
    }
}

/// What lies within the outline of `area`.
pub(super) fn inside(area: Area) -> Area {
    let (one, two) = (Saturating(1), Saturating(2));
    Area {
        x: area.x + one,
        y: area.y + one,
        width: area.width - two,
        height: area.height - two,
    }
}

/// How wide the sign of an event is.
pub(super) fn event_width(number: usize) -> Units {
    let digits = number.checked_ilog10().unwrap_or_default();
    Saturating(17) + Saturating(6) * Saturating(i32::try_from(digits).unwrap_or_default())
}

/// A round sign with a number, around `middle`.
pub(super) fn event(middle: Point, number: usize, canvas: &mut Canvas) {
    let width = event_width(number);
    let sign = Area {
        x: middle.x - half(width),
        y: middle.y - half(EVENT_HEIGHT),
        width,
        height: EVENT_HEIGHT,
    };
    canvas.area(sign, &format!(r#"rx="8" fill="{PAPER}" stroke="{INK}""#));
    let place = at(middle.x, baseline(sign, Face::Small));
    canvas.text(
        place,
        Anchor::Middle,
        Face::Small,
        INK,
        &format!("{number}"),
    );
}

/// A sign around `middle`: a filled diamond where it was met, a hollow one where it is open, a cross where it was missed.
pub(super) fn due(middle: Point, state: DueState, canvas: &mut Canvas) {
    let arm = half(DUE_SIZE);
    let Point { x, y } = middle;
    let (left, right, top, bottom) = (x - arm, x + arm, y - arm, y + arm);
    let fill = match state {
        DueState::Met => INK,
        DueState::Open => PAPER,
        DueState::Missed => {
            let look = format!(r#"stroke="{GRAVE}" stroke-width="3""#);
            canvas.line(at(left, top), at(right, bottom), &look);
            return canvas.line(at(left, bottom), at(right, top), &look);
        }
    };
    canvas.add(format_args!(
        r#"<polygon points="{x},{top} {right},{y} {x},{bottom} {left},{y}" fill="{fill}" stroke="{INK}" stroke-width="2"/>"#
    ));
}
