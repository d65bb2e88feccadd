//! Hours that are drawn down, and days that are limited.

use std::{cmp::Reverse, num::NonZeroU32};

use proptest::prelude::*;
use unified_support::{
    chrono::NaiveDate,
    decision::{Decision, NotApplicable, Outcome, QuestionError},
    document::{
        AssessmentHelp, ClauseId, HourIncrement, Overdraw, Readings, RuleId, Service, Source, Unit,
        clauses,
    },
    limits::{
        Draw, HoursEntry, HoursKind, HoursLedger, HoursPurpose, HoursStatement, IncludedUse,
        ServiceDays,
    },
    order::{CountryCode, LocationDraft, OrderDraft},
};

use crate::{
    base_package,
    builder::{Build, BuildPurchase, bought},
    site::date,
};

/// An order for 2026 whose purchases begin in February; `late` is said to end after the order does.
fn draft() -> OrderDraft {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let purchases = [
        ("ede", "EDE", 2, Unit::Hours, "2026-09-30"),
        ("rede", "REDE", 2, Unit::Hours, "2026-12-31"),
        ("rsm", "rsm_add_on", 2, Unit::Hours, "2026-12-31"),
        ("sdm", "sdm_add_on", 2, Unit::Hours, "2026-12-31"),
        (
            "development",
            "development_assistance",
            2,
            Unit::Hours,
            "2026-12-31",
        ),
        ("late", "EDE", 2, Unit::Hours, "2027-12-31"),
        ("most", "EDE", u32::MAX, Unit::Hours, "2026-12-31"),
        ("uer", "UER", 1, Unit::Deliveries, "2026-12-31"),
        ("offer", "EDE", 1, Unit::PredefinedOffers, "2026-12-31"),
        ("webcasts", "webcasts", 1, Unit::Hours, "2026-12-31"),
    ]
    .map(|(id, service, count, unit, last_day)| {
        bought(id, service)
            .of(count, unit)
            .bought_on("2026-01-15")
            .for_days("2026-02-01", last_day)
    });
    OrderDraft::example()
        .with_location(tokyo)
        .with_appendix_a(base_package::appendix())
        .holding(purchases)
}

fn entry(id: &str, on: &str, minutes: u32) -> HoursEntry {
    HoursEntry::new(id, date(on), NonZeroU32::new(minutes).expect("some time"))
}

fn ledger(purchase: &str, as_of: &str, entries: &[HoursEntry]) -> HoursLedger {
    HoursLedger::new(purchase, date(as_of), entries.iter().cloned())
}

fn ask(ledger: &HoursLedger) -> Result<Outcome<HoursStatement>, QuestionError> {
    draft()
        .engine()
        .hours_ledger(ledger)
        .map(|decision| decision.outcome().clone())
}

fn told(ledger: &HoursLedger) -> HoursStatement {
    told_by(Readings::default(), ledger)
}

fn told_by(readings: Readings, ledger: &HoursLedger) -> HoursStatement {
    let decision = draft().read_by(readings).hours_ledger(ledger);
    let decision = decision.expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

/// The minutes granted, drawn, left and lost.
fn balance(statement: &HoursStatement) -> [i64; 4] {
    [
        statement.granted_minutes,
        statement.drawn_minutes,
        statement.left_minutes,
        statement.lost_minutes,
    ]
}

fn draws(statement: &HoursStatement) -> Vec<(&str, Draw)> {
    let entries = statement.entries.iter();
    entries.map(|entry| (&*entry.id, entry.draw)).collect()
}

#[test]
fn a_minute_more_than_is_left_is_the_excess() {
    for purchase in ["ede", "rede", "rsm", "sdm", "development"] {
        let drawn = |minutes| {
            let entries = [
                entry("a", "2026-03-02", 60),
                entry("b", "2026-03-03", minutes),
            ];
            told(&ledger(purchase, "2026-06-30", &entries))
        };
        assert_eq!(balance(&drawn(59)), [120, 119, 1, 0], "{purchase}");
        assert_eq!(balance(&drawn(60)), [120, 120, 0, 0], "{purchase}");
        let over = drawn(61);
        assert_eq!(balance(&over), [120, 120, 0, 0], "{purchase}");
        assert_eq!(over.excess_minutes, 1);
        let expected = [("a", Draw::Drawn), ("b", Draw::DrawnPartly)];
        assert_eq!(draws(&over), expected);
        let entries = [entry("a", "2026-03-02", 60), entry("b", "2026-03-03", 61)];
        let whole = Readings::default().with(Overdraw::Whole);
        let over = told_by(whole, &ledger(purchase, "2026-06-30", &entries));
        assert_eq!(balance(&over), [120, 60, 60, 0], "{purchase}");
        assert_eq!(over.excess_minutes, 61);
        let expected = [("a", Draw::Drawn), ("b", Draw::BeyondBalance)];
        assert_eq!(draws(&over), expected);
    }
}

#[test]
fn started_hours_are_taken_off_by_the_other_reading() {
    let drawn = |reading, minutes| {
        let entries = [
            entry("a", "2026-03-02", minutes),
            entry("b", "2026-03-03", 1),
        ];
        let readings = Readings::default().with(reading);
        let statement = told_by(readings, &ledger("ede", "2026-06-30", &entries));
        let drawn: Vec<_> = statement
            .entries
            .iter()
            .map(|entry| entry.drawn_minutes)
            .collect();
        ([drawn[0], drawn[1]], statement.excess_minutes)
    };
    let (exact, started) = (HourIncrement::Exact, HourIncrement::StartedHour);
    assert_eq!(drawn(exact, 59), ([59, 1], 0));
    assert_eq!(drawn(started, 59), ([60, 60], 0));
    assert_eq!(drawn(started, 60), ([60, 60], 0));
    // A second hour is started, and nothing is left of two.
    assert_eq!(drawn(exact, 61), ([61, 1], 0));
    assert_eq!(drawn(started, 61), ([120, 0], 60));
}

#[test]
fn hours_are_not_used_before_they_are_bought_nor_before_the_term() {
    let purchases = [
        ("bought", "2026-02-01", "2026-01-01"),
        ("begun", "2026-01-01", "2026-02-01"),
        ("term", "2025-12-01", "2025-12-01"),
    ]
    .map(|(id, bought_on, first_day)| {
        bought(id, "EDE")
            .of(2, Unit::Hours)
            .bought_on(bought_on)
            .for_days(first_day, "2026-12-31")
    });
    let engine = OrderDraft::example()
        .with_appendix_a(base_package::appendix())
        .holding(purchases)
        .engine();
    for (id, eve, first_day) in [
        ("bought", "2026-01-31", "2026-02-01"),
        ("begun", "2026-01-31", "2026-02-01"),
        ("term", "2025-12-31", "2026-01-01"),
    ] {
        let entries = [entry("eve", eve, 1), entry("first", first_day, 1)];
        let decision = engine.hours_ledger(&ledger(id, "2026-06-30", &entries));
        let decision = decision.expect("an answer");
        let statement = decision.outcome().decided().expect("decided");
        let expected = [("eve", Draw::OutOfTime), ("first", Draw::Drawn)];
        assert_eq!(draws(statement), expected, "{id}");
        assert_eq!(statement.first_day, date(first_day));
    }
}

#[test]
fn hours_are_drawn_by_the_clause_of_their_service() {
    let drawn_by = |purchase: &str| -> ClauseId {
        let ledger = ledger(purchase, "2026-06-30", &[entry("a", "2026-03-02", 1)]);
        let decision = draft().engine().hours_ledger(&ledger).expect("an answer");
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::HoursDrawn);
        match step.expect("a step").source() {
            Source::Clause(clause) => *clause,
            other => panic!("{other:?}"),
        }
    };
    for (purchase, clause) in [
        ("ede", clauses::EDE_HOURS_DECREMENT),
        ("rede", clauses::REDE_HOURS_DECREMENT),
        ("rsm", clauses::RSM_ADDON_HOURS),
        ("sdm", clauses::UER_EXTRA_MEETINGS),
        ("development", clauses::DEVELOPMENT_ASSISTANCE_HOURS),
    ] {
        assert_eq!(drawn_by(purchase), clause, "{purchase}");
    }
}

#[test]
fn hours_are_used_from_the_first_day_to_the_last_and_lost_after_it() {
    let entries = [
        entry("early", "2026-01-31", 1),
        entry("first", "2026-02-01", 10),
        entry("last", "2026-09-30", 20),
        entry("after", "2026-10-01", 1),
    ];
    let on_the_last_day = told(&ledger("ede", "2026-09-30", &entries));
    assert_eq!(balance(&on_the_last_day), [120, 30, 90, 0]);
    let a_day_later = told(&ledger("ede", "2026-10-01", &entries));
    assert_eq!(balance(&a_day_later), [120, 30, 0, 90]);
    let expected = [
        ("early", Draw::OutOfTime),
        ("first", Draw::Drawn),
        ("last", Draw::Drawn),
        ("after", Draw::OutOfTime),
    ];
    assert_eq!(draws(&a_day_later), expected);
    // What is later than the date changes nothing.
    assert_eq!(
        draws(&told(&ledger("ede", "2026-09-29", &entries))),
        expected[..2]
    );
    // A purchase ends with the order, whatever it says.
    let late = told(&ledger("late", "2027-01-01", &entries));
    assert_eq!(
        (late.last_day, late.lost_minutes),
        (date("2026-12-31"), 120 - 31)
    );
}

fn used(id: &str, minutes: u32, purpose: HoursPurpose, allotted_by: Option<&str>) -> HoursEntry {
    let kind = allotted_by.map_or(HoursKind::Rsm, |location| HoursKind::Sdm {
        allotted_by: location.into(),
    });
    entry(id, "2026-03-02", minutes).with_use(IncludedUse::new(purpose, kind))
}

#[test]
fn included_hours_are_for_three_purposes_and_those_of_sdm_are_allotted_by_the_host() {
    let entries = [
        used("a", 30, HoursPurpose::Onboarding, None),
        used("b", 30, HoursPurpose::QuarterlyMeeting, Some("paris")),
        used("c", 30, HoursPurpose::SeverityOneReview, Some("tokyo")),
        used("d", 30, HoursPurpose::ExtraMeeting, Some("paris")),
        used("e", 1, HoursPurpose::SeverityOneReview, None),
    ];
    let statement = told(&ledger("uer", "2026-06-30", &entries).with_included_hours(1));
    assert_eq!(balance(&statement), [60, 60, 0, 0]);
    let expected = [
        ("a", Draw::Drawn),
        ("b", Draw::Drawn),
        ("c", Draw::NotAllottedByHost),
        ("d", Draw::OtherPurpose),
        ("e", Draw::BeyondBalance),
    ];
    assert_eq!(draws(&statement), expected);
}

#[test]
fn what_is_not_said_of_included_hours_is_missing() {
    let missing = |ledger: &HoursLedger| match ask(ledger).expect("an answer") {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        other => panic!("{other:?}"),
    };
    let plain = [entry("a", "2026-03-02", 30)];
    let uer = ledger("uer", "2026-06-30", &plain);
    assert_eq!(missing(&uer), ["included_hours", "purpose"]);
    let unused = ledger("uer", "2026-06-30", &[]);
    assert_eq!(missing(&unused), ["included_hours"]);
    // Out of time it does not matter what it was for.
    let early = ledger("uer", "2026-06-30", &[entry("a", "2026-01-31", 30)]);
    let early = told(&early.with_included_hours(1));
    assert_eq!(draws(&early), [("a", Draw::OutOfTime)]);
    assert_eq!(missing(&uer.clone().with_included_hours(40)), ["purpose"]);
    // None is a number of hours too.
    let none = ledger("uer", "2026-06-30", &[]).with_included_hours(0);
    assert_eq!(balance(&told(&none)), [0; 4]);
}

#[test]
fn what_is_no_block_of_hours_is_refused_by_name() {
    let refused = |ledger: &HoursLedger| {
        let error = ask(ledger).expect_err("no ledger");
        (
            error.code().as_str(),
            error.path.as_str().to_owned(),
            error.to_string(),
        )
    };
    let (code, field, message) = refused(&ledger("edee", "2026-06-30", &[]));
    assert_eq!((code, &*field), ("unknown_purchase", "purchase"));
    assert_eq!(message, "purchase: the order has no purchase `edee`");
    for purchase in ["offer", "webcasts"] {
        let (code, field, _) = refused(&ledger(purchase, "2026-06-30", &[]));
        assert_eq!((code, &*field), ("not_offered", "purchase"), "{purchase}");
    }
    let (code, field, _) = refused(&ledger("ede", "2026-06-30", &[]).with_included_hours(1));
    assert_eq!((code, &*field), ("not_offered", "included_hours"));
    let twice = [entry("a", "2026-03-02", 1), entry("a", "2026-03-03", 1)];
    let (code, field, message) = refused(&ledger("ede", "2026-06-30", &twice));
    assert_eq!((code, &*field), ("repeated_id", "entries"));
    assert_eq!(message, "entries: the id `a` is used twice");
}

#[test]
fn the_most_hours_are_counted_to_the_minute() {
    let granted = i64::from(u32::MAX) * 60;
    let entries = [
        entry("a", "2026-03-02", u32::MAX),
        entry("b", "2026-03-03", u32::MAX),
    ];
    let statement = told(&ledger("most", "2026-06-30", &entries));
    let drawn = i64::from(u32::MAX) * 2;
    assert_eq!(balance(&statement), [granted, drawn, granted - drawn, 0]);
}

#[test]
fn help_with_an_assessment_is_two_days_on_site_or_one_remote() {
    let help = |on_site, remote| {
        let days = ServiceDays::new(Service::OnDemandAssessment);
        days.with_on_site(on_site).with_remote(remote)
    };
    let engine = draft().engine();
    let both = engine.with_readings(Readings::default().with(AssessmentHelp::Both));
    for (on_site, remote, either, together) in [
        (0, 0, true, true),
        (1, 0, true, true),
        (2, 0, true, true),
        (3, 0, false, false),
        (0, 1, true, true),
        (0, 2, false, false),
        (1, 1, false, true),
        (2, 1, false, true),
        (3, 1, false, false),
        (2, 2, false, false),
        (u16::MAX, u16::MAX, false, false),
    ] {
        for (engine, expected) in [(&engine, either), (&both, together)] {
            let decision = engine.day_limits(help(on_site, remote));
            let limits = decision.outcome().decided().expect("decided");
            assert_eq!(limits.within, expected, "{on_site} and {remote}");
            let failed = decision
                .steps()
                .iter()
                .any(|step| step.held() == Some(false));
            assert_eq!(failed, !expected);
        }
    }
}

#[test]
fn a_chalk_talk_usually_takes_a_day_and_is_not_held_to_it() {
    for (on_site, remote, is_usual) in [
        (0, 1, true),
        (1, 0, true),
        (1, 1, false),
        (0, 2, false),
        (u16::MAX, u16::MAX, false),
    ] {
        let days = ServiceDays::new(Service::ChalkTalks);
        let days = days.with_on_site(on_site).with_remote(remote);
        let decision = draft().engine().day_limits(days);
        let limits = decision.outcome().decided().expect("decided");
        assert_eq!((limits.within, limits.usual), (true, is_usual));
    }
    // Of other services the document says no days.
    let decision = draft()
        .engine()
        .day_limits(ServiceDays::new(Service::Webcasts).with_remote(1));
    let expected = Some(NotApplicable::NoDayLimit);
    assert_eq!(decision.outcome().not_applicable(), expected);
}

/// A date from January to December.
fn day(number: u32) -> NaiveDate {
    NaiveDate::from_yo_opt(2026, number).expect("a day of the year")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// All that was granted is drawn, left or lost; nothing is ever below zero; and neither the order of entries of several dates
    /// nor who asks changes a byte, nor their ids what is drawn.
    #[test]
    fn hours_conserve_and_do_not_depend_on_the_order(
        drawn in proptest::collection::vec((1_u32..=365, 1_u32..90), 0..12),
        as_of in 1_u32..=365,
    ) {
        let entries: Vec<_> = drawn.iter().enumerate().map(|(index, (on, minutes))| {
            HoursEntry::new(index.to_string(), day(*on), NonZeroU32::new(*minutes).unwrap())
        }).collect();
        let engine = draft().engine();
        let there = HoursLedger::new("ede", day(as_of), entries.iter().cloned());
        let mut back: Vec<_> = drawn.iter().zip(&entries).collect();
        back.sort_by_key(|((on, _), _)| Reverse(*on));
        let back = HoursLedger::new("ede", day(as_of), back.into_iter().map(|(_, entry)| entry.clone()));
        let renamed = drawn.iter().enumerate().map(|(index, (on, minutes))| {
            HoursEntry::new(format!("{:02}", 99 - index), day(*on), NonZeroU32::new(*minutes).unwrap())
        });
        let renamed = engine.hours_ledger(&HoursLedger::new("ede", day(as_of), renamed)).unwrap();
        let draws = |decision: &Decision<HoursStatement>| -> Vec<_> {
            decision.outcome().decided().unwrap().entries.iter().map(|entry| entry.draw).collect()
        };
        let decision = engine.hours_ledger(&there).unwrap();
        prop_assert_eq!(&decision, &engine.hours_ledger(&there).unwrap());
        prop_assert_eq!(&decision, &engine.hours_ledger(&back).unwrap());
        prop_assert_eq!(draws(&decision), draws(&renamed));
        prop_assert_eq!(decision.outcome(), &engine.traced(&mut ()).hours_ledger(&there).unwrap());
        let statement = decision.outcome().decided().unwrap();
        let [granted, drawn, left, lost] = balance(statement);
        prop_assert_eq!(granted, drawn + left + lost);
        prop_assert!(drawn >= 0 && left >= 0 && lost >= 0);
        prop_assert!(left == 0 || lost == 0);
        prop_assert_eq!(drawn, statement.entries.iter().map(|entry| entry.drawn_minutes).sum::<i64>());
    }
}

fn undone(id: &str, on: &str, of: &str) -> HoursEntry {
    HoursEntry::reversed(id, date(on), of)
}

fn in_part(id: &str, on: &str, of: &str, minutes: u32) -> HoursEntry {
    undone(id, on, of).in_part(NonZeroU32::new(minutes).expect("some time"))
}

fn drawn_of(statement: &HoursStatement) -> Vec<[i64; 3]> {
    let entries = statement.entries.iter();
    entries
        .map(|one| [one.minutes, one.drawn_minutes, one.excess_minutes])
        .collect()
}

#[test]
fn hours_that_are_undone_come_back_to_the_minute() {
    let visit = || entry("visit", "2026-03-02", 90);
    for (reversals, left, drawn) in [
        (vec![], 30, vec![[90, 90, 0]]),
        (
            vec![undone("s", "2026-03-02", "visit")],
            120,
            vec![[90, 90, 0], [90, -90, 0]],
        ),
        (
            vec![in_part("s", "2026-03-03", "visit", 89)],
            119,
            vec![[90, 90, 0], [89, -89, 0]],
        ),
        // After a part of it, the rest; and what undoes that takes it off once more.
        (
            vec![
                in_part("s", "2026-03-03", "visit", 89),
                undone("t", "2026-03-03", "visit"),
                undone("u", "2026-03-04", "s"),
            ],
            31,
            vec![[90, 90, 0], [89, -89, 0], [1, -1, 0], [89, 89, 0]],
        ),
    ] {
        let entries: Vec<_> = [vec![visit()], reversals].concat();
        let statement = told(&ledger("ede", "2026-06-30", &entries));
        assert_eq!(balance(&statement), [120, 120 - left, left, 0]);
        assert_eq!(drawn_of(&statement), drawn);
    }
}

#[test]
fn hours_that_come_back_after_their_last_day_are_lost() {
    let visit = entry("visit", "2026-03-02", 90);
    for (on, as_of, expected) in [
        ("2026-09-30", "2026-09-30", [120, 0, 120, 0]),
        ("2026-10-01", "2026-10-01", [120, 0, 0, 120]),
    ] {
        let entries = [visit.clone(), undone("s", on, "visit")];
        assert_eq!(balance(&told(&ledger("ede", as_of, &entries))), expected);
    }
}

#[test]
fn what_is_beyond_the_hours_is_undone_first() {
    // 150 minutes of 120: 30 are beyond.
    let long = || entry("long", "2026-03-02", 150);
    for (minutes, change, left) in [(29, [0, -29], 0), (30, [0, -30], 0), (31, [-1, -30], 1)] {
        let entries = [long(), in_part("s", "2026-03-02", "long", minutes)];
        let statement = told(&ledger("ede", "2026-06-30", &entries));
        assert_eq!(drawn_of(&statement)[1][1..], change, "{minutes}");
        assert_eq!(statement.left_minutes, left);
        assert_eq!(statement.excess_minutes, 30 + change[1]);
    }
    // By started hours a part of an hour gives back nothing until the hour is gone.
    let started = Readings::default().with(HourIncrement::StartedHour);
    for (minutes, back) in [(29, 0), (30, -60), (89, -60), (90, -120)] {
        let entries = [
            entry("visit", "2026-03-02", 90),
            in_part("s", "2026-03-02", "visit", minutes),
        ];
        let statement = told_by(started, &ledger("ede", "2026-06-30", &entries));
        assert_eq!(drawn_of(&statement)[1][1], back, "{minutes}");
    }
    // What was refused is undone without giving anything back.
    let early = [
        entry("early", "2026-01-31", 60),
        undone("s", "2026-02-02", "early"),
    ];
    let statement = told(&ledger("ede", "2026-06-30", &early));
    assert_eq!(drawn_of(&statement), [[60, 0, 0], [60, 0, 0]]);
}

#[test]
fn what_cannot_be_undone_of_hours_is_told() {
    let refused = |entries: &[HoursEntry]| {
        let error = ask(&ledger("ede", "2026-06-30", entries)).expect_err("a contradiction");
        let value = error.value.expect("an entry");
        format!("{value}: {}", error.problem)
    };
    let visit = || entry("visit", "2026-03-02", 90);
    assert_eq!(
        refused(&[undone("s", "2026-03-01", "visit"), visit()]),
        "s: there is no earlier entry `visit`"
    );
    assert_eq!(
        refused(&[undone("s", "2026-03-02", "visit"), visit()]),
        "s: there is no earlier entry `visit`"
    );
    assert_eq!(
        refused(&[visit(), in_part("s", "2026-03-02", "visit", 91)]),
        "s: of `visit` only 90 minutes can still be undone, not 91"
    );
    assert_eq!(
        refused(&[
            visit(),
            undone("s", "2026-03-02", "visit"),
            undone("t", "2026-03-02", "visit")
        ]),
        "t: of `visit` only 0 minutes can still be undone, not 90"
    );
    let used_since = [
        visit(),
        undone("s", "2026-03-02", "visit"),
        entry("next", "2026-03-03", 31),
        undone("t", "2026-03-04", "s"),
    ];
    assert_eq!(
        refused(&used_since),
        "t: to undo `s` takes 90 minutes, of which 89 are left"
    );
}

proptest! {
    #[test]
    fn hours_that_are_undone_had_never_been(
        drawn in prop::collection::vec((0_u64..300, 1_u32..100, 0_u8..3, 0_usize..6), 0..8),
        last in 1_u32..200,
        later in 0_u64..100,
        readings in 0_usize..4,
    ) {
        let readings = Readings::default()
            .with([HourIncrement::Exact, HourIncrement::StartedHour][readings % 2])
            .with([Overdraw::Partly, Overdraw::Whole][readings / 2]);
        let engine = draft().read_by(readings);
        let day = |number| date("2026-02-01") + unified_support::chrono::Days::new(number);
        let some = |minutes| NonZeroU32::new(minutes).expect("some time");
        let stated = |entries: &[HoursEntry], as_of| {
            let ledger = HoursLedger::new("ede", as_of, entries.iter().cloned());
            let decision = engine.hours_ledger(&ledger).ok()?;
            decision.outcome().decided().cloned()
        };
        let mut before: Vec<HoursEntry> = Vec::new();
        for (index, (on, minutes, kind, of)) in drawn.iter().enumerate() {
            let (id, of) = (format!("e{index}"), format!("e{of}"));
            before.push(match kind {
                0 => HoursEntry::new(id, day(*on), some(*minutes)),
                1 => HoursEntry::reversed(id, day(*on), of),
                _ => HoursEntry::reversed(id, day(*on), of).in_part(some(*minutes)),
            });
            if stated(&before, day(900)).is_none() {
                before.pop();
            }
        }
        let as_of = day(300 + later);
        let without = stated(&before, as_of).expect("a statement");
        let sum = |of: fn(&unified_support::limits::DrawnHours) -> i64| {
            without.entries.iter().map(of).sum::<i64>()
        };
        prop_assert_eq!(sum(|one| one.drawn_minutes), without.drawn_minutes);
        prop_assert_eq!(sum(|one| one.excess_minutes), without.excess_minutes);
        let parts = without.drawn_minutes + without.left_minutes + without.lost_minutes;
        prop_assert_eq!(parts, without.granted_minutes);
        prop_assert!(without.drawn_minutes >= 0 && without.excess_minutes >= 0);
        // One more, and what undoes it.
        let more = [
            HoursEntry::new("more", day(300), some(last)),
            HoursEntry::reversed("undone", day(300), "more"),
        ];
        let with = stated(&[before, more.to_vec()].concat(), as_of).expect("a statement");
        let told = |one: &HoursStatement| {
            [one.drawn_minutes, one.left_minutes, one.lost_minutes, one.excess_minutes]
        };
        prop_assert_eq!(told(&with), told(&without));
    }
}
