//! How the answers to questions about the hours of a service are written.

use alloc::vec::Vec;
use core::ops::Range;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{limits::DeliveredHours, wire::grammar::format_instant};

impl Serialize for Written<&DeliveredHours> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = self.0;
        let windows: Vec<_> = told.windows().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("hours", told.hours().as_str())?;
        map.serialize_entry("clock", told.clock().as_str())?;
        map.serialize_entry("location", &told.location())?;
        map.serialize_entry("zone", &told.zone())?;
        map.serialize_entry("windows", &windows)?;
        map.serialize_entry("delivered", &Written(&told.delivered()))?;
        map.serialize_entry("overlap", &Written(&told.overlap()))?;
        map.end()
    }
}

impl Serialize for Written<&Range<DateTime<Utc>>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("from", &Shown(format_instant(self.0.start)))?;
        map.serialize_entry("to", &Shown(format_instant(self.0.end)))?;
        map.end()
    }
}
