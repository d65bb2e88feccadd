//! The order as a whole: its Base Package, its people, its locations, its amendments.

use super::{Beside, CountBeside, Found, FoundValue, Reviewer};
use crate::{
    decision::Trace,
    document::{AbsentDay, CheckId, Reading, clauses},
    finding::Path,
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    execution(reviewer);
    base_package(reviewer);
    enrolments(reviewer);
    administrators(reviewer);
    tax_exceptions(reviewer);
    amendments(reviewer);
}

/// An order is executed in time for what is bought with it. That it was not is one fault, however much was bought.
fn execution<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let (order, term) = (reviewer.order, reviewer.order.term());
    let executed_on = order.executed_on();
    let path = Path::root().key("executed_on");
    if executed_on > term.last_day() {
        reviewer.find(
            CheckId::ExecutedAfterTerm,
            &path,
            FoundValue::date(executed_on, Beside::TermEnds, term.last_day()),
            clauses::UNUSED_SERVICES_LOST,
        );
        return;
    }
    let bought_with_it = order
        .purchases()
        .iter()
        .filter(|one| one.bought_on() == executed_on);
    let first_days = bought_with_it.map(|one| one.first_day().max(term.first_day()));
    if let Some(first_day) = first_days.min().filter(|first| *first < executed_on) {
        reviewer.find(
            CheckId::ExecutedLate,
            &path,
            FoundValue::date(executed_on, Beside::FirstServiceBegins, first_day),
            clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
        );
    }
}

fn base_package<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("base_package");
    let Some(base_package) = order.base_package() else {
        let clause = clauses::ADDITIONS_NEED_EXISTING_BASE;
        reviewer.find(CheckId::NoBasePackage, &path, FoundValue::Nothing, clause);
        return;
    };
    let path = path.key("contract_years");
    let given = base_package.contract_years().len();
    let of_term = reviewer.by(&[AbsentDay::ID], |readings| {
        let of_term = order.contract_years(readings.time.absent_day).count();
        (given != of_term).then_some(of_term)
    });
    if let Some(of_term) = of_term {
        reviewer.find(
            CheckId::ContractYears,
            &path,
            FoundValue::count(given, CountBeside::YearsOfTerm, of_term),
            clauses::FLEX_ANNUAL_BASIS,
        );
    }
    for (index, year) in base_package.contract_years().iter().enumerate() {
        // Both amounts are in the order's currency.
        let is_over = year.flex_allowance().minor_units() > year.list_price().minor_units();
        reviewer.require(
            !is_over,
            CheckId::FlexOverListPrice,
            &path.index(index).key("flex_allowance"),
            FoundValue::Share {
                of: None,
                part: year.flex_allowance(),
                whole: year.list_price(),
            },
            clauses::FLEX_DEFINITION,
        );
    }
}

fn enrolments<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let appendix = reviewer.order.appendix_a();
    let is_declared = appendix.is_some_and(|appendix| {
        !appendix.enrolments().is_empty() || !appendix.billing_accounts().is_empty()
    });
    reviewer.require(
        is_declared,
        CheckId::NoEnrolment,
        &Path::root().key("appendix_a"),
        FoundValue::Nothing,
        clauses::SUPPORT_SCOPE_APPENDIX_A,
    );
}

fn administrators<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("administrators");
    if order.administrators().is_empty() {
        let clause = clauses::NAME_SUPPORT_ADMINISTRATOR;
        reviewer.find(CheckId::NoAdministrator, &path, FoundValue::Nothing, clause);
    }
    let is_multi_country = order.locations().len() > 1;
    let mut administrators = order.administrators().iter();
    let has_host = administrators.any(|one| one.location() == order.host().id());
    reviewer.require(
        has_host || !is_multi_country,
        CheckId::NoHostAdministrator,
        &path,
        order.host().id(),
        clauses::MC_HOST_ADMINISTRATOR,
    );
}

fn tax_exceptions<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("tax_exception_locations");
    let clause = clauses::TAX_EXCEPTION_LOCATION_PROACTIVE;
    for (index, exception) in order
        .tax_exception_locations()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let path = path.index(index);
        let id = exception.location();
        reviewer.require(
            exception.order().is_some(),
            CheckId::TaxExceptionWithoutOrder,
            &path.key("order"),
            id,
            clause,
        );
        reviewer.require(
            exception.order() != Some(order.number()),
            CheckId::TaxExceptionOwnOrder,
            &path.key("order"),
            order.number(),
            clause,
        );
        reviewer.require(
            id != order.host().id(),
            CheckId::TaxExceptionHost,
            &path.key("location"),
            id,
            clause,
        );
    }
}

fn amendments<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    for (index, amendment) in reviewer.order.amendments().iter().enumerate() {
        let path = Path::root().key("amendments").index(index);
        reviewer.find_with(
            Found::of(CheckId::Amended),
            &path,
            amendment.id(),
            (amendment.replaces(), Some(amendment)),
        );
    }
}
