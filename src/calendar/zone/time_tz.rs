//! Zones of the crate `time-tz`.
//!
//! It tells only the offset at an instant. The transitions are found by probing every few days and halving the time in
//! which the offset changed; a test proves that none is missed.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "instants lie between 1999 and 2100"
)]

use alloc::{borrow::ToOwned, vec::Vec};

use time::OffsetDateTime;
use time_tz::{
    Offset, TimeZone, Tz,
    timezones::{get_by_name, iter},
};

use super::{DATABASE_FIRST, LAST, SECONDS_PER_DAY, Zone, ZoneError, known_time, refusal::refusal};
use crate::calendar::offsets::Offsets;

/// No zone leaves an offset and returns to it within this time: the shortest such stretch is 167 hours, in 2000 in Brazil,
/// so that a probe a week would be too few.
const PROBE: i64 = 6 * SECONDS_PER_DAY;

const QUARTER_HOUR: i64 = 900;

/// The zone of `time-tz`, from 2000 to 2099, by its name.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zone;
///
/// let paris = Zone::from(time_tz::timezones::db::europe::PARIS);
/// assert_eq!(paris.name(), "Europe/Paris");
/// # #[cfg(feature = "tzdb")]
/// assert_eq!(Ok(paris), Zone::iana("Europe/Paris"));
/// ```
impl From<&Tz> for Zone {
    fn from(zone: &Tz) -> Self {
        let (start, end) = known_time(DATABASE_FIRST, LAST);
        let first = offset_at(zone, start);
        let offsets = Offsets::new(start, end, first, transitions(zone, start, end));
        let name = zone.name().to_owned();
        Self::new(name, DATABASE_FIRST, LAST, offsets, None)
    }
}

/// The zone of the database of `time-tz` that has this name.
pub(super) fn resolve(name: &str) -> Result<Zone, ZoneError> {
    // A name that Windows uses too, such as `UTC`, is looked up as the Windows name.
    get_by_name(name)
        .filter(|zone| zone.name() == name)
        .or_else(|| iter().find(|zone| zone.name() == name))
        .map(Zone::from)
        .ok_or_else(|| refusal(name, iter().map(TimeZone::name)))
}

fn transitions(zone: &Tz, start: i64, end: i64) -> Vec<(i64, i32)> {
    let mut found = Vec::new();
    let mut instant = start;
    let mut offset = offset_at(zone, start);
    while instant < end {
        let probe = instant + PROBE;
        if offset_at(zone, probe) == offset {
            instant = probe;
        } else {
            instant = change_between(zone, instant, probe);
            offset = offset_at(zone, instant);
            found.push((instant, offset));
        }
    }
    found
}

/// An instant at which the offset is no longer that of `before`, and a second earlier still was.
fn change_between(zone: &Tz, mut before: i64, mut after: i64) -> i64 {
    let offset = offset_at(zone, before);
    while after - before > 1 {
        let middle = middle_between(before, after);
        if offset_at(zone, middle) == offset {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

/// An instant inside `before..after` to ask next.
///
/// Almost every change is on a quarter of an hour: those are asked first, and then whether the one found is exact.
fn middle_between(before: i64, after: i64) -> i64 {
    let half = before + (after - before) / 2;
    let quarter = half - half.rem_euclid(QUARTER_HOUR);
    if quarter > before {
        quarter
    } else if after % QUARTER_HOUR == 0 {
        after - 1
    } else {
        half
    }
}

/// The offset in seconds east; every instant asked about is one that `time` knows.
fn offset_at(zone: &Tz, instant: i64) -> i32 {
    OffsetDateTime::from_unix_timestamp(instant)
        .map_or(0, |at| zone.get_offset_utc(&at).to_utc().whole_seconds())
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    /// Proves more than a comparison at every hour would: the lists of transitions are equal to the second.
    ///
    /// A zone of the database shows its whole table when it is printed, and its offset changes nowhere else.
    #[test]
    fn probing_misses_no_transition_of_any_zone() {
        let (start, end) = known_time(DATABASE_FIRST, LAST);
        for zone in iter() {
            let table = format!("{zone:?}");
            let entries = table
                .split('(')
                .filter_map(|part| part.split_once(", FixedTimespan"));
            let transitions = entries.map(|(instant, _)| {
                let instant = instant.parse().unwrap();
                (instant, offset_at(zone, instant))
            });
            let printed = Offsets::new(start, end, offset_at(zone, start), transitions);
            assert_eq!(Zone::from(zone).offsets(), &printed, "{}", zone.name());
        }
    }

    #[test]
    fn printed_tables_are_whole() {
        let paris = format!("{:?}", get_by_name("Europe/Paris").unwrap());
        // Two transitions in each year of daylight saving time.
        assert!(paris.matches(", FixedTimespan").count() > 2 * (2099 - 1976));
    }

    #[test]
    fn every_name_of_the_database_is_found_by_it() {
        for zone in iter() {
            assert_eq!(resolve(zone.name()).unwrap().name(), zone.name());
        }
        assert!(iter().count() > 590);
    }

    #[test]
    fn other_names_are_refused() {
        assert_eq!(
            resolve("Europe/paris").unwrap_err(),
            ZoneError::Unknown {
                name: "Europe/paris".to_owned(),
                suggestion: Some("Europe/Paris".to_owned()),
            }
        );
        assert_eq!(
            resolve("Romance Standard Time").unwrap_err(),
            ZoneError::WindowsName {
                name: "Romance Standard Time".to_owned(),
                iana: "Europe/Paris".to_owned(),
            }
        );
    }
}
