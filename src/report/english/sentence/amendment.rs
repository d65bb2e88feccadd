//! The sentences about amendments that hold on some dates only.

use core::fmt;

use chrono::NaiveDate;

use crate::{
    document::{AmendmentRule, LimitAmendmentDate},
    report::english::words::Words,
};

pub(super) fn sentence(
    rule: &AmendmentRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        AmendmentRule::AmendmentHolds {
            holds,
            on,
            from,
            until,
        } => {
            f.write_str("The amendment holds")?;
            dates(*from, *until, words, f)?;
            let one = if *holds {
                "one of them"
            } else {
                "none of them"
            };
            write!(f, "; the date that decides, {}, is {one}.", words.of(on))
        }
        AmendmentRule::HoursAmended { from, until } => {
            f.write_str("The hours of the amendment hold")?;
            dates(*from, *until, words, f)?;
            f.write_str("; each day counts by the hours that hold on it.")
        }
        AmendmentRule::LimitAmendmentDate { reading, on } => {
            let day = match reading {
                LimitAmendmentDate::FirstDay => "on which what has it begins",
                LimitAmendmentDate::DayOfUse => "of the use",
            };
            let on = words.of(on);
            write!(
                f,
                "The limit is that of the day {day}: what holds on {on} decides."
            )
        }
    }
}

/// From when to when, after a verb.
fn dates(
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (from, until) {
        (Some(from), Some(until)) => {
            write!(
                f,
                " on the dates from {} to {}",
                words.of(&from),
                words.of(&until)
            )
        }
        (Some(from), None) => write!(f, " on the dates from {} on", words.of(&from)),
        (None, Some(until)) => write!(f, " on the dates until {}", words.of(&until)),
        (None, None) => f.write_str(" on all dates"),
    }
}
