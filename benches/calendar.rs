//! What business time costs: throughput, latency, columns and compiling.
//!
//! `cargo bench --bench calendar`. The comparison with other crates is in `benches/peers`.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

mod scenario;

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use unified_support::calendar::{BusinessCalendar, WeeklyHours, Zone};

fn calendar(first: i32, last: i32) -> BusinessCalendar {
    let zone = Zone::iana(scenario::ZONE).expect("an embedded zone");
    let mut builder = BusinessCalendar::builder(zone)
        .weekly(WeeklyHours::weekdays("09:00-17:30".parse().expect("hours")))
        .span(date(first, 1, 1), date(last, 12, 31));
    for holiday in scenario::holidays(first..=last) {
        builder = builder.closure(holiday, "holiday");
    }
    builder.build().expect("a calendar")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn instants() -> Vec<DateTime<Utc>> {
    let instant = |second| DateTime::from_timestamp(second, 0).expect("an instant");
    scenario::starts().into_iter().map(instant).collect()
}

fn add(c: &mut Criterion) {
    let calendar = calendar(2000, 2059);
    let starts = instants();
    let mut group = c.benchmark_group("add");
    group.throughput(Throughput::Elements(scenario::QUESTIONS as u64));
    for hours in scenario::HOURS {
        let duration = TimeDelta::hours(hours);
        group.bench_function(BenchmarkId::new("throughput", hours), |b| {
            b.iter(|| {
                for &start in &starts {
                    black_box(calendar.add(start, black_box(duration))).expect("within the span");
                }
            });
        });
        group.bench_function(BenchmarkId::new("latency", hours), |b| {
            b.iter(|| {
                let mut shift = TimeDelta::zero();
                for &start in &starts {
                    let due = calendar
                        .add(start + shift, duration)
                        .expect("within the span");
                    // The next start waits for this answer: it moves by a second, or does not.
                    shift = TimeDelta::seconds(due.timestamp() & 1);
                }
                shift
            });
        });
    }
    group.finish();
}

fn between(c: &mut Criterion) {
    let calendar = calendar(2000, 2059);
    let starts = instants();
    let spans = scenario::spans();
    let mut group = c.benchmark_group("between");
    group.throughput(Throughput::Elements(scenario::QUESTIONS as u64));
    group.bench_function("throughput", |b| {
        b.iter(|| {
            for (&start, &span) in starts.iter().zip(&spans) {
                let end = start + TimeDelta::seconds(span);
                black_box(calendar.between(start, black_box(end))).expect("within the span");
            }
        });
    });
    group.finish();
}

fn columns(c: &mut Criterion) {
    let calendar = calendar(2000, 2059);
    let starts = scenario::starts();
    let ends: Vec<i64> = starts
        .iter()
        .zip(scenario::spans())
        .map(|(start, span)| start + span)
        .collect();
    let mut out = vec![0; scenario::QUESTIONS];
    let mut group = c.benchmark_group("columns");
    group.throughput(Throughput::Elements(scenario::QUESTIONS as u64));
    for hours in scenario::HOURS {
        let durations = vec![hours * 3600; scenario::QUESTIONS];
        group.bench_function(BenchmarkId::new("add", hours), |b| {
            b.iter(|| calendar.add_seconds(&starts, black_box(&durations), &mut out));
        });
    }
    group.bench_function("between", |b| {
        b.iter(|| calendar.between_seconds(&starts, black_box(&ends), &mut out));
    });
    group.finish();
}

fn compile(c: &mut Criterion) {
    let sixty_years = calendar(2000, 2059);
    println!("60 years keep {} KiB", sixty_years.heap_bytes() / 1024);
    c.bench_function("compile/60 years", |b| {
        b.iter(|| calendar(black_box(2000), 2059));
    });
    c.bench_function("compile/4 years", |b| {
        b.iter(|| calendar(black_box(2025), 2028));
    });
    c.bench_function("compile/zone", |b| {
        b.iter(|| Zone::iana(black_box(scenario::ZONE)));
    });
}

criterion_group!(benches, add, between, columns, compile);
criterion_main!(benches);
