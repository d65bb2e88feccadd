//! The services description as data: its clauses, its tables, and the choices where it is silent.
//!
//! Nothing here knows a customer. Every figure is [`Cited`]: it carries the clause that states it. Where the document is
//! silent or ambiguous, what is assumed is one of the [`Readings`].

mod cited;
mod clause;
mod clause_table;
mod reading;

pub use cited::{Cited, Source};
pub use clause::{Clause, ClauseId, ClauseKind, UnknownClause};
pub use clause_table::clauses;
pub use reading::*;
