//! What is billed for travel, and for urgent work before its contract is signed.

use core::num::NonZeroU32;
use std::borrow::Cow;

use proptest::prelude::*;
use unified_support::{
    decision::{Decision, NotApplicable, Outcome, Problem, QuestionError},
    document::{ClauseId, DeliveryMode, RuleId, Service, Source, Unit, clauses},
    entitlement::Facts,
    fees::{
        Expense, InvoicedWork, PrestartBill, PrestartWork, TravelCosts, Traveller, Trip, Visits,
    },
    money::{ArithmeticError, Currency, Money},
    order::{AedEnrolmentDraft, AppendixADraft, OrderDraft, SubscriptionDraft},
};

use crate::{
    builder::{Build, BuildPurchase, bought},
    site::{at, date},
};

const PURCHASES: [(&str, Unit); 7] = [
    ("DE", Unit::Deliveries),
    ("EDE", Unit::Hours),
    ("REDE", Unit::Hours),
    ("Rapid Response", Unit::Deliveries),
    ("AED", Unit::Deliveries),
    ("workshops", Unit::DedicatedDeliveries),
    ("on_site_sdm", Unit::Visits),
];

fn draft() -> OrderDraft {
    let direct = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    OrderDraft::example()
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(direct))
        .holding(PURCHASES.map(|(service, unit)| bought(service, service).of(4, unit)))
}

fn money(amount: &str, currency: Currency) -> Money {
    Money::from_decimal_str(amount, currency).expect("an amount")
}

fn euros(amount: &str) -> Money {
    money(amount, Currency::EUR)
}

fn yen(amount: &str) -> Money {
    money(amount, Currency::JPY)
}

/// A trip of Microsoft's people that was agreed in writing.
fn trip(service: Service, expenses: impl IntoIterator<Item = Expense>) -> Trip {
    let on = date("2026-06-15");
    Trip::new(
        service,
        on,
        DeliveryMode::OnSite,
        Traveller::Microsoft,
        expenses,
    )
    .with_facts(Facts::UNKNOWN.agreed_in_writing(true))
}

fn ask(trip: &Trip) -> Result<Decision<TravelCosts>, QuestionError> {
    let engine = draft().engine();
    engine.location("paris")?.travel_costs(trip)
}

fn decided(trip: &Trip) -> TravelCosts {
    let decision = ask(trip).expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

fn missing(trip: &Trip) -> Vec<Cow<'static, str>> {
    match ask(trip).expect("an answer").outcome() {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        other => panic!("{other:?}"),
    }
}

/// The clause by which the expenses are billed.
fn billing_clause(trip: &Trip) -> ClauseId {
    let decision = ask(trip).expect("an answer");
    let mut steps = decision.steps().iter();
    let step = steps.find(|step| step.rule() == RuleId::TravelExpense);
    match step.expect("a step").source() {
        Source::Clause(clause) => *clause,
        other => panic!("{other:?}"),
    }
}

#[test]
fn agreed_work_on_site_that_was_not_prepaid_is_billed() {
    for (service, clause) in [
        (Service::DesignatedEngineering, clauses::DE_TRAVEL_COSTS),
        (
            Service::EnhancedDesignatedEngineering,
            clauses::EDE_TRAVEL_COSTS,
        ),
        (Service::Workshops, clauses::TRAVEL_COSTS),
    ] {
        let expenses = [euros("480.00"), euros("120.50")].map(Expense::new);
        let trip = trip(service, expenses);
        assert_eq!(missing(&trip), ["prepaid"]);
        let billed = decided(&trip.clone().with_prepaid(false));
        assert_eq!(billed.totals, [euros("600.50")], "{service}");
        assert_eq!(billed.billed, [true, true]);
        assert_eq!(billing_clause(&trip.clone().with_prepaid(false)), clause);
        let prepaid = decided(&trip.with_prepaid(true));
        assert_eq!(
            (prepaid.totals, prepaid.billed),
            (vec![], vec![false, false])
        );
    }
}

#[test]
fn some_services_bill_what_is_reasonable_only() {
    for (service, clause) in [
        (
            Service::ReactiveEnhancedDesignatedEngineering,
            clauses::REDE_TRAVEL_COSTS,
        ),
        (
            Service::AzureEngineeringDirect,
            clauses::AED_REMOTE_AND_TRAVEL,
        ),
    ] {
        let expense = Expense::new(euros("480.00"));
        let (yes, no) = (
            expense.with_reasonable(true),
            expense.with_reasonable(false),
        );
        let ask = |expenses: [Expense; 2]| trip(service, expenses).with_prepaid(false);
        assert_eq!(missing(&ask([expense, expense])), ["reasonable"]);
        assert_eq!(missing(&ask([yes, expense])), ["reasonable"]);
        let billed = decided(&ask([no, yes]));
        assert_eq!(billed.totals, [euros("480.00")]);
        assert_eq!(billed.billed, [false, true]);
        assert_eq!(billing_clause(&ask([no, yes])), clause);
    }
    // Elsewhere the document does not ask.
    let dear = Expense::new(euros("480.00")).with_reasonable(false);
    let billed = decided(&trip(Service::DesignatedEngineering, [dear]).with_prepaid(false));
    assert_eq!(billed.totals, [euros("480.00")]);
}

#[test]
fn who_stays_away_and_who_is_of_the_customer_costs_nothing() {
    let on = date("2026-06-15");
    let expense = [Expense::new(euros("480.00"))];
    let service = Service::DesignatedEngineering;
    let remote = Trip::new(
        service,
        on,
        DeliveryMode::Remote,
        Traveller::Microsoft,
        expense,
    );
    assert!(decided(&remote).totals.is_empty());
    let own = Trip::new(
        service,
        on,
        DeliveryMode::OnSite,
        Traveller::Customer,
        expense,
    );
    assert!(decided(&own).totals.is_empty());
    let decision = ask(&own).expect("an answer");
    let clause = Source::Clause(clauses::OWN_TRAVEL_COSTS);
    assert_eq!(
        (decision.steps().len(), decision.steps()[0].source()),
        (1, &clause)
    );
}

#[test]
fn what_was_not_agreed_in_writing_is_no_delivery() {
    let agreed = trip(Service::DesignatedEngineering, []).with_prepaid(false);
    let refused = agreed
        .clone()
        .with_facts(Facts::UNKNOWN.agreed_in_writing(false));
    let decision = ask(&refused).expect("an answer");
    let expected = Some(NotApplicable::NotEntitled);
    assert_eq!(decision.outcome().not_applicable(), expected);
    assert_eq!(
        missing(&agreed.with_facts(Facts::UNKNOWN)),
        ["agreed_in_writing"]
    );
    // A service that nobody bought is not delivered either.
    let unbought = trip(Service::ProactiveMonitoring, []).with_prepaid(false);
    let decision = ask(&unbought).expect("an answer");
    assert_eq!(decision.outcome().not_applicable(), expected);
}

#[test]
fn each_currency_has_a_sum_of_its_own() {
    let expenses = [yen("90000"), euros("10.01"), yen("1"), euros("0.99")].map(Expense::new);
    let billed = decided(&trip(Service::DesignatedEngineering, expenses).with_prepaid(false));
    assert_eq!(billed.totals, [euros("11.00"), yen("90001")]);
}

#[test]
fn visits_have_a_price_for_each() {
    let visits = |count, price| Visits::new(NonZeroU32::new(count).unwrap(), price);
    let service = Service::OnSiteSdm;
    let travel = trip(service, [Expense::new(euros("300.00"))]).with_prepaid(false);
    assert_eq!(missing(&travel), ["visits"]);
    let billed = decided(&travel.clone().with_visits(visits(3, euros("1500.50"))));
    assert_eq!(billed.visits, Some(euros("4501.50")));
    assert_eq!(billed.totals, [euros("4801.50")]);
    // That travel was prepaid makes no visit free.
    let billed = decided(
        &travel
            .with_prepaid(true)
            .with_visits(visits(1, euros("1500.50"))),
    );
    assert_eq!(billed.totals, [euros("1500.50")]);
    let wrong = trip(Service::Workshops, []).with_visits(visits(1, euros("1.00")));
    let error = ask(&wrong).expect_err("workshops are no visits");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("not_offered", "visits")
    );
    assert_eq!(
        error.to_string(),
        "visits: Workshops has no visits (`1.00 EUR`)"
    );
}

#[test]
fn amounts_that_cannot_be_are_refused_by_name() {
    let refused = |trip: &Trip| {
        let error = ask(trip).expect_err("refused");
        (error.path.as_str().to_owned(), error.problem)
    };
    let amount = euros("-0.01");
    let negative = trip(Service::DesignatedEngineering, [Expense::new(amount)]);
    let expected = ("expenses".to_owned(), Problem::NegativeAmount { amount });
    assert_eq!(refused(&negative.with_prepaid(false)), expected);
    let largest = Money::from_minor_units(i64::MAX, Currency::EUR);
    let error = ArithmeticError::OutOfRange {
        currency: Currency::EUR,
    };
    let two = [largest, euros("0.01")].map(Expense::new);
    let trip_of = |expenses: &[Expense]| {
        trip(Service::OnSiteSdm, expenses.iter().copied()).with_prepaid(false)
    };
    let one = Visits::new(NonZeroU32::MIN, euros("0.00"));
    let problem = Problem::Arithmetic { error };
    let expected = ("expenses".to_owned(), problem.clone());
    assert_eq!(refused(&trip_of(&two).with_visits(one)), expected);
    assert_eq!(
        decided(&trip_of(&two[..1]).with_visits(one)).totals,
        [largest]
    );
    let most = Visits::new(NonZeroU32::MAX, largest);
    let expected = ("visits".to_owned(), problem);
    assert_eq!(refused(&trip_of(&[]).with_visits(most)), expected);
}

fn prestart(work: impl IntoIterator<Item = InvoicedWork>) -> PrestartWork {
    PrestartWork::new(work)
        .with_requested(true)
        .with_authorised(true)
}

fn bill(prestart: &PrestartWork) -> Decision<PrestartBill> {
    draft().engine().prestart_work(prestart).expect("an answer")
}

#[test]
fn urgent_work_is_payable_until_the_signature() {
    let work = |rendered_at, invoiced| InvoicedWork::new(at(rendered_at), invoiced);
    let work = [
        work("2026-05-14T08:59:59.999999999Z", euros("100.00")),
        work("2026-05-14T09:00:00Z", euros("30.00")),
        work("2026-05-13T08:00:00Z", yen("7000")),
        work("2026-05-13T20:00:00Z", euros("0.01")),
    ];
    let signed = prestart(work).with_signed_at(at("2026-05-14T09:00:00Z"));
    let decision = bill(&signed);
    let bill_of = |decision: &Decision<PrestartBill>| decision.outcome().decided().unwrap().clone();
    assert_eq!(bill_of(&decision).totals, [euros("100.01"), yen("7000")]);
    assert_eq!(
        bill_of(&decision).before_signature,
        [true, false, true, true]
    );
    let names: Vec<_> = bill_of(&decision)
        .duties
        .iter()
        .map(|duty| duty.as_str())
        .collect();
    assert_eq!(
        names,
        ["sign_contract_quickly", "pay_as_invoiced", "bear_risk"]
    );
    // While nothing is signed, all of it is payable so.
    let unsigned = bill_of(&bill(&prestart(work)));
    assert_eq!(unsigned.totals, [euros("130.01"), yen("7000")]);
}

#[test]
fn urgent_work_is_asked_for_and_authorised() {
    let none = PrestartWork::new([]);
    let missing = |prestart: PrestartWork| match bill(&prestart).outcome() {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(none.clone()), ["requested", "authorised"]);
    assert_eq!(missing(none.clone().with_requested(true)), ["authorised"]);
    assert_eq!(missing(none.clone().with_authorised(true)), ["requested"]);
    for refused in [
        none.clone().with_requested(false),
        none.clone().with_requested(true).with_authorised(false),
    ] {
        let expected = Some(NotApplicable::NotEntitled);
        assert_eq!(bill(&refused).outcome().not_applicable(), expected);
    }
    let negative = InvoicedWork::new(at("2026-05-13T08:00:00Z"), euros("-0.01"));
    let error = draft()
        .engine()
        .prestart_work(&prestart([negative]))
        .expect_err("below zero");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("negative_amount", "work")
    );
    let largest = Money::from_minor_units(i64::MAX, Currency::EUR);
    let work = [largest, euros("0.01")];
    let work = work.map(|amount| InvoicedWork::new(at("2026-05-13T08:00:00Z"), amount));
    let error = draft()
        .engine()
        .prestart_work(&prestart(work))
        .expect_err("too large");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("amount_out_of_range", "work")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is billed is what was spent, whatever the order of the expenses, however it is asked for.
    #[test]
    fn sums_conserve_and_do_not_depend_on_the_order(
        cents in proptest::collection::vec((0_i64..1_000_000, any::<bool>()), 0..12),
    ) {
        let expenses = cents.iter().map(|(units, is_yen)| {
            let currency = if *is_yen { Currency::JPY } else { Currency::EUR };
            Expense::new(Money::from_minor_units(*units, currency))
        });
        let there = trip(Service::DesignatedEngineering, expenses.clone()).with_prepaid(false);
        let back = trip(Service::DesignatedEngineering, expenses.rev()).with_prepaid(false);
        let engine = draft().engine();
        let paris = engine.location("paris").unwrap();
        let decision = paris.travel_costs(&there).unwrap();
        prop_assert_eq!(&decision, &paris.travel_costs(&there).unwrap());
        prop_assert_eq!(decision.outcome(), &paris.traced(&mut ()).travel_costs(&there).unwrap());
        let totals = decided(&there).totals.clone();
        let backwards = decided(&back);
        prop_assert_eq!(&totals, &backwards.totals);
        let billed: i64 = totals.iter().map(|total| total.minor_units()).sum();
        prop_assert_eq!(billed, cents.iter().map(|(units, _)| units).sum::<i64>());
    }
}
