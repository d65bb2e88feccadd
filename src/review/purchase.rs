//! One purchase: what was bought, in which unit, and under which papers.

use super::{Found, Reviewer};
use crate::{
    decision::Trace,
    document::{CheckId, Exhibit, Mark, Prerequisite, Service, ServiceTerms, Stated},
    finding::Path,
    order::Purchase,
};

pub(super) fn review<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let terms = purchase.service().terms();
    mark(purchase, terms, path, reviewer);
    unit(purchase, terms, path, reviewer);
    papers(purchase, terms, path, reviewer);
}

/// Whether it is for sale at all.
fn mark<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let check = match terms.mark.value() {
        // Help with what is included may be for sale: then it has a unit.
        Mark::Included if terms.units.is_empty() => CheckId::IncludedServiceBought,
        Mark::Discretionary => CheckId::DiscretionaryServiceBought,
        _ => return,
    };
    let (path, value) = (path.key("service"), purchase.service().as_str());
    reviewer.find(check, &path, value, terms.mark.clause());
}

/// Whether it is bought in a unit that the document has for it.
fn unit<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let unit = purchase.quantity().unit();
    let offered = terms.units.iter().map(Stated::value);
    let Some(first) = terms.units.first() else {
        return;
    };
    let check = match purchase.service() {
        // Its hours are named in passing, where more of them are added.
        Service::CybersecurityIncidentResponse => CheckId::UnitUnusual,
        _ => CheckId::UnitNotOffered,
    };
    if offered.clone().all(|offered| *offered != unit) {
        let found = Found {
            check,
            units: offered.copied().collect(),
        };
        let path = path.key("quantity").key("unit");
        reviewer.find_with(found, &path, unit, (first.clause(), None));
    }
}

/// The exhibit and the contract that go with it.
fn papers<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let needs_contract =
        |one: &&Stated<Prerequisite>| *one.value() == Prerequisite::SeparateContract;
    if let Some(prerequisite) = terms.prerequisites.iter().find(needs_contract) {
        reviewer.require(
            purchase.separate_contract().is_some(),
            CheckId::SeparateContractMissing,
            &path.key("separate_contract"),
            purchase.id(),
            prerequisite.clause(),
        );
    }
    if let Some(exhibit) = terms
        .exhibit
        .filter(|exhibit| *exhibit.value() == Exhibit::Defines)
    {
        reviewer.require(
            purchase.exhibit().is_some(),
            CheckId::ExhibitMissing,
            &path.key("exhibit"),
            purchase.id(),
            exhibit.clause(),
        );
    }
}
