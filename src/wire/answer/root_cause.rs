//! How the answers to questions about root cause analyses are written.

use super::data_written;
use crate::limits::RootCauseAnalysis;

data_written!(RootCauseAnalysis);
