//! Reads questions.

mod advisory;
mod business_time;
mod credits;
mod document;
mod entitlement;
mod events;
mod fees;
mod flex;
mod incident;
mod limits;
mod onboarding;
mod root_cause;
mod service_hours;
mod terms;
mod travel;

use alloc::{borrow::ToOwned, string::String};

use super::{
    node::Node,
    reader::{Fields, Reading, non_empty_text, one_of},
};
use crate::{
    engine::{At, Request, questions},
    finding::{Findings, Path},
};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    id: String,
    request: Request,
}

/// A question that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{findings}")]
#[non_exhaustive]
pub struct UnreadableQuestion {
    /// Its id, if that could be read.
    pub id: Option<String>,
    /// What is wrong with it.
    pub findings: Findings,
}

impl Question {
    /// Reads a question: first its `id` and what it asks, then the fields of that.
    ///
    /// # Errors
    ///
    /// An [`UnreadableQuestion`] with every problem: see [`codes`](super::codes).
    pub fn read(node: &Node) -> Result<Self, UnreadableQuestion> {
        let mut findings = Findings::new();
        let mut id = None;
        let read = read_question(node, &mut id, &mut findings);
        read.map_err(|_| UnreadableQuestion { id, findings })
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

    /// What is asked.
    #[must_use]
    pub const fn request(&self) -> &Request {
        &self.request
    }
}

/// What can be read from the fields of a question, beside its `id`, its `ask` and its `location`.
trait Read: Sized {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self>;
}

/// Declares that requests are read as the data that they are.
macro_rules! data_read {
    ($( $type:ty ),+ $(,)?) => {
        $(
            impl crate::wire::question::Read for $type {
                fn read(
                    fields: &mut crate::data::Fields<'_>,
                    findings: &mut crate::finding::Findings,
                ) -> crate::data::Reading<Self> {
                    crate::data::Fieldset::read_fields(fields, findings)
                }
            }
        )+
    };
}
use data_read;

type Reader = fn(&mut Fields<'_>, &mut Findings) -> Reading<Request>;

/// The reader of what is asked, with the location if it is about one.
macro_rules! reader {
    (at $kind:ident $asked:ident) => {
        |fields, findings| {
            let location = fields.required("location", findings, non_empty_text);
            let $asked = Read::read(fields, findings);
            Ok(Request::$kind(At::new(location?, $asked?)))
        }
    };
    (of $kind:ident $asked:ident) => {
        |fields, findings| {
            let $asked = Read::read(fields, findings);
            Ok(Request::$kind($asked?))
        }
    };
    (of $kind:ident) => {
        |_, _| Ok(Request::$kind)
    };
}

macro_rules! readers {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        /// The names of what can be asked, and what reads the other fields of each.
        const READERS: &[(&str, Reader)] = &[$( ($name, reader!($scope $kind $($asked)?)), )+];
    };
}

questions!(readers);

fn read_question(
    node: &Node,
    found_id: &mut Option<String>,
    findings: &mut Findings,
) -> Reading<Question> {
    let mut fields = Fields::open(node, &Path::root(), findings)?;
    let id = fields.required("id", findings, non_empty_text);
    *found_id = id.ok().map(ToOwned::to_owned);
    // Without it nobody knows which fields there should be.
    let read = fields.required("ask", findings, one_of(READERS))?;
    let request = read(&mut fields, findings);
    fields.finish(findings)?;
    Ok(Question {
        id: id?.to_owned(),
        request: request?,
    })
}
