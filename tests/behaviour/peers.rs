//! Where other libraries went wrong: their mistakes as tests, where no single case of business time shows them whole.

use chrono::TimeDelta;
use unified_support::calendar::Hours;

use crate::calendars::{at, built, daily, date, hours, weekdays, windows};

/// Two libraries count a Friday that Samoa skipped.
#[test]
fn a_skipped_date_has_no_hours() {
    let friday = date("2011-12-30");
    let calendar = built(weekdays("Pacific/Apia", &["09:00-17:00"]));
    assert_eq!(
        calendar
            .windows(friday..=friday)
            .expect("a date of the span")
            .count(),
        0
    );
    assert_eq!(calendar.is_business_day(friday), Ok(false));
    assert_eq!(
        calendar.add_business_days(date("2011-12-29"), 1),
        Ok(date("2012-01-02"))
    );
    assert_eq!(
        calendar.business_days_between(date("2011-12-26"), date("2012-01-02")),
        Ok(4)
    );
}

/// The end of a shift that should have opened on a skipped date is real.
#[test]
fn a_night_shift_of_a_skipped_date_keeps_its_end() {
    let friday = date("2011-12-30");
    let calendar = built(daily("Pacific/Apia", &["22:00-30:00"]));
    let windows = calendar
        .windows(friday..=friday)
        .expect("a date of the span");
    let windows: Vec<_> = windows
        .map(|window| (window.opens(), window.closes()))
        .collect();
    assert_eq!(
        windows,
        [(at("Sat 2011-12-31 00:00+14"), at("Sat 2011-12-31 06:00+14"))]
    );
    // Thursday's shift ends with Thursday, and Friday's goes on at once.
    let thursday = at("Thu 2011-12-29 22:00-10");
    assert_eq!(
        calendar.next_close(thursday),
        Ok(at("Sat 2011-12-31 06:00+14"))
    );
}

/// One library stops counting after ten years, and is wrong by 33,360 hours.
#[test]
fn long_times_are_the_sum_of_their_years() {
    let calendar = built(weekdays("Europe/Berlin", &["09:00-17:00"]));
    let new_year = |year| {
        calendar
            .zone()
            .instant_of(date(&format!("{year}-01-01")).into())
            .expect("a date of the zone")
    };
    let mut sum = TimeDelta::zero();
    for year in 2000..2099 {
        sum += calendar
            .between(new_year(year), new_year(year + 1))
            .expect("a covered year");
        assert_eq!(
            calendar.between(new_year(2000), new_year(year + 1)),
            Ok(sum),
            "{year}"
        );
    }
    assert_eq!(
        calendar.between(new_year(2000), new_year(2026)),
        Ok(hours(54_264))
    );
}

/// One library crashes where Almaty's clock went back over midnight for good.
#[test]
fn a_repeated_hour_before_midnight_belongs_to_the_first_pass() {
    let calendar = built(daily("Asia/Almaty", &["00:00-23:30"]));
    let closing = at("Thu 2024-02-29 23:30+06");
    assert_eq!(
        calendar.next_close(at("Thu 2024-02-29 12:00+06")),
        Ok(closing)
    );
    for (second_pass, is_open) in [
        ("Thu 2024-02-29 23:00+05", false),
        ("Thu 2024-02-29 23:29+05", false),
        ("Thu 2024-02-29 23:59+05", false),
        ("Fri 2024-03-01 00:00+05", true),
    ] {
        assert_eq!(
            calendar.is_open(at(second_pass)),
            Ok(is_open),
            "{second_pass}"
        );
    }
    assert_eq!(
        calendar.next_open(closing),
        Ok(at("Fri 2024-03-01 00:00+05"))
    );
}

/// Some never return where every window of a date vanishes, or where a closing is midnight.
#[test]
fn counting_ends_where_windows_vanish() {
    let calendar = built(daily("America/New_York", &["02:00-02:30"]));
    assert_eq!(calendar.is_business_day(date("2026-03-08")), Ok(false));
    let saturday = at("Sat 2026-03-07 02:30-05");
    assert_eq!(
        calendar.next_open(saturday),
        Ok(at("Mon 2026-03-09 02:00-04"))
    );
    assert_eq!(
        calendar.next_close(saturday),
        Ok(at("Mon 2026-03-09 02:30-04"))
    );
}

/// Some close windows at noon for want of a 24-hour clock, or round their seconds away.
#[test]
fn hours_are_read_to_the_second() {
    let read = |text: &str| {
        text.parse::<Hours>()
            .map(|hours| (hours.opens(), hours.closes()))
    };
    assert_eq!(read("00:00-24:00"), Ok((0, 86_400)));
    assert_eq!(read("00:00:01-00:00:02"), Ok((1, 2)));
    assert_eq!(read("12:00-13:00"), Ok((43_200, 46_800)));
    assert_eq!(read("00:00-00:30"), Ok((0, 1800)));
}

/// Overlapping windows, one of them into the next day, are where some count hours twice.
#[test]
fn what_is_open_twice_is_open_once() {
    let calendar = built(daily("Europe/Berlin", &["09:00-17:00"]).special_hours(
        date("2026-07-06"),
        windows(&["09:00-33:00", "12:00-17:00"]),
        "a long day",
    ));
    let (monday, wednesday) = (at("Mon 2026-07-06 00:00+02"), at("Wed 2026-07-08 00:00+02"));
    // Until Tuesday 09:00, when Tuesday's own hours go on.
    assert_eq!(calendar.between(monday, wednesday), Ok(hours(32)));
    assert_eq!(
        calendar.next_close(monday),
        Ok(at("Tue 2026-07-07 17:00+02"))
    );
}
