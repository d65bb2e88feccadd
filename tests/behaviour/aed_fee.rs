//! What Azure Engineering Direct costs by the tiers of an order, and which features come with it.

use std::borrow::Cow;

use proptest::prelude::*;
use unified_support::{
    decision::{Decision, NotApplicable, Outcome, Problem, Steps, Undetermined, Value},
    document::{
        AedFeature, AedFeatureGroup, Execution, ExtendedFeaturesPrice, FeeRounding, Reading,
        Readings, RuleId, clauses,
    },
    fees::{AedFeatures, AedFee, AedTerms, ExtendedFeaturesCharged},
    money::{ArithmeticError, Currency, Money, Rate, Tier, Tiering},
    order::{
        AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, FeeScheduleDraft, OrderDraft,
        SubscriptionDraft, UsdExchangeDraft,
    },
};

use crate::{
    builder::{Build, BuildPurchase, bought},
    site::date,
};

const SPEND: &str = "appendix_a.azure_engineering_direct.assessed_spend";
const SCHEDULE: &str = "appendix_a.azure_engineering_direct.fee_schedule";
const FLOOR_PRICE: &str = "appendix_a.azure_engineering_direct.extended_features.floor_price";

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
    OrderDraft::example()
        .for_days("2026-01-01", "2027-12-31")
        .with_purchase(bought("aed", "AED").for_days("2026-01-01", "2027-12-31"))
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(direct))
}

fn enrolment() -> AedEnrolmentDraft {
    AedEnrolmentDraft::new([SubscriptionDraft::new("production")])
}

fn ask(draft: OrderDraft) -> Decision<AedTerms> {
    draft.engine().aed_fee().expect("an answer")
}

fn fee_of(decision: &Decision<AedTerms>) -> Outcome<AedFee> {
    decision.outcome().decided().expect("terms").fee.clone()
}

fn features_of(decision: &Decision<AedTerms>) -> Outcome<AedFeatures> {
    decision
        .outcome()
        .decided()
        .expect("terms")
        .features
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
    let fee = fee.decided().expect("a fee").fee;
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
        let engine = draft(direct).engine();
        let readings = [
            FeeRounding::HalfAwayFromZero,
            FeeRounding::HalfEven,
            FeeRounding::Down,
        ];
        for (reading, expected) in readings.into_iter().zip(expected) {
            let engine = engine.with_readings(Readings::default().with(reading));
            let decision = engine.aed_fee().expect("an answer");
            let fee = fee_of(&decision);
            assert_eq!(fee.decided().unwrap().fee, usd(expected), "{spend}");
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
        assert_eq!((charged.fee, charged.is_floor), (usd(fee), is_floor));
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
            assert_eq!(features.as_of, date("2025-12-15"));
            assert_eq!(features.last_day, date("2027-12-31"));
            Ok(features.group)
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
    assert_eq!(group(None, true, false), Err(vec![SPEND.into()]));
    assert_eq!(group(None, false, false), Ok(AllCustomers));
}

/// The fee, and how the floor price of an order is charged: of a schedule that comes to 100,000 dollars at a million.
fn with_floor_price(
    spend: Money,
    price: Money,
    reading: ExtendedFeaturesPrice,
) -> Result<(Money, Option<ExtendedFeaturesCharged>), Vec<String>> {
    let direct = enrolment()
        .with_assessed_spend(spend)
        .with_fee_schedule(schedule(Tiering::Marginal).with_floor(usd("60000.00")))
        .with_extended_features(ExtendedFeaturesDraft::new().with_floor_price(price));
    let engine = draft(direct).read_by(Readings::default().with(reading));
    let decision = engine.aed_fee().expect("an answer");
    let stamp = decision.stamp();
    let names: Vec<_> = stamp.readings().map(|(id, _)| id).collect();
    let (decided, told) = match fee_of(&decision) {
        Outcome::Decided(fee) => {
            let extra = fee.extended_features;
            assert_eq!(extra.map(|extra| extra.price), Some(price));
            let charged = extra.map(|extra| extra.charged);
            let is_owed = charged != Some(ExtendedFeaturesCharged::NotCharged);
            (Ok((fee.fee, charged)), is_owed)
        }
        Outcome::Undetermined(missing) => {
            let names: Vec<_> = missing.names().iter().map(ToString::to_string).collect();
            let is_compared = names == [FLOOR_PRICE];
            (Err(names), is_compared)
        }
        Outcome::NotApplicable(reason) => panic!("{reason:?}"),
    };
    assert_eq!(names.contains(&ExtendedFeaturesPrice::ID.key()), told);
    decided
}

#[test]
fn the_floor_price_is_the_least_fee_or_beside_it() {
    use ExtendedFeaturesCharged::{BesideFee, InFee};
    use ExtendedFeaturesPrice as Price;
    // The tiers charge 100,000 dollars of a million.
    let spend = usd("1000000.00");
    for (price, fee) in [
        ("99999.99", "100000.00"),
        ("100000.00", "100000.00"),
        ("100000.01", "100000.01"),
        ("0.00", "100000.00"),
    ] {
        let price = usd(price);
        let told = with_floor_price(spend, price, Price::FloorOfFee);
        assert_eq!(told, Ok((usd(fee), Some(InFee))));
        let told = with_floor_price(spend, price, Price::BesideFee);
        assert_eq!(told, Ok((usd("100000.00"), Some(BesideFee))));
    }
    // In another currency it cannot be held against the fee, unless it is nothing.
    let euro = |amount| money(amount, Currency::EUR);
    let told = with_floor_price(spend, euro("0.01"), Price::FloorOfFee);
    assert_eq!(told, Err(vec![FLOOR_PRICE.to_owned()]));
    let told = with_floor_price(spend, euro("0.00"), Price::FloorOfFee);
    assert_eq!(told, Ok((usd("100000.00"), Some(InFee))));
    let told = with_floor_price(spend, euro("0.01"), Price::BesideFee);
    assert_eq!(told, Ok((usd("100000.00"), Some(BesideFee))));
}

#[test]
fn the_floor_price_takes_the_place_of_the_schedules_floor() {
    let is_floor = |price| {
        let direct = enrolment()
            .with_assessed_spend(usd("1.00"))
            .with_fee_schedule(schedule(Tiering::Marginal).with_floor(usd("60000.00")))
            .with_extended_features(ExtendedFeaturesDraft::new().with_floor_price(usd(price)));
        let fee = fee_of(&ask(draft(direct)));
        let fee = fee.decided().expect("a fee");
        (fee.fee, fee.is_floor)
    };
    assert_eq!(is_floor("60000.00"), (usd("60000.00"), true));
    assert_eq!(is_floor("60000.01"), (usd("60000.01"), false));
}

#[test]
fn the_floor_price_is_owed_below_sixty_million_dollars_alone() {
    use ExtendedFeaturesCharged::{BesideFee, InFee, NotCharged};
    // 100,000, 200,000 and 2.5 % of 55 millions are 1,675,000 dollars; a cent less is rounded to that.
    let (fee, price) = (usd("1675000.00"), usd("2000000.00"));
    for (reading, below, charged) in [
        (ExtendedFeaturesPrice::FloorOfFee, price, InFee),
        (ExtendedFeaturesPrice::BesideFee, fee, BesideFee),
    ] {
        let told = |spend| with_floor_price(usd(spend), price, reading);
        assert_eq!(told("59999999.99"), Ok((below, Some(charged))));
        assert_eq!(told("60000000.00"), Ok((fee, Some(NotCharged))));
    }
    // Whether so many euros are enough, the rate of the dollar tells.
    let euros = |amount| money(amount, Currency::EUR);
    let rate = "0.5".parse().unwrap();
    let schedule = FeeScheduleDraft::new(
        Tiering::Marginal,
        [Tier::new(euros("0.00"), None, "0.01".parse().unwrap())],
    );
    let direct = |spend| {
        enrolment()
            .with_assessed_spend(euros(spend))
            .with_fee_schedule(schedule.clone())
            .with_extended_features(
                ExtendedFeaturesDraft::new().with_floor_price(euros("400000.00")),
            )
    };
    let missing = Outcome::Undetermined(Undetermined::missing(&["usd_exchange"]));
    assert_eq!(fee_of(&ask(draft(direct("29999999.99")))), missing);
    for (spend, fee) in [("29999999.99", "400000.00"), ("30000000.00", "300000.00")] {
        let rate = UsdExchangeDraft::new(rate, date("2025-12-15"), "treasury");
        let decision = ask(draft(direct(spend)).with_usd_exchange(rate));
        assert_eq!(fee_of(&decision).decided().unwrap().fee, euros(fee));
    }
    // All that is missing is named at once.
    let bare = enrolment()
        .with_assessed_spend(euros("1.00"))
        .with_extended_features(ExtendedFeaturesDraft::new().with_floor_price(euros("1.00")));
    let both = Undetermined::missing(&[SCHEDULE, "usd_exchange"]);
    assert_eq!(fee_of(&ask(draft(bare))), Outcome::Undetermined(both));
}

#[test]
fn the_features_are_told_as_of_the_execution_by_its_reading() {
    let told = |executed_on: &str, reading: Execution| {
        let mut draft = draft(enrolment().with_assessed_spend(usd("1.00")));
        draft.executed_on = date(executed_on);
        let engine = draft.read_by(Readings::default().with(reading));
        let decision = engine.aed_fee().expect("an answer");
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        let is_named = readings.any(|(id, _)| id == Execution::ID.key());
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::Execution);
        assert_eq!(step.is_some(), is_named);
        (features_of(&decision).decided().unwrap().as_of, is_named)
    };
    let (signed, first_day) = (date("2025-12-15"), date("2026-01-01"));
    assert_eq!(told("2025-12-15", Execution::Signature), (signed, true));
    assert_eq!(
        told("2025-12-15", Execution::StartOfTerm),
        (first_day, true)
    );
    // On one day both are the same.
    for reading in [Execution::Signature, Execution::StartOfTerm] {
        assert_eq!(told("2026-01-01", reading), (first_day, false));
    }
}

#[test]
fn the_rounding_of_the_fee_cites_what_charges_it() {
    let direct = enrolment()
        .with_assessed_spend(usd("0.05"))
        .with_fee_schedule(schedule(Tiering::Marginal));
    let decision = ask(draft(direct));
    let mut steps = decision.steps().iter();
    let step = steps.find(|step| step.rule() == RuleId::FeeRounding);
    assert_eq!(
        step.expect("a step").clauses(),
        [clauses::AED_FEE_TIERED_ON_SPEND]
    );
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
    let missing = Err(vec![SPEND.into()]);
    assert_eq!(told(draft(direct).with_usd_exchange(rate())), missing);
}

#[test]
fn customers_with_the_extended_features_have_the_others_too() {
    let features = |spend: &str| {
        let direct = enrolment()
            .with_assessed_spend(usd(spend))
            .with_extended_features(ExtendedFeaturesDraft::new());
        let outcome = features_of(&ask(draft(direct)));
        outcome.decided().expect("features").features.clone()
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
    let missing = Outcome::Undetermined(Undetermined::missing(&[SPEND]));
    assert_eq!(fee_of(&decision), missing);
    assert!(features_of(&decision).decided().is_some());
    let mut steps = decision.steps().iter();
    let step = steps.find(|step| step.rule() == RuleId::SpendInScheduleCurrency);
    assert_eq!(step.expect("a step").held(), Some(false));
    // Nor does a spend without a schedule.
    let decision = ask(draft(enrolment().with_assessed_spend(spend)));
    let missing = Outcome::Undetermined(Undetermined::missing(&[SCHEDULE]));
    assert_eq!(fee_of(&decision), missing);
    let decision = ask(draft(enrolment()));
    let both = Undetermined::missing(&[SPEND, SCHEDULE]);
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
        draft(direct).engine().aed_fee()
    };
    let fee = answer("1").expect("an answer");
    assert_eq!(fee_of(&fee).decided().unwrap().fee, largest);
    for rate in ["1.000000000001", "1000000"] {
        let refused = answer(rate).expect_err("too large");
        let error = ArithmeticError::OutOfRange {
            currency: Currency::USD,
        };
        assert_eq!(refused.path.as_str(), SPEND);
        assert_eq!(refused.problem, Problem::Arithmetic { error });
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
            let engine = draft(direct).engine();
            let decision = engine.aed_fee().unwrap();
            prop_assert_eq!(&decision, &engine.aed_fee().unwrap());
            prop_assert_eq!(decision.outcome(), &engine.traced(&mut ()).aed_fee().unwrap());
            let mut steps = Steps::new();
            let outcome = engine.traced(&mut steps).aed_fee().unwrap();
            prop_assert_eq!(&outcome, decision.outcome());
            prop_assert_eq!(steps.as_slice(), decision.steps());
            fees.push(fee_of(&decision).decided().unwrap().fee.minor_units());
        }
        prop_assert!(fees[0] <= fees[1]);
        prop_assert!(fees[0] >= floor.unwrap_or(0));
    }
}
