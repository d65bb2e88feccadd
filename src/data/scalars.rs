//! How scalars and other common values are written as data.

use alloc::{
    borrow::{Cow, ToOwned},
    string::String,
    sync::Arc,
    vec::Vec,
};
use core::{
    num::NonZeroU32,
    ops::{Range, RangeInclusive},
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    Datum, Fields, Fieldset, FormProblem, Node, Reading, ValueKind, Written,
    grammar::{format_date, format_instant, format_local, format_time},
    mode,
    reader::{date, instant, integer, list_of, local, refuse, text, time, wrong_type},
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::finding::{Findings, Path, codes};

impl<T: Datum> Datum for Option<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(serializer),
            None => serializer.serialize_none(),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        match node {
            Node::Null => Ok(None),
            _ => T::read(node, path, findings).map(Some),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::or_null(T::shape(shapes))
    }
}

impl<T: Datum> Datum for Vec<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        list_of(T::read)(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list(T::shape(shapes))
    }
}

/// A list of exactly so many.
impl<T: Datum, const N: usize> Datum for [T; N] {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = list_of(T::read)(node, path, findings)?;
        read.try_into().or_else(|_| {
            let problem = FormProblem::NotOfLength { length: N };
            refuse(codes::OUT_OF_RANGE, problem, node, path, findings)
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list_between(T::shape(shapes), N, Some(N))
    }
}

impl Datum for bool {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        match node {
            Node::Bool(holds) => Ok(*holds),
            _ => wrong_type(ValueKind::Bool, node, path, findings),
        }
    }

    fn values() -> Vec<Node> {
        [true, false].map(Node::Bool).into()
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::of_type("boolean")
    }
}

macro_rules! integers {
    ($( $type:ty ),+) => {
        $(
            impl Datum for $type {
                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    self.serialize(serializer)
                }

                fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
                    integer(Self::MIN..=Self::MAX)(node, path, findings)
                }

                #[cfg(test)]
                fn shape(_: &mut Shapes) -> Node {
                    shape::integers(
                        i128::try_from(Self::MIN).expect("a small number"),
                        i128::try_from(Self::MAX).expect("a small number"),
                    )
                }
            }
        )+
    };
}

integers!(i64, u64, u32, u16, u8, usize);

impl Datum for NonZeroU32 {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.get())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let number = integer(1..=u32::MAX)(node, path, findings)?;
        Ok(Self::new(number).unwrap_or(Self::MIN))
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::integers(1, u32::MAX)
    }
}

macro_rules! texts {
    ($( $type:ty ),+) => {
        $(
            impl Datum for $type {
                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self)
                }

                fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
                    text(node, path, findings).map(|text| text.to_owned().into())
                }

                #[cfg(test)]
                fn shape(_: &mut Shapes) -> Node {
                    shape::of_type("string")
                }
            }
        )+
    };
}

texts!(String, Arc<str>, Cow<'static, str>);

/// What is shared is written as if it were not.
impl<T: Datum> Datum for Arc<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(self, serializer)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        T::read(node, path, findings).map(Self::new)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        T::shape(shapes)
    }
}

impl Datum for DateTime<Utc> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_instant(*self))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        instant(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Instant>(|_| {
            shape::pattern(
                "YYYY-MM-DDTHH:MM:SS, at most nine digits of fraction, then Z or an offset such as +02:00",
                INSTANT,
            )
        })
    }
}

impl Datum for DateTime<FixedOffset> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_local(*self))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        local(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<LocalTime>(|_| {
            shape::pattern("an instant with the offset of a location", INSTANT)
        })
    }
}

impl Datum for NaiveDate {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_date(*self))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        date(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Date>(|_| shape::pattern("YYYY-MM-DD", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    }
}

impl Datum for NaiveTime {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_time(*self))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        time(node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<TimeOfDay>(|_| {
            shape::pattern(
                "HH:MM, or HH:MM:SS with at most nine digits of fraction",
                "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$",
            )
        })
    }
}

/// The first and the last of some dates.
impl Fieldset for RangeInclusive<NaiveDate> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("first_day", self.start(), map)?;
        mode::required::write("last_day", self.end(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let first = mode::required::read("first_day", fields, findings);
        let last = mode::required::read("last_day", fields, findings);
        Ok(first?..=last?)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<NaiveDate>("first_day", shapes))
            .and(&Forms::required::<NaiveDate>("last_day", shapes))
    }
}

/// The instants from the one to the other, which is their end and none of them.
impl Fieldset for Range<DateTime<Utc>> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("from", &self.start, map)?;
        mode::required::write("to", &self.end, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = mode::required::read("from", fields, findings);
        let to = mode::required::read("to", fields, findings);
        Ok(from?..to?)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<DateTime<Utc>>("from", shapes))
            .and(&Forms::required::<DateTime<Utc>>("to", shapes))
    }
}

/// Whole seconds and the rest in nanoseconds, both of the same sign.
impl Fieldset for TimeDelta {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("seconds", &self.num_seconds())?;
        map.serialize_entry("nanoseconds", &self.subsec_nanos())
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let whole = mode::seconds::read("seconds", fields, findings);
        let rest = fields.required("nanoseconds", findings, nanoseconds);
        let (whole, rest) = (whole?, rest?);
        with_rest(whole, rest, findings)
    }

    #[cfg(test)]
    fn forms(_: &mut Shapes) -> Forms {
        Forms::field("seconds", shape::of_type("integer"), true).and(&Forms::field(
            "nanoseconds",
            shape::integers(-999_999_999, 999_999_999),
            true,
        ))
    }
}

/// Nanoseconds beyond whole seconds, with where they stand.
pub(super) fn nanoseconds<'n>(
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<(i64, &'n Node, Path)> {
    let rest = integer(-999_999_999..=999_999_999)(node, path, findings)?;
    Ok((rest, node, path.clone()))
}

/// Whole seconds, and the rest of the same sign.
pub(super) fn with_rest(
    whole: TimeDelta,
    (rest, node, path): (i64, &Node, Path),
    findings: &mut Findings,
) -> Reading<TimeDelta> {
    let is_opposed = whole.num_seconds().signum().saturating_mul(rest) < 0;
    match whole.checked_add(&TimeDelta::nanoseconds(rest)) {
        Some(sum) if !is_opposed => Ok(sum),
        _ => refuse(
            codes::OUT_OF_RANGE,
            FormProblem::OpposedNanoseconds,
            node,
            &path,
            findings,
        ),
    }
}

#[cfg(test)]
const INSTANT: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$";

/// Names for the schema.
#[cfg(test)]
struct Instant;
#[cfg(test)]
struct LocalTime;
#[cfg(test)]
struct Date;
#[cfg(test)]
struct TimeOfDay;
