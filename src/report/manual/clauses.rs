//! The page of the clauses.

use core::fmt::Write;
use std::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    hold,
    markdown::{anchor, item, joined, plain, plural, reading, table, told},
};
use crate::{
    document::{ClauseId, Home, Model},
    engine::{ClauseEntry, ClauseIndex, ClausesRequest},
    report::{Language, passage},
};

#[test]
fn the_page_lists_every_clause() {
    let index = ClauseIndex::from(ClausesRequest::default()).clauses;
    let mut page = introduction(&index);
    for section in index.chunk_by(|one, next| one.section == next.section) {
        let [first, rest @ ..] = section else {
            continue;
        };
        let mut shared = headings(first);
        for entry in rest {
            let alike = shared.iter().zip(headings(entry));
            let alike = alike.take_while(|(one, other)| *one == other).count();
            shared.truncate(alike);
        }
        write!(page, "\n# {}\n\n", first.section).expect("a text");
        write!(page, "In the source under {}:\n\n", shared.join(" > ")).expect("a text");
        page.push_str(&table(
            HEADS,
            section.iter().map(|entry| row(entry, shared.len())),
        ));
    }
    hold("clauses", &page);
}

const HEADS: [&str; 5] = [
    "clause",
    "what it says",
    "kind",
    "where it lives",
    "in the source",
];

fn introduction(index: &[ClauseEntry]) -> String {
    let ask = item("ClausesRequest", "engine::ClausesRequest");
    let passages = item("Clause::passage", "document::Clause::passage");
    let slip = item("Clause::slip", "document::Clause::slip");
    let kind = item("ClauseKind", "document::ClauseKind");
    format!(
        "Every clause of the services description, {} in all, in its order, a table for each section. The question `clauses` ({ask}) answers \
         the same for a section, a kind or a home.\n\n\
         What a clause says is told in words of this library. Its kind is a {kind}. Where it lives is one of four homes: the **rule** whose \
         steps cite it, the **check** of an order's review whose findings do, the **data** in which it stands for programs to read, or \
         none, with the reason; then the other data in which it stands, and the readings that settle what it leaves open. A clause \
         that lives in data or nowhere has no rule: data is there to be shown and asked for, and the reason says why there is nothing to \
         decide. The page [coverage](crate::manual::coverage) counts them.\n\n\
         Where it stands in the source is told by {passages}: the row and column of a table, a bullet or a footnote, and the French words to search \
         for under the heading. ⚠ marks a clause that the source misprints ({slip}); [coverage](crate::manual::coverage#slips-of-the-source) \
         tells how.\n",
        index.len()
    )
}

/// The row of a clause, under so many headings as its whole section stands under.
fn row(entry: &ClauseEntry, shared: usize) -> [String; 5] {
    let clause = entry.clause.clause();
    let mark = clause.slip().map_or("", |_| " ⚠");
    [
        format!(
            "<a id=\"{}\"></a>{}{mark}",
            anchor(clause.id()),
            constant(clause.id())
        ),
        plain(clause.summary()),
        told(&entry.kind),
        home(entry),
        place(entry, shared),
    ]
}

/// A link to the constant of a clause, which is named after the id.
fn constant(id: ClauseId) -> String {
    let name = anchor(id).to_uppercase().replace('-', "_");
    item(id.as_str(), &format!("document::clauses::{name}"))
}

fn home(entry: &ClauseEntry) -> String {
    let mut text = match entry.home {
        Home::Computed(rule) => format!(
            "rule {}",
            item(rule.as_str(), &format!("document::RuleId::{rule:?}"))
        ),
        Home::Checked(check) => format!(
            "check {}",
            item(check.as_str(), &format!("document::CheckId::{check:?}"))
        ),
        Home::Modelled { model, to_come } => {
            let to_come = to_come.map(|family| format!(", a rule of {} is to come", told(&family)));
            format!(
                "data: {}{}",
                self::model(model),
                to_come.unwrap_or_default()
            )
        }
        Home::Informative(reason) => format!("none: {}", told(&reason)),
    };
    let models: Vec<_> = entry.other_models().map(model).collect();
    if !models.is_empty() {
        write!(text, "; also in {}", models.join(", ")).expect("a text");
    }
    if !entry.readings.is_empty() {
        let s = plural(entry.readings.len());
        let readings = joined(entry.readings.iter().map(|id| reading(*id)));
        write!(text, "; reading{s} {readings}").expect("a text");
    }
    text
}

/// A link to the data in which a clause stands.
fn model(model: Model) -> String {
    let path = match model {
        Model::Catalogue => "crate::document::Service",
        Model::SeverityTables => "crate::document::ResponseTable",
        Model::Duties => "crate::document::Duty",
        Model::Figures => "mod@crate::document::figures",
        Model::Lists => "mod@crate::document::lists",
        Model::Glossary => "mod@crate::manual::glossary",
        Model::Readings => "mod@crate::manual::readings",
        Model::Order => "mod@crate::order::contents",
    };
    format!("[{}]({path})", told(&model))
}

/// Where a clause stands: the headings below those that its section shares, and where under the last of them.
fn place(entry: &ClauseEntry, shared: usize) -> String {
    let headings = headings(entry);
    let told = passage(entry.clause.clause().passage(), Language::En).to_string();
    let spot = told.strip_prefix(&(headings.join(" > ") + ":"));
    let spot = plain(spot.expect("a passage begins with its headings").trim());
    match headings.get(shared..) {
        None | Some([]) => spot,
        Some(own) => format!("under *{}*: {spot}", plain(&own.join(" > "))),
    }
}

/// The headings over a clause, from that of its section on.
fn headings(entry: &ClauseEntry) -> Vec<&'static str> {
    let heading = entry.clause.clause().passage().heading();
    [heading.section(), &[heading.printed()]].concat()
}
