//! The monitors by which AED watches the platform for a customer: `2.3/aed-platform-monitoring`.

mod rule;
mod scenario;

pub(crate) use rule::monitoring;
pub use rule::{Monitoring, ScenarioStanding, ScenarioState};
pub use scenario::{MonitorDates, MonitoringScenario, MonitoringScenarios};
