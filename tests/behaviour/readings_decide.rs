//! A reading that decides an answer is named in its steps and its stamp, by whichever variant.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use unified_support::{
    document::{ReadingId, Readings},
    engine::Engine,
    wire::{Answer, Node},
};

use crate::{builder::read_text, scenarios, worked_examples};

/// What an answer is apart from how it came about, and the readings that it names.
#[derive(PartialEq)]
struct Told {
    outcome: Value,
    /// None for an error, which has no steps.
    named: Option<BTreeSet<ReadingId>>,
}

#[test]
fn a_reading_that_decides_an_answer_is_named_by_each_of_its_variants() {
    let decided = Decided::all();
    let unnamed: Vec<_> = decided.unnamed.into_iter().collect();
    assert!(unnamed.is_empty(), "{}", unnamed.join("\n"));
    for id in ReadingId::all() {
        assert!(decided.readings.contains(&id), "{id} decides no answer");
    }
}

/// What the readings decide, each varied alone.
#[derive(Default)]
struct Decided {
    /// Where a reading decides an answer that does not name it.
    unnamed: BTreeSet<String>,
    /// The readings by which some answers differ.
    readings: BTreeSet<ReadingId>,
}

impl Decided {
    /// Over every question of the examples and of the scenarios.
    fn all() -> Self {
        let mut decided = Self::default();
        for (order, questions) in worked_examples::EXAMPLES {
            let engine = read_text(order);
            let nodes = questions
                .lines()
                .filter_map(|line| serde_json::from_str(line).ok());
            decided.look_at(&engine, &nodes.collect::<Vec<Node>>());
        }
        for scenario in scenarios::all() {
            if let (Ok(engine), Some(node)) = (scenario.engine(), scenario.node()) {
                decided.look_at(&engine, &[node]);
            }
        }
        decided
    }

    fn look_at(&mut self, engine: &Engine, nodes: &[Node]) {
        let by_order = *engine.readings();
        let answers: Vec<_> = nodes
            .iter()
            .map(|node| Answer::for_line(engine, 1, node))
            .collect();
        for (id, readings) in others(by_order) {
            let engine = engine.with_readings(readings);
            for (node, answer) in nodes.iter().zip(&answers) {
                let other = Answer::for_line(&engine, 1, node);
                if other != *answer {
                    self.compare(id, &shown(node), answer, &other);
                }
            }
        }
    }

    fn compare(&mut self, id: ReadingId, question: &str, one: &Answer, other: &Answer) {
        let (one_told, other_told) = (told(one), told(other));
        if one_told.outcome == other_told.outcome {
            return;
        }
        self.readings.insert(id);
        for told in [&one_told, &other_told] {
            if told
                .named
                .as_ref()
                .is_some_and(|named| !named.contains(&id))
            {
                self.unnamed.insert(format!("{id}: {question}"));
            }
        }
    }
}

/// The readings that differ from `readings` in one of them.
fn others(readings: Readings) -> impl Iterator<Item = (ReadingId, Readings)> {
    ReadingId::all().flat_map(move |id| {
        id.variants().iter().filter_map(move |variant| {
            let mut other = readings;
            other.set(id.key(), variant).expect("a variant of it");
            (other != readings).then_some((id, other))
        })
    })
}

/// A question by what it asks and its id.
fn shown(node: &Node) -> String {
    let Node::Map(fields) = node else {
        return node.to_string();
    };
    let known = fields
        .iter()
        .filter(|(key, _)| ["ask", "id"].contains(&key.as_str()));
    known
        .map(|(_, value)| value.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

fn told(answer: &Answer) -> Told {
    let mut written: BTreeMap<String, Value> = match serde_json::to_value(answer) {
        Ok(Value::Object(fields)) => fields.into_iter().collect(),
        other => panic!("an answer is an object: {other:?}"),
    };
    let steps = written.remove("steps");
    let stamp = written.remove("stamp");
    let named = steps.zip(stamp).map(|(steps, stamp)| {
        let steps = steps.as_array().expect("steps");
        let in_steps = |key: &str| steps.iter().any(|step| step["reading"] == key);
        ReadingId::all()
            .filter(|id| in_steps(id.key()) && !stamp["readings"][id.key()].is_null())
            .collect()
    });
    Told {
        outcome: written.into_iter().collect(),
        named,
    }
}
