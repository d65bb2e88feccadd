//! Answers, and how they are written.

mod calendar_text;

use alloc::{
    borrow::{Cow, ToOwned},
    string::{String, ToString},
    vec::Vec,
};

use serde::{Serialize, Serializer, ser::SerializeMap};

use self::calendar_text::{CalendarText, WithText};
use super::{
    node::Node,
    question::{Question, UnreadableQuestion},
};
use crate::{
    data::{Fieldset, datum},
    decision,
    engine::{Engine, Reply, with_decision},
    finding::Finding,
};

/// The answer to a question, or why there is none.
///
/// Its serde form, with the order of its keys, is shown in [`wire`](super#answers).
///
/// # Example
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::wire::{Answer, Node, read_engine};
/// # let file = r#"{ "format": 1, "order": { "number": "1", "executed_on": "2025-12-15",
/// #     "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" }, "currency": "EUR", "host": "paris",
/// #     "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] } ], "services": [] } }"#;
/// # let node: Node = serde_json::from_str(file)?;
/// # let engine = read_engine(&node, Zones::embedded()).unwrap();
/// let line = r#"{"id":"5","ask":"business_days_after","location":"lyon","from":"2026-05-13","days":2}"#;
/// let answer = Answer::to_node(&engine, 1, &serde_json::from_str(line)?);
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
    reply: Result<Reply, Refusal>,
    calendar_text: Option<CalendarText>,
}

datum! {
    /// Why a line has no answer.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("line {line}, {code}: {message}")]
    #[non_exhaustive]
    pub struct Refusal {
        /// The stable code.
        pub code: Cow<'static, str>,
        /// The number of the line, from one.
        pub line: u64,
        /// The path of the field, where it is known.
        pub field: Option<String> = optional,
        /// The offending value, where it is known: as it was written, or as it was understood where the answer was refused.
        pub value: Option<String> = optional,
        /// What is wrong, in one sentence.
        pub message: String,
    }
}

impl Answer {
    /// The answer of `engine` to the question in `node`, which stands on line `line`.
    pub fn to_node(engine: &Engine, line: u64, node: &Node) -> Self {
        match Question::read(node) {
            Ok(question) => Self::answered(engine, line, question, Some(node)),
            Err(UnreadableQuestion { id, findings }) => {
                let findings = findings.with_more(|finding| node.id_beside(finding.path()));
                Self {
                    id,
                    question: None,
                    reply: Err(Refusal::of_findings(findings.iter(), line)),
                    calendar_text: None,
                }
            }
        }
    }

    /// The answer of `engine` to `question`, which stands on line `line`.
    pub fn to_question(engine: &Engine, line: u64, question: Question) -> Self {
        Self::answered(engine, line, question, None)
    }

    /// The answer to `question`, which was read from `node`.
    fn answered(engine: &Engine, line: u64, question: Question, node: Option<&Node>) -> Self {
        let reply = engine.ask(question.request());
        let reply = reply.map_err(|error| Refusal::of_error(error, line, node));
        Self {
            id: Some(question.id().to_owned()),
            calendar_text: CalendarText::of(
                engine.order(),
                question.request(),
                reply.as_ref().ok(),
            ),
            reply,
            question: Some(question),
        }
    }

    /// What is answered to line `line`, of which no [`Node`] could be made: `message` says why.
    pub fn to_unreadable(line: u64, message: impl Into<String>) -> Self {
        Self {
            id: None,
            question: None,
            reply: Err(Refusal {
                code: "unreadable".into(),
                line,
                field: None,
                value: None,
                message: message.into(),
            }),
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
    /// The first problem of a question; the message names the others too.
    fn of_findings<'f>(mut findings: impl Iterator<Item = &'f Finding>, line: u64) -> Self {
        let Some(first) = findings.next() else {
            return Self {
                code: "unreadable".into(),
                line,
                field: None,
                value: None,
                message: "the question cannot be read".to_owned(),
            };
        };
        // The path of a question that is no object is empty.
        let field = Some(first.path().as_str()).filter(|path| !path.is_empty());
        let mut message = field.map_or_else(String::new, |field| alloc::format!("{field}: "));
        message.push_str(first.message());
        let others: Vec<_> = findings.map(ToString::to_string).collect();
        if !others.is_empty() {
            message.push_str("; also ");
            message.push_str(&others.join("; "));
        }
        Self {
            code: first.code.clone(),
            line,
            field: field.map(ToOwned::to_owned),
            value: first.value().map(ToOwned::to_owned),
            message,
        }
    }

    fn of_error(error: decision::Error, line: u64, node: Option<&Node>) -> Self {
        let mut message = error.to_string();
        message.extend(node.and_then(|node| node.id_beside(&error.path)));
        Self {
            code: error.code().into(),
            line,
            field: Some(error.path.to_string()),
            value: error.value,
            message,
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        match (&self.reply, &self.calendar_text) {
            (Err(refusal), _) => map.serialize_entry("error", refusal)?,
            (Ok(Reply::CalendarOfObligations(decision)), Some(text)) => {
                WithText(decision, text).write_fields(&mut map)?;
            }
            (Ok(reply), _) => {
                with_decision!(reply, decision => decision.write_fields(&mut map))?;
            }
        }
        map.end()
    }
}
