//! How a clause is spelled: with all that is known of it, and read back by its id.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Clause, ClauseId, Home, RuleFamily};
use crate::{
    data::{Datum, Fields, Node, Reading, mode::required},
    finding::{Findings, Path},
};

impl Datum for &'static Clause {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("clause", self.id().as_str())?;
        map.serialize_entry("section", self.section())?;
        map.serialize_entry("kind", self.kind().as_str())?;
        map.serialize_entry("computability", self.computability().as_str())?;
        map.serialize_entry("summary", self.summary())?;
        map.serialize_entry("home", &WrittenHome(self.home()))?;
        map.serialize_entry("slip", &self.slip())?;
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        // The document says the rest.
        let mut fields = Fields::open(node, path, findings)?;
        let id: ClauseId = required::read("clause", &mut fields, findings)?;
        Ok(id.clause())
    }
}

struct WrittenHome<'a>(&'a Home);

impl Serialize for WrittenHome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.0.as_str())?;
        match self.0 {
            Home::Computed(rule) => map.serialize_entry("rule", rule.as_str())?,
            Home::Checked(check) => map.serialize_entry("check", check.as_str())?,
            Home::Modelled { model, to_come } => {
                map.serialize_entry("model", model.as_str())?;
                map.serialize_entry("to_come", &to_come.map(RuleFamily::as_str))?;
            }
            Home::Informative(reason) => map.serialize_entry("reason", reason.as_str())?,
        }
        map.end()
    }
}
