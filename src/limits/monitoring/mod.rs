//! The monitors by which AED watches the platform for a customer: `2.3/aed-platform-monitoring`.

mod answer;
mod request;
mod rule;

pub use answer::{Monitoring, ScenarioStanding, ScenarioState};
pub use request::{MonitorDates, MonitoringScenario, MonitoringScenarios};
pub(crate) use rule::monitoring;
