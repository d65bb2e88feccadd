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
    env,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::PathBuf,
    process::ExitCode,
};

use unified_support::{engine::Engine, report::Language};

#[path = "assess/explain.rs"]
mod explain;
#[path = "assess/files.rs"]
mod files;

use explain::Style;
use files::{Failure, answer, each_question, engine, exit_code, tell_findings};

const USAGE: &str = "usage: assess ORDER [QUESTIONS|-] [--explain [--steps] [--choices] [--readings] [--passages] [--language en|fr]]";

fn main() -> ExitCode {
    let call = Call::of(env::args_os().skip(1));
    exit_code(call.and_then(|call| call.run()), USAGE)
}

/// What the caller wants.
struct Call {
    order: PathBuf,
    questions: Option<PathBuf>,
    /// How answers are told to people; none for a line of JSON each.
    explain: Option<Style>,
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

    fn run(&self) -> Result<bool, Failure> {
        let language = self.language();
        let (engine, text) = engine(&self.order, language)?;
        tell_findings(engine.findings(), &text, language);
        let Some(path) = &self.questions else {
            return Ok(true);
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

    fn answer_all(
        &self,
        engine: &Engine,
        path: &std::path::Path,
        questions: impl BufRead,
    ) -> Result<bool, Failure> {
        let mut output = io::BufWriter::new(io::stdout().lock());
        let mut answered = true;
        let language = self.explain.and_then(|style| style.language);
        each_question(path, questions, |line, bytes| {
            let answer = answer(engine, line, bytes, language);
            if answer.reply().is_err() {
                answered = false;
            }
            let written = match self.explain {
                Some(style) => explain::write(&mut output, engine, line, &answer, style),
                None => serde_json::to_writer(&mut output, &answer)
                    .map_err(io::Error::from)
                    .and_then(|()| writeln!(output)),
            };
            written.map_err(Failure::Output)
        })?;
        output.flush().map_err(Failure::Output)?;
        Ok(answered)
    }
}
