//! The sentences about the review of an order.

use core::fmt;

use super::super::words::Words;
use crate::{document::ReviewRule, finding::Level};

pub(super) fn sentence(
    rule: &ReviewRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        // It is told with its source.
        ReviewRule::ReviewReading { reading: _ } => {
            f.write_str("Ce constat repose sur une lecture.")
        }
        ReviewRule::Finding {
            check,
            level,
            path,
            value,
        } => {
            let level = match level {
                Level::Note => "La remarque",
                Level::Warning => "L’avertissement",
                Level::Error => "L’erreur",
            };
            let (path, value) = (words.of(path.as_str()), words.of(value));
            write!(
                f,
                "{level} «\u{a0}{check}\u{a0}» porte sur {path}, dont la valeur est {value}."
            )
        }
    }
}
