//! What is answered without steps is what is answered with them.

use unified_support::wire::{Answer, AnswerAlone, Node};

use crate::{builder::read_text, worked_examples::EXAMPLES};

#[test]
fn each_worked_example_is_answered_alone_by_the_same_bytes() {
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        for (number, line) in (1..).zip(questions.lines()) {
            // One example is a line that is not JSON.
            let Ok(node) = serde_json::from_str::<Node>(line) else {
                continue;
            };
            let whole = Answer::for_line(&engine, number, &node);
            let alone = AnswerAlone::for_line(&engine, number, &node);
            let written = serde_json::to_string(&alone).expect("written");
            let expected = serde_json::to_string(&whole.alone()).expect("written");
            assert_eq!(written, expected, "{line}");
            let asked = whole.question().map(|question| question.request().name());
            assert_eq!(alone.asked(), asked);
        }
    }
}
