//! What Flex does not pay of a purchase, which is billed; and shares of nothing, which are not.

use serde_json::{Value, json};

use super::{amount, ask, file, flexed, money, order, question, read, usd};

fn invoiced(order: &Value, lines: &Value, split_by: &Value) -> Value {
    let question = json!({ "id": "1", "ask": "invoices", "split_by": split_by, "lines": lines });
    ask(&read(&file(order, json!({}))), &question)
}

#[test]
fn what_flex_does_not_pay_is_billed_to_the_cent() {
    for (price, rest) in [
        ("100.00", None),
        ("100.01", Some("0.01")),
        ("250.00", Some("150.00")),
    ] {
        let order = order("USD", ["100.00"], [flexed("w", "workshops", usd(price))]);
        let answer = invoiced(&order, &json!([{ "id": "a", "purchase": "w" }]), &json!([]));
        match rest {
            Some(rest) => {
                assert_eq!(amount(&answer["answer"]["totals"][0]), rest, "{answer}");
                let mut steps = answer["steps"].as_array().expect("steps").iter();
                let step = steps.find(|step| step["rule"] == "flex_rest");
                assert_eq!(step.expect("a step")["clause"], "2.1/flex-annual-basis");
            }
            None => assert_eq!(answer["error"]["code"], "no_price_to_bill"),
        }
    }
}

#[test]
fn what_flex_may_not_pay_is_billed_as_a_whole() {
    let bought =
        |service: &str, price: Value| order("USD", ["100.00"], [flexed("w", service, price)]);
    for order in [
        bought("sdm_add_on", usd("60.00")),
        bought("workshops", money("60.00", "EUR")),
        order("USD", ["0.00"], [flexed("w", "workshops", usd("60.00"))]),
    ] {
        let answer = invoiced(&order, &json!([{ "id": "a", "purchase": "w" }]), &json!([]));
        assert_eq!(amount(&answer["answer"]["totals"][0]), "60.00", "{answer}");
    }
    // Of two purchases the second has what the first leaves: 40 of 60.
    let two = order(
        "USD",
        ["100.00"],
        [
            flexed("v", "workshops", usd("60.00")),
            flexed("w", "chalk_talks", usd("60.00")),
        ],
    );
    let answer = invoiced(&two, &json!([{ "id": "a", "purchase": "w" }]), &json!([]));
    assert_eq!(amount(&answer["answer"]["totals"][0]), "20.00");
}

#[test]
fn who_bears_nothing_of_a_line_has_no_invoice() {
    let mut order = order("USD", ["100.00"], []);
    let tokyo = json!({ "id": "tokyo", "country": "JP", "zone": "Asia/Tokyo", "closures": [] });
    order["locations"]
        .as_array_mut()
        .expect("a list")
        .push(tokyo);
    let shared = |price: &str| {
        let locations = [("paris", 1), ("tokyo", 1)]
            .map(|(id, weight)| json!({ "location": id, "weight": weight }));
        let line = json!({ "id": "a", "description": "travel", "amount": usd(price), "locations": locations });
        let answer = invoiced(&order, &json!([line]), &json!(["customer_location"]));
        let invoices = answer["answer"]["invoices"]
            .as_array()
            .expect("invoices")
            .iter();
        invoices
            .map(|one| amount(&one["total"]).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(shared("0.02"), ["0.01", "0.01"]);
    assert_eq!(shared("0.01"), ["0.01"]);
    assert!(shared("0.00").is_empty());
}

#[test]
fn the_worked_example_of_what_flex_leaves() {
    let answer = ask(&read(&file(&super::example(), json!({}))), &question("72"));
    // Of workshops for 10,000 dinars the allowance of the second year had 9,876.542 left.
    assert_eq!(answer["answer"]["totals"], json!([money("123.458", "KWD")]));
}
