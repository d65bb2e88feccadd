//! One purchase: when it was bought, begins and ends.

use super::{Beside, Found, FoundValue, Reviewer};
use crate::{
    decision::Trace,
    document::{
        Category, CheckId, ClauseId, ExpiryDate, LastRequestScope, NoticeAmendmentDate, Reading,
        Readings, Service, ServiceTerms, clauses,
    },
    finding::Path,
    order::{LastRequest, Purchase, Term},
};

pub(super) fn review<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let (terms, term) = (purchase.service().terms(), reviewer.order.term());
    before_term(purchase, terms, term, path, reviewer);
    after_term(purchase, terms, term, path, reviewer);
    before_bought(purchase, terms, term, path, reviewer);
    if terms.last_request_days.is_some() {
        last_request(purchase, term, path, reviewer);
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
        FoundValue::date(purchase.bought_on(), Beside::FirstDay, earliest),
        addition_clause(purchase, terms),
    );
    reviewer.require(
        purchase.first_day() >= term.first_day(),
        CheckId::PurchaseBeforeTerm,
        &path.key("first_day"),
        FoundValue::date(purchase.first_day(), Beside::TermBegins, term.first_day()),
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
    // What was bought with an order that was executed after its term has no fault of its own.
    let latest = term.last_day().max(reviewer.order.executed_on());
    reviewer.require(
        purchase.bought_on() <= latest,
        CheckId::PurchaseAfterTerm,
        &path.key("bought_on"),
        FoundValue::date(purchase.bought_on(), Beside::TermEnds, term.last_day()),
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
        FoundValue::date(purchase.last_day(), Beside::Ends, term.last_day()),
        clause,
    );
}

/// Nothing is there before it is bought.
fn before_bought<T: Trace>(
    purchase: &Purchase,
    terms: &ServiceTerms,
    term: Term,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let bought_on = purchase.bought_on();
    let last_day = purchase.last_day();
    // That it was bought after the term is another finding.
    if bought_on > term.last_day() {
        return;
    }
    let clause = addition_clause(purchase, terms);
    if bought_on > last_day {
        let value = FoundValue::date(bought_on, Beside::LastDay, last_day);
        reviewer.find(
            CheckId::BoughtAfterLastDay,
            &path.key("bought_on"),
            value,
            clause,
        );
        return;
    }
    // An order that was executed late is one fault, however much was bought with it.
    let is_with_order = bought_on == reviewer.order.executed_on();
    let first_day = purchase.first_day();
    reviewer.require(
        is_with_order || bought_on <= first_day.max(term.first_day()),
        CheckId::BeginsBeforeBought,
        &path.key("first_day"),
        FoundValue::date(first_day, Beside::Bought, bought_on),
        clause,
    );
}

/// Whether it was bought while a delivery could still be requested.
fn last_request<T: Trace>(
    purchase: &Purchase,
    term: Term,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let bought_on = purchase.bought_on();
    // That it was bought after the term is another finding.
    if bought_on > term.last_day() {
        return;
    }
    let order = reviewer.order;
    // What is bought could be requested on that day at the earliest.
    let last = |readings: &Readings| LastRequest::of(order, Some(bought_on), readings);
    let too_late = |readings: &Readings| {
        let last = last(readings)?.on();
        let scope = readings.limits.last_request_scope;
        (scope.binds(purchase.service()) && bought_on > last).then_some(last)
    };
    let late = reviewer.by(&[ExpiryDate::ID, LastRequestScope::ID], too_late);
    let own = [clauses::SIXTY_DAY_LAST_REQUEST];
    reviewer.by_of(&own, &[NoticeAmendmentDate::ID], too_late);
    if let (Some(on), Some(last)) = (late, last(reviewer.readings)) {
        let value = FoundValue::date(bought_on, Beside::LastDay, on);
        let found = Found::of(CheckId::BoughtAfterLastRequest);
        let by = (
            clauses::SIXTY_DAY_LAST_REQUEST,
            order.amendment_by(last.source()),
        );
        reviewer.find_with(found, &path.key("bought_on"), value, by);
    }
}

/// The clause by which the service can be added in the term.
fn addition_clause(purchase: &Purchase, terms: &ServiceTerms) -> ClauseId {
    match (purchase.service(), terms.category.value()) {
        (Service::UnifiedEnhancedResponse, _) => clauses::UER_PURCHASE_TIMING,
        (_, Category::Enhanced) => clauses::ENHANCED_SERVICES_ANY_TIME_IN_TERM,
        _ => clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
    }
}
