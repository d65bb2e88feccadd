//! How the answers to questions about Proactive Credits are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    fees::credits::{Exchanged, Line, LineKind, LocationBalance, Lot, Redeemed, Statement},
    wire::grammar::format_date,
};

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

impl Serialize for Written<&Statement> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = self.0;
        let lines: Vec<_> = statement.lines().iter().map(Written).collect();
        let balances: Vec<_> = statement.balances().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("as_of", &Shown(format_date(statement.as_of())))?;
        map.serialize_entry("lines", &lines)?;
        map.serialize_entry("balances", &balances)?;
        map.end()
    }
}

impl Serialize for Written<&Line> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("on", &Shown(format_date(line.on())))?;
        map.serialize_entry("kind", LineKind::as_str(line.kind()))?;
        map.serialize_entry("id", &line.id())?;
        map.serialize_entry("location", line.location())?;
        map.serialize_entry("credits", &line.credits().count())?;
        let last_day = line.last_day().map(format_date).map(Shown);
        map.serialize_entry("last_day", &last_day)?;
        map.serialize_entry("balance", &line.balance().count())?;
        map.end()
    }
}

impl Serialize for Written<&LocationBalance> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (balance, totals) = (self.0, self.0.totals());
        let lots: Vec<_> = balance.lots().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("location", balance.location())?;
        map.serialize_entry("bought", &totals.bought.count())?;
        map.serialize_entry("redeemed", &totals.redeemed.count())?;
        map.serialize_entry("refunded", &totals.refunded.count())?;
        map.serialize_entry("exchanged_out", &totals.exchanged_out.count())?;
        map.serialize_entry("exchanged_in", &totals.exchanged_in.count())?;
        map.serialize_entry("lapsed", &totals.lapsed.count())?;
        map.serialize_entry("balance", &balance.balance().count())?;
        map.serialize_entry("lots", &lots)?;
        map.end()
    }
}

impl Serialize for Written<&Lot> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("last_day", &Shown(format_date(self.0.last_day)))?;
        map.serialize_entry("credits", &self.0.credits.count())?;
        map.end()
    }
}
