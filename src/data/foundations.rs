//! How values of the lowest floor are spelled.

use alloc::{borrow::ToOwned, string::ToString, vec::Vec};

use serde::{Serializer, ser::SerializeMap};

use super::{
    Datum, Fields, Fieldset, Node, Reading, Written, datum_by_name,
    mode::required,
    reader::{refuse, text},
    serde_forms,
};
use crate::{
    calendar::Digest,
    finding::{Finding, Findings, Level, Path},
};

datum_by_name!(Level);
serde_forms!(Digest, Path, Finding, Findings);

impl Datum for Digest {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = text(node, path, findings)?.parse();
        read.or_else(|error: crate::calendar::DigestError| {
            refuse("malformed_digest", error.to_string(), node, path, findings)
        })
    }
}

impl Datum for Path {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        text(node, path, findings).map(|text| Self::from_text(text.to_owned()))
    }
}

impl Fieldset for Finding {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("code", &self.code, map)?;
        required::write("level", &self.level, map)?;
        required::write("path", &self.path, map)?;
        required::write("value", &self.value, map)?;
        required::write("clause", &self.clause, map)?;
        required::write("amendment", &self.amendment, map)?;
        required::write("message", &self.message, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let code = required::read("code", fields, findings);
        let level = required::read("level", fields, findings);
        let path = required::read("path", fields, findings);
        let value = required::read("value", fields, findings);
        let clause = required::read("clause", fields, findings);
        let amendment = required::read("amendment", fields, findings);
        let message = required::read("message", fields, findings);
        Ok(Self {
            code: code?,
            level: level?,
            path: path?,
            value: value?,
            clause: clause?,
            amendment: amendment?,
            message: message?,
        })
    }
}

impl Datum for Findings {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = Vec::<Finding>::read(node, path, findings);
        read.map(|read| read.into_iter().collect())
    }
}
