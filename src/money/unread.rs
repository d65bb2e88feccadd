//! What cannot be read of exact amounts.

use core::fmt;

/// What should have stood in the place of a text. Shown, it is the message of a finding.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unread {
    Amount,
    Fraction,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Amount => "expected an exact amount in the currency",
            Self::Fraction => "expected a number such as `12.5` or `37/3`",
        })
    }
}
