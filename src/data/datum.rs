//! What can be written as data and read back.

use alloc::{format, vec::Vec};
use core::fmt::Display;

use serde::{
    Serialize, Serializer,
    de::{Deserialize, Deserializer, Error as _},
    ser::SerializeMap,
};

#[cfg(test)]
use super::shape::{Forms, Shapes};
use super::{Fields, Node, Reading};
use crate::finding::{Findings, Path};

/// A value with a spelling as data.
///
/// What is read from what was written is the same value.
pub(crate) trait Datum: Sized {
    /// Writes it.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads it; what is wrong goes into the findings.
    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self>;

    /// All its values, if they are few: true and false, or one of several names.
    fn values() -> Vec<Node> {
        Vec::new()
    }

    /// How it looks.
    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node;
}

/// A value that is several fields of an object, perhaps among others.
pub(crate) trait Fieldset: Sized {
    /// Writes its fields.
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Reads its fields, and leaves the others to who opened the object.
    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self>;

    /// How they look.
    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms;
}

/// A fieldset alone is an object.
impl<T: Fieldset> Datum for T {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write_fields(&mut map)?;
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        let read = Self::read_fields(&mut fields, findings);
        fields.finish(findings)?;
        read
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<T>(|shapes| T::forms(shapes).into_object())
    }
}

/// A datum for serde to write.
pub(crate) struct Written<'a, T>(pub(crate) &'a T);

impl<T: Datum> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// Text in the form in which a value is displayed.
pub(crate) struct Shown<T>(pub(crate) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Reads a datum that is all of `node`.
///
/// # Errors
///
/// Every problem.
pub(crate) fn read_all<T: Datum>(node: &Node) -> Result<T, Findings> {
    let mut findings = Findings::new();
    T::read(node, &Path::root(), &mut findings)
        .map_err(|_| findings.within(|path| node.element_with_id(path)))
}

/// Reads a datum through serde: the first problem is the error.
pub(crate) fn read_whole<'de, T: Datum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let node = Node::deserialize(deserializer)?;
    let mut findings = Findings::new();
    T::read(&node, &Path::root(), &mut findings).map_err(|_| {
        let first = findings.iter().next();
        first.map_or_else(
            || D::Error::custom("it cannot be read"),
            |finding| D::Error::custom(format!("{finding}")),
        )
    })
}
