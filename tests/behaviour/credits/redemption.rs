//! What a service takes off a balance.

use unified_support::{
    decision::{Decision, NotApplicable, Outcome, Value},
    document::{
        CreditRoundingTarget::{self, Balance, Deduction},
        CreditTies::{self, HalfDown, HalfEven, HalfUp},
        CreditsBuy, Readings, RuleId, Service,
    },
    fees::credits::{Quote, Redeemed, Redemption, ServicePrice},
    money::{Credits, Currency},
};

use crate::builder::Build;

use super::{credit_price, date, decided, draft, has, money, on, quote};

/// A workshop at so many euros, out of a balance; a credit costs 400 euros.
fn workshop(price: &str, balance: u32) -> Redemption {
    let price = ServicePrice::in_money(money(price, Currency::EUR), quote()).expect("a price");
    Redemption::new(Service::Workshops, on(), price, Credits::from(balance))
        .with_credit_price(credit_price("400.00", Currency::EUR))
}

fn ask(redemption: &Redemption, readings: Readings) -> Decision<Redeemed> {
    let engine = draft().read_by(readings);
    let paris = engine.location("paris").expect("a location");
    paris.credit_redemption(redemption).expect("an answer")
}

/// The exact value, what is taken and what is left.
fn taken(price: &str, balance: u32, readings: Readings) -> (String, i64, i64) {
    let redeemed = decided(ask(&workshop(price, balance), readings).outcome());
    let (deduction, rest) = (redeemed.deduction.count(), redeemed.balance.count());
    (redeemed.value.to_string(), deduction, rest)
}

#[test]
fn a_cent_each_side_of_half_a_credit() {
    for (price, value, deduction) in [
        ("0.00", "0", 0),
        ("199.99", "0.499975", 0),
        // Of the 99.5 that are left, and of the 87.5.
        ("200.00", "0.5", 0),
        ("200.01", "0.500025", 1),
        ("4800.00", "12", 12),
        ("4999.99", "12.499975", 12),
        ("5000.00", "12.5", 12),
        ("5000.01", "12.500025", 13),
        ("5199.99", "12.999975", 13),
    ] {
        assert_eq!(
            taken(price, 100, Readings::default()),
            (value.to_owned(), deduction, 100 - deduction)
        );
    }
}

/// 12.5 and 13.5 credits off an even and an odd balance, by every pair of variants: what is taken.
#[test]
fn an_exact_half_by_every_reading() {
    #[rustfmt::skip]
    let cases: [(CreditRoundingTarget, CreditTies, [i64; 4]); 6] = [
        // 12.5 off 100, 12.5 off 101, 13.5 off 100, 13.5 off 101
        (Deduction, HalfUp,   [13, 13, 14, 14]),
        (Deduction, HalfEven, [12, 12, 14, 14]),
        (Deduction, HalfDown, [12, 12, 13, 13]),
        // The balances are 87.5, 88.5, 86.5 and 87.5: up they leave 88, 89, 87 and 88.
        (Balance,   HalfUp,   [12, 12, 13, 13]),
        // They leave 88, 88, 86 and 88.
        (Balance,   HalfEven, [12, 13, 14, 13]),
        // They leave 87, 88, 86 and 87.
        (Balance,   HalfDown, [13, 13, 14, 14]),
    ];
    for (target, ties, deductions) in cases {
        let readings = Readings::default().with(target).with(ties);
        let asked = [
            ("5000.00", 100),
            ("5000.00", 101),
            ("5400.00", 100),
            ("5400.00", 101),
        ];
        for ((price, balance), deduction) in asked.into_iter().zip(deductions) {
            let (_, taken, rest) = taken(price, balance, readings);
            let expected = (deduction, i64::from(balance) - deduction);
            assert_eq!(
                (taken, rest),
                expected,
                "{target:?} {ties:?} {price} {balance}"
            );
        }
    }
}

#[test]
fn readings_are_named_where_a_half_consults_them_and_nowhere_else() {
    let both = [RuleId::CreditRoundingTarget, RuleId::CreditTies];
    for (price, consulted, rounded) in [
        ("4800.00", false, false),
        ("4999.99", false, true),
        ("5000.00", true, true),
    ] {
        let decision = ask(&workshop(price, 100), Readings::default());
        let steps = decision.steps();
        assert_eq!(both.map(|rule| has(steps, rule)), [consulted; 2], "{price}");
        assert_eq!(has(steps, RuleId::CreditRounding), rounded, "{price}");
        let stamp = decision.stamp();
        let readings: Vec<_> = stamp.readings().map(|(id, _)| id).collect();
        let expected: &[&str] = if consulted {
            &["credit_rounding_target", "credit_ties"]
        } else {
            &[]
        };
        assert_eq!(readings, expected, "{price}");
    }
}

#[test]
fn a_price_may_be_in_credits() {
    let in_credits = |text: &str, balance| {
        let price = ServicePrice::in_credits(text.parse().expect("a number"), quote());
        let price = price.expect("a price");
        Redemption::new(Service::Workshops, on(), price, Credits::from(balance))
    };
    let taken = |text, balance| {
        let redeemed = decided(ask(&in_credits(text, balance), Readings::default()).outcome());
        (redeemed.deduction.count(), redeemed.balance.count())
    };
    assert_eq!(taken("2.5", 10), (2, 8));
    assert_eq!(taken("2.499999999999", 10), (2, 8));
    assert_eq!(taken("0", 0), (0, 0));
    // The price of a credit is not asked for, and a trillionth decides.
    let decision = ask(&in_credits("2.5", 10), Readings::default());
    assert!(!has(decision.steps(), RuleId::CreditPrice));
}

#[test]
fn a_balance_suffices_to_the_last_credit() {
    let rest = |price, balance, readings| {
        let decision = ask(&workshop(price, balance), readings);
        decision
            .outcome()
            .clone()
            .map(|redeemed| redeemed.balance.count())
    };
    let default = Readings::default();
    let refused = Outcome::NotApplicable(NotApplicable::NotEnoughCredits);
    assert_eq!(rest("4800.00", 12, default), Outcome::Decided(0));
    assert_eq!(rest("4800.00", 11, default), refused);
    // It covers what is taken once that is whole: 12.49 credits out of 12.
    assert_eq!(rest("4996.00", 12, default), Outcome::Decided(0));
    // Half a credit below zero goes up to zero.
    assert_eq!(rest("5000.00", 12, default), Outcome::Decided(0));
    assert_eq!(rest("5000.00", 12, default.with(HalfDown)), refused);
    let deduction = default.with(Deduction);
    assert_eq!(rest("5000.00", 12, deduction), refused);
    assert_eq!(
        rest("5000.00", 12, deduction.with(HalfDown)),
        Outcome::Decided(0)
    );
}

#[test]
fn what_is_lacking_is_told() {
    let decision = ask(&workshop("5000.00", 10), Readings::default());
    let steps = decision.steps().iter();
    let failed: Vec<_> = steps.filter(|step| step.held() == Some(false)).collect();
    let [step] = failed[..] else {
        panic!("one condition fails: {failed:?}");
    };
    assert_eq!(step.rule(), RuleId::CreditsSuffice);
    for (name, count) in [("balance", 10), ("deduction", 12), ("lacking", 2)] {
        assert_eq!(step.operand(name), Some(Value::Count(count)));
    }
    assert!(!has(decision.steps(), RuleId::CreditDeduction));
}

#[test]
fn what_credits_buy_is_a_reading() {
    let price = ServicePrice::in_money(money("60000.00", Currency::EUR), quote()).unwrap();
    let service = Service::UnifiedEnhancedResponse;
    let redemption = Redemption::new(service, on(), price, Credits::from(200))
        .with_credit_price(credit_price("400.00", Currency::EUR));
    let refused = ask(&redemption, Readings::default());
    assert_eq!(
        refused.outcome().not_applicable(),
        Some(NotApplicable::NotEntitled)
    );
    let readings = Readings::default().with(CreditsBuy::AdditionalAndEnhanced);
    let redeemed = decided(ask(&redemption, readings).outcome());
    assert_eq!(
        (redeemed.deduction.count(), redeemed.balance.count()),
        (150, 50)
    );
}

#[test]
fn what_cannot_be_bought_takes_nothing() {
    let refused = |redemption: &Redemption| {
        let engine = draft().engine();
        let place = engine.location("paris").unwrap();
        place
            .credit_redemption(redemption)
            .unwrap()
            .outcome()
            .not_applicable()
    };
    let price = || ServicePrice::in_money(money("400.00", Currency::EUR), quote()).unwrap();
    let webcasts = Redemption::new(Service::Webcasts, on(), price(), Credits::from(100));
    assert_eq!(refused(&webcasts), Some(NotApplicable::NotEntitled));
    // Service delivery management is no additional service.
    let credits = Redemption::new(Service::ProactiveCredits, on(), price(), Credits::from(100));
    assert_eq!(refused(&credits), Some(NotApplicable::NotEntitled));
    for outside in ["2025-12-31", "2028-01-01"] {
        let quote = Quote::try_new(date("2025-01-01"), "list").unwrap();
        let price = ServicePrice::in_money(money("400.00", Currency::EUR), quote).unwrap();
        let redemption =
            Redemption::new(Service::Workshops, date(outside), price, Credits::from(100));
        assert_eq!(
            refused(&redemption),
            Some(NotApplicable::NotEntitled),
            "{outside}"
        );
    }
}

#[test]
fn the_price_of_a_credit_is_missed_only_where_it_is_needed() {
    let price = ServicePrice::in_money(money("400.00", Currency::EUR), quote()).unwrap();
    let redemption = Redemption::new(Service::Workshops, on(), price, Credits::from(100));
    let decision = ask(&redemption, Readings::default());
    let Outcome::Undetermined(missing) = decision.outcome() else {
        panic!("{decision:?}");
    };
    assert_eq!(missing.names(), ["credit_price"]);
}

#[test]
fn currencies_without_and_with_three_decimals() {
    let taken = |place: &str, price: &str, credit: &str, currency| {
        let price = ServicePrice::in_money(money(price, currency), quote()).unwrap();
        let redemption = Redemption::new(Service::Workshops, on(), price, Credits::from(100))
            .with_credit_price(credit_price(credit, currency));
        let engine = draft().engine();
        let place = engine.location(place).unwrap();
        let redeemed = decided(place.credit_redemption(&redemption).unwrap().outcome());
        (redeemed.value.to_string(), redeemed.deduction.count())
    };
    assert_eq!(
        taken("tokyo", "1000000", "60000", Currency::JPY),
        ("50/3".into(), 17)
    );
    assert_eq!(
        taken("kuwait", "1250.000", "100.000", Currency::KWD),
        ("12.5".into(), 12)
    );
    assert_eq!(
        taken("kuwait", "1249.999", "100.000", Currency::KWD),
        ("12.49999".into(), 12)
    );
}

#[test]
fn contradictions_are_refused() {
    let expected = |code, field: &str| (code, field.to_owned());
    let engine = draft().engine();
    let paris = engine.location("paris").unwrap();
    let refused = |redemption: &Redemption| {
        let error = paris.credit_redemption(redemption).unwrap_err();
        (error.code().as_str(), error.path.as_str().to_owned())
    };
    let yen = workshop("5000.00", 100).with_credit_price(credit_price("60000", Currency::JPY));
    assert_eq!(
        refused(&yen),
        expected("wrong_currency", "credit_price.currency")
    );
    let later = Quote::try_new(date("2026-06-16"), "list").unwrap();
    let price = ServicePrice::in_money(money("400.00", Currency::EUR), later).unwrap();
    let redemption = Redemption::new(Service::Workshops, on(), price, Credits::from(1));
    assert_eq!(refused(&redemption), expected("dated_after", "price.dated"));
    // On the day itself it is in force.
    let same_day = Quote::try_new(on(), "list").unwrap();
    let price = ServicePrice::in_money(money("400.00", Currency::EUR), same_day).unwrap();
    let redemption = Redemption::new(Service::Workshops, on(), price, Credits::from(1))
        .with_credit_price(credit_price("400.00", Currency::EUR));
    assert!(paris.credit_redemption(&redemption).is_ok());
}

#[test]
fn without_a_base_package_nothing_is_redeemed() {
    let mut bare = draft();
    bare.base_package = None;
    let engine = bare.engine();
    let paris = engine.location("paris").unwrap();
    let outcome = paris
        .traced(&mut ())
        .credit_redemption(&workshop("400.00", 1));
    assert_eq!(
        outcome.unwrap().not_applicable(),
        Some(NotApplicable::NotEntitled)
    );
}
