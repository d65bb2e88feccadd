//! What other readings would change: the same as asking an engine of each.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    document::{ExtendedFeaturesPrice, Reading, ReadingId, Readings},
    engine::{
        Engine, Favours, OtherVariant, RefusedAlone, ReplyOutcome, Request, VariedReading, WhatIf,
        WhatIfRequest,
    },
    order::OrderDraft,
    wire::{Answer, Node, OrderFile, Question},
};

use crate::{
    builder::{node, read_text},
    corpus::each_question,
    worked_examples::EXAMPLES,
};

/// What other readings change of the answer to each question that has one.
fn all_asked<'q>(engine: &Engine, questions: &'q [Question]) -> Vec<(&'q Request, WhatIf)> {
    let mut asked = Vec::new();
    for question in questions {
        let request = question.request();
        if !request.is_about_question()
            && let Ok(decision) = engine.what_if(&WhatIfRequest::new(request.clone()))
        {
            let what_if = decision.into_outcome();
            asked.push((request, what_if.decided().expect("it is decided").clone()));
        }
    }
    asked
}

/// What is told of one variant: none if it is told to change nothing.
fn told<'w>(what_if: &'w WhatIf, id: ReadingId, variant: &str) -> Option<&'w OtherVariant> {
    let is_of = |varied: &&VariedReading| varied.reading == id;
    let Some(varied) = what_if.readings.iter().find(is_of) else {
        assert!(what_if.same.contains(&id), "{id} is told once");
        return None;
    };
    let mut others = varied.others.iter();
    let other = others.find(|other| other.variant.as_str() == variant);
    Some(other.expect("each variant")).filter(|other| other.differs())
}

/// The variants that `readings` do not take, each with the readings that take it and otherwise the same.
fn others(readings: Readings) -> impl Iterator<Item = (ReadingId, &'static str, Readings)> {
    ReadingId::all().flat_map(move |id| {
        let variants = id.variants().iter();
        variants.filter_map(move |variant| {
            let mut other = readings;
            other.set(id.key(), variant).expect("a variant of it");
            (other != readings).then_some((id, *variant, other))
        })
    })
}

fn answered(engine: &Engine, request: &Request) -> Result<ReplyOutcome, RefusedAlone> {
    let reply = engine.ask(request).map_err(RefusedAlone::from)?;
    Ok(reply.to_outcome())
}

/// An engine for the same order, of which everything is made again.
fn made_anew(engine: &Engine, readings: Readings) -> Engine {
    let file = OrderFile::new(OrderDraft::from(engine.order()), readings);
    let engine = file.into_engine(Zones::embedded());
    engine.expect("no reading makes an order wrong")
}

fn check(what_if: &WhatIf, id: ReadingId, variant: &str, anew: Result<ReplyOutcome, RefusedAlone>) {
    match told(what_if, id, variant) {
        None => assert_eq!(anew.as_ref(), Ok(&*what_if.outcome), "{id} = {variant}"),
        Some(other) => {
            assert_ne!(anew.as_ref(), Ok(&*what_if.outcome), "{id} = {variant}");
            let back = |favours| match favours {
                Favours::Customer => Favours::Microsoft,
                _ => Favours::Customer,
            };
            let outcome = anew.as_ref().ok();
            let favours = outcome.and_then(|other| other.favours(&what_if.outcome));
            assert_eq!(other.favours, favours.map(back), "{id} = {variant}");
            assert_eq!(other.otherwise, Some(anew), "{id} = {variant}");
        }
    }
}

#[test]
fn the_answers_to_the_examples_are_those_of_engines_made_anew() {
    let (mut changed, mut favouring) = (0, 0);
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        let engine = made_anew(&engine, *engine.readings());
        let questions = questions.lines().filter_map(|line| {
            let node = serde_json::from_str::<Node>(line).ok()?;
            Question::read(&node).ok()
        });
        let questions: Vec<_> = questions.collect();
        let asked = all_asked(&engine, &questions);
        for (id, variant, readings) in others(*engine.readings()) {
            let anew = made_anew(&engine, readings);
            assert_eq!(anew.findings(), engine.findings(), "{id} = {variant}");
            for (request, what_if) in &asked {
                check(what_if, id, variant, answered(&anew, request));
            }
        }
        for (_, what_if) in &asked {
            let others = what_if.readings.iter().flat_map(|varied| &varied.others);
            changed += others.clone().filter(|other| other.differs()).count();
            favouring += others.filter(|other| other.favours.is_some()).count();
        }
    }
    assert!(changed > 200, "{changed}");
    assert!(
        favouring > 50 && favouring < changed,
        "{favouring} of {changed}"
    );
}

#[test]
fn the_answers_to_the_scenarios_are_those_of_other_readings() {
    let (mut changed, mut refused) = (0, 0);
    each_question(|engine, question| {
        for (request, what_if) in all_asked(engine, core::slice::from_ref(question)) {
            for (id, variant, readings) in others(*engine.readings()) {
                let other = answered(&engine.with_readings(readings), request);
                refused += usize::from(other.is_err());
                check(&what_if, id, variant, other);
            }
            changed += what_if.readings.len();
        }
    });
    assert!(changed > 300, "{changed}");
    assert!(refused > 0, "some variant refuses what another answers");
}

#[test]
fn an_answer_is_read_back() {
    each_question(|engine, question| {
        let request = question.request();
        if request.is_about_question() {
            return;
        }
        let asked = Request::WhatIf(WhatIfRequest::new(request.clone()));
        let question = Question::new("1", asked);
        let line = serde_json::to_string(&question).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Question>(&line).ok().as_ref(),
            Some(&question)
        );
        let answer = Answer::for_question(engine, question.clone());
        let written = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&written).expect("a node");
        assert_eq!(Answer::read(question, &node), Ok(answer), "{written}");
    });
}

const FIRST_RESPONSE: &str = r#"{"id":"7","ask":"first_response","location":"paris","severity":"B",
    "product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;

fn answer(question: &Value) -> Value {
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    serde_json::to_value(Answer::for_line(&engine, 1, &node(question))).expect("JSON")
}

#[test]
fn a_line_of_questions_can_stand_within_another_as_it_is() {
    let question: Value = serde_json::from_str(FIRST_RESPONSE).expect("JSON");
    let told = answer(
        &json!({"id": "1", "ask": "what_if", "question": question, "readings": ["b_and_c_clock", "pause"]}),
    );
    let told = &told["answer"];
    assert_eq!(told["ask"], "first_response");
    assert_eq!(told["same"], json!(["pause"]));
    let clock = &told["readings"][0];
    assert_eq!(
        (&clock["reading"], &clock["taken"]),
        (&json!("b_and_c_clock"), &json!("business_hours"))
    );
    assert_eq!(clock["others"][0]["favours"], "customer");
    assert_eq!(
        clock["others"][0]["outcome"]["answer"]["due_local"],
        "2026-05-13T18:50:00+02:00"
    );
}

#[test]
fn what_is_wrong_with_the_question_is_told_by_its_path() {
    let mut question: Value = serde_json::from_str(FIRST_RESPONSE).expect("JSON");
    question["location"] = json!("lyon");
    let told = answer(&json!({"id": "1", "ask": "what_if", "question": question.clone()}));
    assert_eq!(
        (&told["error"]["code"], &told["error"]["field"]),
        (&json!("unknown_location"), &json!("question.location"))
    );
    question["severity"] = json!("D");
    let told = answer(&json!({"id": "1", "ask": "what_if", "question": question}));
    assert_eq!(told["error"]["field"], "question.severity");
    let told = answer(
        &json!({"id": "1", "ask": "what_if", "question": {"ask": "order_review"}, "readings": ["clock"]}),
    );
    assert_eq!(
        (&told["error"]["code"], &told["error"]["field"]),
        (&json!("unknown_reading"), &json!("readings[0]"))
    );
}

/// Who gains is said of what both answers have: a fee that is rounded down, and not a cancellation that one of them refuses, since
/// whoever may not cancel pays no fee and keeps what was bought.
#[test]
fn whom_a_reading_of_a_cancellation_favours() {
    let asked = |cancelled_at: &str, reading: &str| {
        let question = json!({
            "ask": "cancellation_fee", "location": "paris", "price": {"amount": "7500.01", "currency": "EUR"},
            "first_delivery_day": "2026-06-15", "cancelled_at": cancelled_at,
        });
        let told = answer(
            &json!({"id": "1", "ask": "what_if", "question": question, "readings": [reading]}),
        );
        let varied = &told["answer"]["readings"][0]["others"];
        let others = varied.as_array().expect("it changes the answer").iter();
        let others = others.map(|other| {
            let text = |field: &str| other[field].as_str().map(str::to_owned);
            (text("variant").expect("a variant"), text("favours"))
        });
        others.collect::<Vec<_>>()
    };
    let of =
        |variant: &str, favours: Option<&str>| (variant.to_owned(), favours.map(str::to_owned));
    assert_eq!(
        asked("2026-06-05T09:00:00+02:00", "fee_rounding"),
        [
            of("half_even", Some("customer")),
            of("down", Some("customer"))
        ],
    );
    assert_eq!(
        asked("2026-06-15T09:00:00+02:00", "late_cancellation"),
        [of("refuse_after_start", None), of("refuse", None)],
    );
}

/// A price that is charged beside the fee is paid too: the fee alone is lower, and what is paid is more.
#[test]
fn a_charge_beside_a_fee_counts_for_whom_it_favours() {
    let engine = read_text(include_str!("../../examples/data/yen_order.json"));
    let asked = WhatIfRequest::new(Request::AedFee);
    let asked = asked.with_readings([ExtendedFeaturesPrice::ID]);
    let decision = engine.what_if(&asked).expect("an answer");
    let what_if = decision.outcome().decided().expect("decided");
    let other = told(what_if, ExtendedFeaturesPrice::ID, "beside_fee").expect("another answer");
    assert!(other.differs());
    assert_eq!(other.favours, Some(Favours::Microsoft));
}
