//! Writes answers as a page to file: `page ORDER QUESTIONS|- [ID] [--language en|fr] [--choices] > page.html`.
//!
//! ORDER is an order file, QUESTIONS a file with one JSON object a line, or `-` for standard input. All of its questions are answered in
//! one HTML document on standard output, in order, or the one with the id ID alone. The document stands on its own: it has no script and
//! loads nothing. It is in the language of `--language`, English without it. With `--choices` it also tells what the outcome would be by
//! the readings that were not taken. Why a question has no answer stands in the document.
//!
//! Problems of the order go to standard error, a line each, in the same language. Exit status: 0 all answered, 1 some got no answer, 2 the order or the call
//! is wrong.

use std::{
    env,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::PathBuf,
    process::ExitCode,
};

use unified_support::{
    engine::{Engine, Request, WhatIf, WhatIfRequest},
    report::{self, Language, PageEntry},
    wire::{Answer, Question},
};

#[path = "assess/files.rs"]
mod files;

use files::{Failure, answer, each_question, engine, exit_code, tell_findings};

const USAGE: &str = "usage: page ORDER QUESTIONS|- [ID] [--language en|fr] [--choices]";

fn main() -> ExitCode {
    let call = Call::of(env::args_os().skip(1));
    exit_code(call.and_then(|call| call.run()), USAGE)
}

/// What the caller wants.
struct Call {
    order: PathBuf,
    questions: PathBuf,
    /// The one question of the page; none for all.
    id: Option<String>,
    language: Language,
    choices: bool,
}

impl Call {
    fn of(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, Failure> {
        let usage = |message: &str| Failure::Usage(message.to_owned());
        let (mut words, mut language, mut choices) = (Vec::new(), Language::En, false);
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--choices") => choices = true,
                Some("--language") => {
                    let code = arguments.next();
                    let code = code.ok_or_else(|| usage("`--language` is given no language"))?;
                    let read = code.to_string_lossy().parse::<Language>();
                    language = read.map_err(|error| Failure::Usage(error.to_string()))?;
                }
                Some(option) if option.starts_with("--") => {
                    return Err(Failure::Usage(format!("unknown option `{option}`")));
                }
                _ => words.push(argument),
            }
        }
        let mut words = words.into_iter();
        let call = Self {
            order: words
                .next()
                .ok_or_else(|| usage("no order is given"))?
                .into(),
            questions: words
                .next()
                .ok_or_else(|| usage("no questions are given"))?
                .into(),
            id: words.next().map(|id| id.to_string_lossy().into_owned()),
            language,
            choices,
        };
        match words.next() {
            Some(extra) => Err(Failure::Usage(format!(
                "unexpected argument `{}`",
                extra.to_string_lossy()
            ))),
            None => Ok(call),
        }
    }

    /// Writes the page, and says whether all was answered.
    fn run(&self) -> Result<bool, Failure> {
        let (engine, text) = engine(&self.order, self.language)?;
        tell_findings(engine.findings(), &text, self.language);
        let answers = if self.questions.as_os_str() == "-" {
            self.answers(&engine, io::stdin().lock())?
        } else {
            let file = File::open(&self.questions);
            let file = file.map_err(|error| Failure::File(self.questions.clone(), error))?;
            self.answers(&engine, BufReader::new(file))?
        };
        if let (Some(id), true) = (&self.id, answers.is_empty()) {
            return Err(Failure::Usage(format!("no question has the id `{id}`")));
        }
        let mut page = report::page(&engine, self.language);
        for (answer, choices) in &answers {
            page = page.with(entry(answer, choices.as_ref()));
        }
        let mut output = io::BufWriter::new(io::stdout().lock());
        let written = write!(output, "{page}").and_then(|()| output.flush());
        written.map_err(Failure::Output)?;
        Ok(answers.iter().all(|(answer, _)| answer.reply().is_ok()))
    }

    /// The answers that are asked for, with what other readings would give.
    fn answers(
        &self,
        engine: &Engine,
        questions: impl BufRead,
    ) -> Result<Vec<(Answer, Option<WhatIf>)>, Failure> {
        let mut answers = Vec::new();
        each_question(&self.questions, questions, |line, bytes| {
            let answer: Answer = answer(engine, line, bytes, Some(self.language));
            if self.id.as_deref().is_none_or(|id| answer.id() == Some(id)) {
                let question = answer.question().filter(|_| self.choices);
                let choices = question.and_then(|question| what_if(engine, question.request()));
                answers.push((answer, choices));
            }
            Ok(())
        })?;
        Ok(answers)
    }
}

fn entry<'a>(answer: &'a Answer, choices: Option<&'a WhatIf>) -> PageEntry<'a> {
    let id = answer.id().unwrap_or("?");
    let request = answer.question().map(Question::request);
    match (answer.reply(), request) {
        (Ok(reply), Some(request)) => {
            let entry = PageEntry::answered(id, request, reply);
            choices.map_or(entry, |choices| entry.with_choices(choices))
        }
        (Err(refusal), request) => PageEntry::refused(id, request, &refusal.message),
        (Ok(_), None) => PageEntry::refused(id, None, ""),
    }
}

/// What other readings would give; nothing of a question that is not asked again.
fn what_if(engine: &Engine, request: &Request) -> Option<WhatIf> {
    let asked = WhatIfRequest::new(request.clone());
    let decision = engine.what_if(&asked).ok()?;
    decision.into_outcome().into_result().ok()
}
