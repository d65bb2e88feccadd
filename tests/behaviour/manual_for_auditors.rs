//! The manual's pages for auditors, in English and in French: what an auditor asks, and answers beside the same computed by hand.
//!
//! A page is made of its template in `tests/data/manual`, which says in what stands on a line of its own between double braces what is
//! to be printed there, and between single braces which clause is meant. What a template has in bold after an answer stands in that
//! answer. `MANUAL=write cargo test --locked --test behaviour manual` writes the pages anew.

use std::{collections::BTreeSet, env, fmt::Write, fs};

use serde_json::{Value, json};
use unified_support::{
    document::{Clause, ClauseId, HomeKind},
    engine::{Engine, Reply, Request, WhatIf, WhatIfRequest},
    report::{self, Language},
    wire::Question,
};

use crate::{
    builder,
    worked_examples::{self, Citation},
};

#[test]
fn the_manual_tells_auditors_what_to_ask_in_english() {
    hold("auditor", Language::En);
}

#[test]
fn the_manual_tells_auditors_what_to_ask_in_french() {
    hold("auditor_fr", Language::Fr);
}

#[test]
fn the_manual_computes_by_hand_in_english() {
    hold("by_hand", Language::En);
}

#[test]
fn the_manual_computes_by_hand_in_french() {
    hold("by_hand_fr", Language::Fr);
}

fn hold(name: &str, language: Language) {
    let root = env!("CARGO_MANIFEST_DIR");
    let template = fs::read_to_string(format!("{root}/tests/data/manual/{name}.md"));
    let page = Page::of(&template.expect("a template"), language);
    let path = format!("{root}/src/manual/{name}.md");
    if env::var("MANUAL").is_ok_and(|wish| wish == "write") {
        fs::write(&path, &page).expect("the page can be written");
        return;
    }
    assert!(
        fs::read_to_string(&path).expect("the page") == page,
        "{path} is not what the library answers: `MANUAL=write` writes it anew"
    );
}

/// A page as it is made.
struct Page {
    text: String,
    language: Language,
    /// The last question, and the engine of its order.
    asked: Option<Asked>,
    /// What was printed last, plain.
    answer: String,
}

struct Asked {
    order: Value,
    engine: Engine,
    /// As it is written.
    question: Value,
    request: Request,
    /// What the answer adds, as the program's options name it.
    options: Vec<String>,
}

impl Page {
    fn of(template: &str, language: Language) -> String {
        let mut page = Self {
            text: String::new(),
            language,
            asked: None,
            answer: String::new(),
        };
        for line in template.lines() {
            let wish = line
                .strip_prefix("{{")
                .and_then(|line| line.strip_suffix("}}"));
            match wish {
                Some(wish) => page.print(wish),
                None => page.copy(line),
            }
        }
        page.text
    }

    fn print(&mut self, wish: &str) {
        let (kind, rest) = wish.split_once(' ').unwrap_or((wish, ""));
        match kind {
            "question" => self.question(rest),
            "answer" => self.answer(),
            "kept" => self.kept(),
            "examples" => self.examples(),
            _ => panic!("what is to be printed by `{wish}`?"),
        }
    }

    /// A line of prose: figures in bold stand in the last answer, and clauses are linked.
    fn copy(&mut self, line: &str) {
        let parts: Vec<&str> = line.split("**").collect();
        assert!(
            parts.len() % 2 == 1,
            "what is bold ends on its line: {line}"
        );
        for figure in parts.into_iter().skip(1).step_by(2) {
            let found = stands_in(&self.answer, &plain(figure));
            assert!(found, "`{figure}` is not in the answer:\n{}", self.answer);
        }
        let mut parts = line.split('{');
        self.text.push_str(parts.next().expect("a first part"));
        for part in parts {
            let (clause, rest) = part.split_once('}').expect("a clause between braces");
            let id: ClauseId = clause.parse().expect("a clause");
            let (_, anchor) = clause.split_once('/').expect("a section and a name");
            write!(self.text, "[`{id}`](crate::manual::clauses#{anchor})").expect("a text");
            self.text.push_str(rest);
        }
        self.text.push('\n');
    }

    fn block(&mut self, kind: &str, text: &str) {
        writeln!(self.text, "```{kind}\n{text}\n```").expect("a text");
    }

    /// `ORDER ID [OPTION..]`, or `ORDER QUESTION`: how the question is asked, and the question.
    fn question(&mut self, wish: &str) {
        let (name, rest) = wish.split_once(' ').expect("an order and a question");
        let prefix = if name == "first" {
            String::new()
        } else {
            format!("{name}_")
        };
        let order = format!("examples/data/{prefix}order.json");
        let questions = format!("examples/data/{prefix}questions.jsonl");
        let (line, command, options) = if rest.starts_with('{') {
            (rest.to_owned(), format!("echo '{rest}'"), "")
        } else {
            let (id, options) = rest.split_once(' ').unwrap_or((rest, ""));
            let key = format!(r#"{{"id":"{id}""#);
            let file = read_file(&questions);
            let mut lines = file.lines().filter(|line| line.starts_with(&key));
            let line = lines.next().expect("a question of this id");
            assert_eq!(lines.next(), None, "`{id}` is one question");
            (
                line.to_owned(),
                format!("grep '^{key}' {questions}"),
                options,
            )
        };
        let order_value = serde_json::from_str(&read_file(&order)).expect("JSON");
        let question = serde_json::from_str(&line).expect("JSON");
        let mut asked = Asked::new(order_value, &question);
        asked.options = options.split_whitespace().map(str::to_owned).collect();
        let language = match self.language {
            Language::Fr => " --language fr",
            _ => "",
        };
        let added = asked.options.iter().flat_map(|option| [" --", option]);
        let added: String = added.collect();
        if !rest.starts_with('{') {
            self.block("json", &line);
            self.text.push('\n');
        }
        let program = format!("cargo run --example assess -- {order} - --explain{added}{language}");
        self.block("sh", &format!("{command} \\\n  | {program}"));
        self.asked = Some(asked);
    }

    fn answer(&mut self) {
        let asked = self.asked.as_ref().expect("a question");
        let reply = asked.reply();
        let mut told = report::reply(&asked.engine, &asked.request, &reply, self.language);
        let what_if = asked.options.contains(&"choices".to_owned());
        let what_if = what_if.then(|| asked.what_if());
        for option in &asked.options {
            told = match &**option {
                "choices" => told.with_choices(what_if.as_ref().expect("it was asked")),
                "steps" => told.with_steps(),
                "passages" => told.with_passages(),
                _ => panic!("what is `{option}`?"),
            };
        }
        let told = told.to_string();
        self.show(&told);
    }

    fn show(&mut self, told: &str) {
        self.answer = plain(told);
        self.block("text", told);
    }

    /// Whether the answer to the last question, kept as it is written, is the same still.
    fn kept(&mut self) {
        let asked = self.asked.as_ref().expect("a question");
        let answer = builder::ask(&asked.engine, &asked.question);
        let mut question = asked.question.clone();
        question.as_object_mut().expect("a question").remove("id");
        let again =
            json!({ "id": "kept", "ask": "recompute", "question": question, "answer": answer });
        self.asked = Some(Asked::new(asked.order.clone(), &again));
        self.answer();
    }

    /// How many clauses of each home a worked example cites.
    fn examples(&mut self) {
        let cited = worked_examples::citations()
            .into_iter()
            .map(|citation| match citation {
                Citation::Step(_, clause) | Citation::Finding(_, clause) => clause,
            });
        let cited: BTreeSet<ClauseId> = cited.collect();
        let (heading, homes) = match self.language {
            Language::Fr => (
                "| nature de la clause | clauses | citées par un exemple | sans exemple |",
                ["appliquée", "vérifiée", "dans les données", "informative"],
            ),
            _ => (
                "| the clause is | clauses | cited by an example | without example |",
                ["computed", "checked", "modelled", "informative"],
            ),
        };
        let kinds = [
            HomeKind::Computed,
            HomeKind::Checked,
            HomeKind::Modelled,
            HomeKind::Informative,
        ];
        writeln!(self.text, "{heading}\n| --- | --- | --- | --- |").expect("a text");
        for (kind, home) in kinds.into_iter().zip(homes) {
            let ids = Clause::all()
                .filter(|clause| clause.home().kind() == kind)
                .map(Clause::id);
            let ids: Vec<ClauseId> = ids.collect();
            let with = ids.iter().filter(|id| cited.contains(id)).count();
            let (all, without) = (ids.len(), ids.len() - with);
            let decides = matches!(kind, HomeKind::Computed | HomeKind::Checked);
            assert!(without == 0 || !decides, "{kind:?}");
            writeln!(self.text, "| {home} | {all} | {with} | {without} |").expect("a text");
        }
    }
}

impl Asked {
    fn new(order: Value, question: &Value) -> Self {
        let mut with_id = question.clone();
        let fields = with_id.as_object_mut().expect("a question");
        fields.entry("id").or_insert_with(|| json!("1"));
        let read = Question::read(&builder::node(&with_id)).expect("a question that can be read");
        Self {
            engine: builder::read(&order),
            order,
            request: read.request().clone(),
            question: with_id,
            options: Vec::new(),
        }
    }

    fn reply(&self) -> Reply {
        self.engine.ask(&self.request).expect("it can be answered")
    }

    fn what_if(&self) -> WhatIf {
        let asked = WhatIfRequest::new(self.request.clone());
        let decision = self.engine.what_if(&asked).expect("it can be asked again");
        decision
            .into_outcome()
            .into_result()
            .expect("it is decided")
    }
}

fn read_file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether `figure` stands in `text` whole: no digit goes on before or after it.
fn stands_in(text: &str, figure: &str) -> bool {
    text.match_indices(figure).any(|(place, _)| {
        let before = text[..place].chars().next_back();
        let after = text[place + figure.len()..].chars().next();
        ![before, after].iter().flatten().any(char::is_ascii_digit)
    })
}

/// Without what sets words and digits apart in each language: an ordinary space for each that keeps words together, no comma in numbers.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let parts: Vec<&str> = text.split(',').collect();
    let joined = parts.windows(2).map(|parts| {
        let in_number = parts[0].ends_with(|last: char| last.is_ascii_digit())
            && parts[1].starts_with(|first: char| first.is_ascii_digit());
        if in_number { "" } else { "," }
    });
    let commas = std::iter::once("").chain(joined);
    commas
        .zip(&parts)
        .flat_map(|(comma, part)| [comma, part])
        .collect()
}
