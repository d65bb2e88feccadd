//! How a question is spelled as data: its name, and what is asked beside it.

use serde::ser::SerializeMap;

use super::{At, Request, question::questions};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{Fields, Fieldset, Reading, reader::one_of, serde_forms},
    finding::Findings,
};

type Reader = fn(&mut Fields<'_>, &mut Findings) -> Reading<Request>;

/// Reads what is asked.
macro_rules! reader {
    (at $kind:ident $asked:ident) => {
        |fields, findings| At::read_fields(fields, findings).map(Request::$kind)
    };
    (of $kind:ident $asked:ident) => {
        |fields, findings| Fieldset::read_fields(fields, findings).map(Request::$kind)
    };
    (of $kind:ident) => {
        |_, _| Ok(Request::$kind)
    };
}

macro_rules! as_data {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        /// The names of what can be asked, and what reads the other fields of each.
        const READERS: &[(&str, Reader)] = &[$( ($name, reader!($scope $kind $($asked)?)), )+];

        impl Fieldset for Request {
            fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                map.serialize_entry("ask", self.name())?;
                match self {
                    $( Self::$kind $(($asked))? => written!(map $($asked)?), )+
                }
            }

            fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
                match fields.required("ask", findings, one_of(READERS)) {
                    Ok(read) => read(fields, findings),
                    // Nobody knows which fields there should be.
                    Err(reported) => fields.excuse(reported),
                }
            }

            #[cfg(test)]
            fn forms(shapes: &mut Shapes) -> Forms {
                let all = [$( asked_form!(shapes, $name, $kind $($asked)?), )+];
                let all = all.into_iter().reduce(Forms::or);
                all.unwrap_or_else(Forms::none)
            }
        }
    };
}

macro_rules! written {
    ($map:ident) => {
        Ok(())
    };
    ($map:ident $asked:ident) => {
        $asked.write_fields($map)
    };
}

#[cfg(test)]
macro_rules! asked_form {
    ($shapes:ident, $name:literal, $kind:ident) => {
        name_form($name)
    };
    ($shapes:ident, $name:literal, $kind:ident $asked:ident) => {
        name_form($name).and(&forms_of(Request::$kind, $shapes))
    };
}

#[cfg(test)]
fn name_form(name: &str) -> Forms {
    Forms::field("ask", shape::constant(shape::text(name)), true)
}

#[cfg(test)]
fn forms_of<T: Fieldset>(_: fn(T) -> Request, shapes: &mut Shapes) -> Forms {
    T::forms(shapes)
}

questions!(as_data);
serde_forms!(Request);
