//! The three kinds of answer.

use alloc::{borrow::Cow, vec::Vec};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::data::{datum, serde_forms};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Datum, Fields, Fieldset, Reading,
        mode::{optional, required},
        reader::{exactly_one, one_of},
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

/// Why a rule does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NotApplicable {
    /// The incident was submitted before or after the order's term.
    OrderNotInForce,
    /// No response time covers the component, by the chosen reading.
    NoResponseTarget,
    /// A service cannot be cancelled on its first delivery day or later, by the chosen reading.
    TooLateToCancel,
    /// The service may not be used, or bought, so: the steps name each condition that failed.
    NotEntitled,
    /// No severity table that holds names what is described of the incident.
    NoSeverityDescribed,
    /// What a service takes in credits is more than the balance: the steps say how much is lacking.
    NotEnoughCredits,
    /// Credits may not be exchanged so: the steps name each condition that failed.
    CreditsNotExchangeable,
    /// The document limits no days of the service.
    NoDayLimit,
    /// The order has no Base Package, and with it no Flex Allowance.
    NoBasePackage,
    /// The service may not be swapped so: the steps name each condition that failed.
    NotExchangeable,
    /// It was asked for too late.
    RequestedTooLate,
    /// No solution runs in the public cloud alone, by the chosen reading.
    NotInPublicCloud,
    /// An event was confirmed later than the document asks, and Microsoft does not agree to that.
    NoticeTooShort,
    /// The document says nothing of when the service is available.
    NoStatedHours,
}

impl NotApplicable {
    #[cfg(feature = "serde")]
    const ALL: [Self; 14] = [
        Self::OrderNotInForce,
        Self::NoResponseTarget,
        Self::TooLateToCancel,
        Self::NotEntitled,
        Self::NoSeverityDescribed,
        Self::NotEnoughCredits,
        Self::CreditsNotExchangeable,
        Self::NoDayLimit,
        Self::NoBasePackage,
        Self::NotExchangeable,
        Self::RequestedTooLate,
        Self::NotInPublicCloud,
        Self::NoticeTooShort,
        Self::NoStatedHours,
    ];

    /// The reason's stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OrderNotInForce => "order_not_in_force",
            Self::NoResponseTarget => "no_response_target",
            Self::TooLateToCancel => "too_late_to_cancel",
            Self::NotEntitled => "not_entitled",
            Self::NoSeverityDescribed => "no_severity_described",
            Self::NotEnoughCredits => "not_enough_credits",
            Self::CreditsNotExchangeable => "credits_not_exchangeable",
            Self::NoDayLimit => "no_day_limit",
            Self::NoBasePackage => "no_base_package",
            Self::NotExchangeable => "not_exchangeable",
            Self::RequestedTooLate => "requested_too_late",
            Self::NotInPublicCloud => "not_in_public_cloud",
            Self::NoticeTooShort => "notice_too_short",
            Self::NoStatedHours => "no_stated_hours",
        }
    }
}

/// An object, as is what stands beside it.
#[cfg(feature = "serde")]
impl Fieldset for NotApplicable {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("code", self.code())
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let table: Vec<_> = Self::ALL.iter().map(|one| (one.code(), *one)).collect();
        fields.required("code", findings, one_of(&table))
    }

    #[cfg(test)]
    fn forms(_: &mut Shapes) -> Forms {
        let codes = Self::ALL.iter().map(|one| one.code());
        Forms::field("code", shape::one_of(codes), true)
    }
}

serde_forms!(NotApplicable);

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
