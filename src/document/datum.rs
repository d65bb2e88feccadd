//! How the names of the document are written as data: not all of them are read as one of a list.

use alloc::vec::Vec;
use core::convert::identity;

use serde::{Serializer, ser::SerializeMap};

#[cfg(test)]
use super::Duty;
use super::vocabulary::{
    country::Country,
    coverage::SoughtProduct,
    obligations::{ObligationName, TermMark},
};
use super::{
    AzureComponent, ClauseId, DutyName, Languages, Product, ProductLine, ReadingId, Section,
    Service, Severity, SpokenLanguage, Stated, UnknownClause, UnknownLanguage, UnknownName,
    UnknownService, Unread, VariantName,
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    calendar::CalendarMonth,
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written, datum_by_name,
        mode::{optional, required},
        reader::{month, one_of, refuse, text},
        serde_forms,
    },
    finding::{Findings, Path, codes},
    holidays::{Kind, Region},
};

datum_by_name!(Severity);
datum_by_name!(AzureComponent);
datum_by_name!(ProductLine);
datum_by_name!(Kind);

/// An Azure component may be named; any other product is not.
impl Fieldset for Product {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Azure { component } => {
                map.serialize_entry("kind", "azure")?;
                optional::write("component", component, map)
            }
            Self::Other => map.serialize_entry("kind", "other"),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let kinds = one_of(&[("azure", true), ("other", false)]);
        if !fields.required("kind", findings, kinds)? {
            return Ok(Self::Other);
        }
        let component = optional::read("component", fields, findings)?;
        Ok(Self::Azure { component })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let kind = |kind| Forms::field("kind", shape::constant(shape::text(kind)), true);
        let component = Forms::optional::<AzureComponent>("component", shapes);
        kind("azure").and(&component).or(kind("other"))
    }
}

serde_forms!(Product);

/// Declares that a type is written as a text, and read by its `FromStr`, with a code of its own.
macro_rules! parsed {
    ($( $type:ty, $error:ty, $problem:expr, $code:expr, $written:expr, $names:expr; )+) => {
        $(
            impl Datum for $type {
                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let written: fn(&Self) -> &str = $written;
                    serializer.serialize_str(written(self))
                }

                fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
                    let read = text(node, path, findings)?.parse();
                    read.or_else(|error: $error| {
                        let problem = $problem;
                        refuse($code, problem(error), node, path, findings)
                    })
                }

                #[cfg(test)]
                fn shape(shapes: &mut Shapes) -> Node {
                    let names: Option<fn() -> Vec<&'static str>> = $names;
                    shapes.named::<Self>(|_| names.map_or_else(shape::non_empty_text, |names| shape::one_of(names())))
                }
            }

            serde_forms!($type);
        )+
    };
}

// A service is read by any of its names.
parsed! {
    Service, UnknownService, identity, codes::UNKNOWN_SERVICE, |service| service.as_str(), None;
    SpokenLanguage, UnknownLanguage, identity, codes::UNKNOWN_LANGUAGE, |language| language.code(), None;
    ClauseId, UnknownClause, identity, codes::UNKNOWN_CLAUSE, |clause| clause.as_str(), None;
    Section, UnknownName, Unread::Section, codes::UNKNOWN_VALUE, |section| section.as_str(), None;
    ReadingId, UnknownName, Unread::Reading, codes::UNKNOWN_READING, |reading| reading.key(),
        Some(|| ReadingId::all().map(ReadingId::key).collect());
    DutyName, UnknownName, Unread::DutyName, codes::UNKNOWN_DUTY, |duty| duty.as_str(),
        Some(duty_names);
}

/// As `2026-05`.
impl Datum for CalendarMonth {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        month(node, path, findings).map(Self::of)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| shape::pattern("YYYY-MM", "^[0-9]{4}-[0-9]{2}$"))
    }
}

serde_forms!(CalendarMonth);

/// A value and the clause that states it.
impl<T: Datum> Fieldset for Stated<T> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("value", self.value(), map)?;
        required::write("clause", &self.clause(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let value = required::read("value", fields, findings);
        let clause = required::read("clause", fields, findings);
        Ok(Self::new(value?, clause?))
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<T>("value", shapes).and(&Forms::required::<ClauseId>("clause", shapes))
    }
}

/// By its code.
impl Datum for Country {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        Self::from_code(text(node, path, findings)?)
            .or_else(|error| refuse(codes::UNKNOWN_COUNTRY, error, node, path, findings))
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| shape::pattern("an alpha-2 code of ISO 3166-1", "^[A-Z]{2}$"))
    }
}

/// A country's code, or that of one of its subdivisions.
impl Datum for Region {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let code = text(node, path, findings)?;
        let (country, subdivision) = match code.split_once('-') {
            Some((country, subdivision)) => (country, Some(subdivision)),
            None => (code, None),
        };
        Self::find(country, subdivision)
            .or_else(|error| refuse(codes::UNKNOWN_REGION, error, node, path, findings))
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| {
            shape::pattern(
                "a code of ISO 3166-1 or, of a subdivision, of ISO 3166-2",
                "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            )
        })
    }
}

/// Two kinds by a name, others as the languages themselves: those of one of the services.
impl Datum for Languages {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::EnglishAndCustomers => serializer.serialize_str(ENGLISH_AND_CUSTOMERS),
            Self::DeliverersOrEnglish => serializer.serialize_str(DELIVERERS_OR_ENGLISH),
            Self::Only(only) => only.write(serializer),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        if let Node::Text(name) = node {
            match name.as_str() {
                ENGLISH_AND_CUSTOMERS => return Ok(Self::EnglishAndCustomers),
                DELIVERERS_OR_ENGLISH => return Ok(Self::DeliverersOrEnglish),
                _ => {}
            }
        }
        <&'static [SpokenLanguage]>::read(node, path, findings).map(Self::Only)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let only = Vec::<SpokenLanguage>::shape(shapes);
        shape::any_of([
            shape::one_of([ENGLISH_AND_CUSTOMERS, DELIVERERS_OR_ENGLISH]),
            only,
        ])
    }
}

/// Those in which a service is delivered: found again among those of the services.
impl Datum for &'static [SpokenLanguage] {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let codes = Vec::<SpokenLanguage>::read(node, path, findings)?;
        let of_services = Service::ALL
            .iter()
            .map(|service| *service.terms().languages.value());
        let mut same = of_services.filter_map(|one| match one {
            Languages::Only(only) if *only == codes => Some(only),
            _ => None,
        });
        match same.next() {
            Some(languages) => Ok(languages),
            None => refuse(
                codes::UNKNOWN_VALUE,
                Unread::Languages,
                node,
                path,
                findings,
            ),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        Vec::<SpokenLanguage>::shape(shapes)
    }
}

const ENGLISH_AND_CUSTOMERS: &str = "english_and_customers";
const DELIVERERS_OR_ENGLISH: &str = "deliverers_or_english";

/// That of a duty, or of the beginning or the end of something.
impl Datum for ObligationName {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        if let Ok(mark) = text(node, path, findings)?.parse::<TermMark>() {
            return Ok(Self::Term(mark));
        }
        DutyName::read(node, path, findings).map(Self::Duty)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let marks = TermMark::ALL.iter().map(|mark| mark.as_str());
        shape::any_of([DutyName::shape(shapes), shape::one_of(marks)])
    }
}

/// The variant of a reading, which stands beside it.
impl Datum for VariantName {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str((*self).as_str())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let name = text(node, path, findings)?;
        let mut variants = ReadingId::all().flat_map(|id| id.variants().iter());
        match variants.find(|variant| **variant == name) {
            Some(variant) => Ok(Self(variant)),
            None => refuse(codes::UNKNOWN_VALUE, Unread::Variant, node, path, findings),
        }
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::non_empty_text()
    }
}

/// A component by its name as data; any other text is a name as it was asked about.
impl Datum for SoughtProduct {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Component(component) => component.write(serializer),
            Self::Named(name) => name.write(serializer),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let name = text(node, path, findings)?;
        Ok(match name.parse() {
            Ok(component) => Self::Component(component),
            Err(_) => Self::Named(name.into()),
        })
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::non_empty_text()
    }
}

/// Each name once.
#[cfg(test)]
fn duty_names() -> Vec<&'static str> {
    let names = Duty::all().map(|duty| duty.name().as_str());
    names
        .collect::<alloc::collections::BTreeSet<_>>()
        .into_iter()
        .collect()
}
