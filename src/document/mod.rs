//! The services description as data: its clauses, its tables, and the choices where it is silent.
//!
//! Nothing here knows a customer. Every figure is [`Cited`]: it carries the clause that states it. Where the document is
//! silent or ambiguous, what is assumed is one of the [`Readings`], which the page [readings](mod@crate::manual::readings) tells in words.
//!
//! # Example
//!
//! ```
//! use unified_support::document::{ProductLine, ResponseRow, Severity};
//!
//! let target = ResponseRow::base(Severity::One).first_response(ProductLine::Azure);
//! assert_eq!(target.value().num_minutes(), 15);
//! assert_eq!(target.source().to_string(), "2.2/sev1-azure-15-min");
//! ```

mod aed_feature;
mod cancellation;
mod check;
mod cited;
mod clause;
mod clock_values;
#[cfg(feature = "serde")]
mod datum;
mod duty;
pub(crate) mod event_dates;
pub mod figures;
pub mod glossary;
mod language;
pub mod lists;
pub(crate) mod names;
mod product;
mod reading;
mod rule;
mod service;
mod severity;
mod severity_table;
mod stated;
#[cfg(feature = "serde")]
mod unread;
pub(crate) mod vocabulary;

use crate::calendar::Digest;

/// The edition of the services description that this library follows: the SHA-256 of its text.
///
/// # Example
///
/// ```
/// use unified_support::document::EDITION;
///
/// assert!(EDITION.to_string().starts_with("3418e406"));
/// ```
pub const EDITION: Digest = Digest::from_bytes([
    0x34, 0x18, 0xe4, 0x06, 0xad, 0x1e, 0xf3, 0xa8, 0xd7, 0x14, 0x2e, 0xfe, 0xe4, 0xa0, 0xf2, 0x2d,
    0x1e, 0x54, 0x70, 0x73, 0x2d, 0xaa, 0x19, 0xf3, 0xb3, 0xf7, 0x04, 0x1a, 0x18, 0x1f, 0x19, 0x94,
]);

pub use aed_feature::{AedFeature, AedFeatureGroup};
pub use cancellation::CancellationBand;
pub use check::CheckId;
pub use cited::{Cited, Source};
pub use clause::{
    Amendable, CitingCheck, CitingRule, Clause, ClauseId, ClauseKind, Computability, Derivation,
    Heading, Home, HomeKind, Model, NoExample, Passage, Phrase, Printed, Reason, RuleFamily,
    Section, Spot, UnknownClause, WorkedExample, clauses,
};
pub(crate) use clause::{citing_checks, citing_rules};
#[cfg(feature = "serde")]
pub(crate) use duty::GivenDuty;
pub use duty::{Consequence, Duty, DutyName, DutyOf, Milestone, Occasion, Party, Span, Within};
pub use language::{SpokenLanguage, UnknownLanguage};
pub use names::UnknownName;
pub use product::{AzureComponent, Product, UnknownAzureComponent};
pub use reading::*;
pub use rule::*;
pub(crate) use rule::{UnknownRuleWords, told_by_name};
pub use service::*;
pub use severity::{Severity, UnknownSeverity};
pub use severity_table::{
    AZURE_LINE_EXCLUSIONS, Attention, Channel, Clock, Footnote, ProductLine, ResponseRow,
    ResponseTable, STANDARD_HOURS, Situation,
};
pub use stated::Stated;
#[cfg(feature = "serde")]
pub(crate) use unread::Unread;
