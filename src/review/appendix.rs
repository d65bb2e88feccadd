//! Appendix A, planned events, and help with assessments.

use super::{Reviewer, delivery::component_excluded, in_order_currency};
use crate::{
    decision::Trace,
    document::{
        AemClouds, AssessmentHelp, CheckId, Counted, DeliveryMode, Limit, Service, Unit, clauses,
        figures,
    },
    finding::Path,
    order::{AedEnrolment, Buyer, Cloud, PlannedEvent, Purchase, Subscription},
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    events(reviewer);
    assessment_help(reviewer);
    let order = reviewer.order;
    let appendix = order.appendix_a();
    if let Some(aed) = appendix.and_then(|appendix| appendix.azure_engineering_direct()) {
        let path = Path::root()
            .key("appendix_a")
            .key("azure_engineering_direct");
        for (index, subscription) in aed.subscriptions().iter().enumerate() {
            let path = path.key("subscriptions").index(index);
            review_subscription(subscription, &path, reviewer);
        }
        extended_features(aed, &path, reviewer);
    }
}

/// The events that are planned under the purchases of Azure Event Management.
fn events<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    for (index, purchase) in order.purchases().iter().enumerate() {
        if purchase.service() != Service::AzureEventManagement {
            continue;
        }
        let path = Path::root().key("services").index(index).key("events");
        let (planned, bought) = (purchase.events().len(), purchase.quantity().count());
        reviewer.require(
            u64::try_from(planned).is_ok_and(|planned| planned <= u64::from(bought)),
            CheckId::EventsOverQuantity,
            &path,
            format_args!("{planned} of {bought}"),
            clauses::AEM_ONE_SOLUTION_PER_EVENT,
        );
        for (index, event) in purchase.events().iter().enumerate() {
            review_event(event, purchase, &path.index(index), reviewer);
        }
    }
}

fn review_event<T: Trace>(
    event: &PlannedEvent,
    purchase: &Purchase,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let (first, last) = (event.first_day(), event.last_day());
    let days = last
        .signed_duration_since(first)
        .num_days()
        .saturating_add(1);
    for limit in purchase.service().terms().limits {
        let Limit::AtMost {
            count,
            what: Counted::ConsecutiveCalendarDays,
            ..
        } = limit.value()
        else {
            continue;
        };
        reviewer.require(
            days <= i64::from(*count),
            CheckId::EventTooLong,
            &path.key("last_day"),
            format_args!("{days} days"),
            limit.clause(),
        );
    }
    reviewer.require(
        purchase.first_day() <= first && last <= purchase.last_day(),
        CheckId::EventOutsideTerm,
        path,
        format_args!("{first} to {last}"),
        clauses::AEM_24X7_IN_WINDOW,
    );
    let notice = *figures::AEM_NOTICE_WEEKS.value();
    let is_in_time = event.confirmed_on().is_some_and(|on| {
        first.signed_duration_since(on).num_days() >= i64::from(notice).saturating_mul(7)
    });
    reviewer.require(
        is_in_time || event.microsoft_consents() == Some(true),
        CheckId::EventNotConfirmed,
        &path.key("confirmed_on"),
        event
            .confirmed_on()
            .map_or_else(|| "none".into(), |on| alloc::format!("{on}")),
        figures::AEM_NOTICE_WEEKS.clause(),
    );
    cloud(event, path, reviewer);
}

/// A customer with a government or sovereign cloud is out, or only what runs there, by the reading.
fn cloud<T: Trace>(event: &PlannedEvent, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let reading = reviewer.readings.limits.aem_clouds;
    let order = reviewer.order;
    let mut events = order.purchases().iter().flat_map(Purchase::events);
    let is_other = |event: &PlannedEvent| event.cloud().filter(|cloud| *cloud != Cloud::Public);
    let other = match reading {
        AemClouds::PerCustomer => events.find_map(is_other),
        AemClouds::PerSolution => is_other(event),
    };
    if let Some(other) = other {
        reviewer.note_reading(reading);
        let clause = clauses::AEM_PUBLIC_CLOUD_ONLY;
        reviewer.find(CheckId::EventCloud, &path.key("cloud"), other, clause);
    }
}

/// Help with an assessment on site and remote at once.
fn assessment_help<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let help = |purchase: &Purchase| {
        let is_help = purchase.service() == Service::OnDemandAssessment
            && purchase.quantity().unit() == Unit::Days;
        is_help.then(|| purchase.delivery().unwrap_or(DeliveryMode::Remote))
    };
    let mut first = None;
    for (index, purchase) in order.purchases().iter().enumerate() {
        let Some(mode) = help(purchase) else { continue };
        let earlier = *first.get_or_insert(mode);
        if earlier == mode {
            continue;
        }
        let reading = reviewer.readings.limits.assessment_help;
        reviewer.note_reading(reading);
        reviewer.require(
            reading == AssessmentHelp::Both,
            CheckId::AssessmentHelpBoth,
            &Path::root().key("services").index(index).key("delivery"),
            mode,
            clauses::ODA_ONSITE_DAYS_CAP,
        );
    }
}

fn review_subscription<T: Trace>(
    subscription: &Subscription,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let order = reviewer.order;
    let term = order.term();
    let clause = clauses::AED_ENROLLED_SUBSCRIPTIONS;
    if let Some(bought_on) = subscription.bought_on() {
        reviewer.require(
            (term.first_day()..=term.last_day()).contains(&bought_on),
            CheckId::SubscriptionOutsideTerm,
            &path.key("bought_on"),
            bought_on,
            clause,
        );
    }
    reviewer.require(
        subscription.buyer() != Some(Buyer::Other),
        CheckId::SubscriptionNotAffiliate,
        &path.key("buyer"),
        Buyer::Other,
        clauses::AED_NON_AFFILIATE_EXCLUSION,
    );
    if let Some(enrolment) = subscription.enrolment() {
        let appendix = order.appendix_a();
        let is_declared = appendix.is_some_and(|appendix| {
            appendix
                .enrolments()
                .iter()
                .any(|declared| declared == enrolment)
        });
        reviewer.require(
            is_declared,
            CheckId::SubscriptionEnrolment,
            &path.key("enrolment"),
            enrolment,
            clause,
        );
    }
    if let Some(component) = subscription.component() {
        let terms = Service::AzureEngineeringDirect.terms();
        component_excluded(component, terms, &path.key("component"), reviewer);
    }
}

/// The extended features need the spend, or the floor price; and the order's mark.
fn extended_features<T: Trace>(aed: &AedEnrolment, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let threshold = figures::AED_EXTENDED_FEATURES_SPEND;
    let spend = aed.assessed_spend();
    let is_reached = spend.and_then(|spend| {
        let least = if spend.currency() == threshold.value().currency() {
            *threshold.value()
        } else if spend.currency() == reviewer.order.currency() {
            in_order_currency(*threshold.value(), reviewer)?
        } else {
            return None;
        };
        Some(spend.minor_units() >= least.minor_units())
    });
    let value = || spend.map_or_else(|| "none".into(), |spend| alloc::format!("{spend}"));
    let marked = path.key("extended_features");
    match (aed.extended_features(), is_reached) {
        (Some(features), _) if features.floor_price().is_some() => {}
        (Some(_), Some(false)) => {
            let check = CheckId::ExtendedFeaturesUnfounded;
            reviewer.find(check, &marked, value(), threshold.clause());
        }
        (Some(_), None) if spend.is_none() => {
            let check = CheckId::ExtendedFeaturesUnfounded;
            reviewer.find(check, &marked, value(), threshold.clause());
        }
        (Some(_), None) => {
            let check = CheckId::ExtendedFeaturesUndetermined;
            reviewer.find(check, &marked, value(), threshold.clause());
        }
        (None, Some(true)) => {
            let clause = clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS;
            let check = CheckId::ExtendedFeaturesNotMarked;
            reviewer.find(check, &path.key("assessed_spend"), value(), clause);
        }
        _ => {}
    }
}
