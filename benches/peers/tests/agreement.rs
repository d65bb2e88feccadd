//! All give the same answers to the questions of the benchmark.

use chrono::{DateTime, TimeDelta, Utc};
use jiff::{SignedDuration, Timestamp};
use peers::{HOURS, Questions};

#[test]
fn all_add_alike() {
    let starts = peers::questions().starts;
    let ours = peers::unified_support();
    let plain = peers::plain_loop();
    let workclock = peers::workclock();
    let ule_hours = peers::ule_hours();
    for hours in HOURS {
        let (duration, signed) = (TimeDelta::hours(hours), SignedDuration::from_hours(hours));
        let mut column = vec![0; starts.len()];
        ours.add_seconds(&starts, &vec![hours * 3600; starts.len()], &mut column)
            .unwrap();
        for (&start, &in_column) in starts.iter().zip(&column) {
            let expected = ours.add(chrono(start), duration).unwrap();
            let due = expected.timestamp();
            assert_eq!(in_column, due, "column: {start} + {hours} h");
            assert_eq!(
                plain.add(chrono(start), duration),
                Some(expected),
                "plain loop: {start} + {hours} h"
            );
            assert_eq!(
                workclock.add(jiff(start), signed).unwrap(),
                jiff(due),
                "workclock: {start} + {hours} h"
            );
            assert_eq!(
                ule_hours.add(jiff(start), signed).unwrap(),
                jiff(due),
                "ule-hours: {start} + {hours} h"
            );
        }
    }
}

#[test]
fn all_count_alike() {
    let Questions { starts, ends } = peers::questions();
    let ours = peers::unified_support();
    let plain = peers::plain_loop();
    let workclock = peers::workclock();
    let ule_hours = peers::ule_hours();
    let mut column = vec![0; starts.len()];
    ours.between_seconds(&starts, &ends, &mut column).unwrap();
    for ((&start, &end), &in_column) in starts.iter().zip(&ends).zip(&column) {
        let expected = ours.between(chrono(start), chrono(end)).unwrap();
        let open = SignedDuration::from_secs(expected.num_seconds());
        assert_eq!(in_column, open.as_secs(), "column: {start} to {end}");
        assert_eq!(
            plain.between(chrono(start), chrono(end)),
            expected,
            "plain loop: {start} to {end}"
        );
        assert_eq!(
            workclock.between(jiff(start), jiff(end)),
            open,
            "workclock: {start} to {end}"
        );
        assert_eq!(
            ule_hours.between(jiff(start), jiff(end)),
            open,
            "ule-hours: {start} to {end}"
        );
    }
}

fn chrono(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap()
}

fn jiff(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}
