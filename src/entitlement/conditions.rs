//! The conditions: the date, what holds the service, what it depends on, and who asks.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{Basis, EntitlementRequest, Intent, Requester, delivery, scope};
use crate::{
    coverage::{Coverage, Fit, is_used_at, purchases_listed, record_used_at},
    decision::{Conditions, Step, Trace},
    document::{
        BoughtFor, Category, ClauseId, DeliveryMode, DesignatedPlace, EntitlementRule, IfAny, Mark,
        Prerequisite, ReactivePlaces, Reading, Readings, Service, ServiceTerms, Stated, UsedAt,
        clauses,
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
    conditions.require(
        (term.first_day()..=term.last_day()).contains(&on),
        |holds| {
            let rule = EntitlementRule::DateInTerm {
                holds,
                on,
                first_day: term.first_day(),
                last_day: term.last_day(),
            };
            Step::by(clause, rule)
        },
    )
}

/// What gives the use of the service: the Base Package, Microsoft's discretion, or one of the purchases.
pub(super) fn held<'a, T: Trace>(
    asked: &Asked<'a>,
    conditions: &mut Conditions<'_, T>,
) -> Held<'a> {
    let mark = asked.terms.mark;
    let is_included = conditions.test(*mark.value() == Mark::Included, |holds| {
        let rule = EntitlementRule::Included {
            holds,
            service: asked.request.service,
            mark: *mark.value(),
        };
        Step::by(mark.clause(), rule)
    });
    // Help on site with what is included costs extra: it is held by a purchase.
    let help = asked.terms.units.first();
    let help = help.filter(|_| asked.request.mode == Some(DeliveryMode::OnSite));
    if let (true, Some(unit)) = (is_included, help) {
        conditions.test(true, |holds| {
            for_sale_step(asked.request.service, unit.clause(), holds)
        });
    } else if is_included {
        used_at(asked, conditions);
        return Held::without_purchase(asked, Basis::BasePackage, conditions);
    } else if *mark.value() == Mark::Discretionary {
        let fact = asked.request.facts.microsoft_permits;
        conditions.require_fact(fact, "microsoft_permits", |holds| {
            let service = asked.request.service;
            let rule = EntitlementRule::Discretion { holds, service };
            Step::by(clauses::CSA_ADVOCATE_LIMITED, rule)
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
        conditions.note(|| purchases_listed(service, 0));
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
    conditions.test(true, |holds| {
        let rule = EntitlementRule::UsedAt {
            holds,
            used_at: *used_at.value(),
            location: asked.location.clone(),
            purchase: IfAny(None),
        };
        Step::by(used_at.clause(), rule)
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
    conditions.require(has_own_mark || !units.is_empty(), |holds| {
        for_sale_step(service, clause, holds)
    });
}

fn for_sale_step(service: Service, clause: ClauseId, holds: bool) -> Step {
    let rule = EntitlementRule::ForSale {
        holds,
        service,
        mark: *service.terms().mark.value(),
    };
    Step::by(clause, rule)
}

fn bought_for<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    let bought_for = asked.terms.bought_for;
    let (location, host) = (asked.location, asked.order.host().shared_id());
    let elsewhere = elsewhere(asked);
    let reading = asked.readings.limits.designated_place;
    if let (BoughtFor::OneLocation, Some(place)) = (bought_for.value(), elsewhere) {
        conditions.note(|| {
            let bought_at = place.clone();
            let rule = EntitlementRule::DesignatedPlace { reading, bought_at };
            Step::by(DesignatedPlace::ID, rule).on(&[bought_for.clause()])
        });
    }
    let holds = match bought_for.value() {
        BoughtFor::AnyLocation => true,
        BoughtFor::HostOnly => location == host,
        BoughtFor::OneLocation => elsewhere.is_none() || reading == DesignatedPlace::PerPurchase,
        BoughtFor::AllottedByHost => false,
    };
    conditions.require(holds, |holds| {
        let whose = *bought_for.value();
        let rule = EntitlementRule::BoughtFor {
            holds,
            bought_for: whose,
            location: location.clone(),
            host: IfAny((whose == BoughtFor::HostOnly).then(|| host.clone())),
            bought_at: IfAny((whose == BoughtFor::OneLocation).then(|| elsewhere.cloned())),
        };
        Step::by(bought_for.clause(), rule)
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
    let (order, on) = (asked.order, asked.request.on);
    for prerequisite in asked.terms.prerequisites {
        let step = |holds| prerequisite_step(*prerequisite, holds, None, None, None);
        let has_base_package = order.base_package().is_some();
        match prerequisite.value() {
            Prerequisite::BasePackage => {
                conditions.require(has_base_package, |holds| step(Some(holds)));
            }
            Prerequisite::UnifiedAgreement => {
                conditions.require(has_base_package && is_in_term, |holds| {
                    let last_day = order.term().last_day();
                    prerequisite_step(*prerequisite, Some(holds), Some(on), Some(last_day), None)
                });
            }
            Prerequisite::RapidResponse => {
                let is_active = asked.coverage.is_any_in_effect(Service::RapidResponse, on);
                conditions.require(is_active, |holds| {
                    prerequisite_step(*prerequisite, Some(holds), Some(on), None, None)
                });
            }
            Prerequisite::AppendixA => {
                let subscriptions = order.enrolled_subscriptions().len();
                conditions.require(subscriptions > 0, |holds| {
                    prerequisite_step(*prerequisite, Some(holds), None, None, Some(subscriptions))
                });
            }
            Prerequisite::AzureService => {
                let fact = asked.request.facts.azure_service_active;
                conditions.require_fact(fact, "azure_service_active", step);
            }
            // Asked of each purchase.
            Prerequisite::SeparateContract => {}
            // Met by each request.
            Prerequisite::SupportCase | Prerequisite::CloudSubscription => {
                conditions.note(|| step(None));
            }
        }
    }
}

fn prerequisite_step(
    prerequisite: Stated<Prerequisite>,
    holds: Option<bool>,
    on: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    subscriptions: Option<usize>,
) -> Step {
    let rule = EntitlementRule::Prerequisite {
        holds,
        prerequisite: *prerequisite.value(),
        on: IfAny(on),
        last_day: IfAny(last_day),
        subscriptions: IfAny(subscriptions),
    };
    Step::by(prerequisite.clause(), rule)
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
    let step = |holds| prerequisite_step(*contract, holds, None, None, None);
    match purchase {
        Some(purchase) => {
            conditions.require(purchase.separate_contract().is_some(), |holds| {
                step(Some(holds))
            });
        }
        // To be signed when it is bought.
        None => conditions.note(|| step(None)),
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
    let step = |clause: ClauseId, holds, mode| {
        let rule = EntitlementRule::Requester {
            holds,
            reading: IfAny(None),
            requester,
            category: IfAny(Some(category)),
            mode: IfAny(mode),
        };
        Step::by(clause, rule)
    };
    let require = |conditions: &mut Conditions<'_, T>, holds, clause| {
        conditions.require(holds, |holds| step(clause, Some(holds), None));
    };
    match requester {
        Requester::CustomersCustomer => {
            require(conditions, false, clauses::NOT_FOR_CUSTOMERS_CUSTOMERS);
        }
        Requester::UndesignatedStaff => undesignated(asked, purchase, mode, conditions, step),
        Requester::Administrator => {
            require(conditions, true, clauses::NAME_SUPPORT_ADMINISTRATOR);
        }
        Requester::CloudAdministrator => {
            require(conditions, true, clauses::CLOUD_ADMINS_MAY_SUBMIT);
        }
        Requester::ReactiveContact | Requester::Staff => {
            let is_contact = requester == Requester::ReactiveContact;
            // Who names contacts for reactive support leaves it to them to open requests.
            let mut contacts = asked.order.contacts().iter();
            let are_named = contacts.any(|contact| contact.role() == ContactRole::ReactiveSupport);
            let is_theirs = category == Category::Reactive && are_named;
            let clause = clauses::MAY_NAME_REACTIVE_CONTACTS;
            require(conditions, is_contact || !is_theirs, clause);
        }
    }
}

/// Staff of other locations: in reactive support a reading decides, in proactive services Microsoft may let them take part.
fn undesignated<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    mode: Option<DeliveryMode>,
    conditions: &mut Conditions<'_, T>,
    step: impl Fn(ClauseId, Option<bool>, Option<Option<DeliveryMode>>) -> Step,
) {
    if *asked.terms.used_at.value() == UsedAt::HostAndOtherPlaces {
        let reading = asked.readings.limits.reactive_places;
        conditions.require(reading == ReactivePlaces::Any, |holds| {
            let rule = EntitlementRule::Requester {
                holds: Some(holds),
                reading: IfAny(Some(reading)),
                requester: Requester::UndesignatedStaff,
                category: IfAny(None),
                mode: IfAny(None),
            };
            Step::by(ReactivePlaces::ID, rule)
        });
        return;
    }
    let clause = clauses::UNDESIGNATED_STAFF_PARTICIPATION;
    let is_remote = mode.is_none_or(|mode| mode == DeliveryMode::Remote);
    let is_bought = asked.terms.category.value().is_proactive() && purchase.is_some();
    if conditions.require(is_remote && is_bought, |holds| {
        step(clause, Some(holds), Some(mode))
    }) {
        let fact = asked.request.facts.microsoft_permits;
        conditions.require_fact(fact, "microsoft_permits", |holds| step(clause, holds, None));
    }
}
