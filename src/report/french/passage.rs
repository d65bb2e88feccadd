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
            Derivation::NoRow => write!(
                f,
                " le tableau «\u{a0}{table}\u{a0}» n’a pas de telle ligne"
            ),
        },
    }
}

fn write_heading(heading: Heading, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for above in heading.section() {
        write!(f, "{above} > ")?;
    }
    write!(f, "{}\u{a0}:", heading.printed())
}

fn write_spot(spot: Spot, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match spot {
        Spot::Text => Ok(()),
        Spot::Bullet(number) => write!(f, " puce {number}"),
        Spot::SubBullet { of, number } => write!(f, " puce {of}, sous-puce {number}"),
        Spot::Letter(letter) => write!(f, " point {letter})"),
        Spot::Cell { table, row, column } => {
            write!(
                f,
                " tableau «\u{a0}{table}\u{a0}», ligne «\u{a0}{row}\u{a0}»"
            )?;
            match column {
                Some(column) => write!(f, ", colonne «\u{a0}{column}\u{a0}»"),
                None => Ok(()),
            }
        }
        Spot::Footnote { table, mark } => {
            write!(f, " tableau «\u{a0}{table}\u{a0}», note {mark}")
        }
    }
}

fn write_phrase(phrase: Phrase, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "chercher «\u{a0}{}\u{a0}»", phrase.words())?;
    match phrase.ordinal() {
        Some(ordinal) => write!(f, ", occurrence {ordinal}"),
        None => Ok(()),
    }
}
