//! What is wrong with an order, each mistake alone and several at once.

use serde_json::json;
use unified_support::{
    calendar::{Zone, Zones},
    chrono::TimeDelta,
    document::Readings,
    engine::Engine,
    finding::{Finding, Findings, Level},
    order::{CountryCode, LocationDraft, Order, OrderDraft, ScopeProductDraft},
};

use crate::same_value::round_trip;

use super::{bare_draft, purchase_draft, read, target_draft, whole, with};

/// Where in the order of the whole file something else is written, and what that is called.
const MISTAKES: &str = include_str!("../../data/order_mistakes.tsv");

/// A file with one mistake in it gets one error: each line of the table is one.
#[test]
fn each_mistake_has_its_code_and_its_path() {
    let mut checked = 0;
    for line in MISTAKES.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let [pointer, value, code, path] = fields[..] else {
            panic!("{line}")
        };
        let value = serde_json::from_str(value).expect(line);
        let findings = read(&with(pointer, &value)).expect_err(line);
        let errors = errors(&findings);
        assert_eq!(
            errors[0],
            (code, format!("order.{path}").as_str()),
            "{line}"
        );
        // A location that lost its id is unknown to what names it.
        let others = usize::from(code == "repeated_location");
        assert_eq!(errors.len(), 1 + others, "{findings}");
        checked += 1;
    }
    assert!(checked > 60, "{checked}");
}

#[test]
fn a_draft_is_checked_where_a_file_would_have_been() {
    let refuse = |draft: OrderDraft| {
        let findings = Order::try_from(draft).expect_err("a mistake");
        let first: Vec<Finding> = findings.into_iter().collect();
        let [only] = &first[..] else {
            panic!("{first:?}")
        };
        (only.code().to_owned(), only.path().as_str().to_owned())
    };
    let mut none = purchase_draft("1");
    none.quantity.count = 0;
    let expected = (
        "out_of_range".to_owned(),
        "services[0].quantity.count".to_owned(),
    );
    assert_eq!(refuse(bare_draft().with_purchase(none)), expected);

    let unnamed = purchase_draft("1").with_product(ScopeProductDraft::named(" "));
    let expected = (
        "empty_text".to_owned(),
        "services[0].products[0].name".to_owned(),
    );
    assert_eq!(refuse(bare_draft().with_purchase(unnamed)), expected);

    let expected = (
        "out_of_range".to_owned(),
        "amendments[0].response_target.seconds".to_owned(),
    );
    for target in [
        TimeDelta::milliseconds(999),
        TimeDelta::milliseconds(1_500),
        TimeDelta::days(366) + TimeDelta::nanoseconds(1),
        TimeDelta::MIN,
    ] {
        let draft = bare_draft().with_amendment(target_draft("A-1", target));
        // Written and read, it is refused still.
        round_trip(&draft);
        assert_eq!(refuse(draft), expected);
    }
    for target in [TimeDelta::seconds(1), TimeDelta::days(366)] {
        assert!(Order::try_from(bare_draft().with_amendment(target_draft("A-1", target))).is_ok());
    }
}

#[test]
fn what_an_amendment_may_be_is_named() {
    let message = |replaces: &str| {
        let mut file = whole();
        file["order"]["amendments"][1]["replaces"] = json!(replaces);
        let findings = read(&file).expect_err(replaces);
        let mut mismatches = findings
            .iter()
            .filter(|finding| finding.code() == "amendment_mismatch");
        let finding = mismatches.next().expect(replaces);
        assert_eq!(
            (finding.value(), finding.clause()),
            (Some(replaces), Some(replaces))
        );
        let message = finding.message();
        let (message, element) = message.rsplit_once("; ").expect(message);
        assert_eq!(element, "`amendments[1]` is `A-2`");
        message.to_owned()
    };
    assert_eq!(
        message("2.3/uer-seva-response-30-min"),
        "this clause is amended by `response_target`"
    );
    assert_eq!(
        message("2.3/rede-business-hours"),
        "this clause is amended by `business_hours`"
    );
    assert_eq!(
        message("2.5/unused-services-lost"),
        "no amendment of this version replaces this clause"
    );
}

#[test]
fn a_downstream_location_is_not_the_host_again() {
    let clause_of_repeated = |id: &str| {
        let mut draft = bare_draft();
        draft.locations.push(LocationDraft::new(
            id,
            CountryCode("FR"),
            "Europe/Paris",
            [],
        ));
        let findings = Order::try_from(draft).expect_err("a repeated id");
        let first = findings.iter().next().and_then(Finding::clause);
        first.map(str::to_owned)
    };
    assert_eq!(
        clause_of_repeated("paris"),
        Some("2.4/downstream-definition".to_owned())
    );
    assert_eq!(clause_of_repeated("sao_paulo"), None);
}

/// One mistake hides no other: not in the part that it is in, and not in the next.
#[test]
fn mistakes_come_back_at_once_in_the_order_of_the_input() {
    let mut file = whole();
    let order = &mut file["order"];
    order["services"][0]["bought_on"] = json!("2025-12-32");
    order["services"][0]["price"]["amount"] = json!(-1);
    order["contacts"][0]["role"] = json!("owner");
    order["amendments"][1]["exclusions"] = json!(null);
    // Up to here a reader says so; from here a check does, of what was read.
    order["base_package"]["contract_years"][0]["list_price"]["currency"] = json!("USD");
    order["services"][0]["service"] = json!("workshop");
    order["services"][0]["locations"] = json!(["lyon"]);
    order["services"][0]["last_day"] = json!("2025-01-01");
    order["services"][0]["languages"] = json!(["jp"]);
    order["appendix_a"]["enrolments"] = json!(["", "E-1"]);
    order["contacts"][0]["location"] = json!("lyon");
    order["usd_exchange"]["units_per_usd"] = json!("0");
    order["amendments"][1]["replaces"] = json!("2.2/fn1");
    order["amendments"][2]["id"] = json!("A-1");
    let findings = read(&file).unwrap_err();
    assert_eq!(
        errors(&findings),
        [
            ("malformed_date", "order.services[0].bought_on"),
            ("wrong_type", "order.services[0].price.amount"),
            ("unknown_value", "order.contacts[0].role"),
            ("wrong_type", "order.amendments[1].exclusions"),
            (
                "wrong_currency",
                "order.base_package.contract_years[0].list_price"
            ),
            ("unknown_service", "order.services[0].service"),
            ("unknown_location", "order.services[0].locations[0]"),
            ("dates_reversed", "order.services[0].last_day"),
            ("unknown_language", "order.services[0].languages[0]"),
            ("empty_text", "order.appendix_a.enrolments[0]"),
            ("unknown_location", "order.contacts[0].location"),
            ("rate_out_of_range", "order.usd_exchange.units_per_usd"),
            ("unknown_clause", "order.amendments[1].replaces"),
            ("repeated_id", "order.amendments[2].id"),
        ]
    );
}

#[test]
fn a_location_whose_id_could_not_be_read_may_be_the_one_that_is_named() {
    let mut file = whole();
    file["order"]["locations"][0]["id"] = json!(1);
    let findings = read(&file).unwrap_err();
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.level().as_str() == "error")
        .collect();
    assert_eq!(errors.len(), 1, "{findings}");
    assert_eq!(errors[0].path().as_str(), "order.locations[0].id");

    file["order"].as_object_mut().unwrap().remove("locations");
    let findings = read(&file).unwrap_err();
    assert!(
        findings
            .iter()
            .all(|finding| finding.code() != "unknown_location"),
        "{findings}"
    );
}

#[test]
fn an_agreed_zone_is_one_that_the_caller_knows() {
    let draft = bare_draft().with_purchase(purchase_draft("1").with_agreed_zone("Asia/Tokyo"));
    let zones = || {
        Zones::none()
            .with("Europe/Paris", Zone::utc())
            .with("America/Sao_Paulo", Zone::utc())
    };
    let findings = Engine::from_draft(draft.clone(), zones(), Readings::default()).unwrap_err();
    assert!(errors(&findings).contains(&("unknown_zone", "services[0].agreed_zone")));
    let order = Order::try_from(draft).expect("an order knows no zones");
    let again = Engine::try_new(order.clone(), zones(), Readings::default()).unwrap_err();
    assert_eq!(again, findings);
    let zones = zones().with("Asia/Tokyo", Zone::utc());
    assert!(Engine::try_new(order, zones, Readings::default()).is_ok());
}

/// The codes and paths of the errors.
fn errors(findings: &Findings) -> Vec<(&str, &str)> {
    let errors = findings
        .iter()
        .filter(|finding| finding.level() == Level::Error);
    errors
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect()
}
