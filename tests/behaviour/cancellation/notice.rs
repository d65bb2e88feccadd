//! Notice and late cancellations by every pair of readings, against dates that are counted one by one.

use unified_support::{
    chrono::{Datelike, NaiveDate, Weekday},
    document::{CancellationDays, LateCancellation, Readings},
};

use super::euros;
use crate::site::{date, engine};

/// Monday to Friday, but for the two closures of Paris in that time.
fn is_business_day(day: NaiveDate) -> bool {
    let closures = [date("2026-05-01"), date("2026-05-14")];
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !closures.contains(&day)
}

/// How many dates after the first come up to the last, of those that count.
fn counted(first: NaiveDate, last: NaiveDate, counts: impl Fn(NaiveDate) -> bool) -> i64 {
    let mut days = 0;
    for day in first.iter_days().skip(1).take_while(|day| *day <= last) {
        days += i64::from(counts(day));
    }
    days
}

fn notice(cancelled: NaiveDate, delivery: NaiveDate, reading: CancellationDays) -> i64 {
    let (first, last, sign) = if cancelled <= delivery {
        (cancelled, delivery, 1)
    } else {
        (delivery, cancelled, -1)
    };
    let days = match reading {
        CancellationDays::BusinessDays => counted(first, last, is_business_day),
        // Without the last one.
        CancellationDays::ClearDays => counted(first, last, |day| day != last),
        _ => counted(first, last, |_| true),
    };
    sign * days
}

/// The percentage that is charged, if it is not too late.
fn percent(notice: i64, after_start: i64, reading: LateCancellation) -> Option<i64> {
    let is_refused = match reading {
        LateCancellation::Refuse => after_start >= 0,
        LateCancellation::RefuseAfterStart => after_start > 0,
        _ => false,
    };
    let percent = if notice >= 14 {
        0
    } else if notice >= 6 {
        50
    } else {
        100
    };
    (!is_refused).then_some(percent)
}

#[test]
fn notice_is_what_dates_come_to_and_lateness_goes_by_the_dates_alone() {
    let days = [
        CancellationDays::CalendarDays,
        CancellationDays::BusinessDays,
        CancellationDays::ClearDays,
    ];
    let late = [
        LateCancellation::FullFee,
        LateCancellation::RefuseAfterStart,
        LateCancellation::Refuse,
    ];
    let (first, count) = (date("2026-04-24"), 35);
    let mut told = [0; 4];
    for (days, late) in days.iter().flat_map(|days| late.map(|late| (*days, late))) {
        let engine = engine(Readings::default().with(days).with(late));
        let paris = engine.location("paris").expect("a location");
        for cancelled in first.iter_days().take(count) {
            for delivery in first.iter_days().take(count) {
                let at = format!("{cancelled}T23:59:59+02:00");
                let cancellation = euros(&at, &delivery.to_string());
                let outcome = paris
                    .traced(&mut ())
                    .cancellation_fee(&cancellation)
                    .expect("an answer");
                let notice = notice(cancelled, delivery, days);
                let after_start = cancelled.signed_duration_since(delivery).num_days();
                let expected = percent(notice, after_start, late);
                let fee = outcome.decided();
                // A percent of the price is 10,000 cents.
                let percent = fee.map(|fee| fee.fee.minor_units() / 10_000);
                assert_eq!(
                    percent, expected,
                    "{cancelled} {delivery} {days:?} {late:?}"
                );
                let told_notice = fee.and_then(|fee| fee.notice_days);
                assert_eq!(
                    told_notice,
                    expected.map(|_| notice),
                    "{cancelled} {delivery} {days:?}"
                );
                let index = match expected {
                    Some(0) => 0,
                    Some(50) => 1,
                    Some(_) => 2,
                    None => 3,
                };
                told[index] += 1;
            }
        }
    }
    // Each answer is often the right one.
    assert!(told.iter().all(|count| *count > 500), "{told:?}");
}
