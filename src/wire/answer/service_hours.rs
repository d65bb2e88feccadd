//! How the answers to questions about the hours of a service are written.

use super::data_written;
use crate::limits::DeliveredHours;

data_written!(DeliveredHours);
