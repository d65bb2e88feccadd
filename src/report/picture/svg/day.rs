//! The row of a day.

use alloc::{format, string::String, vec::Vec};
use core::{cmp::Reverse, num::Saturating, ops::Range};

use super::{
    super::{
        layout::{DayRow, DueMark, Mark},
        scene::Bar,
        spread::{Placed, Units, Wanted, half, lanes},
        wall::Span,
        words::PictureWords,
    },
    canvas::{Anchor, Area, Canvas, INK, PAPER, Point, QUIET, Room, at},
    marks::{self, DUE_SIZE, SEVERITY_HEIGHT, inside},
    sheet::Sheet,
    words::{Face, width},
};

/// Above and below a row, and within its track.
const GAP: Units = Saturating(3);
const LANE_HEIGHT: Units = Saturating(20);
/// The room for lines to marks that stand aside.
const FAN_HEIGHT: Units = Saturating(10);
/// Lines across the track are at least so far apart.
const POINTER_GAP: Units = Saturating(8);

/// A day that is drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    pub(super) day: &'a DayRow,
    pub(super) words: &'a PictureWords,
    pub(super) prefix: &'a str,
    pub(super) sheet: Sheet,
}

impl Drawing<'_> {
    /// Draws it from `y` down. Gives where its scale begins and where it ends.
    pub(super) fn draw(self, y: Units, canvas: &mut Canvas) -> (Units, Units) {
        let Self {
            day, words, sheet, ..
        } = self;
        let above = Lanes::new(&day.marks, sheet, |mark| mark_width(words, mark));
        let below = Lanes::new(&day.dues, sheet, due_width);
        let track_left = GAP + GAP + above.height();
        let (scale_starts, labels_top) = if sheet.is_narrow() {
            (self.labels(y + GAP + GAP, canvas), None)
        } else {
            (y, Some(y + track_left))
        };
        let track = Area {
            x: sheet.scale_left,
            y: scale_starts + track_left,
            width: sheet.scale_width,
            height: self.track_height(),
        };
        let labels_end = labels_top.map_or(y, |top| self.labels(top, canvas));
        // What is told must not be crossed by what points.
        let mut told = Canvas::default();
        self.draw_track(track, canvas);
        self.draw_severities(track, canvas, &mut told);
        self.draw_bars(track, canvas, &mut told);
        draw_marks(words, &above, track, canvas, &mut told);
        draw_dues(&below, track, canvas, &mut told);
        canvas.body.push_str(&told.body);
        let ends = track.y + track.height + below.height();
        (scale_starts, ends.max(labels_end) + GAP + GAP)
    }

    /// The severities, and each line of bars that has any.
    fn track_height(self) -> Units {
        let lines = self.lines().map(|(_, height)| height + GAP);
        lines.fold(GAP + SEVERITY_HEIGHT + GAP, |sum, height| sum + height)
    }

    /// The lines of bars that have any, with their heights.
    fn lines(self) -> impl Iterator<Item = (&'static [Bar], Units)> {
        let has = move |line: &[Bar]| self.day.bars.iter().any(|(_, bar)| line.contains(bar));
        let lines = Bar::LINES.into_iter().filter(move |line| has(line));
        lines.filter_map(|line| Some((line, marks::bar_height(*line.first()?))))
    }

    /// Date, hours, name and clock changes.
    fn labels(self, y: Units, canvas: &mut Canvas) -> Units {
        let Self {
            day, words, sheet, ..
        } = self;
        let room = |lines| Room {
            width: sheet.label_width,
            lines,
        };
        let hours = if day.hours.is_empty() {
            words.closed.into()
        } else {
            day.hours.join(", ")
        };
        let left = sheet.left;
        let mut y = canvas.block(at(left, y), room(1), Face::StrongCode, INK, &day.date);
        y = canvas.block(at(left, y), room(3), Face::Code, QUIET, &hours);
        if let Some(name) = &day.name {
            y = canvas.block(at(left, y), room(2), Face::Note, INK, name);
        }
        for note in &day.notes {
            y = canvas.block(at(left, y), room(2), Face::Note, INK, note);
        }
        y
    }

    /// Open hours, skipped ones and those shown twice.
    fn draw_track(self, track: Area, canvas: &mut Canvas) {
        let Self { day, prefix, .. } = self;
        marks::hours(false, track, canvas);
        for span in &day.skipped {
            marks::skipped(self.area_of(span, track), prefix, canvas);
        }
        for span in &day.open {
            marks::hours(true, self.area_of(span, track), canvas);
        }
        for span in &day.repeated {
            marks::repeated(self.area_of(span, track), canvas);
        }
    }

    fn draw_severities(self, track: Area, canvas: &mut Canvas, told: &mut Canvas) {
        // Where an hour that is shown twice lays bars over each other, the gravest is seen.
        let mut severities: Vec<_> = self.day.severities.iter().collect();
        severities.sort_by_key(|(_, severity)| Reverse(*severity));
        let mut severities = severities.into_iter();
        while let Some((span, severity)) = severities.next() {
            let area = Area {
                y: track.y + GAP,
                height: SEVERITY_HEIGHT,
                ..self.area_of(span, track)
            };
            let bar = marks::severity(*severity, area, self.prefix, canvas);
            let named = format!("{} {severity}", self.words.severity);
            let seen = severities
                .as_slice()
                .iter()
                .fold(span.clone(), |seen, over| uncovered(&seen, &over.0));
            let bar = Area {
                y: bar.y,
                height: bar.height,
                ..self.area_of(&seen, track)
            };
            let place = |words| Some((self.uncrossed(bar, words)?, words));
            if let Some((place, named)) = place(&named).or_else(|| place(severity.as_str())) {
                marks::severity_words(*severity, named, place, told);
            }
        }
    }

    /// Waits, closures and what was counted: told where the words fit into the bar, and otherwise by the legend alone.
    fn draw_bars(self, track: Area, canvas: &mut Canvas, told: &mut Canvas) {
        let mut y = track.y + GAP + SEVERITY_HEIGHT + GAP;
        for (line, height) in self.lines() {
            let bars = self.day.bars.iter().filter(|(_, bar)| line.contains(bar));
            for (span, bar) in bars {
                let area = Area {
                    y,
                    height,
                    ..self.area_of(span, track)
                };
                marks::bar(*bar, area, self.prefix, canvas);
                if bar.is_counted() {
                    continue;
                }
                let place = |words| Some((self.uncrossed(area, words)?, words));
                let named = place(bar.meaning(self.words));
                if let Some((place, named)) = named.or_else(|| place(bar.label(self.words))) {
                    told.plate(inside(place), Face::Small, named);
                }
            }
            y += height + GAP;
        }
    }

    /// The part of `bar` for `words` that the fewest lines cross, where they fit.
    fn uncrossed(self, bar: Area, words: &str) -> Option<Area> {
        let needed = width(words, Face::Small) + Saturating(6);
        let last = bar.x + bar.width - needed;
        let middle = bar.x + half(bar.width - needed);
        let places = [middle, half(bar.x + middle), half(last + middle)];
        let best = places
            .into_iter()
            .min_by_key(|x| self.crossings(*x..*x + needed));
        best.filter(|_| needed <= bar.width).map(|x| Area {
            x,
            width: needed,
            ..bar
        })
    }

    /// How many marks point at `range`.
    fn crossings(self, range: Range<Units>) -> usize {
        let marks = self.day.marks.iter().map(|(second, _)| *second);
        let dues = self.day.dues.iter().map(|(second, _)| *second);
        let places = marks.chain(dues).map(|second| self.sheet.x_of(second));
        places.filter(|x| range.contains(x)).count()
    }

    fn area_of(self, span: &Span, track: Area) -> Area {
        let x = self.sheet.x_of(span.start);
        // What is shorter than a unit is seen too.
        let width = (self.sheet.x_of(span.end) - x).max(Saturating(1));
        Area { x, width, ..track }
    }
}

/// The longer part of `span` beside `over`, which may be none.
fn uncovered(span: &Span, over: &Span) -> Span {
    let before = span.start..span.end.min(over.start).max(span.start);
    let after = span.start.max(over.end).min(span.end)..span.end;
    let length = |part: &Span| part.end.saturating_sub(part.start);
    if length(&before) < length(&after) {
        after
    } else {
        before
    }
}

/// How much of a mark lies left of where it points, and how wide it is.
fn mark_width(words: &PictureWords, mark: Mark) -> (Units, Units) {
    let width = match mark {
        Mark::Event(number) => marks::event_width(number) + Saturating(2),
        Mark::AsOf => width(words.as_of, Face::Small) + Saturating(8),
    };
    (half(width), width)
}

/// The same of a due mark: its sign points, its number stands on the right.
fn due_width(mark: DueMark) -> (Units, Units) {
    let number = width(&due_name(mark), Face::Small);
    let beside = half(DUE_SIZE) + Saturating(2);
    (beside, beside + beside + number + Saturating(4))
}

pub(super) fn due_name(mark: DueMark) -> String {
    format!("D{}", mark.number)
}

/// Marks above or below a track.
struct Lanes<M> {
    lanes: Vec<Vec<Placed<Pointing<M>>>>,
    /// Between the track and the first lane.
    fan: Units,
}

/// A mark, and where it points.
#[derive(Clone, Copy)]
struct Pointing<M> {
    mark: M,
    x: Units,
    /// Whether its line has room to cross the track.
    crosses: bool,
}

impl<M: Copy> Lanes<M> {
    fn new(marks: &[(i64, M)], sheet: Sheet, width_of: impl Fn(M) -> (Units, Units)) -> Self {
        let mut last_line = Saturating(i32::MIN);
        let wanted = marks.iter().map(|&(second, mark)| {
            let x = sheet.x_of(second);
            let crosses = x - last_line >= POINTER_GAP;
            last_line = if crosses { x } else { last_line };
            let (before, width) = width_of(mark);
            Wanted {
                left: x - before,
                width,
                mark: Pointing { mark, x, crosses },
            }
        });
        let lanes = lanes(wanted.collect(), &bounds(sheet));
        let mut placed = lanes.iter().flatten();
        let is_aside = |placed: &Placed<Pointing<M>>| {
            let (before, _) = width_of(placed.mark.mark);
            (placed.left + before - placed.mark.x).abs() > DUE_SIZE
        };
        let fan = if placed.any(is_aside) {
            FAN_HEIGHT
        } else {
            Saturating(0)
        };
        Self { lanes, fan }
    }

    fn height(&self) -> Units {
        let count = self.lanes.len().try_into().unwrap_or(i32::MAX);
        self.fan + LANE_HEIGHT * Saturating(count)
    }
}

/// The first and the last mark may stand over the ends of the scale.
fn bounds(sheet: Sheet) -> Range<Units> {
    let ends = sheet.scale_left + sheet.scale_width;
    sheet.scale_left - GAP - GAP..ends + GAP + GAP
}

fn draw_marks(
    words: &PictureWords,
    above: &Lanes<Mark>,
    track: Area,
    canvas: &mut Canvas,
    signs: &mut Canvas,
) {
    // The first lane is the highest.
    let mut y = track.y - above.height();
    for lane in &above.lanes {
        for Placed { left, mark } in lane {
            let (before, width) = mark_width(words, mark.mark);
            let middle = at(*left + before, y + half(LANE_HEIGHT));
            let from = at(middle.x, y + LANE_HEIGHT - Saturating(2));
            pointer(from, mark, track, mark_look(mark.mark), canvas);
            match mark.mark {
                Mark::Event(number) => marks::event(middle, number, signs),
                Mark::AsOf => as_of(words, *left, y, width, signs),
            }
        }
        y += LANE_HEIGHT;
    }
}

fn draw_dues(below: &Lanes<DueMark>, track: Area, canvas: &mut Canvas, signs: &mut Canvas) {
    let mut y = track.y + track.height + below.fan;
    for lane in &below.lanes {
        for Placed { left, mark } in lane {
            let (before, _) = due_width(mark.mark);
            let middle = at(*left + before, y + half(LANE_HEIGHT));
            let from = at(middle.x, y + Saturating(3));
            pointer(from, mark, track, r#" stroke-dasharray="4 2""#, canvas);
            marks::due(middle, mark.mark.state, signs);
            let name = at(middle.x + before, middle.y + Saturating(4));
            signs.text(name, Anchor::Start, Face::Small, INK, &due_name(mark.mark));
        }
        y += LANE_HEIGHT;
    }
}

const fn mark_look(mark: Mark) -> &'static str {
    match mark {
        Mark::Event(_) => "",
        Mark::AsOf => r#" stroke-dasharray="1 2" stroke-width="2""#,
    }
}

/// A line from a mark to its place at the nearer edge of the track, and across the track.
fn pointer<M>(from: Point, mark: &Pointing<M>, track: Area, look: &str, canvas: &mut Canvas) {
    let (top, bottom) = (track.y, track.y + track.height);
    let (edge, inner, far) = if from.y <= top {
        (top, top + GAP, bottom)
    } else {
        (bottom, bottom - GAP, top)
    };
    let (x, until) = (mark.x, if mark.crosses { far } else { inner });
    canvas.add(format_args!(
        r#"<polyline points="{},{} {x},{edge} {x},{until}" fill="none" stroke="{INK}"{look}/>"#,
        from.x, from.y
    ));
}

fn as_of(words: &PictureWords, left: Units, y: Units, width: Units, canvas: &mut Canvas) {
    let two = Saturating(2);
    let area = Area {
        x: left + two,
        y: y + two,
        width: width - two - two,
        height: LANE_HEIGHT - two - two,
    };
    canvas.area(area, &format!(r#"fill="{PAPER}" stroke="{INK}""#));
    canvas.plate(inside(area), Face::Small, words.as_of);
}
