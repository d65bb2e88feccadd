//! How the answers about travel, and about work before its contract, are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Written;
use crate::{
    fees::{PrestartBill, TravelCosts},
    money::Money,
};

impl Serialize for Written<&TravelCosts> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("totals", &amounts(self.0.totals()))?;
        map.serialize_entry("billed", self.0.billed())?;
        map.serialize_entry("visits", &self.0.visits().map(Written))?;
        map.end()
    }
}

impl Serialize for Written<&PrestartBill> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let duties = self.0.duties().map(|duty| duty.name().as_str());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("totals", &amounts(self.0.totals()))?;
        map.serialize_entry("before_signature", self.0.before_signature())?;
        map.serialize_entry("duties", &duties.collect::<Vec<_>>())?;
        map.end()
    }
}

fn amounts(amounts: &[Money]) -> Vec<Written<Money>> {
    amounts.iter().copied().map(Written).collect()
}
