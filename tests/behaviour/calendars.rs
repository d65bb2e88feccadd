//! Calendars and instants in the words of the cases.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc, Weekday};
use unified_support::calendar::{BusinessCalendar, CalendarBuilder, Hours, WeeklyHours, Zone};

/// Hours on each day, over all dates that the embedded zones serve.
pub(crate) fn daily(zone: &str, hours: &[&str]) -> CalendarBuilder {
    on(zone, &[0, 1, 2, 3, 4, 5, 6], hours)
}

/// Hours from Monday to Friday.
pub(crate) fn weekdays(zone: &str, hours: &[&str]) -> CalendarBuilder {
    on(zone, &[0, 1, 2, 3, 4], hours)
}

/// Hours on some days of the week, Monday being zero.
pub(crate) fn on(zone: &str, days: &[u8], hours: &[&str]) -> CalendarBuilder {
    weekly(zone, &[(days, hours)])
}

/// Hours by days of the week, Monday being zero.
pub(crate) fn weekly(zone: &str, days: &[(&[u8], &[&str])]) -> CalendarBuilder {
    let mut weekly = WeeklyHours::closed();
    for (days, hours) in days {
        for day in *days {
            let weekday = Weekday::try_from(*day).expect("a weekday");
            weekly = weekly.with(weekday, windows(hours));
        }
    }
    BusinessCalendar::builder(Zone::iana(zone).expect("a zone"))
        .weekly(weekly)
        .span(date("2000-01-01"), date("2099-12-31"))
}

pub(crate) fn windows(hours: &[&str]) -> Vec<Hours> {
    let parsed = hours.iter().map(|hours| hours.parse());
    parsed.collect::<Result<_, _>>().expect("hours")
}

/// Adds closures.
pub(crate) fn closed(mut calendar: CalendarBuilder, dates: &[&str]) -> CalendarBuilder {
    for text in dates {
        calendar = calendar.closure(date(text), "closed");
    }
    calendar
}

pub(crate) fn built(calendar: CalendarBuilder) -> BusinessCalendar {
    calendar.build().expect("a calendar")
}

/// An instant such as `Mon 6 Jul 2026 10:00+02`; the weekday must be right.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    let with_seconds = DateTime::parse_from_str(text, "%a %Y-%m-%d %H:%M:%S%.f%#z");
    let read = with_seconds.or_else(|_| DateTime::parse_from_str(text, "%a %Y-%m-%d %H:%M%#z"));
    read.unwrap_or_else(|error| panic!("`{text}`: {error}"))
        .to_utc()
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) const fn hours(count: i64) -> TimeDelta {
    TimeDelta::hours(count)
}

pub(crate) const fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}
