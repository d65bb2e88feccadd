//! Each field of an order and of each question, missing, repeated, misspelt or of a wrong type: a code that names it.

mod credits;
mod onboarding;

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    engine::Engine,
    finding::{Findings, Level},
    wire::{Answer, Node, read_engine},
};

use crate::report::french_findings::{check_refused, check_told};

fn order() -> Value {
    serde_json::from_str(include_str!("../../data/whole_order.json")).expect("the order is JSON")
}

/// The order of which the questions ask, which has what they name.
fn order_asked_about() -> Value {
    let mut order = order();
    let aed = json!({ "id": "aed", "service": "AED", "locations": ["paris"],
        "quantity": { "count": 1, "unit": "deliveries" }, "bought_on": "2025-12-15",
        "first_day": "2026-01-01", "last_day": "2026-12-31",
        "price": { "amount": "1000.00", "currency": "EUR" }, "paid_with": "price" });
    let mut github = aed.clone();
    github["id"] = json!("github");
    github["service"] = json!("github_engineering_direct");
    let services = order["order"]["services"].as_array_mut();
    services.expect("the services").extend([aed, github]);
    order
}

fn questions() -> Vec<Value> {
    vec![
        json!({ "id": "1", "ask": "first_response", "location": "paris", "severity": "B",
            "product": { "kind": "azure", "component": "azure_stack" },
            "submitted_at": "2026-05-13T16:50:00+02:00", "severity_agreed_at": "2026-05-13T16:51:00+02:00" }),
        json!({ "id": "2", "ask": "business_time_after", "location": "paris",
            "from": "2026-05-13T16:50:00+02:00", "seconds": 7200 }),
        json!({ "id": "3", "ask": "business_time_between", "location": "paris",
            "from": "2026-05-13T16:50:00+02:00", "to": "2026-05-18T10:00:00+02:00" }),
        json!({ "id": "4", "ask": "business_days_after", "location": "paris", "from": "2026-05-13", "days": 2 }),
        json!({ "id": "5", "ask": "cancellation_fee", "location": "paris",
            "price": { "amount": "10000.00", "currency": "EUR" },
            "first_delivery_day": "2026-06-15", "cancelled_at": "2026-06-02T09:00:00+02:00" }),
        json!({ "id": "6", "ask": "entitlement", "location": "paris", "service": "DE", "intent": "use",
            "on": "2026-06-15", "requester": "staff", "language": "fr", "mode": "remote", "paid_with": "price",
            "agreed_in_writing": true, "language_available": true, "microsoft_permits": true,
            "azure_service_active": true, "recorded": true, "recording_permitted": true }),
        json!({ "id": "7", "ask": "catalogue", "category": "education", "mark": "included" }),
        json!({ "id": "8", "ask": "clause", "clause": "2.5/cancellation-6-13-days" }),
        json!({ "id": "9", "ask": "order_review" }),
        json!({ "id": "10", "ask": "severity", "location": "paris", "situations": ["moderate_impact", "minimal_impact"],
            "changed_at": "2026-05-13T16:52:00+02:00",
            "product": { "kind": "azure", "component": "azure_stack" },
            "submitted_at": "2026-05-13T16:50:00+02:00", "severity_agreed_at": "2026-05-13T16:51:00+02:00",
            "channel": "web", "language": "fr", "product_name": "Azure Stack", "subscription": "production",
            "event": { "solution": "shop", "tagged": true } }),
        json!({ "id": "11", "ask": "invoices", "split_by": ["customer_location", "delivery_date"],
            "lines": [ { "id": "a", "service": "workshops", "amount": { "amount": "100.00", "currency": "EUR" },
                "product_type": "training", "delivery_date": "2026-03-02",
                "locations": [ { "location": "paris", "weight": 2 }, { "location": "sao_paulo", "weight": 1 } ] } ] }),
        json!({ "id": "12", "ask": "credit_redemption", "location": "paris", "service": "workshops", "on": "2026-06-15",
            "price": in_force("5000.00", "EUR"), "credit_price": in_force("400.00", "EUR"), "balance": 100 }),
        json!({ "id": "13", "ask": "credit_exchange", "location": "paris", "to": "sao_paulo", "credits": 30,
            "on": "2026-06-15", "from_price": in_force("400.00", "EUR"), "to_price": in_force("60000", "JPY"),
            "exchange_rate": { "rate": "162.5", "dated": "2026-06-12", "source": "representative" },
            "charge": in_force("100.00", "EUR") }),
        json!({ "id": "14", "ask": "proration", "price": { "amount": "100.00", "currency": "EUR" },
            "whole": { "kind": "dates", "first_day": "2026-01-01", "last_day": "2026-03-31" },
            "parts": [ { "first_day": "2026-01-01", "last_day": "2026-01-31" },
                { "first_day": "2026-02-01", "last_day": "2026-02-28" } ] }),
        json!({ "id": "15", "ask": "onboarding", "purchase": "aed" }),
        json!({ "id": "16", "ask": "monitoring", "purchase": "aed", "as_of": "2026-06-30",
            "scenarios": [ { "id": "checkout", "defined_on": "2026-02-02", "agreed": true, "tests_ready_on": "2026-03-02",
                "tested_on": "2026-03-09", "live_on": "2026-03-16" } ] }),
        json!({ "id": "17", "ask": "improvement_plans", "purchase": "aed", "as_of": "2026-06-30",
            "requests": [ { "id": "cost", "on": "2026-04-07", "delivered_on": "2026-05-29" } ] }),
        json!({ "id": "18", "ask": "support_terms" }),
        json!({ "id": "19", "ask": "quarterly_meetings", "purchase": "github", "as_of": "2026-06-30",
            "held": [ { "id": "spring", "on": "2026-04-07" } ] }),
        json!({ "id": "20", "ask": "calendar_of_obligations", "from": "2026-01-01", "to": "2026-12-31",
            "party": "customer", "icalendar_made_at": "2026-01-01T00:00:00Z" }),
        json!({ "id": "21", "ask": "event_plan", "location": "paris", "from": "2026-11-23T00:00:00+01:00",
            "to": "2026-11-28T00:00:00+01:00", "solutions": [ { "name": "shop", "cloud": "public" } ],
            "confirmed_on": "2026-10-12", "microsoft_consents": true }),
        json!({ "id": "22", "ask": "advisory_support", "as_of": "2026-06-30",
            "entries": [ { "id": "a", "incident": "sign-in", "on": "2026-03-02", "minutes": 300, "topic": "other" } ] }),
        json!({ "id": "23", "ask": "service_hours", "location": "paris", "service": "DE",
            "from": "2026-05-11T00:00:00+02:00", "to": "2026-05-12T00:00:00+02:00" }),
        json!({ "id": "25", "ask": "attainment", "as_of": "2026-06-30T18:00:00+02:00", "group_by": ["month"],
            "month_of": "due", "incidents": [ { "id": "a", "location": "paris", "severity": "B",
                "product": { "kind": "other" }, "submitted_at": "2026-06-15T10:00:00+02:00",
                "responded_at": "2026-06-15T12:00:00+02:00" } ] }),
        json!({ "id": "24", "ask": "clauses", "section": "2.2 Reactive", "kind": "deadline", "home": "computed" }),
    ]
}

/// An amount of money as it was in force before the questions.
fn in_force(amount: &str, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency, "dated": "2026-06-01", "source": "price list 7" })
}

/// The paths, without their indices, of the fields that may be left out.
const OPTIONAL: [&str; 85] = [
    "product.component",
    "severity_agreed_at",
    "changed_at",
    "channel",
    "product_name",
    "subscription",
    "event",
    "requester",
    "language",
    "mode",
    "paid_with",
    "agreed_in_writing",
    "language_available",
    "microsoft_permits",
    "azure_service_active",
    "category",
    "mark",
    "section",
    "kind",
    "home",
    // Of a line that is for something else.
    "lines.service",
    "lines.product_type",
    "lines.delivery_date",
    "lines.locations",
    "credit_price",
    "exchange_rate",
    "charge",
    "scenarios.agreed",
    "scenarios.tests_ready_on",
    "scenarios.tested_on",
    "scenarios.live_on",
    "requests.delivered_on",
    "recorded",
    "recording_permitted",
    "party",
    "icalendar_made_at",
    "confirmed_on",
    "microsoft_consents",
    "entries.topic",
    "group_by",
    "month_of",
    "incidents.responded_at",
    "order.locations.business_hours",
    "order.locations.business_hours.monday",
    "order.locations.special_hours",
    "order.locations.holidays.subdivision",
    "order.locations.holidays.kinds",
    "order.locations.holidays.accept_years",
    "order.locations.holidays.add",
    "order.locations.holidays.remove",
    "order.base_package",
    "order.services.exhibit",
    "order.services.separate_contract",
    "order.services.quantity_limit",
    "order.services.delivery",
    "order.services.on_site_agreed_in_writing",
    "order.services.languages",
    "order.services.languages_agreed_in_writing",
    "order.services.agreed_zone",
    "order.services.products",
    "order.services.products.prerelease",
    "order.services.events",
    "order.services.events.confirmed_on",
    "order.services.events.microsoft_consents",
    "order.services.events.cloud",
    "order.appendix_a",
    "order.appendix_a.enrolments",
    "order.appendix_a.billing_accounts",
    "order.appendix_a.rapid_response_components",
    "order.appendix_a.azure_engineering_direct",
    "order.appendix_a.azure_engineering_direct.fee_schedule",
    "order.appendix_a.azure_engineering_direct.fee_schedule.floor",
    "order.appendix_a.azure_engineering_direct.assessed_spend",
    "order.appendix_a.azure_engineering_direct.extended_features",
    "order.appendix_a.azure_engineering_direct.extended_features.floor_price",
    "order.appendix_a.azure_engineering_direct.subscriptions",
    "order.appendix_a.office_365_tenants",
    "order.administrators",
    "order.contacts",
    "order.exception_countries",
    "order.tax_exception_locations",
    "order.tax_exception_locations.order",
    "order.usd_exchange",
    "order.amendments",
    "order.amendments.response_target.clock",
];

/// The same of a subscription, whose id alone must be given.
const SUBSCRIPTION: &str = "order.appendix_a.azure_engineering_direct.subscriptions.";

/// The objects of which exactly one of some fields is given.
const ALTERNATIVES: [&str; 3] = [
    "order.services.products",
    "order.appendix_a.rapid_response_components",
    "order.amendments",
];

/// The path without the indices in it.
fn without_indices(path: &str) -> String {
    let mut parts = path.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        whole + part.split_once(']').expect("an index").1
    })
}

fn is_optional(path: &str) -> bool {
    let path = without_indices(path);
    let of_subscription = path.strip_prefix(SUBSCRIPTION);
    OPTIONAL.contains(&path.as_str())
        || path.starts_with("readings")
        || of_subscription.is_some_and(|field| field != "id")
}

/// What is reported, and where, if nothing stands at `path`.
fn expected_without(path: &str) -> (&'static str, &str) {
    let parent = path.rsplit_once('.').map_or("", |(parent, _)| parent);
    let is_alternative = ALTERNATIVES.contains(&without_indices(parent).as_str());
    match last(path) {
        "until" => (
            "tier_after_endless",
            "order.appendix_a.azure_engineering_direct.fee_schedule.tiers[1]",
        ),
        // Without any hours a location never opens, nor do the hours of an amendment.
        "monday" => ("no_open_time", parent),
        "name" | "component" | "response_target" | "exclusions" | "business_hours"
            if is_alternative =>
        {
            ("not_exactly_one", parent)
        }
        "closures" | "holidays" => ("not_exactly_one", parent),
        _ => ("missing_field", path),
    }
}

#[test]
fn what_is_well_is_read() {
    let engine = read(&order_asked_about().to_string()).expect("the order is well");
    for question in questions() {
        let answer = ask(&engine, &question.to_string());
        assert!(answer.reply().is_ok(), "{answer:?}");
    }
}

#[test]
fn a_missing_field_is_named() {
    for (path, without) in edits(&order(), &|object, key| {
        object.as_object_mut().unwrap().remove(key);
    }) {
        match read(&without.to_string()) {
            Ok(_) => assert!(is_optional(&path), "{path}"),
            Err(findings) => {
                let (code, at) = expected_without(&path);
                expect(&findings, code, at);
            }
        }
    }
    with_each_question(&|question| {
        edits(question, &|object, key| {
            object.as_object_mut().unwrap().remove(key);
        })
        .into_iter()
        .filter(|(path, _)| !is_optional(path))
        .map(|(path, line)| ("missing_field", path, line.to_string()))
        .collect()
    });
}

#[test]
fn a_misspelt_field_is_named() {
    let misspell = |object: &mut Value, key: &str| {
        let object = object.as_object_mut().unwrap();
        let value = object.remove(key).unwrap();
        object.insert(format!("{key}x"), value);
    };
    for (path, misspelt) in edits(&order(), &misspell) {
        let findings = read(&misspelt.to_string()).expect_err(&path);
        expect(&findings, "unknown_field", &format!("{path}x"));
    }
    with_each_question(&|question| {
        edits(question, &misspell)
            .into_iter()
            // Without `ask` nobody knows which fields there should be, and without `kind` which of the product.
            .filter(|(path, _)| !["ask", "kind"].contains(&last(path)))
            .map(|(path, line)| ("unknown_field", format!("{path}x"), line.to_string()))
            .collect()
    });
}

#[test]
fn a_repeated_field_is_named() {
    for (path, text) in repetitions(&order()) {
        let findings = read(&text).expect_err(&path);
        expect(&findings, "repeated_field", &path);
    }
    with_each_question(&|question| {
        let lines = repetitions(question).into_iter();
        lines
            .map(|(path, line)| ("repeated_field", path, line))
            .collect()
    });
}

/// Fields that are true or false.
const FLAGS: [&str; 12] = [
    "agreed",
    "agreed_in_writing",
    "language_available",
    "microsoft_permits",
    "azure_service_active",
    "recorded",
    "recording_permitted",
    "tagged",
    "on_site_agreed_in_writing",
    "languages_agreed_in_writing",
    "microsoft_consents",
    "prerelease",
];

#[test]
fn a_wrong_type_is_named() {
    for wrong in [json!(null), json!(true), json!(1.5)] {
        let replace = |object: &mut Value, key: &str| object[key] = wrong.clone();
        for (path, replaced) in edits(&order(), &replace) {
            if wrong.is_boolean() && FLAGS.contains(&last(&path)) {
                continue;
            }
            let findings = read(&replaced.to_string()).expect_err(&path);
            expect(&findings, "wrong_type", &path);
        }
        with_each_question(&|question| {
            let lines = edits(question, &replace).into_iter();
            lines
                .filter(|(path, _)| !(wrong.is_boolean() && FLAGS.contains(&last(path))))
                .map(|(path, line)| ("wrong_type", path, line.to_string()))
                .collect()
        });
    }
}

#[test]
fn a_value_that_means_nothing_is_named_and_shown() {
    for (path, value, code) in [
        ("format", json!(0), "unsupported_format"),
        ("format", json!(4_294_967_296_u64), "out_of_range"),
        ("order.number", json!("\t"), "empty_text"),
        ("order.executed_on", json!("2025-12-32"), "malformed_date"),
        ("order.term.first_day", json!("1 January"), "malformed_date"),
        (
            "order.term.last_day",
            json!("2026-12-31Z"),
            "malformed_date",
        ),
        ("order.currency", json!("eur"), "unknown_currency"),
        ("order.host", json!("Paris"), "unknown_host"),
        ("order.services[0]", json!("sdm"), "wrong_type"),
        ("order.locations[0].id", json!(""), "empty_text"),
        ("order.locations[0].country", json!("fr"), "unknown_country"),
        ("order.locations[0].zone", json!("CET+1"), "unknown_zone"),
        (
            "order.locations[1].business_hours[0].monday[1]",
            json!("13:30"),
            "malformed_hours",
        ),
        (
            "order.locations[1].business_hours[1].from",
            json!("July"),
            "malformed_date",
        ),
        (
            "order.locations[0].closures[0].date",
            json!("2026-02-29"),
            "malformed_date",
        ),
        (
            "order.locations[0].closures[0].name",
            json!(" "),
            "empty_text",
        ),
        (
            "order.locations[0].special_hours[0].date",
            json!(""),
            "malformed_date",
        ),
        (
            "order.locations[0].special_hours[0].hours[0]",
            json!("12:00-09:00"),
            "malformed_hours",
        ),
        (
            "order.locations[0].special_hours[0].name",
            json!(""),
            "empty_text",
        ),
        ("readings.flex_cap", json!("least"), "unknown_value"),
    ] {
        let file = with_value(&order(), path, &value);
        let findings = read(&file.to_string()).expect_err(path);
        let found = findings
            .iter()
            .find(|finding| (finding.code(), finding.path().as_str()) == (code, path))
            .unwrap_or_else(|| panic!("{code} at {path} in:\n{findings}"));
        assert_eq!(found.value(), Some(shown(&value).as_str()), "{found}");
    }
}

#[test]
fn a_value_of_a_question_that_means_nothing_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let [
        response,
        after,
        between,
        days,
        fee,
        entitlement,
        catalogue,
        clause,
    ]: [Value; 8] = questions()[..8]
        .to_vec()
        .try_into()
        .expect("eight questions");
    let mut about = entitlement.clone();
    about["product"] = json!({ "name": "SQL Server" });
    for (question, path, value, code) in [
        (&response, "id", json!(" "), "empty_text"),
        (&response, "ask", json!("response"), "unknown_value"),
        (&response, "location", json!("Paris"), "unknown_location"),
        (&response, "severity", json!("b"), "unknown_value"),
        (&response, "product.kind", json!("aws"), "unknown_value"),
        (
            &response,
            "product.component",
            json!("azure_stak"),
            "unknown_value",
        ),
        (
            &response,
            "submitted_at",
            json!("2026-05-13"),
            "malformed_instant",
        ),
        (
            &response,
            "severity_agreed_at",
            json!("2026-06-30T23:59:60Z"),
            "leap_second",
        ),
        (
            &after,
            "from",
            json!("0000-01-01T00:00:00+00:01"),
            "out_of_range",
        ),
        (
            &after,
            "seconds",
            json!(9_223_372_036_854_776_i64),
            "out_of_range",
        ),
        (&after, "seconds", json!(i64::MIN), "out_of_range"),
        (&between, "to", json!("2150-01-01T00:00:00Z"), "out_of_span"),
        (&days, "from", json!("2150-01-01"), "out_of_span"),
        (&days, "days", json!(u64::MAX), "out_of_range"),
        (&days, "days", json!(i64::MIN), "out_of_span"),
        (&fee, "price.amount", json!("1,000.00"), "malformed_amount"),
        (&fee, "price.amount", json!("0.001"), "amount_too_fine"),
        (&fee, "price.currency", json!("€"), "unknown_currency"),
        (
            &fee,
            "first_delivery_day",
            json!("2026-06-31"),
            "malformed_date",
        ),
        (&fee, "cancelled_at", json!("now"), "malformed_instant"),
        (&entitlement, "service", json!("DES"), "unknown_service"),
        (&entitlement, "intent", json!("sell"), "unknown_value"),
        (&entitlement, "on", json!("2026-06-31"), "malformed_date"),
        (&entitlement, "requester", json!("boss"), "unknown_value"),
        (&entitlement, "language", json!("FR"), "unknown_language"),
        (&entitlement, "mode", json!("hybrid"), "unknown_value"),
        (&entitlement, "paid_with", json!("gold"), "unknown_value"),
        (&about, "product.name", json!(" "), "empty_text"),
        (&catalogue, "category", json!("Education"), "unknown_value"),
        (&catalogue, "mark", json!("+"), "unknown_value"),
        (&clause, "clause", json!("2.5/none"), "unknown_clause"),
    ] {
        expect_refusal(&engine, question, path, &value, code);
    }
}

#[test]
fn a_value_that_chooses_no_clauses_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let mut questions = questions().into_iter();
    let clauses = questions.find(|question| question["ask"] == "clauses");
    let clauses = clauses.expect("the question");
    for (path, value) in [
        ("section", json!("2.2 React")),
        ("section", json!("2.7")),
        ("kind", json!("Deadline")),
        ("home", json!("nowhere")),
    ] {
        expect_refusal(&engine, &clauses, path, &value, "unknown_value");
    }
}

#[test]
fn a_value_of_a_proration_that_means_nothing_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let questions = questions();
    let mut proration = questions.iter();
    let proration = proration.find(|question| question["ask"] == "proration");
    let proration = proration.expect("the question");
    let mut of_purchase = proration.clone();
    of_purchase["price"] = json!({ "purchase": "de-1" });
    of_purchase["whole"] = json!({ "kind": "purchase", "purchase": "de-1" });
    for (question, path, value, code) in [
        (proration, "price.amount", json!("0.001"), "amount_too_fine"),
        (proration, "whole.kind", json!("year"), "unknown_value"),
        (
            proration,
            "whole.last_day",
            json!("2025-12-31"),
            "dates_reversed",
        ),
        (
            proration,
            "parts[0].first_day",
            json!("2025-12-31"),
            "outside_whole",
        ),
        (
            proration,
            "parts[1].first_day",
            json!("2026-01-31"),
            "parts_not_consecutive",
        ),
        (
            proration,
            "parts[1].last_day",
            json!("2026-04-01"),
            "outside_whole",
        ),
        (
            proration,
            "parts[1].last_day",
            json!("2026-02-29"),
            "malformed_date",
        ),
        (&of_purchase, "price.purchase", json!(""), "empty_text"),
        (
            &of_purchase,
            "price.purchase",
            json!("de-9"),
            "unknown_purchase",
        ),
        (
            &of_purchase,
            "whole.purchase",
            json!("de-9"),
            "unknown_purchase",
        ),
    ] {
        expect_refusal(&engine, question, path, &value, code);
    }
}

#[test]
fn a_value_of_a_line_to_be_billed_that_means_nothing_is_named_and_shown() {
    let engine = read(&order().to_string()).expect("the order is well");
    let questions = questions();
    let invoices = questions
        .iter()
        .find(|question| question["ask"] == "invoices");
    let invoices = invoices.expect("the question");
    for (path, value, code) in [
        ("split_by[1]", json!("date"), "unknown_value"),
        ("split_by[1]", json!("customer_location"), "repeated_value"),
        ("lines[0].id", json!(" "), "empty_text"),
        ("lines[0].service", json!("talks"), "unknown_service"),
        ("lines[0].amount.amount", json!("1.001"), "amount_too_fine"),
        (
            "lines[0].delivery_date",
            json!("2026-02-29"),
            "malformed_date",
        ),
        ("lines[0].locations[1].weight", json!(0), "out_of_range"),
        (
            "lines[0].locations[1].weight",
            json!(4_294_967_296_i64),
            "out_of_range",
        ),
        (
            "lines[0].locations[1].location",
            json!("paris"),
            "repeated_location",
        ),
        (
            "lines[0].locations[1].location",
            json!("lyon"),
            "unknown_location",
        ),
    ] {
        expect_refusal(&engine, invoices, path, &value, code);
    }
}

/// The question with `value` at `path` is refused for it.
#[track_caller]
fn expect_refusal(engine: &Engine, question: &Value, path: &str, value: &Value, code: &str) {
    let answer = ask(engine, &with_value(question, path, value).to_string());
    let refusal = answer.reply().expect_err(path);
    let found = (&*refusal.code, refusal.field.as_deref());
    assert_eq!(found, (code, Some(path)), "{refusal:?}");
    assert_eq!(refusal.value, Some(shown(value)), "{refusal:?}");
    assert_eq!(
        answer.id(),
        question["id"].as_str().filter(|_| path != "id")
    );
}

#[test]
fn problems_of_every_kind_come_back_at_once() {
    let mut file = order();
    file["order"]["curency"] = file["order"]["currency"].take();
    file["order"].as_object_mut().unwrap().remove("currency");
    file["order"]["host"] = json!("lyon");
    file["order"]["locations"][0]["country"] = json!("FRA");
    file["order"]["locations"][0]["special_hours"][0]["hours"][0] = json!("09:00-09:00");
    let closures = file["order"]["locations"][0]["closures"]
        .as_array_mut()
        .unwrap();
    closures.push(closures[0].clone());
    file["readings"]["flex_cap"] = json!("none");
    let findings = read(&file.to_string()).unwrap_err();
    for (code, path) in [
        ("missing_field", "order.currency"),
        ("unknown_field", "order.curency"),
        ("unknown_value", "readings.flex_cap"),
        ("unknown_host", "order.host"),
        ("unknown_country", "order.locations[0].country"),
        ("repeated_exception", "order.locations[0].closures[2]"),
        (
            "malformed_hours",
            "order.locations[0].special_hours[0].hours[0]",
        ),
    ] {
        expect(&findings, code, path);
    }
    let errors = findings.iter();
    let errors = errors.filter(|finding| finding.level() == Level::Error);
    assert_eq!(errors.count(), 7, "{findings}");
}

/// A code, the path it is about, and the line that brings it about.
type Wrong = (&'static str, String, String);

/// Asks each wrong line between two good ones, which answer all the same.
fn with_each_question(wrong: &dyn Fn(&Value) -> Vec<Wrong>) {
    let engine = read(&order_asked_about().to_string()).expect("the order is well");
    for question in questions() {
        for (code, path, line) in wrong(&question) {
            assert!(ask(&engine, &question.to_string()).reply().is_ok());
            let answer = ask(&engine, &line);
            let refusal = answer.reply().expect_err(&line);
            let named = refusal.message.contains(&path);
            assert!(
                refusal.message.contains(code) || refusal.code == code,
                "{line}: {refusal:?}"
            );
            assert!(named, "{path} in {line}: {refusal:?}");
        }
    }
}

#[track_caller]
fn expect(findings: &Findings, code: &str, path: &str) {
    let is_it = |finding: &unified_support::finding::Finding| {
        finding.code() == code && finding.path().as_str() == path
    };
    assert!(
        findings.iter().any(is_it),
        "{code} at {path} in:\n{findings}"
    );
}

fn read(text: &str) -> Result<Engine, Findings> {
    let node: Node = serde_json::from_str(text).expect("a node");
    let read = read_engine(&node, Zones::embedded());
    read.inspect_err(check_told)
}

fn ask(engine: &Engine, line: &str) -> Answer {
    let node: Node = serde_json::from_str(line).expect("a node");
    check_refused(engine, &node);
    Answer::for_line(engine, 1, &node)
}

/// The value with `inner` at `path`, where something is or a list ends.
fn with_value(value: &Value, path: &str, inner: &Value) -> Value {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let mut changed = value.clone();
    if let Some(place) = changed.pointer_mut(&pointer) {
        *place = inner.clone();
    } else {
        let (list, _) = pointer.rsplit_once('/').expect("an element");
        let list = changed.pointer_mut(list).and_then(Value::as_array_mut);
        list.expect("a list").push(inner.clone());
    }
    changed
}

/// A text or a number as a finding shows it.
fn shown(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The value with `edit` applied to each of its fields in turn, and the path of that field.
fn edits(value: &Value, edit: &dyn Fn(&mut Value, &str)) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (pointer, path) in fields(value) {
        let (parent, key) = pointer.rsplit_once('/').expect("a field");
        let mut edited = value.clone();
        edit(edited.pointer_mut(parent).expect("the object"), key);
        found.push((path, edited));
    }
    found
}

/// The value as text with each of its fields in turn written twice.
fn repetitions(value: &Value) -> Vec<(String, String)> {
    let marked = fields(value).into_iter().map(|(pointer, path)| {
        let (parent, key) = pointer.rsplit_once('/').expect("a field");
        let mut edited = value.clone();
        let object = edited.pointer_mut(parent).expect("the object");
        let field = object[key].clone();
        object["@again"] = field;
        (path, edited.to_string().replace("@again", key))
    });
    marked.collect()
}

/// The pointer and the path of each field of each object in the value.
fn fields(value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(value, "", "", &mut found);
    found
}

fn collect(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let pointer = format!("{pointer}/{key}");
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                collect(value, &pointer, &path, found);
                found.push((pointer, path));
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                let (pointer, path) = (format!("{pointer}/{index}"), format!("{path}[{index}]"));
                collect(value, &pointer, &path, found);
            }
        }
        _ => {}
    }
}
