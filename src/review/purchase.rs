//! One purchase: what was bought, how much of it, when, and for which locations.

use alloc::vec::Vec;
use core::ptr;

use super::Reviewer;
use crate::{
    decision::Trace,
    document::{
        BoughtFor, Category, CheckId, ClauseId, Counted, DeliveryMode, Exhibit, ExpiryDate, Limit,
        Mark, Prerequisite, Service, ServiceTerms, Stated, Unit, clauses,
    },
    finding::Path,
    order::{Location, Purchase, Term},
};

pub(super) fn review<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let terms = purchase.service().terms();
    mark(purchase, terms, path, reviewer);
    quantity(purchase, terms, path, reviewer);
    papers(purchase, terms, path, reviewer);
    dates(purchase, terms, path, reviewer);
    locations(purchase, terms, path, reviewer);
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

fn quantity<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let path = path.key("quantity");
    let quantity = purchase.quantity();
    if let Some(first) = terms.units.first() {
        let is_offered = terms
            .units
            .iter()
            .any(|unit| *unit.value() == quantity.unit());
        reviewer.require(
            is_offered,
            CheckId::UnitNotOffered,
            &path.key("unit"),
            quantity.unit(),
            first.clause(),
        );
    }
    let limits = terms.limits.iter();
    if let Some(limit) = limits
        .clone()
        .find(|limit| *limit.value() == Limit::InOrder)
    {
        limit_in_order(purchase, limit, &path, reviewer);
    }
    for limit in limits {
        let Some(most) = most(
            purchase,
            terms,
            limit,
            reviewer
                .order
                .contract_years(reviewer.readings.time.absent_day)
                .count(),
        ) else {
            continue;
        };
        reviewer.require(
            u64::from(quantity.count()) <= most,
            CheckId::QuantityOverLimit,
            &path.key("count"),
            format_args!("{}, at most {most}", quantity.count()),
            limit.clause(),
        );
    }
}

/// The service is sold within a limit that the order gives.
fn limit_in_order<T: Trace>(
    purchase: &Purchase,
    limit: &Stated<Limit>,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let count = purchase.quantity().count();
    match purchase.quantity_limit() {
        Some(most) => reviewer.require(
            count <= most,
            CheckId::QuantityOverLimit,
            &path.key("count"),
            format_args!("{count}, at most {most}"),
            limit.clause(),
        ),
        // What is sold by the hour has its number in the quantity itself.
        None if *purchase.service().terms().mark.value() == Mark::AdditionalWithinLimit => {
            reviewer.find(CheckId::QuantityLimitMissing, path, count, limit.clause());
        }
        None => {}
    }
}

/// How much may be bought at most, where the document's limit is one of purchases.
fn most(
    purchase: &Purchase,
    terms: &ServiceTerms,
    limit: &Stated<Limit>,
    contract_years: usize,
) -> Option<u64> {
    let Limit::AtMost { count, what, .. } = limit.value() else {
        return None;
    };
    let mode = purchase
        .delivery()
        .or_else(|| Some(terms.delivery?.value().default_mode()));
    let is_counted = match what {
        Counted::DaysOnSite => {
            purchase.quantity().unit() == Unit::Days && mode == Some(DeliveryMode::OnSite)
        }
        Counted::DaysRemote => {
            purchase.quantity().unit() == Unit::Days && mode == Some(DeliveryMode::Remote)
        }
        // One a year: as many as the term has years.
        Counted::Assessments => {
            let years = u64::try_from(contract_years).unwrap_or(u64::MAX);
            return Some(u64::from(*count).saturating_mul(years));
        }
        _ => false,
    };
    is_counted.then_some(u64::from(*count))
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

fn dates<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let term = reviewer.order.term();
    before_term(purchase, terms, term, path, reviewer);
    after_term(purchase, terms, term, path, reviewer);
    if let Some(days) = terms.last_request_days {
        last_request(purchase, days, term, path, reviewer);
    }
}

fn before_term<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    term: Term,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    // What is bought with the order itself may be bought before its term.
    let earliest = reviewer.order.executed_on().min(term.first_day());
    reviewer.require(
        purchase.bought_on() >= earliest,
        CheckId::PurchaseBeforeTerm,
        &path.key("bought_on"),
        format_args!("{}, the first day was {earliest}", purchase.bought_on()),
        addition_clause(purchase, terms),
    );
    reviewer.require(
        purchase.first_day() >= term.first_day(),
        CheckId::PurchaseBeforeTerm,
        &path.key("first_day"),
        format_args!(
            "{}, the term begins on {}",
            purchase.first_day(),
            term.first_day()
        ),
        addition_clause(purchase, terms),
    );
}

fn after_term<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    term: Term,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    reviewer.require(
        purchase.bought_on() <= term.last_day(),
        CheckId::PurchaseAfterTerm,
        &path.key("bought_on"),
        format_args!(
            "{}, the term ends on {}",
            purchase.bought_on(),
            term.last_day()
        ),
        addition_clause(purchase, terms),
    );
    let (check, clause) = match terms.ends_with {
        Some(ends_with) => (CheckId::OutlivesAgreement, ends_with.clause()),
        None => (CheckId::PurchaseAfterTerm, clauses::UNUSED_SERVICES_LOST),
    };
    reviewer.require(
        purchase.last_day() <= term.last_day(),
        check,
        &path.key("last_day"),
        format_args!("{}, it ends on {}", purchase.last_day(), term.last_day()),
        clause,
    );
}

/// Whether it was bought while a delivery could still be requested.
fn last_request<T: Trace>(
    purchase: &Purchase,
    days: Stated<u16>,
    term: Term,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let readings = reviewer.readings;
    let bought_on = purchase.bought_on();
    let last = |reading| term.last_request_day(*days.value(), reading);
    // In time by either date of expiry, or after the term, which is another finding.
    let in_time = last(ExpiryDate::LastDayOfTerm);
    if in_time.is_none_or(|last| bought_on <= last) || bought_on > term.last_day() {
        return;
    }
    reviewer.note_reading(readings.time.expiry_date);
    let Some(last) = last(readings.time.expiry_date).filter(|last| bought_on > *last) else {
        return;
    };
    if purchase.service().is_requested_by_incidents() {
        reviewer.note_reading(readings.limits.last_request_scope);
        if !readings.limits.last_request_scope.binds(purchase.service()) {
            return;
        }
    }
    reviewer.find(
        CheckId::BoughtAfterLastRequest,
        &path.key("bought_on"),
        format_args!("{bought_on}, the last day was {last}"),
        days.clause(),
    );
}

/// The clause by which the service can be added in the term.
fn addition_clause(purchase: &Purchase, terms: &ServiceTerms) -> ClauseId {
    match (purchase.service(), terms.category.value()) {
        (Service::UnifiedEnhancedResponse, _) => clauses::UER_PURCHASE_TIMING,
        (_, Category::Enhanced) => clauses::ENHANCED_SERVICES_ANY_TIME_IN_TERM,
        _ => clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
    }
}

fn locations<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let order = reviewer.order;
    let path = path.key("locations");
    let places: Vec<_> = order.locations_of(purchase).collect();
    let Some(first) = places.first() else {
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
    };
    let bought_for = terms.bought_for;
    match bought_for.value() {
        BoughtFor::OneLocation => reviewer.require(
            places.len() == 1 && !is_elsewhere(purchase, first.id(), reviewer),
            CheckId::SeveralLocations,
            &path,
            places
                .iter()
                .map(|place| place.id())
                .collect::<Vec<_>>()
                .join(", "),
            bought_for.clause(),
        ),
        BoughtFor::HostOnly => {
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
        _ => {}
    }
    if terms.category.value().is_proactive() {
        tax_exceptions(&places, &path, reviewer);
    }
}

/// Whether an earlier purchase of the same service is for another location on some of the same dates.
fn is_elsewhere<T>(purchase: &Purchase, location: &str, reviewer: &Reviewer<'_, T>) -> bool {
    let purchases = reviewer.order.purchases().iter();
    // Each purchase looks at all before it, so what is compared is at hand: no look-up by an id.
    let mut earlier = purchases.take_while(|other| !ptr::eq(*other, purchase));
    earlier.any(|other| {
        other.service() == purchase.service()
            && other.first_day() <= purchase.last_day()
            && purchase.first_day() <= other.last_day()
            && other.locations().any(|id| id != location)
    })
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
