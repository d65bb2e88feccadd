//! The parts of an account, before they are text or a page.

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::{self, Write};

use super::{Account, Asked, Column, Table};
use crate::{
    decision::{Decision, Step},
    document::{ReadingId, Source},
    engine::{ReplyOutcome, WhatIf},
    report::{
        Authority, chosen, language::Tongue, reading::used, run::is_estimate, summary::Summary,
        told_step, words::Words,
    },
};

/// A reply set out for a reader.
pub(in crate::report) struct Parts {
    /// The outcome in one line.
    pub(in crate::report) headline: String,
    /// Of a refusal each condition that failed.
    pub(in crate::report) because: Vec<String>,
    pub(in crate::report) tables: Vec<Table>,
    /// What was computed beside what the tables tell.
    pub(in crate::report) computed: Vec<String>,
    /// The conditions that did not hold, though there is an answer.
    pub(in crate::report) not_applied: Vec<String>,
    /// The readings that were taken; without rows where there are none.
    pub(in crate::report) choices: Table,
}

impl Parts {
    /// `otherwise` is what the answer would be by other readings.
    pub(in crate::report) fn of<L: Tongue, T: Account<L> + Summary<L>>(
        decision: &Decision<T>,
        asked: Asked<'_, L>,
        otherwise: Option<&WhatIf>,
    ) -> Self
    where
        ReplyOutcome: Summary<L>,
    {
        let words = asked.words();
        let is_answered = decision.failed().next().is_none();
        let computed = |step: &&Step| match step.held() {
            None => T::tells(step.applied()),
            // A choice is told with what it was made for.
            Some(held) => {
                let is_choice = matches!(step.source(), Source::Reading(_));
                held && is_answered && (is_choice || T::rests_on(step.applied()))
            }
        };
        let not_held = |step: &&Step| is_answered && step.held() == Some(false);
        let steps = decision.steps();
        let decided = decision.outcome().decided();
        Self {
            headline: words.summary(decision.outcome()).to_string(),
            because: sentences(decision.failed(), words),
            tables: decided.map_or(Vec::new(), |answer| answer.tables(asked)),
            computed: sentences(steps.iter().filter(computed), words),
            not_applied: sentences(steps.iter().filter(not_held), words),
            choices: choices(steps, otherwise, words),
        }
    }
}

impl Parts {
    /// Leaves out what is told once for a run, the choices only if nothing of this answer alone stands beside them.
    pub(in crate::report) fn leave_to_run<L: Tongue>(
        &mut self,
        steps: &[Step],
        words: Words<'_, L>,
        choices: bool,
    ) {
        let estimates = sentences(steps.iter().filter(|step| is_estimate(step)), words);
        self.computed.retain(|one| !estimates.contains(one));
        if choices {
            self.choices.clear();
        }
    }
}

/// The sentences of `steps` with their authority, each once.
fn sentences<'a, L: Tongue>(
    steps: impl Iterator<Item = &'a Step>,
    words: Words<'_, L>,
) -> Vec<String> {
    let sentences = steps.map(|step| {
        // Room for most of them, so that few have to grow.
        let mut sentence = String::with_capacity(256);
        let _ = write!(sentence, "{}", Sentence { step, words });
        sentence
    });
    let sentences: Vec<_> = sentences.collect();
    let mut told = BTreeSet::new();
    let are_new: Vec<_> = sentences.iter().map(|one| told.insert(&**one)).collect();
    let sentences = sentences.into_iter().zip(are_new);
    sentences
        .filter_map(|(sentence, is_new)| is_new.then_some(sentence))
        .collect()
}

/// A step whose reading is told among the choices.
struct Sentence<'a, L> {
    step: &'a Step,
    words: Words<'a, L>,
}

impl<L: Tongue> fmt::Display for Sentence<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        told_step(self.step, Authority::Named, self.words, f)
    }
}

/// Each reading with the variant that was taken and the others, and what these would give where it is known.
fn choices<L: Tongue>(steps: &[Step], otherwise: Option<&WhatIf>, words: Words<'_, L>) -> Table
where
    ReplyOutcome: Summary<L>,
{
    choice_table::<L>(used(steps).into_iter().map(|reading| {
        choice::<L>(reading, taken(steps, reading), |variant| {
            let outcome = otherwise.map(|answers| would_be(answers, reading, variant, words));
            outcome.unwrap_or_default()
        })
    }))
}

/// The table of readings, a row each.
pub(in crate::report) fn choice_table<L: Tongue>(
    rows: impl IntoIterator<Item = [String; 3]>,
) -> Table {
    let labels = L::ACCOUNT.choices;
    let columns = [
        Column::text(labels.choice),
        Column::text(labels.taken),
        Column::text(labels.otherwise),
    ];
    Table::new(labels.title, columns, rows)
}

/// A reading with the variant that was taken and the others, each with what it would give.
pub(in crate::report) fn choice<L: Tongue>(
    reading: ReadingId,
    taken: Option<&str>,
    would_be: impl Fn(&str) -> String,
) -> [String; 3] {
    let told = (L::reading(reading).variants)();
    let (chosen, others): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|(name, _)| Some(*name) == taken);
    let others = others
        .into_iter()
        .map(|(name, meaning)| format!("{meaning}{}", would_be(name)));
    let chosen = chosen.first().map_or("", |(_, meaning)| *meaning);
    [
        reading.to_string(),
        chosen.to_string(),
        others.collect::<Vec<_>>().join(L::PICTURE.between),
    ]
}

/// The variant of `reading` that `steps` name.
fn taken(steps: &[Step], reading: ReadingId) -> Option<&'static str> {
    let of_reading = |step: &&Step| *step.source() == Source::Reading(reading);
    steps.iter().filter(of_reading).find_map(chosen)
}

/// What the outcome would be by a variant, and whom that favours.
fn would_be<L: Tongue>(
    answers: &WhatIf,
    reading: ReadingId,
    variant: &str,
    words: Words<'_, L>,
) -> String
where
    ReplyOutcome: Summary<L>,
{
    let labels = L::ACCOUNT.choices;
    let varied = answers
        .readings
        .iter()
        .find(|varied| varied.reading == reading);
    let mut others = varied.into_iter().flat_map(|varied| &varied.others);
    let other = others.find(|other| other.variant.as_str() == variant);
    let outcome = match other.and_then(|other| other.otherwise.as_ref()) {
        None => labels.same.to_string(),
        Some(Ok(outcome)) => words.summary(outcome).to_string(),
        Some(Err(refused)) => refused.message.clone(),
    };
    let favours = other
        .and_then(|other| other.favours)
        .map_or("", labels.favours);
    format!("{}{outcome}{favours}", L::PICTURE.colon)
}
