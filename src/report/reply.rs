//! A reply in words, whatever was asked.

use core::fmt;

use super::{
    Language, explain,
    language::{Tongue, spoken},
    passages, reading, summarize, told_step,
    words::Words,
};
use crate::{
    calendar::Zone,
    decision::{Decision, QuestionError},
    engine::{Reply, Request, with_decision},
};

/// The outcome in a line, or in the lines of a list, of a refusal each condition that failed, and then all steps in sentences; instants
/// on the wall clock of `zone`.
///
/// The steps of a review are its findings, which are listed already.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zone;
/// use unified_support::document::clauses;
/// use unified_support::engine::{ClauseRequest, Engine, Request};
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let reply = engine.ask(&Request::Clause(ClauseRequest::new(clauses::SEVB_RESPONSE_2_HOURS)))?;
/// let told = report::reply(&reply, &Zone::utc(), Language::En).to_string();
/// assert!(told.starts_with("2.2/sevb-response-2-hours"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn reply<'a>(reply: &'a Reply, zone: &'a Zone, language: Language) -> Told<'a> {
    Told {
        reply,
        zone,
        language,
        passages: false,
        readings: false,
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

/// A reply in words: see [`reply`].
#[derive(Clone, Copy, Debug)]
#[must_use = "it is told when it is displayed"]
pub struct Told<'a> {
    reply: &'a Reply,
    zone: &'a Zone,
    language: Language,
    passages: bool,
    readings: bool,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        with_decision!(self.reply, decision => {
            write!(f, "{}", summarize(decision.outcome(), self.zone, self.language))?;
            self.write_reasons(decision, f)?;
            self.write_steps(decision, f)?;
            self.write_readings(decision, f)?;
            self.write_passages(decision, f)
        })
    }
}

impl Told<'_> {
    /// The same, and then where the clauses that its steps cite stand in the source: see [`passages`].
    pub const fn with_passages(mut self) -> Self {
        self.passages = true;
        self
    }

    /// The same, and after the steps each of the readings that they rest on, in the order in which they first do: see [`reading`].
    pub const fn with_readings(mut self) -> Self {
        self.readings = true;
        self
    }

    /// What was not met comes before everything that was.
    fn write_reasons<T>(&self, decision: &Decision<T>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => decision.failed().try_for_each(|step| {
            write!(f, "\n{}", L::BECAUSE)?;
            told_step(step, Words::<L>::new(Some(self.zone)), f)
        }))
    }

    fn write_steps<T>(&self, decision: &Decision<T>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if decision.steps().is_empty() || matches!(self.reply, Reply::OrderReview(_)) {
            return Ok(());
        }
        let steps = explain(decision, self.language).in_zone(self.zone);
        write!(f, "\n{steps}")
    }

    fn write_readings<T>(&self, decision: &Decision<T>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = reading::used(decision.steps());
        if !self.readings || used.is_empty() {
            return Ok(());
        }
        let heading = spoken!(self.language, L => L::READING.used);
        write!(f, "\n{heading}")?;
        let mut used = used.into_iter();
        used.try_for_each(|id| write!(f, "\n{}", reading(id, self.language)))
    }

    fn write_passages<T>(&self, decision: &Decision<T>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.passages || decision.steps().is_empty() {
            return Ok(());
        }
        let passages = passages(decision, self.language);
        let heading = spoken!(self.language, L => L::IN_THE_SOURCE);
        write!(f, "\n{heading}\n{passages}")
    }
}
