//! The cases of business time, by their ids.
//!
//! On an exact fit `add` answers the closing, `add_latest` the next opening. 6 July 2026 is a Monday.

use chrono::{DateTime, TimeDelta, Utc};
use unified_support::calendar::{BusinessCalendar, CalendarBuilder, CalendarError, Hours, TZDB};
use unified_support::finding::{Finding, Level};

use crate::calendars::{
    at, built, closed, daily, date, hours, minutes, on, weekdays, weekly, windows,
};

/// A test for each case: the answer of `add`, and that of `add_latest` where it is another.
macro_rules! add {
    ($($case:ident: $calendar:expr, $from:literal + $duration:expr => $earliest:literal $(or $latest:literal)?;)*) => {$(
        #[test]
        fn $case() {
            let answers = [$earliest, $($latest)?];
            let calendar = built($calendar);
            assert_eq!(calendar.add(at($from), $duration), Ok(at(answers[0])), "the earliest");
            let latest = answers[answers.len() - 1];
            assert_eq!(calendar.add_latest(at($from), $duration), Ok(at(latest)), "the latest");
        }
    )*};
}

/// A test for each case: the open time between two instants.
macro_rules! between {
    ($($case:ident: $calendar:expr, $from:literal, $until:literal => $open:expr;)*) => {$(
        #[test]
        fn $case() {
            let calendar = built($calendar);
            assert_eq!(calendar.between(at($from), at($until)), Ok($open));
            assert_eq!(calendar.between(at($until), at($from)), Ok(-$open), "reversed");
        }
    )*};
}

fn ber() -> CalendarBuilder {
    weekdays("Europe/Berlin", &["09:00-17:30"])
}

fn lun() -> CalendarBuilder {
    weekdays("Europe/Berlin", &["09:00-12:00", "13:00-17:00"])
}

fn b247() -> CalendarBuilder {
    daily("Europe/Berlin", &["00:00-24:00"])
}

fn night() -> CalendarBuilder {
    daily("Europe/Berlin", &["22:00-30:00"])
}

fn dst15() -> CalendarBuilder {
    daily("Europe/Berlin", &["01:00-05:00"])
}

fn day7() -> CalendarBuilder {
    daily("Europe/Berlin", &["09:00-17:00"])
}

const SECOND: TimeDelta = TimeDelta::seconds(1);
const ZERO: TimeDelta = TimeDelta::zero();

// 1 Boundaries

add! {
    e01: ber(), "Mon 2026-07-06 10:00+02" + hours(2) => "Mon 2026-07-06 12:00+02";
    e02: ber(), "Mon 2026-07-06 16:30+02" + hours(1) => "Mon 2026-07-06 17:30+02" or "Tue 2026-07-07 09:00+02";
    e03: ber(), "Mon 2026-07-06 17:30+02" + hours(1) => "Tue 2026-07-07 10:00+02";
    e04: ber(), "Mon 2026-07-06 09:00+02" + minutes(510) => "Mon 2026-07-06 17:30+02" or "Tue 2026-07-07 09:00+02";
    e05: ber(), "Mon 2026-07-06 08:59:59+02" + hours(1) => "Mon 2026-07-06 10:00+02";
    e06: ber(), "Sat 2026-07-04 10:00+02" + hours(1) => "Mon 2026-07-06 10:00+02";
    e07: ber(), "Fri 2026-07-03 17:29:59+02" + SECOND * 2 => "Mon 2026-07-06 09:00:01+02";
    e08: ber(), "Mon 2026-07-06 10:00+02" + ZERO => "Mon 2026-07-06 10:00+02";
    e09: ber(), "Sat 2026-07-04 10:00+02" + ZERO => "Sat 2026-07-04 10:00+02" or "Mon 2026-07-06 09:00+02";
    e10: ber(), "Mon 2026-07-06 17:30+02" + ZERO => "Mon 2026-07-06 17:30+02" or "Tue 2026-07-07 09:00+02";
    e12: ber(), "Fri 2026-07-03 16:00+02" + hours(4) => "Mon 2026-07-06 11:30+02";
    e13: lun(), "Mon 2026-07-06 11:00+02" + hours(1) => "Mon 2026-07-06 12:00+02" or "Mon 2026-07-06 13:00+02";
    e14: lun(), "Mon 2026-07-06 11:00+02" + hours(2) => "Mon 2026-07-06 14:00+02";
    e15: lun(), "Mon 2026-07-06 12:30+02" + hours(1) => "Mon 2026-07-06 14:00+02";
    e16: weekdays("Europe/Berlin", &["09:00-12:00", "12:00-17:00"]),
        "Mon 2026-07-06 11:00+02" + hours(1) => "Mon 2026-07-06 12:00+02";
    e17: ber(), "Mon 2026-07-06 10:00:00.5+02" + hours(1) => "Mon 2026-07-06 11:00:00.5+02";
    e18: weekdays("UTC", &["09:00:30-17:00:15"]), "Mon 2026-07-06 09:00:00+00" + hours(1) => "Mon 2026-07-06 10:00:30+00";
}

#[test]
fn e11() {
    let calendar = built(ber());
    let monday = at("Mon 2026-07-06 10:00+02");
    assert_eq!(
        calendar.add(monday, hours(-2)),
        Ok(at("Fri 2026-07-03 16:30+02"))
    );
    // The mirror of the exact fit: it lands on the opening.
    assert_eq!(
        calendar.add(monday, hours(-1)),
        Ok(at("Mon 2026-07-06 09:00+02"))
    );
    let latest = calendar.add_latest(monday, hours(-2));
    assert_eq!(
        latest,
        Err(CalendarError::NegativeDuration {
            duration: hours(-2)
        })
    );
}

between! {
    e19: lun(), "Mon 2026-07-06 12:15+02", "Mon 2026-07-06 12:45+02" => ZERO;
}

// 2 Holidays

add! {
    e20: closed(ber(), &["2026-04-03", "2026-04-06"]), "Thu 2026-04-02 17:00+02" + hours(1) => "Tue 2026-04-07 09:30+02";
    e21: closed(ber(), &["2026-05-01"]), "Fri 2026-05-01 10:00+02" + hours(1) => "Mon 2026-05-04 10:00+02";
    e22: closed(ber(), &["2026-12-25", "2026-12-26"]), "Thu 2026-12-24 16:30+01" + hours(4) => "Mon 2026-12-28 12:00+01";
    e23: closed(weekdays("America/New_York", &["09:00-17:00"]), &["2014-01-20"]),
        "Fri 2014-01-17 15:00-05" + hours(8) => "Tue 2014-01-21 15:00-05";
    e24: closed(ber(), &["2026-12-24"]),
        "Wed 2026-12-23 17:30+01" + minutes(510) => "Fri 2026-12-25 17:30+01" or "Mon 2026-12-28 09:00+01";
    e28: closed(ber(), &["2026-12-25", "2026-12-26"])
            .special_hours(date("2026-12-24"), windows(&["09:00-12:00"]), "Christmas Eve"),
        "Thu 2026-12-24 09:00+01" + hours(5) => "Mon 2026-12-28 11:00+01";
    e2a: ber().special_hours(date("2026-07-04"), windows(&["09:00-17:30"]), "instead of a bridge day"),
        "Fri 2026-07-03 17:00+02" + hours(1) => "Sat 2026-07-04 09:30+02";
    e2b: ber().special_hours(date("2026-07-06"), windows(&["09:00-12:00"]), "closed from noon"),
        "Mon 2026-07-06 11:00+02" + hours(2) => "Tue 2026-07-07 10:00+02";
}

#[test]
fn e25() {
    let without = built(ber());
    let with = built(closed(ber(), &["2026-12-26"]));
    let (from, until) = (at("Thu 2026-12-24 16:30+01"), at("Mon 2027-01-04 09:00+01"));
    assert_eq!(with.add(from, hours(4)), without.add(from, hours(4)));
    assert_eq!(with.between(from, until), without.between(from, until));
    assert_eq!(codes(&with), ["closure_on_closed_day"]);
}

#[test]
fn e29() {
    let christmas = date("2026-12-24");
    let both = closed(ber(), &["2026-12-24"]).special_hours(
        christmas,
        windows(&["09:00-12:00"]),
        "half a day",
    );
    assert_eq!(errors(both), ["repeated_exception"]);
    assert_eq!(
        errors(closed(ber(), &["2026-12-24", "2026-12-24"])),
        ["repeated_exception"]
    );
}

#[test]
fn e2c() {
    let from = date("2026-07-07");
    let mut closed = ber();
    for day in from.iter_days().take_while(|&day| day < date("2036-07-07")) {
        closed = closed.closure(day, "closed");
    }
    let monday = at("Mon 2026-07-06 17:00+02");
    let open_again = built(closed.clone().span(date("2026-07-01"), date("2036-07-31")));
    assert_eq!(
        open_again.add(monday, hours(1)),
        Ok(at("Mon 2036-07-07 09:30+02"))
    );
    let never_again = built(closed.span(date("2026-07-01"), date("2036-07-06")));
    assert!(matches!(
        never_again.add(monday, hours(1)),
        Err(CalendarError::OutOfSpan { .. })
    ));
}

#[test]
fn e2e() {
    // In winter the last hour of New York's Wednesday is UTC's Thursday.
    let calendar = built(closed(
        daily("America/New_York", &["09:00-20:00"]),
        &["2026-01-01"],
    ));
    assert_eq!(calendar.is_open(at("Thu 2026-01-01 00:30+00")), Ok(true));
    assert_eq!(calendar.is_open(at("Thu 2026-01-01 14:30+00")), Ok(false));
    assert_eq!(calendar.is_open(at("Fri 2026-01-02 00:30+00")), Ok(false));
    assert_eq!(calendar.is_open(at("Fri 2026-01-02 14:30+00")), Ok(true));
}

// 3 Midnight and 24:00

add! {
    e30: daily("UTC", &["00:00-24:00"]), "Sun 2026-03-01 00:00+00" + hours(48) => "Tue 2026-03-03 00:00+00";
    e31: night(), "Fri 2026-07-03 23:00+02" + hours(4) => "Sat 2026-07-04 03:00+02";
    e32: night(), "Sat 2026-07-04 05:00+02" + hours(2) => "Sat 2026-07-04 23:00+02";
    e33: closed(weekdays("Europe/Berlin", &["22:00-30:00"]), &["2026-07-04"]),
        "Fri 2026-07-03 23:00+02" + hours(4) => "Sat 2026-07-04 03:00+02";
    e34: closed(night(), &["2026-07-04"]), "Fri 2026-07-03 23:00+02" + hours(4) => "Sat 2026-07-04 03:00+02";
    e35: daily("UTC", &["09:00-24:00"]),
        "Mon 2026-07-06 23:00+00" + hours(1) => "Tue 2026-07-07 00:00+00" or "Tue 2026-07-07 09:00+00";
    e36: daily("UTC", &["09:00-24:00"]), "Mon 2026-07-06 23:00+00" + hours(2) => "Tue 2026-07-07 10:00+00";
    e37: daily("UTC", &["14:00-23:00"]), "Mon 2026-07-06 21:00+00" + hours(4) => "Tue 2026-07-07 16:00+00";
}

#[test]
fn e38() {
    let error = "09:00-00:00".parse::<Hours>().unwrap_err().to_string();
    assert!(error.contains("`09:00-24:00`"), "{error}");
    let error = "22:00-06:00".parse::<Hours>().unwrap_err().to_string();
    assert!(error.contains("`22:00-30:00`"), "{error}");
}

#[test]
fn e39() {
    let calendar = built(on("UTC", &[0], &["09:00-23:59"]));
    assert_eq!(codes(&calendar), ["closes_at_23_59"]);
    assert_eq!(calendar.is_open(at("Mon 2026-07-06 23:58:59+00")), Ok(true));
    assert_eq!(
        calendar.is_open(at("Mon 2026-07-06 23:59:00+00")),
        Ok(false)
    );
}

// 4 Clock changes and zones

add! {
    e40: b247(), "Sat 2026-03-28 12:00+01" + hours(24) => "Sun 2026-03-29 13:00+02";
    e41: b247(), "Sat 2026-10-24 12:00+02" + hours(24) => "Sun 2026-10-25 11:00+01";
    e42: dst15(), "Sun 2026-03-29 01:00+01" + hours(4) => "Mon 2026-03-30 02:00+02";
    e43: dst15(), "Sun 2026-10-25 01:00+02" + hours(5) => "Sun 2026-10-25 05:00+01" or "Mon 2026-10-26 01:00+01";
    e44: day7(), "Sun 2026-03-29 09:00+02" + hours(8) => "Sun 2026-03-29 17:00+02" or "Mon 2026-03-30 09:00+02";
    e45: day7(), "Sun 2026-10-25 09:00+01" + hours(8) => "Sun 2026-10-25 17:00+01" or "Mon 2026-10-26 09:00+01";
    e46: daily("America/New_York", &["02:00-03:00"]), "Sat 2026-03-07 02:30-05" + hours(1) => "Mon 2026-03-09 02:30-04";
    e47: daily("America/New_York", &["02:30-04:00"]), "Sun 2026-03-08 00:00-05" + minutes(30) => "Sun 2026-03-08 03:30-04";
    e48: daily("America/New_York", &["01:30-03:00"]),
        "Sun 2026-11-01 00:00-04" + minutes(150) => "Sun 2026-11-01 03:00-05" or "Mon 2026-11-02 01:30-05";
    e49: daily("America/New_York", &["00:00-01:30"]), "Sun 2026-11-01 00:00-04" + hours(2) => "Mon 2026-11-02 00:30-05";
    e50: daily("America/Sao_Paulo", &["00:00-24:00"]), "Sat 2015-10-17 12:00-03" + hours(24) => "Sun 2015-10-18 13:00-02";
    e51: jerusalem(&["01:00-05:00"]), "Fri 2026-03-27 01:00+02" + hours(4) => "Sun 2026-03-29 10:00+03";
    e52: on("Asia/Jerusalem", &[4], &["08:00-13:00"]),
        "Fri 2026-03-27 08:00+03" + hours(5) => "Fri 2026-03-27 13:00+03" or "Fri 2026-04-03 08:00+03";
    e53: weekdays("Pacific/Apia", &["09:00-17:00"]), "Thu 2011-12-29 16:00-10" + hours(2) => "Mon 2012-01-02 10:00+14";
    e54: weekdays("Asia/Kathmandu", &["09:00-17:30"]), "Mon 2026-07-06 17:00+05:45" + hours(1) => "Tue 2026-07-07 09:30+05:45";
    e55: daily("Australia/Lord_Howe", &["00:00-24:00"]), "Sat 2026-04-04 12:00+11" + hours(24) => "Sun 2026-04-05 11:30+10:30";
    e56: daily("Asia/Almaty", &["00:00-23:30"]), "Thu 2024-02-29 12:00+06" + hours(24) => "Fri 2024-03-01 12:30+05";
    e57: daily("Africa/Cairo", &["00:00-24:00"]), "Thu 2026-10-29 12:00+03" + hours(24) => "Fri 2026-10-30 11:00+02";
    e58: night(), "Sat 2026-03-28 22:00+01" + hours(8) => "Sun 2026-03-29 23:00+02";
    e59: night(), "Sat 2026-10-24 22:00+02" + hours(8) => "Sun 2026-10-25 05:00+01";
    e5a: on("Africa/Cairo", &[6, 0, 1, 2, 3], &["09:00-17:00"]),
        "Thu 2026-04-23 16:00+02" + hours(2) => "Sun 2026-04-26 10:00+03";
}

fn jerusalem(friday: &[&str]) -> CalendarBuilder {
    weekly(
        "Asia/Jerusalem",
        &[(&[6, 0, 1, 2, 3], &["09:00-17:00"]), (&[4], friday)],
    )
}

between! {
    e47b: daily("America/New_York", &["02:00-02:30"]), "Sun 2026-03-08 00:00-05", "Mon 2026-03-09 00:00-04" => ZERO;
}

#[test]
fn e5b() {
    let calendar = built(on("America/New_York", &[6], &["13:00-18:00"]));
    let sunday = date("2026-03-08");
    let windows = calendar
        .windows(sunday..=sunday)
        .expect("a date of the span");
    let windows: Vec<_> = windows
        .map(|window| (window.opens(), window.closes()))
        .collect();
    assert_eq!(
        windows,
        [(at("Sun 2026-03-08 17:00+00"), at("Sun 2026-03-08 22:00+00"))]
    );
}

#[test]
fn e5c() {
    let berlin = built(weekdays("Europe/Berlin", &["09:00-17:30"]));
    let new_york = built(weekdays("America/New_York", &["09:00-17:30"]));
    let both = berlin.intersect(&new_york).expect("common hours");
    for (monday, open) in [
        ("Mon 2026-03-02 00:00+00", minutes(150)),
        ("Mon 2026-03-16 00:00+00", minutes(210)),
        ("Mon 2026-03-30 00:00+00", minutes(150)),
    ] {
        let from = at(monday);
        assert_eq!(both.between(from, from + hours(24)), Ok(open), "{monday}");
    }
}

#[test]
fn e5d() {
    let calendars =
        ["US/Eastern", "America/New_York"].map(|zone| built(weekdays(zone, &["09:00-17:30"])));
    let from = at("Fri 2026-03-06 17:00-05");
    let [alias, name] = calendars
        .each_ref()
        .map(|calendar| calendar.add(from, hours(10)));
    assert_eq!(alias, name);
    assert_eq!(calendars[0].digest(), calendars[1].digest());
}

#[test]
fn e5e() {
    // The database is named, and another offset anywhere in the span is another digest.
    assert!(!TZDB.is_empty());
    let zones = ["Europe/Berlin", "Europe/Copenhagen", "Europe/Istanbul"];
    let [berlin, copenhagen, istanbul] =
        zones.map(|zone| built(weekdays(zone, &["09:00-17:30"])).digest());
    assert_eq!(berlin, copenhagen);
    assert_ne!(berlin, istanbul);
}

#[test]
fn e5f() {
    let leap_second: DateTime<Utc> = "2016-12-31T23:59:60Z".parse().expect("chrono reads it");
    let before = at("Sat 2016-12-31 23:59:59+00");
    let refused = CalendarError::LeapSecond { after: before };
    let calendar = built(b247());
    assert_eq!(calendar.add(leap_second, hours(1)), Err(refused.clone()));
    assert_eq!(
        calendar.add_latest(leap_second, hours(1)),
        Err(refused.clone())
    );
    assert_eq!(calendar.between(before, leap_second), Err(refused.clone()));
    assert_eq!(calendar.between(leap_second, before), Err(refused.clone()));
    assert_eq!(calendar.is_open(leap_second), Err(refused.clone()));
    assert_eq!(calendar.next_open(leap_second), Err(refused.clone()));
    assert_eq!(calendar.next_close(leap_second), Err(refused.clone()));
    assert_eq!(calendar.zone().offset_at(leap_second), Err(refused));
}

// 5 Sparse, empty, long

add! {
    e60: on("UTC", &[0], &["09:00-10:00"]), "Mon 2026-01-05 09:30+00" + hours(1) => "Mon 2026-01-12 09:30+00";
    e61: closed(on("UTC", &[0], &["09:00-10:00"]), &["2026-01-12", "2026-01-19", "2026-01-26"]),
        "Mon 2026-01-05 09:30+00" + hours(1) => "Mon 2026-02-02 09:30+00";
    e62: on("UTC", &[1], &["08:00-17:00"]), "Tue 2026-07-07 09:00+00" + hours(9) => "Tue 2026-07-14 09:00+00";
    e65: ber(), "Mon 2026-07-06 09:00+02" + hours(16_000) => "Wed 2033-09-21 12:00+02";
    e67: weekdays("UTC", &["09:00-17:00"]),
        "Sat 2000-01-01 00:00+00" + hours(30_000) => "Fri 2014-05-16 17:00+00" or "Mon 2014-05-19 09:00+00";
}

#[test]
fn e63() {
    assert_eq!(errors(daily("UTC", &[])), ["no_open_time"]);
    let weekend = on("UTC", &[5, 6], &["09:00-17:00"]).span(date("2026-07-06"), date("2026-07-10"));
    assert_eq!(errors(weekend), ["no_open_time"]);
}

#[test]
fn e64() {
    let error = "09:00-09:00".parse::<Hours>().unwrap_err().to_string();
    assert!(error.contains("`09:00-33:00`"), "{error}");
    assert!(Hours::try_new(32_400, 32_400).is_err());
}

between! {
    e66: weekdays("UTC", &["09:00-17:00"]), "Sat 2000-01-01 00:00+00", "Thu 2026-01-01 00:00+00" => hours(54_264);
    e6a: on("UTC", &[0], &["09:00-13:00", "12:00-17:00"]),
        "Mon 2026-07-06 00:00+00", "Tue 2026-07-07 00:00+00" => hours(8);
}

#[test]
fn e68() {
    let calendar = built(ber().span(date("2026-07-06"), date("2026-07-07")));
    let monday = at("Mon 2026-07-06 09:00+02");
    let (earliest, latest) = (
        calendar.add(monday, hours(17)),
        calendar.add_latest(monday, hours(17)),
    );
    assert_eq!(earliest, Ok(at("Tue 2026-07-07 17:30+02")));
    // Only the latest instant lies outside.
    assert!(matches!(latest, Err(CalendarError::OutOfSpan { .. })));
    let beyond = calendar.add(monday, hours(17) + TimeDelta::nanoseconds(1));
    assert!(matches!(beyond, Err(CalendarError::OutOfSpan { .. })));
    // The longest duration that any calendar could cover.
    let longest = calendar.add(monday, TimeDelta::seconds(i64::from(u32::MAX)));
    assert!(matches!(longest, Err(CalendarError::OutOfSpan { .. })));
}

#[test]
fn e69() {
    let calendar = built(ber());
    let monday = at("Mon 2026-07-06 09:00+02");
    for duration in [TimeDelta::MIN, TimeDelta::MAX, TimeDelta::seconds(1 << 32)] {
        let refused = CalendarError::DurationOutOfRange {
            seconds: duration.num_seconds(),
        };
        assert_eq!(calendar.add(monday, duration), Err(refused), "{duration}");
    }
    for seconds in [i64::MIN, i64::MAX] {
        let row = calendar
            .add_seconds(&[monday.timestamp()], &[seconds], &mut [0])
            .unwrap_err();
        assert_eq!(row.error, CalendarError::DurationOutOfRange { seconds });
    }
}

// 6 Between

between! {
    b01: ber(), "Fri 2026-07-03 15:00+02", "Mon 2026-07-06 10:00+02" => minutes(210);
    b02: ber(), "Mon 2026-07-06 10:00+02", "Fri 2026-07-03 15:00+02" => minutes(-210);
    b03: ber(), "Mon 2026-07-06 18:00+02", "Tue 2026-07-07 08:00+02" => ZERO;
    b05: dst15(), "Sun 2026-03-29 00:00+01", "Mon 2026-03-30 00:00+02" => hours(3);
    b06: dst15(), "Sun 2026-10-25 00:00+02", "Mon 2026-10-26 00:00+01" => hours(5);
    b07: day7(), "Sun 2026-03-29 10:00+02", "Sun 2026-03-29 12:00+02" => hours(2);
    b08: b247(), "Sun 2026-03-29 00:00+01", "Mon 2026-03-30 00:00+02" => hours(23);
    b09: b247(), "Sun 2026-10-25 02:30+02", "Sun 2026-10-25 02:30+01" => hours(1);
    b10: night(), "Sat 2026-07-04 05:00+02", "Sat 2026-07-04 20:00+02" => hours(1);
    b11: daily("America/New_York", &["01:30-03:00"]), "Sun 2026-11-01 00:00-04", "Mon 2026-11-02 00:00-05" => minutes(150);
    b12: closed(ber(), &["2026-12-25", "2026-12-26", "2027-01-01"]),
        "Thu 2026-12-24 00:00+01", "Mon 2027-01-04 00:00+01" => minutes(42 * 60 + 30);
    b13: weekdays("Pacific/Apia", &["09:00-17:00"]), "Thu 2011-12-29 00:00-10", "Tue 2012-01-03 00:00+14" => hours(16);
    b14: ber(), "Fri 2016-01-01 00:00+01", "Thu 2026-01-01 00:00+01" => minutes(22_176 * 60 + 30);
    b15: ber(), "Mon 2026-07-06 10:00:00.25+02", "Mon 2026-07-06 10:00:00.75+02" => TimeDelta::milliseconds(500);
}

/// The codes of all findings that a calendar keeps.
fn codes(calendar: &BusinessCalendar) -> Vec<&str> {
    calendar.findings().iter().map(Finding::code).collect()
}

/// The codes of the errors for which a calendar is refused.
fn errors(calendar: CalendarBuilder) -> Vec<String> {
    let findings = calendar.build().expect_err("a calendar that is refused");
    let errors = findings
        .iter()
        .filter(|finding| finding.level() == Level::Error);
    errors.map(|error| error.code().to_string()).collect()
}
