//! On which days a service is available, with what it ends, and until when what was bought can be used and requested.

mod answer;
mod rule;

pub use answer::{SupportTerm, SupportTermAsOf, SupportTerms, TermState};
pub(crate) use rule::{record_expiry, span, support_terms};
