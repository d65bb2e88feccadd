//! What may be bought, how much of it, when and for which locations.

use serde_json::{Value, json};
use unified_support::document::CheckId;

use super::{Case, bought, found, found_by, holding, of, order};

pub(super) fn cases() -> Vec<Case> {
    [kinds(), quantities(), papers(), dates(), locations()]
        .into_iter()
        .flatten()
        .collect()
}

fn kinds() -> Vec<Case> {
    vec![
        // Help with the on-demand assessment is for sale, although the Base Package includes the assessment.
        Case {
            check: CheckId::IncludedServiceBought,
            at: holding([bought("webcasts", json!({}))]),
            path: "services[0].service",
            value: "webcasts",
            clause: "2.2/cat-webcasts",
            beside: holding([help("remote", 1)]),
        },
        Case {
            check: CheckId::DiscretionaryServiceBought,
            at: holding([bought("csa_developer_advocate", json!({}))]),
            path: "services[0].service",
            value: "csa_developer_advocate",
            clause: "2.2/cat-csa-developer-advocate",
            beside: holding([bought("cloud_success_program", json!({}))]),
        },
        Case {
            check: CheckId::UnitNotOffered,
            at: holding([bought("workshops", json!({ "quantity": of(8, "hours") }))]),
            path: "services[0].quantity.unit",
            value: "hours",
            clause: "2.2/workshop-purchase-unit",
            beside: holding([workshops(
                json!({ "quantity": of(1, "dedicated_deliveries") }),
            )]),
        },
    ]
}

/// Days of help with an on-demand assessment.
fn help(delivery: &str, days: u32) -> Value {
    bought(
        "on_demand_assessment",
        json!({ "id": delivery, "quantity": of(days, "days"), "delivery": delivery }),
    )
}

fn workshops(patch: Value) -> Value {
    let mut purchase = bought("workshops", json!({ "quantity": of(8, "attendees") }));
    super::merge(&mut purchase, patch);
    purchase
}

pub(super) fn developers(count: u32, limit: impl Into<Value>) -> Value {
    let quantity = of(count, "deliveries");
    bought(
        "developer_support",
        json!({ "quantity": quantity, "quantity_limit": limit.into() }),
    )
}

fn quantities() -> Vec<Case> {
    let over = |at, value, clause, beside| Case {
        check: CheckId::QuantityOverLimit,
        at: holding([at]),
        path: "services[0].quantity.count",
        value,
        clause,
        beside: holding([beside]),
    };
    let insights = |count| {
        bought(
            "developer_insights",
            json!({ "quantity": of(count, "deliveries") }),
        )
    };
    let hours = |count| {
        bought(
            "development_assistance",
            json!({ "quantity": of(count, "hours"), "quantity_limit": 40 }),
        )
    };
    vec![
        over(
            help("on_site", 3),
            "3, at most 2",
            "2.2/oda-onsite-days-cap",
            help("on_site", 2),
        ),
        over(
            help("remote", 2),
            "2, at most 1",
            "2.2/oda-remote-days-cap",
            help("remote", 1),
        ),
        // Once a year.
        over(
            insights(2),
            "2, at most 1",
            "2.2/developer-insights-annual",
            insights(1),
        ),
        over(
            hours(41),
            "41, at most 40",
            "2.2/development-assistance-hours",
            hours(40),
        ),
        over(
            developers(6, 5),
            "6, at most 5",
            "2.3/fn1-quantity-limit",
            developers(5, 5),
        ),
        Case {
            check: CheckId::QuantityLimitMissing,
            at: holding([developers(1, Value::Null)]),
            path: "services[0].quantity",
            value: "1",
            clause: "2.3/fn1-quantity-limit",
            beside: holding([developers(1, 1)]),
        },
        Case {
            check: CheckId::AssessmentHelpBoth,
            at: holding([help("on_site", 2), help("remote", 1)]),
            path: "services[1].delivery",
            value: "on_site, remote",
            clause: "2.2/oda-onsite-days-cap",
            beside: holding([help("on_site", 2), {
                let mut again = help("on_site", 1);
                super::merge(&mut again, json!({ "id": "again" }));
                again
            }]),
        },
    ]
}

fn papers() -> Vec<Case> {
    let incident_response = |patch: Value| {
        let mut purchase = bought(
            "cybersecurity_incident_response",
            json!({ "quantity": of(40, "hours") }),
        );
        super::merge(&mut purchase, patch);
        holding([purchase])
    };
    let github = |exhibit: Value| {
        holding([bought(
            "github_engineering_direct",
            json!({ "exhibit": exhibit }),
        )])
    };
    let tenants = |exhibit: Value| {
        let quantity = of(1, "tenants");
        order(json!({
            "services": [bought("office_365_engineering_direct", json!({ "quantity": quantity, "exhibit": exhibit }))],
            "appendix_a": { "office_365_tenants": ["contoso"] },
        }))
    };
    let deliveries = json!({ "separate_contract": "IR-1", "quantity": of(1, "deliveries") });
    vec![
        // Hours are named where more of them are added, and nothing says that there is no other unit.
        Case {
            check: CheckId::UnitUnusual,
            at: incident_response(deliveries),
            path: "services[0].quantity.unit",
            value: "deliveries",
            clause: "2.3/mscir-urgent-start",
            beside: incident_response(json!({ "separate_contract": "IR-1" })),
        },
        Case {
            check: CheckId::SeparateContractMissing,
            at: incident_response(json!({})),
            path: "services[0].separate_contract",
            value: "cybersecurity_incident_response",
            clause: "2.3/mscir-separate-contract",
            beside: incident_response(json!({ "separate_contract": "IR-1" })),
        },
        Case {
            check: CheckId::ExhibitMissing,
            at: github(Value::Null),
            path: "services[0].exhibit",
            value: "github_engineering_direct",
            clause: "2.3/enhanced-defined-in-exhibit",
            beside: github(json!("Exhibit 1")),
        },
        // One may define IT service management, and need not.
        Case {
            check: CheckId::ExhibitMissing,
            at: tenants(Value::Null),
            path: "services[0].exhibit",
            value: "office_365_engineering_direct",
            clause: "2.3/o365ed-fee-and-exhibit",
            beside: holding([bought("it_service_management", json!({ "exhibit": null }))]),
        },
    ]
}

fn dates() -> Vec<Case> {
    let additional = "2.1/additional-services-any-time-in-term";
    let case = |check, at, path, value, clause, beside| Case {
        check,
        at: holding([workshops(at)]),
        path,
        value,
        clause,
        beside: holding([workshops(beside)]),
    };
    vec![
        case(
            CheckId::PurchaseBeforeTerm,
            json!({ "first_day": "2025-12-31" }),
            "services[0].first_day",
            "2025-12-31, the term begins on 2026-01-01",
            additional,
            json!({ "first_day": "2026-01-01" }),
        ),
        // Nothing is there before it is bought.
        case(
            CheckId::BeginsBeforeBought,
            json!({ "bought_on": "2026-06-15", "first_day": "2026-06-14" }),
            "services[0].first_day",
            "2026-06-14, bought on 2026-06-15",
            additional,
            json!({ "bought_on": "2026-06-15", "first_day": "2026-06-15" }),
        ),
        case(
            CheckId::BoughtAfterLastDay,
            json!({ "bought_on": "2026-06-16", "last_day": "2026-06-15" }),
            "services[0].bought_on",
            "2026-06-16, the last day was 2026-06-15",
            additional,
            json!({ "bought_on": "2026-06-15", "first_day": "2026-06-15", "last_day": "2026-06-15" }),
        ),
        // What is bought with the order is bought when that is executed, not earlier.
        case(
            CheckId::PurchaseBeforeTerm,
            json!({ "bought_on": "2025-12-14" }),
            "services[0].bought_on",
            "2025-12-14, the first day was 2025-12-15",
            additional,
            json!({ "bought_on": "2025-12-15" }),
        ),
        case(
            CheckId::PurchaseAfterTerm,
            json!({ "last_day": "2027-01-01" }),
            "services[0].last_day",
            "2027-01-01, it ends on 2026-12-31",
            "2.5/unused-services-lost",
            json!({ "last_day": "2026-12-31" }),
        ),
        // SDM has no last request, so that the term's last day is the boundary.
        sdm_bought_after_term(additional),
        uer_bought_after_term(),
        // From 1 November to 31 December there are 60 days.
        case(
            CheckId::BoughtAfterLastRequest,
            json!({ "bought_on": "2026-11-02", "first_day": "2026-11-02" }),
            "services[0].bought_on",
            "2026-11-02, the last day was 2026-11-01",
            "2.6/sixty-day-last-request",
            json!({ "bought_on": "2026-11-01", "first_day": "2026-11-01" }),
        ),
    ]
    .into_iter()
    .chain(co_terminations())
    .collect()
}

fn sdm_bought_after_term(clause: &'static str) -> Case {
    let sdm = |bought_on: &str| {
        let patch = json!({
            "quantity": of(8, "hours"), "bought_on": bought_on, "first_day": "2026-12-31",
        });
        holding([bought("sdm_add_on", patch)])
    };
    Case {
        check: CheckId::PurchaseAfterTerm,
        at: sdm("2027-01-01"),
        path: "services[0].bought_on",
        value: "2027-01-01, the term ends on 2026-12-31",
        clause,
        beside: sdm("2026-12-31"),
    }
}

fn uer_bought_after_term() -> Case {
    let uer = |bought_on: &str| {
        holding([bought(
            "unified_enhanced_response",
            json!({ "bought_on": bought_on, "first_day": "2026-12-31" }),
        )])
    };
    Case {
        check: CheckId::PurchaseAfterTerm,
        at: uer("2027-01-01"),
        path: "services[0].bought_on",
        value: "2027-01-01, the term ends on 2026-12-31",
        clause: "2.3/uer-purchase-timing",
        beside: uer("2026-12-31"),
    }
}

/// The services that end on the day on which the agreement does.
fn co_terminations() -> impl Iterator<Item = Case> {
    let services = [
        (
            "designated_engineering",
            "deliveries",
            "2.2/de-co-termination",
        ),
        (
            "enhanced_designated_engineering",
            "hours",
            "2.3/ede-co-termination",
        ),
        (
            "reactive_enhanced_designated_engineering",
            "hours",
            "2.3/rede-co-termination",
        ),
        (
            "support_for_mission_critical",
            "deliveries",
            "2.3/sfmc-co-termination",
        ),
    ];
    services.into_iter().map(|(service, unit, clause)| {
        let until = |last_day: &str| {
            let products = json!([{ "name": "SQL Server" }]);
            let patch =
                json!({ "quantity": of(1, unit), "products": products, "last_day": last_day });
            holding([bought(service, patch)])
        };
        Case {
            check: CheckId::OutlivesAgreement,
            at: until("2027-01-01"),
            path: "services[0].last_day",
            value: "2027-01-01, it ends on 2026-12-31",
            clause,
            beside: until("2026-12-31"),
        }
    })
}

fn engineer(id: &str, patch: Value) -> Value {
    let mut purchase = bought(
        "designated_engineering",
        json!({ "id": id, "products": [{ "name": "SQL Server" }] }),
    );
    super::merge(&mut purchase, patch);
    purchase
}

fn locations() -> Vec<Case> {
    let enhanced = |locations: Value| {
        let products = json!([{ "name": "SQL Server" }]);
        bought(
            "enhanced_designated_engineering",
            json!({ "quantity": of(8, "hours"), "products": products, "locations": locations }),
        )
    };
    let uer = |locations| {
        holding([bought(
            "unified_enhanced_response",
            json!({ "locations": locations }),
        )])
    };
    let exception = |service: Value| {
        order(json!({
            "services": [service],
            "tax_exception_locations": [{ "location": "tokyo", "order": "WO-2" }],
        }))
    };
    let both = json!({ "quantity": of(8, "hours"), "locations": ["paris", "tokyo"] });
    vec![
        Case {
            check: CheckId::NoLocation,
            at: holding([workshops(json!({ "locations": [] }))]),
            path: "services[0].locations",
            value: "workshops",
            clause: "2.4/services-and-quantities-per-location",
            beside: holding([workshops(json!({ "locations": ["tokyo"] }))]),
        },
        Case {
            check: CheckId::LocationNotAssigned,
            at: holding([enhanced(json!([]))]),
            path: "services[0].locations",
            value: "enhanced_designated_engineering",
            clause: "2.3/ede-multi-country-assign-at-contract",
            beside: holding([enhanced(json!(["tokyo"]))]),
        },
        Case {
            check: CheckId::SeveralLocations,
            at: holding([engineer("de", json!({ "locations": ["paris", "tokyo"] }))]),
            path: "services[0].locations",
            value: "paris, tokyo",
            clause: "2.2/de-single-location",
            beside: holding([engineer("de", json!({ "locations": ["tokyo"] }))]),
        },
        Case {
            check: CheckId::NotForHost,
            at: uer(json!(["paris", "tokyo"])),
            path: "services[0].locations[1]",
            value: "tokyo",
            clause: "2.3/uer-host-only-purchase",
            beside: uer(json!(["paris"])),
        },
        Case {
            check: CheckId::ProactiveAtTaxException,
            at: exception(workshops(json!({ "locations": ["paris", "tokyo"] }))),
            path: "services[0].locations[1]",
            value: "tokyo",
            clause: "2.4/tax-exception-location-proactive",
            beside: exception(bought("sdm_add_on", both)),
        },
    ]
}

#[test]
fn an_annual_assessment_is_one_for_each_contract_year() {
    let insights = |bought_ones: &[(u32, &str, &str)]| {
        let insights = (0..)
            .zip(bought_ones)
            .map(|(id, (count, first_day, last_day))| {
                let patch = json!({
                    "id": format!("insights-{id}"),
                    "quantity": of(*count, "deliveries"),
                    "first_day": first_day,
                    "last_day": last_day,
                });
                bought("developer_insights", patch)
            });
        let order = order(json!({
            "term": { "last_day": "2027-12-31" },
            "base_package": { "contract_years": vec![super::year("0.00"); 2] },
            "services": insights.collect::<Vec<_>>(),
        }));
        let found = found(&order).into_iter();
        found
            .map(|(_, path, value, _)| format!("{path}: {value}"))
            .collect::<Vec<_>>()
    };
    let (start, end) = ("2026-01-01", "2027-12-31");
    assert_eq!(insights(&[(2, start, end)]), [""; 0]);
    assert_eq!(
        insights(&[(3, start, end)]),
        ["services[0].quantity.count: 3, at most 2"]
    );
    // Two in one contract year are one too many, though the other year has none.
    assert_eq!(
        insights(&[(2, start, "2026-12-31")]),
        ["services[0].quantity.count: 2, at most 1"]
    );
    assert_eq!(insights(&[(2, "2026-12-31", "2027-01-01")]), [""; 0]);
    assert_eq!(
        insights(&[(2, "2027-01-01", end)]),
        ["services[0].quantity.count: 2, at most 1"]
    );
    assert_eq!(
        insights(&[(1, start, "2026-12-31"), (1, start, end)]),
        [""; 0]
    );
    let beyond = [
        (1, start, end),
        (1, start, "2026-06-30"),
        (1, "2026-07-01", "2026-12-31"),
    ];
    assert_eq!(
        insights(&beyond),
        ["services[2].quantity.count: 2, at most 1"]
    );
    let beyond = [
        (1, start, end),
        (1, start, "2026-12-31"),
        (1, "2027-01-01", end),
    ];
    assert_eq!(
        insights(&beyond),
        ["services[2].quantity.count: 3, at most 2"]
    );
}

#[test]
fn without_downstream_locations_there_is_still_one_to_name() {
    let host_alone =
        json!([{ "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] }]);
    let products = json!([{ "name": "SQL Server" }]);
    let patch = json!({ "quantity": of(8, "hours"), "products": products, "locations": [] });
    let purchase = bought("enhanced_designated_engineering", patch);
    let codes: Vec<_> = found(&order(
        json!({ "locations": host_alone, "services": [purchase] }),
    ))
    .into_iter()
    .map(|(code, ..)| code)
    .collect();
    assert_eq!(codes, ["no_location"]);
}

#[test]
fn the_last_request_is_counted_over_a_leap_day() {
    // Sixty days before 29 April 2028 is 29 February.
    let late = |bought_on: &str| {
        found_by(
            &order(json!({
                "executed_on": "2027-05-01",
                "term": { "first_day": "2027-05-01", "last_day": "2028-04-29" },
                "services": [workshops(json!({
                    "bought_on": bought_on, "first_day": "2028-03-01", "last_day": "2028-04-29",
                }))],
            })),
            json!({}),
        )
    };
    assert_eq!(late("2028-02-29"), []);
    assert_eq!(late("2028-03-01").len(), 1);
}
