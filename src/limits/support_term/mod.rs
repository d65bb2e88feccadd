//! On which days a service is available, with what it ends, and until when what was bought can be used and requested.

mod rule;
mod term;

pub(crate) use rule::{record_expiry, span, support_terms};
pub use term::{SupportTerm, SupportTermAsOf, SupportTerms, TermState};
