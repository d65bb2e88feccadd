//! What is payable in cash: a multiple of an increment, by each way to round, beside a total that stays.

use unified_support::{
    decision::Step,
    document::{Readings, RuleId},
    fees::{Billing, BillingLine, CashRounding, Invoices},
    money::{Currency, Money, Rounding},
    report::{Language, explain},
};

use crate::site::engine;

fn centimes(minor_units: i64) -> Money {
    Money::from_minor_units(minor_units, Currency::CHF)
}

fn billing(amount: Money, increment: i64, rounding: Rounding) -> Billing {
    let line = BillingLine::described("1", amount, "travel");
    let billing = Billing::try_new([], [line]).expect("a line");
    let cash = CashRounding::new(centimes(increment), rounding);
    billing.in_cash([cash]).expect("an increment")
}

fn ask(billing: &Billing) -> Invoices {
    let decision = engine(Readings::default())
        .invoices(billing)
        .expect("an answer");
    decision.outcome().decided().cloned().expect("decided")
}

/// What is payable of so many centimes.
fn payable(amount: i64, increment: i64, rounding: Rounding) -> i64 {
    let invoices = ask(&billing(centimes(amount), increment, rounding));
    let invoice = &invoices.invoices[0];
    let cash = invoice.cash.expect("cash");
    assert_eq!(
        (invoice.total, invoices.totals[0]),
        (centimes(amount), centimes(amount))
    );
    assert_eq!(invoice.total.checked_add(cash.difference), Ok(cash.payable));
    cash.payable.minor_units()
}

#[test]
fn a_total_is_rounded_to_multiples_one_unit_each_side() {
    use Rounding::{Down, HalfAwayFromZero, HalfDown, HalfEven, Up};
    let by =
        |rounding| [99, 100, 102, 103, 105, 107, 108].map(|amount| payable(amount, 5, rounding));
    for rounding in [HalfAwayFromZero, HalfEven, HalfDown] {
        assert_eq!(by(rounding), [100, 100, 100, 105, 105, 105, 110]);
    }
    assert_eq!(by(Down), [95, 100, 100, 100, 105, 105, 105]);
    assert_eq!(by(Up), [100, 100, 105, 105, 105, 110, 110]);
    // A half is there only if the increment is even: 0.50 of a franc.
    let halves =
        |rounding| [49, 50, 51, 149, 150, 151].map(|amount| payable(amount, 100, rounding));
    assert_eq!(halves(HalfAwayFromZero), [0, 100, 100, 100, 200, 200]);
    assert_eq!(halves(HalfEven), [0, 0, 100, 100, 200, 200]);
    assert_eq!(halves(HalfDown), [0, 0, 100, 100, 100, 200]);
    // A refund rounds as what it gives back, and an increment of one unit rounds nothing.
    for rounding in Rounding::ALL {
        for amount in 0..=20 {
            assert_eq!(
                payable(-amount, 5, *rounding),
                -payable(amount, 5, *rounding)
            );
            assert_eq!(payable(amount, 1, *rounding), amount);
        }
    }
}

#[test]
fn what_has_no_increment_in_its_currency_is_not_rounded() {
    let euros = Money::from_minor_units(103, Currency::EUR);
    let invoices = ask(&billing(euros, 5, Rounding::Up));
    assert_eq!(invoices.invoices[0].cash, None);
}

#[test]
fn increments_are_above_zero_and_one_for_a_currency() {
    let line = BillingLine::described("1", centimes(1), "travel");
    let refused = |units: &[i64]| {
        let billing = Billing::try_new([], [line.clone()]).expect("a line");
        let cash = units
            .iter()
            .map(|units| CashRounding::new(centimes(*units), Rounding::Up));
        let error = billing.in_cash(cash).unwrap_err();
        (error.code().as_str(), error.path().as_str().to_owned())
    };
    let told = |code, path: &str| (code, path.to_owned());
    assert_eq!(
        refused(&[0]),
        told("amount_not_above_zero", "cash[0].increment")
    );
    assert_eq!(
        refused(&[-5]),
        told("amount_not_above_zero", "cash[0].increment")
    );
    assert_eq!(
        refused(&[5, 10]),
        told("repeated_value", "cash[1].increment")
    );
    // The largest amount has a multiple beyond it.
    let most = billing(centimes(i64::MAX), 5, Rounding::Up);
    let error = engine(Readings::default()).invoices(&most).unwrap_err();
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("amount_out_of_range", "cash")
    );
    assert_eq!(payable(i64::MAX, 5, Rounding::Down), i64::MAX - 2);
}

#[test]
fn it_is_the_last_step() {
    let billing = billing(centimes(10_003), 5, Rounding::HalfAwayFromZero);
    let decision = engine(Readings::default())
        .invoices(&billing)
        .expect("an answer");
    let last = decision.steps().last().map(Step::rule);
    assert_eq!(last, Some(RuleId::CashRounding));
    let told = explain(&decision, Language::En).to_string();
    let sentence = "In cash the total of invoice 1, 100.03 CHF, is rounded to the nearest, halves away from zero, to multiples of 0.05 \
                    CHF: 100.05 CHF is payable, a difference of 0.02 CHF. [computed]";
    assert!(told.ends_with(sentence), "{told}");
    let french = explain(&decision, Language::Fr).to_string();
    assert!(french.contains("soit un écart de 0,02"), "{french}");
}
