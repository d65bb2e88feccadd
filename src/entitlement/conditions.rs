//! The conditions: the date, what holds the service, what it depends on, and who asks.

use alloc::sync::Arc;

use chrono::NaiveDate;

use super::{Basis, Intent, Request, Requester};
use crate::{
    decision::{Conditions, Step, Trace, Value},
    document::{
        BoughtFor, Category, ClauseId, DeliveryMode, Mark, Prerequisite, ReactivePlaces, Reading,
        Readings, RuleId, Service, ServiceTerms, Source, Stated, UsedAt, clauses,
    },
    order::{ContactRole, Location, Order, Purchase},
};

/// A request with all that its conditions look at.
pub(super) struct Asked<'a> {
    pub(super) order: &'a Order,
    /// The id of the location.
    pub(super) location: &'a Arc<str>,
    pub(super) request: &'a Request,
    pub(super) terms: &'static ServiceTerms,
    pub(super) readings: &'a Readings,
}

/// What gives the service, and until when.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) basis: Basis,
    pub(super) purchase: Option<&'a Purchase>,
    pub(super) last_day: NaiveDate,
}

pub(super) fn location_value(id: &Arc<str>) -> Value {
    Value::Location(id.clone())
}

/// Whether the date falls in the order's term.
pub(super) fn date_in_term<T: Trace>(
    asked: &Asked<'_>,
    conditions: &mut Conditions<'_, T>,
) -> bool {
    let (on, term) = (asked.request.on, asked.order.term());
    let clause = match (asked.request.intent, asked.terms.category.value()) {
        (Intent::Use, _) => clauses::UNUSED_SERVICES_LOST,
        (Intent::Buy, Category::Enhanced) => clauses::ENHANCED_SERVICES_ANY_TIME_IN_TERM,
        (Intent::Buy, _) => clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
    };
    conditions.require((term.first_day()..=term.last_day()).contains(&on), || {
        Step::by(RuleId::DateInTerm, clause)
            .with("on", Value::Date(on))
            .with("first_day", Value::Date(term.first_day()))
            .with("last_day", Value::Date(term.last_day()))
    })
}

/// Whether the Base Package or a purchase holds the service, on the date and at the location.
pub(super) fn held<'a, T: Trace>(
    asked: &Asked<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Held<'a> {
    let mark = asked.terms.mark;
    let last_day = asked.order.term().last_day();
    let is_included = conditions.test(*mark.value() == Mark::Included, || {
        Step::by(RuleId::Included, mark.clause())
            .with("service", Value::Name(asked.request.service.as_str()))
            .with("mark", Value::Name(mark.value().as_str()))
    });
    // Help on site with what is included costs extra: it is held by a purchase.
    let help = asked.terms.units.first();
    let help = help.filter(|_| asked.request.mode == Some(DeliveryMode::OnSite));
    if let (true, Some(unit)) = (is_included, help) {
        conditions.test(true, || for_sale_step(asked.request.service, unit.clause()));
    } else if is_included {
        used_at(asked, None, conditions);
        return Held {
            basis: Basis::BasePackage,
            purchase: None,
            last_day,
        };
    }
    let found = covering(asked, conditions);
    conditions.has_failed |= found.is_none();
    Held {
        basis: Basis::Purchase,
        purchase: found.map(|(purchase, _)| purchase),
        last_day: found.map_or(last_day, |(_, last_day)| last_day),
    }
}

/// The first purchase of the service that covers the date and the location, with its last day.
fn covering<'a, T: Trace>(
    asked: &Asked<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Option<(&'a Purchase, NaiveDate)> {
    let service = asked.request.service;
    let mut purchases = purchases_of(asked.order, service).peekable();
    if purchases.peek().is_none() {
        conditions.test(false, || {
            Step::by(
                RuleId::PurchaseCovers,
                clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
            )
            .with("service", Value::Name(service.as_str()))
            .with("purchases", Value::Count(0))
        });
    }
    purchases.find_map(|purchase| {
        let last_day = last_day_of(asked, purchase, conditions);
        let on = asked.request.on;
        let is_in_time = conditions.test((purchase.first_day()..=last_day).contains(&on), || {
            Step::by(
                RuleId::PurchaseCovers,
                clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
            )
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("on", Value::Date(on))
            .with("first_day", Value::Date(purchase.first_day()))
            .with("last_day", Value::Date(last_day))
        });
        let is_in_place = used_at(asked, Some(purchase), conditions);
        (is_in_time && is_in_place).then_some((purchase, last_day))
    })
}

/// The last day of a purchase: its own, the order's, or that of what it ends with.
fn last_day_of<T: Trace>(
    asked: &Asked<'_>,
    purchase: &Purchase,
    conditions: &mut Conditions<'_, T>,
) -> NaiveDate {
    let term_last_day = asked.order.term().last_day();
    if purchase.last_day() <= term_last_day {
        return purchase.last_day();
    }
    let ends_with = asked.terms.ends_with.as_ref();
    let clause = ends_with.map_or(clauses::UNUSED_SERVICES_LOST, Stated::clause);
    conditions.note(|| {
        Step::by(RuleId::CoTermination, clause)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("last_day", Value::Date(purchase.last_day()))
            .with("ends_on", Value::Date(term_last_day))
    });
    term_last_day
}

pub(super) fn purchases_of(order: &Order, service: Service) -> impl Iterator<Item = &Purchase> {
    let purchases = order.purchases().iter();
    purchases.filter(move |purchase| purchase.service() == service)
}

fn is_for(purchase: &Purchase, location: &str) -> bool {
    purchase.locations().any(|id| id == location)
}

/// Whether the service may be used at the location.
fn used_at<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) -> bool {
    let used_at = asked.terms.used_at;
    let holds = match (used_at.value(), purchase) {
        (UsedAt::WhereBought, Some(purchase)) => is_for(purchase, asked.location),
        // Every location of an order is designated by it.
        (UsedAt::WhereBought | UsedAt::DesignatedLocations | UsedAt::HostAndOtherPlaces, _) => true,
    };
    conditions.test(holds, || {
        let step = Step::by(RuleId::UsedAt, used_at.clause())
            .with("used_at", Value::Name(used_at.value().as_str()))
            .with("location", location_value(asked.location));
        match purchase {
            Some(purchase) => step.with("purchase", Value::Text(purchase.shared_id().clone())),
            None => step,
        }
    })
}

/// Whether the service is for sale, and may be bought for the location.
pub(super) fn for_sale<'a, T: Trace>(
    asked: &Asked<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Held<'a> {
    is_for_sale(asked.request.service, conditions);
    if asked.terms.mark.value().is_for_sale() {
        bought_for(asked, conditions);
    }
    Held {
        basis: Basis::ForSale,
        purchase: None,
        last_day: asked.order.term().last_day(),
    }
}

/// Whether `service` can be bought at all.
pub(crate) fn is_for_sale<T: Trace>(service: Service, conditions: &mut Conditions<'_, T>) {
    let (mark, units) = (service.terms().mark, service.terms().units);
    let has_own_mark = mark.value().is_for_sale();
    // Help with what is included may be for sale: then it has a unit.
    let clause = match units.first() {
        Some(unit) if !has_own_mark => unit.clause(),
        _ => mark.clause(),
    };
    conditions.require(has_own_mark || !units.is_empty(), || {
        for_sale_step(service, clause)
    });
}

fn for_sale_step(service: Service, clause: ClauseId) -> Step {
    let mark = service.terms().mark;
    Step::by(RuleId::ForSale, clause)
        .with("service", Value::Name(service.as_str()))
        .with("mark", Value::Name(mark.value().as_str()))
}

fn bought_for<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    let bought_for = asked.terms.bought_for;
    let (location, host) = (asked.location, asked.order.host().shared_id());
    let elsewhere = elsewhere(asked);
    let holds = match bought_for.value() {
        BoughtFor::AnyLocation => true,
        BoughtFor::HostOnly => location == host,
        BoughtFor::OneLocation => elsewhere.is_none(),
        BoughtFor::AllottedByHost => false,
    };
    conditions.require(holds, || {
        let step = Step::by(RuleId::BoughtFor, bought_for.clause())
            .with("bought_for", Value::Name(bought_for.value().as_str()))
            .with("location", location_value(location));
        match bought_for.value() {
            BoughtFor::HostOnly => step.with("host", location_value(host)),
            BoughtFor::OneLocation => step.with(
                "bought_at",
                elsewhere.map_or(Value::Missing, location_value),
            ),
            _ => step,
        }
    });
}

/// Another location at which the service was bought and runs on the date.
fn elsewhere<'a>(asked: &Asked<'a>) -> Option<&'a Arc<str>> {
    let on = asked.request.on;
    let running = purchases_of(asked.order, asked.request.service)
        .filter(|purchase| (purchase.first_day()..=purchase.last_day()).contains(&on));
    let places = running.flat_map(|purchase| asked.order.locations_of(purchase));
    places
        .map(Location::shared_id)
        .find(|id| *id != asked.location)
}

pub(super) fn prerequisites<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    is_in_term: bool,
    conditions: &mut Conditions<'_, T>,
) {
    let order = asked.order;
    for prerequisite in asked.terms.prerequisites {
        let step = || {
            Step::by(RuleId::Prerequisite, prerequisite.clause())
                .with("prerequisite", Value::Name(prerequisite.value().as_str()))
        };
        let has_base_package = order.base_package().is_some();
        match prerequisite.value() {
            Prerequisite::BasePackage => {
                conditions.require(has_base_package, step);
            }
            Prerequisite::UnifiedAgreement => {
                conditions.require(has_base_package && is_in_term, || {
                    step()
                        .with("on", Value::Date(asked.request.on))
                        .with("last_day", Value::Date(order.term().last_day()))
                });
            }
            Prerequisite::RapidResponse => {
                let mut running = order.running(Service::RapidResponse, asked.request.on);
                conditions.require(running.next().is_some(), || {
                    step().with("on", Value::Date(asked.request.on))
                });
            }
            Prerequisite::AppendixA => {
                let subscriptions = order.enrolled_subscriptions().len();
                conditions.require(subscriptions > 0, || {
                    let subscriptions = i64::try_from(subscriptions).unwrap_or(i64::MAX);
                    step().with("subscriptions", Value::Count(subscriptions))
                });
            }
            Prerequisite::AzureService => {
                let fact = asked.request.facts.azure_service_active;
                conditions.require_fact(fact, "azure_service_active", step);
            }
            Prerequisite::SeparateContract => match purchase {
                Some(purchase) => {
                    conditions.require(purchase.separate_contract().is_some(), step);
                }
                // To be signed when it is bought.
                None => conditions.note(step),
            },
            // Met by each request.
            Prerequisite::SupportCase | Prerequisite::CloudSubscription => conditions.note(step),
        }
    }
}

pub(super) fn requester<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    mode: Option<DeliveryMode>,
    conditions: &mut Conditions<'_, T>,
) {
    let Some(requester) = asked.request.requester else {
        return;
    };
    let category = *asked.terms.category.value();
    let step = |clause| {
        Step::by(RuleId::Requester, clause)
            .with("requester", Value::Name(requester.as_str()))
            .with("category", Value::Name(category.as_str()))
    };
    match requester {
        Requester::CustomersCustomer => {
            conditions.require(false, || step(clauses::NOT_FOR_CUSTOMERS_CUSTOMERS));
        }
        Requester::UndesignatedStaff => undesignated(asked, purchase, mode, conditions, step),
        Requester::Administrator => {
            conditions.require(true, || step(clauses::NAME_SUPPORT_ADMINISTRATOR));
        }
        Requester::CloudAdministrator => {
            conditions.require(true, || step(clauses::CLOUD_ADMINS_MAY_SUBMIT));
        }
        Requester::ReactiveContact | Requester::Staff => {
            let is_contact = requester == Requester::ReactiveContact;
            // Who names contacts for reactive support leaves it to them to open requests.
            let mut contacts = asked.order.contacts().iter();
            let are_named = contacts.any(|contact| contact.role() == ContactRole::ReactiveSupport);
            let is_theirs = category == Category::Reactive && are_named;
            conditions.require(is_contact || !is_theirs, || {
                step(clauses::MAY_NAME_REACTIVE_CONTACTS)
            });
        }
    }
}

/// Staff of other locations: in reactive support a reading decides, in proactive services Microsoft may let them take part.
fn undesignated<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    mode: Option<DeliveryMode>,
    conditions: &mut Conditions<'_, T>,
    step: impl Fn(ClauseId) -> Step,
) {
    if *asked.terms.used_at.value() == UsedAt::HostAndOtherPlaces {
        let reading = asked.readings.limits.reactive_places;
        conditions.require(reading == ReactivePlaces::Any, || {
            Step::new(RuleId::Requester, Source::Reading(ReactivePlaces::ID))
                .with("reading", Value::Name(reading.as_str()))
                .with(
                    "requester",
                    Value::Name(Requester::UndesignatedStaff.as_str()),
                )
        });
        return;
    }
    let clause = clauses::UNDESIGNATED_STAFF_PARTICIPATION;
    let is_remote = mode.is_none_or(|mode| mode == DeliveryMode::Remote);
    let is_bought = asked.terms.category.value().is_proactive() && purchase.is_some();
    if conditions.require(is_remote && is_bought, || {
        step(clause).with(
            "mode",
            mode.map_or(Value::Missing, |mode| Value::Name(mode.as_str())),
        )
    }) {
        let fact = asked.request.facts.microsoft_permits;
        conditions.require_fact(fact, "microsoft_permits", || step(clause));
    }
}
