//! Azure Engineering Direct, and what Appendix A says about it and about Rapid Response.

use alloc::vec::Vec;

use super::{
    FoundValue, Reviewer,
    delivery::{component_excluded, excluded},
    path_of, purchases_of,
};
use crate::{
    decision::Trace,
    document::{
        CheckId, Dollar, Execution, ExtendedFeaturesPrice, FeeRounding, RateDate, Reading,
        Readings, Service, clauses, figures,
    },
    fees::{ExtendedFeaturesCharged, aed_fee},
    finding::Path,
    money::Money,
    order::{AedEnrolment, Buyer, Order, Subscription},
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
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
        price(reviewer);
        extended_features(aed, &path, reviewer);
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
        spend,
        clauses::AED_FEE_TIERED_ON_SPEND,
    );
}

/// What was bought costs what the schedule charges the spend: each purchase, or all of them together.
fn price<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let service = Service::AzureEngineeringDirect;
    let Some((index, _)) = purchases_of(order, service).next() else {
        return;
    };
    let prices: Vec<_> = purchases_of(order, service)
        .map(|(_, purchase)| purchase.price())
        .collect();
    // The floor price is charged below the threshold alone.
    let ids = &[
        ExtendedFeaturesPrice::ID,
        FeeRounding::ID,
        Dollar::ID,
        RateDate::ID,
        Execution::ID,
    ];
    let about = [
        clauses::AED_FEE_TIERED_ON_SPEND,
        clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE,
        clauses::AED_EXTENDED_FEATURES_THRESHOLD,
    ];
    let found = reviewer.by_of(&about, ids, |readings| {
        let due = due(order, readings)?;
        // Amounts in another currency are not compared.
        let total = total(&prices).filter(|total| total.currency() == due.currency())?;
        let is_charged = total == due || prices.iter().all(|price| *price == due);
        (!is_charged).then_some((total, due))
    });
    if let Some((total, due)) = found {
        reviewer.find(
            CheckId::AedPriceOffSchedule,
            &path_of(index).key("price"),
            FoundValue::OffSchedule { total, due },
            clauses::AED_FEE_TIERED_ON_SPEND,
        );
    }
}

/// What Azure Engineering Direct costs by the order's own schedule, with the price of the extended features where that is charged
/// beside it; none where something that it depends on is not given.
fn due(order: &Order, readings: &Readings) -> Option<Money> {
    let terms = aed_fee(order, readings, &mut ()).ok()?;
    let fee = terms.decided()?.fee.decided()?;
    match fee.extended_features {
        Some(charge) if charge.charged == ExtendedFeaturesCharged::BesideFee => {
            fee.fee.checked_add(charge.price).ok()
        }
        _ => Some(fee.fee),
    }
}

/// The sum of amounts of one currency.
fn total(prices: &[Money]) -> Option<Money> {
    let (first, others) = prices.split_first()?;
    others
        .iter()
        .try_fold(*first, |total, price| total.checked_add(*price).ok())
}

/// The extended features need the spend, or the floor price; and the order's mark.
fn extended_features<T: Trace>(aed: &AedEnrolment, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let (order, spend) = (reviewer.order, aed.assessed_spend());
    let ids = &[Dollar::ID, RateDate::ID, Execution::ID];
    let about = figures::AED_EXTENDED_FEATURES_SPEND.clause();
    let found = reviewer.by_of(&[about], ids, |readings| {
        let is_reached = is_threshold_reached(spend, order, readings);
        match (aed.extended_features(), is_reached) {
            (Some(features), _) if features.floor_price().is_some() => None,
            (Some(_), Some(true)) | (None, Some(false) | None) => None,
            (Some(_), Some(false)) => Some(CheckId::ExtendedFeaturesUnfounded),
            (Some(_), None) => Some(CheckId::ExtendedFeaturesUndetermined),
            (None, Some(true)) => Some(CheckId::ExtendedFeaturesNotMarked),
        }
    });
    let Some(check) = found else { return };
    let (key, clause) = match check {
        CheckId::ExtendedFeaturesNotMarked => {
            ("assessed_spend", clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS)
        }
        _ => (
            "extended_features",
            figures::AED_EXTENDED_FEATURES_SPEND.clause(),
        ),
    };
    reviewer.find(check, &path.key(key), spend, clause);
}

/// Whether the spend founds the extended features; none where that depends on a rate that is not given.
fn is_threshold_reached(spend: Option<Money>, order: &Order, readings: &Readings) -> Option<bool> {
    let Some(spend) = spend else {
        return Some(false);
    };
    let told_on = order.execution(readings.money.execution);
    let least = order
        .dollars(figures::AED_EXTENDED_FEATURES_SPEND, told_on, readings)
        .least(spend.currency())?;
    Some(spend.minor_units() >= least.minor_units())
}
