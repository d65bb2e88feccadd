//! An answer names its order and its question: by the digest of what anyone can write down.

use std::{collections::BTreeSet, fmt::Write as _};

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use unified_support::{
    calendar::Zones,
    chrono::TimeDelta,
    engine::{At, BusinessTimeAfterRequest, Engine, Request},
    order::{Order, OrderDraft},
    wire::{Node, OrderFile, Question, read_engine},
};

use crate::{corpus::each_question, same_value::round_trip, worked_examples::EXAMPLES};

#[test]
fn each_answer_names_its_order_and_its_question() {
    let mut answered = 0;
    each_question(|engine, question| {
        let request = question.request();
        let Ok(reply) = engine.ask(request) else {
            return;
        };
        let stamp = reply.stamp();
        let asked = serde_json::to_value(request).expect("JSON");
        let named = stamp.question.expect("a digest").to_string();
        assert_eq!(named, sha256_of(request), "{asked}");
        assert_eq!(named, sha256_of(&without_id(question)), "{asked}");
        // The document alone says what these ask, of whatever order.
        let is_of_document = matches!(
            request,
            Request::Catalogue(_) | Request::Clause(_) | Request::Clauses(_)
        );
        let order = (!is_of_document).then(|| engine.order().identity());
        assert_eq!(stamp.order.as_ref(), order, "{asked}");
        answered += 1;
    });
    assert!(answered > 400, "{answered} answers");
}

#[test]
fn a_decision_in_rust_names_its_order_alone() {
    let engine = example();
    let review = engine.review();
    assert_eq!(
        review.stamp().order.as_ref(),
        Some(engine.order().identity())
    );
    assert_eq!(review.stamp().question, None);
    let asked = engine.ask(&Request::OrderReview).expect("a reply");
    assert_eq!(asked.stamp().question, Request::OrderReview.digest());
}

#[test]
fn the_digest_of_an_order_is_that_of_its_json() {
    for (file, _) in EXAMPLES {
        let engine = read(file);
        let identity = engine.order().identity();
        let written = OrderFile::from(&engine);
        let digest = identity.digest.expect("a digest").to_string();
        assert_eq!(digest, sha256_of(&written.order));
        assert_eq!(*identity.number, written.order.number);
        // Readings and zones are no part of it, and neither is how the file was spelled.
        let spaced = serde_json::to_string_pretty(&written).expect("JSON");
        assert_eq!(read(&spaced).order().identity(), identity);
        let read_back = Order::try_from(written.order).expect("an order");
        assert_eq!(read_back.identity(), identity);
    }
}

#[test]
fn another_name_of_a_service_is_the_same_order() {
    let mut engines = EXAMPLES.iter().map(|(file, _)| read(file));
    let engine = engines.find(|engine| !engine.order().purchases().is_empty());
    let draft = OrderDraft::from(engine.expect("an order with a purchase").order());
    let named = |name: &str| {
        let mut draft = draft.clone();
        let service = draft.services.first_mut().expect("a purchase");
        service.service = name.to_owned();
        Order::try_from(draft).expect("an order").identity().clone()
    };
    let of_draft = &draft.services.first().expect("a purchase").service;
    let service = unified_support::document::Service::find(of_draft).expect("a service");
    assert_eq!(named(service.as_str()), named(service.name()));
    let mut later = draft.clone();
    later.executed_on = later.executed_on.succ_opt().expect("a date");
    let later = Order::try_from(later).expect("an order");
    assert_ne!(later.identity().digest, named(of_draft).digest);
    assert_eq!(later.identity().number, named(of_draft).number);
}

/// What is spelled in several ways has one digest; what the caller named is as it was written.
#[test]
fn equal_questions_have_one_digest_and_others_have_two() {
    let read = |line: &str| {
        let question: Question = serde_json::from_str(line).expect(line);
        question.request().clone()
    };
    for (line, same, spelled) in [
        (
            r#"{"id":"1","ask":"business_time_between","location":"paris","from":"2026-05-13T14:50:00Z","to":"2026-05-14T08:00:00Z"}"#,
            "14:50:00Z",
            "16:50:00.000+02:00",
        ),
        (
            r#"{"id":"1","ask":"credit_redemption","location":"paris","service":"workshops","on":"2026-06-15","price":{"credits":"12.5","dated":"2026-06-01","source":"list"},"balance":100}"#,
            r#""12.5""#,
            r#""12.500""#,
        ),
        (
            r#"{"id":"1","ask":"entitlement","location":"paris","service":"designated_engineering","intent":"use","on":"2026-06-15"}"#,
            "designated_engineering",
            " Ingénierie désignée",
        ),
        (
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"1.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T07:00:00Z"}"#,
            r#""1.00""#,
            r#""1""#,
        ),
        (
            r#"{"id":"1","ask":"severity","location":"paris","situations":["moderate_impact","minimal_impact"],"product":{"kind":"other"},"submitted_at":"2026-05-13T14:50:00Z"}"#,
            r#""moderate_impact","minimal_impact""#,
            r#""minimal_impact","moderate_impact""#,
        ),
    ] {
        let (one, other) = (read(line), read(&line.replace(same, spelled)));
        assert_eq!(one, other);
        assert_eq!(one.digest(), other.digest(), "{line}");
    }
    let named = |name: &str| {
        read(&format!(
            r#"{{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{{"kind":"other"}},
                "submitted_at":"2026-05-13T14:50:00Z","product_name":"{name}"}}"#
        ))
    };
    let (one, other) = (named("Azure SQL Database"), named("azure sql database"));
    assert_ne!(one, other);
    assert_ne!(one.digest(), other.digest());
}

/// A program can ask for a part of a second: its question is another, and is read back as it was.
#[test]
fn a_part_of_a_second_is_part_of_the_question() {
    let engine = example();
    let from = "2026-05-13T16:50:00+02:00".parse().expect("an instant");
    let asked = |milliseconds| {
        let duration = TimeDelta::milliseconds(milliseconds);
        let asked = BusinessTimeAfterRequest::new(from, duration);
        Request::BusinessTimeAfter(At::new("paris", asked))
    };
    let mut digests = BTreeSet::new();
    for milliseconds in [-1500, -1000, -500, 0, 500, 1000, 1500] {
        let request = asked(milliseconds);
        let stamped = engine.ask(&request).expect("a reply").stamp().question;
        assert!(digests.insert(stamped.expect("a digest").to_string()));
        round_trip(&Question::new("1", request));
    }
    for longest in [TimeDelta::MIN, TimeDelta::MAX] {
        let asked = BusinessTimeAfterRequest::new(from, longest);
        round_trip(&Request::BusinessTimeAfter(At::new("paris", asked)));
    }
    let written = serde_json::to_string(&asked(-1500)).expect("JSON");
    assert_eq!(
        written,
        r#"{"ask":"business_time_after","location":"paris","from":"2026-05-13T14:50:00Z","seconds":-1,"nanoseconds":-500000000}"#
    );
    let opposed = written.replace("-500000000", "500000000");
    let error = serde_json::from_str::<Request>(&opposed).expect_err("two signs");
    assert!(error.to_string().contains("nanoseconds"), "{error}");
}

fn example() -> Engine {
    read(EXAMPLES.first().expect("an example").0)
}

fn read(file: &str) -> Engine {
    let node: Node = serde_json::from_str(file).expect("JSON");
    read_engine(&node, Zones::embedded()).expect("an engine")
}

fn without_id(question: &Question) -> Node {
    let text = serde_json::to_string(question).expect("JSON");
    let Node::Map(mut fields) = serde_json::from_str(&text).expect("a node") else {
        panic!("a question is an object: {text}")
    };
    fields.retain(|(name, _)| name != "id");
    Node::Map(fields)
}

fn sha256_of(value: &impl Serialize) -> String {
    let hash = Sha256::digest(serde_json::to_vec(value).expect("JSON"));
    hash.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a text");
        text
    })
}
