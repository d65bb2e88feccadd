//! The service improvement plans that a customer of AED may request: `2.3/aed-sip-cap`.

mod answer;
mod request;
mod rule;

pub use answer::{ImprovementPlans, PlanStanding, PlanState};
pub use request::{PlanRequest, PlanRequests};
pub(crate) use rule::improvement_plans;
