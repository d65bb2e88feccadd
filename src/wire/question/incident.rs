//! Reads questions about incidents.

use super::data_read;
use crate::{
    engine::IncidentRequest,
    response::{Described, Incident},
};

data_read!(Incident, Incident<Described>, IncidentRequest);
