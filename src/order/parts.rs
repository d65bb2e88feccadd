//! The parts of an order, checked one beside the other.

use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, vec::Vec};

use chrono::NaiveDate;

use super::{
    Administrator, AmendedHours, Amendment, AppendixA, BasePackage, Contact, Country,
    IncidentHours, NamedCalendar, Order, PartialDraft, PartialLocation, Purchase,
    TaxExceptionLocation, Term, UsdExchange,
    check::{LocationIds, country, distinct, each, non_empty},
    location::LocationParts,
    named_calendar::Known,
    problem::OrderProblem,
};
use crate::{
    decision::OrderIdentity,
    document::clauses,
    edit_distance::nearest_name,
    finding::{Finding, Findings, Level, Path, codes},
    money::Currency,
};

/// The parts of an order that are well; an order, if all are.
#[derive(Debug)]
pub(crate) struct Parts {
    number: Option<String>,
    executed_on: Option<NaiveDate>,
    pub(crate) term: Option<Term>,
    currency: Option<Currency>,
    /// Each at its place in the draft.
    pub(crate) locations: Vec<LocationParts>,
    host: Option<usize>,
    /// The zone that each purchase agrees on, at its place in the draft.
    pub(crate) agreed_zones: Vec<Option<String>>,
    contents: Contents,
}

/// What an order holds beside its locations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Contents {
    pub(super) calendars: Vec<NamedCalendar>,
    pub(super) incident_hours: Vec<IncidentHours>,
    pub(super) base_package: Option<BasePackage>,
    pub(super) purchases: Vec<Purchase>,
    pub(super) appendix_a: Option<AppendixA>,
    pub(super) administrators: Vec<Administrator>,
    pub(super) contacts: Vec<Contact>,
    pub(super) exception_countries: Option<Vec<Country>>,
    pub(super) tax_exception_locations: Option<Vec<TaxExceptionLocation>>,
    pub(super) usd_exchange: Option<UsdExchange>,
    pub(super) amendments: Vec<Amendment>,
}

impl Parts {
    /// Checks what is there of an order. A part that is missing was reported by whoever could not read it.
    pub(crate) fn check(mut draft: PartialDraft, findings: &mut Findings) -> Self {
        let root = Path::root();
        let number = draft.number.take();
        let number = number.and_then(|number| non_empty(number, &root.key("number"), findings));
        let term = draft.term;
        let term = term.and_then(|term| Term::check(term, &root.key("term"), findings));
        let currency = draft.currency.take();
        let currency = currency.and_then(|code| check_currency(&code, findings));
        let host = check_ids(&draft, findings);
        let executed_on = draft.executed_on;
        let zones = draft.services.iter().flatten();
        let agreed_zones = zones.map(|purchase| purchase.agreed_zone.clone()).collect();

        let mut locations = check_locations(&mut draft, findings);
        let ids = LocationIds::of(locations.as_deref());
        let contents = Contents::check(draft, currency, &ids, findings);
        let amended = AmendedHours::of(&contents.amendments, clauses::FN4_BUSINESS_HOURS);
        if !amended.are_none() {
            for location in locations.iter_mut().flatten() {
                location.amend_hours(&amended);
            }
        }
        Self {
            number,
            executed_on,
            term,
            currency,
            locations: locations.unwrap_or_default(),
            host,
            agreed_zones,
            contents,
        }
    }

    /// The order, if nothing is wrong with the parts that it cannot be without. What is wrong with another is among the
    /// findings, and there is no order if one of them is an error.
    pub(crate) fn into_order(self, findings: &Findings) -> Option<Order> {
        if findings.has_errors() {
            return None;
        }
        let locations = self.locations.into_iter();
        let locations: Vec<_> = locations
            .map(LocationParts::into_location)
            .collect::<Option<_>>()?;
        let order = Order {
            identity: OrderIdentity::new(self.number?.into(), None).into(),
            executed_on: self.executed_on?,
            term: self.term?,
            currency: self.currency?,
            host: self.host.filter(|&host| host < locations.len())?,
            locations,
            contents: self.contents,
        };
        #[cfg(feature = "serde")]
        let order = order.identified();
        Some(order)
    }
}

impl Contents {
    fn check(
        draft: PartialDraft,
        currency: Option<Currency>,
        locations: &LocationIds,
        findings: &mut Findings,
    ) -> Self {
        let at = |name| Path::root().key(name);
        let calendars = draft.calendars.unwrap_or_default();
        let ids = NamedCalendar::ids(&calendars);
        let known = Known {
            locations,
            calendars: &ids,
        };
        Self {
            calendars: NamedCalendar::check_all(calendars, &known, &at("calendars"), findings),
            incident_hours: IncidentHours::check_all(
                draft.incident_hours.unwrap_or_default(),
                &known,
                &at("incident_hours"),
                findings,
            ),
            base_package: draft.base_package.and_then(|draft| {
                BasePackage::check(draft, currency, &at("base_package"), findings)
            }),
            purchases: Purchase::check_all(
                draft.services.unwrap_or_default(),
                locations,
                &at("services"),
                findings,
            ),
            appendix_a: draft
                .appendix_a
                .map(|draft| AppendixA::check(draft, &at("appendix_a"), findings)),
            administrators: Administrator::check_all(
                draft.administrators,
                locations,
                &at("administrators"),
                findings,
            ),
            contacts: Contact::check_all(draft.contacts, locations, &at("contacts"), findings),
            exception_countries: draft
                .exception_countries
                .map(|codes| check_countries(codes, &at("exception_countries"), findings)),
            tax_exception_locations: draft.tax_exception_locations.map(|drafts| {
                let path = at("tax_exception_locations");
                TaxExceptionLocation::check_all(drafts, locations, &path, findings)
            }),
            usd_exchange: draft
                .usd_exchange
                .and_then(|draft| UsdExchange::check(draft, &at("usd_exchange"), findings)),
            amendments: Amendment::check_all(draft.amendments, &at("amendments"), findings),
        }
    }
}

fn check_currency(code: &str, findings: &mut Findings) -> Option<Currency> {
    let path = Path::root().key("currency");
    Currency::from_code(code)
        .map_err(|error| {
            let finding = Finding::of(Level::Error, codes::UNKNOWN_CURRENCY, path, error);
            findings.push(finding.with_value(code));
        })
        .ok()
}

fn check_locations(
    draft: &mut PartialDraft,
    findings: &mut Findings,
) -> Option<Vec<LocationParts>> {
    let path = Path::root().key("locations");
    let locations = draft.locations.take()?;
    Some(each(
        locations,
        &path,
        findings,
        |location, path, findings| Some(LocationParts::check(location, path, findings)),
    ))
}

fn check_countries(codes: Vec<String>, path: &Path, findings: &mut Findings) -> Vec<Country> {
    let mut seen = BTreeSet::new();
    each(codes, path, findings, |code, path, findings| {
        distinct(country(&code, path, findings)?, &mut seen, path, findings)
    })
}

/// Checks the ids of the locations, and finds the index of the host among them.
fn check_ids(draft: &PartialDraft, findings: &mut Findings) -> Option<usize> {
    let locations = draft.locations.as_deref()?;
    let host = draft.host.as_deref();
    let path = Path::root().key("locations");
    if locations.is_empty() {
        findings.push(Finding::of(
            Level::Error,
            codes::NO_LOCATIONS,
            path.clone(),
            OrderProblem::NoLocations,
        ));
    }
    let mut seen = BTreeSet::new();
    for (index, location) in locations.iter().enumerate() {
        let Some(id) = &location.id else { continue };
        if !seen.insert(id) {
            let path = path.index(index).key("id");
            let finding = Finding::of(
                Level::Error,
                codes::REPEATED_LOCATION,
                path,
                OrderProblem::RepeatedLocation,
            )
            .with_value(id);
            findings.push(if host == Some(id) {
                finding.with_clause(clauses::DOWNSTREAM_DEFINITION.as_str())
            } else {
                finding
            });
        }
    }
    find_host(host?, locations, findings)
}

fn find_host(host: &str, locations: &[PartialLocation], findings: &mut Findings) -> Option<usize> {
    let mut ids = locations.iter().map(|location| location.id.as_deref());
    let index = ids.position(|id| id == Some(host));
    // A location whose id could not be read may be the host.
    if index.is_none() && locations.iter().all(|location| location.id.is_some()) {
        let path = Path::root().key("host");
        let ids = locations
            .iter()
            .filter_map(|location| location.id.as_deref());
        let nearest = nearest_name(host, ids).map(ToOwned::to_owned);
        let problem = OrderProblem::UnknownHost { nearest };
        findings
            .push(Finding::of(Level::Error, codes::UNKNOWN_HOST, path, problem).with_value(host));
    }
    index
}
