//! The monitoring scenarios of AED.
//!
//! Counted from 1 January 2026, the onboarding ends on 1 March, the sixtieth day, and monitors are ready by 31 March, the thirtieth
//! day after it.

use std::cmp::Reverse;

use proptest::prelude::*;
use unified_support::{
    chrono::Days,
    decision::{NotApplicable, Outcome, QuestionError},
    document::{FirstDayOfAWindow, OnboardingStart, Readings, RuleId},
    engine::Engine,
    limits::{
        MonitorDates, Monitoring, MonitoringScenario, MonitoringScenarios, OutOfOrder,
        ScenarioState,
    },
    order::OrderDraft,
    report::{Language, explain},
};

use crate::{builder::Build, onboarding, site::date};

const YEAR: [&str; 2] = ["2026-01-01", "2026-12-31"];

fn order() -> OrderDraft {
    onboarding::order(YEAR, "AED", YEAR, true)
}

/// A scenario that both sides agreed on, and as many of the later dates as are given.
fn scenario(id: &str, defined_on: &str, later: &[&str]) -> MonitoringScenario {
    let later = |index: usize| later.get(index).map(|on| date(on));
    let dates = MonitorDates {
        tests_ready_on: later(0),
        tested_on: later(1),
        live_on: later(2),
    };
    let scenario = MonitoringScenario::try_new(id, date(defined_on), dates);
    scenario.expect("in order").agreed(true)
}

fn ask(
    engine: &Engine,
    as_of: &str,
    scenarios: &[MonitoringScenario],
) -> Result<Outcome<Monitoring>, QuestionError> {
    let asked = MonitoringScenarios::new("1", date(as_of), scenarios.iter().cloned());
    let decision = engine.monitoring(&asked)?;
    Ok(decision.outcome().clone())
}

/// Whether a step is told so, and each with all that it holds.
fn tells(engine: &Engine, as_of: &str, scenario: &MonitoringScenario, sentence: &str) {
    let asked = MonitoringScenarios::new("1", date(as_of), [scenario.clone()]);
    let decision = engine.monitoring(&asked).expect("an answer");
    let sentences = explain(&decision, Language::En).to_string();
    assert!(!sentences.contains("The rule "), "{sentences}");
    assert!(sentences.contains(sentence), "{sentences}");
}

fn told(engine: &Engine, as_of: &str, scenarios: &[MonitoringScenario]) -> Monitoring {
    let outcome = ask(engine, as_of, scenarios).expect("an answer");
    outcome.decided().expect("decided").clone()
}

/// The ids with their states.
fn states(monitoring: &Monitoring) -> Vec<(&str, ScenarioState)> {
    let scenarios = monitoring.scenarios.iter();
    scenarios
        .map(|scenario| (&*scenario.id, scenario.state))
        .collect()
}

#[test]
fn a_scenario_goes_from_proposed_to_live_by_its_dates() {
    let dates = ["2026-03-02", "2026-03-09", "2026-03-16"];
    let agreed = scenario("a", "2026-02-02", &dates);
    let proposed = agreed.clone().agreed(false);
    for (as_of, state) in [
        ("2026-02-02", ScenarioState::Defined),
        ("2026-03-01", ScenarioState::Defined),
        ("2026-03-02", ScenarioState::ReadyForTest),
        ("2026-03-08", ScenarioState::ReadyForTest),
        ("2026-03-09", ScenarioState::Tested),
        ("2026-03-15", ScenarioState::Tested),
        ("2026-03-16", ScenarioState::Live),
    ] {
        let monitoring = told(&order().engine(), as_of, core::slice::from_ref(&agreed));
        let [standing] = &monitoring.scenarios[..] else {
            panic!("one scenario")
        };
        assert_eq!(standing.state, state, "{as_of}");
        // Only live monitors are answered.
        assert_eq!(standing.answered, state == ScenarioState::Live);
        let monitoring = told(&order().engine(), as_of, core::slice::from_ref(&proposed));
        assert_eq!(states(&monitoring), [("a", ScenarioState::Proposed)]);
    }
    // Before it is defined it is not there.
    assert_eq!(
        states(&told(&order().engine(), "2026-02-01", &[agreed])),
        []
    );
}

#[test]
fn live_monitors_are_answered_until_the_purchase_ends() {
    let live = scenario("a", "2026-02-02", &["2026-03-02"; 3]);
    for (as_of, is_answered) in [("2026-12-31", true), ("2027-01-01", false)] {
        let monitoring = told(&order().engine(), as_of, core::slice::from_ref(&live));
        let [standing] = &monitoring.scenarios[..] else {
            panic!("one scenario")
        };
        assert_eq!(standing.state, ScenarioState::Live);
        assert_eq!(standing.answered, is_answered, "{as_of}");
    }
    // In the onboarding AED is limited to onboarding and discovery, also where a monitor is live early.
    let early = scenario("a", "2026-02-02", &["2026-02-10"; 3]);
    for (as_of, is_answered) in [("2026-03-01", false), ("2026-03-02", true)] {
        let monitoring = told(&order().engine(), as_of, core::slice::from_ref(&early));
        assert_eq!(monitoring.scenarios[0].state, ScenarioState::Live);
        assert_eq!(monitoring.scenarios[0].answered, is_answered, "{as_of}");
    }
    // Nor are they while Rapid Response pauses.
    let gap = [[YEAR[0], "2026-05-31"], ["2026-08-01", YEAR[1]]];
    let paused = onboarding::order_beside(YEAR, "AED", YEAR, true, &gap).engine();
    for (as_of, is_answered) in [
        ("2026-05-31", true),
        ("2026-06-01", false),
        ("2026-07-31", false),
        ("2026-08-01", true),
    ] {
        let monitoring = told(&paused, as_of, core::slice::from_ref(&live));
        assert_eq!(monitoring.scenarios[0].answered, is_answered, "{as_of}");
    }
    tells(
        &order().engine(),
        "2027-01-01",
        &live,
        "On Fri 1 Jan 2027 the scenario `a` is live, and the purchase does not run: its monitors are not answered around the clock.",
    );
}

#[test]
fn the_eighth_agreed_scenario_by_date_and_log_has_no_place() {
    let mut scenarios: Vec<_> = ["g", "b", "h", "d", "e", "f", "c"]
        .map(|id| scenario(id, "2026-02-03", &[]))
        .into();
    // Only proposed: it takes no place.
    scenarios.push(scenario("a", "2026-02-01", &[]).agreed(false));
    let monitoring = told(&order().engine(), "2026-02-28", &scenarios);
    assert_eq!(monitoring.most, 7);
    let beyond = |monitoring: &Monitoring| {
        let states = states(monitoring).into_iter();
        let beyond = states.filter(|(_, state)| *state == ScenarioState::BeyondLimit);
        beyond.map(|(id, _)| id.to_owned()).collect::<Vec<_>>()
    };
    assert!(beyond(&monitoring).is_empty());
    // Defined before the others, it takes the place of the last of them; after them, it has none itself.
    scenarios.push(scenario("z", "2026-02-02", &[]));
    assert_eq!(
        beyond(&told(&order().engine(), "2026-02-28", &scenarios)),
        ["c"]
    );
    scenarios.pop();
    scenarios.push(scenario("0", "2026-02-04", &["2026-03-01"; 3]));
    let monitoring = told(&order().engine(), "2026-04-30", &scenarios);
    assert_eq!(beyond(&monitoring), ["0"]);
    let last = monitoring.scenarios.last().expect("nine");
    let (in_time, ready) = (last.in_onboarding, last.ready_in_time);
    assert_eq!((in_time, ready, last.answered), (None, None, false));
}

#[test]
fn scenarios_are_defined_by_day_sixty() {
    let zero = Readings::default().with(FirstDayOfAWindow::DayZero);
    for (defined_on, by_one, by_zero) in [
        ("2025-12-31", false, false),
        ("2026-01-01", true, true),
        ("2026-02-28", true, true),
        ("2026-03-01", true, true),
        ("2026-03-02", false, true),
        ("2026-03-03", false, false),
    ] {
        let scenarios = [scenario("a", defined_on, &[])];
        for (readings, expected) in [(Readings::default(), by_one), (zero, by_zero)] {
            let monitoring = told(&order().read_by(readings), "2026-03-03", &scenarios);
            let found = monitoring.scenarios[0].in_onboarding;
            assert_eq!(found, Some(expected), "{defined_on}");
        }
    }
}

#[test]
fn monitors_are_ready_by_day_thirty_after_the_onboarding() {
    let zero = Readings::default().with(FirstDayOfAWindow::DayZero);
    for (readings, last, late) in [
        (Readings::default(), "2026-03-31", "2026-04-01"),
        (zero, "2026-04-01", "2026-04-02"),
    ] {
        let engine = order().read_by(readings);
        let ready = |as_of: &str, later: &[&str]| {
            let monitoring = told(&engine, as_of, &[scenario("a", "2026-02-02", later)]);
            assert_eq!(monitoring.ready_by, Some(date(last)));
            monitoring.scenarios[0].ready_in_time
        };
        assert_eq!(ready(late, &[last]), Some(true));
        assert_eq!(ready(late, &[late]), Some(false));
        // Not ready yet, it can still be until the last day is over.
        assert_eq!(ready(last, &[]), None);
        assert_eq!(ready(last, &[late]), None);
        assert_eq!(ready(late, &[]), Some(false));
    }
}

#[test]
fn without_an_onboarding_nothing_is_due() {
    let late = onboarding::order(YEAR, "AED", ["2026-03-02", "2026-12-31"], true).engine();
    let scenarios = [scenario("a", "2026-03-02", &["2026-06-01"])];
    let monitoring = told(&late, "2026-06-30", &scenarios);
    assert_eq!((monitoring.define_by, monitoring.ready_by), (None, None));
    let standing = &monitoring.scenarios[0];
    assert_eq!(standing.in_onboarding, Some(false));
    assert_eq!(standing.ready_in_time, None);
    tells(
        &late,
        "2026-06-30",
        &scenarios[0],
        "The scenario `a` was defined on Mon 2 Mar 2026, and the purchase has no onboarding.",
    );
    // Counted from the start of the service there is one: 60 days to 30 April, and 30 to 30 May.
    let readings = Readings::default().with(OnboardingStart::ServiceStart);
    let monitoring = told(&late.with_readings(readings), "2026-06-30", &scenarios);
    let due = (monitoring.define_by, monitoring.ready_by);
    assert_eq!(due, (Some(date("2026-04-30")), Some(date("2026-05-30"))));
    let standing = &monitoring.scenarios[0];
    assert_eq!(standing.in_onboarding, Some(true));
    assert_eq!(standing.ready_in_time, Some(false));
}

#[test]
fn who_is_not_marked_has_no_monitoring_and_what_is_not_said_is_missing() {
    let scenarios = [scenario("a", "2026-02-02", &[])];
    let plain = onboarding::order(YEAR, "AED", YEAR, false).engine();
    let outcome = ask(&plain, "2026-06-30", &scenarios).expect("an answer");
    let expected = Some(NotApplicable::NotEntitled);
    assert_eq!(outcome.not_applicable(), expected);

    let unsaid = MonitoringScenario::try_new("b", date("2026-02-03"), MonitorDates::default());
    let scenarios = [scenarios[0].clone(), unsaid.expect("in order")];
    let missing = |as_of: &str| match ask(&order().engine(), as_of, &scenarios).expect("an answer")
    {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        _ => Vec::new(),
    };
    assert_eq!(missing("2026-02-03"), ["agreed"]);
    assert!(missing("2026-02-02").is_empty());
}

#[test]
fn dates_out_of_order_are_refused_by_name_and_value() {
    let try_new = |later: [Option<&str>; 3]| {
        let [tests_ready_on, tested_on, live_on] = later.map(|on| on.map(date));
        let dates = MonitorDates {
            tests_ready_on,
            tested_on,
            live_on,
        };
        MonitoringScenario::try_new("a", date("2026-02-02"), dates)
    };
    let at = Some("2026-02-02");
    assert!(try_new([at, at, at]).is_ok());
    for (later, field, shown) in [
        (
            [Some("2026-02-01"), None, None],
            "tests_ready_on",
            "2026-02-01 is before `defined_on`, 2026-02-02",
        ),
        (
            [Some("2026-02-03"), at, None],
            "tested_on",
            "2026-02-02 is before `tests_ready_on`, 2026-02-03",
        ),
        (
            [at, Some("2026-02-04"), Some("2026-02-03")],
            "live_on",
            "2026-02-03 is before `tested_on`, 2026-02-04",
        ),
        (
            [None, at, None],
            "tested_on",
            "2026-02-02 is given without `tests_ready_on`",
        ),
        (
            [at, None, at],
            "live_on",
            "2026-02-02 is given without `tested_on`",
        ),
    ] {
        let error: OutOfOrder = try_new(later).expect_err(shown);
        assert_eq!((error.field(), error.to_string()), (field, shown.into()));
    }
}

#[test]
fn what_has_no_scenarios_is_refused_by_name() {
    let twice = [
        scenario("a", "2026-02-02", &[]),
        scenario("a", "2026-02-03", &[]),
    ];
    let error = ask(&order().engine(), "2026-06-30", &twice).expect_err("one id");
    assert_eq!(error.to_string(), "scenarios: the id `a` is used twice");
    let uer = onboarding::order(YEAR, "UER", YEAR, true).engine();
    let error = ask(&uer, "2026-06-30", &[]).expect_err("no monitoring");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("not_offered", "purchase")
    );
    let other = MonitoringScenarios::new("2", date("2026-06-30"), []);
    let error = order()
        .engine()
        .monitoring(&other)
        .expect_err("no purchase");
    assert_eq!(error.code(), "unknown_purchase");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The order of scenarios of several dates changes nothing; no more than seven have a place, and as dates go by none loses it, nor goes back.
    #[test]
    fn scenarios_do_not_depend_on_their_order_and_go_one_way(
        drawn in proptest::collection::vec((0_u64..120, any::<bool>(), 0_u64..40, 0_u64..4), 0..14),
        as_of in 0_u64..160,
    ) {
        let day = |days| date("2026-01-01") + Days::new(days);
        let scenarios: Vec<_> = drawn.iter().enumerate().map(|(index, (on, agreed, pace, steps))| {
            let later = |step: u64| (step <= *steps).then(|| day(on + pace * step));
            let dates = MonitorDates { tests_ready_on: later(1), tested_on: later(2), live_on: later(3) };
            MonitoringScenario::try_new(index.to_string(), day(*on), dates).unwrap().agreed(*agreed)
        }).collect();
        let engine = order().engine();
        let there = MonitoringScenarios::new("1", day(as_of), scenarios.iter().cloned());
        let mut back: Vec<_> = drawn.iter().zip(&scenarios).collect();
        back.sort_by_key(|((on, ..), _)| Reverse(*on));
        let back = back.into_iter().map(|(_, scenario)| scenario.clone());
        let back = MonitoringScenarios::new("1", day(as_of), back);
        let decision = engine.monitoring(&there).unwrap();
        prop_assert_eq!(&decision, &engine.monitoring(&back).unwrap());
        prop_assert_eq!(decision.outcome(), &engine.traced(&mut ()).monitoring(&there).unwrap());
        let now = decision.outcome().decided().unwrap();
        let next = MonitoringScenarios::new("1", day(as_of + 1), scenarios);
        let next = engine.monitoring(&next).unwrap();
        let next = next.outcome().decided().unwrap();
        let placed = |state| !matches!(state, ScenarioState::Proposed | ScenarioState::BeyondLimit);
        let places = now.scenarios.iter().filter(|scenario| placed(scenario.state)).count();
        prop_assert!(places <= 7);
        for scenario in &now.scenarios {
            let later = next.scenarios.iter().find(|later| later.id == scenario.id).unwrap();
            prop_assert!(scenario.state <= later.state);
            prop_assert_eq!(placed(scenario.state), placed(later.state));
            prop_assert_eq!(scenario.in_onboarding, later.in_onboarding);
            prop_assert!(scenario.ready_in_time.is_none_or(|is_in_time| later.ready_in_time == Some(is_in_time)));
        }
        let answered = decision.steps().iter().filter(|step| step.rule() == RuleId::MonitorAnswered);
        prop_assert_eq!(answered.count(), places);
    }
}
