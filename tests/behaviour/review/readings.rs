//! The readings that matter to the review: for each an order of which the variants say different things.

#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in minor units, grouped as they are read"
)]

use serde_json::{Value, json};
use unified_support::document::CheckId;

use super::{
    Found,
    appendix::{event, planned},
    bought, finding, findings_of,
    flex::Spend,
    holding, of, order, readings_used, reviewed, year,
};

/// What the review of `order` finds when `reading` is `variant`; its steps say that it used the reading.
fn found_when(order: &Value, reading: &str, variant: &str) -> Vec<Found> {
    let answer = reviewed(order, json!({ reading: variant }));
    let used = readings_used(&answer);
    assert!(used.contains(&reading), "{reading} is not among {used:?}");
    findings_of(&answer)
}

fn codes_when(order: &Value, reading: &str, variant: &str) -> Vec<String> {
    let found = found_when(order, reading, variant);
    found.into_iter().map(|(code, ..)| code).collect()
}

#[test]
fn flex_cap() {
    // USD 45,000 are more than 20 % of 200,000 and less than 50,000.
    let order = Spend::new("USD", None).on_credits(45_000_00, 200_000_00);
    assert_eq!(codes_when(&order, "flex_cap", "greater_of"), [""; 0]);
    assert_eq!(
        codes_when(&order, "flex_cap", "lesser_of"),
        ["flex_over_cap"]
    );
    // And the other way: 55,000 are less than 20 % of 300,000.
    let order = Spend::new("USD", None).on_credits(55_000_00, 300_000_00);
    assert_eq!(codes_when(&order, "flex_cap", "greater_of"), [""; 0]);
    assert_eq!(
        codes_when(&order, "flex_cap", "lesser_of"),
        ["flex_over_cap"]
    );
}

#[test]
fn flex_cap_scope() {
    let spend = Spend::new("USD", None);
    let order = |credits, custom| {
        let rest = 200_000_00 - credits - custom;
        let services = json!([
            spend.flexed("proactive_credits", "credits", credits),
            spend.flexed("custom_proactive", "deliveries", custom),
            spend.flexed("workshops", "attendees", rest),
        ]);
        spend.order(&[200_000_00], services)
    };
    let over = |value| {
        let path = "base_package.contract_years[0].flex_allowance";
        finding(
            CheckId::FlexOverCap,
            path,
            value,
            "2.1/flex-cap-credits-and-custom",
        )
    };
    let both = order(25_000_00, 25_000_01);
    assert_eq!(
        found_when(&both, "flex_cap_scope", "joint"),
        [over("50000.01 USD of 200000.00 USD")]
    );
    assert_eq!(found_when(&both, "flex_cap_scope", "per_kind"), []);
    assert_eq!(
        found_when(&order(25_000_00, 25_000_00), "flex_cap_scope", "joint"),
        []
    );
    let each = order(50_000_01, 50_000_02);
    assert_eq!(
        found_when(&each, "flex_cap_scope", "per_kind"),
        [
            over("50000.01 USD of 200000.00 USD"),
            over("50000.02 USD of 200000.00 USD")
        ]
    );
}

#[test]
fn flex_cap_period() {
    let spend = Spend::new("USD", None);
    let order = |credits: [i64; 2]| {
        let services: Vec<_> = (2026..)
            .zip(credits)
            .flat_map(|(year, credits)| {
                [
                    ("proactive_credits", "credits", credits),
                    ("workshops", "attendees", 200_000_00 - credits),
                ]
                .map(|(service, unit, amount)| {
                    let mut purchase = spend.flexed(service, unit, amount);
                    super::merge(
                        &mut purchase,
                        json!({
                            "id": format!("{service}-{year}"),
                            "first_day": format!("{year}-01-01"),
                            "last_day": format!("{year}-12-31"),
                        }),
                    );
                    purchase
                })
            })
            .collect();
        spend.order(&[200_000_00, 200_000_00], json!(services))
    };
    let over = |path, value| {
        finding(
            CheckId::FlexOverCap,
            path,
            value,
            "2.1/flex-cap-credits-and-custom",
        )
    };
    // 20 % of both years' allowances are 80,000, more than the dollars.
    let uneven = order([60_000_00, 20_000_00]);
    let first_year = "base_package.contract_years[0].flex_allowance";
    assert_eq!(
        found_when(&uneven, "flex_cap_period", "each_year"),
        [over(first_year, "60000.00 USD of 200000.00 USD")]
    );
    assert_eq!(found_when(&uneven, "flex_cap_period", "whole_term"), []);
    let even = order([40_000_01, 40_000_00]);
    assert_eq!(found_when(&even, "flex_cap_period", "each_year"), []);
    assert_eq!(
        found_when(&even, "flex_cap_period", "whole_term"),
        [over(
            "base_package.contract_years",
            "80000.01 USD of 400000.00 USD"
        )]
    );
}

#[test]
fn flex_years() {
    let order = |bought_on: &str| {
        let mut workshops = bought("workshops", json!({ "quantity": of(8, "attendees") }));
        super::merge(
            &mut workshops,
            json!({ "paid_with": "flex_allowance", "bought_on": bought_on }),
        );
        order(json!({
            "term": { "last_day": "2027-12-31" },
            "base_package": { "contract_years": [year("100.00"), year("0.00")] },
            "services": [workshops],
        }))
    };
    let at_execution = order("2025-12-15");
    assert_eq!(
        codes_when(&at_execution, "flex_years", "all_at_execution"),
        [""; 0]
    );
    let within_year = order("2026-12-31");
    assert_eq!(
        codes_when(&within_year, "flex_years", "all_at_execution"),
        ["flex_unallocated"]
    );
    assert_eq!(codes_when(&within_year, "flex_years", "each_year"), [""; 0]);
    assert_eq!(
        codes_when(&order("2027-01-01"), "flex_years", "each_year"),
        ["flex_unallocated"]
    );
}

#[test]
fn credits_buy() {
    let order = holding([
        bought("proactive_credits", json!({ "quantity": of(9, "credits") })),
        bought(
            "github_engineering_direct",
            json!({ "paid_with": "proactive_credits" }),
        ),
    ]);
    assert_eq!(
        codes_when(&order, "credits_buy", "additional_only"),
        ["credits_not_accepted"]
    );
    assert_eq!(
        codes_when(&order, "credits_buy", "additional_and_enhanced"),
        [""; 0]
    );
}

#[test]
fn aem_clouds() {
    let order = planned(
        2,
        json!([
            event("2026-11-23", "2026-11-27", json!({})),
            event(
                "2026-11-23",
                "2026-11-27",
                json!({ "solution": "tax office", "cloud": "government" })
            ),
        ]),
    );
    let cloud = |path, value| {
        finding(
            CheckId::EventCloud,
            path,
            value,
            "2.3/aem-public-cloud-only",
        )
    };
    let itself = cloud("services[0].events[1].cloud", "government");
    let beside = cloud(
        "services[0].events[0].cloud",
        "public, beside government for tax office",
    );
    assert_eq!(
        found_when(&order, "aem_clouds", "per_customer"),
        [beside, itself.clone()]
    );
    assert_eq!(found_when(&order, "aem_clouds", "per_solution"), [itself]);
}

#[test]
fn assessment_help() {
    let help = |delivery: &str, days| {
        let quantity = of(days, "days");
        bought(
            "on_demand_assessment",
            json!({ "id": delivery, "quantity": quantity, "delivery": delivery }),
        )
    };
    let order = holding([help("on_site", 2), help("remote", 1)]);
    assert_eq!(
        codes_when(&order, "assessment_help", "either_or"),
        ["assessment_help_both"]
    );
    assert_eq!(codes_when(&order, "assessment_help", "both"), [""; 0]);
}

#[test]
fn expiry_date() {
    let order = |bought_on: &str| {
        let quantity = of(8, "attendees");
        holding([bought(
            "workshops",
            json!({ "quantity": quantity, "bought_on": bought_on }),
        )])
    };
    let late = |bought_on, last| {
        let value = format!("{bought_on}, the last day was {last}");
        let check = CheckId::BoughtAfterLastRequest;
        finding(
            check,
            "services[0].bought_on",
            &value,
            "2.6/sixty-day-last-request",
        )
    };
    let second = order("2026-11-02");
    assert_eq!(
        found_when(&second, "expiry_date", "last_day_of_term"),
        [late("2026-11-02", "2026-11-01")]
    );
    assert_eq!(found_when(&second, "expiry_date", "day_after"), []);
    assert_eq!(
        found_when(&order("2026-11-03"), "expiry_date", "day_after"),
        [late("2026-11-03", "2026-11-02")]
    );
}

#[test]
fn last_request_scope() {
    // UER is asked for by incidents, which nobody can foresee.
    let order = holding([bought(
        "unified_enhanced_response",
        json!({ "bought_on": "2026-11-02" }),
    )]);
    assert_eq!(
        codes_when(&order, "last_request_scope", "new_deliveries"),
        [""; 0]
    );
    assert_eq!(
        codes_when(&order, "last_request_scope", "all_requests"),
        ["bought_after_last_request"]
    );
}

#[test]
fn a_reading_that_decides_nothing_is_not_named() {
    assert_eq!(
        readings_used(&reviewed(&order(json!({})), json!({}))),
        [""; 0]
    );
}
