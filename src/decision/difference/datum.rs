//! How a difference of two stamps is written as data.

use alloc::{borrow::Cow, sync::Arc, vec::Vec};

use serde::ser::SerializeMap;

use super::StampDifference;
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Fields, Fieldset, Reading,
        mode::{non_empty, optional, required},
        reader::one_of,
        serde_forms,
    },
    finding::Findings,
};

/// Of a part of a calendar, what makes the difference of its location.
type OfLocation = fn(Arc<str>) -> StampDifference;

/// The parts that have nothing more to say.
const WHOLE: &[(&str, StampDifference)] = &[
    ("question", StampDifference::Question),
    ("order", StampDifference::Order),
    ("edition", StampDifference::Edition),
    ("outcomes", StampDifference::Outcomes),
    ("holidays", StampDifference::Holidays),
    ("library", StampDifference::Library),
];

/// Those of a location's calendar.
const OF_LOCATION: &[(&str, OfLocation)] = &[
    ("calendar", |location| StampDifference::Calendar {
        location,
    }),
    ("zone", |location| StampDifference::Zone { location }),
    ("hours", |location| StampDifference::Hours { location }),
    ("exceptions", |location| StampDifference::Exceptions {
        location,
    }),
    ("zone_source", |location| StampDifference::ZoneSource {
        location,
    }),
];

const READING: &str = "reading";

/// The `part`; of a calendar, the `location`; of a reading, its key, and the variants of the two stamps that name one.
impl Fieldset for StampDifference {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("part", self.part())?;
        match self {
            Self::Reading {
                reading,
                first,
                second,
            } => {
                required::write("reading", reading, map)?;
                optional::write("first", first, map)?;
                optional::write("second", second, map)
            }
            Self::Calendar { location }
            | Self::Zone { location }
            | Self::Hours { location }
            | Self::Exceptions { location }
            | Self::ZoneSource { location } => map.serialize_entry("location", &**location),
            _ => Ok(()),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let whole = WHOLE.iter().map(|(name, _)| *name);
        let of_location = OF_LOCATION.iter().map(|(name, _)| *name);
        let names: Vec<_> = whole.chain(of_location).chain([READING]).collect();
        let table: Vec<_> = names.iter().map(|name| (*name, *name)).collect();
        let part = match fields.required("part", findings, one_of(&table)) {
            Ok(part) => part,
            Err(reported) => return fields.excuse(reported),
        };
        if let Some((_, difference)) = WHOLE.iter().find(|(name, _)| *name == part) {
            return Ok(difference.clone());
        }
        if let Some((_, of_location)) = OF_LOCATION.iter().find(|(name, _)| *name == part) {
            let location = non_empty::read("location", fields, findings)?;
            return Ok(of_location(location));
        }
        let reading = required::read::<Cow<'static, str>>("reading", fields, findings);
        let first = optional::read("first", fields, findings);
        let second = optional::read("second", fields, findings);
        Ok(Self::Reading {
            reading: reading?,
            first: first?,
            second: second?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let whole = shape::one_of(WHOLE.iter().map(|(name, _)| *name));
        let of_location = shape::one_of(OF_LOCATION.iter().map(|(name, _)| *name));
        let reading = shape::constant(shape::text(READING));
        let location = Forms::field("location", shape::non_empty_text(), true);
        let variants = Forms::required::<Cow<'static, str>>("reading", shapes)
            .and(&Forms::optional::<Cow<'static, str>>("first", shapes))
            .and(&Forms::optional::<Cow<'static, str>>("second", shapes));
        Forms::field("part", whole, true)
            .or(Forms::field("part", of_location, true).and(&location))
            .or(Forms::field("part", reading, true).and(&variants))
    }
}

serde_forms!(StampDifference);
