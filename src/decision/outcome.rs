//! The three kinds of answer.

use alloc::{borrow::Cow, vec::Vec};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

use super::NotApplicable;
use crate::data::datum;
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Datum, Fields, Fieldset, Reading,
        mode::{optional, required},
        reader::exactly_one,
    },
    finding::Findings,
};

/// What a rule answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "an outcome is the answer"]
#[allow(
    clippy::exhaustive_enums,
    reason = "whoever acts on an outcome must handle every kind of it: a new one must break it"
)]
pub enum Outcome<T> {
    /// The rule applies, and this is its answer.
    Decided(T),
    /// The rule does not apply to the question.
    NotApplicable(NotApplicable),
    /// A fact that the answer depends on was not given.
    Undetermined(Undetermined),
}

impl<T> Outcome<T> {
    /// The answer, where there is one.
    #[must_use]
    pub const fn decided(&self) -> Option<&T> {
        match self {
            Self::Decided(answer) => Some(answer),
            Self::NotApplicable(_) | Self::Undetermined(_) => None,
        }
    }

    /// Why the rule does not apply, where it does not.
    #[must_use]
    pub const fn not_applicable(&self) -> Option<NotApplicable> {
        match self {
            Self::NotApplicable(reason) => Some(*reason),
            Self::Decided(_) | Self::Undetermined(_) => None,
        }
    }

    /// The facts that are missing, where the answer depends on some.
    #[must_use]
    pub const fn undetermined(&self) -> Option<&Undetermined> {
        match self {
            Self::Undetermined(missing) => Some(missing),
            Self::Decided(_) | Self::NotApplicable(_) => None,
        }
    }

    /// The same outcome, of a borrowed answer.
    pub fn as_ref(&self) -> Outcome<&T> {
        match self {
            Self::Decided(answer) => Outcome::Decided(answer),
            Self::NotApplicable(reason) => Outcome::NotApplicable(*reason),
            Self::Undetermined(missing) => Outcome::Undetermined(missing.clone()),
        }
    }

    /// The answer, or why there is none, for use with `?`.
    ///
    /// # Errors
    ///
    /// - [`Undecided::NotApplicable`]: the rule does not apply.
    /// - [`Undecided::Undetermined`]: facts are missing.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::decision::{NotApplicable, Outcome, Undecided};
    ///
    /// assert_eq!(Outcome::Decided(7).into_result(), Ok(7));
    /// let outcome = Outcome::<u8>::NotApplicable(NotApplicable::NotEntitled);
    /// let undecided = outcome.into_result().unwrap_err();
    /// assert_eq!(undecided, Undecided::NotApplicable(NotApplicable::NotEntitled));
    /// assert_eq!(undecided.to_string(), "not applicable: not_entitled");
    /// ```
    pub fn into_result(self) -> Result<T, Undecided> {
        match self {
            Self::Decided(answer) => Ok(answer),
            Self::NotApplicable(reason) => Err(Undecided::NotApplicable(reason)),
            Self::Undetermined(missing) => Err(Undecided::Undetermined(missing)),
        }
    }

    /// The same outcome with its answer, where there is one, made into another.
    pub fn map<U>(self, into: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Decided(answer) => Outcome::Decided(into(answer)),
            Self::NotApplicable(reason) => Outcome::NotApplicable(reason),
            Self::Undetermined(missing) => Outcome::Undetermined(missing),
        }
    }
}

#[cfg(feature = "serde")]
impl<T: Datum> Fieldset for Outcome<T> {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Decided(answer) => required::write("answer", answer, map),
            Self::NotApplicable(reason) => required::write("not_applicable", reason, map),
            Self::Undetermined(missing) => required::write("undetermined", missing, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let answer = optional::read("answer", fields, findings);
        let reason = optional::read("not_applicable", fields, findings);
        let missing = optional::read("undetermined", fields, findings);
        let given = [
            ("answer", answer.map(|one| one.map(Self::Decided))),
            (
                "not_applicable",
                reason.map(|one| one.map(Self::NotApplicable)),
            ),
            (
                "undetermined",
                missing.map(|one| one.map(Self::Undetermined)),
            ),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<T>("answer", shapes)
            .or(Forms::required::<NotApplicable>("not_applicable", shapes))
            .or(Forms::required::<Undetermined>("undetermined", shapes))
    }
}

/// Why an [`Outcome`] has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[allow(
    clippy::exhaustive_enums,
    reason = "an outcome has two other kinds than an answer: a new one must break whoever acts on them"
)]
pub enum Undecided {
    /// The rule does not apply to the question.
    #[error("not applicable: {}", .0.code())]
    NotApplicable(NotApplicable),
    /// Facts that the answer depends on were not given.
    #[error("undetermined without {}", .0.names().join(", "))]
    Undetermined(Undetermined),
}

datum! {
    /// The facts that were not given and that the answer depends on: each could change it, whatever the others are.
    ///
    /// A fact of the question has its name there; one of the order its path, with ids: `services[aem].events[shop].cloud`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::decision::Undetermined;
    ///
    /// let missing = Undetermined::missing(&["channel", "language"]);
    /// assert_eq!(missing.names(), ["channel", "language"]);
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Undetermined {
        names as "missing": Vec<Cow<'static, str>>,
    }
}

impl Undetermined {
    /// The answer depends on these facts.
    #[must_use]
    pub fn missing(names: &[&'static str]) -> Self {
        let mut missing = Self::default();
        for name in names {
            missing.add(*name);
        }
        missing
    }

    /// The names of the facts, in the order in which they were found to be missing.
    #[must_use]
    pub fn names(&self) -> &[Cow<'static, str>] {
        &self.names
    }

    /// Whether the fact `name` is missing.
    pub(crate) fn includes(&self, name: &str) -> bool {
        self.names.iter().any(|one| one == name)
    }

    /// Whether each fact of `other` is missing here too.
    pub(crate) fn includes_all(&self, other: &Self) -> bool {
        other.names.iter().all(|name| self.includes(name))
    }

    /// Names the facts of `other` too, each once.
    pub(crate) fn add_all(&mut self, other: &Self) {
        for name in &other.names {
            self.add(name.clone());
        }
    }

    /// Names one more fact, if it is not named yet.
    pub(crate) fn add(&mut self, name: impl Into<Cow<'static, str>>) {
        let name = name.into();
        if !self.names.contains(&name) {
            self.names.push(name);
        }
    }
}
