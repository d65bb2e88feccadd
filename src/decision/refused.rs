//! Why a part of what is asked is refused, while the rest is answered.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(feature = "serde")]
use super::Outcome;
use super::QuestionError;
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
use crate::{data::datum, finding::Told};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Datum, Fields, Fieldset, Reading,
        mode::{optional, required},
    },
    finding::Findings,
};

datum! {
    /// Why one answer of several is refused, while the others are given: that to an element of a list, or by one variant of a reading.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct RefusedAlone {
        /// The stable code.
        pub code: Cow<'static, str>,
        /// The path of the field, in the question.
        pub field: String,
        /// The offending value, where it is known.
        pub value: Option<String> = optional,
        /// What is wrong, in one sentence.
        pub message: String,
        /// From what a report tells it.
        pub(crate) told: Told = unwritten,
    }
}

impl From<QuestionError> for RefusedAlone {
    fn from(error: QuestionError) -> Self {
        Self {
            code: error.code().as_str().into(),
            field: error.path.to_string(),
            message: error.to_string(),
            value: error.value.clone(),
            told: Told::of(error),
        }
    }
}

/// An outcome, or an `error` in its place.
#[cfg(feature = "serde")]
impl<T: Datum> Fieldset for Result<Outcome<T>, RefusedAlone> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Ok(outcome) => outcome.write_fields(map),
            Err(refused) => required::write("error", refused, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        match optional::read("error", fields, findings)? {
            Some(refused) => Ok(Err(refused)),
            None => Outcome::read_fields(fields, findings).map(Ok),
        }
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Outcome::<T>::forms(shapes).or(Forms::required::<RefusedAlone>("error", shapes))
    }
}
