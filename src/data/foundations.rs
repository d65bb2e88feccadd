//! How values of the lowest modules are written as data.

#[cfg(test)]
use crate::finding::Told;
#[cfg(test)]
use alloc::{borrow::Cow, string::String};
use alloc::{borrow::ToOwned, vec::Vec};

use serde::Serializer;

use super::{
    Datum, Node, Reading, Written, datum_by_name, fieldset,
    reader::{refuse, text},
    serde_forms,
};
#[cfg(test)]
use crate::data::shape::{self, Shapes};
use crate::{
    calendar::Digest,
    finding::{Finding, Findings, Level, Path, codes},
};

datum_by_name!(Level);
serde_forms!(Digest, Path, Findings);

impl Datum for Digest {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = text(node, path, findings)?.parse();
        read.or_else(|error: crate::calendar::DigestError| {
            refuse(codes::MALFORMED_DIGEST, error, node, path, findings)
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| shape::pattern("SHA-256", "^[0-9a-f]{64}$"))
    }
}

impl Datum for Path {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        text(node, path, findings).map(|text| Self::from_text(text.to_owned()))
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::of_type("string")
    }
}

// Its struct stands where nothing is known of data: findings are there without the rules, and what writes them is not.
fieldset! {
    Finding {
        /// The stable code.
        code: Cow<'static, str>,
        /// How serious it is.
        level: Level,
        /// Where in the input it is.
        path: Path,
        /// The offending value as it was written, where there is one.
        value: Option<String>,
        /// The id of the clause it rests on, where it rests on one.
        clause: Option<Cow<'static, str>>,
        /// The id of the amendment that takes the place of the clause, where one does.
        amendment: Option<String>,
        /// What is wrong, in one lower-case sentence without a final period.
        message: String,
        /// From what a report tells it.
        told: Told = unwritten,
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

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        Vec::<Finding>::shape(shapes)
    }
}
