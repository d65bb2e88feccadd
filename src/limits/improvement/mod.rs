//! The service improvement plans that a customer of AED may request: `2.3/aed-sip-cap`.

mod request;
mod rule;

pub use request::{PlanRequest, PlanRequests};
pub(crate) use rule::improvement_plans;
pub use rule::{ImprovementPlans, PlanStanding, PlanState};
