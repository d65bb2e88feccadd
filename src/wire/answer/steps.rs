//! How steps, their operands and the stamp are written.

use serde::{Serialize, Serializer};

use super::{Written, data_written};
use crate::decision::{Stamp, Step};

impl Serialize for Written<&[Step]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0)
    }
}

data_written!(Stamp);
