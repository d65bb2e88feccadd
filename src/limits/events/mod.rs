//! Critical business events that are planned under Azure Event Management (AEM): how many it takes, and when they are confirmed.

mod asked;
mod chain;
mod plan;
mod rule;

pub use asked::{EventRequest, EventSolution};
pub use plan::{EventAssessment, EventDates, EventDuty, EventPlan, EventWindow};
pub(crate) use rule::event_plan;
