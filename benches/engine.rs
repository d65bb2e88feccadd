//! What a question costs: the first response with its steps and without, beside the arithmetic inside it.
//!
//! `cargo bench --bench engine`.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

mod scenario;

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use unified_support::{
    calendar::Zones,
    document::{Product, Readings, Severity},
    engine::Engine,
    order::{ClosureDraft, LocationDraft, OrderDraft, TermDraft},
    response::Incident,
};

fn engine() -> Engine {
    let holidays = scenario::holidays(2023..=2030).into_iter();
    let closures = holidays.map(|date| ClosureDraft::new(date, "holiday"));
    let berlin = LocationDraft::new("berlin", "DE", scenario::ZONE, closures);
    // The starts lie in these five years.
    let term = TermDraft::new(date(2024, 1, 1), date(2028, 12, 31));
    let draft = OrderDraft::new("1", date(2023, 12, 1), term, "EUR", "berlin", [berlin]);
    Engine::from_draft(draft, Zones::embedded(), Readings::default()).expect("an engine")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn first_response(c: &mut Criterion) {
    let engine = engine();
    let place = engine.location("berlin").expect("a location");
    let starts: Vec<DateTime<Utc>> = scenario::starts()
        .into_iter()
        .map(|second| DateTime::from_timestamp(second, 0).expect("an instant"))
        .collect();
    let mut group = c.benchmark_group("first_response");
    group.throughput(Throughput::Elements(scenario::QUESTIONS as u64));
    group.bench_function("add", |b| {
        b.iter(|| {
            for &start in &starts {
                let due = place.calendar().add(start, black_box(TimeDelta::hours(2)));
                black_box(due).expect("within the span");
            }
        });
    });
    group.bench_function("without steps", |b| {
        b.iter(|| {
            for &start in &starts {
                let incident = Incident::new(black_box(Severity::B), Product::Other, start);
                let outcome = place.first_response_traced(&incident, &mut ());
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    group.bench_function("with steps", |b| {
        b.iter(|| {
            for &start in &starts {
                let incident = Incident::new(black_box(Severity::B), Product::Other, start);
                let _ = black_box(place.first_response(&incident)).expect("an answer");
            }
        });
    });
    group.finish();
}

criterion_group!(benches, first_response);
criterion_main!(benches);
