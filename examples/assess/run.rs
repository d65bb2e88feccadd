//! A run over many questions: how far it has come, what it came to, and the digest of what it wrote.

use std::{
    collections::BTreeMap,
    io::{self, IsTerminal, Write},
};

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use sha2::{Digest, Sha256};
use unified_support::{
    decision::{OrderIdentity, Outcome},
    engine::{Engine, Reply, ReplyOutcome},
    wire::{Answer, AnswerAlone},
};

/// Writes on, and keeps the digest of all that was written where somebody asks for it: it takes longer than the answers.
pub(crate) struct Digested<W> {
    output: W,
    digest: Option<Sha256>,
}

impl<W: Write> Digested<W> {
    pub(crate) fn new(output: W, is_asked_for: bool) -> Self {
        Self {
            output,
            digest: is_asked_for.then(Sha256::new),
        }
    }

    /// The SHA-256 of what was written, as `sha256sum` prints it.
    fn in_digits(&self) -> Option<String> {
        let digest = self.digest.clone()?.finalize();
        let digits = digest.iter().map(|byte| format!("{byte:02x}"));
        Some(digits.collect::<Vec<_>>().concat())
    }
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.output.write(bytes)?;
        if let Some(digest) = &mut self.digest {
            digest.update(bytes.get(..written).unwrap_or(bytes));
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// What became of the questions so far: of all, and of each kind that was asked.
#[derive(Default)]
pub(crate) struct Tally {
    all: Outcomes,
    asked: BTreeMap<&'static str, Outcomes>,
}

/// How many questions got which kind of answer.
#[derive(Clone, Copy, Default, Serialize)]
struct Outcomes {
    questions: u64,
    decided: u64,
    not_applicable: u64,
    undetermined: u64,
    refused: u64,
}

impl Tally {
    pub(crate) fn count(&mut self, answer: &Answer) {
        let asked = answer.question().map(|question| question.request().name());
        let outcome = answer.reply().map(Reply::outcome).ok();
        self.add(asked, outcome.as_ref());
    }

    pub(crate) fn count_alone(&mut self, answer: &AnswerAlone) {
        let outcome = answer.outcome().map(ReplyOutcome::kind).ok();
        self.add(answer.asked(), outcome.as_ref());
    }

    fn add(&mut self, asked: Option<&'static str>, outcome: Option<&Outcome<()>>) {
        self.all.count(outcome);
        // One that cannot be read is of no kind.
        if let Some(asked) = asked {
            self.asked.entry(asked).or_default().count(outcome);
        }
    }

    pub(crate) const fn are_all_answered(&self) -> bool {
        self.all.refused == 0
    }

    /// The summary of a run that wrote `output`, in one line.
    pub(crate) fn summary<W: Write>(&self, engine: &Engine, output: &Digested<W>) -> String {
        let summary = Summary {
            order: engine.order().identity(),
            all: self.all,
            asked: &self.asked,
            sha256: output.in_digits(),
        };
        serde_json::to_string(&summary).unwrap_or_default()
    }
}

impl Outcomes {
    fn count(&mut self, outcome: Option<&Outcome<()>>) {
        self.questions += 1;
        let kind = match outcome {
            Some(Outcome::Decided(())) => &mut self.decided,
            Some(Outcome::NotApplicable(_)) => &mut self.not_applicable,
            Some(Outcome::Undetermined(_)) => &mut self.undetermined,
            None => &mut self.refused,
        };
        *kind += 1;
    }
}

#[derive(Serialize)]
struct Summary<'a> {
    order: &'a OrderIdentity,
    #[serde(flatten)]
    all: Outcomes,
    asked: &'a BTreeMap<&'static str, Outcomes>,
    /// Of the output, so that whoever has it can tell whether it is that of this run.
    sha256: Option<String>,
}

/// How far a run has come, shown on a terminal once the input turns out to be long.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    /// How long the input is, where that is known.
    total: Option<u64>,
    read: u64,
    lines: u64,
    /// Answers on the same terminal would run into it.
    is_shown: bool,
}

/// After how many lines it is shown, and shown anew.
const STRIDE: u64 = 1000;

impl Progress {
    pub(crate) fn new(total: Option<u64>) -> Self {
        Self {
            bar: None,
            total,
            read: 0,
            lines: 0,
            is_shown: io::stderr().is_terminal() && !io::stdout().is_terminal(),
        }
    }

    /// One more line was answered, of so many bytes.
    pub(crate) fn advance(&mut self, bytes: usize) {
        // The line break is no part of the line.
        self.read = self
            .read
            .saturating_add(u64::try_from(bytes).unwrap_or(0) + 1);
        self.lines += 1;
        if self.is_shown && self.lines.is_multiple_of(STRIDE) {
            let total = self.total;
            let bar = self.bar.get_or_insert_with(|| bar(total));
            bar.set_position(self.read);
            bar.set_message(format!("{} questions", self.lines));
        }
    }

    /// Takes it off the terminal.
    pub(crate) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{bar:40} {percent:>3} %  {msg}"),
        None => (ProgressBar::new_spinner(), "{spinner} {msg}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
