//! Whether a root cause analysis may be asked for, and by when it is delivered.

mod answer;
mod request;
mod rule;
mod window;

pub use answer::{RequestWindow, RootCauseAnalysis, RootCauseBasis, RootCauseGround};
pub use request::{AskedOf, RootCauseFacts, RootCauseRequest};
pub(crate) use rule::root_cause_analysis;

pub use crate::document::vocabulary::limits::RootCauseFact;
