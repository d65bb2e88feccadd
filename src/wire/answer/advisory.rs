//! How the answers to questions about advisory support are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    limits::{AdvisedTime, AdvisoryAccount, AdvisoryStatement, AdvisoryUnit},
    wire::grammar::format_date,
};

impl Serialize for Written<&AdvisoryStatement> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = self.0;
        let accounts: Vec<_> = statement.accounts().iter().map(Written).collect();
        let entries: Vec<_> = statement.entries().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("limit_minutes", &statement.limit())?;
        map.serialize_entry("accounts", &accounts)?;
        map.serialize_entry("entries", &entries)?;
        map.end()
    }
}

impl Serialize for Written<&AdvisoryAccount> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let account = self.0;
        let (incident, year) = match account.of() {
            AdvisoryUnit::Incident(name) => (Some(&**name), None),
            AdvisoryUnit::Year(year) => (None, Some(*year)),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("incident", &incident)?;
        map.serialize_entry("year", &year)?;
        map.serialize_entry("used_minutes", &account.used())?;
        map.serialize_entry("left_minutes", &account.left())?;
        map.serialize_entry("excess_minutes", &account.excess())?;
        map.end()
    }
}

impl Serialize for Written<&AdvisedTime> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", entry.id())?;
        map.serialize_entry("incident", entry.incident())?;
        map.serialize_entry("on", &Shown(format_date(entry.on())))?;
        map.serialize_entry("minutes", &entry.minutes())?;
        map.serialize_entry("cover", entry.cover().as_str())?;
        map.serialize_entry("covered_minutes", &entry.covered())?;
        map.serialize_entry("excess_minutes", &entry.excess())?;
        map.end()
    }
}
