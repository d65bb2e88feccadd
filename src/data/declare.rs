//! Macros that declare data. Without the feature `serde` what they declare is neither written nor read.

/// Gives a datum its forms in serde.
macro_rules! serde_forms {
    ($( $type:ty ),+ $(,)?) => {
        $(
            #[cfg(feature = "serde")]
            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    crate::data::Datum::write(self, serializer)
                }
            }

            #[cfg(feature = "serde")]
            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    crate::data::read_whole(deserializer)
                }
            }
        )+
    };
}
pub(crate) use serde_forms;

/// Declares that a type is written by its `as_str`, and read as one of its `ALL`.
macro_rules! datum_by_name {
    ($type:ty) => {
        #[cfg(feature = "serde")]
        impl crate::data::Datum for $type {
            fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str((*self).as_str())
            }

            fn read(
                node: &crate::data::Node,
                path: &crate::finding::Path,
                findings: &mut crate::finding::Findings,
            ) -> crate::data::Reading<Self> {
                let table: alloc::vec::Vec<_> = Self::ALL
                    .iter()
                    .map(|one| ((*one).as_str(), *one))
                    .collect();
                crate::data::reader::one_of(&table)(node, path, findings)
            }

            fn values() -> alloc::vec::Vec<crate::data::Node> {
                let names = Self::ALL.iter().map(|one| (*one).as_str().into());
                names.map(crate::data::Node::Text).collect()
            }

            #[cfg(test)]
            fn shape(shapes: &mut crate::data::shape::Shapes) -> crate::data::Node {
                let names = Self::ALL.iter().map(|one| (*one).as_str());
                shapes.named::<Self>(|_| crate::data::shape::one_of(names))
            }
        }

        crate::data::serde_forms!($type);
    };
}
pub(crate) use datum_by_name;

/// Declares an object: a struct whose fields are written in their order, each by its name.
///
/// A field is `name: Type`, `name as "other_name": Type` where it is called otherwise as data, and `= mode` at the end where it is
/// not simply required: one of [`mode`](super::mode), or the path of a module with a `write`, a `read` and, for the schema, a `shape` of its own.
macro_rules! datum {
    ($(
        $(#[$attribute:meta])*
        $vis:vis struct $type:ident {
            $(
                $(#[$doc:meta])*
                $field_vis:vis $field:ident $(as $name:literal)?: $field_type:ty $(= $($mode:ident)::+)?
            ),* $(,)?
        }
    )+) => {
        $(
            $(#[$attribute])*
            $vis struct $type {
                $( $(#[$doc])* $field_vis $field: $field_type, )*
            }

            crate::data::fieldset! {
                $type {
                    $( $(#[$doc])* $field $(as $name)?: $field_type $(= $($mode)::+)?, )*
                }
            }
        )+
    };
}
pub(crate) use datum;

/// Tells the fields of a struct that stands elsewhere, as [`datum!`] has them.
macro_rules! fieldset {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
    (@mode $way:ident) => { crate::data::mode::required::$way };
    (@mode $way:ident $mode:ident) => { crate::data::mode::$mode::$way };
    (@mode $way:ident $($path:ident)::+) => { $($path)::+::$way };
    (
        $type:ident {
            $(
                $(#[$doc:meta])*
                $field:ident $(as $name:literal)?: $field_type:ty $(= $($mode:ident)::+)?,
            )*
        }
    ) => {
        #[cfg(feature = "serde")]
        impl crate::data::Fieldset for $type {
            fn write_fields<M: serde::ser::SerializeMap>(
                &self,
                map: &mut M,
            ) -> Result<(), M::Error> {
                $(
                    crate::data::fieldset!(@mode write $($($mode)::+)?)(
                        crate::data::fieldset!(@name $field $($name)?), &self.$field, map,
                    )?;
                )*
                Ok(())
            }

            fn read_fields(
                fields: &mut crate::data::Fields<'_>,
                findings: &mut crate::finding::Findings,
            ) -> crate::data::Reading<Self> {
                $(
                    let $field = crate::data::fieldset!(@mode read $($($mode)::+)?)(
                        crate::data::fieldset!(@name $field $($name)?), fields, findings,
                    );
                )*
                Ok(Self { $( $field: $field?, )* })
            }

            #[cfg(test)]
            fn forms(shapes: &mut crate::data::shape::Shapes) -> crate::data::shape::Forms {
                let forms = crate::data::shape::Forms::none();
                $(
                    let name = crate::data::fieldset!(@name $field $($name)?);
                    let shape = crate::data::fieldset!(@mode shape $($($mode)::+)?);
                    let field = shape(name, core::marker::PhantomData::<$field_type>, shapes);
                    let forms = forms.and(&field.described(name, &[$( stringify!($doc) ),*]));
                )*
                forms
            }
        }

        crate::data::serde_forms!($type);
    };
}
pub(crate) use fieldset;
