//! Every embedded zone at every second of 2000 to 2099 against a second database, the one that `jiff` bundles.
//!
//! An offset changes only at the instants that a database lists, so that two databases that agree at all instants of both
//! lists agree between them too. That ours changes nowhere but at the listed instants of `time-tz` is proven beside the
//! code, where the transitions can be seen.

#![cfg(feature = "tzdb")]

use std::collections::BTreeSet;

use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};
use time_tz::{TimeZone as _, timezones};
use unified_support::{
    calendar::{Error, Zone},
    chrono::{DateTime, SecondsFormat, Utc},
};

/// A time during which a zone and its aliases differ from the second database.
struct Difference {
    names: &'static [&'static str],
    from: &'static str,
    until: &'static str,
    reason: Reason,
}

/// Why the databases differ.
#[derive(Clone, Copy, PartialEq)]
enum Reason {
    /// The second database is 2026f; the embedded one, 2026e, does not know of the change yet.
    Newer,
    /// The source ends a period of the zone's history at a time in UTC or in standard time, and `time-tz` took it for
    /// the wall clock's.
    PeriodEnd,
}

const ISTANBUL: &[&str] = &["Asia/Istanbul", "Europe/Istanbul", "Turkey"];

#[rustfmt::skip]
const KNOWN: [Difference; 9] = [
    known(&["America/Havana", "Cuba"], "2026-11-01T05:00:00Z", "2027-03-14T05:00:00Z", Reason::Newer),
    known(&["Antarctica/Casey"], "2012-02-21T06:00:00Z", "2012-02-21T17:00:00Z", Reason::PeriodEnd),
    known(&["Antarctica/Davis"], "2010-03-10T15:00:00Z", "2010-03-10T20:00:00Z", Reason::PeriodEnd),
    known(&["Antarctica/Davis"], "2012-02-21T15:00:00Z", "2012-02-21T20:00:00Z", Reason::PeriodEnd),
    known(&["Asia/Almaty"], "2004-10-30T19:00:00Z", "2004-10-30T20:00:00Z", Reason::PeriodEnd),
    known(&["Asia/Aqtobe"], "2004-10-30T20:00:00Z", "2004-10-30T21:00:00Z", Reason::PeriodEnd),
    known(ISTANBUL, "2011-03-27T23:00:00Z", "2011-03-28T01:00:00Z", Reason::PeriodEnd),
    known(ISTANBUL, "2014-03-30T23:00:00Z", "2014-03-31T01:00:00Z", Reason::PeriodEnd),
    known(ISTANBUL, "2015-11-07T22:00:00Z", "2015-11-08T01:00:00Z", Reason::PeriodEnd),
];

const fn known(
    names: &'static [&'static str],
    from: &'static str,
    until: &'static str,
    reason: Reason,
) -> Difference {
    Difference {
        names,
        from,
        until,
        reason,
    }
}

#[test]
fn zones_differ_from_the_second_database_where_we_know_and_nowhere_else() {
    let bundled = TimeZoneDatabase::bundled();
    let mut found = BTreeSet::new();
    for embedded in timezones::iter() {
        let name = embedded.name();
        let second_opinion = bundled.get(name).unwrap();
        let instants = instants_listed(&format!("{embedded:?}"));
        for (from, until) in differences(&Zone::iana(name).unwrap(), instants, &second_opinion) {
            found.insert((name, from, until));
        }
    }
    let known: BTreeSet<_> = KNOWN
        .iter()
        .flat_map(|known| {
            known
                .names
                .iter()
                .map(|name| (*name, known.from.to_owned(), known.until.to_owned()))
        })
        .collect();
    let unlisted: Vec<_> = found.difference(&known).collect();
    let vanished: Vec<_> = known.difference(&found).collect();
    assert!(unlisted.is_empty(), "unlisted: {unlisted:#?}");
    assert!(vanished.is_empty(), "vanished: {vanished:#?}");
}

#[test]
fn the_second_database_has_no_zone_that_is_not_embedded() {
    // `Factory` stands for a zone that nobody has set.
    let unknown: Vec<_> = TimeZoneDatabase::bundled()
        .available()
        .map(|name| name.to_string())
        .filter(|name| Zone::iana(name).is_err())
        .collect();
    assert_eq!(unknown, ["Factory"]);
}

#[test]
fn the_embedded_data_are_wrong_for_no_zone_since_2016() {
    let wrong = KNOWN
        .iter()
        .filter(|known| known.reason == Reason::PeriodEnd);
    assert!(wrong.map(|known| known.until).max() < Some("2016"));
}

/// The times during which `zone` and `second_opinion` differ, between instants at which either may change.
fn differences(
    zone: &Zone,
    mut instants: BTreeSet<i64>,
    second_opinion: &TimeZone,
) -> Vec<(String, String)> {
    let Err(Error::OutOfSpan { from, until, .. }) = zone.local(DateTime::<Utc>::MIN_UTC) else {
        panic!("{zone:?} serves no instant before 2000");
    };
    let (from, until) = (from.timestamp(), until.timestamp());
    let theirs = second_opinion.following(Timestamp::from_second(from).unwrap());
    let theirs = theirs.map(|transition| transition.timestamp().as_second());
    instants.extend(theirs.take_while(|instant| *instant < until));
    instants.insert(from);
    instants.retain(|instant| (from..until).contains(instant));

    let ends = instants.iter().skip(1).chain([&until]);
    instants
        .iter()
        .zip(ends)
        .filter(|(instant, _)| {
            let ours = zone
                .offset_at(DateTime::from_timestamp(**instant, 0).unwrap())
                .unwrap();
            let theirs = second_opinion.to_offset(Timestamp::from_second(**instant).unwrap());
            ours.local_minus_utc() != theirs.seconds()
        })
        .map(|(start, end)| (written(*start), written(*end)))
        .collect()
}

/// The instants in a zone of `time-tz` as it is printed, with its whole table.
fn instants_listed(printed: &str) -> BTreeSet<i64> {
    printed
        .split('(')
        .filter_map(|part| part.split_once(", FixedTimespan"))
        .map(|(instant, _)| instant.parse().unwrap())
        .collect()
}

fn written(instant: i64) -> String {
    DateTime::from_timestamp(instant, 0)
        .unwrap()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
