//! Answers questions about an order:
//! `assess ORDER [QUESTIONS|-] [--answers-only | --explain [--steps] [--choices] [--readings] [--passages] [--language en|fr]] [--summary]`.
//!
//! ORDER is an order file, QUESTIONS a file with one JSON object a line, or `-` for standard input; without it the order
//! is checked and nothing is asked. Each question gets a line of JSON on standard output, in order, with `--answers-only` without its
//! steps and its stamp; with `--explain`, a text for people, which with `--passages` also tells where the clauses that it cites stand
//! in the source, and ends with what all answers have in common: the order, that response times are estimates, and the readings that
//! were taken, with `--readings` each in full. The text is in the language of `--language`, or else in that of the question, which is
//! English if it says none. Blank lines are passed over, but counted; a byte-order mark before the order or a line is passed over.
//! Problems of the order go to standard error, a line each, in the language of `--language`.
//!
//! A run keeps one question and its answer at a time, however many there are; on a terminal it shows how far it has come, unless the
//! answers are shown there. The same input gives the same bytes. With `--summary` the last line on standard error is one of JSON: how
//! many questions of which kind were decided, not applicable, undetermined and refused, and the SHA-256 of the output.
//!
//! Exit status: 0 all answered, 1 some got an error, 2 the order or the call is wrong.

use std::{
    env,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Serialize;
use unified_support::{
    engine::Engine,
    report::Language,
    wire::{AnswerAlone, Node, Question},
};

#[path = "assess/explain.rs"]
mod explain;
#[path = "assess/files.rs"]
mod files;
#[path = "assess/run.rs"]
mod run;

use explain::{Explained, Style};
use files::{Answered, Failure, answer, each_question, engine, exit_code, tell, tell_findings};
use run::{Digested, Progress, Tally};

const USAGE: &str = "usage: assess ORDER [QUESTIONS|-] \
[--answers-only | --explain [--steps] [--choices] [--readings] [--passages] [--language en|fr]] [--summary]";

fn main() -> ExitCode {
    let call = Call::of(env::args_os().skip(1));
    exit_code(call.and_then(|call| call.run()), USAGE)
}

/// What the caller wants.
struct Call {
    order: PathBuf,
    questions: Option<PathBuf>,
    form: Form,
    /// Whether the run is summed up.
    summary: bool,
}

/// How answers are written.
#[derive(Clone, Copy)]
enum Form {
    /// Each as a line of JSON.
    Whole,
    /// The same without its steps and its stamp.
    AnswersOnly,
    /// For people.
    Explained(Style),
}

impl Call {
    fn of(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, Failure> {
        let (mut paths, mut explain, mut language) = (Vec::new(), false, None);
        let (mut steps, mut choices) = (false, false);
        let (mut readings, mut passages) = (false, false);
        let (mut answers_only, mut summary) = (false, false);
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--answers-only") => answers_only = true,
                Some("--summary") => summary = true,
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
        let style = Style {
            language,
            steps,
            choices,
            readings,
            passages,
        };
        let form = match (explain, answers_only) {
            (true, true) => {
                let message = "`--answers-only` and `--explain` exclude each other";
                return Err(Failure::Usage(message.to_owned()));
            }
            (true, false) => Form::Explained(style),
            (false, true) => Form::AnswersOnly,
            (false, false) => Form::Whole,
        };
        Ok(Self {
            order,
            questions,
            form,
            summary,
        })
    }

    fn run(&self) -> Result<bool, Failure> {
        let language = self.language();
        let (engine, text) = engine(&self.order, language)?;
        tell_findings(engine.findings(), &text, language);
        let Some(path) = &self.questions else {
            return Ok(true);
        };
        if path.as_os_str() == "-" {
            return self.answer_all(&engine, path, io::stdin().lock(), None);
        }
        let unreadable = |error| Failure::File(path.clone(), error);
        let file = File::open(path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        self.answer_all(&engine, path, BufReader::new(file), Some(length))
    }

    /// The language in which problems of the order are told.
    fn language(&self) -> Language {
        self.answer_language().unwrap_or_default()
    }

    /// The language of all answers; none where each question says its own.
    fn answer_language(&self) -> Option<Language> {
        match self.form {
            Form::Explained(style) => style.language,
            Form::Whole | Form::AnswersOnly => None,
        }
    }

    /// Answers `questions`, which are `length` bytes where that is known.
    fn answer_all(
        &self,
        engine: &Engine,
        path: &Path,
        questions: impl BufRead,
        length: Option<u64>,
    ) -> Result<bool, Failure> {
        let output = Digested::new(io::stdout().lock(), self.summary);
        let mut output = io::BufWriter::new(output);
        let (mut tally, mut progress) = (Tally::default(), Progress::new(length));
        let mut explained = match self.form {
            Form::Explained(style) => Some(Explained::new(engine, style)),
            Form::Whole | Form::AnswersOnly => None,
        };
        each_question(path, questions, |line, bytes| {
            let language = self.answer_language();
            let written = if let Form::AnswersOnly = self.form {
                let answer: AnswerAlone = answer(engine, line, bytes, language);
                tally.count_alone(&answer);
                write_line(&mut output, &answer)
            } else {
                let answer = answer(engine, line, bytes, language);
                tally.count(&answer);
                match &mut explained {
                    Some(explained) => explained.write(&mut output, line, &answer),
                    None => write_line(&mut output, &answer),
                }
            };
            progress.advance(bytes.len());
            written.map_err(Failure::Output)
        })?;
        if let Some(explained) = explained {
            explained.finish(&mut output).map_err(Failure::Output)?;
        }
        output.flush().map_err(Failure::Output)?;
        progress.finish();
        if self.summary {
            tell(&tally.summary(engine, output.get_ref()));
        }
        Ok(tally.are_all_answered())
    }
}

impl Answered for AnswerAlone {
    fn to_line(engine: &Engine, line: u64, node: &Node) -> Self {
        Self::for_line(engine, line, node)
    }

    fn to_question(engine: &Engine, question: Question) -> Self {
        Self::for_question(engine, &question)
    }

    fn to_unreadable(line: u64, message: String) -> Self {
        Self::for_unreadable(line, message)
    }

    fn is_refused(&self) -> bool {
        self.outcome().is_err()
    }
}

/// Writes an answer as a line of JSON.
fn write_line(output: &mut impl Write, answer: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *output, answer)?;
    writeln!(output)
}
