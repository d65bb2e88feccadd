//! The scenarios of `tests/data/scenarios`: orders, questions, and what the clauses answer.
//!
//! One JSON object a line, in a file for each section of the services description; `time.jsonl` has what no clause states.
//! `order` is a name in `orders/` or an order file, `patch` a merge patch (RFC 7396) of it, and `set` puts values at paths of
//! the order, where `services[rr]` is the item with that id and `null` takes away. A `question` of `null` asks for the findings of
//! reading the order. `expected` is what `holds` in the answer; each of the `clauses` is cited by it, and each of the `uncited`,
//! with the reason, is not.

mod expected;
mod order;

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Map, Value, json};
use unified_support::{
    calendar::Zones,
    decision::Step,
    document::ClauseId,
    engine::Engine,
    finding::{Finding, Findings},
    wire::{Answer, Node, read_engine},
};

/// The sections of the services description that have scenarios, and what belongs to none.
const FILES: [&str; 7] = ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "time"];
const FIELDS: [&str; 8] = [
    "title", "clauses", "uncited", "order", "patch", "set", "question", "expected",
];

/// A case of the corpus.
pub(crate) struct Scenario {
    /// Its file and line, and its title.
    name: String,
    title: String,
    clauses: BTreeSet<ClauseId>,
    uncited: BTreeSet<ClauseId>,
    order: Value,
    /// What is asked, without an id; null where the order is only read.
    question: Value,
    expected: Value,
}

/// All scenarios.
///
/// # Panics
///
/// If one of them is not written as it should be.
pub(crate) fn all() -> Vec<Scenario> {
    let mut scenarios = Vec::new();
    for file in FILES {
        let text = fs::read_to_string(folder().join(format!("{file}.jsonl"))).expect(file);
        for (line, text) in (1..).zip(text.lines()) {
            let place = format!("{file}.jsonl:{line}");
            let scenario = Scenario::read(file, &place, text);
            scenarios.push(scenario.unwrap_or_else(|wrong| panic!("{place}: {wrong}")));
        }
    }
    scenarios
}

/// The steps of the answers to all scenarios.
pub(crate) fn steps() -> Vec<Step> {
    let mut steps = Vec::new();
    for scenario in all() {
        let answer = scenario
            .engine()
            .ok()
            .and_then(|engine| scenario.answer(&engine));
        if let Some(Ok(reply)) = answer.as_ref().map(Answer::reply) {
            steps.extend_from_slice(reply.steps());
        }
    }
    steps
}

#[test]
fn every_scenario_gets_what_the_clauses_answer() {
    let failed: Vec<_> = all().iter().filter_map(Scenario::failure).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn no_two_scenarios_have_one_title() {
    let mut titles = BTreeSet::new();
    for scenario in all() {
        assert!(titles.insert(scenario.title), "{}", scenario.name);
    }
}

#[test]
fn no_file_lies_in_the_corpus_unread() {
    let mut read: BTreeSet<String> = FILES.iter().map(|file| format!("{file}.jsonl")).collect();
    read.insert("orders".to_owned());
    let found = fs::read_dir(folder()).expect("the corpus");
    for entry in found {
        let name = entry.expect("a file").file_name();
        assert!(
            read.contains(&*name.to_string_lossy()),
            "{}",
            name.display()
        );
    }
}

#[test]
fn a_scenario_that_is_not_written_as_it_should_be_is_refused() {
    let good = json!({
        "title": "t", "clauses": ["2.5/cancellation-6-13-days"], "order": "two_places", "question": {"ask": "order_review"},
        "expected": {"answer": {"in_keeping": true}},
    });
    let read = |scenario: &Value| Scenario::read("2.5", "2.5.jsonl:1", &scenario.to_string());
    assert!(read(&good).is_ok());
    let with = |field: &str, value: Value| {
        let mut scenario = good.clone();
        scenario[field] = value;
        scenario
    };
    for bad in [
        with("why", json!("because")),
        with("title", json!(" ")),
        with("title", Value::Null),
        with("clauses", json!([])),
        with("clauses", json!(["2.5/no-such-clause"])),
        with("clauses", json!(["2.2/credit-definition"])),
        with("uncited", json!({"2.2/credit-definition": ""})),
        with(
            "uncited",
            json!({"2.5/cancellation-6-13-days": "named twice"}),
        ),
        with("order", json!("no_such_order")),
        with("set", json!({"services[w].price": 1})),
        with("expected", json!({})),
        with("expected", json!({"answer": {}})),
        with("expected", json!({"answer": {"findings": {"absent": []}}})),
        with("expected", json!({"answer": {"contains": [1], "fee": 2}})),
    ] {
        assert!(read(&bad).is_err(), "{bad}");
    }
    let twice = good.to_string().replacen('{', "{\"title\":\"u\",", 1);
    assert!(Scenario::read("2.5", "2.5.jsonl:1", &twice).is_err());
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/scenarios")
}

impl Scenario {
    fn read(file: &str, place: &str, line: &str) -> Result<Self, String> {
        let node: Node = serde_json::from_str(line).map_err(|error| error.to_string())?;
        has_each_key_once(&node)?;
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let fields = value.as_object().ok_or("no object")?;
        if let Some(unknown) = fields.keys().find(|key| !FIELDS.contains(&key.as_str())) {
            return Err(format!("unknown field `{unknown}`"));
        }
        let title = fields.get("title").and_then(Value::as_str).unwrap_or("");
        if title.trim().is_empty() {
            return Err("no title".to_owned());
        }
        let (clauses, uncited) = (clauses(fields)?, uncited(fields)?);
        if let Some(both) = clauses.intersection(&uncited).next() {
            return Err(format!("`{both}` is both cited and uncited"));
        }
        let is_of_file = |clause: &ClauseId| clause.as_str().split('/').next() == Some(file);
        if file != "time" && !clauses.union(&uncited).any(is_of_file) {
            return Err(format!("no clause of {file}"));
        }
        let expected = field(fields, "expected")?;
        expected::check(expected)?;
        Ok(Self {
            name: format!("{place}: {title}"),
            title: title.to_owned(),
            clauses,
            uncited,
            order: order::read(&folder().join("orders"), fields)?,
            question: field(fields, "question")?.clone(),
            expected: expected.clone(),
        })
    }

    /// The engine of its order, or why it has none.
    pub(crate) fn engine(&self) -> Result<Engine, Findings> {
        let node: Node = serde_json::from_value(self.order.clone()).expect("a node");
        read_engine(&node, Zones::embedded())
    }

    /// Its file and line, and its title.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// Its order file.
    pub(crate) fn into_order(self) -> Value {
        self.order
    }

    /// Its question; `None` where nothing is asked.
    pub(crate) fn node(&self) -> Option<Node> {
        let mut question = self.question.clone();
        let id = json!(self.name);
        question.as_object_mut()?.insert("id".to_owned(), id);
        Some(serde_json::from_value(question).expect("a node"))
    }

    /// What `engine` answers; `None` where nothing is asked.
    pub(crate) fn answer(&self, engine: &Engine) -> Option<Answer> {
        let node = self.node()?;
        Some(Answer::for_line(engine, 1, &node))
    }

    fn reply(&self) -> Value {
        match self.engine() {
            Ok(engine) => match self.answer(&engine) {
                Some(answer) => serde_json::to_value(&answer).expect("JSON"),
                None => found(engine.findings()),
            },
            Err(findings) => found(&findings),
        }
    }

    /// What does not hold, if anything.
    fn failure(&self) -> Option<String> {
        let reply = self.reply();
        let mut wrong = expected::differences(&self.expected, &reply);
        let cited = cited(&reply);
        let missing = self
            .clauses
            .iter()
            .filter(|id| !cited.contains(id.as_str()));
        wrong.extend(missing.map(|id| format!("{id} is not cited")));
        let needless = self.uncited.iter().filter(|id| cited.contains(id.as_str()));
        wrong.extend(needless.map(|id| format!("{id} is cited")));
        (!wrong.is_empty()).then(|| format!("{}: {}", self.name, wrong.join("; ")))
    }
}

fn field<'f>(fields: &'f Map<String, Value>, name: &str) -> Result<&'f Value, String> {
    fields.get(name).ok_or_else(|| format!("no `{name}`"))
}

fn clauses(fields: &Map<String, Value>) -> Result<BTreeSet<ClauseId>, String> {
    let named = field(fields, "clauses")?
        .as_array()
        .ok_or("`clauses` is no list")?;
    let ids = named.iter().map(|id| clause(id.as_str().unwrap_or("")));
    let ids: BTreeSet<_> = ids.collect::<Result<_, _>>()?;
    if ids.len() < named.len() {
        return Err("a clause is named twice".to_owned());
    }
    Ok(ids)
}

fn uncited(fields: &Map<String, Value>) -> Result<BTreeSet<ClauseId>, String> {
    let Some(named) = fields.get("uncited") else {
        return Ok(BTreeSet::new());
    };
    let named = named.as_object().ok_or("`uncited` is no object")?;
    let mut ids = BTreeSet::new();
    for (id, reason) in named {
        if reason
            .as_str()
            .is_none_or(|reason| reason.trim().is_empty())
        {
            return Err(format!("no reason why `{id}` is uncited"));
        }
        ids.insert(clause(id)?);
    }
    Ok(ids)
}

fn clause(id: &str) -> Result<ClauseId, String> {
    id.parse().map_err(|_| format!("no clause `{id}`"))
}

fn has_each_key_once(node: &Node) -> Result<(), String> {
    match node {
        Node::List(items) => items.iter().try_for_each(has_each_key_once),
        Node::Map(entries) => {
            let mut keys = BTreeSet::new();
            entries.iter().try_for_each(|(key, value)| {
                if !keys.insert(key) {
                    return Err(format!("`{key}` is repeated"));
                }
                has_each_key_once(value)
            })
        }
        _ => Ok(()),
    }
}

/// What reading an order finds, as a reply.
fn found(findings: &Findings) -> Value {
    let one = |finding: &Finding| {
        json!({
            "code": finding.code(), "level": finding.level().as_str(), "path": finding.path().as_str(),
            "value": finding.value(), "clause": finding.clause(), "message": finding.message(),
        })
    };
    json!({ "findings": findings.iter().map(one).collect::<Vec<_>>() })
}

/// Every clause that a reply names, also as one of those that leave a choice open.
fn cited(reply: &Value) -> BTreeSet<&str> {
    match reply {
        Value::Array(items) => items.iter().flat_map(cited).collect(),
        Value::Object(fields) => {
            let mut ids: BTreeSet<_> = fields.values().flat_map(cited).collect();
            ids.extend(fields.get("clause").and_then(Value::as_str));
            let several = fields.get("clauses").and_then(Value::as_array);
            ids.extend(several.into_iter().flatten().filter_map(Value::as_str));
            ids
        }
        _ => BTreeSet::new(),
    }
}
