//! Advisory support: six hours for each incident or each contract year, and what is left out.

use std::{cmp::Reverse, num::NonZeroU32};

use proptest::prelude::*;
use unified_support::{
    decision::{Outcome, Problem, Step, Undetermined},
    document::{AdvisoryLimit, ClauseId, Overdraw, Readings, RuleId, Source, clauses},
    limits::{
        AdvisoryCover, AdvisoryEntry, AdvisoryLog, AdvisoryStatement, AdvisoryTopic, AdvisoryUnit,
    },
    order::OrderDraft,
};

use crate::{builder::Build, site::date};

/// Two contract years, from 1 July 2026 to 30 June 2028.
fn draft() -> OrderDraft {
    OrderDraft::example().for_days("2026-07-01", "2028-06-30")
}

fn per_year() -> Readings {
    Readings::default().with(AdvisoryLimit::PerYear)
}

fn entry(id: &str, incident: &str, on: &str, minutes: u32) -> AdvisoryEntry {
    let minutes = NonZeroU32::new(minutes).expect("some time");
    AdvisoryEntry::new(id, date(on), incident, minutes).about(AdvisoryTopic::Other)
}

fn told(readings: Readings, as_of: &str, entries: &[AdvisoryEntry]) -> AdvisoryStatement {
    let log = AdvisoryLog::new(date(as_of), entries.iter().cloned());
    let engine = draft().read_by(readings);
    let decision = engine.advisory_support(&log).expect("an answer");
    let plain = engine.traced(&mut ()).advisory_support(&log);
    assert_eq!(plain.as_ref(), Ok(decision.outcome()));
    decision.outcome().decided().expect("decided").clone()
}

fn covers(statement: &AdvisoryStatement) -> Vec<(&str, AdvisoryCover)> {
    let entries = statement.entries.iter();
    entries.map(|entry| (&*entry.id, entry.cover)).collect()
}

fn accounts(statement: &AdvisoryStatement) -> Vec<(AdvisoryUnit, i64, i64)> {
    let accounts = statement.accounts.iter();
    let told = accounts.map(|account| {
        (
            account.of.clone(),
            account.used_minutes,
            account.left_minutes,
        )
    });
    told.collect()
}

#[test]
fn exactly_six_hours_are_covered_and_a_minute_more_is_not() {
    let used_by = |reading, minutes| {
        let entries = [
            entry("a", "sign-in", "2026-09-01", 60),
            entry("b", "sign-in", "2026-09-02", minutes),
        ];
        let statement = told(Readings::default().with(reading), "2026-12-31", &entries);
        assert_eq!(statement.limit_minutes, 360);
        let [account] = &statement.accounts[..] else {
            panic!("one incident")
        };
        (
            account.used_minutes,
            account.left_minutes,
            account.excess_minutes,
            statement.entries[1].cover,
        )
    };
    let (most, excess) = (u32::MAX, i64::from(u32::MAX));
    for reading in [Overdraw::Partly, Overdraw::Whole] {
        let used = |minutes| used_by(reading, minutes);
        assert_eq!(used(299), (359, 1, 0, AdvisoryCover::Covered));
        assert_eq!(used(300), (360, 0, 0, AdvisoryCover::Covered));
    }
    // What is left covers its part of it.
    let used = |minutes| used_by(Overdraw::Partly, minutes);
    assert_eq!(used(301), (360, 0, 1, AdvisoryCover::CoveredPartly));
    assert_eq!(
        used(most),
        (360, 0, excess - 300, AdvisoryCover::CoveredPartly)
    );
    // It is not covered wholly, and uses nothing.
    let used = |minutes| used_by(Overdraw::Whole, minutes);
    assert_eq!(used(301), (60, 300, 301, AdvisoryCover::BeyondLimit));
    assert_eq!(used(most), (60, 300, excess, AdvisoryCover::BeyondLimit));
}

#[test]
fn a_shorter_entry_after_one_too_long_is_covered() {
    let entries = [
        entry("short", "sign-in", "2026-09-03", 10),
        entry("first", "sign-in", "2026-09-01", 350),
        entry("long", "sign-in", "2026-09-02", 11),
    ];
    let (covered, beyond) = (AdvisoryCover::Covered, AdvisoryCover::BeyondLimit);
    for (reading, long, short, used) in [
        (Overdraw::Whole, beyond, covered, 360),
        (Overdraw::Partly, AdvisoryCover::CoveredPartly, beyond, 360),
    ] {
        let statement = told(Readings::default().with(reading), "2026-12-31", &entries);
        let expected = [("first", covered), ("long", long), ("short", short)];
        assert_eq!(covers(&statement), expected);
        assert_eq!(statement.accounts[0].used_minutes, used);
    }
}

#[test]
fn each_incident_has_six_hours_or_each_contract_year() {
    let entries = [
        entry("a", "sign-in", "2027-06-30", 360),
        entry("b", "search", "2027-06-30", 1),
        entry("c", "sign-in", "2027-07-01", 1),
    ];
    let by_incident = told(Readings::default(), "2027-12-31", &entries);
    let incident = |name: &str| AdvisoryUnit::Incident(name.into());
    assert_eq!(
        accounts(&by_incident),
        [(incident("search"), 1, 359), (incident("sign-in"), 360, 0)]
    );
    assert_eq!(
        covers(&by_incident),
        [
            ("a", AdvisoryCover::Covered),
            ("b", AdvisoryCover::Covered),
            ("c", AdvisoryCover::BeyondLimit),
        ]
    );
    // The second contract year begins on 1 July.
    let by_year = told(per_year(), "2027-12-31", &entries);
    let expected = [
        (AdvisoryUnit::Year(1), 360, 0),
        (AdvisoryUnit::Year(2), 1, 359),
    ];
    assert_eq!(accounts(&by_year), expected);
    assert_eq!(
        covers(&by_year),
        [
            ("a", AdvisoryCover::Covered),
            ("b", AdvisoryCover::BeyondLimit),
            ("c", AdvisoryCover::Covered),
        ]
    );
}

#[test]
fn what_is_left_out_uses_nothing() {
    let entries = [
        AdvisoryTopic::Architecture,
        AdvisoryTopic::SolutionDevelopment,
        AdvisoryTopic::Customisation,
    ]
    .map(|topic| entry(topic.as_str(), "sign-in", "2026-09-01", 360).about(topic));
    let statement = told(Readings::default(), "2026-12-31", &entries);
    assert!(
        statement
            .entries
            .iter()
            .all(|entry| entry.cover == AdvisoryCover::LeftOut)
    );
    assert_eq!(statement.accounts, []);
    let with_other = [
        entries.as_slice(),
        &[entry("z", "sign-in", "2026-09-01", 360)],
    ]
    .concat();
    let statement = told(Readings::default(), "2026-12-31", &with_other);
    assert_eq!(
        statement
            .accounts
            .iter()
            .map(|account| account.left_minutes)
            .sum::<i64>(),
        0
    );
    assert_eq!(statement.entries[3].cover, AdvisoryCover::Covered);
}

#[test]
fn only_entries_in_the_term_and_up_to_the_date_count() {
    let entries = [
        entry("before", "x", "2026-06-30", 10),
        entry("first", "x", "2026-07-01", 20),
        entry("last", "x", "2028-06-30", 40),
        entry("after", "x", "2028-07-01", 80),
        entry("later", "x", "2028-07-02", 160),
    ];
    let statement = told(Readings::default(), "2028-07-01", &entries);
    let expected = [
        ("before", AdvisoryCover::OutOfTime),
        ("first", AdvisoryCover::Covered),
        ("last", AdvisoryCover::Covered),
        ("after", AdvisoryCover::OutOfTime),
    ];
    assert_eq!(covers(&statement), expected);
    assert_eq!(statement.accounts[0].used_minutes, 60);
}

#[test]
fn without_a_topic_it_is_undetermined() {
    let silent = AdvisoryEntry::new("a", date("2026-09-01"), "x", NonZeroU32::MIN);
    let asked = |as_of| AdvisoryLog::new(date(as_of), [silent.clone()]);
    let outcome = |as_of| {
        let decision = draft().engine().advisory_support(&asked(as_of));
        decision.expect("an answer").outcome().clone()
    };
    let missing = Undetermined::missing(&["topic"]);
    assert_eq!(outcome("2026-09-01"), Outcome::Undetermined(missing));
    // Of what comes later it does not matter, nor of what is out of time.
    assert!(outcome("2026-08-31").decided().is_some());
    let late = AdvisoryEntry::new("a", date("2029-09-01"), "x", NonZeroU32::MIN);
    assert_eq!(
        covers(&told(Readings::default(), "2029-09-01", &[late])),
        [("a", AdvisoryCover::OutOfTime)]
    );
}

#[test]
fn every_condition_is_a_step_with_its_clause() {
    let entries = [
        entry("a", "x", "2026-09-01", 361),
        entry("b", "x", "2026-09-02", 1).about(AdvisoryTopic::Customisation),
    ];
    let log = AdvisoryLog::new(date("2026-12-31"), entries);
    let decision = draft().engine().advisory_support(&log).expect("an answer");
    let failed = decision
        .steps()
        .iter()
        .filter(|step| step.held() == Some(false));
    let clause = |step: &Step| -> ClauseId {
        match step.source() {
            Source::Clause(clause) => *clause,
            other => panic!("{other:?}"),
        }
    };
    let failed: Vec<_> = failed.map(|step| (step.rule(), clause(step))).collect();
    assert_eq!(
        failed,
        [
            (RuleId::AdvisoryTime, clauses::ADVISORY_SIX_HOUR_CAP),
            (RuleId::AdvisoryTopic, clauses::ADVISORY_EXCLUSIONS),
        ]
    );
}

#[test]
fn two_entries_of_one_id_are_refused() {
    let entries = [
        entry("a", "x", "2026-09-01", 1),
        entry("a", "y", "2026-09-02", 1),
    ];
    let log = AdvisoryLog::new(date("2026-12-31"), entries);
    let error = draft().engine().advisory_support(&log);
    let error = error.expect_err("two of one id");
    assert_eq!(error.problem, Problem::RepeatedId { id: "a".into() });
    assert_eq!(
        (error.path.as_str(), error.value.as_deref()),
        ("entries", Some("a"))
    );
}

proptest! {
    /// Used and left are six hours, used is what the covered entries took, and the order in which they are given changes nothing.
    #[test]
    fn used_and_left_are_six_hours(
        drawn in prop::collection::vec((0_u8..3, 0_i64..800, 1_u32..400, 0_usize..4), 0..12),
        is_per_year in any::<bool>(),
    ) {
        let first = date("2026-06-15");
        let entries: Vec<_> = drawn
            .iter()
            .enumerate()
            .map(|(index, (incident, day, minutes, topic))| {
                let on = first + unified_support::chrono::TimeDelta::days(*day);
                let minutes = NonZeroU32::new(*minutes).unwrap();
                AdvisoryEntry::new(format!("{index:02}"), on, incident.to_string(), minutes)
                    .about(AdvisoryTopic::ALL[*topic])
            })
            .collect();
        let readings = if is_per_year { per_year() } else { Readings::default() };
        let statement = told(readings, "2028-12-31", &entries);
        for account in &statement.accounts {
            prop_assert_eq!(account.used_minutes + account.left_minutes, 360);
            prop_assert!(account.used_minutes >= 0 && account.left_minutes >= 0);
        }
        prop_assert!(statement.entries.iter().all(|entry| entry.covered_minutes + entry.excess_minutes <= entry.minutes));
        let used: i64 = statement.accounts.iter().map(|account| account.used_minutes).sum();
        prop_assert_eq!(statement.entries.iter().map(|entry| entry.covered_minutes).sum::<i64>(), used);
        let excess: i64 = statement.accounts.iter().map(|account| account.excess_minutes).sum();
        prop_assert_eq!(statement.entries.iter().map(|entry| entry.excess_minutes).sum::<i64>(), excess);
        prop_assert_eq!(statement.entries.len(), entries.len());
        // Those of one date stay in their order.
        let mut back: Vec<_> = drawn.iter().zip(entries).collect();
        back.sort_by_key(|((_, day, ..), _)| Reverse(*day));
        let back: Vec<_> = back.into_iter().map(|(_, entry)| entry).collect();
        prop_assert_eq!(told(readings, "2028-12-31", &back), statement);
    }
}
