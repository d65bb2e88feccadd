//! What a cancellation costs, by notice, place, currency and reading.

use proptest::prelude::*;
use unified_support::{
    chrono::{DateTime, TimeDelta},
    decision::{Decision, NotApplicable, Outcome},
    document::{
        CancellationDate, CancellationDays,
        FeeRounding::{self, Down, HalfAwayFromZero, HalfEven},
        LateCancellation, Readings, RuleId,
    },
    fees::{Cancellation, CancellationFee},
    money::{Currency, Money},
};

use crate::site::{at, date, engine};

fn ask(place: &str, cancellation: &Cancellation, readings: Readings) -> Decision<CancellationFee> {
    let engine = engine(readings);
    let place = engine.location(place).expect("a location");
    place.cancellation_fee(cancellation).expect("an answer")
}

fn euros(cancelled_at: &str, first_delivery_day: &str) -> Cancellation {
    let price = Money::from_minor_units(1_000_000, Currency::EUR);
    Cancellation::new(price, date(first_delivery_day), at(cancelled_at))
}

/// The days of notice and the fee of a price of 10,000 euros.
fn fee(place: &str, cancelled_at: &str, first_delivery_day: &str) -> (i64, String) {
    let cancellation = euros(cancelled_at, first_delivery_day);
    let decision = ask(place, &cancellation, Readings::default());
    let fee = decision.outcome().decided().expect("decided");
    let refund = fee.refund().checked_add(fee.fee()).unwrap();
    assert_eq!(refund, cancellation.price());
    (fee.notice_days(), fee.fee().to_string())
}

#[test]
fn one_second_each_side_of_each_band() {
    for (cancelled_at, days, expected) in [
        ("2026-06-01T23:59:59+02:00", 14, "0.00 EUR"),
        ("2026-06-02T00:00:00+02:00", 13, "5000.00 EUR"),
        ("2026-06-09T23:59:59+02:00", 6, "5000.00 EUR"),
        ("2026-06-10T00:00:00+02:00", 5, "10000.00 EUR"),
        ("2026-06-15T00:00:00+02:00", 0, "10000.00 EUR"),
        ("2026-06-16T00:00:00+02:00", -1, "10000.00 EUR"),
        ("2026-01-01T00:00:00+01:00", 165, "0.00 EUR"),
    ] {
        assert_eq!(
            fee("paris", cancelled_at, "2026-06-15"),
            (days, expected.into())
        );
    }
}

#[test]
fn days_are_counted_on_the_dates_of_the_place() {
    // One instant, three dates: the first of June in New York, the second in Paris and Tokyo.
    let cancelled_at = "2026-06-02T01:00:00Z";
    assert_eq!(fee("new_york", cancelled_at, "2026-06-15").0, 14);
    assert_eq!(fee("paris", cancelled_at, "2026-06-15").0, 13);
    let cancelled_at = "2026-06-01T15:00:00Z";
    assert_eq!(fee("tokyo", cancelled_at, "2026-06-15").0, 13);
    assert_eq!(fee("paris", cancelled_at, "2026-06-15").0, 14);
}

#[test]
fn a_clock_change_does_not_shorten_the_notice() {
    // 14 local days over the spring change are 13 days and 23 hours.
    assert_eq!(
        fee("paris", "2026-03-16T23:59:59+01:00", "2026-03-30").0,
        14
    );
    assert_eq!(
        fee("paris", "2026-03-17T00:00:00+01:00", "2026-03-30").0,
        13
    );
    // Nor does a leap day add to it.
    assert_eq!(
        fee("paris", "2028-02-20T12:00:00+01:00", "2028-03-05").0,
        14
    );
}

#[test]
fn half_of_an_odd_amount_is_rounded_once_by_its_reading() {
    let half = |minor_units, currency, reading: FeeRounding| {
        let price = Money::from_minor_units(minor_units, currency);
        let cancellation = Cancellation::new(price, date("2026-06-15"), at("2026-06-05T12:00:00Z"));
        let decision = ask("paris", &cancellation, Readings::default().with(reading));
        let fee = *decision.outcome().decided().unwrap();
        let rounded = decision
            .steps()
            .iter()
            .any(|step| step.rule() == RuleId::FeeRounding);
        (fee.fee().to_string(), fee.refund().to_string(), rounded)
    };
    let text = |fee: &str, refund: &str, rounded| (fee.to_owned(), refund.to_owned(), rounded);
    for (minor_units, currency, reading, expected) in [
        (
            125_001,
            Currency::JPY,
            HalfAwayFromZero,
            text("62501 JPY", "62500 JPY", true),
        ),
        (
            125_001,
            Currency::JPY,
            HalfEven,
            text("62500 JPY", "62501 JPY", true),
        ),
        (
            125_003,
            Currency::JPY,
            HalfEven,
            text("62502 JPY", "62501 JPY", true),
        ),
        (
            125_003,
            Currency::JPY,
            Down,
            text("62501 JPY", "62502 JPY", true),
        ),
        (
            125_002,
            Currency::JPY,
            Down,
            text("62501 JPY", "62501 JPY", false),
        ),
        (
            33_333,
            Currency::EUR,
            HalfAwayFromZero,
            text("166.67 EUR", "166.66 EUR", true),
        ),
        (
            1_000_001,
            Currency::KWD,
            HalfAwayFromZero,
            text("500.001 KWD", "500.000 KWD", true),
        ),
        (
            1,
            Currency::EUR,
            HalfAwayFromZero,
            text("0.01 EUR", "0.00 EUR", true),
        ),
        (
            0,
            Currency::EUR,
            HalfAwayFromZero,
            text("0.00 EUR", "0.00 EUR", false),
        ),
    ] {
        assert_eq!(half(minor_units, currency, reading), expected);
    }
}

#[test]
fn the_largest_price_is_no_overflow() {
    let price = Money::from_minor_units(i64::MAX, Currency::EUR);
    for cancelled_at in [
        "2026-06-05T12:00:00Z",
        "2026-06-15T12:00:00Z",
        "2026-05-01T12:00:00Z",
    ] {
        let cancellation = Cancellation::new(price, date("2026-06-15"), at(cancelled_at));
        assert!(
            ask("paris", &cancellation, Readings::default())
                .outcome()
                .decided()
                .is_some()
        );
    }
}

#[test]
fn a_negative_price_is_refused() {
    let price = Money::from_minor_units(-1, Currency::EUR);
    let cancellation = Cancellation::new(price, date("2026-06-15"), at("2026-06-05T12:00:00Z"));
    let engine = engine(Readings::default());
    let error = engine
        .location("paris")
        .unwrap()
        .cancellation_fee(&cancellation)
        .unwrap_err();
    assert_eq!((error.code(), error.field()), ("negative_amount", "price"));
}

#[test]
fn a_late_cancellation_is_refused_by_its_other_reading() {
    let readings = Readings::default().with(LateCancellation::Refuse);
    let outcome = |cancelled_at, readings| {
        *ask("paris", &euros(cancelled_at, "2026-06-15"), readings).outcome()
    };
    let refused = Outcome::NotApplicable(NotApplicable::TooLateToCancel);
    assert_eq!(outcome("2026-06-15T00:00:00+02:00", readings), refused);
    assert!(
        outcome("2026-06-14T23:59:59+02:00", readings)
            .decided()
            .is_some()
    );
    assert!(
        outcome("2026-06-15T00:00:00+02:00", Readings::default())
            .decided()
            .is_some()
    );
}

#[test]
fn business_days_count_by_their_reading() {
    let readings = Readings::default().with(CancellationDays::BusinessDays);
    let notice = |cancelled_at, first_delivery_day| {
        let decision = ask("paris", &euros(cancelled_at, first_delivery_day), readings);
        decision.outcome().decided().unwrap().notice_days()
    };
    // From Tuesday 12 to Monday 18 May: Wednesday, Friday and Monday; Thursday is a holiday.
    assert_eq!(notice("2026-05-12T12:00:00+02:00", "2026-05-18"), 3);
    // A weekend between is no notice in business days, but it is not late either.
    assert_eq!(notice("2026-06-12T12:00:00+02:00", "2026-06-14"), 0);
    let refusing = readings.with(LateCancellation::Refuse);
    let weekend = euros("2026-06-12T12:00:00+02:00", "2026-06-14");
    assert!(
        ask("paris", &weekend, refusing)
            .outcome()
            .decided()
            .is_some()
    );
}

#[test]
fn the_date_of_the_host_counts_by_its_reading() {
    let cancellation = euros("2026-06-02T01:00:00Z", "2026-06-15");
    let days = |readings| {
        let decision = ask("new_york", &cancellation, readings);
        decision.outcome().decided().unwrap().notice_days()
    };
    assert_eq!(days(Readings::default()), 14);
    assert_eq!(days(Readings::default().with(CancellationDate::Host)), 13);
}

#[test]
fn each_band_that_was_tried_is_a_step() {
    let decision = ask(
        "paris",
        &euros("2026-06-12T12:00:00Z", "2026-06-15"),
        Readings::default(),
    );
    let bands: Vec<_> = decision
        .steps()
        .iter()
        .filter(|step| step.rule() == RuleId::CancellationBand)
        .map(|step| (step.source().to_string(), step.held().unwrap()))
        .collect();
    let expected = [
        ("2.5/cancellation-14-days-full-refund".to_owned(), false),
        ("2.5/cancellation-6-13-days".to_owned(), false),
        ("2.5/cancellation-5-days-or-less".to_owned(), true),
    ];
    assert_eq!(bands, expected);
}

proptest! {
    /// A trace changes no outcome, the fee is a part of the price, and less notice never costs less.
    #[test]
    fn fees_are_parts_of_the_price(
        minor_units in 0_i64..=i64::MAX,
        hours in 0_i64..10_000,
        later in 0_i64..500,
        rounding in prop::sample::select(vec!["half_away_from_zero", "half_even", "down"]),
    ) {
        let mut readings = Readings::default();
        readings.set("fee_rounding", rounding).unwrap();
        let engine = engine(readings);
        let paris = engine.location("paris").unwrap();
        let price = Money::from_minor_units(minor_units, Currency::EUR);
        let cancel = |hours| {
            let cancelled_at: DateTime<_> = at("2026-06-20T00:00:00Z") - TimeDelta::hours(hours);
            Cancellation::new(price, date("2026-06-15"), cancelled_at)
        };
        let early = cancel(hours + later);
        let explained = paris.cancellation_fee(&early).map(|decision| *decision.outcome());
        prop_assert_eq!(&explained, &paris.cancellation_fee_traced(&early, &mut ()));
        let early = *explained.unwrap().decided().unwrap();
        let late = *paris.cancellation_fee_traced(&cancel(hours), &mut ()).unwrap().decided().unwrap();
        prop_assert_eq!(early.fee().checked_add(early.refund()).unwrap(), price);
        prop_assert!(early.fee().minor_units() <= late.fee().minor_units());
        prop_assert!((0..=minor_units).contains(&late.fee().minor_units()));
    }
}
