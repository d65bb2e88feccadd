//! The service improvement plans that a customer of AED may request.

mod request;
mod rule;

pub use request::{PlanRequest, PlanRequests};
pub(crate) use rule::improvement_plans;
pub use rule::{ImprovementPlans, PlanStanding, PlanState};
