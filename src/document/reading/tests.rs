use std::{
    collections::BTreeSet,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    FlexCap, Pause, Reading, ReadingError, ReadingId, Readings, limits, money, response, time,
};

/// Every key with its variants, the default first: the wire format's own list, by key.
const EXPECTED: &[(&str, &[&str])] = &[
    ("absent_day", &["month_end", "day_before"]),
    ("advisory_limit", &["per_incident", "per_year"]),
    ("aed_response", &["base", "rapid_response"]),
    ("aem_clouds", &["per_customer", "per_solution"]),
    ("aem_event_days", &["local_dates", "periods24h"]),
    ("aem_severity_a", &["as_severity1", "as_base"]),
    ("agreed_zone_hours", &["location", "document"]),
    ("assessment_help", &["either_or", "both"]),
    ("attention_times", &["urgency", "deadline"]),
    ("azure_line_exclusions", &["other_products", "no_target"]),
    ("b_and_c_clock", &["business_hours", "elapsed_hours"]),
    ("business_day", &["open_day", "monday_to_saturday"]),
    ("c_customer_reply", &["elapsed", "business_hours"]),
    ("calendar_weeks", &["forty_two_days", "whole_weeks"]),
    ("cancellation_date", &["support_location", "host"]),
    (
        "cancellation_days",
        &["calendar_days", "business_days", "clear_days"],
    ),
    ("cancelled_refund", &["to_its_source", "nothing", "money"]),
    ("closed_time", &["stands_still", "runs_on", "starts_again"]),
    (
        "closure_of_a_reopened_incident",
        &["last_closure", "first_closure"],
    ),
    ("credit_exchange_fees", &["credit_price", "exchange_charge"]),
    (
        "credit_exchange_pairs",
        &["any_two_listed", "host_and_downstream"],
    ),
    ("credit_rounding_target", &["balance", "deduction"]),
    ("credit_ties", &["half_up", "half_even", "half_down"]),
    (
        "credit_use_order",
        &["earliest_lapse", "first_bought", "as_named"],
    ),
    (
        "credits_buy",
        &["additional_only", "additional_and_enhanced"],
    ),
    ("credits_paid_with_flex", &["year_end", "term_end"]),
    ("customer_clock_start", &["microsoft_request", "submitted"]),
    ("designated_place", &["per_purchase", "per_order"]),
    ("dollar", &["united_states", "orders_dollar"]),
    ("equal_value", &["ceiling", "exact"]),
    ("equal_value_basis", &["paid_price", "current_price"]),
    (
        "exchanged_credits_last_day",
        &["by_share", "earliest", "new_lot"],
    ),
    ("execution", &["signature", "start_of_term"]),
    ("expiry_date", &["last_day_of_term", "day_after"]),
    ("extended_features_price", &["floor_of_fee", "beside_fee"]),
    ("extended_rsm", &["agreed_zone_hours", "any_hours"]),
    ("fee_amendment_date", &["notice_day", "delivery_day"]),
    (
        "fee_rounding",
        &["half_away_from_zero", "half_even", "down"],
    ),
    ("first_day_of_a_window", &["day_one", "day_zero"]),
    ("flex_cap", &["greater_of", "lesser_of"]),
    (
        "flex_cap_on_exchanges",
        &["exchanges_count", "purchases_only"],
    ),
    ("flex_cap_period", &["each_year", "whole_term"]),
    ("flex_cap_scope", &["joint", "per_kind"]),
    (
        "flex_use_order",
        &["bought_then_sequence", "earliest_lapse"],
    ),
    ("flex_years", &["all_at_execution", "each_year"]),
    ("hour_increment", &["exact", "started_hour"]),
    ("improvement_plan_year", &["rolling", "contract_year"]),
    ("last_request_scope", &["new_deliveries", "all_requests"]),
    ("late_after", &["due", "due_latest"]),
    (
        "late_cancellation",
        &["full_fee", "refuse_after_start", "refuse"],
    ),
    ("late_exchange", &["no_fee", "as_cancellation"]),
    ("limit_amendment_date", &["first_day", "day_of_use"]),
    ("local_hours", &["support_location", "host"]),
    ("notice_after_a_move", &["new_date", "original_date"]),
    ("notice_amendment_date", &["event_day", "confirmation_day"]),
    ("onboarding_start", &["work_order_start", "service_start"]),
    (
        "online_services_channel",
        &["any", "portal_for_cloud_admins", "portal_required"],
    ),
    ("overdraw", &["partly", "whole"]),
    ("overlapping_offers", &["shortest", "most_specific"]),
    ("partial_quarters", &["not_counted", "counted"]),
    ("pause", &["never", "waiting_for_customer"]),
    ("postponement", &["agreed", "as_cancellation", "free"]),
    (
        "quarters",
        &["of_service", "of_contract_year", "of_calendar"],
    ),
    ("rate_date", &["at_execution", "at_use"]),
    ("rca_day_seven", &["included", "excluded"]),
    ("rca_window_unit", &["local_dates", "elapsed168h"]),
    ("reactive_places", &["designated_only", "any"]),
    ("response_clock_start", &["submitted", "severity_agreed"]),
    (
        "severity_change",
        &["restart", "retroactive", "carry_elapsed", "proportional"],
    ),
    ("term_date", &["support_location", "host"]),
    ("uer_other_line", &["at_most", "no_target"]),
    (
        "used_in_time",
        &["by_share_delivered", "begun", "completed"],
    ),
];

#[test]
fn keys_and_variants_are_those_of_the_wire_format() {
    let mut actual: Vec<_> = ReadingId::all()
        .map(|id| (id.key(), id.variants()))
        .collect();
    actual.sort_unstable();
    assert_eq!(actual, EXPECTED);
}

#[test]
fn all_is_in_order_and_starts_with_the_defaults() {
    assert!(ReadingId::all().is_sorted());
    for id in ReadingId::all() {
        assert_eq!(ReadingId::find(id.key()), Some(id));
        assert_eq!(id.variants().first(), Some(&id.default_variant()));
        assert_eq!(Readings::default().variant(id), id.default_variant());
    }
    assert_eq!(Readings::default().changed().next(), None);
}

#[test]
fn every_variant_can_be_set_and_sets_nothing_else() {
    for id in ReadingId::all() {
        for &variant in id.variants() {
            let mut readings = Readings::default();
            readings.set(id.key(), variant).unwrap();
            assert_eq!(readings.variant(id), variant);

            let changed: Vec<_> = readings.changed().collect();
            let expected = (variant != id.default_variant()).then_some((id, variant));
            assert_eq!(changed, Vec::from_iter(expected));
        }
    }
}

#[test]
fn with_and_set_agree() {
    let mut set = Readings::default();
    set.set("flex_cap", "lesser_of").unwrap();
    set.set("pause", "waiting_for_customer").unwrap();
    let with = Readings::default()
        .with(Pause::WaitingForCustomer)
        .with(FlexCap::LesserOf);
    assert_eq!(set, with);
    let keys: Vec<_> = with.changed().map(|(id, _)| id.key()).collect();
    assert_eq!(keys, ["pause", "flex_cap"]);
}

#[test]
fn an_unknown_name_changes_nothing_and_is_named() {
    let mut readings = Readings::default();
    let error = readings.set("Flex cap", "lesser_of").unwrap_err();
    let text = error.to_string();
    assert!(ReadingId::all().all(|id| text.contains(&std::format!("`{id}`"))));
    assert!(text.contains("`Flex cap`") && text.contains("`lesser_of`"));

    let error = readings.set("flex_cap", "LesserOf").unwrap_err();
    assert_eq!(
        error,
        ReadingError::UnknownVariant {
            reading: FlexCap::ID,
            variant: "LesserOf".into()
        },
    );
    assert_eq!(readings, Readings::default());
}

#[test]
fn names_are_the_rust_names_in_snake_case() {
    let names = [
        response::RUST_NAMES,
        money::RUST_NAMES,
        limits::RUST_NAMES,
        time::RUST_NAMES,
    ];
    for (id, (reading, variants)) in ReadingId::all().zip(names.concat()) {
        assert_eq!(id.key().replace('_', ""), reading.to_lowercase());
        let snake: Vec<String> = variants.iter().map(|variant| snake_case(variant)).collect();
        assert_eq!(id.variants(), snake);
    }
}

#[test]
fn a_reading_cites_a_clause_once_at_most() {
    for id in ReadingId::all() {
        let distinct: BTreeSet<_> = id.clauses().iter().collect();
        assert_eq!(distinct.len(), id.clauses().len(), "{id}");
        let is_addition = matches!(id.key(), "closed_time" | "pause" | "late_after");
        assert_eq!(id.clauses().is_empty(), is_addition, "{id}");
    }
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
