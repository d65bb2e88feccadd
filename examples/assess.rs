//! Answers questions about an order: `assess ORDER [QUESTIONS|-] [--explain [--steps] [--choices] [--readings] [--passages] [--language en|fr]]`.
//!
//! ORDER is an order file, QUESTIONS a file with one JSON object a line, or `-` for standard input; without it the order
//! is checked and nothing is asked. Each question gets a line of JSON on standard output, in order; with `--explain`, a
//! text for people, which with `--readings` also tells each reading that it rests on, and with `--passages` where the clauses that
//! it cites stand in the source. The text is in the language of `--language`, or else in that of the question, which is English if
//! it says none. Blank lines are passed over, but counted; a byte-order mark before the order or a line is passed over. Problems
//! of the order go to standard error, a line each, in the language of `--language`.
//!
//! Exit status: 0 all answered, 1 some got an error, 2 the order or the call is wrong.

use std::{
    env, fmt,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::PathBuf,
    process::ExitCode,
};

use serde_json::error::Category;
use unified_support::{
    calendar::Zones,
    engine::Engine,
    finding::{Finding, Findings},
    report::{self, Language},
    wire::{Answer, Node, line_of, not_json, read_engine, without_byte_order_mark},
};

#[path = "assess/explain.rs"]
mod explain;

use explain::Style;

const USAGE: &str = "usage: assess ORDER [QUESTIONS|-] [--explain [--steps] [--choices] [--readings] [--passages] [--language en|fr]]";

fn main() -> ExitCode {
    let answered = Call::of(env::args_os().skip(1)).and_then(|call| call.run());
    match answered {
        Ok(Answered::All) => ExitCode::SUCCESS,
        Ok(Answered::Some) => ExitCode::from(1),
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            // Whoever read the answers wants no more of them.
            ExitCode::SUCCESS
        }
        Err(failure) => {
            tell(&failure);
            ExitCode::from(2)
        }
    }
}

/// What the caller wants.
struct Call {
    order: PathBuf,
    questions: Option<PathBuf>,
    /// How answers are told to people; none for a line of JSON each.
    explain: Option<Style>,
}

/// How many questions got an answer.
enum Answered {
    All,
    Some,
}

/// Why nothing is answered, or no further question is.
enum Failure {
    Usage(String),
    File(PathBuf, io::Error),
    Json(PathBuf, String, Language),
    Order(Findings, Vec<u8>, Language),
    Output(io::Error),
}

impl Call {
    fn of(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, Failure> {
        let (mut paths, mut explain, mut language) = (Vec::new(), false, None);
        let (mut steps, mut choices) = (false, false);
        let (mut readings, mut passages) = (false, false);
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--explain") => explain = true,
                Some("--steps") => steps = true,
                Some("--choices") => choices = true,
                Some("--readings") => readings = true,
                Some("--passages") => passages = true,
                Some("--language") => {
                    let missing = || Failure::Usage("`--language` is given no language".to_owned());
                    let code = arguments.next().ok_or_else(missing)?;
                    let read = code.to_string_lossy().parse::<Language>();
                    language = Some(read.map_err(|error| Failure::Usage(error.to_string()))?);
                }
                Some(option) if option.starts_with('-') && option != "-" => {
                    return Err(Failure::Usage(format!("unknown option `{option}`")));
                }
                _ => paths.push(PathBuf::from(argument)),
            }
        }
        let mut paths = paths.into_iter();
        let order = paths
            .next()
            .ok_or_else(|| Failure::Usage("no order is given".to_owned()))?;
        let questions = paths.next();
        if let Some(extra) = paths.next() {
            let message = format!("unexpected argument `{}`", extra.display());
            return Err(Failure::Usage(message));
        }
        let for_explain = [
            ("--steps", steps),
            ("--choices", choices),
            ("--readings", readings),
            ("--passages", passages),
            ("--language", language.is_some()),
        ];
        if let Some((option, _)) = for_explain
            .into_iter()
            .find(|(_, given)| *given && !explain)
        {
            return Err(Failure::Usage(format!("`{option}` is for `--explain`")));
        }
        Ok(Self {
            order,
            questions,
            explain: explain.then_some(Style {
                language,
                steps,
                choices,
                readings,
                passages,
            }),
        })
    }

    fn run(&self) -> Result<Answered, Failure> {
        let (engine, text) = self.engine()?;
        for finding in engine.findings() {
            tell(&Located {
                finding,
                text: &text,
                language: self.language(),
            });
        }
        let Some(path) = &self.questions else {
            return Ok(Answered::All);
        };
        if path.as_os_str() == "-" {
            return self.answer_all(&engine, path, io::stdin().lock());
        }
        let file = File::open(path).map_err(|error| Failure::File(path.clone(), error))?;
        self.answer_all(&engine, path, BufReader::new(file))
    }

    /// The language in which problems of the order are told.
    fn language(&self) -> Language {
        let language = self.explain.and_then(|style| style.language);
        language.unwrap_or_default()
    }

    /// The engine of the order, and the text of the order's file.
    fn engine(&self) -> Result<(Engine, Vec<u8>), Failure> {
        let text = std::fs::read(&self.order);
        let text = text.map_err(|error| Failure::File(self.order.clone(), error))?;
        let json = without_byte_order_mark(&text);
        let node: Node = serde_json::from_slice(json).map_err(|error| {
            let language = self.language();
            let found = what_is_found(json, &error, language);
            Failure::Json(self.order.clone(), found, language)
        })?;
        match read_engine(&node, Zones::embedded()) {
            Ok(engine) => Ok((engine, text)),
            Err(findings) => Err(Failure::Order(findings, text, self.language())),
        }
    }

    fn answer_all(
        &self,
        engine: &Engine,
        path: &std::path::Path,
        questions: impl BufRead,
    ) -> Result<Answered, Failure> {
        let mut output = io::BufWriter::new(io::stdout().lock());
        let mut answered = Answered::All;
        for (line, bytes) in (1..).zip(questions.split(b'\n')) {
            let bytes = bytes.map_err(|error| Failure::File(path.to_owned(), error))?;
            // Files that were put one after another keep the mark of each.
            let bytes = without_byte_order_mark(&bytes);
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            let language = self.explain.and_then(|style| style.language);
            let answer = answer(engine, line, bytes, language);
            if answer.reply().is_err() {
                answered = Answered::Some;
            }
            let written = match self.explain {
                Some(style) => explain::write(&mut output, engine, line, &answer, style),
                None => serde_json::to_writer(&mut output, &answer)
                    .map_err(io::Error::from)
                    .and_then(|()| writeln!(output)),
            };
            written.map_err(Failure::Output)?;
        }
        output.flush().map_err(Failure::Output)?;
        Ok(answered)
    }
}

/// Writes a line to standard error. Whether anybody reads it changes nothing, so it does not panic as `eprintln!` does.
fn tell(what: &impl fmt::Display) {
    let _ = writeln!(io::stderr(), "{what}");
}

fn answer(engine: &Engine, line: u64, bytes: &[u8], language: Option<Language>) -> Answer {
    match serde_json::from_slice::<Node>(bytes) {
        Ok(mut node) => {
            if let (Some(language), Node::Map(fields)) = (language, &mut node) {
                fields.retain(|(field, _)| field != "answer_language");
                let language = Node::Text(language.as_str().to_owned());
                fields.push(("answer_language".to_owned(), language));
            }
            Answer::for_line(engine, line, &node)
        }
        Err(error) => {
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
            Answer::for_unreadable(line, format!("{told} {message}"))
        }
    }
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
            Self::Usage(message) => write!(f, "{message}\n{USAGE}"),
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
