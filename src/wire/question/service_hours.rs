//! Reads questions about the hours of a service.

use super::data_read;
use crate::limits::HoursRequest;

data_read!(HoursRequest);
