//! Whether Appendix A enrols a subscription for Azure Engineering Direct.

use alloc::format;

use chrono::NaiveDate;

use super::{Coverage, Fit};
use crate::{
    decision::{Conditions, Step, Trace},
    document::{
        AzureComponent, EntitlementRule, Exclusion, OfferingRule, Service, Source, clauses,
    },
    order::{AppendixA, Buyer, ClausesOn, Order, Subscription},
};

/// Whether the subscription `id` is enrolled on `on`; without an id, whether one could be.
pub(crate) fn subscription<T: Trace>(
    coverage: Coverage<'_>,
    id: Option<&str>,
    on: NaiveDate,
    trace: &mut T,
) -> Fit {
    let enrolled = coverage.order.enrolled_subscriptions();
    let Some(id) = id else {
        trace.record(|| {
            let rule = OfferingRule::SubscriptionEnrolled {
                holds: None,
                subscription: None,
            };
            Step::by(clauses::AED_ENROLLED_SUBSCRIPTIONS, rule)
        });
        let fits = enrolled
            .iter()
            .map(|one| enrols(coverage.order, one, on, trace));
        return Fit::named_by("subscription", fits);
    };
    let found = enrolled.iter().find(|one| one.id() == id);
    trace.record(|| {
        let rule = OfferingRule::SubscriptionEnrolled {
            holds: Some(found.is_some()),
            subscription: Some(id.into()),
        };
        Step::by(clauses::AED_ENROLLED_SUBSCRIPTIONS, rule)
    });
    found.map_or(Fit::Not, |found| enrols(coverage.order, found, on, trace))
}

/// Whether a subscription that Appendix A names passes its other tests.
fn enrols<T: Trace>(
    order: &Order,
    subscription: &Subscription,
    on: NaiveDate,
    trace: &mut T,
) -> Fit {
    let mut conditions = Conditions::new(trace);
    let fact = |field: &str| {
        let id = subscription.id();
        format!("appendix_a.azure_engineering_direct.subscriptions[{id}].{field}")
    };
    let buyer = subscription.buyer();
    let is_customers = buyer.map(|buyer| buyer != Buyer::Other);
    conditions.require_of_order(
        is_customers,
        || fact("buyer"),
        |holds| {
            let rule = OfferingRule::SubscriptionBuyer {
                holds,
                subscription: subscription.id().into(),
                buyer,
            };
            Step::by(clauses::AED_NON_AFFILIATE_EXCLUSION, rule)
        },
    );
    let enrolment = subscription.enrolment();
    let is_declared = enrolment.map(|enrolment| declares(order, enrolment));
    conditions.require_of_order(
        is_declared,
        || fact("enrolment"),
        |holds| {
            let rule = OfferingRule::SubscriptionEnrolment {
                holds,
                subscription: subscription.id().into(),
                enrolment: enrolment.map(Into::into),
            };
            Step::by(clauses::AED_ENROLLED_SUBSCRIPTIONS, rule)
        },
    );
    let (bought_on, term) = (subscription.bought_on(), order.term());
    // What is bought later than the incident was not enrolled then.
    let bought = term.first_day()..=term.last_day().min(on);
    let is_bought = bought_on.map(|bought_on| bought.contains(&bought_on));
    conditions.require_of_order(
        is_bought,
        || fact("bought_on"),
        |holds| {
            let rule = OfferingRule::SubscriptionBought {
                holds,
                subscription: subscription.id().into(),
                bought_on,
                from: *bought.start(),
                until: *bought.end(),
            };
            Step::by(clauses::AED_ENROLLED_SUBSCRIPTIONS, rule)
        },
    );
    if let Some(component) = subscription.component() {
        not_excluded(
            order.clauses_on(on),
            Service::AzureEngineeringDirect,
            component,
            &mut conditions,
        );
    }
    Fit::of(conditions)
}

fn declares(order: &Order, enrolment: &str) -> bool {
    let enrolments = order.appendix_a().map_or(&[][..], AppendixA::enrolments);
    enrolments.iter().any(|declared| declared == enrolment)
}

/// Whether `service` does not leave the component out.
pub(crate) fn not_excluded<T: Trace>(
    clauses: ClausesOn<'_>,
    service: Service,
    component: AzureComponent,
    conditions: &mut Conditions<'_, T>,
) {
    for exclusion in service.terms().exclusions {
        let Exclusion::Components(stated) = exclusion.value() else {
            continue;
        };
        clauses.record(exclusion.clause(), conditions.trace());
        let amended = clauses.exclusions(exclusion.clause());
        let excluded: &[AzureComponent] = amended.map_or(stated, |cited| cited.value());
        let is_excluded = excluded.contains(&component);
        conditions.has_failed |= is_excluded;
        conditions.test(is_excluded, |holds| {
            let source = amended.map_or(Source::Clause(exclusion.clause()), |cited| {
                cited.source().clone()
            });
            let product = component;
            Step::by(source, EntitlementRule::ProductExcluded { holds, product })
        });
    }
}
