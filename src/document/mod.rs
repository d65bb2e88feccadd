//! The services description as data: its clauses, its tables, and the choices where it is silent.
//!
//! Nothing here knows a customer. Every figure is [`Cited`]: it carries the clause that states it. Where the document is
//! silent or ambiguous, what is assumed is one of the [`Readings`].
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
pub(crate) mod vocabulary;

pub use aed_feature::{AedFeature, AedFeatureGroup};
pub use cancellation::CancellationBand;
pub use check::CheckId;
pub use cited::{Cited, Source};
pub use clause::{
    Amendable, Clause, ClauseId, ClauseKind, Computability, Home, Model, Reason, RuleFamily,
    UnknownClause, clauses,
};
#[cfg(feature = "serde")]
pub(crate) use duty::GivenDuty;
pub use duty::{Consequence, Duty, DutyName, DutyOf, Milestone, Occasion, Party, Span, Within};
pub use language::{SpokenLanguage, UnknownLanguage};
pub use names::UnknownName;
pub use product::{AzureComponent, Product, UnknownAzureComponent};
pub use reading::*;
pub(crate) use rule::told_by_name;
pub use rule::*;
pub use service::*;
pub use severity::{Severity, UnknownSeverity};
pub use severity_table::{
    AZURE_LINE_EXCLUSIONS, Attention, Channel, Clock, Footnote, ProductLine, ResponseRow,
    ResponseTable, STANDARD_HOURS, Situation,
};
pub use stated::Stated;
