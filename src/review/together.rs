//! The purchases of each service together: what they need of the order, how much was bought, for which places and days.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use core::slice;

use chrono::NaiveDate;

use super::{FoundValue, Reviewer, path_of, quantities};
use crate::{
    coverage::Coverage,
    decision::Trace,
    document::{
        AbsentDay, BoughtFor, CheckId, DesignatedPlace, Prerequisite, Reading, Scope, Service,
        clauses,
    },
    finding::Path,
    order::Purchase,
};

/// A purchase with its index among those of the order.
pub(super) type Bought<'o> = (usize, &'o Purchase);

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let mut by_service = BTreeMap::<_, Vec<Bought<'_>>>::new();
    for (index, purchase) in reviewer.order.purchases().iter().enumerate() {
        let bought = by_service.entry(purchase.service()).or_default();
        bought.push((index, purchase));
    }
    for (service, bought) in by_service {
        parts_of_order(service, reviewer);
        quantities::review(service, &bought, reviewer);
        single_place(service, &bought, reviewer);
        bought_twice(service, &bought, reviewer);
    }
}

/// What the service needs of the order, however often it was bought.
fn parts_of_order<T: Trace>(service: Service, reviewer: &mut Reviewer<'_, T>) {
    let (order, terms) = (reviewer.order, service.terms());
    let appendix = Path::root().key("appendix_a");
    for prerequisite in terms.prerequisites {
        if *prerequisite.value() == Prerequisite::AppendixA {
            let aed = appendix.key("azure_engineering_direct");
            reviewer.require(
                !order.enrolled_subscriptions().is_empty(),
                CheckId::SubscriptionsMissing,
                &aed.key("subscriptions"),
                service.as_str(),
                prerequisite.clause(),
            );
        }
    }
    let Some(scope) = &terms.scope else { return };
    let (is_missing, check, key) = match scope.value() {
        Scope::ComponentsInOrder => (
            order.rapid_response_components().is_empty(),
            CheckId::ComponentsMissing,
            "rapid_response_components",
        ),
        Scope::ListedTenants => (
            order.office_365_tenants().is_empty(),
            CheckId::TenantsMissing,
            "office_365_tenants",
        ),
        _ => return,
    };
    let path = appendix.key(key);
    reviewer.require(!is_missing, check, &path, service.as_str(), scope.clause());
}

/// A service for one place: each purchase, or the whole order.
fn single_place<T: Trace>(service: Service, bought: &[Bought<'_>], reviewer: &mut Reviewer<'_, T>) {
    let bought_for = service.terms().bought_for;
    if *bought_for.value() != BoughtFor::OneLocation {
        return;
    }
    let about = bought_for.clause();
    let found = reviewer.by_of(&[about], &[DesignatedPlace::ID], |readings| match readings
        .limits
        .designated_place
    {
        DesignatedPlace::PerPurchase => {
            let each = bought.iter().map(slice::from_ref);
            each.filter_map(several_places).collect::<Vec<_>>()
        }
        DesignatedPlace::PerOrder => several_places(bought).into_iter().collect(),
    });
    for (index, places) in found {
        let path = path_of(index).key("locations");
        reviewer.find(
            CheckId::SeveralLocations,
            &path,
            places.as_str(),
            bought_for.clause(),
        );
    }
}

/// The places of purchases that have several, with the index of the first purchase that adds one.
fn several_places(bought: &[Bought<'_>]) -> Option<(usize, String)> {
    let mut places = BTreeSet::new();
    let mut adds_one = None;
    for (index, purchase) in bought {
        places.extend(purchase.locations());
        if places.len() > 1 {
            adds_one.get_or_insert(*index);
        }
    }
    let places: Vec<_> = places.into_iter().collect();
    Some((adds_one?, places.join(", ")))
}

/// What holds for all that it covers need not be had twice at a place and on a date.
fn bought_twice<T: Trace>(service: Service, bought: &[Bought<'_>], reviewer: &mut Reviewer<'_, T>) {
    if !matches!(
        service,
        Service::AzureEngineeringDirect | Service::UnifiedEnhancedResponse
    ) {
        return;
    }
    let order = reviewer.order;
    let found = reviewer.by(&[AbsentDay::ID], |readings| {
        had_twice(bought, Coverage::new(order, readings))
    });
    for (index, (first_day, last_day)) in found {
        reviewer.find(
            CheckId::BoughtTwice,
            &path_of(index).key("first_day"),
            FoundValue::dates_of(service.as_str(), first_day, last_day),
            clauses::SERVICES_AND_QUANTITIES_PER_LOCATION,
        );
    }
}

/// The purchases that can be used where and when an earlier one can, by their indexes, each with the first dates that both have.
fn had_twice(
    bought: &[Bought<'_>],
    coverage: Coverage<'_>,
) -> BTreeMap<usize, (NaiveDate, NaiveDate)> {
    let mut stretches = Vec::new();
    for (index, purchase) in bought {
        let locations: BTreeSet<_> = purchase.locations().collect();
        for one in coverage.stretches(purchase) {
            stretches.push((one.first_day(), one.last_day(), locations.clone(), *index));
        }
    }
    // Two with the same dates are told apart by their places, so that the sequence of the purchases decides nothing.
    stretches.sort();
    let mut had_until = BTreeMap::<_, NaiveDate>::new();
    let mut found = BTreeMap::new();
    for (first_day, last_day, locations, index) in stretches {
        let had = locations.iter().filter_map(|id| had_until.get(id)).max();
        if let Some(until) = had.copied().filter(|until| first_day <= *until) {
            found
                .entry(index)
                .or_insert((first_day, last_day.min(until)));
        }
        for id in locations {
            let until = had_until.entry(id).or_insert(last_day);
            *until = last_day.max(*until);
        }
    }
    found
}
