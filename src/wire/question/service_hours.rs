//! Reads questions about the hours of a service.

use super::Read;
use crate::{
    finding::Findings,
    limits::HoursRequest,
    wire::{
        names::service,
        reader::{Fields, Reading, instant, non_empty_text},
        values::severity,
    },
};

impl Read for HoursRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.required("service", findings, service);
        let from = fields.required("from", findings, instant);
        let to = fields.required("to", findings, instant);
        let purchase = fields.optional("purchase", findings, non_empty_text);
        let severity = fields.optional("severity", findings, severity);
        let mut request = HoursRequest::new(service?, from?, to?);
        if let Some(purchase) = purchase? {
            request = request.of_purchase(purchase);
        }
        if let Some(severity) = severity? {
            request = request.for_severity(severity);
        }
        Ok(request)
    }
}
