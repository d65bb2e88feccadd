//! Which clause a step may cite for what: `tests/data/step_clauses.tsv`, made from the clauses.
//!
//! A row names a rule, what its operands are (`when`: each a name with its values, `-` for none), and the source that it may have
//! then: clauses, or amendments of them; `amended`, where an amendment of them alone; `reading:` with its key and of its clauses
//! those that may be cited together; `given`. A step keeps to a row of its rule whose operands it has.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use unified_support::{
    document::{ClauseId, ReadingId, RuleId},
    engine::Reply,
    wire::Answer,
};

use crate::{scenarios, worked_examples};

const TABLE: &str = include_str!("../data/step_clauses.tsv");

/// A row of the table.
pub(crate) struct Row {
    pub(crate) when: Vec<(&'static str, Vec<&'static str>)>,
    pub(crate) sources: Vec<&'static str>,
}

pub(crate) type Table = BTreeMap<&'static str, Vec<Row>>;

#[test]
fn every_step_cites_the_clause_of_its_figure_or_its_effect() {
    let table = table();
    let mut wrong = BTreeSet::new();
    for step in steps() {
        let rows = table.get(step["rule"].as_str().expect("a rule"));
        if !rows.is_some_and(|rows| rows.iter().any(|row| row.allows(&step))) {
            wrong.insert(step.to_string());
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(
        wrong.is_empty(),
        "{}\n{} steps",
        wrong.join("\n"),
        wrong.len()
    );
}

#[test]
fn the_table_names_rules_readings_and_clauses_that_there_are() {
    let table = table();
    for rule in RuleId::ALL {
        assert!(table.contains_key(rule.as_str()), "no row of {rule}");
    }
    for (rule, rows) in &table {
        assert!(
            RuleId::ALL.iter().any(|one| one.as_str() == *rule),
            "{rule}"
        );
        for row in rows {
            assert!(!row.sources.is_empty(), "{rule} cites nothing");
            let is_known = |source: &&&str| match source.strip_prefix("reading:") {
                Some(key) => ReadingId::all().any(|id| id.key() == key),
                None => ["given", "amended"].contains(*source) || ClauseId::find(source).is_some(),
            };
            let unknown: Vec<_> = row
                .sources
                .iter()
                .filter(|source| !is_known(source))
                .collect();
            assert!(unknown.is_empty(), "{rule}: {unknown:?}");
        }
    }
}

/// Every step of the examples, by every variant of every reading, and of the scenarios.
fn steps() -> Vec<Value> {
    let mut answers: Vec<Answer> = worked_examples::answers_by_every_reading();
    for scenario in scenarios::all() {
        if let Ok(engine) = scenario.engine() {
            answers.extend(scenario.answer(&engine));
        }
    }
    let mut steps = BTreeMap::new();
    for answer in answers {
        if answer
            .reply()
            .is_ok_and(|reply: &Reply| !reply.steps().is_empty())
        {
            let written = serde_json::to_value(&answer).expect("JSON");
            for step in written["steps"].as_array().expect("steps") {
                steps.insert(step.to_string(), step.clone());
            }
        }
    }
    steps.into_values().collect()
}

/// The rows of each rule.
pub(crate) fn table() -> Table {
    let mut table = Table::new();
    for line in TABLE.lines().skip(1).filter(|line| !line.starts_with('#')) {
        let cells: Vec<_> = line.split('\t').collect();
        let [rule, when, sources] = cells[..] else {
            panic!("a row has three cells: {line}");
        };
        let when = when.split_whitespace().map(|condition| {
            let (name, values) = condition.split_once('=').expect(line);
            // The commas of a list of languages are part of it.
            let values = if values.starts_with('[') {
                vec![values]
            } else {
                values.split(',').collect()
            };
            (name, values)
        });
        table.entry(rule).or_default().push(Row {
            when: when.collect(),
            sources: sources.split_whitespace().collect(),
        });
    }
    table
}

impl Row {
    fn allows(&self, step: &Value) -> bool {
        self.when.iter().all(|(name, values)| {
            let operand = match &step["operands"][name] {
                Value::Null => "-".to_owned(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            values.contains(&operand.as_str())
        }) && self.allows_source(step)
    }

    fn allows_source(&self, step: &Value) -> bool {
        let names = |id: &Value| id.as_str().is_some_and(|id| self.sources.contains(&id));
        let reading = self
            .sources
            .iter()
            .find_map(|source| source.strip_prefix("reading:"));
        if let Some(key) = reading {
            let clauses = step["clauses"].as_array();
            return step["reading"] == key && clauses.is_some_and(|ids| ids.iter().all(names));
        }
        if self.sources.contains(&"amended") && step["amendment"].is_null() {
            return false;
        }
        names(&step["clause"]) || step["given"] == true && self.sources.contains(&"given")
    }
}
