//! A kept answer, asked again: the same, or what differs.

use serde_json::{Value, json};
use unified_support::{
    calendar::{WeeklyHours, Zone, Zones},
    chrono::TimeDelta,
    decision::StampDifference as Stamped,
    document::{BAndCClock, LocalHours, Readings, clauses},
    engine::{Difference, Engine, Recomputed, Reply, Request},
    order::{
        AmendedTermDraft, AmendmentDraft, BusinessHoursDraft, ClosureDraft, OrderDraft,
        ReplacedClause, ResponseTargetDraft, WeeklyHoursDraft,
    },
    wire::{Answer, Node, Question},
};

use crate::{builder::date, corpus::each_question};

const LINE: &str = r#"{"id":"1","ask":"first_response","location":"paris","severity":"B",
    "product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;

fn request() -> Request {
    let question: Question = serde_json::from_str(LINE).expect("a question");
    question.request().clone()
}

fn engine(draft: OrderDraft) -> Engine {
    Engine::try_from(draft).expect("an engine")
}

fn kept() -> Reply {
    engine(OrderDraft::example())
        .ask(&request())
        .expect("a reply")
}

fn asked_of(engine: &Engine, kept: &Reply) -> Recomputed {
    engine.recompute(&request(), kept).expect("an answer")
}

fn difference(engine: &Engine, kept: &Reply) -> Difference {
    match asked_of(engine, kept) {
        Recomputed::Otherwise(difference) => *difference,
        Recomputed::Same => panic!("the answer is the same"),
    }
}

fn paris() -> std::sync::Arc<str> {
    "paris".into()
}

/// The kept answer as it was written, with one value changed.
fn rewritten(pointer: &str, value: Value) -> Reply {
    let mut written = serde_json::to_value(kept()).expect("JSON");
    *written.pointer_mut(pointer).expect(pointer) = value;
    let node: Node = serde_json::from_value(written).expect("a node");
    Reply::read("first_response", &node).expect("a reply")
}

#[test]
fn every_answer_of_the_corpus_is_the_same_when_it_is_read_back() {
    let mut same = 0;
    each_question(|engine, question| {
        let request = question.request();
        if let Ok(reply) = engine.ask(request) {
            let written = serde_json::to_string(&reply).expect("JSON");
            let node: Node = serde_json::from_str(&written).expect("a node");
            let kept = Reply::read(request.name(), &node).expect("a reply");
            let recomputed = engine.recompute(request, &kept).expect("an answer");
            assert_eq!(recomputed, Recomputed::Same, "{written}");
            same += 1;
        }
    });
    assert!(same > 400, "{same} answers");
}

#[test]
fn an_order_that_says_something_else_is_told_also_where_it_changes_nothing() {
    let draft = OrderDraft::example().with_exception_countries(["BR"]);
    let found = difference(&engine(draft), &kept());
    assert_eq!((found.outcome, found.step), (false, None));
    assert_eq!(found.stamp, [Stamped::Order]);
}

#[test]
fn an_amended_target_is_another_outcome_and_another_step() {
    let target = AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::hours(1)));
    let replaced = ReplacedClause(clauses::SEVB_RESPONSE_2_HOURS.as_str());
    let draft = OrderDraft::example().with_amendment(AmendmentDraft::new("A-1", replaced, target));
    let kept = kept();
    let found = difference(&engine(draft), &kept);
    assert!(found.outcome);
    let step = found.step.expect("a step");
    assert_eq!(kept.steps()[..step], found.reply.steps()[..step]);
    assert_ne!(kept.steps()[step], found.reply.steps()[step]);
    assert_eq!(found.stamp, [Stamped::Order]);
}

#[test]
fn each_part_of_a_calendar_is_told_apart() {
    let mut closed = OrderDraft::example();
    let location = closed.location_mut("paris").expect("Paris");
    location.close(ClosureDraft::new(date("2026-12-31"), "Inventory"));
    let found = difference(&engine(closed), &kept());
    assert!(!found.outcome, "{found:?}");
    let location = paris();
    assert_eq!(
        found.stamp,
        [Stamped::Order, Stamped::Exceptions { location }]
    );

    let mut early = OrderDraft::example();
    let hours = WeeklyHours::weekdays("08:00-16:00".parse().expect("hours"));
    early.locations[0].business_hours =
        Some(BusinessHoursDraft::Weekly(WeeklyHoursDraft::from(&hours)));
    let found = difference(&engine(early), &kept());
    assert!(found.outcome);
    let location = paris();
    assert_eq!(found.stamp, [Stamped::Order, Stamped::Hours { location }]);

    // 09:20 in Lisbon is 10:20 in Paris: another wall clock, at the same instant.
    let mut moved = OrderDraft::example();
    moved.locations[0].zone = "Europe/Lisbon".to_owned();
    let found = difference(&engine(moved), &kept());
    assert!(found.outcome);
    let location = paris();
    assert_eq!(found.stamp, [Stamped::Order, Stamped::Zone { location }]);
}

#[test]
fn a_reading_is_told_by_both_variants() {
    let by = |readings| engine(OrderDraft::example()).with_readings(readings);
    let found = difference(
        &by(Readings::default().with(BAndCClock::ElapsedHours)),
        &kept(),
    );
    assert!(found.outcome);
    let clock = Stamped::Reading {
        reading: "b_and_c_clock".into(),
        first: Some("business_hours".into()),
        second: Some("elapsed_hours".into()),
    };
    assert!(found.stamp.contains(&clock), "{found:?}");
    // By elapsed hours nobody asks whose hours they are.
    let whose = Stamped::Reading {
        reading: "local_hours".into(),
        first: Some("support_location".into()),
        second: None,
    };
    assert!(found.stamp.contains(&whose), "{found:?}");
    let found = difference(&by(Readings::default().with(LocalHours::Host)), &kept());
    assert!(!found.outcome && found.step.is_some(), "{found:?}");
}

#[test]
fn what_another_version_stamped_is_told() {
    let now = engine(OrderDraft::example());
    let edition = "0".repeat(64);
    for (pointer, value, expected) in [
        ("/stamp/library", json!("0.0.9"), Stamped::Library),
        ("/stamp/outcomes", json!(1), Stamped::Outcomes),
        ("/stamp/edition", json!(edition), Stamped::Edition),
        ("/stamp/holidays", json!("0.1"), Stamped::Holidays),
        ("/stamp/question", json!(edition), Stamped::Question),
        (
            "/stamp/calendars/paris/tzdb",
            json!("2025a"),
            Stamped::ZoneSource { location: paris() },
        ),
        (
            "/stamp/calendars",
            json!({}),
            Stamped::Calendar { location: paris() },
        ),
    ] {
        let found = difference(&now, &rewritten(pointer, value));
        assert_eq!((found.outcome, found.step), (false, None), "{pointer}");
        assert_eq!(found.stamp, [expected], "{pointer}");
    }
    // Whoever kept the decision of a method has no digest of a question.
    assert_eq!(
        asked_of(&now, &rewritten("/stamp/question", json!(null))),
        Recomputed::Same
    );
}

#[test]
fn an_answer_that_was_changed_by_hand_is_found_out() {
    let now = engine(OrderDraft::example());
    let found = difference(
        &now,
        &rewritten("/answer/due", json!("2026-05-15T08:21:00Z")),
    );
    assert_eq!((found.outcome, found.step), (true, None));
    assert_eq!(found.stamp, []);
    let found = difference(&now, &rewritten("/steps/1", kept_step(0)));
    assert_eq!((found.outcome, found.step), (false, Some(1)));
    assert_eq!(found.stamp, []);
}

fn kept_step(index: usize) -> Value {
    serde_json::to_value(&kept().steps()[index]).expect("JSON")
}

#[test]
fn an_answer_to_another_kind_of_question_is_another() {
    let now = engine(OrderDraft::example());
    let review = now.ask(&Request::OrderReview).expect("a reply");
    let found = difference(&now, &review);
    assert!(found.outcome);
    assert_eq!(found.stamp.first(), Some(&Stamped::Question));
}

#[test]
fn a_zone_that_is_handed_in_is_told_by_its_label() {
    let zone = Zone::iana("Europe/Paris")
        .expect("a zone")
        .labelled("2027a, by hand");
    let zones = Zones::embedded().with("Europe/Paris", zone);
    let by_hand = Engine::from_draft(OrderDraft::example(), zones, Readings::default());
    let found = difference(&by_hand.expect("an engine"), &kept());
    assert_eq!((found.outcome, found.step), (false, None));
    let location = paris();
    assert_eq!(found.stamp, [Stamped::ZoneSource { location }]);
}

/// The answer of `engine` to whether a kept `answer` to `question` is the same.
fn recomputed(engine: &Engine, question: &Question, answer: &Value) -> Value {
    let line = json!({"id": "1", "ask": "recompute", "question": question, "answer": answer});
    let asked: Question = serde_json::from_value(line).expect("a question");
    let again = serde_json::to_string(&asked).expect("JSON");
    assert_eq!(
        serde_json::from_str::<Question>(&again).ok().as_ref(),
        Some(&asked)
    );
    let answer = Answer::for_question(engine, asked.clone());
    let written = serde_json::to_string(&answer).expect("JSON");
    let node: Node = serde_json::from_str(&written).expect("a node");
    assert_eq!(Answer::read(asked, &node), Ok(answer), "{written}");
    serde_json::from_str(&written).expect("JSON")
}

#[test]
fn every_answer_of_the_corpus_can_be_handed_in_as_it_was_written() {
    let mut same = 0;
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        if answer.reply().is_err() || question.request().is_about_question() {
            return;
        }
        let answer = serde_json::to_value(&answer).expect("JSON");
        let told = recomputed(engine, question, &answer);
        assert_eq!(told["answer"]["same"], true, "{told}");
        assert_eq!(told["steps"], answer["steps"]);
        same += 1;
    });
    assert!(same > 400, "{same} answers");
}

#[test]
fn each_difference_of_a_stamp_is_read_back() {
    let location = paris();
    let reading = Stamped::Reading {
        reading: "b_and_c_clock".into(),
        first: None,
        second: Some("elapsed_hours".into()),
    };
    for (difference, written) in [
        (Stamped::Holidays, r#"{"part":"holidays"}"#),
        (
            Stamped::ZoneSource { location },
            r#"{"part":"zone_source","location":"paris"}"#,
        ),
        (
            reading,
            r#"{"part":"reading","reading":"b_and_c_clock","second":"elapsed_hours"}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&difference).expect("JSON"), written);
        assert_eq!(
            serde_json::from_str::<Stamped>(written).ok(),
            Some(difference)
        );
    }
    assert!(serde_json::from_str::<Stamped>(r#"{"part":"zones"}"#).is_err());
    assert!(serde_json::from_str::<Stamped>(r#"{"part":"order","location":"paris"}"#).is_err());
}

#[test]
fn a_question_about_a_question_is_not_recomputed_within_another() {
    let line =
        json!({"id": "1", "ask": "what_if", "question": {"ask": "order_review"}, "readings": []});
    let question: Question = serde_json::from_value(line).expect("a question");
    let engine = engine(OrderDraft::example());
    let answer = serde_json::to_value(Answer::for_question(&engine, question.clone()));
    let line = json!({"id": "1", "ask": "recompute", "question": question, "answer": answer.expect("JSON")});
    let asked: Question = serde_json::from_value(line).expect("a question");
    let refused = Answer::for_question(&engine, asked);
    assert_eq!(
        refused.reply().expect_err("refused").code,
        "nested_question"
    );
    // In a program it is.
    let kept = engine.ask(question.request()).expect("a reply");
    assert_eq!(
        engine
            .recompute(question.request(), &kept)
            .expect("an answer"),
        Recomputed::Same
    );
}
