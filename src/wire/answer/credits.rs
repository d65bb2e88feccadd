//! How the answers to questions about Proactive Credits are written.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::fees::credits::{Exchanged, Redeemed};

impl Serialize for Written<&Redeemed> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("value", &Shown(self.0.value()))?;
        map.serialize_entry("deduction", &self.0.deduction().count())?;
        map.serialize_entry("balance", &self.0.balance().count())?;
        map.end()
    }
}

impl Serialize for Written<&Exchanged> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("value", &Shown(self.0.value()))?;
        map.serialize_entry("credits", &self.0.credits().count())?;
        map.end()
    }
}
