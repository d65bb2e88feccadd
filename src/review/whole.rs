//! The order as a whole: its Base Package, its people, its locations, its amendments.

use super::Reviewer;
use crate::{
    decision::Trace,
    document::{CheckId, clauses},
    finding::Path,
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let contract_years = reviewer.readings.time.absent_day;
    reviewer
        .order
        .record_contract_years(contract_years, reviewer.trace);
    base_package(reviewer);
    enrolments(reviewer);
    administrators(reviewer);
    tax_exceptions(reviewer);
    amendments(reviewer);
}

fn base_package<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("base_package");
    let Some(base_package) = order.base_package() else {
        let clause = clauses::ADDITIONS_NEED_EXISTING_BASE;
        reviewer.find(CheckId::NoBasePackage, &path, "none", clause);
        return;
    };
    let path = path.key("contract_years");
    let (given, of_term) = (
        base_package.contract_years().len(),
        order
            .contract_years(reviewer.readings.time.absent_day)
            .count(),
    );
    reviewer.require(
        given == of_term,
        CheckId::ContractYears,
        &path,
        format_args!("{given}, the term has {of_term}"),
        clauses::FLEX_ANNUAL_BASIS,
    );
    for (index, year) in base_package.contract_years().iter().enumerate() {
        // Both amounts are in the order's currency.
        let is_over = year.flex_allowance().minor_units() > year.list_price().minor_units();
        reviewer.require(
            !is_over,
            CheckId::FlexOverListPrice,
            &path.index(index).key("flex_allowance"),
            format_args!("{} of {}", year.flex_allowance(), year.list_price()),
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
        "none",
        clauses::SUPPORT_SCOPE_APPENDIX_A,
    );
}

fn administrators<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("administrators");
    if order.administrators().is_empty() {
        let clause = clauses::NAME_SUPPORT_ADMINISTRATOR;
        reviewer.find(CheckId::NoAdministrator, &path, "none", clause);
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
        reviewer.find(
            CheckId::Amended,
            &path,
            amendment.id(),
            amendment.replaces(),
        );
    }
}
