//! What limits are about, in words.

use core::fmt;

use super::{Tell, Words};
use crate::limits::AdvisoryTopic;

impl Tell for AdvisoryTopic {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Architecture => "architecture",
            Self::SolutionDevelopment => "the development of solutions",
            Self::Customisation => "customisation",
            Self::Other => "something else",
        })
    }
}
