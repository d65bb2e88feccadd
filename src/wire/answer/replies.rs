//! How the answers to questions about responses and time are written.

use chrono::TimeDelta;

use super::data_written;
use crate::response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse};

data_written!(
    BusinessDayAfter,
    BusinessTimeAfter,
    TimeDelta,
    FirstResponse,
    DescribedSeverity
);
