//! Two answers to one question, side by side.

use unified_support::{
    decision::{AlignedStep, Comparison, Step},
    document::{BAndCClock, LocalHours, RuleId},
    engine::{Engine, Reply, Request},
    order::OrderDraft,
    wire::Question,
};

use crate::corpus::each_question;

/// The steps of either side, in the order in which they were aligned.
fn sides<'a>(comparison: &Comparison<'a>) -> (Vec<&'a Step>, Vec<&'a Step>) {
    let (mut firsts, mut seconds) = (Vec::new(), Vec::new());
    for step in &comparison.steps {
        match step {
            AlignedStep::Same(step) => {
                firsts.push(*step);
                seconds.push(*step);
            }
            AlignedStep::Changed { first, second, .. } => {
                firsts.push(*first);
                seconds.push(*second);
            }
            AlignedStep::First(step) => firsts.push(*step),
            AlignedStep::Second(step) => seconds.push(*step),
        }
    }
    (firsts, seconds)
}

#[test]
fn each_step_of_both_answers_is_there_once_and_in_order() {
    let mut compared = 0;
    each_question(|engine, question| {
        let other = engine
            .readings()
            .with(LocalHours::Host)
            .with(BAndCClock::ElapsedHours);
        let request = question.request();
        let replies = (
            engine.ask(request),
            engine.with_readings(other).ask(request),
        );
        let (Ok(first), Ok(second)) = replies else {
            return;
        };
        let comparison = first.compare(&second);
        let (firsts, seconds) = sides(&comparison);
        assert!(firsts.into_iter().eq(first.steps()), "{question:?}");
        assert!(seconds.into_iter().eq(second.steps()), "{question:?}");
        assert_eq!(
            comparison.same_outcome,
            first.to_outcome() == second.to_outcome()
        );
        assert_eq!(comparison.is_same(), first == second);
        assert!(first.compare(&first).is_same());
        compared += usize::from(!comparison.is_same());
    });
    assert!(compared > 100, "{compared}");
}

fn reply(engine: &Engine) -> Reply {
    let line = r#"{"id":"1","ask":"first_response","location":"paris","severity":"B",
        "product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    let question: Question = serde_json::from_str(line).expect("a question");
    engine.ask(question.request()).expect("a reply")
}

#[test]
fn the_operands_that_differ_are_named() {
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    let (first, second) = (reply(&engine), {
        let readings = engine.readings().with(BAndCClock::ElapsedHours);
        reply(&engine.with_readings(readings))
    });
    let comparison = first.compare(&second);
    assert!(!comparison.same_outcome);
    let changed = comparison.steps.iter().find_map(|step| match step {
        AlignedStep::Changed {
            first, operands, ..
        } if first.rule() == RuleId::ResponseDue => Some(operands),
        _ => None,
    });
    let names: Vec<_> = changed
        .expect("another due instant")
        .iter()
        .map(|operand| operand.name)
        .collect();
    assert_eq!(names, ["due"]);
    // By hours of the clock nobody asks whose hours count.
    let only_first = comparison
        .steps
        .iter()
        .any(|step| matches!(step, AlignedStep::First(step) if step.rule() == RuleId::LocalHours));
    assert!(only_first, "{comparison:?}");
}

#[test]
fn answers_to_two_questions_have_two_outcomes() {
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    let review = engine.ask(&Request::OrderReview).expect("a reply");
    assert!(!reply(&engine).compare(&review).same_outcome);
}
