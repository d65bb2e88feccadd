//! What another order answers: the same as asking an engine of each.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    engine::{CompareRequest, ComparedOrders, Engine, OrderChanges, RefusedAlone, Reply, Request},
    order::OrderDraft,
    report::{Language, summarize},
    wire::{Answer, Node, Question},
};

use crate::{
    builder::{node, read_text},
    corpus::each_question,
    worked_examples::EXAMPLES,
};

const LARGE: &str = include_str!("../../examples/data/large_order.json");

fn compared(engine: &Engine, asked: &CompareRequest) -> Option<ComparedOrders> {
    let decision = engine.compare(asked).ok()?;
    Some(
        decision
            .into_outcome()
            .decided()
            .expect("it is decided")
            .clone(),
    )
}

/// What two engines answer that are asked apart agrees with what is compared.
fn check(engine: &Engine, other: &Engine, asked: &CompareRequest) -> bool {
    let question = asked.question();
    let Ok(own) = engine.ask(question) else {
        assert!(engine.compare(asked).is_err(), "{question:?}");
        return false;
    };
    let compared = compared(engine, asked).expect("both are asked");
    assert_eq!(*compared.outcome, own.to_outcome());
    match other.ask(question) {
        Ok(other) => agree(&own, &other, &compared),
        Err(error) => {
            assert_eq!(*compared.other, Err(RefusedAlone::from(error)));
            assert!(!compared.same_outcome && compared.steps.is_empty());
            assert_eq!(compared.other_stamp, None);
        }
    }
    !compared.same_outcome
}

fn agree(own: &Reply, other: &Reply, compared: &ComparedOrders) {
    assert_eq!(*compared.other, Ok(other.to_outcome()));
    assert_eq!(
        compared.favours,
        own.to_outcome().favours(&other.to_outcome())
    );
    assert_eq!(compared.other_stamp, Some(other.stamp()));
    let comparison = own.compare(other);
    assert_eq!(compared.same_outcome, comparison.same_outcome);
    assert_eq!(compared.stamp, comparison.stamp);
    assert_eq!(compared.steps.len(), comparison.changes().count());
    for difference in &compared.steps {
        for (placed, reply) in [(&difference.own, own), (&difference.other, other)] {
            if let Some(placed) = placed {
                assert_eq!(reply.steps().get(placed.place), Some(&placed.step));
            }
        }
        if let (Some(own), Some(other)) = (&difference.own, &difference.other) {
            assert_eq!(own.step.rule(), other.step.rule());
            assert_ne!(own.step, other.step);
        }
    }
}

#[test]
fn the_answers_to_the_examples_are_those_of_two_engines() {
    let (mut compared, mut differ) = (0, 0);
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        let draft = OrderDraft::from(engine.order());
        for changed in changed_orders(&draft) {
            let Ok(other) =
                Engine::from_draft(changed.clone(), Zones::embedded(), *engine.readings())
            else {
                continue;
            };
            for question in read_all(questions) {
                let request = question.request();
                if !request.is_about_question() {
                    let asked = CompareRequest::with_order(request.clone(), changed.clone());
                    differ += usize::from(check(&engine, &other, &asked));
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 200 && differ > 20, "{differ} of {compared}");
}

#[test]
fn changes_are_those_of_the_order_that_has_them() {
    let mut differ = 0;
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        let draft = OrderDraft::from(engine.order());
        let Some(purchase) = draft.services.last() else {
            continue;
        };
        let mut fewer = draft.clone();
        fewer.services.pop();
        let changes = OrderChanges::none().without_purchase(purchase.id.clone());
        let Ok(other) = Engine::from_draft(fewer, Zones::embedded(), *engine.readings()) else {
            continue;
        };
        for question in read_all(questions) {
            let request = question.request();
            if !request.is_about_question() {
                let asked = CompareRequest::with_changes(request.clone(), changes.clone());
                differ += usize::from(check(&engine, &other, &asked));
                // The other way round, the purchase is added.
                let changes = OrderChanges::none().with_purchase(purchase.clone());
                let asked = CompareRequest::with_changes(request.clone(), changes);
                check(&other, &engine, &asked);
            }
        }
    }
    assert!(differ > 10, "{differ}");
}

#[test]
fn an_order_beside_itself_differs_in_nothing() {
    each_question(|engine, question| {
        let request = question.request();
        if request.is_about_question() {
            return;
        }
        let asked = CompareRequest::with_changes(request.clone(), OrderChanges::none());
        if let Some(compared) = compared(engine, &asked) {
            assert!(compared.same_outcome, "{question:?}");
            assert_eq!(
                (compared.steps, compared.stamp),
                (vec![], vec![]),
                "{question:?}"
            );
            assert_eq!(compared.favours, None);
        }
    });
}

#[test]
fn an_answer_is_read_back() {
    let engine = read_text(LARGE);
    let changes = OrderChanges::none()
        .without_purchase("rapid-response")
        .without_amendment("A-1");
    each_question(|_, question| {
        let request = question.request();
        if request.is_about_question() {
            return;
        }
        let asked = CompareRequest::with_changes(request.clone(), changes.clone());
        let question = Question::new("1", Request::Compare(asked));
        let line = serde_json::to_string(&question).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Question>(&line).ok().as_ref(),
            Some(&question)
        );
        let answer = Answer::for_question(&engine, question.clone());
        let written = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&written).expect("a node");
        assert_eq!(Answer::read(question, &node), Ok(answer), "{written}");
    });
}

#[test]
fn what_is_wrong_with_the_other_order_is_told_by_its_path() {
    let purchase = json!({
        "id": "w", "service": "workshops", "locations": ["paris"], "quantity": {"count": 1, "unit": "attendees"},
        "bought_on": "2026-01-01", "first_day": "2026-01-01", "last_day": "2026-12-31",
        "price": {"amount": "1.00", "currency": "EUR"}, "paid_with": "price",
    });
    let with = |field: &str, value: Value| {
        let mut purchase = purchase.clone();
        purchase[field] = value;
        json!({"changes": {"added_services": [purchase]}})
    };
    let mut order = serde_json::from_str::<Value>(LARGE).expect("JSON")["order"].clone();
    order["currency"] = json!("EURO");
    order["host"] = json!("lyon");
    for (other, code, field) in [
        (
            with("service", json!("workshop on the moon")),
            "unknown_service",
            "changes.added_services[0].service",
        ),
        (
            with("locations", json!(["lyon"])),
            "unknown_location",
            "changes.added_services[0].locations[0]",
        ),
        (
            with("bought_on", json!("2026-02-30")),
            "malformed_date",
            "changes.added_services[0].bought_on",
        ),
        (
            with("id", json!("aed")),
            "repeated_id",
            "changes.added_services[0].id",
        ),
        (
            json!({"changes": {"removed_services": ["aed", "aed"]}}),
            "unknown_purchase",
            "changes.removed_services[1]",
        ),
        (
            json!({"changes": {"removed_amendments": ["A-2"]}}),
            "unknown_amendment",
            "changes.removed_amendments[0]",
        ),
        (
            json!({"changes": {"added_amendments": [{"id": "A-2", "replaces": "2.2/sevb-response-2-hours", "response_target": {"seconds": 60}}]}}),
            "repeated_amendment",
            "changes.added_amendments[0].replaces",
        ),
        (
            json!({"changes": {"removed_purchases": []}}),
            "unknown_field",
            "changes.removed_purchases",
        ),
        (
            json!({"order": order}),
            "unknown_currency",
            "order.currency",
        ),
        (json!({"order": {}}), "missing_field", "order.number"),
        (json!({}), "not_exactly_one", ""),
        (
            json!({"order": order, "changes": {}}),
            "not_exactly_one",
            "",
        ),
    ] {
        let mut question = other.clone();
        question["id"] = json!("1");
        question["ask"] = json!("compare");
        question["question"] = json!({"ask": "order_review"});
        let answer = Answer::for_line(&read_text(LARGE), 1, &node(&question));
        let refusal = answer.reply().expect_err(field);
        let told = (&*refusal.code, refusal.field.as_deref().unwrap_or_default());
        assert_eq!(told, (code, field), "{}", refusal.message);
    }
}

#[test]
fn every_problem_of_the_other_order_is_told() {
    let mut draft = OrderDraft::example();
    draft.currency = "EURO".into();
    draft.host = "lyon".into();
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    let asked = CompareRequest::with_order(Request::OrderReview, draft);
    let message = engine
        .compare(&asked)
        .expect_err("two problems")
        .to_string();
    assert!(message.starts_with("order.currency: "), "{message}");
    assert!(message.contains("order.host"), "{message}");
}

#[test]
fn what_differs_is_told_in_words() {
    let engine = read_text(LARGE);
    let line = r#"{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T10:00:00+02:00"}"#;
    let question: Question = serde_json::from_str(line).expect("a question");
    let changes = OrderChanges::none().without_amendment("A-1");
    let asked = CompareRequest::with_changes(question.request().clone(), changes);
    let decision = engine.compare(&asked).expect("both are asked");
    let place = engine.location("paris").expect("a location");
    let told = |language| summarize(decision.outcome(), place.zone(), language).to_string();
    let en = told(Language::En);
    let en: Vec<_> = en.lines().take(4).collect();
    assert_eq!(
        en,
        [
            "by this order: first response due Wed 13 May 2026 11:00 +02:00, 1 h of business hours",
            "by the other, in favour of Microsoft: first response due Wed 13 May 2026 12:00 +02:00, 2 h of business hours",
            "step 3: At severity B the first response is due within 1 h.",
            "by the other, step 3: At severity B the first response is due within 2 h.",
        ]
    );
    let fr = told(Language::Fr);
    assert!(
        fr.contains("\nselon l’autre, plus favorable à Microsoft\u{a0}: "),
        "{fr}"
    );
    assert!(fr.contains("\nselon l’autre, étape 3\u{a0}: "), "{fr}");
    assert!(
        fr.contains("\ndans l’empreinte\u{a0}: l’Ordre de Services"),
        "{fr}"
    );
}

#[test]
fn a_question_about_a_question_is_not_asked_of_two_orders() {
    let inner = CompareRequest::with_changes(Request::OrderReview, OrderChanges::none());
    let asked = CompareRequest::with_changes(Request::Compare(inner), OrderChanges::none());
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    let error = engine.compare(&asked).expect_err("it is refused");
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("nested_question", "question")
    );
}

/// The order without each of its purchases in turn, and with other closures.
fn changed_orders(draft: &OrderDraft) -> Vec<OrderDraft> {
    let mut changed = Vec::new();
    for index in (0..draft.services.len()).step_by(7) {
        let mut fewer = draft.clone();
        fewer.services.remove(index);
        changed.push(fewer);
    }
    let mut renumbered = draft.clone();
    renumbered.number.push('b');
    renumbered.amendments.clear();
    changed.push(renumbered);
    changed
}

fn read_all(questions: &str) -> Vec<Question> {
    let questions = questions.lines().filter_map(|line| {
        let node = serde_json::from_str::<Node>(line).ok()?;
        Question::read(&node).ok()
    });
    questions.collect()
}
