//! How the answers about hours and days are written.

use super::data_written;
use crate::limits::{DayLimits, HoursStatement};

data_written!(HoursStatement, DayLimits);
