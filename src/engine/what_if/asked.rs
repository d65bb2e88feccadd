//! A question about a question.

use alloc::{boxed::Box, vec::Vec};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::{data::datum, document::ReadingId, engine::Request};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, mode, serde_forms},
    finding::Findings,
};

/// The question that another is about.
///
/// As data it is written as a question without its `id`. One that is given is passed over, so that a line of questions can stand here
/// as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AskedQuestion(Box<Request>);

impl AskedQuestion {
    /// That which asks `request`.
    #[must_use]
    pub fn new(request: Request) -> Self {
        Self(Box::new(request))
    }

    /// What it asks.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.0
    }
}

#[cfg(feature = "serde")]
impl Fieldset for AskedQuestion {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.0.write_fields(map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let id = mode::optional_text::read::<alloc::string::String>("id", fields, findings);
        let request = Request::read_fields(fields, findings);
        id.and(request).map(Self::new)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::field("id", shape::non_empty_text(), false).and(&Request::forms_of_nested(shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(AskedQuestion);

datum! {
    /// What would other readings change of an answer? See [`Engine::what_if`](crate::engine::Engine::what_if).
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct WhatIfRequest {
        question: AskedQuestion,
        /// The readings that are varied; all where none are named.
        readings: Option<Vec<ReadingId>> = optional,
    }
}

impl WhatIfRequest {
    /// Asks it of every reading.
    #[must_use]
    pub fn new(question: Request) -> Self {
        Self {
            question: AskedQuestion::new(question),
            readings: None,
        }
    }

    /// The same, of `readings` alone.
    #[must_use]
    pub fn with_readings(self, readings: impl IntoIterator<Item = ReadingId>) -> Self {
        Self {
            readings: Some(readings.into_iter().collect()),
            ..self
        }
    }

    /// The question that is asked again.
    #[must_use]
    pub fn question(&self) -> &Request {
        self.question.request()
    }

    /// The readings that are varied, in the order of [`ReadingId::all`].
    pub fn readings(&self) -> impl Iterator<Item = ReadingId> {
        let named = self.readings.as_deref();
        ReadingId::all().filter(move |id| named.is_none_or(|named| named.contains(id)))
    }
}
