//! One purchase: how and in which language it is delivered, what it depends on, and what it covers.

use super::{Found, Reviewer, purchases_of};
use crate::{
    coverage::{Cause, Coverage, Edge},
    decision::Trace,
    document::{
        AbsentDay, AzureComponent, CheckId, DeliveryMode, Exclusion, Languages, OnSite,
        Prerequisite, Reading, Readings, Scope, Service, ServiceHours, ServiceTerms,
        SpokenLanguage, clauses,
    },
    finding::Path,
    order::{CoveredProduct, Order, Purchase, ScopeProduct},
};

pub(super) fn review<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let terms = purchase.service().terms();
    mode(purchase, terms, path, reviewer);
    languages(purchase, terms, path, reviewer);
    zone(purchase, terms, path, reviewer);
    dependencies(purchase, terms, path, reviewer);
    products(purchase, terms, path, reviewer);
}

fn mode<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let (Some(delivery), Some(mode)) = (terms.delivery, purchase.delivery()) else {
        return;
    };
    let check = match (mode, delivery.value().on_site) {
        (DeliveryMode::Remote, _) if !delivery.value().remote => CheckId::RemoteNotOffered,
        (DeliveryMode::OnSite, OnSite::No) => CheckId::OnSiteNotOffered,
        (DeliveryMode::OnSite, OnSite::IfAgreedInWriting)
            if purchase.on_site_agreed_in_writing() != Some(true) =>
        {
            CheckId::OnSiteNotAgreed
        }
        _ => return,
    };
    reviewer.find(check, &path.key("delivery"), mode, delivery.clause());
}

fn languages<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let is_agreed = purchase.languages_agreed_in_writing() == Some(true);
    for (index, language) in purchase.languages().iter().enumerate() {
        let check = match terms.languages.value() {
            Languages::Only(only) if !only.contains(language) => CheckId::LanguageNotOffered,
            Languages::DeliverersOrEnglish
                if *language != SpokenLanguage::ENGLISH && !is_agreed =>
            {
                CheckId::LanguageNotAgreed
            }
            _ => continue,
        };
        let path = path.key("languages").index(index);
        reviewer.find(check, &path, language, terms.languages.clause());
    }
}

fn zone<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let agreed = ServiceHours::AgreedZoneBusinessHours;
    if let Some(hours) = terms.hours.filter(|hours| *hours.value() == agreed) {
        reviewer.require(
            purchase.agreed_zone().is_some(),
            CheckId::ZoneNotAgreed,
            &path.key("agreed_zone"),
            purchase.id(),
            hours.clause(),
        );
    }
}

/// What the service needs beside the Base Package.
fn dependencies<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let order = reviewer.order;
    for prerequisite in terms.prerequisites {
        if *prerequisite.value() == Prerequisite::RapidResponse {
            // What Flex pays for ends with its contract year.
            let has_it = reviewer.by(&[AbsentDay::ID], |readings| {
                has_rapid_response(order, purchase, readings)
            });
            reviewer.require(
                has_it,
                CheckId::RapidResponseMissing,
                path,
                purchase.id(),
                prerequisite.clause(),
            );
        }
    }
}

/// Whether Rapid Response is there whenever `purchase` could be used. Of one that can never be used, for another reason, no more is
/// asked than that there is any.
fn has_rapid_response(order: &Order, purchase: &Purchase, readings: &Readings) -> bool {
    let coverage = Coverage::new(order, readings);
    let mut stretches = coverage.stretches(purchase);
    let is_cut = |edge: Edge| edge.cause() == Cause::RapidResponse;
    match (stretches.next(), coverage.never(purchase)) {
        (Some(first), _) => {
            stretches.next().is_none() && !is_cut(first.begin()) && !is_cut(first.end())
        }
        (None, Some((Cause::RapidResponse, _))) => false,
        (None, _) => purchases_of(order, Service::RapidResponse).next().is_some(),
    }
}

/// What the purchase covers: listed where it must be, and nothing that the service leaves out.
fn products<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    if let Some(scope) = &terms.scope {
        reviewer.require(
            *scope.value() != Scope::ProductsInOrder || !purchase.products().is_empty(),
            CheckId::ProductsMissing,
            &path.key("products"),
            purchase.id(),
            scope.clause(),
        );
    }
    excluded(purchase.products(), terms, &path.key("products"), reviewer);
    prerelease(purchase, &path.key("products"), reviewer);
}

/// The products among `listed` that the service leaves out.
pub(super) fn excluded<T: Trace>(
    listed: &[ScopeProduct],
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    for (index, product) in listed.iter().enumerate() {
        let Some(component) = product.component() else {
            continue;
        };
        let path = path.index(index).key("component");
        component_excluded(component, terms, &path, reviewer);
    }
}

pub(super) fn component_excluded<T: Trace>(
    component: AzureComponent,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    for exclusion in terms.exclusions {
        let Exclusion::Components(components) = exclusion.value() else {
            continue;
        };
        // It is no use that the component is covered on other dates of the term.
        let order = reviewer.order;
        let (clause, term) = (exclusion.clause(), order.term());
        let mut all = order.clauses_over(clause, (term.first_day(), term.last_day()));
        let excluding = all.find(|clauses| {
            let amended = clauses.exclusions(clause);
            let components: &[AzureComponent] = amended.map_or(components, |cited| cited.value());
            components.contains(&component)
        });
        if let Some(clauses) = excluding {
            let found = Found::of(CheckId::ExcludedProduct);
            let source = (clause, clauses.amendment_of(clause));
            reviewer.find_with(found, path, component.as_str(), source);
        }
    }
}

/// An exhibit may say that products before their release are supported.
fn prerelease<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    if purchase.exhibit().is_some() {
        return;
    }
    for (index, product) in purchase.products().iter().enumerate() {
        reviewer.require(
            product.prerelease() != Some(true),
            CheckId::PrereleaseProduct,
            &path.index(index),
            shown(product),
            clauses::NO_PRERELEASE_SUPPORT,
        );
    }
}

fn shown(product: &ScopeProduct) -> &str {
    match product.product() {
        CoveredProduct::Named(name) => name,
        CoveredProduct::Component(component) => component.as_str(),
    }
}
