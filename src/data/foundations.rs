//! How values of the lowest floor are spelled.

use alloc::{borrow::ToOwned, string::ToString};

use serde::Serializer;

use super::{
    Datum, Node, Reading, datum_by_name,
    reader::{refuse, text},
    serde_forms,
};
use crate::{
    calendar::Digest,
    finding::{Findings, Level, Path},
};

datum_by_name!(Level);
serde_forms!(Digest, Path);

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
