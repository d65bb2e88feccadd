//! Why a database has no zone of a given name.

use alloc::{borrow::ToOwned, string::String};

use super::{ZoneError, windows};
use crate::edit_distance::edit_distance;

/// The territory under which the table has what Windows means anywhere.
const ANYWHERE: &str = "001";

/// Why the database with these `names` has none that is `name`.
pub(super) fn refusal<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> ZoneError {
    match of_windows(name) {
        Some(iana) => ZoneError::WindowsName {
            name: name.to_owned(),
            iana: iana.to_owned(),
        },
        None => ZoneError::Unknown {
            name: name.to_owned(),
            suggestion: similar(name, names),
        },
    }
}

/// The zone that Windows means by `name`, perhaps in a territory: `Romance Standard Time/BE`.
fn of_windows(name: &str) -> Option<&'static str> {
    let (name, territory) = name.split_once('/').unwrap_or((name, ANYWHERE));
    let row = windows::NAMES.binary_search_by(|(windows, _)| (*windows).cmp(name));
    let (_, zones) = windows::NAMES.get(row.ok()?)?;
    zones
        .split(' ')
        .filter_map(|entry| entry.split_once('='))
        .find(|(key, _)| *key == territory)
        .map(|(_, zone)| zone)
}

/// The name that is nearest to `name` in any case, if it differs in a letter or two at most.
fn similar<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let tolerance = (name.len() / 4).min(2);
    names
        .filter_map(|known| Some((edit_distance(name, known, tolerance)?, known)))
        .min()
        .map(|(_, known)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["Europe/Madrid", "Europe/Paris", "Europe/Prague"];

    #[test]
    fn a_windows_name_is_told_with_what_windows_means_by_it() {
        for (name, zone) in [
            ("Romance Standard Time", Some("Europe/Paris")),
            ("Romance Standard Time/BE", Some("Europe/Brussels")),
            ("W. Europe Standard Time", Some("Europe/Berlin")),
            ("British Columbia Standard Time", Some("America/Vancouver")),
            ("Romance Standard Time/US", None),
            ("Romance Standard Time/", None),
            ("Romance", None),
            ("", None),
        ] {
            assert_eq!(of_windows(name), zone, "{name}");
        }
    }

    #[test]
    fn the_table_is_in_order_with_a_zone_for_anywhere_in_each_row() {
        assert!(windows::NAMES.is_sorted_by(|one, next| one.0 < next.0));
        for (name, _) in windows::NAMES {
            assert!(of_windows(name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        for name in [
            "EUROPE/PARIS",
            "Europe/Pariss",
            "Europe/Pari",
            "Europe/Prais",
        ] {
            assert_eq!(
                similar(name, NAMES.into_iter()).as_deref(),
                Some("Europe/Paris"),
                "{name}"
            );
        }
        for name in [
            "",
            "QQ",
            "Europe/Vichy",
            "Not a zone",
            &"Europe/Paris".repeat(1000),
        ] {
            assert_eq!(similar(name, NAMES.into_iter()), None, "{name}");
        }
    }
}
