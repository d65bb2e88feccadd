//! What a review finds, in words.

use core::fmt;

use super::{English, Tell, Words};
use crate::{document::CheckId, finding::Level};

impl Tell<English> for Level {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What its finding says, without a final full stop.
impl Tell<English> for CheckId {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}
