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
    found_by, holding, money, of, order, readings_used, reviewed,
    together::priced,
    year,
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
        [over(
            "credits_and_custom: 50000.01 USD, at most 50000.00 USD"
        )]
    );
    assert_eq!(found_when(&both, "flex_cap_scope", "per_kind"), []);
    assert_eq!(
        found_by(
            &order(25_000_00, 25_000_00),
            json!({ "flex_cap_scope": "joint" })
        ),
        []
    );
    let each = order(50_000_01, 50_000_02);
    assert_eq!(
        found_when(&each, "flex_cap_scope", "per_kind"),
        [
            over("proactive_credits: 50000.01 USD, at most 50000.00 USD"),
            over("custom_proactive: 50000.02 USD, at most 50000.00 USD")
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
        [over(
            first_year,
            "credits_and_custom: 60000.00 USD, at most 50000.00 USD"
        )]
    );
    assert_eq!(found_when(&uneven, "flex_cap_period", "whole_term"), []);
    let even = order([40_000_01, 40_000_00]);
    assert_eq!(found_when(&even, "flex_cap_period", "each_year"), []);
    assert_eq!(
        found_when(&even, "flex_cap_period", "whole_term"),
        [over(
            "base_package.contract_years",
            "credits_and_custom: 80000.01 USD, at most 80000.00 USD"
        )]
    );
}

/// Two contract years, the first with an allowance, all of which goes to workshops that are bought on this day.
fn workshops_with_flex(executed_on: &str, bought_on: &str) -> Value {
    let mut workshops = bought("workshops", json!({ "quantity": of(8, "attendees") }));
    super::merge(
        &mut workshops,
        json!({ "paid_with": "flex_allowance", "bought_on": bought_on, "first_day": "2026-12-31" }),
    );
    order(json!({
        "executed_on": executed_on,
        "term": { "last_day": "2027-12-31" },
        "base_package": { "contract_years": [year("100.00"), year("0.00")] },
        "services": [workshops],
    }))
}

#[test]
fn flex_years() {
    let order = |bought_on| workshops_with_flex("2025-12-15", bought_on);
    // In time by either.
    let at_execution = reviewed(&order("2025-12-15"), json!({}));
    assert_eq!(findings_of(&at_execution), []);
    assert_eq!(readings_used(&at_execution), [""; 0]);
    let within_year = order("2026-12-31");
    assert_eq!(
        codes_when(&within_year, "flex_years", "all_at_execution"),
        ["flex_allocated_late", "flex_unallocated"]
    );
    assert_eq!(codes_when(&within_year, "flex_years", "each_year"), [""; 0]);
    let late = codes_when(&order("2027-01-01"), "flex_years", "each_year");
    assert_eq!(
        late,
        [
            "bought_after_last_day",
            "flex_allocated_late",
            "flex_unallocated"
        ]
    );
}

#[test]
fn execution() {
    let late = |bought_on, last: &str| {
        [
            finding(
                CheckId::FlexAllocatedLate,
                "services[0].bought_on",
                &format!("{bought_on}, the last day was {last}"),
                "2.1/flex-allocate-by-execution-or-lose",
            ),
            finding(
                CheckId::FlexUnallocated,
                "base_package.contract_years[0].flex_allowance",
                "100.00 EUR of 100.00 EUR",
                "2.1/flex-allocate-by-execution-or-lose",
            ),
        ]
    };
    let order = |bought_on| workshops_with_flex("2025-12-15", bought_on);
    let between = order("2026-01-01");
    assert_eq!(
        found_when(&between, "execution", "signature"),
        late("2026-01-01", "2025-12-15")
    );
    assert_eq!(found_when(&between, "execution", "start_of_term"), []);
    assert_eq!(
        found_when(&order("2026-01-02"), "execution", "start_of_term"),
        late("2026-01-02", "2026-01-01")
    );
    // An order that was signed after its term began.
    let order = |bought_on| workshops_with_flex("2026-02-02", bought_on);
    assert_eq!(
        found_when(&order("2026-02-02"), "execution", "signature"),
        []
    );
    assert_eq!(
        found_when(&order("2026-02-02"), "execution", "start_of_term"),
        late("2026-02-02", "2026-01-01")
    );
    // What is allocated year by year does not wait for an execution.
    let readings = json!({ "flex_years": "each_year", "execution": "start_of_term" });
    let answer = reviewed(&order("2026-02-02"), readings);
    assert_eq!(findings_of(&answer), []);
    assert_eq!(readings_used(&answer), ["flex_years"]);
}

#[test]
fn credits_paid_with_flex() {
    let until = |last_day: &str| {
        let quantity = of(8, "credits");
        let mut credits = bought("proactive_credits", json!({ "quantity": quantity }));
        super::merge(
            &mut credits,
            json!({ "paid_with": "flex_allowance", "last_day": last_day, "price": money("20.00", "EUR") }),
        );
        order(json!({
            "term": { "last_day": "2027-12-31" },
            "base_package": { "contract_years": [year("20.00"), year("0.00")] },
            "usd_exchange": { "units_per_usd": "1", "dated": "2025-12-15", "source": "treasury" },
            "services": [credits],
        }))
    };
    let within = reviewed(&until("2026-12-31"), json!({}));
    assert_eq!(findings_of(&within), []);
    let beyond = until("2027-01-01");
    let reading = "credits_paid_with_flex";
    assert_eq!(
        codes_when(&beyond, reading, "year_end"),
        ["flex_across_years"]
    );
    assert_eq!(codes_when(&beyond, reading, "term_end"), [""; 0]);
}

#[test]
fn designated_place() {
    let engineer = |id: &str, service: &str, locations: &[&str]| {
        let unit = if service == "designated_engineering" {
            "deliveries"
        } else {
            "hours"
        };
        bought(
            service,
            json!({
                "id": id,
                "quantity": of(1, unit),
                "locations": locations,
                "products": [{ "name": "SQL Server" }],
            }),
        )
    };
    let several = |path, clause| finding(CheckId::SeveralLocations, path, "paris, tokyo", clause);
    for (service, clause) in [
        ("designated_engineering", "2.2/de-single-location"),
        ("enhanced_designated_engineering", "2.3/ede-single-location"),
    ] {
        let two = holding([
            engineer("first", service, &["tokyo"]),
            engineer("second", service, &["paris"]),
        ]);
        let per_purchase = found_when(&two, "designated_place", "per_purchase");
        assert_eq!(per_purchase, []);
        // One finding, wherever they stand.
        let per_order = found_when(&two, "designated_place", "per_order");
        assert_eq!(per_order, [several("services[1].locations", clause)]);
        let four = holding([
            engineer("first", service, &["tokyo"]),
            engineer("second", service, &["tokyo"]),
            engineer("third", service, &["paris"]),
            engineer("fourth", service, &["tokyo"]),
        ]);
        let per_order = found_when(&four, "designated_place", "per_order");
        assert_eq!(per_order, [several("services[2].locations", clause)]);
        // Two at one place, and one purchase for two places: whatever the reading is.
        for (order, found) in [
            (
                holding([
                    engineer("first", service, &["tokyo"]),
                    engineer("second", service, &["tokyo"]),
                ]),
                vec![],
            ),
            (
                holding([engineer("first", service, &["tokyo", "paris"])]),
                vec![several("services[0].locations", clause)],
            ),
        ] {
            for variant in ["per_purchase", "per_order"] {
                let answer = reviewed(&order, json!({ "designated_place": variant }));
                assert_eq!(findings_of(&answer), found);
                assert_eq!(readings_used(&answer), [""; 0]);
            }
        }
    }
    // Each service has its own place.
    let both = holding([
        engineer("first", "designated_engineering", &["tokyo"]),
        engineer("second", "enhanced_designated_engineering", &["paris"]),
    ]);
    let answer = reviewed(&both, json!({ "designated_place": "per_order" }));
    assert_eq!(findings_of(&answer), []);
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
fn calendar_weeks() {
    // Six whole weeks lie between a Sunday and the Monday of the event.
    let confirmed = |confirmed_on: &str| {
        let patch = json!({ "confirmed_on": confirmed_on });
        planned(1, json!([event("2026-11-23", "2026-11-27", patch)]))
    };
    let monday = confirmed("2026-10-12");
    assert_eq!(
        codes_when(&monday, "calendar_weeks", "forty_two_days"),
        [""; 0]
    );
    assert_eq!(
        codes_when(&monday, "calendar_weeks", "whole_weeks"),
        ["event_not_confirmed"]
    );
    for (day, found) in [
        ("2026-10-11", vec![]),
        ("2026-10-13", vec!["event_not_confirmed"]),
    ] {
        let answer = reviewed(&confirmed(day), json!({ "calendar_weeks": "whole_weeks" }));
        let codes: Vec<_> = findings_of(&answer)
            .into_iter()
            .map(|(code, ..)| code)
            .collect();
        assert_eq!(codes, found);
        assert_eq!(readings_used(&answer), [""; 0]);
    }
}

#[test]
fn extended_features_price() {
    // The schedule charges 20.00: the floor price is the least that the fee can be, or is paid on top.
    let at = |price: &str| {
        let features = json!({ "extended_features": { "floor_price": money("30.00", "USD") } });
        priced(&[(price, "USD")], features)
    };
    let off = |price: &str, due: &str| {
        [finding(
            CheckId::AedPriceOffSchedule,
            "services[0].price",
            &format!("{price} USD, the schedule charges {due} USD"),
            "2.3/aed-fee-tiered-on-spend",
        )]
    };
    let found = |price, variant| found_when(&at(price), "extended_features_price", variant);
    assert_eq!(found("30.00", "floor_of_fee"), []);
    assert_eq!(found("50.00", "floor_of_fee"), off("50.00", "30.00"));
    assert_eq!(found("50.00", "beside_fee"), []);
    assert_eq!(found("30.00", "beside_fee"), off("30.00", "50.00"));
    assert_eq!(found("20.00", "floor_of_fee"), off("20.00", "30.00"));
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
            json!({ "quantity": quantity, "bought_on": bought_on, "first_day": bought_on }),
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
        json!({ "bought_on": "2026-11-02", "first_day": "2026-11-02" }),
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
