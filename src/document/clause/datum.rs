//! How a clause is written as data: with all that is known of it, and read back by its id.

#[cfg(test)]
use alloc::string::String;

use serde::{Serializer, ser::SerializeMap};

use super::{Clause, ClauseId, Home};
#[cfg(test)]
use super::{ClauseKind, Computability, Model, Passage, Reason, RuleFamily};
#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::{CheckId, RuleId},
};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written, mode::required, reader::one_of,
        serde_forms,
    },
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
        map.serialize_entry("home", &Written(self.home()))?;
        map.serialize_entry("slip", &self.slip())?;
        map.serialize_entry("passage", self.passage())?;
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        // The document says the rest.
        let mut fields = Fields::open(node, path, findings)?;
        let id: ClauseId = required::read("clause", &mut fields, findings)?;
        Ok(id.clause())
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|shapes| {
            Forms::required::<ClauseId>("clause", shapes)
                .and(&Forms::field("section", shape::non_empty_text(), true))
                .and(&Forms::required::<ClauseKind>("kind", shapes))
                .and(&Forms::required::<Computability>("computability", shapes))
                .and(&Forms::field("summary", shape::non_empty_text(), true))
                .and(&Forms::required::<Home>("home", shapes))
                .and(&Forms::required::<Option<String>>("slip", shapes))
                .and(&Forms::field("passage", Passage::shape(shapes), true))
                .into_object()
        })
    }
}

serde_forms!(Home);

impl Fieldset for Home {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("kind", self.as_str())?;
        match self {
            Self::Computed(rule) => required::write("rule", rule, map),
            Self::Checked(check) => required::write("check", check, map),
            Self::Modelled { model, to_come } => {
                required::write("model", model, map)?;
                required::write("to_come", to_come, map)
            }
            Self::Informative(reason) => required::write("reason", reason, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        type Read = fn(&mut Fields<'_>, &mut Findings) -> Reading<Home>;
        let kinds: [(&str, Read); 4] = [
            ("computed", |fields, findings| {
                required::read("rule", fields, findings).map(Home::Computed)
            }),
            ("checked", |fields, findings| {
                required::read("check", fields, findings).map(Home::Checked)
            }),
            ("modelled", |fields, findings| {
                let model = required::read("model", fields, findings);
                let to_come = required::read("to_come", fields, findings);
                Ok(Home::Modelled {
                    model: model?,
                    to_come: to_come?,
                })
            }),
            ("informative", |fields, findings| {
                required::read("reason", fields, findings).map(Home::Informative)
            }),
        ];
        // Without it nobody knows which fields there should be.
        fields.required("kind", findings, one_of(&kinds))?(fields, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let kind = |kind| Forms::field("kind", shape::constant(shape::text(kind)), true);
        let rule = Forms::required::<RuleId>("rule", shapes);
        let check = Forms::required::<CheckId>("check", shapes);
        let model = Forms::required::<Model>("model", shapes);
        let model = model.and(&Forms::required::<Option<RuleFamily>>("to_come", shapes));
        let reason = Forms::required::<Reason>("reason", shapes);
        kind("computed")
            .and(&rule)
            .or(kind("checked").and(&check))
            .or(kind("modelled").and(&model))
            .or(kind("informative").and(&reason))
    }
}
