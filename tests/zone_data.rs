//! Every embedded zone at every second of 2000 to 2099 against two other databases: those of `time-tz` and of `chrono-tz`.
//!
//! Both are compiled from the source of the time zone database by a program that shares nothing with the one that made the
//! embedded data, nor with the library. That the library reads what the embedded data say is proven beside the code.

#![cfg(feature = "tzdb")]

use std::collections::BTreeSet;

use jiff::tz::TimeZoneDatabase;
use time_tz::{Offset as _, TimeZone as _};
use unified_support::{
    calendar::{CalendarError, Zone},
    chrono::{DateTime, Offset as _, SecondsFormat, TimeZone as _, Utc},
};

/// A zone and its aliases that differ from a second database.
struct Difference {
    names: &'static [&'static str],
    /// From the first instant at which they differ until they differ no more.
    from: &'static str,
    until: &'static str,
    /// During how many times, between the two.
    times: usize,
}

/// `time-tz` is 2026e: it does not know yet that Cuba keeps daylight saving time in the winter of 2026.
#[rustfmt::skip]
const TIME_TZ_IS_OLDER: [Difference; 1] = [
    known(&["America/Havana", "Cuba"], "2026-11-01T05:00:00Z", "2027-03-14T05:00:00Z", 1),
];

/// The source ends a period of a zone's history at a time in UTC or in standard time, and `time-tz` took it for the wall clock's.
#[rustfmt::skip]
const TIME_TZ_IS_WRONG: [Difference; 5] = [
    known(&["Antarctica/Casey"], "2012-02-21T06:00:00Z", "2012-02-21T17:00:00Z", 1),
    known(&["Antarctica/Davis"], "2010-03-10T15:00:00Z", "2012-02-21T20:00:00Z", 2),
    known(&["Asia/Almaty"], "2004-10-30T19:00:00Z", "2004-10-30T20:00:00Z", 1),
    known(&["Asia/Aqtobe"], "2004-10-30T20:00:00Z", "2004-10-30T21:00:00Z", 1),
    known(&["Asia/Istanbul", "Europe/Istanbul", "Turkey"], "2011-03-27T23:00:00Z", "2015-11-08T01:00:00Z", 3),
];

/// `chrono-tz` is 2025b: what Canada, Cuba, Moldova and Morocco have changed since, it does not know.
#[rustfmt::skip]
const CHRONO_TZ_IS_OLDER: [Difference; 6] = [
    known(&["Africa/Casablanca", "Africa/El_Aaiun"], "2026-09-20T01:00:00Z", "2100-01-01T00:00:00Z", 64),
    known(&["America/Edmonton", "America/Inuvik", "America/Yellowknife", "Canada/Mountain"],
        "2026-11-01T08:00:00Z", "2100-01-01T06:00:00Z", 74),
    known(&["America/Havana", "Cuba"], "2026-11-01T05:00:00Z", "2027-03-14T05:00:00Z", 1),
    known(&["America/Rainy_River", "America/Winnipeg", "Canada/Central"],
        "2026-11-01T07:00:00Z", "2100-01-01T05:00:00Z", 74),
    known(&["America/Vancouver", "Canada/Pacific"], "2026-11-01T09:00:00Z", "2100-01-01T07:00:00Z", 74),
    known(&["Europe/Chisinau", "Europe/Tiraspol"], "2022-03-27T00:00:00Z", "2099-10-25T01:00:00Z", 156),
];

const fn known(
    names: &'static [&'static str],
    from: &'static str,
    until: &'static str,
    times: usize,
) -> Difference {
    Difference {
        names,
        from,
        until,
        times,
    }
}

#[test]
fn zones_differ_from_time_tz_where_we_know_and_nowhere_else() {
    let zones = time_tz::timezones::iter();
    let found = zones.filter_map(|zone| {
        difference(zone.name(), |second| {
            let at = time::OffsetDateTime::from_unix_timestamp(second).unwrap();
            zone.get_offset_utc(&at).to_utc().whole_seconds()
        })
    });
    assert_known(
        &found.collect(),
        TIME_TZ_IS_OLDER.iter().chain(&TIME_TZ_IS_WRONG),
    );
}

#[test]
fn zones_differ_from_chrono_tz_where_we_know_and_nowhere_else() {
    let zones = chrono_tz::TZ_VARIANTS.iter();
    let found = zones.filter_map(|zone| {
        difference(zone.name(), |second| {
            let at = DateTime::from_timestamp(second, 0).unwrap().naive_utc();
            zone.offset_from_utc_datetime(&at).fix().local_minus_utc()
        })
    });
    assert_known(&found.collect(), &CHRONO_TZ_IS_OLDER);
}

#[test]
fn the_databases_have_the_same_names() {
    let embedded = TimeZoneDatabase::bundled();
    // `Factory` stands for a zone that nobody has set.
    let embedded = embedded.available().map(|name| name.to_string());
    let embedded: BTreeSet<_> = embedded.filter(|name| name != "Factory").collect();
    let time_tz = time_tz::timezones::iter().map(|zone| zone.name().to_owned());
    assert_eq!(embedded, time_tz.collect());
    let chrono_tz = chrono_tz::TZ_VARIANTS.iter();
    assert_eq!(
        embedded,
        chrono_tz.map(|zone| zone.name().to_owned()).collect()
    );
}

/// Name, start, end and count of [`Difference`].
type Found = (String, String, String, usize);

fn assert_known<'a>(found: &BTreeSet<Found>, known: impl IntoIterator<Item = &'a Difference>) {
    let known: BTreeSet<Found> = known
        .into_iter()
        .flat_map(|known| {
            let row = |name: &&str| {
                (
                    name.to_string(),
                    known.from.into(),
                    known.until.into(),
                    known.times,
                )
            };
            known.names.iter().map(row)
        })
        .collect();
    let unlisted: Vec<_> = found.difference(&known).collect();
    let vanished: Vec<_> = known.difference(found).collect();
    assert!(unlisted.is_empty(), "unlisted: {unlisted:#?}");
    assert!(vanished.is_empty(), "vanished: {vanished:#?}");
}

/// How the embedded zone `name` and `theirs` differ, if they do.
fn difference(name: &str, theirs: impl Fn(i64) -> i32) -> Option<Found> {
    let times = differences(name, theirs);
    let ((from, _), (_, until)) = (times.first()?, times.last()?);
    Some((name.to_owned(), from.clone(), until.clone(), times.len()))
}

/// The times during which the embedded zone `name` and `theirs` differ, between instants at which either changes.
fn differences(name: &str, theirs: impl Fn(i64) -> i32) -> Vec<(String, String)> {
    let zone = Zone::iana(name).unwrap();
    let Err(CalendarError::OutOfSpan { from, until, .. }) = zone.local(DateTime::<Utc>::MIN_UTC)
    else {
        panic!("{zone:?} serves no instant before 2000");
    };
    let (from, until) = (from.timestamp(), until.timestamp());
    let ours = |second| {
        let at = DateTime::from_timestamp(second, 0).unwrap();
        zone.offset_at(at).unwrap().local_minus_utc()
    };
    let mut instants = BTreeSet::from([from]);
    instants.extend(changes(from, until, ours));
    instants.extend(changes(from, until, &theirs));

    let ends = instants.iter().skip(1).chain([&until]);
    instants
        .iter()
        .zip(ends)
        .filter(|(second, _)| ours(**second) != theirs(**second))
        .map(|(start, end)| (written(*start), written(*end)))
        .collect()
}

/// The seconds of `from..until` from which on another offset holds.
///
/// No zone leaves an offset and returns to it within six days: it is asked so often, and between two that differ by halving.
fn changes(from: i64, until: i64, offset_at: impl Fn(i64) -> i32) -> Vec<i64> {
    const SIX_DAYS: i64 = 6 * 86_400;
    let mut found = Vec::new();
    let mut second = from;
    while second < until - 1 {
        let (mut before, mut after) = (second, (second + SIX_DAYS).min(until - 1));
        second = after;
        if offset_at(before) != offset_at(after) {
            let offset = offset_at(before);
            while after - before > 1 {
                let middle = before.midpoint(after);
                if offset_at(middle) == offset {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            found.push(after);
            second = after;
        }
    }
    found
}

fn written(second: i64) -> String {
    DateTime::from_timestamp(second, 0)
        .unwrap()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
