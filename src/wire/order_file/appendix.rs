use super::{part::Part, purchase::covered_component};
use crate::{
    finding::{Findings, Path},
    order::{
        Buyer, ExtendedFeaturesDraft, PartialAedEnrolment, PartialAppendixA, PartialSubscription,
    },
    wire::{
        node::Node,
        reader::{Fields, Reading, date},
        values::{component, money, named, owned},
    },
};

pub(super) fn appendix_a(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialAppendixA> {
    let mut part = Part::open(node, path, findings)?;
    let appendix = PartialAppendixA {
        enrolments: part.list("enrolments", owned),
        billing_accounts: part.list("billing_accounts", owned),
        rapid_response_components: part.list("rapid_response_components", covered_component),
        azure_engineering_direct: part.optional("azure_engineering_direct", aed_enrolment),
        office_365_tenants: part.list("office_365_tenants", owned),
    };
    part.finish();
    Ok(appendix)
}

fn aed_enrolment(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialAedEnrolment> {
    let mut part = Part::open(node, path, findings)?;
    let enrolment = PartialAedEnrolment {
        subscriptions: part.parts("subscriptions", subscription),
        assessed_spend: part.optional("assessed_spend", money),
        extended_features: part.optional("extended_features", extended_features),
    };
    part.finish();
    Ok(enrolment)
}

fn subscription(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PartialSubscription> {
    let mut part = Part::open(node, path, findings)?;
    let subscription = PartialSubscription {
        id: part.required("id", owned),
        enrolment: part.optional("enrolment", owned),
        bought_on: part.optional("bought_on", date),
        buyer: part.optional("buyer", named(Buyer::ALL, Buyer::as_str)),
        component: part.optional("component", component),
    };
    part.finish();
    Ok(subscription)
}

fn extended_features(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<ExtendedFeaturesDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let floor_price = fields.optional("floor_price", findings, money);
    fields.finish(findings)?;
    let features = ExtendedFeaturesDraft::new();
    Ok(match floor_price? {
        Some(price) => features.with_floor_price(price),
        None => features,
    })
}
