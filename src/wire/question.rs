//! Questions: what is asked, with an id that the answer repeats.

use alloc::string::String;

use super::{
    node::Node,
    reader::{Fields, Reading},
};
use crate::{
    data::{Datum, datum, mode},
    engine::Request,
    finding::{Findings, Path},
    report::Language,
};

datum! {
    /// A [`Request`] with the id that its answer repeats.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::engine::Request;
    /// use unified_support::wire::{Node, Question};
    ///
    /// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    /// let node: Node = serde_json::from_str(line)?;
    /// let question = Question::read(&node).unwrap();
    /// assert_eq!((question.id(), question.location()), ("5", Some("paris")));
    /// assert!(matches!(question.request(), Request::BusinessDaysAfter(asked) if asked.request().days == 2));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Example: a question that is written
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::{At, BusinessDaysAfterRequest, Request};
    /// use unified_support::wire::Question;
    ///
    /// let from = NaiveDate::from_ymd_opt(2026, 5, 13).unwrap();
    /// let asked = At::new("paris", BusinessDaysAfterRequest::new(from, 2));
    /// let question = Question::new("5", Request::BusinessDaysAfter(asked));
    /// let line = serde_json::to_string(&question)?;
    /// assert_eq!(
    ///     line,
    ///     r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#
    /// );
    /// assert_eq!(serde_json::from_str::<Question>(&line)?, question);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Question {
        id: String = non_empty,
        answer_language: Language = defaulted,
        request: Request = flat,
    }
}

/// A question that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{findings}")]
#[non_exhaustive]
pub struct UnreadableQuestion {
    /// Its id, if that could be read.
    pub id: Option<String>,
    /// The language of its answer, if that could be read: English if not, and if it says none.
    pub answer_language: Language,
    /// What is wrong with it.
    pub findings: Findings,
}

impl Question {
    /// Asks `request`, with an id that says something: an empty one is not read again.
    #[must_use]
    pub fn new(id: impl Into<String>, request: Request) -> Self {
        Self {
            id: id.into(),
            answer_language: Language::default(),
            request,
        }
    }

    /// The same question, whose answer is told in `language`: it is the language of a text within the answer, of the message by
    /// which it is refused, and what a program that tells answers to people goes by. Without it they are told in English. The field `language` of some questions is another thing:
    /// the language in which support is asked for.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::report::Language;
    /// use unified_support::wire::Question;
    ///
    /// let line = r#"{"id":"7","answer_language":"fr","ask":"clause","clause":"2.2/sevb-response-2-hours"}"#;
    /// let question: Question = serde_json::from_str(line)?;
    /// assert_eq!(question.answer_language(), Language::Fr);
    /// assert_eq!(Question::new("7", question.request().clone()).in_language(Language::Fr), question);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self {
            answer_language: language,
            ..self
        }
    }

    /// Reads a question: first its `id` and what it asks, then the fields of that.
    ///
    /// # Errors
    ///
    /// An [`UnreadableQuestion`] with every problem: see [`codes`](super::codes).
    pub fn read(node: &Node) -> Result<Self, UnreadableQuestion> {
        let mut findings = Findings::new();
        Datum::read(node, &Path::root(), &mut findings).map_err(|_| UnreadableQuestion {
            id: field(node, |fields, findings| {
                mode::non_empty::read("id", fields, findings)
            }),
            answer_language: field(node, |fields, findings| {
                mode::defaulted::read("answer_language", fields, findings)
            })
            .unwrap_or_default(),
            findings,
        })
    }

    /// The id, which its answer repeats.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the location in the order; none for a question about no location.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.request.location()
    }

    /// The language in which its answer is told.
    #[must_use]
    pub const fn answer_language(&self) -> Language {
        self.answer_language
    }

    /// What is asked.
    #[must_use]
    pub const fn request(&self) -> &Request {
        &self.request
    }
}

/// A field of a question, if it can be read, whatever is wrong with the rest.
fn field<T>(
    question: &Node,
    read: impl FnOnce(&mut Fields<'_>, &mut Findings) -> Reading<T>,
) -> Option<T> {
    let mut findings = Findings::new();
    let mut fields = Fields::open(question, &Path::root(), &mut findings).ok()?;
    read(&mut fields, &mut findings).ok()
}
