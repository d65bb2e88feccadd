//! The service improvement plans of AED: two in twelve months.

use std::cmp::Reverse;

use proptest::prelude::*;
use unified_support::{
    chrono::{Datelike, Days, NaiveDate},
    decision::{Decision, QuestionError},
    document::{
        AbsentDay, FirstDayOfAWindow, ImprovementPlanYear, OnboardingStart, Reading, Readings,
    },
    engine::Engine,
    limits::{ImprovementPlans, PlanRequest, PlanRequests, PlanState},
};

use crate::{builder::Build, onboarding, site::date};

use PlanState::{BeyondCap, Delivered, DuringOnboarding, OutOfTerm, Requested};

/// Three contract years; the onboarding ends on 1 March 2026.
const TERM: [&str; 2] = ["2026-01-01", "2028-12-31"];

fn counted_by(year: ImprovementPlanYear) -> Engine {
    onboarding::order(TERM, "AED", TERM, false).read_by(Readings::default().with(year))
}

fn ask(
    engine: &Engine,
    as_of: &str,
    on: &[&str],
) -> Result<Decision<ImprovementPlans>, QuestionError> {
    let requests = on.iter().enumerate();
    let requests = requests.map(|(index, on)| PlanRequest::new(index.to_string(), date(on)));
    engine.improvement_plans(&PlanRequests::new("1", date(as_of), requests))
}

/// The states of the requests of these dates, how many plans are left, and from when on.
fn told(engine: &Engine, as_of: &str, on: &[&str]) -> (Vec<PlanState>, u32, Option<NaiveDate>) {
    let decision = ask(engine, as_of, on).expect("an answer");
    let plans = decision.outcome().decided().expect("decided");
    assert_eq!(plans.most, 2);
    let requests = plans.requests.iter();
    let states = requests.map(|request| request.state).collect();
    (states, plans.left, plans.next_from)
}

#[test]
fn two_count_in_a_contract_year_or_in_any_twelve_months() {
    let on = [
        "2026-11-02",
        "2026-12-31",
        "2027-01-01",
        "2027-11-01",
        "2027-11-02",
    ];
    let (by_contract, left, next) = told(
        &counted_by(ImprovementPlanYear::ContractYear),
        "2027-11-30",
        &on,
    );
    // The third of 2027 is one too many.
    assert_eq!(
        by_contract,
        [Requested, Requested, Requested, Requested, BeyondCap]
    );
    assert_eq!((left, next), (0, Some(date("2028-01-01"))));
    let (rolling, left, next) = told(&counted_by(ImprovementPlanYear::Rolling), "2027-11-30", &on);
    // The first of 2026 stands in the way until its date comes again.
    assert_eq!(
        rolling,
        [Requested, Requested, BeyondCap, BeyondCap, Requested]
    );
    assert_eq!((left, next), (0, Some(date("2027-12-31"))));
}

#[test]
fn of_one_date_the_first_of_the_log_is_granted_first() {
    let requests = ["c", "b", "a"].map(|id| PlanRequest::new(id, date("2026-06-01")));
    let requests = PlanRequests::new("1", date("2026-06-01"), requests);
    let engine = counted_by(ImprovementPlanYear::Rolling);
    let decision = engine.improvement_plans(&requests).expect("an answer");
    let requests = &decision.outcome().decided().expect("decided").requests;
    let told: Vec<_> = requests
        .iter()
        .map(|request| (&*request.id, request.state))
        .collect();
    assert_eq!(told, [("c", Requested), ("b", Requested), ("a", BeyondCap)]);
}

#[test]
fn twelve_months_end_a_day_before_the_date_comes_again() {
    let engine = |term: [&str; 2]| {
        let rolling = Readings::default().with(ImprovementPlanYear::Rolling);
        onboarding::order(term, "AED", term, false).read_by(rolling)
    };
    for (first, a_day_before, again) in [
        ("2026-05-04", "2027-05-03", "2027-05-04"),
        // From 28 February to the 28th, also where a 29th follows.
        ("2027-02-28", "2028-02-27", "2028-02-28"),
        ("2028-02-28", "2029-02-27", "2029-02-28"),
        // After 29 February a year is over with the 28th.
        ("2028-02-29", "2029-02-28", "2029-03-01"),
        ("2028-03-01", "2029-02-28", "2029-03-01"),
    ] {
        let engine = engine(["2026-01-01", "2030-12-31"]);
        let (states, left, next) = told(&engine, a_day_before, &[first, first, a_day_before]);
        assert_eq!(states, [Requested, Requested, BeyondCap], "{first}");
        assert_eq!((left, next), (0, Some(date(again))));
        let (states, left, next) = told(&engine, again, &[first, first, again]);
        assert_eq!(states, [Requested; 3], "{first}");
        // Both of the first date count no more.
        assert_eq!((left, next), (1, Some(date(again))));
    }
    let engine = engine(["2026-01-01", "2030-12-31"]);
    let day_before = engine.readings().with(AbsentDay::DayBefore);
    let engine = engine.with_readings(day_before);
    let on = ["2028-02-29", "2028-02-29", "2029-02-28"];
    assert_eq!(told(&engine, "2029-02-28", &on).0, [Requested; 3]);
    let stamp = ask(&engine, "2028-02-29", &on).unwrap().stamp();
    assert!(
        stamp
            .readings()
            .any(|(id, name)| (id, name) == (AbsentDay::ID.key(), "day_before"))
    );
    let stamp = ask(&engine, "2028-02-28", &on).unwrap().stamp();
    assert!(stamp.readings().all(|(id, _)| id != AbsentDay::ID.key()));
}

#[test]
fn nothing_is_requested_while_rapid_response_pauses() {
    let year = ["2026-01-01", "2026-12-31"];
    let gap = [["2026-01-01", "2026-05-31"], ["2026-08-01", "2026-12-31"]];
    let engine = onboarding::order_beside(year, "AED", year, false, &gap).engine();
    let on = ["2026-05-31", "2026-06-01", "2026-07-31", "2026-08-01"];
    let (states, left, next) = told(&engine, "2026-07-31", &on);
    assert_eq!(states, [Requested, OutOfTerm, OutOfTerm]);
    assert_eq!((left, next), (0, Some(date("2026-08-01"))));
    let (states, left, next) = told(&engine, "2026-08-01", &on);
    assert_eq!(states, [Requested, OutOfTerm, OutOfTerm, Requested]);
    assert_eq!((left, next), (0, None));
}

#[test]
fn contract_years_turn_with_the_term_and_not_with_the_calendar() {
    let engine = |term: [&str; 2]| {
        let by_year = Readings::default().with(ImprovementPlanYear::ContractYear);
        onboarding::order(term, "AED", term, false).read_by(by_year)
    };
    // From 29 February on, the second year begins on 1 March, and the fifth again on the 29th.
    let of_leap = engine(["2024-02-29", "2029-02-27"]);
    let on = ["2025-02-27", "2025-02-28", "2025-02-28", "2025-03-01"];
    let (states, left, next) = told(&of_leap, "2025-03-01", &on);
    assert_eq!(states, [Requested, Requested, BeyondCap, Requested]);
    assert_eq!((left, next), (1, Some(date("2025-03-01"))));
    // By the other reading on the 28th.
    let day_before = of_leap.readings().with(AbsentDay::DayBefore);
    let (states, left, next) = told(&of_leap.with_readings(day_before), "2025-03-01", &on);
    assert_eq!(states, [Requested, Requested, Requested, BeyondCap]);
    assert_eq!((left, next), (0, Some(date("2026-02-28"))));
    let on = ["2028-02-27", "2028-02-28", "2028-02-28", "2028-02-29"];
    let (states, ..) = told(&of_leap, "2028-02-29", &on);
    assert_eq!(states, [Requested, Requested, BeyondCap, Requested]);
    // A term that ends on 29 February: it is the last day on which a plan can be requested.
    let until_leap = engine(["2027-03-01", "2028-02-29"]);
    let on = ["2028-02-29", "2028-03-01"];
    let (states, left, next) = told(&until_leap, "2028-02-29", &on);
    assert_eq!(
        (states, left, next),
        (vec![Requested], 1, Some(date("2028-02-29")))
    );
    let (states, left, next) = told(&until_leap, "2028-03-01", &on);
    assert_eq!((states, left, next), (vec![Requested, OutOfTerm], 0, None));
}

#[test]
fn nothing_is_granted_in_the_onboarding_or_out_of_term_and_what_is_refused_does_not_count() {
    for year in [
        ImprovementPlanYear::ContractYear,
        ImprovementPlanYear::Rolling,
    ] {
        let engine = counted_by(year);
        let on = [
            "2025-12-31",
            "2026-01-01",
            "2026-03-01",
            "2026-03-02",
            "2026-03-03",
            "2026-03-04",
        ];
        let (states, left, next) = told(&engine, "2026-03-04", &on);
        assert_eq!(
            states,
            [
                OutOfTerm,
                DuringOnboarding,
                DuringOnboarding,
                Requested,
                Requested,
                BeyondCap
            ]
        );
        let freed = match year {
            ImprovementPlanYear::Rolling => "2027-03-02",
            _ => "2027-01-01",
        };
        assert_eq!((left, next), (0, Some(date(freed))));
        // Before that, the first day after the onboarding is the first for a plan.
        for as_of in ["2025-06-30", "2026-01-01", "2026-03-01"] {
            let (_, left, next) = told(&engine, as_of, &[]);
            assert_eq!((left, next), (0, Some(date("2026-03-02"))), "{as_of}");
        }
        let (_, left, next) = told(&engine, "2026-03-02", &[]);
        assert_eq!((left, next), (2, Some(date("2026-03-02"))));
        // After the term there is none, nor where the next would come after it.
        let (states, left, next) = told(&engine, "2029-01-01", &["2028-12-31", "2029-01-01"]);
        assert_eq!((states, left, next), (vec![Requested, OutOfTerm], 0, None));
        let (_, left, next) = told(&engine, "2028-12-01", &["2028-11-01", "2028-12-01"]);
        assert_eq!((left, next), (0, None));
    }
}

#[test]
fn the_onboarding_is_that_of_the_readings() {
    let on = ["2026-03-02", "2026-04-30", "2026-05-01"];
    let late = |readings| {
        let late = onboarding::order(TERM, "AED", ["2026-03-02", "2028-12-31"], false).engine();
        told(&late.with_readings(readings), "2026-05-01", &on).0
    };
    // The purchase begins after the order's onboarding, and has 60 days of its own by the other reading.
    assert_eq!(late(Readings::default()), [Requested, Requested, BeyondCap]);
    let by_service = Readings::default().with(OnboardingStart::ServiceStart);
    let expected = [DuringOnboarding, DuringOnboarding, Requested];
    assert_eq!(late(by_service), expected);
    let from_zero = by_service.with(FirstDayOfAWindow::DayZero);
    assert_eq!(late(from_zero), [DuringOnboarding; 3]);
}

#[test]
fn a_plan_is_delivered_on_its_date() {
    let engine = counted_by(ImprovementPlanYear::ContractYear);
    for (as_of, state) in [("2026-05-28", Requested), ("2026-05-29", Delivered)] {
        let request = PlanRequest::new("a", date("2026-04-07"));
        let request = request.delivered(date("2026-05-29")).expect("in order");
        let requests = PlanRequests::new("1", date(as_of), [request]);
        let decision = engine.improvement_plans(&requests).expect("an answer");
        let plans = decision.outcome().decided().expect("decided");
        let standing = &plans.requests[0];
        assert_eq!((&*standing.id, standing.on), ("a", date("2026-04-07")));
        assert_eq!(standing.state, state, "{as_of}");
        assert_eq!(plans.left, 1);
    }
    let request = PlanRequest::new("a", date("2026-04-07"));
    assert!(request.clone().delivered(date("2026-04-07")).is_ok());
    let error = request
        .delivered(date("2026-04-06"))
        .expect_err("too early");
    assert_eq!(error.field(), "delivered_on");
    assert_eq!(error.to_string(), "2026-04-06 is before `on`, 2026-04-07");
}

#[test]
fn what_has_no_plans_is_refused_by_name() {
    let engine = counted_by(ImprovementPlanYear::ContractYear);
    let twice = ["2026-04-07", "2026-04-08"].map(|on| PlanRequest::new("a", date(on)));
    let twice = PlanRequests::new("1", date("2026-06-30"), twice);
    let error = engine.improvement_plans(&twice).expect_err("one id");
    assert_eq!(error.to_string(), "requests: the id `a` is used twice");
    let uer = onboarding::order(TERM, "UER", TERM, false).engine();
    let error = ask(&uer, "2026-06-30", &[]).expect_err("no plans");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("not_offered", "purchase")
    );
    let other = PlanRequests::new("2", date("2026-06-30"), []);
    let error = engine.improvement_plans(&other).expect_err("no purchase");
    assert_eq!(error.code(), "unknown_purchase");
}

/// Whether all of `dates` lie in twelve months that begin with the first of them.
fn share_twelve_months(dates: &[NaiveDate]) -> bool {
    let first = dates.iter().min().expect("some");
    let end = (first.year() + 1, first.month(), first.day());
    // A year without the last of these is over at the end of its month.
    let place = |date: &NaiveDate| (date.year(), date.month(), date.day());
    dates.iter().all(|date| place(date) < end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// The order of requests of several dates changes nothing; never are more than two granted that share a contract year, or twelve months; what
    /// is left can be requested at once, and no day before the next.
    #[test]
    fn never_more_than_two_and_the_next_is_the_first(
        drawn in proptest::collection::vec(0_u64..1200, 0..12),
        as_of in 0_u64..1200,
        is_rolling in any::<bool>(),
    ) {
        let year = if is_rolling { ImprovementPlanYear::Rolling } else { ImprovementPlanYear::ContractYear };
        let engine = counted_by(year);
        let day = |days| date("2025-12-01") + Days::new(days);
        let requests: Vec<_> = drawn.iter().enumerate()
            .map(|(index, on)| PlanRequest::new(index.to_string(), day(*on)))
            .collect();
        let there = PlanRequests::new("1", day(as_of), requests.iter().cloned());
        let mut back = requests.clone();
        back.sort_by_key(|request| Reverse(request.on()));
        let back = PlanRequests::new("1", day(as_of), back);
        let decision = engine.improvement_plans(&there).unwrap();
        prop_assert_eq!(&decision, &engine.improvement_plans(&back).unwrap());
        prop_assert_eq!(decision.outcome(), &engine.traced(&mut ()).improvement_plans(&there).unwrap());
        let plans = decision.outcome().decided().unwrap();
        let granted: Vec<_> = plans.requests.iter()
            .filter(|request| request.state == Requested)
            .map(|request| request.on)
            .collect();
        for window in granted.windows(3) {
            let share = if is_rolling {
                share_twelve_months(window)
            } else {
                window.iter().all(|on| on.format("%Y").to_string() == window[0].format("%Y").to_string())
            };
            prop_assert!(!share, "{window:?}");
        }
        // One more request is granted on the next date, and on no other from the date on before it.
        let is_granted = |on: NaiveDate| {
            let more = requests.iter().filter(|request| request.on() <= day(as_of)).cloned();
            let more = more.chain([PlanRequest::new("~", on)]);
            let decision = engine.improvement_plans(&PlanRequests::new("1", on, more)).unwrap();
            let plans = decision.outcome().decided().unwrap();
            plans.requests.last().unwrap().state == Requested
        };
        prop_assert_eq!(plans.left > 0, plans.next_from == Some(day(as_of)));
        let until = plans.next_from.unwrap_or(date("2029-01-02"));
        let mut before = day(as_of);
        while before < until {
            prop_assert!(!is_granted(before), "{before}");
            before = before + Days::new(if until - before > unified_support::chrono::TimeDelta::days(40) { 37 } else { 1 });
        }
        if let Some(next_from) = plans.next_from {
            prop_assert!(is_granted(next_from));
        }
        // A request that is told stays what it is as dates go by.
        let later = engine.improvement_plans(&PlanRequests::new("1", day(as_of + 1), requests.clone())).unwrap();
        let later = later.outcome().decided().unwrap();
        prop_assert_eq!(&plans.requests[..], &later.requests[..plans.requests.len()]);
    }
}
