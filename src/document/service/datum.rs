//! How the catalogue is written as data: a service with all its terms, which is read back by its name.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Cell, CellValue, Column, Delivery, DeliveryMode, Excluded, Exclusion, Limit, Service};
#[cfg(test)]
use super::{Counted, OnSite, Per};
#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::ClauseId,
};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Shown, Written,
        mode::required,
        reader::{list_of, one_of, refuse},
        serde_forms,
    },
    document::{AzureComponent, Unread},
    finding::{Findings, Path, codes},
};

/// A list of services with their terms.
pub(super) mod rows {
    #[cfg(test)]
    use core::marker::PhantomData;

    use super::{
        Datum, Fields, Findings, Reading, SerializeMap, Service, ServiceRow, Vec, list_of,
    };
    #[cfg(test)]
    use super::{Forms, Shapes, row, shape};

    pub(in crate::document::service) fn write<M: SerializeMap>(
        name: &'static str,
        services: &[Service],
        map: &mut M,
    ) -> Result<(), M::Error> {
        let rows: Vec<_> = services.iter().copied().map(ServiceRow).collect();
        map.serialize_entry(name, &rows)
    }

    pub(in crate::document::service) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Vec<Service>> {
        fields.required(
            name,
            findings,
            list_of(|node, path, findings| {
                // The document says the rest.
                let mut fields = Fields::open(node, path, findings)?;
                fields.required("service", findings, Service::read)
            }),
        )
    }

    #[cfg(test)]
    pub(in crate::document::service) fn shape(
        name: &'static str,
        _: PhantomData<Vec<Service>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::field(name, shape::list(row(shapes)), true)
    }
}

struct ServiceRow(Service);

impl Serialize for ServiceRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let service = self.0;
        let terms = service.terms();
        let cells: Vec<_> = terms.cells().collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", service.as_str())?;
        map.serialize_entry("name", service.name())?;
        map.serialize_entry("document_names", service.document_names())?;
        for column in Column::ALL {
            if *column == AFTER_PARENT {
                map.serialize_entry("parent", &terms.parent.map(Service::as_str))?;
            }
            let mut here = cells.iter().filter(|cell| cell.column == *column);
            if column.is_list() {
                map.serialize_entry(column.as_str(), &here.map(Said).collect::<Vec<_>>())?;
            } else {
                map.serialize_entry(column.as_str(), &here.next().map(Said))?;
            }
        }
        let also: Vec<_> = terms.also.iter().map(Shown).collect();
        map.serialize_entry("also", &also)?;
        map.end()
    }
}

/// The column before which the service stands under which another is described.
const AFTER_PARENT: Column = Column::Price;

#[cfg(test)]
fn row(shapes: &mut Shapes) -> Node {
    shapes.named::<ServiceRow>(|shapes| {
        let names = Service::ALL.iter().map(|service| service.as_str());
        let mut forms = Forms::field("service", shape::one_of(names), true)
            .and(&Forms::field("name", shape::non_empty_text(), true))
            .and(&Forms::field(
                "document_names",
                shape::list(shape::non_empty_text()),
                true,
            ));
        for column in Column::ALL {
            if *column == AFTER_PARENT {
                forms = forms.and(&Forms::required::<Option<Service>>("parent", shapes));
            }
            let value = Forms::field("value", column.shape(shapes), true);
            let cell = value
                .and(&Forms::required::<ClauseId>("clause", shapes))
                .into_object();
            let cells = if column.is_list() {
                shape::list(cell)
            } else if column.is_always_filled() {
                cell
            } else {
                shape::or_null(cell)
            };
            forms = forms.and(&Forms::field(column.as_str(), cells, true));
        }
        forms
            .and(&Forms::required::<Vec<ClauseId>>("also", shapes))
            .into_object()
    })
}

/// A cell as it stands under its column.
struct Said<'a>(&'a Cell);

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("value", &SaidValue(self.0.value))?;
        map.serialize_entry("clause", self.0.clause.as_str())?;
        map.end()
    }
}

struct SaidValue(CellValue);

impl Serialize for SaidValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            CellValue::Code(code) => serializer.serialize_str(code),
            CellValue::Count(count) => serializer.serialize_u16(count),
            CellValue::Limit(limit) => limit.write(serializer),
            CellValue::Delivery(delivery) => delivery.write(serializer),
            CellValue::Languages(languages) => languages.write(serializer),
            CellValue::Exclusion(exclusion) => exclusion.write(serializer),
        }
    }
}

serde_forms!(Limit, Delivery, Exclusion);

/// A number of something for each of something, or that the order says it.
impl Datum for Limit {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AtMost { count, what, per } => {
                let mut map = serializer.serialize_map(Some(3))?;
                required::write("at_most", count, &mut map)?;
                required::write("what", what, &mut map)?;
                required::write("per", per, &mut map)?;
                map.end()
            }
            Self::InOrder => serializer.serialize_str(IN_ORDER),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        if let Node::Text(_) = node {
            return one_of(&[(IN_ORDER, Self::InOrder)])(node, path, findings);
        }
        let mut fields = Fields::open(node, path, findings)?;
        let count = required::read("at_most", &mut fields, findings);
        let what = required::read("what", &mut fields, findings);
        let per = required::read("per", &mut fields, findings);
        fields.finish(findings)?;
        Ok(Self::AtMost {
            count: count?,
            what: what?,
            per: per?,
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|shapes| {
            let at_most = Forms::required::<u32>("at_most", shapes)
                .and(&Forms::required::<Counted>("what", shapes))
                .and(&Forms::required::<Per>("per", shapes));
            shape::any_of([at_most.into_object(), shape::one_of([IN_ORDER])])
        })
    }
}

const IN_ORDER: &str = "in_order";

/// The default follows from the rest.
impl Fieldset for Delivery {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("remote", &self.remote, map)?;
        required::write("on_site", &self.on_site, map)?;
        required::write("default", &self.default_mode(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let remote = required::read("remote", fields, findings);
        let on_site = required::read("on_site", fields, findings);
        let default = required::read::<DeliveryMode>("default", fields, findings);
        default?;
        Ok(Self {
            remote: remote?,
            on_site: on_site?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<bool>("remote", shapes)
            .and(&Forms::required::<OnSite>("on_site", shapes))
            .and(&Forms::required::<DeliveryMode>("default", shapes))
    }
}

/// The components themselves, which are those of one of the services, or what is excluded by its name.
impl Datum for Exclusion {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Components(components) => serializer.collect_seq(components.iter().map(Written)),
            Self::Of(excluded) => excluded.write(serializer),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        if let Node::Text(_) = node {
            return Excluded::read(node, path, findings).map(Self::Of);
        }
        let components = Vec::<AzureComponent>::read(node, path, findings)?;
        let of_services = Service::ALL
            .iter()
            .flat_map(|service| service.terms().exclusions);
        let mut same = of_services
            .map(|exclusion| *exclusion.value())
            .filter(|one| matches!(one, Self::Components(these) if *these == components));
        match same.next() {
            Some(exclusion) => Ok(exclusion),
            None => refuse(
                codes::UNKNOWN_VALUE,
                Unread::Components,
                node,
                path,
                findings,
            ),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let components = Vec::<AzureComponent>::shape(shapes);
        shape::any_of([Excluded::shape(shapes), components])
    }
}
