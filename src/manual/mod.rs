//! The manual: pages to read and to look things up in. Tests hold each page against the code.

#![allow(
    clippy::doc_markdown,
    reason = "pages are full of names of products, which are no code"
)]

#[doc = include_str!("targets.md")]
pub mod targets {}

#[doc = include_str!("clauses.md")]
pub mod clauses {}

#[doc = include_str!("coverage.md")]
pub mod coverage {}

#[doc = include_str!("readings.md")]
pub mod readings {}

#[doc = include_str!("glossary.md")]
pub mod glossary {}

#[doc = include_str!("auditor.md")]
pub mod auditor {}

#[doc = include_str!("auditor_fr.md")]
pub mod auditor_fr {}

#[doc = include_str!("by_hand.md")]
pub mod by_hand {}

#[doc = include_str!("by_hand_fr.md")]
pub mod by_hand_fr {}

#[doc = include_str!("billing.md")]
pub mod billing {}

/// From a first answer to a change of the library.
#[cfg(all(feature = "holidays", feature = "serde", feature = "tzdb"))]
#[doc = include_str!("developer.md")]
pub mod developer {}
