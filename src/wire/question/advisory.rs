//! Reads questions about advisory support.

use super::data_read;
use crate::limits::AdvisoryLog;

data_read!(AdvisoryLog);
