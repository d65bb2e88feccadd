//! Pages to file: what stands in them, and that they stand on their own.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    process::{Command, Output},
};

use unified_support::{
    decision::Step,
    engine::{Engine, Reply},
    report::{self, Language, PageEntry},
    wire::{Answer, Node, Question},
};

use crate::{builder::read_text, worked_examples::EXAMPLES};

/// The answers to `questions`, a line each.
fn answers(engine: &Engine, questions: &str, language: Language) -> Vec<Answer> {
    let lines = questions.lines().filter(|line| !line.trim().is_empty());
    let nodes = lines.filter_map(|line| serde_json::from_str::<Node>(line).ok());
    let answers = nodes.map(|node| match Question::read(&node) {
        Ok(question) => Answer::for_question(engine, question.in_language(language)),
        Err(_) => Answer::for_line(engine, 1, &node),
    });
    answers.collect()
}

fn page(engine: &Engine, answers: &[Answer], language: Language) -> String {
    let mut page = report::page(engine, language);
    for answer in answers {
        let id = answer.id().unwrap_or("?");
        let request = answer.question().map(Question::request);
        page = page.with(match (answer.reply(), request) {
            (Ok(reply), Some(request)) => PageEntry::answered(id, request, reply),
            (Err(refusal), request) => PageEntry::refused(id, request, &refusal.message),
            (Ok(_), None) => unreachable!("what was not read has no answer"),
        });
    }
    page.to_string()
}

/// Does something with the page of each example order, and what was asked and answered in it.
fn each_page(mut with: impl FnMut(&Engine, &[Answer], Language, &str)) {
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        for language in [Language::En, Language::Fr] {
            let answers = answers(&engine, questions, language);
            with(
                &engine,
                &answers,
                language,
                &page(&engine, &answers, language),
            );
        }
    }
}

/// A piece of a document.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// A start tag: its name and attributes.
    Start(&'a str, Vec<(&'a str, &'a str)>),
    End(&'a str),
    Text(&'a str),
}

/// The elements that have no end.
const VOID: &[&str] = &["meta", "br"];

/// The pieces of a document that is well formed: what is not, panics.
fn pieces(document: &str) -> Vec<Piece<'_>> {
    let mut rest = document
        .strip_prefix("<!DOCTYPE html>\n")
        .expect("a doctype");
    let (mut pieces, mut open) = (Vec::new(), Vec::new());
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            assert_text(text);
            pieces.push(Piece::Text(text));
            rest = after;
            continue;
        };
        let (tag, after) = split_tag(tag);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "before {}", start_of(rest));
            pieces.push(Piece::End(name));
            continue;
        }
        let closes_itself = tag.ends_with('/');
        let (name, attributes) = start_tag(tag.trim_end_matches('/'));
        pieces.push(Piece::Start(name, attributes));
        if closes_itself || VOID.contains(&name) {
            pieces.push(Piece::End(name));
        } else if name == "style" {
            // Up to its end, nothing in it is a tag.
            let end = rest.find("</style>").expect("an end");
            rest = &rest[end..];
            open.push(name);
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} is open");
    pieces
}

/// A tag up to its end, which does not stand within quotes.
fn split_tag(tag: &str) -> (&str, &str) {
    let mut is_quoted = false;
    let end = tag.find(|character| {
        is_quoted ^= character == '"';
        character == '>' && !is_quoted
    });
    let end = end.expect("a tag ends");
    (&tag[..end], &tag[end + 1..])
}

fn start_tag(tag: &str) -> (&str, Vec<(&str, &str)>) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let is_name = |text: &str| {
        let mut characters = text.chars();
        characters.all(|one| one.is_ascii_alphanumeric() || matches!(one, '-' | ':'))
    };
    assert!(!name.is_empty() && is_name(name), "<{tag}>");
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        let (attribute, value) = rest.trim_start().split_once("=\"").expect(tag);
        let (value, after) = value.split_once('"').expect(tag);
        assert!(is_name(attribute), "{tag}");
        assert_text(value);
        attributes.push((attribute, value));
        rest = after;
    }
    (name, attributes)
}

/// Marks stand in a text by their names alone, and nothing turns it.
fn assert_text(text: &str) {
    let turns = |one: char| matches!(one, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!text.contains(turns), "{text:?}");
    let is_control = |one: char| one.is_control() && one != '\n';
    assert!(!text.contains(is_control), "{text:?}");
    assert!(!text.contains(['<', '>']), "{text:?}");
    for after in text.split('&').skip(1) {
        let names = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(
            names.iter().any(|name| after.starts_with(name)),
            "{}",
            start_of(text)
        );
    }
}

fn start_of(text: &str) -> String {
    text.chars().take(80).collect()
}

/// The texts of a document as a reader sees them.
fn texts(document: &str) -> Vec<String> {
    let texts = pieces(document)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        });
    let plain = |text: &str| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    };
    texts.map(plain).collect()
}

#[test]
fn every_tag_is_closed_and_nothing_is_loaded() {
    each_page(|_, _, language, document| {
        for piece in pieces(document) {
            let Piece::Start(name, attributes) = piece else {
                continue;
            };
            let loads = [
                "script", "link", "img", "iframe", "object", "embed", "base", "form",
            ];
            assert!(!loads.contains(&name), "{name}");
            for (attribute, value) in attributes {
                assert!(!attribute.starts_with("on"), "{attribute}");
                assert!(!["src", "srcset", "style"].contains(&attribute));
                assert!(
                    attribute != "href" || value.starts_with('#'),
                    "{attribute}={value}"
                );
                assert!(name != "html" || value == language.as_str());
            }
        }
        assert!(!document.contains("@import"));
    });
}

#[test]
fn headings_are_in_order_and_links_lead_somewhere() {
    each_page(|_, _, _, document| {
        let (mut level, mut ids, mut links) = (0, BTreeSet::new(), BTreeSet::new());
        let mut is_drawn = false;
        for piece in pieces(document) {
            match piece {
                Piece::Start("svg", _) => is_drawn = true,
                Piece::End("svg") => is_drawn = false,
                Piece::Start(name, attributes) => {
                    let digit = name.strip_prefix('h').map(str::parse::<u32>);
                    if let Some(Ok(next)) = digit {
                        assert!(next <= level + 1 && (next > 1 || level == 0), "{name}");
                        level = next;
                    }
                    for (attribute, value) in attributes {
                        match attribute {
                            "id" if !is_drawn => assert!(ids.insert(value), "{value} stands twice"),
                            "href" => drop(links.insert(&value[1..])),
                            "aria-labelledby" if !is_drawn => drop(links.insert(value)),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        let lost: Vec<_> = links.difference(&ids).collect();
        assert!(lost.is_empty(), "{lost:?}");
    });
}

#[test]
fn every_heading_cell_says_of_what_it_is() {
    each_page(|_, _, _, document| {
        let pieces = pieces(document);
        for (index, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Start("th", attributes) => {
                    let scopes = [("scope", "col"), ("scope", "row")];
                    assert!(scopes.iter().any(|scope| attributes.contains(scope)));
                }
                Piece::Start("table", _) => {
                    assert_eq!(pieces[index + 1], Piece::Start("caption", Vec::new()));
                    assert!(matches!(pieces[index + 2], Piece::Text(_)));
                }
                _ => {}
            }
        }
    });
}

/// Each clause that a step cites stands in the annex, with what it says.
#[test]
fn every_clause_that_a_step_cites_stands_in_the_annex() {
    each_page(|_, answers, language, document| {
        let annex = document.split("<dl class=\"clauses\">").nth(1);
        let replies = answers.iter().filter_map(|answer| answer.reply().ok());
        for clause in replies.flat_map(Reply::steps).flat_map(Step::clauses) {
            let annex = annex.expect("an annex");
            let entry = annex.split("<dt>").find(|entry| {
                let rest = entry.strip_prefix(clause.as_str());
                rest.is_some_and(|rest| rest.starts_with(['<', ',']))
            });
            let entry = entry.unwrap_or_else(|| panic!("{clause} is missing"));
            let sheet = report::clause(clause.clause(), language).to_string();
            let (_, says) = sheet
                .lines()
                .next()
                .expect("a line")
                .split_once(": ")
                .expect("a colon");
            let says = texts(&format!("<!DOCTYPE html>\n<p>{}</p>", escaped(says))).remove(0);
            assert!(entry.contains(&escaped(&says)), "{clause}");
        }
    });
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Whatever has a digit, without the marks around it.
fn figures(text: &str) -> BTreeSet<String> {
    let words = text.split_whitespace();
    let words = words.filter(|word| word.contains(|one: char| one.is_ascii_digit()));
    let bare = |word: &str| {
        word.trim_matches(|one: char| !one.is_alphanumeric())
            .to_owned()
    };
    words.map(bare).collect()
}

#[test]
fn every_figure_of_an_answer_stands_in_its_page() {
    each_page(|engine, answers, language, document| {
        let shown = figures(&texts(document).join(" "));
        for answer in answers {
            let (Ok(reply), Some(question)) = (answer.reply(), answer.question()) else {
                continue;
            };
            let told = report::reply(engine, question.request(), reply, language).to_string();
            for figure in figures(&told) {
                assert!(shown.contains(&figure), "{:?}: {figure}", answer.id());
            }
        }
    });
}

/// What is neither a name nor a number is said in each language in words of its own.
#[test]
fn languages_share_no_prose() {
    for (order, questions) in EXAMPLES {
        let engine = read_text(order);
        let prose = |language| {
            // Why a question cannot be read is told in English alone.
            let mut answers = answers(&engine, questions, language);
            answers.retain(|answer| answer.question().is_some());
            let document = page(&engine, &answers, language);
            let is_prose = |text: &String| {
                let words = text.split(' ').filter(|word| {
                    word.chars().count() > 1 && word.chars().all(char::is_lowercase)
                });
                words.count() > 2
            };
            let texts = texts(&document).into_iter().filter(is_prose);
            texts.collect::<BTreeSet<_>>()
        };
        let (english, french) = (prose(Language::En), prose(Language::Fr));
        let shared: Vec<_> = english.intersection(&french).collect();
        assert!(shared.is_empty(), "{shared:#?}");
        assert!(english.len() > 10 && french.len() > 10);
    }
}

/// No field is told by its name in the wire format.
#[test]
fn fields_are_told_in_words() {
    each_page(|_, _, _, document| {
        let pieces = pieces(document);
        for pair in pieces.windows(2) {
            if let [
                Piece::Start("dt" | "h2" | "h3" | "caption", _),
                Piece::Text(text),
            ] = pair
            {
                let is_of_question = !text.contains('/');
                assert!(
                    !is_of_question
                        || !text.contains('_')
                        || text.contains("new_york")
                        || text.contains("los_angeles")
                        || text.contains("sao_paulo"),
                    "{text}"
                );
            }
        }
    });
}

const HOSTILE: &str =
    "</style><script>alert('1')</script>\"&amp;\u{202e}evil\u{2066}\u{200f}\u{1b}\n<!--";

#[test]
fn hostile_names_stay_text() {
    let name = serde_json::to_string(HOSTILE).expect("JSON");
    let order = format!(
        r#"{{"format":1,"order":{{"number":{name},"executed_on":"2025-12-15","term":{{"first_day":"2026-01-01","last_day":"2026-12-31"}},
        "currency":"EUR","host":{name},"locations":[{{"id":{name},"country":"FR","zone":"Europe/Paris",
        "closures":[{{"date":"2026-05-14","name":{name}}}]}}],"services":[]}}}}"#
    );
    let engine = read_text(&order);
    let questions = [
        format!(
            r#"{{"id":{name},"ask":"incident","location":{name},"severity":"B","product":{{"kind":"other"}},
            "submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-15T12:00:00+02:00"}}"#
        ),
        format!(
            r#"{{"id":{name},"ask":"invoices","split_by":[],"lines":[{{"id":{name},"description":{name},
            "amount":{{"amount":"10.00","currency":"EUR"}}}}]}}"#
        ),
        format!(r#"{{"id":{name},"ask":"onboarding","purchase":{name}}}"#),
        format!(r#"{{"id":{name},"ask":{name}}}"#),
    ];
    let questions = questions
        .map(|question| question.replace('\n', " "))
        .join("\n");
    for language in [Language::En, Language::Fr] {
        let answers = answers(&engine, &questions, language);
        assert_eq!(answers.len(), 4);
        let document = page(&engine, &answers, language);
        for piece in pieces(&document) {
            assert!(!matches!(piece, Piece::Start("script", _)));
        }
        assert_eq!(document.matches("</style>").count(), 1);
        assert!(!document.contains("<script") && !document.contains("<!--"));
        assert!(document.contains("&lt;/style&gt;&lt;script&gt;alert(&#39;1&#39;)"));
        assert!(document.contains(r"&amp;amp;\u{202e}evil\u{2066}\u{200f}\u{1b}\n&lt;!--"));
    }
}

fn program(arguments: &[&str]) -> Output {
    // Beside the folder of this test's own program: cargo builds examples before it runs tests.
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("page{}", std::env::consts::EXE_SUFFIX));
    Command::new(program)
        .args(arguments)
        .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("the example is built: a plain `cargo test` builds it")
}

const ORDER: &str = "examples/data/order.json";
const QUESTIONS: &str = "examples/data/questions.jsonl";

#[test]
fn the_program_writes_a_page_of_all_questions_or_of_one() {
    for (arguments, language, sections) in [
        (vec![ORDER, QUESTIONS], "en", EXAMPLES[0].1.lines().count()),
        (
            vec![ORDER, QUESTIONS, "23", "--language", "fr", "--choices"],
            "fr",
            1,
        ),
    ] {
        let output = program(&arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let document = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(!pieces(&document).is_empty());
        assert!(document.contains(&format!("<html lang=\"{language}\">")));
        assert_eq!(document.matches("<section id=\"q").count(), sections);
    }
}

#[test]
fn the_program_says_what_it_cannot_read() {
    let usage = "usage: page ORDER QUESTIONS|- [ID] [--language en|fr] [--choices]";
    for (arguments, status, message) in [
        (vec![], 2, usage),
        (vec![ORDER], 2, "no questions are given"),
        (
            vec![ORDER, QUESTIONS, "1", "2"],
            2,
            "unexpected argument `2`",
        ),
        (
            vec![ORDER, QUESTIONS, "99"],
            2,
            "no question has the id `99`",
        ),
        (
            vec![ORDER, QUESTIONS, "--loud"],
            2,
            "unknown option `--loud`",
        ),
        (
            vec![ORDER, QUESTIONS, "--language", "de"],
            2,
            "no language of reports `de`",
        ),
        (vec!["nowhere.json", QUESTIONS], 2, "nowhere.json: "),
        (vec![ORDER, "nowhere.jsonl"], 2, "nowhere.jsonl: "),
        (vec![QUESTIONS, QUESTIONS], 2, "not JSON"),
    ] {
        let output = program(&arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let told = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(told.contains(message), "{told}");
    }
    let output = program(&[ORDER, "examples/data/refused_questions.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let document = String::from_utf8(output.stdout).expect("UTF-8");
    let refused = EXAMPLES[1].1.lines().count();
    assert_eq!(document.matches("<h3>No answer</h3>").count(), refused);
}
