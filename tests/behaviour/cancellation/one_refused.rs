//! Deliveries that are cancelled together, some of which are refused: each fares as it would alone.

use std::collections::BTreeMap;

use proptest::prelude::*;
use unified_support::{
    decision::{Outcome, RefusedAlone, Step},
    document::{CancellationRule, Readings, Rule},
    engine::Engine,
    fees::{
        Cancellation, CancellationFee, CancellationFees, CancelledDeliveries, CancelledDelivery,
        TravelSpent,
    },
    money::{Currency, Money},
    order::LocationId,
    report::{self, Language},
};

use super::euros;
use crate::site::{at, date, engine};

/// A delivery of each kind: what comes of it alone, at the end of June or in its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Decided,
    Undetermined,
    /// The order has no such location.
    Elsewhere,
    /// A price below zero.
    Negative,
    /// A purchase that the order does not have.
    UnknownPurchase,
    /// A fee that was agreed on in another currency than that of the price.
    OtherCurrency,
}

const KINDS: [Kind; 6] = [
    Kind::Decided,
    Kind::Undetermined,
    Kind::Elsewhere,
    Kind::Negative,
    Kind::UnknownPurchase,
    Kind::OtherCurrency,
];

fn delivery(id: &str, kind: Kind) -> CancelledDelivery {
    let workshop = euros("2026-06-05T09:00:00+02:00", "2026-06-15");
    let (location, cancellation) = match kind {
        Kind::Decided => ("paris", workshop),
        Kind::Undetermined => {
            let flight = TravelSpent::new(Money::from_minor_units(42_000, Currency::EUR));
            ("paris", workshop.after_travel(flight))
        }
        Kind::Elsewhere => ("lyon", workshop),
        Kind::Negative => {
            let price = Money::from_minor_units(-1, Currency::EUR);
            let cancelled_at = at("2026-06-05T09:00:00+02:00");
            let negative = Cancellation::new(price, date("2026-06-15"), cancelled_at);
            ("paris", negative)
        }
        Kind::UnknownPurchase => ("paris", workshop.of_purchase("none")),
        Kind::OtherCurrency => {
            let dollars = Money::from_minor_units(100, Currency::USD);
            ("paris", workshop.with_agreed_fee(dollars))
        }
    };
    CancelledDelivery::new(id, LocationId(location), cancellation)
}

fn asked(kinds: &[Kind]) -> Vec<CancelledDelivery> {
    let numbered = kinds.iter().enumerate();
    numbered
        .map(|(index, kind)| delivery(&index.to_string(), *kind))
        .collect()
}

fn fees_of(engine: &Engine, deliveries: &[CancelledDelivery]) -> (CancellationFees, Vec<Step>) {
    let all = CancelledDeliveries::try_new(deliveries.to_vec()).expect("names of their own");
    let decision = engine.cancellation_fees(&all).expect("an answer");
    let fees = decision.answer().expect("decided").clone();
    (fees, decision.steps().to_vec())
}

/// What is answered to the delivery alone; a refusal with its path made one within the list.
fn alone(
    engine: &Engine,
    index: usize,
    one: &CancelledDelivery,
) -> Result<Outcome<CancellationFee>, (String, String)> {
    let place = engine.location(one.location());
    let answer = place.and_then(|place| place.cancellation_fee(one.cancellation()));
    answer
        .map(|decision| decision.outcome().clone())
        .map_err(|error| {
            let field = format!("deliveries[{index}].{}", error.path);
            (error.code().as_str().to_owned(), field)
        })
}

#[test]
fn each_problem_is_told_of_its_delivery_alone() {
    let engine = engine(Readings::default());
    for (kind, code, field) in [
        (Kind::Elsewhere, "unknown_location", "location"),
        (Kind::Negative, "negative_amount", "price"),
        (Kind::UnknownPurchase, "unknown_purchase", "purchase"),
        (Kind::OtherCurrency, "wrong_currency", "agreed_fee"),
    ] {
        let (fees, steps) = fees_of(&engine, &asked(&[Kind::Decided, kind, Kind::Decided]));
        let refused = fees.deliveries[1].outcome.as_ref().expect_err(code);
        let path = format!("deliveries[1].{field}");
        assert_eq!((&*refused.code, &refused.field), (code, &path));
        assert!(!fees.complete);
        assert_eq!(fees.totals[0].fee.to_string(), "10000.00 EUR");
        // The step stands before those of the next delivery.
        let rules: Vec<_> = steps.iter().map(Step::applied).collect();
        let at = rules
            .iter()
            .position(|rule| {
                matches!(rule, Rule::Cancellation(CancellationRule::RefusedDelivery { code: told, field, .. })
                    if **told == *code && **field == *path)
            })
            .expect("a step");
        let next = rules.get(at + 1).expect("the next delivery");
        assert!(
            matches!(next, Rule::Cancellation(CancellationRule::CancelledDelivery { delivery, .. })
                if &**delivery == "2")
        );
    }
}

#[test]
fn none_or_one_or_two_are_refused() {
    let engine = engine(Readings::default());
    for refused in 0..=2 {
        let mut kinds = vec![Kind::Elsewhere; refused];
        kinds.resize(2, Kind::Decided);
        let (fees, _) = fees_of(&engine, &asked(&kinds));
        assert_eq!(fees.complete, refused == 0);
        // Of none that is decided there is no sum, and not a sum of zero.
        assert_eq!(fees.totals.len(), usize::from(refused < 2));
    }
}

#[test]
fn it_is_told_in_a_table_and_in_two_languages() {
    let engine = engine(Readings::default());
    let all = CancelledDeliveries::try_new(asked(&[Kind::Elsewhere])).expect("one");
    let request = unified_support::engine::Request::CancellationFees(all);
    let reply = engine.ask(&request).expect("an answer");
    let told = |language| report::reply(&engine, &request, &reply, language).to_string();
    let english = told(Language::En);
    assert!(english.contains("none is decided"), "{english}");
    assert!(
        english.contains("refused: deliveries[0].location: the order has no location `lyon`"),
        "{english}"
    );
    let french = told(Language::Fr);
    assert!(
        french.contains("aucune annulation n’est tranchée"),
        "{french}"
    );
    assert!(french.contains("refusé\u{a0}: "), "{french}");
    assert!(!french.contains("the order has no"), "{french}");
}

proptest! {
    /// Each delivery has the outcome that it has alone, and the sums are those of the decided ones.
    #[test]
    fn each_fares_as_it_does_alone(kinds in prop::collection::vec(prop::sample::select(&KINDS[..]), 1..8)) {
        let engine = engine(Readings::default());
        let deliveries = asked(&kinds);
        let (fees, _) = fees_of(&engine, &deliveries);
        prop_assert_eq!(fees.deliveries.len(), deliveries.len());
        let mut sums = BTreeMap::new();
        for (index, (one, told)) in deliveries.iter().zip(&fees.deliveries).enumerate() {
            let expected = alone(&engine, index, one);
            if let Ok(Outcome::Decided(fee)) = &expected {
                *sums.entry(fee.fee.currency().code()).or_insert(0) += fee.fee.minor_units();
            }
            let own = |refused: &RefusedAlone| (refused.code.clone().into_owned(), refused.field.clone());
            prop_assert_eq!(told.outcome.as_ref().map_err(own), expected.as_ref().map_err(Clone::clone));
        }
        let told: BTreeMap<_, _> = fees.totals.iter().map(|total| (total.fee.currency().code(), total.fee.minor_units())).collect();
        prop_assert_eq!(told, sums);
        prop_assert_eq!(fees.complete, kinds.iter().all(|kind| *kind == Kind::Decided));
    }
}
