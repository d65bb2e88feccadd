//! Whether a root cause analysis may be asked for, and by when it is delivered.

mod asked;
mod ground;
mod rule;
mod window;

pub use asked::{AskedOf, RootCauseFacts, RootCauseRequest};
pub use ground::{RequestWindow, RootCauseAnalysis, RootCauseBasis, RootCauseGround};
pub(crate) use rule::root_cause_analysis;

pub use crate::document::vocabulary::limits::RootCauseFact;
