//! How the answers to questions about an order are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    document::{DeliveryMode, ServiceHours},
    entitlement::Entitlement,
    finding::{Finding, Level},
    review::Review,
    wire::grammar::format_date,
};

impl Serialize for Written<&Entitlement> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entitlement = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("basis", entitlement.basis().as_str())?;
        map.serialize_entry("purchase", &entitlement.purchase())?;
        map.serialize_entry("last_day", &Shown(format_date(entitlement.last_day())))?;
        map.serialize_entry("mode", &entitlement.mode().map(DeliveryMode::as_str))?;
        map.serialize_entry("hours", &entitlement.hours().map(ServiceHours::as_str))?;
        map.end()
    }
}

impl Serialize for Written<&Review> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let review = self.0;
        let findings: Vec<_> = review.findings().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("in_keeping", &review.is_in_keeping())?;
        map.serialize_entry("errors", &review.count(Level::Error))?;
        map.serialize_entry("warnings", &review.count(Level::Warning))?;
        map.serialize_entry("notes", &review.count(Level::Note))?;
        map.serialize_entry("findings", &findings)?;
        map.end()
    }
}

impl Serialize for Written<&Finding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let finding = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", finding.code())?;
        map.serialize_entry("level", finding.level().as_str())?;
        map.serialize_entry("path", finding.path().as_str())?;
        map.serialize_entry("value", &finding.value())?;
        map.serialize_entry("clause", &finding.clause())?;
        map.serialize_entry("amendment", &finding.amendment())?;
        map.serialize_entry("message", finding.message())?;
        map.end()
    }
}
