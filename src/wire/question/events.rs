//! Reads questions about events that are planned.

use super::data_read;
use crate::limits::EventRequest;

data_read!(EventRequest);
