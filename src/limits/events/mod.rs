//! Critical business events that are planned under Azure Event Management (AEM): how many it takes, and when they are confirmed.

mod answer;
mod chain;
mod request;
mod rule;

pub use answer::{EventAssessment, EventDates, EventDuty, EventPlan, EventWindow};
pub use request::{EventRequest, EventSolution};
pub(crate) use rule::event_plan;
