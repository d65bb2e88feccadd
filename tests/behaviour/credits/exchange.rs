//! What credits become at another location.

use unified_support::{
    decision::{Decision, NotApplicable, Outcome, Value},
    document::{
        CreditExchangeFees, CreditExchangePairs, CreditRoundingTarget, CreditTies, Readings,
        RuleId, clauses,
    },
    fees::credits::{
        CreditPrice, Exchange, ExchangeCharge, ExchangePrices, ExchangeRate, Exchanged, Quote,
    },
    money::{Credits, Currency},
};

use crate::builder::Build;

use super::{credit_price, date, decided, draft, has, money, on, quote, rules};

fn price_at(location: &str) -> CreditPrice {
    match location {
        "tokyo" => credit_price("60000", Currency::JPY),
        "london" => credit_price("350.00", Currency::GBP),
        "kuwait" => credit_price("125.000", Currency::KWD),
        "sao_paulo" => credit_price("2200.00", Currency::BRL),
        _ => credit_price("400.00", Currency::EUR),
    }
}

fn exchange(from: &str, to: &str, credits: u32) -> Exchange {
    let prices = ExchangePrices {
        from: price_at(from),
        to: price_at(to),
    };
    Exchange::new(to, Credits::from(credits), on(), prices)
}

fn rate(rate: &str) -> ExchangeRate {
    ExchangeRate::try_new(rate.parse().expect("a rate"), quote()).expect("above zero")
}

fn charge(amount: &str, currency: Currency) -> ExchangeCharge {
    ExchangeCharge::try_new(money(amount, currency), quote()).expect("not below zero")
}

fn ask(from: &str, exchange: &Exchange, readings: Readings) -> Decision<Exchanged> {
    let engine = draft().read_by(readings);
    let place = engine.location(from).expect("a location");
    place.credit_exchange(exchange).expect("an answer")
}

fn gives(from: &str, exchange: &Exchange, readings: Readings) -> (String, i64) {
    let exchanged = decided(ask(from, exchange, readings).outcome());
    (exchanged.value.to_string(), exchanged.credits.count())
}

fn to_tokyo(credits: u32) -> Exchange {
    exchange("paris", "tokyo", credits).at_rate(rate("162.5"))
}

#[test]
fn the_value_is_exact_and_made_whole_once() {
    let default = Readings::default();
    // 400 EUR x 162.5 = 65,000 JPY: each credit is 13/12 of one in Tokyo.
    for (credits, value, whole) in [
        (0, "0", 0),
        (1, "13/12", 1),
        (12, "13", 13),
        (29, "377/12", 31),
        (30, "32.5", 33),
        (31, "403/12", 34),
    ] {
        assert_eq!(
            gives("paris", &to_tokyo(credits), default),
            (value.into(), whole)
        );
    }
    // 7 x 400 x 0.86 / 350
    let to_london = exchange("paris", "london", 7).at_rate(rate("0.86"));
    assert_eq!(gives("paris", &to_london, default), ("6.88".into(), 7));
    // 10 x 400 x 0.335 / 125, between two and three decimals.
    let to_kuwait = exchange("paris", "kuwait", 10).at_rate(rate("0.335"));
    assert_eq!(gives("paris", &to_kuwait, default), ("10.72".into(), 11));
    // 10 x 125 x 490 / 60000, between three decimals and none.
    let to_tokyo = exchange("kuwait", "tokyo", 10).at_rate(rate("490"));
    assert_eq!(gives("kuwait", &to_tokyo, default), ("245/24".into(), 10));
}

#[test]
fn an_exact_half_goes_by_the_ties() {
    // 32.5, and 97.5 of 90 credits.
    for (ties, halves) in [
        (CreditTies::HalfUp, [33, 98]),
        (CreditTies::HalfEven, [32, 98]),
        (CreditTies::HalfDown, [32, 97]),
    ] {
        // What is rounded is clear here: the other reading changes nothing.
        for target in [
            CreditRoundingTarget::Deduction,
            CreditRoundingTarget::Balance,
        ] {
            let readings = Readings::default().with(ties).with(target);
            let found = [30, 90].map(|credits| gives("paris", &to_tokyo(credits), readings).1);
            assert_eq!(found, halves, "{ties:?}");
        }
        // A trillionth of the rate away from the half they all agree.
        let readings = Readings::default().with(ties);
        for (near, whole) in [("162.499999999999", 32), ("162.500000000001", 33)] {
            let exchange = exchange("paris", "tokyo", 30).at_rate(rate(near));
            assert_eq!(gives("paris", &exchange, readings).1, whole, "{ties:?}");
        }
    }
}

#[test]
fn prices_in_one_currency_need_no_rate() {
    let prices = ExchangePrices {
        from: credit_price("400.00", Currency::EUR),
        to: credit_price("375.00", Currency::EUR),
    };
    let exchange = Exchange::new("london", Credits::from(10), on(), prices);
    let expected = ("32/3".to_owned(), 11);
    assert_eq!(gives("paris", &exchange, Readings::default()), expected);
    // One is no contradiction; anything else is.
    let at_one = exchange.clone().at_rate(rate("1.00"));
    assert_eq!(gives("paris", &at_one, Readings::default()), expected);
    let engine = draft().engine();
    let paris = engine.location("paris").unwrap();
    for other in ["0.999999999999", "1.1"] {
        let error = paris.credit_exchange(&exchange.clone().at_rate(rate(other)));
        let error = error.unwrap_err();
        let found = (error.code().as_str(), error.path.as_str());
        assert_eq!(found, ("rate_within_currency", "exchange_rate.rate"));
    }
}

#[test]
fn without_a_rate_between_currencies_nothing_is_decided() {
    let decision = ask(
        "paris",
        &exchange("paris", "tokyo", 30),
        Readings::default(),
    );
    let Outcome::Undetermined(missing) = decision.outcome() else {
        panic!("{decision:?}");
    };
    assert_eq!(missing.names(), ["exchange_rate"]);
}

#[test]
fn a_charge_counts_by_its_reading() {
    let price = Readings::default();
    let charging = price.with(CreditExchangeFees::ExchangeCharge);
    let charged = to_tokyo(30).with_charge(charge("100.00", Currency::EUR));
    // 12,000 EUR x 162.5 / 60,000, or 11,900 EUR.
    assert_eq!(gives("paris", &charged, price), ("32.5".into(), 33));
    assert_eq!(gives("paris", &charged, charging), ("1547/48".into(), 32));
    // 1,950,000 JPY less 30,000 JPY, at the place in whose currency the charge is.
    let charged_there = to_tokyo(30).with_charge(charge("30000", Currency::JPY));
    assert_eq!(gives("paris", &charged_there, charging), ("32".into(), 32));
    // Nothing is a charge, but none is not.
    let free = to_tokyo(30).with_charge(charge("0.00", Currency::EUR));
    assert_eq!(gives("paris", &free, charging), ("32.5".into(), 33));
    let decision = ask("paris", &to_tokyo(30), charging);
    let Outcome::Undetermined(missing) = decision.outcome() else {
        panic!("{decision:?}");
    };
    assert_eq!(missing.names(), ["charge"]);
    // Both facts that are missing are named.
    let decision = ask("paris", &exchange("paris", "tokyo", 30), charging);
    let Outcome::Undetermined(missing) = decision.outcome() else {
        panic!("{decision:?}");
    };
    assert_eq!(missing.names(), ["exchange_rate", "charge"]);
}

#[test]
fn a_charge_of_all_that_the_credits_are_worth_leaves_none() {
    let readings = Readings::default().with(CreditExchangeFees::ExchangeCharge);
    for (all, more, currency) in [
        ("12000.00", "12000.01", Currency::EUR),
        ("1950000", "1950001", Currency::JPY),
    ] {
        let charged = |amount| to_tokyo(30).with_charge(charge(amount, currency));
        assert_eq!(gives("paris", &charged(all), readings), ("0".into(), 0));
        let decision = ask("paris", &charged(more), readings);
        let reason = Some(NotApplicable::CreditsNotExchangeable);
        assert_eq!(decision.outcome().not_applicable(), reason);
        let failed = (RuleId::ChargeCovered, Some(false));
        assert!(rules(decision.steps()).contains(&failed));
    }
}

#[test]
fn two_downstream_locations_exchange_by_their_reading() {
    let with_host = Readings::default().with(CreditExchangePairs::HostAndDownstream);
    let downstream = exchange("tokyo", "london", 20).at_rate(rate("0.0053"));
    assert_eq!(
        gives("tokyo", &downstream, Readings::default()),
        ("636/35".into(), 18)
    );
    let refused = ask("tokyo", &downstream, with_host);
    let reason = Some(NotApplicable::CreditsNotExchangeable);
    assert_eq!(refused.outcome().not_applicable(), reason);
    let failed = (RuleId::CreditPair, Some(false));
    assert!(rules(refused.steps()).contains(&failed));
    // From and to the host no reading is needed.
    let from_host = to_tokyo(12);
    let to_host = exchange("tokyo", "paris", 13).at_rate(rate("0.006153846153"));
    for (from, exchange) in [("paris", &from_host), ("tokyo", &to_host)] {
        let decision = ask(from, exchange, with_host);
        assert!(decision.outcome().decided().is_some());
        let stamp = decision.stamp();
        let mut readings = stamp.readings().map(|(id, _)| id);
        assert!(!readings.any(|key| key == "credit_exchange_pairs"));
    }
}

#[test]
fn no_credits_go_to_or_come_from_an_exception_country() {
    for (from, to, country) in [("paris", "sao_paulo", "BR"), ("sao_paulo", "london", "BR")] {
        let decision = ask(from, &exchange(from, to, 10), Readings::default());
        let reason = Some(NotApplicable::CreditsNotExchangeable);
        assert_eq!(decision.outcome().not_applicable(), reason);
        let steps = decision.steps().iter();
        let failed: Vec<_> = steps.filter(|step| step.held() == Some(false)).collect();
        let [step] = failed[..] else {
            panic!("one condition fails: {failed:?}");
        };
        assert_eq!(
            step.source().clause(),
            Some(clauses::CREDITS_EXCEPTION_COUNTRIES)
        );
        assert_eq!(step.operand("country"), Some(Value::Code(country)));
    }
}

#[test]
fn an_order_that_does_not_name_its_exception_countries_leaves_it_open() {
    let mut silent = draft();
    silent.exception_countries = None;
    let engine = silent.clone().engine();
    let paris = engine.location("paris").unwrap();
    let outcome = paris
        .traced(&mut ())
        .credit_exchange(&to_tokyo(30))
        .unwrap();
    let Outcome::Undetermined(missing) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(missing.names(), ["exception_countries"]);
    // What another condition refuses is refused all the same.
    let after_term = Exchange::new(
        "tokyo",
        Credits::from(1),
        date("2028-01-01"),
        to_tokyo(1).prices().clone(),
    );
    let outcome = paris.traced(&mut ()).credit_exchange(&after_term).unwrap();
    assert_eq!(
        outcome.not_applicable(),
        Some(NotApplicable::CreditsNotExchangeable)
    );
    // That there are none is an answer.
    let none = silent.with_exception_countries([""; 0]).engine();
    let paris = none.location("paris").unwrap();
    let outcome = paris
        .traced(&mut ())
        .credit_exchange(&to_tokyo(30))
        .unwrap();
    assert_eq!(decided(&outcome).credits.count(), 33);
}

#[test]
fn the_first_and_the_last_day_of_the_term_are_in_it() {
    let on = |day: &str| {
        let quote = || Quote::try_new(date("2025-01-01"), "list").unwrap();
        let euro =
            |cents: &str| CreditPrice::try_new(money(cents, Currency::EUR), quote()).unwrap();
        let prices = ExchangePrices {
            from: euro("1.00"),
            to: euro("1.00"),
        };
        let exchange = Exchange::new("london", Credits::from(1), date(day), prices);
        ask("paris", &exchange, Readings::default())
            .outcome()
            .decided()
            .is_some()
    };
    assert_eq!(
        ["2025-12-31", "2026-01-01", "2027-12-31", "2028-01-01"].map(on),
        [false, true, true, false]
    );
}

#[test]
fn writing_and_taxes_are_told() {
    let decision = ask("paris", &to_tokyo(30), Readings::default());
    for (rule, clause) in [
        (RuleId::ChangeInWriting, clauses::CHANGES_MAY_NEED_WRITING),
        (RuleId::CustomerTax, clauses::CUSTOMER_TAX_DUTY),
    ] {
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == rule).expect("the step");
        assert_eq!((step.source().clause(), step.held()), (Some(clause), None));
    }
    assert!(has(decision.steps(), RuleId::CreditExchangeFees));
}

#[test]
fn contradictions_are_refused() {
    let expected = |code, field: &str| (code, field.to_owned());
    let engine = draft().engine();
    let paris = engine.location("paris").unwrap();
    let refused = |exchange: &Exchange| {
        let error = paris.credit_exchange(exchange).unwrap_err();
        (error.code().as_str(), error.path.as_str().to_owned())
    };
    assert_eq!(
        refused(&exchange("paris", "lyon", 1)),
        expected("unknown_location", "to")
    );
    assert_eq!(
        refused(&exchange("paris", "paris", 1)),
        expected("same_location", "to")
    );
    let dollars = to_tokyo(30).with_charge(charge("1.00", Currency::USD));
    assert_eq!(
        refused(&dollars),
        expected("wrong_currency", "charge.currency")
    );
    let later = || Quote::try_new(date("2026-06-16"), "list").unwrap();
    let rate = ExchangeRate::try_new("162.5".parse().unwrap(), later()).unwrap();
    let exchange = exchange("paris", "tokyo", 30).at_rate(rate);
    assert_eq!(
        refused(&exchange),
        expected("dated_after", "exchange_rate.dated")
    );
}
