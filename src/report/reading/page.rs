//! The page of the readings is what a report tells of them.
//!
//! `READINGS=write cargo test --lib readings` writes the page anew.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use std::{env, fs};

use crate::{
    document::{ClauseId, ReadingId, reading_rows::Row},
    report::{english::English, language::Tongue},
};

const INTRODUCTION: &str = "Every reading: what the services description leaves open there, how it can be read, and why the default is the
default. `Readings` says how one is chosen.";

#[test]
fn the_page_is_what_the_readings_say() {
    let mut parts = Vec::from([INTRODUCTION.to_string() + "\n"]);
    let mut family = "";
    for id in ReadingId::all() {
        if family != heading(id) {
            family = heading(id);
            parts.push(format!("\n# {family}\n"));
        }
        parts.push(section(id));
    }
    let written = parts.concat();
    if env::var("READINGS").is_ok_and(|wish| wish == "write") {
        fs::write("src/document/reading/readings.md", &written).expect("the file");
    } else {
        assert!(
            include_str!("../../document/reading/readings.md") == written,
            "the page is not what the readings say: `READINGS=write` writes it anew"
        );
    }
}

/// What the readings of a family matter for.
fn heading(id: ReadingId) -> &'static str {
    match id.row() {
        Row::Response(_) => "Response times",
        Row::Money(_) => "Fees, credits and Flex",
        Row::Limits(_) => "What may be used, where and how often",
        Row::Time(_) => "How hours, days and dates are counted",
    }
}

fn section(id: ReadingId) -> String {
    let told = English::reading(id);
    let variants = (told.variants)().into_iter().map(|(name, meaning)| {
        let is_default = name == id.default_variant();
        let default = if is_default { " (default)" } else { "" };
        format!("- `{name}`{default}: {meaning}\n")
    });
    let (question, variants) = (capitalized(told.question), variants.collect::<String>());
    let (reason, clauses) = (capitalized(told.reason), clauses(id.clauses()));
    format!("\n## `{id}`\n\n{question}\n\n{variants}\n{reason} {clauses}\n")
}

fn clauses(clauses: &[ClauseId]) -> String {
    if clauses.is_empty() {
        return "No clause: this is an addition.".to_string();
    }
    let each: Vec<_> = clauses.iter().map(|clause| format!("`{clause}`")).collect();
    format!("({})", each.join(", "))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
