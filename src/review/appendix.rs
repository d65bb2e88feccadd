//! Appendix A, planned events, and help with assessments.

use super::{
    Reviewer,
    delivery::{component_excluded, excluded},
};
use crate::{
    decision::Trace,
    document::{
        AemClouds, AssessmentHelp, CheckId, DeliveryMode, Service, Unit, clauses, event_dates,
        figures,
    },
    finding::Path,
    order::{AedEnrolment, Buyer, Cloud, PlannedEvent, Purchase, Subscription},
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    events(reviewer);
    assessment_help(reviewer);
    let order = reviewer.order;
    let components = Path::root()
        .key("appendix_a")
        .key("rapid_response_components");
    let terms = Service::RapidResponse.terms();
    excluded(
        order.rapid_response_components(),
        terms,
        &components,
        reviewer,
    );
    let appendix = order.appendix_a();
    if let Some(aed) = appendix.and_then(|appendix| appendix.azure_engineering_direct()) {
        let path = Path::root()
            .key("appendix_a")
            .key("azure_engineering_direct");
        for (index, subscription) in aed.subscriptions().iter().enumerate() {
            let path = path.key("subscriptions").index(index);
            review_subscription(subscription, &path, reviewer);
        }
        fee_schedule(aed, &path, reviewer);
        extended_features(aed, &path, reviewer);
    }
}

/// The events that are planned under the purchases of Azure Event Management.
fn events<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let events = || order.purchases().iter().flat_map(Purchase::events);
    let other = events().find(|event| is_other_cloud(event));
    let reading = reviewer.readings.limits.aem_clouds;
    if other.is_some() {
        reviewer.note_reading(reading);
    }
    // By the letter the customer is out with all events, or only what runs there is.
    let other = other.filter(|_| reading == AemClouds::PerCustomer);
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
            let path = path.index(index);
            review_event(event, purchase, &path, reviewer);
            cloud(event, other, &path.key("cloud"), reviewer);
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
    let days = event_dates::days_of_event(first, last);
    let (most, clause) = event_dates::most_days();
    reviewer.require(
        days <= i64::from(most.get()),
        CheckId::EventTooLong,
        &path.key("last_day"),
        format_args!("{days} days"),
        clause,
    );
    reviewer.require(
        purchase.first_day() <= first && last <= purchase.last_day(),
        CheckId::EventOutsideTerm,
        path,
        format_args!("{first} to {last}"),
        clauses::AEM_24X7_IN_WINDOW,
    );
    let notice = event.notice(reviewer.readings.time.calendar_weeks, reviewer.trace);
    let confirmed_on = event.confirmed_on();
    reviewer.require(
        notice.suffices() == Some(true),
        CheckId::EventNotConfirmed,
        &path.key("confirmed_on"),
        confirmed_on.map_or_else(|| "none".into(), |on| alloc::format!("{on}")),
        figures::AEM_NOTICE_WEEKS.clause(),
    );
}

fn is_other_cloud(event: &PlannedEvent) -> bool {
    event.cloud().is_some_and(|cloud| cloud != Cloud::Public)
}

/// That the event runs in the public cloud, and that no `other` event shuts it out.
fn cloud<T: Trace>(
    event: &PlannedEvent,
    other: Option<&PlannedEvent>,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let own = event.cloud().map_or("none", Cloud::as_str);
    let value = match other {
        _ if is_other_cloud(event) => own.into(),
        Some(other) => {
            let cloud = other.cloud().map_or("none", Cloud::as_str);
            alloc::format!("{own}, beside {cloud} for {}", other.solution())
        }
        None => return,
    };
    let clause = clauses::AEM_PUBLIC_CLOUD_ONLY;
    reviewer.find(CheckId::EventCloud, path, value, clause);
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

/// A fee schedule charges the assessed spend, in its own currency.
fn fee_schedule<T: Trace>(aed: &AedEnrolment, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let Some(schedule) = aed.fee_schedule() else {
        return;
    };
    let spend = aed.assessed_spend();
    reviewer.require(
        spend.is_some_and(|spend| spend.currency() == schedule.currency()),
        CheckId::ScheduleWithoutSpend,
        &path.key("fee_schedule"),
        spend.map_or_else(|| "none".into(), |spend| alloc::format!("{spend}")),
        clauses::AED_FEE_TIERED_ON_SPEND,
    );
}

/// The extended features need the spend, or the floor price; and the order's mark.
fn extended_features<T: Trace>(aed: &AedEnrolment, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let spend = aed.assessed_spend();
    let threshold = figures::AED_EXTENDED_FEATURES_SPEND;
    let is_reached = match spend {
        Some(spend) => {
            let told_on = reviewer.order.execution(reviewer.readings.money.execution);
            let threshold = reviewer
                .order
                .dollars(threshold, told_on, reviewer.readings);
            threshold.record(spend.currency(), reviewer.trace);
            let least = threshold.least(spend.currency());
            least.map(|least| spend.minor_units() >= least.minor_units())
        }
        None => Some(false),
    };
    let (check, key) = match (aed.extended_features(), is_reached) {
        (Some(features), _) if features.floor_price().is_some() => return,
        (Some(_), Some(true)) | (None, Some(false) | None) => return,
        (Some(_), Some(false)) => (CheckId::ExtendedFeaturesUnfounded, "extended_features"),
        (Some(_), None) => (CheckId::ExtendedFeaturesUndetermined, "extended_features"),
        (None, Some(true)) => (CheckId::ExtendedFeaturesNotMarked, "assessed_spend"),
    };
    let clause = match check {
        CheckId::ExtendedFeaturesNotMarked => clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
        _ => figures::AED_EXTENDED_FEATURES_SPEND.clause(),
    };
    let value = spend.map_or_else(|| "none".into(), |spend| alloc::format!("{spend}"));
    reviewer.find(check, &path.key(key), value, clause);
}
