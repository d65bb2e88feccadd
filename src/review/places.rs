//! One purchase: for which locations it was bought.

use alloc::vec::Vec;

use super::Reviewer;
use crate::{
    decision::Trace,
    document::{BoughtFor, CheckId, Service, clauses},
    finding::Path,
    order::{Location, Purchase},
};

pub(super) fn review<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let (order, terms) = (reviewer.order, purchase.service().terms());
    let path = path.key("locations");
    let places: Vec<_> = order.locations_of(purchase).collect();
    if places.is_empty() {
        let (check, clause) = match purchase.service() {
            Service::EnhancedDesignatedEngineering if order.locations().len() > 1 => (
                CheckId::LocationNotAssigned,
                clauses::EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT,
            ),
            _ => (
                CheckId::NoLocation,
                clauses::SERVICES_AND_QUANTITIES_PER_LOCATION,
            ),
        };
        reviewer.find(check, &path, purchase.id(), clause);
        return;
    }
    let bought_for = terms.bought_for;
    if *bought_for.value() == BoughtFor::HostOnly {
        for (index, place) in places.iter().enumerate() {
            reviewer.require(
                place.id() == order.host().id(),
                CheckId::NotForHost,
                &path.index(index),
                place.id(),
                bought_for.clause(),
            );
        }
    }
    if terms.category.value().is_proactive() {
        tax_exceptions(&places, &path, reviewer);
    }
}

fn tax_exceptions<T: Trace>(places: &[&Location], path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    for (index, place) in places.iter().enumerate() {
        let mut exceptions = order.tax_exception_locations().into_iter().flatten();
        let is_exception = exceptions.any(|exception| exception.location() == place.id());
        reviewer.require(
            !is_exception,
            CheckId::ProactiveAtTaxException,
            &path.index(index),
            place.id(),
            clauses::TAX_EXCEPTION_LOCATION_PROACTIVE,
        );
    }
}
