//! The pieces of which a page is made.

use std::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use crate::{
    document::{ClauseId, ReadingId},
    report::{
        english::English,
        words::{Tell, Words},
    },
};

/// A table: its heads, and a row of as many cells for each thing.
pub(super) fn table<const N: usize>(
    heads: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(&heads.map(ToString::to_string));
    text.push_str(&line(&heads.map(|_| "---".to_string())));
    for row in rows {
        text.push_str(&line(&row));
    }
    text
}

/// A text without a meaning to Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for sign in text.chars() {
        if ['[', ']', '<', '*', '|'].contains(&sign) {
            plain.push('\\');
        }
        plain.push(sign);
    }
    plain
}

/// A link to an item of the library.
pub(super) fn item(name: &str, path: &str) -> String {
    format!("[`{name}`](crate::{path})")
}

/// A link to the row of a clause in the page of clauses.
pub(super) fn clause(id: ClauseId) -> String {
    format!("[`{id}`](crate::manual::clauses#{})", anchor(id))
}

/// What links call the row of a clause: its id after the slash, for a link with a slash is none to an item.
pub(super) fn anchor(id: ClauseId) -> &'static str {
    let (_, name) = id.as_str().split_once('/').expect("a section and a name");
    name
}

pub(super) fn clauses(ids: &[ClauseId]) -> String {
    joined(ids.iter().map(|id| clause(*id)))
}

/// A link to the section of a reading in the page of readings.
pub(super) fn reading(id: ReadingId) -> String {
    format!("[`{id}`](crate::manual::readings#{id})")
}

/// The readings that settle what a clause leaves open.
pub(super) fn readings_of(id: ClauseId) -> String {
    let readings = ReadingId::all().filter(|reading| reading.clauses().contains(&id));
    joined(readings.map(reading))
}

pub(super) fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A value in English.
pub(super) fn told<T: Tell<English> + ?Sized>(value: &T) -> String {
    Words::<English>::new(None).of(value).to_string()
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// What the documentation of an item says, without its links.
pub(super) fn unlinked(doc: &str) -> String {
    let mut text = String::new();
    let mut rest = doc.trim();
    while let Some((before, link)) = rest.split_once('[') {
        let (name, after) = link.split_once(']').expect("the end of a link");
        text.push_str(before);
        text.push_str(name);
        let target = after
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    text + rest
}

/// What a noun ends with beside `count`.
pub(super) const fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
