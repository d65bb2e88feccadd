//! The manual's page of readings: what a report tells of each, and a case in which it matters.
//!
//! `MANUAL=write cargo test --locked --test behaviour manual` writes it anew. The other pages are tests of the library.

use std::{collections::BTreeSet, env, fmt::Write, fs};

use serde_json::Value;
use unified_support::{
    calendar::Zone,
    document::{ClauseId, ReadingId},
    engine::{Engine, Favours, Request, VariedReading, WhatIf, WhatIfRequest},
    report::{self, Language},
    wire::{Answer, Node, Question},
};

use crate::{builder::read_text, scenarios, worked_examples::EXAMPLES};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/manual/readings.md");

#[test]
fn the_page_tells_every_reading_with_a_case() {
    let page = page();
    if env::var("MANUAL").is_ok_and(|wish| wish == "write") {
        fs::write(PATH, &page).expect("the page can be written");
        return;
    }
    assert!(
        fs::read_to_string(PATH).expect("the page") == page,
        "{PATH} is not what the readings say: `MANUAL=write` writes it anew"
    );
}

const INTRODUCTION: &str = "\
Every reading: what the services description leaves open there, how it can be read, why the default is the default, and the clauses \
that leave it open. [`Readings`](crate::document::Readings) says how one is chosen, [`report::reading`](crate::report::reading()) tells \
one in English or in French.

Each has a case: a question of the project's examples or scenarios, and what it is answered, first as the order of the question reads \
the document and then by each other variant of this reading alone. Of an answer in several parts those that all variants share are left out. Where the \
summaries are alike, the fields that differ are told as they are written.

Whom a variant favours is said of two answers, not of a reading ([`Favours`](crate::engine::Favours)): by another answer it may be the \
other side. The last line of each case tells it for all questions of the examples and scenarios of which the variant changes the \
answer, wherever it can be said. [`Engine::what_if`](crate::engine::Engine::what_if()) asks the same of any question and order.
";

/// What readings matter for, from the first of them on.
const FAMILIES: [(&str, &str); 4] = [
    ("b_and_c_clock", "Response times"),
    ("flex_cap", "Fees, credits and Flex"),
    ("advisory_limit", "What may be used, where and how often"),
    ("local_hours", "How hours, days and dates are counted"),
];

fn page() -> String {
    let asked = Asked::all();
    let mut page = INTRODUCTION.to_owned();
    let mut families = FAMILIES.iter();
    let mut family = families.next();
    for id in ReadingId::all() {
        if let Some((first, heading)) = family
            && id.key() == *first
        {
            write!(page, "\n# {heading}\n").expect("a text");
            family = families.next();
        }
        page.push_str(&section(id, &asked));
    }
    assert_eq!(family, None, "no reading begins a family");
    page
}

fn section(id: ReadingId, asked: &[Asked]) -> String {
    let told = report::reading(id, Language::En).to_string();
    let mut lines = told.lines();
    let question = lines.next().and_then(|line| line.split_once(": "));
    let (_, question) = question.expect("the question");
    let mut variants = String::new();
    let mut reason = "";
    for line in lines {
        if let Some(variant) = line.strip_prefix("- ") {
            let name = variant.split([' ', ':']).next().expect("a name");
            variants.push_str(&variant.replacen(name, &format!("- `{name}`"), 1));
            variants.push('\n');
        } else if let Some(why) = line.strip_prefix("Why the default: ") {
            reason = why;
        }
    }
    let type_name: String = id.key().split('_').map(capitalised).collect();
    format!(
        "\n## `{id}`\n\n{} ([`{type_name}`](crate::document::{type_name}))\n\n{variants}\n{} {}\n\n{}",
        capitalised(question),
        capitalised(reason),
        clauses(id.clauses()),
        case(id, asked)
    )
}

fn clauses(clauses: &[ClauseId]) -> String {
    if clauses.is_empty() {
        return "No clause: this is an addition.".to_owned();
    }
    let each = clauses.iter().map(|clause| {
        let (_, name) = clause.as_str().split_once('/').expect("its name");
        format!("[`{clause}`](crate::manual::clauses#{name})")
    });
    format!("({})", each.collect::<Vec<_>>().join(", "))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A question, and what other readings change of its answer.
struct Asked {
    /// What it asks or shows, and where it stands.
    title: String,
    is_example: bool,
    /// As it is written, without its id.
    line: String,
    engine: Engine,
    request: Request,
    what_if: WhatIf,
}

/// An answer for each variant: the variant's name, with whom it favours, and what is answered.
type Told = Vec<(String, String)>;

/// The questions of the worked examples, in their order.
const FILES: [&str; 11] = [
    "questions.jsonl",
    "refused_questions.jsonl",
    "large_questions.jsonl",
    "faulty_questions.jsonl",
    "engineering_questions.jsonl",
    "billing_questions.jsonl",
    "credits_questions.jsonl",
    "yen_questions.jsonl",
    "dinar_questions.jsonl",
    "flex_questions.jsonl",
    "amended_questions.jsonl",
];

impl Asked {
    /// Every question of the examples and the scenarios of which a reading changes the answer.
    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for ((order, questions), file) in EXAMPLES.into_iter().zip(FILES) {
            let path = format!("examples/data/{file}");
            assert_eq!(fs::read_to_string(&path).expect("questions"), questions);
            let engine = read_text(order);
            for line in questions.lines() {
                let node = serde_json::from_str::<Node>(line).ok();
                all.extend(node.and_then(|node| {
                    let title = |request: &Request, id: &str| {
                        let asks = capitalised(report::heading(request, Language::En));
                        format!("{asks} (`{path}`, question `{id}`)")
                    };
                    Self::new(&engine, &node, title, true)
                }));
            }
        }
        for scenario in scenarios::all() {
            let (Ok(engine), Some(node)) = (scenario.engine(), scenario.node()) else {
                continue;
            };
            let (place, _) = scenario.name().split_once(": ").expect("a place");
            let title = format!("{}. (`tests/data/scenarios/{place}`)", scenario.title());
            all.extend(Self::new(&engine, &node, |_, _| title, false));
        }
        all
    }

    fn new(
        engine: &Engine,
        node: &Node,
        title: impl FnOnce(&Request, &str) -> String,
        is_example: bool,
    ) -> Option<Self> {
        let question = Question::read(node).ok()?;
        let request = question.request().clone();
        let decision = engine.what_if(&WhatIfRequest::new(request.clone())).ok()?;
        let what_if = decision.outcome().decided()?.clone();
        let line = serde_json::to_string(&Question::new("1", request.clone())).expect("JSON");
        Some(Self {
            title: title(&request, question.id()),
            is_example,
            line: line.replacen(r#""id":"1","#, "", 1),
            engine: engine.clone(),
            request,
            what_if,
        })
    }

    fn varied(&self, id: ReadingId) -> Option<&VariedReading> {
        let mut readings = self.what_if.readings.iter();
        readings.find(|varied| varied.reading == id)
    }

    /// The summaries of the answer as it stands and by each other variant that changes it.
    fn summaries(&self, varied: &VariedReading) -> Told {
        let id = varied.reading;
        let asked = WhatIfRequest::new(self.request.clone()).with_readings([id]);
        let decision = self.engine.what_if(&asked).expect("it was answered");
        let place = self.request.location();
        let place = place.and_then(|place| self.engine.location(place).ok());
        let utc = Zone::utc();
        let zone = place.as_ref().map_or(&utc, |place| place.zone());
        let told = report::summarize(decision.outcome(), zone, Language::En).to_string();
        let (told, _) = told
            .rsplit_once('\n')
            .expect("the readings that change nothing");
        let mark = format!("\nby {id} = ");
        let parts = told.split(&mark).enumerate().map(|(place, part)| {
            let (name, answer) = part.split_once(": ").expect("an answer");
            let name = match name.split_once(", in favour of ") {
                _ if place == 0 => format!("`{}`", varied.taken.as_str()),
                Some((variant, side)) => format!("`{variant}`, in favour of {side}"),
                None => format!("`{name}`"),
            };
            (name, answer.to_owned())
        });
        parts.collect()
    }

    /// The same answers as they are written, for those whose summaries leave out what differs.
    fn written(&self, varied: &VariedReading, told: &[(String, String)]) -> Told {
        let variants = told.iter().zip(variants_of(varied));
        let answers = variants.map(|((name, _), variant)| {
            let mut readings = *self.engine.readings();
            let set = readings.set(varied.reading.key(), variant);
            set.expect("one of its variants");
            let question = Question::new("1", self.request.clone());
            let answer = Answer::for_question(&self.engine.with_readings(readings), question);
            let answer = serde_json::to_value(&answer).expect("JSON");
            let mut facts = Vec::new();
            add_facts("", &answer["answer"], &mut facts);
            (name.clone(), facts.join("\n"))
        });
        answers.collect()
    }
}

/// The variant that was taken, and those that change the answer.
fn variants_of(varied: &VariedReading) -> impl Iterator<Item = &str> {
    let others = varied.others.iter().filter(|other| other.differs());
    [varied.taken.as_str()]
        .into_iter()
        .chain(others.map(|other| other.variant.as_str()))
}

/// The parts of each answer that are not common to all: its lines, or what semicolons divide where none has several.
fn apart(answers: &[(String, String)]) -> Told {
    let has_lines = answers.iter().any(|(_, answer)| answer.contains('\n'));
    let divider = if has_lines { "\n" } else { "; " };
    let is_common = |part: &str| {
        let mut all = answers.iter();
        all.all(|(_, answer)| answer.split(divider).any(|other| other == part))
    };
    let told = answers.iter().map(|(name, answer)| {
        let parts = answer.split(divider).filter(|part| !is_common(part));
        (name.clone(), parts.collect::<Vec<_>>().join("; "))
    });
    told.collect()
}

/// Adds every value within `value` that is no number, each with where it stands.
fn add_facts(path: &str, value: &Value, facts: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                add_facts(&format!("{path}{dot}{name}"), field, facts);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                add_facts(&format!("{path}[{place}]"), item, facts);
            }
        }
        Value::Number(_) => {}
        other => facts.push(format!("`{path} = {other}`")),
    }
}

/// A case of a reading: of all questions whose answers it changes the one that shows most in the fewest words.
fn case(id: ReadingId, asked: &[Asked]) -> String {
    let cases = asked
        .iter()
        .filter_map(|asked| asked.varied(id).map(|varied| (asked, varied)));
    let cases: Vec<_> = cases
        .map(|(asked, varied)| (asked, varied, apart(&asked.summaries(varied))))
        .collect();
    let best = cases.iter().min_by_key(|(asked, varied, told)| {
        let answers: BTreeSet<&str> = told.iter().map(|(_, answer)| answer.as_str()).collect();
        let says_nothing = |answer: &&&str| answer.is_empty() || answer.starts_with("undetermined");
        let others = varied.others.iter();
        (
            answers.iter().filter(says_nothing).count(),
            id.variants().len() - answers.len(),
            others.filter(|other| other.favours.is_none()).count(),
            !asked.is_example,
            answers.iter().map(|answer| answer.len()).sum::<usize>() + asked.line.len(),
        )
    });
    let (asked, varied, told) = best.unwrap_or_else(|| panic!("{id} decides no answer"));
    let told = if told.iter().all(|(_, answer)| answer.is_empty()) {
        &apart(&asked.written(varied, told))
    } else {
        told
    };
    let mut text = format!(
        "A case: {}\n\n```json\n{}\n```\n\n",
        asked.title, asked.line
    );
    for (name, answer) in told {
        writeln!(text, "- {name}: {}", without_links(answer)).expect("a text");
    }
    writeln!(text, "\n{}", favours(id, &cases)).expect("a text");
    text
}

/// With brackets that are no links: those in code are none anyway.
fn without_links(answer: &str) -> String {
    let parts = answer.split('`').enumerate();
    let parts = parts.map(|(place, part)| match place % 2 {
        0 => part.replace('[', r"\["),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("`")
}

/// Whom each variant but the default favours over all cases.
fn favours(id: ReadingId, cases: &[(&Asked, &VariedReading, Told)]) -> String {
    let (mut said, mut unsaid) = (Vec::new(), Vec::new());
    for variant in &id.variants()[1..] {
        let others = cases.iter().flat_map(|(_, varied, _)| &varied.others);
        let others = others.filter(|other| other.variant.as_str() == *variant && other.differs());
        let sides: BTreeSet<Option<Favours>> = others.map(|other| other.favours).collect();
        let has = |side| sides.contains(&Some(side));
        let whom = match (has(Favours::Customer), has(Favours::Microsoft)) {
            (true, true) => "now the customer, now Microsoft",
            (true, false) => "the customer",
            (false, true) => "Microsoft",
            (false, false) if sides.is_empty() => continue,
            (false, false) => {
                unsaid.push(format!("`{variant}`"));
                continue;
            }
        };
        said.push(format!("`{variant}` favours {whom}"));
    }
    if !unsaid.is_empty() {
        let unsaid = unsaid.join(" or ");
        said.push(format!("it cannot be said whom {unsaid} favours"));
    }
    format!("Over all questions {}.", said.join("; "))
}
