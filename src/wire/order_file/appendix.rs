use super::{part::Part, purchase::covered_component};
use crate::{
    finding::{Findings, Path},
    money::{Tier, Tiering},
    order::{
        Buyer, ExtendedFeaturesDraft, FeeScheduleDraft, PartialAedEnrolment, PartialAppendixA,
        PartialSubscription,
    },
    wire::{
        node::Node,
        reader::{Fields, Reading, date, list_of},
        values::{component, money, named, owned, rate},
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
        fee_schedule: part.optional("fee_schedule", fee_schedule),
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

/// A schedule of which a part cannot be read is not checked: its tiers follow each other.
fn fee_schedule(node: &Node, path: &Path, findings: &mut Findings) -> Reading<FeeScheduleDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let tierings = [Tiering::Marginal, Tiering::WholeAmount];
    let tiering = fields.required("tiering", findings, named(&tierings, Tiering::as_str));
    let tiers = fields.required("tiers", findings, list_of(tier));
    let floor = fields.optional("floor", findings, money);
    fields.finish(findings)?;
    let schedule = FeeScheduleDraft::new(tiering?, tiers?);
    Ok(match floor? {
        Some(floor) => schedule.with_floor(floor),
        None => schedule,
    })
}

fn tier(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Tier> {
    let mut fields = Fields::open(node, path, findings)?;
    let from = fields.required("from", findings, money);
    let until = fields.optional("until", findings, money);
    let rate = fields.required("rate", findings, rate);
    fields.finish(findings)?;
    Ok(Tier::new(from?, until?, rate?))
}
