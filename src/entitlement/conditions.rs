//! The conditions: the date, what holds the service, what it depends on, and who asks.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{Basis, EntitlementRequest, Intent, Requester, delivery, scope};
use crate::{
    coverage::{Coverage, Fit, is_used_at, record_used_at},
    decision::{Conditions, Step, Trace, Value},
    document::{
        BoughtFor, Category, ClauseId, DeliveryMode, DesignatedPlace, Mark, Prerequisite,
        ReactivePlaces, Reading, Readings, RuleId, Service, ServiceTerms, Source, UsedAt, clauses,
    },
    order::{ContactRole, Location, Order, PaidWith, Purchase},
};

/// A request with all that its conditions look at.
pub(super) struct Asked<'a> {
    pub(super) order: &'a Order,
    /// The id of the location.
    pub(super) location: &'a Arc<str>,
    pub(super) request: &'a EntitlementRequest,
    pub(super) terms: &'static ServiceTerms,
    pub(super) readings: &'a Readings,
    pub(super) coverage: Coverage<'a>,
}

/// What gives the service, and until when.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) basis: Basis,
    pub(super) purchase: Option<&'a Purchase>,
    pub(super) last_day: NaiveDate,
    pub(super) mode: Option<DeliveryMode>,
}

impl Held<'_> {
    /// By something that is no purchase, until the order's term ends.
    fn without_purchase<T: Trace>(
        asked: &Asked<'_>,
        basis: Basis,
        conditions: &mut Conditions<'_, T>,
    ) -> Self {
        Self {
            basis,
            purchase: None,
            last_day: asked.order.term().last_day(),
            mode: of_purchase(asked, None, conditions),
        }
    }
}

pub(super) fn location_value(id: &Arc<str>) -> Value {
    Value::Text(id.clone())
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
    conditions.require((term.first_day()..=term.last_day()).contains(&on), |_| {
        Step::loose_by(RuleId::DateInTerm, clause)
            .with("on", Value::Date(on))
            .with("first_day", Value::Date(term.first_day()))
            .with("last_day", Value::Date(term.last_day()))
    })
}

/// What gives the use of the service: the Base Package, Microsoft's discretion, or one of the purchases.
pub(super) fn held<'a, T: Trace>(
    asked: &Asked<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Held<'a> {
    let mark = asked.terms.mark;
    let is_included = conditions.test(*mark.value() == Mark::Included, |_| {
        Step::loose_by(RuleId::Included, mark.clause())
            .with("service", Value::Code(asked.request.service.as_str()))
            .with("mark", Value::Code(mark.value().as_str()))
    });
    // Help on site with what is included costs extra: it is held by a purchase.
    let help = asked.terms.units.first();
    let help = help.filter(|_| asked.request.mode == Some(DeliveryMode::OnSite));
    if let (true, Some(unit)) = (is_included, help) {
        conditions.test(true, |_| {
            for_sale_step(asked.request.service, unit.clause())
        });
    } else if is_included {
        used_at(asked, conditions);
        return Held::without_purchase(asked, Basis::BasePackage, conditions);
    } else if *mark.value() == Mark::Discretionary {
        let fact = asked.request.facts.microsoft_permits;
        conditions.require_fact(fact, "microsoft_permits", |_| {
            Step::loose_by(RuleId::Discretion, clauses::CSA_ADVOCATE_LIMITED)
                .with("service", Value::Code(asked.request.service.as_str()))
        });
        return Held::without_purchase(asked, Basis::Discretion, conditions);
    }
    bought(asked, conditions)
}

/// The purchase that gives it: of those for which all conditions hold the one that is preferred.
fn bought<'a, T: Trace>(asked: &Asked<'a>, conditions: &mut Conditions<'_, T>) -> Held<'a> {
    let (service, on) = (asked.request.service, asked.request.on);
    let candidates = asked.coverage.by_preference(service, on);
    if candidates.is_empty() {
        conditions.test(false, |_| {
            Step::loose_by(
                RuleId::PurchaseCovers,
                clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
            )
            .with("service", Value::Code(service.as_str()))
            .with("purchases", Value::Count(0))
        });
    }
    let mut hanging = Vec::new();
    let mut is_any_there = false;
    for held in candidates {
        let purchase = held.purchase;
        asked.coverage.record_covers(held, on, conditions.trace());
        record_used_at(purchase, asked.location, conditions.trace());
        let Some(stretch) = held
            .stretch
            .filter(|_| is_used_at(purchase, asked.location))
        else {
            continue;
        };
        is_any_there = true;
        let mut own = Conditions::new(conditions.trace());
        let mode = of_purchase(asked, Some(purchase), &mut own);
        match Fit::of(own) {
            Fit::Covered => {
                return Held {
                    basis: Basis::Purchase,
                    purchase: Some(purchase),
                    last_day: stretch.last_day(),
                    mode,
                };
            }
            Fit::Not => {}
            fit @ Fit::HangsOn(_) => hanging.push(fit),
        }
    }
    if !is_any_there {
        of_purchase(asked, None, conditions);
    }
    match Fit::any(hanging) {
        Fit::HangsOn(missing) => conditions.missing.add_all(&missing),
        Fit::Covered | Fit::Not => conditions.has_failed = true,
    }
    Held {
        basis: Basis::Purchase,
        purchase: None,
        last_day: asked.order.term().last_day(),
        mode: None,
    }
}

/// The conditions that depend on the purchase that gives the service, if one does; and how it is delivered.
fn of_purchase<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) -> Option<DeliveryMode> {
    separate_contract(asked, purchase, conditions);
    let wanted = delivery::wanted(asked, purchase);
    requester(asked, purchase, wanted, conditions);
    let mode = delivery::mode(asked, purchase, conditions);
    delivery::language(asked, purchase, conditions);
    scope::in_scope(asked, purchase, conditions);
    mode
}

/// Whether what the Base Package includes may be used at the location.
fn used_at<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    let used_at = asked.terms.used_at;
    // Every location of an order is designated by it.
    conditions.test(true, |_| {
        Step::loose_by(RuleId::UsedAt, used_at.clause())
            .with("used_at", Value::Code(used_at.value().as_str()))
            .with("location", location_value(asked.location))
    });
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
    let held = Held::without_purchase(asked, Basis::ForSale, conditions);
    let paid_with = asked.request.paid_with.unwrap_or(PaidWith::Price);
    let service = asked.request.service;
    let paid_until = asked
        .coverage
        .paid_until(service, paid_with, asked.request.on);
    let last_day = paid_until.map_or(held.last_day, |until| until.on().min(held.last_day));
    Held { last_day, ..held }
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
    conditions.require(has_own_mark || !units.is_empty(), |_| {
        for_sale_step(service, clause)
    });
}

fn for_sale_step(service: Service, clause: ClauseId) -> Step {
    let mark = service.terms().mark;
    Step::loose_by(RuleId::ForSale, clause)
        .with("service", Value::Code(service.as_str()))
        .with("mark", Value::Code(mark.value().as_str()))
}

fn bought_for<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    let bought_for = asked.terms.bought_for;
    let (location, host) = (asked.location, asked.order.host().shared_id());
    let elsewhere = elsewhere(asked);
    let reading = asked.readings.limits.designated_place;
    if let (BoughtFor::OneLocation, Some(place)) = (bought_for.value(), elsewhere) {
        conditions.note(|| {
            Step::loose(
                RuleId::DesignatedPlace,
                Source::Reading(DesignatedPlace::ID),
            )
            .on(&[bought_for.clause()])
            .with("reading", Value::Code(reading.as_str()))
            .with("bought_at", location_value(place))
        });
    }
    let holds = match bought_for.value() {
        BoughtFor::AnyLocation => true,
        BoughtFor::HostOnly => location == host,
        BoughtFor::OneLocation => elsewhere.is_none() || reading == DesignatedPlace::PerPurchase,
        BoughtFor::AllottedByHost => false,
    };
    conditions.require(holds, |_| {
        let step = Step::loose_by(RuleId::BoughtFor, bought_for.clause())
            .with("bought_for", Value::Code(bought_for.value().as_str()))
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

/// Another location at which the service can be used on the date.
fn elsewhere<'a>(asked: &Asked<'a>) -> Option<&'a Arc<str>> {
    let candidates = asked
        .coverage
        .by_preference(asked.request.service, asked.request.on);
    let in_effect = candidates.into_iter().filter(|held| held.stretch.is_some());
    let places = in_effect.flat_map(|held| asked.order.locations_of(held.purchase));
    places
        .map(Location::shared_id)
        .find(|id| *id != asked.location)
}

pub(super) fn prerequisites<T: Trace>(
    asked: &Asked<'_>,
    is_in_term: bool,
    conditions: &mut Conditions<'_, T>,
) {
    let order = asked.order;
    for prerequisite in asked.terms.prerequisites {
        let step = || {
            Step::loose_by(RuleId::Prerequisite, prerequisite.clause())
                .with("prerequisite", Value::Code(prerequisite.value().as_str()))
        };
        let has_base_package = order.base_package().is_some();
        match prerequisite.value() {
            Prerequisite::BasePackage => {
                conditions.require(has_base_package, |_| step());
            }
            Prerequisite::UnifiedAgreement => {
                conditions.require(has_base_package && is_in_term, |_| {
                    step()
                        .with("on", Value::Date(asked.request.on))
                        .with("last_day", Value::Date(order.term().last_day()))
                });
            }
            Prerequisite::RapidResponse => {
                let on = asked.request.on;
                let is_active = asked.coverage.is_any_in_effect(Service::RapidResponse, on);
                conditions.require(is_active, |_| {
                    step().with("on", Value::Date(asked.request.on))
                });
            }
            Prerequisite::AppendixA => {
                let subscriptions = order.enrolled_subscriptions().len();
                conditions.require(subscriptions > 0, |_| {
                    let subscriptions = i64::try_from(subscriptions).unwrap_or(i64::MAX);
                    step().with("subscriptions", Value::Count(subscriptions))
                });
            }
            Prerequisite::AzureService => {
                let fact = asked.request.facts.azure_service_active;
                conditions.require_fact(fact, "azure_service_active", |_| step());
            }
            // Asked of each purchase.
            Prerequisite::SeparateContract => {}
            // Met by each request.
            Prerequisite::SupportCase | Prerequisite::CloudSubscription => conditions.note(step),
        }
    }
}

/// Whether the contract of its own is named that a service may need.
fn separate_contract<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) {
    let mut prerequisites = asked.terms.prerequisites.iter();
    let contract = prerequisites.find(|one| *one.value() == Prerequisite::SeparateContract);
    let Some(contract) = contract else { return };
    let step = || {
        Step::loose_by(RuleId::Prerequisite, contract.clause())
            .with("prerequisite", Value::Code(contract.value().as_str()))
    };
    match purchase {
        Some(purchase) => {
            conditions.require(purchase.separate_contract().is_some(), |_| step());
        }
        // To be signed when it is bought.
        None => conditions.note(step),
    }
}

fn requester<T: Trace>(
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
        Step::loose_by(RuleId::Requester, clause)
            .with("requester", Value::Code(requester.as_str()))
            .with("category", Value::Code(category.as_str()))
    };
    match requester {
        Requester::CustomersCustomer => {
            conditions.require(false, |_| step(clauses::NOT_FOR_CUSTOMERS_CUSTOMERS));
        }
        Requester::UndesignatedStaff => undesignated(asked, purchase, mode, conditions, step),
        Requester::Administrator => {
            conditions.require(true, |_| step(clauses::NAME_SUPPORT_ADMINISTRATOR));
        }
        Requester::CloudAdministrator => {
            conditions.require(true, |_| step(clauses::CLOUD_ADMINS_MAY_SUBMIT));
        }
        Requester::ReactiveContact | Requester::Staff => {
            let is_contact = requester == Requester::ReactiveContact;
            // Who names contacts for reactive support leaves it to them to open requests.
            let mut contacts = asked.order.contacts().iter();
            let are_named = contacts.any(|contact| contact.role() == ContactRole::ReactiveSupport);
            let is_theirs = category == Category::Reactive && are_named;
            conditions.require(is_contact || !is_theirs, |_| {
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
        conditions.require(reading == ReactivePlaces::Any, |_| {
            Step::loose(RuleId::Requester, Source::Reading(ReactivePlaces::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with(
                    "requester",
                    Value::Code(Requester::UndesignatedStaff.as_str()),
                )
        });
        return;
    }
    let clause = clauses::UNDESIGNATED_STAFF_PARTICIPATION;
    let is_remote = mode.is_none_or(|mode| mode == DeliveryMode::Remote);
    let is_bought = asked.terms.category.value().is_proactive() && purchase.is_some();
    if conditions.require(is_remote && is_bought, |_| {
        step(clause).with(
            "mode",
            mode.map_or(Value::Missing, |mode| Value::Code(mode.as_str())),
        )
    }) {
        let fact = asked.request.facts.microsoft_permits;
        conditions.require_fact(fact, "microsoft_permits", |_| step(clause));
    }
}
