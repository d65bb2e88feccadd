//! How services are delivered, what they depend on and what they cover.

use serde_json::{Value, json};
use unified_support::document::CheckId;

use super::{Case, bought, finding, found, holding, of, order};

pub(super) fn cases() -> Vec<Case> {
    [
        modes(),
        languages(),
        dependencies(),
        scopes(),
        prereleases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn modes() -> Vec<Case> {
    let uer = |delivery: &str| {
        let patch = json!({ "delivery": delivery, "on_site_agreed_in_writing": true });
        holding([bought("unified_enhanced_response", patch)])
    };
    let engineer = |agreed: Value| {
        holding([bought(
            "designated_engineering",
            json!({
                "products": [{ "name": "SQL Server" }],
                "delivery": "on_site",
                "on_site_agreed_in_writing": agreed,
            }),
        )])
    };
    let visits = |delivery: &str| {
        holding([bought(
            "on_site_sdm",
            json!({ "quantity": of(4, "visits"), "delivery": delivery }),
        )])
    };
    let not_agreed = |agreed| Case {
        check: CheckId::OnSiteNotAgreed,
        at: engineer(agreed),
        path: "services[0].delivery",
        value: "on_site",
        clause: "2.2/de-remote-default",
        beside: engineer(json!(true)),
    };
    vec![
        // Not even if it was agreed in writing.
        Case {
            check: CheckId::OnSiteNotOffered,
            at: uer("on_site"),
            path: "services[0].delivery",
            value: "on_site",
            clause: "2.3/uer-remote",
            beside: uer("remote"),
        },
        not_agreed(json!(false)),
        not_agreed(Value::Null),
        Case {
            check: CheckId::RemoteNotOffered,
            at: visits("remote"),
            path: "services[0].delivery",
            value: "remote",
            clause: "2.2/onsite-sdm-visits",
            beside: visits("on_site"),
        },
    ]
}

fn languages() -> Vec<Case> {
    let uer = |languages: Value| {
        holding([bought(
            "unified_enhanced_response",
            json!({ "languages": languages }),
        )])
    };
    let workshops = |agreed: Value| {
        holding([bought(
            "workshops",
            json!({
                "quantity": of(8, "attendees"),
                "languages": ["en", "fr"],
                "languages_agreed_in_writing": agreed,
            }),
        )])
    };
    let rsm = |zone: Value| {
        holding([bought(
            "rsm_add_on",
            json!({ "quantity": of(8, "hours"), "agreed_zone": zone }),
        )])
    };
    vec![
        // UER has Chinese beside English and Japanese; Rapid Response has not.
        Case {
            check: CheckId::LanguageNotOffered,
            at: uer(json!(["en", "zh", "ja", "fr"])),
            path: "services[0].languages[3]",
            value: "fr",
            clause: "2.3/uer-languages",
            beside: uer(json!(["en", "zh", "ja"])),
        },
        Case {
            check: CheckId::LanguageNotOffered,
            at: rapid_response(
                json!({ "languages": ["ja", "zh"] }),
                json!([{ "name": "Azure SQL Database" }]),
            ),
            path: "services[0].languages[1]",
            value: "zh",
            clause: "2.3/rr-fn2-languages",
            beside: rapid_response(
                json!({ "languages": ["ja", "en"] }),
                json!([{ "name": "Azure SQL Database" }]),
            ),
        },
        Case {
            check: CheckId::LanguageNotAgreed,
            at: workshops(json!(false)),
            path: "services[0].languages[1]",
            value: "fr",
            clause: "2.5/other-services-language",
            beside: workshops(json!(true)),
        },
        Case {
            check: CheckId::ZoneNotAgreed,
            at: rsm(Value::Null),
            path: "services[0].agreed_zone",
            value: "rsm_add_on",
            clause: "2.2/rsm-addon-timezone",
            beside: rsm(json!("Asia/Tokyo")),
        },
    ]
}

/// A purchase of Rapid Response, which covers these components.
fn rapid_response(patch: Value, components: Value) -> Value {
    order(json!({
        "services": [bought("rapid_response", patch)],
        "appendix_a": { "rapid_response_components": components },
    }))
}

/// Azure Engineering Direct with these purchases of Rapid Response, each from a first day to a last.
fn direct<const N: usize>(rapid_response: [(&str, &str); N]) -> Value {
    let mut services = vec![bought("azure_engineering_direct", json!({}))];
    services.extend(rapid_response.map(|(first_day, last_day)| {
        let dates = json!({ "id": first_day, "first_day": first_day, "last_day": last_day });
        bought("rapid_response", dates)
    }));
    order(json!({
        "services": services,
        "appendix_a": {
            "rapid_response_components": [{ "name": "Azure SQL Database" }],
            "azure_engineering_direct": { "subscriptions": [{ "id": "production" }] },
        },
    }))
}

fn dependencies() -> Vec<Case> {
    let missing = |at, beside| Case {
        check: CheckId::RapidResponseMissing,
        at,
        path: "services[0]",
        value: "azure_engineering_direct",
        clause: "2.3/aed-needs-unified-and-rr",
        beside,
    };
    let whole = direct([("2026-01-01", "2026-12-31")]);
    let mut unnamed = whole.clone();
    super::merge(
        &mut unnamed,
        json!({ "appendix_a": { "azure_engineering_direct": null } }),
    );
    vec![
        missing(direct([("2026-01-01", "2026-12-30")]), whole.clone()),
        missing(direct([("2026-01-02", "2026-12-31")]), whole.clone()),
        // Two may follow each other, in any order of writing, but without a day between.
        missing(
            direct([("2026-07-02", "2026-12-31"), ("2026-01-01", "2026-06-30")]),
            direct([("2026-07-01", "2026-12-31"), ("2026-01-01", "2026-06-30")]),
        ),
        // A shorter one within another closes no gap and opens none.
        missing(
            direct([("2026-01-01", "2026-12-30"), ("2026-02-01", "2026-03-31")]),
            direct([("2026-01-01", "2026-12-31"), ("2026-02-01", "2026-03-31")]),
        ),
        Case {
            check: CheckId::SubscriptionsMissing,
            at: unnamed,
            path: "appendix_a.azure_engineering_direct.subscriptions",
            value: "azure_engineering_direct",
            clause: "2.3/aed-enrolled-subscriptions",
            beside: whole,
        },
    ]
}

fn scopes() -> Vec<Case> {
    let tenants = |tenants: Value| {
        order(json!({
            "services": [bought("office_365_engineering_direct", json!({ "quantity": of(1, "tenants") }))],
            "appendix_a": { "office_365_tenants": tenants },
        }))
    };
    let subscription = |component: &str| {
        let subscriptions = json!([{ "id": "production", "component": component }]);
        order(json!({
            "appendix_a": { "azure_engineering_direct": { "subscriptions": subscriptions } },
        }))
    };
    let components = |component: &str| {
        rapid_response(
            json!({}),
            json!([{ "name": "Azure SQL Database" }, { "component": component }]),
        )
    };
    vec![
        Case {
            check: CheckId::ComponentsMissing,
            at: rapid_response(json!({}), json!([])),
            path: "appendix_a.rapid_response_components",
            value: "rapid_response",
            clause: "2.3/rr-components-in-order",
            beside: rapid_response(json!({}), json!([{ "name": "Azure SQL Database" }])),
        },
        Case {
            check: CheckId::TenantsMissing,
            at: tenants(json!([])),
            path: "appendix_a.office_365_tenants",
            value: "office_365_engineering_direct",
            clause: "2.3/o365ed-listed-tenants",
            beside: tenants(json!(["contoso"])),
        },
        products_missing(
            "designated_engineering",
            "deliveries",
            "2.2/de-products-in-order",
        ),
        products_missing(
            "enhanced_designated_engineering",
            "hours",
            "2.3/ede-products-in-order",
        ),
        products_missing(
            "reactive_enhanced_designated_engineering",
            "hours",
            "2.3/rede-scope",
        ),
        products_missing(
            "support_for_mission_critical",
            "deliveries",
            "2.3/sfmc-scope",
        ),
        // AED leaves out more than Rapid Response does.
        Case {
            check: CheckId::ExcludedProduct,
            at: components("azure_stack"),
            path: "appendix_a.rapid_response_components[1].component",
            value: "azure_stack",
            clause: "2.3/rr-exclusions",
            beside: components("azure_communication_services"),
        },
        Case {
            check: CheckId::ExcludedProduct,
            at: subscription("azure_communication_services"),
            path: "appendix_a.azure_engineering_direct.subscriptions[0].component",
            value: "azure_communication_services",
            clause: "2.3/aed-out-of-scope-technologies",
            beside: order(json!({
                "appendix_a": { "azure_engineering_direct": { "subscriptions": [{ "id": "production" }] } },
            })),
        },
    ]
}

fn prereleases() -> Vec<Case> {
    let preview = |product: Value, exhibit: Value| {
        holding([bought(
            "designated_engineering",
            json!({ "products": [product], "exhibit": exhibit }),
        )])
    };
    let contoso = json!({ "name": "Contoso preview", "prerelease": true });
    let stack = json!({ "component": "azure_stack", "prerelease": true });
    vec![
        Case {
            check: CheckId::PrereleaseProduct,
            at: preview(contoso.clone(), Value::Null),
            path: "services[0].products[0]",
            value: "Contoso preview",
            clause: "2.5/no-prerelease-support",
            beside: preview(contoso, json!("Exhibit 1")),
        },
        Case {
            check: CheckId::PrereleaseProduct,
            at: preview(stack, Value::Null),
            path: "services[0].products[0]",
            value: "azure_stack",
            clause: "2.5/no-prerelease-support",
            beside: preview(
                json!({ "component": "azure_stack", "prerelease": false }),
                Value::Null,
            ),
        },
    ]
}

/// A service of which the order must list the products.
fn products_missing(service: &'static str, unit: &str, clause: &'static str) -> Case {
    let covering = |products: Value| {
        holding([bought(
            service,
            json!({ "quantity": of(1, unit), "products": products }),
        )])
    };
    Case {
        check: CheckId::ProductsMissing,
        at: covering(json!([])),
        path: "services[0].products",
        value: service,
        clause,
        beside: covering(json!([{ "name": "SQL Server" }])),
    }
}

#[test]
fn a_component_left_out_is_found_once_however_often_the_service_was_bought() {
    let purchase = |id| bought("rapid_response", json!({ "id": id }));
    let order = order(json!({
        "services": [purchase("first"), purchase("second")],
        "appendix_a": { "rapid_response_components": [{ "component": "azure_stack" }] },
    }));
    let path = "appendix_a.rapid_response_components[0].component";
    let once = finding(
        CheckId::ExcludedProduct,
        path,
        "azure_stack",
        "2.3/rr-exclusions",
    );
    assert_eq!(found(&order), [once]);
}

#[test]
fn a_finding_names_the_amendment_by_which_a_component_is_left_out() {
    let amendments = |exclusions: Value| json!([{ "id": "A-1", "replaces": "2.3/rr-exclusions", "exclusions": exclusions }]);
    let named = |components: Value, amendments: Value| {
        let mut order = rapid_response(json!({}), components);
        super::merge(&mut order, json!({ "amendments": amendments }));
        let answer = super::reviewed(&order, json!({}));
        let findings = answer["answer"]["findings"].as_array().expect("findings");
        let mut findings = findings.iter();
        let found = findings.find(|finding| finding["code"] == "excluded_product");
        let found = found.expect("it is left out");
        (found["clause"].clone(), found["amendment"].clone())
    };
    let clause = json!("2.3/rr-exclusions");
    let by_amendment = named(json!([{ "component": "a40" }]), amendments(json!(["a40"])));
    assert_eq!(by_amendment, (clause.clone(), json!("A-1")));
    let by_clause = named(json!([{ "component": "azure_stack" }]), json!([]));
    assert_eq!(by_clause, (clause, Value::Null));
}

#[test]
fn an_amendment_changes_what_is_left_out() {
    let amended = |exclusions: Value| {
        let amendment =
            json!({ "id": "A-1", "replaces": "2.3/rr-exclusions", "exclusions": exclusions });
        let mut order = rapid_response(
            json!({}),
            json!([{ "component": "azure_stack" }, { "component": "a40" }]),
        );
        super::merge(&mut order, json!({ "amendments": [amendment] }));
        found(&order)
    };
    let note = finding(
        CheckId::Amended,
        "amendments[0]",
        "A-1",
        "2.3/rr-exclusions",
    );
    assert_eq!(amended(json!([])), std::slice::from_ref(&note));
    let path = "appendix_a.rapid_response_components[1].component";
    let excluded = finding(CheckId::ExcludedProduct, path, "a40", "2.3/rr-exclusions");
    assert_eq!(amended(json!(["a40"])), [note, excluded]);
}

#[test]
fn rapid_response_is_there_from_the_day_on_which_it_is_bought() {
    let bought_on = |bought_on: &str, aed_bought_on: &str| {
        let mut order = direct([("2026-01-01", "2026-12-31")]);
        super::merge(
            &mut order["services"][0],
            json!({ "bought_on": aed_bought_on }),
        );
        super::merge(&mut order["services"][1], json!({ "bought_on": bought_on }));
        let found = found(&order);
        let codes = found.into_iter().map(|(code, ..)| code);
        codes
            .filter(|code| code == "rapid_response_missing")
            .count()
    };
    assert_eq!(bought_on("2026-01-01", "2025-12-15"), 0);
    assert_eq!(bought_on("2026-01-02", "2025-12-15"), 1);
    // What is bought later needs it later.
    assert_eq!(bought_on("2026-03-02", "2026-03-02"), 0);
    assert_eq!(bought_on("2026-03-03", "2026-03-02"), 1);
}
