//! What a decision rests on, so that it can be told from a later one.

use alloc::{collections::BTreeMap, sync::Arc};

use super::{Steps, Value};
use crate::{
    calendar::Digest,
    document::{ReadingId, Source},
};

/// The version of all outcomes. It rises when the same question gets another answer than in the release before.
pub const OUTCOME_VERSION: u32 = 2;

/// What a decision rests on beside the question and the order's own facts, which stand in its steps: with the same stamp, the
/// same question about the same order gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    calendars: BTreeMap<Arc<str>, Digest>,
    readings: BTreeMap<ReadingId, &'static str>,
    tzdb: Option<&'static str>,
}

impl Stamp {
    /// The stamp of a decision that took `steps`.
    pub(super) fn of(steps: &Steps) -> Self {
        let mut stamp = Self {
            calendars: steps.calendars().clone(),
            readings: BTreeMap::new(),
            tzdb: steps.tzdb(),
        };
        for step in steps.as_slice() {
            if let (Source::Reading(id), Some(Value::Code(variant))) =
                (step.source(), step.operand("reading"))
            {
                stamp.readings.insert(*id, variant);
            }
        }
        stamp
    }

    /// The version of this library.
    #[must_use]
    pub const fn library(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// The version of all outcomes: [`OUTCOME_VERSION`].
    #[must_use]
    pub const fn outcome_version(&self) -> u32 {
        OUTCOME_VERSION
    }

    /// The version of the embedded time zone database, where the answer depends on a zone of it.
    #[must_use]
    pub const fn tzdb(&self) -> Option<&'static str> {
        self.tzdb
    }

    /// The version of the embedded table of holidays, where one is: [`SOURCE_VERSION`](crate::holidays).
    #[must_use]
    pub const fn holidays(&self) -> Option<&'static str> {
        crate::holidays::VERSION
    }

    /// The digest of each calendar that was used, by its location: its hours, closures, and the offsets of its zone.
    pub fn calendars(&self) -> impl Iterator<Item = (&str, Digest)> {
        let calendars = self.calendars.iter();
        calendars.map(|(location, digest)| (&**location, *digest))
    }

    /// Each reading that was used, and the variant that was chosen.
    pub fn readings(&self) -> impl Iterator<Item = (ReadingId, &'static str)> {
        self.readings.iter().map(|(id, variant)| (*id, *variant))
    }
}
