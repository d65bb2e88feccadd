//! Amendments of hours, of the last request and of the days of an onboarding: which date decides, and what holds on either side of it.

use std::{collections::BTreeMap, num::NonZeroU32};

use proptest::prelude::*;
use serde_json::json;
use unified_support::{
    chrono::{Days, NaiveDate},
    document::{
        AdvisoryLimit, ClauseId, LimitAmendmentDate, NoticeAmendmentDate, OnboardingStart,
        Readings, RuleId, clauses,
    },
    engine::Engine,
    limits::{
        AdvisoryEntry, AdvisoryLog, AdvisoryStatement, AdvisoryTopic, Onboarding, SupportTerms,
    },
    order::{
        AedEnrolmentDraft, AmendedTermDraft, AmendmentDraft, AppendixADraft, ExtendedFeaturesDraft,
        Order, OrderDraft, ReplacedClause, SubscriptionDraft,
    },
    report::{Language, explain},
};

use crate::builder::{Build, BuildPurchase, ask, bought, date, read_text};

fn count(id: &str, replaces: ClauseId, count: u16) -> AmendmentDraft {
    AmendmentDraft::new(
        id,
        ReplacedClause(replaces.as_str()),
        AmendedTermDraft::Count(count),
    )
}

fn with(draft: OrderDraft, amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    let mut draft = draft;
    draft.amendments.extend(amendments);
    draft
}

type Entry = (&'static str, NaiveDate, u32);

fn advised(engine: &Engine, as_of: NaiveDate, entries: &[Entry]) -> AdvisoryStatement {
    let entries = entries
        .iter()
        .enumerate()
        .map(|(id, (incident, on, minutes))| {
            let minutes = NonZeroU32::new(*minutes).expect("some time");
            AdvisoryEntry::new(id.to_string(), *on, *incident, minutes).about(AdvisoryTopic::Other)
        });
    let log = AdvisoryLog::new(as_of, entries);
    let decision = engine.advisory_support(&log).expect("an answer");
    assert_eq!(
        engine.traced(&mut ()).advisory_support(&log).as_ref(),
        Ok(decision.outcome())
    );
    decision.outcome().decided().expect("decided").clone()
}

/// From July on, eight hours in the place of six.
fn eight_hours() -> AmendmentDraft {
    count("A-1", clauses::ADVISORY_SIX_HOUR_CAP, 8).from_date(date("2026-07-01"))
}

#[test]
fn an_incident_has_the_hours_of_its_first_support_or_those_of_each_day() {
    let told = |reading: LimitAmendmentDate, first: &str| {
        let readings = Readings::default().with(reading);
        let engine = with(OrderDraft::example(), [eight_hours()]).read_by(readings);
        let entries = [
            ("sign-in", date(first), 300),
            ("sign-in", date("2026-07-02"), 200),
        ];
        let statement = advised(&engine, date("2026-07-31"), &entries);
        let [account] = statement.accounts.as_slice() else {
            panic!("one incident")
        };
        assert_eq!(statement.limit_minutes, 480);
        (
            account.limit_minutes,
            account.used_minutes,
            account.left_minutes,
            account.excess_minutes,
        )
    };
    let by_first = |first| told(LimitAmendmentDate::FirstDay, first);
    assert_eq!(by_first("2026-06-30"), (Some(360), 360, 0, 140));
    assert_eq!(by_first("2026-07-01"), (None, 480, 0, 20));
    let by_use = |first| told(LimitAmendmentDate::DayOfUse, first);
    assert_eq!(by_use("2026-06-30"), (None, 480, 0, 20));
    assert_eq!(by_use("2026-07-01"), (None, 480, 0, 20));
}

#[test]
fn fewer_hours_than_were_used_leave_none() {
    let two = count("A-1", clauses::ADVISORY_SIX_HOUR_CAP, 2).from_date(date("2026-07-01"));
    let readings = Readings::default().with(LimitAmendmentDate::DayOfUse);
    let engine = with(OrderDraft::example(), [two]).read_by(readings);
    let entries = [
        ("sign-in", date("2026-06-30"), 300),
        ("sign-in", date("2026-07-01"), 10),
    ];
    let statement = advised(&engine, date("2026-07-31"), &entries);
    assert_eq!(
        (
            statement.accounts[0].used_minutes,
            statement.accounts[0].left_minutes
        ),
        (300, 0)
    );
    assert_eq!(statement.entries[1].covered_minutes, 0);
}

#[test]
fn a_step_says_by_which_reading_a_limit_is_that_of_the_date() {
    let engine = with(OrderDraft::example(), [eight_hours()]).engine();
    let entry = AdvisoryEntry::new("a", date("2026-07-01"), "sign-in", NonZeroU32::MIN);
    let log = AdvisoryLog::new(date("2026-07-31"), [entry.about(AdvisoryTopic::Other)]);
    let decision = engine.advisory_support(&log).expect("an answer");
    let mut steps = decision.steps().iter();
    assert!(steps.any(|step| step.rule() == RuleId::LimitAmendmentDate));
    let english = explain(&decision, Language::En).to_string();
    assert!(
        english.contains("amendment `A-1` to 2.2/advisory-six-hour-cap"),
        "{english}"
    );
    assert!(
        english.contains("Each incident has 8 h of advisory support"),
        "{english}"
    );
    let french = explain(&decision, Language::Fr).to_string();
    assert!(
        french.contains("Le plafond est celui du jour où commence"),
        "{french}"
    );
    // Where no amendment has dates, the reading does not matter and is not told.
    let always = count("A-1", clauses::ADVISORY_SIX_HOUR_CAP, 8);
    let decision = with(OrderDraft::example(), [always])
        .engine()
        .advisory_support(&log)
        .expect("an answer");
    assert_eq!(
        decision.outcome().decided().expect("decided").limit_minutes,
        480
    );
    let mut steps = decision.steps().iter();
    assert!(!steps.any(|step| step.rule() == RuleId::LimitAmendmentDate));
}

fn terms(engine: &Engine, as_of: Option<NaiveDate>) -> SupportTerms {
    engine
        .support_terms(as_of)
        .outcome()
        .decided()
        .expect("decided")
        .clone()
}

/// An order until 31 December that holds a workshop, with another number of days before the last request.
fn requests(amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    with(OrderDraft::example(), amendments)
        .holding([bought("workshop", "workshops").at(&["paris"])])
}

fn last_request(engine: &Engine, as_of: Option<NaiveDate>) -> NaiveDate {
    let terms = terms(engine, as_of);
    let mut lines = terms.lines.iter().filter_map(|line| line.last_request);
    lines.next().expect("a last day")
}

#[test]
fn the_last_request_is_by_the_days_of_the_expiry_or_of_the_request() {
    let thirty = || count("A-1", clauses::SIXTY_DAY_LAST_REQUEST, 30);
    let until = |on: &str| last_request(&requests([thirty().until_date(date(on))]).engine(), None);
    assert_eq!(until("2026-12-30"), date("2026-11-01"));
    assert_eq!(until("2026-12-31"), date("2026-12-01"));
    let from = |on: &str| last_request(&requests([thirty().from_date(date(on))]).engine(), None);
    assert_eq!(from("2026-12-31"), date("2026-12-01"));
    assert_eq!(from("2027-01-01"), date("2026-11-01"));

    let by_request = Readings::default().with(NoticeAmendmentDate::ConfirmationDay);
    let until = |on: &str| {
        last_request(
            &requests([thirty().until_date(date(on))]).read_by(by_request),
            None,
        )
    };
    assert_eq!(until("2026-10-31"), date("2026-11-01"));
    assert_eq!(until("2026-11-15"), date("2026-11-15"));
    assert_eq!(until("2026-12-31"), date("2026-12-01"));
    // A request of a day before the amendment is held to sixty days, and one of its first day to thirty.
    let engine = requests([thirty().from_date(date("2026-11-10"))]).read_by(by_request);
    assert_eq!(
        last_request(&engine, Some(date("2026-11-09"))),
        date("2026-11-01")
    );
    assert_eq!(
        last_request(&engine, Some(date("2026-11-10"))),
        date("2026-12-01")
    );
}

/// UER and AED for 2026.
fn onboarded(amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    let enrolment = enrolment.with_extended_features(ExtendedFeaturesDraft::new());
    let appendix = AppendixADraft::new().with_azure_engineering_direct(enrolment);
    with(OrderDraft::example(), amendments)
        .with_appendix_a(appendix)
        .holding(
            [
                ("uer", "UER"),
                ("aed", "azure_engineering_direct"),
                ("rr", "rapid_response"),
            ]
            .map(|(id, service)| {
                bought(id, service)
                    .at(&["paris"])
                    .for_days("2026-02-01", "2026-12-31")
            }),
        )
}

fn onboarding(engine: &Engine, purchase: &str) -> Onboarding {
    let decision = engine.onboarding(purchase, None).expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

#[test]
fn an_onboarding_has_the_days_of_its_first_day() {
    let ninety = |clause| count("A-1", clause, 90);
    for (purchase, clause) in [
        ("uer", clauses::UER_ONBOARDING_60_DAYS),
        ("aed", clauses::AED_ONBOARDING_60_DAYS),
    ] {
        let last = |amendment: AmendmentDraft, readings: Readings| {
            onboarding(&onboarded([amendment]).read_by(readings), purchase).last_day
        };
        let of_order = Readings::default();
        assert_eq!(
            last(ninety(clause).until_date(date("2025-12-31")), of_order),
            date("2026-03-01")
        );
        assert_eq!(
            last(ninety(clause).until_date(date("2026-01-01")), of_order),
            date("2026-03-31")
        );
        assert_eq!(
            last(ninety(clause).from_date(date("2026-01-01")), of_order),
            date("2026-03-31")
        );
        assert_eq!(
            last(ninety(clause).from_date(date("2026-01-02")), of_order),
            date("2026-03-01")
        );
        let of_service = of_order.with(OnboardingStart::ServiceStart);
        assert_eq!(
            last(ninety(clause).from_date(date("2026-02-01")), of_service),
            date("2026-05-01")
        );
        assert_eq!(
            last(ninety(clause).from_date(date("2026-02-02")), of_service),
            date("2026-04-01")
        );
    }
    let engine = onboarded([ninety(clauses::UER_ONBOARDING_60_DAYS)]).engine();
    let told = onboarding(&engine, "uer");
    assert!(
        told.duties
            .iter()
            .all(|duty| duty.amendment.as_deref() == Some("A-1"))
    );
    assert!(
        onboarding(&engine, "aed")
            .duties
            .iter()
            .all(|duty| duty.amendment.is_none())
    );
}

#[test]
fn monitors_are_ready_by_the_days_of_the_end_of_the_onboarding() {
    let clause = clauses::AED_MONITORS_READY_30_DAYS;
    let ready = |from: &str| {
        let ten = count("A-1", clause, 10).from_date(date(from));
        onboarding(&onboarded([ten]).engine(), "aed").monitors_ready_by
    };
    // The onboarding ends on 1 March.
    assert_eq!(ready("2026-03-01"), Some(date("2026-03-11")));
    assert_eq!(ready("2026-03-02"), Some(date("2026-03-31")));
}

#[test]
fn a_wrong_kind_is_told_which_kind_fits() {
    for clause in [
        clauses::ADVISORY_SIX_HOUR_CAP,
        clauses::SIXTY_DAY_LAST_REQUEST,
        clauses::UER_ONBOARDING_60_DAYS,
    ] {
        let none = AmendedTermDraft::Exclusions(Vec::new());
        let wrong = AmendmentDraft::new("A-1", ReplacedClause(clause.as_str()), none);
        let findings = Order::try_from(with(OrderDraft::example(), [wrong])).expect_err("findings");
        assert!(
            findings
                .to_string()
                .contains("this clause is amended by `count`"),
            "{findings}"
        );
    }
}

/// The worked example: eight hours from July on, thirty days before the last request from December on, and ninety days of onboarding.
#[test]
fn the_limits_of_the_worked_example_are_these() {
    let engine = read_text(include_str!("../../examples/data/amended_order.json"));
    let questions = include_str!("../../examples/data/amended_questions.jsonl");
    let told = |id: &str| {
        let mut lines = questions.lines();
        let line = lines.find(|line| line.contains(&format!("\"id\":\"{id}\"")));
        let question = serde_json::from_str(line.expect("a question")).expect("JSON");
        ask(&engine, &question)["answer"].clone()
    };
    // The incident of June has six hours, that of July eight, of which seven are used.
    let hours = told("hours");
    let account = |index: usize| {
        let account = &hours["accounts"][index];
        ["incident", "used_minutes", "left_minutes"].map(|field| account[field].clone())
    };
    assert_eq!(account(0), [json!("search"), json!(420), json!(60)]);
    assert_eq!(account(1), [json!("sign-in"), json!(360), json!(0)]);
    // Thirty days before 31 December, and ninety from 1 January on.
    let lines = told("last-request");
    let lines = lines["lines"].as_array().expect("lines");
    let last = lines
        .iter()
        .find(|line| line["purchase"] == "workshop")
        .expect("a line");
    assert_eq!(
        (&last["last_request"], &last["requestable"]),
        (&json!("2026-12-01"), &json!(true))
    );
    let onboarding = told("onboarding");
    assert_eq!(
        (&onboarding["last_day"], &onboarding["as_of"]["days_left"]),
        (&json!("2026-03-31"), &json!(30))
    );
    assert_eq!(onboarding["duties"][0]["amendment"], "A-7");
}

proptest! {
    /// A naive model: each incident, or each year, has the hours of the date that the reading names.
    #[test]
    fn advised_time_is_held_to_the_hours_of_the_date(
        reading in prop::sample::select(LimitAmendmentDate::ALL.to_vec()), of in prop::sample::select(AdvisoryLimit::ALL.to_vec()),
        hours in 1_u16..12, from in 0_u64..60, length in 0_u64..60,
        entries in prop::collection::vec((prop::sample::select(vec!["one", "two"]), 0_u64..120, 1_u32..300), 0..8),
    ) {
        let day = |number: u64| date("2026-11-01") + Days::new(number);
        let amendment = count("A-1", clauses::ADVISORY_SIX_HOUR_CAP, hours).from_date(day(from)).until_date(day(from + length));
        let draft = with(OrderDraft::example().for_days("2026-01-01", "2027-12-31"), [amendment]);
        let engine = draft.read_by(Readings::default().with(reading).with(of));
        let mut entries: Vec<Entry> = entries.into_iter().map(|(name, on, minutes)| (name, day(on), minutes)).collect();
        entries.sort_by_key(|(_, on, _)| *on);
        let statement = advised(&engine, day(200), &entries);

        let limit = |on: NaiveDate| if (day(from)..=day(from + length)).contains(&on) { u32::from(hours) * 60 } else { 360 };
        let year = |on: NaiveDate| if on < date("2027-01-01") { "2026-01-01" } else { "2027-01-01" };
        let mut used: BTreeMap<&str, (NaiveDate, u32)> = BTreeMap::new();
        for ((name, on, minutes), told) in entries.iter().zip(&statement.entries) {
            let (account, begins) = match of {
                AdvisoryLimit::PerIncident => (*name, *on),
                _ => (year(*on), date(year(*on))),
            };
            let (begins, used) = used.entry(account).or_insert((begins, 0));
            let most = limit(if reading == LimitAmendmentDate::FirstDay { *begins } else { *on });
            let covered = (*minutes).min(most.saturating_sub(*used));
            *used += covered;
            prop_assert_eq!(told.covered_minutes, i64::from(covered));
        }
    }

    /// The last request is the last day on which one is early enough, by the days of the expiry or by those of the day.
    #[test]
    fn the_last_request_is_the_last_that_is_early_enough(from in 0_u64..90, length in 0_u64..90, days in 1_u16..120) {
        let day = |number: u64| date("2026-10-01") + Days::new(number);
        let (first, last, expiry) = (day(from), day(from + length), date("2026-12-31"));
        let amended = || count("A-1", clauses::SIXTY_DAY_LAST_REQUEST, days).from_date(first).until_date(last);
        let needed = |on: NaiveDate| if first <= on && on <= last { days } else { 60 };
        let by_expiry = last_request(&requests([amended()]).engine(), None);
        prop_assert_eq!(by_expiry, expiry - Days::new(needed(expiry).into()));

        let is_early = |on: &NaiveDate| *on + Days::new(needed(*on).into()) <= expiry;
        let expected = std::iter::successors(Some(expiry), |day: &NaiveDate| day.pred_opt()).find(is_early);
        let readings = Readings::default().with(NoticeAmendmentDate::ConfirmationDay);
        prop_assert_eq!(Some(last_request(&requests([amended()]).read_by(readings), None)), expected);
    }

    /// An onboarding with an amendment of dates is one without it, or one with the unbounded one.
    #[test]
    fn an_onboarding_outside_the_dates_is_as_without_them(from in 0_u64..120, length in 0_u64..60, days in 1_u16..200) {
        let day = |number: u64| date("2025-12-01") + Days::new(number);
        let (first, last) = (day(from), day(from + length));
        let plain = || count("A-1", clauses::UER_ONBOARDING_60_DAYS, days);
        let starts = date("2026-01-01");
        let other = (first <= starts && starts <= last).then(plain);
        let bounded = onboarding(&onboarded([plain().from_date(first).until_date(last)]).engine(), "uer");
        prop_assert_eq!(bounded, onboarding(&onboarded(other).engine(), "uer"));
    }
}
