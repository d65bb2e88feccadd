//! What a batch of 100,000 cancellations, redemptions and exchanges costs, without steps, beside the same figures as an application
//! would work them out with `rust_decimal`: no clause, no reading, no condition, and divided before it is rounded.
//!
//! `cargo bench --bench money`.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rust_decimal::{Decimal, RoundingStrategy};
use unified_support::{
    calendar::Zones,
    document::{Readings, Service},
    engine::Engine,
    fees::{
        Cancellation,
        credits::{
            CreditPrice, Exchange, ExchangePrices, ExchangeRate, Quote, Redemption, ServicePrice,
        },
    },
    money::{Credits, Currency, Money, Rate},
    order::{
        BasePackageDraft, ContractYearDraft, CountryCode, FlexAllowance, LocationDraft, OrderDraft,
        TermDraft,
    },
};

const QUESTIONS: u32 = 100_000;

fn engine() -> Engine {
    let places = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
    ];
    let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    let years = [ContractYearDraft::new(euros(100), FlexAllowance(euros(0)))];
    let draft = OrderDraft::new("1", date(2025, 12, 15), "EUR", term, "paris", places)
        .with_base_package(BasePackageDraft::new(years))
        .with_exception_countries(["BR"]);
    Engine::from_draft(draft, Zones::embedded(), Readings::default()).expect("an engine")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn euros(cents: u32) -> Money {
    Money::from_minor_units(cents.into(), Currency::EUR)
}

/// Prices from 100 euros on, all different.
fn prices() -> impl Iterator<Item = u32> {
    (0..QUESTIONS).map(|index| 10_000 + index * 17 % 5_000_000)
}

fn quote() -> Quote {
    Quote::try_new(date(2026, 6, 1), "price list").expect("a source")
}

fn credit_price(price: Money) -> CreditPrice {
    CreditPrice::try_new(price, quote()).expect("above zero")
}

fn cancellations(c: &mut Criterion) {
    let engine = engine();
    let place = engine.location("paris").expect("a location");
    let delivery = date(2026, 6, 15);
    let first: DateTime<Utc> = "2026-05-25T08:00:00Z".parse().expect("an instant");
    let asked: Vec<_> = prices()
        .zip(0_i32..)
        .map(|(price, index)| {
            let at = first + TimeDelta::hours(1) * (index % 500);
            Cancellation::new(euros(price), delivery, at)
        })
        .collect();
    let mut group = c.benchmark_group("cancellations_100k");
    group.throughput(Throughput::Elements(QUESTIONS.into()));
    group.sample_size(20);
    group.bench_function("cancellation_fee_traced", |b| {
        b.iter(|| {
            for cancellation in &asked {
                let outcome = place
                    .traced(&mut ())
                    .cancellation_fee(black_box(cancellation));
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    let plain: Vec<_> = asked
        .iter()
        .map(|one| (one.price().amount(), one.cancelled_at()))
        .collect();
    group.bench_function("rust_decimal, two hours east of UTC", |b| {
        b.iter(|| {
            for (price, at) in &plain {
                let on = (*at + TimeDelta::hours(2)).date_naive();
                let rate = match (delivery - on).num_days() {
                    14.. => Decimal::ZERO,
                    6..=13 => Decimal::new(5, 1),
                    _ => Decimal::ONE,
                };
                let strategy = RoundingStrategy::MidpointAwayFromZero;
                let fee = (black_box(*price) * rate).round_dp_with_strategy(2, strategy);
                black_box((fee, *price - fee));
            }
        });
    });
    group.finish();
}

fn redemptions(c: &mut Criterion) {
    let engine = engine();
    let place = engine.location("paris").expect("a location");
    let on = date(2026, 6, 15);
    let asked: Vec<_> = prices()
        .map(|price| {
            let price = ServicePrice::in_money(euros(price), quote()).expect("a price");
            Redemption::new(Service::Workshops, on, price, Credits::from(1_000_000))
                .with_credit_price(credit_price(euros(40_000)))
        })
        .collect();
    let mut group = c.benchmark_group("credits_100k");
    group.throughput(Throughput::Elements(QUESTIONS.into()));
    group.sample_size(20);
    group.bench_function("credit_redemption_traced", |b| {
        b.iter(|| {
            for redemption in &asked {
                let outcome = place
                    .traced(&mut ())
                    .credit_redemption(black_box(redemption));
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    let (credit, balance) = (Decimal::from(400), Decimal::from(1_000_000));
    let plain: Vec<_> = prices().map(|price| euros(price).amount()).collect();
    group.bench_function("rust_decimal, a redemption", |b| {
        b.iter(|| {
            for price in &plain {
                let strategy = RoundingStrategy::MidpointAwayFromZero;
                let taken = (black_box(*price) / credit).round_dp_with_strategy(0, strategy);
                black_box((taken, balance - taken));
            }
        });
    });
    let rate = Rate::try_new(Decimal::new(162_375, 3)).expect("a rate");
    let exchanges: Vec<_> = (1..=QUESTIONS)
        .map(|credits| {
            let prices = ExchangePrices {
                from: credit_price(euros(40_000)),
                to: credit_price(Money::from_minor_units(60_000, Currency::JPY)),
            };
            Exchange::new("tokyo", Credits::from(credits), on, prices)
                .at_rate(ExchangeRate::try_new(rate, quote()).expect("above zero"))
        })
        .collect();
    group.bench_function("credit_exchange_traced", |b| {
        b.iter(|| {
            for exchange in &exchanges {
                let outcome = place.traced(&mut ()).credit_exchange(black_box(exchange));
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    let (rate, there) = (rate.to_decimal(), Decimal::from(60_000));
    group.bench_function("rust_decimal, an exchange", |b| {
        b.iter(|| {
            for credits in 1..=QUESTIONS {
                let strategy = RoundingStrategy::MidpointAwayFromZero;
                let exact = Decimal::from(black_box(credits)) * credit * rate / there;
                black_box(exact.round_dp_with_strategy(0, strategy));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, cancellations, redemptions);
criterion_main!(benches);
