//! The macro that declares a family of readings from a table.

use super::{super::ClauseId, Readings};

/// What is fixed of a reading.
pub(super) struct Facts {
    pub(super) key: &'static str,
    pub(super) variants: &'static [&'static str],
    pub(super) default_variant: &'static str,
    pub(super) clauses: &'static [ClauseId],
}

/// Keeps other crates from adding readings, and says where a choice is kept.
pub trait Sealed {
    /// Makes this the choice in `readings`.
    fn choose(self, readings: &mut Readings);
}

/// Declares one family: its struct and, from one entry each, its readings' types, ids and names.
///
/// An entry is `key: Type [CLAUSES] { Variant = "name", .. }`, the default variant first. `Row` is the private side of a
/// [`ReadingId`](super::ReadingId); the family's variant of the outer row is named in the first line.
macro_rules! family {
    (
        $(#[$family_doc:meta])*
        $family:ident in $member:ident as $outer:ident;

        $(
            $(#[$doc:meta])*
            $key:ident: $reading:ident [$( $clause:ident ),* $(,)?] {
                $(#[$default_doc:meta])*
                $default:ident = $default_name:literal,
                $(
                    $(#[$variant_doc:meta])*
                    $variant:ident = $name:literal,
                )+
            }
        )+
    ) => {
        $(#[$family_doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct $family {
            $( $(#[$doc])* pub $key: $reading, )+
        }

        impl $family {
            pub(super) const fn variant(&self, row: Row) -> &'static str {
                match row {
                    $( Row::$reading => self.$key.name(), )+
                }
            }

            /// Chooses the variant `name`, or changes nothing and returns none.
            pub(super) fn set(&mut self, row: Row, name: &str) -> Option<()> {
                match row {
                    $( Row::$reading => self.$key = $reading::named(name)?, )+
                }
                Some(())
            }
        }

        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Row {
            $( $reading, )+
        }

        impl Row {
            pub(super) const ALL: &[Self] = &[$( Self::$reading, )+];

            pub(super) const fn facts(self) -> &'static Facts {
                match self {
                    $(
                        Self::$reading => &Facts {
                            key: stringify!($key),
                            variants: &[$default_name, $( $name, )+],
                            default_variant: $default_name,
                            clauses: &[$( clauses::$clause, )*],
                        },
                    )+
                }
            }
        }

        $(
            $(#[$doc])*
            #[doc = concat!("\n\nIts key is `", stringify!($key), "`.")]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[non_exhaustive]
            pub enum $reading {
                $(#[$default_doc])*
                #[doc = concat!("The default; named `", $default_name, "`.")]
                #[default]
                $default,
                $(
                    $(#[$variant_doc])*
                    #[doc = concat!("Named `", $name, "`.")]
                    $variant,
                )+
            }

            impl $reading {
                /// Every variant, the default first.
                pub const ALL: &[Self] = &[Self::$default, $( Self::$variant, )+];

                const fn name(self) -> &'static str {
                    match self {
                        Self::$default => $default_name,
                        $( Self::$variant => $name, )+
                    }
                }

                fn named(name: &str) -> Option<Self> {
                    match name {
                        $default_name => Some(Self::$default),
                        $( $name => Some(Self::$variant), )+
                        _ => None,
                    }
                }
            }

            impl Reading for $reading {
                const ID: ReadingId = ReadingId(super::Row::$outer(Row::$reading));

                fn as_str(self) -> &'static str {
                    self.name()
                }
            }

            crate::document::told_by_name!($reading);
            crate::data::datum_by_name!($reading);

            impl Sealed for $reading {
                fn choose(self, readings: &mut Readings) {
                    readings.$member.$key = self;
                }
            }
        )+

        /// For each reading the Rust names of its type and variants.
        #[cfg(test)]
        pub(super) const RUST_NAMES: &[(&str, &[&str])] = &[
            $( (stringify!($reading), &[stringify!($default), $( stringify!($variant), )+]), )+
        ];
    };
}

pub(super) use family;
