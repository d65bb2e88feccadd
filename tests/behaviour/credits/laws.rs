//! Laws that hold for every price, rate, balance and reading, against whole-number arithmetic of the tests' own.

use std::cmp::Ordering;

use proptest::prelude::*;
use unified_support::{
    decision::{NotApplicable, Outcome, Problem, QuestionError},
    document::{CreditRoundingTarget, CreditTies, Readings, Service},
    engine::Engine,
    fees::credits::{
        CreditPrice, Exchange, ExchangePrices, ExchangeRate, Exchanged, Redeemed, Redemption,
        ServicePrice,
    },
    money::{Credits, Currency, Money, Rate},
    rust_decimal::Decimal,
};

use crate::builder::Build;

use super::{draft, on, quote};

fn price(units: i64, currency: Currency) -> CreditPrice {
    CreditPrice::try_new(Money::from_minor_units(units, currency), quote()).expect("above zero")
}

fn redeem(
    engine: &Engine,
    units: i64,
    credit: i64,
    balance: i64,
) -> Result<Outcome<Redeemed>, QuestionError> {
    let price_of_service = Money::from_minor_units(units, Currency::EUR);
    let service = ServicePrice::in_money(price_of_service, quote()).expect("a price");
    let balance = Credits::try_new(balance).expect("a balance");
    let redemption = Redemption::new(Service::Workshops, on(), service, balance)
        .with_credit_price(price(credit, Currency::EUR));
    let paris = engine.location("paris").expect("a location");
    let explained = paris.credit_redemption(&redemption);
    let told = explained.map(|decision| decision.outcome().clone());
    assert_eq!(told, paris.traced(&mut ()).credit_redemption(&redemption));
    told
}

fn exchange(
    engine: &Engine,
    credits: i64,
    from: i64,
    to: i64,
    trillionths: i64,
) -> Result<Outcome<Exchanged>, QuestionError> {
    let rate = Rate::try_new(Decimal::new(trillionths, 12)).expect("a rate");
    let prices = ExchangePrices {
        from: price(from, Currency::EUR),
        to: price(to, Currency::JPY),
    };
    let credits = Credits::try_new(credits).expect("not below zero");
    let exchange = Exchange::new("tokyo", credits, on(), prices)
        .at_rate(ExchangeRate::try_new(rate, quote()).expect("above zero"));
    let paris = engine.location("paris").expect("a location");
    let explained = paris.credit_exchange(&exchange);
    let told = explained.map(|decision| decision.outcome().clone());
    assert_eq!(told, paris.traced(&mut ()).credit_exchange(&exchange));
    told
}

/// Numbers of every size from one on, not only the huge ones that an even choice gives.
fn any_size() -> impl Strategy<Value = i64> {
    (1_i64..=i64::MAX, 0_u32..63).prop_map(|(number, shift)| (number >> shift).max(1))
}

fn any_readings() -> impl Strategy<Value = Readings> {
    let ties = [
        CreditTies::HalfUp,
        CreditTies::HalfEven,
        CreditTies::HalfDown,
    ];
    let targets = [
        CreditRoundingTarget::Deduction,
        CreditRoundingTarget::Balance,
    ];
    let chosen = (
        prop::sample::select(ties.to_vec()),
        prop::sample::select(targets.to_vec()),
    );
    chosen.prop_map(|(ties, target)| Readings::default().with(ties).with(target))
}

/// Whether `whole` is nearest to `numerator / denominator`: either of the two neighbours of a half is.
fn is_nearest(whole: i128, numerator: i128, denominator: i128) -> bool {
    (2 * (whole * denominator - numerator)).abs() <= denominator
}

proptest! {
    #[test]
    fn deduction_and_rest_are_the_balance(
        units in 0_i64..=i64::MAX,
        shift in 0_u32..63,
        credit in any_size(),
        balance in 0_i64..=i64::MAX,
        readings in any_readings(),
    ) {
        let engine = draft().read_by(readings);
        let units = units >> shift;
        match redeem(&engine, units, credit, balance) {
            Ok(Outcome::Decided(redeemed)) => {
                let (taken, rest) = (redeemed.deduction.count(), redeemed.balance.count());
                prop_assert_eq!(i128::from(taken) + i128::from(rest), i128::from(balance));
                prop_assert!(rest >= 0 && taken >= 0);
                prop_assert!(is_nearest(taken.into(), units.into(), credit.into()));
                // The exact value is what was divided.
                let value = redeemed.value;
                let (over, under) = (value.numerator(), value.denominator());
                prop_assert_eq!(
                    over * u128::from(credit.unsigned_abs()),
                    under * u128::from(units.unsigned_abs())
                );
            }
            Ok(Outcome::NotApplicable(reason)) => {
                prop_assert_eq!(reason, NotApplicable::NotEnoughCredits);
                // Down to the nearest it would have been too much as well.
                prop_assert!(2 * i128::from(units) >= (2 * i128::from(balance) + 1) * i128::from(credit));
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    /// The targets differ at exact halves and nowhere else, and then by one.
    #[test]
    fn the_targets_differ_by_one_at_halves_alone(halves in 0_i64..1_000, ties in any_readings()) {
        let taken = |target| {
            let engine = draft().read_by(ties.with(target));
            let outcome = redeem(&engine, halves, 2, 2_000).unwrap();
            outcome.decided().unwrap().deduction.count()
        };
        let deduction = taken(CreditRoundingTarget::Deduction);
        let balance = taken(CreditRoundingTarget::Balance);
        let is_half = halves % 2 == 1;
        prop_assert!((deduction - balance).abs() <= i64::from(is_half));
    }

    /// One rounding of the exact quotient, for amounts that 128 bits hold.
    #[test]
    fn an_exchange_is_rounded_once(
        credits in 0_i64..1_000_000_000,
        from in 1_i64..1_000_000_000,
        to in 1_i64..1_000_000_000,
        trillionths in 1_i64..1_000_000_000_000_000,
        readings in any_readings(),
    ) {
        let engine = draft().read_by(readings);
        let numerator = i128::from(credits) * i128::from(from) * i128::from(trillionths);
        // Cents on one side, whole yen on the other.
        let denominator = i128::from(to) * 10_i128.pow(12 + 2);
        let outcome = exchange(&engine, credits, from, to, trillionths).unwrap();
        let exchanged = outcome.decided().unwrap();
        let whole = i128::from(exchanged.credits.count());
        let (down, rest) = (numerator / denominator, numerator % denominator);
        let at_half = match readings.money.credit_ties {
            CreditTies::HalfUp => 1,
            CreditTies::HalfDown => 0,
            _ => down % 2,
        };
        let expected = down + match (2 * rest).cmp(&denominator) {
            Ordering::Less => 0,
            Ordering::Equal => at_half,
            Ordering::Greater => 1,
        };
        prop_assert_eq!(whole, expected);
    }

    #[test]
    fn more_credits_or_dearer_ones_never_become_fewer(
        credits in 0_i64..1_000_000,
        more in 0_i64..1_000,
        from in 1_i64..1_000_000,
        dearer in 0_i64..1_000,
        to in 1_i64..1_000_000,
        trillionths in 1_i64..1_000_000_000_000_000,
        readings in any_readings(),
    ) {
        let engine = draft().read_by(readings);
        let given = |credits, from, to| {
            let outcome = exchange(&engine, credits, from, to, trillionths).unwrap();
            outcome.decided().unwrap().credits
        };
        let base = given(credits, from, to);
        prop_assert!(base <= given(credits + more, from, to));
        prop_assert!(base <= given(credits, from + dearer, to));
        prop_assert!(base >= given(credits, from, to + dearer));
    }

    /// The largest amounts are answered, or refused by name.
    #[test]
    fn any_amounts_are_answered_or_out_of_range(
        credits in any_size(),
        from in any_size(),
        to in any_size(),
        trillionths in 1_i64..=1_000_000_000_000_000_000,
    ) {
        match exchange(&draft().engine(), credits, from, to, trillionths) {
            Ok(outcome) => prop_assert!(outcome.decided().is_some()),
            Err(error) => prop_assert_eq!((error.path.as_str(), error.problem), ("credits", Problem::CreditsOutOfRange)),
        }
    }
}

#[test]
fn the_largest_amounts_are_reduced_before_they_are_refused() {
    let engine = draft().engine();
    let (most, million) = (i64::MAX, 1_000_000_000_000_000_000);
    // As much here as there, though the product of three takes 190 bits.
    let outcome = exchange(&engine, most, most, most, million).unwrap_err();
    assert_eq!(outcome.code(), "credits_out_of_range");
    // Of 100 cents a credit, at one yen for a euro.
    let outcome = exchange(&engine, most, most, most, 1_000_000_000_000).unwrap();
    let credits = outcome.decided().unwrap().credits.count();
    assert_eq!(credits, 92_233_720_368_547_758);
}
