//! What must hold of any bytes as an order file or as a question.

use unified_support::{
    calendar::Zones,
    engine::Engine,
    finding::Level,
    wire::{Answer, Node, read_engine},
};

/// The order that questions are asked of, in the examples.
const ORDER: &str = include_str!("../../examples/data/order.json");

/// Reads `bytes` as an order file: an engine, or findings of which one at least is an error.
///
/// # Panics
///
/// If neither holds.
pub(crate) fn check_order(bytes: &[u8]) {
    let Ok(node) = serde_json::from_slice::<Node>(bytes) else {
        return;
    };
    match read_engine(&node, Zones::embedded()) {
        Ok(engine) => assert!(engine.locations().count() > 0, "an order has a host"),
        Err(findings) => {
            let is_error = |finding: &unified_support::finding::Finding| {
                finding.level() == Level::Error && !finding.message().is_empty()
            };
            assert!(findings.iter().any(is_error), "{findings}");
        }
    }
}

/// The engine of the example order.
pub(crate) fn example_engine() -> Engine {
    let node = serde_json::from_str(ORDER).expect("the example order is JSON");
    read_engine(&node, Zones::embedded()).expect("the example order is well")
}

/// Asks `bytes` as a question: an answer of one line that is JSON and the same each time.
///
/// # Panics
///
/// If it is not.
pub(crate) fn check_question(engine: &Engine, bytes: &[u8]) {
    let Ok(node) = serde_json::from_slice::<Node>(bytes) else {
        return;
    };
    let answer = Answer::for_line(engine, 1, &node);
    let line = serde_json::to_string(&answer).expect("an answer can be written");
    assert!(!line.contains('\n'), "{line}");
    let again = serde_json::to_string(&Answer::for_line(engine, 1, &node));
    assert_eq!(Some(&line), again.ok().as_ref());
    if let Err(refusal) = answer.reply() {
        assert!(
            !refusal.code.is_empty() && !refusal.message.is_empty(),
            "{line}"
        );
    }
}
