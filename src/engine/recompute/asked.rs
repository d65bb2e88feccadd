//! The question whether a kept answer is the same still.

use alloc::boxed::Box;
#[cfg(feature = "serde")]
use alloc::{borrow::Cow, string::String};
use core::hash::{Hash, Hasher};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Node, Reading, mode, serde_forms},
    finding::Findings,
};
use crate::{
    engine::{AskedQuestion, Reply, Request},
    order::OrderDraft,
};

/// A question, and the answer to it that was kept. See [`Engine::recompute`](crate::engine::Engine::recompute).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecomputeRequest {
    question: AskedQuestion,
    kept: Box<Reply>,
    order: Option<Box<OrderDraft>>,
}

impl RecomputeRequest {
    /// Asks whether `kept` is still the answer to `question`.
    #[must_use]
    pub fn new(question: Request, kept: Reply) -> Self {
        Self {
            question: AskedQuestion::new(question),
            kept: Box::new(kept),
            order: None,
        }
    }

    /// Asks too what each part of the order of now alone makes of the answer by `order`, that of then.
    #[must_use]
    pub fn with_order(mut self, order: OrderDraft) -> Self {
        self.order = Some(Box::new(order));
        self
    }

    /// The question that is asked again.
    #[must_use]
    pub fn question(&self) -> &Request {
        self.question.request()
    }

    /// The answer that was kept.
    #[must_use]
    pub fn kept(&self) -> &Reply {
        &self.kept
    }

    /// The order of then, if it is given.
    #[must_use]
    pub fn order(&self) -> Option<&OrderDraft> {
        self.order.as_deref()
    }
}

/// By the question alone: what is equal is of the same question.
impl Hash for RecomputeRequest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.question.hash(state);
    }
}

/// The answer is read as one to the question; the `id` that it may have is passed over, and so is its text for calendar programs.
#[cfg(feature = "serde")]
impl Fieldset for RecomputeRequest {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("question", &self.question, map)?;
        map.serialize_entry("answer", &self.kept)?;
        match &self.order {
            Some(order) => mode::required::write("order", &**order, map),
            None => Ok(()),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let question = match mode::required::read::<AskedQuestion>("question", fields, findings) {
            Ok(question) => question,
            // Nobody knows what the answer should have.
            Err(reported) => return fields.excuse(reported),
        };
        let kept = fields.required("answer", findings, |node, path, findings| {
            let (node, _) = without_calendar_text(question.request(), node);
            let mut fields = Fields::open(&node, path, findings)?;
            let id = mode::optional_text::read::<String>("id", &mut fields, findings);
            let reply = Reply::read_fields(question.request().name(), &mut fields, findings);
            fields.finish(findings)?;
            id.and(reply)
        });
        let order = mode::optional::read("order", fields, findings);
        Ok(Self {
            kept: Box::new(kept?),
            question,
            order: order?.map(Box::new),
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let id = Forms::field("id", shape::non_empty_text(), false);
        let kept = shapes
            .named::<Reply>(|shapes| id.and(&crate::engine::answered_forms(shapes)).into_object());
        Forms::required::<AskedQuestion>("question", shapes)
            .and(&Forms::field("answer", kept, true))
            .and(&Forms::optional::<OrderDraft>("order", shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(RecomputeRequest);

/// An answer to `request` without the text for calendar programs that may stand beside what it lists, and that text.
#[cfg(feature = "serde")]
pub(crate) fn without_calendar_text<'n>(
    request: &Request,
    answer: &'n Node,
) -> (Cow<'n, Node>, Option<Node>) {
    let has_text = matches!(
        request,
        Request::CalendarOfObligations(asked) if asked.icalendar_made_at.is_some()
    );
    if !has_text {
        return (Cow::Borrowed(answer), None);
    }
    let mut rest = answer.clone();
    match taken_from(&mut rest) {
        Some(text @ (Node::Text(_) | Node::Null)) => (Cow::Owned(rest), Some(text)),
        // What is no text is found where the rest is read.
        _ => (Cow::Borrowed(answer), None),
    }
}

/// The text beside what is answered, taken out of it.
#[cfg(feature = "serde")]
fn taken_from(answer: &mut Node) -> Option<Node> {
    let Node::Map(fields) = answer else {
        return None;
    };
    let (_, calendar) = fields.iter_mut().find(|(name, _)| name == "answer")?;
    let Node::Map(fields) = calendar else {
        return None;
    };
    let at = fields.iter().position(|(name, _)| name == "icalendar")?;
    Some(fields.remove(at).1)
}
