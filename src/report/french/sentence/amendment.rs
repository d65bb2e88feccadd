//! The sentences about amendments that hold on some dates only.

use core::fmt;

use chrono::NaiveDate;

use crate::{
    document::{AmendmentRule, LimitAmendmentDate},
    report::french::words::Words,
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
            f.write_str("L’avenant vaut")?;
            dates(*from, *until, words, f)?;
            let part = if *holds {
                "en fait partie"
            } else {
                "n’en fait pas partie"
            };
            write!(
                f,
                "\u{a0}; la date qui décide, le {}, {part}.",
                words.of(on)
            )
        }
        AmendmentRule::HoursAmended { from, until } => {
            f.write_str("Les horaires de l’avenant valent")?;
            dates(*from, *until, words, f)?;
            f.write_str("\u{a0}; chaque jour compte selon les horaires qui valent ce jour-là.")
        }
        AmendmentRule::LimitAmendmentDate { reading, on } => {
            let day = match reading {
                LimitAmendmentDate::FirstDay => "où commence ce qu’il limite",
                LimitAmendmentDate::DayOfUse => "de l’utilisation",
            };
            let on = words.of(on);
            write!(
                f,
                "Le plafond est celui du jour {day}\u{a0}: ce qui vaut le {on} décide."
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
            write!(f, " du {} au {}", words.of(&from), words.of(&until))
        }
        (Some(from), None) => write!(f, " à compter du {}", words.of(&from)),
        (None, Some(until)) => write!(f, " jusqu’au {}", words.of(&until)),
        (None, None) => f.write_str(" à toute date"),
    }
}
