//! How the catalogue is spelled: a service with all its terms, which is read back by its name.

use alloc::vec::Vec;
use core::fmt::Display;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Delivery, Exclusion, Limit, Service, ServiceTerms};
use crate::{
    data::{self, Datum, Fields, Reading, Shown, reader::list_of},
    document::{AzureComponent, ClauseId, Stated},
    finding::Findings,
};

/// A list of services with their terms.
pub(super) mod rows {
    use super::{Datum, Fields, Findings, Reading, Row, SerializeMap, Service, Vec, list_of};

    pub(in crate::document::service) fn write<M: SerializeMap>(
        name: &'static str,
        services: &[Service],
        map: &mut M,
    ) -> Result<(), M::Error> {
        let rows: Vec<_> = services.iter().copied().map(Row).collect();
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
}

struct Row(Service);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let service = self.0;
        // Named one by one: a new column must be written here.
        let ServiceTerms {
            category,
            mark,
            parent,
            price,
            units,
            limits,
            draw_down,
            included_hours,
            staff,
            delivery,
            hours,
            languages,
            bought_for,
            used_at,
            channels,
            response_times,
            scope,
            prerequisites,
            ends_with,
            exclusions,
            flex,
            credits,
            travel,
            exhibit,
            last_request_days,
            also,
        } = service.terms();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", service.as_str())?;
        map.serialize_entry("name", service.name())?;
        map.serialize_entry("document_names", service.document_names())?;
        map.serialize_entry("category", &named(category))?;
        map.serialize_entry("mark", &named(mark))?;
        map.serialize_entry("parent", &parent.map(Service::as_str))?;
        map.serialize_entry("price", &named(price))?;
        map.serialize_entry("units", &all(units, named))?;
        map.serialize_entry("limits", &all(limits, written))?;
        map.serialize_entry("draw_down", &draw_down.as_ref().map(named))?;
        map.serialize_entry("included_hours", &all(included_hours, named))?;
        map.serialize_entry("staff", &all(staff, named))?;
        map.serialize_entry("delivery", &delivery.as_ref().map(written))?;
        map.serialize_entry("hours", &hours.as_ref().map(named))?;
        let spoken = Cell {
            value: data::Written(languages.value()),
            clause: languages.clause(),
        };
        map.serialize_entry("languages", &spoken)?;
        map.serialize_entry("bought_for", &named(bought_for))?;
        map.serialize_entry("used_at", &named(used_at))?;
        map.serialize_entry("channels", &all(channels, named))?;
        map.serialize_entry("response_times", &response_times.as_ref().map(named))?;
        map.serialize_entry("scope", &scope.as_ref().map(named))?;
        map.serialize_entry("prerequisites", &all(prerequisites, named))?;
        map.serialize_entry("ends_with", &ends_with.as_ref().map(named))?;
        map.serialize_entry("exclusions", &all(exclusions, written))?;
        map.serialize_entry("flex", &named(flex))?;
        map.serialize_entry("credits", &named(credits))?;
        map.serialize_entry("travel", &travel.as_ref().map(named))?;
        map.serialize_entry("exhibit", &exhibit.as_ref().map(named))?;
        map.serialize_entry(
            "last_request_days",
            &last_request_days.as_ref().map(|days| Cell {
                value: *days.value(),
                clause: days.clause(),
            }),
        )?;
        map.serialize_entry("also", &also.iter().map(Shown).collect::<Vec<_>>())?;
        map.end()
    }
}

/// What is more than a name.
struct Written<T>(T);

/// A cell of the catalogue: a value and the clause that states it.
struct Cell<T> {
    value: T,
    clause: ClauseId,
}

impl<T: Serialize> Serialize for Cell<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("value", &self.value)?;
        map.serialize_entry("clause", self.clause.as_str())?;
        map.end()
    }
}

/// A cell that holds one of a fixed set of names.
fn named<T: Display>(cell: &Stated<T>) -> Cell<Shown<&T>> {
    Cell {
        value: Shown(cell.value()),
        clause: cell.clause(),
    }
}

/// A cell that holds more than a name.
fn written<T>(cell: &Stated<T>) -> Cell<Written<&T>> {
    Cell {
        value: Written(cell.value()),
        clause: cell.clause(),
    }
}

fn all<'t, T, W>(cells: &'t [Stated<T>], write: impl Fn(&'t Stated<T>) -> W) -> Vec<W> {
    cells.iter().map(write).collect()
}

impl Serialize for Written<&Limit> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Limit::AtMost { count, what, per } => {
                let mut map = serializer.serialize_map(Some(3))?;
                map.serialize_entry("at_most", count)?;
                map.serialize_entry("what", what.as_str())?;
                map.serialize_entry("per", per.as_str())?;
                map.end()
            }
            Limit::InOrder => serializer.serialize_str("in_order"),
        }
    }
}

impl Serialize for Written<&Delivery> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("remote", &self.0.remote)?;
        map.serialize_entry("on_site", self.0.on_site.as_str())?;
        map.serialize_entry("default", self.0.default_mode().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&Exclusion> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Exclusion::Components(components) => {
                let names = components.iter().copied().map(AzureComponent::as_str);
                names.collect::<Vec<_>>().serialize(serializer)
            }
            Exclusion::Of(excluded) => serializer.serialize_str(excluded.as_str()),
        }
    }
}
