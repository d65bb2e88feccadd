//! The orders that a reader is shown: one with nothing above a note, one with much.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{asked, findings_of};

const LARGE: &str = include_str!("../../../examples/data/large_order.json");
const FAULTY: &str = include_str!("../../../examples/data/faulty_order.json");

fn answer(order: &str) -> Value {
    asked(&serde_json::from_str(order).expect("an order file"))
}

#[test]
fn the_large_order_has_its_amendment_to_note() {
    let answer = answer(LARGE);
    let findings = findings_of(&answer);
    let found: Vec<_> = findings
        .iter()
        .map(|(code, path, ..)| (&**code, &**path))
        .collect();
    assert_eq!(found, [("amended", "amendments[0]")]);
    assert_eq!(answer["answer"]["findings"][0]["level"], "note");
}

#[test]
fn the_faulty_order_has_these_findings_in_this_order() {
    let findings = findings_of(&answer(FAULTY));
    let found: Vec<_> = findings
        .iter()
        .map(|(code, path, ..)| (&**code, &**path))
        .collect();
    assert_eq!(found, EXPECTED);
    let codes: BTreeSet<_> = found.iter().map(|(code, _)| code).collect();
    assert!(codes.len() >= 25, "{}", codes.len());
}

/// In the order of the order's parts.
const EXPECTED: &[(&str, &str)] = &[
    // The order as a whole.
    ("contract_years", "base_package.contract_years"),
    (
        "flex_over_list_price",
        "base_package.contract_years[0].flex_allowance",
    ),
    ("no_enrolment", "appendix_a"),
    ("no_host_administrator", "administrators"),
    (
        "tax_exception_without_order",
        "tax_exception_locations[0].order",
    ),
    ("tax_exception_host", "tax_exception_locations[0].location"),
    (
        "tax_exception_own_order",
        "tax_exception_locations[1].order",
    ),
    ("amended", "amendments[0]"),
    // Each purchase by itself.
    ("included_service_bought", "services[0].service"),
    ("discretionary_service_bought", "services[1].service"),
    ("unit_not_offered", "services[2].quantity.unit"),
    ("exhibit_missing", "services[4].exhibit"),
    ("unit_unusual", "services[7].quantity.unit"),
    ("separate_contract_missing", "services[7].separate_contract"),
    ("exhibit_missing", "services[7].exhibit"),
    ("purchase_before_term", "services[8].first_day"),
    ("outlives_agreement", "services[8].last_day"),
    ("proactive_at_tax_exception", "services[8].locations[0]"),
    ("products_missing", "services[8].products"),
    ("purchase_after_term", "services[9].last_day"),
    ("bought_after_last_request", "services[9].bought_on"),
    ("location_not_assigned", "services[10].locations"),
    ("on_site_not_agreed", "services[10].delivery"),
    ("no_location", "services[11].locations"),
    ("not_for_host", "services[12].locations[0]"),
    ("on_site_not_offered", "services[12].delivery"),
    ("language_not_offered", "services[12].languages[1]"),
    ("remote_not_offered", "services[13].delivery"),
    ("proactive_at_tax_exception", "services[14].locations[0]"),
    ("language_not_agreed", "services[14].languages[0]"),
    ("zone_not_agreed", "services[15].agreed_zone"),
    ("excluded_product", "services[16].products[0].component"),
    ("rapid_response_missing", "services[17]"),
    ("exhibit_missing", "services[19].exhibit"),
    ("prerelease_product", "services[19].products[0]"),
    ("begins_before_bought", "services[20].first_day"),
    ("proactive_at_tax_exception", "services[20].locations[0]"),
    ("bought_after_last_day", "services[24].bought_on"),
    // Those of a service together.
    ("quantity_over_limit", "services[5].quantity.count"),
    ("assessment_help_both", "services[6].delivery"),
    ("several_locations", "services[8].locations"),
    ("components_missing", "appendix_a.rapid_response_components"),
    ("tenants_missing", "appendix_a.office_365_tenants"),
    ("quantity_limit_missing", "services[3].quantity"),
    ("bought_twice", "services[23].first_day"),
    // What is paid with Flex Allowance and credits.
    ("flex_for_sdm", "services[13].paid_with"),
    ("flex_not_eligible", "services[15].paid_with"),
    ("credits_not_accepted", "services[18].paid_with"),
    ("flex_allocated_late", "services[20].bought_on"),
    ("flex_in_other_currency", "services[21].price"),
    ("flex_across_years", "services[21].last_day"),
    ("credits_in_exception_country", "services[20].locations[0]"),
    (
        "flex_over_amount",
        "base_package.contract_years[0].flex_allowance",
    ),
    (
        "flex_unallocated",
        "base_package.contract_years[0].flex_allowance",
    ),
    (
        "flex_cap_undetermined",
        "base_package.contract_years[0].flex_allowance",
    ),
    // Planned events, then Azure Engineering Direct.
    ("events_over_quantity", "services[22].events"),
    ("event_too_long", "services[22].events[0].last_day"),
    ("event_not_confirmed", "services[22].events[0].confirmed_on"),
    ("event_outside_term", "services[22].events[1]"),
    ("event_not_confirmed", "services[22].events[1].confirmed_on"),
    ("event_cloud", "services[22].events[0].cloud"),
    ("event_cloud", "services[22].events[1].cloud"),
    ("event_cloud", "services[22].events[2].cloud"),
    ("event_repeated", "services[22].events[2]"),
    (
        "subscription_outside_term",
        "appendix_a.azure_engineering_direct.subscriptions[0].bought_on",
    ),
    (
        "subscription_not_affiliate",
        "appendix_a.azure_engineering_direct.subscriptions[0].buyer",
    ),
    (
        "subscription_enrolment",
        "appendix_a.azure_engineering_direct.subscriptions[0].enrolment",
    ),
    (
        "excluded_product",
        "appendix_a.azure_engineering_direct.subscriptions[0].component",
    ),
    ("aed_price_off_schedule", "services[17].price"),
    (
        "extended_features_unfounded",
        "appendix_a.azure_engineering_direct.extended_features",
    ),
];
