//! Where a refund goes, by what paid for the purchase.

use unified_support::{
    chrono::TimeDelta,
    document::{CancelledRefund, CreditTies, Reading, Readings},
    engine::Engine,
    fees::{
        Cancellation, CancelledByMicrosoft, CancelledDeliveries, CancelledDelivery, RefundedAs,
        TravelSpent,
    },
    money::{Credits, Currency, Money},
    order::{LocationId, OrderDraft, PaidWith},
};

use super::{ask, euros};
use crate::{
    builder::{Build, BuildPurchase, bought},
    site::{at, date, engine},
};

/// An order whose three workshops were paid with a price, with Flex and with credits.
fn paid_so(readings: Readings) -> Engine {
    let paid = |id, paid_with| {
        let price = Money::from_minor_units(1_000_001, Currency::EUR);
        bought(id, "workshops")
            .bought_on("2026-01-01")
            .paid(price, paid_with)
    };
    OrderDraft::example()
        .holding([
            paid("price", PaidWith::Price),
            paid("flex", PaidWith::FlexAllowance),
            paid("credits", PaidWith::ProactiveCredits),
        ])
        .read_by(readings)
}

/// A workshop of 10,000.01 euros, cancelled so many days before its delivery.
fn of_purchase(id: &str, days: i64) -> Cancellation {
    let price = Money::from_minor_units(1_000_001, Currency::EUR);
    let cancelled_at = at("2026-06-15T10:00:00Z") - TimeDelta::days(days);
    Cancellation::new(price, date("2026-06-15"), cancelled_at).of_purchase(id)
}

/// What of a refund is told: the fee, the refund, where it goes and how many credits; and whether the reading is named.
fn refunded(
    cancellation: &Cancellation,
    reading: CancelledRefund,
) -> (String, String, Option<RefundedAs>, Option<i64>, bool) {
    let engine = paid_so(Readings::default().with(reading));
    let paris = engine.location("paris").expect("a location");
    let decision = paris.cancellation_fee(cancellation).expect("an answer");
    let fee = *decision.outcome().decided().expect("decided");
    let purchase = fee.purchase.expect("it names one");
    let stamp = decision.stamp();
    let mut readings = stamp.readings();
    let is_named = readings.any(|(id, _)| id == CancelledRefund::ID.key());
    let credits = purchase.refunded_credits.map(Credits::count);
    let amounts = [fee.fee, fee.refund].map(|one| one.amount().to_string());
    let [fee, refund] = amounts;
    (fee, refund, purchase.refunded_as, credits, is_named)
}

#[test]
fn what_flex_or_credits_paid_goes_where_its_reading_says() {
    use CancelledRefund::{Money as InMoney, Nothing, ToItsSource};
    use RefundedAs::{FlexAllowance, ProactiveCredits};
    for (days, fee, rest) in [
        (14, "0.00", "10000.01"),
        // Half of it, rounded up, and what is left.
        (13, "5000.01", "5000.00"),
        (6, "5000.01", "5000.00"),
        (5, "10000.01", "0.00"),
    ] {
        let is_rest = rest != "0.00";
        let told = |id, reading| refunded(&of_purchase(id, days), reading);
        let expected = |refund: &str, to: Option<RefundedAs>, is_named| {
            (
                fee.into(),
                refund.into(),
                to.filter(|_| is_rest),
                None,
                is_named,
            )
        };
        for reading in [ToItsSource, Nothing, InMoney] {
            let to_money = expected(rest, Some(RefundedAs::Money), false);
            assert_eq!(told("price", reading), to_money);
        }
        for (id, to) in [("flex", FlexAllowance), ("credits", ProactiveCredits)] {
            // The fee keeps its share, by whichever reading.
            let to_source = expected(rest, Some(to), is_rest);
            assert_eq!(told(id, ToItsSource), to_source);
            assert_eq!(told(id, Nothing), expected("0.00", None, is_rest));
            let to_money = expected(rest, Some(RefundedAs::Money), is_rest);
            assert_eq!(told(id, InMoney), to_money);
        }
    }
}

#[test]
fn the_credits_that_go_back_are_those_that_are_not_charged() {
    let back = |days, paid, reading| {
        let cancellation = of_purchase("credits", days).with_credits_paid(Credits::from(paid));
        refunded(&cancellation, reading).3
    };
    let to_source = CancelledRefund::ToItsSource;
    assert_eq!(back(14, 13, to_source), Some(13));
    // Six and a half, and not 13 times 5000.00 / 10000.01.
    assert_eq!(back(13, 13, to_source), Some(7));
    assert_eq!(back(13, 12, to_source), Some(6));
    assert_eq!(back(6, 0, to_source), Some(0));
    assert_eq!(back(5, 13, to_source), Some(0));
    assert_eq!(back(14, 13, CancelledRefund::Nothing), Some(0));
    assert_eq!(back(14, 13, CancelledRefund::Money), Some(0));
    // Where half a credit goes is a reading.
    let cancellation = of_purchase("credits", 13).with_credits_paid(Credits::from(13));
    for (ties, expected) in [
        (CreditTies::HalfUp, 7),
        (CreditTies::HalfEven, 6),
        (CreditTies::HalfDown, 6),
    ] {
        let engine = paid_so(Readings::default().with(ties));
        let paris = engine.location("paris").unwrap();
        let decision = paris.cancellation_fee(&cancellation).unwrap();
        let purchase = decision.outcome().decided().unwrap().purchase.unwrap();
        assert_eq!(purchase.refunded_credits, Some(Credits::from(expected)));
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        assert!(readings.any(|(id, _)| id == CreditTies::ID.key()));
    }
    // Of an agreed fee by its share of the price: a quarter of 13 is 3.25, which leaves 9.75.
    let price = Money::from_minor_units(40_000, Currency::EUR);
    let agreed =
        CancelledByMicrosoft::new().with_agreed_fee(Money::from_minor_units(10_000, Currency::EUR));
    let cancellation = Cancellation::new(price, date("2026-06-15"), at("2026-06-14T10:00:00Z"))
        .of_purchase("credits")
        .cancelled_by_microsoft(agreed)
        .with_credits_paid(Credits::from(13));
    assert_eq!(refunded(&cancellation, to_source).3, Some(10));
    let most = of_purchase("credits", 14).with_credits_paid(Credits::MAX);
    assert_eq!(refunded(&most, to_source).3, Some(i64::MAX));
}

#[test]
fn a_purchase_that_is_named_is_one_of_the_order_and_credits_paid_for_it() {
    let engine = paid_so(Readings::default());
    let paris = engine.location("paris").unwrap();
    let refused = |cancellation: &Cancellation| {
        let error = paris.cancellation_fee(cancellation).expect_err("refused");
        (error.code().as_str(), error.path.to_string())
    };
    let unknown = of_purchase("none", 14);
    assert_eq!(refused(&unknown), ("unknown_purchase", "purchase".into()));
    let not_in_credits = ("not_paid_with_credits", "credits_paid".to_owned());
    for id in ["price", "flex"] {
        let paid = of_purchase(id, 14).with_credits_paid(Credits::ZERO);
        assert_eq!(refused(&paid), not_in_credits);
    }
    let of_none = euros("2026-06-01T12:00:00Z", "2026-06-15").with_credits_paid(Credits::ZERO);
    assert_eq!(refused(&of_none), not_in_credits);
    let deliveries = [of_purchase("price", 14), unknown]
        .into_iter()
        .zip(["a", "b"]);
    let deliveries = deliveries
        .map(|(cancellation, id)| CancelledDelivery::new(id, LocationId("paris"), cancellation));
    let deliveries = CancelledDeliveries::try_new(deliveries).unwrap();
    let decision = engine.cancellation_fees(&deliveries).expect("an answer");
    let fees = decision.answer().expect("decided");
    let error = fees.deliveries[1].outcome.as_ref().expect_err("refused");
    assert_eq!(error.field, "deliveries[1].purchase");
}

#[test]
fn sums_tell_what_goes_back_to_flex_and_to_credits() {
    let totals = |reading| {
        let engine = paid_so(Readings::default().with(reading));
        let ids = ["price", "flex", "credits"];
        let deliveries =
            ids.map(|id| CancelledDelivery::new(id, LocationId("paris"), of_purchase(id, 13)));
        let deliveries = CancelledDeliveries::try_new(deliveries).unwrap();
        let decision = engine.cancellation_fees(&deliveries).unwrap();
        let totals = &decision.outcome().decided().unwrap().totals;
        let [total] = totals.as_slice() else {
            panic!("{totals:?}")
        };
        [total.fee, total.refund, total.to_flex, total.to_credits]
            .map(|one| one.amount().to_string())
    };
    let fees = "15000.03";
    assert_eq!(
        totals(CancelledRefund::ToItsSource),
        [fees, "15000.00", "5000.00", "5000.00"]
    );
    assert_eq!(
        totals(CancelledRefund::Nothing),
        [fees, "5000.00", "0.00", "0.00"]
    );
    assert_eq!(
        totals(CancelledRefund::Money),
        [fees, "15000.00", "0.00", "0.00"]
    );
}

#[test]
fn nothing_is_nothing_in_every_currency() {
    // A fee of no dollars for a price in euros, and no yen for travel.
    let zero = |currency| Money::zero(currency);
    let agreed = CancelledByMicrosoft::new().with_agreed_fee(zero(Currency::USD));
    let cancellation = euros("2026-06-01T12:00:00Z", "2026-06-15")
        .cancelled_by_microsoft(agreed)
        .after_travel(TravelSpent::new(zero(Currency::JPY)).with_charged(zero(Currency::JPY)));
    let decision = ask("paris", &cancellation, Readings::default());
    let fee = decision.outcome().decided().expect("decided");
    assert_eq!(fee.fee, zero(Currency::EUR));
    assert_eq!(fee.refund, cancellation.price());
    let one = [CancelledDelivery::new(
        "a",
        LocationId("paris"),
        cancellation,
    )];
    let deliveries = CancelledDeliveries::try_new(one).unwrap();
    let decision = engine(Readings::default()).cancellation_fees(&deliveries);
    let decision = decision.expect("an answer");
    assert_eq!(decision.outcome().decided().unwrap().totals.len(), 1);
}

#[test]
fn a_sum_of_travel_that_is_too_large_is_that_of_travel() {
    let most = Money::from_minor_units(i64::MAX, Currency::EUR);
    let spent = TravelSpent::new(most).with_charged(most);
    let cancellation = euros("2026-06-01T12:00:00Z", "2026-06-15").after_travel(spent);
    let deliveries =
        ["a", "b"].map(|id| CancelledDelivery::new(id, LocationId("paris"), cancellation.clone()));
    let deliveries = CancelledDeliveries::try_new(deliveries).unwrap();
    let error = engine(Readings::default()).cancellation_fees(&deliveries);
    let error = error.expect_err("too much");
    assert_eq!(error.path.as_str(), "deliveries[1].travel.charged");
}
