//! A reply in words, whatever was asked.

use alloc::string::String;
use core::fmt;

use super::{
    Explanation, Language,
    account::{Account, Asked, Parts, Table},
    language::{Tongue, spoken},
    passages, reading,
    reading::used,
    summary::Summary,
};
use crate::{
    decision::{Decision, QuestionError, Step},
    engine::{Engine, Reply, ReplyOutcome, Request, WhatIf, with_decision},
};

/// What `engine` replied to `request`, set out for a reader: the outcome, of a refusal each condition that failed, the computation in
/// small tables and in the sentences of the steps that computed something, then the conditions that did not hold and the readings that
/// were taken. Instants are on the wall clock of the location that is asked about, or else of the order's first.
///
/// # Example: two business hours over a night
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::engine::{At, Engine, Request};
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
/// use unified_support::response::Incident;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
/// let request = Request::FirstResponse(At::new("paris", incident));
/// let reply = engine.ask(&request)?;
/// let told = report::reply(&engine, &request, &reply, Language::En).to_string();
/// let expected = "\
/// first response due Thu 14 May 2026 10:20 +02:00, 2 h of business hours
///
///   day              hours that count        time
///   Wed 13 May 2026  16:50-17:30           40 min
///   Thu 14 May 2026  09:00-10:20       1 h 20 min
///   in all                                    2 h
/// ";
/// assert!(told.starts_with(expected), "{told}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn reply<'a>(
    engine: &'a Engine,
    request: &'a Request,
    reply: &'a Reply,
    language: Language,
) -> Told<'a> {
    Told {
        engine,
        request,
        reply,
        language,
        otherwise: None,
        steps: false,
        readings: false,
        passages: false,
        in_run: false,
    }
}

/// What is asked, in a few words.
///
/// # Example
///
/// ```
/// use unified_support::engine::Request;
/// use unified_support::report::{self, Language};
///
/// let asked = report::heading(&Request::OrderReview, Language::En);
/// assert_eq!(asked, "does the order comply with the services description?");
/// ```
#[must_use]
pub fn heading(request: &Request, language: Language) -> &'static str {
    spoken!(language, L => L::heading(request))
}

/// Why a question is refused: where in it something is wrong, and what.
///
/// # Example
///
/// ```
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let error = engine.location("lyon").unwrap_err();
/// assert_eq!(report::error(&error, Language::En).to_string(), "location: the order has no location `lyon`");
/// assert_eq!(
///     report::error(&error, Language::Fr).to_string(),
///     "location\u{a0}: l’Ordre de Services n’a pas de site «\u{a0}lyon\u{a0}»",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub const fn error(error: &QuestionError, language: Language) -> impl fmt::Display + use<'_> {
    ToldError { error, language }
}

/// What is added to an error within the element of a list that has an id.
#[cfg(feature = "serde")]
pub(crate) fn element_with_id(
    element: &str,
    id: &str,
    language: Language,
) -> alloc::string::String {
    spoken!(language, L => L::element_with_id(element, id))
}

struct ToldError<'a> {
    error: &'a QuestionError,
    language: Language,
}

impl fmt::Display for ToldError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::error(self.error, f))
    }
}

/// A reply set out: see [`reply`].
#[derive(Clone, Copy, Debug)]
#[must_use = "it is told when it is displayed"]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own, and any of them can be taken with any other"
)]
pub struct Told<'a> {
    engine: &'a Engine,
    request: &'a Request,
    reply: &'a Reply,
    language: Language,
    otherwise: Option<&'a WhatIf>,
    steps: bool,
    readings: bool,
    passages: bool,
    in_run: bool,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => {
            with_decision!(self.reply, decision => self.write::<L, _>(decision, f))
        })
    }
}

impl<'a> Told<'a> {
    /// The same, with what the outcome would be by the readings that were not taken: see [`Engine::what_if`].
    pub const fn with_choices(mut self, answers: &'a WhatIf) -> Self {
        self.otherwise = Some(answers);
        self
    }

    /// The same, with every step, numbered, in the place of those that computed something: see [`explain`](super::explain).
    pub const fn with_steps(mut self) -> Self {
        self.steps = true;
        self
    }

    /// The same, and then each of the readings that its steps rest on, in the order in which they first do: see [`reading`].
    pub const fn with_readings(mut self) -> Self {
        self.readings = true;
        self
    }

    /// The same, and then where the clauses that its steps cite stand in the source: see [`passages`].
    pub const fn with_passages(mut self) -> Self {
        self.passages = true;
        self
    }

    /// The same, without what is told once for all answers of a run: the readings that were taken, but with what others would give, and
    /// that response times are estimates. See [`run`](super::run).
    pub const fn in_run(mut self) -> Self {
        self.in_run = true;
        self
    }

    fn write<L: Tongue, T: Account<L> + Summary<L>>(
        &self,
        decision: &Decision<T>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result
    where
        ReplyOutcome: Summary<L>,
    {
        let asked = Asked::<L>::new(self.engine, self.request, decision.steps());
        let mut parts = Parts::of(decision, asked, self.otherwise);
        if self.in_run {
            parts.leave_to_run(decision.steps(), asked.words(), self.otherwise.is_none());
        }
        f.write_str(&parts.headline)?;
        for reason in &parts.because {
            write!(f, "\n{}{reason}", L::BECAUSE)?;
        }
        let are_several = parts.tables.len() > 1;
        for table in &parts.tables {
            let colon = L::PICTURE.colon.trim_end();
            f.write_str("\n")?;
            if are_several {
                write!(f, "\n{}{colon}", table.title())?;
            }
            write!(f, "{table}")?;
        }
        if self.steps && !decision.steps().is_empty() {
            let steps = Explanation::of(decision.steps(), self.language, asked.zone());
            write!(f, "\n\n{steps}")?;
        } else {
            write_lines("", &parts.computed, f)?;
            write_lines(L::ACCOUNT.not_applied, &parts.not_applied, f)?;
        }
        write_choices::<L>(&parts.choices, f)?;
        self.write_readings::<L>(decision.steps(), f)?;
        self.write_passages::<L, T>(decision, f)
    }

    fn write_readings<L: Tongue>(&self, steps: &[Step], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = used(steps);
        if !self.readings || used.is_empty() {
            return Ok(());
        }
        write!(f, "\n\n{}", L::READING.used)?;
        let mut used = used.into_iter();
        used.try_for_each(|id| write!(f, "\n{}", reading(id, self.language)))
    }

    fn write_passages<L: Tongue, T>(
        &self,
        decision: &Decision<T>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        if !self.passages || decision.steps().is_empty() {
            return Ok(());
        }
        let passages = passages(decision, self.language);
        write!(f, "\n\n{}\n{passages}", L::IN_THE_SOURCE)
    }
}

/// A part of an account: its title, if it has one, and a line for each sentence.
fn write_lines(title: &str, sentences: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if sentences.is_empty() {
        return Ok(());
    }
    f.write_str("\n")?;
    if !title.is_empty() {
        write!(f, "\n{title}")?;
    }
    let mut sentences = sentences.iter();
    sentences.try_for_each(|sentence| write!(f, "\n  {sentence}"))
}

/// The readings that were taken, in two lines each: their variants are long for columns.
pub(super) fn write_choices<L: Tongue>(choices: &Table, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if choices.is_empty() {
        return Ok(());
    }
    let (labels, colon) = (L::ACCOUNT.choices, L::PICTURE.colon);
    write!(f, "\n\n{}", labels.title)?;
    choices.rows().iter().try_for_each(|row| match &**row {
        [choice, taken, otherwise] => write!(
            f,
            "\n  {choice}{colon}{taken}\n    {}{colon}{otherwise}",
            labels.otherwise
        ),
        _ => Ok(()),
    })
}
