//! Reads questions about onboarding, and about what AED does after it.

use super::data_read;
use crate::{
    engine::OnboardingRequest,
    limits::{MonitoringScenarios, PlanRequests},
};

data_read!(OnboardingRequest, MonitoringScenarios, PlanRequests);
