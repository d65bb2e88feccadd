//! What must hold of a zone made of any bytes at all.
//!
//! Shared by the tests and the fuzz target. The oracle asks the parser below the library for the offset at an instant, one
//! instant after another, and takes nothing from the library.

use std::ops::Range;

use tz::{TimeZone, timezone::Transition};
use unified_support::{
    calendar::{CalendarError, Zone},
    chrono::{DateTime, NaiveDateTime, Utc},
};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// The years that are searched hour by hour: the first, 2096 (a leap year) and 2097.
const YEARS: [(i64, i64); 2] = [(0, 365 * DAY), (3_976_214_400, 4_039_372_800)];

/// How many changes of the offset are looked at closely.
const CHANGES_MAX: usize = 40;

/// Builds a zone of `bytes` and, if they make one, holds it against the oracle.
///
/// # Panics
///
/// If the zone breaks a law.
pub(crate) fn check_tzif(bytes: &[u8]) {
    let Ok(zone) = Zone::from_tzif("Test/Zone", bytes) else {
        return;
    };
    let oracle =
        Oracle(TimeZone::from_tz_data(bytes).expect("the library read them by the same parser"));
    let Err(CalendarError::OutOfSpan { from, until, .. }) = zone.local(DateTime::<Utc>::MIN_UTC)
    else {
        panic!("a zone serves no instant before 1970");
    };
    let span = from.timestamp()..until.timestamp();
    let in_span = |instant: &i64| span.contains(instant);

    for instant in hours()
        .chain(span.clone().step_by(1_000_003))
        .filter(in_span)
    {
        assert_eq!(
            offset_of(&zone, instant),
            oracle.offset_at(instant),
            "at {instant}"
        );
    }

    let mut locals = Vec::new();
    for change in oracle.changes(&span) {
        for instant in [change - 1, change].into_iter().filter(in_span) {
            assert_eq!(
                offset_of(&zone, instant),
                oracle.offset_at(instant),
                "at {instant}"
            );
            let local = oracle.local(instant);
            locals.extend([local - HOUR, local, local + 1, local + HOUR / 2]);
            if is_served(&zone, local) {
                assert!(
                    instant_of(&zone, local) <= instant,
                    "of the time shown at {instant}"
                );
            }
        }
    }
    locals.retain(|local| is_served(&zone, *local));
    locals.sort_unstable();
    for local in &locals {
        oracle.check_first_reached(*local, instant_of(&zone, *local), span.end);
    }
    assert!(
        locals.is_sorted_by_key(|local| instant_of(&zone, *local)),
        "instants fall as local times rise"
    );
}

/// The parser's own zone.
struct Oracle(TimeZone);

impl Oracle {
    fn offset_at(&self, instant: i64) -> i64 {
        self.0
            .find_local_time_type(instant)
            .unwrap()
            .ut_offset()
            .into()
    }

    fn local(&self, instant: i64) -> i64 {
        instant + self.offset_at(instant)
    }

    /// Some of the instants in `span` at which the offset changes.
    fn changes(&self, span: &Range<i64>) -> Vec<i64> {
        let transitions = self.0.as_ref().transitions().iter();
        let listed = transitions.map(Transition::unix_leap_time).rev();
        let in_span = |instant: &i64| span.contains(instant);
        let by_rule = hours().filter(|hour| in_span(hour) && in_span(&(hour + HOUR)));
        let by_rule = by_rule.filter_map(|hour| {
            let offset = self.offset_at(hour);
            (self.offset_at(hour + HOUR) != offset).then(|| {
                (hour..=hour + HOUR)
                    .find(|at| self.offset_at(*at) != offset)
                    .unwrap()
            })
        });
        let listed = listed.filter(in_span).take(CHANGES_MAX);
        by_rule.take(CHANGES_MAX).chain(listed).collect()
    }

    /// Checks that `answer` is the first instant at which `local` or later is shown.
    fn check_first_reached(&self, local: i64, answer: i64, end: i64) {
        assert!(
            answer >= end || self.local(answer) >= local,
            "{local} is not reached at {answer}"
        );
        // Offsets are less than a day: no instant more than a day before shows it.
        for before in (local - DAY..answer)
            .step_by(1009)
            .chain(answer - 10..answer)
        {
            assert!(
                self.local(before) < local,
                "{local} is reached at {before}, before {answer}"
            );
        }
    }
}

fn hours() -> impl Iterator<Item = i64> {
    YEARS
        .into_iter()
        .flat_map(|(start, end)| (start..end).step_by(3600))
}

fn is_served(zone: &Zone, local: i64) -> bool {
    zone.dates().contains(&clock(local).date())
}

fn offset_of(zone: &Zone, instant: i64) -> i64 {
    let at = DateTime::from_timestamp(instant, 0).unwrap();
    zone.offset_at(at).unwrap().local_minus_utc().into()
}

fn instant_of(zone: &Zone, local: i64) -> i64 {
    zone.instant_of(clock(local)).unwrap().timestamp()
}

fn clock(local: i64) -> NaiveDateTime {
    DateTime::from_timestamp(local, 0).unwrap().naive_utc()
}
