//! The same questions for `unified-support`, a plain loop over the days, `workclock` and `ule-hours`.
//!
//! `cargo bench`, then `cargo run --release --bin ratios` for the table.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

use std::{fmt::Display, hint::black_box, time::Duration};

use chrono::TimeDelta;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
    measurement::WallTime,
};
use jiff::SignedDuration;
use peers::{HOURS, Questions, chrono_instants, jiff_instants};
use unified_support::calendar::Zone;

/// How many of the questions a loop over many days is asked, so that it ends.
const LONG: usize = 512;

fn add(c: &mut Criterion) {
    let questions = peers::questions().starts;
    let (ours, plain) = (peers::unified_support(), peers::plain_loop());
    let (workclock, ule_hours) = (peers::workclock(), peers::ule_hours());
    let mut group = c.benchmark_group("add");
    for hours in HOURS {
        let (duration, signed) = (TimeDelta::hours(hours), SignedDuration::from_hours(hours));
        let starts = chrono_instants(&questions);
        ask(&mut group, "unified-support", hours, &starts, |start| {
            ours.add(start, duration)
        });
        let starts = &starts[..if hours > 40 { LONG } else { starts.len() }];
        ask(&mut group, "plain-loop", hours, starts, |start| {
            plain.add(start, duration)
        });
        let starts = jiff_instants(&questions[..starts.len()]);
        ask(&mut group, "workclock", hours, &starts, |start| {
            workclock.add(start, signed)
        });
        ask(&mut group, "ule-hours", hours, &starts, |start| {
            ule_hours.add(start, signed)
        });
    }
}

fn add_in_turn(c: &mut Criterion) {
    let questions = peers::questions().starts;
    let (ours, plain) = (peers::unified_support(), peers::plain_loop());
    let (workclock, ule_hours) = (peers::workclock(), peers::ule_hours());
    let mut group = c.benchmark_group("add-in-turn");
    for hours in HOURS {
        let (duration, signed) = (TimeDelta::hours(hours), SignedDuration::from_hours(hours));
        let starts = chrono_instants(&questions);
        ask_in_turn(
            &mut group,
            "unified-support",
            hours,
            &starts,
            |start, shift| {
                let due = ours.add(start + TimeDelta::seconds(shift), duration);
                due.expect("within the span").timestamp()
            },
        );
        let starts = &starts[..if hours > 40 { LONG } else { starts.len() }];
        ask_in_turn(&mut group, "plain-loop", hours, starts, |start, shift| {
            let due = plain.add(start + TimeDelta::seconds(shift), duration);
            due.expect("an instant").timestamp()
        });
        let starts = jiff_instants(&questions[..starts.len()]);
        ask_in_turn(&mut group, "workclock", hours, &starts, |start, shift| {
            let due = workclock.add(start + SignedDuration::from_secs(shift), signed);
            due.expect("an instant").as_second()
        });
        ask_in_turn(&mut group, "ule-hours", hours, &starts, |start, shift| {
            let due = ule_hours.add(start + SignedDuration::from_secs(shift), signed);
            due.expect("an instant").as_second()
        });
    }
}

fn between(c: &mut Criterion) {
    let Questions { starts, ends } = peers::questions();
    let (ours, plain) = (peers::unified_support(), peers::plain_loop());
    let (workclock, ule_hours) = (peers::workclock(), peers::ule_hours());
    let mut group = c.benchmark_group("between");
    let spans: Vec<_> = chrono_instants(&starts)
        .into_iter()
        .zip(chrono_instants(&ends))
        .collect();
    ask(
        &mut group,
        "unified-support",
        "a year",
        &spans,
        |(from, to)| ours.between(from, to),
    );
    ask(
        &mut group,
        "plain-loop",
        "a year",
        &spans[..LONG],
        |(from, to)| plain.between(from, to),
    );
    let spans: Vec<_> = jiff_instants(&starts[..LONG])
        .into_iter()
        .zip(jiff_instants(&ends[..LONG]))
        .collect();
    ask(&mut group, "workclock", "a year", &spans, |(from, to)| {
        workclock.between(from, to)
    });
    ask(&mut group, "ule-hours", "a year", &spans, |(from, to)| {
        ule_hours.between(from, to)
    });
}

fn columns(c: &mut Criterion) {
    let Questions { starts, ends } = peers::questions();
    let calendar = peers::unified_support();
    let mut out = vec![0; starts.len()];
    let mut group = c.benchmark_group("columns");
    group.throughput(Throughput::Elements(starts.len() as u64));
    for hours in HOURS {
        let durations = vec![hours * 3600; starts.len()];
        group.bench_function(BenchmarkId::new("add", hours), |b| {
            b.iter(|| calendar.add_seconds(black_box(&starts), black_box(&durations), &mut out));
        });
    }
    group.bench_function(BenchmarkId::new("between", "a year"), |b| {
        b.iter(|| calendar.between_seconds(black_box(&starts), black_box(&ends), &mut out));
    });
}

fn build(c: &mut Criterion) {
    let mut group = c.benchmark_group("build");
    group.throughput(Throughput::Elements(1));
    group.bench_function("unified-support", |b| b.iter(peers::unified_support));
    group.bench_function("plain-loop", |b| b.iter(peers::plain_loop));
    group.bench_function("workclock", |b| b.iter(peers::workclock));
    group.bench_function("ule-hours", |b| b.iter(peers::ule_hours));
    group.bench_function("zone", |b| {
        b.iter(|| Zone::iana(black_box("Europe/Berlin")));
    });
}

/// Asks all questions; no answer waits for another.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a number or a name, written where it is given"
)]
fn ask<Q: Copy, A>(
    group: &mut BenchmarkGroup<WallTime>,
    peer: &str,
    parameter: impl Display,
    questions: &[Q],
    answer: impl Fn(Q) -> A,
) {
    group.throughput(Throughput::Elements(questions.len() as u64));
    group.bench_function(BenchmarkId::new(peer, parameter), |b| {
        b.iter(|| {
            for &question in questions {
                black_box(answer(black_box(question)));
            }
        });
    });
}

/// Asks all questions, each once the one before is answered: a start moves by a second, or does not.
fn ask_in_turn<Q: Copy>(
    group: &mut BenchmarkGroup<WallTime>,
    peer: &str,
    hours: i64,
    starts: &[Q],
    due: impl Fn(Q, i64) -> i64,
) {
    group.throughput(Throughput::Elements(starts.len() as u64));
    group.bench_function(BenchmarkId::new(peer, hours), |b| {
        b.iter(|| starts.iter().fold(0, |shift, &start| due(start, shift) & 1));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = add, add_in_turn, between, columns, build
}
criterion_main!(benches);
