//! How the answers to questions about events that are planned are written.

use super::data_written;
use crate::limits::EventPlan;

data_written!(EventPlan);
