//! Every question of the examples and scenarios, and what holds for all of them.

use unified_support::{
    engine::Engine,
    wire::{Answer, Node, Question},
};

use crate::{builder::read_text, scenarios, worked_examples::EXAMPLES};

/// Does something with each question that can be read, and the engine that it is asked of.
pub(crate) fn each_question(mut with: impl FnMut(&Engine, &Question)) {
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
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

#[test]
fn each_refusal_names_the_conditions_that_failed() {
    let (mut refused, mut others) = (0, 0);
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        let failed = reply.failed();
        let written = serde_json::to_value(&answer).expect("JSON");
        if written.get("not_applicable").is_some() {
            assert!(!failed.is_empty(), "{written}");
            refused += 1;
        } else {
            assert!(failed.is_empty(), "{written}");
            others += 1;
        }
    });
    assert!(refused > 80 && others > 300, "{refused} and {others}");
}
