//! How the answers to questions about fees are written.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{fees::CancellationFee, money::Money};

impl Serialize for Written<&CancellationFee> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("notice_days", &self.0.notice_days())?;
        map.serialize_entry("rate", &Shown(self.0.rate()))?;
        map.serialize_entry("fee", &Written(self.0.fee()))?;
        map.serialize_entry("refund", &Written(self.0.refund()))?;
        map.end()
    }
}

impl Serialize for Written<Money> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("amount", &Shown(self.0.amount()))?;
        map.serialize_entry("currency", self.0.currency().code())?;
        map.end()
    }
}
