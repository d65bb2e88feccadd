//! What is read from what was written is the same value, in JSON and in CBOR.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use unified_support::{
    calendar::Zones,
    engine::{Engine, Reply, Request},
    wire::{Answer, Node, Question, read_engine},
};

use crate::{scenarios, worked_examples::EXAMPLES};

#[test]
fn requests_and_answers_of_every_example_and_scenario() {
    let mut asked = 0;
    each_question(|engine, question| {
        request(question.request());
        if let Ok(reply) = Answer::to_question(engine, 1, question.clone()).reply() {
            answer(reply);
        }
        asked += 1;
    });
    assert!(asked > 100, "{asked} questions");
}

fn request(request: &Request) {
    match request {
        Request::BusinessTimeAfter(asked) => round_trip(asked.request()),
        Request::BusinessTimeBetween(asked) => round_trip(asked.request()),
        Request::BusinessDaysAfter(asked) => round_trip(asked.request()),
        Request::HoursLedger(asked) => round_trip(asked),
        Request::DayLimits(asked) => round_trip(asked),
        Request::AdvisorySupport(asked) => round_trip(asked),
        Request::RootCauseAnalysis(asked) => round_trip(asked.request()),
        Request::EventPlan(asked) => round_trip(asked.request()),
        Request::ServiceHours(asked) => round_trip(asked.request()),
        _ => {}
    }
}

fn answer(reply: &Reply) {
    match reply {
        Reply::BusinessTimeAfter(decision) => decided(decision.outcome().decided()),
        Reply::Proration(decision) => decided(decision.outcome().decided()),
        Reply::HoursLedger(decision) => decided(decision.outcome().decided()),
        Reply::DayLimits(decision) => decided(decision.outcome().decided()),
        Reply::AdvisorySupport(decision) => decided(decision.outcome().decided()),
        Reply::RootCauseAnalysis(decision) => decided(decision.outcome().decided()),
        Reply::EventPlan(decision) => decided(decision.outcome().decided()),
        Reply::ServiceHours(decision) => decided(decision.outcome().decided()),
        _ => {}
    }
}

fn decided<T: Serialize + DeserializeOwned + PartialEq + Debug>(answer: Option<&T>) {
    if let Some(answer) = answer {
        round_trip(answer);
    }
}

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("JSON");
    let read: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).expect("CBOR");
    let read: T = ciborium::from_reader(&*cbor).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
}

fn each_question(mut with: impl FnMut(&Engine, &Question)) {
    for (order, questions) in EXAMPLES {
        let order: Node = serde_json::from_str(order).expect("an order");
        let engine = read_engine(&order, Zones::embedded()).expect("an engine");
        for line in questions.lines() {
            let node = serde_json::from_str::<Node>(line);
            if let Some(question) = node.ok().and_then(|node| Question::read(&node).ok()) {
                with(&engine, &question);
            }
        }
    }
    for scenario in scenarios::all() {
        if let (Ok(engine), Some(node)) = (scenario.engine(), scenario.node())
            && let Ok(question) = Question::read(&node)
        {
            with(&engine, &question);
        }
    }
}
