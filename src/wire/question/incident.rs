//! Reads questions about incidents.

use super::{Read, data_read};
use crate::{
    data::Fieldset,
    engine::IncidentRequest,
    finding::Findings,
    response::{Described, Incident},
    wire::{
        incident_log::incident_log,
        reader::{Fields, Reading, instant},
    },
};

data_read!(Incident, Incident<Described>);

impl Read for IncidentRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let incident = Incident::read_fields(fields, findings);
        let log = incident_log(incident, fields, findings);
        let as_of = fields.required("as_of", findings, instant);
        Ok(IncidentRequest {
            log: log?,
            as_of: as_of?,
        })
    }
}
