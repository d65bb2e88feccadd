//! Into which invoices lines are divided: by nothing, by each criterion, by all; shared lines, refunds and currencies.

use core::num::NonZeroU32;

use serde_json::Value;
use unified_support::{
    decision::{Decision, Outcome, Problem, QuestionError, Step},
    document::{Readings, RuleId, Service, lists::SplitBillingCriterion as Criterion},
    engine::{Engine, Reply},
    fees::{Billing, BillingLine, Invoice, Invoices},
    money::{Currency, Money},
    order::PurchaseId,
    report::{Language, explain, summarize},
    wire::{Answer, Node, Question},
};

use crate::{
    builder::read_text,
    site::{date, engine},
};

const ORDER: &str = include_str!("../../examples/data/billing_order.json");
const QUESTIONS: &str = include_str!("../../examples/data/billing_questions.jsonl");

fn example_engine() -> Engine {
    read_text(ORDER)
}

/// The decision on the example question `id`.
fn decided(id: &str) -> Decision<Invoices> {
    let mut nodes = QUESTIONS.lines().map(|line| {
        let node: Node = serde_json::from_str(line).expect("a node");
        node
    });
    let engine = example_engine();
    let answer = nodes.find_map(|node| {
        let answer = Answer::for_line(&engine, 1, &node);
        (answer.id() == Some(id)).then_some(answer)
    });
    match answer.expect("the question").reply() {
        Ok(Reply::Invoices(decision)) => decision.clone(),
        other => panic!("{other:?}"),
    }
}

/// An invoice in short: what its lines have in common, its total and its lines.
fn told(invoice: &Invoice) -> String {
    let heading = [
        invoice.product_type.as_deref().map(ToOwned::to_owned),
        invoice.delivery_date.map(|date| date.to_string()),
        invoice.location.as_deref().map(ToOwned::to_owned),
    ];
    let heading: Vec<_> = heading.into_iter().flatten().collect();
    let lines = invoice.lines.iter().map(|line| {
        let part = if line.part { "~" } else { "" };
        format!("{part}{}={}", line.line, line.amount.amount())
    });
    let lines: Vec<_> = lines.collect();
    format!(
        "{}: {}: {}",
        heading.join(" "),
        invoice.total,
        lines.join(" ")
    )
}

#[track_caller]
fn expect(id: &str, invoices: &[&str], totals: &[&str]) {
    let decision = decided(id);
    let found = decision.outcome().decided().expect("decided");
    assert_eq!(
        found.invoices.iter().map(told).collect::<Vec<_>>(),
        invoices
    );
    let found: Vec<_> = found.totals.iter().map(ToString::to_string).collect();
    assert_eq!(found, totals);
}

#[test]
fn one_invoice_is_one_for_each_currency() {
    expect(
        "one",
        &[
            ": 180000.00 EUR: 1=48000.00 2=10000.00 3=120000.01 4=1999.99",
            ": 3000001 JPY: 5=3000001",
        ],
        &["180000.00 EUR", "3000001 JPY"],
    );
}

/// 10,000.00 by 15, 10 and 8 of 33 is 4,545.45 and 15/33, 3,030.30 and 10/33, 2,424.24 and 8/33 of a cent.
#[test]
fn a_shared_line_is_divided_by_its_weights_and_the_rest_goes_where_most_was_cut_off() {
    expect(
        "by-location",
        &[
            "paris: 172545.47 EUR: 1=48000.00 ~2=4545.46 3=120000.01",
            "new_york: 3030.30 EUR: ~2=3030.30",
            "sao_paulo: 1999.99 EUR: 4=1999.99",
            "tokyo: 2424.24 EUR: ~2=2424.24",
            "tokyo: 3000001 JPY: 5=3000001",
        ],
        &["180000.00 EUR", "3000001 JPY"],
    );
}

#[test]
fn lines_are_divided_by_the_tables_of_the_catalogue() {
    expect(
        "by-type",
        &[
            "education: 10000.00 EUR: 2=10000.00",
            "enhanced: 120000.01 EUR: 3=120000.01",
            "enhanced: 3000001 JPY: 5=3000001",
            "maintenance: 1999.99 EUR: 4=1999.99",
            "other_proactive: 48000.00 EUR: 1=48000.00",
        ],
        &["180000.00 EUR", "3000001 JPY"],
    );
}

#[test]
fn lines_are_divided_by_the_first_days_of_the_purchases() {
    expect(
        "by-date",
        &[
            "2026-01-01: 168000.01 EUR: 1=48000.00 3=120000.01",
            "2026-03-02: 11999.99 EUR: 2=10000.00 4=1999.99",
            "2026-11-23: 3000001 JPY: 5=3000001",
        ],
        &["180000.00 EUR", "3000001 JPY"],
    );
}

#[test]
fn a_combination_divides_by_each_of_its_criteria() {
    expect(
        "by-all",
        &[
            "education 2026-03-02 paris: 4795.45 EUR: ~2=4545.46 ~8=-0.01 9=250.00",
            "education 2026-03-02 new_york: 3030.29 EUR: ~2=3030.30 ~8=-0.01",
            "education 2026-03-02 tokyo: 2424.24 EUR: ~2=2424.24 ~8=0.00",
            "enhanced 2026-01-01 paris: 120000.01 EUR: 3=120000.01",
            "enhanced 2026-11-23 tokyo: 3000001 JPY: 5=3000001",
            "maintenance 2026-03-02 sao_paulo: 1999.99 EUR: 4=1999.99",
            "other_proactive 2026-01-01 paris: 44000.00 EUR: 1=48000.00 7=-4000.00",
            "travel 2026-03-05 tokyo: 1234.56 EUR: 6=1234.56",
        ],
        &["177484.54 EUR", "3000001 JPY"],
    );
}

#[test]
fn a_refund_is_divided_as_what_it_gives_back() {
    expect(
        "refunds",
        &[
            "paris: -0.34 EUR: ~a=-0.34 b=0.00",
            "new_york: -0.33 EUR: ~a=-0.33",
            "sao_paulo: -0.33 EUR: ~a=-0.33",
        ],
        &["-1.00 EUR"],
    );
}

#[test]
fn what_lines_are_divided_by_must_be_known_of_each() {
    let missing = |id| match decided(id).outcome() {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        other => panic!("{other:?}"),
    };
    // The purchase has several locations, and no weights.
    assert_eq!(missing("no-weights"), ["locations"]);
    assert_eq!(missing("no-type"), ["product_type", "delivery_date"]);
    let decision = decided("no-type");
    let explained = explain(&decision, Language::En).to_string();
    assert!(explained.contains("The type of product of line `6` is not given."));
    assert!(
        explained.contains("The delivery date of line `1` is Thu 1 Jan 2026, by its purchase.")
    );
}

#[test]
fn the_steps_tell_where_the_rest_went_and_that_no_tax_is_computed() {
    let decision = decided("by-location");
    let explained = explain(&decision, Language::En).to_string();
    for sentence in [
        "The lines are divided into invoices by the customer location. [2.4/split-billing-criteria]",
        "Line `2` bills the purchase `workshops` of Workshops at its price of 10,000.00 EUR. [given]",
        "Line `2`, 10,000.00 EUR, is shared by weights of 33 in all. The shares, cut to the minor unit, come to 9,999.99 EUR; the 0.01 \
         EUR left over goes, a minor unit each, to those that lost most, the earlier location of the order first. [computed]",
        "The customer location of line `3` is `paris`, by its purchase. [2.4/split-billing-criteria]",
        "Of line `2`, `paris` bears 15 of 33: 4,545.45 EUR and 0.01 EUR of what is left over, 4,545.46 EUR. [computed]",
        "Of line `2`, `tokyo` bears 8 of 33: 2,424.24 EUR and 0.00 EUR of what is left over, 2,424.24 EUR. [computed]",
        "Line `4`: `sao_paulo` is a tax exception location, whose proactive services are identified in the order `WO-2026-0202` of its \
         own agreement. [2.4/tax-exception-location-proactive]",
        "An invoice has one currency, and nothing is converted: the 2 currencies are billed apart. [given]",
        "Invoice 1, location `paris`: 3 lines, 172,545.47 EUR in all. [computed]",
        "Invoices: 4, 180,000.00 EUR in all; the lines come to 180,000.00 EUR, the same. [computed]",
        "Taxes that arise between the host and downstream locations are the customer's alone; no tax is computed. \
         [2.4/customer-tax-duty]",
    ] {
        assert!(explained.contains(sentence), "{sentence}\n{explained}");
    }
    let zone = unified_support::calendar::Zone::utc();
    let summary = summarize(decision.outcome(), &zone, Language::En).to_string();
    assert_eq!(
        summary,
        "invoices: 5, for 180,000.00 EUR and 3,000,001 JPY, before tax"
    );
}

#[test]
fn unified_billing_names_its_clause_and_shares_nothing() {
    let decision = decided("one");
    let rules: Vec<_> = decision.steps().iter().map(Step::rule).collect();
    assert_eq!(rules[0], RuleId::UnifiedBilling);
    for rule in [
        RuleId::LineCriterion,
        RuleId::SharedLine,
        RuleId::ShareOfLine,
    ] {
        assert!(!rules.contains(&rule), "{rule}");
    }
}

fn weight(weight: u32) -> NonZeroU32 {
    NonZeroU32::new(weight).expect("a weight")
}

fn cents(minor_units: i64) -> Money {
    Money::from_minor_units(minor_units, Currency::EUR)
}

fn by_location(
    lines: impl IntoIterator<Item = BillingLine>,
) -> Result<Decision<Invoices>, QuestionError> {
    let billing = Billing::try_new([Criterion::CustomerLocation], lines).expect("lines");
    engine(Readings::default()).invoices(&billing)
}

/// The total of each location, in the order of the order.
fn totals_at<const N: usize>(amount: Money, shares: [(&str, u32); N]) -> Vec<(String, i64)> {
    let shares = shares.map(|(id, count)| (id, weight(count)));
    let line = BillingLine::of_service("1", amount, Service::Workshops).shared_by(shares);
    let decision = by_location([line]).expect("an answer");
    let invoices = &decision.outcome().decided().expect("decided").invoices;
    let told = |invoice: &Invoice| {
        let location = invoice.location.as_deref().expect("a location");
        (location.to_owned(), invoice.total.minor_units())
    };
    invoices.iter().map(told).collect()
}

#[test]
fn of_equal_remainders_the_earlier_location_of_the_order_gets_the_unit() {
    let at = |location: &str, units| (location.to_owned(), units);
    for shares in [
        [("paris", 1), ("new_york", 1), ("tokyo", 1)],
        [("tokyo", 1), ("new_york", 1), ("paris", 1)],
    ] {
        let expected = |paris, new_york, tokyo| {
            vec![
                at("paris", paris),
                at("new_york", new_york),
                at("tokyo", tokyo),
            ]
        };
        assert_eq!(totals_at(cents(100), shares), expected(34, 33, 33));
        assert_eq!(totals_at(cents(101), shares), expected(34, 34, 33));
        assert_eq!(totals_at(cents(102), shares), expected(34, 34, 34));
        // Who bears nothing has no invoice.
        assert_eq!(totals_at(cents(1), shares), [at("paris", 1)]);
        assert_eq!(totals_at(cents(-100), shares), expected(-34, -33, -33));
        assert_eq!(totals_at(cents(0), shares), []);
    }
    // 3.5 and 1.5 of 5.
    assert_eq!(
        totals_at(cents(5), [("tokyo", 7), ("paris", 3)]),
        [at("paris", 2), at("tokyo", 3)],
    );
    // The largest weights and amounts.
    assert_eq!(
        totals_at(cents(i64::MAX), [("paris", u32::MAX), ("tokyo", u32::MAX)]),
        [at("paris", i64::MAX / 2 + 1), at("tokyo", i64::MAX / 2)],
    );
    assert_eq!(
        totals_at(cents(i64::MIN), [("paris", 1), ("tokyo", u32::MAX)]),
        [at("paris", -(1 << 31)), at("tokyo", i64::MIN + (1 << 31))],
    );
}

#[test]
fn what_is_beyond_the_largest_amount_is_refused_and_what_comes_back_is_not() {
    let lines = |last| {
        [("1", i64::MAX), ("2", 1), ("3", last)]
            .map(|(id, units)| BillingLine::described(id, cents(units), "-").at("paris"))
    };
    let decision = by_location(lines(-1)).expect("in range");
    assert_eq!(
        decision.outcome().decided().unwrap().totals,
        [cents(i64::MAX)]
    );
    let error = by_location(lines(0)).unwrap_err();
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("amount_out_of_range", "lines")
    );
    // Each location alone would be in range: the currency is not.
    let apart = [("1", "paris"), ("2", "tokyo")]
        .map(|(id, place)| BillingLine::described(id, cents(i64::MAX), "-").at(place));
    assert_eq!(
        by_location(apart).unwrap_err().code(),
        "amount_out_of_range"
    );
}

#[test]
fn what_does_not_fit_the_order_is_named_with_its_path() {
    let engine = example_engine();
    let refused = |line: BillingLine| {
        let other = BillingLine::described("0", cents(1), "-");
        let billing = Billing::try_new([], [other, line]).expect("lines");
        let error = engine.invoices(&billing).unwrap_err();
        (
            error.code().as_str(),
            error.path.as_str().to_owned(),
            error.problem,
        )
    };
    assert_eq!(
        refused(BillingLine::price_of("1", PurchaseId("sdm"))),
        (
            "unknown_purchase",
            "lines[1].purchase".to_owned(),
            Problem::UnknownPurchase {
                id: "sdm".to_owned()
            },
        ),
    );
    let shares = [("tokyo", weight(1)), ("lyon", weight(1))];
    assert_eq!(
        refused(BillingLine::described("1", cents(1), "-").shared_by(shares)),
        (
            "unknown_location",
            "lines[1].locations[1].location".to_owned(),
            Problem::UnknownLocation {
                id: "lyon".to_owned(),
                nearest: None,
            },
        ),
    );
    assert_eq!(
        refused(BillingLine::for_purchase("1", cents(1), PurchaseId("workshops")).at("sao_paulo")),
        (
            "not_of_purchase",
            "lines[1].locations[0].location".to_owned(),
            Problem::NotOfPurchase {
                id: "sao_paulo".to_owned(),
                purchase: "workshops".to_owned(),
            },
        ),
    );
}

/// What a purchase says gives way to what the line says.
#[test]
fn a_line_may_say_what_its_purchase_says_otherwise() {
    let line = BillingLine::for_purchase("1", cents(5_000), PurchaseId("workshops"))
        .with_product_type("training")
        .with_delivery_date(date("2026-03-04"))
        .at("tokyo");
    let criteria = Criterion::ALL.iter().copied();
    let billing = Billing::try_new(criteria, [line]).expect("a line");
    let decision = example_engine().invoices(&billing).expect("an answer");
    let invoices = decision.outcome().decided().expect("decided");
    let found: Vec<_> = invoices.invoices.iter().map(told).collect();
    assert_eq!(found, ["training 2026-03-04 tokyo: 50.00 EUR: 1=50.00"]);
}

#[test]
fn a_tax_exception_is_told_of_proactive_services_there_and_of_no_others() {
    let told = |line: BillingLine| {
        let billing = Billing::try_new([], [line]).expect("a line");
        let decision = example_engine().invoices(&billing).expect("an answer");
        let mut steps = decision.steps().iter();
        steps.any(|step| step.rule() == RuleId::TaxExceptionLocation)
    };
    let of = |service| BillingLine::of_service("1", cents(1), service);
    assert!(told(of(Service::Workshops).at("sao_paulo")));
    assert!(!told(of(Service::Workshops).at("paris")));
    assert!(!told(of(Service::RapidResponse).at("sao_paulo")));
    assert!(!told(
        BillingLine::described("1", cents(1), "workshops").at("sao_paulo")
    ));
}

/// The same lines in another order, and a line's locations too, get the same bytes.
#[test]
fn the_order_of_lines_changes_no_byte() {
    let engine = example_engine();
    let line = QUESTIONS.lines().find(|line| line.contains("by-all"));
    let mut question: Value = serde_json::from_str(line.expect("the question")).expect("JSON");
    // But for the digest of the question.
    let answer = |question: &Value| {
        let node: Node = serde_json::from_value(question.clone()).expect("a node");
        let answer = serde_json::to_string(&Answer::for_line(&engine, 1, &node)).expect("JSON");
        let digest = Question::read(&node)
            .expect("a question")
            .request()
            .digest();
        answer.replace(&digest.expect("a digest").to_string(), "")
    };
    let expected = answer(&question);
    let lines = question["lines"].as_array_mut().expect("lines");
    lines.reverse();
    for line in lines.iter_mut() {
        if let Some(shares) = line.get_mut("locations").and_then(Value::as_array_mut) {
            shares.reverse();
        }
    }
    question["split_by"]
        .as_array_mut()
        .expect("a list")
        .reverse();
    assert_eq!(answer(&question), expected);
}
