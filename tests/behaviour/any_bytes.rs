//! No bytes at all make an order or a question panic: those of the examples, changed in a few places.

use proptest::prelude::*;

use crate::check_wire::{check_order, check_question, example_engine};

const ORDER: &[u8] = include_bytes!("../../examples/data/order.json");
/// An order with every part that there is.
const WHOLE_ORDER: &[u8] = include_bytes!("../data/whole_order.json");
const QUESTIONS: &str = include_str!("../../examples/data/questions.jsonl");
const REFUSED: &str = include_str!("../../examples/data/refused_questions.jsonl");

/// `bytes` with some of them replaced by others that mean something in JSON.
fn changed(bytes: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let other = prop::sample::select(b"0129-+.eE\"{}[]:,ntZT ".to_vec());
    let change = (any::<prop::sample::Index>(), other);
    prop::collection::vec(change, 0..4).prop_map(move |changes| {
        let mut bytes = bytes.to_vec();
        for (index, other) in changes {
            let at = index.index(bytes.len());
            bytes[at] = other;
        }
        bytes
    })
}

#[test]
fn the_examples_themselves() {
    check_order(ORDER);
    check_order(WHOLE_ORDER);
    let engine = example_engine();
    for question in QUESTIONS.lines().chain(REFUSED.lines()) {
        check_question(&engine, question.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn orders(bytes in changed(ORDER)) {
        check_order(&bytes);
    }

    #[test]
    fn whole_orders(bytes in changed(WHOLE_ORDER)) {
        check_order(&bytes);
    }

    #[test]
    fn questions(changes in prop::sample::select(QUESTIONS.lines().chain(REFUSED.lines()).collect::<Vec<_>>()).prop_flat_map(|line| changed(line.as_bytes()))) {
        check_question(&example_engine(), &changes);
    }
}
