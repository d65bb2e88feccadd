//! How the answers about onboarding, and about what AED does after it, are written.

use super::data_written;
use crate::limits::{ImprovementPlans, Monitoring, Onboarding};

data_written!(Onboarding, Monitoring, ImprovementPlans);
