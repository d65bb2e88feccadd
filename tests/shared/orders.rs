//! The laws of the review of an order and of the questions about its services, each a function over one drawn case.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use unified_support::{
    decision::{NotApplicable, Step, Steps},
    document::{AbsentDay, CheckId, Reading, ReadingId, RuleId, Service, Source},
    engine::Engine,
    entitlement::{EntitlementRequest, Intent},
    finding::{Findings, Level},
};

use super::builder::read;
use super::{
    bytes::Bytes,
    drawn_order::{Drawing, Manner},
};

laws! {
    reviews_are_the_same_however_traced,
    findings_and_steps_tell_the_same,
    findings_point_into_the_order,
    findings_do_not_hang_on_the_sequence,
    readings_are_named_where_they_decide,
    without_an_error_every_purchase_can_be_used,
    an_error_alone_contradicts_the_document,
    fees_are_the_same_however_traced,
    entitlements_are_the_same_however_traced,
    not_entitled_is_a_condition_that_failed,
    one_purchase_that_covers_is_enough,
    amendments_that_exclude_nothing_add_no_exclusion,
}

/// An order of any purchases, and a way to ask for any service.
#[derive(Debug)]
pub(crate) struct Case {
    file: Value,
    engine: Engine,
    manner: Manner,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut drawing = Drawing::new(Bytes(bytes));
        let file = drawing.file();
        let engine = read(&file);
        Some(Self {
            file,
            engine,
            manner: drawing.manner(),
        })
    }

    /// Every service, to use and to buy.
    fn requests(&self) -> impl Iterator<Item = EntitlementRequest> {
        let requests = move |service: &Service| {
            let intents = Intent::ALL.iter();
            let service = *service;
            intents.map(move |intent| self.manner.request(service, *intent))
        };
        Service::ALL.iter().flat_map(requests)
    }
}

/// What the review of the order that `bytes` describe finds.
pub(crate) fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let file = Drawing::new(Bytes(bytes)).file();
    let findings = findings(&read(&file));
    let checks = findings
        .iter()
        .map(|finding| finding.code().parse::<CheckId>());
    checks
        .map(|check| check.expect("a check").as_str())
        .collect()
}

fn findings(engine: &Engine) -> Findings {
    let decision = engine.review();
    let review = decision.outcome().decided();
    review.expect("a review is always decided").findings.clone()
}

// Azure Engineering Direct.

fn fees_are_the_same_however_traced(case: &Case) {
    let decision = case.engine.aed_fee();
    assert_eq!(decision, case.engine.aed_fee());
    let outcome = decision.map(|decision| decision.outcome().clone());
    assert_eq!(case.engine.traced(&mut ()).aed_fee(), outcome);
}

// The review.

fn reviews_are_the_same_however_traced(case: &Case) {
    let decision = case.engine.review();
    assert_eq!(decision, case.engine.review());
    assert_eq!(decision, read(&case.file).review());
    assert_eq!(
        case.engine.traced(&mut ()).review(),
        decision.outcome().clone()
    );
    let mut steps = Steps::new();
    assert_eq!(
        case.engine.traced(&mut steps).review(),
        decision.outcome().clone()
    );
    assert_eq!(steps.as_slice(), decision.steps());
}

fn findings_and_steps_tell_the_same(case: &Case) {
    let decision = case.engine.review();
    let told = decision.steps().iter();
    let told = told.filter(|step| step.rule() == RuleId::Finding).count();
    let findings = findings(&case.engine);
    assert_eq!(told, findings.len());
    for finding in &findings {
        assert!(finding.clause().is_some(), "{finding}");
        assert!(
            finding.value().is_some_and(|value| !value.is_empty()),
            "{finding}"
        );
    }
}

/// Each path names a part of the order, or one that it could have.
fn findings_point_into_the_order(case: &Case) {
    let whole: Value = serde_json::from_str(WHOLE).expect("JSON");
    for finding in &findings(&case.engine) {
        let path = finding.path().as_str();
        let points = points_into(path, &case.file["order"], &whole["order"]);
        assert!(points, "{finding}\n{:#}", case.file);
    }
}

/// An order with every part that there is.
const WHOLE: &str = include_str!("../data/whole_order.json");

/// Whether `path` leads to a part of `order`, or beyond its end along parts that the order `whole` has.
fn points_into(path: &str, order: &Value, whole: &Value) -> bool {
    let (mut order, mut whole) = (Some(order), vec![whole]);
    for part in path.replace('[', ".[").split('.') {
        if let Some(index) = part.strip_prefix('[') {
            let index: usize = index.trim_end_matches(']').parse().expect("an index");
            order = order.and_then(|list| list.get(index));
            let lists = whole.into_iter().filter_map(Value::as_array);
            whole = lists.flatten().collect();
            if order.is_none() {
                return false;
            }
        } else {
            order = order.and_then(|object| object.get(part));
            let objects = whole.into_iter();
            whole = objects.filter_map(|object| object.get(part)).collect();
        }
    }
    !whole.is_empty()
}

/// In another sequence of its parts an order has the same findings, at the paths that they have there.
fn findings_do_not_hang_on_the_sequence(case: &Case) {
    let told = |engine: &Engine| {
        let findings = findings(engine);
        let told = findings.iter().map(|finding| {
            let path = finding.path().as_str();
            let path: String = path.chars().filter(|each| !each.is_ascii_digit()).collect();
            let told = (finding.code(), path, finding.value(), finding.clause());
            format!("{told:?}")
        });
        let mut told: Vec<_> = told.collect();
        told.sort();
        told
    };
    let expected = told(&case.engine);
    let mut other = case.file.clone();
    each_list(&mut other["order"], &mut |list| list.reverse());
    assert_eq!(told(&read(&other)), expected, "{:#}", case.file);
    // The last becomes the first.
    each_list(&mut other["order"], &mut |list| {
        let last = list.pop();
        list.splice(0..0, last);
    });
    assert_eq!(told(&read(&other)), expected, "{:#}\n{other:#}", case.file);
}

/// Each list of which the sequence says nothing: not that of the contract years, nor that of tiers.
fn each_list(value: &mut Value, change: &mut impl FnMut(&mut Vec<Value>)) {
    match value {
        Value::Array(list) => {
            change(list);
            for each in list {
                each_list(each, change);
            }
        }
        Value::Object(parts) => {
            for (key, part) in parts {
                if !["contract_years", "tiers"].contains(&key.as_str()) {
                    each_list(part, change);
                }
            }
        }
        _ => {}
    }
}

/// Each reading by which another choice would find something else is named, and no other.
fn readings_are_named_where_they_decide(case: &Case) {
    let decision = case.engine.review();
    let sources = decision.steps().iter().map(Step::source);
    let named: BTreeSet<_> = sources
        .filter_map(|source| match source {
            Source::Reading(id) => Some(*id),
            _ => None,
        })
        .collect();
    let chosen = *case.engine.readings();
    let found = findings(&case.engine);
    for id in ReadingId::all() {
        let mut others = id.variants().iter().map(|variant| {
            let mut readings = chosen;
            readings.set(id.key(), variant).expect("a variant");
            readings
        });
        let decides = others.any(|readings| {
            let engine = case.engine.with_readings(readings);
            findings(&engine) != found
        });
        assert_eq!(named.contains(&id), decides, "{id}\n{:#}", case.file);
    }
}

/// Of an order in which nothing contradicts the document, each purchase has a date on which it can be used at each of its places.
fn without_an_error_every_purchase_can_be_used(case: &Case) {
    let (file, engine) = in_keeping(&case.file);
    let terms = engine.support_terms(None);
    let lines = &terms.outcome().decided().expect("always decided").lines;
    let usable = lines.iter().filter(|line| line.first_day.is_some());
    let usable: BTreeSet<_> = usable
        .filter_map(|line| Some((line.purchase.as_deref()?, &*line.location)))
        .collect();
    for purchase in engine.order().purchases() {
        assert!(purchase.locations().len() > 0, "{file:#}");
        for location in purchase.locations() {
            let is_usable = usable.contains(&(purchase.id(), location));
            assert!(is_usable, "{}: {file:#}", purchase.id());
        }
    }
}

/// How many purchases of the order that `bytes` describe are left where nothing contradicts the document.
pub(crate) fn purchases_in_keeping(bytes: &[u8]) -> usize {
    let file = Drawing::new(Bytes(bytes)).file();
    in_keeping(&file).1.order().purchases().len()
}

/// `file` without what contradicts the document: with a whole of its own, purchases of which only the service, the dates in the
/// term and the means of payment are as they were drawn, and without those in which there is an error.
fn in_keeping(file: &Value) -> (Value, Engine) {
    let mut file = file.clone();
    let nothing = json!({ "amount": "0", "currency": file["order"]["currency"] });
    let years = read(&file)
        .order()
        .contract_years(AbsentDay::default())
        .count();
    let year = json!({ "list_price": nothing, "flex_allowance": nothing });
    let order = &mut file["order"];
    order["executed_on"] = order["term"]["first_day"].clone();
    order["base_package"] = json!({ "contract_years": vec![year; years] });
    order["administrators"] = json!([{ "name": "A. Martin", "location": "paris" }]);
    order["tax_exception_locations"] = json!([]);
    order["appendix_a"] = json!({
        "enrolments": ["E-1"],
        "rapid_response_components": [{ "name": "SQL Server" }],
        "office_365_tenants": ["contoso"],
        "azure_engineering_direct": { "subscriptions": [{ "id": "production" }] },
    });
    let term = ["first_day", "last_day"].map(|key| order["term"][key].clone());
    let [first, last] = term.each_ref().map(|day| day.as_str().expect("a date"));
    for purchase in order["services"].as_array_mut().expect("a list") {
        for key in ["bought_on", "first_day", "last_day"] {
            let day = purchase[key].as_str().expect("a date");
            // Dates of four-digit years are in the order of their texts.
            purchase[key] = json!(day.clamp(first, last));
        }
        let service: Service = purchase["service"]
            .as_str()
            .expect("a name")
            .parse()
            .expect("a service");
        let unit = service.terms().units.first();
        let unit = unit.map_or("deliveries", |unit| unit.value().as_str());
        for (key, value) in [
            ("locations", json!(["paris"])),
            ("quantity", json!({ "count": 1, "unit": unit })),
            ("price", nothing.clone()),
            ("products", json!([{ "name": "SQL Server" }])),
            ("languages", json!([])),
            ("events", json!([])),
            ("separate_contract", json!("C-1")),
            ("agreed_zone", json!("Asia/Tokyo")),
            ("on_site_agreed_in_writing", json!(true)),
        ] {
            purchase[key] = value;
        }
        let parts = purchase.as_object_mut().expect("an object");
        parts.remove("delivery");
        parts.remove("quantity_limit");
    }
    file["readings"]["absent_day"] = json!(AbsentDay::default().as_str());
    loop {
        let engine = read(&file);
        let findings = findings(&engine);
        let errors = findings
            .iter()
            .filter(|finding| finding.level() == Level::Error);
        let faulty: BTreeSet<_> = errors
            .map(|error| {
                let path = error.path().as_str();
                // What purchases take together from an allowance is no fault of one: all that do go.
                path.strip_prefix("services[")
                    .and_then(|rest| rest.split(']').next()?.parse::<usize>().ok())
            })
            .collect();
        if faulty.is_empty() {
            return (file, engine);
        }
        let services = file["order"]["services"].as_array_mut().expect("a list");
        let mut index = 0;
        services.retain(|service| {
            let takes_flex = service["paid_with"] == "flex_allowance";
            let is_faulty = faulty.contains(&Some(index)) || (takes_flex && faulty.contains(&None));
            index += 1;
            !is_faulty
        });
    }
}

fn an_error_alone_contradicts_the_document(case: &Case) {
    let decision = case.engine.review();
    let review = decision.outcome().decided().expect("always decided");
    let mut levels = review
        .findings
        .iter()
        .map(|finding| finding.level().as_str());
    assert_eq!(review.in_keeping, levels.all(|level| level != "error"));
}

fn amendments_that_exclude_nothing_add_no_exclusion(case: &Case) {
    let excluded = |file: &Value| {
        let findings = findings(&read(file));
        let excluded = findings
            .iter()
            .filter(|finding| finding.code() == "excluded_product");
        excluded.map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut amended = case.file.clone();
    for clause in ["2.3/rr-exclusions", "2.3/aed-out-of-scope-technologies"] {
        let before = excluded(&amended);
        let amendments = amended["order"]["amendments"]
            .as_array_mut()
            .expect("a list");
        amendments.push(json!({ "id": clause, "replaces": clause, "exclusions": [] }));
        let after = excluded(&amended);
        assert!(
            after.iter().all(|finding| before.contains(finding)),
            "{after:#?}"
        );
    }
    assert_eq!(excluded(&amended), [""; 0]);
}

// What may be used and bought.

fn entitlements_are_the_same_however_traced(case: &Case) {
    let engine = read(&case.file);
    for (place, again) in case.engine.locations().zip(engine.locations()) {
        for request in case.requests() {
            let decision = place.entitlement(&request);
            assert_eq!(decision, place.entitlement(&request));
            assert_eq!(decision, again.entitlement(&request));
            assert_eq!(
                place.traced(&mut ()).entitlement(&request),
                decision.outcome().clone()
            );
            let mut steps = Steps::new();
            assert_eq!(
                place.traced(&mut steps).entitlement(&request),
                decision.outcome().clone()
            );
            assert_eq!(steps.as_slice(), decision.steps());
        }
    }
}

fn not_entitled_is_a_condition_that_failed(case: &Case) {
    for place in case.engine.locations() {
        for request in case.requests() {
            let decision = place.entitlement(&request);
            let steps = decision.steps();
            let has_failed = steps.iter().any(must_hold_and_does_not)
                || (request.intent() == Intent::Use && !is_held(steps));
            let is_refused =
                decision.outcome().not_applicable() == Some(NotApplicable::NotEntitled);
            let services = case.engine.order().purchases().iter();
            let candidates = services.filter(|one| one.service() == request.service());
            if candidates.count() <= 1 {
                assert_eq!(is_refused, has_failed, "{request:?}: {steps:#?}");
            } else {
                // One of several may give it, whatever the others lack.
                assert!(has_failed || !is_refused, "{request:?}: {steps:#?}");
                let is_hopeless = steps.iter().any(of_all_purchases);
                assert!(is_refused || !is_hopeless, "{request:?}: {steps:#?}");
            }
        }
    }
}

/// Of several purchases of a service, each alone is asked: what one of them gives, all of them give, and no more.
fn one_purchase_that_covers_is_enough(case: &Case) {
    let listed = case.file["order"]["services"].as_array();
    let listed = listed.expect("purchases");
    let services = Service::ALL.iter().filter(|service| {
        let key = service.as_str();
        listed.iter().filter(|one| one["service"] == key).count() > 1
    });
    for service in services {
        let alone: Vec<_> = (0..listed.len())
            .filter(|kept| listed[*kept]["service"] == service.as_str())
            .map(|kept| {
                let mut file = case.file.clone();
                let mut places = 0..;
                let services = file["order"]["services"].as_array_mut().expect("purchases");
                services.retain(|one| {
                    let place = places.next();
                    place == Some(kept) || one["service"] != service.as_str()
                });
                read(&file)
            })
            .collect();
        let request = case.manner.request(*service, Intent::Use);
        for place in case.engine.locations() {
            let is_refused = |engine: &Engine| {
                let place = engine.location(place.id()).expect("the same locations");
                let outcome = place.traced(&mut ()).entitlement(&request);
                let is_given = outcome.decided().map(|_| false);
                is_given.or(outcome.not_applicable().map(|_| true))
            };
            let (all, each) = (is_refused(&case.engine), alone.iter().map(is_refused));
            let each: Vec<_> = each.collect();
            let expected = if each.contains(&Some(false)) {
                Some(false)
            } else if each.contains(&None) {
                None
            } else {
                Some(true)
            };
            assert_eq!(all, expected, "{request:?}: {each:?} {:#}", case.file);
        }
    }
}

/// A condition that failed whichever purchase it is.
fn of_all_purchases(step: &Step) -> bool {
    let is_of_all = matches!(
        step.rule(),
        RuleId::DateInTerm
            | RuleId::Recording
            | RuleId::ProductExcluded
            | RuleId::Payment
            | RuleId::ForSale
            | RuleId::BoughtFor
    );
    is_of_all && must_hold_and_does_not(step)
}

/// A condition that no other can take the place of.
fn must_hold_and_does_not(step: &Step) -> bool {
    match step.rule() {
        // What gives a service: one of them is enough.
        RuleId::Included | RuleId::PurchaseCovers | RuleId::UsedAt => false,
        RuleId::ProductExcluded => step.held() == Some(true),
        _ => step.held() == Some(false),
    }
}

/// Whether the Base Package or a purchase holds the service, and it may be used at the location.
fn is_held(steps: &[Step]) -> bool {
    let gives = |step: &Step| matches!(step.rule(), RuleId::Included | RuleId::PurchaseCovers);
    let holds = |step: &Step| step.held() == Some(true);
    // What Microsoft assigns nothing else gives.
    let is_assigned = |step: &Step| step.rule() == RuleId::Discretion;
    if steps.iter().any(is_assigned) {
        return true;
    }
    steps.windows(2).any(|pair| {
        gives(&pair[0]) && holds(&pair[0]) && pair[1].rule() == RuleId::UsedAt && holds(&pair[1])
    })
}
