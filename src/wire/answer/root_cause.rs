//! How the answers to questions about root cause analyses are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    document::Duty,
    limits::{RequestWindow, RootCauseAnalysis, RootCauseGround},
    wire::grammar::{format_date, format_instant},
};

impl Serialize for Written<&RootCauseAnalysis> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let grounds: Vec<_> = self.0.grounds().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("grounds", &grounds)?;
        let duties: Vec<_> = self
            .0
            .duties()
            .iter()
            .map(|duty| RequiredDuty(duty))
            .collect();
        map.serialize_entry("duties", &duties)?;
        map.end()
    }
}

/// A duty with its party and its clause.
struct RequiredDuty<'a>(&'a Duty);

impl Serialize for RequiredDuty<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("duty", self.0.name().as_str())?;
        map.serialize_entry("party", self.0.party().as_str())?;
        map.serialize_entry("clause", self.0.clause().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&RootCauseGround> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ground = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("basis", ground.basis().as_str())?;
        map.serialize_entry("purchase", &ground.purchase())?;
        map.serialize_entry("window", &ground.window().map(Written))?;
        let deliver_by = ground.deliver_by().map(format_date).map(Shown);
        map.serialize_entry("deliver_by", &deliver_by)?;
        map.end()
    }
}

impl Serialize for Written<RequestWindow> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("ends_at", &Shown(format_instant(self.0.ends_at())))?;
        map.serialize_entry("end_counts", &self.0.end_counts())?;
        let last_day = self.0.last_day().map(format_date).map(Shown);
        map.serialize_entry("last_day", &last_day)?;
        map.end()
    }
}
