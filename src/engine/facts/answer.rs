//! The facts that a question needs.

use alloc::{borrow::Cow, vec::Vec};
use core::fmt;

use serde::Serializer;

#[cfg(test)]
use crate::data::shape::{self, Shapes};
use crate::{
    data::{Datum, Node, Reading, ValueKind, datum, reader::wrong_type, serde_forms},
    document::names::named,
    finding::{Findings, Path},
};

datum! {
    /// The facts that a question needs, and what is answered for each of their values.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct NeededFacts {
        /// The facts that could change the answer to the question as it is asked.
        pub now: Vec<Cow<'static, str>>,
        /// All facts, in the order in which they come up.
        pub facts: Vec<NeededFact>,
        /// What becomes of the question: a branch for each choice of values.
        pub branches: Vec<FactBranch>,
        /// How many times the question was asked.
        pub asked: u32,
        /// Whether more branches are left than the question could be asked times: then more facts may be needed.
        pub cut_off: bool,
    }

    /// A fact that a question needs.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct NeededFact {
        /// Its name in the question, or its path in the order.
        pub fact: Cow<'static, str>,
        /// Its values, each of which was tried; none for an open one, such as a date, an amount, or what the order should say.
        pub values: Option<Vec<FactValue>>,
        /// Whether it is needed in every branch.
        pub always: bool,
        /// The values of the facts before it with which it is needed, for each way to it; an empty list where none are before it.
        pub when: Vec<Vec<GivenFact>>,
    }

    /// A fact that was given to try what is answered.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct GivenFact {
        /// Its name in the question.
        pub fact: Cow<'static, str>,
        /// Its value.
        pub value: FactValue,
    }

    /// What becomes of the question for one choice of values.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct FactBranch {
        /// The facts that were given, in the order in which they came up.
        pub given: Vec<GivenFact>,
        /// How it ends.
        pub end: BranchEnd,
        /// The open facts at which it ends.
        pub open: Vec<Cow<'static, str>>,
    }
}

named! {
    /// How a branch ends.
    BranchEnd, a "end of a branch";
    /// There is an answer, which depends on no other fact.
    Decided = "decided",
    /// The rule does not apply, whatever the other facts are.
    NotApplicable = "not_applicable",
    /// The answer, or a part of it, depends on open facts. What comes after these is not known.
    Open = "open",
    /// The question is refused with these values.
    Refused = "refused",
    /// The question was asked as often as it could be.
    CutOff = "cut_off",
}

/// A value that a fact of a closed set can have.
///
/// # Example
///
/// ```
/// use unified_support::engine::FactValue;
///
/// assert_eq!(FactValue::Holds(true).to_string(), "true");
/// assert_eq!(FactValue::Name("phone".into()).to_string(), "phone");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a closed set is of truth values or of names"
)]
pub enum FactValue {
    /// Whether it holds.
    Holds(bool),
    /// One of several names.
    Name(Cow<'static, str>),
}

impl FactValue {
    pub(super) fn of(node: &Node) -> Option<Self> {
        match node {
            Node::Bool(holds) => Some(Self::Holds(*holds)),
            Node::Text(name) => Some(Self::Name(name.clone().into())),
            _ => None,
        }
    }

    pub(super) fn to_node(&self) -> Node {
        match self {
            Self::Holds(holds) => Node::Bool(*holds),
            Self::Name(name) => Node::Text(name.clone().into_owned()),
        }
    }
}

impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Holds(holds) => write!(f, "{holds}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

impl Datum for FactValue {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Holds(holds) => holds.write(serializer),
            Self::Name(name) => serializer.serialize_str(name),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = Self::of(node);
        read.map_or_else(
            || wrong_type(ValueKind::BoolOrText, node, path, findings),
            Ok,
        )
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::any_of([shape::of_type("boolean"), shape::of_type("string")])
    }
}

serde_forms!(FactValue);
