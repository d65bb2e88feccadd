//! Prints what `cargo bench` measured: ratios in Markdown, and the bars they are held to.
//!
//! `cargo run --release --bin ratios`. Another directory of criterion than `target/criterion` is its argument.

use std::{error::Error, fs, path::PathBuf};

use serde_json::Value;

/// How a plain loop compares with compiling: what it takes for two hours where compiling may take 1.2 ms.
const PLAIN_NANOSECONDS: f64 = 200.0;
const COMPILE_NANOSECONDS_MAX: f64 = 1.2e6;

fn main() -> Result<(), Box<dyn Error>> {
    let criterion = std::env::args_os().nth(1).map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/criterion")),
        PathBuf::from,
    );
    let measured = Measured { criterion };
    print_ratios(&measured)?;
    println!();
    print_bars(&measured)
}

fn print_ratios(measured: &Measured) -> Result<(), Box<dyn Error>> {
    let cell = |group: &str, peer: &str, parameter: &str, unit: f64| {
        let nanoseconds = measured.nanoseconds(&format!("{group}/{peer}/{parameter}"))?;
        Ok::<_, Box<dyn Error>>(rounded(nanoseconds / unit))
    };
    println!(
        "| question | `unified-support` | plain loop | `workclock` {} | `ule-hours` {} |",
        version("workclock"),
        version("ule-hours"),
    );
    println!("| --- | ---: | ---: | ---: | ---: |");
    for (question, group, parameter, columns) in [
        ("add 2 h", "add", "2", Some("add")),
        ("add 4 h", "add", "4", Some("add")),
        ("add 40 h", "add", "40", Some("add")),
        ("add 2,000 h", "add", "2000", Some("add")),
        (
            "between, up to a year",
            "between",
            "a year",
            Some("between"),
        ),
        ("add 2 h, in turn", "add-in-turn", "2", None),
        ("add 4 h, in turn", "add-in-turn", "4", None),
        ("add 40 h, in turn", "add-in-turn", "40", None),
        ("add 2,000 h, in turn", "add-in-turn", "2000", None),
        ("build", "build", "", None),
    ] {
        let ours = measured.nanoseconds(&format!("{group}/unified-support/{parameter}"))?;
        println!(
            "| {question} | 1 | {} | {} | {} |",
            cell(group, "plain-loop", parameter, ours)?,
            cell(group, "workclock", parameter, ours)?,
            cell(group, "ule-hours", parameter, ours)?,
        );
        if let Some(name) = columns {
            let ours = measured.nanoseconds(&format!("columns/{name}/{parameter}"))?;
            println!(
                "| {question}, columns of seconds | 1 | {} | {} | {} |",
                cell(group, "plain-loop", parameter, ours)?,
                cell(group, "workclock", parameter, ours)?,
                cell(group, "ule-hours", parameter, ours)?,
            );
        }
    }
    Ok(())
}

fn print_bars(measured: &Measured) -> Result<(), Box<dyn Error>> {
    let ratio = |slow: &str, quick: &str| {
        Ok::<_, Box<dyn Error>>(measured.nanoseconds(slow)? / measured.nanoseconds(quick)?)
    };
    let kibibytes = u32::try_from(peers::unified_support().heap_bytes().div_ceil(1024))?;
    let at_least = |bar: f64, measured: f64| (format!("at least {bar}"), measured, measured >= bar);
    let at_most = |bar: f64, measured: f64| (format!("at most {bar}"), measured, measured <= bar);
    println!("| bar | | measured | |");
    println!("| --- | --- | ---: | --- |");
    for (what, (bar, measured, is_met)) in [
        (
            "add 2,000 h : add 2 h",
            at_most(
                1.3,
                ratio("add/unified-support/2000", "add/unified-support/2")?,
            ),
        ),
        (
            "plain loop : add, 2 h",
            at_least(4.0, ratio("add/plain-loop/2", "add/unified-support/2")?),
        ),
        (
            "plain loop : add, 2,000 h",
            at_least(
                400.0,
                ratio("add/plain-loop/2000", "add/unified-support/2000")?,
            ),
        ),
        (
            "`workclock` : add, 2 h",
            at_least(30.0, ratio("add/workclock/2", "add/unified-support/2")?),
        ),
        (
            "plain loop : columns of seconds, 2 h, a row",
            at_least(20.0, ratio("add/plain-loop/2", "columns/add/2")?),
        ),
        (
            "plain loop : columns of seconds, 2,000 h, a row",
            at_least(2000.0, ratio("add/plain-loop/2000", "columns/add/2000")?),
        ),
        (
            "compiling 60 years, zone included : plain loop, 2 h",
            at_most(
                COMPILE_NANOSECONDS_MAX / PLAIN_NANOSECONDS,
                ratio("build/unified-support", "add/plain-loop/2")?,
            ),
        ),
        (
            "KiB kept for 60 years",
            at_most(260.0, f64::from(kibibytes)),
        ),
    ] {
        let verdict = if is_met { "met" } else { "missed" };
        println!("| {what} | {bar} | {} | {verdict} |", rounded(measured));
    }
    Ok(())
}

/// What criterion left behind.
struct Measured {
    criterion: PathBuf,
}

impl Measured {
    /// The time of a question, or of a build: of all samples the shortest, which other programs disturbed least.
    fn nanoseconds(&self, benchmark: &str) -> Result<f64, Box<dyn Error>> {
        let read = |file: &str| {
            let path = self.criterion.join(benchmark).join("new").join(file);
            let text = fs::read(&path)
                .map_err(|error| format!("{}: {error}; run `cargo bench` first", path.display()))?;
            Ok::<Value, Box<dyn Error>>(serde_json::from_slice(&text)?)
        };
        let numbers = |value: &Value| -> Option<Vec<f64>> {
            value.as_array()?.iter().map(Value::as_f64).collect()
        };
        let sample = read("sample.json")?;
        let elements = read("benchmark.json")?["throughput"]["Elements"].as_f64();
        numbers(&sample["times"])
            .zip(numbers(&sample["iters"]))
            .zip(elements)
            .and_then(|((times, iterations), elements)| {
                let each = times.iter().zip(iterations);
                each.map(|(time, iterations)| time / iterations / elements)
                    .min_by(f64::total_cmp)
            })
            .ok_or_else(|| format!("{benchmark}: criterion left no samples").into())
    }
}

/// Three figures, but none of a whole number's left out.
fn rounded(value: f64) -> String {
    match value {
        ..0.01 => format!("{value:.4}"),
        ..1.0 => format!("{value:.3}"),
        ..10.0 => format!("{value:.2}"),
        ..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

/// The version of a dependency, from the lock file.
fn version(name: &str) -> &'static str {
    include_str!("../../Cargo.lock")
        .split_once(&format!("name = \"{name}\"\nversion = \""))
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or("?")
}
