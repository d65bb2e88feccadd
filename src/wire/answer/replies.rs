//! How the answers to questions about responses and time are written.

use alloc::vec::Vec;

use chrono::{NaiveDate, TimeDelta};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Entry, Shown, Written, data_written, write_outcome};
use crate::{
    document::Situation,
    response::{
        BusinessTimeAfter, Candidate, DescribedSeverity, DescribingTable, FirstResponse,
        SeverityTarget,
    },
    wire::grammar::{format_date, format_instant, format_local},
};

impl Serialize for Written<&FirstResponse> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = self.0;
        let due_latest = response.due_latest().map(format_instant).map(Shown);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target_seconds", &response.target().num_seconds())?;
        map.serialize_entry("clock", response.clock().as_str())?;
        map.serialize_entry("due", &Shown(format_instant(response.due())))?;
        map.serialize_entry("due_latest", &due_latest)?;
        map.serialize_entry("due_local", &Shown(format_local(response.due_local())))?;
        let candidates: Vec<_> = response.candidates().map(Written).collect();
        map.serialize_entry("commitment", response.commitment().as_str())?;
        map.serialize_entry("candidates", &candidates)?;
        map.end()
    }
}

impl Serialize for Written<&Candidate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let candidate = self.0;
        let due_latest = candidate.due_latest().map(format_instant).map(Shown);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("commitment", candidate.commitment().as_str())?;
        map.serialize_entry("target_seconds", &candidate.target().num_seconds())?;
        map.serialize_entry("clock", candidate.clock().as_str())?;
        map.serialize_entry("due", &Shown(format_instant(candidate.due())))?;
        map.serialize_entry("due_latest", &due_latest)?;
        map.end()
    }
}

impl Serialize for Written<&DescribedSeverity> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let described = self.0;
        let tables: Vec<_> = described.tables().map(Written).collect();
        let targets: Vec<_> = described.targets().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("severity", described.severity().as_str())?;
        map.serialize_entry("tables", &tables)?;
        map.serialize_entry("targets", &targets)?;
        map.end()
    }
}

impl Serialize for Written<&DescribingTable> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let table = self.0;
        let situations: Vec<_> = table.situations().map(Situation::as_str).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table", table.table().as_str())?;
        map.serialize_entry("severity", table.severity().as_str())?;
        map.serialize_entry("situations", &situations)?;
        map.serialize_entry("clause", table.clause().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&SeverityTarget> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let target = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("severity", target.severity().as_str())?;
        map.serialize_entry("change", target.change().as_str())?;
        write_outcome(&mut map, target.first_response())?;
        map.end()
    }
}

data_written!(BusinessTimeAfter, TimeDelta);

impl Serialize for Written<&NaiveDate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Entry("date", Shown(format_date(*self.0))).serialize(serializer)
    }
}
