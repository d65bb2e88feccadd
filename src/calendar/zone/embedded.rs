//! The embedded time zone database.
//!
//! It tells only the offset at an instant. The transitions are found by probing every few days and halving the time in
//! which the offset changed; a test proves that none is missed.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "instants lie between 1999 and 2100, edit distances below the length of a name"
)]

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use chrono::NaiveDate;
use time::OffsetDateTime;
use time_tz::{
    Offset, TimeZone, Tz,
    timezones::{get_by_name, iter},
};

use super::{LAST, SECONDS_PER_DAY, Zone, ZoneError, known_time, year_start};
use crate::{calendar::offsets::Offsets, edit_distance::edit_distance};

/// The version of the embedded time zone database.
///
/// # Example
///
/// ```
/// assert_eq!(unified_support::calendar::TZDB, "2026e");
/// ```
pub const TZDB: &str = "2026e";

/// Before, the embedded data are wrong for some zones.
const FIRST: NaiveDate = year_start(2000);

/// No zone leaves an offset and returns to it within this time: the shortest such stretch is 167 hours, in 2000 in Brazil,
/// so that a probe a week would be too few.
const PROBE: i64 = 6 * SECONDS_PER_DAY;

const QUARTER_HOUR: i64 = 900;

impl Zone {
    /// The zone of the embedded database that has this name, from 2000 to 2099.
    ///
    /// Aliases are names too. The case must be exact.
    ///
    /// The embedded data are off by an hour or more for some hours of 2004 to 2015 in `Antarctica/Casey`,
    /// `Antarctica/Davis`, `Asia/Almaty`, `Asia/Aqtobe` and `Europe/Istanbul`. Where that matters, or where a zone has
    /// changed since [`TZDB`], give newer data to [`Zone::from_tzif`].
    ///
    /// # Example: an alias is equal to what it stands for
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// let alias = Zone::iana("US/Eastern").unwrap();
    /// assert_eq!(alias, Zone::iana("America/New_York").unwrap());
    /// assert_eq!(alias.name(), "US/Eastern");
    /// ```
    ///
    /// # Example: names that are refused
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// assert_eq!(
    ///     Zone::iana("europe/paris").unwrap_err().to_string(),
    ///     "no time zone is named `europe/paris` (did you mean `Europe/Paris`?)",
    /// );
    /// assert_eq!(
    ///     Zone::iana("Romance Standard Time").unwrap_err().to_string(),
    ///     "`Romance Standard Time` is a Windows name; the time zone database has `Europe/Paris`",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// - [`ZoneError::Unknown`]: no zone has this name.
    /// - [`ZoneError::WindowsName`]: it is the Windows name of a zone.
    pub fn iana(name: &str) -> Result<Self, ZoneError> {
        let zone = find(name)?;
        let (start, end) = known_time(FIRST, LAST);
        let offsets = Offsets::new(
            start,
            end,
            offset_at(zone, start),
            transitions(zone, start, end),
        );
        Ok(Self::new(name.to_owned(), FIRST, LAST, offsets))
    }
}

fn find(name: &str) -> Result<&'static Tz, ZoneError> {
    let found = get_by_name(name);
    if let Some(zone) = found
        && zone.name() == name
    {
        return Ok(zone);
    }
    // A name that Windows uses too, such as `UTC`, is looked up as the Windows name.
    if let Some(zone) = iter().find(|zone| zone.name() == name) {
        return Ok(zone);
    }
    let name = name.to_owned();
    Err(match found {
        Some(zone) => ZoneError::WindowsName {
            name,
            iana: zone.name().to_owned(),
        },
        None => ZoneError::Unknown {
            suggestion: similar(&name),
            name,
        },
    })
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

/// The name that is nearest to `name` in any case, if it differs in a letter or two at most.
fn similar(name: &str) -> Option<String> {
    let tolerance = (name.len() / 4).min(2);
    iter()
        .filter_map(|zone| Some((edit_distance(name, zone.name(), tolerance)?, zone.name())))
        .min()
        .map(|(_, name)| name.to_owned())
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
        let (start, end) = known_time(FIRST, LAST);
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
            assert_eq!(
                Zone::iana(zone.name()).unwrap().offsets(),
                &printed,
                "{}",
                zone.name()
            );
        }
    }

    #[test]
    fn printed_tables_are_whole() {
        let paris = format!("{:?}", find("Europe/Paris").unwrap());
        // Two transitions in each year of daylight saving time.
        assert!(paris.matches(", FixedTimespan").count() > 2 * (2099 - 1976));
    }

    #[test]
    fn a_name_that_windows_uses_too_is_found() {
        assert_eq!(Zone::iana("UTC"), Zone::iana("Etc/UTC"));
    }

    #[test]
    fn every_name_of_the_database_is_found_by_it() {
        let mut names = 0;
        for zone in iter() {
            assert_eq!(find(zone.name()).unwrap().name(), zone.name());
            names += 1;
        }
        assert!(names > 590, "{names}");
    }

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        for name in [
            "EUROPE/PARIS",
            "Europe/Pariss",
            "Europe/Pari",
            "Europe/Prais",
        ] {
            assert_eq!(similar(name).as_deref(), Some("Europe/Paris"), "{name}");
        }
        for name in [
            "",
            "QQ",
            "Europe/Vichy",
            "Not a zone",
            &"Europe/Paris".repeat(1000),
        ] {
            assert_eq!(similar(name), None, "{name}");
        }
    }
}
