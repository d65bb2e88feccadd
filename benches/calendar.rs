//! What business time costs: throughput, latency, columns and compiling.
//!
//! `cargo bench --bench calendar`. The comparison with other crates is in `benches/peers`.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

mod scenario;

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use unified_support::calendar::{
    BusinessCalendar, CalendarEditPolicy, ChangePolicy, ClockEvent, ClockLog, PastPauses, Target,
    TargetClock, WeeklyHours, Zone,
};

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

/// A log of `count` events in no order: pauses and their ends, and in each round of six another target and an edited calendar.
fn clock_events(calendars: &[BusinessCalendar; 2], count: usize) -> Vec<ClockEvent> {
    let start = DateTime::from_timestamp(1_704_189_600, 0).expect("an instant of 2024");
    let target = |hours| Target::try_new(TimeDelta::hours(hours), &calendars[0]).expect("a target");
    let targets = [target(400), target(4)];
    let mut at = start;
    let mut events = vec![ClockEvent::started(start)];
    for number in 1..count {
        at += TimeDelta::minutes(37);
        events.push(match number % 6 {
            1 | 3 => ClockEvent::paused(at, "customer"),
            2 | 4 => ClockEvent::resumed(at, "customer"),
            5 => ClockEvent::target_changed(at, targets[number / 6 % 2].clone()),
            _ => ClockEvent::calendar_changed(at, &calendars[number / 6 % 2]),
        });
    }
    // A step that no count shares a factor with reaches each of them.
    (0..count)
        .map(|number| events[number * 619 % count].clone())
        .collect()
}

/// A clock costs the same for each event, whatever the policy: a thousand events cost a hundred times what ten do, and the
/// sorting.
fn clock(c: &mut Criterion) {
    let calendars = [calendar(2020, 2039), calendar(2020, 2040)];
    let as_of = DateTime::from_timestamp(1_893_456_000, 0).expect("an instant of 2030");
    let target = Target::try_new(TimeDelta::hours(400), &calendars[0]).expect("a target");
    let mut group = c.benchmark_group("clock");
    for count in [10, 100, 1000] {
        let events = clock_events(&calendars, count);
        let log = ClockLog::try_new(events.iter().cloned()).expect("a log");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("sort", count), |b| {
            b.iter(|| ClockLog::try_new(black_box(&events).iter().cloned()));
        });
        for (name, change, edit) in [
            (
                "carry",
                ChangePolicy::CarryElapsed,
                CalendarEditPolicy::KeepUsed,
            ),
            (
                "retroactive",
                ChangePolicy::Retroactive(PastPauses::Keep),
                CalendarEditPolicy::Recompute,
            ),
        ] {
            let clock = TargetClock::new(target.clone())
                .with_change(change)
                .with_calendar_edit(edit);
            group.bench_function(BenchmarkId::new(name, count), |b| {
                b.iter(|| clock.state(black_box(&log), as_of).expect("a covered time"));
            });
        }
    }
    for count in [100, 10_000] {
        group.throughput(Throughput::Elements(count));
        group.bench_function(BenchmarkId::new("pauses", count), |b| {
            let log = ClockLog::try_new(pauses(count)).expect("a log");
            let clock = TargetClock::new(target.clone());
            b.iter(|| clock.state(black_box(&log), as_of).expect("a covered time"));
        });
    }
    group.finish();
}

/// A start, and `count` pauses of a minute.
fn pauses(count: u64) -> impl Iterator<Item = ClockEvent> {
    let start = DateTime::from_timestamp(1_704_189_600, 0).expect("an instant of 2024");
    let pauses = (0..count).flat_map(move |number| {
        let from = start + TimeDelta::minutes(3) * i32::try_from(number).expect("few");
        ClockEvent::pause(from..from + TimeDelta::minutes(1), "customer").expect("a pause")
    });
    pauses.chain([ClockEvent::started(start)])
}

criterion_group!(benches, add, between, columns, compile, clock);
criterion_main!(benches);
