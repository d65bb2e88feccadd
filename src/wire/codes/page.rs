//! The page of the codes is what their tables say.
//!
//! `CODES=write cargo test --lib codes` writes the page anew. What each example does is tested on the page as it stands.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use std::{env, fs};

use super::facts::FACTS;
use crate::{
    decision::NotApplicable,
    document::CheckId,
    finding::{Case, Kind, codes::ROWS},
};

const ORDER: &str = r#"Every code of an error, a finding or an outcome without an answer, each with an example that brings it about. A test runs
them all.

# In an order file

Each example is a JSON merge patch (RFC 7396) of this order file; only the repeated field is a text of its own.

```json
{ "format": 1,
  "order": { "number": "WO-2026-0042", "executed_on": "2025-12-15",
    "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" },
    "currency": "EUR", "host": "paris",
    "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] } ],
    "services": [] } }
```

Errors, all of which come back at once:"#;

const FINDINGS: &str = "Warnings and notes, which stop nothing:";

const QUESTION: &str = "# In a question

Each example is a line, asked of the order above.";

const ASKED: &str = "These are asked of the order above with the merge patch beside them.";

const REVIEW: &str = "# In the review of an order

The question `order_review` brings these findings; none of them stops anything. Each example is a merge patch of the order above.";

const OUTCOMES: &str = "# Outcomes without an answer

Each example is a line, asked of the order above with the merge patch beside it.";

const PROGRAMS: &str = "# Only in programs

No file and no question can bring these about, where the library has its default features; whoever builds an order or a calendar
in a program meets them.";

#[test]
fn the_page_is_what_the_tables_say() {
    let is_finding = |kind| matches!(kind, Kind::Warning | Kind::Note);
    let parts = [
        (ORDER, errors("example", |kind| kind == Kind::Order)),
        (FINDINGS, findings(is_finding)),
        (QUESTION, errors("example", |kind| kind == Kind::Question)),
        (ASKED, errors("patch | example", |kind| kind == Kind::Asked)),
        (REVIEW, checks()),
        (OUTCOMES, outcomes()),
        (PROGRAMS, errors("", |kind| kind == Kind::Program)),
    ];
    let parts = parts.map(|(text, table)| format!("{text}\n\n{table}"));
    let written = parts.join("\n");
    if env::var("CODES").is_ok_and(|wish| wish == "write") {
        fs::write("src/wire/codes.md", &written).expect("the file");
    } else {
        assert!(
            include_str!("../codes.md") == written,
            "the page is not what the tables say: `CODES=write` writes it anew"
        );
    }
}

fn errors(examples: &str, which: impl Fn(Kind) -> bool) -> String {
    let head = format!("code | what is wrong | {examples}");
    let rows = cases(which).map(|(code, case)| [&[code, case.what], case.examples].concat());
    table(head.trim_end_matches(" | "), rows)
}

fn findings(which: impl Fn(Kind) -> bool) -> String {
    let rows = cases(which).map(|(code, case)| {
        let level = if case.kind == Kind::Note {
            "note"
        } else {
            "warning"
        };
        [&[code, level, case.what], case.examples].concat()
    });
    table("code | level | what it says | example", rows)
}

/// The cases of some kinds, each with its code.
fn cases(which: impl Fn(Kind) -> bool) -> impl Iterator<Item = (&'static str, &'static Case)> {
    let all = ROWS.iter();
    let all = all.flat_map(|(code, cases)| cases.iter().map(|case| (code.as_str(), case)));
    all.filter(move |(_, case)| which(case.kind))
}

fn checks() -> String {
    let rows = CheckId::ALL.iter().map(|check| {
        let level = check.level().as_str();
        [check.as_str(), level, check.message(), check.example()].to_vec()
    });
    table("check | level | what it says | example", rows)
}

fn outcomes() -> String {
    let reasons = NotApplicable::ALL.iter().flat_map(|reason| {
        let examples = reason.examples().iter();
        examples
            .map(|(patch, question)| ["not_applicable", reason.code().as_str(), patch, question])
    });
    let facts = FACTS.iter();
    let facts = facts.map(|(fact, patch, question)| ["undetermined", fact, patch, question]);
    let rows = reasons.chain(facts).map(Vec::from);
    table("outcome | code or fact | patch | example", rows)
}

/// A table whose columns are named in `head`: all but levels and what is said are code.
fn table(head: &str, rows: impl Iterator<Item = Vec<&'static str>>) -> String {
    let columns: Vec<_> = head.split(" | ").collect();
    let rule = columns
        .iter()
        .map(|_| "---")
        .collect::<Vec<_>>()
        .join(" | ");
    let mut lines = Vec::from([head.to_string(), rule]);
    lines.extend(rows.map(|cells| {
        let cells = columns
            .iter()
            .zip(cells)
            .map(|(column, cell)| match *column {
                "level" | "what is wrong" | "what it says" => cell.to_string(),
                _ => format!("`{cell}`"),
            });
        cells.collect::<Vec<_>>().join(" | ")
    }));
    let lines = lines.iter().map(|line| format!("| {line} |\n"));
    lines.collect()
}
