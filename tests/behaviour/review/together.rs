//! The purchases of a service together: quantities, places and days over all of them.

use serde_json::{Value, json};
use unified_support::document::CheckId;

use super::{
    Case, Found, bought, finding, found, found_by, holding, merge, money, of, order,
    purchases::developers,
};

pub(super) fn cases() -> Vec<Case> {
    [quantities(), tenants(), bought_twice(), prices()]
        .into_iter()
        .flatten()
        .collect()
}

/// The purchase, under another id.
fn named(id: &str, mut purchase: Value) -> Value {
    merge(&mut purchase, json!({ "id": id }));
    purchase
}

fn insights(id: &str, count: u32) -> Value {
    let quantity = of(count, "deliveries");
    bought(
        "developer_insights",
        json!({ "id": id, "quantity": quantity }),
    )
}

fn quantities() -> Vec<Case> {
    let two = |first: (u32, Value), second: (u32, Value)| {
        holding([
            named("first", developers(first.0, first.1)),
            named("second", developers(second.0, second.1)),
        ])
    };
    let over = |at, value, clause, beside| Case {
        check: CheckId::QuantityOverLimit,
        at,
        path: "services[1].quantity.count",
        value,
        clause,
        beside,
    };
    let limit = "2.3/fn1-quantity-limit";
    vec![
        over(
            two((3, json!(5)), (3, json!(5))),
            "6, at most 5",
            limit,
            two((3, json!(5)), (2, json!(5))),
        ),
        // One purchase that gives the limit is enough.
        over(
            two((5, json!(5)), (1, Value::Null)),
            "6, at most 5",
            limit,
            two((4, json!(5)), (1, Value::Null)),
        ),
        // Of two limits the greatest is that of all, and each its own purchase's.
        over(
            two((5, json!(5)), (4, json!(8))),
            "9, at most 8",
            limit,
            two((5, json!(5)), (3, json!(8))),
        ),
        over(
            two((1, json!(8)), (6, json!(5))),
            "6, at most 5",
            limit,
            two((1, json!(8)), (5, json!(5))),
        ),
        over(
            holding([insights("first", 1), insights("second", 1)]),
            "2, at most 1",
            "2.2/developer-insights-annual",
            holding([insights("first", 1)]),
        ),
        // Missing once, however often the service was bought.
        Case {
            check: CheckId::QuantityLimitMissing,
            at: two((2, Value::Null), (3, Value::Null)),
            path: "services[0].quantity",
            value: "5",
            clause: limit,
            beside: two((2, json!(5)), (3, Value::Null)),
        },
    ]
}

fn office(id: &str, tenants: u32, patch: Value) -> Value {
    let quantity = of(tenants, "tenants");
    let mut purchase = bought(
        "office_365_engineering_direct",
        json!({ "id": id, "quantity": quantity }),
    );
    merge(&mut purchase, patch);
    purchase
}

/// An order of these purchases, with two tenants in Appendix A.
fn two_tenants<const N: usize>(services: [Value; N]) -> Value {
    let mut order = holding(services);
    merge(
        &mut order,
        json!({ "appendix_a": { "office_365_tenants": ["contoso", "fabrikam"] } }),
    );
    order
}

fn tenants() -> Vec<Case> {
    let over = |at, path, value, beside| Case {
        check: CheckId::TenantsOverList,
        at,
        path,
        value,
        clause: "2.3/o365ed-listed-tenants",
        beside,
    };
    let first_half = |tenants| office("first", tenants, json!({ "last_day": "2026-06-30" }));
    let second_half =
        |tenants, first_day: &str| office("second", tenants, json!({ "first_day": first_day }));
    vec![
        over(
            two_tenants([office("one", 3, json!({}))]),
            "services[0].quantity.count",
            "3, 2 listed",
            two_tenants([office("one", 2, json!({}))]),
        ),
        over(
            two_tenants([office("one", 2, json!({})), office("two", 1, json!({}))]),
            "services[1].quantity.count",
            "3, 2 listed",
            two_tenants([office("one", 1, json!({})), office("two", 1, json!({}))]),
        ),
        // What follows has the same tenants.
        over(
            two_tenants([first_half(2), second_half(1, "2026-06-30")]),
            "services[1].quantity.count",
            "3, 2 listed",
            two_tenants([first_half(2), second_half(2, "2026-07-01")]),
        ),
    ]
}

/// An order of these purchases and Rapid Response, with all that Azure Engineering Direct needs.
fn direct<const N: usize>(services: [Value; N], patch: Value) -> Value {
    let mut services = services.to_vec();
    services.push(bought("rapid_response", json!({})));
    let mut order = order(json!({
        "services": services,
        "appendix_a": {
            "rapid_response_components": [{ "name": "Azure SQL Database" }],
            "azure_engineering_direct": { "subscriptions": [{ "id": "production" }] },
        },
    }));
    merge(
        &mut order,
        json!({ "appendix_a": { "azure_engineering_direct": patch } }),
    );
    order
}

fn bought_twice() -> Vec<Case> {
    let halves = |service: &str, second_from: &str| {
        [
            bought(service, json!({ "id": "first", "last_day": "2026-06-30" })),
            bought(service, json!({ "id": "second", "first_day": second_from })),
        ]
    };
    let aed = |second_from| direct(halves("azure_engineering_direct", second_from), json!({}));
    let uer = |second_from| holding(halves("unified_enhanced_response", second_from));
    let twice = |at, value, beside| Case {
        check: CheckId::BoughtTwice,
        at,
        path: "services[1].first_day",
        value,
        clause: "2.4/services-and-quantities-per-location",
        beside,
    };
    let at_places = |first: Value, second: Value| {
        let aed = |id: &str, locations: Value| {
            bought(
                "azure_engineering_direct",
                json!({ "id": id, "locations": locations }),
            )
        };
        direct([aed("first", first), aed("second", second)], json!({}))
    };
    vec![
        twice(
            aed("2026-06-30"),
            "azure_engineering_direct, 2026-06-30 to 2026-06-30",
            aed("2026-07-01"),
        ),
        twice(
            uer("2026-06-30"),
            "unified_enhanced_response, 2026-06-30 to 2026-06-30",
            uer("2026-07-01"),
        ),
        twice(
            at_places(json!(["paris"]), json!(["tokyo", "paris"])),
            "azure_engineering_direct, 2026-01-01 to 2026-12-31",
            at_places(json!(["paris"]), json!(["tokyo"])),
        ),
    ]
}

/// Azure Engineering Direct at these prices, each a purchase, for a spend of USD 1,000 that is charged 2 %.
pub(super) fn priced(prices: &[(&str, &str)], patch: Value) -> Value {
    let quarters = [
        ("2026-01-01", "2026-03-31"),
        ("2026-04-01", "2026-06-30"),
        ("2026-07-01", "2026-12-31"),
    ];
    let services = prices.iter().zip(quarters);
    let mut services: Vec<_> = services
        .map(|((amount, currency), (first_day, last_day))| {
            bought(
                "azure_engineering_direct",
                json!({
                    "id": first_day,
                    "first_day": first_day,
                    "last_day": last_day,
                    "price": money(amount, currency),
                }),
            )
        })
        .collect();
    let tier = json!({ "from": money("0.00", "USD"), "rate": "0.02" });
    let mut aed = json!({
        "assessed_spend": money("1000.00", "USD"),
        "fee_schedule": { "tiering": "marginal", "tiers": [tier] },
    });
    merge(&mut aed, patch);
    let mut order = direct([], aed);
    let rapid_response = order["services"][0].take();
    services.push(rapid_response);
    order["services"] = json!(services);
    order
}

fn prices() -> Vec<Case> {
    let off = |at: &[(&str, &str)], value, beside: &[(&str, &str)]| Case {
        check: CheckId::AedPriceOffSchedule,
        at: priced(at, json!({})),
        path: "services[0].price",
        value,
        clause: "2.3/aed-fee-tiered-on-spend",
        beside: priced(beside, json!({})),
    };
    let right = [("20.00", "USD")];
    vec![
        off(
            &[("19.99", "USD")],
            "19.99 USD, the schedule charges 20.00 USD",
            &right,
        ),
        off(
            &[("20.01", "USD")],
            "20.01 USD, the schedule charges 20.00 USD",
            &right,
        ),
        // Two may share the fee, or each be charged it.
        off(
            &[("5.00", "USD"), ("15.01", "USD")],
            "20.01 USD, the schedule charges 20.00 USD",
            &[("5.00", "USD"), ("15.00", "USD")],
        ),
        off(
            &[("20.00", "USD"), ("20.01", "USD")],
            "40.01 USD, the schedule charges 20.00 USD",
            &[("20.00", "USD"), ("20.00", "USD")],
        ),
        // Amounts in another currency are not compared.
        off(
            &[("19.99", "USD")],
            "19.99 USD, the schedule charges 20.00 USD",
            &[("19.99", "EUR")],
        ),
        off(
            &[("19.99", "USD")],
            "19.99 USD, the schedule charges 20.00 USD",
            &[("5.00", "USD"), ("1.00", "EUR")],
        ),
    ]
}

#[test]
fn a_price_is_held_against_a_schedule_and_a_spend_only() {
    let off = [("19.99", "USD")];
    let codes = |patch| {
        let found = found(&priced(&off, patch));
        found.into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
    };
    assert_eq!(codes(json!({})), ["aed_price_off_schedule"]);
    assert_eq!(codes(json!({ "fee_schedule": null })), [""; 0]);
    assert_eq!(
        codes(json!({ "assessed_spend": null })),
        ["schedule_without_spend"]
    );
    assert_eq!(found(&priced(&[], json!({}))), []);
}

#[test]
fn whatever_needs_a_part_of_the_order_says_so_once() {
    let twice = |service: &str, quantity: Value| {
        let purchase = |id: &str| bought(service, json!({ "id": id, "quantity": quantity }));
        holding([purchase("first"), purchase("second")])
    };
    let once = |check, path, service, clause| [finding(check, path, service, clause)];
    assert_eq!(
        found(&twice("rapid_response", of(1, "deliveries"))),
        once(
            CheckId::ComponentsMissing,
            "appendix_a.rapid_response_components",
            "rapid_response",
            "2.3/rr-components-in-order"
        )
    );
    assert_eq!(
        found(&twice("office_365_engineering_direct", of(1, "tenants"))),
        once(
            CheckId::TenantsMissing,
            "appendix_a.office_365_tenants",
            "office_365_engineering_direct",
            "2.3/o365ed-listed-tenants"
        )
    );
    let mut paid = twice("workshops", of(8, "attendees"));
    for purchase in paid["services"].as_array_mut().expect("services") {
        merge(purchase, json!({ "paid_with": "proactive_credits" }));
    }
    assert_eq!(
        found(&paid),
        once(
            CheckId::NoCreditsBought,
            "services[0].paid_with",
            "none",
            "2.2/credit-definition"
        )
    );
}

#[test]
fn an_order_that_was_executed_late_is_one_fault_however_much_was_bought_with_it() {
    let executed = |executed_on: &str, bought_on: [&str; 2]| {
        let purchase = |id: &str, bought_on: &str| {
            bought(
                "workshops",
                json!({ "id": id, "quantity": of(8, "attendees"), "bought_on": bought_on }),
            )
        };
        let mut order = holding([
            purchase("first", bought_on[0]),
            purchase("second", bought_on[1]),
        ]);
        merge(&mut order, json!({ "executed_on": executed_on }));
        codes_and_paths(&found(&order))
    };
    let one = |code: &str| vec![(code.to_owned(), "executed_on".to_owned())];
    let after = executed("2027-01-01", ["2027-01-01", "2027-01-01"]);
    assert_eq!(after, one("executed_after_term"));
    let late = executed("2026-02-02", ["2026-02-02", "2026-02-02"]);
    assert_eq!(late, one("executed_late"));
    // What was bought later has a fault of its own.
    let mut later = one("executed_late");
    later.push((
        "begins_before_bought".into(),
        "services[1].first_day".into(),
    ));
    assert_eq!(executed("2026-02-02", ["2026-02-02", "2026-02-03"]), later);
    let mut later = one("executed_after_term");
    later.push(("purchase_after_term".into(), "services[1].bought_on".into()));
    assert_eq!(executed("2027-01-01", ["2027-01-01", "2027-01-02"]), later);
}

fn codes_and_paths(found: &[Found]) -> Vec<(String, String)> {
    let found = found.iter();
    found
        .map(|(code, path, ..)| (code.clone(), path.clone()))
        .collect()
}

#[test]
fn help_with_assessments_of_both_kinds_is_found_once() {
    let help = |id: &str, delivery: &str| {
        bought(
            "on_demand_assessment",
            json!({ "id": id, "quantity": of(1, "days"), "delivery": delivery }),
        )
    };
    let (site, remote) = ("on_site", "remote");
    for (modes, path) in [
        ([site, remote, remote], "services[1].delivery"),
        ([remote, remote, site], "services[2].delivery"),
    ] {
        let order = holding([
            help("a", modes[0]),
            help("b", modes[1]),
            help("c", modes[2]),
        ]);
        let clause = "2.2/oda-onsite-days-cap";
        let check = CheckId::AssessmentHelpBoth;
        let once = finding(check, path, "on_site, remote", clause);
        assert_eq!(found(&order), [once]);
    }
}

#[test]
fn incident_response_is_not_requested_ahead() {
    let order = |bought_on: &str| {
        holding([bought(
            "cybersecurity_incident_response",
            json!({
                "quantity": of(40, "hours"),
                "separate_contract": "C-1",
                "bought_on": bought_on,
                "first_day": bought_on,
            }),
        )])
    };
    assert_eq!(found(&order("2026-12-31")), []);
    let all = json!({ "last_request_scope": "all_requests" });
    assert_eq!(found_by(&order("2026-11-01"), all.clone()), []);
    let late = found_by(&order("2026-11-02"), all);
    let codes: Vec<_> = late.iter().map(|(code, ..)| &**code).collect();
    assert_eq!(codes, ["bought_after_last_request"]);
}
