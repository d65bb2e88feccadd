//! A kept answer, asked again: the same, or what differs.

use serde_json::{Value, json};
use unified_support::{
    calendar::{WeeklyHours, Zone, Zones},
    chrono::TimeDelta,
    decision::StampDifference as Stamped,
    document::{BAndCClock, LocalHours, Readings, clauses},
    engine::{
        ChangedPart, Difference, Engine, Figure, Recomputed, Reply, ReplyOutcome, Request, Shift,
    },
    money::{Currency, Money},
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

/// A later order, zones and readings, in which each part is another: Paris closes on the 14th, opens from 08:00 to 16:00 and lies in
/// Lisbon, two hours are one, and count around the clock.
fn all_parts() -> Engine {
    let mut draft = OrderDraft::example();
    let hours = WeeklyHours::weekdays("08:00-16:00".parse().expect("hours"));
    let location = draft.location_mut("paris").expect("Paris");
    location.close(ClosureDraft::new(date("2026-05-14"), "Ascension Day"));
    location.business_hours = Some(BusinessHoursDraft::Weekly(WeeklyHoursDraft::from(&hours)));
    "Europe/Lisbon".clone_into(&mut location.zone);
    let target = AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::hours(1)));
    let replaced = ReplacedClause(clauses::SEVB_RESPONSE_2_HOURS.as_str());
    let draft = draft.with_amendment(AmendmentDraft::new("A-1", replaced, target));
    engine(draft).with_readings(Readings::default().with(BAndCClock::ElapsedHours))
}

#[test]
fn each_part_alone_moves_a_deadline_by_what_it_does() {
    let before = engine(OrderDraft::example());
    // Due on Thursday at 10:20: 40 minutes on Wednesday from 16:50, then 1 hour and 20 minutes.
    let parts = all_parts()
        .parts_alone(&request(), &before)
        .expect("an answer");
    let moved: Vec<_> = parts
        .iter()
        .map(|alone| {
            let by = alone.moved.iter().map(|moved| (moved.figure, moved.by));
            (
                alone.part,
                alone.otherwise.is_some(),
                by.collect::<Vec<_>>(),
            )
        })
        .collect();
    let by = |minutes| {
        let by = Shift::Time(TimeDelta::minutes(minutes));
        vec![(Figure::Due, by), (Figure::DueLatest, by)]
    };
    let expected = [
        // 15:50 to 17:30, and 09:00 to 09:20, in Lisbon: the same instant by another clock.
        (ChangedPart::Zones, true, vec![]),
        // 08:00 to 10:00 on Thursday.
        (ChangedPart::Hours, true, by(-20)),
        (ChangedPart::Exceptions, true, by(24 * 60)),
        // 18:50 on Wednesday.
        (ChangedPart::Readings, true, by(-(15 * 60 + 30))),
        (ChangedPart::Order, true, by(-60)),
    ];
    assert_eq!(moved, expected);

    let found = difference(&all_parts(), &kept());
    // An hour around the clock: 17:50 on Wednesday.
    let moved: Vec<_> = found.moved.iter().map(|moved| moved.by).collect();
    let by = Shift::Time(TimeDelta::minutes(-(16 * 60 + 30)));
    assert_eq!(moved, [by, by]);
}

#[test]
fn what_is_as_it_was_moves_nothing_by_any_part() {
    let mut asked = 0;
    each_question(|engine, question| {
        asked += 1;
        let request = question.request();
        if asked % 23 != 0 || request.is_about_question() || engine.ask(request).is_err() {
            return;
        }
        let parts = engine.parts_alone(request, engine).expect("an answer");
        let parts: Vec<_> = parts
            .iter()
            .map(|one| (one.part, one.otherwise.is_none()))
            .collect();
        let same: Vec<_> = ChangedPart::ALL.iter().map(|part| (*part, true)).collect();
        assert_eq!(parts, same);
    });
    assert!(asked > 400, "{asked} questions");
}

#[test]
fn figures_of_every_kind_move_by_their_difference() {
    let engine = engine(OrderDraft::example());
    let outcome = |line: Value| {
        let question: Question = serde_json::from_value(line).expect("a question");
        engine
            .ask(question.request())
            .expect("a reply")
            .to_outcome()
    };
    let eur = |minor| Shift::Amount(Money::from_minor_units(minor, Currency::EUR));
    let fee = |price: &str| {
        outcome(
            json!({"id": "1", "ask": "cancellation_fee", "location": "paris", "price": {"amount": price, "currency": "EUR"},
            "first_delivery_day": "2026-05-25", "cancelled_at": "2026-05-13T09:00:00+02:00"}),
        )
    };
    let days = |days: i64| {
        outcome(
            json!({"id": "1", "ask": "business_days_after", "location": "paris", "from": "2026-05-11", "days": days}),
        )
    };
    let between = |to: &str| {
        outcome(
            json!({"id": "1", "ask": "business_time_between", "location": "paris", "from": "2026-05-11T09:00:00+02:00", "to": to}),
        )
    };
    let moved = |now: &ReplyOutcome, before: &ReplyOutcome| -> Vec<_> {
        let moved = now.moved_from(before);
        moved.iter().map(|moved| (moved.figure, moved.by)).collect()
    };
    // Twelve days of notice: half of the price is the fee.
    let by_a_cent = [(Figure::Fee, eur(1)), (Figure::Refund, eur(1))];
    assert_eq!(moved(&fee("100.02"), &fee("100.00")), by_a_cent);
    assert_eq!(moved(&fee("100.00"), &fee("100.00")), []);
    // From Friday to Monday.
    assert_eq!(moved(&days(5), &days(4)), [(Figure::Date, Shift::Days(3))]);
    assert_eq!(moved(&days(4), &days(5)), [(Figure::Date, Shift::Days(-3))]);
    let (half, whole) = (
        between("2026-05-11T09:30:00.5+02:00"),
        between("2026-05-11T10:00:00+02:00"),
    );
    let by = Shift::Time(TimeDelta::milliseconds(-1_799_500));
    assert_eq!(moved(&half, &whole), [(Figure::Time, by)]);
    // Outcomes of two questions have nothing in common.
    assert_eq!(moved(&days(4), &fee("100.00")), []);
    // In another currency nothing can be said.
    let yen = outcome(
        json!({"id": "1", "ask": "cancellation_fee", "location": "paris", "price": {"amount": "100", "currency": "JPY"},
        "first_delivery_day": "2026-05-25", "cancelled_at": "2026-05-13T09:00:00+02:00"}),
    );
    assert_eq!(yen.moved_from(&fee("100.00")), []);
}

#[test]
fn the_order_of_then_may_be_handed_in() {
    let question = Question::new("1", request());
    let now = all_parts();
    let answer = serde_json::to_value(kept()).expect("JSON");
    let ask = |order: Value| {
        let line = json!({"id": "1", "ask": "recompute", "question": question, "answer": answer, "order": order});
        let asked: Question = serde_json::from_value(line).expect("a question");
        let answer = Answer::for_question(&now, asked.clone());
        let written = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&written).expect("a node");
        assert_eq!(Answer::read(asked, &node), Ok(answer), "{written}");
        serde_json::from_str::<Value>(&written).expect("JSON")
    };
    let order = serde_json::to_value(OrderDraft::example()).expect("JSON");
    let told = ask(order.clone());
    let minutes = |minutes: i64| {
        let seconds = minutes * 60;
        json!([
            {"figure": "due", "seconds": seconds, "nanoseconds": 0},
            {"figure": "due_latest", "seconds": seconds, "nanoseconds": 0},
        ])
    };
    assert_eq!(told["answer"]["moved"], minutes(-(16 * 60 + 30)), "{told}");
    let parts = told["answer"]["parts"].as_array().expect("a list");
    let moved: Vec<_> = parts
        .iter()
        .map(|part| (&part["part"], &part["moved"]))
        .collect();
    let expected = [
        (json!("zones"), json!([])),
        (json!("hours"), minutes(-20)),
        (json!("exceptions"), minutes(24 * 60)),
        // By the readings that the stamp names, hours counted in business time.
        (json!("readings"), minutes(-(15 * 60 + 30))),
        (json!("order"), minutes(-60)),
    ];
    let expected: Vec<_> = expected.iter().map(|(part, moved)| (part, moved)).collect();
    assert_eq!(moved, expected);

    // An order of which no engine can be made is refused where it is wrong.
    let mut faulty = order;
    faulty["locations"][0]["zone"] = json!("Europe/Lutetia");
    let told = ask(faulty);
    assert_eq!(told["error"]["code"], "unknown_zone", "{told}");
    assert_eq!(told["error"]["field"], "order.locations[0].zone", "{told}");

    let told = recomputed(&now, &question, &answer);
    assert_eq!(told["answer"]["parts"], Value::Null);
}
