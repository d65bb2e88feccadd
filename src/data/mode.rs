//! How a field stands in its object.

#![allow(
    clippy::ref_option,
    reason = "a field is handed on as it is: what declares an object knows nothing of its type"
)]

use alloc::{borrow::ToOwned, string::String};

use chrono::TimeDelta;
use serde::ser::SerializeMap;

#[cfg(test)]
use core::marker::PhantomData;

#[cfg(test)]
use super::shape::{self, Forms, Shapes};
use super::{Datum, Fields, Fieldset, Reading, Written};
use crate::finding::Findings;

/// It is always there; what is not known is null.
pub(crate) mod required {
    use super::{Datum, Fields, Findings, Reading, SerializeMap, Written};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    pub(crate) fn write<M: SerializeMap, T: Datum>(
        name: &'static str,
        value: &T,
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_entry(name, &Written(value))
    }

    pub(crate) fn read<T: Datum>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<T> {
        fields.required(name, findings, T::read)
    }

    #[cfg(test)]
    pub(crate) fn shape<T: Datum>(
        name: &'static str,
        _: PhantomData<T>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::required::<T>(name, shapes)
    }
}

/// It is always there, null where there is none, and too large to be held in its place.
pub(crate) mod boxed {
    use alloc::boxed::Box;

    use super::{Datum, Fields, Findings, Reading, SerializeMap, Written, required};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    pub(crate) fn write<M: SerializeMap, T: Datum>(
        name: &'static str,
        value: &Option<Box<T>>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_entry(name, &value.as_deref().map(Written))
    }

    pub(crate) fn read<T: Datum>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<Box<T>>> {
        let read = required::read::<Option<T>>(name, fields, findings)?;
        Ok(read.map(Box::new))
    }

    #[cfg(test)]
    pub(crate) fn shape<T: Datum>(
        name: &'static str,
        _: PhantomData<Option<Box<T>>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::required::<Option<T>>(name, shapes)
    }
}

/// A text that is always there, with something other than white space in it.
pub(crate) mod non_empty {
    use super::{Datum, Fields, Findings, Reading, SerializeMap, String, ToOwned, required};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes, shape};
    use crate::data::reader::non_empty_text;

    pub(crate) fn write<M: SerializeMap, T: Datum>(
        name: &'static str,
        value: &T,
        map: &mut M,
    ) -> Result<(), M::Error> {
        required::write(name, value, map)
    }

    pub(crate) fn read<T: From<String>>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<T> {
        let text = fields.required(name, findings, non_empty_text)?;
        Ok(text.to_owned().into())
    }

    #[cfg(test)]
    pub(crate) fn shape<T>(name: &'static str, _: PhantomData<T>, _: &mut Shapes) -> Forms {
        Forms::field(name, shape::non_empty_text(), true)
    }
}

/// It is there where it is known, and never null.
pub(crate) mod optional {
    use super::{Datum, Fields, Findings, Reading, SerializeMap, required};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    pub(crate) fn write<M: SerializeMap, T: Datum>(
        name: &'static str,
        value: &Option<T>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => required::write(name, value, map),
            None => Ok(()),
        }
    }

    pub(crate) fn read<T: Datum>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<T>> {
        fields.offer(name, T::values);
        fields.optional(name, findings, T::read)
    }

    #[cfg(test)]
    pub(crate) fn shape<T: Datum>(
        name: &'static str,
        _: PhantomData<Option<T>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::optional::<T>(name, shapes)
    }
}

/// A text that is there where it is known, with something other than white space in it.
pub(crate) mod optional_text {
    use super::{Datum, Fields, Findings, Reading, SerializeMap, String, ToOwned, optional};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes, shape};
    use crate::data::reader::non_empty_text;

    pub(crate) fn write<M: SerializeMap, T: Datum>(
        name: &'static str,
        value: &Option<T>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        optional::write(name, value, map)
    }

    pub(crate) fn read<T: From<String>>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<T>> {
        let text = fields.optional(name, findings, non_empty_text)?;
        Ok(text.map(|text| text.to_owned().into()))
    }

    #[cfg(test)]
    pub(crate) fn shape<T>(name: &'static str, _: PhantomData<T>, _: &mut Shapes) -> Forms {
        Forms::field(name, shape::non_empty_text(), false)
    }
}

/// It is there unless it has its default: a list that is empty, a flag that does not hold.
pub(crate) mod defaulted {
    use super::{Datum, Fields, Findings, Reading, SerializeMap, required};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    pub(crate) fn write<M: SerializeMap, T: Datum + Default + PartialEq>(
        name: &'static str,
        value: &T,
        map: &mut M,
    ) -> Result<(), M::Error> {
        if *value == T::default() {
            return Ok(());
        }
        required::write(name, value, map)
    }

    pub(crate) fn read<T: Datum + Default>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<T> {
        let read = fields.optional(name, findings, T::read);
        read.map(Option::unwrap_or_default)
    }

    #[cfg(test)]
    pub(crate) fn shape<T: Datum>(
        name: &'static str,
        _: PhantomData<T>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::optional::<T>(name, shapes)
    }
}

/// It is never written, and empty in what is read back.
pub(crate) mod unwritten {
    use super::{Fields, Findings, Reading, SerializeMap};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    #[allow(
        clippy::unnecessary_wraps,
        reason = "a field is written as every other is"
    )]
    pub(crate) const fn write<M: SerializeMap, T>(
        _: &'static str,
        _: &T,
        _: &mut M,
    ) -> Result<(), M::Error> {
        Ok(())
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "a field is read as every other is"
    )]
    pub(crate) fn read<T: Default>(
        _: &'static str,
        _: &mut Fields<'_>,
        _: &mut Findings,
    ) -> Reading<T> {
        Ok(T::default())
    }

    #[cfg(test)]
    pub(crate) fn shape<T>(_: &'static str, _: PhantomData<T>, _: &mut Shapes) -> Forms {
        Forms::none()
    }
}

/// Its fields stand among those of the object.
pub(crate) mod flat {
    use super::{Fields, Fieldset, Findings, Reading, SerializeMap};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes};

    pub(crate) fn write<M: SerializeMap, T: Fieldset>(
        _: &'static str,
        value: &T,
        map: &mut M,
    ) -> Result<(), M::Error> {
        value.write_fields(map)
    }

    pub(crate) fn read<T: Fieldset>(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<T> {
        T::read_fields(fields, findings)
    }

    #[cfg(test)]
    pub(crate) fn shape<T: Fieldset>(
        _: &'static str,
        _: PhantomData<T>,
        shapes: &mut Shapes,
    ) -> Forms {
        T::forms(shapes)
    }
}

/// A length of time in whole seconds.
pub(crate) mod seconds {
    use super::{Fields, Findings, Reading, SerializeMap, TimeDelta};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes, shape};
    use crate::data::reader::integer;

    pub(crate) fn write<M: SerializeMap>(
        name: &'static str,
        value: &TimeDelta,
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_entry(name, &value.num_seconds())
    }

    pub(crate) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<TimeDelta> {
        let most = TimeDelta::MAX.num_seconds();
        let seconds = fields.required(name, findings, integer(most.saturating_neg()..=most))?;
        Ok(TimeDelta::try_seconds(seconds).unwrap_or_default())
    }

    #[cfg(test)]
    pub(crate) fn shape<T>(name: &'static str, _: PhantomData<T>, _: &mut Shapes) -> Forms {
        Forms::field(name, shape::of_type("integer"), true)
    }
}

/// A length of time: whole seconds, and the `nanoseconds` beyond them beside these, where there are any.
pub(crate) mod duration {
    use super::{Fields, Findings, Reading, SerializeMap, TimeDelta, seconds};
    #[cfg(test)]
    use super::{Forms, PhantomData, Shapes, shape};
    use crate::data::scalars::{nanoseconds, with_rest};

    pub(crate) fn write<M: SerializeMap>(
        name: &'static str,
        value: &TimeDelta,
        map: &mut M,
    ) -> Result<(), M::Error> {
        seconds::write(name, value, map)?;
        match value.subsec_nanos() {
            0 => Ok(()),
            rest => map.serialize_entry("nanoseconds", &rest),
        }
    }

    pub(crate) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<TimeDelta> {
        let whole = seconds::read(name, fields, findings);
        let rest = fields.optional("nanoseconds", findings, nanoseconds);
        match (whole?, rest?) {
            (whole, None) => Ok(whole),
            (whole, Some(rest)) => with_rest(whole, rest, findings),
        }
    }

    #[cfg(test)]
    pub(crate) fn shape<T>(name: &'static str, of: PhantomData<T>, shapes: &mut Shapes) -> Forms {
        let rest = shape::integers(-999_999_999, 999_999_999);
        seconds::shape(name, of, shapes).and(&Forms::field("nanoseconds", rest, false))
    }
}
