//! What is owed, in words.

use core::fmt;

use super::{Tell, Words};
use crate::document::Party;

impl Tell for Party {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Microsoft => "Microsoft",
            Self::Customer => "the customer",
            Self::OtherVendor => "the other vendor",
        })
    }
}
