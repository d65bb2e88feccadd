//! How values of the lowest modules are written as data.

use alloc::{borrow::ToOwned, string::ToString, vec::Vec};

use serde::{Serializer, ser::SerializeMap};

use super::{
    Datum, Fields, Fieldset, Node, Reading, Written, datum_by_name,
    mode::required,
    reader::{refuse, text},
    serde_forms,
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    calendar::Digest,
    finding::{Finding, Findings, Level, Path, codes},
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
            refuse(
                codes::MALFORMED_DIGEST,
                error.to_string(),
                node,
                path,
                findings,
            )
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

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<alloc::borrow::Cow<'static, str>>(
                "code", shapes,
            ))
            .and(&Forms::required::<Level>("level", shapes))
            .and(&Forms::required::<Path>("path", shapes))
            .and(&Forms::required::<Option<alloc::string::String>>(
                "value", shapes,
            ))
            .and(&Forms::required::<Option<alloc::string::String>>(
                "clause", shapes,
            ))
            .and(&Forms::required::<Option<alloc::string::String>>(
                "amendment",
                shapes,
            ))
            .and(&Forms::required::<alloc::string::String>("message", shapes))
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
