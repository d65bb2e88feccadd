//! Reads questions about root cause analyses.

use super::data_read;
use crate::limits::RootCauseRequest;

data_read!(RootCauseRequest);
