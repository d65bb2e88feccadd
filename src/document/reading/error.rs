//! Why a reading cannot be set.

use alloc::{borrow::ToOwned, string::String};
use core::fmt;

use super::ReadingId;

/// Why a reading cannot be set by name.
///
/// # Example
///
/// ```
/// use unified_support::document::{Readings, ReadingError};
///
/// let error = Readings::default().set("flex_cup", "lesser_of").unwrap_err();
/// assert!(matches!(&error, ReadingError::UnknownKey { key, .. } if key == "flex_cup"));
/// assert!(error.to_string().starts_with("no reading `flex_cup` (for `lesser_of`): there are `b_and_c_clock`, "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadingError {
    /// No reading has this key.
    #[error("no reading `{key}` (for `{variant}`): there are {}", Known(|| ReadingId::all().map(ReadingId::key)))]
    UnknownKey {
        /// The key as it was given.
        key: String,
        /// The variant that was asked for.
        variant: String,
    },
    /// The reading has no such variant.
    #[error("no variant `{variant}` of the reading `{reading}`: it has {}", Known(|| reading.variants().iter().copied()))]
    UnknownVariant {
        /// The reading.
        reading: ReadingId,
        /// The variant as it was given.
        variant: String,
    },
}

impl ReadingError {
    pub(super) fn unknown_key(key: &str, variant: &str) -> Self {
        Self::UnknownKey {
            key: key.to_owned(),
            variant: variant.to_owned(),
        }
    }

    pub(super) fn unknown_variant(reading: ReadingId, variant: &str) -> Self {
        Self::UnknownVariant {
            reading,
            variant: variant.to_owned(),
        }
    }
}

/// Shows names in backticks, with commas between them.
struct Known<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = &'static str>> fmt::Display for Known<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in (self.0)().enumerate() {
            let separator = if index > 0 { ", " } else { "" };
            write!(f, "{separator}`{name}`")?;
        }
        Ok(())
    }
}
