//! How the answers about hours and days are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    limits::{DayLimits, DrawnHours, HoursStatement},
    wire::grammar::format_date,
};

impl Serialize for Written<&HoursStatement> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = self.0;
        let entries: Vec<_> = statement.entries().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("granted_minutes", &statement.granted())?;
        map.serialize_entry("drawn_minutes", &statement.drawn())?;
        map.serialize_entry("left_minutes", &statement.left())?;
        map.serialize_entry("lost_minutes", &statement.lost())?;
        map.serialize_entry("excess_minutes", &statement.excess())?;
        map.serialize_entry("first_day", &Shown(format_date(statement.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(statement.last_day())))?;
        map.serialize_entry("entries", &entries)?;
        map.end()
    }
}

impl Serialize for Written<&DrawnHours> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.0.id())?;
        map.serialize_entry("on", &Shown(format_date(self.0.on())))?;
        map.serialize_entry("minutes", &self.0.minutes())?;
        map.serialize_entry("draw", self.0.draw().as_str())?;
        map.serialize_entry("drawn_minutes", &self.0.drawn())?;
        map.serialize_entry("excess_minutes", &self.0.excess())?;
        map.end()
    }
}

impl Serialize for Written<&DayLimits> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("within", &self.0.is_within())?;
        map.serialize_entry("usual", &self.0.is_usual())?;
        map.end()
    }
}
