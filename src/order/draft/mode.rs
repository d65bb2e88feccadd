//! How a field stands in its draft, and what is left of it if it cannot be read.

#![allow(
    clippy::unnecessary_wraps,
    clippy::missing_const_for_fn,
    reason = "what declares a draft knows nothing of the types of its fields"
)]

#[cfg(feature = "serde")]
use core::marker::PhantomData;

#[cfg(feature = "serde")]
use crate::{
    data::{Datum, Fields, Fieldset},
    finding::Findings,
};

/// Declares modes of which none is left: that something is known tells apart what was not written and what could not be read.
macro_rules! leaving_none {
    ($( $(#[$doc:meta])* $mode:ident, written as $way:ident: [$($bounds:tt)*] $type:ty; )+) => {
        $(
            $(#[$doc])*
            pub(crate) mod $mode {
                #[cfg(feature = "serde")]
                use super::*;

                #[cfg(all(test, feature = "serde"))]
                pub(crate) use crate::data::mode::$way::shape;
                #[cfg(feature = "serde")]
                pub(crate) use crate::data::mode::$way::write;

                pub(crate) type Partial<T> = Option<T>;

                pub(crate) fn into_partial<T>(value: T) -> Partial<T> {
                    Some(value)
                }

                #[cfg(feature = "serde")]
                pub(crate) fn read<$($bounds)*>(
                    name: &'static str,
                    _: PhantomData<$type>,
                    fields: &mut Fields<'_>,
                    findings: &mut Findings,
                ) -> Partial<$type> {
                    crate::data::mode::$way::read(name, fields, findings).ok()
                }

                #[cfg(feature = "serde")]
                pub(crate) fn whole<T>(partial: Partial<T>) -> Option<T> {
                    partial
                }
            }
        )+
    };
}

leaving_none! {
    /// It is always there.
    required, written as required: [T: Datum] T;
    /// It is several fields.
    flat, written as flat: [T: Fieldset] T;
    /// It is there where it is known.
    known_or_none, written as optional: [T: Datum] Option<T>;
    /// It is there unless it has its default.
    known_or_default, written as defaulted: [T: Datum + Default] T;
}

/// Declares modes of which their default is left.
macro_rules! leaving_default {
    ($( $(#[$doc:meta])* $mode:ident: [$($bounds:tt)*] $type:ty; )+) => {
        $(
            $(#[$doc])*
            pub(crate) mod $mode {
                #[cfg(feature = "serde")]
                use super::*;

                #[cfg(all(test, feature = "serde"))]
                pub(crate) use crate::data::mode::$mode::shape;
                #[cfg(feature = "serde")]
                pub(crate) use crate::data::mode::$mode::write;

                pub(crate) type Partial<T> = T;

                pub(crate) fn into_partial<T>(value: T) -> Partial<T> {
                    value
                }

                #[cfg(feature = "serde")]
                pub(crate) fn read<$($bounds)*>(
                    name: &'static str,
                    _: PhantomData<$type>,
                    fields: &mut Fields<'_>,
                    findings: &mut Findings,
                ) -> Partial<$type> {
                    crate::data::mode::$mode::read(name, fields, findings).unwrap_or_default()
                }

                #[cfg(feature = "serde")]
                pub(crate) fn whole<T>(partial: Partial<T>) -> Option<T> {
                    Some(partial)
                }
            }
        )+
    };
}

leaving_default! {
    /// It is there where it is known.
    optional: [T: Datum] Option<T>;
    /// It is there unless it has its default.
    defaulted: [T: Datum + Default] T;
}

/// A draft of its own, or a list of them, which is always there: none is left of what is no object or list.
pub(crate) mod parts {
    #[cfg(feature = "serde")]
    use super::{Fields, Findings, PhantomData};
    use crate::order::draft::part::Draft;

    #[cfg(all(test, feature = "serde"))]
    pub(crate) use crate::data::mode::required::shape;
    #[cfg(feature = "serde")]
    pub(crate) use crate::data::mode::required::write;

    pub(crate) type Partial<T> = Option<<T as Draft>::Partial>;

    pub(crate) fn into_partial<T: Draft>(value: T) -> Partial<T> {
        Some(value.into_partial())
    }

    #[cfg(feature = "serde")]
    pub(crate) fn read<T: Draft>(
        name: &'static str,
        _: PhantomData<T>,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Partial<T> {
        fields.required(name, findings, T::read_partial).ok()
    }

    #[cfg(feature = "serde")]
    pub(crate) fn whole<T: Draft>(partial: Partial<T>) -> Option<T> {
        T::whole(partial?)
    }
}

/// The same where it is known.
pub(crate) mod optional_parts {
    #[cfg(feature = "serde")]
    use super::{Fields, Findings, PhantomData};
    use crate::order::draft::part::Draft;

    #[cfg(all(test, feature = "serde"))]
    pub(crate) use crate::data::mode::optional::shape;
    #[cfg(feature = "serde")]
    pub(crate) use crate::data::mode::optional::write;

    pub(crate) type Partial<T> = <T as Draft>::Partial;

    pub(crate) fn into_partial<T: Draft>(value: T) -> Partial<T> {
        value.into_partial()
    }

    #[cfg(feature = "serde")]
    pub(crate) fn read<T: Draft>(
        name: &'static str,
        _: PhantomData<Option<T>>,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Option<T::Partial> {
        let read = fields.optional(name, findings, T::read_partial);
        read.unwrap_or_default()
    }

    #[cfg(feature = "serde")]
    pub(crate) fn whole<T: Draft>(partial: Partial<T>) -> Option<T> {
        T::whole(partial)
    }
}

/// A list of drafts that is left out where it is empty.
pub(crate) mod defaulted_parts {
    #[cfg(feature = "serde")]
    use super::{Fields, Findings, PhantomData};
    use crate::order::draft::part::Draft;

    #[cfg(all(test, feature = "serde"))]
    pub(crate) use crate::data::mode::defaulted::shape;
    #[cfg(feature = "serde")]
    pub(crate) use crate::data::mode::defaulted::write;

    pub(crate) type Partial<T> = <T as Draft>::Partial;

    pub(crate) fn into_partial<T: Draft>(value: T) -> Partial<T> {
        value.into_partial()
    }

    #[cfg(feature = "serde")]
    pub(crate) fn read<T: Draft<Partial: Default>>(
        name: &'static str,
        _: PhantomData<T>,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Partial<T> {
        let read = fields.optional(name, findings, T::read_partial);
        read.ok().flatten().unwrap_or_default()
    }

    #[cfg(feature = "serde")]
    pub(crate) fn whole<T: Draft>(partial: Partial<T>) -> Option<T> {
        T::whole(partial)
    }
}
