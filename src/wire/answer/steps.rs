//! How steps, their operands and the stamp are written.

use alloc::string::ToString;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Object, Written};
use crate::{
    calendar::Digest,
    decision::{Stamp, Step},
};

impl Serialize for Written<&[Step]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0)
    }
}

impl Serialize for Written<&Stamp> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stamp = self.0;
        let calendars = stamp.calendars();
        let calendars = calendars.map(|(id, digest): (_, Digest)| (id, digest.to_string()));
        let readings = stamp.readings().map(|(id, variant)| (id.key(), variant));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("library", stamp.library())?;
        map.serialize_entry("outcomes", &stamp.outcome_version())?;
        map.serialize_entry("tzdb", &stamp.tzdb())?;
        map.serialize_entry("holidays", &stamp.holidays())?;
        map.serialize_entry("calendars", &Object(calendars.collect()))?;
        map.serialize_entry("readings", &Object(readings.collect()))?;
        map.end()
    }
}
