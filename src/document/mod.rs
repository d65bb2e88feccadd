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

mod cancellation;
mod cited;
mod clause;
mod clause_table;
mod product;
mod reading;
mod response_times;
mod rule;
mod severity;

pub use cancellation::CancellationBand;
pub use cited::{Cited, Source};
pub use clause::{Clause, ClauseId, ClauseKind, UnknownClause};
pub use clause_table::clauses;
pub use product::{AzureComponent, Product, UnknownAzureComponent};
pub use reading::*;
pub use response_times::{
    AZURE_LINE_EXCLUSIONS, Attention, Clock, ProductLine, ResponseRow, STANDARD_HOURS,
};
pub use rule::RuleId;
pub use severity::{Severity, UnknownSeverity};
