//! How the course of an incident is written.

use super::data_written;
use crate::incident::IncidentCourse;

data_written!(IncidentCourse);
