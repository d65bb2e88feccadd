//! The severity that the tables describe, and what a change of it does to the first response.

mod answer;
mod request;
mod rule;
mod tables;
mod targets;

pub use answer::DescribedSeverity;
pub use request::{Described, Situations};
pub(crate) use rule::severity;
pub use tables::DescribingTable;
pub use targets::SeverityTarget;

pub use crate::document::vocabulary::response::Change;
