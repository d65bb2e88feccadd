//! Enums of which each value has a name in the wire format.

/// Declares an enum of the document: each variant with its doc and its name in `snake_case`.
///
/// `as_str` writes the name, `ALL` lists the variants, and [`FromStr`](core::str::FromStr) reads exactly what `as_str` writes.
macro_rules! named {
    (
        $(#[$doc:meta])*
        $type:ident, a $what:literal;
        $( $(#[$variant_doc:meta])* $variant:ident = $name:literal, )+
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $( $(#[$variant_doc])* #[doc = concat!("\n\nNamed `", $name, "`.")] $variant, )+
        }

        impl $type {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$( Self::$variant, )+];

            /// The name in the wire format, in `snake_case`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $name, )+
                }
            }
        }

        impl core::str::FromStr for $type {
            type Err = crate::document::UnknownName;

            /// Reads a name exactly as `as_str` writes it.
            ///
            /// # Errors
            ///
            /// - any other text.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let mut all = Self::ALL.iter().copied();
                all.find(|one| one.as_str() == text)
                    .ok_or_else(|| crate::document::UnknownName::new($what, text))
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
pub(crate) use named;

use alloc::{borrow::ToOwned, string::String};

/// The text is none of the names of its kind.
///
/// ```
/// use unified_support::document::Category;
///
/// let error = "educaton".parse::<Category>().unwrap_err();
/// assert_eq!(error.to_string(), "no category `educaton`");
/// assert_eq!(error.given(), "educaton");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {kind} `{given}`")]
pub struct UnknownName {
    kind: &'static str,
    given: String,
}

impl UnknownName {
    pub(crate) fn new(kind: &'static str, given: &str) -> Self {
        Self {
            kind,
            given: given.to_owned(),
        }
    }

    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }
}
