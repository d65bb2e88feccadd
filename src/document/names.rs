//! Enums of which each value has a name in the wire format.

/// Declares an enum of the document: each variant with its doc and its name in `snake_case`.
///
/// `as_str` writes the name, `ALL` lists the variants, and [`FromStr`](core::str::FromStr) reads exactly what `as_str` writes.
macro_rules! named {
    (
        $(#[$doc:meta])*
        $type:ident, a $what:literal;
        $( $(#[$variant_doc:meta])* $variant:ident = $name:expr, )+
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

        crate::document::names::text_form!($type, $what);
        crate::document::told_by_name!($type);
        crate::data::datum_by_name!($type);
    };
}
pub(crate) use named;

/// Writes a type as its `as_str`, and reads exactly that back, of those in its `ALL`.
macro_rules! text_form {
    ($type:ty, $what:literal) => {
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
pub(crate) use text_form;

use alloc::{borrow::ToOwned, string::String};

/// The text is not a name of its kind.
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

/// Whether `text` is `name`, but for the case of letters, the form of apostrophes and white space around it.
pub(super) fn is_same_name(name: &str, text: &str) -> bool {
    folded(name).eq(folded(text.trim()))
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    let straight = |character| match character {
        '\u{2019}' | '\u{2018}' => '\'',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).map(straight)
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::{folded, is_same_name};

    #[test]
    fn names_fold_case_and_apostrophes_and_nothing_else() {
        for (name, is_same) in [
            ("Services d'Intégration", true),
            ("Services d\u{2019}Intégration", true),
            ("services d\u{2018}INTÉGRATION", true),
            (" \tServices d'Intégration\n", true),
            // An accent, a space or another quote makes another name.
            ("Services d'Integration", false),
            ("Services  d'Intégration", false),
            ("Services d`Intégration", false),
            ("Services d'Intégratio", false),
            ("Services d'Intégrations", false),
            ("", false),
        ] {
            assert_eq!(
                is_same_name("Services d'Intégration", name),
                is_same,
                "{name:?}"
            );
        }
    }

    #[test]
    fn folding_is_lower_case_with_straight_apostrophes() {
        for (text, expected) in [
            ("ÉVALUATION", "évaluation"),
            ("l\u{2019}\u{2018}'", "l'''"),
            // One capital may fold to more than one character.
            ("\u{130}", "i\u{307}"),
            ("", ""),
        ] {
            assert_eq!(folded(text).collect::<String>(), expected);
        }
    }
}
