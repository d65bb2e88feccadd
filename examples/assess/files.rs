//! How the programs read orders and questions, and what they say of files that they cannot read.

use std::{
    fmt,
    io::{self, BufRead, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::error::Category;
use unified_support::{
    calendar::Zones,
    engine::Engine,
    finding::{Finding, Findings},
    report::{self, Language},
    wire::{Answer, Node, Question, line_of, not_json, read_engine, without_byte_order_mark},
};

/// Why nothing is answered, or no further question is.
pub(crate) enum Failure {
    Usage(String),
    File(PathBuf, io::Error),
    Json(PathBuf, String, Language),
    Order(Findings, Vec<u8>, Language),
    Output(io::Error),
}

/// How a program ends: whether all were answered, some were not, or the order or the call is wrong, which `usage` then tells.
pub(crate) fn exit_code(answered_all: Result<bool, Failure>, usage: &str) -> ExitCode {
    match answered_all {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever read the output wants no more of it.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            tell(&failure);
            if let Failure::Usage(_) = failure {
                tell(&usage);
            }
            ExitCode::from(2)
        }
    }
}

/// The engine of the order in the file `path`, and the text of the file; problems are told in `language`.
pub(crate) fn engine(path: &Path, language: Language) -> Result<(Engine, Vec<u8>), Failure> {
    let text = std::fs::read(path).map_err(|error| Failure::File(path.to_owned(), error))?;
    let json = without_byte_order_mark(&text);
    let node: Node = serde_json::from_slice(json).map_err(|error| {
        let found = what_is_found(json, &error, language);
        Failure::Json(path.to_owned(), found, language)
    })?;
    match read_engine(&node, Zones::embedded()) {
        Ok(engine) => Ok((engine, text)),
        Err(findings) => Err(Failure::Order(findings, text, language)),
    }
}

/// Tells what is found in the order whose file holds `text`.
pub(crate) fn tell_findings(findings: &Findings, text: &[u8], language: Language) {
    for finding in findings {
        let located = Located {
            finding,
            text,
            language,
        };
        tell(&located);
    }
}

/// Does something with the number and the text of each line of `questions`, the file `path`, that is not blank.
pub(crate) fn each_question(
    path: &Path,
    questions: impl BufRead,
    mut with: impl FnMut(u64, &[u8]) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for (line, bytes) in (1..).zip(questions.split(b'\n')) {
        let bytes = bytes.map_err(|error| Failure::File(path.to_owned(), error))?;
        // Files that were put one after another keep the mark of each.
        let bytes = without_byte_order_mark(&bytes);
        if !bytes.trim_ascii().is_empty() {
            with(line, bytes)?;
        }
    }
    Ok(())
}

/// Writes a line to standard error. Whether anybody reads it changes nothing, so it does not panic as `eprintln!` does.
pub(crate) fn tell(what: &impl fmt::Display) {
    let _ = writeln!(io::stderr(), "{what}");
}

/// What can be answered to a line.
pub(crate) trait Answered: Sized {
    fn to_line(engine: &Engine, line: u64, node: &Node) -> Self;
    fn to_question(engine: &Engine, question: Question) -> Self;
    fn to_unreadable(line: u64, message: String) -> Self;
    fn is_refused(&self) -> bool;
}

impl Answered for Answer {
    fn to_line(engine: &Engine, line: u64, node: &Node) -> Self {
        Self::for_line(engine, line, node)
    }

    fn to_question(engine: &Engine, question: Question) -> Self {
        Self::for_question(engine, question)
    }

    fn to_unreadable(line: u64, message: String) -> Self {
        Self::for_unreadable(line, message)
    }

    fn is_refused(&self) -> bool {
        self.reply().is_err()
    }
}

pub(crate) fn answer<A: Answered>(
    engine: &Engine,
    line: u64,
    bytes: &[u8],
    language: Option<Language>,
) -> A {
    let node = || node(bytes, language);
    let answer = node().map(|node| without_its_tree(engine, node));
    // What is wrong is told with its place in the tree, which is read again for it.
    let answer = answer.and_then(|answer| match answer {
        Some(answer) => Ok(answer),
        None => node().map(|node| A::to_line(engine, line, &node)),
    });
    answer.unwrap_or_else(|error| {
        let language = language.unwrap_or_default();
        // The parser saw this line alone, and calls it the first.
        let message = what_is_found(bytes, &error, language)
            .replace(" at line 1 column ", " at column ")
            .replace(" at line 1, column ", " at column ")
            .replace(" à la ligne 1, colonne ", " à la colonne ");
        let told = match language {
            Language::Fr => "la ligne n’est pas du JSON\u{a0}:",
            _ => "the line is not JSON:",
        };
        A::to_unreadable(line, format!("{told} {message}"))
    })
}

/// The question in `bytes`, to be answered in `language` if that is given.
fn node(bytes: &[u8], language: Option<Language>) -> Result<Node, serde_json::Error> {
    let mut node = serde_json::from_slice(bytes)?;
    if let (Some(language), Node::Map(fields)) = (language, &mut node) {
        fields.retain(|(field, _)| field != "answer_language");
        let language = Node::Text(language.as_str().to_owned());
        fields.push(("answer_language".to_owned(), language));
    }
    Ok(node)
}

/// The answer to the question in `node`, unless something is wrong with it. The tree, which is larger than the question and its answer
/// together, is gone before it is asked.
fn without_its_tree<A: Answered>(engine: &Engine, node: Node) -> Option<A> {
    let question = Question::read(&node).ok()?;
    drop(node);
    let answer = A::to_question(engine, question);
    (!answer.is_refused()).then_some(answer)
}

/// What stands in the place of JSON; what the parser says of it where it is nothing common.
fn what_is_found(text: &[u8], error: &serde_json::Error, language: Language) -> String {
    match (not_json(text), language) {
        (Some(found), _) => report::not_json(found, language).to_string(),
        (None, Language::Fr) => in_french(error),
        (None, _) => error.to_string(),
    }
}

/// What the parser says, which speaks English alone.
fn in_french(error: &serde_json::Error) -> String {
    let what = match error.classify() {
        Category::Eof => "le texte s’interrompt",
        Category::Syntax => "une erreur de syntaxe se trouve",
        Category::Data | Category::Io => "une valeur ne peut pas être lue",
    };
    let (line, column) = (error.line(), error.column());
    format!("{what} à la ligne {line}, colonne {column}")
}

/// A finding with the line of the order's file on which its path stands.
struct Located<'a> {
    finding: &'a Finding,
    text: &'a [u8],
    language: Language,
}

impl fmt::Display for Located<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", report::finding(self.finding, self.language))?;
        match (line_of(self.text, self.finding.path()), self.language) {
            (Some(line), Language::Fr) => write!(f, " (ligne {line})"),
            (Some(line), _) => write!(f, " (line {line})"),
            (None, _) => Ok(()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Json(path, error, Language::Fr) => {
                let path = path.display();
                write!(f, "{path}\u{a0}: n’est pas du JSON\u{a0}: {error}")
            }
            Self::Json(path, error, _) => write!(f, "{}: not JSON: {error}", path.display()),
            Self::Order(findings, text, language) => {
                for (index, finding) in findings.iter().enumerate() {
                    let end = if index == 0 { "" } else { "\n" };
                    let language = *language;
                    let located = Located {
                        finding,
                        text,
                        language,
                    };
                    write!(f, "{end}{located}")?;
                }
                Ok(())
            }
            Self::Output(error) => write!(f, "standard output: {error}"),
        }
    }
}
