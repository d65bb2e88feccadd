//! The first days of a term, in which services are onboarded.
//!
//! Counted from 1 January 2026, the sixtieth day is 1 March; in 2024, with its 29 February, it is 29 February.

use proptest::prelude::*;
use unified_support::{
    calendar::Zone,
    chrono::NaiveDate,
    decision::{Decision, Problem, Step},
    document::{FirstDayOfAWindow, OnboardingStart, Party, Readings, RuleId, clauses},
    engine::Engine,
    limits::{AedOnboardingActivity, Onboarding, OnboardingState},
    order::{
        AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, OrderDraft, SubscriptionDraft,
    },
    report::{self, Language, explain},
};

use crate::builder::{self, Build, BuildPurchase, date};

/// An order for this term that holds a purchase `1` of `service` on these dates.
pub(crate) fn order(
    term: [&str; 2],
    service: &str,
    purchase: [&str; 2],
    is_extended: bool,
) -> OrderDraft {
    order_beside(term, service, purchase, is_extended, &[term])
}

/// The same, with Rapid Response in each of these days.
pub(crate) fn order_beside(
    term: [&str; 2],
    service: &str,
    purchase: [&str; 2],
    is_extended: bool,
    rapid_response: &[[&str; 2]],
) -> OrderDraft {
    let bought = |id: &str, service, days: [&str; 2]| {
        let [first, last] = days;
        builder::bought(id, service)
            .bought_on("2020-01-01")
            .for_days(first, last)
    };
    // AED ends with Rapid Response.
    let rapid_response = rapid_response.iter().enumerate();
    let rapid_response: Vec<_> = rapid_response
        .map(|(index, days)| bought(&format!("rr-{index}"), "Rapid Response", *days))
        .collect();
    let bought = bought("1", service, purchase);
    let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    let enrolment = if is_extended {
        enrolment.with_extended_features(ExtendedFeaturesDraft::new())
    } else {
        enrolment
    };
    let [first, last] = term;
    let mut draft = OrderDraft::example()
        .for_days(first, last)
        .holding(rapid_response)
        .with_purchase(bought)
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment));
    draft.executed_on = date("2020-01-01");
    draft
}

const YEAR: [&str; 2] = ["2026-01-01", "2026-12-31"];

fn whole(engine: &Engine, on: Option<&str>) -> Decision<Onboarding> {
    engine.onboarding("1", on.map(date)).expect("an answer")
}

fn told(engine: &Engine, on: Option<&str>) -> Onboarding {
    let decision = whole(engine, on);
    decision.outcome().decided().expect("decided").clone()
}

#[test]
fn sixty_days_count_the_first_as_one_or_as_zero() {
    for service in ["UER", "AED"] {
        for (term, day_one, day_zero) in [
            (["2026-01-01", "2026-12-31"], "2026-03-01", "2026-03-02"),
            // 29 February lies in these days, or is the last of them.
            (["2024-01-01", "2024-12-31"], "2024-02-29", "2024-03-01"),
            (["2024-02-29", "2025-02-28"], "2024-04-28", "2024-04-29"),
        ] {
            let engine = order(term, service, term, false).engine();
            let window = told(&engine, None);
            assert_eq!(window.first_day, date(term[0]));
            assert_eq!(window.last_day, date(day_one), "{service}");
            assert_eq!(window.held, Some(date(term[0])..=date(day_one)));
            let readings = Readings::default().with(FirstDayOfAWindow::DayZero);
            let window = told(&engine.with_readings(readings), None);
            assert_eq!(window.last_day, date(day_zero), "{service}");
        }
    }
}

#[test]
fn it_is_open_from_the_first_day_to_the_sixtieth() {
    let engine = order(YEAR, "UER", YEAR, false).engine();
    for (on, state, days_left) in [
        ("2025-12-31", OnboardingState::Before, 60),
        ("2026-01-01", OnboardingState::Open, 60),
        ("2026-02-28", OnboardingState::Open, 2),
        ("2026-03-01", OnboardingState::Open, 1),
        ("2026-03-02", OnboardingState::Over, 0),
    ] {
        let as_of = told(&engine, Some(on)).as_of.expect("asked for");
        assert_eq!(
            (as_of.on, as_of.state, as_of.days_left),
            (date(on), state, days_left)
        );
    }
    assert_eq!(told(&engine, None).as_of, None);
}

#[test]
fn a_service_added_later_has_what_is_left_or_nothing() {
    for (first_day, held, by_service) in [
        (
            "2026-01-02",
            Some(("2026-01-02", "2026-03-01")),
            "2026-03-02",
        ),
        (
            "2026-03-01",
            Some(("2026-03-01", "2026-03-01")),
            "2026-04-29",
        ),
        ("2026-03-02", None, "2026-04-30"),
    ] {
        let engine = order(YEAR, "AED", [first_day, "2026-12-31"], true).engine();
        let decision = whole(&engine, Some("2026-03-02"));
        let onboarding = decision.outcome().decided().expect("decided");
        let held = held.map(|(first, last)| date(first)..=date(last));
        assert_eq!(onboarding.held, held, "{first_day}");
        let step = decision
            .steps()
            .iter()
            .find(|step| step.rule() == RuleId::OnboardingHeld);
        assert_eq!(step.expect("a step").held(), Some(held.is_some()));
        assert_eq!(onboarding.duties.is_empty(), held.is_none());
        let ready_by = held.as_ref().map(|_| date("2026-03-31"));
        assert_eq!(onboarding.monitors_ready_by, ready_by);
        // The rest of AED begins with the purchase, or after the onboarding.
        assert_eq!(onboarding.other_features_from, Some(date("2026-03-02")));
        let state = onboarding.as_of.expect("asked for").state;
        let expected = held.map_or(OnboardingState::NeverOpen, |_| OnboardingState::Over);
        assert_eq!(state, expected);

        let readings = Readings::default().with(OnboardingStart::ServiceStart);
        let window = told(&engine.with_readings(readings), None);
        assert_eq!(window.held, Some(date(first_day)..=date(by_service)));
    }
}

#[test]
fn it_ends_with_the_purchase_and_with_the_order() {
    let short = order(YEAR, "AED", ["2026-01-01", "2026-02-10"], true).engine();
    let onboarding = told(&short, Some("2026-02-10"));
    let held = Some(date("2026-01-01")..=date("2026-02-10"));
    assert_eq!(onboarding.held, held);
    assert_eq!(onboarding.last_day, date("2026-03-01"));
    assert_eq!(onboarding.other_features_from, None);
    // It never comes to an end from which the monitors are counted.
    assert_eq!(onboarding.monitors_ready_by, None);
    let to_the_end = order(YEAR, "AED", ["2026-01-01", "2026-03-01"], true).engine();
    let ready_by = told(&to_the_end, None).monitors_ready_by;
    assert_eq!(ready_by, Some(date("2026-03-31")));
    assert_eq!(onboarding.as_of.map(|as_of| as_of.days_left), Some(1));
    let of_order = order(
        ["2026-01-01", "2026-01-31"],
        "UER",
        ["2026-01-01", "2026-12-31"],
        false,
    )
    .engine();
    let held = Some(date("2026-01-01")..=date("2026-01-31"));
    assert_eq!(told(&of_order, None).held, held);
}

/// The names of what each side owes.
fn duties(engine: &Engine) -> Vec<(Party, &'static str)> {
    let onboarding = told(engine, None);
    let duties = onboarding.duties.iter().map(|one| one.duty);
    duties
        .map(|duty| (duty.party(), duty.name().as_str()))
        .collect()
}

#[test]
fn each_side_has_its_duties_and_scenarios_are_for_extended_customers() {
    let customer = [
        (Party::Customer, "supply_documents"),
        (Party::Customer, "join_onboarding"),
    ];
    assert_eq!(duties(&order(YEAR, "UER", YEAR, true).engine()), customer);
    let of_all = [
        (Party::Microsoft, "onboard_subscriptions"),
        customer[0],
        customer[1],
    ];
    assert_eq!(duties(&order(YEAR, "AED", YEAR, false).engine()), of_all);
    let extended = [
        of_all[0],
        of_all[1],
        of_all[2],
        (Party::Microsoft, "define_monitoring_scenarios"),
        (Party::Customer, "take_part_in_defining_scenarios"),
        (Party::Customer, "supply_documents_for_scenarios"),
    ];
    assert_eq!(duties(&order(YEAR, "AED", YEAR, true).engine()), extended);
}

#[test]
fn aed_does_no_more_than_onboarding_until_it_is_over_and_monitors_follow() {
    let uer = told(&order(YEAR, "UER", YEAR, true).engine(), None);
    assert_eq!(uer.limited_to, []);
    assert_eq!(uer.other_features_from, None);
    assert_eq!(uer.monitors_ready_by, None);
    let plain = whole(&order(YEAR, "AED", YEAR, false).engine(), None);
    let marks = plain
        .steps()
        .iter()
        .filter(|step| step.rule() == RuleId::ExtendedFeaturesMark);
    assert_eq!(marks.map(Step::held).collect::<Vec<_>>(), [Some(false)]);
    let plain = plain.outcome().decided().expect("decided");
    assert_eq!(plain.limited_to, AedOnboardingActivity::ALL);
    assert_eq!(plain.other_features_from, Some(date("2026-03-02")));
    assert_eq!(plain.monitors_ready_by, None);
    let extended = order(YEAR, "AED", YEAR, true).engine();
    assert_eq!(
        told(&extended, None).monitors_ready_by,
        Some(date("2026-03-31"))
    );
    let readings = Readings::default().with(FirstDayOfAWindow::DayZero);
    let by_zero = told(&extended.with_readings(readings), None);
    assert_eq!(by_zero.monitors_ready_by, Some(date("2026-04-01")));
    assert_eq!(by_zero.other_features_from, Some(date("2026-03-03")));
}

#[test]
fn what_is_not_onboarded_is_refused_by_name() {
    let engine = order(YEAR, "workshops", YEAR, false).engine();
    let error = engine.onboarding("2", None).expect_err("no purchase");
    assert_eq!(error.to_string(), "purchase: the order has no purchase `2`");
    let error = engine.onboarding("1", None).expect_err("no onboarding");
    assert_eq!(error.path.as_str(), "purchase");
    assert!(matches!(error.problem, Problem::NotOffered { .. }));
    assert_eq!(error.code(), "not_offered");
}

#[test]
fn the_days_are_those_of_the_clause_of_the_service() {
    for (service, clause) in [
        ("UER", clauses::UER_ONBOARDING_60_DAYS),
        ("AED", clauses::AED_ONBOARDING_60_DAYS),
    ] {
        let decision = whole(&order(YEAR, service, YEAR, false).engine(), None);
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::OnboardingWindow);
        assert_eq!(step.expect("a step").clauses(), [clause]);
    }
}

/// The sentences of an onboarding on this date, its steps told with all that they hold.
fn sentences(engine: &Engine, on: &str) -> String {
    let sentences = explain(&whole(engine, Some(on)), Language::En).to_string();
    assert!(!sentences.contains("The rule "), "{sentences}");
    sentences
}

#[test]
fn what_is_decided_is_told_in_sentences() {
    let late = order(YEAR, "AED", ["2026-03-02", "2026-12-31"], false).engine();
    for sentence in [
        "The purchase runs on none of these days, and has no onboarding.",
        "On Thu 1 Jan 2026 there is no onboarding, nor on any day.",
        "it has its other features from Mon 2 Mar 2026 on.",
    ] {
        let sentences = sentences(&late, "2026-01-01");
        assert!(sentences.contains(sentence), "{sentences}");
    }
    let short = order(YEAR, "AED", ["2026-01-01", "2026-02-10"], true).engine();
    for (on, sentence) in [
        (
            "2025-12-31",
            "On Wed 31 Dec 2025 the onboarding has not begun: it has 41 days.",
        ),
        (
            "2026-02-10",
            "On Tue 10 Feb 2026 the onboarding is going on: 1 day left, that day included.",
        ),
        ("2026-02-11", "On Wed 11 Feb 2026 the onboarding is over."),
        (
            "2026-02-11",
            "AED is limited to onboarding and discovery, and ends before it does more.",
        ),
    ] {
        let sentences = sentences(&short, on);
        assert!(sentences.contains(sentence), "{sentences}");
    }
    let shown = |engine: &Engine, on: &str| {
        let decision = whole(engine, Some(on));
        report::summarize(decision.outcome(), &Zone::utc(), Language::En).to_string()
    };
    assert_eq!(
        shown(&late, "2026-01-01"),
        "no onboarding: its days end with Sun 1 Mar 2026"
    );
    assert_eq!(
        shown(&order(YEAR, "AED", YEAR, true).engine(), "2026-03-01"),
        "onboarding from Thu 1 Jan 2026 to Sun 1 Mar 2026; duties of Microsoft: 2; duties of customer: 4; \
         other features from Mon 2 Mar 2026; monitors ready by Tue 31 Mar 2026; on Sun 1 Mar 2026 open, 1 day left"
    );
}

/// The last dates that there are make no window that ends before it begins.
#[test]
fn a_purchase_at_the_end_of_all_dates_is_told() {
    let last = NaiveDate::MAX;
    let dates = [last.to_string(), last.to_string()];
    let engine = order(YEAR, "AED", [&dates[0], &dates[1]], true).engine();
    let readings = Readings::default().with(OnboardingStart::ServiceStart);
    let window = told(&engine.with_readings(readings), None);
    assert_eq!((window.first_day, window.last_day), (last, last));
    assert_eq!(window.held, None);
}

fn ordinal(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::MIN).num_days()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// As dates go by, an onboarding is before, then open, then over, and a day less is left with each of its days.
    #[test]
    fn onboarding_goes_one_way(
        later in 0_u64..120,
        on in 0_u64..150,
        by_service in any::<bool>(),
        from_zero in any::<bool>(),
    ) {
        let day = |days| date("2026-01-01") + unified_support::chrono::Days::new(days);
        let first_day = day(later).to_string();
        let mut readings = Readings::default();
        if by_service {
            readings = readings.with(OnboardingStart::ServiceStart);
        }
        if from_zero {
            readings = readings.with(FirstDayOfAWindow::DayZero);
        }
        let engine = order(YEAR, "AED", [&first_day, "2026-12-31"], true).read_by(readings);
        let decision = engine.onboarding("1", Some(day(on))).unwrap();
        prop_assert_eq!(decision.outcome(), &engine.traced(&mut ()).onboarding("1", Some(day(on))).unwrap());
        let one = decision.outcome().decided().unwrap();
        let other = told(&engine, Some(&day(on + 1).to_string()));
        let (now, next) = (one.as_of.unwrap(), other.as_of.unwrap());
        prop_assert!(now.state <= next.state);
        let is_open = i64::from(now.state == OnboardingState::Open);
        prop_assert_eq!(now.days_left - next.days_left, is_open);
        prop_assert!(now.days_left >= 0);
        let days = ordinal(one.last_day) - ordinal(one.first_day) + 1;
        prop_assert_eq!(days, 60 + i64::from(from_zero));
        let is_held = one.held.as_ref().is_some_and(|held| held.contains(&day(on)));
        prop_assert_eq!(is_held, now.state == OnboardingState::Open);
    }
}
