//! Whether a service may be used, or bought.

use super::{
    Entitlement, EntitlementRequest, Intent,
    conditions::{self, Asked},
    delivery, payment, scope,
};
use crate::{
    coverage::Coverage,
    decision::{Conditions, NotApplicable, Outcome, Trace},
    document::Readings,
    order::Site,
};

/// Whether `request` is granted at the support location of `site`.
pub(crate) fn entitlement<T: Trace>(
    site: Site<'_>,
    request: &EntitlementRequest,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<Entitlement> {
    let asked = Asked {
        order: site.order,
        location: &site.support.id,
        request,
        terms: request.service.terms(),
        readings,
        coverage: Coverage::new(site.order, readings),
    };
    let mut conditions = Conditions::new(trace);
    let is_in_term = conditions::date_in_term(&asked, &mut conditions);
    let held = match request.intent {
        Intent::Use => conditions::held(&asked, &mut conditions),
        Intent::Buy => conditions::for_sale(&asked, &mut conditions),
    };
    conditions::prerequisites(&asked, is_in_term, &mut conditions);
    delivery::recording(&asked, &mut conditions);
    scope::excluded(&asked, &mut conditions);
    payment::payment(&asked, &mut conditions);
    let hours = delivery::hours(&asked, &mut conditions);
    outcome(
        &conditions,
        Entitlement {
            basis: held.basis,
            purchase: held.purchase.map(|purchase| purchase.shared_id().clone()),
            last_day: held.last_day,
            mode: held.mode,
            hours,
        },
    )
}

/// The answer, if all conditions hold and nothing is missing.
fn outcome<T: Trace>(
    conditions: &Conditions<'_, T>,
    entitlement: Entitlement,
) -> Outcome<Entitlement> {
    if conditions.has_failed {
        Outcome::NotApplicable(NotApplicable::NotEntitled)
    } else if conditions.missing.names().is_empty() {
        Outcome::Decided(entitlement)
    } else {
        Outcome::Undetermined(conditions.missing.clone())
    }
}
