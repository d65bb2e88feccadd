//! Planned events, and Azure Engineering Direct.

use serde_json::{Value, json};
use unified_support::document::CheckId;

use super::{Case, bought, finding, found, holding, money, of, order};

pub(super) fn cases() -> Vec<Case> {
    [
        events(),
        event_clouds(),
        subscriptions(),
        fee_schedules(),
        extended_features(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Azure Event Management for these events, of which so many were bought.
pub(super) fn planned(count: u32, events: Value) -> Value {
    let quantity = of(count, "events");
    holding([bought(
        "azure_event_management",
        json!({ "quantity": quantity, "events": events }),
    )])
}

/// An event in the public cloud, confirmed long before, with `patch` merged in.
pub(super) fn event(first_day: &str, last_day: &str, patch: Value) -> Value {
    let mut event = json!({
        "solution": "shop",
        "first_day": first_day,
        "last_day": last_day,
        "confirmed_on": "2025-12-15",
        "cloud": "public",
    });
    super::merge(&mut event, patch);
    event
}

fn events() -> Vec<Case> {
    let one = |first_day: &str, last_day: &str, patch| {
        planned(1, json!([event(first_day, last_day, patch)]))
    };
    let week = |patch| one("2026-11-23", "2026-11-27", patch);
    let unconfirmed = |at, value, beside| Case {
        check: CheckId::EventNotConfirmed,
        at: week(at),
        path: "services[0].events[0].confirmed_on",
        value,
        clause: "2.3/aem-six-week-notice",
        beside: week(beside),
    };
    let outside = |at: (&str, &str), value, beside: (&str, &str)| Case {
        check: CheckId::EventOutsideTerm,
        at: one(at.0, at.1, json!({ "microsoft_consents": true })),
        path: "services[0].events[0]",
        value,
        clause: "2.3/aem-24x7-in-window",
        beside: one(beside.0, beside.1, json!({ "microsoft_consents": true })),
    };
    let twice = |count| {
        let chained = [("2026-11-23", "2026-11-27"), ("2026-11-28", "2026-12-02")];
        planned(
            count,
            json!(chained.map(|(first, last)| event(first, last, json!({})))),
        )
    };
    let chained = |second_from: &str| {
        let first = event("2026-11-23", "2026-11-27", json!({}));
        let second = event(second_from, "2026-11-30", json!({}));
        planned(2, json!([first, second]))
    };
    vec![
        Case {
            check: CheckId::EventTooLong,
            at: one("2026-11-23", "2026-11-28", json!({})),
            path: "services[0].events[0].last_day",
            value: "6 days",
            clause: "2.3/aem-five-day-cap",
            beside: week(json!({})),
        },
        // Over the end of February, with and without a leap day.
        Case {
            check: CheckId::EventTooLong,
            at: one("2026-02-25", "2026-03-02", json!({})),
            path: "services[0].events[0].last_day",
            value: "6 days",
            clause: "2.3/aem-five-day-cap",
            beside: one("2026-02-25", "2026-03-01", json!({})),
        },
        // From 12 October to 23 November there are 42 days.
        unconfirmed(
            json!({ "confirmed_on": "2026-10-13" }),
            "2026-10-13",
            json!({ "confirmed_on": "2026-10-12" }),
        ),
        unconfirmed(
            json!({ "confirmed_on": null }),
            "none",
            json!({ "confirmed_on": null, "microsoft_consents": true }),
        ),
        unconfirmed(
            json!({ "confirmed_on": "2026-11-23", "microsoft_consents": false }),
            "2026-11-23",
            json!({ "confirmed_on": "2026-11-23", "microsoft_consents": true }),
        ),
        outside(
            ("2026-12-28", "2027-01-01"),
            "2026-12-28 to 2027-01-01",
            ("2026-12-27", "2026-12-31"),
        ),
        outside(
            ("2025-12-31", "2026-01-04"),
            "2025-12-31 to 2026-01-04",
            ("2026-01-01", "2026-01-05"),
        ),
        // For more than five days, events are bought in a row.
        Case {
            check: CheckId::EventsOverQuantity,
            at: twice(1),
            path: "services[0].events",
            value: "2 of 1",
            clause: "2.3/aem-one-solution-per-event",
            beside: twice(2),
        },
        // Covered twice on its last day; the next event may follow on the day after.
        Case {
            check: CheckId::EventRepeated,
            at: chained("2026-11-27"),
            path: "services[0].events[1]",
            value: "shop, 2026-11-27 to 2026-11-27",
            clause: "2.3/aem-one-solution-per-event",
            beside: chained("2026-11-28"),
        },
    ]
}

fn event_clouds() -> Vec<Case> {
    let week = |patch| planned(1, json!([event("2026-11-23", "2026-11-27", patch)]));
    vec![
        Case {
            check: CheckId::EventCloud,
            at: week(json!({ "cloud": "government" })),
            path: "services[0].events[0].cloud",
            value: "government",
            clause: "2.3/aem-public-cloud-only",
            // That the cloud was not said is no finding.
            beside: week(json!({ "cloud": null })),
        },
        Case {
            check: CheckId::EventCloud,
            at: week(json!({ "cloud": "sovereign" })),
            path: "services[0].events[0].cloud",
            value: "sovereign",
            clause: "2.3/aem-public-cloud-only",
            beside: week(json!({ "cloud": "public" })),
        },
    ]
}

#[test]
fn an_event_over_a_leap_day_has_a_day_less_of_march() {
    let until = |last_day: &str| {
        let event = event(
            "2028-02-26",
            last_day,
            json!({ "confirmed_on": "2028-01-15" }),
        );
        let aem = bought(
            "azure_event_management",
            json!({
                "quantity": of(1, "events"),
                "events": [event],
                "bought_on": "2028-01-01",
                "first_day": "2028-01-01",
                "last_day": "2028-12-31",
            }),
        );
        found(&order(json!({
            "executed_on": "2027-12-15",
            "term": { "first_day": "2028-01-01", "last_day": "2028-12-31" },
            "services": [aem],
        })))
    };
    assert_eq!(until("2028-03-01"), []);
    let path = "services[0].events[0].last_day";
    assert_eq!(
        until("2028-03-02"),
        [finding(
            CheckId::EventTooLong,
            path,
            "6 days",
            "2.3/aem-five-day-cap"
        )]
    );
}

/// An order that enrols one subscription for Azure Engineering Direct, with `patch` merged into its part of Appendix A.
fn enrolling(subscription: Value, patch: Value) -> Value {
    let mut direct = json!({ "subscriptions": [{ "id": "production" }] });
    super::merge(&mut direct["subscriptions"][0], subscription);
    super::merge(&mut direct, patch);
    order(json!({ "appendix_a": { "azure_engineering_direct": direct } }))
}

fn subscriptions() -> Vec<Case> {
    let enrolled = |subscription| enrolling(subscription, json!({}));
    let outside = |at, beside| Case {
        check: CheckId::SubscriptionOutsideTerm,
        at: enrolled(json!({ "bought_on": at })),
        path: "appendix_a.azure_engineering_direct.subscriptions[0].bought_on",
        value: at,
        clause: "2.3/aed-enrolled-subscriptions",
        beside: enrolled(json!({ "bought_on": beside })),
    };
    vec![
        outside("2025-12-31", "2026-01-01"),
        outside("2027-01-01", "2026-12-31"),
        Case {
            check: CheckId::SubscriptionNotAffiliate,
            at: enrolled(json!({ "buyer": "other" })),
            path: "appendix_a.azure_engineering_direct.subscriptions[0].buyer",
            value: "other",
            clause: "2.3/aed-non-affiliate-exclusion",
            beside: enrolled(json!({ "buyer": "affiliate" })),
        },
        Case {
            check: CheckId::SubscriptionEnrolment,
            at: enrolled(json!({ "enrolment": "E-2" })),
            path: "appendix_a.azure_engineering_direct.subscriptions[0].enrolment",
            value: "E-2",
            clause: "2.3/aed-enrolled-subscriptions",
            beside: enrolled(json!({ "enrolment": "E-1" })),
        },
    ]
}

fn fee_schedules() -> Vec<Case> {
    let charging = |spend: Option<Value>, currency: &str| {
        let tier = json!({ "from": money("0.00", currency), "rate": "0.02" });
        let mut direct = json!({ "fee_schedule": { "tiering": "marginal", "tiers": [tier] } });
        if let Some(spend) = spend {
            direct["assessed_spend"] = spend;
        }
        enrolling(json!({}), direct)
    };
    let spend = || Some(money("1.00", "USD"));
    let case = |at, value| Case {
        check: CheckId::ScheduleWithoutSpend,
        at,
        path: "appendix_a.azure_engineering_direct.fee_schedule",
        value,
        clause: "2.3/aed-fee-tiered-on-spend",
        beside: charging(spend(), "USD"),
    };
    vec![
        case(charging(None, "USD"), "none"),
        // A rate of the order's does not make one of the other.
        case(charging(spend(), "EUR"), "1.00 USD"),
    ]
}

fn extended_features() -> Vec<Case> {
    let spending = |amount: &str, currency: &str, patch: Value| {
        let mut direct = json!({ "assessed_spend": money(amount, currency) });
        super::merge(&mut direct, patch);
        enrolling(json!({}), direct)
    };
    let marked = || json!({ "extended_features": {} });
    let floor_price = json!({ "extended_features": { "floor_price": money("0.00", "EUR") } });
    let threshold = "2.3/aed-extended-features-threshold";
    let mark = "appendix_a.azure_engineering_direct.extended_features";
    vec![
        Case {
            check: CheckId::ExtendedFeaturesUnfounded,
            at: spending("59999999.99", "USD", marked()),
            path: mark,
            value: "59999999.99 USD",
            clause: threshold,
            beside: spending("60000000.00", "USD", marked()),
        },
        Case {
            check: CheckId::ExtendedFeaturesUnfounded,
            at: enrolling(json!({}), marked()),
            path: mark,
            value: "none",
            clause: threshold,
            beside: enrolling(json!({}), floor_price.clone()),
        },
        // The floor price makes the spend, and its rate, needless.
        Case {
            check: CheckId::ExtendedFeaturesUndetermined,
            at: spending("60000000.00", "EUR", marked()),
            path: mark,
            value: "60000000.00 EUR",
            clause: threshold,
            beside: spending("60000000.00", "EUR", floor_price),
        },
        Case {
            check: CheckId::ExtendedFeaturesNotMarked,
            at: spending("60000000.00", "USD", json!({})),
            path: "appendix_a.azure_engineering_direct.assessed_spend",
            value: "60000000.00 USD",
            clause: "2.3/aed-extended-only-named-customers",
            beside: spending("59999999.99", "USD", json!({})),
        },
    ]
}

/// The least spend that founds the extended features, in a currency at a rate: USD 60,000,000, rounded up to what can be spent.
const THRESHOLDS: [(&str, &str, &str, &str); 5] = [
    ("EUR", "0.92", "55200000.00", "55199999.99"),
    // 55,200,000.006 euros.
    ("EUR", "0.9200000001", "55200000.01", "55200000.00"),
    // 9,007,407,407.34 yen.
    ("JPY", "150.123456789", "9007407408", "9007407407"),
    ("JPY", "150.25", "9015000000", "9014999999"),
    ("KWD", "0.307", "18420000.000", "18419999.999"),
];

#[test]
fn the_threshold_holds_to_the_minor_unit() {
    for (currency, rate, reached, missed) in THRESHOLDS {
        let codes = |spend: &str| {
            let direct = json!({
                "subscriptions": [{ "id": "production" }],
                "assessed_spend": money(spend, currency),
                "extended_features": {},
            });
            let nothing = money("0", currency);
            let found = found(&order(json!({
                "currency": currency,
                "base_package": { "contract_years": [{ "list_price": nothing, "flex_allowance": nothing }] },
                "appendix_a": { "azure_engineering_direct": direct },
                "usd_exchange": { "units_per_usd": rate, "dated": "2025-12-15", "source": "treasury" },
            })));
            found.into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
        };
        assert_eq!(codes(reached), [""; 0], "{currency} at {rate}");
        assert_eq!(
            codes(missed),
            ["extended_features_unfounded"],
            "{currency} at {rate}"
        );
    }
}

#[test]
fn a_spend_in_a_third_currency_is_undetermined_with_a_rate_too() {
    let direct = json!({
        "subscriptions": [{ "id": "production" }],
        "assessed_spend": money("60000000.00", "GBP"),
        "extended_features": {},
    });
    let order = order(json!({
        "appendix_a": { "azure_engineering_direct": direct },
        "usd_exchange": { "units_per_usd": "0.92", "dated": "2025-12-15", "source": "treasury" },
    }));
    let mark = "appendix_a.azure_engineering_direct.extended_features";
    let clause = "2.3/aed-extended-features-threshold";
    let check = CheckId::ExtendedFeaturesUndetermined;
    assert_eq!(
        found(&order),
        [finding(check, mark, "60000000.00 GBP", clause)]
    );
}

#[test]
fn the_same_event_is_found_in_another_purchase_too() {
    let shop = event("2026-11-23", "2026-11-27", json!({}));
    let bank = event("2026-11-23", "2026-11-27", json!({ "solution": "bank" }));
    let purchase = |id: &str, events: &[&Value]| {
        let quantity = of(2, "events");
        bought(
            "azure_event_management",
            json!({ "id": id, "quantity": quantity, "events": events }),
        )
    };
    let repeated = |path| {
        finding(
            CheckId::EventRepeated,
            path,
            "shop, 2026-11-23 to 2026-11-27",
            "2.3/aem-one-solution-per-event",
        )
    };
    let across = holding([purchase("a", &[&shop, &bank]), purchase("b", &[&shop])]);
    assert_eq!(found(&across), [repeated("services[1].events[0]")]);
    let within = holding([purchase("a", &[&shop, &shop])]);
    assert_eq!(found(&within), [repeated("services[0].events[1]")]);
    // Three times is twice too often.
    let thrice = holding([purchase("a", &[&shop, &shop]), purchase("b", &[&shop])]);
    let both = [
        repeated("services[0].events[1]"),
        repeated("services[1].events[0]"),
    ];
    assert_eq!(found(&thrice), both);
    assert_eq!(found(&holding([purchase("a", &[&shop, &bank])])), []);
}

#[test]
fn of_two_events_in_other_clouds_the_one_that_is_named_does_not_hang_on_their_sequence() {
    let in_cloud = |solution: &str, cloud: &str| {
        let patch = json!({ "solution": solution, "cloud": cloud });
        event("2026-11-23", "2026-11-27", patch)
    };
    let values = |events: [Value; 3]| {
        let found = found(&planned(3, json!(events)));
        let mut values: Vec<_> = found.into_iter().map(|(_, _, value, _)| value).collect();
        values.sort();
        values
    };
    let (public, tax, police) = (
        in_cloud("shop", "public"),
        in_cloud("tax office", "sovereign"),
        in_cloud("police", "government"),
    );
    let expected = [
        "government",
        "public, beside government for police",
        "sovereign",
    ];
    assert_eq!(
        values([public.clone(), tax.clone(), police.clone()]),
        expected
    );
    assert_eq!(values([police, tax, public]), expected);
}

#[test]
fn an_event_lies_in_the_dates_in_which_the_service_can_be_used() {
    let on = |first_day: &str, last_day: &str, purchase: Value| {
        let patch = json!({ "microsoft_consents": true });
        let mut order = planned(1, json!([event(first_day, last_day, patch)]));
        super::merge(&mut order["services"][0], purchase);
        let found = found(&order);
        let codes = found.into_iter().map(|(code, ..)| code);
        codes.filter(|code| code == "event_outside_term").count()
    };
    // Not before it is bought.
    let late = || json!({ "bought_on": "2026-06-15" });
    assert_eq!(on("2026-06-14", "2026-06-15", late()), 1);
    assert_eq!(on("2026-06-15", "2026-06-16", late()), 0);
    // Nor after the term, however long it was bought for.
    let long = || json!({ "last_day": "2027-06-30" });
    assert_eq!(on("2026-12-31", "2027-01-01", long()), 1);
    assert_eq!(on("2026-12-30", "2026-12-31", long()), 0);
}
