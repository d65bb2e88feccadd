//! What Azure Engineering Direct costs by the tiers of an order, and which features come with it.

use std::borrow::Cow;

use proptest::prelude::*;
use unified_support::{
    calendar::Zones,
    decision::{Decision, Error, NotApplicable, Outcome, Steps, Undetermined, Value},
    document::{AedFeature, AedFeatureGroup, FeeRounding, Readings, RuleId, Unit},
    engine::Engine,
    fees::{AedFeatures, AedFee, AedTerms},
    money::{ArithmeticError, Currency, Money, Rate, Tier, Tiering},
    order::{
        AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, FeeScheduleDraft, LocationDraft,
        OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, SubscriptionDraft,
        TermDraft, UsdExchangeDraft,
    },
};

use crate::site::date;

fn money(amount: &str, currency: Currency) -> Money {
    Money::from_decimal_str(amount, currency).expect("an amount")
}

fn usd(amount: &str) -> Money {
    money(amount, Currency::USD)
}

/// Ten percent of the first million, five up to five millions, two and a half above.
fn schedule(tiering: Tiering) -> FeeScheduleDraft {
    let rate = |rate: &str| rate.parse::<Rate>().expect("a rate");
    let (one, five) = (usd("1000000.00"), usd("5000000.00"));
    let tiers = [
        Tier::new(usd("0.00"), Some(one), rate("0.1")),
        Tier::new(one, Some(five), rate("0.05")),
        Tier::new(five, None, rate("0.025")),
    ];
    FeeScheduleDraft::new(tiering, tiers)
}

/// An order in euros that holds Azure Engineering Direct.
fn draft(direct: AedEnrolmentDraft) -> OrderDraft {
    let term = TermDraft::new(date("2026-01-01"), date("2027-12-31"));
    let paris = LocationDraft::new("paris", "FR", "Europe/Paris", []);
    let dates = PurchaseDates::new(date("2025-12-15"), date("2026-01-01"), date("2027-12-31"));
    let bought = PurchaseDraft::new(
        "aed",
        "AED",
        ["paris"],
        QuantityDraft::new(1, Unit::Deliveries),
        dates,
        Money::zero(Currency::EUR),
        PaidWith::Price,
    );
    OrderDraft::new("1", date("2025-12-15"), term, "EUR", "paris", [paris])
        .with_purchase(bought)
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(direct))
}

fn enrolment() -> AedEnrolmentDraft {
    AedEnrolmentDraft::new([SubscriptionDraft::new("production")])
}

fn engine(draft: OrderDraft) -> Engine {
    Engine::from_draft(draft, Zones::embedded(), Readings::default()).expect("the order is well")
}

fn ask(draft: OrderDraft) -> Decision<AedTerms> {
    engine(draft).aed_fee().expect("an answer")
}

fn fee_of(decision: &Decision<AedTerms>) -> Outcome<AedFee> {
    decision.outcome().decided().expect("terms").fee().clone()
}

fn features_of(decision: &Decision<AedTerms>) -> Outcome<AedFeatures> {
    decision
        .outcome()
        .decided()
        .expect("terms")
        .features()
        .clone()
}

/// The exact fee and what is charged.
fn charged(tiering: Tiering, spend: &str) -> (String, String) {
    let direct = enrolment()
        .with_assessed_spend(usd(spend))
        .with_fee_schedule(schedule(tiering));
    let decision = ask(draft(direct));
    let mut steps = decision.steps().iter();
    let step = steps.find(|step| step.rule() == RuleId::AedFee);
    let Some(Value::Unrounded(exact)) = step.and_then(|step| step.operand("exact_fee")) else {
        panic!("{decision:?}")
    };
    let fee = fee_of(&decision);
    let fee = fee.decided().expect("a fee").fee();
    (exact.amount().to_string(), fee.amount().to_string())
}

#[test]
fn one_cent_each_side_of_each_edge() {
    for (spend, marginal, whole) in [
        ("0.00", ("0.00", "0.00"), ("0.00", "0.00")),
        ("0.01", ("0.001", "0.00"), ("0.001", "0.00")),
        (
            "999999.99",
            ("99999.999", "100000.00"),
            ("99999.999", "100000.00"),
        ),
        (
            "1000000.00",
            ("100000.00", "100000.00"),
            ("50000.00", "50000.00"),
        ),
        (
            "1000000.01",
            ("100000.0005", "100000.00"),
            ("50000.0005", "50000.00"),
        ),
        (
            "4999999.99",
            ("299999.9995", "300000.00"),
            ("249999.9995", "250000.00"),
        ),
        (
            "5000000.00",
            ("300000.00", "300000.00"),
            ("125000.00", "125000.00"),
        ),
        (
            "5000000.01",
            ("300000.00025", "300000.00"),
            ("125000.00025", "125000.00"),
        ),
        (
            "60000000.00",
            ("1675000.00", "1675000.00"),
            ("1500000.00", "1500000.00"),
        ),
    ] {
        for (tiering, (exact, fee)) in
            [(Tiering::Marginal, marginal), (Tiering::WholeAmount, whole)]
        {
            let expected = (exact.to_owned(), fee.to_owned());
            assert_eq!(charged(tiering, spend), expected, "{tiering} {spend}");
        }
    }
}

#[test]
fn each_tier_that_is_reached_is_a_step() {
    let parts = |tiering, spend| {
        let direct = enrolment()
            .with_assessed_spend(usd(spend))
            .with_fee_schedule(schedule(tiering));
        let decision = ask(draft(direct));
        let steps = decision.steps().iter();
        let steps = steps.filter(|step| step.rule() == RuleId::AedFeeTier);
        let amounts = steps.map(|step| match step.operand("amount") {
            Some(Value::Money(amount)) => amount.amount().to_string(),
            other => panic!("{other:?}"),
        });
        amounts.collect::<Vec<_>>()
    };
    let expected = ["1000000.00", "4000000.00", "2000000.00"];
    assert_eq!(parts(Tiering::Marginal, "7000000.00"), expected);
    assert_eq!(parts(Tiering::WholeAmount, "7000000.00"), ["7000000.00"]);
    // What is at an edge lies in the tier above it.
    assert_eq!(
        parts(Tiering::Marginal, "1000000.00"),
        ["1000000.00", "0.00"]
    );
    assert_eq!(parts(Tiering::Marginal, "999999.99"), ["999999.99"]);
}

#[test]
fn the_fee_is_rounded_once_by_the_reading() {
    for (spend, expected) in [
        ("0.05", ["0.01", "0.00", "0.00"]),
        ("0.15", ["0.02", "0.02", "0.01"]),
        ("999999.99", ["100000.00", "100000.00", "99999.99"]),
    ] {
        let direct = enrolment()
            .with_assessed_spend(usd(spend))
            .with_fee_schedule(schedule(Tiering::Marginal));
        let engine = engine(draft(direct));
        let readings = [
            FeeRounding::HalfAwayFromZero,
            FeeRounding::HalfEven,
            FeeRounding::Down,
        ];
        for (reading, expected) in readings.into_iter().zip(expected) {
            let engine = engine.with_readings(Readings::default().with(reading));
            let decision = engine.aed_fee().expect("an answer");
            let fee = fee_of(&decision);
            assert_eq!(fee.decided().unwrap().fee(), usd(expected), "{spend}");
            let rounded = decision.steps().iter();
            let rounded = rounded.filter(|step| step.rule() == RuleId::FeeRounding);
            assert_eq!(rounded.count(), 1);
        }
    }
}

#[test]
fn the_floor_is_the_least_that_is_charged() {
    for (spend, fee, is_floor) in [
        ("0.00", "50000.00", true),
        // 49,999.994 is rounded before it is held against the floor, and so is 49,999.995.
        ("499999.94", "50000.00", true),
        ("499999.95", "50000.00", false),
        ("500000.00", "50000.00", false),
        ("500000.10", "50000.01", false),
    ] {
        let direct = enrolment()
            .with_assessed_spend(usd(spend))
            .with_fee_schedule(schedule(Tiering::Marginal).with_floor(usd("50000.00")));
        let decision = ask(draft(direct));
        let charged = fee_of(&decision);
        let charged = charged.decided().expect("a fee");
        assert_eq!((charged.fee(), charged.is_floor()), (usd(fee), is_floor));
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::AedFeeFloor);
        assert_eq!(step.expect("a step").held(), Some(!is_floor), "{spend}");
    }
}

/// The group of a customer with this spend, whom the order marks, or who pays a floor price too.
fn group(
    spend: Option<Money>,
    is_marked: bool,
    pays: bool,
) -> Result<AedFeatureGroup, Vec<Cow<'static, str>>> {
    let mut direct = enrolment();
    direct.assessed_spend = spend;
    if is_marked {
        let mark = ExtendedFeaturesDraft::new();
        let price = usd("0.00");
        let mark = if pays {
            mark.with_floor_price(price)
        } else {
            mark
        };
        direct = direct.with_extended_features(mark);
    }
    told(draft(direct))
}

fn told(draft: OrderDraft) -> Result<AedFeatureGroup, Vec<Cow<'static, str>>> {
    match features_of(&ask(draft)) {
        Outcome::Decided(features) => {
            assert_eq!(features.as_of(), date("2025-12-15"));
            assert_eq!(features.last_day(), date("2027-12-31"));
            Ok(features.group())
        }
        Outcome::Undetermined(missing) => Err(missing.names().to_vec()),
        Outcome::NotApplicable(reason) => panic!("{reason:?}"),
    }
}

#[test]
fn extended_features_take_sixty_million_dollars_or_the_floor_price_and_the_mark() {
    use AedFeatureGroup::{AllCustomers, ExtendedFeatureCustomers};
    for (spend, reached) in [
        ("59999999.99", AllCustomers),
        ("60000000.00", ExtendedFeatureCustomers),
        ("60000000.01", ExtendedFeatureCustomers),
    ] {
        let spend = Some(usd(spend));
        assert_eq!(group(spend, true, false), Ok(reached));
        assert_eq!(group(spend, true, true), Ok(ExtendedFeatureCustomers));
        assert_eq!(group(spend, false, false), Ok(AllCustomers));
    }
    // Without a spend only the floor price tells, and without the mark nothing is open.
    assert_eq!(group(None, true, true), Ok(ExtendedFeatureCustomers));
    assert_eq!(group(None, true, false), Err(vec!["assessed_spend".into()]));
    assert_eq!(group(None, false, false), Ok(AllCustomers));
}

#[test]
fn a_spend_in_another_currency_takes_the_orders_rate() {
    let marked = |spend| {
        enrolment()
            .with_assessed_spend(spend)
            .with_extended_features(ExtendedFeaturesDraft::new())
    };
    let rate = || UsdExchangeDraft::new("0.92".parse().unwrap(), date("2025-12-15"), "treasury");
    let (euros, pounds) = (Currency::EUR, "GBP".parse().unwrap());
    for (spend, group) in [
        ("55199999.99", AedFeatureGroup::AllCustomers),
        ("55200000.00", AedFeatureGroup::ExtendedFeatureCustomers),
    ] {
        let direct = marked(money(spend, euros));
        let missing = Err(vec!["usd_exchange".into()]);
        assert_eq!(told(draft(direct.clone())), missing);
        assert_eq!(told(draft(direct).with_usd_exchange(rate())), Ok(group));
    }
    // No rate of the order is for a third currency: the spend itself is missing in one that tells.
    let direct = marked(money("99000000.00", pounds));
    let missing = Err(vec!["assessed_spend".into()]);
    assert_eq!(told(draft(direct).with_usd_exchange(rate())), missing);
}

#[test]
fn customers_with_the_extended_features_have_the_others_too() {
    let features = |spend: &str| {
        let direct = enrolment()
            .with_assessed_spend(usd(spend))
            .with_extended_features(ExtendedFeaturesDraft::new());
        let outcome = features_of(&ask(draft(direct)));
        outcome
            .decided()
            .expect("features")
            .features()
            .collect::<Vec<_>>()
    };
    assert_eq!(features("60000000.00"), AedFeature::ALL);
    let few = features("59999999.99");
    assert_eq!(few.len(), 8);
    assert!(!few.contains(&AedFeature::PlatformMonitoring));
}

#[test]
fn the_fee_and_the_features_are_told_apart() {
    let spend = money("55200000.00", Currency::EUR);
    // A schedule in another currency than the spend says nothing of the features.
    let direct = enrolment()
        .with_assessed_spend(spend)
        .with_fee_schedule(schedule(Tiering::Marginal));
    let decision = ask(draft(direct));
    let missing = Outcome::Undetermined(Undetermined::missing(&["assessed_spend"]));
    assert_eq!(fee_of(&decision), missing);
    assert!(features_of(&decision).decided().is_some());
    let mut steps = decision.steps().iter();
    let step = steps.find(|step| step.rule() == RuleId::SpendInScheduleCurrency);
    assert_eq!(step.expect("a step").held(), Some(false));
    // Nor does a spend without a schedule.
    let decision = ask(draft(enrolment().with_assessed_spend(spend)));
    let missing = Outcome::Undetermined(Undetermined::missing(&["fee_schedule"]));
    assert_eq!(fee_of(&decision), missing);
    let decision = ask(draft(enrolment()));
    let both = Undetermined::missing(&["assessed_spend", "fee_schedule"]);
    assert_eq!(fee_of(&decision), Outcome::Undetermined(both));
}

#[test]
fn who_bought_none_pays_none() {
    let mut draft = draft(enrolment().with_assessed_spend(usd("1.00")));
    draft.services.clear();
    let decision = ask(draft);
    let expected = Some(NotApplicable::NotEntitled);
    assert_eq!(decision.outcome().not_applicable(), expected);
    assert_eq!(decision.steps()[0].held(), Some(false));
}

#[test]
fn the_largest_amounts_are_charged_or_refused_by_name() {
    let largest = Money::from_minor_units(i64::MAX, Currency::USD);
    let answer = |rate: &str| {
        let tiers = [Tier::new(usd("0.00"), None, rate.parse().unwrap())];
        let schedule = FeeScheduleDraft::new(Tiering::Marginal, tiers);
        let direct = enrolment()
            .with_assessed_spend(largest)
            .with_fee_schedule(schedule);
        engine(draft(direct)).aed_fee()
    };
    let fee = answer("1").expect("an answer");
    assert_eq!(fee_of(&fee).decided().unwrap().fee(), largest);
    for rate in ["1.000000000001", "1000000"] {
        let refused = answer(rate).expect_err("too large");
        let error = ArithmeticError::OutOfRange {
            currency: Currency::USD,
        };
        let field = "assessed_spend";
        assert_eq!(refused, Error::Arithmetic { field, error });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A fee by what lies in each tier never falls as the spend grows, nor below the floor; and it is the same however it is
    /// asked for.
    #[test]
    fn a_marginal_fee_grows_with_the_spend(
        edges in proptest::collection::btree_set(1_i64..10_000_000_000, 0..5),
        rates in proptest::collection::vec(0_u16..500, 6),
        floor in proptest::option::of(0_i64..100_000_000),
        spends in proptest::collection::vec(0_i64..20_000_000_000, 2),
    ) {
        let amount = |units| Money::from_minor_units(units, Currency::USD);
        let begins = core::iter::once(0).chain(edges.iter().copied());
        let ends = edges.iter().copied().map(Some).chain([None]);
        let tiers = begins.zip(ends).zip(&rates).map(|((from, until), rate)| {
            let rate = format!("0.{rate:03}").parse().expect("a rate");
            Tier::new(amount(from), until.map(amount), rate)
        });
        let mut schedule = FeeScheduleDraft::new(Tiering::Marginal, tiers);
        schedule.floor = floor.map(amount);
        let mut spends = spends;
        spends.sort_unstable();
        let mut fees = Vec::new();
        for spend in spends {
            let direct = enrolment().with_assessed_spend(amount(spend)).with_fee_schedule(schedule.clone());
            let engine = engine(draft(direct));
            let decision = engine.aed_fee().unwrap();
            prop_assert_eq!(&decision, &engine.aed_fee().unwrap());
            prop_assert_eq!(decision.outcome(), &engine.aed_fee_traced(&mut ()).unwrap());
            let mut steps = Steps::new();
            let outcome = engine.aed_fee_traced(&mut steps).unwrap();
            prop_assert_eq!(&outcome, decision.outcome());
            prop_assert_eq!(steps.as_slice(), decision.steps());
            fees.push(fee_of(&decision).decided().unwrap().fee().minor_units());
        }
        prop_assert!(fees[0] <= fees[1]);
        prop_assert!(fees[0] >= floor.unwrap_or(0));
    }
}
