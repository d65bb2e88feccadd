//! Reads questions about what a customer may use or buy.

use super::{Node, Read};
use crate::{
    document::DeliveryMode,
    entitlement::{EntitlementRequest, Facts, Intent, Requester},
    finding::{Findings, Path},
    order::{CoveredProduct, PaidWith},
    wire::{
        names::{language, service},
        order_file::covered_product,
        reader::{Fields, Reading, date},
        values::{flag, named},
    },
};

impl Read for EntitlementRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.required("service", findings, service);
        let intent = fields.required("intent", findings, named(Intent::ALL, Intent::as_str));
        let on = fields.required("on", findings, date);
        let requester = fields.optional(
            "requester",
            findings,
            named(Requester::ALL, Requester::as_str),
        );
        let language = fields.optional("language", findings, language);
        let mode = fields.optional(
            "mode",
            findings,
            named(DeliveryMode::ALL, DeliveryMode::as_str),
        );
        let paid_with = fields.optional(
            "paid_with",
            findings,
            named(PaidWith::ALL, PaidWith::as_str),
        );
        let product = fields.optional("product", findings, product_asked);
        let recorded = fields.optional("recorded", findings, flag);
        let facts = facts(fields, findings);
        let mut request = EntitlementRequest::new(service?, intent?, on?).with_facts(facts?);
        if let Some(requester) = requester? {
            request = request.by(requester);
        }
        if let Some(language) = language? {
            request = request.in_language(language);
        }
        if let Some(mode) = mode? {
            request = request.delivered(mode);
        }
        if let Some(paid_with) = paid_with? {
            request = request.paid_with(paid_with);
        }
        if let Some(product) = product? {
            request = request.about(product);
        }
        if recorded? == Some(true) {
            request = request.recorded();
        }
        Ok(request)
    }
}

fn facts(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Facts> {
    let agreed_in_writing = fields.optional("agreed_in_writing", findings, flag);
    let language_available = fields.optional("language_available", findings, flag);
    let microsoft_permits = fields.optional("microsoft_permits", findings, flag);
    let azure_service_active = fields.optional("azure_service_active", findings, flag);
    let recording_permitted = fields.optional("recording_permitted", findings, flag);
    let mut facts = Facts::UNKNOWN;
    facts.agreed_in_writing = agreed_in_writing?;
    facts.language_available = language_available?;
    facts.microsoft_permits = microsoft_permits?;
    facts.azure_service_active = azure_service_active?;
    facts.recording_permitted = recording_permitted?;
    Ok(facts)
}

fn product_asked(node: &Node, path: &Path, findings: &mut Findings) -> Reading<CoveredProduct> {
    let mut fields = Fields::open(node, path, findings)?;
    let product = covered_product(&mut fields, node, path, findings);
    fields.finish(findings)?;
    product
}
