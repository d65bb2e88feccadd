//! Answers, and how they are written.

mod alone;
mod calendar_text;

use alloc::{
    borrow::{Cow, ToOwned},
    string::{String, ToString},
};

use serde::{Serialize, Serializer, ser::SerializeMap};

pub use self::alone::AnswerAlone;
use self::calendar_text::{CalendarText, WithText};
use super::{
    node::Node,
    question::{Question, UnreadableQuestion},
};
use crate::{
    data::{Fields, Fieldset, datum, mode, reader::one_of},
    decision,
    engine::{Engine, Reply, with_decision},
    finding::{Finding, Findings, Path, codes},
    report::{self, Language},
};

/// The answer to a question, or why there is none.
///
/// Its serde form, with the order of its keys, is shown in [`wire`](super#answers).
///
/// # Example
///
/// ```
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
/// use unified_support::wire::Answer;
///
/// let engine = Engine::try_from(OrderDraft::example()).unwrap();
/// let line = r#"{"id":"5","ask":"business_days_after","location":"lyon","from":"2026-05-13","days":2}"#;
/// let answer = Answer::for_line(&engine, 1, &serde_json::from_str(line)?);
/// assert_eq!(
///     serde_json::to_string(&answer)?,
///     r#"{"id":"5","error":{"code":"unknown_location","line":1,"field":"location","value":"lyon","message":"location: the order has no location `lyon`"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "an answer is what was asked for"]
pub struct Answer {
    id: Option<String>,
    question: Option<Question>,
    language: Language,
    reply: Result<Reply, Refusal>,
    calendar_text: Option<CalendarText>,
}

datum! {
    /// Why a question has no answer.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("{}{code}: {message}", self.line.map_or_else(String::new, |line| alloc::format!("line {line}, ")))]
    #[non_exhaustive]
    pub struct Refusal {
        /// The stable code.
        pub code: Cow<'static, str>,
        /// The number of the line, from one; none of a question that was not on one.
        pub line: Option<u64> = optional,
        /// The path of the field, where it is known.
        pub field: Option<String> = optional,
        /// The offending value, where it is known: as it was written, or as it was understood where the answer was refused.
        pub value: Option<String> = optional,
        /// What is wrong, in one sentence.
        pub message: String,
    }
}

impl Answer {
    /// The answer of `engine` to the question in `node`, which stands on line `line`: what is wrong with it tells the line.
    pub fn for_line(engine: &Engine, line: u64, node: &Node) -> Self {
        match Question::read(node) {
            Ok(question) => Self::answered(engine, question, Some((line, node))),
            Err(UnreadableQuestion {
                id,
                answer_language,
                findings,
            }) => {
                let findings = findings.within(|path| node.element_with_id(path));
                Self {
                    id,
                    question: None,
                    language: answer_language,
                    reply: Err(Refusal::of_findings(&findings, line, answer_language)),
                    calendar_text: None,
                }
            }
        }
    }

    /// The answer of `engine` to `question`.
    pub fn for_question(engine: &Engine, question: Question) -> Self {
        Self::answered(engine, question, None)
    }

    /// The answer to `question`, with the line and the node from which it was read.
    fn answered(engine: &Engine, question: Question, read: Option<(u64, &Node)>) -> Self {
        let reply = engine.ask(question.request());
        let reply =
            reply.map_err(|error| Refusal::of_error(error, read, question.answer_language()));
        let calendar = match &reply {
            Ok(Reply::CalendarOfObligations(decision)) => Some(decision.outcome()),
            _ => None,
        };
        Self {
            id: Some(question.id().to_owned()),
            calendar_text: CalendarText::of(engine.order(), &question, calendar),
            language: question.answer_language(),
            reply,
            question: Some(question),
        }
    }

    /// Reads the answer to `question` as it was written.
    ///
    /// Its `id` must be the question's. That the stamp names the same question is not asked, since another version may write a
    /// question otherwise: [`Engine::recompute`] tells.
    ///
    /// # Example: an answer that was stored
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::wire::{Answer, Node, Question};
    ///
    /// let engine = Engine::try_from(OrderDraft::example()).unwrap();
    /// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    /// let question: Question = serde_json::from_str(line)?;
    /// let answer = Answer::for_question(&engine, question.clone());
    /// let stored = (serde_json::to_string(&question)?, serde_json::to_string(&answer)?);
    ///
    /// let question: Question = serde_json::from_str(&stored.0)?;
    /// let read = Answer::read(question.clone(), &serde_json::from_str::<Node>(&stored.1)?).unwrap();
    /// assert_eq!(read, answer);
    /// // The same question is answered by the same bytes still.
    /// assert_eq!(serde_json::to_string(&Answer::for_question(&engine, question))?, stored.1);
    /// // It says of which order.
    /// let stamp = read.reply().unwrap().stamp();
    /// assert_eq!(stamp.order.as_ref(), Some(engine.order().identity()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `unknown_value`: the answer has another `id` than the question.
    /// - What cannot be read: see [`codes`](super::codes).
    pub fn read(question: Question, node: &Node) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let (node, calendar_text) = CalendarText::split_off(question.request(), node);
        let fields = Fields::open(&node, &Path::root(), &mut findings);
        let reply = fields.and_then(|mut fields| {
            let id = fields.required("id", &mut findings, one_of(&[(question.id(), ())]));
            let reply = match mode::optional::read("error", &mut fields, &mut findings) {
                Ok(None) => {
                    let name = question.request().name();
                    Reply::read_fields(name, &mut fields, &mut findings).map(Ok)
                }
                Ok(Some(refusal)) => Ok(Err(refusal)),
                Err(reported) => fields.excuse(reported),
            };
            fields.finish(&mut findings)?;
            id.and(reply)
        });
        match reply {
            Ok(reply) => Ok(Self {
                id: Some(question.id().to_owned()),
                language: question.answer_language(),
                question: Some(question),
                reply,
                calendar_text,
            }),
            Err(_) => Err(findings),
        }
    }

    /// What is answered to line `line`, of which no [`Node`] could be made: `message` says why.
    pub fn for_unreadable(line: u64, message: impl Into<String>) -> Self {
        Self {
            id: None,
            question: None,
            language: Language::default(),
            reply: Err(Refusal::of_line(line, message.into())),
            calendar_text: None,
        }
    }

    /// The question's id, if it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The question, if it could be read.
    #[must_use]
    pub const fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The language in which it is told: that of the question, also of one that cannot be read but for its `answer_language`.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The answer without the steps and the stamp, for whoever keeps what was answered and not how: its `id`, and the outcome or the
    /// error, as they are written in the whole answer. [`AnswerAlone`] is made without them.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::wire::Answer;
    ///
    /// let engine = Engine::try_from(OrderDraft::example()).unwrap();
    /// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    /// let answer = Answer::for_line(&engine, 1, &serde_json::from_str(line)?);
    /// assert_eq!(serde_json::to_string(&answer.alone())?, r#"{"id":"5","answer":{"date":"2026-05-15"}}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn alone(&self) -> impl Serialize + use<'_> {
        Alone(self)
    }

    /// The decision, or why there is none.
    ///
    /// # Errors
    ///
    /// The question could not be read, or was refused.
    pub const fn reply(&self) -> Result<&Reply, &Refusal> {
        self.reply.as_ref()
    }
}

impl Refusal {
    /// Of a line of which no [`Node`] could be made.
    fn of_line(line: u64, message: String) -> Self {
        Self {
            code: codes::UNREADABLE.as_str().into(),
            line: Some(line),
            field: None,
            value: None,
            message,
        }
    }

    /// The first problem of a question, of which there is one; the message names the others too.
    fn of_findings(findings: &Findings, line: u64, language: Language) -> Self {
        let first = findings.iter().next();
        // The path of a question that is no object is empty.
        let field = first.map(|first| first.path().as_str());
        let field = field.filter(|path| !path.is_empty());
        Self {
            code: first.map_or(codes::UNREADABLE.as_str().into(), |first| {
                first.code.clone()
            }),
            line: Some(line),
            field: field.map(ToOwned::to_owned),
            value: first.and_then(Finding::value).map(ToOwned::to_owned),
            message: report::refusal(findings, language).to_string(),
        }
    }

    fn of_error(
        error: decision::QuestionError,
        read: Option<(u64, &Node)>,
        language: Language,
    ) -> Self {
        let mut message = report::error(&error, language).to_string();
        let element = read.and_then(|(_, node)| node.element_with_id(&error.path));
        message.extend(element.map(|(path, id)| report::element_with_id(&path, &id, language)));
        Self {
            code: error.code().as_str().into(),
            line: read.map(|(line, _)| line),
            field: Some(error.path.to_string()),
            value: error.value,
            message,
        }
    }
}

/// An answer without its steps and its stamp.
struct Alone<'a>(&'a Answer);

impl Serialize for Alone<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(answer) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &answer.id)?;
        match (&answer.reply, &answer.calendar_text) {
            (Err(refusal), _) => map.serialize_entry("error", refusal)?,
            (Ok(Reply::CalendarOfObligations(decision)), Some(text)) => {
                WithText(decision.outcome(), text).write_outcome(&mut map)?;
            }
            (Ok(reply), _) => {
                with_decision!(reply, decision => decision.outcome().write_fields(&mut map))?;
            }
        }
        map.end()
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        match (&self.reply, &self.calendar_text) {
            (Err(refusal), _) => map.serialize_entry("error", refusal)?,
            (Ok(Reply::CalendarOfObligations(decision)), Some(text)) => {
                WithText(decision.outcome(), text).write_fields(decision, &mut map)?;
            }
            (Ok(reply), _) => {
                with_decision!(reply, decision => decision.write_fields(&mut map))?;
            }
        }
        map.end()
    }
}
