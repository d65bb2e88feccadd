//! The sentences about the review of an order.

use core::fmt;

use super::super::words::Words;
use crate::document::ReviewRule;

pub(super) fn sentence(
    rule: &ReviewRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        // It is told with its source.
        ReviewRule::ReviewReading { reading: _ } => {
            f.write_str("What was found rests on a reading.")
        }
        ReviewRule::Finding {
            check,
            level,
            path,
            value,
        } => {
            let (path, value) = (words.of(path.as_str()), words.of(value));
            write!(f, "The {level} `{check}` was found at {path}, in {value}.")
        }
    }
}
