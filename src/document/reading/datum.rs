//! How readings are written as data.

use alloc::{string::ToString, vec::Vec};

use serde::Serializer;

#[cfg(test)]
use super::ReadingId;
use super::{ReadingError, Readings};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Datum, FormProblem, Node, Reading, ValueKind,
        node::Short,
        reader::{refuse, text, wrong_type},
        serde_forms,
    },
    finding::{Findings, Path, codes},
};

serde_forms!(Readings);

/// An object of those that are not the default, in order: each variant by its name, under the key of its reading.
impl Datum for Readings {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.changed().map(|(id, variant)| (id.key(), variant)))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        Self::default().changed_by(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let each = ReadingId::all().map(|id| {
            let variants = shape::one_of(id.variants().iter().copied());
            Forms::field(id.key(), variants, false)
        });
        let forms = each.fold(Forms::none(), |forms, field| forms.and(&field));
        shapes.named::<Self>(|_| forms.into_object())
    }
}

impl Readings {
    /// These readings, but for those that `node` names.
    pub(crate) fn changed_by(
        mut self,
        node: &Node,
        path: &Path,
        findings: &mut Findings,
    ) -> Reading<Self> {
        let Node::Map(entries) = node else {
            return wrong_type(ValueKind::Map, node, path, findings);
        };
        let mut seen: Vec<&str> = Vec::new();
        let mut outcome = Ok(());
        for (key, value) in entries {
            let path = path.key(&Short(key).to_string());
            let read = text(value, &path, findings).and_then(|variant| {
                if seen.contains(&key.as_str()) {
                    let problem = FormProblem::GivenTwice;
                    return refuse(codes::REPEATED_FIELD, problem, value, &path, findings);
                }
                self.set(key, variant).or_else(|error| {
                    let code = match error {
                        ReadingError::UnknownKey { .. } => codes::UNKNOWN_FIELD,
                        ReadingError::UnknownVariant { .. } => codes::UNKNOWN_VALUE,
                    };
                    refuse(code, error, value, &path, findings)
                })
            });
            seen.push(key);
            outcome = outcome.and(read);
        }
        outcome.map(|()| self)
    }
}
