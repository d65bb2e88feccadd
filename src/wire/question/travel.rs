//! Reads questions about travel, and about work before its contract.

use super::data_read;
use crate::fees::{PrestartWork, Trip};

data_read!(Trip, PrestartWork);
