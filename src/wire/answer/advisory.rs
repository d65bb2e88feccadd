//! How the answers to questions about advisory support are written.

use super::data_written;
use crate::limits::AdvisoryStatement;

data_written!(AdvisoryStatement);
