//! The page of the codes is what their tables say.
//!
//! `CODES=write cargo test --lib codes` writes the page anew. What each example does is tested on the page as it stands.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::Display;
use std::{env, fs};

use super::facts::FACTS;
use crate::{
    columns::{ColumnCode, MissingFacts, RowProblem},
    decision::NotApplicable,
    document::{AzureComponent, Channel, CheckId, Clock, Product, Severity},
    finding::{Case, Kind, codes::ROWS},
    response::Commitment,
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

const COLUMNS: &str = "# In columns

In `columns` small whole numbers stand for values. They stay the same in every version. A language and a currency have no number here:
theirs is made of the letters of the code, as a number to the base of 26 with `a` as zero, such as 117 for `en` and 3241 for `EUR`. The
number of a row that is refused is that of the problem and 65,536; of one to which a rule does not apply, that of the reason and 131,072; of
one that is undetermined, the sum of the facts that are missing and 2,147,483,648. 0 is a row that is decided, 1 a null input.";

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
        (COLUMNS, columns()),
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

fn columns() -> String {
    let products = [Product::Other, Product::Azure { component: None }].map(|product| {
        let name = match product {
            Product::Other => "other",
            Product::Azure { .. } => "azure",
        };
        ("product", name, product)
    });
    let components = AzureComponent::ALL.iter().map(|component| {
        let product = Product::Azure {
            component: Some(*component),
        };
        ("product", component.as_str(), product)
    });
    let products = products.into_iter().chain(components);
    let facts = (0..31).filter_map(|bit| {
        let facts = MissingFacts::from_mask(1 << bit)?;
        let name = facts.names().next().unwrap_or("any other");
        Some(["missing fact", name, &facts.mask().to_string()].map(String::from))
    });
    let rows = numbers(
        "severity",
        Severity::ALL.iter().map(|one| (one.as_str(), *one)),
    )
    .chain(products.map(|(kind, name, product)| number(kind, name, product)))
    .chain(numbers(
        "channel",
        Channel::ALL.iter().map(|one| (one.as_str(), *one)),
    ))
    .chain(numbers(
        "clock",
        Clock::ALL.iter().map(|one| (one.as_str(), *one)),
    ))
    .chain(numbers(
        "commitment",
        Commitment::ALL.iter().map(|one| (one.as_str(), *one)),
    ))
    .chain(numbers(
        "reason",
        NotApplicable::ALL
            .iter()
            .map(|one| (one.code().as_str(), *one)),
    ))
    .chain(numbers(
        "problem",
        RowProblem::ALL.iter().map(|one| (one.as_str(), *one)),
    ))
    .chain(facts);
    table("kind | value | number", rows.map(Vec::from))
}

fn numbers<T: ColumnCode>(
    kind: &'static str,
    values: impl Iterator<Item = (&'static str, T)>,
) -> impl Iterator<Item = [String; 3]> {
    values.map(move |(name, value)| number(kind, name, value))
}

fn number(kind: &str, name: &str, value: impl ColumnCode) -> [String; 3] {
    [kind, name, &value.column_code().to_string()].map(String::from)
}

/// A table whose columns are named in `head`: all but levels, kinds, numbers and what is said are code.
fn table<C: Display>(head: &str, rows: impl Iterator<Item = Vec<C>>) -> String {
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
                "level" | "what is wrong" | "what it says" | "kind" | "number" => cell.to_string(),
                _ => format!("`{cell}`"),
            });
        cells.collect::<Vec<_>>().join(" | ")
    }));
    let lines = lines.iter().map(|line| format!("| {line} |\n"));
    lines.collect()
}
