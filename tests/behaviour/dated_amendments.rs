//! Amendments that hold on some dates only: which date decides, and what runs across one.

use proptest::prelude::*;
use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    chrono::{Days, NaiveDate, TimeDelta},
    document::{
        AzureComponent, ClauseId, Product, Readings, ResponseClockStart, RuleId, Severity,
        SeverityChange, Source, TermDate, clauses,
    },
    engine::Engine,
    incident::{IncidentEvent, IncidentEventKind, IncidentLog},
    order::{
        AmendedTermDraft, AmendmentDraft, BusinessHoursDraft, CountryCode, LocationDraft, Order,
        OrderDraft, ReplacedClause, ResponseTargetDraft, WeeklyHoursDraft,
    },
    report::{Language, explain},
    response::{FirstResponse, Incident},
    wire::{Answer, Node, read_engine},
};

use crate::builder::{Build, at, date};

const CLAUSE: ClauseId = clauses::SEVB_RESPONSE_2_HOURS;

fn amendment(id: &str, replaces: ClauseId, term: AmendedTermDraft) -> AmendmentDraft {
    AmendmentDraft::new(id, ReplacedClause(replaces.as_str()), term)
}

/// So many minutes in the place of the two hours of severity B.
fn minutes(id: &str, minutes: i64) -> AmendmentDraft {
    let target = ResponseTargetDraft::new(TimeDelta::minutes(minutes));
    amendment(id, CLAUSE, AmendedTermDraft::ResponseTarget(target))
}

/// The same from one date until another.
fn between(amendment: AmendmentDraft, from: &str, until: &str) -> AmendmentDraft {
    let amendment = match from {
        "" => amendment,
        from => amendment.from_date(date(from)),
    };
    match until {
        "" => amendment,
        until => amendment.until_date(date(until)),
    }
}

fn with(amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    let mut draft = OrderDraft::example();
    draft.amendments.extend(amendments);
    draft
}

fn respond(engine: &Engine, severity: Severity, submitted_at: &str) -> FirstResponse {
    let incident = Incident::new(severity, Product::Other, at(submitted_at));
    let paris = engine.location("paris").expect("a location");
    let decision = paris.first_response(&incident).expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

/// The target in minutes and the amendment that set it, at ten o'clock on a date.
fn target_on(engine: &Engine, date: &str) -> (i64, Option<String>) {
    let response = respond(engine, Severity::B, &format!("{date}T10:00:00+02:00"));
    let governing = response.candidates.iter().next().expect("one");
    let amendment = governing.amendment.as_deref().map(str::to_owned);
    (response.target.num_minutes(), amendment)
}

#[test]
fn the_date_on_which_the_clock_starts_decides() {
    let by = |id: &str| Some(id.to_owned());
    let summer = between(minutes("A-1", 45), "2026-07-01", "2026-08-31");
    let engine = with([summer.clone()]).engine();
    for (date, expected) in [
        ("2026-06-30", (120, None)),
        ("2026-07-01", (45, by("A-1"))),
        ("2026-08-31", (45, by("A-1"))),
        ("2026-09-01", (120, None)),
    ] {
        assert_eq!(target_on(&engine, date), expected, "{date}");
    }
    // Another follows it without a day between them, and a third came before.
    let engine = with([
        between(minutes("A-2", 30), "2026-09-01", ""),
        summer,
        between(minutes("A-0", 60), "", "2026-06-29"),
    ])
    .engine();
    for (date, expected) in [
        ("2026-06-29", (60, by("A-0"))),
        ("2026-06-30", (120, None)),
        ("2026-07-01", (45, by("A-1"))),
        ("2026-08-31", (45, by("A-1"))),
        ("2026-09-01", (30, by("A-2"))),
    ] {
        assert_eq!(target_on(&engine, date), expected, "{date}");
    }
}

#[test]
fn an_amendment_may_hold_for_a_single_day() {
    let engine = with([between(minutes("A-1", 45), "2026-07-01", "2026-07-01")]).engine();
    let on = |date| target_on(&engine, date).0;
    assert_eq!(
        ["2026-06-30", "2026-07-01", "2026-07-02"].map(on),
        [120, 45, 120]
    );
}

/// At half past eleven on 30 June by UTC it is July in Paris, and still June in New York.
#[test]
fn the_date_is_that_of_the_place_whose_dates_count() {
    let draft = with([between(minutes("A-1", 45), "2026-07-01", "")]).at([
        LocationDraft::new("new_york", CountryCode("US"), "America/New_York", []),
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
    ]);
    let target = |reading: TermDate| {
        let engine = draft.clone().read_by(Readings::default().with(reading));
        let response = respond(&engine, Severity::B, "2026-06-30T23:30:00Z");
        response.target.num_minutes()
    };
    assert_eq!(target(TermDate::SupportLocation), 45);
    assert_eq!(target(TermDate::Host), 120);
}

/// The clock starts where the reading has it start.
#[test]
fn the_date_is_that_of_the_start_by_the_reading() {
    let draft = with([between(minutes("A-1", 45), "2026-07-01", "")]);
    let target = |reading: ResponseClockStart| {
        let engine = draft.clone().read_by(Readings::default().with(reading));
        let incident = Incident::new(Severity::B, Product::Other, at("2026-06-30T16:00:00+02:00"));
        let incident = incident.with_severity_agreed_at(at("2026-07-01T09:00:00+02:00"));
        let paris = engine.location("paris").expect("a location");
        let decision = paris.first_response(&incident).expect("an answer");
        decision
            .outcome()
            .decided()
            .expect("decided")
            .target
            .num_minutes()
    };
    assert_eq!(target(ResponseClockStart::Submitted), 120);
    assert_eq!(target(ResponseClockStart::SeverityAgreed), 45);
}

#[test]
fn a_step_says_which_date_decides() {
    let engine = with([between(minutes("A-1", 45), "2026-07-01", "2026-08-31")]).engine();
    let paris = engine.location("paris").expect("a location");
    let told = |submitted_at: &str, language| {
        let incident = Incident::new(Severity::B, Product::Other, at(submitted_at));
        let decision = paris.first_response(&incident).expect("an answer");
        let mut steps = decision.steps().iter();
        let step = steps.find(|step| step.rule() == RuleId::AmendmentHolds);
        let source = Source::Amendment {
            id: "A-1".into(),
            replaces: CLAUSE,
        };
        assert_eq!(*step.expect("a step").source(), source);
        let told = explain(&decision, language).to_string();
        let mut lines = told.lines().filter(|line| line.contains("A-1"));
        lines.next().expect("a line").to_owned()
    };
    let (before, within) = ("2026-06-30T10:00:00+02:00", "2026-07-01T10:00:00+02:00");
    assert!(told(before, Language::En).contains("is none of them"));
    assert!(told(within, Language::En).contains("is one of them"));
    assert!(told(before, Language::Fr).contains("n’en fait pas partie"));
    assert!(told(within, Language::Fr).contains("en fait partie"));
}

/// A severity that holds from July on has the target of July, unless by the reading it has always held.
#[test]
fn a_change_of_severity_across_the_date_follows_its_reading() {
    let draft = with([between(minutes("A-1", 30), "2026-07-01", "")]);
    for (reading, changed, expected) in [
        // A quarter of the four hours of C is used when B comes, the evening before or the morning after.
        (SeverityChange::Restart, "2026-06-30T17:30:00+02:00", 120),
        (SeverityChange::Restart, "2026-07-01T09:00:00+02:00", 30),
        (
            SeverityChange::CarryElapsed,
            "2026-07-01T09:00:00+02:00",
            30,
        ),
        (
            SeverityChange::Proportional,
            "2026-07-01T09:00:00+02:00",
            30,
        ),
        (
            SeverityChange::Retroactive,
            "2026-07-01T09:00:00+02:00",
            120,
        ),
    ] {
        let engine = draft.clone().read_by(Readings::default().with(reading));
        let paris = engine.location("paris").expect("a location");
        let incident = Incident::new(Severity::C, Product::Other, at("2026-06-30T16:30:00+02:00"));
        let granted = IncidentEventKind::SeverityChangeGranted(Severity::B);
        let granted = IncidentEvent::new(at(changed), granted);
        let log = IncidentLog::try_new(incident, [granted]).expect("a log");
        let decision = paris.incident(&log, at(changed)).expect("an answer");
        let course = decision.outcome().decided().expect("decided");
        let response = course.first_response.first().expect("a response time");
        let target = response.deadline.target.num_minutes();
        assert_eq!(target, expected, "{reading:?} {changed}");
        assert_eq!(response.amendment.is_some(), expected == 30);
    }
}

#[test]
fn exclusions_hold_on_their_dates() {
    let none = AmendedTermDraft::Exclusions(Vec::new());
    let none = amendment("A-1", clauses::FN1_AZURE_EXCLUSIONS, none);
    let engine = with([between(none, "2026-07-01", "2026-07-31")]).engine();
    let paris = engine.location("paris").expect("a location");
    let minutes = |date: &str| {
        let component = Some(AzureComponent::GitHubAe);
        let submitted = at(&format!("{date}T10:00:00+02:00"));
        let incident = Incident::new(Severity::One, Product::Azure { component }, submitted);
        let decision = paris.first_response(&incident).expect("an answer");
        decision
            .outcome()
            .decided()
            .expect("decided")
            .target
            .num_minutes()
    };
    let dates = ["2026-06-30", "2026-07-01", "2026-07-31", "2026-08-01"];
    assert_eq!(dates.map(minutes), [60, 15, 15, 60]);
}

/// Hours that change with a date are those of a location that writes the change itself.
#[test]
fn each_day_has_the_hours_that_hold_on_it() {
    let weekdays = |hours: &str| {
        let days: [Vec<String>; 7] = core::array::from_fn(|day| {
            if day < 5 {
                vec![hours.to_owned()]
            } else {
                Vec::new()
            }
        });
        WeeklyHoursDraft::new(days)
    };
    let late = AmendedTermDraft::BusinessHours(weekdays("12:00-20:00"));
    let late = amendment("A-1", clauses::FN4_BUSINESS_HOURS, late);
    let amended = with([between(late, "2026-07-01", "2026-07-02")]).engine();
    let own = BusinessHoursDraft::Changing(vec![
        weekdays("09:00-17:30"),
        weekdays("12:00-20:00").from_date(date("2026-07-01")),
        weekdays("09:00-17:30").from_date(date("2026-07-03")),
    ]);
    let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
    let own = OrderDraft::example()
        .at([paris.with_business_hours(own)])
        .engine();
    for (submitted, due) in [
        // Half an hour is left on the last day of the old hours, or on the last of the new.
        ("2026-06-30T17:00:00+02:00", "2026-07-01T13:30:00+02:00"),
        ("2026-07-01T09:00:00+02:00", "2026-07-01T14:00:00+02:00"),
        ("2026-07-02T19:00:00+02:00", "2026-07-03T10:00:00+02:00"),
        ("2026-07-03T09:00:00+02:00", "2026-07-03T11:00:00+02:00"),
    ] {
        for engine in [&amended, &own] {
            let response = respond(engine, Severity::B, submitted);
            assert_eq!(response.due, at(due), "{submitted}");
        }
    }
    // The document has the hours of the order, and the amendment those of its dates.
    let source = amended.order().host().hours_source().clone();
    assert_eq!(source, Source::Clause(clauses::FN4_BUSINESS_HOURS));
    let paris = amended.location("paris").expect("a location");
    let incident = Incident::new(Severity::B, Product::Other, at("2026-07-01T09:00:00+02:00"));
    let decision = paris.first_response(&incident).expect("an answer");
    let told = explain(&decision, Language::En).to_string();
    assert!(
        told.contains("each day counts by the hours that hold on it"),
        "{told}"
    );
}

#[test]
fn hours_that_are_odd_are_told_of_the_amendment_that_has_them() {
    let day = |hours: &str| {
        let mut days: [Vec<String>; 7] = Default::default();
        days[0] = vec![hours.to_owned()];
        AmendedTermDraft::BusinessHours(WeeklyHoursDraft::new(days))
    };
    let clause = clauses::FN4_BUSINESS_HOURS;
    let engine = with([
        between(
            amendment("A-2", clause, day("09:00-23:59")),
            "2026-09-01",
            "",
        ),
        between(
            amendment("A-1", clause, day("08:00-12:00")),
            "2026-07-01",
            "2026-07-31",
        ),
    ])
    .engine();
    let findings = engine.findings().iter();
    let found: Vec<_> = findings
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect();
    let expected = ("closes_at_23_59", "amendments[0].business_hours.monday");
    assert_eq!(found, [expected]);
}

#[test]
fn no_two_amendments_of_a_clause_hold_on_one_date() {
    let found = |first: [&str; 2], second: [&str; 2]| {
        let amendments = [
            between(minutes("A-1", 45), first[0], first[1]),
            between(minutes("A-2", 30), second[0], second[1]),
        ];
        Order::try_from(with(amendments))
            .map(|_| ())
            .map_err(|findings| findings.to_string())
    };
    let overlap = |dates: &str| {
        Err(format!(
            "error[repeated_amendment] at amendments[1].replaces: the amendments `A-1` and `A-2` both replace this clause{dates} \
             (`2.2/sevb-response-2-hours`) [2.2/sevb-response-2-hours]"
        ))
    };
    let july = ["2026-07-01", "2026-07-31"];
    assert_eq!(found(july, ["2026-08-01", ""]), Ok(()));
    assert_eq!(found(july, ["", "2026-06-30"]), Ok(()));
    assert_eq!(found(["2026-08-01", ""], july), Ok(()));
    let last = overlap(", from 2026-07-31 to 2026-07-31");
    assert_eq!(found(july, ["2026-07-31", ""]), last);
    let first = overlap(", from 2026-07-01 to 2026-07-01");
    assert_eq!(found(july, ["", "2026-07-01"]), first);
    let since = overlap(", from 2026-07-01 on");
    assert_eq!(found(["2026-07-01", ""], ["", ""]), since);
    assert_eq!(
        found(["", ""], ["", "2026-06-30"]),
        overlap(", until 2026-06-30")
    );
    assert_eq!(found(["", ""], ["", ""]), overlap(""));
}

#[test]
fn the_last_date_is_not_before_the_first() {
    let found = |until: &str| {
        let reversed = between(minutes("A-1", 45), "2026-07-01", until);
        Order::try_from(with([reversed]))
            .map(|_| ())
            .map_err(|findings| findings.to_string())
    };
    assert_eq!(found("2026-07-01"), Ok(()));
    let expected = "error[dates_reversed] at amendments[0].until: the last date is before the first, 2026-07-01 \
                    (`2026-06-30`)";
    assert_eq!(found("2026-06-30"), Err(expected.to_owned()));
}

#[test]
fn dates_are_written_and_read_back() {
    let summer = between(minutes("A-1", 45), "2026-07-01", "2026-08-31");
    let written = serde_json::to_value(&summer).expect("it is written");
    let expected = json!({
        "id": "A-1", "replaces": "2.2/sevb-response-2-hours", "from": "2026-07-01", "until": "2026-08-31",
        "response_target": { "seconds": 2700 },
    });
    assert_eq!(written, expected);
    let order = Order::try_from(with([summer])).expect("an order");
    let again: Value = serde_json::to_value(&order).expect("it is written");
    assert_eq!(again["amendments"][0], expected);
}

/// The worked example: its amendment of severity C holds from July, and its hours are longer from 2 November, a Monday.
#[test]
fn the_questions_of_the_worked_example_have_these_answers() {
    let order = include_str!("../../examples/data/amended_order.json");
    let questions = include_str!("../../examples/data/amended_questions.jsonl");
    let order: Node = serde_json::from_str(order).expect("JSON");
    let engine = read_engine(&order, Zones::embedded()).expect("an engine");
    let mut answers = questions.lines().map(|line| {
        let node: Node = serde_json::from_str(line).expect("JSON");
        let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node)).expect("JSON");
        answer["answer"].clone()
    });
    let mut next = || answers.next().expect("an answer");
    // Four hours of the document from ten o'clock, and the one hour of the amendment a day later.
    let before = next();
    assert_eq!(
        (&before["target_seconds"], &before["due"]),
        (&json!(14_400), &json!("2026-06-30T12:00:00Z"))
    );
    assert_eq!(before["candidates"][0]["amendment"], Value::Null);
    let within = next();
    assert_eq!(
        (&within["target_seconds"], &within["due"]),
        (&json!(3_600), &json!("2026-07-01T09:00:00Z"))
    );
    assert_eq!(within["candidates"][0]["amendment"], "A-1");
    // Half an hour on Friday until half past five, and an hour and a half from eight on Monday.
    assert_eq!(next()["at"], "2026-11-02T08:30:00Z");
}

/// A component that is left out on one day of the term is left out of what is bought for the term.
#[test]
fn a_review_names_the_amendment_by_which_a_component_is_left_out_for_a_while() {
    let found = |from: &str, until: &str| {
        let a40 = AmendedTermDraft::Exclusions(vec![AzureComponent::A40]);
        let a40 = between(amendment("A-1", clauses::RR_EXCLUSIONS, a40), from, until);
        let mut draft = with([a40]);
        let appendix = json!({ "rapid_response_components": [{ "component": "a40" }] });
        let node = serde_json::from_value(appendix).expect("a part");
        draft.appendix_a = Some(node);
        let engine = draft.engine();
        let decision = engine.review();
        let review = decision.outcome().decided().expect("always decided");
        let mut findings = review.findings.iter();
        let excluded = findings.find(|finding| finding.code() == "excluded_product");
        excluded.map(|finding| finding.amendment().map(str::to_owned))
    };
    let by_amendment = Some(Some("A-1".to_owned()));
    assert_eq!(found("2026-07-01", "2026-07-31"), by_amendment);
    assert_eq!(found("", "2026-01-01"), by_amendment);
    assert_eq!(found("", "2025-12-31"), None);
    assert_eq!(found("2026-12-31", ""), by_amendment);
    assert_eq!(found("2027-01-01", ""), None);
}

proptest! {
    /// An order with an amendment bounded to dates answers as the order without it before and after, and within them as the order with
    /// the unbounded one.
    #[test]
    fn a_bounded_amendment_is_none_outside_its_dates_and_unbounded_within(
        from in prop::option::of(0_u64..120),
        length in prop::option::of(0_u64..60),
        submitted in 0_u64..150,
        minute in 0_i64..1_440,
        severity in prop::sample::select(Severity::ALL.to_vec()),
    ) {
        let day = |number: u64| date("2026-03-01") + Days::new(number);
        let until = length.map(|length| from.unwrap_or(0) + length);
        let mut bounded = minutes("A-1", 45);
        (bounded.from, bounded.until) = (from.map(day), until.map(day));
        let submitted_on: NaiveDate = day(submitted);
        let submitted_at = submitted_on.and_hms_opt(0, 0, 0).expect("a time").and_utc();
        let submitted_at = submitted_at + TimeDelta::minutes(minute);
        let engine_of = |draft: OrderDraft| {
            let utc = LocationDraft::new("paris", CountryCode("FR"), "UTC", []);
            draft.at([utc]).engine()
        };
        let incident = Incident::new(severity, Product::Other, submitted_at);
        let ask = |engine: &Engine| {
            let paris = engine.location("paris").expect("a location");
            let decision = paris.first_response(&incident).expect("an answer");
            decision.outcome().clone()
        };
        let is_within = bounded.from.is_none_or(|from| from <= submitted_on)
            && bounded.until.is_none_or(|until| submitted_on <= until);
        let other = if is_within {
            engine_of(with([minutes("A-1", 45)]))
        } else {
            engine_of(with([]))
        };
        prop_assert_eq!(ask(&engine_of(with([bounded]))), ask(&other));
    }
}
