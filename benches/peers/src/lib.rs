//! The same calendar and the same questions for `unified-support` and for others.
//!
//! Weekly hours Monday to Friday 09:00-17:30 in Berlin, the German public holidays as dates.

pub mod plain;
#[path = "../../scenario.rs"]
mod scenario;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use jiff::{Timestamp, civil};
use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};

use crate::plain::PlainLoop;

/// The durations that are added, in hours.
pub const HOURS: [i64; 4] = scenario::HOURS;

/// The years that the calendars know the holidays of.
const FIRST_YEAR: i32 = 2000;
const LAST_YEAR: i32 = 2059;

/// What is asked: spans of up to a year, each from a random start to its end, in Unix seconds.
#[derive(Clone, Debug)]
pub struct Questions {
    /// Where durations are added, and where spans start.
    pub starts: Vec<i64>,
    /// Where spans end.
    pub ends: Vec<i64>,
}

/// The questions of the library's own benchmarks.
#[must_use]
pub fn questions() -> Questions {
    let starts = scenario::starts();
    let spans = scenario::spans();
    let ends = starts.iter().zip(spans).map(|(start, span)| start + span);
    Questions {
        ends: ends.collect(),
        starts,
    }
}

/// Unix seconds as instants of chrono.
///
/// # Panics
///
/// On a second that chrono can't hold.
#[must_use]
pub fn chrono_instants(seconds: &[i64]) -> Vec<DateTime<Utc>> {
    let instant = |&second| DateTime::from_timestamp(second, 0).expect("a second of the scenario");
    seconds.iter().map(instant).collect()
}

/// Unix seconds as instants of jiff.
///
/// # Panics
///
/// On a second that jiff can't hold.
#[must_use]
pub fn jiff_instants(seconds: &[i64]) -> Vec<Timestamp> {
    let instant = |&second| Timestamp::from_second(second).expect("a second of the scenario");
    seconds.iter().map(instant).collect()
}

/// The calendar of this library, compiled for sixty years.
///
/// # Panics
///
/// Never: the scenario is a calendar.
#[must_use]
pub fn unified_support() -> BusinessCalendar {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    let zone = Zone::iana(scenario::ZONE).expect("an embedded zone");
    scenario::holidays(FIRST_YEAR..=LAST_YEAR)
        .into_iter()
        .fold(BusinessCalendar::builder(zone), |builder, holiday| {
            builder.closure(holiday, "holiday")
        })
        .weekly(WeeklyHours::weekdays("09:00-17:30".parse().expect("hours")))
        .span(day(FIRST_YEAR, 1, 1), day(LAST_YEAR, 12, 31))
        .build()
        .expect("a calendar")
}

/// A loop over the days, with chrono and chrono-tz.
///
/// # Panics
///
/// Never: the scenario is a calendar.
#[must_use]
pub fn plain_loop() -> PlainLoop {
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day");
    PlainLoop::new(
        scenario::ZONE.parse().expect("a zone of chrono-tz"),
        time(9, 0),
        time(17, 30),
        scenario::holidays(FIRST_YEAR..=LAST_YEAR),
    )
}

/// The calendar of `workclock`.
///
/// # Panics
///
/// Never: the scenario is a calendar.
#[must_use]
pub fn workclock() -> workclock::Schedule {
    let (opens, closes) = (civil::time(9, 0, 0, 0), civil::time(17, 30, 0, 0));
    workclock::Schedule::builder()
        .time_zone(scenario::ZONE)
        .rule(workclock::WorkDay::new(
            opens,
            closes,
            workclock::Weekdays::MON_TO_FRI,
        ))
        .rule(workclock::Holidays::new(jiff_holidays()))
        .build()
        .expect("a schedule")
}

/// The calendar of `ule-hours`.
///
/// # Panics
///
/// Never: the scenario is a calendar.
#[must_use]
pub fn ule_hours() -> ule_hours::Schedule {
    let weekly = ule_hours::Schedule::builder(scenario::ZONE)
        .and_then(|builder| builder.mon_fri("09:00-17:30"))
        .expect("weekly hours");
    jiff_holidays()
        .into_iter()
        .fold(weekly, ule_hours::Builder::closed_on)
        .build()
}

fn jiff_holidays() -> Vec<civil::Date> {
    let date = |date: NaiveDate| {
        let number = |number: u32| i8::try_from(number).expect("at most 31");
        let year = i16::try_from(date.year()).expect("a year of the scenario");
        civil::date(year, number(date.month()), number(date.day()))
    };
    let holidays = scenario::holidays(FIRST_YEAR..=LAST_YEAR);
    holidays.into_iter().map(date).collect()
}
