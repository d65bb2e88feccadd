//! What a cancellation costs, by notice, place, currency and reading.

mod notice;
mod one_refused;
mod postponement;
mod refund;

use proptest::prelude::*;
use unified_support::{
    chrono::{DateTime, TimeDelta},
    decision::{Decision, NotApplicable, Outcome, Undetermined},
    document::{
        CancellationDate, CancellationDays,
        FeeRounding::{self, Down, HalfAwayFromZero, HalfEven},
        LateCancellation, Readings, RuleId, Service, Value,
    },
    fees::{
        Cancellation, CancellationCause, CancellationFee, CancelledByMicrosoft,
        CancelledDeliveries, CancelledDeliveriesError, CancelledDelivery, TravelSpent,
    },
    money::{Currency, Money},
    order::LocationId,
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
    let refund = fee.refund.checked_add(fee.fee).unwrap();
    assert_eq!(refund, cancellation.price());
    let days = fee.notice_days.expect("the customer's notice");
    (days, fee.fee.to_string())
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
        (fee.fee.to_string(), fee.refund.to_string(), rounded)
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
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("negative_amount", "price")
    );
}

#[test]
fn a_late_cancellation_is_refused_by_its_other_reading() {
    let readings = Readings::default().with(LateCancellation::Refuse);
    let outcome = |cancelled_at, readings| {
        ask("paris", &euros(cancelled_at, "2026-06-15"), readings)
            .outcome()
            .clone()
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
        decision.outcome().decided().unwrap().notice_days
    };
    // From Tuesday 12 to Monday 18 May: Wednesday, Friday and Monday; Thursday is a holiday.
    assert_eq!(notice("2026-05-12T12:00:00+02:00", "2026-05-18"), Some(3));
    // A weekend between is no notice in business days, but it is not late either.
    assert_eq!(notice("2026-06-12T12:00:00+02:00", "2026-06-14"), Some(0));
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
        decision.outcome().decided().unwrap().notice_days
    };
    assert_eq!(days(Readings::default()), Some(14));
    assert_eq!(
        days(Readings::default().with(CancellationDate::Host)),
        Some(13)
    );
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
        .map(|step| (step.source().to_string(), step.operand("applies")))
        .collect();
    let expected = [
        (
            "2.5/cancellation-14-days-full-refund".to_owned(),
            Some(Value::Truth(false)),
        ),
        (
            "2.5/cancellation-6-13-days".to_owned(),
            Some(Value::Truth(false)),
        ),
        (
            "2.5/cancellation-5-days-or-less".to_owned(),
            Some(Value::Truth(true)),
        ),
    ];
    assert_eq!(bands, expected);
}

/// What Microsoft's cancellation of 10,000 euros costs on the eve.
fn by_microsoft(cancelled: CancelledByMicrosoft) -> Outcome<CancellationFee> {
    let cancellation = euros("2026-06-14T12:00:00+02:00", "2026-06-15");
    let cancellation = cancellation.cancelled_by_microsoft(cancelled);
    ask("paris", &cancellation, Readings::default())
        .outcome()
        .clone()
}

#[test]
fn microsofts_cancellation_costs_nothing_for_a_workshop_alone() {
    let unknown = CancelledByMicrosoft::new();
    let workshops = unknown.with_service(Service::Workshops);
    let event = unknown.with_service(Service::AzureEventManagement);
    let (too_few, lacking) = (
        CancellationCause::MinimumEnrolment,
        CancellationCause::LackOfCooperation,
    );
    let free = by_microsoft(workshops.with_cause(too_few));
    let free = free.decided().expect("decided");
    assert_eq!((free.notice_days, free.rate), (None, None));
    assert_eq!(free.fee.to_string(), "0.00 EUR");
    assert_eq!(free.refund.to_string(), "10000.00 EUR");
    for (cancelled, missing) in [
        (unknown, &["by_microsoft.cause", "by_microsoft.service"][..]),
        (workshops, &["by_microsoft.cause"]),
        (unknown.with_cause(too_few), &["by_microsoft.service"]),
        (workshops.with_cause(lacking), &["by_microsoft.agreed_fee"]),
        (event, &["by_microsoft.agreed_fee"]),
        (event.with_cause(too_few), &["by_microsoft.agreed_fee"]),
        (event.with_cause(lacking), &["by_microsoft.agreed_fee"]),
        (unknown.with_cause(lacking), &["by_microsoft.agreed_fee"]),
    ] {
        let expected = Outcome::Undetermined(Undetermined::missing(missing));
        assert_eq!(by_microsoft(cancelled), expected, "{cancelled:?}");
    }
}

#[test]
fn whether_microsoft_may_cancel_a_service_that_nobody_named_is_not_said() {
    for cause in [
        CancellationCause::MinimumEnrolment,
        CancellationCause::LackOfCooperation,
    ] {
        let unknown = CancelledByMicrosoft::new().with_cause(cause);
        for (cancelled, held) in [
            (unknown, None),
            (unknown.with_service(Service::Webcasts), Some(false)),
        ] {
            let cancellation = euros("2026-06-14T12:00:00+02:00", "2026-06-15");
            let cancellation = cancellation.cancelled_by_microsoft(cancelled);
            let decision = ask("paris", &cancellation, Readings::default());
            let mut steps = decision.steps().iter();
            let step = steps
                .find(|step| step.rule() == RuleId::MicrosoftMayCancel)
                .expect("a step");
            assert_eq!(step.held(), held, "{cancelled:?}");
        }
    }
}

#[test]
fn what_was_agreed_is_charged_up_to_the_price() {
    let event = CancelledByMicrosoft::new().with_service(Service::AzureEventManagement);
    let agreed = |cents| event.with_agreed_fee(Money::from_minor_units(cents, Currency::EUR));
    for (cents, refund) in [
        (0, "10000.00 EUR"),
        (1, "9999.99 EUR"),
        (1_000_000, "0.00 EUR"),
    ] {
        let outcome = by_microsoft(agreed(cents));
        let fee = outcome.decided().expect("decided");
        assert_eq!(fee.fee.minor_units(), cents);
        assert_eq!(fee.refund.to_string(), refund);
    }
    let refused = |cancelled| {
        let cancellation = euros("2026-06-14T12:00:00+02:00", "2026-06-15");
        let engine = engine(Readings::default());
        let paris = engine.location("paris").expect("a location");
        let error = paris.cancellation_fee(&cancellation.cancelled_by_microsoft(cancelled));
        let error = error.expect_err("a fee that cannot be");
        (error.code().as_str(), error.to_string())
    };
    let field = "by_microsoft.agreed_fee";
    let (code, text) = refused(agreed(1_000_001));
    assert_eq!(code, "amount_too_large");
    assert_eq!(
        text,
        format!("{field}: 10000.01 EUR is more than price, 10000.00 EUR")
    );
    let (code, text) = refused(agreed(-1));
    assert_eq!(
        (code, text),
        (
            "negative_amount",
            format!("{field}: -0.01 EUR is below zero")
        )
    );
    let yen = event.with_agreed_fee(Money::from_minor_units(1, Currency::JPY));
    assert_eq!(refused(yen).0, "wrong_currency");
}

#[test]
fn travel_that_was_spent_is_charged_as_agreed_and_beside_the_fee() {
    let dollars = |cents| Money::from_minor_units(cents, Currency::USD);
    let spent = TravelSpent::new(dollars(42_000));
    let outcome = |travel| {
        let cancellation = euros("2026-06-02T12:00:00+02:00", "2026-06-15").after_travel(travel);
        ask("paris", &cancellation, Readings::default())
            .outcome()
            .clone()
    };
    let missing = Outcome::Undetermined(Undetermined::missing(&["travel.charged"]));
    assert_eq!(outcome(spent), missing);
    for charged in [0, 42_000, 50_000] {
        let outcome = outcome(spent.with_charged(dollars(charged)));
        let fee = outcome.decided().expect("decided");
        assert_eq!(fee.travel, Some(dollars(charged)));
        assert_eq!((fee.fee, fee.refund), (fee.refund, fee.fee));
    }
}

#[test]
fn several_deliveries_are_added_up_by_currency() {
    let cancelled_at = at("2026-06-01T23:30:00+02:00");
    let delivery = |id, location, minor_units, currency| {
        let price = Money::from_minor_units(minor_units, currency);
        let cancellation = Cancellation::new(price, date("2026-06-15"), cancelled_at);
        CancelledDelivery::new(id, LocationId(location), cancellation)
    };
    let flight = TravelSpent::new(Money::from_minor_units(9, Currency::JPY));
    let late = Cancellation::new(
        Money::from_minor_units(100, Currency::EUR),
        date("2026-06-01"),
        cancelled_at,
    );
    let deliveries = CancelledDeliveries::try_new([
        // 14 days in Paris, 13 in Tokyo.
        delivery("a", "paris", 1_000_000, Currency::EUR),
        delivery("b", "tokyo", 1_000_001, Currency::EUR),
        delivery("c", "tokyo", 125_001, Currency::JPY),
        CancelledDelivery::new(
            "d",
            LocationId("tokyo"),
            late.after_travel(flight.with_charged(Money::from_minor_units(7, Currency::JPY))),
        ),
    ]);
    let deliveries = deliveries.expect("names of their own");
    let fees = |readings| {
        let decision = engine(readings).cancellation_fees(&deliveries);
        decision
            .expect("an answer")
            .outcome()
            .decided()
            .expect("decided")
            .clone()
    };
    let all = fees(Readings::default());
    let totals: Vec<_> = all
        .totals
        .iter()
        .map(|one| [one.fee, one.refund, one.travel].map(|sum| sum.to_string()))
        .collect();
    // 0 + 5000.01 + 1.00, and what is left of 20001.01; then half of 125001, rounded up.
    let euros = ["5001.01 EUR", "15000.00 EUR", "0.00 EUR"];
    let yen = ["62501 JPY", "62500 JPY", "7 JPY"];
    assert_eq!(totals, [euros, yen]);
    assert!(all.complete);
    // The one that comes too late is in no sum.
    let refusing = fees(Readings::default().with(LateCancellation::Refuse));
    let late = refusing.deliveries[3].outcome.as_ref();
    let reason = late.expect("not refused").not_applicable();
    assert_eq!(reason, Some(NotApplicable::TooLateToCancel));
    assert!(!refusing.complete);
    assert_eq!(refusing.totals[0].fee.to_string(), "5000.01 EUR");
    assert_eq!(refusing.totals[1].travel.to_string(), "0 JPY");
}

#[test]
fn a_sum_that_is_too_large_is_of_all() {
    let most = Cancellation::new(
        Money::from_minor_units(i64::MAX, Currency::EUR),
        date("2026-06-15"),
        at("2026-06-14T12:00:00Z"),
    );
    // Two of the largest fees are more than can be counted.
    let deliveries = CancelledDeliveries::try_new([
        CancelledDelivery::new("a", LocationId("paris"), most.clone()),
        CancelledDelivery::new("b", LocationId("paris"), most),
    ]);
    let error = engine(Readings::default())
        .cancellation_fees(&deliveries.expect("names of their own"))
        .expect_err("too much");
    assert_eq!(error.code(), "amount_out_of_range");
    assert_eq!(
        CancelledDeliveries::try_new([]),
        Err(CancelledDeliveriesError::Empty)
    );
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
        let explained = paris.cancellation_fee(&early).map(|decision| decision.outcome().clone());
        prop_assert_eq!(&explained, &paris.traced(&mut ()).cancellation_fee(&early));
        let early = *explained.unwrap().decided().unwrap();
        let late = *paris.traced(&mut ()).cancellation_fee(&cancel(hours)).unwrap().decided().unwrap();
        prop_assert_eq!(early.fee.checked_add(early.refund).unwrap(), price);
        prop_assert!(early.fee.minor_units() <= late.fee.minor_units());
        prop_assert!((0..=minor_units).contains(&late.fee.minor_units()));
    }
}
