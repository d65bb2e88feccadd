//! Where clauses stand in the source.

use core::fmt;

use crate::document::{Derivation, Heading, Passage, Phrase, Spot};

pub(super) fn passage(passage: &Passage, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_heading(passage.heading(), f)?;
    match passage {
        Passage::Printed(printed) => {
            let spot = printed.spot();
            write_spot(spot, f)?;
            let Some(phrase) = printed.phrase() else {
                return Ok(());
            };
            f.write_str(if spot == Spot::Text { " " } else { ", " })?;
            write_phrase(phrase, f)
        }
        Passage::Derived { table, why, .. } => match why {
            Derivation::NoRow => write!(f, " table `{table}` has no such row"),
        },
    }
}

fn write_heading(heading: Heading, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for above in heading.section() {
        write!(f, "{above} > ")?;
    }
    write!(f, "{}:", heading.printed())
}

fn write_spot(spot: Spot, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match spot {
        Spot::Text => Ok(()),
        Spot::Bullet(number) => write!(f, " bullet {number}"),
        Spot::SubBullet { of, number } => write!(f, " bullet {of}, sub-bullet {number}"),
        Spot::Letter(letter) => write!(f, " item {letter})"),
        Spot::Cell { table, row, column } => {
            write!(f, " table `{table}`, row `{row}`")?;
            match column {
                Some(column) => write!(f, ", column `{column}`"),
                None => Ok(()),
            }
        }
        Spot::Footnote { table, mark } => write!(f, " table `{table}`, footnote {mark}"),
    }
}

fn write_phrase(phrase: Phrase, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "search for `{}`", phrase.words())?;
    match phrase.ordinal() {
        Some(ordinal) => write!(f, ", occurrence {ordinal}"),
        None => Ok(()),
    }
}
