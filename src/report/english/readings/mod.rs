//! The readings in words: what each asks, what its variants mean, and why the default is the default.

mod limits;
mod money;
mod response;
mod time;

use crate::{
    document::{ReadingId, reading_rows::Row},
    report::reading::{ReadingWords, ToldReading},
};

pub(super) fn reading(id: ReadingId) -> ToldReading {
    match id.row() {
        Row::Response(row) => response::reading(row),
        Row::Money(row) => money::reading(row),
        Row::Limits(row) => limits::reading(row),
        Row::Time(row) => time::reading(row),
    }
}

pub(super) const WORDS: ReadingWords = ReadingWords {
    default: " (default)",
    colon: ": ",
    why: "Why the default",
    clauses: "Clauses",
    none: "none, this is an addition",
    used: "Readings that were used:",
};
