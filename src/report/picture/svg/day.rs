//! The row of a day.

use alloc::{format, string::String, vec::Vec};
use core::{cmp::Reverse, num::Saturating, ops::Range};

use super::{
    super::{
        layout::{DayRow, DueMark, Mark},
        spread::{Placed, Units, Wanted, half, lanes},
        wall::Span,
        words::PictureWords,
    },
    LABEL_WIDTH, LEFT, SCALE_LEFT, SCALE_WIDTH,
    canvas::{Anchor, Area, Canvas, INK, PAPER, Point, QUIET, RULE, Room, at, baseline},
    marks::{self, DUE_SIZE, SEVERITY_HEIGHT, WAIT_HEIGHT, inside},
    words::{Face, width, wrapped},
    x_of,
};

/// Above and below a row, and within its track.
const GAP: Units = Saturating(3);
const LANE_HEIGHT: Units = Saturating(20);
/// The room for lines to marks that stand aside.
const FAN_HEIGHT: Units = Saturating(10);
/// Lines across the track are at least so far apart.
const POINTER_GAP: Units = Saturating(8);
/// Longer words of a wait are cut.
const WAIT_WORDS_WIDTH: Units = Saturating(240);

/// Draws `day` from `y` down, and gives where it ends.
pub(super) fn draw(
    words: &PictureWords,
    day: &DayRow,
    prefix: &str,
    y: Units,
    canvas: &mut Canvas,
) -> Units {
    let above = Lanes::new(&day.marks, |mark| mark_width(words, mark));
    let below = Lanes::new(&day.dues, due_width);
    let wait_height = if day.waits.is_empty() {
        Saturating(0)
    } else {
        WAIT_HEIGHT + GAP
    };
    let track = Area {
        x: SCALE_LEFT,
        y: y + GAP + GAP + above.height(),
        width: SCALE_WIDTH,
        height: GAP + SEVERITY_HEIGHT + GAP + wait_height,
    };
    let track_ends = track.y + track.height;
    let labels_end = labels(words, day, track.y, canvas);
    // What is told must not be crossed by what points.
    let mut told = Canvas::default();
    draw_track(day, prefix, track, canvas);
    draw_severities(words, day, prefix, track, canvas, &mut told);
    draw_waits(day, prefix, track, canvas, &mut told);
    draw_marks(words, &above, track, canvas, &mut told);
    draw_dues(&below, track, canvas, &mut told);
    canvas.body.push_str(&told.body);
    let ends = track_ends + below.height();
    ends.max(labels_end) + GAP + GAP
}

/// Date, hours, name and clock changes, left of the scale.
fn labels(words: &PictureWords, day: &DayRow, y: Units, canvas: &mut Canvas) -> Units {
    let room = |lines| Room {
        width: LABEL_WIDTH,
        lines,
    };
    let hours = if day.hours.is_empty() {
        words.closed.into()
    } else {
        day.hours.join(", ")
    };
    let mut y = canvas.block(at(LEFT, y), room(1), Face::StrongCode, INK, &day.date);
    y = canvas.block(at(LEFT, y), room(3), Face::Code, QUIET, &hours);
    if let Some(name) = &day.name {
        y = canvas.block(at(LEFT, y), room(2), Face::Note, INK, name);
    }
    for note in &day.notes {
        y = canvas.block(at(LEFT, y), room(2), Face::Note, INK, note);
    }
    y
}

/// Open hours, skipped ones and those shown twice.
fn draw_track(day: &DayRow, prefix: &str, track: Area, canvas: &mut Canvas) {
    canvas.area(track, &format!(r#"fill="{PAPER}" stroke="{RULE}""#));
    for span in &day.skipped {
        let look = format!(r#"fill="url(#{prefix}-skipped)" stroke="{RULE}""#);
        canvas.area(area_of(span, track), &look);
    }
    for span in &day.open {
        canvas.area(area_of(span, track), r##"fill="#eaf0f6" stroke="#7d93a8""##);
    }
    for span in &day.repeated {
        let look = format!(r#"fill="none" stroke="{INK}" stroke-dasharray="2 2""#);
        canvas.area(area_of(span, track), &look);
    }
}

fn draw_severities(
    words: &PictureWords,
    day: &DayRow,
    prefix: &str,
    track: Area,
    canvas: &mut Canvas,
    told: &mut Canvas,
) {
    // Where an hour that is shown twice lays bars over each other, the gravest is seen.
    let mut severities: Vec<_> = day.severities.iter().collect();
    severities.sort_by_key(|(_, severity)| Reverse(*severity));
    for (span, severity) in severities {
        let area = Area {
            y: track.y + GAP,
            height: SEVERITY_HEIGHT,
            ..area_of(span, track)
        };
        let bar = marks::severity(*severity, area, prefix, canvas);
        let named = format!("{} {severity}", words.severity);
        let place = |words| Some((uncrossed(day, bar, words)?, words));
        if let Some((place, named)) = place(&named).or_else(|| place(severity.as_str())) {
            marks::severity_words(*severity, named, place, told);
        }
    }
}

fn draw_waits(day: &DayRow, prefix: &str, track: Area, canvas: &mut Canvas, words: &mut Canvas) {
    let y = track.y + GAP + SEVERITY_HEIGHT + GAP;
    let mut free_from = track.x;
    let mut waits = day.waits.iter().peekable();
    while let Some((span, label)) = waits.next() {
        let bar = Area {
            y,
            height: WAIT_HEIGHT,
            ..area_of(span, track)
        };
        let free_until = match waits.peek() {
            Some((next, _)) => x_of(next.start),
            None => track.x + track.width,
        };
        marks::wait(bar, prefix, canvas);
        let label = wrapped(label, Face::Small, WAIT_WORDS_WIDTH, 1).concat();
        free_from = match uncrossed(day, bar, &label) {
            Some(place) => {
                words.plate(inside(place), Face::Small, &label);
                bar.x + bar.width
            }
            None => draw_words_beside(day, &label, bar, free_from..free_until, words),
        };
    }
}

/// The part of `bar` for `words` that the fewest lines cross, where they fit.
fn uncrossed(day: &DayRow, bar: Area, words: &str) -> Option<Area> {
    let needed = width(words, Face::Small) + Saturating(6);
    let last = bar.x + bar.width - needed;
    let middle = bar.x + half(bar.width - needed);
    let places = [middle, half(bar.x + middle), half(last + middle)];
    let best = places
        .into_iter()
        .min_by_key(|x| crossings(day, *x..*x + needed));
    best.filter(|_| needed <= bar.width).map(|x| Area {
        x,
        width: needed,
        ..bar
    })
}

/// Words left or right of `bar` within `free`, where fewer lines cross them. Gives where they or the bar end.
fn draw_words_beside(
    day: &DayRow,
    words: &str,
    bar: Area,
    free: Range<Units>,
    canvas: &mut Canvas,
) -> Units {
    let gap = Saturating(4);
    let needed = width(words, Face::Small) + gap + gap;
    let bar_ends = bar.x + bar.width;
    let places = [bar.x - needed, bar_ends].into_iter();
    let free_places = places.filter(|x| *x >= free.start && *x + needed <= free.end);
    let best = free_places.min_by_key(|x| crossings(day, *x..*x + needed));
    let Some(x) = best else {
        return bar_ends;
    };
    canvas.rimmed(at(x + gap, baseline(bar, Face::Small)), Face::Small, words);
    bar_ends.max(x + needed)
}

/// How many marks point at `range`.
fn crossings(day: &DayRow, range: Range<Units>) -> usize {
    let marks = day.marks.iter().map(|(second, _)| *second);
    let dues = day.dues.iter().map(|(second, _)| *second);
    let places = marks.chain(dues).map(x_of);
    places.filter(|x| range.contains(x)).count()
}

fn area_of(span: &Span, track: Area) -> Area {
    let x = x_of(span.start);
    // What is shorter than a unit is seen too.
    let width = (x_of(span.end) - x).max(Saturating(1));
    Area { x, width, ..track }
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
    fn new(marks: &[(i64, M)], width_of: impl Fn(M) -> (Units, Units)) -> Self {
        let mut last_line = Saturating(i32::MIN);
        let wanted = marks.iter().map(|&(second, mark)| {
            let x = x_of(second);
            let crosses = x - last_line >= POINTER_GAP;
            last_line = if crosses { x } else { last_line };
            let (before, width) = width_of(mark);
            Wanted {
                left: x - before,
                width,
                mark: Pointing { mark, x, crosses },
            }
        });
        let lanes = lanes(wanted.collect(), &bounds());
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
fn bounds() -> Range<Units> {
    SCALE_LEFT - GAP - GAP..SCALE_LEFT + SCALE_WIDTH + GAP + GAP
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
