//! Reads questions about hours and days.

use super::data_read;
use crate::limits::{HoursLedger, ServiceDays};

data_read!(HoursLedger, ServiceDays);
