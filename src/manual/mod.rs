//! Pages to read, without items.

/// The developer's guide: from a first answer to a change of the library.
#[cfg(all(feature = "holidays", feature = "serde", feature = "tzdb"))]
pub mod developer {
    #![doc = include_str!("developer.md")]
}
