//! Names of products and solutions: the same whatever their accents, the case of their letters and their spaces.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    finding::Level,
    wire::{Answer, Node, read_engine},
};

const ORDER: &str = include_str!("../../examples/data/large_order.json");
const QUESTIONS: &str = include_str!("../../examples/data/large_questions.jsonl");

/// The example order and question `id`, each changed, and what is answered.
fn answer(id: &str, change_order: impl Fn(&mut Value), change: impl Fn(&mut Value)) -> Value {
    let mut order: Value = serde_json::from_str(ORDER).expect("JSON");
    change_order(&mut order["order"]);
    let engine = read_engine(&node(&order), Zones::embedded()).expect("an engine");
    let questions = QUESTIONS
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let mut question = questions
        .into_iter()
        .find(|question: &Value| question["id"] == id)
        .expect("a question of this name");
    change(&mut question);
    let answer = Answer::for_line(&engine, 1, &node(&question));
    serde_json::to_value(&answer).expect("JSON")
}

/// The codes and paths of what keeps the changed example order from being read.
fn problems(change: impl Fn(&mut Value)) -> Vec<(String, String)> {
    let mut order: Value = serde_json::from_str(ORDER).expect("JSON");
    change(&mut order["order"]);
    let findings = read_engine(&node(&order), Zones::embedded()).expect_err("a finding");
    let findings = findings
        .iter()
        .filter(|finding| finding.level() == Level::Error);
    findings
        .map(|finding| (finding.code().to_owned(), finding.path().to_string()))
        .collect()
}

fn node(value: &Value) -> Node {
    serde_json::from_value(value.clone()).expect("a node")
}

fn same(_: &mut Value) {}

fn near_names(answer: &Value) -> Vec<(&str, &str, &str)> {
    let steps = answer["steps"].as_array().expect("steps");
    let near = steps.iter().filter(|step| step["rule"] == "near_name");
    near.map(|step| {
        (
            step["operands"]["name"].as_str().expect("a name"),
            step["operands"]["near"].as_str().expect("a name"),
            step["clause"].as_str().expect("a clause"),
        )
    })
    .collect()
}

#[test]
fn a_product_is_known_whatever_its_accents_case_and_spaces() {
    let plain = answer("r4", same, same);
    assert_eq!(plain["answer"]["commitment"], "rapid_response");
    for name in [
        "AZURE SQL DATABASE",
        " azure  sql\u{a0}database",
        "Azure SQL Dàtâbase",
    ] {
        let other = answer("r4", same, |question| {
            question["product_name"] = json!(name);
        });
        assert_eq!(other["answer"], plain["answer"], "{name}");
        assert!(near_names(&other).is_empty(), "{name}");
    }
    // The order's own name may have them.
    let other = answer(
        "r4",
        |order| {
            order["appendix_a"]["rapid_response_components"][0]["name"] =
                json!("AZURE SQL DÁTABASE");
        },
        same,
    );
    assert_eq!(other["answer"], plain["answer"]);
}

#[test]
fn a_product_that_is_near_one_of_the_order_is_told_so() {
    let other = answer("r4", same, |question| {
        question["product_name"] = json!("Azure SQL Databases");
    });
    assert_ne!(other["answer"]["commitment"], "rapid_response");
    let near = (
        "Azure SQL Databases",
        "Azure SQL Database",
        "2.3/rr-components-in-order",
    );
    assert_eq!(near_names(&other), [near]);
    // Another product altogether is near none.
    let other = answer("r4", same, |question| {
        question["product_name"] = json!("Windows 11");
    });
    assert!(near_names(&other).is_empty());
}

#[test]
fn the_product_of_an_entitlement_is_compared_in_the_same_way() {
    let entitled = answer("name-spelt-otherwise", same, same);
    assert_eq!(
        entitled["answer"]["granted"],
        answer("3", same, same)["answer"]["granted"]
    );
    let near = answer("name-near", same, same);
    let expected = ("SQL Servers", "SQL Server", "2.2/de-products-in-order");
    assert_eq!(near_names(&near), [expected]);
}

#[test]
fn so_is_the_solution_of_an_event() {
    let plain = answer("r8", same, same);
    assert_eq!(plain["answer"]["commitment"], "azure_event_management");
    let solution = |name: &'static str| {
        move |question: &mut Value| question["event"]["solution"] = json!(name)
    };
    assert_eq!(
        answer("r8", same, solution("Web  Shôp"))["answer"],
        plain["answer"]
    );
    let near = answer("r8", same, solution("web shops"));
    assert_ne!(near["answer"]["commitment"], "azure_event_management");
    let expected = ("web shops", "web shop", "2.3/aem-one-solution-per-event");
    assert_eq!(near_names(&near), [expected]);
}

#[test]
fn a_name_stands_in_a_list_once() {
    let repeated = |path: &str| [("repeated_value".to_owned(), path.to_owned())];
    let components = "order.appendix_a.rapid_response_components[1].name";
    assert_eq!(
        problems(|order| {
            order["appendix_a"]["rapid_response_components"][1]["name"] =
                json!("azure  SQL datâbase");
        }),
        repeated(components)
    );
    assert_eq!(
        problems(|order| order["appendix_a"]["office_365_tenants"][1] = json!("Contoso ")),
        repeated("order.appendix_a.office_365_tenants[1]")
    );
    let stack = json!({ "component": "azure_stack" });
    assert_eq!(
        problems(|order| {
            let components = &mut order["appendix_a"]["rapid_response_components"];
            *components = json!([stack, { "name": "Azure Stack" }, stack]);
        }),
        repeated("order.appendix_a.rapid_response_components[2].component")
    );
}
