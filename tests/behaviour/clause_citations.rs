//! What cites each clause, as the library tells it: what `tests/data/step_clauses.tsv` lets a rule or a check cite, and the first worked
//! example in which it does.
//!
//! The table in the library is written by `UPDATE_DOCS=1 cargo test --test behaviour clause_citations`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs, iter,
};

use serde_json::Value;
use unified_support::{
    document::{CheckId, CitingCheck, CitingRule, Clause, ClauseId, Home, NoExample, RuleId},
    engine::{ClauseEntry, ClauseIndex, ClausesRequest},
    wire::{Answer, Node},
};

use crate::{
    builder::read_text,
    codes, step_clauses,
    worked_examples::{self, EXAMPLES, FILES},
};

const TABLE: &str = include_str!("../../src/document/clause/citations/table.rs");
const PATH: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src/document/clause/citations/table.rs"
);
const CODES: &str = "src/wire/codes.md";

/// What cites a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Citing {
    Rule(RuleId),
    Check(CheckId),
}

/// The file and the question of an example.
type Example = (String, String);

/// Every clause with what rests on it.
fn index() -> Vec<ClauseEntry> {
    ClauseIndex::from(ClausesRequest::default()).clauses
}

#[test]
fn the_table_is_made_of_the_rows_and_the_examples() {
    let table = written();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PATH, &table).expect("the table can be written");
        return;
    }
    assert!(
        table == TABLE,
        "{PATH} is out of date: UPDATE_DOCS=1 cargo test --test behaviour clause_citations"
    );
}

#[test]
fn the_index_tells_all_that_may_cite_a_clause_and_its_first_example() {
    let mut told = BTreeMap::new();
    for entry in index() {
        let rules = entry
            .rules
            .iter()
            .map(|CitingRule { rule, example, .. }| (Citing::Rule(*rule), example));
        let checks = entry
            .checks
            .iter()
            .map(|CitingCheck { check, example, .. }| (Citing::Check(*check), example));
        for (citing, example) in rules.chain(checks) {
            let example = example.as_ref();
            let example = example.map(|one| (one.file.to_string(), one.question.to_string()));
            told.insert((entry.clause, citing), example);
        }
    }
    assert_eq!(told, citations());
}

#[test]
fn the_home_of_a_clause_cites_it_in_an_example() {
    for entry in index() {
        let example = match entry.home {
            Home::Computed(home) => {
                let mut rules = entry.rules.iter();
                let home = rules.find(|citing| citing.rule == home);
                home.and_then(|citing| citing.example.as_ref())
            }
            Home::Checked(home) => {
                let mut checks = entry.checks.iter();
                let home = checks.find(|citing| citing.check == home);
                home.and_then(|citing| citing.example.as_ref())
            }
            _ => continue,
        };
        assert!(example.is_some(), "{}", entry.clause);
        assert_eq!(entry.no_example, None, "{}", entry.clause);
    }
}

#[test]
fn a_clause_without_an_example_says_why() {
    let mut reasons = BTreeSet::new();
    for entry in index() {
        let rules = entry.rules.iter().map(|citing| &citing.example);
        let checks = entry.checks.iter().map(|citing| &citing.example);
        let has_example = rules.chain(checks).any(Option::is_some);
        assert_eq!(has_example, entry.no_example.is_none(), "{}", entry.clause);
        let is_cited = !(entry.rules.is_empty() && entry.checks.is_empty());
        let Some(reason) = entry.no_example else {
            continue;
        };
        reasons.insert(reason);
        match reason {
            NoExample::Informative => assert!(matches!(entry.home, Home::Informative(_))),
            NoExample::Data => assert!(matches!(entry.home, Home::Modelled { .. })),
            _ => assert!(is_cited, "{}", entry.clause),
        }
    }
    assert!(reasons.contains(&NoExample::Informative) && reasons.contains(&NoExample::Data));
}

#[test]
fn the_files_of_the_examples_are_named_as_they_are() {
    for ((_, questions), file) in EXAMPLES.iter().zip(FILES) {
        assert_eq!(fs::read_to_string(file).expect("a file"), *questions);
    }
}

/// All that may cite a clause, with its first example.
fn citations() -> BTreeMap<(ClauseId, Citing), Option<Example>> {
    let mut citations = BTreeMap::new();
    for (rule, rows) in step_clauses::table() {
        for row in rows {
            let sources = row.sources.iter();
            let clauses = sources.filter_map(|source| ClauseId::find(source));
            let citing = citing(rule, &row.when);
            for clause in clauses {
                citations.extend(citing.iter().map(|citing| ((clause, *citing), None)));
            }
        }
    }
    let mut missing = BTreeSet::new();
    for (example, answer) in answers() {
        for cited in cited(&answer) {
            match citations.get_mut(&cited) {
                Some(first) => drop(first.get_or_insert_with(|| example.clone())),
                None => drop(missing.insert(cited)),
            }
        }
    }
    assert!(missing.is_empty(), "the rows lack {missing:#?}");
    citations
}

/// The rule of a row; of findings, the checks.
fn citing(rule: &str, when: &[(&str, Vec<&str>)]) -> Vec<Citing> {
    if rule != RuleId::Finding.as_str() {
        return vec![Citing::Rule(worked_examples::rule(&rule.into()))];
    }
    let checks = when.iter().filter(|(name, _)| *name == "check");
    let checks = checks.flat_map(|(_, checks)| checks);
    checks.map(|check| Citing::Check(check_of(check))).collect()
}

/// Every answer, with the example that it is of, the first of the files first.
fn answers() -> Vec<(Example, Value)> {
    let mut answers = Vec::new();
    for ((order, questions), file) in EXAMPLES.iter().zip(FILES) {
        let engine = read_text(order);
        for (line, question) in (1..).zip(questions.lines()) {
            if let Ok(node) = serde_json::from_str::<Node>(question) {
                let answer = Answer::for_line(&engine, line, &node);
                if let Some(id) = answer.id() {
                    let example = (file.to_owned(), id.to_owned());
                    answers.push((example, serde_json::to_value(&answer).expect("JSON")));
                }
            }
        }
    }
    let codes = codes::answers_by_code().into_iter();
    answers.extend(codes.map(|(code, answer)| ((CODES.to_owned(), code.to_owned()), answer)));
    answers
}

/// What an answer cites: by its steps, and of a review by its findings.
fn cited(answer: &Value) -> Vec<(ClauseId, Citing)> {
    let mut cited = Vec::new();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let clause = |id: &Value| id.as_str().map(|id| id.parse().expect("a clause"));
    for step in list(&answer["steps"]) {
        let rule = worked_examples::rule(&step["rule"]);
        if rule != RuleId::Finding {
            let clauses = list(&step["clauses"]);
            let clauses = iter::once(&step["clause"]).chain(&clauses);
            cited.extend(clauses.filter_map(|id| Some((clause(id)?, Citing::Rule(rule)))));
        }
    }
    for finding in list(&answer["answer"]["findings"]) {
        let check = check_of(finding["code"].as_str().expect("a code"));
        cited.extend(clause(&finding["clause"]).map(|id| (id, Citing::Check(check))));
    }
    cited
}

fn check_of(code: &str) -> CheckId {
    let mut checks = CheckId::ALL.iter();
    *checks.find(|check| check.as_str() == code).expect(code)
}

/// The table as the library has it.
fn written() -> String {
    let citations = citations();
    let mut text =
        String::from("//! Which rules and checks cite each clause. A test makes this file.\n\n");
    let files: BTreeSet<&str> = citations
        .values()
        .flatten()
        .map(|(file, _)| file.as_str())
        .collect();
    for file in files {
        writeln!(text, "const {}: &str = {file:?};", constant(file)).expect("a text");
    }
    text.push_str("\nsuper::citations! {\n");
    for clause in Clause::all().map(Clause::id) {
        let of_clause = citations.iter().filter(|((id, _), _)| *id == clause);
        let (mut rules, mut checks) = (Vec::new(), Vec::new());
        for ((_, citing), example) in of_clause {
            let example = example
                .as_ref()
                .map_or_else(String::new, |(file, question)| {
                    format!(" {} {question:?}", constant(file))
                });
            match citing {
                Citing::Rule(rule) => rules.push(format!("{rule:?}{example}")),
                Citing::Check(check) => checks.push(format!("{check:?}{example}")),
            }
        }
        if !(rules.is_empty() && checks.is_empty()) {
            let (_, name) = clause.as_str().rsplit_once('/').expect("a name");
            let name = name.to_uppercase().replace('-', "_");
            let (rules, checks) = (rules.join(", "), checks.join(", "));
            writeln!(text, "    {name}: [{rules}] [{checks}];").expect("a text");
        }
    }
    text.push_str("}\n");
    text
}

/// The constant that names a file in the library.
fn constant(file: &str) -> String {
    let name = file
        .rsplit('/')
        .next()
        .and_then(|name| name.split('.').next());
    let name = name.expect("a name").trim_end_matches("_questions");
    name.to_uppercase()
}
