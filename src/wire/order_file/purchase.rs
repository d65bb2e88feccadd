use super::part::Part;
use crate::{
    data::Fieldset,
    document::{DeliveryMode, Unit},
    finding::{Findings, Path},
    order::{
        Cloud, CoveredProduct, PaidWith, PartialEvent, PartialPurchase, QuantityDraft,
        ScopeProductDraft,
    },
    wire::{
        node::Node,
        reader::{Fields, Reading, date, integer, list_of},
        values::{flag, money, named, owned},
    },
};

pub(super) fn purchase(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialPurchase> {
    let mut part = Part::open(node, path, findings)?;
    let purchase = PartialPurchase {
        id: part.required("id", owned),
        service: part.required("service", owned),
        locations: part.required("locations", list_of(owned)),
        quantity: part.required("quantity", quantity),
        bought_on: part.required("bought_on", date),
        first_day: part.required("first_day", date),
        last_day: part.required("last_day", date),
        price: part.required("price", money),
        paid_with: part.required("paid_with", named(PaidWith::ALL, PaidWith::as_str)),
        exhibit: part.optional("exhibit", owned),
        separate_contract: part.optional("separate_contract", owned),
        quantity_limit: part.optional("quantity_limit", integer(0..=u32::MAX)),
        delivery: part.optional("delivery", named(DeliveryMode::ALL, DeliveryMode::as_str)),
        on_site_agreed_in_writing: part.optional("on_site_agreed_in_writing", flag),
        languages: part.list("languages", owned),
        languages_agreed_in_writing: part.optional("languages_agreed_in_writing", flag),
        agreed_zone: part.optional("agreed_zone", owned),
        products: part.list("products", product),
        events: part.parts("events", event),
    };
    part.finish();
    Ok(purchase)
}

fn quantity(node: &Node, path: &Path, findings: &mut Findings) -> Reading<QuantityDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let count = fields.required("count", findings, integer(1..=u32::MAX));
    let unit = fields.required("unit", findings, named(Unit::ALL, Unit::as_str));
    fields.finish(findings)?;
    Ok(QuantityDraft::new(count?, unit?))
}

/// A product of a purchase, which may be one before its release.
fn product(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ScopeProductDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let product = CoveredProduct::read_fields(&mut fields, findings);
    let prerelease = fields.optional("prerelease", findings, flag);
    fields.finish(findings)?;
    let product = ScopeProductDraft::new(product?);
    Ok(match prerelease? {
        Some(prerelease) => product.with_prerelease(prerelease),
        None => product,
    })
}

/// A component that a service covers.
pub(super) fn covered_component(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<ScopeProductDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let product = CoveredProduct::read_fields(&mut fields, findings);
    fields.finish(findings)?;
    Ok(ScopeProductDraft::new(product?))
}

fn event(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PartialEvent> {
    let mut part = Part::open(node, path, findings)?;
    let event = PartialEvent {
        solution: part.required("solution", owned),
        first_day: part.required("first_day", date),
        last_day: part.required("last_day", date),
        confirmed_on: part.optional("confirmed_on", date),
        microsoft_consents: part.optional("microsoft_consents", flag),
        cloud: part.optional("cloud", named(Cloud::ALL, Cloud::as_str)),
    };
    part.finish();
    Ok(event)
}
