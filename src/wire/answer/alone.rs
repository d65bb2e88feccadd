//! Answers that are made without their steps and their stamp.

use alloc::{borrow::ToOwned, string::String};

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    Refusal,
    calendar_text::{CalendarText, WithText},
};
use crate::{
    data::Fieldset,
    engine::{Engine, ReplyOutcome, with_outcome},
    wire::{
        node::Node,
        question::{Question, UnreadableQuestion},
    },
};

/// The outcome of a question, or why there is none: an [`Answer`](super::Answer) of which no steps were kept and no digest was made.
///
/// It is written as [`Answer::alone`](super::Answer::alone) is, byte for byte, and takes less time and a fraction of the memory, which
/// matters where one question has many lines.
///
/// # Example
///
/// ```
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
/// use unified_support::wire::{Answer, AnswerAlone};
///
/// let engine = Engine::try_from(OrderDraft::example()).unwrap();
/// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
/// let node = serde_json::from_str(line)?;
/// let alone = serde_json::to_string(&AnswerAlone::for_line(&engine, 1, &node))?;
/// assert_eq!(alone, r#"{"id":"5","answer":{"date":"2026-05-15"}}"#);
/// assert_eq!(alone, serde_json::to_string(&Answer::for_line(&engine, 1, &node).alone())?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "an answer is what was asked for"]
pub struct AnswerAlone {
    id: Option<String>,
    asked: Option<&'static str>,
    outcome: Result<ReplyOutcome, Refusal>,
    calendar_text: Option<CalendarText>,
}

impl AnswerAlone {
    /// The answer of `engine` to the question in `node`, which stands on line `line`: what is wrong with it tells the line.
    pub fn for_line(engine: &Engine, line: u64, node: &Node) -> Self {
        match Question::read(node) {
            Ok(question) => Self::answered(engine, &question, Some((line, node))),
            Err(UnreadableQuestion {
                id,
                answer_language,
                findings,
            }) => {
                let findings = findings.within(|path| node.element_with_id(path));
                let refusal = Refusal::of_findings(&findings, line, answer_language);
                Self::refused(id, refusal)
            }
        }
    }

    /// The answer of `engine` to `question`.
    pub fn for_question(engine: &Engine, question: &Question) -> Self {
        Self::answered(engine, question, None)
    }

    /// What is answered to line `line`, of which no [`Node`] could be made: `message` says why.
    pub fn for_unreadable(line: u64, message: impl Into<String>) -> Self {
        Self::refused(None, Refusal::of_line(line, message.into()))
    }

    fn answered(engine: &Engine, question: &Question, read: Option<(u64, &Node)>) -> Self {
        let outcome = engine.outcome(question.request());
        let outcome =
            outcome.map_err(|error| Refusal::of_error(error, read, question.answer_language()));
        let calendar = match &outcome {
            Ok(ReplyOutcome::CalendarOfObligations(calendar)) => Some(calendar),
            _ => None,
        };
        Self {
            id: Some(question.id().to_owned()),
            asked: Some(question.request().name()),
            calendar_text: CalendarText::of(engine.order(), question, calendar),
            outcome,
        }
    }

    const fn refused(id: Option<String>, refusal: Refusal) -> Self {
        Self {
            id,
            asked: None,
            outcome: Err(refusal),
            calendar_text: None,
        }
    }

    /// The question's id, if it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The name of what was asked, if the question could be read.
    #[must_use]
    pub const fn asked(&self) -> Option<&'static str> {
        self.asked
    }

    /// The outcome, or why there is none.
    ///
    /// # Errors
    ///
    /// The question could not be read, or was refused.
    pub const fn outcome(&self) -> Result<&ReplyOutcome, &Refusal> {
        self.outcome.as_ref()
    }
}

impl Serialize for AnswerAlone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        match (&self.outcome, &self.calendar_text) {
            (Err(refusal), _) => map.serialize_entry("error", refusal)?,
            (Ok(ReplyOutcome::CalendarOfObligations(outcome)), Some(text)) => {
                WithText(outcome, text).write_outcome(&mut map)?;
            }
            (Ok(outcome), _) => {
                with_outcome!(outcome, outcome => outcome.write_fields(&mut map))?;
            }
        }
        map.end()
    }
}
